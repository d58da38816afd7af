#pragma once

#include "ind-case-view.h"
#include "ind-goal.h"

G_BEGIN_DECLS

#define IND_TYPE_GOAL_ROW (ind_goal_row_get_type ())

/**
 * IndGoalRow:
 *
 * A goal with its part goals under it: the family's words, the goal and how it stands. Enter, F2 or a press opens it where it
 * stands; Escape closes it. Alt+Up and Alt+Down move it in the family's order, as does dragging it by its handle; Delete
 * removes it. "opens" (IndGoalRow *row) when it, or a part goal under it, is opened by hand.
 */
G_DECLARE_FINAL_TYPE (IndGoalRow, ind_goal_row, IND, GOAL_ROW, GtkWidget)

GtkWidget  *ind_goal_row_new     (IndCaseView *view);
void        ind_goal_row_show    (IndGoalRow *self, IndDesk *desk, IndGoal *goal, const char *number);
void        ind_goal_row_open    (IndGoalRow *self, gint64 task);
void        ind_goal_row_close   (IndGoalRow *self, const IndGoalRow *but);
void        ind_goal_row_save    (IndGoalRow *self);
IndGoal    *ind_goal_row_opened  (IndGoalRow *self);
IndGoalRow *ind_goal_row_find    (IndGoalRow *self, gint64 id);

G_END_DECLS
