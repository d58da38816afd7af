#include "config.h"

#include "ind-scene.h"

#include <math.h>

#define PARTS 12   /* straight lines that a curve is taken for */

/* A walk along an outline, point by point. */
typedef struct
{
  IndPoint at;        /* what is looked for */
  IndPoint begun, last;
  gboolean inside;    /* by the even-odd rule, once the walk is over */
  double nearest;     /* to the outline, squared */
} Walk;

static double
distance_to (IndPoint p, IndPoint a, IndPoint b)
{
  double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
  double part = length > 0 ? CLAMP (((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0, 1) : 0;

  return pow (p.x - a.x - part * dx, 2) + pow (p.y - a.y - part * dy, 2);
}

static void
cross (Walk *walk, IndPoint a, IndPoint b)
{
  if ((a.y > walk->at.y) != (b.y > walk->at.y)
      && walk->at.x < a.x + (walk->at.y - a.y) / (b.y - a.y) * (b.x - a.x))
    walk->inside = !walk->inside;
}

static void
go (Walk *walk, IndPoint to)
{
  walk->nearest = MIN (walk->nearest, distance_to (walk->at, walk->last, to));
  cross (walk, walk->last, to);
  walk->last = to;
}

static void
curve (Walk *walk, const IndPoint *p)
{
  IndPoint from = walk->last;

  for (int k = 1; k <= PARTS; k++)
    {
      double t = (double) k / PARTS, u = 1 - t;

      go (walk, (IndPoint) {
        u * u * u * from.x + 3 * u * u * t * p[0].x + 3 * u * t * t * p[1].x + t * t * t * p[2].x,
        u * u * u * from.y + 3 * u * u * t * p[0].y + 3 * u * t * t * p[1].y + t * t * t * p[2].y,
      });
    }
}

/* A part that is not closed is filled as if it were, but not stroked there. */
static void
begin (Walk *walk, IndPoint at)
{
  cross (walk, walk->last, walk->begun);
  walk->begun = walk->last = at;
}

static void
walk_path (Walk *walk, const IndScene *scene, const IndItem *item)
{
  const IndPoint *p = ind_scene_points (scene, item);

  walk->begun = walk->last = *p;
  for (guint k = 0; k < item->n_steps; k++)
    switch ((IndPathStep) ind_scene_steps (scene, item)[k])
      {
      case IND_PATH_MOVE:
        begin (walk, *p++);
        break;
      case IND_PATH_LINE:
        go (walk, *p++);
        break;
      case IND_PATH_CURVE:
        curve (walk, p);
        p += 3;
        break;
      case IND_PATH_CLOSE:
        go (walk, walk->begun);
        break;
      }
  cross (walk, walk->last, walk->begun);
}

static void
walk_points (Walk *walk, const IndScene *scene, const IndItem *item)
{
  const IndPoint *p = ind_scene_points (scene, item);

  walk->begun = walk->last = *p;
  for (guint k = 1; k < item->n_points; k++)
    go (walk, p[k]);
  cross (walk, walk->last, walk->begun);
}

static gboolean
is_within (const IndBox *box, double x, double y, double slop)
{
  return x >= box->x - slop && x <= box->x + box->width + slop && y >= box->y - slop && y <= box->y + box->height + slop;
}

/* Whether a point lies among the letters of a text on an arc. */
static gboolean
is_on_arc (const IndItem *item, double x, double y, double slop)
{
  double dx = x - item->centre.x, dy = y - item->centre.y, radius = fabs (item->arc);
  double along = remainder (atan2 (dx, -dy) - item->angle * G_PI / 180, 2 * G_PI) * radius;
  double up = (hypot (dx, dy) - radius) * (item->arc > 0 ? 1 : -1);

  return fabs (along) <= item->width / 2 + slop && up >= -0.25 * item->size - slop && up <= item->size + slop;
}

static gboolean
is_hit (const IndScene *scene, const IndItem *item, double x, double y, double slop)
{
  Walk walk = { .at = { x, y }, .nearest = INFINITY };
  double line = item->type == IND_ITEM_LINE || (item->type == IND_ITEM_PATH && item->role != IND_ROLE_NONE)
                  ? item->size / 2 : 0;

  if (item->type == IND_ITEM_BEGIN || item->type == IND_ITEM_END || !is_within (&item->bounds, x, y, slop + line))
    return FALSE;
  if (item->type == IND_ITEM_TEXT && item->arc != 0)
    return is_on_arc (item, x, y, slop);
  if (item->type == IND_ITEM_PATH)
    walk_path (&walk, scene, item);
  else if (item->type == IND_ITEM_LINE || item->type == IND_ITEM_SHAPE)
    walk_points (&walk, scene, item);
  else
    return TRUE;
  if (walk.inside && (item->type == IND_ITEM_SHAPE || (item->type == IND_ITEM_PATH && item->fill != IND_ROLE_NONE)))
    return TRUE;
  return walk.nearest <= (slop + line) * (slop + line);
}

/**
 * ind_scene_pick:
 * @x, @y: in points
 * @slop: how far beside a thing still counts, in points
 *
 * Texts, marks and frames are hit within their bounds, shapes and paths where they are filled or stroked.
 *
 * Returns: the id of the topmost thing there, 0 for none; what is hit itself comes before what lies within @slop
 */
gint64
ind_scene_pick (const IndScene *scene, double x, double y, double slop)
{
  for (int near = FALSE; near <= (slop > 0); near++)
    for (guint k = scene->items->len; k > 0; k--)
      {
        const IndItem *item = ind_scene_item (scene, k - 1);

        if (item->id != 0 && is_hit (scene, item, x, y, near ? slop : 0))
          return item->id;
      }
  return 0;
}
