#pragma once

#include "ind-assessment.h"
#include "ind-case-view.h"

G_BEGIN_DECLS

#define IND_TYPE_INVESTIGATION_FORM (ind_investigation_form_get_type ())

/**
 * IndInvestigationForm:
 *
 * An investigation to be added or changed, in a popover: what, by which paragraph, who, begun, by when, done. All of it is
 * one change.
 */
G_DECLARE_FINAL_TYPE (IndInvestigationForm, ind_investigation_form, IND, INVESTIGATION_FORM, GtkPopover)

GtkWidget *ind_investigation_form_new (IndCaseView *view, IndDesk *desk, IndAssessment *assessment,
                                       IndInvestigation *investigation);

G_END_DECLS
