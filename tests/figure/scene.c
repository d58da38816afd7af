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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/dump", test_dump);
  g_test_add_func ("/scene/pick", test_pick);
  return g_test_run ();
}
