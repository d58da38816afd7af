#include "config.h"

#include "ind-remarks.h"

#include <string.h>

#define OF_AGE 18

static gboolean
has_no_form (const IndRecord *record, IndDate today)
{
  const IndPerson *person = (const IndPerson *) record;

  return person->cpr != NULL && !ind_cpr_has_form (person->cpr);
}

/* A replacement number holds letters, and has no check digit. */
static gboolean
fails_modulus (const IndRecord *record, IndDate today)
{
  const char *cpr = ((const IndPerson *) record)->cpr;

  return cpr != NULL && ind_cpr_has_form (cpr) && strspn (cpr, "0123456789-") == strlen (cpr) && !ind_cpr_modulus_holds (cpr);
}

static gboolean
has_another_birth_date (const IndRecord *record, IndDate today)
{
  const IndPerson *person = (const IndPerson *) record;
  IndDate told = person->cpr != NULL ? ind_cpr_birth_date (person->cpr) : IND_NO_DATE;

  return told != IND_NO_DATE && person->birth_date != IND_NO_DATE && told != person->birth_date;
}

static gboolean
is_not_born_yet (const IndRecord *record, IndDate today)
{
  return ((const IndPerson *) record)->birth_date > today;
}

static gboolean
is_grown_up (const IndRecord *record, IndDate today)
{
  const IndPerson *person = (const IndPerson *) record;

  return person->in_focus == IND_YES && person->birth_date != IND_NO_DATE && person->birth_date <= today
         && ind_date_years_between (person->birth_date, today) >= OF_AGE;
}

static gboolean
is_open_goal (const IndGoal *goal)
{
  IndGoalStatus status = ind_goal_status (goal);

  return status == IND_GOAL_PROPOSED || status == IND_GOAL_ACTIVE;
}

/* The parts of a goal are the professionals' way there. */
static gboolean
lacks_family_words (const IndRecord *record, IndDate today)
{
  const IndGoal *goal = (const IndGoal *) record;

  return goal->parent == NULL && is_open_goal (goal) && goal->family_words == NULL;
}

static gboolean
is_late_goal (const IndRecord *record, IndDate today)
{
  const IndGoal *goal = (const IndGoal *) record;

  return is_open_goal (goal) && goal->due_on != IND_NO_DATE && goal->due_on < today;
}

static gboolean
nobody_has_it (const IndRecord *record, IndDate today)
{
  const IndAction *action = (const IndAction *) record;
  IndActionStatus status = ind_action_status (action);

  return (status == IND_ACTION_PLANNED || status == IND_ACTION_UNDER_WAY) && ind_list_length (action->responsible) == 0;
}

static gboolean
is_late_action (const IndRecord *record, IndDate today)
{
  return ind_action_is_overdue ((const IndAction *) record, today);
}

static gboolean
lacks_legal_basis (const IndRecord *record, IndDate today)
{
  const IndMeasure *measure = (const IndMeasure *) record;

  return ind_measure_runs (measure, today) && !measure->legal_basis;
}

static gboolean
lacks_review (const IndRecord *record, IndDate today)
{
  const IndMeasure *measure = (const IndMeasure *) record;

  return ind_measure_runs (measure, today) && measure->review_on == IND_NO_DATE;
}

static gboolean
lacks_shares (const IndRecord *record, IndDate today)
{
  const IndMeasure *measure = (const IndMeasure *) record;

  return measure->funding_state == IND_FUNDING_AGREED && ind_list_length (measure->funding) == 0;
}

static gboolean
nobody_is_invited (const IndRecord *record, IndDate today)
{
  const IndActivity *activity = (const IndActivity *) record;

  return activity->status == IND_ACTIVITY_AGREED && ind_list_length (activity->participants) == 0;
}

static gboolean
is_late_investigation (const IndRecord *record, IndDate today)
{
  return ind_investigation_is_overdue ((const IndInvestigation *) record, today);
}

static const struct
{
  const IndTable *table;
  IndRemark remark;
  gboolean (*applies) (const IndRecord *record, IndDate today);
} remarks[] = {
  { &ind_person_table, { IND_REMARK_CPR_FORM, "cpr" }, has_no_form },
  { &ind_person_table, { IND_REMARK_CPR_MODULUS, "cpr" }, fails_modulus },
  { &ind_person_table, { IND_REMARK_CPR_BIRTH_DATE, "birth_date" }, has_another_birth_date },
  { &ind_person_table, { IND_REMARK_NOT_BORN_YET, "birth_date" }, is_not_born_yet },
  { &ind_person_table, { IND_REMARK_GROWN_UP, "birth_date" }, is_grown_up },
  { &ind_goal_table, { IND_REMARK_NO_FAMILY_WORDS, "family_words" }, lacks_family_words },
  { &ind_goal_table, { IND_REMARK_DEADLINE_PASSED, "due_on" }, is_late_goal },
  { &ind_action_table, { IND_REMARK_NOBODY_HAS_IT, "responsible" }, nobody_has_it },
  { &ind_action_table, { IND_REMARK_DEADLINE_PASSED, "due_on" }, is_late_action },
  { &ind_investigation_table, { IND_REMARK_DEADLINE_PASSED, "due_on" }, is_late_investigation },
  { &ind_measure_table, { IND_REMARK_NO_LEGAL_BASIS, "legal_basis" }, lacks_legal_basis },
  { &ind_measure_table, { IND_REMARK_NO_REVIEW, "review_on" }, lacks_review },
  { &ind_measure_table, { IND_REMARK_AGREED_WITHOUT_SHARES, "funding" }, lacks_shares },
  { &ind_activity_table, { IND_REMARK_NOBODY_INVITED, "participants" }, nobody_is_invited },
};

/**
 * ind_record_remarks:
 * @record: one that keeps its table's rules
 *
 * What is merely unwise is said, and never refused.
 *
 * Returns: (transfer full) (element-type IndRemark): what there is to say of the record, empty where there is nothing
 */
GArray *
ind_record_remarks (const IndRecord *record, IndDate today)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (IndRemark));

  for (gsize k = 0; k < G_N_ELEMENTS (remarks); k++)
    if (remarks[k].table == record->table && remarks[k].applies (record, today))
      g_array_append_val (found, remarks[k].remark);
  return found;
}

typedef struct
{
  GArray *found;
  IndDate today;
} Collection;

static gboolean
collect (IndRecord *record, gpointer data, GError **error)
{
  Collection *self = data;
  g_autoptr (GArray) found = ind_record_remarks (record, self->today);

  for (guint k = 0; k < found->len; k++)
    {
      IndCaseRemark remark = { record, g_array_index (found, IndRemark, k) };

      g_array_append_val (self->found, remark);
    }
  return TRUE;
}

/** ind_case_remarks: Returns: (transfer full) (element-type IndCaseRemark): what there is to say of all of a case's records. */
GArray *
ind_case_remarks (IndCase *family, IndDate today)
{
  Collection collection = { g_array_new (FALSE, FALSE, sizeof (IndCaseRemark)), today };

  ind_record_foreach ((IndRecord *) family, collect, &collection, NULL);
  return collection.found;
}
