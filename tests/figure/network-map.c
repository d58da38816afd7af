/* Where everybody stands on a network map, and that no text stands in the way of anything. */
#include "config.h"

#include "ind-network-map.h"

#include <math.h>
#include <string.h>

#include "ind-letters.h"
#include "ind-map-sample.h"

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
        IndNetworkMapInput input = ind_sample_input (n, n);
        g_autoptr (IndNetworkMap) map = NULL;

        ind_sample_scatter (rand, n, round % 5 == 4, names[round % 4]);
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
  IndNetworkMapInput input = ind_sample_input (IND_SAMPLE_MOST, IND_SAMPLE_MOST);
  g_autoptr (IndNetworkMap) map = NULL;

  ind_sample_scatter (rand, IND_SAMPLE_MOST, FALSE, "Birgit Sorensen");
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
      IndNetworkMapInput input = ind_sample_input (30, 0);
      g_autoptr (IndNetworkMap) map = NULL;

      ind_sample_scatter (rand, 30, FALSE, "Bo");
      map = ind_network_map_new (&input, &ind_letters, sheet);
      for (guint k = 0; k < 30; k++)
        {
          double distance, angle;
          guint meant = isnan (ind_sample_nodes[k].angle) ? ind_sample_nodes[k].sector : ind_network_map_sector (map, ind_sample_nodes[k].angle);

          ind_network_map_place (map, ind_network_map_mark (map, k), &distance, &angle);
          g_assert_cmpuint (ind_network_map_sector (map, angle), ==, meant);
          g_assert_cmpuint (ind_map_ring (distance - 0.01), ==, ind_map_ring (MAX (ind_sample_nodes[k].distance, 0) - (ind_sample_nodes[k].distance > 100 ? 0 : 0.01)));
          ind_network_map_place (map, ind_network_map_point (map, ind_sample_nodes[k].distance, 33), &distance, &angle);
          if (ind_sample_nodes[k].distance > 1 && (ind_sample_nodes[k].distance <= 100 || ind_sample_nodes[k].distance > 100.6))
            g_assert_cmpfloat_with_epsilon (distance, ind_sample_nodes[k].distance, 0.1);
        }
    }
}

/* Of whom nobody has said where they stand, nobody stands on anybody, also where their sector is full, and all stay in it. */
static void
test_without_a_place (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (IndMapSheet sheet = 0; sheet < IND_N_MAP_SHEETS; sheet++)
    {
      IndNetworkMapInput input = ind_sample_input (12, 0);
      g_autoptr (IndNetworkMap) map = NULL;

      ind_sample_scatter (rand, 12, TRUE, "Bo");
      for (guint k = 0; k < 12; k++)
        ind_sample_nodes[k].distance = ind_sample_nodes[k].angle = NAN;
      map = ind_network_map_new (&input, &ind_letters, sheet);
      for (guint k = 0; k < 12; k++)
        {
          IndPoint at = ind_network_map_mark (map, k);
          double distance, angle;

          ind_network_map_place (map, at, &distance, &angle);
          g_assert_cmpuint (ind_network_map_sector (map, angle), ==, 2);
          for (guint i = 0; i < k; i++)
            {
              IndPoint other = ind_network_map_mark (map, i);

              g_assert_cmpfloat (hypot (other.x - at.x, other.y - at.y), >=, 2 * ind_network_map_radius (map));
            }
        }
    }
}

/* While one is dragged, the two parts together are the whole; the still one stays as it is. */
static void
test_parts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (10);
  IndNetworkMapInput input = ind_sample_input (20, 20);
  g_autoptr (IndNetworkMap) map = NULL;
  g_autoptr (IndScene) all = NULL, still = NULL, moving = NULL, later = NULL;
  g_autofree char *before = NULL, *after = NULL;

  ind_sample_scatter (rand, 20, FALSE, "Bo");
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
  IndNetworkMapInput input = ind_sample_input (0, 0);
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
  g_test_add_func ("/network-map/without a place", test_without_a_place);
  g_test_add_func ("/network-map/parts", test_parts);
  g_test_add_func ("/network-map/empty", test_empty);
  return g_test_run ();
}
