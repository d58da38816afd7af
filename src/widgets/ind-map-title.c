#include "config.h"

#include "ind-map-title.h"

#include <glib/gi18n.h>

#include "ind-day-entry.h"
#include "ind-format.h"
#include "ind-widget-help.h"

struct _IndMapTitle
{
  AdwWindow parent_instance;

  GtkEditable *name;
  IndDayEntry *date;
  GtkWidget *save;
  GtkLabel *save_label;
};

enum { NAMED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndMapTitle, ind_map_title, ADW_TYPE_WINDOW)

static void
update (IndMapTitle *self)
{
  gtk_widget_set_sensitive (self->save, !ind_is_blank (gtk_editable_get_text (self->name)));
}

static void
on_save (IndMapTitle *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  IndDate date = ind_day_entry_get (self->date);

  if (*title == '\0')
    return;
  if (date == IND_NO_DATE)
    {
      gtk_widget_child_focus (GTK_WIDGET (self->date), GTK_DIR_TAB_FORWARD);
      return;
    }
  g_signal_emit (self, signals[NAMED], 0, title, date);
  gtk_window_close (GTK_WINDOW (self));
}

static void
ind_map_title_class_init (IndMapTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_DAY_ENTRY);
  signals[NAMED] = g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_STRING, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-map-title.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_bind_template_child (widget_class, IndMapTitle, name);
  gtk_widget_class_bind_template_child (widget_class, IndMapTitle, date);
  gtk_widget_class_bind_template_child (widget_class, IndMapTitle, save);
  gtk_widget_class_bind_template_child (widget_class, IndMapTitle, save_label);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ind_map_title_init (IndMapTitle *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** ind_map_title_new: @title, @date: of a map that there is. Returns: a window above @parent */
GtkWidget *
ind_map_title_new (GtkWindow *parent, const char *title, IndDate date)
{
  IndMapTitle *self = g_object_new (IND_TYPE_MAP_TITLE, "transient-for", parent, NULL);

  ind_editable_show (self->name, title != NULL ? title : "");
  ind_day_entry_set (self->date, date);
  ind_widget_clean_names (GTK_WIDGET (self));
  update (self);
  ind_widget_begin_with (GTK_WIDGET (self), GTK_WIDGET (self->name));
  return GTK_WIDGET (self);
}

/** ind_map_title_new_map: @title: what a new map might be called; it is of today. Returns: a window above @parent */
GtkWidget *
ind_map_title_new_map (GtkWindow *parent, const char *title)
{
  GtkWidget *self = ind_map_title_new (parent, title, ind_today ());

  gtk_window_set_title (GTK_WINDOW (self), _("New Map from This One"));
  gtk_label_set_label (IND_MAP_TITLE (self)->save_label, _("_Make the Map"));
  return self;
}
