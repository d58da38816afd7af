#pragma once

#include "ind-cost.h"
#include "ind-log.h"
#include "ind-scene.h"

G_BEGIN_DECLS

/* Charts of a case, and in words what they show. Costs never leave the coordinator's own screen. */
char      *ind_cost_words        (const GArray *months, IndDate today);
GPtrArray *ind_case_evaluations  (IndCase *family);
IndScene  *ind_evaluations_chart (GPtrArray *evaluations, double width, double size, const IndTypeset *typeset);
char      *ind_evaluations_words (GPtrArray *evaluations);
char      *ind_evaluation_stands (const IndEvaluation *evaluation);

G_END_DECLS
