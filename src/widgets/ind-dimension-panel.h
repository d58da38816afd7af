#pragma once

#include "ind-assessment.h"
#include "ind-case-view.h"

G_BEGIN_DECLS

#define IND_TYPE_DIMENSION_PANEL (ind_dimension_panel_get_type ())

/**
 * IndDimensionPanel:
 *
 * What an assessment says of one dimension, to be written in: strengths first, then worries, the family's words, and what is
 * for colleagues; its level; and the goals that point at it.
 */
G_DECLARE_FINAL_TYPE (IndDimensionPanel, ind_dimension_panel, IND, DIMENSION_PANEL, GtkWidget)

void ind_dimension_panel_set_view (IndDimensionPanel *self, IndCaseView *view);
void ind_dimension_panel_show     (IndDimensionPanel *self, IndDesk *desk, IndAssessment *assessment,
                                   const IndAssessment *earlier, const char *dimension, IndPerson *child);
void ind_dimension_panel_clear    (IndDimensionPanel *self);
void ind_dimension_panel_focus    (IndDimensionPanel *self);

G_END_DECLS
