#include "config.h"

#include "ind-paint-private.h"

#include <math.h>

#include "ind-pango-private.h"

#define MIDDLE 0.27   /* how far above its feet a text's middle is, of its size */

static double
scale_of (const IndItem *item)
{
  return item->size / IND_PANGO_SIZE;
}

static PangoLayoutLine *
line_of (IndPainter *painter, const IndItem *item)
{
  return ind_pango_line (painter->typeset, item->text, ind_role_is_bold (item->role), item->rtl);
}

/* Turns a straight text round its middle. */
static void
turn (IndPainter *painter, const IndItem *item)
{
  double x = item->bounds.x + item->bounds.width / 2, y = item->bounds.y + item->bounds.height / 2;

  cairo_translate (painter->cr, x, y);
  cairo_rotate (painter->cr, item->angle * G_PI / 180);
  cairo_translate (painter->cr, -x, -y);
}

/* Makes a straight text's beginning the origin, and its units the line's. */
static void
go_to_line (IndPainter *painter, const IndItem *item)
{
  cairo_t *cr = painter->cr;

  if (item->angle != 0)
    turn (painter, item);
  cairo_translate (cr, item->bounds.x, item->baseline);
  cairo_scale (cr, scale_of (item), scale_of (item));
  cairo_move_to (cr, 0, 0);
}

/*
 * One letter on an arc, its middle at @x points from the text's beginning. Where the text runs anticlockwise, its
 * letters stand with their feet outwards.
 */
static void
place_letter (IndPainter *painter, const IndItem *item, double scale, double x)
{
  double turn = (x - item->width / 2) / item->arc * 180 / G_PI, angle = item->angle + turn;
  IndPoint foot = ind_on_circle (item->centre.x, item->centre.y, fabs (item->arc), angle);

  cairo_translate (painter->cr, foot.x, foot.y);
  cairo_rotate (painter->cr, (angle + (item->arc < 0 ? 180 : 0)) * G_PI / 180);
  cairo_scale (painter->cr, scale, scale);
}

/* Shows one letter at @x, and keeps its font as it is turned now. A letter that no font has is left to Pango. */
static void
show_letter (IndPainter *painter, PangoFont *font, PangoGlyphString *one, double x)
{
  const PangoGlyphInfo *info = &one->glyphs[0];
  cairo_glyph_t glyph = { info->glyph, x + (double) info->geometry.x_offset / PANGO_SCALE,
                          (double) info->geometry.y_offset / PANGO_SCALE };

  if (info->glyph == PANGO_GLYPH_EMPTY)
    return;
  if ((info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
    {
      pango_cairo_show_glyph_string (painter->cr, font, one);
      return;
    }
  cairo_set_scaled_font (painter->cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  cairo_show_glyphs (painter->cr, &glyph, 1);
  ind_pango_keep_font (painter->typeset, cairo_get_scaled_font (painter->cr));
}

static void
paint_on_arc (IndPainter *painter, const IndItem *item, gboolean casing)
{
  double x = 0, scale = scale_of (item);

  for (GSList *run = line_of (painter, item)->runs; run != NULL; run = run->next)
    {
      const PangoGlyphItem *glyphs = run->data;

      for (int k = 0; k < glyphs->glyphs->num_glyphs; k++)
        {
          PangoGlyphInfo info = glyphs->glyphs->glyphs[k];
          PangoGlyphString one = { .num_glyphs = 1, .glyphs = &info };
          double wide = (double) info.geometry.width / PANGO_SCALE;

          cairo_save (painter->cr);
          place_letter (painter, item, scale, (x + wide / 2) * scale);
          cairo_move_to (painter->cr, -wide / 2, 0);
          if (casing)
            {
              pango_cairo_glyph_string_path (painter->cr, glyphs->item->analysis.font, &one);
              cairo_set_line_width (painter->cr, 2 * item->casing / scale);
              cairo_stroke (painter->cr);
            }
          else
            show_letter (painter, glyphs->item->analysis.font, &one, -wide / 2);
          cairo_restore (painter->cr);
          x += wide;
        }
    }
}

static void
paint_letters (IndPainter *painter, const IndItem *item)
{
  if (item->arc != 0)
    {
      paint_on_arc (painter, item, FALSE);
      return;
    }
  cairo_save (painter->cr);
  go_to_line (painter, item);
  pango_cairo_show_layout_line (painter->cr, line_of (painter, item));
  cairo_restore (painter->cr);
}

/*
 * In a PDF a letter's outline takes a hundred times as much as the letter. There words stand on a plate in the ground's
 * colour, as long and as high as the text, and as bent.
 */
static gboolean
paint_plate (IndPainter *painter, const IndItem *item)
{
  cairo_t *cr = painter->cr;
  double middle = MIDDLE * item->size, more = item->casing / 2;

  if (cairo_surface_get_type (cairo_get_target (cr)) != CAIRO_SURFACE_TYPE_PDF)
    return FALSE;
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, item->size);
  ind_painter_ink (painter, IND_ROLE_GROUND, IND_HUE_NONE);
  if (item->arc == 0)
    {
      if (item->angle != 0)
        turn (painter, item);
      cairo_move_to (cr, item->bounds.x - more, item->baseline - middle);
      cairo_line_to (cr, item->bounds.x + item->bounds.width + more, item->baseline - middle);
    }
  else
    {
      double half = (item->width / 2 + more) / fabs (item->arc), angle = (item->angle - 90) * G_PI / 180;

      cairo_arc (cr, item->centre.x, item->centre.y, fabs (item->arc) + (item->arc > 0 ? middle : -middle), angle - half,
                 angle + half);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
  return TRUE;
}

/* The ground's colour round the letters, so that what lies under them does not touch them. */
static void
paint_casing (IndPainter *painter, const IndItem *item)
{
  if (paint_plate (painter, item) || ind_painter_casing_on_pixels (painter, item, paint_letters))
    return;
  ind_painter_ink (painter, IND_ROLE_GROUND, IND_HUE_NONE);
  if (item->arc != 0)
    {
      paint_on_arc (painter, item, TRUE);
      return;
    }
  cairo_save (painter->cr);
  go_to_line (painter, item);
  pango_cairo_layout_line_path (painter->cr, line_of (painter, item));
  cairo_set_line_width (painter->cr, 2 * item->casing / scale_of (item));
  cairo_stroke (painter->cr);
  cairo_restore (painter->cr);
}

/** ind_painter_text: paints a text, straight or on an arc, with its casing. */
void
ind_painter_text (IndPainter *painter, const IndItem *item)
{
  if (item->casing > 0)
    paint_casing (painter, item);
  ind_painter_ink (painter, item->role, item->hue);
  paint_letters (painter, item);
}
