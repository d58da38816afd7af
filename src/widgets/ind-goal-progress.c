#include "config.h"

#include "ind-goal-progress.h"

#include <glib/gi18n.h>

#include "ind-chart-area.h"
#include "ind-format.h"
#include "ind-text-line.h"
#include "ind-progress-chart.h"
#include "ind-rows.h"
#include "ind-score.h"
#include "ind-widget-help.h"
#include "ind-words.h"

#define ROWS 8.0      /* how high the curve is, in its letters' size */
#define SHOWN 6       /* notes, the latest first */

struct _IndGoalProgress
{
  GtkWidget parent_instance;

  GtkWidget *box, *curve, *values, *notes;

  IndCaseView *view;     /* not held: it holds this */
  IndDesk *desk;
  IndGoal *goal;
};

G_DEFINE_FINAL_TYPE (IndGoalProgress, ind_goal_progress, GTK_TYPE_WIDGET)

static IndProgress *
latest (IndGoalProgress *self)
{
  g_autoptr (GPtrArray) all = ind_goal_notes (self->goal);

  return all->len > 0 ? all->pdata[all->len - 1] : NULL;
}

static IndScene *
draw_curve (gpointer data, double width, double height, double size, const IndTypeset *typeset)
{
  IndGoalProgress *self = data;
  g_autoptr (GPtrArray) all = self->goal != NULL ? ind_goal_notes (self->goal) : NULL;
  g_autofree IndChartPoint *points = NULL;

  if (all == NULL || all->len == 0)
    return NULL;
  points = g_new (IndChartPoint, all->len);
  for (guint k = 0; k < all->len; k++)
    points[k] = (IndChartPoint) { ((IndProgress *) all->pdata[k])->on, (int) ((IndProgress *) all->pdata[k])->value };
  return ind_progress_chart (points, all->len, width, height, size, typeset);
}

/* A number is today's: it is noted, or takes the place of the one noted today. */
static void
on_value (IndScore *score, gint64 value, IndGoalProgress *self)
{
  IndProgress *last = self->goal != NULL ? latest (self) : NULL;
  IndDate today = ind_today ();
  g_autoptr (IndRecord) draft = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (self->goal == NULL)
    return;
  if (last != NULL && last->on == today)
    done = ind_desk_set_number (self->desk, (IndRecord *) last, "value", value, &error);
  else
    {
      draft = ind_progress_begun (today, value, NULL, NULL);
      done = ind_desk_add (self->desk, (IndRecord *) self->goal, draft, G_MAXUINT, &error) != 0;
    }
  ind_case_view_quiet (self->view, done, _("How far it is was not noted"), &error);
}

static gboolean
on_remark (GtkWidget *line, const char *text, IndGoalProgress *self)
{
  IndRecord *note = g_object_get_data (G_OBJECT (line), "note");
  g_autoptr (GError) error = NULL;

  return ind_case_view_quiet (self->view, ind_desk_set_text (self->desk, note, "remark", text, &error),
                              _("The text was not saved"), &error);
}

static void
on_remove (GtkWidget *button, IndGoalProgress *self)
{
  g_autoptr (IndRecord) note = g_object_ref (g_object_get_data (G_OBJECT (button), "note"));
  g_autoptr (GError) error = NULL;

  ind_case_view_check (self->view, ind_desk_remove (self->desk, note, &error), _("The note was not removed"), &error);
}

static GtkWidget *
new_note (IndGoalProgress *self, IndRecord *note)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "width-chars", 15, NULL);
  GtkWidget *line = ind_text_line_new (_("What is said about it"), _("What do you say about it?"));

  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _("Remove"));
  for (GtkWidget *const *one = (GtkWidget *const[]) { line, remove, NULL }; *one != NULL; one++)
    g_object_set_data_full (G_OBJECT (*one), "note", g_object_ref (note), g_object_unref);
  for (GtkWidget *const *one = (GtkWidget *const[]) { label, line, remove, NULL }; *one != NULL; one++)
    gtk_box_append (GTK_BOX (row), *one);
  g_signal_connect_object (line, "written", G_CALLBACK (on_remark), self, 0);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove), self, 0);
  return row;
}

static GtkWidget *
show_note (GtkWidget *row, IndRecord *record, guint k, gpointer data)
{
  IndGoalProgress *self = data;
  const IndProgress *note = (const IndProgress *) record;
  g_autofree char *value = g_strdup_printf ("%d", (int) note->value), *date = ind_format_date_numeric (note->on), *told = NULL, *remove = NULL;
  GtkWidget *label, *line;

  if (row == NULL)
    return new_note (self, record);
  label = gtk_widget_get_first_child (row);
  line = gtk_widget_get_next_sibling (label);
  told = ind_words_fill (_("{value} · {date}"), "value", value, "date", date, NULL);
  remove = ind_words_fill (_("Remove {what}"), "what", told, NULL);
  gtk_label_set_text (GTK_LABEL (label), told);
  ind_text_line_show (IND_TEXT_LINE (line), self->desk, record, "remark");
  ind_widget_set_name (gtk_widget_get_next_sibling (line), remove);
  ind_widget_drop_description (gtk_widget_get_next_sibling (line));
  return row;
}

static char *
in_words (GPtrArray *all)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint k = 0; k < all->len; k++)
    {
      const IndProgress *note = all->pdata[k];
      g_autofree char *date = ind_format_date (note->on);

      g_ptr_array_add (parts, g_strdup_printf ("%s: %d", date, (int) note->value));
    }
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

/** ind_goal_progress_show: shows how far a goal has come. */
void
ind_goal_progress_show (IndGoalProgress *self, IndDesk *desk, IndGoal *goal)
{
  g_autoptr (GPtrArray) all = ind_goal_notes (goal), notes = g_ptr_array_new ();
  const IndProgress *last = all->len > 0 ? all->pdata[all->len - 1] : NULL;
  g_autofree char *words = in_words (all);
  gboolean writable = !ind_desk_is_read_only (desk);

  g_set_object (&self->desk, desk);
  g_set_object (&self->goal, goal);
  for (guint k = all->len; k > 0 && notes->len < SHOWN; k--)
    g_ptr_array_add (notes, all->pdata[k - 1]);
  ind_chart_area_show (self->curve, all->len > 1 ? words : NULL);
  ind_score_set (IND_SCORE (self->values), last != NULL ? last->value : IND_NO_NUMBER);
  gtk_widget_set_sensitive (self->values, writable);
  ind_rows_show (GTK_BOX (self->notes), notes, show_note, self);
  gtk_widget_set_visible (self->notes, notes->len > 0);
}

/** ind_goal_progress_set_view: @view: the page, which tells the window what has been done. */
void
ind_goal_progress_set_view (IndGoalProgress *self, IndCaseView *view)
{
  self->view = view;
}

static void
ind_goal_progress_dispose (GObject *object)
{
  IndGoalProgress *self = IND_GOAL_PROGRESS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->goal);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_goal_progress_parent_class)->dispose (object);
}

static void
ind_goal_progress_class_init (IndGoalProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ind_goal_progress_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ind_goal_progress_init (IndGoalProgress *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->curve = ind_chart_area_new (ROWS, draw_curve, self);
  self->values = ind_score_new (_("How far are you, from 0 to 10?"), FALSE);
  self->notes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_signal_connect_object (self->values, "scored", G_CALLBACK (on_value), self, 0);
  for (GtkWidget *const *one = (GtkWidget *const[]) { self->curve, self->values, self->notes, NULL }; *one != NULL; one++)
    gtk_box_append (GTK_BOX (self->box), *one);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}
