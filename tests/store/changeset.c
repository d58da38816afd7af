#include "config.h"

#include "ind-case-file.h"
#include "ind-generator.h"
#include "ind-store-private.h"
#include "ind-test-desk.h"

/*
 * The cases of a list are recorded without the session extension (ind-add-case.c): what is kept of them must be what a
 * session records when the same rows are written.
 */

#define N_CASES 40

static void
append_value (GString *line, sqlite3_value *value)
{
  const guint8 *bytes = value != NULL ? sqlite3_value_blob (value) : NULL;

  g_string_append_printf (line, "|%d:", value != NULL ? sqlite3_value_type (value) : -1);
  for (int k = 0; bytes != NULL && k < sqlite3_value_bytes (value); k++)
    g_string_append_printf (line, "%02x", bytes[k]);
}

static int
by_text (const void *a, const void *b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* Every row of a changeset as a line, in an order of their own: a session has them in that of a hash table. */
static char *
lines_of (const void *data, int size)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  sqlite3_changeset_iter *rows = NULL;

  g_assert_cmpint (sqlite3changeset_start (&rows, size, (void *) data), ==, SQLITE_OK);
  while (sqlite3changeset_next (rows) == SQLITE_ROW)
    {
      GString *line = g_string_new (NULL);
      const char *table;
      int n, operation, indirect;
      unsigned char *key;
      int n_key;

      sqlite3changeset_op (rows, &table, &n, &operation, &indirect);
      sqlite3changeset_pk (rows, &key, &n_key);
      g_string_append_printf (line, "%s %d %d %d", table, n, operation, indirect);
      for (int k = 0; k < n; k++)
        {
          sqlite3_value *value = NULL;

          sqlite3changeset_new (rows, k, &value);
          g_string_append_printf (line, "%s", key[k] ? " key" : "");
          append_value (line, value);
        }
      g_ptr_array_add (lines, g_string_free (line, FALSE));
    }
  g_assert_cmpint (sqlite3changeset_finalize (rows), ==, SQLITE_OK);
  qsort (lines->pdata, lines->len, sizeof *lines->pdata, by_text);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* All that may stand in the way of taking rows away is that a cascade has taken them already. */
static int
on_conflict (void *data, int conflict, sqlite3_changeset_iter *rows)
{
  g_assert_cmpint (conflict, ==, SQLITE_CHANGESET_NOTFOUND);
  return SQLITE_CHANGESET_OMIT;
}

/* What a session records of the rows of a changeset when they are written again. */
static char *
recorded (IndStore *store, const void *changeset, int size)
{
  void *data = NULL;
  int n = 0;
  char *lines;

  g_assert_true (ind_store_begin (store, NULL));
  g_assert_cmpint (sqlite3changeset_apply_v2 (store->db, size, (void *) changeset, NULL, on_conflict, NULL, NULL, NULL,
                                              SQLITE_CHANGESETAPPLY_INVERT), ==, SQLITE_OK);
  g_clear_pointer (&store->session, sqlite3session_delete);
  g_assert_true (ind_store_begin_session (store, NULL));
  g_assert_cmpint (sqlite3changeset_apply (store->db, size, (void *) changeset, NULL, on_conflict, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3session_changeset (store->session, &n, &data), ==, SQLITE_OK);
  lines = lines_of (data, n);
  sqlite3_free (data);
  ind_store_rollback (store);
  return lines;
}

static void
test_same (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  IndStore *store = desk->store;

  for (guint seed = 1; seed <= N_CASES; seed++)
    {
      g_autofree char *text = ind_generate_case (seed), *ours = NULL, *theirs = NULL;
      g_autoptr (IndCase) family = ind_test_read_case (text);
      g_autoptr (GBytes) changeset = NULL;
      sqlite3_stmt *statement;
      gboolean row;

      g_assert_true (ind_store_begin (store, NULL));
      g_assert_true (ind_store_add_case (store, family, IND_LABEL_TAKEN_IN, NULL, NULL));
      g_assert_true (ind_store_end (store, NULL));
      statement = ind_store_prepare (store, "SELECT \"changeset\" FROM change ORDER BY \"seq\" DESC LIMIT 1", NULL);
      g_assert_true (ind_store_step (store, statement, &row, NULL) && row);
      changeset = g_bytes_new (sqlite3_column_blob (statement, 0), (gsize) sqlite3_column_bytes (statement, 0));
      sqlite3_reset (statement);
      ours = lines_of (g_bytes_get_data (changeset, NULL), (int) g_bytes_get_size (changeset));
      theirs = recorded (store, g_bytes_get_data (changeset, NULL), (int) g_bytes_get_size (changeset));
      g_assert_cmpstr (ours, ==, theirs);
      /* The next one is a case by itself. */
      g_assert_true (ind_store_begin (store, NULL) && ind_store_forget_case (store, family->id, NULL)
                     && ind_store_end (store, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/changeset/same", test_same);
  return g_test_run ();
}
