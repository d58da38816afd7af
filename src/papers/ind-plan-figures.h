#pragma once

#include "ind-flow.h"
#include "ind-plan-paper.h"

G_BEGIN_DECLS

/** IndPlanFigures: the figures of a plan, drawn once; in large print, and for whoever cannot see them, in words. */
typedef struct _IndPlanFigures IndPlanFigures;

IndPlanFigures *ind_plan_figures_new  (IndCase *family, IndPlanFigure with, gboolean large, const IndTypeset *typeset);
void            ind_plan_figures_free (IndPlanFigures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndPlanFigures, ind_plan_figures_free)

gboolean        ind_plan_figures_put_wheel    (const IndPlanFigures *self, IndFlow *flow);
void            ind_plan_figures_put_map      (const IndPlanFigures *self, IndFlow *flow);
void            ind_plan_figures_put_triangle (const IndPlanFigures *self, IndFlow *flow);

G_END_DECLS
