#include "config.h"

#include "ind-store-private.h"

#include "ind-format.h"

/** ind_store_worker_is_known: Returns: whether a case knows the worker. */
gboolean
ind_store_worker_is_known (IndStore *self, gint64 id)
{
  return ind_store_number (self, "SELECT 1 FROM case_worker WHERE worker_id = ?1", id, 0) == 1;
}

static gint
by_name (gconstpointer a, gconstpointer b)
{
  const IndWorker *one = *(IndWorker **) a, *other = *(IndWorker **) b;

  return ind_collate (one->name, other->name);
}

/** ind_store_list_workers: Returns: (transfer full) (nullable) (element-type IndWorker): the directory, in Danish order. */
GPtrArray *
ind_store_list_workers (IndStore *self, GError **error)
{
  g_autoptr (GPtrArray) workers = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt *statement = ind_store_prepare (self, "SELECT id FROM worker", error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean row = TRUE;

  while (statement != NULL && row)
    {
      gint64 id;

      if (!ind_store_step (self, statement, &row, error))
        return NULL;
      id = row ? sqlite3_column_int64 (statement, 0) : 0;
      if (row)
        g_array_append_val (ids, id);
    }
  for (guint k = 0; k < ids->len; k++)
    {
      IndRecord *worker = ind_store_load_worker (self, g_array_index (ids, gint64, k), error);

      if (worker == NULL)
        return NULL;
      g_ptr_array_add (workers, worker);
    }
  g_ptr_array_sort (workers, by_name);
  return statement != NULL ? g_steal_pointer (&workers) : NULL;
}
