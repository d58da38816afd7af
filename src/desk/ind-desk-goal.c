#include "config.h"

#include "ind-desk-private.h"

/* What a goal or a task is called in the history. */
static const char *
name_of (IndRecord *record)
{
  const IndField *words = ind_table_field (record->table, "family_words");
  const char *said = words != NULL ? ind_record_get_text (record, words) : NULL;

  return said != NULL ? said : ind_record_get_text (record, ind_table_field (record->table, "text"));
}

static char *
value_as_text (IndRecord *record, const IndField *field)
{
  if (field->type == IND_FIELD_DATE)
    return ind_date_to_iso ((IndDate) ind_record_get_number (record, field));
  return g_strdup (ind_record_get_text (record, field));
}

/* Gives one field another value: on a copy, which is checked and then written. */
static gboolean
set_field (IndDesk *self, IndRecord *record, const char *name, const char *text, gint64 number, GError **error)
{
  g_autoptr (IndRecord) copy = ind_record_new (record->table, record->id);
  const IndField *field = ind_table_field (record->table, name);
  g_autofree char *called = g_strdup (name_of (record));
  g_autofree char *value = NULL;
  IndCase *family = ind_record_case (record);

  ind_record_copy_fields (copy, record);
  if (field->type == IND_FIELD_TEXT)
    ind_record_set_text (copy, field, text);
  else
    ind_record_set_number (copy, field, number);
  if (!ind_record_check (copy, error))
    return FALSE;
  value = value_as_text (copy, field);
  if (!ind_store_begin (self->store, error))
    return FALSE;
  if (ind_store_update (self->store, copy, field, error))
    return ind_desk_finish (self, family->id, IND_LABEL_SET,
                            (const char *const[]) { record->table->name, name, called, value ? value : "", NULL }, error);
  ind_store_rollback (self->store);
  return FALSE;
}

/** ind_desk_set_goal_text: what is to be reached; it may not be empty. */
gboolean
ind_desk_set_goal_text (IndDesk *self, IndGoal *goal, const char *text, GError **error)
{
  return set_field (self, (IndRecord *) goal, "text", text, 0, error);
}

/** ind_desk_set_goal_words: what the family said, in their own words. */
gboolean
ind_desk_set_goal_words (IndDesk *self, IndGoal *goal, const char *family_words, GError **error)
{
  return set_field (self, (IndRecord *) goal, "family_words", family_words, 0, error);
}

/** ind_desk_set_goal_due: when the goal is to be reached. */
gboolean
ind_desk_set_goal_due (IndDesk *self, IndGoal *goal, IndDate due_on, GError **error)
{
  return set_field (self, (IndRecord *) goal, "due_on", NULL, due_on, error);
}

/** ind_desk_set_goal_status: how it stands with the goal. */
gboolean
ind_desk_set_goal_status (IndDesk *self, IndGoal *goal, IndGoalStatus status, GError **error)
{
  return set_field (self, (IndRecord *) goal, "status", NULL, status, error);
}

/** ind_desk_set_action_text: what is to be done; it may not be empty. */
gboolean
ind_desk_set_action_text (IndDesk *self, IndAction *action, const char *text, GError **error)
{
  return set_field (self, (IndRecord *) action, "text", text, 0, error);
}

/** ind_desk_set_action_due: when the task is to be done. */
gboolean
ind_desk_set_action_due (IndDesk *self, IndAction *action, IndDate due_on, GError **error)
{
  return set_field (self, (IndRecord *) action, "due_on", NULL, due_on, error);
}

/** ind_desk_set_action_status: how it stands with the task. */
gboolean
ind_desk_set_action_status (IndDesk *self, IndAction *action, IndActionStatus status, GError **error)
{
  return set_field (self, (IndRecord *) action, "status", NULL, status, error);
}

/* Moves one of an array to @place and says from where; the places are 0 to its length less one. */
static gboolean
shift (GPtrArray *array, gpointer item, guint place)
{
  guint from;

  if (!g_ptr_array_find (array, item, &from) || place >= array->len || from == place)
    return FALSE;
  g_ptr_array_remove_index (array, from);
  g_ptr_array_insert (array, (gint) place, item);
  return TRUE;
}

static gboolean
set_priority (IndDesk *self, IndGoal *goal, gint64 priority, GError **error)
{
  g_autoptr (IndRecord) copy = ind_record_new (goal->table, goal->id);
  const IndField *field = ind_table_field (goal->table, "priority");

  if (goal->priority == priority)
    return TRUE;
  ind_record_set_number (copy, field, priority);
  return ind_store_update (self->store, copy, field, error);
}

/**
 * ind_desk_move_goal:
 * @place: its new place among its sisters in the family's order, 0 first
 *
 * Gives a goal another place in the family's order, a part goal among the parts of its goal. The priorities of all
 * its sisters follow.
 */
gboolean
ind_desk_move_goal (IndDesk *self, IndGoal *goal, guint place, GError **error)
{
  IndCase *family = ind_record_case ((IndRecord *) goal);
  g_autoptr (GPtrArray) goals = ind_case_goals_in_order (family, goal->parent);
  g_autofree char *number = g_strdup_printf ("%u", place + 1);
  g_autofree char *called = g_strdup (name_of ((IndRecord *) goal));

  if (!shift (goals, goal, place))
    return TRUE;
  if (!ind_store_begin (self->store, error))
    return FALSE;
  for (guint k = 0; k < goals->len; k++)
    if (!set_priority (self, goals->pdata[k], k + 1, error))
      {
        ind_store_rollback (self->store);
        return FALSE;
      }
  return ind_desk_finish (self, family->id, IND_LABEL_GOAL_MOVED, (const char *const[]) { called, number, NULL }, error);
}

/**
 * ind_desk_move_action:
 * @place: its new place among the tasks of its goal or meeting, 0 first
 */
gboolean
ind_desk_move_action (IndDesk *self, IndAction *action, guint place, GError **error)
{
  IndCase *family = ind_record_case ((IndRecord *) action);
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();
  GListStore *list = ind_record_get_list (action->owner, ind_record_list_of (action->owner, action->table));
  g_autofree char *number = g_strdup_printf ("%u", place + 1);
  g_autofree char *called = g_strdup (name_of ((IndRecord *) action));

  for (guint k = 0; k < ind_list_length (list); k++)
    g_ptr_array_add (actions, ind_list_get (list, k));
  if (!shift (actions, action, place))
    return TRUE;
  if (!ind_store_begin (self->store, error))
    return FALSE;
  for (guint k = 0; k < actions->len; k++)
    if (!ind_store_place (self->store, actions->pdata[k], k, error))
      {
        ind_store_rollback (self->store);
        return FALSE;
      }
  return ind_desk_finish (self, family->id, IND_LABEL_ACTION_MOVED, (const char *const[]) { called, number, NULL },
                          error);
}
