#include "config.h"

#include "ind-ics-triangle-private.h"

#include <math.h>

#include "ind-sky.h"

#define ROOT3 1.7320508
#define EDGE 48.0
#define STRIP 34.0
#define GAP 5.0            /* between fields, and to the strips */
#define CHILD 60.0         /* the radius of the disc in the middle, and as broad as it may be for its words */
#define CHILD_MOST 86.0
#define WALL 1840.0        /* how wide a sheet for a wall is at least, beside whose apex the head stands */

static const IndHue hues[IND_TRIANGLE_SIDES] = { IND_HUE_BLUE, IND_HUE_GREEN, IND_HUE_PURPLE };

static void
put_shape (IndScene *scene, const IndPoint *points, guint n, IndRole fill, IndHue hue, IndRole role, double line_width)
{
  g_autoptr (IndPath) path = ind_path_new ();
  IndItem *item;

  ind_path_move (path, points[0].x, points[0].y);
  for (guint k = 1; k < n; k++)
    ind_path_line (path, points[k].x, points[k].y);
  ind_path_close (path);
  item = ind_scene_path (scene, path, fill, role, line_width);
  item->hue = role == IND_ROLE_GROUND ? hue : IND_HUE_NONE;
  item->patterned = fill == IND_ROLE_TINT;
}

static void
put_disc (IndScene *scene, IndPoint at, double radius, IndRole fill)
{
  g_autoptr (IndPath) path = ind_path_new ();

  ind_path_circle (path, at.x, at.y, radius);
  ind_scene_path (scene, path, fill, IND_ROLE_NONE, 0);
}

/* How wide a text is in one line, 0 for none. */
static double
width_of (const IndTriangleLayout *layout, const char *text, IndRole role, double size)
{
  g_autofree char *clean = ind_text_clean (text);

  return *clean != '\0' ? ind_typeset_width (layout->typeset, clean, role, size) : 0;
}

/* One line with its middle at @x, shortened where it is too long. */
static void
put_middle (const IndTriangleLayout *layout, const char *text, IndRole role, double size, double x, double baseline,
            double most, double angle)
{
  g_autofree char *clean = ind_text_clean (text), *fit = ind_typeset_shorten (layout->typeset, clean, role, size, most);
  double width = ind_typeset_width (layout->typeset, fit, role, size);

  if (*fit != '\0')
    ind_scene_text (layout->scene, role, size, x - width / 2, baseline, width, fit, -1)->angle = angle;
}

/*
 * A goal's drop, which points at the level; a hollow one where a worry has no goal. On paper and on a wall no letter is small: a
 * number that has no room in the drop stands beside the field's name alone.
 */
static void
put_drop (const IndTriangleLayout *layout, const IndSpot *spot)
{
  static const double side = 50;   /* degrees from its point to where its round begins */
  const char *goals = spot->field->goals;
  double r = goals != NULL ? spot->drop_radius : spot->drop_radius - 1, size;
  double to = atan2 (spot->disc.x - spot->drop.x, spot->drop.y - spot->disc.y);
  gboolean is_large = layout->triangle->on_page || layout->on_wall;
  IndPoint tip = { spot->drop.x + 1.6 * r * sin (to), spot->drop.y - 1.6 * r * cos (to) };
  g_autoptr (IndPath) drop = ind_path_new ();

  ind_path_move (drop, tip.x, tip.y);
  ind_path_arc (drop, spot->drop.x, spot->drop.y, r, to * 180 / G_PI + side, to * 180 / G_PI + 360 - side);
  ind_path_close (drop);
  if (goals == NULL)
    {
      ind_scene_path (layout->scene, drop, IND_ROLE_PAPER, IND_ROLE_SOLID, 2);
      return;
    }
  ind_scene_path (layout->scene, drop, IND_ROLE_SOLID, IND_ROLE_NONE, 0);
  size = is_large ? layout->word : MIN (15, r);
  if (!is_large || ind_typeset_width (layout->typeset, goals, IND_ROLE_ON_SOLID_STRONG, size) <= 1.9 * r)
    put_middle (layout, goals, IND_ROLE_ON_SOLID_STRONG, size, spot->drop.x, spot->drop.y + size * 0.36, 1.9 * r, 0);
}

static void
put_fields (const IndTriangleLayout *layout)
{
  const IndSpot *selected = NULL;

  for (guint k = 0; k < layout->spots->len; k++)
    {
      const IndSpot *spot = &g_array_index (layout->spots, IndSpot, k);

      ind_scene_set_id (layout->scene, spot->field->id);
      put_shape (layout->scene, spot->corners, 4, IND_ROLE_TINT, hues[spot->field->side], IND_ROLE_GROUND, GAP);
      put_disc (layout->scene, spot->disc, spot->radius, IND_ROLE_PAPER);
      ind_sky (layout->scene, spot->field->level, spot->disc.x, spot->disc.y, spot->radius / 36);
      if (spot->field->goals != NULL || spot->field->lacks_goal)
        put_drop (layout, spot);
      if (spot->field->id == layout->triangle->selected)
        selected = spot;
    }
  if (selected != NULL)
    {
      ind_scene_set_id (layout->scene, selected->field->id);
      put_shape (layout->scene, selected->corners, 4, IND_ROLE_NONE, IND_HUE_NONE, IND_ROLE_SOLID, GAP);
    }
  ind_scene_set_id (layout->scene, 0);
}

/* The triangle's corner seen from the middle, @depth points further in than its edges. */
static IndPoint
inset (const IndTriangleLayout *layout, IndPoint corner, double depth)
{
  double part = 1 - depth * 2 * ROOT3 / IND_TRIANGLE_SIDE;

  return (IndPoint) { layout->middle.x + part * (corner.x - layout->middle.x),
                      layout->middle.y + part * (corner.y - layout->middle.y) };
}

static void
put_strips (const IndTriangleLayout *layout)
{
  const IndPoint ends[IND_TRIANGLE_SIDES][2] = {
    { layout->left, layout->apex }, { layout->apex, layout->right }, { layout->left, layout->right },
  };
  static const double angles[] = { -60, 60, 0 };
  double depth = IND_TRIANGLE_DEPTH + GAP, size = layout->on_wall ? layout->word : layout->name;

  for (guint side = 0; side < IND_TRIANGLE_SIDES; side++)
    {
      IndPoint points[] = { inset (layout, ends[side][0], depth), inset (layout, ends[side][1], depth),
                            inset (layout, ends[side][1], depth + STRIP), inset (layout, ends[side][0], depth + STRIP) };
      double x = (points[0].x + points[1].x + points[2].x + points[3].x) / 4;
      double y = (points[0].y + points[1].y + points[2].y + points[3].y) / 4;

      put_shape (layout->scene, points, 4, IND_ROLE_STROKE, hues[side], IND_ROLE_GROUND, 2.5);
      put_middle (layout, layout->triangle->sides[side], IND_ROLE_ON_SOLID_STRONG, size, x, y + size * 0.27,
                  IND_TRIANGLE_SIDE - (depth + STRIP) * 2 * ROOT3 - 20, angles[side]);
    }
}

static void
put_child (const IndTriangleLayout *layout)
{
  const IndTriangle *triangle = layout->triangle;
  IndPoint at = layout->middle;
  double size = MAX (25, layout->word), name = triangle->age == NULL ? 9 : layout->on_wall ? -4 : 4, age = 28;
  double radius = CHILD, low = age + 0.25 * layout->word;   /* where the letters of the age end */

  radius = MAX (radius, 8 + width_of (layout, triangle->child, IND_ROLE_ON_SOLID_STRONG, size) / 2);
  radius = MAX (radius, 4 + hypot (low, width_of (layout, triangle->age, IND_ROLE_ON_SOLID_MUTED, layout->word) / 2));
  radius = MIN (radius, CHILD_MOST);
  put_disc (layout->scene, at, radius, IND_ROLE_SOLID);
  put_middle (layout, triangle->child, IND_ROLE_ON_SOLID_STRONG, size, at.x, at.y + name, 2 * (radius - 8) + 0.1, 0);
  put_middle (layout, triangle->age, IND_ROLE_ON_SOLID_MUTED, layout->word, at.x, at.y + age,
              2 * sqrt (pow (radius - 4, 2) - low * low) + 0.1, 0);
}

static void
put_head (const IndTriangleLayout *layout)
{
  const char *const texts[] = { layout->triangle->title, layout->triangle->subtitle };
  const struct
  {
    IndRole role;
    double size, baseline;
  } looks[] = { { IND_ROLE_TITLE, layout->title, 75 }, { IND_ROLE_MUTED, MAX (20, layout->word), 110 } };
  double most = layout->on_wall ? layout->width / 2 - 2 * EDGE : layout->width - 2 * EDGE;

  for (guint k = 0; k < 2; k++)
    {
      g_autofree char *clean = ind_text_clean (texts[k]);
      g_autofree char *fit = ind_typeset_shorten (layout->typeset, clean, looks[k].role, looks[k].size, most);

      if (*fit != '\0')
        ind_scene_text (layout->scene, looks[k].role, looks[k].size, EDGE, looks[k].baseline,
                        ind_typeset_width (layout->typeset, fit, looks[k].role, looks[k].size), fit, -1);
    }
}

/* A sign and its words, on the next line where there is no room for them. */
static void
put_entry (IndTriangleLayout *layout, double *x, IndLevel level, const char *drop, const char *words)
{
  g_autofree char *clean = ind_text_clean (words);
  double most = layout->width - 2 * EDGE - 56;
  g_autofree char *fit = ind_typeset_shorten (layout->typeset, clean, IND_ROLE_BODY, layout->word, most);
  double width = ind_typeset_width (layout->typeset, fit, IND_ROLE_BODY, layout->word);
  IndTriangleField goal = { .goals = drop };

  if (*x > EDGE && *x + 50 + width > layout->width - EDGE)
    {
      *x = EDGE;
      layout->bottom += 48;
    }
  if (level != IND_LEVEL_NONE)
    ind_sky (layout->scene, level, *x + 22, layout->bottom, 0.8);
  else
    put_drop (layout, &(IndSpot) { .field = &goal, .drop = { *x + 22, layout->bottom }, .drop_radius = 17,
                                   .disc = { *x + 62, layout->bottom } });
  ind_scene_text (layout->scene, IND_ROLE_BODY, layout->word, *x + 54, layout->bottom + layout->word * 0.36,
                  width, fit, -1);
  *x += 54 + width + 30;
}

/* What the signs mean; only of those that occur. */
static void
put_legend (IndTriangleLayout *layout)
{
  static const IndLevel order[] = { IND_LEVEL_RESOURCE, IND_LEVEL_MIXED, IND_LEVEL_CONCERN, IND_LEVEL_UNEXPLORED };
  const IndTriangle *triangle = layout->triangle;
  gboolean goal = FALSE, no_goal = FALSE;
  double x = EDGE;

  layout->bottom += 72;
  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    for (guint i = 0; i < triangle->n_fields; i++)
      if (triangle->fields[i].level == order[k] || triangle->fields[i].earlier == order[k])
        {
          put_entry (layout, &x, order[k], NULL, triangle->levels[order[k]]);
          break;
        }
  for (guint i = 0; i < triangle->n_fields; i++)
    {
      goal |= triangle->fields[i].goals != NULL;
      no_goal |= triangle->fields[i].goals == NULL && triangle->fields[i].lacks_goal;
    }
  if (goal)
    put_entry (layout, &x, IND_LEVEL_NONE, "1", triangle->goal_words);
  if (no_goal)
    put_entry (layout, &x, IND_LEVEL_NONE, NULL, triangle->no_goal_words);
}

static void
sort_fields (IndTriangleLayout *layout)
{
  for (guint side = 0; side < IND_TRIANGLE_SIDES; side++)
    {
      layout->first[side] = layout->spots->len;
      for (guint k = 0; k < layout->triangle->n_fields; k++)
        if (layout->triangle->fields[k].side == side)
          g_array_append_val (layout->spots, ((IndSpot) { .field = &layout->triangle->fields[k] }));
    }
  layout->first[IND_TRIANGLE_SIDES] = layout->spots->len;
}

/* A field is reached where its signs stand, and read round the triangle. */
static IndFigure *
make_figure (const IndTriangleLayout *layout)
{
  IndFigure *figure = ind_figure_new (layout->scene);

  for (guint k = 0; k < layout->spots->len; k++)
    {
      const IndSpot *spot = &g_array_index (layout->spots, IndSpot, k);
      double r = spot->radius;

      ind_figure_add (figure, spot->field->id, &(IndBox) { spot->disc.x - r, spot->disc.y - r, 2 * r, 2 * r },
                      spot->field->said, spot->field->about);
    }
  return figure;
}

/* Draws all of it on a sheet of the layout's width, and finds out how high that is. */
static void
draw (IndTriangleLayout *layout)
{
  const IndTriangle *triangle = layout->triangle;
  double height = IND_TRIANGLE_SIDE * ROOT3 / 2;

  layout->apex = (IndPoint) { layout->width / 2, layout->top };
  layout->left = (IndPoint) { layout->apex.x - IND_TRIANGLE_SIDE / 2, layout->top + height };
  layout->right = (IndPoint) { layout->apex.x + IND_TRIANGLE_SIDE / 2, layout->top + height };
  layout->middle = (IndPoint) { layout->apex.x, layout->top + height * 2 / 3 };
  layout->scene = ind_scene_new (layout->width, 0);
  ind_triangle_place (layout);
  put_fields (layout);
  put_strips (layout);
  put_child (layout);
  if (!triangle->on_page || triangle->has_head)
    put_head (layout);
  ind_triangle_labels (layout);
  put_legend (layout);
  layout->scene->height = layout->bottom + 44;
}

/**
 * ind_ics_triangle_new:
 *
 * Lays out an ICS triangle: the child in the middle, a field for each dimension along the three sides, with its level
 * as a sky and a drop for its goal, and a legend of what occurs. Any number of fields from 1 to 8 a side is readable.
 *
 * Returns: (transfer full): the triangle, its fields in the order of reading: child, parents, family
 */
IndFigure *
ind_ics_triangle_new (const IndTriangle *triangle, const IndTypeset *typeset)
{
  IndTriangleLayout layout = { triangle, typeset };
  g_autoptr (GArray) spots = g_array_new (FALSE, TRUE, sizeof (IndSpot));
  gboolean is_crowded;

  layout.spots = spots;
  sort_fields (&layout);
  is_crowded = layout.first[1] > 4 || layout.first[2] - layout.first[1] > 4;
  layout.on_wall = triangle->on_wall && !is_crowded && layout.first[3] - layout.first[2] <= 4;
  layout.width = layout.on_wall ? WALL : is_crowded ? 1312 : triangle->on_page ? 1260 : 1192;
  layout.title = layout.on_wall ? 39 : 31;
  layout.name = layout.on_wall ? 32 : triangle->on_page ? 23.4 / 1260 * layout.width : 20;
  layout.word = layout.on_wall ? 28 : triangle->on_page ? 21.2 / 1260 * layout.width : 16;
  layout.widest = layout.on_wall ? 400 : 206;
  layout.drop = layout.on_wall || triangle->on_page ? 22 : 18;
  layout.top = layout.on_wall ? 64 : triangle->on_page ? triangle->has_head ? 140 : 44 : 172;
  draw (&layout);
  /* A wall is 16 wide and 9 high; a legend of one more line wants a larger sheet. */
  while (layout.on_wall && layout.scene->height > layout.width * 9 / 16)
    {
      layout.width = layout.scene->height * 16 / 9;
      ind_scene_unref (layout.scene);
      draw (&layout);
    }
  if (layout.on_wall)
    {
      layout.scene->height = layout.width * 9 / 16;
      layout.scene->scale = 1920 / layout.width;
    }
  return make_figure (&layout);
}
