#include "config.h"

#include "ind-goal-words.h"

#include <glib/gi18n.h>

#include "ind-catalogue.h"
#include "ind-format.h"
#include "ind-words.h"

/** ind_goal_question: Returns: one of the six questions, as one would ask it at the table. */
const char *
ind_goal_question (IndSmarte which)
{
  switch (which)
    {
    case IND_SMARTE_SPECIFIC: return _("What exactly is to be done?");
    case IND_SMARTE_MEASURABLE: return _("How can we see that it succeeds?");
    case IND_SMARTE_ACCEPTED: return _("Is it what the family wants?");
    case IND_SMARTE_REALISTIC: return _("Can it be reached with the strength there is?");
    case IND_SMARTE_TIMED: return _("When do we want to be there?");
    case IND_SMARTE_EVALUABLE: return _("How do we look at it together along the way?");
    case IND_N_SMARTE: break;
    }
  return "";
}

static char *
counted (const char *one, const char *many, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);

  return ind_words_fill (n == 1 ? one : many, "n", number, NULL);
}

/** ind_goal_answered_by: Returns: what in the goal answers a question, or what would. */
char *
ind_goal_answered_by (const IndGoal *goal, IndSmarte which)
{
  gboolean shown = ind_smarte_is_shown (goal, which);

  switch (which)
    {
    case IND_SMARTE_SPECIFIC:
      return shown ? counted (_("One task says it"), _("{n} tasks say it"), ind_list_length (goal->actions))
                   : g_strdup (_("The first task answers it"));
    case IND_SMARTE_MEASURABLE:
      return shown ? counted (_("One sign of progress"), _("{n} signs of progress"), ind_list_length (goal->signs))
                   : g_strdup (_("A sign of progress answers it"));
    case IND_SMARTE_ACCEPTED:
      return g_strdup (shown ? _("It stands in the family's own words") : _("The family's own words answer it"));
    case IND_SMARTE_REALISTIC:
      return g_strdup (_("Only you and the family can say"));
    case IND_SMARTE_TIMED:
      return shown ? ind_format_date (goal->due_on) : g_strdup (_("A day answers it"));
    case IND_SMARTE_EVALUABLE:
      return shown ? counted (_("Looked at once"), _("Looked at {n} times"), ind_list_length (goal->progress))
                   : g_strdup (_("A number on the scale answers it"));
    case IND_N_SMARTE:
      break;
    }
  return g_strdup ("");
}

/** ind_goal_questions_open: Returns: how many of the six questions are not answered yet. */
char *
ind_goal_questions_open (const IndGoal *goal)
{
  guint open = ind_smarte_open (goal);

  if (open == 0)
    return g_strdup (_("All six questions are answered"));
  return counted (_("One question not answered yet"), _("{n} questions not answered yet"), open);
}

static char *
tasks_done (const IndGoal *goal)
{
  guint done = 0, all = 0;
  g_autofree char *some = NULL, *of = NULL;

  for (guint k = 0; k < ind_list_length (goal->actions); k++)
    {
      IndActionStatus status = ind_action_status (ind_list_get (goal->actions, k));

      all += status != IND_ACTION_DROPPED ? 1 : 0;
      done += status == IND_ACTION_DONE ? 1 : 0;
    }
  if (all == 0)
    return NULL;
  some = g_strdup_printf ("%u", done);
  of = g_strdup_printf ("%u", all);
  return ind_words_fill (ngettext ("{done} of {all} task done", "{done} of {all} tasks done", all), "done", some, "all", of, NULL);
}

static char *
join (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
add (GPtrArray *parts, char *text)
{
  if (text != NULL)
    g_ptr_array_add (parts, text);
}

/** ind_goal_stands: Returns: how it stands with a goal: being worked on · 2 of 5 tasks done · 6 of 10 · by 1 March 2027 */
char *
ind_goal_stands (const IndGoal *goal, IndDate today)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free), progress = ind_goal_notes (goal);
  IndGoalStatus status = ind_goal_status (goal);
  gboolean open = status == IND_GOAL_ACTIVE || status == IND_GOAL_PROPOSED || status == IND_GOAL_ADJUSTED;
  g_autofree char *date = ind_format_date (goal->due_on), *value = NULL;

  add (parts, ind_upper_first (ind_words_goal_status (status)));
  add (parts, tasks_done (goal));
  if (progress->len > 0)
    {
      value = g_strdup_printf ("%d", (int) ((IndProgress *) progress->pdata[progress->len - 1])->value);
      add (parts, ind_words_fill (_("{value} of 10"), "value", value, NULL));
    }
  if (goal->due_on != IND_NO_DATE && open)
    add (parts, ind_words_fill (goal->due_on < today ? _("should have been reached {date}") : _("by {date}"), "date", date, NULL));
  if (open && ind_smarte_open (goal) > 0)
    {
      g_autofree char *questions = ind_goal_questions_open (goal);

      add (parts, g_utf8_strdown (questions, -1));
    }
  return join (parts);
}

/** ind_goal_dimensions: Returns: the names of what in the triangle a goal points back to; "" for nothing. */
char *
ind_goal_dimensions (const IndGoal *goal)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint k = 0; k < ind_list_length (goal->dimensions); k++)
    g_ptr_array_add (names, (char *) ind_catalogue_name (IND_CATALOGUE_DIMENSIONS,
                                                         ((IndTextItem *) ind_list_get (goal->dimensions, k))->text));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

/** ind_task_who: Returns: (nullable): the names of those who do a task */
char *
ind_task_who (const IndAction *task)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint k = 0; k < ind_list_length (task->responsible); k++)
    {
      const IndActorItem *item = ind_list_get (task->responsible, k);
      const char *name = item->who.record != NULL ? ind_actor_name (item->who.record) : item->who.name;

      if (!ind_is_blank (name))
        g_ptr_array_add (names, (char *) name);
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return ind_format_list ((const char *const *) names->pdata);
}

/** ind_task_stands: Returns: who does a task, by when and how it goes: Lone Kragh · by 12 December 2026 · under way */
char *
ind_task_stands (const IndAction *task, IndDate today)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *who = ind_task_who (task);
  IndActionStatus status = ind_action_status (task);
  IndDate day = status == IND_ACTION_DONE ? task->done_on : task->due_on;
  g_autofree char *date = ind_format_date (day);

  add (parts, g_strdup (who != NULL ? who : _("Nobody yet")));
  if (day != IND_NO_DATE && status == IND_ACTION_DONE)
    add (parts, ind_words_fill (_("done {date}"), "date", date, NULL));
  else if (day != IND_NO_DATE)
    add (parts, ind_words_fill (ind_action_is_overdue (task, today) ? _("should have been done {date}") : _("by {date}"), "date",
                                date, NULL));
  if (status != IND_ACTION_DONE || day == IND_NO_DATE)
    add (parts, g_strdup (ind_words_action_status (status)));
  return join (parts);
}
