#pragma once

#include "ind-date.h"
#include "ind-scene.h"

G_BEGIN_DECLS

#define IND_ANSWERS_NONE (-1)

/**
 * IndAnswersRow:
 * @label: what was asked
 * @values: each answer, 0 to 10, in the order of the days; %IND_ANSWERS_NONE where there is none
 */
typedef struct
{
  const char *label;
  const int *values;
} IndAnswersRow;

IndScene *ind_answers_chart (const IndAnswersRow *rows, guint n_rows, const char *const *days, guint n_days, double width,
                             double size, const IndTypeset *typeset);

G_END_DECLS
