#include "config.h"

#include "ind-fault-vfs.h"
#include "ind-goal.h"
#include "ind-store-private.h"
#include "ind-test-desk.h"

#include <glib/gstdio.h>
#include <string.h>

/* Who has used what: nobody gets a case without a line, no line tells of its content, and none is lost but by the sweep. */

typedef struct
{
  char *path;
  IndDesk *desk;
  gint64 id;      /* of the case holm */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("holm");

  ind_clock_set (ind_date_from_iso ("2026-11-22"));
  fixture->path = ind_test_new_path ();
  fixture->desk = ind_test_open (fixture->path);
  fixture->id = ind_test_take_in (fixture->desk, text);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->desk);
  ind_test_remove (fixture->path);
  g_free (fixture->path);
  ind_clock_set (IND_NO_DATE);
}

/* What the log says of a case, or of all, the first first: "change open". */
static char *
told (IndDesk *desk, gint64 case_id, gint64 since)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) log = ind_desk_access_log (desk, case_id, since, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint k = log->len; k > 0; k--)
    {
      const IndAccess *access = log->pdata[k - 1];

      g_assert_cmpstr (access->login, ==, g_get_user_name ());
      g_assert_cmpint (access->use, >, IND_USE_NONE);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", ind_use_values[access->use - 1]);
    }
  return g_string_free (text, FALSE);
}

static void
assert_told (IndDesk *desk, gint64 case_id, const char *expected)
{
  g_autofree char *text = told (desk, case_id, 0);

  g_assert_cmpstr (text, ==, expected);
}

static void
use (IndDesk *desk, gint64 id, IndUse what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IndCase) family = ind_desk_open_case (desk, id, what, &error);

  g_assert_no_error (error);
}

/* Opening is told once for as long as the case is held, everything else each time; each change once. */
static void
test_uses (Fixture *fixture, gconstpointer data)
{
  IndDesk *desk = fixture->desk;
  g_autoptr (IndCase) family = ind_desk_open_case (desk, fixture->id, IND_USE_OPEN, NULL);
  g_autoptr (GPtrArray) log = NULL;
  const IndAccess *latest;

  use (desk, fixture->id, IND_USE_OPEN);
  assert_told (desk, fixture->id, "change open");
  use (desk, fixture->id, IND_USE_SHOW);
  use (desk, fixture->id, IND_USE_SHOW);
  use (desk, fixture->id, IND_USE_OPEN);
  g_assert_true (ind_desk_note_use (desk, fixture->id, IND_USE_PRINT, NULL));
  g_assert_true (ind_desk_note_use (desk, 0, IND_USE_SEARCH, NULL));
  g_assert_true (ind_desk_set_text (desk, ind_list_get (family->goals, 0), "text", "Vi sover", NULL));
  g_assert_true (ind_desk_set_text (desk, ind_list_get (family->goals, 0), "text", "Vi sover", NULL));
  g_assert_cmpint (ind_desk_undo (desk, fixture->id, NULL), ==, fixture->id);
  g_clear_object (&family);
  use (desk, fixture->id, IND_USE_OPEN);
  assert_told (desk, fixture->id, "change open show show print change change open");
  assert_told (desk, 0, "change open show show print search change change open");

  log = ind_desk_access_log (desk, fixture->id, 0, NULL);
  latest = log->pdata[0];
  g_assert_cmpint (latest->case_id, ==, fixture->id);
  g_assert_cmpstr (latest->reference, ==, "SOF-2026-003");
  g_assert_cmpint (latest->at, ==, ind_now ());
  g_assert_null (latest->worker);
}

/* What was used first, but shown only, is told as opened when it is. */
static void
test_shown_then_opened (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IndCase) shown = ind_desk_open_case (fixture->desk, fixture->id, IND_USE_SHOW, NULL);

  use (fixture->desk, fixture->id, IND_USE_OPEN);
  assert_told (fixture->desk, fixture->id, "change show open");
  g_assert_null (ind_desk_open_case (fixture->desk, fixture->id + 1, IND_USE_OPEN, NULL));
  assert_told (fixture->desk, 0, "change show open");
}

/* Two at one database have each their own line. */
static void
test_two_desks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IndDesk) other = ind_test_open (fixture->path);
  g_autoptr (IndCase) one = ind_desk_open_case (fixture->desk, fixture->id, IND_USE_OPEN, NULL);
  g_autoptr (IndCase) two = ind_desk_open_case (other, fixture->id, IND_USE_OPEN, NULL);

  assert_told (other, fixture->id, "change open open");
}

static const char *
worker_now (IndDesk *desk)
{
  g_autoptr (GPtrArray) log = NULL;
  static char name[100];

  g_assert_true (ind_desk_note_use (desk, 0, IND_USE_SEARCH, NULL));
  log = ind_desk_access_log (desk, 0, 0, NULL);
  g_strlcpy (name, ((IndAccess *) log->pdata[0])->worker != NULL ? ((IndAccess *) log->pdata[0])->worker : "", sizeof name);
  return name;
}

static void
set_email (IndDesk *desk, IndCase *family, guint which, const char *local)
{
  g_autofree char *email = g_strconcat (local, "@example.dk", NULL);
  g_autoptr (GError) error = NULL;

  ind_desk_set_text (desk, ind_list_get (family->workers, which), "email", email, &error);
  g_assert_no_error (error);
}

/* A worker is known by the login name that their e-mail begins with, where nobody else's does. */
static void
test_worker (Fixture *fixture, gconstpointer data)
{
  IndDesk *desk = fixture->desk;
  g_autoptr (IndCase) family = ind_desk_open_case (desk, fixture->id, IND_USE_OPEN, NULL);
  g_autofree char *upper = g_ascii_strup (g_get_user_name (), -1), *longer = g_strconcat (g_get_user_name (), "x", NULL);
  const char *name = ((IndWorker *) ind_list_get (family->workers, 0))->name;

  g_assert_cmpstr (worker_now (desk), ==, "");
  set_email (desk, family, 0, upper);
  set_email (desk, family, 1, longer);
  g_assert_cmpstr (worker_now (desk), ==, name);
  set_email (desk, family, 1, g_get_user_name ());
  g_assert_cmpstr (worker_now (desk), ==, "");
  set_email (desk, family, 1, "nobody");
  g_assert_cmpstr (worker_now (desk), ==, name);
}

static int
run (IndDesk *desk, const char *sql)
{
  return sqlite3_exec (desk->store->db, sql, NULL, NULL, NULL) & 0xff;
}

/* Neither the program nor anybody with SQLite can change a line or take one out. */
static void
test_only_added_to (Fixture *fixture, gconstpointer data)
{
  static const char *const attempts[] = {
    "UPDATE access SET \"login\" = 'somebody'", "UPDATE access SET \"at\" = 0", "UPDATE access SET id = id + 1000",
    "DELETE FROM access", "DELETE FROM access WHERE case_id IS NOT NULL",
    "INSERT OR REPLACE INTO access (id, \"at\", \"login\", \"use\") SELECT id, 0, 'somebody', 'show' FROM access",
    "UPDATE OR REPLACE access SET id = (SELECT max (id) FROM access)",
    "INSERT INTO access (id, \"at\", \"login\", \"use\") SELECT id, 0, '', '' FROM access WHERE TRUE "
    "ON CONFLICT (id) DO UPDATE SET \"login\" = 'somebody'",
  };

  use (fixture->desk, fixture->id, IND_USE_SHOW);
  for (gsize k = 0; k < G_N_ELEMENTS (attempts); k++)
    {
      g_test_message ("%s", attempts[k]);
      g_assert_cmpint (run (fixture->desk, attempts[k]), ==, SQLITE_CONSTRAINT);
      assert_told (fixture->desk, 0, "change show");
    }
  ind_test_assert_sound (fixture->desk);
}

/* A line tells who, when, which case and how, and not one word of the case, nor its reference. */
static void
test_no_content (Fixture *fixture, gconstpointer data)
{
  IndStore *store = fixture->desk->store;
  sqlite3_stmt *columns = ind_store_prepare (store, "SELECT group_concat (name, ' ') FROM pragma_table_info ('access')", NULL);
  sqlite3_stmt *rows;

  g_assert_cmpint (sqlite3_step (columns), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (columns, 0), ==, "id at login worker_id case_id use");
  use (fixture->desk, fixture->id, IND_USE_EXPORT);
  rows = ind_store_prepare (store, "SELECT count(*) FROM access WHERE \"login\" = ?1 AND typeof (case_id) = 'integer' "
                                   "AND \"use\" IN ('change', 'export')", NULL);
  ind_bind_text (rows, 1, g_get_user_name ());
  g_assert_cmpint (sqlite3_step (rows), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_column_int (rows, 0), ==, 2);
}

static void
use_on (Fixture *fixture, const char *day, IndUse what)
{
  ind_clock_set (ind_date_from_iso (day));
  use (fixture->desk, fixture->id, what);
}

/* The sweep takes what is older than the setting says, and leaves nothing open behind it. */
static void
test_sweep (Fixture *fixture, gconstpointer data)
{
  IndDesk *desk = fixture->desk;
  IndDate before;
  g_autofree char *since = NULL;

  use_on (fixture, "2024-11-21", IND_USE_PRINT);
  use_on (fixture, "2024-11-22", IND_USE_EXPORT);
  use_on (fixture, "2026-08-22", IND_USE_SHOW);
  ind_clock_set (ind_date_from_iso ("2026-11-22"));
  since = told (desk, 0, ind_date_begins (ind_date_from_iso ("2026-08-22")));
  g_assert_cmpstr (since, ==, "show change");

  g_assert_cmpint (ind_desk_sweep_log (desk, &before, NULL), ==, 1);
  g_assert_cmpuint (before, ==, ind_date_from_iso ("2024-11-22"));
  assert_told (desk, 0, "export show change sweep");
  g_assert_cmpint (ind_desk_sweep_log (desk, &before, NULL), ==, 0);
  g_assert_true (ind_desk_set_setting (desk, "log-months", "3", NULL));
  g_assert_cmpint (ind_desk_sweep_log (desk, &before, NULL), ==, 1);
  assert_told (desk, 0, "show change sweep sweep settings sweep");
  g_assert_cmpint (run (desk, "DELETE FROM access WHERE \"at\" < 2000000000"), ==, SQLITE_CONSTRAINT);
  assert_told (desk, 0, "show change sweep sweep settings sweep");
}

/* What can only be read is read, though nothing can be written about it. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (IndCase) family = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->desk);
  ind_fault_vfs_read_only (TRUE);
  desk = ind_test_open (fixture->path);
  family = ind_desk_open_case (desk, fixture->id, IND_USE_OPEN, &error);
  g_assert_no_error (error);
  g_assert_nonnull (family);
  g_assert_true (ind_desk_note_use (desk, fixture->id, IND_USE_PRINT, &error));
  assert_told (desk, 0, "change");
  g_assert_false (ind_desk_set_setting (desk, "log-months", "3", &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_DATABASE_READ_ONLY);
  ind_fault_vfs_read_only (FALSE);
}

/* A case that cannot be logged is not handed out; each call to the disk fails once. */
static void
test_no_case_without_a_line (Fixture *fixture, gconstpointer data)
{
  guint n_refused = 0;

  for (IndFault fault = 0; fault < IND_N_FAULTS; fault++)
    {
      gboolean fired = TRUE;

      for (guint after = 0; fired; after++)
        {
          g_autoptr (IndCase) family = NULL;
          g_autoptr (GError) error = NULL;
          g_autofree char *before = told (fixture->desk, 0, 0), *now = NULL;

          ind_fault_vfs_arm (fault, after);
          family = ind_desk_open_case (fixture->desk, fixture->id, IND_USE_OPEN, &error);
          fired = ind_fault_vfs_disarm ();
          g_assert_true ((family == NULL) == (error != NULL));
          now = told (fixture->desk, 0, 0);
          if (family != NULL)
            g_assert_cmpuint (strlen (now), ==, strlen (before) + strlen (" open"));
          n_refused += family == NULL;
        }
    }
  g_assert_cmpuint (n_refused, >, 5);
  ind_test_assert_sound (fixture->desk);
}

/* A sweep that fails has removed nothing, or all that it should; the lock on the log is never left open. */
static void
test_sweep_on_a_bad_disk (Fixture *fixture, gconstpointer data)
{
  gsize length;
  g_autofree char *bytes = NULL, *journal = g_strconcat (fixture->path, "-journal", NULL);
  guint n_failed = 0;

  use_on (fixture, "2020-01-01", IND_USE_PRINT);
  ind_clock_set (ind_date_from_iso ("2026-11-22"));
  g_clear_object (&fixture->desk);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (IndFault fault = 0; fault < IND_N_FAULTS; fault++)
    {
      gboolean fired = TRUE;

      for (guint after = 0; fired; after++)
        {
          g_autoptr (IndDesk) desk = NULL;
          g_autoptr (GError) error = NULL;
          g_autofree char *now = NULL;
          IndDate before;
          gint64 n;

          g_unlink (journal);
          g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
          desk = ind_test_open (fixture->path);
          ind_fault_vfs_arm (fault, after);
          n = ind_desk_sweep_log (desk, &before, &error);
          fired = ind_fault_vfs_disarm ();
          g_assert_true ((n < 0) == (error != NULL));
          g_clear_object (&desk);
          desk = ind_test_open (fixture->path);
          now = told (desk, 0, 0);
          if (n == 1 || !g_str_equal (now, "print change"))
            g_assert_cmpstr (now, ==, "change sweep");
          g_assert_cmpint (run (desk, "DELETE FROM access"), ==, SQLITE_CONSTRAINT);
          n_failed += n < 0;
        }
    }
  g_assert_cmpuint (n_failed, >, 5);
}

static void
assert_setting (IndDesk *desk, const char *name, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = ind_desk_setting (desk, name, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (value, ==, expected);
}

/* Settings are checked, all of them before any is set, and are no change of the history. */
static void
test_settings (Fixture *fixture, gconstpointer data)
{
  static const char *const wrong[][2] = {
    { "log-months", "0" }, { "log-months", "121" }, { "log-months", "" }, { "log-months", "24 " }, { "log-months", "-1" },
    { "backup-folder", "relative" }, { "backup-folder", "/nowhere/at/all" }, { "backup-folder", "/dev/null" }, { "backup-folder", "/\xff" }, { "access-swept-before", "9999999999" }, { "", "" },
  };
  static const char *const both[] = { "backup-folder", "/tmp", "log-months", "120", NULL };
  static const char *const half[] = { "log-months", "12", "log-months", "x", NULL };
  g_autofree char *before = ind_test_state (fixture->desk), *after = NULL;
  g_autoptr (GError) error = NULL;

  assert_setting (fixture->desk, "log-months", "24");
  assert_setting (fixture->desk, "backup-folder", "");
  g_assert_null (ind_desk_setting (fixture->desk, "nothing", &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_SETTING);
  for (gsize k = 0; k < G_N_ELEMENTS (wrong); k++)
    {
      g_autoptr (GError) refused = NULL;

      g_assert_false (ind_desk_set_setting (fixture->desk, wrong[k][0], wrong[k][1], &refused));
      g_assert_true (g_error_matches (refused, IND_ERROR, IND_ERROR_OUT_OF_RANGE)
                     ? g_str_equal (wrong[k][0], "log-months") && g_str_equal (ind_error_what (refused), "1–120")
                     : g_error_matches (refused, IND_ERROR, IND_ERROR_FOLDER_RELATIVE)
                       || g_error_matches (refused, IND_ERROR, IND_ERROR_FOLDER_MISSING)
                     ? g_str_equal (wrong[k][0], "backup-folder")
                     : g_error_matches (refused, IND_ERROR, IND_ERROR_SETTING));
      g_assert_cmpstr (refused->code == IND_ERROR_SETTING ? ind_error_what (refused) : ind_error_where (refused), ==, wrong[k][0]);
    }
  g_assert_true (ind_desk_set_settings (fixture->desk, both, NULL));
  g_assert_false (ind_desk_set_settings (fixture->desk, half, NULL));
  g_clear_object (&fixture->desk);
  fixture->desk = ind_test_open (fixture->path);
  assert_setting (fixture->desk, "log-months", "120");
  assert_setting (fixture->desk, "backup-folder", "/tmp");
  g_assert_true (ind_desk_set_setting (fixture->desk, "backup-folder", "", NULL));
  assert_setting (fixture->desk, "backup-folder", "");
  after = ind_test_state (fixture->desk);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  static const struct { const char *name; void (*test) (Fixture *, gconstpointer); } tests[] = {
    { "uses", test_uses },
    { "shown-then-opened", test_shown_then_opened },
    { "two-desks", test_two_desks },
    { "worker", test_worker },
    { "only-added-to", test_only_added_to },
    { "no-content", test_no_content },
    { "sweep", test_sweep },
    { "read-only", test_read_only },
    { "no-case-without-a-line", test_no_case_without_a_line },
    { "sweep-on-a-bad-disk", test_sweep_on_a_bad_disk },
    { "settings", test_settings },
  };

  g_test_init (&argc, &argv, NULL);
  ind_fault_vfs_install ();
  for (gsize k = 0; k < G_N_ELEMENTS (tests); k++)
    {
      g_autofree char *name = g_strconcat ("/access/", tests[k].name, NULL);

      g_test_add (name, Fixture, NULL, set_up, tests[k].test, tear_down);
    }
  return g_test_run ();
}
