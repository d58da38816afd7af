#pragma once

#include "ind-activity.h"
#include "ind-goal.h"
#include "ind-log.h"
#include "ind-measure.h"
#include "ind-plan-content.h"

G_BEGIN_DECLS

/* Texts go into the content through these two alone; NULL where there is nothing to say. */
const char *ind_plan_say      (IndPlanContent *content, const char *text);
const char *ind_plan_take     (IndPlanContent *content, char *text);

/* People */
const char *ind_plan_role        (IndPlanContent *content, const IndPerson *person);
const char *ind_plan_whole_name  (IndPlanContent *content, const void *who);
const char *ind_plan_first_name  (IndPlanContent *content, const IndPerson *person);
const char *ind_plan_name        (IndPlanContent *content, const IndParty *party);
const char *ind_plan_function    (IndPlanContent *content, const IndParty *party);
const char *ind_plan_list        (IndPlanContent *content, GPtrArray *names);
IndPlanWords ind_plan_words      (IndPlanContent *content, const char *text, const char *speaker);
gboolean    ind_plan_is_parent  (const IndPerson *person);
void        ind_plan_add_members (IndPlanContent *content);
void        ind_plan_add_contact (IndPlanContent *content);
void        ind_plan_add_helpers (IndPlanContent *content);
void        ind_plan_add_signers (IndPlanContent *content);

/* Goals */
void        ind_plan_add_goals   (IndPlanContent *content);
void        ind_plan_goal_free   (IndPlanGoal *goal);

/* Measures and activities */
void        ind_plan_add_measures (IndPlanContent *content);
void        ind_plan_add_events   (IndPlanContent *content);

/* Words */
const char *ind_plan_measure_word  (IndPlanContent *content, const char *kind);
const char *ind_plan_law           (IndPlanContent *content, const IndMeasure *measure);

G_END_DECLS
