/* The window and its database: what others do to it, where it lies, its damage and its backups. Warnings are fatal. */
#include "config.h"

#include "ind-test-window.h"

#include <glib/gstdio.h>
#include <glob.h>
#include <string.h>
#include <unistd.h>

#include "ind-app.h"
#include "ind-case-file.h"
#include "ind-case-page.h"
#include "ind-desk-backup.h"
#include "ind-families-page.h"
#include "ind-family-row.h"
#include "ind-format.h"
#include "ind-goal.h"
#include "ind-window-private.h"

/* What another program does is seen without anybody asking for it. */
static void
test_others (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  g_autoptr (IndDesk) other = make_database (fixture);
  g_autoptr (IndCase) elsewhere = NULL;
  gint64 id = ind_desk_find_case (other, "EFI-2025-014", NULL), begun;

  wait_until (can_be_read, "2 familier");
  act_on (fixture, "open-case", g_variant_new_int64 (id));
  wait_until (can_be_read, "EFI-2025-014");
  elsewhere = ind_desk_open_case (other, id, IND_USE_OPEN, NULL);
  begun = g_get_monotonic_time ();
  g_assert_true (ind_desk_set_text (other, (IndRecord *) elsewhere, "family_name", "Yılmaz Berg", NULL));
  wait_until (can_be_read, "Yılmaz Berg");
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 2 * G_USEC_PER_SEC);
  g_assert_cmpstr (window->family->family_name, ==, "Yılmaz Berg");
  g_clear_object (&elsewhere);
  g_assert_true (ind_desk_remove_for_good (other, "EFI-2025-014", NULL));
  wait_until (can_be_read, "1 familie");
  g_assert_null (window->family);
}

/* A program of somebody else's that holds the database for longer than one waits. */
#define HOLD "import sqlite3, sys; db = sqlite3.connect (sys.argv[1], isolation_level=None); db.execute ('BEGIN EXCLUSIVE'); " \
             "print ('held', flush=True); sys.stdin.read ()"

/* Who was told that somebody else is writing tries again, and has lost nothing. */
static void
test_locked (Fixture *fixture)
{
  g_autofree char *path = sample_file ("holm.json");
  g_autoptr (GSubprocess) holder = NULL;
  g_autoptr (GDataInputStream) said = NULL;
  g_autofree char *held = NULL;

  drop_file (fixture, path);
  wait_until (can_be_read, "Opret familien Holm?");
  holder = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, "python3", "-c", HOLD,
                             fixture->database, NULL);
  said = g_data_input_stream_new (g_subprocess_get_stdout_pipe (holder));
  held = g_data_input_stream_read_line (said, NULL, NULL, NULL);
  g_assert_cmpstr (held, ==, "held");
  answer ("yes");
  g_assert_true (can_be_read ("Sagen blev ikke oprettet"));
  g_assert_true (g_output_stream_close (g_subprocess_get_stdin_pipe (holder), NULL, NULL));
  g_assert_true (g_subprocess_wait (holder, NULL, NULL));
  answer ("yes");
  wait_until (can_be_read, "SOF-2026-003");
  wait_until (can_be_read, "Sagen er oprettet");
}

static void
before_network (Fixture *fixture)
{
  g_autoptr (IndDesk) desk = NULL;

  g_setenv ("INDGANG_NETWORK_DRIVE", "1", TRUE);
  desk = make_database (fixture);
}

static void
before_held (Fixture *fixture)
{
  g_autofree char *lock = beside (fixture, "test.db.lock");

  before_network (fixture);
  g_assert_true (g_file_set_contents (lock, "[a]\nuser=lone\nmachine=PC-7\npid=1\nsince=2026-11-22T08:00:00\n", -1, NULL));
}

static void
after_network (Fixture *fixture)
{
  g_unsetenv ("INDGANG_NETWORK_DRIVE");
}

/* On a network drive the second to come reads, and sees who was first; once that one has left all can be done. */
static void
test_held (Fixture *fixture)
{
  g_autofree char *lock = beside (fixture, "test.db.lock");
  IndWindow *window = IND_WINDOW (fixture->window);
  gint64 id;

  g_assert_true (can_be_read ("Lone (PC-7) har databasen åben. Du kan læse, men ikke ændre noget."));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "open"));
  id = ind_desk_find_case (window->desk, "SOF-2026-003", NULL);
  act_on (fixture, "open-case", g_variant_new_int64 (id));
  wait_until (can_be_read, "SOF-2026-003");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "take-back"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));
  press ("Prøv igen");
  wait_until (can_be_read, "Det kan stadig ikke lade sig gøre");
  g_unlink (lock);
  wait_until (cannot_be_read, "Lone (PC-7)");
  settle ();
  g_assert_true (can_be_read ("Databasen ligger på et netværksdrev"));
  g_assert_true (can_be_read ("SOF-2026-003"));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "take-back"));
  act (fixture, "hide-network");
  g_assert_false (can_be_read ("Databasen ligger på et netværksdrev"));
}

/* From a network drive to this computer: it is found there from then on, and the old one is kept. */
static void
test_move (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  g_autofree char *here = ind_desk_local_path (), *found = NULL;

  press ("Flyt til denne computer");
  settle ();
  g_assert_true (can_be_read ("Flyt databasen til denne computer?"));
  answer ("yes");
  wait_until (can_be_read, "Databasen er flyttet");
  answer ("no");
  show_place (fixture, "families");
  g_assert_true (can_be_read ("2 familier"));
  g_assert_cmpstr (ind_desk_path (window->desk), ==, here);
  g_assert_false (g_file_test (fixture->database, G_FILE_TEST_EXISTS));
  found = ind_desk_default_path ();
  g_assert_cmpstr (found, ==, here);
}

static void
back_up (IndDesk *desk, Fixture *fixture)
{
  g_autofree char *folder = beside (fixture, "copies");
  g_autoptr (IndDailyBackup) backup = NULL;
  g_autoptr (GError) error = NULL;

  g_mkdir (folder, 0700);
  g_assert_true (ind_desk_set_setting (desk, "backup-folder", folder, NULL));
  backup = ind_desk_daily_backup (desk, &error);
  g_assert_no_error (error);
  ind_daily_backup_run (backup, &error);
  g_assert_no_error (error);
}

/* Its head is not that of a database any more. */
static void
before_headless (Fixture *fixture)
{
  g_autoptr (IndDesk) desk = make_database (fixture);
  FILE *file;

  back_up (desk, fixture);
  g_clear_object (&desk);
  file = g_fopen (fixture->database, "r+");
  g_assert_cmpuint (fwrite ("This is nothing any more", 1, 24, file), ==, 24);
  fclose (file);
}

/* A database that is damaged, where there is a backup: its families are back after one press. */
static void
test_restored (Fixture *fixture)
{
  wait_until (can_be_read, "Gendan kopien fra");
  g_assert_true (can_be_read ("Familierne kan ikke vises"));
  press ("Gendan kopien fra");
  wait_until (can_be_read, "Databasen er reddet");
  g_assert_true (can_be_read ("2 sager er her igen."));
  answer ("no");
  show_place (fixture, "families");
  g_assert_true (can_be_read ("2 familier"));
}

/* Its end is missing. */
static void
before_cut (Fixture *fixture)
{
  GStatBuf there;

  g_object_unref (make_database (fixture));
  g_assert_cmpint (g_stat (fixture->database, &there), ==, 0);
  g_assert_cmpint (truncate (fixture->database, there.st_size - 4096), ==, 0);
}

/* Where there is no backup, what can be read is saved, and the damaged file is kept. */
static void
test_saved (Fixture *fixture)
{
  wait_until (can_be_read, "Red, hvad der kan læses");
  press ("Red, hvad der kan læses");
  wait_until (can_be_read, "Databasen er reddet");
  answer ("no");
  g_assert_nonnull (IND_WINDOW (fixture->window)->desk);
  g_assert_false (can_be_read ("Familierne kan ikke vises"));
}

/* Overwrites a page. */
static void
spoil (const char *path, goffset at)
{
  g_autofree guint8 *nothing = g_malloc (4096);
  FILE *file = g_fopen (path, "r+");

  memset (nothing, 0xff, 4096);
  fseek (file, at, SEEK_SET);
  g_assert_cmpuint (fwrite (nothing, 4096, 1, file), ==, 1);
  fclose (file);
}

/* Whether the families can be listed and searched though the database is damaged: its window opens as if nothing were wrong. */
static gboolean
is_hidden_damage (const char *path)
{
  g_autoptr (IndDesk) desk = ind_desk_open (path, NULL);
  g_autoptr (GPtrArray) cases = desk != NULL ? ind_desk_list_cases (desk, NULL) : NULL;
  g_autoptr (GPtrArray) found = cases != NULL ? ind_desk_search (desk, "", 0, FALSE, NULL) : NULL;

  return found != NULL && cases->len == 2 && ind_desk_next_undo (desk, 0) != NULL && !ind_desk_look_over (path, NULL);
}

/* One page of it is damaged, which nobody has looked at yet; there is a backup. */
static void
before_hidden_damage (Fixture *fixture)
{
  g_autoptr (IndDesk) desk = make_database (fixture);
  g_autofree char *bytes = NULL;
  gsize size;
  goffset at;

  back_up (desk, fixture);
  g_clear_object (&desk);
  g_assert_true (g_file_get_contents (fixture->database, &bytes, &size, NULL));
  for (at = (goffset) size - 4096; at > 0; at -= 4096)
    {
      spoil (fixture->database, at);
      if (is_hidden_damage (fixture->database))
        break;
      g_assert_true (g_file_set_contents (fixture->database, bytes, (gssize) size, NULL));
    }
  g_assert_cmpint (at, >, 0);
}

/* Damage that nothing on the screen needs is found all the same, and the same is offered. */
static void
test_hidden_damage (Fixture *fixture)
{
  wait_until (can_be_read, "Gendan kopien fra");
  g_assert_true (can_be_found ("Databasen er beskadiget"));
  press ("Gendan kopien fra");
  wait_until (can_be_read, "Databasen er reddet");
  answer ("no");
  show_place (fixture, "families");
  g_assert_true (can_be_read ("2 familier"));
}

/* Nothing of it is left but its head. */
static void
before_nothing_left (Fixture *fixture)
{
  GStatBuf there;

  g_object_unref (make_database (fixture));
  g_assert_cmpint (g_stat (fixture->database, &there), ==, 0);
  for (goffset at = 100; at + 4096 <= there.st_size; at += 4096)
    spoil (fixture->database, at);
}

/* Where there is no backup, and nothing can be read, that is said; nothing has been touched. */
static void
test_nothing_left (Fixture *fixture)
{
  g_autofree char *before = NULL, *after = NULL;
  gsize size, size_after;

  wait_until (can_be_read, "Red, hvad der kan læses");
  g_assert_true (g_file_get_contents (fixture->database, &before, &size, NULL));
  press ("Red, hvad der kan læses");
  wait_until (can_be_found, "Der kunne ikke læses noget");
  g_assert_false (can_be_read ("Red, hvad der kan læses"));
  g_assert_true (g_file_get_contents (fixture->database, &after, &size_after, NULL));
  g_assert_cmpmem (before, size, after, size_after);
}

static void
before_copied (Fixture *fixture)
{
  g_autoptr (IndDesk) desk = make_database (fixture);

  back_up (desk, fixture);
}

/* The disk fails under a program that is running: as soon as it is seen the same is offered. */
static void
test_damaged_meanwhile (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  gint64 id = ind_desk_find_case (window->desk, "EFI-2025-014", NULL);
  g_autofree guint8 *nothing = g_malloc (4096);
  FILE *file = g_fopen (fixture->database, "r+");
  GStatBuf there;

  memset (nothing, 0xff, 4096);
  g_assert_cmpint (g_stat (fixture->database, &there), ==, 0);
  fseek (file, 8192, SEEK_SET);
  for (goffset at = 8192; at < there.st_size; at += 4096)
    g_assert_cmpuint (fwrite (nothing, 4096, 1, file), ==, 1);
  fclose (file);
  act_on (fixture, "open-case", g_variant_new_int64 (id));
  wait_until (can_be_read, "Gendan kopien fra");
  press ("Gendan kopien fra");
  wait_until (can_be_read, "Databasen er reddet");
  answer ("no");
  show_place (fixture, "families");
  g_assert_true (can_be_read ("2 familier"));
}

static gboolean
one_is_called (gpointer pattern)
{
  glob_t names;
  gboolean found = glob (pattern, 0, NULL, &names) == 0;

  if (found)
    globfree (&names);
  return found;
}

/* The daily backup is made at the start, and on every day that begins while the program is open. */
static void
test_daily (Fixture *fixture)
{
  g_autofree char *first = beside (fixture, "copies/indgang-*-2026-11-22.db");
  g_autofree char *second = beside (fixture, "copies/indgang-*-2026-11-23.db");

  wait_for (one_is_called, first, "today's backup");
  ind_clock_set (ind_date_new (2026, 11, 23));
  g_object_notify (G_OBJECT (fixture->window), "is-active");
  wait_for (one_is_called, second, "the next day's backup");
  ind_clock_set (ind_date_new (2026, 11, 22));
}

static void
before_no_folder (Fixture *fixture)
{
  g_autoptr (IndDesk) desk = make_database (fixture);
  g_autofree char *folder = beside (fixture, "copies");

  /* A folder that was there, and is none any more. */
  g_mkdir (folder, 0700);
  g_assert_true (ind_desk_set_setting (desk, "backup-folder", folder, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_true (g_file_set_contents (folder, "x", 1, NULL));
}

/* One that cannot be made is told once, in passing; who asks is told why. */
static void
test_no_daily (Fixture *fixture)
{
  wait_until (can_be_read, "Dagens sikkerhedskopi blev ikke lavet");
  press ("Hvorfor?");
  settle ();
  g_assert_cmpuint (count_of_type (ADW_TYPE_MESSAGE_DIALOG), ==, 1);
  answer ("no");
  show_place (fixture, "families");
  g_assert_true (can_be_read ("2 familier"));
}

static const IndWindowTest tests[] = {
  { "/database/what another program does", test_others },
  { "/database/somebody else is writing", test_locked },
  { "/database/somebody else has the database", test_held, NULL, after_network, before_held },
  { "/database/a database moves to this computer", test_move, NULL, after_network, before_network },
  { "/database/a damaged database and its backup", test_restored, NULL, NULL, before_headless },
  { "/database/a damaged database without a backup", test_saved, NULL, NULL, before_cut },
  { "/database/damage that nobody sees", test_hidden_damage, NULL, NULL, before_hidden_damage },
  { "/database/a damaged database of which nothing is left", test_nothing_left, NULL, NULL, before_nothing_left },
  { "/database/damage that comes meanwhile", test_damaged_meanwhile, NULL, NULL, before_copied },
  { "/database/the daily backup", test_daily, NULL, NULL, before_copied },
  { "/database/a daily backup that fails", test_no_daily, NULL, NULL, before_no_folder },
};

int
main (int argc, char **argv)
{
  return ind_test_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
