#include "config.h"

#include "ind-scene.h"

#include <string.h>

static void
test_dump (void)
{
  g_autoptr (IndScene) scene = ind_scene_new (100, 50);
  g_autoptr (IndScene) all = ind_scene_new (200, 100);
  g_autofree char *dump = NULL;
  const IndPoint corners[] = { { 0, 0 }, { 10, 0 }, { 5, 8 } };

  ind_scene_begin (scene, "P", NULL, NULL);
  ind_scene_text (scene, IND_ROLE_BODY, 11.25, 4, 20, 30, "Lone", -1);
  ind_scene_end (scene);
  ind_scene_shape (scene, IND_ROLE_MARK, corners, 3);
  ind_scene_append (all, scene, 10, 40);
  ind_scene_rule (all, IND_ROLE_HAIR, 0.5, 0, 90, 200);
  ind_scene_mark (all, IND_MARK_TICK, IND_ROLE_MARK, 1, 2, 3);

  dump = ind_scene_dump (all);
  g_assert_cmpstr (dump, ==,
                   "scene 200.0 x 100.0\n"
                   "  <P>\n"
                   "    body 11.25 at 14.0 60.0 wide 30.0 |Lone|\n"
                   "  </>\n"
                   "  shape mark 10.0,40.0 20.0,40.0 15.0,48.0\n"
                   "  line hair 0.5 0.0,90.0 200.0,90.0\n"
                   "  mark tick mark at 1.0 2.0 size 3.0\n");
}

/* What lies on top is found first, and what stands for nothing is not found at all. */
static void
test_pick (void)
{
  g_autoptr (IndScene) scene = ind_scene_new (100, 100);

  ind_scene_set_id (scene, 7);
  ind_scene_frame (scene, IND_ROLE_FRAME, 1, 0, &(IndBox) { 10, 10, 60, 60 });
  ind_scene_set_id (scene, 8);
  ind_scene_mark (scene, IND_MARK_DOT, IND_ROLE_MARK, 20, 20, 10);
  ind_scene_set_id (scene, 0);
  ind_scene_mark (scene, IND_MARK_DOT, IND_ROLE_MARK, 22, 22, 2);

  g_assert_cmpint (ind_scene_pick (scene, 23, 23, 0), ==, 8);
  g_assert_cmpint (ind_scene_pick (scene, 50, 50, 0), ==, 7);
  g_assert_cmpint (ind_scene_pick (scene, 5, 50, 0), ==, 0);
  g_assert_cmpint (ind_scene_pick (scene, 5, 50, 6), ==, 7);
}

/* Outlines are hit where they are filled, and otherwise on their line. */
static void
test_pick_paths (void)
{
  static const struct { const char *what; double x, y, slop; gint64 id; } places[] = {
    { "within the disc", 40, 50, 0, 1 },
    { "in the disc's box, outside the disc", 12, 12, 0, 0 },
    { "beside the disc", 8, 50, 3, 1 },
    { "in the hole of the ring", 150, 50, 0, 0 },
    { "on the ring", 115, 50, 0, 2 },
    { "on the bent line", 250, 27.5, 0, 3 },
    { "under the bent line", 250, 45, 0, 0 },
    { "between its ends, which no line joins", 250, 50, 3, 0 },
    { "near the ring, on nothing", 108, 50, 3, 2 },
  };
  g_autoptr (IndScene) scene = ind_scene_new (300, 100);
  g_autoptr (IndPath) disc = ind_path_new ();
  g_autoptr (IndPath) ring = ind_path_new ();
  g_autoptr (IndPath) bow = ind_path_new ();

  ind_path_circle (disc, 50, 50, 40);
  ind_path_circle (ring, 150, 50, 40);
  ind_path_circle (ring, 150, 50, 30);
  ind_path_move (bow, 210, 50);
  ind_path_curve (bow, 230, 20, 270, 20, 290, 50);
  ind_scene_set_id (scene, 1);
  ind_scene_path (scene, disc, IND_ROLE_TINT, IND_ROLE_NONE, 0);
  ind_scene_set_id (scene, 2);
  ind_scene_path (scene, ring, IND_ROLE_TINT, IND_ROLE_NONE, 0);
  ind_scene_set_id (scene, 3);
  ind_scene_path (scene, bow, IND_ROLE_NONE, IND_ROLE_STROKE, 2);
  for (guint k = 0; k < G_N_ELEMENTS (places); k++)
    {
      g_test_message ("%s", places[k].what);
      g_assert_cmpint (ind_scene_pick (scene, places[k].x, places[k].y, places[k].slop), ==, places[k].id);
    }
}

static void
test_figures (void)
{
  g_autoptr (IndScene) scene = ind_scene_new (200, 200);
  g_autoptr (IndScene) all = ind_scene_new (400, 400);
  g_autoptr (IndPath) field = ind_path_new ();
  g_autofree char *dump = NULL;
  IndItem *item;

  ind_path_arc (field, 100, 100, 50, 0, 90);
  ind_path_arc (field, 100, 100, 30, 90, 0);
  ind_path_close (field);
  item = ind_scene_path (scene, field, IND_ROLE_TINT, IND_ROLE_STROKE, 2.2);
  item->hue = IND_HUE_GREEN;
  item->dash = IND_DASH_DASHED;
  item->patterned = TRUE;
  ind_scene_text_on_arc (scene, IND_ROLE_LABEL, 16, (IndPoint) { 100, 100 }, 80, 45, 40, "marts", -1)->hue = IND_HUE_GREEN;
  ind_scene_append (all, scene, 100, 10);
  ind_scene_append (all, scene, 0, 0);
  /* the text's box holds all of its ring between its ends, and no more of the circle */
  g_assert_cmpfloat (ind_scene_item (scene, 1)->bounds.x, >, 130);
  g_assert_cmpfloat (ind_scene_item (scene, 1)->bounds.x + ind_scene_item (scene, 1)->bounds.width, <, 180);
  dump = ind_scene_dump (all);
  g_assert_cmpstr (dump, ==,
                   "scene 400.0 x 400.0\n"
                   "  path tint stroke 2.2 green dashed patterned M200.0,60.0 C227.6,60.0 250.0,82.4 250.0,110.0 "
                   "L230.0,110.0 C230.0,93.4 216.6,80.0 200.0,80.0 Z\n"
                   "  label 16 on an arc of 80.0 round 200.0 110.0 wide 40.0 turned 45 green |marts|\n"
                   "  path tint stroke 2.2 green dashed patterned M100.0,50.0 C127.6,50.0 150.0,72.4 150.0,100.0 "
                   "L130.0,100.0 C130.0,83.4 116.6,70.0 100.0,70.0 Z\n"
                   "  label 16 on an arc of 80.0 round 100.0 100.0 wide 40.0 turned 45 green |marts|\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/dump", test_dump);
  g_test_add_func ("/scene/figures", test_figures);
  g_test_add_func ("/scene/pick", test_pick);
  g_test_add_func ("/scene/pick-paths", test_pick_paths);
  return g_test_run ();
}
