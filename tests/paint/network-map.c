/* No text on a network map stands in the way of anything: in the letters and the boxes that are painted. */
#include "config.h"

#include "ind-network-map.h"
#include "ind-pango.h"
#include "ind-paint.h"

#include <math.h>
#include <string.h>

#include "tests/figure/ind-map-sample.h"

#define HAIR 0.5   /* points that letters may come nearer than their bounds say */

static const char *const names[] = {
  "Birgit Sørensen", "Bo", "Muhammed Özgür Yıldırım", "عبد الرحمن بن خالد", "Ida 🎈 og Pelle 🐕", "Ane-Kathrine Østergaard Damsgaard",
};

static gboolean
overlap (const IndBox *one, const IndBox *other)
{
  return one->x + HAIR < other->x + other->width && other->x + HAIR < one->x + one->width
         && one->y + HAIR < other->y + other->height && other->y + HAIR < one->y + one->height;
}

static gboolean
is_straight_text (const IndItem *item)
{
  return item->type == IND_ITEM_TEXT && item->arc == 0;
}

/* A mark: what is drawn for somebody, and no tie. */
static gboolean
is_mark (const IndItem *item)
{
  return item->type == IND_ITEM_PATH && item->id != 0 && item->id < 1000 && item->fill != IND_ROLE_NONE;
}

static void
check (const IndNetworkMap *map)
{
  g_autoptr (IndScene) scene = ind_network_map_scene (map, IND_MAP_PART_ALL, 0);
  guint n = ind_scene_length (scene);

  for (guint k = 0; k < n; k++)
    {
      const IndItem *text = ind_scene_item (scene, k);

      if (!is_straight_text (text))
        continue;
      g_assert_cmpfloat (text->bounds.x, >=, 0);
      g_assert_cmpfloat (text->bounds.y, >=, 0);
      g_assert_cmpfloat (text->bounds.x + text->bounds.width, <=, scene->width);
      g_assert_cmpfloat (text->bounds.y + text->bounds.height, <=, scene->height);
      for (guint i = 0; i < n; i++)
        {
          const IndItem *other = ind_scene_item (scene, i);

          /* the lines of one label stand as close as those of any paragraph */
          if (is_straight_text (other) && i > k && (other->id != text->id || text->id == 0))
            g_assert_false (overlap (&text->bounds, &other->bounds));
          if (is_mark (other) && text->id != 0 && other->id != text->id)
            g_assert_false (overlap (&text->bounds, &other->bounds));
        }
    }
}

static void
name_people (guint n, const char *name)
{
  for (guint k = 0; k < n; k++)
    ind_sample_nodes[k].name = name != NULL ? name : names[k % G_N_ELEMENTS (names)];
}

static void
test_labels (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (16);
  IndTypeset *typeset = ind_pango_typeset_new ();
  g_autofree char *unbroken = g_strnfill (200, 'w');
  const char *const sixty = "Anna-Katharina Elisabeth Margrethe von Rosenkrantz-Nygaards", *const called[] = { NULL, sixty, unbroken };

  for (guint round = 0; round < 24; round++)
    {
      guint n = round % 3 == 0 ? 18 : 45;
      IndNetworkMapInput input = ind_sample_input (n, n);
      g_autoptr (IndNetworkMap) map = NULL;

      ind_sample_scatter (rand, n, round % 4 == 3, "");
      name_people (n, called[round / 4 % G_N_ELEMENTS (called)]);
      map = round % (IND_N_MAP_SHEETS + 1) == IND_N_MAP_SHEETS
              ? ind_network_map_new_in (&input, typeset, 1700, 1100, NULL)
              : ind_network_map_new (&input, typeset, round % (IND_N_MAP_SHEETS + 1));
      check (map);
    }
  ind_pango_typeset_free (typeset);
}

/* What is read from the other end of a room is never smaller than 24 of 1080 lines. */
static void
test_projector (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);
  IndTypeset *typeset = ind_pango_typeset_new ();
  IndNetworkMapInput input = ind_sample_input (45, 20);
  g_autoptr (IndNetworkMap) map = NULL;
  g_autoptr (IndScene) scene = NULL;

  ind_sample_scatter (rand, 45, FALSE, "");
  name_people (45, NULL);
  input.centre = "Ane-Kathrine, Muhammed og Karl Emil";
  map = ind_network_map_new (&input, typeset, IND_MAP_SHEET_WIDE);
  scene = ind_network_map_scene (map, IND_MAP_PART_ALL, 0);
  for (guint k = 0; k < ind_scene_length (scene); k++)
    {
      const IndItem *item = ind_scene_item (scene, k);

      if (item->type == IND_ITEM_TEXT)
        g_assert_cmpfloat (item->size / scene->height * 1080, >=, 24);
    }
  ind_pango_typeset_free (typeset);
}

/* Who stands outside the rim, beside the legend, is named all the same. */
static void
test_outside (void)
{
  IndTypeset *typeset = ind_pango_typeset_new ();
  IndNetworkMapInput input = ind_sample_input (2, 0);
  g_autoptr (IndNetworkMap) map = NULL;
  IndBox box;

  for (guint k = 0; k < 2; k++)
    ind_sample_nodes[k] = (IndMapNode) { k + 1, 1, 106, 3 - 9.0 * k, IND_MAP_MARK_PERSON, IND_TIE_BROKEN,
                                         IND_COORDINATION_FAMILY, names[k * 2], "morfars gamle ven", "words" };
  map = ind_network_map_new (&input, typeset, IND_MAP_SHEET_WIDE);
  for (guint k = 0; k < 2; k++)
    g_assert_true (ind_network_map_label (map, k, &box));
  check (map);
  ind_pango_typeset_free (typeset);
}

static guint32
pixel (cairo_surface_t *surface, IndPoint at)
{
  int x = (int) at.x, y = (int) at.y;

  return ((guint32 *) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface)))[x];
}

/* Two sectors in grey are told apart at their rims, without their names. */
static void
test_grey (void)
{
  IndTypeset *typeset = ind_pango_typeset_new ();
  IndNetworkMapInput input = ind_sample_input (0, 0);
  g_autoptr (IndNetworkMap) map = ind_network_map_new (&input, typeset, IND_MAP_SHEET_SCREEN);
  g_autoptr (IndScene) scene = ind_network_map_scene (map, IND_MAP_PART_ALL, 0);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) scene->width, (int) scene->height);
  cairo_t *cr = cairo_create (surface);
  IndPoint centre = ind_network_map_point (map, 0, 0);
  double marked[7], inner = centre.y - ind_network_map_point (map, 100, 90).y;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  ind_paint_scene (cr, scene, ind_theme_get (IND_THEME_GREY), typeset);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int sector = 0; sector < 7; sector++)
    {
      /* how often ink and paper change on a walk along the sector's rim */
      guint changes = 0, inked = 0;
      guint32 before = 0;

      for (int k = 0; k < 3200; k++)
        {
          IndPoint at = ind_on_circle (centre.x, centre.y, inner + 2 + k / 400, (sector + 0.15 + 0.7 * (k % 400) / 400) * 360 / 7);
          guint32 now = pixel (surface, at) & 0xff;

          changes += (now > 0xd0) != (before > 0xd0);
          inked += now < 0xf0;
          before = now;
        }
      marked[sector] = changes * 1000.0 + inked;
      g_test_message ("sector %d: %u changes, %u dark", sector, changes, inked);
    }
  for (int one = 0; one < 7; one++)
    for (int other = one + 1; other < 7; other++)
      g_assert_cmpfloat (fabs (marked[one] - marked[other]), >, 50);
  cairo_surface_destroy (surface);
  ind_pango_typeset_free (typeset);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network-map/labels", test_labels);
  g_test_add_func ("/network-map/outside", test_outside);
  g_test_add_func ("/network-map/projector", test_projector);
  g_test_add_func ("/network-map/grey", test_grey);
  return g_test_run ();
}
