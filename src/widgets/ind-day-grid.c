#include "config.h"

#include "ind-day-grid.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-widget-help.h"
#include "ind-words.h"
#include "ind-year-words.h"

struct _IndDayGrid
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkToggleButton *whole;
  GtkGrid *grid;
  GtkLabel *holidays;

  IndDate month;
  IndDate date;       /* IND_NO_DATE for the month alone */
  gboolean setting;
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndDayGrid, ind_day_grid, GTK_TYPE_WIDGET)

static void
choose (IndDayGrid *self, IndDate month, IndDate date)
{
  ind_day_grid_set (self, month, date);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
on_day (GtkButton *button, IndDayGrid *self)
{
  choose (self, self->month, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "date")));
}

/* A month further on or back; what had a day in the month before has none. */
static void
on_turn (GtkButton *button, IndDayGrid *self)
{
  int months = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "months"));

  choose (self, ind_date_add_months (self->month, months), IND_NO_DATE);
}

static void
on_whole (IndDayGrid *self)
{
  if (!self->setting)
    choose (self, self->month, IND_NO_DATE);
}

static GtkWidget *
new_turn (IndDayGrid *self, const char *icon, const char *name, int months)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  ind_widget_set_name (button, name);
  g_object_set_data (G_OBJECT (button), "months", GINT_TO_POINTER (months));
  g_signal_connect (button, "clicked", G_CALLBACK (on_turn), self);
  return button;
}

static GtkWidget *
new_day (IndDayGrid *self, IndDate date)
{
  int day;
  g_autofree char *number = NULL, *whole = ind_format_date_weekday (date), *holiday = ind_words_holiday_on (date);
  g_autofree char *name = holiday != NULL ? g_strdup_printf ("%s, %s", whole, holiday) : g_strdup (whole);
  GtkWidget *button;

  ind_date_get (date, NULL, NULL, &day);
  number = g_strdup_printf ("%d", day);
  button = gtk_button_new_with_label (number);
  gtk_widget_add_css_class (button, date == self->date ? "suggested-action" : "flat");
  if (holiday != NULL)
    gtk_widget_add_css_class (button, "holiday");
  if (date == ind_today ())
    gtk_widget_add_css_class (button, "today");
  if (ind_date_weekday (date) > 5 && date != self->date)
    gtk_widget_add_css_class (button, "muted");
  ind_widget_set_name (button, name);
  g_object_set_data (G_OBJECT (button), "date", GUINT_TO_POINTER (date));
  g_signal_connect (button, "clicked", G_CALLBACK (on_day), self);
  return button;
}

static void
attach_label (IndDayGrid *self, const char *words, int column, int row)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "muted");
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
fill (IndDayGrid *self)
{
  IndDate end = ind_date_month_end (self->month);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  for (int k = 0; k < 7; k++)
    {
      g_autofree char *day = ind_format_date_weekday (ind_date_new (2024, 1, 1 + k));
      g_autofree char *two = g_utf8_substring (day, 0, 2);

      attach_label (self, two, k + 1, 0);
    }
  for (IndDate date = self->month, row = 1; date <= end; date++)
    {
      if (date == self->month || ind_date_weekday (date) == 1)
        {
          g_autofree char *week = g_strdup_printf ("%d", ind_date_iso_week (date));

          row += date != self->month;
          attach_label (self, week, 0, (int) row);
        }
      gtk_grid_attach (self->grid, new_day (self, date), ind_date_weekday (date), (int) row, 1, 1);
    }
}

/** ind_day_grid_set: @month: the one to show. @date: the day that is chosen, %IND_NO_DATE for the month alone. */
void
ind_day_grid_set (IndDayGrid *self, IndDate month, IndDate date)
{
  g_autofree char *title = ind_format_month_year (month), *name = ind_format_month (month), *whole = NULL, *holidays = NULL;
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->grid));
  IndDate had = focus != NULL ? GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (focus), "date")) : IND_NO_DATE;

  self->month = ind_date_month (month);
  self->date = date;
  gtk_label_set_text (self->title, title);
  whole = ind_words_fill (_("{month}, no day yet"), "month", name, NULL);
  gtk_button_set_label (GTK_BUTTON (self->whole), whole);
  self->setting = TRUE;
  gtk_toggle_button_set_active (self->whole, date == IND_NO_DATE);
  self->setting = FALSE;
  holidays = ind_words_holidays_in_month (self->month);
  gtk_label_set_text (self->holidays, holidays != NULL ? holidays : "");
  gtk_widget_set_visible (GTK_WIDGET (self->holidays), holidays != NULL);
  fill (self);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->grid)); had != IND_NO_DATE && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (child), "date")) == had)
      gtk_widget_grab_focus (child);
}

/** ind_day_grid_month: Returns: the month that is chosen, as its first day. */
IndDate
ind_day_grid_month (IndDayGrid *self)
{
  return self->month;
}

/** ind_day_grid_days_alone: where a month without a day is no answer. */
void
ind_day_grid_days_alone (IndDayGrid *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->whole), FALSE);
}

/** ind_day_grid_date: Returns: the day that is chosen, %IND_NO_DATE for the month alone. */
IndDate
ind_day_grid_date (IndDayGrid *self)
{
  return self->date;
}

/* On the chosen day, else on today, else on the first of the month. */
static gboolean
ind_day_grid_grab_focus (GtkWidget *widget)
{
  IndDayGrid *self = IND_DAY_GRID (widget);
  IndDate today = ind_today (), wanted = self->date != IND_NO_DATE ? self->date : today;

  if (ind_date_month (wanted) != self->month)
    wanted = self->month;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->grid)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (child), "date")) == wanted)
      return gtk_widget_grab_focus (child);
  return FALSE;
}

static void
ind_day_grid_dispose (GObject *object)
{
  ind_widget_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ind_day_grid_parent_class)->dispose (object);
}

static void
ind_day_grid_class_init (IndDayGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_day_grid_dispose;
  widget_class->grab_focus = ind_day_grid_grab_focus;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "daygrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
ind_day_grid_init (IndDayGrid *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_box_append (GTK_BOX (head), new_turn (self, "go-previous-symbolic", _("The month before"), -1));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (head), new_turn (self, "go-next-symbolic", _("The next month"), 1));
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  self->whole = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  g_signal_connect_object (self->whole, "toggled", G_CALLBACK (on_whole), self, G_CONNECT_SWAPPED);
  self->holidays = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->holidays, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->holidays), "caption");
  gtk_widget_set_parent (head, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->holidays), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->whole), GTK_WIDGET (self));
  ind_day_grid_set (self, ind_date_month (ind_today ()), IND_NO_DATE);
}
