#include "config.h"

#include "ind-store-private.h"

#include <string.h>

/* The directory's table that no kind of record has for itself. */
#define CASE_WORKER "case_worker"

static gboolean
attach_all (IndStore *self, sqlite3_session *session)
{
  int code = sqlite3session_attach (session, CASE_WORKER);

  for (guint k = 0; k < self->n_tables && code == SQLITE_OK; k++)
    code = sqlite3session_attach (session, ind_tables[k]->name);
  return code == SQLITE_OK;
}

/** ind_store_begin_session: begins to record; the tables by name, never the changes themselves. */
gboolean
ind_store_begin_session (IndStore *self, GError **error)
{
  int code = sqlite3session_create (self->db, "main", &self->session);

  if (code == SQLITE_OK && attach_all (self, self->session))
    return TRUE;
  return ind_store_fail (self, code != SQLITE_OK ? code : SQLITE_NOMEM, error);
}

/* Remembers which rows a changeset touched, for the open cases. */
static int
note_touched (IndStore *self, int size, void *data)
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
      if (strcmp (name, CASE_WORKER) == 0 || strcmp (name, ind_worker_table.name) == 0)
        {
          self->workers_touched = TRUE;
          continue;
        }
      while (strcmp (ind_tables[touched.table]->name, name) != 0)
        touched.table++;
      g_array_append_val (self->touched, touched);
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
 */
gboolean
ind_store_end_session (IndStore *self, GBytes **changeset, GError **error)
{
  void *data = NULL;
  int size = 0;
  int code = sqlite3session_changeset (self->session, &size, &data);

  g_clear_pointer (&self->session, sqlite3session_delete);
  if (code == SQLITE_OK)
    code = note_touched (self, size, data);
  if (code != SQLITE_OK)
    {
      sqlite3_free (data);
      return ind_store_fail (self, code, error);
    }
  *changeset = g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
  return TRUE;
}
