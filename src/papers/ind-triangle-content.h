#pragma once

#include "ind-assessment.h"
#include "ind-case.h"
#include "ind-ics-triangle.h"

G_BEGIN_DECLS

/**
 * IndTriangleOptions:
 * @earlier: (nullable): an assessment whose levels are shown beside today's
 * @professional: the professional assessment is told of each field too: for colleagues only
 * @selected: the field with an outline, 0 for none
 * @on_wall: it is shown on a wall by itself, in large letters
 * @on_page: it becomes a part of a page
 * @has_head: with what it is and about whom, there too
 */
typedef struct
{
  const IndAssessment *earlier;
  gboolean professional;
  gint64 selected;
  gboolean on_wall, on_page, has_head;
} IndTriangleOptions;

/** IndTriangleGoal: a goal that points at a dimension. @words: with its number in the plan */
typedef struct
{
  gint64 id;
  char *words;
} IndTriangleGoal;

GPtrArray     *ind_case_assessments     (IndCase *family);
IndAssessment *ind_case_assessment      (IndCase *family, IndAssessment **earlier);
GPtrArray     *ind_assessment_children  (IndCase *family, const IndAssessment *assessment);
IndAssessmentDimension *ind_assessment_find (const IndAssessment *assessment, const char *dimension,
                                             const IndPerson *child);
char          *ind_triangle_level       (IndLevel level);
GPtrArray     *ind_triangle_goals       (IndCase *family, const char *dimension, const IndPerson *child);
IndFigure     *ind_triangle_figure      (IndCase *family, const IndAssessment *assessment, const IndPerson *child,
                                         const IndTriangleOptions *options, const IndTypeset *typeset);
GPtrArray     *ind_triangle_pages       (IndCase *family, const IndAssessment *assessment, const IndAssessment *earlier,
                                         const IndTypeset *typeset, char **title);
IndScene      *ind_triangle_picture     (IndCase *family, gboolean on_wall, const IndTypeset *typeset, char **title,
                                         char **alt);

G_END_DECLS
