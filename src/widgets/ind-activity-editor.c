#include "config.h"

#include "ind-activity-editor.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "ind-day-grid.h"
#include "ind-format.h"
#include "ind-wheel.h"
#include "ind-widget-help.h"
#include "ind-words.h"

struct _IndActivityEditor
{
  GtkWidget parent_instance;

  GtkLabel *heading;
  GtkDropDown *kind, *months, *audience, *status;
  GtkEntry *title, *time, *place;
  IndDayGrid *day;
  GtkWidget *hour, *time_wrong, *remove;

  IndActivity *activity;     /* (nullable): the one that is there */
  guint begun_status;        /* what the status was set to before anybody touched it */
};

enum { SAVED, REMOVED, CANCELLED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndActivityEditor, ind_activity_editor, GTK_TYPE_WIDGET)

static gboolean
time_is_good (IndActivityEditor *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->time));
  g_autofree char *time = ind_parse_time (text);

  return ind_is_blank (text) || time != NULL;
}

static void
on_time_left (IndActivityEditor *self)
{
  ind_entry_tell_wrong (GTK_WIDGET (self->time), self->time_wrong, gtk_widget_get_visible (self->hour) && !time_is_good (self));
}

/* What is being typed is not wrong until it is left. */
static void
on_time (IndActivityEditor *self)
{
  ind_entry_tell_wrong (GTK_WIDGET (self->time), self->time_wrong, FALSE);
}

/* What has a day has an hour; what has none may last for months. */
static void
on_day (IndActivityEditor *self)
{
  gboolean dated = ind_day_grid_date (self->day) != IND_NO_DATE;

  gtk_widget_set_visible (self->hour, dated);
  gtk_widget_set_visible (GTK_WIDGET (self->months), !dated);
}

static void
on_save (IndActivityEditor *self)
{
  if (gtk_widget_get_visible (self->hour) && !time_is_good (self))
    {
      on_time_left (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->time));
      return;
    }
  g_signal_emit (self, signals[SAVED], 0);
}

static void
on_remove (IndActivityEditor *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
on_cancel (IndActivityEditor *self)
{
  g_signal_emit (self, signals[CANCELLED], 0);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *unused, gpointer data)
{
  on_cancel (IND_ACTIVITY_EDITOR (widget));
  return TRUE;
}

static void
fill_choice (GtkDropDown *choice, const char *const *values)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (int k = 1; values[k - 1] != NULL; k++)
    gtk_string_list_take (words, ind_upper_first (ind_words_choice (values, k)));
  gtk_drop_down_set_model (choice, G_LIST_MODEL (words));
}

static void
fill_months (GtkDropDown *months)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (int k = IND_ACTIVITY_LEAST_MONTHS; k <= IND_ACTIVITY_MOST_MONTHS; k++)
    gtk_string_list_take (words, g_strdup_printf (ngettext ("Lasts %d month", "Lasts %d months", (gulong) k), k));
  gtk_drop_down_set_model (months, G_LIST_MODEL (words));
}

static void
show_fields (IndActivityEditor *self, IndActivityKind kind, const char *title, const char *place, const char *time, int months,
             IndAudience audience, IndActivityStatus status)
{
  g_autofree char *hour = time != NULL ? ind_format_time (time) : NULL;

  gtk_drop_down_set_selected (self->kind, kind != IND_ACTIVITY_NONE ? (guint) kind - 1 : IND_ACTIVITY_FOLLOW_UP - 1);
  ind_editable_show (GTK_EDITABLE (self->title), title != NULL ? title : "");
  ind_editable_show (GTK_EDITABLE (self->place), place != NULL ? place : "");
  ind_editable_show (GTK_EDITABLE (self->time), hour != NULL ? hour : "");
  gtk_drop_down_set_selected (self->months, (guint) (months - IND_ACTIVITY_LEAST_MONTHS));
  gtk_drop_down_set_selected (self->audience, audience == IND_AUDIENCE_TEAM ? IND_AUDIENCE_TEAM - 1 : IND_AUDIENCE_FAMILY - 1);
  self->begun_status = status - 1;
  gtk_drop_down_set_selected (self->status, self->begun_status);
  gtk_widget_set_visible (self->remove, self->activity != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->status), self->activity != NULL);
  on_day (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->kind));
}

/** ind_activity_editor_begin: begins a new activity. @month: where it is to stand. */
void
ind_activity_editor_begin (IndActivityEditor *self, IndDate month)
{
  g_clear_object (&self->activity);
  gtk_label_set_text (self->heading, _("Something New"));
  ind_day_grid_set (self->day, month, IND_NO_DATE);
  show_fields (self, IND_ACTIVITY_FOLLOW_UP, NULL, NULL, NULL, IND_ACTIVITY_LEAST_MONTHS, IND_AUDIENCE_FAMILY,
               IND_ACTIVITY_PLANNED);
}

/** ind_activity_editor_edit: begins with what an activity is. */
void
ind_activity_editor_edit (IndActivityEditor *self, IndCase *family, IndActivity *activity)
{
  g_autofree char *title = ind_wheel_title (family, activity);
  int months = activity->months != IND_NO_NUMBER ? (int) activity->months : 1;

  g_set_object (&self->activity, activity);
  gtk_label_set_text (self->heading, title);
  ind_day_grid_set (self->day, activity->date != IND_NO_DATE ? activity->date : activity->month, activity->date);
  show_fields (self, activity->kind, activity->title, activity->place, activity->time, months, activity->audience,
               ind_activity_status (activity));
}

/** ind_activity_editor_clear: lets go of what was being edited. */
void
ind_activity_editor_clear (IndActivityEditor *self)
{
  g_clear_object (&self->activity);
}

/** ind_activity_editor_activity: Returns: (transfer none) (nullable): the one that is edited, %NULL for a new one. */
IndActivity *
ind_activity_editor_activity (IndActivityEditor *self)
{
  return self->activity;
}

/* Where in time it shall be, with what follows from that. */
static IndRecord *
draft_in_time (IndActivityEditor *self, const IndActivity *activity)
{
  IndDate date = ind_day_grid_date (self->day);
  int months = (int) gtk_drop_down_get_selected (self->months) + IND_ACTIVITY_LEAST_MONTHS;
  g_autofree char *time = ind_parse_time (gtk_editable_get_text (GTK_EDITABLE (self->time)));
  g_autoptr (IndRecord) undated = NULL, moved = NULL;

  if (date != IND_NO_DATE && date == activity->date && g_strcmp0 (time, activity->time) == 0)
    return ind_record_draft ((const IndRecord *) activity);
  if (date != IND_NO_DATE)
    return ind_activity_settled (activity, date, time);
  undated = activity->date != IND_NO_DATE ? ind_activity_settled (activity, IND_NO_DATE, NULL)
                                          : ind_record_draft ((const IndRecord *) activity);
  moved = ind_activity_moved ((IndActivity *) undated, ind_day_grid_month (self->day));
  if (months == (activity->months != IND_NO_NUMBER ? activity->months : 1))
    return g_steal_pointer (&moved);
  return ind_activity_stretched ((IndActivity *) moved, months);
}

static void
set_text (IndRecord *draft, const char *field, GtkEntry *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  ind_record_set_text_at (draft, field, text);
}

/** ind_activity_editor_draft: Returns: (transfer full): what it shall be, for ind_desk_add() or ind_desk_change(). */
IndRecord *
ind_activity_editor_draft (IndActivityEditor *self)
{
  g_autoptr (IndRecord) fresh = self->activity == NULL ? ind_record_new (&ind_activity_table, ind_new_id ()) : NULL;
  guint audience = gtk_drop_down_get_selected (self->audience) + 1, status = gtk_drop_down_get_selected (self->status);
  IndRecord *draft;

  if (fresh != NULL)
    ind_record_set_number_at (fresh, "month", ind_day_grid_month (self->day));
  draft = draft_in_time (self, fresh != NULL ? (IndActivity *) fresh : self->activity);
  ind_record_set_number_at (draft, "kind", gtk_drop_down_get_selected (self->kind) + 1);
  set_text (draft, "title", self->title);
  set_text (draft, "place", self->place);
  if (audience != (((IndActivity *) draft)->audience == IND_AUDIENCE_TEAM ? IND_AUDIENCE_TEAM : IND_AUDIENCE_FAMILY))
    ind_record_set_number_at (draft, "audience", audience);
  if (status != self->begun_status)
    ind_record_set_number_at (draft, "status", status + 1);
  return draft;
}

static void
ind_activity_editor_dispose (GObject *object)
{
  IndActivityEditor *self = IND_ACTIVITY_EDITOR (object);

  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->activity);
  G_OBJECT_CLASS (ind_activity_editor_parent_class)->dispose (object);
}

static void
ind_activity_editor_class_init (IndActivityEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[N_SIGNALS] = { "saved", "removed", "cancelled" };

  g_type_ensure (IND_TYPE_DAY_GRID);
  G_OBJECT_CLASS (klass)->dispose = ind_activity_editor_dispose;
  for (guint k = 0; k < N_SIGNALS; k++)
    signals[k] = g_signal_new (names[k], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-activity-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, IndActivityEditor, heading);
  gtk_widget_class_bind_template_child (widget_class, IndActivityEditor, kind);
  gtk_widget_class_bind_template_child (widget_class, IndActivityEditor, months);
  gtk_widget_class_bind_template_child (widget_class, IndActivityEditor, audience);
  gtk_widget_class_bind_template_child (widget_class, IndActivityEditor, status);
  gtk_widget_class_bind_template_child (widget_class, IndActivityEditor, title);
  gtk_widget_class_bind_template_child (widget_class, IndActivityEditor, time);
  gtk_widget_class_bind_template_child (widget_class, IndActivityEditor, place);
  gtk_widget_class_bind_template_child (widget_class, IndActivityEditor, day);
  gtk_widget_class_bind_template_child (widget_class, IndActivityEditor, hour);
  gtk_widget_class_bind_template_child (widget_class, IndActivityEditor, time_wrong);
  gtk_widget_class_bind_template_child (widget_class, IndActivityEditor, remove);
  gtk_widget_class_bind_template_callback (widget_class, on_day);
  gtk_widget_class_bind_template_callback (widget_class, on_time);
  gtk_widget_class_bind_template_callback (widget_class, on_time_left);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ind_activity_editor_init (IndActivityEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choice (self->kind, ind_activity_kind_values);
  fill_choice (self->audience, ind_audience_values);
  fill_choice (self->status, ind_activity_status_values);
  fill_months (self->months);
  ind_drop_down_set_name (self->kind, _("What"), TRUE);
  ind_drop_down_set_name (self->months, _("How many months it lasts"), FALSE);
  ind_drop_down_set_name (self->audience, _("For whom"), FALSE);
  ind_drop_down_set_name (self->status, _("How it stands"), FALSE);
}
