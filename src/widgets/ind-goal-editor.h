#pragma once

#include "ind-case-view.h"
#include "ind-goal.h"

G_BEGIN_DECLS

#define IND_TYPE_GOAL_EDITOR (ind_goal_editor_get_type ())

/**
 * IndGoalEditor:
 *
 * All of a goal, to be written in where it stands. Everything saves itself, a field at a time.
 */
G_DECLARE_FINAL_TYPE (IndGoalEditor, ind_goal_editor, IND, GOAL_EDITOR, GtkWidget)

GtkWidget *ind_goal_editor_new   (IndCaseView *view);
void       ind_goal_editor_show  (IndGoalEditor *self, IndDesk *desk, IndGoal *goal);
void       ind_goal_editor_save  (IndGoalEditor *self);
void       ind_goal_editor_focus (IndGoalEditor *self, gint64 task);

G_END_DECLS
