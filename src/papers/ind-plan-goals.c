#include "config.h"

#include "ind-plan-content-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-format.h"
#include "ind-rules.h"

/* Stands where a text that is needed holds nothing but blanks. */
#define NOTHING "…"

/** ind_plan_goal_free: Lets go of a goal; its texts are the content's. */
void
ind_plan_goal_free (IndPlanGoal *goal)
{
  g_strfreev (goal->signs);
  g_array_unref (goal->progress);
  g_ptr_array_unref (goal->tasks);
  g_free (goal);
}

/* The day alone in this year, with the year in others. */
static char *
short_day (IndPlanContent *content, IndDate date)
{
  int year, this_year;

  ind_date_get (date, &year, NULL, NULL);
  ind_date_get (content->today, &this_year, NULL, NULL);
  return year == this_year ? ind_format_day_month (date) : ind_format_date (date);
}

static IndPlanState
task_state (IndPlanContent *content, const IndAction *action)
{
  IndActionStatus status = ind_action_status (action);

  if (status == IND_ACTION_DONE)
    {
      g_autofree char *day = action->done_on != IND_NO_DATE ? short_day (content, action->done_on) : NULL;

      if (day == NULL)
        return (IndPlanState) { IND_MARK_TICK, C_("plan", "Done") };
      return (IndPlanState) { IND_MARK_TICK, ind_plan_take (content, g_strdup_printf (C_("plan", "Done %s"), day)) };
    }
  if (ind_action_is_overdue (action, content->today))
    return (IndPlanState) { IND_MARK_TRIANGLE, _("Should have been ready") };
  if (status == IND_ACTION_UNDER_WAY)
    return (IndPlanState) { IND_MARK_HALF, C_("plan", "Under way") };
  return (IndPlanState) { IND_MARK_RING, C_("plan", "Planned") };
}

static void
add_task (IndPlanContent *content, IndPlanGoal *goal, const IndAction *action)
{
  IndPlanTask *task = g_new0 (IndPlanTask, 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n = ind_list_length (action->responsible);

  for (guint k = 0; k < n; k++)
    {
      const IndActorItem *item = ind_list_get (action->responsible, k);
      const char *name = ind_plan_name (content, &item->who);

      if (name != NULL)
        g_ptr_array_add (names, (char *) name);
      if (n == 1)
        task->who_about = ind_plan_function (content, &item->who);
    }
  task->id = action->id;
  task->text = ind_plan_say (content, action->text);
  if (task->text == NULL)
    task->text = NOTHING;
  task->remark = ind_plan_say (content, action->remark);
  task->who = ind_plan_list (content, names);
  task->state = task_state (content, action);
  if (action->due_on != IND_NO_DATE)
    task->due = ind_plan_take (content, ind_format_date (action->due_on));
  else if (ind_action_status (action) != IND_ACTION_DONE && ind_action_status (action) != IND_ACTION_UNDER_WAY)
    task->due = _("We find the day together");
  g_ptr_array_add (goal->tasks, task);
}

/* From 1 in March 2026 to 6 in November 2026, for those who cannot see the line. */
static char *
progress_in_words (GArray *points)
{
  const IndChartPoint *first = &g_array_index (points, IndChartPoint, 0);
  const IndChartPoint *last = &g_array_index (points, IndChartPoint, points->len - 1);
  g_autofree char *from = ind_format_month_year (first->on), *to = ind_format_month_year (last->on);

  return g_strdup_printf (_("A line from %d in %s to %d in %s, on a scale from 0 to 10."), first->value, from,
                          last->value, to);
}

static void
add_progress (IndPlanContent *content, IndPlanGoal *goal, const IndGoal *from)
{
  g_autoptr (GPtrArray) all = ind_goal_notes (from);
  const IndProgress *last;

  if (all->len == 0)
    return;
  for (guint k = 0; k < all->len; k++)
    {
      const IndProgress *progress = all->pdata[k];

      g_array_append_val (goal->progress, ((IndChartPoint) { progress->on, (int) progress->value }));
    }
  goal->progress_alt = ind_plan_take (content, progress_in_words (goal->progress));
  last = all->pdata[all->len - 1];
  if (last->remark != NULL)
    goal->said = ind_plan_words (content, last->remark, ind_plan_name (content, &last->by));
}

static IndPlanState
goal_state (const IndGoal *goal)
{
  switch (ind_goal_status (goal))
    {
    case IND_GOAL_PROPOSED:
      return (IndPlanState) { IND_MARK_DASHED, _("A suggestion, not agreed yet") };
    case IND_GOAL_ACHIEVED:
      return (IndPlanState) { IND_MARK_TICK, _("We have reached this goal") };
    case IND_GOAL_ADJUSTED:
      return (IndPlanState) { IND_MARK_HALF, _("We have adjusted this goal along the way") };
    case IND_GOAL_DROPPED:
      return (IndPlanState) { IND_MARK_CROSS, _("We have taken this goal out of the plan") };
    case IND_GOAL_ACTIVE:
    case IND_GOAL_NONE:
      break;
    }
  return (IndPlanState) { IND_MARK_RING, NULL };
}

/* Says for whom the goal is where a case is about several children. */
static const char *
goal_label (IndPlanContent *content, const IndGoal *goal, guint depth)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) children = ind_case_children (content->family);

  for (guint k = 0; k < ind_list_length (goal->for_persons); k++)
    {
      const IndParty who = { ((IndLinkItem *) ind_list_get (goal->for_persons, k))->target, NULL };

      g_ptr_array_add (names, (char *) ind_plan_name (content, &who));
    }
  if (children->len < 2 || names->len == 0)
    return depth == 0 ? _("The goal") : _("The part goal");
  return ind_plan_take (content, g_strdup_printf (depth == 0 ? _("The goal for %s") : _("The part goal for %s"),
                                                  ind_plan_list (content, names)));
}

static GStrv
find_signs (IndPlanContent *content, const IndGoal *goal)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint k = 0; k < ind_list_length (goal->signs); k++)
    {
      const char *said = ind_plan_say (content, ((IndTextItem *) ind_list_get (goal->signs, k))->text);
      g_autofree char *clean = ind_text_clean (said);

      if (*clean != '\0')
        g_strv_builder_add (builder, clean);
    }
  return g_strv_builder_end (builder);
}

static IndPlanGoal *
new_goal (IndPlanContent *content, const IndGoal *from, const char *number, guint depth)
{
  IndPlanGoal *goal = g_new0 (IndPlanGoal, 1);
  IndGoalStatus status = ind_goal_status (from);
  g_autofree char *due = ind_format_date (from->due_on);

  goal->id = from->id;
  goal->number = ind_plan_say (content, number);
  goal->depth = depth;
  goal->words = ind_plan_words (content, from->family_words, NULL);
  goal->label = goal_label (content, from, depth);
  goal->text = ind_plan_say (content, from->text);
  if (goal->text == NULL)
    goal->text = NOTHING;
  goal->is_words = ind_goal_is_only_words (from);
  goal->open = status != IND_GOAL_ACHIEVED && status != IND_GOAL_DROPPED;
  goal->state = goal_state (from);
  if (from->due_on != IND_NO_DATE && goal->open && strstr (from->text != NULL ? from->text : "", due) == NULL)
    goal->due = ind_plan_take (content, g_strdup_printf (_("We want to be there by %s."), due));
  goal->signs = find_signs (content, from);
  goal->progress = g_array_new (FALSE, FALSE, sizeof (IndChartPoint));
  add_progress (content, goal, from);
  goal->tasks = g_ptr_array_new_with_free_func (g_free);
  for (guint k = 0; k < ind_list_length (from->actions); k++)
    if (ind_action_status (ind_list_get (from->actions, k)) != IND_ACTION_DROPPED)
      add_task (content, goal, ind_list_get (from->actions, k));
  return goal;
}

/*
 * Adds the goals under @parent with all that is under them. A goal that was dropped does not stand on the
 * family's plan, unless part goals of it live on: then it is there to hold them, and says that it was dropped.
 */
static void
add_goals_under (IndPlanContent *content, IndGoal *parent, const char *prefix, guint depth)
{
  g_autoptr (GPtrArray) goals = ind_case_goals_in_order (content->family, parent);
  guint count = 0;

  for (guint k = 0; k < goals->len; k++)
    {
      IndGoal *goal = goals->pdata[k];
      g_autofree char *number = g_strdup_printf ("%s%u", prefix, count + 1);
      g_autofree char *below = g_strdup_printf ("%s.", number);
      guint place = content->goals->len;

      g_ptr_array_add (content->goals, new_goal (content, goal, number, depth));
      add_goals_under (content, goal, below, depth + 1);
      if (ind_goal_status (goal) == IND_GOAL_DROPPED && content->goals->len == place + 1)
        g_ptr_array_remove_index (content->goals, place);
      else
        count++;
    }
}

/** ind_plan_add_goals: The goals in the family's order, each followed by its part goals. */
void
ind_plan_add_goals (IndPlanContent *content)
{
  add_goals_under (content, NULL, "", 0);
}
