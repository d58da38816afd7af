#pragma once

#include "ind-case-view.h"

G_BEGIN_DECLS

#define IND_TYPE_PLAN_WORK (ind_plan_work_get_type ())

/**
 * IndPlanWork:
 *
 * Where a plan is worked on: why one works together, and the goals in the family's order, each of which opens where it stands.
 */
G_DECLARE_FINAL_TYPE (IndPlanWork, ind_plan_work, IND, PLAN_WORK, GtkWidget)

void ind_plan_work_set_view (IndPlanWork *self, IndCaseView *view);
void ind_plan_work_show     (IndPlanWork *self, IndDesk *desk, IndCase *family);
void ind_plan_work_refresh  (IndPlanWork *self);
void ind_plan_work_open     (IndPlanWork *self, gint64 id, gint64 task);

G_END_DECLS
