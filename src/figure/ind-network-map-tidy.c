#include "config.h"

#include "ind-network-map-private.h"

#include <math.h>
#include <string.h>

#define STEP 2.0          /* from one place that is tried to the next, in points */
#define LABEL_STEP 6.0    /* likewise, where a label has to be tried at each */
#define LABEL_REACH 150.0 /* how far somebody goes for a label's sake */
#define SWAPS 3
#define LABEL_ROUNDS 3
#define N_RINGS 4

/*
 * @homes: where everybody stood, @at: where they stand now
 * @is_out: who does not count: without a place, or about to be given one
 * @full: of rings and sectors, whether a search found no more room for a mark there
 */
typedef struct
{
  const IndNetworkMap *map;
  guint n;
  IndPoint *homes, *at;
  gboolean *is_out, *full;
} Tidy;

/* A further condition on a place. */
typedef gboolean (*IsGood) (IndNetworkMap *map, guint k, IndPoint at);

static double
distance_between (IndPoint one, IndPoint other)
{
  return hypot (one.x - other.x, one.y - other.y);
}

static gboolean *
full_of (Tidy *self, guint k)
{
  const IndMapSpot *spot = &self->map->spots[k];

  return &self->full[spot->sector * N_RINGS + ind_map_ring (spot->distance)];
}

/* Whether a mark stands clear of all others. */
static gboolean
is_clear (const Tidy *self, guint k, IndPoint at)
{
  double apart = ind_map_apart (self->map) - 0.05;

  for (guint i = 0; i < self->n; i++)
    if (i != k && !self->is_out[i] && fabs (self->at[i].x - at.x) < apart && distance_between (self->at[i], at) < apart)
      return FALSE;
  return TRUE;
}

/* Whether a place lies in somebody's own ring and sector, with a little room to their edges, and not on the centre. */
static gboolean
is_own (const Tidy *self, guint k, IndPoint at)
{
  const IndMapSpot *spot = &self->map->spots[k];
  double distance, angle, clockwise, wide = 360.0 / self->map->input->n_sectors;
  guint ring = ind_map_ring (spot->distance);

  ind_network_map_place (self->map, at, &distance, &angle);
  clockwise = fmod (450 - angle, 360) - spot->sector * wide;
  if (clockwise < 0.25 || clockwise > wide - 0.25 || ind_map_ring (distance) != ring)
    return FALSE;
  if (ring == N_RINGS - 1)
    return distance_between (ind_network_map_point (self->map, distance, angle), at) < 0.5;
  return distance >= ind_map_least_distance (self->map) && ind_map_ring (distance + 0.1) == ring
         && (ring == 0 || ind_map_ring (distance - 0.1) == ring);
}

/* Looks for the place nearest to home, on ever wider circles. Returns: whether there is one. */
static gboolean
find_nearest (Tidy *self, guint k, double step, double reach, IndNetworkMap *map, IsGood is_good, IndPoint *found)
{
  IndPoint home = self->homes[k];

  if (is_good == NULL && *full_of (self, k))
    return FALSE;
  for (double r = 0; r <= reach; r += step)
    {
      int n = r > 0 ? MAX (8, (int) (2 * G_PI * r / (2 * step))) : 1;

      for (int i = 0; i < n; i++)
        {
          IndPoint at = r > 0 ? ind_on_circle (home.x, home.y, r, 360.0 * i / n) : home;

          if ((r == 0 || is_own (self, k, at)) && is_clear (self, k, at) && (is_good == NULL || is_good (map, k, at)))
            {
              *found = at;
              return TRUE;
            }
        }
    }
  if (is_good == NULL)
    *full_of (self, k) = TRUE;
  return FALSE;
}

/* Puts somebody on the free place nearest to home; where there is none they stay at home. */
static void
settle (Tidy *self, guint k)
{
  const IndMapMeasures *sheet = &self->map->sheet;

  self->is_out[k] = FALSE;
  if (!find_nearest (self, k, STEP, 2 * sheet->radius * sheet->stretch, NULL, NULL, &self->at[k]))
    self->at[k] = self->homes[k];
}

/* Those that stand in the way of somebody at home. */
static GArray *
find_others_at_home (const Tidy *self, guint k)
{
  GArray *others = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->n; i++)
    if (i != k && !self->is_out[i] && distance_between (self->at[i], self->homes[k]) < ind_map_apart (self->map) - 0.05)
      g_array_append_val (others, i);
  return others;
}

/* Who has to move so that nobody touches: again and again the one who touches most. */
static GArray *
find_movers (Tidy *self)
{
  GArray *movers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *touched = g_new0 (guint, self->n);

  for (guint k = 0; k < self->n; k++)
    if (!self->is_out[k])
      {
        g_autoptr (GArray) others = find_others_at_home (self, k);

        touched[k] = others->len;
      }
  for (;;)
    {
      g_autoptr (GArray) others = NULL;
      guint most = 0;

      for (guint k = 1; k < self->n; k++)
        if (touched[k] >= touched[most])
          most = k;
      if (self->n == 0 || touched[most] == 0)
        return movers;
      self->is_out[most] = TRUE;
      touched[most] = 0;
      others = find_others_at_home (self, most);
      for (guint k = 0; k < others->len; k++)
        touched[g_array_index (others, guint, k)]--;
      g_array_append_val (movers, most);
    }
}

static double
moved (const Tidy *self, guint k)
{
  return distance_between (self->at[k], self->homes[k]);
}

/* Lets somebody go home and those who stand there move instead, where that is shorter in sum. Returns: whether it was. */
static gboolean
swap (Tidy *self, guint k)
{
  g_autoptr (GArray) others = find_others_at_home (self, k);
  g_autofree IndPoint *before = g_memdup2 (self->at, self->n * sizeof *self->at);
  double sum = moved (self, k), sum_now = 0;

  self->at[k] = self->homes[k];
  for (guint i = 0; i < others->len; i++)
    {
      sum += moved (self, g_array_index (others, guint, i));
      self->is_out[g_array_index (others, guint, i)] = TRUE;
    }
  for (guint i = 0; i < others->len; i++)
    {
      guint other = g_array_index (others, guint, i);

      settle (self, other);
      sum_now += is_clear (self, other, self->at[other]) ? moved (self, other) : INFINITY;
    }
  if (sum_now < sum - 0.01)
    return TRUE;
  memcpy (self->at, before, self->n * sizeof *self->at);
  return FALSE;
}

static void
part_marks (Tidy *self)
{
  g_autoptr (GArray) movers = find_movers (self);
  gboolean better = TRUE;

  for (guint k = 0; k < movers->len; k++)
    settle (self, g_array_index (movers, guint, k));
  for (int round = 0; round < SWAPS && better; round++)
    {
      better = FALSE;
      for (guint k = 0; k < self->n; k++)
        if (!self->is_out[k] && moved (self, k) > 0)
          better |= swap (self, k);
    }
}

/* What ind_network_map_place() says of where somebody stands now; as it was where they have not moved. */
static void
say_place (const Tidy *self, guint k, double *distance, double *angle)
{
  *distance = self->map->input->nodes[k].distance;
  *angle = self->map->input->nodes[k].angle;
  if (!isnan (*angle) && moved (self, k) > 0)
    ind_network_map_place (self->map, self->at[k], distance, angle);
}

/* Everybody where they stand now, laid out anew; @nodes is where they are noted. */
static IndNetworkMap *
lay_out_anew (const Tidy *self, IndNetworkMapInput *input, IndMapNode *nodes)
{
  *input = *self->map->input;
  input->nodes = nodes;
  for (guint k = 0; k < self->n; k++)
    {
      nodes[k] = self->map->input->nodes[k];
      say_place (self, k, &nodes[k].distance, &nodes[k].angle);
    }
  return ind_map_lay_out (input, self->map->typeset, &self->map->sheet, NULL);
}

/* How many have no label though they have a name. */
static guint
count_nameless (const IndNetworkMap *map)
{
  guint sum = 0;

  for (guint k = 0; k < map->input->n_nodes; k++)
    sum += !map->spots[k].label.is_placed && map->input->nodes[k].name != NULL;
  return sum;
}

static gboolean
has_room_for_label (IndNetworkMap *map, guint k, IndPoint at)
{
  map->spots[k].at = at;
  return ind_map_label_place_beside (map, k);
}

/* Moves those whose label found no room to where there is some; what does not help is taken back. */
static void
find_labels_room (Tidy *self)
{
  g_autofree IndMapNode *nodes = g_new (IndMapNode, self->n);
  IndNetworkMapInput input;
  g_autoptr (IndNetworkMap) map = lay_out_anew (self, &input, nodes);

  for (int round = 0; round < LABEL_ROUNDS && count_nameless (map) > 0; round++)
    {
      g_autofree IndPoint *before = g_memdup2 (self->at, self->n * sizeof *self->at);
      guint nameless = count_nameless (map);

      for (guint k = 0; k < self->n; k++)
        if (!self->is_out[k] && !map->spots[k].label.is_placed && nodes[k].name != NULL
            && find_nearest (self, k, LABEL_STEP, LABEL_REACH, map, has_room_for_label, &self->at[k]))
          ind_obstacles_add (map->obstacles, IND_OBSTACLE_TEXT, (int) k, &map->spots[k].label.box);
      ind_network_map_free (map);
      map = lay_out_anew (self, &input, nodes);
      if (count_nameless (map) >= nameless)
        {
          memcpy (self->at, before, self->n * sizeof *self->at);
          return;
        }
    }
}

/**
 * ind_network_map_tidy:
 * @distances, @angles: (out caller-allocates): where each node is to stand, as in #IndMapNode
 *
 * Makes room where marks touch, and where a label found none, and moves people no further than needed: nobody comes
 * into another ring or sector, and who has room stays. Those without an angle are left without. The same map is always
 * tidied the same way.
 *
 * Returns: how many are to move
 */
guint
ind_network_map_tidy (const IndNetworkMap *self, double *distances, double *angles)
{
  guint n = self->input->n_nodes, sum = 0;
  g_autofree IndPoint *homes = g_new (IndPoint, n), *at = g_new (IndPoint, n);
  g_autofree gboolean *is_out = g_new0 (gboolean, n), *full = g_new0 (gboolean, self->input->n_sectors * N_RINGS);
  Tidy tidy = { self, n, homes, at, is_out, full };

  for (guint k = 0; k < n; k++)
    {
      is_out[k] = isnan (self->input->nodes[k].angle);
      homes[k] = at[k] = is_out[k] ? self->spots[k].at : ind_map_home (self, k);
    }
  part_marks (&tidy);
  find_labels_room (&tidy);
  for (guint k = 0; k < n; k++)
    {
      say_place (&tidy, k, &distances[k], &angles[k]);
      sum += !is_out[k] && moved (&tidy, k) > 0;
    }
  return sum;
}
