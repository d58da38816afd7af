#include "config.h"

#include "ind-test-desk.h"

#include "ind-case-file.h"
#include "ind-store-private.h"

#include <glib/gstdio.h>

/** ind_test_case_text: Returns: (transfer full): an invented case of tests/data, "holm". */
char *
ind_test_case_text (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", file, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/** ind_test_read_case: Returns: (transfer full): a case from the text of its file. */
IndCase *
ind_test_read_case (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) passed_over = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  IndCase *family = ind_case_file_read (bytes, passed_over, &error);

  g_assert_no_error (error);
  return family;
}

/** ind_test_open: Returns: (transfer full): a desk on a database; in memory where @path is NULL. */
IndDesk *
ind_test_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  IndDesk *desk = ind_desk_open (path != NULL ? path : ":memory:", &error);

  g_assert_no_error (error);
  return desk;
}

/** ind_test_take_in: Returns: the row of the case that was taken in. */
gint64
ind_test_take_in (IndDesk *desk, const char *text)
{
  g_autoptr (IndCase) family = ind_test_read_case (text);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  ind_desk_take_in (desk, family, differing, &error);
  g_assert_no_error (error);
  return family->id;
}

/** ind_test_file_of: Returns: (transfer full): the file of a case, as its objects are. */
char *
ind_test_file_of (IndCase *family)
{
  g_autoptr (GBytes) bytes = ind_case_file_write (family);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/** ind_test_export: Returns: (transfer full): the file of a case, as the database has it. */
char *
ind_test_export (IndDesk *desk, gint64 case_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IndCase) family = ind_store_load_case (desk->store, case_id, &error);

  g_assert_no_error (error);
  return ind_test_file_of (family);
}

/** ind_test_assert_sound: nothing is found wrong with the database. */
void
ind_test_assert_sound (IndDesk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = ind_desk_check (desk, &error);

  g_assert_no_error (error);
  for (guint k = 0; k < findings->len; k++)
    {
      const IndFinding *finding = findings->pdata[k];

      g_test_message ("%s: %s", finding->place != NULL ? finding->place : "", finding->error->message);
    }
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
dump_table (sqlite3 *db, const char *table, GString *text)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY 1", table);
  sqlite3_stmt *rows = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &rows, NULL), ==, SQLITE_OK);
  while (sqlite3_step (rows) == SQLITE_ROW)
    {
      g_string_append (text, table);
      for (int k = 0; k < sqlite3_column_count (rows); k++)
        {
          const char *value = (const char *) sqlite3_column_text (rows, k);

          g_string_append_printf (text, "|%s", value ? value : "NULL");
        }
      g_string_append_c (text, '\n');
    }
  sqlite3_finalize (rows);
}

/** ind_test_dump: Returns: (transfer full): every row of every table but those of changes and of uses. */
char *
ind_test_dump (IndDesk *desk)
{
  GString *text = g_string_new (NULL);
  sqlite3_stmt *tables = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (desk->store->db, "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                       "AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search\\_%' ESCAPE '\\' AND name NOT IN ('change', 'access') ORDER BY 1", -1, &tables, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (tables) == SQLITE_ROW)
    dump_table (desk->store->db, (const char *) sqlite3_column_text (tables, 0), text);
  sqlite3_finalize (tables);
  return g_string_free (text, FALSE);
}

/** ind_test_state: Returns: (transfer full): all cases as files, and the history, without the numbers of rows. */
char *
ind_test_state (IndDesk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cases = ind_desk_list_cases (desk, &error), changes = NULL;
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint k = 0; k < cases->len; k++)
    {
      g_autofree char *file = ind_test_export (desk, ((IndCaseSummary *) cases->pdata[k])->id);

      g_string_append (text, file);
    }
  changes = ind_desk_history (desk, 0, 0, 0, &error);
  g_assert_no_error (error);
  for (guint k = 0; k < changes->len; k++)
    {
      IndChange *change = changes->pdata[k];
      g_autofree char *arguments = g_strjoinv ("|", change->arguments);

      g_string_append_printf (text, "%s %s %s %d %d\n", change->label, arguments, change->reference, change->kind,
                              change->state);
    }
  return g_string_free (text, FALSE);
}

/** ind_test_new_path: Returns: (transfer full): where a database may be made, in a new folder of its own. */
char *
ind_test_new_path (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("indgang-XXXXXX", &error);

  g_assert_no_error (error);
  return g_build_filename (folder, "indgang.db", NULL);
}

/** ind_test_remove: removes a database that was made at ind_test_new_path(), with its folder. */
void
ind_test_remove (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_unlink (journal);
  g_unlink (path);
  g_rmdir (folder);
}

/** ind_test_can_undo: Returns: whether there is anything to undo. */
gboolean
ind_test_can_undo (IndDesk *desk, gint64 case_id)
{
  g_autoptr (IndChange) next = ind_desk_next_undo (desk, case_id);

  return next != NULL;
}

/** ind_test_can_redo: Returns: whether there is anything to redo. */
gboolean
ind_test_can_redo (IndDesk *desk, gint64 case_id)
{
  g_autoptr (IndChange) next = ind_desk_next_redo (desk, case_id);

  return next != NULL;
}
