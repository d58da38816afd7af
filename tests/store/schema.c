#include "config.h"

#include "ind-store-private.h"
#include "ind-test-desk.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

static gint64
number (IndStore *store, const char *sql)
{
  return ind_store_number (store, sql, 0, -1);
}

static IndStore *
fresh_store (void)
{
  g_autoptr (GError) error = NULL;
  IndStore *store = ind_store_open (":memory:", &error);

  g_assert_no_error (error);
  return store;
}

static void
assert_prepares (IndStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;

  if (sql == NULL)
    return;
  g_test_message ("%s", sql);
  g_assert_nonnull (ind_store_prepare (store, sql, &error));
  g_assert_no_error (error);
}

static void
test_statements (void)
{
  g_autoptr (IndStore) store = fresh_store ();

  for (guint k = 0; ind_tables[k] != NULL; k++)
    {
      IndStatements *statements = ind_store_statements (store, ind_tables[k]);

      assert_prepares (store, statements->select_case);
      assert_prepares (store, statements->select_row);
      assert_prepares (store, statements->insert);
      for (const IndField *field = ind_tables[k]->fields; field->name != NULL; field++)
        {
          g_autofree char *update = ind_statements_update (ind_tables[k], field);

          assert_prepares (store, update);
        }
    }
}

/* Adds the columns that a field needs. */
static void
expect_field (GString *columns, const IndField *field)
{
  if (field->type == IND_FIELD_ACTOR || field->type == IND_FIELD_PARTY)
    g_string_append_printf (columns, "%s_person %s_worker %s_contact ", field->name, field->name, field->name);
  if (field->type == IND_FIELD_PARTY)
    g_string_append_printf (columns, "%s_name ", field->name);
  if (field->type != IND_FIELD_ACTOR && field->type != IND_FIELD_PARTY)
    g_string_append_printf (columns, "%s ", field->name);
}

/* The columns after those that say whose the row is; and those that say it. */
static char *
columns_of (IndStore *store, const char *table, gboolean of_fields)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name FROM pragma_table_info('%s') ORDER BY cid", table);
  GString *columns = g_string_new (NULL);
  gboolean fields = g_str_equal (table, "case") || g_str_equal (table, "worker");
  sqlite3_stmt *rows = ind_store_prepare (store, sql, NULL);

  while (sqlite3_step (rows) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (rows, 0);

      if (!g_str_equal (name, "id") && fields == of_fields)
        g_string_append_printf (columns, "%s ", name);
      fields = fields || g_str_equal (name, "position");
    }
  return g_string_free (columns, FALSE);
}

static void
test_columns (void)
{
  g_autoptr (IndStore) store = fresh_store ();

  for (guint k = 0; ind_tables[k] != NULL; k++)
    {
      const IndTable *table = ind_tables[k];
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autofree char *found = columns_of (store, table->name, TRUE);
      g_autofree char *owner = columns_of (store, table->name, FALSE);

      for (const IndField *field = table->fields; field->name != NULL; field++)
        expect_field (expected, field);
      g_assert_cmpstr (found, ==, expected->str);
      if (table != &ind_case_table && table != &ind_worker_table)
        {
          g_assert_true (g_str_has_prefix (owner, "case_id "));
          g_assert_true (g_str_has_suffix (owner, table->has_ref ? "ref position " : "position "));
        }
    }
}

/* Every table of cases is strict, has a key, can be undone, and its foreign keys have an index. */
static void
test_tables (void)
{
  g_autoptr (IndStore) store = fresh_store ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  sqlite3_stmt *rows = ind_store_prepare (store, "SELECT name, strict, wr FROM pragma_table_list WHERE schema = 'main' "
                                          "AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'", NULL);
  guint n = 0;

  for (guint k = 0; ind_tables[k] != NULL; k++)
    g_hash_table_add (known, (gpointer) ind_tables[k]->name);
  g_hash_table_add (known, "case_worker");
  g_hash_table_add (known, "change");
  g_hash_table_add (known, "draft");
  g_hash_table_add (known, "access");
  g_hash_table_add (known, "setting");
  while (sqlite3_step (rows) == SQLITE_ROW)
    {
      g_assert_true (g_hash_table_contains (known, sqlite3_column_text (rows, 0)));
      g_assert_cmpint (sqlite3_column_int (rows, 1), ==, 1);
      n++;
    }
  g_assert_cmpuint (n, ==, g_hash_table_size (known));
  g_assert_cmpint (number (store, "SELECT count(*) FROM pragma_table_list t WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite%' "
                           "AND t.name NOT LIKE 'search%' AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE pk = 1)"), ==, 0);
  g_assert_cmpint (number (store, "SELECT count(*) FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f "
                           "WHERE t.schema = 'main' AND NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) i "
                           "JOIN pragma_index_info(i.name) c WHERE c.seqno = 0 AND c.name = f.\"from\")"), ==, 0);
}

/* Opening a case needs no scan of any table. */
static void
test_plans (void)
{
  g_autoptr (IndStore) store = fresh_store ();

  for (guint k = 1; ind_tables[k] != NULL; k++)
    {
      g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", ind_store_statements (store, ind_tables[k])->select_case, NULL);
      sqlite3_stmt *rows = ind_store_prepare (store, sql, NULL);

      while (sqlite3_step (rows) == SQLITE_ROW)
        g_assert_null (strstr ((const char *) sqlite3_column_text (rows, 3), "SCAN"));
    }
}

static void
test_pragmas (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = ind_test_new_path ();
  g_autoptr (IndStore) store = ind_store_open (path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (number (store, "PRAGMA application_id"), ==, IND_DATABASE_ID);
  g_assert_cmpint (number (store, "PRAGMA user_version"), >=, 2);
  g_assert_cmpint (number (store, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (number (store, "PRAGMA secure_delete"), ==, 1);
  g_assert_cmpint (number (store, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (number (store, "SELECT journal_mode = 'truncate' FROM pragma_journal_mode"), ==, 1);
  ind_test_remove (path);
}

static guint
mode_of (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

/* Nobody else may look at what is made, whatever the process's own mask says. */
static void
test_modes (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *root = g_dir_make_tmp ("indgang-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "data", "indgang", NULL);
  g_autofree char *path = g_build_filename (folder, "indgang.db", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *above = g_path_get_dirname (folder);
  mode_t mask = umask (0);
  IndStore *store = ind_store_open (path, &error);

  umask (mask);
  g_assert_no_error (error);
  g_assert_cmphex (mode_of (path), ==, 0600);
  g_assert_cmphex (mode_of (folder), ==, 0700);
  if (g_file_test (journal, G_FILE_TEST_EXISTS))
    g_assert_cmphex (mode_of (journal), ==, 0600);
  ind_store_close (store);
  ind_test_remove (path);
  g_rmdir (above);
  g_rmdir (root);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/statements", test_statements);
  g_test_add_func ("/schema/columns", test_columns);
  g_test_add_func ("/schema/tables", test_tables);
  g_test_add_func ("/schema/plans", test_plans);
  g_test_add_func ("/schema/pragmas", test_pragmas);
  g_test_add_func ("/schema/modes", test_modes);
  return g_test_run ();
}
