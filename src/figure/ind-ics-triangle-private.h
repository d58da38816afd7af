#pragma once

#include "ind-ics-triangle.h"

G_BEGIN_DECLS

/* The triangle's numbers, in points. */
#define IND_TRIANGLE_SIDE 860.0
#define IND_TRIANGLE_DEPTH 104.0    /* of the fields */

/**
 * IndSpot:
 * @corners: two on the outer edge, then two on the inner one, the way round
 * @disc, @drop: the middles of the level's disc and of the goal's drop
 * @radius: the disc's
 *
 * Where a field lies.
 */
typedef struct
{
  const IndTriangleField *field;
  IndPoint corners[4];
  IndPoint disc, drop;
  double radius, drop_radius;
  IndBox label;
} IndSpot;

/**
 * IndTriangleLayout:
 * @spots: (element-type IndSpot): in the order of reading
 * @first: which spot a side begins with; the last one is where they end
 */
typedef struct
{
  const IndTriangle *triangle;
  const IndTypeset *typeset;
  IndScene *scene;
  double width, top, bottom;
  gboolean on_wall;
  double title, name, word;   /* sizes of text */
  double widest;       /* of a label beside a side */
  double drop;         /* the radius of a goal's drop */
  IndPoint apex, left, right, middle;
  GArray *spots;
  guint first[IND_TRIANGLE_SIDES + 1];
} IndTriangleLayout;

void ind_triangle_place  (IndTriangleLayout *layout);
void ind_triangle_labels (IndTriangleLayout *layout);

G_END_DECLS
