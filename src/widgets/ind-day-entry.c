#include "config.h"

#include "ind-day-entry.h"

#include <glib/gi18n.h>

#include "ind-day-grid.h"
#include "ind-format.h"
#include "ind-widget-help.h"

struct _IndDayEntry
{
  GtkWidget parent_instance;

  GtkLabel *title, *wrong;
  GtkEntry *entry;
  GtkMenuButton *open;

  IndDate day;
};

enum { PROP_TITLE = 1, N_PROPERTIES };
enum { DAY_CHANGED, N_SIGNALS };

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndDayEntry, ind_day_entry, GTK_TYPE_WIDGET)

static IndDate
typed (IndDayEntry *self)
{
  return ind_date_from_typed (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/** ind_day_entry_is_good: Returns: whether what stands there is a day, or nothing. */
gboolean
ind_day_entry_is_good (IndDayEntry *self)
{
  return ind_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->entry))) || typed (self) != IND_NO_DATE;
}

static void
show_state (IndDayEntry *self)
{
  gboolean good = ind_day_entry_is_good (self);

  gtk_widget_set_visible (GTK_WIDGET (self->wrong), !good);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
}

static void
on_end (IndDayEntry *self)
{
  IndDate day = typed (self);

  show_state (self);
  if (!ind_day_entry_is_good (self) || day == self->day)
    return;
  ind_day_entry_set (self, day);
  g_signal_emit (self, signals[DAY_CHANGED], 0);
}

/** ind_day_entry_set: @day: %IND_NO_DATE for none. What is being typed stays while the day is the same. */
void
ind_day_entry_set (IndDayEntry *self, IndDate day)
{
  g_autofree char *text = ind_format_date_numeric (day);

  if (day == self->day && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    return;
  self->day = day;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  show_state (self);
}

/** ind_day_entry_get: Returns: the day that stands there, %IND_NO_DATE for none. */
IndDate
ind_day_entry_get (IndDayEntry *self)
{
  return typed (self);
}

/* Leafing through the months is no answer yet. */
static void
on_chosen (IndDayGrid *grid, IndDayEntry *self)
{
  g_autofree char *text = ind_format_date_numeric (ind_day_grid_date (grid));

  if (ind_day_grid_date (grid) == IND_NO_DATE)
    return;
  gtk_menu_button_popdown (self->open);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  on_end (self);
}

/* The calendar is made when it is first asked for, and shows the day that stands in the field. */
static void
on_open (GtkMenuButton *button, gpointer entry)
{
  IndDayEntry *self = entry;
  GtkPopover *popover = gtk_menu_button_get_popover (button);
  IndDate day = typed (self);
  GtkWidget *grid;

  if (popover == NULL)
    {
      popover = GTK_POPOVER (gtk_popover_new ());
      grid = g_object_new (IND_TYPE_DAY_GRID, NULL);
      ind_day_grid_days_alone (IND_DAY_GRID (grid));
      g_signal_connect_object (grid, "chosen", G_CALLBACK (on_chosen), self, 0);
      g_signal_connect_object (popover, "map", G_CALLBACK (gtk_widget_grab_focus), grid, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      gtk_popover_set_child (popover, grid);
      gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
    }
  grid = gtk_popover_get_child (popover);
  ind_day_grid_set (IND_DAY_GRID (grid), ind_date_month (day != IND_NO_DATE ? day : ind_today ()), day);
}

static gboolean
on_down (GtkWidget *widget, GVariant *unused, gpointer data)
{
  gtk_menu_button_popup (IND_DAY_ENTRY (widget)->open);
  return TRUE;
}

static void
ind_day_entry_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IndDayEntry *self = IND_DAY_ENTRY (object);

  if (id != PROP_TITLE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  gtk_label_set_text (self->title, g_value_get_string (value));
  ind_widget_set_name (GTK_WIDGET (self->entry), g_value_get_string (value));
}

static void
ind_day_entry_dispose (GObject *object)
{
  ind_widget_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ind_day_entry_parent_class)->dispose (object);
}

static void
ind_day_entry_class_init (IndDayEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ind_day_entry_dispose;
  object_class->set_property = ind_day_entry_set_property;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[DAY_CHANGED] = g_signal_new ("day-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-day-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, IndDayEntry, title);
  gtk_widget_class_bind_template_child (widget_class, IndDayEntry, wrong);
  gtk_widget_class_bind_template_child (widget_class, IndDayEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, IndDayEntry, open);
  gtk_widget_class_bind_template_callback (widget_class, on_end);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, on_down, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ind_day_entry_init (IndDayEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->open, on_open, self, NULL);
  /* By keys it is opened from the field: one stop for a day is enough. */
  gtk_widget_set_focusable (gtk_widget_get_first_child (GTK_WIDGET (self->open)), FALSE);
  ind_widget_clean_names (GTK_WIDGET (self->open));
}
