#include "config.h"

#include "ind-svg.h"

#include <math.h>
#include <string.h>

#include "ind-pango-private.h"
#include "ind-pango.h"
#include "ind-svg-private.h"

/* In hundredths: finer than any screen or printer shows, and without the locale's comma. */
static void
put_number (GString *text, double value)
{
  gint64 hundredths = llround (CLAMP (value, -1e9, 1e9) * 100);
  guint64 size = ABS (hundredths);

  g_string_append_printf (text, size % 100 == 0 ? "%s%" G_GUINT64_FORMAT : "%s%" G_GUINT64_FORMAT ".%02u",
                          hundredths < 0 ? "-" : "", size / 100, (guint) (size % 100));
}

/* ind_svg_put: writes @format, in which each % stands for the next double, and each ~ for the next string as it is. */
void
ind_svg_put (IndSvg *svg, const char *format, ...)
{
  va_list values;

  va_start (values, format);
  for (const char *p = format; *p != '\0'; p++)
    if (*p == '%')
      put_number (svg->text, va_arg (values, double));
    else if (*p == '~')
      g_string_append (svg->text, va_arg (values, const char *));
    else
      g_string_append_c (svg->text, *p);
  va_end (values);
}

/* ind_svg_ink: an attribute with the theme's colour for that role in that hue. */
void
ind_svg_ink (IndSvg *svg, const char *attribute, IndRole role, IndHue hue)
{
  const IndColour *ink = ind_theme_ink (svg->theme, role, hue);

  g_string_append_printf (svg->text, " %s=\"#%02x%02x%02x\"", attribute, (guint) lround (ink->red * 255),
                          (guint) lround (ink->green * 255), (guint) lround (ink->blue * 255));
}

static void
put_escaped (IndSvg *svg, const char *text, gssize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (svg->text, escaped);
}

/* Ink, weight, size and casing of a text. */
static void
put_letters (IndSvg *svg, const IndItem *item)
{
  ind_svg_put (svg, " font-size=\"%\"~", item->size, ind_role_is_bold (item->role) ? " font-weight=\"bold\"" : "");
  ind_svg_ink (svg, "fill", item->role, item->hue);
  if (item->casing <= 0)
    return;
  ind_svg_ink (svg, "stroke", IND_ROLE_GROUND, IND_HUE_NONE);
  ind_svg_put (svg, " stroke-width=\"%\" paint-order=\"stroke\"", 2 * item->casing);
}

/* Its length is said, so that it keeps its place where the reader's machine has other fonts. */
static void
put_straight (IndSvg *svg, const IndItem *item)
{
  const IndBox *box = &item->bounds;

  ind_svg_put (svg, "<text x=\"%\" y=\"%\"", item->rtl ? box->x + box->width : box->x, item->baseline);
  put_letters (svg, item);
  if (box->width > 0)
    ind_svg_put (svg, " textLength=\"%\"", box->width);
  if (item->rtl)
    ind_svg_put (svg, " direction=\"rtl\"");
  if (item->angle != 0)
    ind_svg_put (svg, " transform=\"rotate(% % %)\"", item->angle, box->x + box->width / 2, box->y + box->height / 2);
  ind_svg_put (svg, ">");
  put_escaped (svg, item->text, -1);
  ind_svg_put (svg, "</text>\n");
}

/* One letter on an arc, its middle at @x points from the text's beginning. */
static void
put_letter (IndSvg *svg, const IndItem *item, double x, const char *letter, gssize length)
{
  double angle = item->angle + (x - item->width / 2) / item->arc * 180 / G_PI;
  IndPoint foot = ind_on_circle (item->centre.x, item->centre.y, fabs (item->arc), angle);

  ind_svg_put (svg, "<text transform=\"translate(% %) rotate(%)\">", foot.x, foot.y, angle + (item->arc < 0 ? 180 : 0));
  put_escaped (svg, letter, length);
  ind_svg_put (svg, "</text>");
}

/* Letter by letter: not all that show SVG know text along a path. */
static void
put_on_arc (IndSvg *svg, const IndItem *item)
{
  double x = 0, scale = item->size / IND_PANGO_SIZE;
  PangoLayoutLine *line = ind_pango_line (svg->typeset, item->text, ind_role_is_bold (item->role), item->rtl);

  ind_svg_put (svg, "<g text-anchor=\"middle\"");
  put_letters (svg, item);
  ind_svg_put (svg, ">");
  for (GSList *run = line->runs; run != NULL; run = run->next)
    {
      PangoGlyphItem *glyphs = run->data;
      PangoGlyphItemIter letter;

      for (gboolean more = pango_glyph_item_iter_init_start (&letter, glyphs, item->text); more;
           more = pango_glyph_item_iter_next_cluster (&letter))
        {
          int step = letter.start_glyph < letter.end_glyph ? 1 : -1;
          double wide = 0;

          for (int k = letter.start_glyph; k != letter.end_glyph; k += step)
            wide += (double) glyphs->glyphs->glyphs[k].geometry.width / PANGO_SCALE * scale;
          put_letter (svg, item, x + wide / 2, item->text + letter.start_index, letter.end_index - letter.start_index);
          x += wide;
        }
    }
  ind_svg_put (svg, "</g>\n");
}

static void
put_points (IndSvg *svg, const IndScene *scene, const IndItem *item, const char *element)
{
  const IndPoint *points = ind_scene_points (scene, item);

  ind_svg_put (svg, "<~ points=\"", element);
  for (guint k = 0; k < item->n_points; k++)
    ind_svg_put (svg, "~%,%", k > 0 ? " " : "", points[k].x, points[k].y);
  ind_svg_put (svg, "\"");
}

static void
put_item (IndSvg *svg, const IndScene *scene, const IndItem *item)
{
  switch (item->type)
    {
    case IND_ITEM_TEXT:
      if (item->arc != 0)
        put_on_arc (svg, item);
      else
        put_straight (svg, item);
      break;
    case IND_ITEM_LINE:
      put_points (svg, scene, item, "polyline");
      ind_svg_ink (svg, "stroke", item->role, IND_HUE_NONE);
      ind_svg_put (svg, " stroke-width=\"%\" fill=\"none\"/>\n", item->size);
      break;
    case IND_ITEM_SHAPE:
      put_points (svg, scene, item, "polygon");
      ind_svg_ink (svg, "fill", item->role, IND_HUE_NONE);
      ind_svg_put (svg, "/>\n");
      break;
    case IND_ITEM_PATH:
      ind_svg_path (svg, scene, item);
      break;
    case IND_ITEM_FRAME:
      ind_svg_frame (svg, item);
      break;
    case IND_ITEM_MARK:
      ind_svg_mark (svg, item);
      break;
    case IND_ITEM_BEGIN:
    case IND_ITEM_END:
      break;
    }
}

/* Paper is white, also where a program would put something dark behind it. */
static void
put_head (IndSvg *svg, const IndScene *scene, const char *title, const char *alt, const char *language)
{
  double width = scene->width * scene->scale, height = scene->height * scene->scale;

  ind_svg_put (svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
               "width=\"%pt\" height=\"%pt\" viewBox=\"0 0 % %\" role=\"img\" xml:lang=\"~\" font-family=\"~\" "
               "stroke-linejoin=\"round\">\n<title>", width, height, scene->width, scene->height, language, IND_PANGO_FONT);
  put_escaped (svg, title, -1);
  ind_svg_put (svg, "</title>\n<desc>");
  put_escaped (svg, alt, -1);
  ind_svg_put (svg, "</desc>\n");
  ind_svg_put (svg, "<rect width=\"%\" height=\"%\"", scene->width, scene->height);
  ind_svg_ink (svg, "fill", IND_ROLE_GROUND, IND_HUE_NONE);
  ind_svg_put (svg, "/>\n");
}

/*
 * ind_svg_new:
 * @typeset: (nullable): the one that measured the scene
 *
 * Writes a scene as SVG. Its words are words there, to be searched for, copied, and read aloud, where cairo would draw
 * the outline of every letter, which also takes twenty times as much. Looks as ind_paint_scene() paints it.
 *
 * Returns: (transfer full): the file's bytes
 */
GBytes *
ind_svg_new (const IndScene *scene, const IndTheme *theme, IndTypeset *typeset, const char *title, const char *alt,
             const char *language)
{
  IndTypeset *own = typeset == NULL ? ind_pango_typeset_new () : NULL;
  IndSvg svg = { .text = g_string_sized_new (1 << 17), .theme = theme, .typeset = typeset != NULL ? typeset : own };

  put_head (&svg, scene, title, alt, language);
  for (guint k = 0; k < ind_scene_length (scene); k++)
    put_item (&svg, scene, ind_scene_item (scene, k));
  ind_svg_put (&svg, "</svg>\n");
  g_clear_pointer (&own, ind_pango_typeset_free);
  return g_string_free_to_bytes (svg.text);
}
