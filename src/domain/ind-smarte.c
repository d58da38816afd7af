#include "config.h"

#include "ind-smarte.h"

/* Which field of a goal keeps what somebody has answered. */
static const char *const fields[IND_N_SMARTE] = {
  [IND_SMARTE_SPECIFIC] = "smarte_specific",
  [IND_SMARTE_MEASURABLE] = "smarte_measurable",
  [IND_SMARTE_ACCEPTED] = "smarte_accepted",
  [IND_SMARTE_REALISTIC] = "smarte_realistic",
  [IND_SMARTE_TIMED] = "smarte_timed",
  [IND_SMARTE_EVALUABLE] = "smarte_evaluable",
};

/** ind_smarte_field: Returns: the name of the field of a goal in which the answer is kept. */
const char *
ind_smarte_field (IndSmarte which)
{
  return fields[which];
}

/**
 * ind_smarte_is_shown:
 *
 * Returns: whether what stands in the goal answers the question by itself: tasks say what is to be done, signs how one sees
 *   it, the family's words that it is theirs, the day when, and progress that it is looked at. Whether it can be reached,
 *   somebody must say
 */
gboolean
ind_smarte_is_shown (const IndGoal *goal, IndSmarte which)
{
  switch (which)
    {
    case IND_SMARTE_SPECIFIC:
      return ind_list_length (goal->actions) > 0;
    case IND_SMARTE_MEASURABLE:
      return ind_list_length (goal->signs) > 0;
    case IND_SMARTE_ACCEPTED:
      return goal->family_words != NULL;
    case IND_SMARTE_TIMED:
      return goal->due_on != IND_NO_DATE;
    case IND_SMARTE_EVALUABLE:
      return ind_list_length (goal->progress) > 0;
    case IND_SMARTE_REALISTIC:
    case IND_N_SMARTE:
      break;
    }
  return FALSE;
}

/** ind_smarte_answer: Returns: what somebody has said; else yes where the goal shows it, see ind_smarte_is_shown(). */
IndAnswer
ind_smarte_answer (const IndGoal *goal, IndSmarte which)
{
  IndAnswer said = (IndAnswer) ind_record_get_number ((const IndRecord *) goal, ind_table_field (&ind_goal_table, fields[which]));

  return said != IND_UNSAID ? said : ind_smarte_is_shown (goal, which) ? IND_YES : IND_UNSAID;
}

/** ind_smarte_open: Returns: how many of the six are not answered with yes. */
guint
ind_smarte_open (const IndGoal *goal)
{
  guint n = 0;

  for (guint k = 0; k < IND_N_SMARTE; k++)
    n += ind_smarte_answer (goal, k) != IND_YES ? 1 : 0;
  return n;
}
