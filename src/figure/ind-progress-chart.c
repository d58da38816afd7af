#include "config.h"

#include "ind-progress-chart.h"

#include "ind-format.h"

#define DOT 2.4        /* radius of a value in points */
#define LAST_DOT 3.6   /* radius of the last one */

typedef struct
{
  const IndChartPoint *points;
  guint n_points;
  double left, right, top, bottom;   /* where 10 and 0, first and last day lie */
  double size;
  const IndTypeset *typeset;
} Chart;

static double
place_x (const Chart *chart, guint k)
{
  IndDate first = chart->points[0].on, last = chart->points[chart->n_points - 1].on;
  double part = last > first ? (double) (chart->points[k].on - first) / (last - first) : 1;

  return chart->left + part * (chart->right - chart->left);
}

static double
place_y (const Chart *chart, int value)
{
  return chart->bottom - CLAMP (value, 0, 10) / 10.0 * (chart->bottom - chart->top);
}

static void
draw_scale (const Chart *chart, IndScene *scene, double width)
{
  double numbers = ind_typeset_width (chart->typeset, "10", IND_ROLE_MUTED, chart->size);

  for (int value = 0; value <= 10; value += 5)
    {
      char text[16];
      double wide, y = place_y (chart, value);

      g_snprintf (text, sizeof text, "%d", value);
      wide = ind_typeset_width (chart->typeset, text, IND_ROLE_MUTED, chart->size);
      ind_scene_text (scene, IND_ROLE_MUTED, chart->size, numbers - wide, y + chart->size * 0.36, wide, text, -1);
      ind_scene_rule (scene, IND_ROLE_GRID, 0.75, numbers + 4, y, width - numbers - 4);
    }
}

/* Writes the month under the value at @k, unless another label is in the way. */
static void
label (const Chart *chart, guint k, IndScene *scene, GArray *taken, double width)
{
  gboolean years = chart->points[chart->n_points - 1].on - chart->points[0].on > 330;
  g_autofree char *text = years ? ind_format_month_year (chart->points[k].on)
                                : ind_format_month_short (chart->points[k].on);
  double wide = ind_typeset_width (chart->typeset, text, IND_ROLE_MUTED, chart->size);
  double x = CLAMP (place_x (chart, k) - wide / 2, chart->left - 3, MAX (chart->left - 3, width - wide));

  for (guint i = 0; i < taken->len; i++)
    {
      IndBox *other = &g_array_index (taken, IndBox, i);

      if (x < other->x + other->width + 5 && other->x < x + wide + 5)
        return;
    }
  ind_scene_text (scene, IND_ROLE_MUTED, chart->size, x, chart->bottom + chart->size * 1.5, wide, text, -1);
  g_array_append_val (taken, ((IndBox) { x, 0, wide, 0 }));
}

/**
 * ind_progress_chart:
 * @points: values in the order of their days, at least one
 * @width, @height: the room it may take in points, the months' names included
 * @size: of the texts, in points
 *
 * A small line of how far a goal has come. Days lie where they are in time; the last value is filled.
 *
 * Returns: (transfer full): the scene
 */
IndScene *
ind_progress_chart (const IndChartPoint *points, guint n_points, double width, double height, double size,
                    const IndTypeset *typeset)
{
  IndScene *scene = ind_scene_new (width, height);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (IndBox));
  g_autofree IndPoint *line = g_new (IndPoint, n_points);
  Chart chart = { points, n_points, .size = size, .typeset = typeset };

  chart.left = ind_typeset_width (typeset, "10", IND_ROLE_MUTED, size) + 4 + LAST_DOT + 2;
  chart.right = width - LAST_DOT - 2;
  chart.top = size * 0.5;
  chart.bottom = height - size * 1.8;

  draw_scale (&chart, scene, width);
  for (guint k = 0; k < n_points; k++)
    line[k] = (IndPoint) { place_x (&chart, k), place_y (&chart, points[k].value) };
  if (n_points > 1)
    ind_scene_line (scene, IND_ROLE_CURVE, 1.5, line, n_points);
  for (guint k = 0; k < n_points; k++)
    {
      double radius = k + 1 < n_points ? DOT : LAST_DOT;

      ind_scene_mark (scene, k + 1 < n_points ? IND_MARK_HOLE : IND_MARK_DOT, IND_ROLE_CURVE, line[k].x - radius,
                      line[k].y - radius, 2 * radius);
    }

  label (&chart, n_points - 1, scene, taken, width);
  for (guint k = 0; k + 1 < n_points; k++)
    label (&chart, k, scene, taken, width);
  return scene;
}
