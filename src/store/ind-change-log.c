#include "config.h"

#include "ind-store-private.h"

/** ind_store_pack: Returns: (transfer full): a label's arguments as the history keeps them. */
char *
ind_store_pack (const char *const *arguments)
{
  static const char *const none[] = { NULL };
  g_autoptr (GVariant) list = g_variant_ref_sink (g_variant_new_strv (arguments ? arguments : none, -1));

  return g_variant_print (list, FALSE);
}

/** ind_store_write_change: writes a row of the history: a change, or an undo or redo of one. */
gboolean
ind_store_write_change (IndStore *self, const IndEntry *entry, IndChangeKind kind, GBytes *changeset, GError **error)
{
  static const char *const kinds[] = { "do", "undo", "redo" };
  sqlite3_stmt *statement = ind_store_prepare (self,
    "INSERT INTO change (id, \"seq\", case_id, \"author\", \"at\", \"label\", \"arguments\", \"kind\", \"of\", "
    "\"state\", \"changeset\", worker_id) VALUES (?1, (SELECT coalesce(max(\"seq\"), 0) + 1 FROM change), nullif(?2, 0), "
    "?3, ?4, ?5, ?6, ?7, nullif(?8, 0), 'done', ?9, nullif(?10, 0))", error);
  gsize size = 0;
  gconstpointer data = changeset != NULL ? g_bytes_get_data (changeset, &size) : NULL;

  if (statement == NULL)
    return FALSE;
  /* Near the case's number, as all that it owns. */
  self->last_change = entry->case_id > 0 ? ind_new_id_near (entry->case_id) : ind_new_id ();
  sqlite3_bind_int64 (statement, 1, self->last_change);
  sqlite3_bind_int64 (statement, 2, entry->case_id);
  ind_bind_text (statement, 3, g_get_user_name ());
  sqlite3_bind_int64 (statement, 4, ind_now ());
  ind_bind_text (statement, 5, entry->label);
  ind_bind_text (statement, 6, entry->arguments);
  ind_bind_text (statement, 7, kinds[kind]);
  sqlite3_bind_int64 (statement, 8, entry->id);
  if (size > 0)
    sqlite3_bind_blob64 (statement, 9, data, size, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 10, ind_store_worker_of_login (self));
  return ind_store_run (self, statement, error);
}

/** ind_store_run_with: runs a statement with one number as its argument. */
gboolean
ind_store_run_with (IndStore *self, const char *sql, gint64 argument, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, argument);
  return ind_store_run (self, statement, error);
}

/**
 * ind_store_end:
 *
 * Ends the transaction; where the disk or another program will not have it, nothing has happened.
 */
gboolean
ind_store_end (IndStore *self, GError **error)
{
  gboolean indexed = ind_store_index_added (self, error);
  int broken = g_atomic_int_get (&self->interrupted) ? SQLITE_INTERRUPT : self->broken;

  g_clear_pointer (&self->session, sqlite3session_delete);
  if (!indexed)
    {
      ind_store_rollback (self);
      return FALSE;
    }
  if (broken != SQLITE_OK ? ind_store_fail (self, broken, error) : ind_store_exec (self, "COMMIT", error))
    return TRUE;
  ind_store_rollback (self);
  /* A disk that fails at the very last may have taken it all the same. */
  if (broken == SQLITE_OK && ind_store_number (self, "SELECT 1 FROM change WHERE id = ?1", self->last_change, 0) == 1)
    {
      g_clear_error (error);
      return TRUE;
    }
  return FALSE;
}

/**
 * ind_store_record:
 * @case_id: the case that was changed
 * @label: what was done, a key of ind-change.h
 * @arguments: (nullable) (array zero-terminated=1): what the key needs to be put into words
 *
 * Records what was written since the transaction began, or since the last call, as one change: with its label, the index
 * of words and the access log, in the same transaction, which goes on. What changed nothing leaves no trace, unless it
 * removed a case, of which the history alone may have been left. After a failure the transaction must be rolled back.
 */
gboolean
ind_store_record (IndStore *self, gint64 case_id, const char *label, const char *const *arguments, GError **error)
{
  g_auto (IndEntry) entry = { 0, case_id, 0, g_strdup (label), ind_store_pack (arguments) };
  g_autoptr (GBytes) changeset = NULL;
  gboolean forgets = g_str_equal (label, IND_LABEL_REMOVED);

  if (!ind_store_end_session (self, &changeset, error) || (forgets && !ind_store_demand_scrub (self, error)))
    return FALSE;
  if (g_bytes_get_size (changeset) > 0 || forgets)
    {
      if (!ind_store_run_with (self, "UPDATE change SET \"state\" = 'lost' WHERE case_id = ?1 AND \"state\" = 'undone'", case_id,
                     error)
          || !ind_store_write_change (self, &entry, IND_CHANGE_DO, forgets ? NULL : changeset, error)
          || !ind_store_write_use (self, case_id, forgets ? IND_USE_DELETE : IND_USE_CHANGE, error))
        return FALSE;
    }
  return ind_store_begin_session (self, error);
}

/** ind_store_commit: ends a change, as ind_store_record(), and the transaction. On failure nothing has happened. */
gboolean
ind_store_commit (IndStore *self, gint64 case_id, const char *label, const char *const *arguments, GError **error)
{
  if (ind_store_record (self, case_id, label, arguments, error))
    return ind_store_end (self, error);
  ind_store_rollback (self);
  return FALSE;
}
