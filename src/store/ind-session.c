#include "config.h"

#include "ind-store-private.h"

#include <string.h>

/* What is recorded: the rows of cases and the directory, and nothing else. */
static int
is_recorded (void *store, const char *table)
{
  IndStore *self = store;

  if (strcmp (table, IND_CASE_WORKER) == 0)
    return TRUE;
  for (guint k = 0; k < self->n_tables; k++)
    if (strcmp (ind_tables[k]->name, table) == 0)
      return TRUE;
  return FALSE;
}

/** ind_store_begin_session: begins to record; the tables by name, each as soon as it is written to. */
gboolean
ind_store_begin_session (IndStore *self, GError **error)
{
  int code = sqlite3session_create (self->db, "main", &self->session);

  if (code == SQLITE_OK)
    code = sqlite3session_attach (self->session, NULL);
  if (code != SQLITE_OK)
    return ind_store_fail (self, code, error);
  sqlite3session_table_filter (self->session, is_recorded, self);
  return TRUE;
}

/** ind_store_note_touched: tells which rows a changeset touched. Returns: SQLite's answer */
int
ind_store_note_touched (IndStore *self, int size, void *data, GArray *all, gboolean *workers_touched)
{
  sqlite3_changeset_iter *rows = NULL;
  int code = sqlite3changeset_start (&rows, size, data);

  while (code == SQLITE_OK && sqlite3changeset_next (rows) == SQLITE_ROW)
    {
      IndTouched touched = { 0 };
      sqlite3_value *id = NULL;
      const char *name;
      int n, operation;

      sqlite3changeset_op (rows, &name, &n, &operation, NULL);
      if (operation == SQLITE_INSERT)
        sqlite3changeset_new (rows, 0, &id);
      else
        sqlite3changeset_old (rows, 0, &id);
      touched.id = sqlite3_value_int64 (id);
      *workers_touched |= strcmp (name, IND_CASE_WORKER) == 0 || strcmp (name, ind_worker_table.name) == 0;
      while (touched.table < self->n_tables && strcmp (ind_tables[touched.table]->name, name) != 0)
        touched.table++;
      g_array_append_val (all, touched);
    }
  if (rows != NULL)
    {
      int end = sqlite3changeset_finalize (rows);
      code = code == SQLITE_OK ? end : code;
    }
  return code;
}

/**
 * ind_store_end_session:
 * @changeset: (out) (transfer full): what was recorded since the change began; empty where nothing is different
 *
 * Ends recording, and brings the index of words up to date with what was recorded.
 */
gboolean
ind_store_end_session (IndStore *self, GBytes **changeset, GError **error)
{
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (IndTouched));
  gboolean workers_touched = FALSE;
  void *data = NULL;
  int size = 0;
  int code = sqlite3session_changeset (self->session, &size, &data);

  g_clear_pointer (&self->session, sqlite3session_delete);
  if (code == SQLITE_OK)
    code = ind_store_note_touched (self, size, data, touched, &workers_touched);
  if (code != SQLITE_OK)
    {
      sqlite3_free (data);
      return ind_store_fail (self, code, error);
    }
  g_array_append_vals (self->touched, touched->data, touched->len);
  self->workers_touched |= workers_touched;
  *changeset = g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
  if (ind_store_index (self, touched, error))
    return TRUE;
  g_clear_pointer (changeset, g_bytes_unref);
  return FALSE;
}
