#include "config.h"

#include "ind-network-map-private.h"

#include <math.h>
#include <stdlib.h>

#define ROUNDS 60
#define SEARCHES 16       /* for those who touch, once turning has not helped, */
#define ROUNDS_A_SEARCH 6 /* and how often they are then moved apart */
#define GOLDEN 2.39996    /* radians */
#define BETWEEN 10.0      /* from mark to mark, in points */
#define TIGHT 3.0         /* the same where it is full */
#define MIDDLE_ROOM 12.0  /* from the centre to a mark */
#define LEAST_ROOM 1.2    /* marks: nobody stands nearer than that to the middle of another */
#define STEP_IN_RING 3.0  /* from one distance to the next that is tried */

typedef struct
{
  guint one, other;
} Pair;

typedef struct
{
  double x;
  guint k;
} Sorted;

static void
wedge (const IndNetworkMap *self, guint sector, double *low, double *high)
{
  double wide = 360.0 / self->input->n_sectors;

  *high = 90 - sector * wide;
  *low = *high - wide;
}

/* Which turn, by whole circles, brings an angle into its wedge; a little room is left at the wedge's edges. */
static double
keep_in_wedge (const IndNetworkMap *self, guint sector, double angle)
{
  double low, high, middle;

  wedge (self, sector, &low, &high);
  middle = (low + high) / 2;
  return CLAMP (middle + remainder (angle - middle, 360), low + 0.2, high - 0.2);
}

/* The nearest that a mark may come to the centre, as a distance. */
double
ind_map_least_distance (const IndNetworkMap *self)
{
  const IndMapMeasures *sheet = &self->sheet;
  double least = (sheet->centre_radius + sheet->mark + MIDDLE_ROOM) / sheet->radius;

  return 100 * least * least;
}

static void
put (IndNetworkMap *self, guint k, double angle)
{
  IndMapSpot *spot = &self->spots[k];

  spot->angle = angle;
  spot->at = ind_network_map_point (self, MAX (spot->distance, ind_map_least_distance (self)), angle);
}

/* How far apart the middles of two marks are at least. */
double
ind_map_apart (const IndNetworkMap *self)
{
  return 2 * self->sheet.mark + BETWEEN * self->crowd;
}

/* Where somebody who has an angle stands before anybody makes room. */
IndPoint
ind_map_home (const IndNetworkMap *self, guint k)
{
  const IndMapSpot *spot = &self->spots[k];

  return ind_network_map_point (self, MAX (spot->distance, ind_map_least_distance (self)),
                                keep_in_wedge (self, spot->sector, self->input->nodes[k].angle));
}

static int
by_x (gconstpointer a, gconstpointer b)
{
  const Sorted *one = a, *other = b;

  return one->x != other->x ? (one->x > other->x) - (one->x < other->x) : (one->k > other->k) - (one->k < other->k);
}

/* Those near enough to come in each other's way; a sweep from the left, so that few are compared. */
static GArray *
find_pairs (IndNetworkMap *self, const gboolean *is_put, double near)
{
  guint n = self->input->n_nodes, m = 0;
  g_autofree Sorted *sorted = g_new (Sorted, n);
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint k = 0; k < n; k++)
    if (is_put[k])
      sorted[m++] = (Sorted) { self->spots[k].at.x, k };
  if (m > 1)
    qsort (sorted, m, sizeof *sorted, by_x);
  for (guint a = 0; a < m; a++)
    for (guint b = a + 1; b < m && b < a + 40 && sorted[b].x - sorted[a].x < near; b++)
      if (fabs (self->spots[sorted[b].k].at.y - self->spots[sorted[a].k].at.y) < near)
        g_array_append_val (pairs, ((Pair) { MIN (sorted[a].k, sorted[b].k), MAX (sorted[a].k, sorted[b].k) }));
  return pairs;
}

/* Turns two marks that touch away from each other along their own distance. Returns: whether they touched. */
static gboolean
part_two (IndNetworkMap *self, const Pair *pair, double apart)
{
  IndMapSpot *one = &self->spots[pair->one], *other = &self->spots[pair->other];
  double dx = other->at.x - one->at.x, dy = other->at.y - one->at.y, lacks = apart - hypot (dx, dy);
  double r = MAX (60, (hypot (one->at.x - self->sheet.centre.x, one->at.y - self->sheet.centre.y)
                       + hypot (other->at.x - self->sheet.centre.x, other->at.y - self->sheet.centre.y)) / 2);
  double turn = lacks / r * 180 / G_PI * 0.55, between = remainder (other->angle - one->angle, 360);
  double way = between > 0 || (between == 0 && pair->one < pair->other) ? 1 : -1;

  if (lacks <= 0.05)
    return FALSE;
  put (self, pair->one, keep_in_wedge (self, one->sector, one->angle - way * turn));
  put (self, pair->other, keep_in_wedge (self, other->sector, other->angle + way * turn));
  return TRUE;
}

/* From where to where a ring goes, as distances; see ind_map_ring(). */
static void
ring_of (double distance, double *low, double *high)
{
  static const double ends[] = { 0, 33, 66, 100, 110 };
  guint ring = ind_map_ring (distance);

  *low = MIN (distance, ends[ring] + 0.5);
  *high = MAX (distance, ends[ring + 1] - 0.5);
}

/* Moves a mark in the picture as far as its ring and its wedge let it. */
static void
shift (IndNetworkMap *self, guint k, double dx, double dy)
{
  IndMapSpot *spot = &self->spots[k];
  double distance, angle, low, high;

  ring_of (spot->distance, &low, &high);
  ind_network_map_place (self, (IndPoint) { spot->at.x + dx, spot->at.y + dy }, &distance, &angle);
  spot->angle = keep_in_wedge (self, spot->sector, angle);
  spot->at = ind_network_map_point (self, MAX (CLAMP (distance, low, high), ind_map_least_distance (self)), spot->angle);
}

/* Moves two marks that touch away from each other, nearer and farther too. Returns: whether they touched. */
static gboolean
push_two (IndNetworkMap *self, const Pair *pair, double apart)
{
  IndPoint one = self->spots[pair->one].at, other = self->spots[pair->other].at;
  double dx = other.x - one.x, dy = other.y - one.y, length = hypot (dx, dy), lacks = apart - length;

  if (lacks <= 0.05)
    return FALSE;
  /* Those on one spot go each their own way. */
  if (length < 0.5)
    {
      dx = cos (GOLDEN * (pair->one + pair->other));
      dy = sin (GOLDEN * (pair->one + pair->other));
      length = 1;
    }
  dx *= 0.55 * lacks / length;
  dy *= 0.55 * lacks / length;
  shift (self, pair->one, -dx, -dy);
  shift (self, pair->other, dx, dy);
  return TRUE;
}

/* Moves those apart who still touch when they have been turned as far as their wedges let them. */
static void
push_apart (IndNetworkMap *self, const gboolean *is_put, double apart)
{
  gboolean touch = TRUE;

  for (int search = 0; search < SEARCHES && touch; search++)
    {
      g_autoptr (GArray) pairs = find_pairs (self, is_put, 1.5 * apart);

      touch = FALSE;
      for (int round = 0; round < ROUNDS_A_SEARCH; round++)
        for (guint k = 0; k < pairs->len; k++)
          touch |= push_two (self, &g_array_index (pairs, Pair, k), apart);
    }
}

/* Whether nobody stands within @room marks of where @k has been put. */
static gboolean
is_free (const IndNetworkMap *self, guint k, double room)
{
  double reach = self->sheet.mark * room;
  IndPoint at = self->spots[k].at;

  return ind_obstacles_hits (self->obstacles, IND_OBSTACLE_MARK, -1,
                             &(IndBox) { at.x - reach, at.y - reach, 2 * reach, 2 * reach }, 1) == 0;
}

/* Puts somebody at the free angle of the wedge that is nearest to its middle. Returns: whether there is one */
static gboolean
put_in_wedge (IndNetworkMap *self, guint k, double room)
{
  double low, high;

  wedge (self, self->spots[k].sector, &low, &high);
  for (int step = 0; step < 25; step++)
    {
      put (self, k, (low + high) / 2 + (high - low) * 0.45 * (step % 2 == 0 ? 1 : -1) * ((step + 1) / 2) / 12.5);
      if (is_free (self, k, room))
        return TRUE;
    }
  return FALSE;
}

/* Puts somebody whose distance is full nearer or farther in the same ring. Returns: whether there is room */
static gboolean
put_in_ring (IndNetworkMap *self, guint k)
{
  double said = self->spots[k].distance, low, high;
  gboolean is_put = FALSE;

  ring_of (said, &low, &high);
  for (double away = STEP_IN_RING; away < high - low && !is_put; away += STEP_IN_RING)
    for (int way = -1; way <= 1 && !is_put; way += 2)
      if (said + way * away >= low && said + way * away <= high)
        {
          self->spots[k].distance = said + way * away;
          is_put = put_in_wedge (self, k, LEAST_ROOM);
        }
  self->spots[k].distance = said;
  return is_put;
}

/*
 * Puts somebody without an angle where the wedge is freest; where it is full, and nobody has said how near they are,
 * nearer or farther than the middle ring. Returns: whether there is room
 */
static gboolean
find_place (IndNetworkMap *self, guint k)
{
  static const double rooms[] = { 5, 2.2, LEAST_ROOM }, distances[] = { 50, 60, 40, 78, 92, 25, 104, 70, 32, 110 };
  gboolean is_open = isnan (self->input->nodes[k].distance);

  for (guint round = 0; round < G_N_ELEMENTS (rooms); round++)
    for (guint ring = 0; ring < (is_open && round > 0 ? G_N_ELEMENTS (distances) : 1); ring++)
      {
        if (is_open)
          self->spots[k].distance = distances[ring];
        if (put_in_wedge (self, k, rooms[round]))
          return TRUE;
      }
  return !is_open && put_in_ring (self, k);
}

static void
add_mark (IndNetworkMap *self, guint k)
{
  IndPoint at = self->spots[k].at;
  double m = self->sheet.mark + 2;

  ind_obstacles_add (self->obstacles, IND_OBSTACLE_MARK, (int) k, &(IndBox) { at.x - m, at.y - m, 2 * m, 2 * m });
  if (self->input->nodes[k].coordination != IND_COORDINATION_NONE_SAID
      && self->input->nodes[k].coordination != IND_COORDINATION_NONE)
    ind_obstacles_add (self->obstacles, IND_OBSTACLE_MARK, (int) k,
                       &(IndBox) { at.x + 0.35 * m, at.y + 0.35 * m, 0.95 * m, 0.95 * m });
}

/* Finds where every mark stands: those who have an angle first, then the others. */
void
ind_map_spots_place (IndNetworkMap *self)
{
  guint n = self->input->n_nodes;
  g_autofree gboolean *is_put = g_new0 (gboolean, n);
  double apart = ind_map_apart (self);
  g_autoptr (GArray) pairs = NULL;
  gboolean touch = TRUE, is_full = FALSE;

  for (guint k = 0; k < n; k++)
    {
      const IndMapNode *node = &self->input->nodes[k];
      IndMapSpot *spot = &self->spots[k];

      spot->distance = isnan (node->distance) ? 50 : CLAMP (node->distance, 0, 110);
      spot->sector = isnan (node->angle) ? MIN (node->sector, self->input->n_sectors - 1)
                                         : ind_network_map_sector (self, node->angle);
      is_put[k] = !isnan (node->angle);
      if (is_put[k])
        put (self, k, keep_in_wedge (self, spot->sector, node->angle));
    }
  pairs = find_pairs (self, is_put, 2.2 * apart);
  for (int round = 0; round < ROUNDS && touch; round++)
    {
      touch = FALSE;
      for (guint k = 0; k < pairs->len; k++)
        touch |= part_two (self, &g_array_index (pairs, Pair, k), apart);
    }
  if (touch)
    push_apart (self, is_put, apart);
  for (guint k = 0; k < n; k++)
    if (is_put[k])
      add_mark (self, k);
  for (guint k = 0; k < n; k++)
    if (!is_put[k])
      {
        is_full |= !find_place (self, k);
        add_mark (self, k);
        is_put[k] = TRUE;
      }
  if (!is_full)
    return;
  /* Where a ring is full but for gaps between them, all give way a little. */
  push_apart (self, is_put, 2 * self->sheet.mark + TIGHT * self->crowd);
  ind_obstacles_free (self->obstacles);
  self->obstacles = ind_obstacles_new (self->sheet.width, self->sheet.height);
  for (guint k = 0; k < n; k++)
    add_mark (self, k);
}
