#pragma once

#include "ind-case-view.h"
#include "ind-goal.h"

G_BEGIN_DECLS

#define IND_TYPE_GOAL_PROGRESS (ind_goal_progress_get_type ())

/**
 * IndGoalProgress:
 *
 * How far a goal has come: a small curve, a number from 0 to 10 for today, and what was said each time.
 */
G_DECLARE_FINAL_TYPE (IndGoalProgress, ind_goal_progress, IND, GOAL_PROGRESS, GtkWidget)

void ind_goal_progress_show     (IndGoalProgress *self, IndDesk *desk, IndGoal *goal);
void ind_goal_progress_set_view (IndGoalProgress *self, IndCaseView *view);

G_END_DECLS
