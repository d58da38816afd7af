#include "config.h"

#include "ind-case-schema.h"
#include "ind-store-private.h"
#include "ind-test-desk.h"

/*
 * Databases as earlier versions left them, in frozen/NNNN.sql, NNNN being their version of the schema, and what their
 * case says in frozen/NNNN.json. They are never edited; each can be opened for ever.
 */

static char *
frozen (const char *version, const char *ending)
{
  g_autofree char *file = g_strconcat (version, ending, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "frozen", file, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Returns: (transfer full): where the database of that version lies; @more is done to it after. */
static char *
thaw (const char *version, const char *more)
{
  g_autofree char *sql = frozen (version, ".sql");
  char *path = ind_test_new_path ();
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, more, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  return path;
}

static gint64
newest_version (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);

  return ind_store_number (desk->store, "PRAGMA user_version", 0, 0);
}

/* The database is of the newest version, sound, and says what it said. */
static gint64
assert_upgraded (IndDesk *desk, const char *version)
{
  g_autofree char *file = frozen (version, ".json"), *exported = NULL, *difference = NULL;
  g_autoptr (GPtrArray) cases = ind_desk_list_cases (desk, NULL);
  gint64 id = ((IndCaseSummary *) cases->pdata[0])->id;

  g_assert_cmpint (ind_store_number (desk->store, "PRAGMA user_version", 0, 0), ==, newest_version ());
  g_assert_cmpuint (cases->len, ==, 1);
  exported = ind_test_export (desk, id);
  difference = ind_case_difference (file, exported);
  g_assert_cmpstr (difference, ==, NULL);
  ind_test_assert_sound (desk);
  return id;
}

static void
test_all (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "frozen", NULL);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *file;
  guint n = 0;

  while ((file = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *version = g_strndup (file, 4), *path = NULL;
      /* Only their own changes are undone by those who say no more than that. */
      g_autofree char *mine = g_strdup_printf ("UPDATE change SET author = '%s'", g_get_user_name ());
      g_autoptr (IndDesk) desk = NULL;
      g_autoptr (GError) error = NULL;

      if (!g_str_has_suffix (file, ".sql"))
        continue;
      n++;
      g_test_message ("version %s", version);
      path = thaw (version, mine);
      desk = ind_test_open (path);
      assert_upgraded (desk, version);
      /* Its history is still good for something. */
      ind_desk_redo (desk, 0, &error);
      g_assert_no_error (error);
      while (ind_test_can_undo (desk, 0))
        {
          ind_desk_undo (desk, 0, &error);
          g_assert_no_error (error);
        }
      g_assert_cmpint (ind_store_number (desk->store, "SELECT count(*) FROM \"case\"", 0, -1), ==, 0);
      ind_test_remove (path);
    }
  g_assert_cmpuint (n, >, 0);
}

/* What is missing is made, and nothing else is touched. */
static void
test_step (void)
{
  g_autofree char *path = thaw ("0002", "DROP TABLE change; PRAGMA user_version = 1");
  g_autoptr (IndDesk) desk = ind_test_open (path);
  gint64 id = assert_upgraded (desk, "0002");
  g_autoptr (GPtrArray) history = ind_desk_history (desk, id, 0, 0, NULL);

  g_assert_cmpuint (history->len, ==, 0);
  ind_test_remove (path);
}

/* A step that cannot be taken leaves the database as it was, and is told of. */
static void
test_step_that_fails (void)
{
  g_autofree char *path = thaw ("0002", "PRAGMA user_version = 1");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize length, length_after;

  g_assert_true (g_file_get_contents (path, &before, &length, NULL));
  g_assert_null (ind_desk_open (path, &error));
  g_assert_cmpuint (error->domain, ==, IND_ERROR);
  g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length, after, length_after);
  ind_test_remove (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frozen/all", test_all);
  g_test_add_func ("/frozen/step", test_step);
  g_test_add_func ("/frozen/step-that-fails", test_step_that_fails);
  return g_test_run ();
}
