#include "config.h"

#include "ind-network-map-private.h"

#include <math.h>

static const IndMapMeasures sheets[IND_N_MAP_SHEETS] = {
  [IND_MAP_SHEET_SCREEN] = { 1600, 1200, 1, { 800, 622 }, 480, 1, 18, 56, 16, 20, 39, 48, 1, FALSE },
  [IND_MAP_SHEET_WIDE] = { 1920, 1080, 1, { 936, 547 }, 448, 1.5, 22, 70, 24, 30, 47, 56, 1.22, TRUE },
  [IND_MAP_SHEET_A4] = { 1754, 1240, 0.48, { 877, 640 }, 500, 1, 20, 62, 19.5, 23.4, 42, 60, 1.1, FALSE },
  [IND_MAP_SHEET_A4_PORTRAIT] = { 1240, 1754, 0.48, { 620, 800 }, 440, 1, 20, 62, 19.5, 23.4, 42, 60, 1.1, FALSE },
  [IND_MAP_SHEET_A3] = { 1754, 1240, 0.6788, { 877, 640 }, 500, 1, 20, 62, 19.5, 23.4, 42, 60, 1.1, FALSE },
  [IND_MAP_SHEET_A3_PORTRAIT] = { 1240, 1754, 0.6788, { 620, 800 }, 440, 1, 20, 62, 19.5, 23.4, 42, 60, 1.1, FALSE },
  [IND_MAP_SHEET_PART] = { 1165, 1290, 0.4617, { 582, 512 }, 446, 1, 17, 54, 19.5, 20.5, 0, 60, 1, FALSE },
};

#define LEAST_HIGH 700  /* points of a canvas that lies */
#define ABOVE 74         /* points over and under the rim, for the sectors' names and who stands outside */
#define BESIDE 270       /* to its left and right, for labels outside, title and legend */
#define MOST_STRETCH 1.25 /* more, and near and far read otherwise across than down */
#define LEAST_RADIUS 250
/* On a canvas that stands: the title over the rim, the legend under it. */
#define TITLE 170
#define LEGEND 230
#define EDGE 90

#define MOST_FULL 90    /* so many have room for marks of full size; of more each has its part of that */

/* Lays out a map on a sheet of any measures; what stands as it stood on the map @before, if there is one, stays as it is. */
IndNetworkMap *
ind_map_lay_out (const IndNetworkMapInput *input, const IndTypeset *typeset, const IndMapMeasures *sheet,
                 const IndNetworkMap *before)
{
  IndNetworkMap *self = g_new0 (IndNetworkMap, 1);
  g_autoptr (IndMapBefore) kept = NULL;

  self->sheet = *sheet;
  self->crowd = sqrt (MIN (1, (double) MOST_FULL / MAX (1, input->n_nodes)));
  self->sheet.mark *= self->crowd;
  self->input = input;
  self->typeset = typeset;
  self->spots = g_new0 (IndMapSpot, input->n_nodes);
  self->courses = g_new0 (IndMapCourse, input->n_nodes + input->n_ties);
  self->obstacles = ind_obstacles_new (self->sheet.width, self->sheet.height);
  ind_map_spots_place (self);
  ind_map_ground_draw (self);
  kept = ind_map_before_new (self, before);
  ind_map_courses_route (self, kept);
  ind_map_labels_place (self, kept);
  return self;
}

/**
 * ind_network_map_new:
 * @input: (transfer none): lives as long as the map
 * @typeset: (transfer none): lives as long as the map
 *
 * Finds where everybody stands: marks that touch turn along their own distance, ties bend round marks, and labels
 * take free places; where there is none a label stands outside the rim on a line, is shortened, or left out (its words
 * are with the figure all the same).
 *
 * Returns: (transfer full): the layout
 */
IndNetworkMap *
ind_network_map_new (const IndNetworkMapInput *input, const IndTypeset *typeset, IndMapSheet sheet)
{
  return ind_map_lay_out (input, typeset, &sheets[sheet], NULL);
}

/**
 * ind_network_map_new_in:
 * @width, @height: in points, the room that there is: of a window, which has any shape
 * @before: (transfer none) (nullable): the map as it was shown last
 *
 * As ind_network_map_new(), on a sheet of that size with the letters of %IND_MAP_SHEET_SCREEN. After @before, on the same
 * sheet, the lines and labels of those who stand where they stood stay too, unless something stands in their way now, or a
 * label that is short or lies on a line finds room.
 *
 * Returns: (transfer full): the layout
 */
IndNetworkMap *
ind_network_map_new_in (const IndNetworkMapInput *input, const IndTypeset *typeset, double width, double height,
                        const IndNetworkMap *before)
{
  IndMapMeasures sheet = sheets[IND_MAP_SHEET_SCREEN];
  double lying = MAX (1, MAX (LEAST_HIGH / height, 2 * (BESIDE + LEAST_RADIUS) / width));
  double standing = MAX (1, MAX ((2 * LEAST_RADIUS + TITLE + LEGEND) / height, 2 * (LEAST_RADIUS + EDGE) / width));
  double when_lying = MIN (height / 2 - ABOVE / lying, width / 2 - BESIDE / lying);
  double when_standing = MIN (width / 2 - EDGE / standing, (height - (TITLE + LEGEND) / standing) / 2);
  gboolean lies = when_lying >= when_standing;
  double more = lies ? lying : standing;

  sheet.width = width * more;
  sheet.height = height * more;
  sheet.radius = more * MAX (when_lying, when_standing);
  sheet.centre = (IndPoint) { sheet.width / 2, lies ? sheet.height / 2 : TITLE + (sheet.height - TITLE - LEGEND) / 2 };
  if (lies)
    sheet.stretch = CLAMP ((sheet.width / 2 - BESIDE) / sheet.radius, 1, MOST_STRETCH);
  return ind_map_lay_out (input, typeset, &sheet, before);
}

/** ind_network_map_free: @self: (transfer full) */
void
ind_network_map_free (IndNetworkMap *self)
{
  for (guint k = 0; k < self->input->n_nodes; k++)
    ind_map_label_clear (&self->spots[k].label);
  g_free (self->spots);
  g_free (self->courses);
  ind_obstacles_free (self->obstacles);
  ind_scene_unref (self->ground);
  g_free (self);
}

/** ind_network_map_point: Returns: where a distance and an angle lie; three rings of equal area, then a strip outside the rim. */
IndPoint
ind_network_map_point (const IndNetworkMap *self, double distance, double angle)
{
  const IndMapMeasures *sheet = &self->sheet;
  double turned = angle * G_PI / 180, inside = sheet->radius * sqrt (CLAMP (distance, 0, 100) / 100);
  double outside = distance > 100 ? 17 + sheet->mark + 1.2 * (distance - 100) : 0;

  return (IndPoint) { sheet->centre.x + cos (turned) * (inside * sheet->stretch + outside),
                      sheet->centre.y - sin (turned) * (inside + outside) };
}

/** ind_network_map_place: @distance, @angle: (out): what a point of the canvas stands for; the inverse of ind_network_map_point(). */
void
ind_network_map_place (const IndNetworkMap *self, IndPoint at, double *distance, double *angle)
{
  const IndMapMeasures *sheet = &self->sheet;
  double x = (at.x - sheet->centre.x) / sheet->stretch, y = sheet->centre.y - at.y, r = hypot (x, y) / sheet->radius;

  *angle = atan2 (y, x) * 180 / G_PI;
  *distance = 100 * r * r;
  if (r > 1)
    {
      /* Outside, the strip is as wide everywhere: the angle is that of the rim's point behind it. */
      IndPoint rim;
      double t = *angle * G_PI / 180, away = 0;

      for (int k = 0; k < 20; k++)
        {
          rim = (IndPoint) { sheet->centre.x + sheet->stretch * sheet->radius * cos (t), sheet->centre.y - sheet->radius * sin (t) };
          away = (at.x - rim.x) * cos (t) - (at.y - rim.y) * sin (t);
          t = atan2 (y / (sheet->radius + away), x * sheet->stretch / (sheet->radius * sheet->stretch + away));
        }
      *angle = t * 180 / G_PI;
      *distance = CLAMP (100 + (away - 17 - sheet->mark) / 1.2, 100.5, 110);
    }
}

/** ind_network_map_is_child: Returns: whether a point lies on the child in the middle. */
gboolean
ind_network_map_is_child (const IndNetworkMap *self, IndPoint at)
{
  return hypot (at.x - self->sheet.centre.x, at.y - self->sheet.centre.y) <= self->sheet.centre_radius;
}

/** ind_network_map_sector: Returns: the sector in which an angle lies. */
guint
ind_network_map_sector (const IndNetworkMap *self, double angle)
{
  return ind_sector_at (self->input->n_sectors, angle);
}

/** ind_network_map_mark: Returns: the middle of a node's mark. */
IndPoint
ind_network_map_mark (const IndNetworkMap *self, guint node)
{
  return self->spots[node].at;
}

/** ind_network_map_radius: Returns: a mark's radius. */
double
ind_network_map_radius (const IndNetworkMap *self)
{
  return self->sheet.mark;
}

/** ind_network_map_label: @box: (out): where its label stands. Returns: %FALSE where there was no room for one */
gboolean
ind_network_map_label (const IndNetworkMap *self, guint node, IndBox *box)
{
  *box = self->spots[node].label.box;
  return self->spots[node].label.is_placed;
}

/**
 * ind_network_map_move:
 *
 * Puts a node somewhere else while it is being dragged: its ties and its label follow, nothing else moves.
 */
void
ind_network_map_move (IndNetworkMap *self, guint node, IndPoint to)
{
  IndMapSpot *spot = &self->spots[node];

  spot->at = to;
  ind_network_map_place (self, to, &spot->distance, &spot->angle);
  spot->sector = ind_network_map_sector (self, spot->angle);
  for (guint k = 0; k < self->n_courses; k++)
    if (self->courses[k].from == (int) node || self->courses[k].to == (int) node)
      ind_map_course_route (self, k);
  ind_map_label_place (self, node);
}

static gboolean
is_shown (IndMapPart part, gboolean moves)
{
  return part == IND_MAP_PART_ALL || moves == (part == IND_MAP_PART_MOVING);
}

static void
draw_ties (const IndNetworkMap *self, IndMapPart part, guint node, gboolean between, IndScene *scene)
{
  for (guint k = 0; k < self->n_courses; k++)
    {
      const IndMapCourse *course = &self->courses[k];

      if ((course->from >= 0) != between || !is_shown (part, course->from == (int) node || course->to == (int) node))
        continue;
      ind_scene_set_id (scene, course->id);
      ind_map_tie_draw (scene, course->kind, course->points, IND_MAP_N_STEPS + 1, self->sheet.stroke,
                        between ? 0.40 : 0.66, between);
    }
  ind_scene_set_id (scene, 0);
}

static void
draw_centre (const IndNetworkMap *self, IndScene *scene)
{
  const IndMapMeasures *sheet = &self->sheet;
  const char *age = self->input->centre_age;
  double room = 2 * sheet->centre_radius - 16, size = sheet->name * 1.25;
  g_autoptr (IndPath) path = ind_path_new ();
  g_autofree char *name = NULL;
  double wide, low = sheet->centre.y + size * (age != NULL ? 0.12 : 0.32);

  while (size > sheet->small && ind_typeset_width (self->typeset, self->input->centre, IND_ROLE_ON_SOLID_STRONG, size) > room)
    size *= 0.9;
  size = MAX (size, sheet->small);
  name = ind_typeset_shorten (self->typeset, self->input->centre, IND_ROLE_ON_SOLID_STRONG, size, room);
  wide = ind_typeset_width (self->typeset, name, IND_ROLE_ON_SOLID_STRONG, size);
  ind_path_circle (path, sheet->centre.x, sheet->centre.y, sheet->centre_radius);
  ind_scene_path (scene, path, IND_ROLE_SOLID, IND_ROLE_NONE, 0);
  ind_scene_text (scene, IND_ROLE_ON_SOLID_STRONG, size, sheet->centre.x - wide / 2, low, wide, name, -1);
  if (age != NULL)
    {
      g_autofree char *shown = ind_typeset_shorten (self->typeset, age, IND_ROLE_ON_SOLID_MUTED, sheet->small, room * 0.9);

      wide = ind_typeset_width (self->typeset, shown, IND_ROLE_ON_SOLID_MUTED, sheet->small);
      ind_scene_text (scene, IND_ROLE_ON_SOLID_MUTED, sheet->small, sheet->centre.x - wide / 2, low + sheet->small * 1.3, wide,
                      shown, -1);
    }
}

static void
draw_label (const IndNetworkMap *self, const IndMapLabel *label, IndScene *scene)
{
  if (label->has_leader)
    ind_scene_line (scene, IND_ROLE_MUTED, 0.8 * self->sheet.stroke, label->leader, 2);
  for (guint k = 0; k < label->n_lines && label->is_placed; k++)
    {
      const IndMapLine *line = &label->lines[k];

      ind_scene_text (scene, line->is_name ? IND_ROLE_STRONG : IND_ROLE_MUTED, line->is_name ? self->sheet.name : self->sheet.small,
                      line->x, line->baseline, line->width, line->text, -1)->casing = ind_map_label_crosses (self, label) ? 4 : 0;
    }
}

/**
 * ind_network_map_scene:
 * @part: all, or, while @node is being dragged, what does not move or what does
 *
 * Returns: (transfer full): what the map looks like
 */
IndScene *
ind_network_map_scene (const IndNetworkMap *self, IndMapPart part, guint node)
{
  IndScene *scene = ind_scene_new (self->sheet.width, self->sheet.height);
  double badge = 0.42 * self->sheet.mark, beside = 0.83 * self->sheet.mark;

  scene->scale = self->sheet.scale;
  if (part != IND_MAP_PART_MOVING)
    ind_scene_append (scene, self->ground, 0, 0);
  draw_ties (self, part, node, TRUE, scene);
  draw_ties (self, part, node, FALSE, scene);
  for (guint k = 0; k < self->input->n_nodes; k++)
    if (is_shown (part, k == node))
      {
        const IndMapNode *one = &self->input->nodes[k];
        IndPoint at = self->spots[k].at;

        ind_scene_set_id (scene, one->id);
        ind_map_mark_draw (scene, one->mark, self->input->hues[self->spots[k].sector], self->sheet.solid, at, self->sheet.mark);
        ind_map_badge_draw (scene, one->coordination, (IndPoint) { at.x + beside, at.y + beside }, badge);
      }
  ind_scene_set_id (scene, 0);
  if (part != IND_MAP_PART_MOVING)
    draw_centre (self, scene);
  for (guint k = 0; k < self->input->n_nodes; k++)
    if (is_shown (part, k == node))
      {
        ind_scene_set_id (scene, self->input->nodes[k].id);
        draw_label (self, &self->spots[k].label, scene);
      }
  ind_scene_set_id (scene, 0);
  return scene;
}
