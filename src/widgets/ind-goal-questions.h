#pragma once

#include "ind-case-view.h"
#include "ind-goal.h"

G_BEGIN_DECLS

#define IND_TYPE_GOAL_QUESTIONS (ind_goal_questions_get_type ())

/**
 * IndGoalQuestions:
 *
 * The six questions that a goal is asked (SMARTE), folded away until somebody wants them. What stands in the goal answers
 * most of them by itself; each may be ticked, or not.
 */
G_DECLARE_FINAL_TYPE (IndGoalQuestions, ind_goal_questions, IND, GOAL_QUESTIONS, GtkWidget)

void ind_goal_questions_show     (IndGoalQuestions *self, IndDesk *desk, IndGoal *goal);
void ind_goal_questions_set_view (IndGoalQuestions *self, IndCaseView *view);

G_END_DECLS
