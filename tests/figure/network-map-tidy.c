/* A map that is tidied: nobody touches, nobody changes ring or sector, nobody goes further than needed. */
#include "config.h"

#include "ind-network-map.h"

#include <math.h>

#include "ind-letters.h"
#include "ind-map-sample.h"

#define ROUNDS 30

typedef struct
{
  guint n;
  double distances[IND_SAMPLE_MOST], angles[IND_SAMPLE_MOST];
} Places;

static guint
tidy (IndNetworkMapInput *input, IndMapSheet sheet, Places *places)
{
  g_autoptr (IndNetworkMap) map = ind_network_map_new (input, &ind_letters, sheet);

  places->n = input->n_nodes;
  return ind_network_map_tidy (map, places->distances, places->angles);
}

static gboolean
has_moved (const Places *places, guint k)
{
  const IndMapNode *node = &ind_sample_nodes[k];

  return !isnan (node->angle) && (places->distances[k] != node->distance || places->angles[k] != node->angle);
}

/* Where each mark would stand if nobody made room. */
static IndPoint
home (const IndNetworkMap *map, guint k)
{
  return ind_network_map_point (map, ind_sample_nodes[k].distance, ind_sample_nodes[k].angle);
}

static double
apart (IndPoint one, IndPoint other)
{
  return hypot (one.x - other.x, one.y - other.y);
}

static guint
count_labels (const IndNetworkMap *map, guint n)
{
  guint labels = 0;
  IndBox box;

  for (guint k = 0; k < n; k++)
    labels += ind_network_map_label (map, k, &box);
  return labels;
}

/* Those with an angle stand at least so far from the centre that its disc does not push them. */
static void
scatter (GRand *rand, guint n, gboolean in_one_sector, const char *name)
{
  ind_sample_scatter (rand, n, in_one_sector, name);
  for (guint k = 0; k < n; k++)
    ind_sample_nodes[k].distance = MAX (ind_sample_nodes[k].distance, 6);
}

static void
test_kept (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint round = 0; round < ROUNDS; round++)
    {
      IndNetworkMapInput input = ind_sample_input (45, 30);
      static Places places, again;
      g_autoptr (IndNetworkMap) map = NULL;
      guint n_moved = 0, said;

      scatter (rand, 45, round % 3 == 2, round % 2 == 0 ? "Bo" : "Birgit Sorensen");
      said = tidy (&input, round % IND_N_MAP_SHEETS, &places);
      map = ind_network_map_new (&input, &ind_letters, round % IND_N_MAP_SHEETS);
      for (guint k = 0; k < 45; k++)
        {
          const IndMapNode *node = &ind_sample_nodes[k];

          n_moved += has_moved (&places, k);
          if (isnan (node->angle))
            {
              g_assert_true (isnan (places.angles[k]) && places.distances[k] == node->distance);
              continue;
            }
          g_assert_cmpuint (ind_network_map_sector (map, places.angles[k]), ==, ind_network_map_sector (map, node->angle));
          g_assert_cmpuint (ind_map_ring (places.distances[k]), ==, ind_map_ring (node->distance));
        }
      g_assert_cmpuint (n_moved, ==, said);
      g_assert_cmpuint (tidy (&input, round % IND_N_MAP_SHEETS, &again), ==, said);
      for (guint k = 0; k < 45; k++)
        g_assert_true (again.distances[k] == places.distances[k]
                       && (isnan (again.angles[k]) || again.angles[k] == places.angles[k]));
    }
}

/* Where there is room no two marks touch, so that laying the map out moves nobody; and more labels find a place. */
static void
test_room (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  guint labels = 0, labels_after = 0;

  for (guint round = 0; round < ROUNDS; round++)
    {
      IndNetworkMapInput input = ind_sample_input (45, 30);
      static Places places;
      g_autoptr (IndNetworkMap) before = NULL, after = NULL;

      scatter (rand, 45, FALSE, "Birgit Sorensen");
      before = ind_network_map_new (&input, &ind_letters, IND_MAP_SHEET_SCREEN);
      labels += count_labels (before, 45);
      tidy (&input, IND_MAP_SHEET_SCREEN, &places);
      for (guint k = 0; k < 45; k++)
        {
          ind_sample_nodes[k].distance = places.distances[k];
          ind_sample_nodes[k].angle = places.angles[k];
        }
      after = ind_network_map_new (&input, &ind_letters, IND_MAP_SHEET_SCREEN);
      for (guint k = 0; k < 45; k++)
        if (!isnan (places.angles[k]))
          g_assert_cmpfloat (apart (ind_network_map_mark (after, k), home (after, k)), <, 2);
      labels_after += count_labels (after, 45);
    }
  g_test_message ("labels on %d maps of 45: %u, tidied %u", ROUNDS, labels, labels_after);
  g_assert_cmpuint (labels_after, >, labels);
}

/* Who touches nobody stays; nobody is called anything here, since a label that finds no room is a reason to move too. */
static void
test_stay (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);

  for (guint round = 0; round < ROUNDS; round++)
    {
      IndNetworkMapInput input = ind_sample_input (25, 0);
      static Places places;
      g_autoptr (IndNetworkMap) map = NULL;
      guint stayed = 0;

      scatter (rand, 25, FALSE, NULL);
      for (guint k = 0; k < 25; k++)
        {
          ind_sample_nodes[k].role = NULL;
          if (isnan (ind_sample_nodes[k].angle))
            ind_sample_nodes[k].angle = g_rand_double_range (rand, -180, 180);
        }
      tidy (&input, IND_MAP_SHEET_A4, &places);
      map = ind_network_map_new (&input, &ind_letters, IND_MAP_SHEET_A4);
      for (guint k = 0; k < 25; k++)
        {
          gboolean touches = FALSE;

          for (guint i = 0; i < 25; i++)
            touches |= i != k && apart (home (map, i), home (map, k)) < 2 * ind_network_map_radius (map) + 10;
          g_assert_true (touches || !has_moved (&places, k));
          stayed += !touches;
        }
      g_assert_cmpuint (stayed, >, 5);
    }
}

/* Of two that touch one moves, and just so far that they no longer do; three in a row make room by one. */
static void
test_least (void)
{
  IndNetworkMapInput input = ind_sample_input (3, 0), two = ind_sample_input (2, 0);
  static Places places;
  g_autoptr (IndNetworkMap) map = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);
  double sum = 0;

  ind_sample_scatter (rand, 3, FALSE, "Bo");
  for (guint k = 0; k < 3; k++)
    {
      ind_sample_nodes[k].distance = 50;
      ind_sample_nodes[k].angle = 60 + 5 * k;
    }
  map = ind_network_map_new (&input, &ind_letters, IND_MAP_SHEET_SCREEN);
  g_assert_cmpuint (tidy (&input, IND_MAP_SHEET_SCREEN, &places), ==, 1);
  g_assert_true (has_moved (&places, 1));
  sum = apart (ind_network_map_point (map, places.distances[1], places.angles[1]), home (map, 1));
  g_assert_cmpfloat (sum, <, 2 * ind_network_map_radius (map) + 10);

  ind_sample_nodes[1].angle = 60;
  g_assert_cmpuint (tidy (&two, IND_MAP_SHEET_SCREEN, &places), ==, 1);
  sum = apart (ind_network_map_point (map, places.distances[0], places.angles[0]), home (map, 0))
        + apart (ind_network_map_point (map, places.distances[1], places.angles[1]), home (map, 1));
  g_assert_cmpfloat (sum, >=, 2 * ind_network_map_radius (map) + 9.9);
  g_assert_cmpfloat (sum, <=, 2 * ind_network_map_radius (map) + 13);
}

/* More people than there is room for: as many as can be, no endless search. */
static void
test_no_room (void)
{
  IndNetworkMapInput input = ind_sample_input (IND_SAMPLE_MOST, 0);
  g_autoptr (GRand) rand = g_rand_new_with_seed (15);
  static Places places;

  scatter (rand, IND_SAMPLE_MOST, TRUE, "Bo");
  tidy (&input, IND_MAP_SHEET_SCREEN, &places);
  for (guint k = 0; k < IND_SAMPLE_MOST; k++)
    g_assert_cmpuint (ind_map_ring (places.distances[k]), ==, ind_map_ring (ind_sample_nodes[k].distance));
  input.n_nodes = 0;
  g_assert_cmpuint (tidy (&input, IND_MAP_SHEET_SCREEN, &places), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network-map-tidy/kept", test_kept);
  g_test_add_func ("/network-map-tidy/room", test_room);
  g_test_add_func ("/network-map-tidy/stay", test_stay);
  g_test_add_func ("/network-map-tidy/least", test_least);
  g_test_add_func ("/network-map-tidy/no-room", test_no_room);
  return g_test_run ();
}
