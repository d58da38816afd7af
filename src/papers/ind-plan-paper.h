#pragma once

#include "ind-case.h"
#include "ind-scene.h"

G_BEGIN_DECLS

typedef enum
{
  IND_PAPER_A4,
  IND_PAPER_A3
} IndPaperSize;

/** IndPlanFigure: what is drawn in the plan, where the case has it. */
typedef enum
{
  IND_PLAN_MAP = 1 << 0,
  IND_PLAN_WHEEL = 1 << 1,
  IND_PLAN_TRIANGLE = 1 << 2,
  IND_PLAN_USUAL = IND_PLAN_MAP | IND_PLAN_WHEEL   /* the triangle on wish */
} IndPlanFigure;

/**
 * IndPlanOptions:
 * @size: A3 is the same pages, larger, for a wall
 * @large_print: no letter smaller than 16 points
 * @draft: a pale word across every page
 * @document: (nullable): what the municipality calls it; "Handleplan" where it is left out
 * @with: the figures
 */
typedef struct
{
  IndPaperSize size;
  gboolean large_print;
  gboolean draft;
  const char *document;
  IndPlanFigure with;
} IndPlanOptions;

GPtrArray *ind_plan_paper_new   (IndCase *family, const IndPlanOptions *options, const IndTypeset *typeset);
char      *ind_plan_paper_title (IndCase *family, const IndPlanOptions *options);
GBytes    *ind_plan_paper_pdf   (IndCase *family, const IndPlanOptions *options, GError **error);

G_END_DECLS
