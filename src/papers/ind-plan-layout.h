#pragma once

#include "ind-flow.h"
#include "ind-plan-content.h"

G_BEGIN_DECLS

#define IND_MM (72 / 25.4)
#define IND_PLAN_GUTTER (13 * IND_MM)   /* where the goals' numbers stand */

IndFlow *ind_plan_front      (const IndPlanContent *content, const IndPress *press, const IndPageForm *form,
                              const IndFlow *rest, gboolean *rest_is_on_it);
void     ind_plan_put_goals  (IndFlow *flow, const IndPlanContent *content);
void     ind_plan_put_rest   (IndFlow *flow, const IndPlanContent *content);
void     ind_plan_chapter    (IndFlow *flow, const char *title);

G_END_DECLS
