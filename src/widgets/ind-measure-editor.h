#pragma once

#include "ind-case-view.h"
#include "ind-measure.h"

G_BEGIN_DECLS

#define IND_TYPE_MEASURE_EDITOR (ind_measure_editor_get_type ())

/**
 * IndMeasureEditor:
 *
 * All of a measure, to be written in where it stands. Everything saves itself, a field at a time.
 */
G_DECLARE_FINAL_TYPE (IndMeasureEditor, ind_measure_editor, IND, MEASURE_EDITOR, GtkWidget)

GtkWidget *ind_measure_editor_new  (IndCaseView *view);
void       ind_measure_editor_show (IndMeasureEditor *self, IndDesk *desk, IndMeasure *measure);
void       ind_measure_editor_save (IndMeasureEditor *self);

G_END_DECLS
