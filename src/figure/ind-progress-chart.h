#pragma once

#include "ind-date.h"
#include "ind-scene.h"

G_BEGIN_DECLS

/**
 * IndChartPoint:
 * @on: the day
 * @value: 0 to 10
 */
typedef struct
{
  IndDate on;
  int value;
} IndChartPoint;

IndScene *ind_progress_chart (const IndChartPoint *points, guint n_points, double width, double height, double size,
                              const IndTypeset *typeset);

G_END_DECLS
