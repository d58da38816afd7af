#include "config.h"

#include "ind-program.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const samples[][2] = {
  { "soerensen-yilmaz.json", "EFI-2025-014" },
  { "holm.json", "SOF-2026-003" },
  { "nielsen-referral.json", "HENV-2026-041" },
};

static void
take_in_samples (Program *program)
{
  for (gsize k = 0; k < G_N_ELEMENTS (samples); k++)
    {
      g_autofree char *file = program_sample (samples[k][0]);

      g_assert_cmpint (program_run (program, "import", "--quiet", file, NULL), ==, 0);
      g_assert_cmpstr (program->out, ==, "");
      g_assert_cmpstr (program->err, ==, "");
    }
}

static guint
mode_of (const char *path)
{
  GStatBuf there;

  g_assert_cmpint (g_stat (path, &there), ==, 0);
  return there.st_mode & 0777;
}

/* What is exported can be taken in elsewhere, and then goes out the same; to a file as to standard output. */
static void
test_case_file_goes_round (Program *program, gconstpointer data)
{
  Program other = { 0 };

  take_in_samples (program);
  program_set_up (&other, NULL);
  for (gsize k = 0; k < G_N_ELEMENTS (samples); k++)
    {
      g_autofree char *reference = g_strdup_printf ("--case=%s", samples[k][1]);
      g_autofree char *file = program_path (program, "case.json"), *output = g_strdup_printf ("--output=%s", file);
      g_autoptr (GBytes) first = NULL;

      g_assert_cmpint (program_run (program, "export", "case", reference, output, NULL), ==, 0);
      g_assert_cmpuint (mode_of (file), ==, 0600);
      first = program_read (file);
      g_assert_cmpint (program_run (&other, "import", file, NULL), ==, 0);
      g_assert_cmpint (program_run (&other, "export", "case", reference, "--output=-", NULL), ==, 0);
      g_assert_cmpmem (other.out, strlen (other.out), g_bytes_get_data (first, NULL), g_bytes_get_size (first));
    }
  program_tear_down (&other, NULL);
}

/* Where nobody says which database, it is the user's own, for the user alone. */
static void
test_own_database (Program *program, gconstpointer data)
{
  g_autofree char *sample = program_sample ("holm.json"), *folder = program_path (program, "indgang");
  g_autofree char *file = g_build_filename (folder, "indgang.db", NULL);

  g_clear_pointer (&program->database, g_free);
  g_assert_cmpint (program_run (program, "import", sample, NULL), ==, 0);
  g_assert_cmpuint (mode_of (folder), ==, 0700);
  g_assert_cmpuint (mode_of (file), ==, 0600);
  g_assert_cmpint (program_run (program, "list", NULL), ==, 0);
  g_assert_nonnull (strstr (program->out, "SOF-2026-003"));
}

static void
test_plan (Program *program, gconstpointer data)
{
  g_autofree char *file = program_path (program, "plan.pdf"), *output = g_strdup_printf ("--output=%s", file);
  g_autoptr (GBytes) normal = NULL, large = NULL, wall = NULL, set = NULL, named = NULL;

  take_in_samples (program);
  g_assert_cmpint (program_run (program, "export", "plan", "--case=EFI-2025-014", output, NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "");
  normal = program_read (file);
  g_assert_cmpmem (g_bytes_get_data (normal, NULL), 5, "%PDF-", 5);
  /* What it lacks is told, a line each; the plan is written all the same. */
  g_assert_nonnull (strstr (program->err, "Ingen står for opgaven »Finde et kursus i tegn"));
  g_assert_nonnull (strstr (program->err, "Den næste opfølgning (marts 2027) har ingen dato endnu.\n"));

  g_assert_cmpint (program_run (program, "--quiet", "export", "plan", "--case=EFI-2025-014", output, "--large-print",
                                NULL), ==, 0);
  g_assert_cmpstr (program->err, ==, "");
  large = program_read (file);
  g_assert_false (g_bytes_equal (normal, large));
  /* The settings say so too, and what the plan is called. */
  g_assert_cmpint (program_run (program, "--quiet", "settings", "large-print=1", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "--quiet", "export", "plan", "--case=EFI-2025-014", output, NULL), ==, 0);
  set = program_read (file);
  g_assert_cmpmem (g_bytes_get_data (set, NULL), g_bytes_get_size (set), g_bytes_get_data (large, NULL), g_bytes_get_size (large));
  g_assert_cmpint (program_run (program, "--quiet", "settings", "document-name=Fælles plan", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "--quiet", "export", "plan", "--case=EFI-2025-014", output, NULL), ==, 0);
  named = program_read (file);
  g_assert_false (g_bytes_equal (named, large));
  g_assert_cmpint (program_run (program, "export", "plan", "--case=HENV-2026-041", output, "--paper=a3", "--draft",
                                NULL), ==, 0);
  wall = program_read (file);
  g_assert_cmpmem (g_bytes_get_data (wall, NULL), 5, "%PDF-", 5);
}

/* A failed export leaves what was there; so does one over a case that is not there. */
static void
test_failed_export_leaves_the_old_file (Program *program, gconstpointer data)
{
  g_autofree char *file = program_write (program, "plan.pdf", "old"), *output = g_strdup_printf ("--output=%s", file);
  g_autofree char *nowhere = g_strdup_printf ("--output=%s/no/such/folder.pdf", program->folder);
  g_autofree char *folder = g_strdup_printf ("--output=%s", program->folder);
  g_autoptr (GBytes) after = NULL;

  take_in_samples (program);
  g_assert_cmpint (program_run (program, "export", "plan", "--case=no-such", output, NULL), ==, 1);
  program_assert_one_line (program);
  after = program_read (file);
  g_assert_cmpmem (g_bytes_get_data (after, NULL), g_bytes_get_size (after), "old", 3);
  g_assert_cmpint (program_run (program, "export", "plan", "--case=EFI-2025-014", nowhere, NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_nonnull (strstr (program->err, "folder.pdf"));
  g_assert_cmpint (program_run (program, "export", "case", "--case=EFI-2025-014", folder, NULL), ==, 1);
  program_assert_one_line (program);
}

/* A link stays a link, and its file is the new one. */
static void
test_link_is_followed (Program *program, gconstpointer data)
{
  g_autofree char *file = program_write (program, "real.json", "old"), *link = program_path (program, "link.json");
  g_autofree char *output = g_strdup_printf ("--output=%s", link);
  g_autoptr (GBytes) after = NULL;

  take_in_samples (program);
  g_assert_cmpint (symlink (file, link), ==, 0);
  g_assert_cmpint (program_run (program, "export", "case", "--case=SOF-2026-003", output, NULL), ==, 0);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  after = program_read (file);
  g_assert_cmpuint (g_bytes_get_size (after), >, 1000);
}

/* A device is not replaced by a file, and one that is full is told. */
static void
test_full_device (Program *program, gconstpointer data)
{
  GStatBuf there;

  if (g_stat ("/dev/full", &there) != 0 || !S_ISCHR (there.st_mode))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  take_in_samples (program);
  g_assert_cmpint (program_run (program, "export", "case", "--case=SOF-2026-003", "--output=/dev/full", NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_nonnull (strstr (program->err, "fuld"));
  g_assert_cmpint (g_stat ("/dev/full", &there), ==, 0);
  g_assert_true (S_ISCHR (there.st_mode));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  PROGRAM_TEST ("/command/files/case-file-goes-round", test_case_file_goes_round);
  PROGRAM_TEST ("/command/files/own-database", test_own_database);
  PROGRAM_TEST ("/command/files/plan", test_plan);
  PROGRAM_TEST ("/command/files/failed-export-leaves-the-old-file", test_failed_export_leaves_the_old_file);
  PROGRAM_TEST ("/command/files/link-is-followed", test_link_is_followed);
  PROGRAM_TEST ("/command/files/full-device", test_full_device);
  return g_test_run ();
}
