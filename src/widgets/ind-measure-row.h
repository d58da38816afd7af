#pragma once

#include "ind-case-view.h"
#include "ind-measure.h"

G_BEGIN_DECLS

#define IND_TYPE_MEASURE_ROW (ind_measure_row_get_type ())

/**
 * IndMeasureRow:
 *
 * A measure: what it is and how it stands. Enter, F2 or a press opens it where it stands, Escape closes it, Delete removes it.
 * "opens" when it is opened.
 */
G_DECLARE_FINAL_TYPE (IndMeasureRow, ind_measure_row, IND, MEASURE_ROW, GtkWidget)

GtkWidget *ind_measure_row_new   (IndCaseView *view);
void       ind_measure_row_show  (IndMeasureRow *self, IndDesk *desk, IndMeasure *measure);
void       ind_measure_row_open  (IndMeasureRow *self);
void       ind_measure_row_close (IndMeasureRow *self);

G_END_DECLS
