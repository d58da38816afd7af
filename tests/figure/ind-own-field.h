#pragma once

#include "ind-random-wheel.h"
#include "ind-texts-apart.h"

/* A copy of a scene in which only what is drawn, not what is written, can be picked. Returns: (transfer full) */
static inline IndScene *
ind_without_texts (const IndScene *scene)
{
  IndScene *copy = ind_scene_new (scene->width, scene->height);

  ind_scene_append (copy, scene, 0, 0);
  for (guint k = 0; k < ind_scene_length (copy); k++)
    if (ind_scene_item (copy, k)->type == IND_ITEM_TEXT)
      g_array_index (copy->items, IndItem, k).id = 0;
  return copy;
}

/* Whether words along the circle stand in their own field, if they are a thing's, run over nothing of another's and not over today. */
static inline void
ind_check_own_field (const IndScene *drawn, const IndItem *text, double now, guint seed)
{
  static const double strong[] = { 0, 60 };   /* the wheel begins in November, the year in January */
  double before = NAN;

  for (double along = 0; along <= text->width; along += IND_TEXTS_STEP)
    {
      IndPoint low = ind_texts_point (text, along, -0.1 * text->size), high = ind_texts_point (text, along, 0.72 * text->size);
      gint64 here = ind_scene_pick (drawn, low.x, low.y, 0), there = ind_scene_pick (drawn, high.x, high.y, 0);
      double angle = atan2 (low.x - text->centre.x, text->centre.y - low.y) * 180 / G_PI;

      if ((here != 0 || text->id != 0) && here != text->id)
        g_error ("%u: |%s| stands out of its field", seed, text->text);
      if (there != 0 && there != text->id)
        g_error ("%u: |%s| runs over thing %d", seed, text->text, (int) there);
      for (guint k = 0; k <= G_N_ELEMENTS (strong) && !isnan (before); k++)
        {
          double line = k < G_N_ELEMENTS (strong) ? strong[k] : now, one = remainder (before - line, 360), other = remainder (angle - line, 360);

          if (!isnan (line) && (here == 0 || k == G_N_ELEMENTS (strong)) && one * other < 0 && fabs (one) < 90)
            g_error ("%u: |%s| runs over a line at %g", seed, text->text, line);
        }
      before = angle;
    }
}

/* Checks all words on a wheel. Returns: how many things are named */
static inline guint
ind_check_own_fields (const IndFigure *figure, IndDate today, guint seed)
{
  const IndScene *scene = ind_figure_scene (figure);
  g_autoptr (IndScene) drawn = ind_without_texts (scene);
  IndDate month = ind_date_month (today), end = ind_date_month_end (today);
  double now = 30 * (ind_date_months_between (ind_date_new (2026, 11, 1), month) + (today - month + 0.5) / (end - month + 1));
  guint named = 0;

  for (guint k = 0; k < ind_scene_length (scene); k++)
    {
      const IndItem *item = ind_scene_item (scene, k);

      if (item->type != IND_ITEM_TEXT || item->arc == 0 || (item->role != IND_ROLE_LABEL_STRONG && item->role != IND_ROLE_LABEL))
        continue;
      named += item->id != 0;
      ind_check_own_field (drawn, item, now > 0 && now < 360 ? now : NAN, seed);
    }
  return named;
}
