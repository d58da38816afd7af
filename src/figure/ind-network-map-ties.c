#include "config.h"

#include "ind-network-map-private.h"

#include <math.h>
#include <string.h>

#define MARK_HIT 400
#define CROSSING 25
#define ZIGZAG 5.5         /* how far a strained tie goes to either side, in points */
#define DOUBLE 2.9         /* how far from its middle the lines of a strong one run, likewise */
#define MOST_CROSSED 150   /* with more ties than that, crossings are no longer avoided */

static const double child_bends[] = { 0, 0.04, -0.04, 0.08, -0.08 };
static const double bends[] = { 0, 0.08, -0.08, 0.16, -0.16, 0.24, -0.24, 0.32, -0.32, 0.42, -0.42 };

/* A bow from mark to mark that starts and ends beside them. */
static void
bow (IndPoint from, IndPoint to, double off_from, double off_to, double bend, IndPoint *points)
{
  double dx = to.x - from.x, dy = to.y - from.y;
  IndPoint control = { (from.x + to.x) / 2 - dy * bend, (from.y + to.y) / 2 + dx * bend };
  double speed = MAX (1, 2 * hypot (control.x - from.x, control.y - from.y));   /* at either end */
  double first = MIN (0.45, off_from / speed), last = 1 - MIN (0.45, off_to / speed);

  for (int k = 0; k <= IND_MAP_N_STEPS; k++)
    {
      double t = first + (last - first) * k / IND_MAP_N_STEPS, s = 1 - t;

      points[k] = (IndPoint) { s * s * from.x + 2 * s * t * control.x + t * t * to.x,
                               s * s * from.y + 2 * s * t * control.y + t * t * to.y };
    }
}

static gboolean
cross (IndPoint a, IndPoint b, IndPoint c, IndPoint d)
{
  double one = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  double two = (b.x - a.x) * (d.y - a.y) - (b.y - a.y) * (d.x - a.x);
  double three = (d.x - c.x) * (a.y - c.y) - (d.y - c.y) * (a.x - c.x);
  double four = (d.x - c.x) * (b.y - c.y) - (d.y - c.y) * (b.x - c.x);

  return one * two < 0 && three * four < 0;
}

/* Where the ends of a course's four pieces lie. */
static IndBox
box_of (const IndPoint *points)
{
  double left = points[0].x, right = left, top = points[0].y, low = top;

  for (int k = 3; k <= IND_MAP_N_STEPS; k += 3)
    {
      left = MIN (left, points[k].x);
      right = MAX (right, points[k].x);
      top = MIN (top, points[k].y);
      low = MAX (low, points[k].y);
    }
  return (IndBox) { left, top, right - left, low - top };
}

/* Whether two courses cross, by four pieces of each; most are nowhere near each other. */
static gboolean
courses_cross (const IndPoint *one, const IndBox *box, const IndPoint *other)
{
  IndBox beside = box_of (other);

  if (box->x > beside.x + beside.width || beside.x > box->x + box->width || box->y > beside.y + beside.height
      || beside.y > box->y + box->height)
    return FALSE;
  for (int k = 0; k < IND_MAP_N_STEPS; k += 3)
    for (int i = 0; i < IND_MAP_N_STEPS; i += 3)
      if (cross (one[k], one[k + 3], other[i], other[i + 3]))
        return TRUE;
  return FALSE;
}

/* How many of a course's points lie on a mark or on the child. */
static guint
count_marks (IndNetworkMap *self, const IndMapCourse *course, const IndPoint *points)
{
  IndPoint centre = self->sheet.centre;
  double room = self->sheet.centre_radius + 8;
  guint sum = 0;

  for (int i = 1; i < IND_MAP_N_STEPS; i++)
    {
      IndBox box = { points[i].x - 3, points[i].y - 3, 6, 6 };
      gboolean near_end = i >= IND_MAP_N_STEPS - 1;

      sum += !near_end && ind_obstacles_hits (self->obstacles, IND_OBSTACLE_MARK, course->from >= 0 ? course->from : course->to, &box, 1) > 0;
      sum += course->from >= 0 && hypot (points[i].x - centre.x, points[i].y - centre.y) < room;
    }
  return sum;
}

/* What a course costs, counted no further than @most. */
static double
cost (IndNetworkMap *self, guint k, const IndPoint *points, double bend, double most)
{
  IndBox whole = box_of (points);
  double sum = 90 * fabs (bend) + MARK_HIT * count_marks (self, &self->courses[k], points);

  if (self->n_courses < MOST_CROSSED)
    for (guint i = 0; i < k && sum < most; i++)
      if (courses_cross (points, &whole, self->courses[i].points))
        sum += CROSSING;
  return sum;
}

/* Finds the course of one tie again, with all others as they are. */
void
ind_map_course_route (IndNetworkMap *self, guint k)
{
  IndMapCourse *course = &self->courses[k];
  gboolean between = course->from >= 0;
  IndPoint from = between ? self->spots[course->from].at : self->sheet.centre, to = self->spots[course->to].at;
  double mark = self->sheet.mark + 5, off = between ? mark : self->sheet.centre_radius + 6, least = INFINITY;
  const double *tried = between ? bends : child_bends;
  guint n = between ? G_N_ELEMENTS (bends) : G_N_ELEMENTS (child_bends);

  for (guint i = 0; i < n && least > 90 * fabs (tried[i]); i++)
    {
      IndPoint points[IND_MAP_N_STEPS + 1];
      double costs;

      bow (from, to, off, mark, tried[i], points);
      costs = cost (self, k, points, tried[i], least);
      if (costs < least)
        {
          least = costs;
          memcpy (course->points, points, sizeof points);
        }
    }
}

/* What a tie leaves of the room for texts. */
static void
add_obstacles (IndNetworkMap *self, const IndMapCourse *course)
{
  for (int k = 0; k < IND_MAP_N_STEPS; k++)
    {
      IndPoint a = course->points[k], b = course->points[k + 1];
      guint n = MAX (1, (guint) (hypot (b.x - a.x, b.y - a.y) / 10));

      for (guint i = 0; i < n; i++)
        ind_obstacles_add (self->obstacles, IND_OBSTACLE_TIE, -1,
                           &(IndBox) { a.x + (b.x - a.x) * i / n - 3, a.y + (b.y - a.y) * i / n - 3, 6, 6 });
    }
}

/* Gives a tie the course that it had, where no mark has come to stand in it. Returns: whether it did */
static gboolean
keep_course (IndNetworkMap *self, guint k, const IndMapBefore *before)
{
  IndMapCourse *course = &self->courses[k];
  const IndMapCourse *was = before != NULL ? ind_map_before_course (before, self, course) : NULL;

  if (was == NULL || count_marks (self, course, was->points) > 0)
    return FALSE;
  memcpy (course->points, was->points, sizeof was->points);
  return TRUE;
}

/* Finds the courses of all ties: first those to the child, which bend little, then those between others. */
void
ind_map_courses_route (IndNetworkMap *self, const IndMapBefore *before)
{
  for (guint k = 0; k < self->input->n_nodes; k++)
    if (self->input->nodes[k].tie != IND_TIE_NONE && self->input->nodes[k].tie != IND_TIE_NONE_SAID)
      self->courses[self->n_courses++] = (IndMapCourse) { 0, -1, (int) k, self->input->nodes[k].tie, { { 0, 0 } } };
  for (guint k = 0; k < self->input->n_ties; k++)
    {
      const IndMapTie *tie = &self->input->ties[k];

      if (tie->from != tie->to && tie->kind != IND_TIE_NONE && tie->kind != IND_TIE_NONE_SAID)
        self->courses[self->n_courses++] = (IndMapCourse) { tie->id, (int) tie->from, (int) tie->to, tie->kind, { { 0, 0 } } };
    }
  for (guint k = 0; k < self->n_courses; k++)
    if (!keep_course (self, k, before))
      ind_map_course_route (self, k);
  for (guint k = 0; k < self->n_courses; k++)
    add_obstacles (self, &self->courses[k]);
}

static gboolean
is_straight (const IndPoint *points, guint n)
{
  IndPoint a = points[0], b = points[n / 2], c = points[n - 1];

  return fabs ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) < 0.01 * hypot (c.x - a.x, c.y - a.y);
}

/* The points of a course, moved sideways; of a straight one, its ends. */
static void
add_beside (IndPath *path, const IndPoint *points, guint n, double aside)
{
  guint step = is_straight (points, n) ? n - 1 : 1;

  for (guint k = 0; k < n; k += step)
    {
      IndPoint a = points[k > 0 ? k - 1 : 0], b = points[MIN (k + 1, n - 1)];
      double length = MAX (1e-6, hypot (b.x - a.x, b.y - a.y));
      double x = points[k].x - (b.y - a.y) / length * aside, y = points[k].y + (b.x - a.x) / length * aside;

      if (k == 0)
        ind_path_move (path, x, y);
      else
        ind_path_line (path, x, y);
    }
}

/* The point of a course that is @along from its beginning, and the way it goes there. */
static IndPoint
point_at (const IndPoint *points, guint n, double along, IndPoint *way)
{
  guint k = 0;

  for (; k + 2 < n; k++)
    {
      double length = hypot (points[k + 1].x - points[k].x, points[k + 1].y - points[k].y);

      if (along <= length)
        break;
      along -= length;
    }
  {
    IndPoint a = points[k], b = points[k + 1];
    double length = MAX (1e-6, hypot (b.x - a.x, b.y - a.y));

    *way = (IndPoint) { (b.x - a.x) / length, (b.y - a.y) / length };
    return (IndPoint) { a.x + way->x * along, a.y + way->y * along };
  }
}

static double
length_of (const IndPoint *points, guint n)
{
  double sum = 0;

  for (guint k = 1; k < n; k++)
    sum += hypot (points[k].x - points[k - 1].x, points[k].y - points[k - 1].y);
  return sum;
}

static void
add_zigzag (IndPath *path, const IndPoint *points, guint n)
{
  double length = length_of (points, n), step = length / MAX (2, floor (length / 7));

  ind_path_move (path, points[0].x, points[0].y);
  for (guint k = 1; k * step < length - step / 2; k++)
    {
      IndPoint way, at = point_at (points, n, k * step, &way);
      double aside = k % 2 == 0 ? ZIGZAG : -ZIGZAG;

      ind_path_line (path, at.x - way.y * aside, at.y + way.x * aside);
    }
  ind_path_line (path, points[n - 1].x, points[n - 1].y);
}

/* A line with a gap, and a slanted stroke at either side of it. */
static void
add_broken (IndPath *path, const IndPoint *points, guint n, double cut)
{
  double length = length_of (points, n), gap = MIN (22, length / 3), at = CLAMP (length * cut, gap, length - gap);
  const double ends[][2] = { { 0, at - gap / 2 }, { at + gap / 2, length } };
  guint pieces = is_straight (points, n) ? 1 : n - 1;

  for (guint part = 0; part < G_N_ELEMENTS (ends); part++)
    for (guint k = 0; k <= pieces; k++)
      {
        IndPoint way, point = point_at (points, n, ends[part][0] + (ends[part][1] - ends[part][0]) * k / pieces, &way);

        if (k == 0)
          ind_path_move (path, point.x, point.y);
        else
          ind_path_line (path, point.x, point.y);
      }
  for (int side = -1; side <= 1; side += 2)
    {
      IndPoint way, point = point_at (points, n, at + side * gap * 0.25, &way);

      ind_path_move (path, point.x - way.y * 9 - way.x * 3, point.y + way.x * 9 - way.y * 3);
      ind_path_line (path, point.x + way.y * 9 + way.x * 3, point.y - way.x * 9 + way.y * 3);
    }
}

/* Draws a tie as the field draws it: double is strong, dashed weak, jagged strained, cut broken. */
void
ind_map_tie_draw (IndScene *scene, IndTieKind kind, const IndPoint *points, guint n, double width, double cut,
                  gboolean between)
{
  g_autoptr (IndPath) path = ind_path_new ();
  gboolean red = kind == IND_TIE_STRAINED || kind == IND_TIE_BROKEN;
  double line = (kind == IND_TIE_STRONG ? (between ? 2.1 : 2.4) : between ? 1.8 : 2.2) * width;
  IndItem *item;

  if (kind == IND_TIE_STRONG || kind == IND_TIE_STRAINED)
    {
      g_autoptr (IndPath) under = ind_path_new ();

      add_beside (under, points, n, 0);
      ind_scene_path (scene, under, IND_ROLE_NONE, IND_ROLE_GROUND,
                      line + (kind == IND_TIE_STRONG ? 2 * (DOUBLE + 2.5) * width : 2 * (ZIGZAG + 1.6 * width)));
    }
  if (kind == IND_TIE_STRONG)
    {
      add_beside (path, points, n, DOUBLE * width);
      add_beside (path, points, n, -DOUBLE * width);
    }
  else if (kind == IND_TIE_STRAINED)
    add_zigzag (path, points, n);
  else if (kind == IND_TIE_BROKEN)
    add_broken (path, points, n, cut);
  else
    add_beside (path, points, n, 0);
  item = ind_scene_path (scene, path, IND_ROLE_NONE, red || between ? IND_ROLE_STROKE : IND_ROLE_CURVE, line);
  item->hue = red ? IND_HUE_RED : IND_HUE_NONE;
  item->dash = kind == IND_TIE_WEAK ? IND_DASH_DASHED : IND_DASH_NONE;
  item->casing = kind == IND_TIE_STRONG || kind == IND_TIE_STRAINED ? 0 : 2.5 * width;
}
