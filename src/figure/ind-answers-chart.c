#include "config.h"

#include "ind-answers-chart.h"

#define DOT 0.3        /* the radius of an answer, of the letters' size */
#define LAST 0.42      /* of the last one */
#define LEADING 1.9    /* from row to row */

typedef struct
{
  IndScene *scene;
  const IndTypeset *typeset;
  double left, right, top, size;
} Chart;

static double
place_x (const Chart *chart, int value)
{
  return chart->left + CLAMP (value, 0, 10) / 10.0 * (chart->right - chart->left);
}

static void
put_mark (const Chart *chart, gboolean last, double x, double y)
{
  double radius = (last ? LAST : DOT) * chart->size;

  ind_scene_mark (chart->scene, last ? IND_MARK_DOT : IND_MARK_HOLE, IND_ROLE_CURVE, x - radius, y - radius, 2 * radius);
}

static void
draw_scale (const Chart *chart, guint n_rows)
{
  for (int value = 0; value <= 10; value += 5)
    {
      char text[16];
      IndPoint line[] = { { place_x (chart, value), chart->top },
                          { place_x (chart, value), chart->top + n_rows * LEADING * chart->size } };
      double wide;

      g_snprintf (text, sizeof text, "%d", value);
      wide = ind_typeset_width (chart->typeset, text, IND_ROLE_MUTED, chart->size);
      ind_scene_text (chart->scene, IND_ROLE_MUTED, chart->size, line[0].x - wide / 2, chart->top - 0.4 * chart->size, wide, text, -1);
      ind_scene_line (chart->scene, IND_ROLE_GRID, 0.75, line, 2);
    }
}

/* From the first answer to the last one; those before it are open, it is filled. */
static void
draw_row (const Chart *chart, const IndAnswersRow *row, guint n_days, double y)
{
  double least = 0, most = 0;
  gboolean any = FALSE;

  for (guint k = 0; k < n_days; k++)
    if (row->values[k] != IND_ANSWERS_NONE)
      {
        double x = place_x (chart, row->values[k]);

        least = any ? MIN (least, x) : x;
        most = any ? MAX (most, x) : x;
        any = TRUE;
      }
  if (most > least)
    ind_scene_rule (chart->scene, IND_ROLE_CURVE, 1.5, least, y, most - least);
  for (guint k = 0; k < n_days; k++)
    if (row->values[k] != IND_ANSWERS_NONE)
      put_mark (chart, k + 1 == n_days, place_x (chart, row->values[k]), y);
}

/* Which day each mark is of: the first, and the last. */
static void
draw_legend (const Chart *chart, const char *const *days, guint n_days, double baseline, double width)
{
  double x = chart->left - chart->size * 0.5;

  for (guint k = 0; k < n_days; k += MAX (1, n_days - 1))
    {
      double room = (width - chart->left) / MIN (n_days, 2) - 2 * chart->size;
      g_autofree char *fit = ind_typeset_shorten (chart->typeset, days[k], IND_ROLE_MUTED, chart->size, room);
      double wide = ind_typeset_width (chart->typeset, fit, IND_ROLE_MUTED, chart->size);

      put_mark (chart, k + 1 == n_days, x + 0.5 * chart->size, baseline - 0.33 * chart->size);
      ind_scene_text (chart->scene, IND_ROLE_MUTED, chart->size, x + 1.3 * chart->size, baseline, wide, fit, -1);
      x += wide + 3 * chart->size;
    }
}

/**
 * ind_answers_chart:
 * @rows: what was asked, and the answers
 * @days: (array length=n_days): when it was answered, in words, in order; at least one
 * @width: the room it may take in points
 * @size: of the texts, in points
 *
 * How answers on a scale of 0 to 10 have moved: a line each from the first to the last, which is filled.
 *
 * Returns: (transfer full): the scene, as high as it takes
 */
IndScene *
ind_answers_chart (const IndAnswersRow *rows, guint n_rows, const char *const *days, guint n_days, double width, double size,
                   const IndTypeset *typeset)
{
  Chart chart = { ind_scene_new (width, (2.4 + n_rows * LEADING + 2.2) * size), typeset, .right = width - 1.2 * size, .top = 1.6 * size,
                  .size = size };
  double labels = 0;

  for (guint k = 0; k < n_rows; k++)
    labels = MAX (labels, ind_typeset_width (typeset, rows[k].label, IND_ROLE_BODY, size));
  labels = MIN (labels, 0.5 * width);
  chart.left = labels + 1.5 * size;
  draw_scale (&chart, n_rows);
  for (guint k = 0; k < n_rows; k++)
    {
      double y = chart.top + (k + 0.5) * LEADING * size;
      g_autofree char *fit = ind_typeset_shorten (typeset, rows[k].label, IND_ROLE_BODY, size, labels + 0.01);

      ind_scene_text (chart.scene, IND_ROLE_BODY, size, 0, y + 0.36 * size,
                      ind_typeset_width (typeset, fit, IND_ROLE_BODY, size), fit, -1);
      draw_row (&chart, &rows[k], n_days, y);
    }
  draw_legend (&chart, days, n_days, chart.top + (n_rows * LEADING + 1.6) * size, width);
  return chart.scene;
}
