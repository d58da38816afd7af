#pragma once

#include "ind-assessment.h"
#include "ind-case-view.h"

G_BEGIN_DECLS

#define IND_TYPE_ASSESSMENT_PANEL (ind_assessment_panel_get_type ())

/**
 * IndAssessmentPanel:
 *
 * What is said of an assessment as a whole, to be written in: its name, when it was begun and concluded, what it concludes, and
 * the investigations.
 */
G_DECLARE_FINAL_TYPE (IndAssessmentPanel, ind_assessment_panel, IND, ASSESSMENT_PANEL, GtkWidget)

void ind_assessment_panel_set_view (IndAssessmentPanel *self, IndCaseView *view);
void ind_assessment_panel_show     (IndAssessmentPanel *self, IndDesk *desk, IndAssessment *assessment);
void ind_assessment_panel_focus    (IndAssessmentPanel *self);
void ind_assessment_panel_clear    (IndAssessmentPanel *self);
gboolean ind_assessment_panel_go_to (IndAssessmentPanel *self, const IndRecord *investigation);

G_END_DECLS
