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

/** IndMonthCost: @month: its first day; @monthly: kroner a month; @once: kroner that are paid once, in that month */
typedef struct
{
  IndDate month;
  double monthly;
  double once;
} IndMonthCost;

#define IND_COST_MONTHS_BACK 23
#define IND_COST_MONTHS_AHEAD 6

double     ind_measure_monthly (const IndMeasure *self, IndDate day);
GArray    *ind_case_costs      (IndCase *family, IndDate day);
GArray    *ind_case_cost_months (IndCase *family, IndDate today);
IndRecord *ind_measure_begun   (const char *kind);

G_END_DECLS
