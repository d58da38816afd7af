#include "config.h"

#include "ind-program.h"

#include <string.h>

/* A network map from easyNWK goes into the case that is named, as one change; nothing else may bear --case. */
static void
test_taken_in (Program *program, gconstpointer data)
{
  g_autofree char *sample = program_sample ("holm.json");
  g_autofree char *map = g_test_build_filename (G_TEST_DIST, "..", "data", "network.nwk.json", NULL);

  g_assert_cmpint (program_run (program, "import", sample, NULL), ==, 0);
  g_assert_cmpint (program_run (program, "import", map, NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_nonnull (strstr (program->err, "--case=REF"));
  g_assert_cmpint (program_run (program, "import", "--case=NO-1", map, NULL), ==, 1);
  g_assert_nonnull (strstr (program->err, "NO-1"));
  g_assert_cmpint (program_run (program, "import", "--case=SOF-2026-003", sample, NULL), ==, 1);
  program_assert_one_line (program);

  g_assert_cmpint (program_run (program, "import", "--case=SOF-2026-003", map, NULL), ==, 0);
  g_assert_nonnull (strstr (program->out, "2 netværkskort"));
  g_assert_nonnull (strstr (program->out, "3 kendt"));
  g_assert_nonnull (strstr (program->out, "3 nye"));
  g_assert_nonnull (strstr (program->out, "versions[].nwk.ego.age"));
  g_assert_null (strstr (program->out, "Louise"));
  g_assert_cmpint (program_run (program, "check", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "history", "--case=SOF-2026-003", NULL), ==, 0);
  g_assert_nonnull (strstr (program->out, "»Første samtale« og »Efter sommeren«"));
  g_assert_cmpint (program_run (program, "undo", "--case=SOF-2026-003", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "redo", "--case=SOF-2026-003", NULL), ==, 0);
}

/* A map that is broken changes nothing, and is refused in one line that names the place. */
static void
test_refused (Program *program, gconstpointer data)
{
  g_autofree char *sample = program_sample ("holm.json");
  g_autofree char *map = program_write (program, "map.csv", "{\"versions\":[{\"nwk\":{\"alteri\":[{\"name\":\"Hemmelig\",\"angle\":1e308}]}}]}");

  g_assert_cmpint (program_run (program, "import", sample, NULL), ==, 0);
  g_assert_cmpint (program_run (program, "import", "--case=SOF-2026-003", map, NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_nonnull (strstr (program->err, "versions[0].nwk.alteri[0].angle: "));
  g_assert_null (strstr (program->err, "Hemmelig"));
  g_assert_cmpint (program_run (program, "redo", NULL), ==, 1);
  g_assert_cmpint (program_run (program, "undo", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "undo", NULL), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  PROGRAM_TEST ("/maps/taken-in", test_taken_in);
  PROGRAM_TEST ("/maps/refused", test_refused);
  return g_test_run ();
}
