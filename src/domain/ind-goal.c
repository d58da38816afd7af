#include "config.h"

#include "ind-goal.h"

/* A goal cannot be a part of itself. */
static gboolean
check_goal (const IndRecord *record, GError **error)
{
  const IndGoal *self = (const IndGoal *) record;
  const IndGoal *slow = self, *fast = self;

  while (fast != NULL && fast->parent != NULL)
    {
      slow = slow->parent;
      fast = fast->parent->parent;
      if (slow == fast && slow != NULL)
        {
          ind_error_set (error, IND_ERROR_GOAL_LOOP, "parent", self->parent->ref);
          return FALSE;
        }
    }
  return TRUE;
}

static const IndField progress_fields[] = {
  IND_FIELD (IndProgress, on, IND_FIELD_DATE, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndProgress, value, IND_FIELD_NUMBER, .flags = IND_FIELD_REQUIRED, .low = 0, .high = 10),
  IND_FIELD (IndProgress, by, IND_FIELD_ACTOR),
  IND_FIELD (IndProgress, remark, IND_FIELD_TEXT),
  IND_END
};

IND_DEFINE_RECORD (IndProgress, ind_progress, progress_fields)

const IndTable ind_progress_table = {
  .name = "goal_progress",
  .type = ind_progress_get_type,
  .fields = progress_fields,
};

static const IndField action_fields[] = {
  IND_FIELD (IndAction, text, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED, .low = 1),
  IND_FIELD (IndAction, due_on, IND_FIELD_DATE),
  IND_FIELD (IndAction, status, IND_FIELD_CHOICE, .values = ind_action_status_values, .preset = IND_ACTION_PLANNED),
  IND_FIELD (IndAction, done_on, IND_FIELD_DATE),
  IND_FIELD (IndAction, note, IND_FIELD_TEXT, .flags = IND_FIELD_INTERNAL),
  IND_FIELD (IndAction, remark, IND_FIELD_TEXT),
  IND_END
};

static const IndList action_lists[] = {
  IND_LIST (IndAction, responsible, ind_action_responsible_table, .path = "responsible", .plain = TRUE),
  IND_END
};

IND_DEFINE_RECORD (IndAction, ind_action, action_fields)

const IndTable ind_action_table = {
  .name = "action",
  .type = ind_action_get_type,
  .has_ref = TRUE,
  .fields = action_fields,
  .lists = action_lists,
};

static const IndField goal_fields[] = {
  IND_FIELD (IndGoal, parent, IND_FIELD_RECORD, .target = &ind_goal_table),
  IND_FIELD (IndGoal, family_words, IND_FIELD_TEXT),
  IND_FIELD (IndGoal, text, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED, .low = 1),
  IND_FIELD (IndGoal, term, IND_FIELD_CHOICE, .values = ind_term_values, .preset = IND_TERM_SHORT),
  IND_FIELD (IndGoal, priority, IND_FIELD_NUMBER, .low = 1, .high = G_MAXINT64),
  IND_FIELD (IndGoal, smarte, IND_FIELD_OBJECT),
  IND_FIELD (IndGoal, smarte_specific, IND_FIELD_ANSWER, .path = "smarte.specific"),
  IND_FIELD (IndGoal, smarte_measurable, IND_FIELD_ANSWER, .path = "smarte.measurable"),
  IND_FIELD (IndGoal, smarte_accepted, IND_FIELD_ANSWER, .path = "smarte.accepted"),
  IND_FIELD (IndGoal, smarte_realistic, IND_FIELD_ANSWER, .path = "smarte.realistic"),
  IND_FIELD (IndGoal, smarte_timed, IND_FIELD_ANSWER, .path = "smarte.timed"),
  IND_FIELD (IndGoal, smarte_evaluable, IND_FIELD_ANSWER, .path = "smarte.evaluable"),
  IND_FIELD (IndGoal, start_on, IND_FIELD_DATE),
  IND_FIELD (IndGoal, due_on, IND_FIELD_DATE),
  IND_FIELD (IndGoal, status, IND_FIELD_CHOICE, .values = ind_goal_status_values, .preset = IND_GOAL_ACTIVE),
  IND_FIELD (IndGoal, note, IND_FIELD_TEXT, .flags = IND_FIELD_INTERNAL),
  IND_END
};

static const IndList goal_lists[] = {
  IND_LIST (IndGoal, for_persons, ind_goal_person_table, .path = "for", .plain = TRUE),
  IND_LIST (IndGoal, dimensions, ind_goal_dimension_table, .path = "dimensions", .plain = TRUE),
  IND_LIST (IndGoal, signs, ind_goal_sign_table, .path = "signs", .plain = TRUE),
  IND_LIST (IndGoal, progress, ind_progress_table, .path = "progress"),
  IND_LIST (IndGoal, actions, ind_action_table, .path = "actions"),
  IND_END
};

IND_DEFINE_RECORD (IndGoal, ind_goal, goal_fields)

const IndTable ind_goal_table = {
  .name = "goal",
  .type = ind_goal_get_type,
  .has_ref = TRUE,
  .fields = goal_fields,
  .lists = goal_lists,
  .check = check_goal,
};

/** ind_goal_status: Returns: the goal's status; active where none is given. */
IndGoalStatus
ind_goal_status (const IndGoal *self)
{
  return self->status != IND_GOAL_NONE ? self->status : IND_GOAL_ACTIVE;
}

/** ind_action_status: Returns: the task's status; planned where none is given. */
IndActionStatus
ind_action_status (const IndAction *self)
{
  return self->status != IND_ACTION_NONE ? self->status : IND_ACTION_PLANNED;
}

/** ind_action_is_overdue: Returns: whether the task should have been done before @today. */
gboolean
ind_action_is_overdue (const IndAction *self, IndDate today)
{
  IndActionStatus status = ind_action_status (self);

  return self->due_on != IND_NO_DATE && self->due_on < today
         && (status == IND_ACTION_PLANNED || status == IND_ACTION_UNDER_WAY);
}

static gint
by_priority (gconstpointer a, gconstpointer b)
{
  const IndGoal *one = *(IndGoal **) a, *other = *(IndGoal **) b;
  gint64 first = one->priority != IND_NO_NUMBER ? one->priority : G_MAXINT64;
  gint64 second = other->priority != IND_NO_NUMBER ? other->priority : G_MAXINT64;

  if (first != second)
    return first < second ? -1 : 1;
  return one->position < other->position ? -1 : one->position > other->position;
}

/**
 * ind_case_goals_in_order:
 * @parent: (nullable): the goal whose part goals are meant; %NULL for the goals that are no part of another
 *
 * Returns: (transfer container) (element-type IndGoal): the goals in the family's order: by priority, those
 *   without one after them, then as they stand in the file
 */
GPtrArray *
ind_case_goals_in_order (IndCase *family, IndGoal *parent)
{
  GPtrArray *goals = g_ptr_array_new ();
  guint n = ind_list_length (family->goals);

  for (guint k = 0; k < n; k++)
    {
      IndGoal *goal = ind_list_get (family->goals, k);

      if (goal->parent == parent)
        g_ptr_array_add (goals, goal);
    }
  g_ptr_array_sort (goals, by_priority);
  return goals;
}
