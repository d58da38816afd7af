#include "config.h"

#include "ind-goal-questions.h"

#include <glib/gi18n.h>

#include "ind-goal-words.h"
#include "ind-widget-help.h"

struct _IndGoalQuestions
{
  GtkWidget parent_instance;

  GtkWidget *expander, *list;
  GtkWidget *checks[IND_N_SMARTE], *answers[IND_N_SMARTE];

  IndCaseView *view;     /* not held: it holds this */
  IndDesk *desk;
  IndGoal *goal;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (IndGoalQuestions, ind_goal_questions, GTK_TYPE_WIDGET)

/* Somebody has said yes or no; what the goal says by itself need not be said. */
static void
on_toggled (GtkCheckButton *check, IndGoalQuestions *self)
{
  IndSmarte which = (IndSmarte) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "which"));
  gboolean yes = gtk_check_button_get_active (check);
  IndAnswer answer = !yes ? IND_NO : self->goal != NULL && ind_smarte_is_shown (self->goal, which) ? IND_UNSAID : IND_YES;
  g_autoptr (GError) error = NULL;

  if (self->setting || self->goal == NULL)
    return;
  ind_case_view_quiet (self->view, ind_desk_set_number (self->desk, (IndRecord *) self->goal, ind_smarte_field (which), answer, &error),
                       _("The answer was not saved"), &error);
}

/** ind_goal_questions_show: shows which of the questions a goal answers. */
void
ind_goal_questions_show (IndGoalQuestions *self, IndDesk *desk, IndGoal *goal)
{
  g_autofree char *summary = ind_goal_questions_open (goal);

  g_set_object (&self->desk, desk);
  g_set_object (&self->goal, goal);
  gtk_expander_set_label (GTK_EXPANDER (self->expander), summary);
  ind_widget_set_name (self->expander, summary);
  self->setting = TRUE;
  for (guint k = 0; k < IND_N_SMARTE; k++)
    {
      g_autofree char *by = ind_goal_answered_by (goal, k);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[k]), ind_smarte_answer (goal, k) == IND_YES);
      gtk_label_set_text (GTK_LABEL (self->answers[k]), by);
    }
  self->setting = FALSE;
  gtk_widget_set_sensitive (self->list, !ind_desk_is_read_only (desk));
}

/** ind_goal_questions_set_view: @view: the page, which tells the window what has been done. */
void
ind_goal_questions_set_view (IndGoalQuestions *self, IndCaseView *view)
{
  self->view = view;
}

static void
ind_goal_questions_dispose (GObject *object)
{
  IndGoalQuestions *self = IND_GOAL_QUESTIONS (object);

  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_object (&self->goal);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_goal_questions_parent_class)->dispose (object);
}

static void
ind_goal_questions_class_init (IndGoalQuestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ind_goal_questions_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ind_goal_questions_init (IndGoalQuestions *self)
{
  self->expander = gtk_expander_new ("");
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->list, "questions");
  for (guint k = 0; k < IND_N_SMARTE; k++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      self->checks[k] = gtk_check_button_new_with_label (ind_goal_question (k));
      self->answers[k] = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "margin-start", 28, NULL);
      gtk_widget_set_css_classes (self->answers[k], (const char *[]) { "caption", "muted", NULL });
      g_object_set_data (G_OBJECT (self->checks[k]), "which", GUINT_TO_POINTER (k));
      g_signal_connect_object (self->checks[k], "toggled", G_CALLBACK (on_toggled), self, 0);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (self->checks[k]), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->answers[k], NULL,
                                      -1);
      gtk_box_append (GTK_BOX (box), self->checks[k]);
      gtk_box_append (GTK_BOX (box), self->answers[k]);
      gtk_box_append (GTK_BOX (self->list), box);
    }
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->list);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}
