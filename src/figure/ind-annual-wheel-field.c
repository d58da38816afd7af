#include "config.h"

#include "ind-annual-wheel-private.h"

#include <math.h>

/* The outline of a field; where it goes on outside of its angles it has a point. Returns: (transfer full) */
static IndPath *
outline_field (IndPoint c, double inner, double outer, double from, double to, gboolean before, gboolean after)
{
  double radius = (inner + outer) / 2, begin = from + (before ? 2 : 0), end = to - (after ? 2 : 0);
  IndPath *path = ind_path_new ();
  IndPoint tip;

  ind_path_arc (path, c.x, c.y, outer, begin, end);
  if (after)
    {
      tip = ind_on_circle (c.x, c.y, radius, to);
      ind_path_line (path, tip.x, tip.y);
    }
  ind_path_arc (path, c.x, c.y, inner, end, begin);
  if (before)
    {
      tip = ind_on_circle (c.x, c.y, radius, from);
      ind_path_line (path, tip.x, tip.y);
    }
  ind_path_close (path);
  return path;
}

/* The pattern of a field follows its arc, a month at a time, so that it looks as in the list wherever it stands. */
static void
draw_pattern (IndWheelDrawing *drawing, IndHue hue, double inner, double outer, double from, double to)
{
  double edge = 90 / (inner * G_PI), last;

  for (double at = from + edge; at < to - edge; at = last)
    {
      g_autoptr (IndPath) piece = NULL;
      IndItem *item;

      last = MIN (to - edge, IND_WHEEL_MONTH * (floor (at / IND_WHEEL_MONTH + 1e-6) + 1));
      piece = ind_wheel_sector (drawing->form->centre, inner + 1, outer - 1, at, last);
      item = ind_scene_path (drawing->scene, piece, IND_ROLE_TINT, IND_ROLE_NONE, 0);
      item->hue = hue;
      item->patterned = TRUE;
      item->angle = (at + last) / 2;
    }
}

/**
 * ind_wheel_field:
 * @from, @to: its angles; @before, @after: whether it goes on outside of them, where it gets a point
 *
 * Draws a field over an arc and the sign of its state; its words come over today's hand.
 */
void
ind_wheel_field (IndWheelDrawing *drawing, const IndWheelEntry *entry, double inner, double outer, double from, double to,
                 gboolean before, gboolean after)
{
  IndPoint c = drawing->form->centre;
  IndHue hue = ind_wheel_hues[entry->ring];
  double radius = (inner + outer) / 2, begin = from + (before ? 2 : 0), end = to - (after ? 2 : 0), wide = end - begin - 1.6;
  double sign = MIN (0.6 * (outer - inner), 0.8 * wide * G_PI / 180 * radius), degrees = (sign + 8) / radius * 180 / G_PI;
  gboolean has_sign = entry->state != IND_WHEEL_PLANNED && entry->state != IND_WHEEL_AGREED && entry->state != IND_WHEEL_PROPOSED;
  gboolean beside = has_sign && wide > 2 * degrees;   /* the sign stands beside the words */
  g_autoptr (IndPath) path = outline_field (c, inner, outer, from, to, before, after);
  IndItem *item = ind_wheel_outline (drawing, entry->state, hue, path);
  IndWheelLabel label = { entry, { inner, outer, begin + 0.4, end - 0.4 }, { inner, outer, begin, end } };

  item->angle = (begin + end) / 2;
  if (item->patterned && to - from > IND_WHEEL_MONTH)
    {
      item->patterned = FALSE;
      draw_pattern (drawing, hue, inner, outer, begin, end);
    }
  ind_wheel_sign (drawing, entry->state, ind_on_circle (c.x, c.y, radius, beside ? begin + 0.8 + degrees / 2 : (begin + end) / 2),
                  sign);
  if (beside)
    {
      label.room.from += degrees;
      label.room.to -= degrees;
    }
  if (!has_sign || beside)
    g_array_append_val (drawing->labels, label);
}
