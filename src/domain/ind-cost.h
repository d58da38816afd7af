#pragma once

#include "ind-case.h"
#include "ind-measure.h"

G_BEGIN_DECLS

/**
 * IndDepartmentCost: what a department pays
 * @department: (nullable): %NULL for what is not shared
 * @monthly: kroner a month
 */
typedef struct
{
  const char *department;
  double monthly;
} IndDepartmentCost;

double     ind_measure_monthly (const IndMeasure *self, IndDate day);
GArray    *ind_case_costs      (IndCase *family, IndDate day);
IndRecord *ind_measure_begun   (const char *kind);

G_END_DECLS
