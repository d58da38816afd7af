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

/* No label stands so near over a heading of the legend that it reads as a row of it. */
static void
check_headings (const IndNetworkMap *map, const IndNetworkMapInput *input, const IndScene *scene)
{
  for (guint i = 0; i < scene->items->len; i++)
    {
      const IndItem *item = ind_scene_item (scene, i);
      IndBox room = item->bounds, box;

      if (item->type != IND_ITEM_TEXT || (strcmp (item->text, input->ties_heading) != 0 && strcmp (item->text, input->marks_heading) != 0))
        continue;
      room.y -= 0.6 * room.height;
      room.height *= 1.6;
      for (guint k = 0; k < input->n_nodes; k++)
        g_assert_false (ind_network_map_label (map, k, &box) && overlap (&box, &room));
    }
}

/* Returns: how many have a label. */
static guint
check_labels (const IndNetworkMap *map, const IndNetworkMapInput *input)
{
  g_autoptr (IndScene) scene = ind_network_map_scene (map, IND_MAP_PART_ALL, 0);
  IndPoint centre = ind_network_map_point (map, 0, 0);
  double m = ind_network_map_radius (map);
  guint labels = 0;

  check_headings (map, input, scene);
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

/* Put down by hand on one spot or near it: as many as have room in their ring of a sector touch nobody, and stay in it. */
static void
test_near (void)
{
  static const struct { double distance; guint most; } rings[] = { { 24, 4 }, { 50, 12 }, { 84, 12 }, { 105, 5 } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint round = 0; round < 80; round++)
    for (IndMapSheet sheet = 0; sheet < IND_N_MAP_SHEETS; sheet++)
      {
        guint ring = round % G_N_ELEMENTS (rings), n = g_rand_int_range (rand, 2, rings[ring].most + 1);
        double middle = 90 - 360.0 / 7 * (g_rand_int_range (rand, 0, 7) + 0.5), spread = round % 3 * 4;
        IndNetworkMapInput input = ind_sample_input (n, 0);
        g_autoptr (IndNetworkMap) map = NULL;

        ind_sample_scatter (rand, n, FALSE, NULL);
        for (guint k = 0; k < n; k++)
          {
            ind_sample_nodes[k].distance = rings[ring].distance + g_rand_double_range (rand, -0.5, 0.5) * spread;
            ind_sample_nodes[k].angle = middle + g_rand_double_range (rand, -1, 1) * spread;
          }
        map = ind_network_map_new (&input, &ind_letters, sheet);
        for (guint k = 0; k < n; k++)
          {
            IndPoint at = ind_network_map_mark (map, k);
            double distance, angle;

            ind_network_map_place (map, at, &distance, &angle);
            g_assert_cmpuint (ind_network_map_sector (map, angle), ==, ind_network_map_sector (map, middle));
            g_assert_cmpuint (ind_map_ring (distance), ==, ind_map_ring (ind_sample_nodes[k].distance));
            for (guint i = 0; i < k; i++)
              {
                IndPoint other = ind_network_map_mark (map, i);

                if (hypot (at.x - other.x, at.y - other.y) < 2 * ind_network_map_radius (map))
                  g_error ("%u, sheet %u: %u and %u of %u at %g touch", round, sheet, i, k, n, rings[ring].distance);
              }
          }
      }
}

/* However many there are, nobody stands on another: where a distance is full they stand nearer or farther in their ring. */
static void
test_full (void)
{
  static const guint crowds[] = { 45, 120, 300, IND_SAMPLE_MOST };
  static const double said[] = { 20, 40, 55, 70, 90 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);

  for (guint round = 0; round < 4 * G_N_ELEMENTS (crowds); round++)
    {
      guint n = crowds[round % G_N_ELEMENTS (crowds)];
      IndNetworkMapInput input = ind_sample_input (n, 0);
      g_autoptr (IndNetworkMap) map = NULL;

      ind_sample_scatter (rand, n, FALSE, "Bo");
      for (guint k = 0; k < n; k++)
        if (round < 2 * G_N_ELEMENTS (crowds))
          ind_sample_nodes[k].distance *= 0.9;    /* there is no room for hundreds outside the rim */
        else
          {
            ind_sample_nodes[k].angle = NAN;
            ind_sample_nodes[k].distance = said[g_rand_int_range (rand, 0, G_N_ELEMENTS (said))];
          }
      map = ind_network_map_new (&input, &ind_letters, IND_MAP_SHEET_SCREEN);
      for (guint k = 0; k < n; k++)
        {
          IndPoint at = ind_network_map_mark (map, k);
          double distance, angle;

          ind_network_map_place (map, at, &distance, &angle);
          if (isnan (ind_sample_nodes[k].angle))
            g_assert_cmpuint (ind_network_map_sector (map, angle), ==, ind_sample_nodes[k].sector);
          g_assert_cmpuint (ind_map_ring (distance - 0.01), ==, ind_map_ring (ind_sample_nodes[k].distance - 0.01));
          for (guint i = 0; i < k; i++)
            {
              IndPoint other = ind_network_map_mark (map, i);

              if (hypot (at.x - other.x, at.y - other.y) < 2 * ind_network_map_radius (map))
                g_error ("%u and %u of %u touch", i, k, n);
            }
        }
    }
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

static gboolean
is_same (const IndBox *one, const IndBox *other)
{
  return one->x == other->x && one->y == other->y && one->width == other->width && one->height == other->height;
}

/* Whether something stands in a box of somebody's label on a map: a mark, or another's label. */
static gboolean
is_taken (const IndNetworkMap *map, guint node, guint n, const IndBox *box)
{
  double m = ind_network_map_radius (map) + 2;

  for (guint k = 0; k < n; k++)
    {
      IndPoint at = ind_network_map_mark (map, k);
      IndBox other;

      /* A mark may have a badge below it to the right. */
      if (overlap (box, &(IndBox) { at.x - m, at.y - m, 2.35 * m, 2.35 * m })
          || (k != node && ind_network_map_label (map, k, &other) && overlap (box, &other)))
        return TRUE;
    }
  return FALSE;
}

/* Whether a label stands at its mark, not at the end of a line. */
static gboolean
is_beside (IndPoint mark, const IndBox *box, double radius)
{
  return hypot (CLAMP (mark.x, box->x, box->x + box->width) - mark.x, CLAMP (mark.y, box->y, box->y + box->height) - mark.y)
         < radius + 45;
}

typedef struct
{
  guint fresh, kept;
} Jumps;

/* One is moved across the map. Counts whose label jumps though they stand where they stood; without ties none does without need. */
static void
move_one (GRand *rand, guint n, guint n_ties, Jumps *jumps)
{
  IndNetworkMapInput input = ind_sample_input (n, n_ties), later = input;
  static IndMapNode nodes[IND_SAMPLE_MOST];
  guint moved = g_rand_int_range (rand, 0, n);
  g_autoptr (IndNetworkMap) map = NULL, after = NULL, fresh = NULL;

  ind_sample_scatter (rand, n, FALSE, "Birgit Sorensen");
  for (guint k = 0; k < n; k++)
    {
      if (isnan (ind_sample_nodes[k].angle))
        ind_sample_nodes[k].angle = g_rand_double_range (rand, -180, 180);
      if (n_ties == 0)
        ind_sample_nodes[k].tie = IND_TIE_NONE;
    }
  map = ind_network_map_new_in (&input, &ind_letters, 1600, 1200, NULL);
  memcpy (nodes, ind_sample_nodes, sizeof nodes);
  nodes[moved].angle += 150;
  later.nodes = nodes;
  after = ind_network_map_new_in (&later, &ind_letters, 1600, 1200, map);
  fresh = ind_network_map_new_in (&later, &ind_letters, 1600, 1200, NULL);
  check_labels (after, &later);
  for (guint k = 0; k < n; k++)
    {
      IndPoint was = ind_network_map_mark (map, k), now = ind_network_map_mark (after, k);
      IndBox before, kept, other;

      if (k == moved || hypot (was.x - now.x, was.y - now.y) > 0.4 || !ind_network_map_label (map, k, &before))
        continue;
      jumps->fresh += !ind_network_map_label (fresh, k, &other) || !is_same (&before, &other);
      if (ind_network_map_label (after, k, &kept) && is_same (&before, &kept))
        continue;
      jumps->kept++;
      if (n_ties == 0)
        g_assert_true (is_taken (after, k, n, &before) || !is_beside (was, &before, ind_network_map_radius (map)));
    }
}

/* Who reads a map finds everybody where they were after one has been moved: only names that something stands in the way of jump. */
static void
test_stay (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  Jumps alone = { 0, 0 }, tied = { 0, 0 };

  for (guint round = 0; round < 60; round++)
    {
      move_one (rand, 25, 0, &alone);
      move_one (rand, 25, 15, &tied);
    }
  g_test_message ("labels that jumped: %u, laid out afresh %u; with ties %u and %u", alone.kept, alone.fresh, tied.kept, tied.fresh);
  g_assert_cmpuint (3 * alone.kept, <, alone.fresh);
  g_assert_cmpuint (3 * tied.kept, <, tied.fresh);
}

/* The same map again is the same; on another sheet it is laid out as for the first time. */
static void
test_again (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);

  for (guint round = 0; round < 20; round++)
    {
      IndNetworkMapInput input = ind_sample_input (40, 40);
      g_autoptr (IndNetworkMap) map = NULL, again = NULL, smaller = NULL, afresh = NULL;
      g_autoptr (IndScene) one = NULL, other = NULL;
      g_autofree char *first = NULL, *second = NULL;

      ind_sample_scatter (rand, 40, FALSE, "Birgit Sorensen");
      map = ind_network_map_new_in (&input, &ind_letters, 1600, 1200, NULL);
      again = ind_network_map_new_in (&input, &ind_letters, 1600, 1200, map);
      check_labels (again, &input);
      for (guint k = 0; k < 40; k++)
        {
          IndBox was, now;

          if (ind_network_map_label (map, k, &was))
            g_assert_true (ind_network_map_label (again, k, &now) && is_same (&was, &now));
        }
      smaller = ind_network_map_new_in (&input, &ind_letters, 1400, 1000, map);
      afresh = ind_network_map_new_in (&input, &ind_letters, 1400, 1000, NULL);
      one = ind_network_map_scene (smaller, IND_MAP_PART_ALL, 0);
      other = ind_network_map_scene (afresh, IND_MAP_PART_ALL, 0);
      first = ind_scene_dump (one);
      second = ind_scene_dump (other);
      g_assert_cmpstr (first, ==, second);
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

/* Where somebody stands on the rim at the middle of a sector, the sector's name is whole all the same. */
static void
test_sector_names (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);

  for (guint sector = 0; sector < G_N_ELEMENTS (ind_sample_sectors); sector++)
    for (IndMapSheet sheet = 0; sheet < IND_N_MAP_SHEETS; sheet++)
      {
        IndNetworkMapInput input = ind_sample_input (1, 0);
        g_autoptr (IndNetworkMap) map = NULL;
        g_autoptr (IndScene) scene = NULL;
        g_autofree char *dump = NULL;
        const char *names[G_N_ELEMENTS (ind_sample_sectors)];

        memcpy (names, ind_sample_sectors, sizeof names);
        names[sector] = "Nursery and school";
        input.sectors = names;
        ind_sample_scatter (rand, 1, FALSE, "Bo");
        ind_sample_nodes[0].distance = 103;
        ind_sample_nodes[0].angle = 90 - 360.0 / 7 * (sector + 0.5);
        map = ind_network_map_new (&input, &ind_letters, sheet);
        scene = ind_network_map_scene (map, IND_MAP_PART_ALL, 0);
        dump = ind_scene_dump (scene);
        if (strstr (dump, "|Nursery and school|") == NULL)
          g_error ("the name of sector %u is cut on sheet %u", sector, sheet);
        check_labels (map, &input);
      }
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
  g_test_add_func ("/network-map/full", test_full);
  g_test_add_func ("/network-map/near each other", test_near);
  g_test_add_func ("/network-map/places", test_places);
  g_test_add_func ("/network-map/without a place", test_without_a_place);
  g_test_add_func ("/network-map/stay", test_stay);
  g_test_add_func ("/network-map/again", test_again);
  g_test_add_func ("/network-map/parts", test_parts);
  g_test_add_func ("/network-map/names of sectors", test_sector_names);
  g_test_add_func ("/network-map/empty", test_empty);
  return g_test_run ();
}
