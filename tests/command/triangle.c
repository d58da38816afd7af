#include "config.h"

#include "ind-program.h"

#include <string.h>

static void
assert_begins (Program *program, const char *name, const char *with, gsize length)
{
  g_autofree char *path = program_path (program, name);
  g_autoptr (GBytes) bytes = program_read (path);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, length);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), length, with, length);
}

/* The file's ending decides what is written; what cannot be drawn is refused before anything is. */
static void
test_formats (Program *program, gconstpointer data)
{
  g_autofree char *sample = program_sample ("holm.json");
  static const char *const names[][3] = {
    { "t.pdf", "%PDF", NULL }, { "t.PNG", "\x89PNG", "--width=400" }, { "t.svg", "<?xm", NULL },
  };

  g_assert_cmpint (program_run (program, "import", sample, NULL), ==, 0);
  for (guint k = 0; k < G_N_ELEMENTS (names); k++)
    {
      g_autofree char *path = program_path (program, names[k][0]), *output = g_strconcat ("--output=", path, NULL);

      g_assert_cmpint (program_run (program, "export", "triangle", "--case=SOF-2026-003", "--theme=grey", output,
                                    names[k][2], NULL), ==, 0);
      g_assert_cmpstr (program->err, ==, "");
      assert_begins (program, names[k][0], names[k][1], 4);
    }
  g_assert_cmpint (program_run (program, "export", "triangle", "--case=SOF-2026-003", "--output=t.gif", NULL), ==, 2);
  g_assert_cmpint (program_run (program, "export", "triangle", "--case=SOF-2026-003", "--output=t.png", "--width=0", NULL),
                   ==, 2);
  g_assert_nonnull (strstr (program->err, "16000"));
  g_assert_cmpint (program_run (program, "export", "triangle", "--case=NO-1", "--output=t.png", NULL), ==, 1);
  program_assert_one_line (program);
}

/* What the family is handed holds no professional assessment; what colleagues ask for does. */
static void
test_assessment (Program *program, gconstpointer data)
{
  g_autofree char *sample = program_sample ("soerensen-yilmaz.json");
  g_autofree char *path = program_path (program, "a.pdf"), *output = g_strconcat ("--output=", path, NULL);
  static const char *const with[] = { NULL, "--with=professional" };

  g_assert_cmpint (program_run (program, "import", sample, NULL), ==, 0);
  for (guint k = 0; k < 2; k++)
    {
      g_autofree char *command = g_strdup_printf ("pdftotext %s -", path), *text = NULL;
      g_autoptr (GError) error = NULL;
      const char *strengths, *worries;

      g_assert_cmpint (program_run (program, "export", "assessment", "--case=EFI-2025-014", output, with[k], NULL), ==, 0);
      g_assert_cmpstr (program->err, ==, "");
      g_spawn_command_line_sync (command, &text, NULL, NULL, &error);
      g_assert_no_error (error);
      strengths = strstr (text, "Deniz spiser godt");
      worries = strstr (text, "Han er stiv i benene");
      g_assert_true (strengths != NULL && worries > strengths);
      g_assert_nonnull (strstr (text, "Resten kan vi lære"));
      g_assert_nonnull (strstr (text, "barnets lov § 20"));
      g_assert_nonnull (strstr (text, "13. maj 2026"));
      g_assert_true ((strstr (text, "GMFCS") != NULL) == (k == 1));
    }
  g_assert_cmpint (program_run (program, "export", "assessment", "--case=EFI-2025-014", "--with=all", output, NULL), ==, 2);
}

/* The plan has the map and the wheel by itself, others on wish; what the case does not have is asked for in vain, and told how. */
static void
test_plan (Program *program, gconstpointer data)
{
  g_autofree char *rich = program_sample ("soerensen-yilmaz.json"), *poor = program_sample ("nielsen-referral.json");
  g_autofree char *path = program_path (program, "p.pdf"), *output = g_strconcat ("--output=", path, NULL);
  g_autofree char *command = g_strdup_printf ("pdftotext %s -", path);
  static const struct { const char *with; gboolean map, wheel, triangle; } rows[] = {
    { NULL, TRUE, TRUE, FALSE }, { "--with=map", TRUE, FALSE, FALSE }, { "--with=triangle,wheel", FALSE, TRUE, TRUE },
  };

  g_assert_cmpint (program_run (program, "import", rich, poor, NULL), ==, 0);
  for (guint k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autofree char *text = NULL;

      g_assert_cmpint (program_run (program, "export", "plan", "--quiet", "--case=EFI-2025-014", output, rows[k].with, NULL), ==, 0);
      g_assert_cmpstr (program->err, ==, "");
      g_assert_true (g_spawn_command_line_sync (command, &text, NULL, NULL, NULL));
      g_assert_cmpint (strstr (text, "Hvem er omkring os") != NULL, ==, rows[k].map);
      g_assert_cmpint (strstr (text, "I dag, 22. november") != NULL, ==, rows[k].wheel);
      g_assert_cmpint (strstr (text, "Trekanten om Deniz") != NULL, ==, rows[k].triangle);
    }
  g_assert_cmpint (program_run (program, "export", "plan", "--case=EFI-2025-014", output, "--with=map,", NULL), ==, 2);
  g_assert_cmpint (program_run (program, "export", "plan", "--quiet", "--case=HENV-2026-041", output, NULL), ==, 0);
  g_assert_cmpint (program_run (program, "export", "plan", "--case=HENV-2026-041", output, "--with=triangle,map", NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_nonnull (strstr (program->err, "Tegn et i vinduet"));
  g_assert_cmpint (program_run (program, "export", "plan", "--case=HENV-2026-041", output, "--with=triangle", NULL), ==, 1);
  g_assert_nonnull (strstr (program->err, "Begynd en i vinduet"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  PROGRAM_TEST ("/triangle/formats", test_formats);
  PROGRAM_TEST ("/triangle/assessment", test_assessment);
  PROGRAM_TEST ("/triangle/plan", test_plan);
  return g_test_run ();
}
