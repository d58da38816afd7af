#pragma once

#include "ind-page.h"
#include "ind-plan-content.h"
#include "ind-plan-figures.h"

G_BEGIN_DECLS

/* Where the goals' numbers stand, in points. */
#define IND_PLAN_GUTTER(press) (((press)->large ? 17 : 13) * IND_MM)

IndFlow *ind_plan_front      (const IndPlanContent *content, const IndPress *press, const IndPageForm *form,
                              const IndFlow *rest, gboolean *rest_is_on_it, gboolean *agreement_is_on_it);
void     ind_plan_put_goals  (IndFlow *flow, const IndPlanContent *content);
void     ind_plan_put_rest   (IndFlow *flow, const IndPlanContent *content, const IndPlanFigures *figures,
                              gboolean with_agreement,
                                gboolean sign_early);
void     ind_plan_put_agreement (IndFlow *flow, const IndPlanContent *content);
void     ind_plan_chapter    (IndFlow *flow, const char *title);
void     ind_plan_begin_chapter (IndFlow *flow, const char *title);

G_END_DECLS
