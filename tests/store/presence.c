#include "config.h"

#include "ind-desk-backup.h"
#include "ind-store-private.h"
#include "ind-test-desk.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Who has the database open, on a local disk and on a network drive. */

typedef struct
{
  char *path;
  char *lock;
} Place;

static void
set_up (Place *place, gconstpointer remote)
{
  g_autofree char *text = ind_test_case_text ("nielsen-referral");
  g_autoptr (IndDesk) desk = NULL;

  g_setenv ("INDGANG_NETWORK_DRIVE", remote, TRUE);
  place->path = ind_test_new_path ();
  place->lock = g_strconcat (place->path, ".lock", NULL);
  desk = ind_test_open (place->path);
  ind_test_take_in (desk, text);
}

static void
tear_down (Place *place, gconstpointer remote)
{
  g_unsetenv ("INDGANG_NETWORK_DRIVE");
  g_unlink (place->lock);
  ind_test_remove (place->path);
  g_free (place->path);
  g_free (place->lock);
}

static guint
count_entries (Place *place)
{
  g_autoptr (GKeyFile) all = g_key_file_new ();
  g_auto (GStrv) groups = NULL;

  g_key_file_load_from_file (all, place->lock, G_KEY_FILE_NONE, NULL);
  groups = g_key_file_get_groups (all, NULL);
  return g_strv_length (groups);
}

/* Writes somebody into the lock file. */
static void
write_entry (Place *place, const char *machine, gint64 pid, guint64 began)
{
  g_autofree char *text = g_strdup_printf ("[x]\nuser=lone\nmachine=%s\npid=%" G_GINT64_FORMAT "\nbegan=%" G_GUINT64_FORMAT
                                           "\nsince=2026-11-22T10:00:00\n", machine, pid, began);

  g_assert_true (g_file_set_contents (place->lock, text, -1, NULL));
}

/* Lets another process open the database, and hold it until it is told to end. */
static pid_t
other_process (Place *place, const char *sql, int *end)
{
  int up[2], down[2];
  pid_t child;
  char byte;

  g_assert_cmpint (pipe (up), ==, 0);
  g_assert_cmpint (pipe (down), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_autoptr (IndDesk) desk = ind_test_open (place->path);

      close (up[0]);
      close (down[1]);
      if (sql != NULL)
        g_assert_cmpint (sqlite3_exec (desk->store->db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
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
end_process (pid_t child, int end)
{
  int status;

  close (end);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
}

static void
kill_process (pid_t child)
{
  int status;

  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
}

static IndErrorCode
try_to_write (IndDesk *desk, char **who)
{
  g_autofree char *text = ind_test_case_text ("holm");
  g_autoptr (IndCase) family = ind_test_read_case (text);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_false (ind_desk_take_in (desk, family, differing, &error));
  g_assert_cmpuint (error->domain, ==, IND_ERROR);
  *who = g_strdup (ind_error_what (error));
  return error->code;
}

/* For what was written past the verbs: the index of words does not know of it. */
static void
assert_whole (IndDesk *desk)
{
  g_assert_cmpint (ind_store_number (desk->store, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
                                     0, -1), ==, 0);
}

static char *
here (void)
{
  return g_strdup_printf ("%s (%s)", g_get_user_name (), g_get_host_name ());
}

/* On a local disk everyone works; the lock file is there for as long as anybody is, for its owner alone. */
static void
test_local (Place *place, gconstpointer data)
{
  g_autoptr (IndDesk) one = ind_test_open (place->path), other = ind_test_open (place->path);
  g_autofree char *text = ind_test_case_text ("holm");
  GStatBuf there;

  g_assert_cmpuint (count_entries (place), ==, 2);
  g_assert_cmpint (g_stat (place->lock, &there), ==, 0);
  g_assert_cmpint (there.st_mode & 0777, ==, 0600);
  g_assert_false (ind_desk_on_network_drive (one));
  g_assert_false (ind_desk_is_read_only (other));
  g_assert_null (ind_desk_holder (other));
  ind_test_take_in (other, text);
  g_clear_object (&one);
  g_assert_cmpuint (count_entries (place), ==, 1);
  g_clear_object (&other);
  g_assert_false (g_file_test (place->lock, G_FILE_TEST_EXISTS));
}

/* Who keeps it locked too long is named. */
static void
test_local_locked (Place *place, gconstpointer data)
{
  int end;
  pid_t child = other_process (place, "BEGIN IMMEDIATE", &end);
  g_autoptr (IndDesk) desk = ind_test_open (place->path);
  g_autofree char *who = NULL, *expected = here ();

  g_assert_cmpint (try_to_write (desk, &who), ==, IND_ERROR_DATABASE_LOCKED);
  g_assert_cmpstr (who, ==, expected);
  end_process (child, end);
}

/* A program that was killed is not there any more, nor one whose number another process has since. */
static void
test_gone (Place *place, gconstpointer data)
{
  int end;
  pid_t child = other_process (place, NULL, &end);
  g_autoptr (IndDesk) desk = NULL;

  kill_process (child);
  close (end);
  g_assert_cmpuint (count_entries (place), ==, 1);
  desk = ind_test_open (place->path);
  g_assert_cmpuint (count_entries (place), ==, 1);
  g_assert_false (ind_desk_is_read_only (desk));
  g_clear_object (&desk);

  write_entry (place, g_get_host_name (), getpid (), 1);
  desk = ind_test_open (place->path);
  g_assert_cmpuint (count_entries (place), ==, 1);
  g_assert_false (ind_desk_is_read_only (desk));
}

/* A lock file that is nothing of the kind does nobody any harm. */
static void
test_rubbish (Place *place, gconstpointer data)
{
  static const char *const texts[] = { "", "rubbish", "[x]", "[x]\nmachine=", "[x]\nmachine=a\npid=-1\n", "\xff\xfe\x01" };

  for (gsize k = 0; k < G_N_ELEMENTS (texts); k++)
    {
      g_autoptr (IndDesk) desk = NULL;

      g_assert_true (g_file_set_contents (place->lock, texts[k], -1, NULL));
      desk = ind_test_open (place->path);
      g_assert_false (ind_desk_is_read_only (desk));
      g_assert_cmpuint (count_entries (place), ==, 1);
    }
}

/* On a network drive the first has it; the second reads, sees who has it, and cannot change anything. */
static void
test_remote_second (Place *place, gconstpointer data)
{
  int end;
  pid_t child = other_process (place, "UPDATE \"case\" SET note = 'x'", &end);
  g_autoptr (IndDesk) desk = ind_test_open (place->path);
  g_autoptr (GPtrArray) cases = ind_desk_list_cases (desk, NULL);
  g_autofree char *who = NULL, *expected = here ();
  g_autoptr (IndCase) family = NULL;

  g_assert_true (ind_desk_on_network_drive (desk));
  g_assert_true (ind_desk_is_read_only (desk));
  g_assert_cmpstr (ind_desk_holder (desk), ==, expected);
  g_assert_cmpuint (cases->len, ==, 1);
  family = ind_desk_open_case (desk, ((IndCaseSummary *) cases->pdata[0])->id, IND_USE_OPEN, NULL);
  g_assert_cmpstr (family->note, ==, "x");
  g_assert_cmpint (try_to_write (desk, &who), ==, IND_ERROR_IN_USE);
  g_assert_cmpstr (who, ==, expected);
  g_assert_cmpint (ind_desk_undo (desk, 0, NULL), ==, 0);
  end_process (child, end);

  /* Once the first has gone the next has it. */
  g_clear_object (&family);
  g_clear_object (&desk);
  desk = ind_test_open (place->path);
  g_assert_false (ind_desk_is_read_only (desk));
  g_assert_null (ind_desk_holder (desk));
  assert_whole (desk);
}

/* One that was killed on this machine has it no longer. */
static void
test_remote_killed (Place *place, gconstpointer data)
{
  int end;
  pid_t child = other_process (place, NULL, &end);
  g_autoptr (IndDesk) desk = NULL;

  kill_process (child);
  close (end);
  desk = ind_test_open (place->path);
  g_assert_false (ind_desk_is_read_only (desk));
}

/* Nobody can know whether another machine is on: what stands there is believed until somebody deletes it. */
static void
test_remote_machine (Place *place, gconstpointer data)
{
  g_autoptr (IndDesk) desk = NULL;

  write_entry (place, "PC-7", 4, 1);
  desk = ind_test_open (place->path);
  g_assert_true (ind_desk_is_read_only (desk));
  g_assert_cmpstr (ind_desk_holder (desk), ==, "lone (PC-7)");
  g_clear_object (&desk);
  g_assert_cmpuint (count_entries (place), ==, 1);
  g_unlink (place->lock);
  desk = ind_test_open (place->path);
  g_assert_false (ind_desk_is_read_only (desk));
}

/* What the second reads is as of one moment, while the first writes as fast as it can. */
static void
test_remote_reading (Place *place, gconstpointer data)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_autoptr (IndDesk) desk = ind_test_open (place->path);

      while (TRUE)
        g_assert_cmpint (sqlite3_exec (desk->store->db, "BEGIN; UPDATE \"case\" SET note = hex(randomblob(4)), purpose = NULL;"
                                       "UPDATE \"case\" SET purpose = note; COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
    }
  while (count_entries (place) == 0)
    g_assert_cmpint (waitpid (child, &status, WNOHANG), ==, 0);
  for (int k = 0; k < 20; k++)
    {
      g_autoptr (IndDesk) desk = NULL;
      g_autoptr (GPtrArray) cases = NULL;
      g_autoptr (IndCase) family = NULL;
      g_autoptr (GError) error = NULL;

      desk = ind_desk_open (place->path, &error);
      if (g_error_matches (error, IND_ERROR, IND_ERROR_DATABASE_LOCKED))
        continue;
      g_assert_no_error (error);
      g_assert_true (ind_desk_is_read_only (desk));
      assert_whole (desk);
      cases = ind_desk_list_cases (desk, NULL);
      family = ind_desk_open_case (desk, ((IndCaseSummary *) cases->pdata[0])->id, IND_USE_OPEN, NULL);
      g_assert_cmpstr (family->note, ==, family->purpose);
    }
  kill_process (child);
}

/* Many at once: on a network drive never more than one may write. */
static void
test_race (Place *place, gconstpointer data)
{
  enum { CHILDREN = 8 };
  pid_t children[CHILDREN];
  int results[2], go[2];
  guint writers = 0;
  char byte;

  g_assert_cmpint (pipe (results), ==, 0);
  g_assert_cmpint (pipe (go), ==, 0);
  for (int k = 0; k < CHILDREN; k++)
    {
      children[k] = fork ();
      if (children[k] == 0)
        {
          g_autoptr (IndDesk) desk = NULL;

          close (go[1]);
          if (read (go[0], &byte, 1) == 0)
            desk = ind_desk_open (place->path, NULL);
          byte = desk == NULL ? '?' : ind_desk_is_read_only (desk) ? 'r' : 'w';
          if (write (results[1], &byte, 1) != 1)
            _exit (1);
          /* Until the last has said what it has. */
          pause ();
        }
    }
  close (go[0]);
  close (go[1]);
  for (int k = 0; k < CHILDREN; k++)
    {
      g_assert_cmpint (read (results[0], &byte, 1), ==, 1);
      g_assert_cmpint (byte, !=, '?');
      writers += byte == 'w';
    }
  for (int k = 0; k < CHILDREN; k++)
    kill_process (children[k]);
  close (results[0]);
  close (results[1]);
  g_assert_cmpuint (writers, ==, g_str_equal (data, "1") ? 1 : CHILDREN);
}

int
main (int argc, char **argv)
{
  static const struct { const char *name, *remote; void (*test) (Place *, gconstpointer); } tests[] = {
    { "/presence/local", "0", test_local },
    { "/presence/local-locked", "0", test_local_locked },
    { "/presence/gone", "0", test_gone },
    { "/presence/rubbish", "1", test_rubbish },
    { "/presence/race", "0", test_race },
    { "/presence/network/second", "1", test_remote_second },
    { "/presence/network/killed", "1", test_remote_killed },
    { "/presence/network/machine", "1", test_remote_machine },
    { "/presence/network/reading", "1", test_remote_reading },
    { "/presence/network/race", "1", test_race },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize k = 0; k < G_N_ELEMENTS (tests); k++)
    g_test_add (tests[k].name, Place, tests[k].remote, set_up, tests[k].test, tear_down);
  return g_test_run ();
}
