#include "config.h"

#include "ind-fault-vfs.h"
#include "ind-store-private.h"
#include "ind-test-desk.h"

#include <glib/gstdio.h>

static char *path;

static char *
contents (gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *bytes;

  g_file_get_contents (path, &bytes, length, &error);
  g_assert_no_error (error);
  return bytes;
}

/* Makes a database with a case in it. */
static void
fill (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (path);
  g_autofree char *text = ind_test_case_text ("nielsen-referral");

  ind_test_take_in (desk, text);
}

static void
set_up (gpointer *fixture, gconstpointer data)
{
  path = ind_test_new_path ();
  fill ();
}

static void
tear_down (gpointer *fixture, gconstpointer data)
{
  ind_test_remove (path);
  g_clear_pointer (&path, g_free);
}

/* The database is refused with that error and with its name, and is left as it is, byte for byte. */
static void
assert_refused (IndErrorCode code)
{
  g_autoptr (GError) error = NULL;
  gsize length, length_after;
  g_autofree char *before = contents (&length), *after = NULL;
  g_autoptr (IndDesk) desk = ind_desk_open (path, &error);

  g_assert_error (error, IND_ERROR, (int) code);
  g_assert_cmpstr (ind_error_file (error), ==, path);
  g_assert_null (desk);
  after = contents (&length_after);
  g_assert_cmpmem (before, length, after, length_after);
}

/* Runs SQL on the database from outside. */
static sqlite3 *
meddle (const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  return db;
}

static void
test_newer (gpointer *fixture, gconstpointer data)
{
  sqlite3_close (meddle ("PRAGMA user_version = 1000"));
  assert_refused (IND_ERROR_NEWER_DATABASE);
}

static void
test_foreign (gpointer *fixture, gconstpointer data)
{
  sqlite3_close (meddle ("PRAGMA application_id = 42"));
  assert_refused (IND_ERROR_FOREIGN_DATABASE);
  g_unlink (path);
  sqlite3_close (meddle ("CREATE TABLE person (name TEXT)"));
  assert_refused (IND_ERROR_FOREIGN_DATABASE);
  g_unlink (path);
  sqlite3_close (meddle ("PRAGMA user_version = 3"));
  assert_refused (IND_ERROR_FOREIGN_DATABASE);
}

static void
test_not_a_database (gpointer *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (5000, 'x');

  g_assert_true (g_file_set_contents (path, text, 5000, NULL));
  assert_refused (IND_ERROR_NOT_A_DATABASE);
  g_assert_true (g_file_set_contents (path, "{\"format\":\"indgang-case\"}", -1, NULL));
  assert_refused (IND_ERROR_NOT_A_DATABASE);
}

/* Cut off anywhere, at a page or within one. */
static void
test_truncated (gpointer *fixture, gconstpointer data)
{
  gsize length;
  g_autofree char *whole = contents (&length);
  const gsize cuts[] = { 50, 100, 1000, 4096, 5000, length / 2, length - 4096 };

  for (gsize k = 0; k < G_N_ELEMENTS (cuts); k++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (IndDesk) desk = NULL;
      gsize after;
      g_autofree char *bytes = NULL;

      g_test_message ("%" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT, cuts[k], length);
      g_assert_true (g_file_set_contents (path, whole, (gssize) cuts[k], NULL));
      desk = ind_desk_open (path, &error);
      g_assert_null (desk);
      g_assert_cmpuint (error->domain, ==, IND_ERROR);
      g_assert_true (error->code == IND_ERROR_DATABASE_DAMAGED || error->code == IND_ERROR_NOT_A_DATABASE);
      bytes = contents (&after);
      g_assert_cmpmem (bytes, after, whole, cuts[k]);
    }
}

/* Rubbish inside is found when somebody asks, and never believed. */
static void
test_damaged (gpointer *fixture, gconstpointer data)
{
  gsize length;
  g_autofree char *bytes = contents (&length);
  g_autoptr (GError) error = NULL;
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  memset (bytes + 4096, 0x5a, length - 4096);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  desk = ind_desk_open (path, &error);
  if (desk != NULL)
    findings = ind_desk_check (desk, &error);
  g_assert_true (error != NULL || findings->len > 0);
  if (error != NULL)
    g_assert_error (error, IND_ERROR, IND_ERROR_DATABASE_DAMAGED);
}

/* Rows that name what is not there: the case is not shown by halves, and the check says which it is. */
static void
test_dangling (gpointer *fixture, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("holm");
  IndDesk *desk = ind_test_open (path);
  gint64 id = ind_test_take_in (desk, text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  g_object_unref (desk);
  sqlite3_close (meddle ("PRAGMA foreign_keys = OFF; DELETE FROM goal; DELETE FROM worker"));
  desk = ind_test_open (path);
  g_assert_null (ind_desk_open_case (desk, id, IND_USE_OPEN, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_DATABASE_DAMAGED);
  findings = ind_desk_check (desk, NULL);
  g_assert_cmpuint (findings->len, >, 1);
  g_object_unref (desk);
}

/* What the program would read as not said is found, by case and path, and nothing of it is repeated. */
static void
test_unreadable (gpointer *fixture, gconstpointer data)
{
  static const struct
  {
    const char *sql, *where;
    IndErrorCode code;
  } cases[] = {
    { "UPDATE \"case\" SET model = 'zzz'", "case.model", IND_ERROR_UNKNOWN_VALUE },
    { "UPDATE goal SET status = 'zzz' WHERE position = 1", "goals[1].status", IND_ERROR_UNKNOWN_VALUE },
    { "UPDATE goal SET due_on = '2020-99-99' WHERE position = 0", "goals[0].due_on", IND_ERROR_NOT_A_DATE },
    { "UPDATE activity SET month = '2020-13' WHERE position = 0", "activities[0].month", IND_ERROR_NOT_A_DATE },
    { "UPDATE activity SET time = '25:00', date = month || '-01' WHERE position = 0", "activities[0].time",
      IND_ERROR_NOT_A_TIME },
    { "UPDATE person SET in_focus = 7 WHERE position = 0", "persons[0].in_focus", IND_ERROR_UNKNOWN_VALUE },
    { "UPDATE person SET note = CAST (x'ff' AS TEXT) WHERE position = 0", "persons[0].note", IND_ERROR_NOT_UTF8 },
    { "UPDATE person SET name = '' WHERE position = 0", "persons[0].name", IND_ERROR_EMPTY },
    { "UPDATE goal SET priority = -9223372036854775808 WHERE position = 0", "goals[0].priority",
      IND_ERROR_NUMBER_TOO_LARGE },
    { "UPDATE measure SET legal_basis = 1, legal_basis_law = NULL WHERE position = 0", "measures[0]",
      IND_ERROR_KEY_MISSING },
    { "UPDATE person SET ref = (SELECT min (ref) FROM person)", "persons[1]", IND_ERROR_ID_TWICE },
  };
  g_autofree char *text = ind_test_case_text ("holm");

  for (gsize k = 0; k < G_N_ELEMENTS (cases); k++)
    {
      g_autoptr (GPtrArray) findings = NULL;
      const IndFinding *finding;
      IndDesk *desk;

      g_unlink (path);
      desk = ind_test_open (path);
      ind_test_take_in (desk, text);
      g_object_unref (desk);
      sqlite3_close (meddle (cases[k].sql));
      desk = ind_test_open (path);
      findings = ind_desk_check (desk, NULL);
      g_object_unref (desk);
      g_test_message ("%s", cases[k].sql);
      g_assert_cmpuint (findings->len, >, 0);
      finding = findings->pdata[0];
      g_assert_cmpint (finding->kind, ==, IND_FINDING_RULES);
      g_assert_cmpstr (finding->place, ==, "SOF-2026-003");
      g_assert_cmpstr (ind_error_where (finding->error), ==, cases[k].where);
      g_assert_cmpint (finding->error->code, ==, cases[k].code);
      g_assert_null (strstr (finding->error->message, "zzz"));
    }
}

static IndErrorCode
try_to_write (IndDesk *desk)
{
  g_autofree char *text = ind_test_case_text ("holm");
  g_autoptr (IndCase) family = ind_test_read_case (text);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_false (ind_desk_take_in (desk, family, differing, &error));
  g_assert_cmpuint (error->domain, ==, IND_ERROR);
  g_assert_cmpstr (ind_error_file (error), ==, path);
  return error->code;
}

static void
test_locked (gpointer *fixture, gconstpointer data)
{
  sqlite3 *other = meddle ("BEGIN EXCLUSIVE");

  assert_refused (IND_ERROR_DATABASE_LOCKED);
  sqlite3_close (other);
}

/* Somebody else is writing: it can be read, and a verb says that it is locked. */
static void
test_locked_for_writing (gpointer *fixture, gconstpointer data)
{
  gsize length, length_after;
  g_autofree char *before = contents (&length), *after = NULL, *text = ind_test_case_text ("holm");
  g_autoptr (IndDesk) desk = ind_test_open (path);
  sqlite3 *other = meddle ("BEGIN IMMEDIATE");
  g_autoptr (GPtrArray) cases = ind_desk_list_cases (desk, NULL);

  g_assert_cmpuint (cases->len, ==, 1);
  g_assert_cmpint (try_to_write (desk), ==, IND_ERROR_DATABASE_LOCKED);
  after = contents (&length_after);
  g_assert_cmpmem (before, length, after, length_after);
  sqlite3_close (other);
  ind_test_take_in (desk, text);
}

static void
test_read_only (gpointer *fixture, gconstpointer data)
{
  gsize length, length_after;
  g_autofree char *before = contents (&length), *after = NULL;
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (GPtrArray) cases = NULL;

  ind_fault_vfs_read_only (TRUE);
  desk = ind_test_open (path);
  g_assert_true (ind_desk_is_read_only (desk));
  cases = ind_desk_list_cases (desk, NULL);
  g_assert_cmpuint (cases->len, ==, 1);
  g_assert_cmpint (try_to_write (desk), ==, IND_ERROR_DATABASE_READ_ONLY);
  ind_fault_vfs_read_only (FALSE);
  after = contents (&length_after);
  g_assert_cmpmem (before, length, after, length_after);
}

static void
test_full (gpointer *fixture, gconstpointer data)
{
  gsize length, length_after;
  g_autofree char *before = contents (&length), *after = NULL;
  g_autoptr (IndDesk) desk = ind_test_open (path);

  ind_fault_vfs_arm (IND_FAULT_FULL, 0);
  g_assert_cmpint (try_to_write (desk), ==, IND_ERROR_DISK_FULL);
  ind_fault_vfs_disarm ();
  after = contents (&length_after);
  g_assert_cmpmem (before, length, after, length_after);
}

static void
test_unreachable (gpointer *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *below = g_build_filename (path, "indgang.db", NULL);
  g_autoptr (GError) is_folder = NULL, in_a_file = NULL;

  g_assert_null (ind_desk_open (folder, &is_folder));
  g_assert_error (is_folder, IND_ERROR, IND_ERROR_DATABASE_UNREACHABLE);
  g_assert_null (ind_desk_open (below, &in_a_file));
  g_assert_error (in_a_file, IND_ERROR, IND_ERROR_DATABASE_UNREACHABLE);
}

/* A disk that is full, or fails, while the database is made leaves nothing that cannot be opened later. */
static void
test_made_on_a_bad_disk (gpointer *fixture, gconstpointer data)
{
  gboolean failed = TRUE;

  for (guint after = 0; failed; after++)
    {
      g_autoptr (IndDesk) desk = NULL;
      g_autoptr (GError) error = NULL;

      g_unlink (path);
      ind_fault_vfs_arm (IND_FAULT_FULL, after);
      desk = ind_desk_open (path, &error);
      failed = ind_fault_vfs_disarm ();
      if (failed)
        g_assert_error (error, IND_ERROR, IND_ERROR_DISK_FULL);
      g_clear_object (&desk);
      desk = ind_test_open (path);
      ind_test_assert_sound (desk);
    }
}

int
main (int argc, char **argv)
{
  static const struct { const char *name; void (*test) (gpointer *, gconstpointer); } tests[] = {
    { "newer", test_newer },                       { "foreign", test_foreign },
    { "not-a-database", test_not_a_database },     { "truncated", test_truncated },
    { "damaged", test_damaged },                   { "dangling", test_dangling },
    { "unreadable", test_unreadable },
    { "locked", test_locked },
    { "locked-for-writing", test_locked_for_writing }, { "read-only", test_read_only },
    { "full", test_full },                         { "unreachable", test_unreachable },
    { "made-on-a-bad-disk", test_made_on_a_bad_disk },
  };

  g_test_init (&argc, &argv, NULL);
  ind_fault_vfs_install ();
  for (gsize k = 0; k < G_N_ELEMENTS (tests); k++)
    {
      g_autofree char *name = g_strconcat ("/opening/", tests[k].name, NULL);

      g_test_add (name, gpointer, NULL, set_up, tests[k].test, tear_down);
    }
  return g_test_run ();
}
