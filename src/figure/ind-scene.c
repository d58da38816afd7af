#include "config.h"

#include "ind-scene.h"

#include <math.h>

/* How far letters reach from the baseline, in parts of their size. */
#define ABOVE 0.78
#define BELOW 0.24

static void
ind_scene_clear (IndScene *scene)
{
  g_array_unref (scene->items);
  g_array_unref (scene->points);
  g_byte_array_unref (scene->steps);
  g_string_chunk_free (scene->strings);
}

/**
 * ind_scene_new:
 * @width, @height: in points
 *
 * Returns: (transfer full): an empty scene
 */
IndScene *
ind_scene_new (double width, double height)
{
  IndScene *scene = g_rc_box_new0 (IndScene);

  scene->width = width;
  scene->height = height;
  scene->scale = 1;
  scene->items = g_array_new (FALSE, TRUE, sizeof (IndItem));
  scene->points = g_array_new (FALSE, FALSE, sizeof (IndPoint));
  scene->steps = g_byte_array_new ();
  scene->strings = g_string_chunk_new (512);
  return scene;
}

/** ind_scene_ref: Returns: (transfer full): the same scene, held once more. */
IndScene *
ind_scene_ref (IndScene *scene)
{
  return g_rc_box_acquire (scene);
}

/** ind_scene_unref: Lets go of the scene. */
void
ind_scene_unref (IndScene *scene)
{
  g_rc_box_release_full (scene, (GDestroyNotify) ind_scene_clear);
}

/** ind_scene_set_id: What is added from now on stands for @id; 0 for nothing. */
void
ind_scene_set_id (IndScene *scene, gint64 id)
{
  scene->id = id;
}

static IndItem *
add (IndScene *scene, IndItemType type, IndRole role)
{
  IndItem *item;

  g_array_set_size (scene->items, scene->items->len + 1);
  item = &g_array_index (scene->items, IndItem, scene->items->len - 1);
  item->type = type;
  item->role = role;
  item->fill = IND_ROLE_NONE;
  item->id = scene->id;
  return item;
}

static const char *
keep (IndScene *scene, const char *text, gssize length)
{
  if (text == NULL)
    return NULL;
  return length < 0 ? g_string_chunk_insert (scene->strings, text)
                    : g_string_chunk_insert_len (scene->strings, text, length);
}

/**
 * ind_scene_text:
 * @size: in points
 * @x, @baseline: where the line begins
 * @width: how wide it has been measured
 * @length: in bytes, or -1
 *
 * Adds a line of text. Returns: the item, to be touched until the next one is added
 */
IndItem *
ind_scene_text (IndScene *scene, IndRole role, double size, double x, double baseline, double width, const char *text,
                gssize length)
{
  IndItem *item = add (scene, IND_ITEM_TEXT, role);

  item->size = size;
  item->baseline = baseline;
  item->bounds = (IndBox) { x, baseline - ABOVE * size, width, (ABOVE + BELOW) * size };
  item->text = keep (scene, text, length);
  return item;
}

/* The room that letters take between two radii, from one angle to another. */
static IndBox
arc_bounds (IndPoint centre, double inner, double outer, double from, double to)
{
  IndPoint first = ind_on_circle (centre.x, centre.y, inner, from);
  double left = first.x, right = first.x, top = first.y, bottom = first.y;
  guint n = MAX (2, (guint) ceil ((to - from) / 5));

  for (guint k = 0; k <= n; k++)
    for (int side = 0; side < 2; side++)
      {
        IndPoint p = ind_on_circle (centre.x, centre.y, side == 0 ? inner : outer, from + (to - from) * k / n);

        left = MIN (left, p.x);
        right = MAX (right, p.x);
        top = MIN (top, p.y);
        bottom = MAX (bottom, p.y);
      }
  return (IndBox) { left, top, right - left, bottom - top };
}

/**
 * ind_scene_text_on_arc:
 * @size: in points
 * @radius: of the baseline, in points; negative where the text runs anticlockwise, its letters' feet outwards
 * @angle: where the middle of the text stands, in degrees clockwise from the top
 * @width: how wide it has been measured on a straight line
 * @length: in bytes, or -1
 *
 * Adds a line of text that follows a circle. Returns: the item, to be touched until the next one is added
 */
IndItem *
ind_scene_text_on_arc (IndScene *scene, IndRole role, double size, IndPoint centre, double radius, double angle,
                       double width, const char *text, gssize length)
{
  IndItem *item = add (scene, IND_ITEM_TEXT, role);
  double half = width / fabs (radius) * 90 / G_PI, feet = radius > 0 ? -BELOW : -ABOVE, head = radius > 0 ? ABOVE : BELOW;

  item->size = size;
  item->centre = centre;
  item->arc = radius;
  item->angle = angle;
  item->width = width;
  item->bounds = arc_bounds (centre, fabs (radius) + feet * size, fabs (radius) + head * size, angle - half, angle + half);
  item->text = keep (scene, text, length);
  return item;
}

static void
add_points (IndScene *scene, IndItem *item, const IndPoint *points, guint n_points)
{
  double right = points[0].x, bottom = points[0].y;

  item->bounds = (IndBox) { points[0].x, points[0].y, 0, 0 };
  for (guint k = 1; k < n_points; k++)
    {
      item->bounds.x = MIN (item->bounds.x, points[k].x);
      item->bounds.y = MIN (item->bounds.y, points[k].y);
      right = MAX (right, points[k].x);
      bottom = MAX (bottom, points[k].y);
    }
  item->bounds.width = right - item->bounds.x;
  item->bounds.height = bottom - item->bounds.y;
  item->first_point = scene->points->len;
  item->n_points = n_points;
  g_array_append_vals (scene->points, points, n_points);
}

/** ind_scene_line: Adds a line through @points. */
void
ind_scene_line (IndScene *scene, IndRole role, double line_width, const IndPoint *points, guint n_points)
{
  IndItem *item = add (scene, IND_ITEM_LINE, role);

  item->size = line_width;
  add_points (scene, item, points, n_points);
}

/**
 * ind_scene_path:
 * @fill, @role: what it is filled and stroked with, %IND_ROLE_NONE for not at all
 * @line_width: in points
 *
 * Adds a path. Returns: the item, to be touched until the next one is added
 */
IndItem *
ind_scene_path (IndScene *scene, const IndPath *path, IndRole fill, IndRole role, double line_width)
{
  IndItem *item = add (scene, IND_ITEM_PATH, role);

  g_return_val_if_fail (path->points->len > 0, item);
  item->fill = fill;
  item->size = line_width;
  add_points (scene, item, (const IndPoint *) path->points->data, path->points->len);
  item->first_step = scene->steps->len;
  item->n_steps = path->steps->len;
  g_byte_array_append (scene->steps, path->steps->data, path->steps->len);
  return item;
}

/** ind_scene_rule: Adds a level line. */
void
ind_scene_rule (IndScene *scene, IndRole role, double line_width, double x, double y, double length)
{
  IndPoint points[] = { { x, y }, { x + length, y } };
  IndItem *item = add (scene, IND_ITEM_LINE, role);

  item->size = line_width;
  add_points (scene, item, points, 2);
}

/** ind_scene_shape: Adds a filled shape with the corners @points. */
void
ind_scene_shape (IndScene *scene, IndRole role, const IndPoint *points, guint n_points)
{
  add_points (scene, add (scene, IND_ITEM_SHAPE, role), points, n_points);
}

/** ind_scene_frame: Adds a frame round @box. */
void
ind_scene_frame (IndScene *scene, IndRole role, double line_width, double radius, const IndBox *box)
{
  IndItem *item = add (scene, IND_ITEM_FRAME, role);

  item->size = radius;
  item->width = line_width;
  item->bounds = *box;
}

/** ind_scene_mark: Adds a mark in a square of @size points, its upper left corner at @x, @y. */
void
ind_scene_mark (IndScene *scene, IndMark mark, IndRole role, double x, double y, double size)
{
  IndItem *item = add (scene, IND_ITEM_MARK, role);

  item->mark = mark;
  item->bounds = (IndBox) { x, y, size, size };
}

/**
 * ind_scene_begin:
 * @tag: Document, H1, H2, P, L, LI, Table, TR, TH, TD, Figure, Link …
 * @alt: (nullable): a figure's description in words, a heading's entry in the outline
 * @link: (nullable): where a Link leads
 *
 * Says that what follows, until ind_scene_end(), is one thing to a reader.
 */
void
ind_scene_begin (IndScene *scene, const char *tag, const char *alt, const char *link)
{
  IndItem *item = add (scene, IND_ITEM_BEGIN, IND_ROLE_BODY);

  item->tag = g_intern_string (tag);
  item->alt = keep (scene, alt, -1);
  item->link = keep (scene, link, -1);
}

/** ind_scene_end: Ends what was begun last. */
void
ind_scene_end (IndScene *scene)
{
  add (scene, IND_ITEM_END, IND_ROLE_BODY);
}

/** ind_tag_is_leaf: Returns: whether it is leaves of this name that hold the words (see #IndScene). */
gboolean
ind_tag_is_leaf (const char *tag)
{
  static const char *const leaves[] = { "H1", "H2", "P", "Lbl", "LBody", "TH", "Span", "Link", "Figure", NULL };

  return g_strv_contains (leaves, tag);
}

/** ind_scene_append_scaled: Adds all of @other, @scale times as large, then moved by @dx, @dy points. */
void
ind_scene_append_scaled (IndScene *scene, const IndScene *other, double dx, double dy, double scale)
{
  guint first = scene->items->len, points = scene->points->len, steps = scene->steps->len;

  g_array_append_vals (scene->items, other->items->data, other->items->len);
  for (guint k = first; k < scene->items->len; k++)
    {
      IndItem *item = &g_array_index (scene->items, IndItem, k);

      item->bounds = (IndBox) { item->bounds.x * scale + dx, item->bounds.y * scale + dy, item->bounds.width * scale,
                                item->bounds.height * scale };
      item->baseline = item->baseline * scale + dy;
      item->size *= scale;
      item->width *= scale;
      item->casing *= scale;
      item->arc *= scale;
      item->text = keep (scene, item->text, -1);
      item->alt = keep (scene, item->alt, -1);
      item->link = keep (scene, item->link, -1);
      item->centre = (IndPoint) { item->centre.x * scale + dx, item->centre.y * scale + dy };
      item->first_point += points;
      item->first_step += steps;
    }
  g_byte_array_append (scene->steps, other->steps->data, other->steps->len);
  for (guint k = 0; k < other->points->len; k++)
    {
      IndPoint point = g_array_index (other->points, IndPoint, k);

      g_array_append_val (scene->points, ((IndPoint) { point.x * scale + dx, point.y * scale + dy }));
    }
}

/** ind_scene_append: Adds all of @other, moved by @dx, @dy points. */
void
ind_scene_append (IndScene *scene, const IndScene *other, double dx, double dy)
{
  ind_scene_append_scaled (scene, other, dx, dy, 1);
}

/** ind_scene_length: Returns: how many items there are. */
guint
ind_scene_length (const IndScene *scene)
{
  return scene->items->len;
}

/** ind_scene_item: Returns: (transfer none): the item at @k. */
const IndItem *
ind_scene_item (const IndScene *scene, guint k)
{
  return &g_array_index (scene->items, IndItem, k);
}

/** ind_item_room: Returns: in points, all that an item may cover: its strokes, its casing and letters that hang over with it. */
IndBox
ind_item_room (const IndItem *item)
{
  double more = MAX (item->size, item->width) + item->casing + 1;

  return (IndBox) { item->bounds.x - more, item->bounds.y - more, item->bounds.width + 2 * more, item->bounds.height + 2 * more };
}

/** ind_scene_steps: Returns: (transfer none): the steps of a path (#IndPathStep); its points are ind_scene_points(). */
const guint8 *
ind_scene_steps (const IndScene *scene, const IndItem *item)
{
  return scene->steps->data + item->first_step;
}

/** ind_scene_points: Returns: (transfer none): the points of a line, shape or path. */
const IndPoint *
ind_scene_points (const IndScene *scene, const IndItem *item)
{
  return &g_array_index (scene->points, IndPoint, item->first_point);
}
