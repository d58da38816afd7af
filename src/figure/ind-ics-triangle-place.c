#include "config.h"

#include "ind-ics-triangle-private.h"

#include <math.h>

#define CORNER_TO_MIDDLE (IND_TRIANGLE_DEPTH / 2 * 1.7320508)   /* where a side's mid-line begins, along the side */

static IndPoint
between (IndPoint from, IndPoint to, double part)
{
  return (IndPoint) { from.x + part * (to.x - from.x), from.y + part * (to.y - from.y) };
}

/* Where the k-th of @n fields begins, as a part of the edge: corner fields are longer, for half of them is a point. */
static double
cut (guint n, guint k)
{
  double corner = n == 1 ? 1 : n == 2 ? 0.5 : n == 3 ? 0.365 : n == 4 ? 0.295 : 1.45 / (n + 0.9);

  return k == 0 ? 0 : k == n ? 1 : corner + (k - 1) * (1 - 2 * corner) / MAX (1, n - 2);
}

/* How far along the mid-line a field's disc and drop stand; @inward: how far they part across it. */
static void
put_signs (const IndTriangleLayout *layout, IndSpot *spot, guint n, guint k, double *disc, double *drop, double *inward)
{
  double line = IND_TRIANGLE_SIDE - 2 * CORNER_TO_MIDDLE, start = cut (n, k) * line, end = cut (n, k + 1) * line;
  gboolean has_drop = spot->field->goals != NULL || spot->field->lacks_goal, first = k == 0, last = k + 1 == n;

  spot->radius = 36;
  spot->drop_radius = layout->drop;
  *inward = 0;
  if (n > 4)
    {
      double room = first || last ? end - start : (1 - 2 * cut (n, 1)) / (n - 2) * line;

      /* A corner field's disc must stay clear of the line to its neighbour round the corner. */
      spot->radius = first || last ? MIN (30, ((room - 6) / 2 - 18) / 1.5) : MIN (30, room * 0.36);
      spot->drop_radius = 13;
      *inward = has_drop ? 18 : 0;
      *disc = *drop = first ? end - spot->radius - 6 : last ? start + spot->radius + 6 : (start + end) / 2;
    }
  else if (n > 1 && (first || last))
    {
      double from = n == 4 ? 92 : 108;

      *disc = first ? from : line - from;
      *drop = first ? from + 62 : line - from - 62;
    }
  else
    {
      *disc = (start + end) / 2 - (has_drop ? 31 : 0);
      *drop = *disc + 62;
    }
}

/* The fields of a side that runs from @from to @to, its inner edge from @inner_from to @inner_to. */
static void
place_side (IndTriangleLayout *layout, guint side, IndPoint from, IndPoint to, IndPoint inner_from, IndPoint inner_to)
{
  guint first = layout->first[side], n = layout->first[side + 1] - first;
  IndPoint middle_from = between (from, inner_from, 0.5), middle_to = between (to, inner_to, 0.5);
  double line = IND_TRIANGLE_SIDE - 2 * CORNER_TO_MIDDLE;
  IndPoint in = { layout->middle.x - (from.x + to.x) / 2, layout->middle.y - (from.y + to.y) / 2 };
  double length = hypot (in.x, in.y);

  for (guint k = 0; k < n; k++)
    {
      IndSpot *spot = &g_array_index (layout->spots, IndSpot, first + k);
      double start = cut (n, k), end = cut (n, k + 1), disc, drop, inward;

      spot->corners[0] = between (from, to, start);
      spot->corners[1] = between (from, to, end);
      spot->corners[2] = between (inner_from, inner_to, end);
      spot->corners[3] = between (inner_from, inner_to, start);
      put_signs (layout, spot, n, k, &disc, &drop, &inward);
      spot->disc = between (middle_from, middle_to, disc / line);
      spot->drop = between (middle_from, middle_to, drop / line);
      spot->disc.x += in.x / length * inward;
      spot->disc.y += in.y / length * inward;
      if (inward > 0)
        {
          double out = inward - spot->radius - spot->drop_radius - 5;

          spot->drop.x += in.x / length * out;
          spot->drop.y += in.y / length * out;
        }
    }
}

/* Places the fields of all sides. */
void
ind_triangle_place (IndTriangleLayout *layout)
{
  double part = 1 - IND_TRIANGLE_DEPTH * 2 * 1.7320508 / IND_TRIANGLE_SIDE;
  IndPoint apex = between (layout->middle, layout->apex, part), left = between (layout->middle, layout->left, part);
  IndPoint right = between (layout->middle, layout->right, part);

  place_side (layout, 0, layout->apex, layout->left, apex, left);
  place_side (layout, 1, layout->apex, layout->right, apex, right);
  place_side (layout, 2, layout->left, layout->right, left, right);
}
