#include "config.h"

#include "ind-paint.h"

#include "ind-paint-private.h"
#include "ind-pango.h"
#include "ind-pdf-private.h"

/** ind_painter_ink: what is painted next looks as the theme has that role, in that hue. */
void
ind_painter_ink (IndPainter *painter, IndRole role, IndHue hue)
{
  const IndColour *ink = ind_theme_ink (painter->theme, role, hue);

  cairo_set_source_rgb (painter->cr, ink->red, ink->green, ink->blue);
}

static void
set_ink (IndPainter *painter, IndRole role)
{
  ind_painter_ink (painter, role, IND_HUE_NONE);
}

static void
set_ground (IndPainter *painter)
{
  ind_painter_ink (painter, IND_ROLE_GROUND, IND_HUE_NONE);
}

static void
trace (IndPainter *painter, const IndScene *scene, const IndItem *item)
{
  const IndPoint *points = ind_scene_points (scene, item);

  cairo_new_path (painter->cr);
  for (guint k = 0; k < item->n_points; k++)
    cairo_line_to (painter->cr, points[k].x, points[k].y);
}

static void
paint_frame (IndPainter *painter, const IndItem *item)
{
  const IndBox *box = &item->bounds;
  double r = MIN (item->size, MIN (box->width, box->height) / 2);

  cairo_new_sub_path (painter->cr);
  cairo_arc (painter->cr, box->x + box->width - r, box->y + r, r, -G_PI_2, 0);
  cairo_arc (painter->cr, box->x + box->width - r, box->y + box->height - r, r, 0, G_PI_2);
  cairo_arc (painter->cr, box->x + r, box->y + box->height - r, r, G_PI_2, G_PI);
  cairo_arc (painter->cr, box->x + r, box->y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (painter->cr);
  set_ink (painter, item->role);
  cairo_set_line_width (painter->cr, item->width);
  cairo_stroke (painter->cr);
}

static void
paint_tick (IndPainter *painter, double x, double y, double size)
{
  cairo_arc (painter->cr, x + size / 2, y + size / 2, size / 2, 0, 2 * G_PI);
  cairo_fill (painter->cr);
  set_ground (painter);
  cairo_set_line_width (painter->cr, size * 0.14);
  cairo_set_line_cap (painter->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (painter->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (painter->cr, x + size * 0.27, y + size * 0.53);
  cairo_line_to (painter->cr, x + size * 0.43, y + size * 0.69);
  cairo_line_to (painter->cr, x + size * 0.74, y + size * 0.34);
  cairo_stroke (painter->cr);
}

static void
paint_mark (IndPainter *painter, const IndItem *item)
{
  cairo_t *cr = painter->cr;
  double x = item->bounds.x, y = item->bounds.y, size = item->bounds.width, line = size * 0.12;
  double dashes[] = { size * 0.2, size * 0.193 };

  cairo_new_path (cr);
  set_ink (painter, item->role);
  cairo_set_line_width (cr, line);
  switch (item->mark)
    {
    case IND_MARK_RING:
    case IND_MARK_DASHED:
      if (item->mark == IND_MARK_DASHED)
        cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      cairo_arc (cr, x + size / 2, y + size / 2, (size - line) / 2, 0, 2 * G_PI);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
      break;
    case IND_MARK_HALF:
      cairo_arc (cr, x + size / 2, y + size / 2, (size - line) / 2, 0, 2 * G_PI);
      cairo_stroke (cr);
      cairo_arc (cr, x + size / 2, y + size / 2, size / 2, -G_PI_2, G_PI_2);
      cairo_fill (cr);
      break;
    case IND_MARK_TICK:
      paint_tick (painter, x, y, size);
      break;
    case IND_MARK_TRIANGLE:
      cairo_move_to (cr, x + size / 2, y + size * 0.02);
      cairo_line_to (cr, x + size * 1.02, y + size * 0.94);
      cairo_line_to (cr, x - size * 0.02, y + size * 0.94);
      cairo_fill (cr);
      break;
    case IND_MARK_CROSS:
      cairo_set_line_width (cr, size * 0.14);
      cairo_move_to (cr, x + size * 0.15, y + size * 0.15);
      cairo_line_to (cr, x + size * 0.85, y + size * 0.85);
      cairo_move_to (cr, x + size * 0.85, y + size * 0.15);
      cairo_line_to (cr, x + size * 0.15, y + size * 0.85);
      cairo_stroke (cr);
      break;
    case IND_MARK_DOT:
      cairo_arc (cr, x + size / 2, y + size / 2, size / 2, 0, 2 * G_PI);
      cairo_fill (cr);
      break;
    case IND_MARK_HOLE:
      cairo_arc (cr, x + size / 2, y + size / 2, (size - 1.2) / 2, 0, 2 * G_PI);
      set_ground (painter);
      cairo_fill_preserve (cr);
      set_ink (painter, item->role);
      cairo_set_line_width (cr, 1.2);
      cairo_stroke (cr);
      break;
    }
}

/* A link's attributes are read by cairo's own parser: quotes and backslashes are escaped. */
static void
begin_tag (IndPainter *painter, const IndItem *item)
{
  g_autoptr (GString) attributes = NULL;

  if (item->link == NULL)
    {
      cairo_tag_begin (painter->cr, item->tag, NULL);
      return;
    }
  attributes = g_string_new ("uri='");
  for (const char *p = item->link; *p != '\0'; p++)
    {
      if (*p == '\'' || *p == '\\')
        g_string_append_c (attributes, '\\');
      g_string_append_c (attributes, *p);
    }
  g_string_append_c (attributes, '\'');
  cairo_tag_begin (painter->cr, item->tag, attributes->str);
}

static void
paint_item (IndPainter *painter, const IndScene *scene, const IndItem *item)
{
  switch (item->type)
    {
    case IND_ITEM_TEXT:
      ind_painter_text (painter, item);
      break;
    case IND_ITEM_LINE:
      trace (painter, scene, item);
      set_ink (painter, item->role);
      cairo_set_line_width (painter->cr, item->size);
      cairo_stroke (painter->cr);
      break;
    case IND_ITEM_SHAPE:
      trace (painter, scene, item);
      set_ink (painter, item->role);
      cairo_fill (painter->cr);
      break;
    case IND_ITEM_PATH:
      ind_painter_path (painter, scene, item);
      break;
    case IND_ITEM_FRAME:
      paint_frame (painter, item);
      break;
    case IND_ITEM_MARK:
      paint_mark (painter, item);
      break;
    case IND_ITEM_BEGIN:
    case IND_ITEM_END:
      break;
    }
}

static void
end_decoration (IndPainter *painter)
{
  if (painter->in_decoration)
    cairo_tag_end (painter->cr, IND_PDF_DECORATION);
  painter->in_decoration = FALSE;
}

/* Keeps cairo's tags in step with the scene. Open tags are remembered over the pages in @open. */
static void
tag_item (IndPainter *painter, const IndItem *item, GPtrArray *open)
{
  if (item->type == IND_ITEM_BEGIN)
    {
      end_decoration (painter);
      begin_tag (painter, item);
      g_ptr_array_add (open, (char *) item->tag);
      painter->in_leaf = ind_tag_is_leaf (item->tag);
    }
  else if (item->type == IND_ITEM_END)
    {
      end_decoration (painter);
      g_return_if_fail (open->len > 0);
      cairo_tag_end (painter->cr, open->pdata[open->len - 1]);
      g_ptr_array_set_size (open, open->len - 1);
      painter->in_leaf = FALSE;
    }
  else if (!painter->in_leaf && !painter->in_decoration)
    {
      cairo_tag_begin (painter->cr, IND_PDF_DECORATION, NULL);
      painter->in_decoration = TRUE;
    }
}

/* Where of a scene anything may be seen, in its points. */
static IndBox
find_sight (cairo_t *cr)
{
  double left, top, right, bottom;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  return (IndBox) { left, top, right - left, bottom - top };
}

/* A page that is scrolled through shows a few of a thousand rows. */
static gboolean
is_seen (const IndItem *item, const IndBox *sight)
{
  IndBox room = ind_item_room (item);

  return room.x < sight->x + sight->width && room.x + room.width > sight->x
         && room.y < sight->y + sight->height && room.y + room.height > sight->y;
}

static void
paint (cairo_t *cr, const IndScene *scene, const IndTheme *theme, IndTypeset *typeset, GPtrArray *open)
{
  IndTypeset *own = typeset == NULL ? ind_pango_typeset_new () : NULL;
  IndPainter painter = { .cr = cr, .theme = theme, .typeset = typeset != NULL ? typeset : own };
  IndBox sight;

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_scale (cr, scene->scale, scene->scale);
  sight = find_sight (cr);
  for (guint k = 0; k < ind_scene_length (scene); k++)
    {
      if (open != NULL)
        tag_item (&painter, ind_scene_item (scene, k), open);
      else if (!is_seen (ind_scene_item (scene, k), &sight))
        continue;
      cairo_save (cr);
      paint_item (&painter, scene, ind_scene_item (scene, k));
      cairo_restore (cr);
    }
  end_decoration (&painter);
  cairo_restore (cr);
  g_clear_pointer (&own, ind_pango_typeset_free);
}

/**
 * ind_paint_scene:
 * @cr: where to paint; a unit is a point times the scene's scale
 * @typeset: (nullable): the one from ind_pango_typeset_new() that measured the scene: what it shaped is not shaped
 *   again. %NULL: one for this painting
 *
 * Paints a scene without its ground and without its structure, for screens, pictures and printers.
 */
void
ind_paint_scene (cairo_t *cr, const IndScene *scene, const IndTheme *theme, IndTypeset *typeset)
{
  paint (cr, scene, theme, typeset, NULL);
}

/**
 * ind_paint_tagged:
 * @open: (element-type utf8): the structures that earlier pages left open; empty at the first page
 *
 * Paints a scene with its structure, for a PDF.
 */
void
ind_paint_tagged (cairo_t *cr, const IndScene *scene, const IndTheme *theme, IndTypeset *typeset, GPtrArray *open)
{
  paint (cr, scene, theme, typeset, open);
}
