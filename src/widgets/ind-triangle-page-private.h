#pragma once

#include "ind-triangle-page.h"

#include "ind-assessment-panel.h"
#include "ind-dimension-panel.h"
#include "ind-figure-view.h"

G_BEGIN_DECLS

struct _IndTrianglePage
{
  GtkWidget parent_instance;

  GtkStack *stack, *panels;
  GtkWidget *begin, *compare, *continue_it, *side;
  GtkDropDown *which, *whose;
  IndFigureView *view;
  IndAssessmentPanel *assessment_panel;
  IndDimensionPanel *dimension_panel;

  IndDesk *desk;
  IndCase *family;
  IndTypeset *typeset;
  GPtrArray *assessments;      /* (element-type IndAssessment): held, begun last first */
  GPtrArray *children;         /* (element-type IndPerson): held */
  guint shown, child;          /* of those */
  char *dimension;             /* (nullable): whose texts stand beside the triangle */
  gboolean setting;
};

IndAssessment *ind_triangle_page_assessment (IndTrianglePage *self);
IndPerson     *ind_triangle_page_child      (IndTrianglePage *self);
void           ind_triangle_page_find_shown (IndTrianglePage *self);
void           ind_triangle_page_offer      (IndTrianglePage *self);

G_END_DECLS
