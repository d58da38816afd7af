#define _GNU_SOURCE   /* memmem() */
#include "config.h"

#include "ind-program.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* indgang backup and restore, as scripts rely on them. */

static char *
list_cases (Program *program)
{
  g_assert_cmpint (program_run (program, "list", "--format=json", NULL), ==, 0);
  return g_strdup (program->out);
}

static void
test_round_trip (Program *program, gconstpointer sealed)
{
  g_autofree char *secret = program_write (program, "secret", "hestesko\n"), *before = NULL, *after = NULL, *kept = NULL;
  const char *option = sealed != NULL ? "--password-file=secret" : "--quiet";
  g_autofree char *sample = program_sample ("holm.json"), *text = NULL, *more = program_path (program, "more.json");
  g_autoptr (GString) changed = NULL;
  const char *old;

  g_assert_true (g_file_get_contents (sample, &text, NULL, NULL));
  changed = g_string_new (text);
  g_string_replace (changed, "SOF-2026-003", "NY-2026-777", 0);
  g_assert_true (g_file_set_contents (more, changed->str, -1, NULL));
  g_assert_cmpint (program_run (program, "sample", NULL), ==, 0);
  before = list_cases (program);
  g_assert_cmpint (program_run (program, "backup", "copy.db", option, NULL), ==, 0);
  g_assert_cmpstr (program->err, ==, "");
  g_assert_true ((*program->out != '\0') == (sealed != NULL));
  g_assert_cmpint (program_run (program, "import", more, NULL), ==, 0);
  g_assert_cmpint (program_run (program, "restore", "copy.db", "--password-file=secret", NULL), ==, 0);
  g_assert_cmpstr (program->err, ==, "");
  old = strstr (program->out, "test.db.before-restore-2026-11-22-");
  g_assert_nonnull (old);
  kept = g_strndup (old, strlen ("test.db.before-restore-2026-11-22-000000"));
  after = list_cases (program);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (program_run (program, "check", NULL), ==, 0);

  /* The old database is still one. */
  g_free (program->database);
  program->database = program_path (program, kept);
  g_clear_pointer (&after, g_free);
  after = list_cases (program);
  g_assert_nonnull (strstr (after, "NY-2026-777"));
}

/* What was deleted for good since the backup stays deleted, in the file too. */
static void
test_stays_deleted (Program *program, gconstpointer data)
{
  g_autofree char *cases = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *text;
  gsize size;

  g_assert_cmpint (program_run (program, "sample", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "backup", "copy.db", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "delete", "EFI-2025-014", "--for-good", "--yes", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "restore", "copy.db", "--language=en", NULL), ==, 0);
  g_assert_nonnull (strstr (program->out, "1 case of the backup had been deleted for good since, and has been again.\n"));
  cases = list_cases (program);
  g_assert_null (strstr (cases, "EFI-2025-014"));
  bytes = program_read (program->database);
  text = g_bytes_get_data (bytes, &size);
  g_assert_null (memmem (text, size, "EFI-2025-014", strlen ("EFI-2025-014")));
  g_assert_cmpint (program_run (program, "check", NULL), ==, 0);
}

/* Where no line of the old access log can be read, that is told. */
static void
test_log_is_lost (Program *program, gconstpointer data)
{
  g_assert_cmpint (program_run (program, "sample", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "backup", "copy.db", NULL), ==, 0);
  g_free (program_write (program, "test.db", "This was a database once, and is none any more; nobody can read a line of it.\n"
                                             "Nor of its access log, which stood there too.\n"));
  g_assert_cmpint (program_run (program, "restore", "copy.db", "--language=en", NULL), ==, 0);
  g_assert_nonnull (strstr (program->out, "Lines of the old database's access log could not be read"));
}

/* The only copy of a password is not overwritten, by whatever name. */
static void
test_password_stays (Program *program, gconstpointer data)
{
  static const char *const names[] = { "secret", "./secret", "link" };
  g_autofree char *secret = program_write (program, "secret", "hestesko\n"), *other = program_path (program, "link");
  g_autofree char *text = NULL;

  g_assert_cmpint (link (secret, other), ==, 0);
  for (gsize k = 0; k < G_N_ELEMENTS (names); k++)
    {
      g_assert_cmpint (program_run (program, "backup", names[k], "--password-file=secret", NULL), ==, 1);
      program_assert_one_line (program);
    }
  g_assert_true (g_file_get_contents (other, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "hestesko\n");
}

/* What cannot be done is said in one line, with the file's name and without its password; nothing has changed. */
static void
test_refusals (Program *program, gconstpointer data)
{
  static const char *const lines[][5] = {
    { "1", "copy.db", "restore", "copy.db", "--password-file=wrong" },
    { "1", "copy.db", "restore", "copy.db", NULL },
    { "1", "missing", "restore", "missing", NULL },
    { "1", "secret", "restore", "secret", NULL },
    { "1", "empty", "restore", "empty", NULL },
    { "1", "empty", "backup", "other.db", "--password-file=empty" },
    { "1", "none", "backup", "other.db", "--password-file=none" },
    { "1", "test.db", "backup", "test.db", NULL },
    { "1", "missing/other.db", "backup", "missing/other.db", NULL },
    { "1", "", "backup", "-", NULL },
    { "2", "", "backup", NULL },
    { "2", "", "restore", NULL },
    { "2", "", "backup", "a", "b" },
  };
  g_autofree char *secret = program_write (program, "secret", "hestesko\n");
  g_autofree char *wrong = program_write (program, "wrong", "hufeisen\n"), *none = program_write (program, "empty", "");
  g_autoptr (GBytes) before = NULL;

  g_assert_cmpint (program_run (program, "sample", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "backup", "copy.db", "--password-file=secret", NULL), ==, 0);
  for (gsize k = 0; k < G_N_ELEMENTS (lines); k++)
    {
      const char *const line[] = { lines[k][2], lines[k][3], lines[k][3] != NULL ? lines[k][4] : NULL, NULL };
      g_autoptr (GSubprocess) process = NULL;
      g_autoptr (GBytes) after = NULL;

      g_clear_pointer (&before, g_bytes_unref);
      before = program_read (program->database);
      process = program_start (program, line);
      g_test_message ("%s %s", line[0], line[1] != NULL ? line[1] : "");
      g_assert_cmpint (program_end (program, process), ==, lines[k][0][0] - '0');
      program_assert_one_line (program);
      g_assert_nonnull (strstr (program->err, lines[k][1]));
      g_assert_null (strstr (program->err, "hestesko"));
      g_assert_null (strstr (program->err, "hufeisen"));
      g_assert_cmpstr (program->out, ==, "");
      after = program_read (program->database);
      if (g_str_equal (line[0], "restore"))
        g_assert_true (g_bytes_equal (before, after));
    }
}

/* Making the key takes as long as it shall: whoever tries passwords has to wait too. */
static void
test_key_is_dear (Program *program, gconstpointer data)
{
  g_autofree char *secret = program_write (program, "secret", "hestesko\n");
  g_autofree char *path = program_path (program, "copy.db");
  g_autoptr (GBytes) bytes = NULL;
  const guint8 *header;
  guint64 passes, memory;

  program_make_database (program);
  g_assert_cmpint (program_run (program, "backup", "copy.db", "--password-file=secret", NULL), ==, 0);
  bytes = program_read (path);
  header = g_bytes_get_data (bytes, NULL);
  g_assert_cmpint (memcmp (header, "INDGANG-SEALED-1\n", 17), ==, 0);
  memcpy (&passes, header + 17, 8);
  memcpy (&memory, header + 25, 8);
  g_assert_cmpuint (GUINT64_FROM_LE (passes), >=, 3);
  g_assert_cmpuint (GUINT64_FROM_LE (memory), >=, 256 * 1024 * 1024);
}

/* What cannot be backed up because it is damaged is told of the database, not of the copy. */
static void
test_damaged_database (Program *program, gconstpointer data)
{
  static const char *const options[] = { "--quiet", "--password-file=secret" };
  g_autofree char *secret = program_write (program, "secret", "hestesko\n"), *copy = program_path (program, "copy.db");
  FILE *file;

  g_assert_cmpint (program_run (program, "sample", NULL), ==, 0);
  file = g_fopen (program->database, "r+e");
  fseek (file, 40 * 4096, SEEK_SET);
  for (guint k = 0; k < 20 * 4096; k++)
    fputc (0xff, file);
  fclose (file);
  for (gsize k = 0; k < G_N_ELEMENTS (options); k++)
    {
      g_assert_cmpint (program_run (program, "backup", "copy.db", options[k], NULL), ==, 1);
      program_assert_one_line (program);
      g_assert_nonnull (strstr (program->err, "test.db: Databasen er beskadiget"));
      g_assert_nonnull (strstr (program->err, "indgang restore"));
      g_assert_null (strstr (program->err, "copy.db"));
      g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
    }
}

/* A name that is the database's own is told as that; a sealed backup of which hardly anything is left, as damaged. */
static void
test_told_as_it_is (Program *program, gconstpointer data)
{
  static const char *const own[] = { "test.db", "./test.db", "link.db", "test.db-journal", "test.db.lock" };
  g_autofree char *secret = program_write (program, "secret", "hestesko\n"), *link = program_path (program, "link.db");
  g_autofree char *copy = program_path (program, "copy.db");

  g_assert_cmpint (program_run (program, "sample", NULL), ==, 0);
  g_assert_cmpint (symlink (program->database, link), ==, 0);
  for (gsize k = 0; k < G_N_ELEMENTS (own); k++)
    {
      g_assert_cmpint (program_run (program, "backup", own[k], NULL), ==, 1);
      program_assert_one_line (program);
      g_assert_nonnull (strstr (program->err, "Det er selve databasen"));
    }
  g_assert_cmpint (program_run (program, "check", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "backup", "copy.db", "--password-file=secret", NULL), ==, 0);
  for (off_t length = 70; length > 20; length -= 23)
    {
      g_assert_cmpint (truncate (copy, length), ==, 0);
      g_assert_cmpint (program_run (program, "restore", "copy.db", "--password-file=secret", NULL), ==, 1);
      program_assert_one_line (program);
      g_test_message ("%d: %s", (int) length, program->err);
      g_assert_nonnull (strstr (program->err, "Sikkerhedskopien er beskadiget"));
    }
}

/* Uses of all cases at once stand in the log. */
static void
test_logged (Program *program, gconstpointer data)
{
  g_assert_cmpint (program_run (program, "sample", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "backup", "copy.db", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "log", "--language=en", NULL), ==, 0);
  g_assert_nonnull (strstr (program->out, "exported"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/command/backup/plain", Program, NULL, program_set_up, test_round_trip, program_tear_down);
  g_test_add ("/command/backup/sealed", Program, "sealed", program_set_up, test_round_trip, program_tear_down);
  PROGRAM_TEST ("/command/backup/refusals", test_refusals);
  PROGRAM_TEST ("/command/backup/key-is-dear", test_key_is_dear);
  PROGRAM_TEST ("/command/backup/damaged-database", test_damaged_database);
  PROGRAM_TEST ("/command/backup/told-as-it-is", test_told_as_it_is);
  PROGRAM_TEST ("/command/backup/logged", test_logged);
  PROGRAM_TEST ("/command/backup/stays-deleted", test_stays_deleted);
  PROGRAM_TEST ("/command/backup/log-is-lost", test_log_is_lost);
  PROGRAM_TEST ("/command/backup/password-stays", test_password_stays);
  return g_test_run ();
}
