#include "config.h"

#include "ind-rules.h"

#include <string.h>

#include "ind-format.h"

static void
add_lack (GArray *lacks, IndLackKind kind, gpointer record)
{
  IndLack lack = { kind, record };

  g_array_append_val (lacks, lack);
}

static void
add_lacks_of_goal (GArray *lacks, IndCase *family, IndGoal *goal)
{
  g_autoptr (GPtrArray) parts = ind_case_goals_in_order (family, goal);
  IndGoalStatus status = ind_goal_status (goal);
  guint n = ind_list_length (goal->actions);

  if (status == IND_GOAL_DROPPED)
    return;
  if (ind_is_blank (goal->family_words))
    add_lack (lacks, IND_LACK_FAMILY_WORDS, goal);
  for (guint k = 0; k < n && status != IND_GOAL_ACHIEVED; k++)
    {
      IndAction *action = ind_list_get (goal->actions, k);
      IndActionStatus done = ind_action_status (action);

      if (ind_list_length (action->responsible) == 0 && done != IND_ACTION_DONE && done != IND_ACTION_DROPPED)
        add_lack (lacks, IND_LACK_RESPONSIBLE, action);
    }
  for (guint k = 0; k < parts->len; k++)
    add_lacks_of_goal (lacks, family, parts->pdata[k]);
}

/**
 * ind_plan_lacks:
 *
 * What should be told before the plan is handed out: no coordinator, or one with neither telephone nor e-mail, no goals,
 * in the family's order each goal without their words and each open task that nobody has, and a next follow-up without a
 * date.
 *
 * Returns: (transfer full) (element-type IndLack): the lacks; the records are the case's
 */
GArray *
ind_plan_lacks (IndCase *family)
{
  GArray *lacks = g_array_new (FALSE, FALSE, sizeof (IndLack));
  g_autoptr (GPtrArray) goals = ind_case_goals_in_order (family, NULL);
  IndActivity *next = ind_case_next_follow_up (family);

  if (family->coordinator == NULL)
    add_lack (lacks, IND_LACK_COORDINATOR, NULL);
  else if (ind_is_blank (family->coordinator->phone) && ind_is_blank (family->coordinator->email))
    add_lack (lacks, IND_LACK_TELEPHONE, family->coordinator);
  if (goals->len == 0)
    add_lack (lacks, IND_LACK_GOALS, NULL);
  for (guint k = 0; k < goals->len; k++)
    add_lacks_of_goal (lacks, family, goals->pdata[k]);
  if (next == NULL || next->date == IND_NO_DATE)
    add_lack (lacks, IND_LACK_FOLLOW_UP, next);
  return lacks;
}

/** ind_person_is_child: Returns: whether the case is about this person: a child in focus. */
gboolean
ind_person_is_child (const IndPerson *person)
{
  return person->in_focus == IND_YES;
}

/**
 * ind_case_children:
 *
 * Returns: (transfer container) (element-type IndPerson): the children in focus; where none is marked, all
 *   persons whose relation is child
 */
GPtrArray *
ind_case_children (IndCase *family)
{
  GPtrArray *children = g_ptr_array_new ();
  guint n = ind_list_length (family->persons);

  for (guint k = 0; k < n; k++)
    if (ind_person_is_child (ind_list_get (family->persons, k)))
      g_ptr_array_add (children, ind_list_get (family->persons, k));
  if (children->len == 0)
    for (guint k = 0; k < n; k++)
      if (((IndPerson *) ind_list_get (family->persons, k))->relation == IND_RELATION_CHILD)
        g_ptr_array_add (children, ind_list_get (family->persons, k));
  return children;
}

/**
 * ind_address_is_protected:
 * @person: (nullable): a person of the case, or %NULL for the family's address
 *
 * Returns: whether the address may stand nowhere but in the case file: one protected person protects the home
 */
gboolean
ind_address_is_protected (IndCase *family, const IndPerson *person)
{
  guint n = ind_list_length (family->persons);

  if (family->protected_address == IND_YES)
    return TRUE;
  if (person != NULL)
    return person->protected_address == IND_YES;
  for (guint k = 0; k < n; k++)
    if (((IndPerson *) ind_list_get (family->persons, k))->protected_address == IND_YES)
      return TRUE;
  return FALSE;
}

/** ind_cpr_has_form: Returns: whether the text is DDMMYY-XXXX; replacement numbers may hold letters. */
gboolean
ind_cpr_has_form (const char *cpr)
{
  if (cpr == NULL || strlen (cpr) != 11 || cpr[6] != '-')
    return FALSE;
  for (int k = 0; k < 6; k++)
    if (!g_ascii_isdigit (cpr[k]))
      return FALSE;
  for (int k = 7; k < 11; k++)
    if (!g_ascii_isalnum (cpr[k]))
      return FALSE;
  return TRUE;
}

/**
 * ind_cpr_begins_as_day:
 * @cpr: six digits, and anything after them
 *
 * Returns: whether they may be a day and a month, and a year; 60 is added to the day in numbers that stand in for one
 */
gboolean
ind_cpr_begins_as_day (const char *cpr)
{
  int day = (cpr[0] - '0') * 10 + (cpr[1] - '0'), month = (cpr[2] - '0') * 10 + (cpr[3] - '0');

  day -= day > 60 ? 60 : 0;
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/**
 * ind_cpr_modulus_holds:
 *
 * Returns: whether modulus 11 comes out even. Real numbers issued since 2007 may fail it: remark on it, never
 *   refuse
 */
gboolean
ind_cpr_modulus_holds (const char *cpr)
{
  static const int weights[] = { 4, 3, 2, 7, 6, 5, 0, 4, 3, 2, 1 };
  int sum = 0;

  if (!ind_cpr_has_form (cpr))
    return FALSE;
  for (int k = 0; k < 11; k++)
    if (k != 6 && g_ascii_isdigit (cpr[k]))
      sum += weights[k] * (cpr[k] - '0');
  return sum % 11 == 0;
}

/**
 * ind_cpr_birth_date:
 *
 * The century follows from the seventh digit: 0–3: 1900s; 4 and 9: 00–36 is 2000s, else 1900s; 5–8: 00–57 is
 * 2000s, else 1800s.
 *
 * Returns: the day of birth, or %IND_NO_DATE where the number tells none
 */
IndDate
ind_cpr_birth_date (const char *cpr)
{
  int day, month, year, seventh;

  if (!ind_cpr_has_form (cpr) || !g_ascii_isdigit (cpr[7]))
    return IND_NO_DATE;
  day = (cpr[0] - '0') * 10 + (cpr[1] - '0');
  month = (cpr[2] - '0') * 10 + (cpr[3] - '0');
  year = (cpr[4] - '0') * 10 + (cpr[5] - '0');
  seventh = cpr[7] - '0';
  if (seventh <= 3)
    year += 1900;
  else if (seventh == 4 || seventh == 9)
    year += year <= 36 ? 2000 : 1900;
  else
    year += year <= 57 ? 2000 : 1800;
  return ind_date_new (year, month, day);
}
