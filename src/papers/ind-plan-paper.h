#pragma once

#include "ind-case.h"
#include "ind-scene.h"

G_BEGIN_DECLS

typedef enum
{
  IND_PAPER_A4,
  IND_PAPER_A3
} IndPaperSize;

/**
 * IndPlanOptions:
 * @size: A3 is the same pages, larger, for a wall
 * @large_print: no letter smaller than 16 points
 * @draft: a pale word across every page
 * @document: (nullable): what the municipality calls it; "Handleplan" where it is left out
 */
typedef struct
{
  IndPaperSize size;
  gboolean large_print;
  gboolean draft;
  const char *document;
} IndPlanOptions;

GPtrArray *ind_plan_paper_new   (IndCase *family, const IndPlanOptions *options, const IndTypeset *typeset);
char      *ind_plan_paper_title (IndCase *family, const IndPlanOptions *options);
GBytes    *ind_plan_paper_pdf   (IndCase *family, const IndPlanOptions *options, GError **error);

G_END_DECLS
