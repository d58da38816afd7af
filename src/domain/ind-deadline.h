#pragma once

#include "ind-rules.h"

G_BEGIN_DECLS

/** IndDeadlineKind: what is to be done by a day. */
typedef enum
{
  IND_DEADLINE_GUIDANCE,       /* family guidance is offered; of a child (IndPerson) */
  IND_DEADLINE_INVESTIGATION,  /* an investigation is done (IndInvestigation) */
  IND_DEADLINE_PLAN,           /* the child's plan is made; of the measure that was decided */
  IND_DEADLINE_FIRST_REVIEW,   /* the first follow-up on a measure */
  IND_DEADLINE_REVIEW          /* a measure is looked at again on the day that was set */
} IndDeadlineKind;

/**
 * IndDeadline:
 * @record: the case's record that it is about
 * @since: the day from which the time runs; %IND_NO_DATE where the day itself was set
 * @due: the last day on which it is met
 */
typedef struct
{
  IndDeadlineKind kind;
  IndRecord *record;
  IndDate since;
  IndDate due;
} IndDeadline;

GArray     *ind_case_deadlines   (IndCase *family, IndDate today);
int         ind_deadline_months  (IndDeadlineKind kind);
const char *ind_deadline_key     (IndDeadlineKind kind);

G_END_DECLS
