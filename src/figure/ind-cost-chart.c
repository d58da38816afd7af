#include "config.h"

#include "ind-cost-chart.h"

#include <math.h>

#include "ind-format.h"

typedef struct
{
  const GArray *months;
  IndScene *scene;
  const IndTypeset *typeset;
  double left, right, top, bottom, size;
  double most, step;   /* kroner at the top, and between two lines */
} Chart;

static const IndMonthCost *
month_at (const Chart *chart, guint k)
{
  return &g_array_index (chart->months, IndMonthCost, k);
}

/* Lines at 1, 2 or 5 times a power of ten, at most four of them above the lowest. */
static void
find_scale (Chart *chart)
{
  static const double steps[] = { 1, 2, 5, 10 };
  double most = 1, power;
  guint k = 0;

  for (guint i = 0; i < chart->months->len; i++)
    most = MAX (most, MAX (month_at (chart, i)->monthly, month_at (chart, i)->once));
  power = pow (10, floor (log10 (most / 4)));
  while (k + 1 < G_N_ELEMENTS (steps) && steps[k] * power * 4 < most)
    k++;
  chart->step = MAX (1, steps[k] * power);
  chart->most = chart->step * ceil (most / chart->step - 1e-9);
}

static double
place_y (const Chart *chart, double kroner)
{
  return chart->bottom - kroner / chart->most * (chart->bottom - chart->top);
}

static double
place_x (const Chart *chart, guint k)
{
  return chart->left + (chart->right - chart->left) * k / chart->months->len;
}

static double
put_text (const Chart *chart, const char *text, double right, double baseline)
{
  double wide = ind_typeset_width (chart->typeset, text, IND_ROLE_MUTED, chart->size);

  ind_scene_text (chart->scene, IND_ROLE_MUTED, chart->size, right - wide, baseline, wide, text, -1);
  return wide;
}

static void
draw_scale (Chart *chart, double width)
{
  double numbers = 0;

  for (double kroner = 0; kroner <= chart->most + 0.5; kroner += chart->step)
    {
      g_autofree char *text = ind_format_number (kroner, 0);

      numbers = MAX (numbers, ind_typeset_width (chart->typeset, text, IND_ROLE_MUTED, chart->size));
    }
  chart->left = numbers + 8;
  for (double kroner = 0; kroner <= chart->most + 0.5; kroner += chart->step)
    {
      g_autofree char *text = ind_format_number (kroner, 0);
      double y = place_y (chart, kroner);

      put_text (chart, text, numbers, y + chart->size * 0.36);
      ind_scene_rule (chart->scene, IND_ROLE_GRID, 0.75, chart->left, y, width - chart->left);
    }
}

/* From month to month: filled as far as it is known, dashed as far as it is expected. */
static void
draw_steps (const Chart *chart, guint from, guint to, gboolean expected)
{
  g_autoptr (IndPath) line = ind_path_new (), area = ind_path_new ();
  IndItem *item;

  ind_path_move (area, place_x (chart, from), chart->bottom);
  for (guint k = from; k < to; k++)
    {
      double y = place_y (chart, month_at (chart, k)->monthly);

      if (k == from)
        ind_path_move (line, place_x (chart, k), expected ? place_y (chart, month_at (chart, k - 1)->monthly) : y);
      ind_path_line (line, place_x (chart, k), y);
      ind_path_line (line, place_x (chart, k + 1), y);
      ind_path_line (area, place_x (chart, k), y);
      ind_path_line (area, place_x (chart, k + 1), y);
    }
  ind_path_line (area, place_x (chart, to), chart->bottom);
  ind_path_close (area);
  if (!expected)
    ind_scene_path (chart->scene, area, IND_ROLE_TINT, IND_ROLE_NONE, 0)->hue = IND_HUE_BLUE;
  item = ind_scene_path (chart->scene, line, IND_ROLE_NONE, IND_ROLE_STROKE, 1.75);
  item->hue = IND_HUE_BLUE;
  item->dash = expected ? IND_DASH_DASHED : IND_DASH_NONE;
}

/* A bar in its month for what is paid once; dashed where that is yet to come. */
static void
draw_once (const Chart *chart, guint now)
{
  for (guint k = 0; k < chart->months->len; k++)
    {
      double once = month_at (chart, k)->once, wide = chart->right - chart->left, x = (place_x (chart, k) + place_x (chart, k + 1)) / 2;
      g_autoptr (IndPath) bar = ind_path_new ();
      IndBox box = { .y = place_y (chart, once) };
      IndItem *item;

      if (once <= 0)
        continue;
      box.width = MIN (0.8 * chart->size, 0.6 * wide / chart->months->len);
      box.x = x - box.width / 2;
      box.height = chart->bottom - box.y;
      ind_path_box (bar, &box, 0);
      item = ind_scene_path (chart->scene, bar, k > now ? IND_ROLE_NONE : IND_ROLE_STROKE, IND_ROLE_STROKE, 1);
      item->hue = IND_HUE_ORANGE;
      item->dash = k > now ? IND_DASH_DASHED : IND_DASH_NONE;
    }
}

/* The months' names where there is room for them: this month, the last and the first one, then each January. */
static void
label_months (const Chart *chart, guint now, double width)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (IndBox));
  guint n = chart->months->len;

  for (guint k = 0; k < n + 3; k++)
    {
      guint at = k == 0 ? now : k == 1 ? n - 1 : k == 2 ? 0 : k - 3;
      IndDate month = month_at (chart, at)->month;
      int number;
      gboolean free = TRUE;
      g_autofree char *text = ind_format_month_year (month);
      double wide = ind_typeset_width (chart->typeset, text, IND_ROLE_MUTED, chart->size);
      double x = CLAMP ((place_x (chart, at) + place_x (chart, at + 1) - wide) / 2, chart->left, MAX (chart->left, width - wide));

      ind_date_get (month, NULL, &number, NULL);
      if (k > 2 && number != 1)
        continue;
      for (guint i = 0; i < taken->len; i++)
        {
          const IndBox *other = &g_array_index (taken, IndBox, i);

          free &= x >= other->x + other->width + 8 || other->x >= x + wide + 8;
        }
      if (!free)
        continue;
      put_text (chart, text, x + wide, chart->bottom + chart->size * 1.5);
      g_array_append_val (taken, ((IndBox) { x, 0, wide, 0 }));
    }
}

/**
 * ind_cost_chart:
 * @months: (element-type IndMonthCost): see ind_case_cost_months(), at least one
 * @now_words: what the line between what was and what is expected is called
 * @width, @height: the room it may take in points, the months' names included
 * @size: of the texts, in points
 *
 * What the measures cost, month by month, with a line at today; what comes after is dashed. What is paid once is a bar.
 *
 * Returns: (transfer full): the scene
 */
IndScene *
ind_cost_chart (const GArray *months, IndDate today, const char *now_words, double width, double height, double size,
                const IndTypeset *typeset)
{
  Chart chart = { months, ind_scene_new (width, height), typeset, .right = width - 2, .top = size * 1.9,
                  .bottom = height - size * 1.8, .size = size };
  guint now = 0;

  while (now + 1 < months->len && month_at (&chart, now)->month < ind_date_month (today))
    now++;
  find_scale (&chart);
  draw_scale (&chart, width);
  draw_steps (&chart, 0, now + 1, FALSE);
  draw_once (&chart, now);
  if (now + 1 < months->len)
    {
      double x = place_x (&chart, now + 1);
      IndPoint hand[] = { { x, chart.top - size * 0.4 }, { x, chart.bottom } };
      double wide = ind_typeset_width (typeset, now_words, IND_ROLE_MUTED, size);

      draw_steps (&chart, now + 1, months->len, TRUE);
      ind_scene_line (chart.scene, IND_ROLE_MARK, 1, hand, 2);
      put_text (&chart, now_words, CLAMP (x + wide / 2, wide, MAX (wide, width)), chart.top - size * 0.7);
    }
  label_months (&chart, now, width);
  return chart.scene;
}
