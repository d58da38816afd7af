#include "config.h"

#include "ind-desk-private.h"

/** ind_desk_list_workers: Returns: (transfer full) (nullable) (element-type IndWorker): all whom the directory knows, by name. */
GPtrArray *
ind_desk_list_workers (IndDesk *self, GError **error)
{
  return ind_store_list_workers (self->store, error);
}

/**
 * ind_desk_add_worker:
 *
 * Adds a worker to the directory, in no case yet; see ind_desk_add() for those of a case, and ind_desk_change().
 *
 * Returns: the worker's row number, also where the directory knew them; 0 with an error
 */
gint64
ind_desk_add_worker (IndDesk *self, IndRecord *draft, GError **error)
{
  gint64 id = draft->id;

  g_return_val_if_fail (draft->table == &ind_worker_table, 0);
  if (!ind_record_check (draft, error) || !ind_store_begin (self->store, error))
    return 0;
  if (!ind_store_recognise (self->store, draft, error) || (draft->id == id && !ind_store_insert (self->store, draft, error)))
    ind_store_rollback (self->store);
  else if (ind_desk_finish_member (self, IND_DIRECTORY, IND_LABEL_ADDED, draft, NULL, error))
    return draft->id;
  return 0;
}

/** ind_desk_remove_worker: removes a worker from the directory; one whom a case knows is not: %IND_ERROR_STILL_NAMED. */
gboolean
ind_desk_remove_worker (IndDesk *self, IndRecord *worker, GError **error)
{
  g_return_val_if_fail (worker->table == &ind_worker_table && worker->owner == NULL, FALSE);
  if (!ind_store_begin (self->store, error))
    return FALSE;
  if (ind_store_worker_is_known (self->store, worker->id))
    ind_error_set (error, IND_ERROR_STILL_NAMED, "case", NULL);
  else if (ind_store_remove (self->store, worker, error))
    return ind_desk_finish_member (self, IND_DIRECTORY, IND_LABEL_RECORD_REMOVED, worker, NULL, error);
  ind_store_rollback (self->store);
  return FALSE;
}

/** ind_desk_seated_worker: Returns: the row number of the worker who sits here, by choice or by the login name; 0 where it is not known. */
gint64
ind_desk_seated_worker (IndDesk *self)
{
  return ind_store_worker_of_login (self->store);
}

/**
 * ind_desk_take_seat:
 * @worker_id: a worker of the directory, or 0 to forget what was chosen
 *
 * Says who sits here, whom history and access log name from now on. It is no change of a case: it stands in the access log,
 * and cannot be undone but by choosing again.
 */
gboolean
ind_desk_take_seat (IndDesk *self, gint64 worker_id, GError **error)
{
  if (!ind_store_begin (self->store, error))
    return FALSE;
  if (ind_store_take_seat (self->store, worker_id, error) && ind_store_write_use (self->store, 0, IND_USE_SETTINGS, error))
    return ind_store_end (self->store, error);
  ind_store_rollback (self->store);
  return FALSE;
}
