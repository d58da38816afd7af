#pragma once

#include "ind-case-view.h"
#include "ind-goal.h"

G_BEGIN_DECLS

#define IND_TYPE_SIGNS (ind_signs_get_type ())

/**
 * IndSigns:
 *
 * The signs of progress of a goal: a line each, and one to write the next in. Enter goes on to the next line; a line that is
 * emptied goes.
 */
G_DECLARE_FINAL_TYPE (IndSigns, ind_signs, IND, SIGNS, GtkWidget)

void ind_signs_show     (IndSigns *self, IndDesk *desk, IndGoal *goal);
void ind_signs_save     (IndSigns *self);
void ind_signs_set_view (IndSigns *self, IndCaseView *view);

G_END_DECLS
