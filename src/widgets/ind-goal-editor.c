#include "config.h"

#include "ind-goal-editor.h"

#include <glib/gi18n.h>

#include "ind-catalogue.h"
#include "ind-day-entry.h"
#include "ind-format.h"
#include "ind-goal-progress.h"
#include "ind-goal-questions.h"
#include "ind-picks.h"
#include "ind-rows.h"
#include "ind-rules.h"
#include "ind-signs.h"
#include "ind-task-row.h"
#include "ind-widget-help.h"
#include "ind-words.h"
#include "ind-writing.h"

struct _IndGoalEditor
{
  GtkWidget parent_instance;

  GtkWidget *box, *remove;
  IndWriting *family_words, *text, *note;
  GtkDropDown *status, *term;
  IndDayEntry *due;
  GtkBox *tasks;
  GtkEditable *new_task, *new_part;
  GtkWidget *task_line, *part_line;
  IndSigns *signs;
  IndGoalProgress *progress;
  IndGoalQuestions *questions;
  IndPicks *dimensions, *persons;

  IndCaseView *view;     /* not held: it holds the editor */
  IndDesk *desk;
  IndGoal *goal;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (IndGoalEditor, ind_goal_editor, GTK_TYPE_WIDGET)

static gboolean
set_number (IndGoalEditor *self, const char *field, gint64 number)
{
  g_autoptr (GError) error = NULL;

  return ind_case_view_quiet (self->view, ind_desk_set_number (self->desk, (IndRecord *) self->goal, field, number, &error),
                              _("The goal was not changed"), &error);
}

/* While the goal is what the family says, it follows their words; emptied, it is their words again. */
static gboolean
on_written (IndWriting *from, const char *text, IndGoalEditor *self)
{
  const char *field = from == self->family_words ? "family_words" : from == self->text ? "text" : "note";
  g_autoptr (IndRecord) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (self->goal == NULL)
    return FALSE;
  draft = ind_record_draft ((IndRecord *) self->goal);
  if (from == self->text && ind_is_blank (text) && self->goal->family_words != NULL)
    text = self->goal->family_words;
  ind_record_set_text_at (draft, field, text);
  if (from == self->family_words && ind_goal_is_only_words (self->goal) && !ind_is_blank (text))
    ind_record_set_text_at (draft, "text", text);
  return ind_case_view_quiet (self->view, ind_desk_change (self->desk, (IndRecord *) self->goal, draft, &error),
                              _("The text was not saved"), &error);
}

static void
on_status (IndGoalEditor *self)
{
  guint chosen = gtk_drop_down_get_selected (self->status);

  if (!self->setting && self->goal != NULL && chosen != GTK_INVALID_LIST_POSITION && chosen + 1 != ind_goal_status (self->goal))
    set_number (self, "status", chosen + 1);
}

static IndTerm
term_of (const IndGoal *goal)
{
  return goal->term != IND_TERM_NONE ? goal->term : IND_TERM_SHORT;
}

static void
on_term (IndGoalEditor *self)
{
  guint chosen = gtk_drop_down_get_selected (self->term);

  if (!self->setting && self->goal != NULL && chosen != GTK_INVALID_LIST_POSITION && chosen + 1 != term_of (self->goal))
    set_number (self, "term", chosen + 1);
}

static void
on_due (IndGoalEditor *self)
{
  if (!set_number (self, "due_on", ind_day_entry_get (self->due)))
    ind_day_entry_set (self->due, self->goal->due_on);
}

/* What is written in an entry that adds; "" while it is being added, for adding may move the focus. */
static char *
take_text (GtkEditable *entry)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  ind_editable_show (entry, "");
  return text;
}

static GtkWidget *
add_task (IndGoalEditor *self)
{
  g_autofree char *text = self->goal != NULL ? take_text (self->new_task) : g_strdup ("");
  g_autoptr (IndRecord) draft = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  if (*text == '\0')
    return NULL;
  draft = ind_action_begun (text);
  id = ind_desk_add (self->desk, (IndRecord *) self->goal, draft, G_MAXUINT, &error);
  if (ind_case_view_quiet (self->view, id != 0, _("The task was not added"), &error))
    return ind_rows_find (self->tasks, id);
  ind_editable_show (self->new_task, text);
  return NULL;
}

static void
on_new_task (IndGoalEditor *self)
{
  add_task (self);
}

/* Tab goes on from what is to be done to who does it. */
static gboolean
on_new_task_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, IndGoalEditor *self)
{
  GtkWidget *row;

  if (key != GDK_KEY_Tab || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  row = add_task (self);
  if (row == NULL)
    return GDK_EVENT_PROPAGATE;
  ind_task_row_edit (IND_TASK_ROW (row), TRUE);
  return GDK_EVENT_STOP;
}

static void
on_new_part (IndGoalEditor *self)
{
  g_autofree char *text = take_text (self->new_part);
  g_autoptr (IndRecord) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (*text == '\0')
    return;
  draft = ind_goal_begun (text, self->goal);
  if (!ind_case_view_quiet (self->view, ind_desk_add (self->desk, (IndRecord *) ind_record_case ((IndRecord *) self->goal), draft,
                                                      G_MAXUINT, &error) != 0,
                            _("The goal was not added"), &error))
    ind_editable_show (self->new_part, text);
}

static void
on_next_task (IndGoalEditor *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->new_task));
}

static void
on_remove (IndGoalEditor *self)
{
  g_autoptr (IndGoal) goal = g_object_ref (self->goal);
  g_autoptr (GError) error = NULL;

  ind_goal_editor_save (self);
  ind_case_view_check (self->view, ind_desk_remove (self->desk, (IndRecord *) goal, &error), _("The goal was not removed"), &error);
}

static gboolean
has_dimension (const IndGoal *goal, const char *key)
{
  for (guint k = 0; k < ind_list_length (goal->dimensions); k++)
    if (g_strcmp0 (((IndTextItem *) ind_list_get (goal->dimensions, k))->text, key) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_for (const IndGoal *goal, const IndRecord *person)
{
  for (guint k = 0; k < ind_list_length (goal->for_persons); k++)
    if (((IndLinkItem *) ind_list_get (goal->for_persons, k))->target == person)
      return TRUE;
  return FALSE;
}

static void
set_list (IndGoalEditor *self, const char *path, GPtrArray *items)
{
  g_autoptr (GError) error = NULL;

  ind_case_view_quiet (self->view, ind_desk_set_list (self->desk, (IndRecord *) self->goal, path, items, &error),
                       _("The goal was not changed"), &error);
}

/* What the catalogue does not know stays. */
static void
on_dimension (IndPicks *picks, guint picked, gboolean on, IndGoalEditor *self)
{
  const char *key = ind_catalogue_keys (IND_CATALOGUE_DIMENSIONS)[picked];
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint k = 0; k < ind_list_length (self->goal->dimensions); k++)
    if (g_strcmp0 (((IndTextItem *) ind_list_get (self->goal->dimensions, k))->text, key) != 0)
      g_ptr_array_add (items, ind_record_draft (ind_list_get (self->goal->dimensions, k)));
  if (on)
    {
      IndRecord *item = ind_record_new (&ind_goal_dimension_table, ind_new_id ());

      ind_record_set_text_at (item, "text", key);
      g_ptr_array_add (items, item);
    }
  set_list (self, "dimensions", items);
}

static void
on_person (IndPicks *picks, guint picked, gboolean on, IndGoalEditor *self)
{
  g_autoptr (GPtrArray) children = ind_case_children (ind_record_case ((IndRecord *) self->goal));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (picked >= children->len)
    return;
  for (guint k = 0; k < ind_list_length (self->goal->for_persons); k++)
    if (((IndLinkItem *) ind_list_get (self->goal->for_persons, k))->target != children->pdata[picked])
      g_ptr_array_add (items, ind_record_draft (ind_list_get (self->goal->for_persons, k)));
  if (on)
    {
      IndRecord *item = ind_record_new (&ind_goal_person_table, ind_new_id ());

      ind_record_set_record_at (item, "target", children->pdata[picked]);
      g_ptr_array_add (items, item);
    }
  set_list (self, "for", items);
}

static GtkWidget *
show_task (GtkWidget *row, IndRecord *record, guint k, gpointer data)
{
  IndGoalEditor *self = data;

  if (row == NULL)
    {
      row = ind_task_row_new (self->view);
      g_signal_connect_object (row, "next", G_CALLBACK (on_next_task), self, G_CONNECT_SWAPPED);
      return row;
    }
  ind_task_row_show (IND_TASK_ROW (row), self->desk, (IndAction *) record);
  return row;
}

static void
show_dimensions (IndGoalEditor *self)
{
  const char *const *keys = ind_catalogue_keys (IND_CATALOGUE_DIMENSIONS);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) on = g_array_new (FALSE, FALSE, sizeof (gboolean));

  for (guint k = 0; keys[k] != NULL; k++)
    {
      gboolean has = has_dimension (self->goal, keys[k]);

      g_ptr_array_add (names, (char *) ind_catalogue_name (IND_CATALOGUE_DIMENSIONS, keys[k]));
      g_array_append_val (on, has);
    }
  g_ptr_array_add (names, NULL);
  ind_picks_show (self->dimensions, _("In the triangle"), _("Points at nothing in the triangle"), (const char *const *) names->pdata,
                  (const gboolean *) on->data);
}

static void
show_persons (IndGoalEditor *self)
{
  g_autoptr (GPtrArray) children = ind_case_children (ind_record_case ((IndRecord *) self->goal));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) on = g_array_new (FALSE, FALSE, sizeof (gboolean));

  for (guint k = 0; k < children->len; k++)
    {
      gboolean has = is_for (self->goal, children->pdata[k]);

      g_ptr_array_add (names, ind_first_name (((IndPerson *) children->pdata[k])->name));
      g_array_append_val (on, has);
    }
  g_ptr_array_add (names, NULL);
  ind_picks_show (self->persons, _("For whom"), _("For the whole family"), (const char *const *) names->pdata,
                  (const gboolean *) on->data);
  gtk_widget_set_visible (GTK_WIDGET (self->persons), children->len > 1);
}

/** ind_goal_editor_show: shows a goal as it has become; what is being written stays. */
void
ind_goal_editor_show (IndGoalEditor *self, IndDesk *desk, IndGoal *goal)
{
  gboolean writable = !ind_desk_is_read_only (desk);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();

  g_set_object (&self->desk, desk);
  g_set_object (&self->goal, goal);
  for (guint k = 0; k < ind_list_length (goal->actions); k++)
    g_ptr_array_add (tasks, ind_list_get (goal->actions, k));
  ind_writing_show (self->family_words, desk, (IndRecord *) goal, "family_words");
  ind_writing_show (self->text, desk, (IndRecord *) goal, "text");
  ind_writing_show (self->note, desk, (IndRecord *) goal, "note");
  self->setting = TRUE;
  gtk_drop_down_set_selected (self->status, (guint) ind_goal_status (goal) - 1);
  gtk_drop_down_set_selected (self->term, (guint) term_of (goal) - 1);
  self->setting = FALSE;
  ind_day_entry_set (self->due, goal->due_on);
  ind_rows_show (self->tasks, tasks, show_task, self);
  ind_signs_show (self->signs, desk, goal);
  ind_goal_progress_show (self->progress, desk, goal);
  ind_goal_questions_show (self->questions, desk, goal);
  show_dimensions (self);
  show_persons (self);
  for (GtkWidget *const *one = (GtkWidget *const[]) { GTK_WIDGET (self->status), GTK_WIDGET (self->term), GTK_WIDGET (self->due),
                                                      GTK_WIDGET (self->new_task), GTK_WIDGET (self->new_part), self->remove,
                                                      GTK_WIDGET (self->dimensions), GTK_WIDGET (self->persons), NULL };
       *one != NULL; one++)
    gtk_widget_set_sensitive (*one, writable);
}

/** ind_goal_editor_save: saves what is being written. */
void
ind_goal_editor_save (IndGoalEditor *self)
{
  ind_writing_save (self->family_words);
  ind_writing_save (self->text);
  ind_writing_save (self->note);
  ind_signs_save (self->signs);
  add_task (self);
}

/** ind_goal_editor_focus: puts the cursor in the first text, or in @task, which is 0 or one of the goal's tasks. */
void
ind_goal_editor_focus (IndGoalEditor *self, gint64 task)
{
  GtkWidget *row = task != 0 ? ind_rows_find (self->tasks, task) : NULL;

  if (row != NULL && ind_desk_is_read_only (self->desk))
    gtk_widget_grab_focus (row);
  else if (row != NULL)
    ind_task_row_edit (IND_TASK_ROW (row), FALSE);
  else
    ind_writing_focus (gtk_widget_get_visible (GTK_WIDGET (self->family_words)) ? self->family_words : self->text);
}

static void
ind_goal_editor_dispose (GObject *object)
{
  IndGoalEditor *self = IND_GOAL_EDITOR (object);

  g_clear_object (&self->goal);
  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_goal_editor_parent_class)->dispose (object);
}

static void
ind_goal_editor_class_init (IndGoalEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_WRITING);
  g_type_ensure (IND_TYPE_DAY_ENTRY);
  g_type_ensure (IND_TYPE_SIGNS);
  g_type_ensure (IND_TYPE_GOAL_PROGRESS);
  g_type_ensure (IND_TYPE_GOAL_QUESTIONS);
  g_type_ensure (IND_TYPE_PICKS);
  G_OBJECT_CLASS (klass)->dispose = ind_goal_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-goal-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, box);
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, remove);
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, family_words);
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, text);
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, note);
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, status);
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, term);
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, due);
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, tasks);
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, new_task);
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, new_part);
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, task_line);
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, part_line);
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, signs);
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, progress);
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, questions);
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, dimensions);
  gtk_widget_class_bind_template_child (widget_class, IndGoalEditor, persons);
  gtk_widget_class_bind_template_callback (widget_class, on_written);
  gtk_widget_class_bind_template_callback (widget_class, on_status);
  gtk_widget_class_bind_template_callback (widget_class, on_term);
  gtk_widget_class_bind_template_callback (widget_class, on_due);
  gtk_widget_class_bind_template_callback (widget_class, on_new_task);
  gtk_widget_class_bind_template_callback (widget_class, on_new_task_key);
  gtk_widget_class_bind_template_callback (widget_class, on_new_part);
  gtk_widget_class_bind_template_callback (widget_class, on_dimension);
  gtk_widget_class_bind_template_callback (widget_class, on_person);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "goaleditor");
}

static void
offer (GtkDropDown *choice, const char *const *values, guint n, const char *name)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint k = 1; k <= n; k++)
    gtk_string_list_append (words, ind_words_choice (values, (int) k));
  gtk_drop_down_set_model (choice, G_LIST_MODEL (words));
  ind_drop_down_set_name (choice, name, FALSE);
}

static void
ind_goal_editor_init (IndGoalEditor *self)
{
  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  offer (self->status, ind_goal_status_values, IND_GOAL_DROPPED, _("How it stands with the goal"));
  offer (self->term, ind_term_values, IND_TERM_LONG, _("Whether it is near or far"));
  ind_widget_clean_names (self->remove);
  gtk_box_append (GTK_BOX (self->task_line), ind_add_button_new (GTK_WIDGET (self->new_task), _("Add the task")));
  gtk_box_insert_child_after (GTK_BOX (self->part_line), ind_add_button_new (GTK_WIDGET (self->new_part), _("Add the part goal")),
                              GTK_WIDGET (self->new_part));
  self->setting = FALSE;
}

/** ind_goal_editor_new: Returns: (transfer floating): an editor; @view: the page, which tells the window what has been done */
GtkWidget *
ind_goal_editor_new (IndCaseView *view)
{
  IndGoalEditor *self = g_object_new (IND_TYPE_GOAL_EDITOR, NULL);

  self->view = view;
  ind_signs_set_view (self->signs, view);
  ind_goal_progress_set_view (self->progress, view);
  ind_goal_questions_set_view (self->questions, view);
  return GTK_WIDGET (self);
}
