#pragma once

#include "ind-case-view.h"
#include "ind-plan-paper.h"

G_BEGIN_DECLS

#define IND_TYPE_PLAN_PAGE (ind_plan_page_get_type ())

/**
 * IndPlanPage:
 *
 * A case's plan: goals and tasks as they are worked on, and beside them, where there is room, the paper that the family is
 * handed, which follows. Shift+F9 shows and hides it.
 */
G_DECLARE_FINAL_TYPE (IndPlanPage, ind_plan_page, IND, PLAN_PAGE, GtkWidget)

void ind_plan_page_set_options (IndPlanPage *self, const IndPlanOptions *options);

G_END_DECLS
