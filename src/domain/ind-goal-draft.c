#include "config.h"

#include "ind-goal.h"

/**
 * ind_goal_begun:
 * @words: what the family says is most important; of a part goal, what is to be reached
 * @parent: (nullable): the goal that it is a part of
 *
 * A goal is begun with the family's own words, which are the goal itself until somebody writes it more clearly.
 *
 * Returns: (transfer full): the draft, for ind_desk_add()
 */
IndRecord *
ind_goal_begun (const char *words, IndGoal *parent)
{
  IndRecord *draft = ind_record_new (&ind_goal_table, ind_new_id ());

  ind_record_set_text_at (draft, "text", words);
  if (parent == NULL)
    ind_record_set_text_at (draft, "family_words", words);
  ind_record_set_record_at (draft, "parent", (IndRecord *) parent);
  return draft;
}

/** ind_goal_is_only_words: Returns: whether the goal has not been written yet: it is what the family says, to the letter. */
gboolean
ind_goal_is_only_words (const IndGoal *self)
{
  return self->family_words != NULL && g_strcmp0 (self->family_words, self->text) == 0;
}

/** ind_action_begun: Returns: (transfer full): a task that nobody has yet. */
IndRecord *
ind_action_begun (const char *text)
{
  IndRecord *draft = ind_record_new (&ind_action_table, ind_new_id ());

  ind_record_set_text_at (draft, "text", text);
  return draft;
}

/**
 * ind_progress_begun:
 * @value: 0 to 10
 * @remark: (nullable)
 * @by: (nullable): who says so, of the case
 *
 * Returns: (transfer full): how far a goal has come on a day
 */
IndRecord *
ind_progress_begun (IndDate on, gint64 value, const char *remark, IndRecord *by)
{
  IndRecord *draft = ind_record_new (&ind_progress_table, ind_new_id ());

  ind_record_set_number_at (draft, "on", on);
  ind_record_set_number_at (draft, "value", value);
  ind_record_set_record_at (draft, "by", by);
  ind_record_set_text_at (draft, "remark", remark);
  return draft;
}

static gint
by_day (gconstpointer a, gconstpointer b)
{
  const IndProgress *one = *(IndProgress **) a, *other = *(IndProgress **) b;

  if (one->on != other->on)
    return one->on < other->on ? -1 : 1;
  return one->position < other->position ? -1 : one->position > other->position;
}

/** ind_goal_notes: Returns: (transfer container) (element-type IndProgress): by day, the latest last. */
GPtrArray *
ind_goal_notes (const IndGoal *self)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint k = 0; k < ind_list_length (self->progress); k++)
    g_ptr_array_add (all, ind_list_get (self->progress, k));
  g_ptr_array_sort (all, by_day);
  return all;
}
