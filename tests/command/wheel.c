#include "config.h"

#include "ind-program.h"

#include <string.h>

/* A family's year, or all of them; never both, and never neither. */
static void
test_all (Program *program, gconstpointer data)
{
  g_autofree char *holm = program_sample ("holm.json"), *nielsen = program_sample ("nielsen-referral.json");
  g_autofree char *path = program_path (program, "y.pdf"), *output = g_strconcat ("--output=", path, NULL);
  g_autofree char *command = g_strdup_printf ("pdftotext -layout %s -", path), *text = NULL;

  g_assert_cmpint (program_run (program, "import", holm, nielsen, NULL), ==, 0);
  g_assert_cmpint (program_run (program, "export", "wheel", "--all", output, NULL), ==, 0);
  g_assert_cmpstr (program->err, ==, "");
  g_assert_true (g_spawn_command_line_sync (command, &text, NULL, NULL, NULL));
  g_assert_nonnull (strstr (text, "Alle familiers år"));
  g_assert_nonnull (strstr (text, "Familien Holm"));
  g_assert_nonnull (strstr (text, "Familien Nielsen"));
  g_assert_nonnull (strstr (text, "Intet er planlagt"));
  g_assert_cmpint (program_run (program, "log", "--language=en", NULL), ==, 0);
  g_assert_nonnull (strstr (program->out, "exported"));
  g_assert_cmpint (program_run (program, "export", "wheel", "--all", "--case=SOF-2026-003", output, NULL), ==, 2);
  g_assert_cmpint (program_run (program, "export", "wheel", output, NULL), ==, 2);
  g_assert_cmpint (program_run (program, "export", "wheel", "--all", "--from=2027-13", output, NULL), ==, 2);
  program_assert_one_line (program);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  PROGRAM_TEST ("/wheel/all", test_all);
  return g_test_run ();
}
