#pragma once

#include "ind-case-view.h"
#include "ind-goal.h"

G_BEGIN_DECLS

#define IND_TYPE_TASK_ROW (ind_task_row_get_type ())

/**
 * IndTaskRow:
 *
 * A task: what, who, when and how it goes, to be read; Enter, F2 or a press opens it where it stands, and it closes when
 * the focus goes elsewhere. Delete removes it. "next" after Enter in what is to be done: one goes on with the next task.
 */
G_DECLARE_FINAL_TYPE (IndTaskRow, ind_task_row, IND, TASK_ROW, GtkWidget)

GtkWidget *ind_task_row_new  (IndCaseView *view);
void       ind_task_row_show (IndTaskRow *self, IndDesk *desk, IndAction *task);
void       ind_task_row_edit (IndTaskRow *self, gboolean who);

G_END_DECLS
