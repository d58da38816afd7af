#include "config.h"

#include "ind-paint-private.h"

#include <math.h>

static void
trace (IndPainter *painter, const IndScene *scene, const IndItem *item)
{
  const IndPoint *p = ind_scene_points (scene, item);
  const guint8 *steps = ind_scene_steps (scene, item);

  cairo_new_path (painter->cr);
  for (guint k = 0; k < item->n_steps; k++)
    switch ((IndPathStep) steps[k])
      {
      case IND_PATH_MOVE:
        cairo_move_to (painter->cr, p->x, p->y);
        p++;
        break;
      case IND_PATH_LINE:
        cairo_line_to (painter->cr, p->x, p->y);
        p++;
        break;
      case IND_PATH_CURVE:
        cairo_curve_to (painter->cr, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
        p += 3;
        break;
      case IND_PATH_CLOSE:
        cairo_close_path (painter->cr);
        break;
      }
}

/* Lines over the whole box that lean by @slope: 0 level, 1 and -1 at 45 degrees. */
static void
hatch (cairo_t *cr, const IndBox *box, double slope, double step)
{
  double lean = slope * box->width, first = MIN (box->y, box->y - lean), last = box->y + box->height + MAX (0, -lean);

  for (double y = floor (first / step) * step; y <= last; y += step)
    {
      cairo_move_to (cr, box->x, y);
      cairo_line_to (cr, box->x + box->width, y + lean);
    }
  cairo_stroke (cr);
}

static void
upright (cairo_t *cr, const IndBox *box, double step)
{
  for (double x = ceil (box->x / step) * step; x <= box->x + box->width; x += step)
    {
      cairo_move_to (cr, x, box->y);
      cairo_line_to (cr, x, box->y + box->height);
    }
  cairo_stroke (cr);
}

/* Dots as lines of dashes without length: in a PDF a row of them takes no more than one. */
static void
dots (cairo_t *cr, const IndBox *box, double step)
{
  double dotted[] = { 0, step };
  int row = 0;

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, step * 0.32);
  cairo_set_dash (cr, dotted, G_N_ELEMENTS (dotted), 0);
  for (double y = floor (box->y / step) * step; y <= box->y + box->height; y += step, row++)
    {
      cairo_move_to (cr, (floor (box->x / step) + (row % 2) / 2.0) * step, y);
      cairo_line_to (cr, box->x + box->width + step, y);
    }
  cairo_stroke (cr);
}

static void
zigzag (cairo_t *cr, const IndBox *box, double step)
{
  for (double y = floor (box->y / step) * step; y <= box->y + box->height + step; y += step)
    {
      int k = 0;

      cairo_new_sub_path (cr);
      for (double x = floor (box->x / step) * step; x <= box->x + box->width + step; x += step / 2, k++)
        cairo_line_to (cr, x, y + (k % 2 == 0 ? 0 : step * 0.4));
    }
  cairo_stroke (cr);
}

/*
 * What tells a hue from the others where there are no colours: lines within the current path, which is kept. They are turned
 * with the item, round the middle of its bounds.
 */
static void
paint_pattern (IndPainter *painter, const IndItem *item)
{
  cairo_t *cr = painter->cr;
  double step = IND_PATTERN_STEP, half = hypot (item->bounds.width, item->bounds.height) / 2;
  const IndBox turned = { -half, -half, 2 * half, 2 * half }, *box = item->angle != 0 ? &turned : &item->bounds;

  cairo_save (cr);
  cairo_clip_preserve (cr);
  cairo_new_path (cr);
  if (item->angle != 0)
    {
      cairo_translate (cr, item->bounds.x + item->bounds.width / 2, item->bounds.y + item->bounds.height / 2);
      cairo_rotate (cr, item->angle * G_PI / 180);
    }
  ind_painter_ink (painter, IND_ROLE_STROKE, item->hue);
  cairo_set_line_width (cr, IND_PATTERN_LINE);
  switch (item->hue)
    {
    case IND_HUE_ORANGE:
      dots (cr, box, step);
      break;
    case IND_HUE_YELLOW:
      hatch (cr, box, 0, step);
      upright (cr, box, step);
      break;
    case IND_HUE_GREEN:
      hatch (cr, box, -1, step * G_SQRT2);
      break;
    case IND_HUE_PURPLE:
      hatch (cr, box, 1, step * G_SQRT2);
      break;
    case IND_HUE_SKY:
      zigzag (cr, box, step);
      break;
    case IND_HUE_BLUE:
      hatch (cr, box, 0, step);
      break;
    case IND_HUE_SLATE:
      upright (cr, box, step);
      break;
    case IND_HUE_RED:
      hatch (cr, box, -1, step * G_SQRT2);
      hatch (cr, box, 1, step * G_SQRT2);
      break;
    case IND_HUE_NONE:
    case IND_N_HUES:
      break;
    }
  cairo_restore (cr);
}

static void
set_dash (cairo_t *cr, IndDash dash, double width)
{
  double dashed[] = { 4.5 * width, 3.5 * width }, dotted[] = { 0, 2.5 * width };

  if (dash == IND_DASH_DASHED)
    cairo_set_dash (cr, dashed, G_N_ELEMENTS (dashed), 0);
  else if (dash == IND_DASH_DOTTED)
    {
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, dotted, G_N_ELEMENTS (dotted), 0);
    }
}

/** ind_painter_path: paints a path: its casing, its fill and pattern, and its line. */
void
ind_painter_path (IndPainter *painter, const IndScene *scene, const IndItem *item)
{
  cairo_t *cr = painter->cr;

  trace (painter, scene, item);
  if (item->casing > 0)
    {
      ind_painter_ink (painter, IND_ROLE_GROUND, IND_HUE_NONE);
      cairo_set_line_width (cr, (item->role != IND_ROLE_NONE ? item->size : 0) + 2 * item->casing);
      cairo_stroke_preserve (cr);
    }
  if (item->fill != IND_ROLE_NONE)
    {
      gboolean patterned = item->patterned && painter->theme->has_patterns;

      ind_painter_ink (painter, patterned && item->fill == IND_ROLE_STROKE ? IND_ROLE_TINT : item->fill, item->hue);
      cairo_fill_preserve (cr);
      if (patterned)
        {
          paint_pattern (painter, item);
          trace (painter, scene, item);
        }
    }
  if (item->role != IND_ROLE_NONE)
    {
      ind_painter_ink (painter, item->role, item->hue);
      cairo_set_line_width (cr, item->size);
      set_dash (cr, item->dash, item->size);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}
