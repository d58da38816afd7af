#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IND_TYPE_PLAN_VIEW (ind_plan_view_get_type ())

/**
 * IndPlanView:
 *
 * A paper to read on the screen: its pages on a calm ground, with zoom.
 */
G_DECLARE_FINAL_TYPE (IndPlanView, ind_plan_view, IND, PLAN_VIEW, GtkWidget)

void ind_plan_view_set_pages  (IndPlanView *self, GPtrArray *pages);
void ind_plan_view_zoom       (IndPlanView *self, int steps);
void ind_plan_view_go_to_top  (IndPlanView *self);
void ind_plan_view_focus      (IndPlanView *self);

G_END_DECLS
