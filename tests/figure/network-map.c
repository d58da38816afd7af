/* Where everybody stands on a network map, and that no text stands in the way of anything. */
#include "config.h"

#include "ind-network-map.h"

#include <math.h>
#include <string.h>

#include "ind-letters.h"

#define MOST 500

static const char *const sectors[] = { "Family", "Relatives", "Friends", "School", "Health", "Municipality", "Others" };
static const IndHue hues[] = { IND_HUE_ORANGE, IND_HUE_YELLOW, IND_HUE_GREEN, IND_HUE_PURPLE, IND_HUE_SKY, IND_HUE_BLUE, IND_HUE_SLATE };
static IndMapNode nodes[MOST];
static IndMapTie ties[MOST];

static IndNetworkMapInput
new_input (guint n_nodes, guint n_ties)
{
  IndNetworkMapInput input = { "A map", "Network map", "19 August", "Ida", "3 years", sectors, hues, G_N_ELEMENTS (sectors),
                               nodes, n_nodes, ties, n_ties, "Contact", "Who", "Who coordinates", { NULL }, { NULL }, { NULL } };

  for (int k = 0; k <= IND_TIE_NONE; k++)
    input.tie_words[k] = "a kind of tie";
  for (int k = 0; k < IND_N_MAP_MARKS; k++)
    input.mark_words[k] = "a kind of mark";
  for (int k = 0; k <= IND_COORDINATION_NONE; k++)
    input.coordination_words[k] = "somebody";
  return input;
}

static void
scatter (GRand *rand, guint n, gboolean in_one_sector, const char *name)
{
  for (guint k = 0; k < n; k++)
    nodes[k] = (IndMapNode) {
      k + 1, in_one_sector ? 2 : g_rand_int_range (rand, 0, 7), g_rand_double_range (rand, 0, 108),
      g_rand_boolean (rand) ? NAN : in_one_sector ? g_rand_double_range (rand, -60, -15) : g_rand_double_range (rand, -180, 180),
      g_rand_int_range (rand, 0, IND_N_MAP_MARKS), g_rand_int_range (rand, 1, IND_TIE_NONE + 1),
      g_rand_int_range (rand, 0, IND_COORDINATION_NONE + 1), name, "a neighbour from the old street", "words" };
  for (guint k = 0; k < n; k++)
    ties[k] = (IndMapTie) { 1000 + k, g_rand_int_range (rand, 0, n), g_rand_int_range (rand, 0, n), g_rand_int_range (rand, 1, 6) };
}

static gboolean
overlap (const IndBox *one, const IndBox *other)
{
  return one->x < other->x + other->width && other->x < one->x + one->width && one->y < other->y + other->height
         && other->y < one->y + one->height;
}

/* Returns: how many have a label. */
static guint
check_labels (const IndNetworkMap *map, const IndNetworkMapInput *input)
{
  g_autoptr (IndScene) scene = ind_network_map_scene (map, IND_MAP_PART_ALL, 0);
  IndPoint centre = ind_network_map_point (map, 0, 0);
  double m = ind_network_map_radius (map);
  guint labels = 0;

  for (guint k = 0; k < input->n_nodes; k++)
    {
      IndBox box, other;

      if (!ind_network_map_label (map, k, &box))
        continue;
      labels++;
      g_assert_cmpfloat (box.x, >=, 0);
      g_assert_cmpfloat (box.y, >=, 0);
      g_assert_cmpfloat (box.x + box.width, <=, scene->width);
      g_assert_cmpfloat (box.y + box.height, <=, scene->height);
      g_assert_false (overlap (&box, &(IndBox) { centre.x - 40, centre.y - 40, 80, 80 }));
      for (guint i = 0; i < input->n_nodes; i++)
        {
          IndPoint at = ind_network_map_mark (map, i);

          g_assert_false (overlap (&box, &(IndBox) { at.x - m, at.y - m, 2 * m, 2 * m }));
          if (i != k && ind_network_map_label (map, i, &other))
            g_assert_false (overlap (&box, &other));
        }
    }
  return labels;
}

static void
test_labels (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  char *long_name = g_strnfill (200, 'x'), *longer = g_strnfill (60, 'y');
  const char *const names[] = { "Birgit Sorensen", long_name, longer, "Bo" };

  longer[20] = longer[40] = ' ';
  for (int round = 0; round < 40; round++)
    for (IndMapSheet sheet = 0; sheet < IND_N_MAP_SHEETS; sheet++)
      {
        guint n = round % 4 == 3 ? 45 : 18;
        IndNetworkMapInput input = new_input (n, n);
        g_autoptr (IndNetworkMap) map = NULL;

        scatter (rand, n, round % 5 == 4, names[round % 4]);
        map = ind_network_map_new (&input, &ind_letters, sheet);
        g_assert_cmpuint (check_labels (map, &input), >, 0);
      }
  g_free (long_name);
  g_free (longer);
}

static void
test_crowd (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  IndNetworkMapInput input = new_input (MOST, MOST);
  g_autoptr (IndNetworkMap) map = NULL;

  scatter (rand, MOST, FALSE, "Birgit Sorensen");
  map = ind_network_map_new (&input, &ind_letters, IND_MAP_SHEET_SCREEN);
  check_labels (map, &input);
}

/* Who has a place keeps their ring and their sector; a point of the map leads back to what it stands for. */
static void
test_places (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);

  for (IndMapSheet sheet = 0; sheet < IND_N_MAP_SHEETS; sheet++)
    {
      IndNetworkMapInput input = new_input (30, 0);
      g_autoptr (IndNetworkMap) map = NULL;

      scatter (rand, 30, FALSE, "Bo");
      map = ind_network_map_new (&input, &ind_letters, sheet);
      for (guint k = 0; k < 30; k++)
        {
          double distance, angle;
          guint meant = isnan (nodes[k].angle) ? nodes[k].sector : ind_network_map_sector (map, nodes[k].angle);

          ind_network_map_place (map, ind_network_map_mark (map, k), &distance, &angle);
          g_assert_cmpuint (ind_network_map_sector (map, angle), ==, meant);
          g_assert_cmpuint (ind_map_ring (distance - 0.01), ==, ind_map_ring (MAX (nodes[k].distance, 0) - (nodes[k].distance > 100 ? 0 : 0.01)));
          ind_network_map_place (map, ind_network_map_point (map, nodes[k].distance, 33), &distance, &angle);
          if (nodes[k].distance > 1 && (nodes[k].distance <= 100 || nodes[k].distance > 100.6))
            g_assert_cmpfloat_with_epsilon (distance, nodes[k].distance, 0.1);
        }
    }
}

/* While one is dragged, the two parts together are the whole; the still one stays as it is. */
static void
test_parts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (10);
  IndNetworkMapInput input = new_input (20, 20);
  g_autoptr (IndNetworkMap) map = NULL;
  g_autoptr (IndScene) all = NULL, still = NULL, moving = NULL, later = NULL;
  g_autofree char *before = NULL, *after = NULL;

  scatter (rand, 20, FALSE, "Bo");
  map = ind_network_map_new (&input, &ind_letters, IND_MAP_SHEET_SCREEN);
  all = ind_network_map_scene (map, IND_MAP_PART_ALL, 0);
  still = ind_network_map_scene (map, IND_MAP_PART_STILL, 4);
  moving = ind_network_map_scene (map, IND_MAP_PART_MOVING, 4);
  g_assert_cmpuint (ind_scene_length (all), ==, ind_scene_length (still) + ind_scene_length (moving));
  ind_network_map_move (map, 4, (IndPoint) { 900, 700 });
  later = ind_network_map_scene (map, IND_MAP_PART_STILL, 4);
  before = ind_scene_dump (still);
  after = ind_scene_dump (later);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (ind_scene_pick (all, ind_network_map_mark (map, 7).x, ind_network_map_mark (map, 7).y, 0), !=, 0);
}

static void
test_empty (void)
{
  IndNetworkMapInput input = new_input (0, 0);
  g_autoptr (IndNetworkMap) map = ind_network_map_new (&input, &ind_letters, IND_MAP_SHEET_A4);
  g_autoptr (IndScene) scene = ind_network_map_scene (map, IND_MAP_PART_ALL, 0);
  g_autofree char *dump = ind_scene_dump (scene);

  g_assert_nonnull (strstr (dump, "|Ida|"));
  g_assert_nonnull (strstr (dump, "|Municipality|"));
  g_assert_null (strstr (dump, "|Who|"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network-map/labels", test_labels);
  g_test_add_func ("/network-map/crowd", test_crowd);
  g_test_add_func ("/network-map/places", test_places);
  g_test_add_func ("/network-map/parts", test_parts);
  g_test_add_func ("/network-map/empty", test_empty);
  return g_test_run ();
}
