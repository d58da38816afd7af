#include "config.h"

#include "ind-backup-private.h"
#include "ind-desk-backup.h"
#include "ind-fault-vfs.h"
#include "ind-test-desk.h"
#include "ind-test-place.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static char *
read_file (const char *path, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *bytes;

  g_file_get_contents (path, &bytes, length, &error);
  g_assert_no_error (error);
  return bytes;
}

static char *
state_of (const char *path)
{
  g_autoptr (IndDesk) desk = ind_test_open (path);

  ind_test_assert_sound (desk);
  return ind_test_state (desk);
}

static void
back_up (IndTestPlace *place, const char *secret)
{
  g_autoptr (IndDesk) desk = ind_test_open (place->path);
  g_autoptr (GError) error = NULL;

  ind_desk_backup (desk, place->file, secret, &error);
  g_assert_no_error (error);
}

static void
take_in_more (IndTestPlace *place)
{
  g_autofree char *text = ind_test_case_text ("holm");
  g_autoptr (IndDesk) desk = ind_test_open (place->path);

  ind_test_take_in (desk, text);
}

/* The backup is refused with that error, which names it; nothing in the folder is other than it was. */
static void
assert_refused (IndTestPlace *place, const char *secret, IndErrorCode code, IndErrorCode other)
{
  g_autoptr (GPtrArray) before = ind_test_list (place->folder), after = NULL;
  g_autoptr (GError) error = NULL;
  gsize length, length_after;
  g_autofree char *bytes = read_file (place->path, &length), *bytes_after = NULL, *kept = NULL;

  g_assert_false (ind_desk_restore (place->path, place->file, secret, &kept, &error));
  g_assert_cmpuint (error->domain, ==, IND_ERROR);
  if (error->code != (int) other)
    g_assert_cmpint (error->code, ==, code);
  g_assert_cmpstr (ind_error_file (error), ==, place->file);
  g_assert_null (kept);
  bytes_after = read_file (place->path, &length_after);
  g_assert_cmpmem (bytes, length, bytes_after, length_after);
  after = ind_test_list (place->folder);
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint k = 0; k < before->len; k++)
    g_assert_cmpstr (after->pdata[k], ==, before->pdata[k]);
}

static void
test_round_trip (IndTestPlace *place, gconstpointer sealed)
{
  const char *secret = sealed != NULL ? place->secret : NULL;
  g_autofree char *before = state_of (place->path), *more = NULL, *kept = NULL, *restored = NULL, *old = NULL;
  g_autofree char *part = g_strconcat (place->file, ".", NULL);
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf there;

  back_up (place, secret);
  g_assert_cmpint (g_stat (place->file, &there), ==, 0);
  g_assert_cmpint (there.st_mode & 0777, ==, 0600);
  names = ind_test_list (place->folder);
  for (guint k = 0; k < names->len; k++)
    g_assert_false (g_str_has_prefix (names->pdata[k], "copy.db") && !g_str_equal (names->pdata[k], "copy.db"));

  take_in_more (place);
  more = state_of (place->path);
  g_assert_cmpstr (before, !=, more);
  ind_desk_restore (place->path, place->file, secret, &kept, &error);
  g_assert_no_error (error);
  restored = state_of (place->path);
  g_assert_cmpstr (restored, ==, before);
  g_assert_cmpint (g_stat (place->path, &there), ==, 0);
  g_assert_cmpint (there.st_mode & 0777, ==, 0600);
  old = state_of (kept);
  g_assert_cmpstr (old, ==, more);
}

/* A backup without a password is a database like any other, for whoever has nothing but SQLite. */
static void
test_plain_is_sqlite (IndTestPlace *place, gconstpointer data)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *check = NULL;

  back_up (place, NULL);
  g_assert_cmpint (sqlite3_open (place->file, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "PRAGMA integrity_check", -1, &check, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (check), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (check, 0), ==, "ok");
  sqlite3_finalize (check);
  sqlite3_close (db);
}

/* One that somebody has opened and worked in since is still good. */
static void
test_plain_used (IndTestPlace *place, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("holm"), *kept = NULL, *worked_in = NULL, *restored = NULL;
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (GError) error = NULL;

  back_up (place, NULL);
  desk = ind_test_open (place->file);
  g_assert_cmpint (sqlite3_exec (desk->store->db, "UPDATE \"case\" SET status = 'offered'", NULL, NULL, NULL), ==, SQLITE_OK);
  g_clear_object (&desk);
  g_assert_true (ind_desk_restore (place->path, place->file, NULL, &kept, &error));
  desk = ind_test_open (place->file);
  ind_test_take_in (desk, text);
  g_clear_object (&desk);
  worked_in = state_of (place->file);
  g_clear_pointer (&kept, g_free);
  g_assert_true (ind_desk_restore (place->path, place->file, NULL, &kept, &error));
  restored = state_of (place->path);
  g_assert_cmpstr (restored, ==, worked_in);
}

/* A bit in any part of it: SQLite itself would take most of these for what somebody wrote. */
static void
test_plain_flipped (IndTestPlace *place, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length, n = 0;

  back_up (place, NULL);
  bytes = read_file (place->file, &length);
  for (gsize at = 0; at < length; at += at < 128 || at + 64 >= length ? 1 : 1 + length / 500, n++)
    {
      bytes[at] ^= 0x20;
      ind_test_put (place->file, bytes, (gssize) length);
      assert_refused (place, NULL, IND_ERROR_BACKUP_DAMAGED, at < 16 ? IND_ERROR_NOT_A_BACKUP : IND_ERROR_BACKUP_DAMAGED);
      bytes[at] ^= 0x20;
    }
  g_test_message ("%" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " bytes", n, length);
}

/* Cut off anywhere but exactly before the digest: then it is whole. */
static void
test_plain_cut (IndTestPlace *place, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;

  back_up (place, NULL);
  bytes = read_file (place->file, &length);
  for (gsize cut = 0; cut < length; cut += cut < 128 || cut + 70 >= length ? 1 : 1 + length / 300)
    if (cut != length - 64)
      {
        ind_test_put (place->file, bytes, (gssize) cut);
        assert_refused (place, NULL, cut == 0 ? IND_ERROR_FILE_EMPTY : IND_ERROR_BACKUP_DAMAGED,
                        cut < 16 ? IND_ERROR_NOT_A_BACKUP : IND_ERROR_BACKUP_DAMAGED);
      }
  for (gsize pages = 1; pages * 4096 < length - 64; pages++)
    {
      ind_test_put (place->file, bytes, (gssize) pages * 4096);
      assert_refused (place, NULL, IND_ERROR_BACKUP_DAMAGED, IND_ERROR_BACKUP_DAMAGED);
    }
}

/* Every byte and cut is the business of the tests of sealing; here, that nothing is touched. */
static void
test_sealed_damaged (IndTestPlace *place, gconstpointer data)
{
  g_autofree char *bytes = NULL, *wrong = g_build_filename (place->folder, "wrong", NULL);
  gsize length;

  ind_test_put (wrong, "hufeisen", -1);
  back_up (place, place->secret);
  assert_refused (place, NULL, IND_ERROR_NEEDS_PASSWORD, IND_ERROR_NEEDS_PASSWORD);
  assert_refused (place, wrong, IND_ERROR_WRONG_PASSWORD, IND_ERROR_WRONG_PASSWORD);
  bytes = read_file (place->file, &length);
  bytes[length / 2] ^= 1;
  ind_test_put (place->file, bytes, (gssize) length);
  assert_refused (place, place->secret, IND_ERROR_BACKUP_DAMAGED, IND_ERROR_BACKUP_DAMAGED);
  bytes[length / 2] ^= 1;
  ind_test_put (place->file, bytes, (gssize) length - 1000);
  assert_refused (place, place->secret, IND_ERROR_BACKUP_DAMAGED, IND_ERROR_BACKUP_DAMAGED);
}

static void
meddle (const char *path, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

/* What is no backup of ours, or is of no use to us. */
static void
test_foreign (IndTestPlace *place, gconstpointer data)
{
  ind_test_put (place->file, "{\"format\":\"indgang-case\"}", -1);
  assert_refused (place, NULL, IND_ERROR_NOT_A_BACKUP, IND_ERROR_NOT_A_BACKUP);
  g_unlink (place->file);
  meddle (place->file, "CREATE TABLE person (name TEXT) STRICT; PRAGMA user_version = 3");
  assert_refused (place, NULL, IND_ERROR_NOT_A_BACKUP, IND_ERROR_NOT_A_BACKUP);
  g_unlink (place->file);
  back_up (place, NULL);
  meddle (place->file, "PRAGMA user_version = 1000");
  assert_refused (place, NULL, IND_ERROR_NEWER_DATABASE, IND_ERROR_NEWER_DATABASE);
  g_unlink (place->file);
  back_up (place, NULL);
  meddle (place->file, "PRAGMA foreign_keys = OFF; UPDATE person SET case_id = 1");
  assert_refused (place, NULL, IND_ERROR_BACKUP_DAMAGED, IND_ERROR_BACKUP_DAMAGED);
}

/* A backup of an older version comes back in this one's. */
static void
test_older (IndTestPlace *place, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "frozen", "0002.sql", NULL), *kept = NULL;
  gsize length;
  g_autofree char *sql = read_file (path, &length);
  g_autoptr (GError) error = NULL;
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (GPtrArray) cases = NULL;

  meddle (place->file, sql);
  ind_desk_restore (place->path, place->file, NULL, &kept, &error);
  g_assert_no_error (error);
  desk = ind_test_open (place->path);
  ind_test_assert_sound (desk);
  cases = ind_desk_list_cases (desk, NULL);
  g_assert_cmpuint (cases->len, ==, 1);
  g_assert_cmpint (ind_store_number (desk->store, "PRAGMA user_version", 0, 0), ==, ind_store_newest_version ());
}

/* Where there is no database yet, and no folder, a backup makes both. */
static void
test_new_place (IndTestPlace *place, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (place->folder, "new", NULL);
  g_autofree char *path = g_build_filename (folder, "indgang.db", NULL), *kept = NULL, *expected = state_of (place->path);
  g_autofree char *restored = NULL;
  GStatBuf there;

  back_up (place, NULL);
  g_assert_true (ind_desk_restore (path, place->file, NULL, &kept, NULL));
  g_assert_null (kept);
  restored = state_of (path);
  g_assert_cmpstr (restored, ==, expected);
  g_assert_cmpint (g_stat (folder, &there), ==, 0);
  g_assert_cmpint (there.st_mode & 0777, ==, 0700);
}

/* A database that is damaged, or has a journal that only it can use, does not stand in the way, and keeps it. */
static void
test_over_damaged (IndTestPlace *place, gconstpointer data)
{
  g_autofree char *expected = state_of (place->path), *rubbish = g_strnfill (20000, 'x'), *kept = NULL, *restored = NULL;
  g_autofree char *journal = g_strconcat (place->path, "-journal", NULL), *old = NULL, *old_journal = NULL;
  g_autofree char *kept_journal = NULL;
  g_autoptr (GError) error = NULL;
  gsize length, length_journal;

  back_up (place, NULL);
  ind_test_put (place->path, rubbish, 20000);
  ind_test_put (journal, rubbish, 600);
  ind_desk_restore (place->path, place->file, NULL, &kept, &error);
  g_assert_no_error (error);
  restored = state_of (place->path);
  g_assert_cmpstr (restored, ==, expected);
  old = read_file (kept, &length);
  g_assert_cmpmem (old, length, rubbish, 20000);
  kept_journal = g_strconcat (kept, "-journal", NULL);
  if (g_file_test (kept_journal, G_FILE_TEST_EXISTS))
    {
      old_journal = read_file (kept_journal, &length_journal);
      g_assert_cmpmem (old_journal, length_journal, rubbish, 600);
    }
}

/* Who has used what is not forgotten by putting an older database in the place of a newer. */
static void
test_log_goes_on (IndTestPlace *place, gconstpointer data)
{
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (GPtrArray) log = NULL;
  g_autofree char *kept = NULL;
  guint before;

  back_up (place, NULL);
  desk = ind_test_open (place->path);
  g_assert_true (ind_desk_note_use (desk, 0, IND_USE_SEARCH, NULL));
  g_assert_true (ind_desk_note_use (desk, 42, IND_USE_PRINT, NULL));
  log = ind_desk_access_log (desk, 0, 0, NULL);
  before = log->len;
  g_clear_pointer (&log, g_ptr_array_unref);
  g_clear_object (&desk);
  g_assert_true (ind_desk_restore (place->path, place->file, NULL, &kept, NULL));
  desk = ind_test_open (place->path);
  log = ind_desk_access_log (desk, 0, 0, NULL);
  g_assert_cmpuint (log->len, ==, before + 1);
  g_assert_cmpint (((IndAccess *) log->pdata[0])->use, ==, IND_USE_CHANGE);
  g_assert_cmpint (((IndAccess *) log->pdata[1])->use, ==, IND_USE_PRINT);
}

/* Lets another process have the database open. */
static pid_t
hold_open (IndTestPlace *place, int *end)
{
  int up[2], down[2];
  pid_t child;
  char byte;

  g_assert_cmpint (pipe (up), ==, 0);
  g_assert_cmpint (pipe (down), ==, 0);
  child = fork ();
  if (child == 0)
    {
      g_autoptr (IndDesk) desk = ind_test_open (place->path);

      close (down[1]);
      if (write (up[1], "x", 1) == 1 && read (down[0], &byte, 1) >= 0)
        g_clear_object (&desk);
      _exit (0);
    }
  close (up[1]);
  close (down[0]);
  g_assert_cmpint (read (up[0], &byte, 1), ==, 1);
  close (up[0]);
  *end = down[1];
  return child;
}

static void
test_in_use (IndTestPlace *place, gconstpointer data)
{
  g_autofree char *kept = NULL, *expected = g_strdup_printf ("%s (%s)", g_get_user_name (), g_get_host_name ());
  g_autoptr (GError) error = NULL;
  pid_t child;
  int end;

  back_up (place, NULL);
  child = hold_open (place, &end);
  g_assert_false (ind_desk_restore (place->path, place->file, NULL, &kept, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_IN_USE);
  g_assert_cmpstr (ind_error_what (error), ==, expected);
  close (end);
  waitpid (child, NULL, 0);
  g_assert_true (ind_desk_restore (place->path, place->file, NULL, &kept, NULL));
}

/* What cannot be written over: the database itself and what belongs to it, by whatever name; a folder; a device. */
static void
test_where_not (IndTestPlace *place, gconstpointer data)
{
  g_autofree char *lock = g_strconcat (place->path, ".lock", NULL), *link = g_build_filename (place->folder, "link", NULL);
  g_autofree char *way = g_build_filename (place->folder, ".", "indgang.db", NULL);
  g_autofree char *missing = g_build_filename (place->folder, "missing", "copy.db", NULL);
  const struct { const char *file; IndErrorCode code; } files[] = {
    { place->path, IND_ERROR_IS_DATABASE },        { lock, IND_ERROR_IS_DATABASE },
    { link, IND_ERROR_IS_DATABASE },               { way, IND_ERROR_IS_DATABASE },
    { place->folder, IND_ERROR_FILE_UNWRITABLE },  { "/dev/null", IND_ERROR_FILE_UNWRITABLE },
    { missing, IND_ERROR_FILE_UNWRITABLE },
  };
  g_autoptr (IndDesk) desk = ind_test_open (place->path);

  g_assert_cmpint (symlink (place->path, link), ==, 0);
  for (gsize k = 0; k < G_N_ELEMENTS (files); k++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (ind_desk_backup (desk, files[k].file, NULL, &error));
      g_assert_error (error, IND_ERROR, (int) files[k].code);
      g_assert_cmpstr (ind_error_file (error), ==, files[k].file);
    }
  ind_test_assert_sound (desk);
}

/* A backup while another process writes all the time is as of one moment. */
static void
test_while_writing (IndTestPlace *place, gconstpointer data)
{
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_autoptr (IndDesk) desk = ind_test_open (place->path);

      prctl (PR_SET_PDEATHSIG, SIGKILL);
      while (TRUE)
        if (sqlite3_exec (desk->store->db, "BEGIN IMMEDIATE; UPDATE \"case\" SET note = hex(randomblob(4)), purpose = NULL;"
                          "UPDATE \"case\" SET purpose = note; COMMIT", NULL, NULL, NULL) != SQLITE_OK)
          sqlite3_exec (desk->store->db, "ROLLBACK", NULL, NULL, NULL);
    }
  for (guint good = 0; good < 20;)
    {
      g_autoptr (IndDesk) desk = NULL, copy = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (IndCase) family = NULL;

      desk = ind_desk_open (place->path, &error);
      if (desk != NULL)
        ind_backup_write (desk->store, place->file, NULL, &error);
      /* Nobody waits here, see the faulty layer. */
      if (g_error_matches (error, IND_ERROR, IND_ERROR_DATABASE_LOCKED))
        continue;
      g_assert_no_error (error);
      good++;
      copy = ind_test_open (place->file);
      /* What is written past the verbs the index of words does not know of. */
      g_assert_cmpint (ind_store_number (copy->store, "SELECT count(*) FROM pragma_integrity_check "
                                         "WHERE integrity_check <> 'ok'", 0, -1), ==, 0);
      family = ind_store_load_case (copy->store, ind_store_find_case (copy->store, "HENV-2026-041", NULL), NULL);
      g_assert_cmpstr (family->note, ==, family->purpose);
    }
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
}

/* With any call to the disk failing: either all went well, or what was there before is there, and nothing beside it. */
static void
sweep (IndTestPlace *place, gboolean restore)
{
  g_autofree char *before = NULL, *older = NULL;
  gsize length, length_older;

  back_up (place, NULL);
  older = read_file (place->file, &length_older);
  take_in_more (place);
  before = read_file (place->path, &length);
  for (IndFault fault = 0; fault < IND_N_FAULTS; fault++)
    {
      gboolean fired = TRUE;
      guint after = 0;

      for (; fired; after += 1 + after / 8)
        {
          g_autofree char *kept = NULL, *now = NULL, *state = NULL;
          g_autoptr (IndDesk) desk = NULL;
          g_autoptr (GPtrArray) names = NULL;
          g_autoptr (GError) error = NULL;
          gboolean done;
          gsize length_now;

          ind_test_put (place->path, before, (gssize) length);
          ind_test_put (place->file, older, (gssize) length_older);
          if (!restore)
            desk = ind_test_open (place->path);
          ind_fault_vfs_arm (fault, after);
          done = restore ? ind_desk_restore (place->path, place->file, NULL, &kept, &error)
                         : ind_backup_write (desk->store, place->file, NULL, &error);
          fired = ind_fault_vfs_disarm ();
          g_clear_object (&desk);
          g_assert_true (done == (error == NULL));
          if (error != NULL)
            g_assert_cmpuint (error->domain, ==, IND_ERROR);
          now = read_file (restore ? place->path : place->file, &length_now);
          if (!done)
            g_assert_cmpmem (now, length_now, restore ? before : older, restore ? length : length_older);
          state = state_of (restore ? place->path : place->file);
          names = ind_test_list (place->folder);
          for (guint k = 0; k < names->len; k++)
            {
              g_assert_false (g_str_has_suffix (names->pdata[k], ".part"));
              g_assert_null (strstr (names->pdata[k], ".restoring"));
            }
          if (kept != NULL)
            g_unlink (kept);
        }
      g_test_message ("fault %d: up to call %u", fault, after);
    }
}

static void
test_faults_of_backup (IndTestPlace *place, gconstpointer data)
{
  sweep (place, FALSE);
}

static void
test_faults_of_restore (IndTestPlace *place, gconstpointer data)
{
  sweep (place, TRUE);
}

/* Killed at any moment: the database is the old one or the new one, whole; a backup that was there is whole. */
static void
test_killed (IndTestPlace *place, gconstpointer data)
{
  g_autofree char *old = NULL, *older = state_of (place->path), *whole = NULL;
  g_autofree char *other = g_build_filename (place->folder, "other.db", NULL);
  gint64 longest = g_get_monotonic_time ();
  guint restored = 0;

  back_up (place, NULL);
  g_assert_true (ind_copy_bytes (place->file, other, NULL));
  g_assert_true (ind_desk_restore (place->path, place->file, NULL, &whole, NULL));
  longest = g_get_monotonic_time () - longest;
  take_in_more (place);
  old = state_of (place->path);
  for (int round = 0; round < 40; round++)
    {
      pid_t child = fork ();
      gint64 until = g_get_monotonic_time () + g_test_rand_int_range (0, (gint32) MIN (longest * 2, G_USEC_PER_SEC));
      g_autofree char *now = NULL, *copy = NULL;

      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        {
          g_autofree char *kept = NULL;
          g_autoptr (IndDesk) desk = NULL;

          if (round % 2 == 0)
            ind_desk_restore (place->path, place->file, NULL, &kept, NULL);
          else
            {
              desk = ind_test_open (place->path);
              ind_backup_write (desk->store, other, NULL, NULL);
            }
          _exit (0);
        }
      while (g_get_monotonic_time () < until)
        ;
      kill (child, SIGKILL);
      waitpid (child, NULL, 0);
      now = state_of (place->path);
      copy = state_of (other);
      g_assert_true (g_str_equal (now, old) || g_str_equal (now, older));
      g_assert_true (g_str_equal (copy, old) || g_str_equal (copy, older));
      if (g_str_equal (now, older))
        {
          restored++;
          take_in_more (place);
          g_free (old);
          old = state_of (place->path);
        }
    }
  g_test_message ("%u were restored before they were killed", restored);
}

/* A disk with no more room: what was there before stays. */
static void
test_full (IndTestPlace *place, gconstpointer sealed)
{
  const char *secret = sealed != NULL ? place->secret : NULL;
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GPtrArray) names = NULL;
  gsize length, length_after;
  pid_t child;
  int status;

  back_up (place, secret);
  before = read_file (place->file, &length);
  child = fork ();
  if (child == 0)
    {
      g_autoptr (IndDesk) desk = ind_test_open (place->path);
      g_autoptr (IndPassword) password = sealed != NULL ? ind_password_new ("hestesko", 8) : NULL;
      const struct rlimit least = { 20000, 20000 };
      g_autoptr (GError) error = NULL;

      signal (SIGXFSZ, SIG_IGN);
      setrlimit (RLIMIT_FSIZE, &least);
      _exit (ind_backup_write (desk->store, place->file, password, &error) ? 0 : error->domain == IND_ERROR ? 1 : 2);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (WEXITSTATUS (status), ==, 1);
  after = read_file (place->file, &length_after);
  g_assert_cmpmem (before, length, after, length_after);
  names = ind_test_list (place->folder);
  for (guint k = 0; k < names->len; k++)
    g_assert_false (g_str_has_suffix (names->pdata[k], ".part"));
}

/* On a network drive whoever reads can make a backup too, and whoever has it makes the daily one beside its work. */
static void
test_network_drive (IndTestPlace *place, gconstpointer data)
{
  g_autofree char *expected = state_of (place->path), *got = NULL;
  g_autoptr (IndDesk) desk = NULL;
  pid_t child;
  int end;

  g_setenv ("INDGANG_NETWORK_DRIVE", "1", TRUE);
  child = hold_open (place, &end);
  back_up (place, NULL);
  close (end);
  waitpid (child, NULL, 0);
  got = state_of (place->file);
  g_assert_cmpstr (got, ==, expected);
  g_unsetenv ("INDGANG_NETWORK_DRIVE");
}

int
main (int argc, char **argv)
{
  static const struct { const char *name; void (*test) (IndTestPlace *, gconstpointer); const char *data; } tests[] = {
    { "round-trip/plain", test_round_trip, NULL },    { "round-trip/sealed", test_round_trip, "sealed" },
    { "plain/is-sqlite", test_plain_is_sqlite, NULL }, { "plain/used", test_plain_used, NULL },
    { "plain/flipped", test_plain_flipped, NULL },    { "plain/cut", test_plain_cut, NULL },
    { "sealed/damaged", test_sealed_damaged, NULL },  { "foreign", test_foreign, NULL },
    { "older", test_older, NULL },                    { "new-place", test_new_place, NULL },
    { "over-damaged", test_over_damaged, NULL },      { "in-use", test_in_use, NULL },
    { "log-goes-on", test_log_goes_on, NULL },
    { "where-not", test_where_not, NULL },            { "while-writing", test_while_writing, NULL },
    { "faults/backup", test_faults_of_backup, NULL }, { "faults/restore", test_faults_of_restore, NULL },
    { "killed", test_killed, NULL },
    { "full/plain", test_full, NULL },                { "full/sealed", test_full, "sealed" },
    { "network-drive", test_network_drive, NULL },
  };

  g_test_init (&argc, &argv, NULL);
  ind_fault_vfs_install ();
  for (gsize k = 0; k < G_N_ELEMENTS (tests); k++)
    {
      g_autofree char *name = g_strconcat ("/backup/", tests[k].name, NULL);

      g_test_add (name, IndTestPlace, tests[k].data, ind_test_place_set_up, tests[k].test, ind_test_place_tear_down);
    }
  return g_test_run ();
}
