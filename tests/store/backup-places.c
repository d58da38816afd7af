#include "config.h"

#include "ind-desk-backup.h"
#include "ind-test-desk.h"
#include "ind-test-place.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

/* What lies where a backup goes, where a database lies, and what is left there. */

static char *
put (const char *base, const char *end, const char *text)
{
  char *path = g_strconcat (base, end, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
make_old (const char *path)
{
  struct utimbuf then = { time (NULL) - 7200, time (NULL) - 7200 };

  g_assert_cmpint (g_utime (path, &then), ==, 0);
}

static gboolean
is_there (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Somebody's database is at work at that name: its journal would be played into the copy. */
static void
test_at_work (IndTestPlace *place, gconstpointer data)
{
  static const char *const besides[][2] = { { "-journal", "x" }, { "-wal", "" }, { ".lock", "" } };
  g_autoptr (IndDesk) desk = ind_test_open (place->path);
  g_autofree char *empty_journal = NULL;

  for (gsize k = 0; k < G_N_ELEMENTS (besides); k++)
    {
      g_autofree char *beside = put (place->file, besides[k][0], besides[k][1]);
      g_autoptr (GError) error = NULL;

      g_assert_false (ind_desk_backup (desk, place->file, NULL, &error));
      g_assert_error (error, IND_ERROR, IND_ERROR_FILE_EXISTS);
      g_assert_false (is_there (place->file));
      g_unlink (beside);
    }
  empty_journal = put (place->file, "-journal", "");
  g_assert_true (ind_desk_backup (desk, place->file, NULL, NULL));
}

/* What a restore or a rescue that was killed has left goes when the database is opened; a move may still be under way. */
static void
test_left_copies (IndTestPlace *place, gconstpointer data)
{
  g_autofree char *restoring = put (place->path, ".restoring", "x"), *reading = put (place->path, ".reading", "x");
  g_autofree char *journal = put (place->path, ".reading-journal", "x");
  g_autofree char *moving = put (place->path, ".moving", "x");
  g_autofree char *other = put (place->path, ".before-restore-2026-11-22-120000", "x");
  g_autoptr (IndDesk) desk = ind_test_open (place->path);

  g_assert_false (is_there (restoring));
  g_assert_false (is_there (reading));
  g_assert_false (is_there (journal));
  g_assert_true (is_there (moving));
  g_clear_object (&desk);
  make_old (moving);
  desk = ind_test_open (place->path);
  g_assert_false (is_there (moving));
  g_assert_true (is_there (other));
}

/* Of the daily backups, those of any day; a file that is called otherwise, or is young, stays. */
static void
test_left_parts (IndTestPlace *place, gconstpointer data)
{
  static const char *const names[] = { "indgang-2026-01-02.db.0123abcd.part", "indgang-2026-01-03.db.0123abcd.part",
                                       "indgang-2026-01-02.db.0123abcx.part", "other.db.0123abcd.part" };
  const char *const settings[] = { "backup-folder", place->folder, NULL };
  g_autoptr (IndDesk) desk = ind_test_open (place->path);

  ind_desk_set_settings (desk, settings, NULL);
  for (gsize k = 0; k < G_N_ELEMENTS (names); k++)
    {
      g_autofree char *base = g_build_filename (place->folder, names[k], NULL), *path = put (base, "", "x");

      if (k != 1)
        make_old (path);
    }
  for (int day = 0; day < 2; day++)
    {
      g_autoptr (IndDailyBackup) daily = ind_desk_daily_backup (desk, NULL);

      g_assert_true (ind_daily_backup_run (daily, NULL));
      for (gsize k = 0; k < G_N_ELEMENTS (names); k++)
        {
          g_autofree char *path = g_build_filename (place->folder, names[k], NULL);

          g_assert_true (is_there (path) == (k > (gsize) day));
          /* Also on a day that has its backup. */
          if (k == 1 && day == 0)
            make_old (path);
        }
    }
}

/* Something else by the lock file's name stops nobody for ever. */
static void
test_no_lock_file (IndTestPlace *place, gconstpointer data)
{
  g_autofree char *lock = g_strconcat (place->path, ".lock", NULL), *kept = NULL;

  for (int kind = 0; kind < 3; kind++)
    {
      g_autoptr (GError) error = NULL, restoring = NULL;

      g_assert_cmpint (kind == 0 ? mkfifo (lock, 0600) : kind == 1 ? g_mkdir (lock, 0700) : symlink ("away", lock), ==, 0);
      g_assert_null (ind_desk_open (place->path, &error));
      g_assert_error (error, IND_ERROR, IND_ERROR_DATABASE_UNREACHABLE);
      g_assert_false (ind_desk_restore (place->path, place->path, NULL, &kept, &restoring));
      g_assert_error (restoring, IND_ERROR, IND_ERROR_DATABASE_UNREACHABLE);
      g_assert_cmpint (g_remove (lock), ==, 0);
    }
}

static void
run_sql (sqlite3 *db, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static gint64
count_lines (const char *path)
{
  static const char sql[] = "SELECT count(*) FROM access WHERE \"login\" = 'lone'";
  sqlite3_stmt *statement = NULL;
  sqlite3 *db = NULL;
  gint64 n;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return n;
}

static void
write_backup (IndTestPlace *place)
{
  g_autoptr (IndDesk) desk = ind_test_open (place->path);

  g_assert_true (ind_desk_backup (desk, place->file, NULL, NULL));
}

static void
copy_file (const char *from, const char *to)
{
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (from, &data, &size, NULL));
  g_assert_true (g_file_set_contents (to, data, (gssize) size, NULL));
}

#define LINE "INSERT INTO access (id, \"at\", \"login\", case_id, \"use\") VALUES "

/* Two lines that say the same within one second are two; also where a program died in the middle of a change. */
static void
test_log_goes_on (IndTestPlace *place, gconstpointer hot)
{
  g_autofree char *journal = g_strconcat (place->path, "-journal", NULL), *dead = g_strconcat (place->path, "-dead", NULL);
  g_autofree char *dead_journal = g_strconcat (dead, "-journal", NULL);
  g_auto (IndRestored) restored = { 0 };
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  write_backup (place);
  g_assert_cmpint (sqlite3_open (place->path, &db), ==, SQLITE_OK);
  run_sql (db, LINE "(1001, 5, 'lone', 7, 'read'), (1002, 5, 'lone', 7, 'read')");
  if (hot != NULL)
    {
      run_sql (db, "PRAGMA cache_size = 2; PRAGMA cache_spill = 1; BEGIN; CREATE TABLE big (x); "
                   "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) "
                   "INSERT INTO big SELECT randomblob (900) FROM n; " LINE "(1003, 5, 'lone', 7, 'read')");
      copy_file (place->path, dead);
      copy_file (journal, dead_journal);
    }
  sqlite3_close (db);
  if (hot != NULL)
    {
      g_assert_cmpint (g_rename (dead, place->path), ==, 0);
      g_assert_cmpint (g_rename (dead_journal, journal), ==, 0);
    }
  g_assert_true (ind_desk_restore_telling (place->path, place->file, NULL, &restored, &error));
  g_assert_no_error (error);
  g_assert_false (restored.log_is_short);
  g_assert_cmpint (count_lines (place->path), ==, 2);
}

/* Where the old one is no database any more it is told that its log is gone. */
static void
test_log_is_short (IndTestPlace *place, gconstpointer data)
{
  g_auto (IndRestored) restored = { 0 };

  write_backup (place);
  g_assert_true (g_file_set_contents (place->path, "no database, and longer than a header of one would have to be ................"
                                      "...............................", -1, NULL));
  g_assert_true (ind_desk_restore_telling (place->path, place->file, NULL, &restored, NULL));
  g_assert_true (restored.log_is_short);
  g_assert_cmpuint (restored.n_removed, ==, 0);
}

#define TEST(name, data, function) g_test_add ("/store/backup-places/" name, IndTestPlace, data, ind_test_place_set_up, function, ind_test_place_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("at-work", NULL, test_at_work);
  TEST ("left-copies", NULL, test_left_copies);
  TEST ("left-parts", NULL, test_left_parts);
  TEST ("no-lock-file", NULL, test_no_lock_file);
  TEST ("log-goes-on", NULL, test_log_goes_on);
  TEST ("log-goes-on-after-death", "hot", test_log_goes_on);
  TEST ("log-is-short", NULL, test_log_is_short);
  return g_test_run ();
}
