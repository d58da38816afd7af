#pragma once

#include "ind-smarte.h"

G_BEGIN_DECLS

/* Goals and tasks as those who work on them read of them. Each char * is a new string, one line. */
const char *ind_goal_question     (IndSmarte which);
char       *ind_goal_answered_by  (const IndGoal *goal, IndSmarte which);
char       *ind_goal_questions_open (const IndGoal *goal);
char       *ind_goal_stands       (const IndGoal *goal, IndDate today);
char       *ind_goal_dimensions   (const IndGoal *goal);
char       *ind_task_who          (const IndAction *task);
char       *ind_task_stands       (const IndAction *task, IndDate today);

G_END_DECLS
