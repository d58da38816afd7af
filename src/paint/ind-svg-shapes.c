#include "config.h"

#include "ind-svg-private.h"

#include "ind-paint-private.h"

static void
put_steps (IndSvg *svg, const IndScene *scene, const IndItem *item)
{
  const IndPoint *p = ind_scene_points (scene, item);
  const guint8 *steps = ind_scene_steps (scene, item);

  ind_svg_put (svg, " d=\"");
  for (guint k = 0; k < item->n_steps; k++)
    switch ((IndPathStep) steps[k])
      {
      case IND_PATH_MOVE:
        ind_svg_put (svg, "M% %", p->x, p->y);
        p++;
        break;
      case IND_PATH_LINE:
        ind_svg_put (svg, "L% %", p->x, p->y);
        p++;
        break;
      case IND_PATH_CURVE:
        ind_svg_put (svg, "C% % % % % %", p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
        p += 3;
        break;
      case IND_PATH_CLOSE:
        ind_svg_put (svg, "Z");
        break;
      }
  ind_svg_put (svg, "\"");
}

/* What tells a hue from the others where there are no colours, as ind_painter_path() has it, in a square of @step. */
static void
put_tile (IndSvg *svg, IndHue hue, double step)
{
  switch (hue)
    {
    case IND_HUE_ORANGE:
      ind_svg_put (svg, "<path d=\"M0 0h0M% 0h0M0 %h0M% %h0M% %h0\" stroke-width=\"%\" stroke-linecap=\"round\"/>", step,
                   step, step, step, step / 2, step / 2, step * 0.25);
      break;
    case IND_HUE_YELLOW:
      ind_svg_put (svg, "<path d=\"M0 %h%M% 0v%\"/>", step / 2, step, step / 2, step);
      break;
    case IND_HUE_GREEN:
      ind_svg_put (svg, "<path d=\"M0 %L% 0M-1 1L1 -1M% %L% %\"/>", step, step, step - 1, step + 1, step + 1, step - 1);
      break;
    case IND_HUE_PURPLE:
      ind_svg_put (svg, "<path d=\"M0 0L% %M% -1L% 1M-1 %L1 %\"/>", step, step, step - 1, step + 1, step - 1, step + 1);
      break;
    case IND_HUE_SKY:
      ind_svg_put (svg, "<path d=\"M0 %L% %L% %\" fill=\"none\"/>", step * 0.3, step / 2, step * 0.7, step, step * 0.3);
      break;
    case IND_HUE_BLUE:
      ind_svg_put (svg, "<path d=\"M0 %h%\"/>", step / 2, step);
      break;
    case IND_HUE_SLATE:
      ind_svg_put (svg, "<path d=\"M% 0v%\"/>", step / 2, step);
      break;
    case IND_HUE_RED:
      ind_svg_put (svg, "<path d=\"M0 0L% %M0 %L% 0\"/>", step, step, step, step);
      break;
    case IND_HUE_NONE:
    case IND_N_HUES:
      break;
    }
}

static gboolean
leans (IndHue hue)
{
  return hue == IND_HUE_GREEN || hue == IND_HUE_PURPLE || hue == IND_HUE_RED;
}

/* Writes the pattern of a fill before its first use; one that is turned each time. Returns: its number, 0 for one that is not */
static guint
put_pattern (IndSvg *svg, const IndItem *item, IndRole fill)
{
  IndHue hue = item->hue;
  double step = IND_PATTERN_STEP * (leans (hue) ? G_SQRT2 : 1);
  guint number = item->angle != 0 ? ++svg->turned : 0;

  if (number == 0 && svg->patterns[hue][fill])
    return 0;
  svg->patterns[hue][fill] |= number == 0;
  ind_svg_put (svg, "<pattern id=\"p%-%-%\" width=\"%\" height=\"%\" patternUnits=\"userSpaceOnUse\" stroke-width=\"%\"",
               (double) hue, (double) fill, (double) number, step, step, IND_PATTERN_LINE);
  if (number > 0)
    ind_svg_put (svg, " patternTransform=\"rotate(%)\"", item->angle);
  ind_svg_ink (svg, "stroke", IND_ROLE_STROKE, hue);
  ind_svg_put (svg, "><rect width=\"%\" height=\"%\" stroke=\"none\"", step, step);
  ind_svg_ink (svg, "fill", fill, hue);
  ind_svg_put (svg, "/>");
  put_tile (svg, hue, step);
  ind_svg_put (svg, "</pattern>\n");
  return number;
}

static void
put_line (IndSvg *svg, const IndItem *item)
{
  ind_svg_ink (svg, "stroke", item->role, item->hue);
  ind_svg_put (svg, " stroke-width=\"%\"", item->size);
  if (item->dash == IND_DASH_DASHED)
    ind_svg_put (svg, " stroke-dasharray=\"% %\"", 4.5 * item->size, 3.5 * item->size);
  else if (item->dash == IND_DASH_DOTTED)
    ind_svg_put (svg, " stroke-dasharray=\"0 %\" stroke-linecap=\"round\"", 2.5 * item->size);
}

/* ind_svg_path: a path: its casing, its fill with a pattern, and its line. */
void
ind_svg_path (IndSvg *svg, const IndScene *scene, const IndItem *item)
{
  gboolean patterned = item->patterned && svg->theme->has_patterns;
  IndRole fill = patterned && item->fill == IND_ROLE_STROKE ? IND_ROLE_TINT : item->fill;
  guint pattern = 0;

  if (item->casing > 0)
    {
      ind_svg_put (svg, "<path");
      put_steps (svg, scene, item);
      ind_svg_ink (svg, "stroke", IND_ROLE_GROUND, IND_HUE_NONE);
      ind_svg_put (svg, " stroke-width=\"%\" fill=\"none\"/>\n",
                   (item->role != IND_ROLE_NONE ? item->size : 0) + 2 * item->casing);
    }
  if (patterned && fill != IND_ROLE_NONE)
    pattern = put_pattern (svg, item, fill);
  ind_svg_put (svg, "<path");
  put_steps (svg, scene, item);
  if (fill == IND_ROLE_NONE)
    ind_svg_put (svg, " fill=\"none\"");
  else if (patterned)
    ind_svg_put (svg, " fill=\"url(#p%-%-%)\"", (double) item->hue, (double) fill, (double) pattern);
  else
    ind_svg_ink (svg, "fill", fill, item->hue);
  if (item->role != IND_ROLE_NONE)
    put_line (svg, item);
  ind_svg_put (svg, "/>\n");
}

/* ind_svg_frame: a rectangle's outline. */
void
ind_svg_frame (IndSvg *svg, const IndItem *item)
{
  const IndBox *box = &item->bounds;

  ind_svg_put (svg, "<rect x=\"%\" y=\"%\" width=\"%\" height=\"%\" rx=\"%\" fill=\"none\" stroke-width=\"%\"", box->x, box->y,
               box->width, box->height, MIN (item->size, MIN (box->width, box->height) / 2), item->width);
  ind_svg_ink (svg, "stroke", item->role, IND_HUE_NONE);
  ind_svg_put (svg, "/>\n");
}

static void
put_disc (IndSvg *svg, const IndItem *item, double width, gboolean filled)
{
  const IndBox *box = &item->bounds;

  ind_svg_put (svg, "<circle cx=\"%\" cy=\"%\" r=\"%\"", box->x + box->width / 2, box->y + box->width / 2,
               (box->width - width) / 2);
  if (filled)
    ind_svg_ink (svg, "fill", item->mark == IND_MARK_HOLE ? IND_ROLE_GROUND : item->role, IND_HUE_NONE);
  else
    ind_svg_put (svg, " fill=\"none\"");
  if (width <= 0)
    return;
  ind_svg_ink (svg, "stroke", item->role, IND_HUE_NONE);
  ind_svg_put (svg, " stroke-width=\"%\"", width);
}

/* ind_svg_mark: a shape that stands beside a word and says the same. */
void
ind_svg_mark (IndSvg *svg, const IndItem *item)
{
  double x = item->bounds.x, y = item->bounds.y, size = item->bounds.width, line = size * 0.12, half = size / 2;

  switch (item->mark)
    {
    case IND_MARK_RING:
      put_disc (svg, item, line, FALSE);
      break;
    case IND_MARK_DASHED:
      put_disc (svg, item, line, FALSE);
      ind_svg_put (svg, " stroke-dasharray=\"% %\"", size * 0.2, size * 0.193);
      break;
    case IND_MARK_HALF:
      put_disc (svg, item, line, FALSE);
      ind_svg_put (svg, "/>\n<path d=\"M% %a% % 0 0 1 0 %Z\"", x + half, y, half, half, size);
      ind_svg_ink (svg, "fill", item->role, IND_HUE_NONE);
      break;
    case IND_MARK_TICK:
      put_disc (svg, item, 0, TRUE);
      ind_svg_put (svg, "/>\n<path d=\"M% %L% %L% %\" fill=\"none\" stroke-width=\"%\" stroke-linecap=\"round\"",
                   x + size * 0.27, y + size * 0.53, x + size * 0.43, y + size * 0.69, x + size * 0.74, y + size * 0.34,
                   size * 0.14);
      ind_svg_ink (svg, "stroke", IND_ROLE_GROUND, IND_HUE_NONE);
      break;
    case IND_MARK_TRIANGLE:
      ind_svg_put (svg, "<path d=\"M% %L% %L% %Z\"", x + half, y + size * 0.02, x + size * 1.02, y + size * 0.94,
                   x - size * 0.02, y + size * 0.94);
      ind_svg_ink (svg, "fill", item->role, IND_HUE_NONE);
      break;
    case IND_MARK_CROSS:
      ind_svg_put (svg, "<path d=\"M% %L% %M% %L% %\" stroke-width=\"%\"", x + size * 0.15, y + size * 0.15, x + size * 0.85,
                   y + size * 0.85, x + size * 0.85, y + size * 0.15, x + size * 0.15, y + size * 0.85, size * 0.14);
      ind_svg_ink (svg, "stroke", item->role, IND_HUE_NONE);
      break;
    case IND_MARK_DOT:
      put_disc (svg, item, 0, TRUE);
      break;
    case IND_MARK_HOLE:
      put_disc (svg, item, 1.2, TRUE);
      break;
    }
  ind_svg_put (svg, "/>\n");
}
