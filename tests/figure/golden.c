#include "config.h"

#include "ind-ics-triangle.h"
#include "ind-letters.h"
#include "ind-map-sample.h"
#include "ind-random-wheel.h"

/* Scenes as they were when somebody last looked at them; INDGANG_REWRITE=1 keeps what they are now. */
static void
compare (const IndFigure *figure, const char *name)
{
  g_autofree char *dump = ind_scene_dump (ind_figure_scene (figure)), *kept = NULL;
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autoptr (GError) error = NULL;

  if (g_getenv ("INDGANG_REWRITE") != NULL)
    g_file_set_contents (file, dump, -1, &error);
  else
    g_file_get_contents (file, &kept, NULL, &error);
  g_assert_no_error (error);
  if (kept != NULL)
    g_assert_cmpstr (dump, ==, kept);
}

static void
test_wheel (void)
{
  const IndWheelEntry entries[] = {
    { 1, IND_RING_TALK, IND_WHEEL_HELD, ind_date_new (2026, 11, 1), 1, ind_date_new (2026, 11, 3), "Samtale", "Samtale",
      "3. november · holdt", NULL },
    { 2, IND_RING_NETWORK, IND_WHEEL_AGREED, ind_date_new (2026, 12, 1), 1, ind_date_new (2026, 12, 9), "Netværksmøde",
      "Netværksmøde", "9. december · aftalt", "Børnehuset" },
    { 3, IND_RING_MEASURE, IND_WHEEL_PLANNED, ind_date_new (2027, 9, 1), 4, IND_NO_DATE, "Aflastning", "Aflastning",
      "september – december · planlagt", NULL },
  };
  g_autoptr (IndFigure) figure = ind_random_wheel_draw (entries, G_N_ELEMENTS (entries), ind_date_new (2026, 11, 22),
                                                        IND_WHEEL_SCREEN, &ind_letters);

  compare (figure, "wheel.txt");
}

static void
test_triangle (void)
{
  const IndTriangleField fields[] = {
    { .id = 1, .side = 0, .name = "Sundhed", .state = "Bekymring · mål 1", .said = "a", .level = IND_LEVEL_CONCERN, .goals = "1" },
    { .id = 2, .side = 1, .name = "Omsorg", .state = "Ressource", .said = "b", .level = IND_LEVEL_RESOURCE },
    { .id = 3, .side = 2, .name = "Netværk", .state = "Blandet · intet mål endnu", .said = "c", .level = IND_LEVEL_MIXED,
      .lacks_goal = TRUE },
  };
  IndTriangle triangle = { .title = "Udredning", .subtitle = "Trekanten om Ida", .child = "Ida", .age = "3 år",
                           .sides = { "Barnet", "Forældre", "Familien" }, .fields = fields, .n_fields = 3,
                           .levels = { "", "Ressource", "Blandet", "Bekymring", "Ikke udforsket" }, .goal_words = "mål",
                           .no_goal_words = "intet mål endnu" };
  g_autoptr (IndFigure) figure = ind_ics_triangle_new (&triangle, &ind_letters);

  compare (figure, "triangle.txt");
}

static void
test_map (void)
{
  IndNetworkMapInput input;
  g_autoptr (IndNetworkMap) map = NULL;
  g_autoptr (IndFigure) figure = NULL;

  ind_sample_nodes[0] = (IndMapNode) { 1, 1, 30, NAN, 0, 1, IND_COORDINATION_NONE, "Anna", "mother's mother", "Anna" };
  ind_sample_nodes[1] = (IndMapNode) { 2, 3, 60, NAN, 1, 2, 0, "Mette", "teacher", "Mette" };
  ind_sample_nodes[2] = (IndMapNode) { 3, 5, 90, 20, 2, IND_TIE_NONE, IND_COORDINATION_NONE, "Bo", "adviser", "Bo" };
  ind_sample_ties[0] = (IndMapTie) { 1000, 0, 1, 2 };
  input = ind_sample_input (3, 1);
  map = ind_network_map_new (&input, &ind_letters, IND_MAP_SHEET_SCREEN);
  figure = ind_network_map_figure (map);
  compare (figure, "map.txt");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/golden/wheel", test_wheel);
  g_test_add_func ("/golden/triangle", test_triangle);
  g_test_add_func ("/golden/map", test_map);
  return g_test_run ();
}
