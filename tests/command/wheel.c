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

/* As large as the paper, in any theme; a year without anything is refused with what to do. */
static void
test_paper (Program *program, gconstpointer data)
{
  static const struct { const char *paper, *theme, *size; } rows[] = {
    { NULL, NULL, "595" }, { "--paper=a4", "--theme=screen", "595" }, { "--paper=a3", "--theme=grey", "84" },
  };
  g_autofree char *holm = program_sample ("holm.json"), *nielsen = program_sample ("nielsen-referral.json");
  g_autofree char *path = program_path (program, "y.pdf"), *output = g_strconcat ("--output=", path, NULL);
  g_autofree char *command = g_strdup_printf ("pdfinfo %s", path);

  g_assert_cmpint (program_run (program, "import", holm, nielsen, NULL), ==, 0);
  for (guint k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autofree char *text = NULL;
      const char *size;

      g_assert_cmpint (program_run (program, "export", "wheel", "--case=SOF-2026-003", output,
                                    rows[k].paper != NULL ? rows[k].paper : "--quiet", rows[k].theme, NULL), ==, 0);
      g_assert_true (g_spawn_command_line_sync (command, &text, NULL, NULL, NULL));
      size = strstr (text, "Page size:");
      g_assert_nonnull (size);
      g_assert_true (g_str_has_prefix (size + strlen ("Page size:") + strspn (size + strlen ("Page size:"), " "), rows[k].size));
    }
  g_assert_cmpint (program_run (program, "export", "wheel", "--case=SOF-2026-003", output, "--paper=a5", NULL), ==, 2);
  g_assert_cmpint (program_run (program, "export", "wheel", "--case=HENV-2026-041", output, "--from=2031-01", NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_nonnull (strstr (program->err, "januar 2031"));
}

/* What is not there is not drawn as an empty sheet. */
static void
test_nothing (Program *program, gconstpointer data)
{
  g_autofree char *nielsen = program_sample ("nielsen-referral.json");
  static const char *const files[][2] = { { "triangle", "t.pdf" }, { "assessment", "a.pdf" }, { "map", "m.pdf" } };

  g_assert_cmpint (program_run (program, "import", nielsen, NULL), ==, 0);
  for (guint k = 0; k < G_N_ELEMENTS (files); k++)
    {
      g_autofree char *path = program_path (program, files[k][1]), *output = g_strconcat ("--output=", path, NULL);

      g_assert_cmpint (program_run (program, "export", files[k][0], "--case=HENV-2026-041", output, NULL), ==, 1);
      program_assert_one_line (program);
      g_assert_nonnull (strstr (program->err, "i vinduet"));
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  PROGRAM_TEST ("/wheel/all", test_all);
  PROGRAM_TEST ("/wheel/paper", test_paper);
  PROGRAM_TEST ("/wheel/nothing", test_nothing);
  return g_test_run ();
}
