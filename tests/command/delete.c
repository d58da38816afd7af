#define _GNU_SOURCE   /* memmem(), posix_openpt() */
#include "config.h"

#include "ind-program.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A case is deleted for good when somebody means it, and then whole. */

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in: %s", part, text);
}

static void
take_in_two (Program *program)
{
  g_autofree char *one = program_sample ("holm.json"), *two = program_sample ("nielsen-referral.json");

  g_assert_cmpint (program_run (program, "import", one, two, NULL), ==, 0);
}

static gboolean
is_there (Program *program, const char *reference)
{
  return program_run (program, "show", reference, NULL) == 0;
}

static gboolean
holds (Program *program, const char *word)
{
  g_autoptr (GBytes) bytes = program_read (program->database);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, word, strlen (word)) != NULL;
}

static void
test_deleted (Program *program, gconstpointer data)
{
  take_in_two (program);
  g_assert_true (holds (program, "SOF-2026-003"));
  g_assert_true (holds (program, "fem sagsbehandlere"));
  g_assert_cmpint (program_run (program, "--language=en", "delete", "SOF-2026-003", "--for-good", "--yes", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "The case SOF-2026-003 has been deleted for good.\n");
  g_assert_false (holds (program, "SOF-2026-003"));
  g_assert_false (holds (program, "fem sagsbehandlere"));
  g_assert_false (is_there (program, "SOF-2026-003"));
  program_assert_one_line (program);
  g_assert_true (is_there (program, "HENV-2026-041"));
  g_assert_cmpint (program_run (program, "check", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "--language=en", "log", NULL), ==, 0);
  assert_has (program->out, "a case that is gone  deleted for good");
  g_assert_cmpint (program_run (program, "delete", "SOF-2026-003", "--for-good", "--yes", NULL), ==, 1);
  program_assert_one_line (program);
}

/* Without the option that says it, and without anybody to ask, nothing is deleted. */
static void
test_refused (Program *program, gconstpointer data)
{
  take_in_two (program);
  g_assert_cmpint (program_run (program, "delete", "SOF-2026-003", NULL), ==, 2);
  assert_has (program->err, "--for-good");
  program_assert_one_line (program);
  g_assert_cmpint (program_run (program, "delete", "--for-good", NULL), ==, 2);
  g_assert_cmpint (program_run (program, "delete", "SOF-2026-003", "--for-good", NULL), ==, 1);
  assert_has (program->err, "--yes");
  program_assert_one_line (program);
  g_assert_true (is_there (program, "SOF-2026-003"));
}

/* Runs with a terminal on which somebody types. */
static int
delete_typing (Program *program, const char *typed)
{
  int terminal = posix_openpt (O_RDWR | O_NOCTTY), status;

  g_assert_cmpint (grantpt (terminal), ==, 0);
  g_assert_cmpint (unlockpt (terminal), ==, 0);
  program->in = open (ptsname (terminal), O_RDWR | O_NOCTTY);
  g_assert_cmpint (program->in, >, 0);
  g_assert_cmpint (write (terminal, typed, strlen (typed)), ==, (gssize) strlen (typed));
  status = program_run (program, "delete", "SOF-2026-003", "--for-good", NULL);
  program->in = 0;
  close (terminal);
  return status;
}

static void
test_asked (Program *program, gconstpointer data)
{
  static const char *const wrong[] = { "\n", "ja\n", "SOF-2026-00\n", "SOF-2026-0033\n", "\x04" };

  take_in_two (program);
  for (gsize k = 0; k < G_N_ELEMENTS (wrong); k++)
    {
      g_assert_cmpint (delete_typing (program, wrong[k]), ==, 1);
      assert_has (program->err, "SOF-2026-003");
      g_assert_true (is_there (program, "SOF-2026-003"));
    }
  g_assert_cmpint (delete_typing (program, " SOF-2026-003 \n"), ==, 0);
  g_assert_false (is_there (program, "SOF-2026-003"));
  g_assert_false (holds (program, "SOF-2026-003"));
  g_assert_cmpint (delete_typing (program, "SOF-2026-003\n"), ==, 1);
  program_assert_one_line (program);
}

/* A case that was taken in by mistake, and undone, stands in the history still: it can be deleted from there. */
static void
test_undone (Program *program, gconstpointer data)
{
  g_autofree char *file = program_sample ("holm.json");

  g_assert_cmpint (program_run (program, "import", file, NULL), ==, 0);
  g_assert_cmpint (program_run (program, "undo", NULL), ==, 0);
  g_assert_true (holds (program, "SOF-2026-003"));
  g_assert_cmpint (program_run (program, "delete", "SOF-2026-003", "--for-good", "--yes", NULL), ==, 0);
  g_assert_false (holds (program, "SOF-2026-003"));
  g_assert_cmpint (program_run (program, "redo", NULL), ==, 1);
}

/* Copies are none of the program's business, but it tells of them. */
static void
test_copies (Program *program, gconstpointer data)
{
  static const char *const older[] = { "test.db.before-restore-2026-11-20-120000", "test.db.before-restore-2026-11-21-120000",
                                       "test.db.damaged-2026-11-20-120000", "test.db.moved-2026-11-20-120000" };
  g_autofree char *folder = program_path (program, "kopier"), *setting = g_strconcat ("backup-folder=", folder, NULL);

  take_in_two (program);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (program_run (program, "settings", setting, NULL), ==, 0);
  g_assert_cmpint (program_run (program, "delete", "HENV-2026-041", "--for-good", "--yes", NULL), ==, 0);
  g_assert_null (strstr (program->out, "kopier"));
  g_free (program_write (program, "kopier/indgang-2026-11-21.db", ""));
  for (gsize k = 0; k < G_N_ELEMENTS (older); k++)
    g_free (program_write (program, older[k], ""));
  g_assert_cmpint (program_run (program, "delete", "SOF-2026-003", "--for-good", "--yes", "--language=en", NULL), ==, 0);
  assert_has (program->out, "kopier hold the case until they are too old.\n");
  for (gsize k = 0; k < G_N_ELEMENTS (older); k++)
    {
      g_autofree char *told = g_strconcat (older[k], " may hold the case; delete it when it is not needed any more.\n", NULL);

      assert_has (program->out, told);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  PROGRAM_TEST ("/command/delete/deleted", test_deleted);
  PROGRAM_TEST ("/command/delete/refused", test_refused);
  PROGRAM_TEST ("/command/delete/asked", test_asked);
  PROGRAM_TEST ("/command/delete/undone", test_undone);
  PROGRAM_TEST ("/command/delete/copies", test_copies);
  return g_test_run ();
}
