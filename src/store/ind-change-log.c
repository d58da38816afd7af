#include "config.h"

#include "ind-store-private.h"

#include <string.h>

/* One row of the table of changes, as undo and redo need it. */
typedef struct
{
  gint64 id;
  gint64 case_id;
  char *label;
  char *arguments;
} Entry;

static void
entry_clear (Entry *entry)
{
  g_clear_pointer (&entry->label, g_free);
  g_clear_pointer (&entry->arguments, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Entry, entry_clear)

static char *
pack (const char *const *arguments)
{
  static const char *const none[] = { NULL };
  g_autoptr (GVariant) list = g_variant_ref_sink (g_variant_new_strv (arguments ? arguments : none, -1));

  return g_variant_print (list, FALSE);
}

static gboolean
write_change (IndStore *self, const Entry *entry, IndChangeKind kind, GBytes *changeset, GError **error)
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
  self->last_change = ind_new_id ();
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

static gboolean
run_with (IndStore *self, const char *sql, gint64 argument, GError **error)
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
  int broken = g_atomic_int_get (&self->interrupted) ? SQLITE_INTERRUPT : self->broken;

  g_clear_pointer (&self->session, sqlite3session_delete);
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
  g_auto (Entry) entry = { 0, case_id, g_strdup (label), pack (arguments) };
  g_autoptr (GBytes) changeset = NULL;
  gboolean forgets = g_str_equal (label, IND_LABEL_REMOVED);

  if (!ind_store_end_session (self, &changeset, error))
    return FALSE;
  if (g_bytes_get_size (changeset) > 0 || forgets)
    {
      if (!run_with (self, "UPDATE change SET \"state\" = 'lost' WHERE case_id = ?1 AND \"state\" = 'undone'", case_id,
                     error)
          || !write_change (self, &entry, IND_CHANGE_DO, forgets ? NULL : changeset, error)
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

/* What can be undone is the latest change that is done; what can be redone is what was undone last. */
#define NEXT_UNDO "SELECT id, case_id, \"label\", \"arguments\", \"changeset\" FROM change WHERE \"kind\" = 'do' " \
                  "AND \"state\" = 'done' AND \"changeset\" IS NOT NULL AND (?1 = 0 OR case_id = ?1) " \
                  "ORDER BY \"seq\" DESC LIMIT 1"
#define NEXT_REDO "SELECT c.id, c.case_id, c.\"label\", c.\"arguments\", c.\"changeset\" FROM change c " \
                  "JOIN change u ON u.\"of\" = c.id AND u.\"kind\" = 'undo' WHERE c.\"state\" = 'undone' " \
                  "AND (?1 = 0 OR c.case_id = ?1) ORDER BY u.\"seq\" DESC LIMIT 1"

static gboolean
next_entry (IndStore *self, const char *sql, gint64 case_id, Entry *entry, GBytes **changeset, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, case_id);
  if (!ind_store_step (self, statement, &row, error))
    return FALSE;
  if (!row)
    {
      ind_error_set (error, g_str_equal (sql, NEXT_UNDO) ? IND_ERROR_NOTHING_TO_UNDO : IND_ERROR_NOTHING_TO_REDO, NULL,
                     NULL);
      return FALSE;
    }
  entry->id = sqlite3_column_int64 (statement, 0);
  entry->case_id = sqlite3_column_int64 (statement, 1);
  entry->label = g_strdup ((const char *) sqlite3_column_text (statement, 2));
  entry->arguments = g_strdup ((const char *) sqlite3_column_text (statement, 3));
  *changeset = g_bytes_new (sqlite3_column_blob (statement, 4), (gsize) sqlite3_column_bytes (statement, 4));
  sqlite3_reset (statement);
  return TRUE;
}

/*
 * Rows that a cascade has taken already need not be taken again, and a worker who stands in the directory need not be
 * put there again; any other conflict calls the whole thing off.
 */
static int
on_conflict (void *conflicted, int conflict, sqlite3_changeset_iter *rows)
{
  int operation = 0, n;
  const char *table = "";

  if (conflict != SQLITE_CHANGESET_FOREIGN_KEY)
    sqlite3changeset_op (rows, &table, &n, &operation, NULL);
  if (conflict == SQLITE_CHANGESET_NOTFOUND && operation == SQLITE_DELETE)
    return SQLITE_CHANGESET_OMIT;
  if (conflict == SQLITE_CHANGESET_CONFLICT && operation == SQLITE_INSERT && strcmp (table, ind_worker_table.name) == 0)
    return SQLITE_CHANGESET_OMIT;
  *(gboolean *) conflicted = TRUE;
  return SQLITE_CHANGESET_ABORT;
}

/* Deletes those of the workers that a changeset brought into the directory whom other cases know since. */
static gboolean
delete_shared_workers (IndStore *self, GBytes *changeset, gint64 case_id, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self,
    "DELETE FROM worker WHERE id = ?1 AND EXISTS (SELECT 1 FROM case_worker WHERE worker_id = ?1 AND case_id <> ?2)", error);
  sqlite3_changeset_iter *rows = NULL;
  gsize size;
  void *data = (void *) g_bytes_get_data (changeset, &size);
  int code = sqlite3changeset_start (&rows, (int) size, data);
  gboolean good = statement != NULL;

  while (good && code == SQLITE_OK && (code = sqlite3changeset_next (rows)) == SQLITE_ROW)
    {
      sqlite3_value *id = NULL;
      const char *table;
      int n, operation;

      code = sqlite3changeset_op (rows, &table, &n, &operation, NULL);
      if (operation != SQLITE_INSERT || strcmp (table, ind_worker_table.name) != 0)
        continue;
      sqlite3changeset_new (rows, 0, &id);
      sqlite3_bind_value (statement, 1, id);
      sqlite3_bind_int64 (statement, 2, case_id);
      good = ind_store_run (self, statement, error);
    }
  sqlite3changeset_finalize (rows);
  return good && (code == SQLITE_OK || code == SQLITE_DONE || ind_store_fail (self, code, error));
}

/*
 * A worker whom a case brought into the directory, and whom other cases know since, stays when that is taken back.
 * Returns: (transfer full) (nullable): the changeset without such workers: with their deletion, recorded and called
 * off, behind their insertion, which makes nothing of both
 */
static GBytes *
without_shared_workers (IndStore *self, GBytes *changeset, gint64 case_id, GError **error)
{
  sqlite3_session *session = NULL;
  gsize size;
  void *data = (void *) g_bytes_get_data (changeset, &size), *deleted = NULL, *both = NULL;
  int n_deleted = 0, n_both = 0;
  int code = sqlite3session_create (self->db, "main", &session);
  gboolean good = FALSE;

  if (code == SQLITE_OK)
    code = sqlite3session_attach (session, ind_worker_table.name);
  if (code != SQLITE_OK)
    ind_store_fail (self, code, error);
  else if (ind_store_exec (self, "SAVEPOINT shared", error) && delete_shared_workers (self, changeset, case_id, error))
    {
      code = sqlite3session_changeset (session, &n_deleted, &deleted);
      good = ind_store_exec (self, "ROLLBACK TO shared; RELEASE shared", error);
    }
  sqlite3session_delete (session);
  if (good && code == SQLITE_OK && n_deleted > 0)
    code = sqlite3changeset_concat ((int) size, data, n_deleted, deleted, &n_both, &both);
  sqlite3_free (deleted);
  if (good && code == SQLITE_OK)
    return n_deleted > 0 ? g_bytes_new_with_free_func (both, (gsize) n_both, sqlite3_free, both)
                         : g_bytes_ref (changeset);
  if (good)
    ind_store_fail (self, code, error);
  return NULL;
}

static gboolean
apply (IndStore *self, GBytes *changeset, gint64 case_id, gboolean inverted, GError **error)
{
  g_autoptr (GBytes) applied = inverted ? without_shared_workers (self, changeset, case_id, error) : g_bytes_ref (changeset);
  gboolean conflicted = FALSE;
  gsize size;
  void *data;
  int code;

  if (applied == NULL)
    return FALSE;
  data = (void *) g_bytes_get_data (applied, &size);
  code = sqlite3changeset_apply_v2 (self->db, (int) size, data, NULL, on_conflict, &conflicted, NULL, NULL,
                                    inverted ? SQLITE_CHANGESETAPPLY_INVERT : 0);
  if (code == SQLITE_OK)
    return TRUE;
  if (!conflicted)
    return ind_store_fail (self, code, error);
  ind_error_set (error, IND_ERROR_LATER_CHANGE, NULL, NULL);
  return FALSE;
}

static gint64
take_back (IndStore *self, gint64 case_id, gboolean undo, GError **error)
{
  g_auto (Entry) entry = { 0 };
  g_autoptr (GBytes) changeset = NULL, recorded = NULL;

  if (!ind_store_begin (self, error))
    return 0;
  if (next_entry (self, undo ? NEXT_UNDO : NEXT_REDO, case_id, &entry, &changeset, error)
      && apply (self, changeset, entry.case_id, undo, error)
      && ind_store_end_session (self, &recorded, error)
      && run_with (self, undo ? "UPDATE change SET \"state\" = 'undone' WHERE id = ?1"
                              : "UPDATE change SET \"state\" = 'done' WHERE id = ?1", entry.id, error)
      && write_change (self, &entry, undo ? IND_CHANGE_UNDO : IND_CHANGE_REDO, NULL, error)
      && ind_store_write_use (self, entry.case_id, IND_USE_CHANGE, error)
      && ind_store_end (self, error))
    return entry.case_id;
  ind_store_rollback (self);
  return 0;
}

/**
 * ind_store_undo:
 * @case_id: the case, or 0 for the latest change of all
 *
 * Takes back the latest change that is done, as a change of its own that stands in the history. Where a later
 * change stands in its way nothing has happened.
 *
 * Returns: the case that was changed, or 0
 */
gint64
ind_store_undo (IndStore *self, gint64 case_id, GError **error)
{
  return take_back (self, case_id, TRUE, error);
}

/** ind_store_redo: makes the change again that was undone last; see ind_store_undo(). */
gint64
ind_store_redo (IndStore *self, gint64 case_id, GError **error)
{
  return take_back (self, case_id, FALSE, error);
}

/**
 * ind_store_next:
 * @case_id: the case, or 0 for all
 * @undo: whether the next undo is meant, or the next redo
 *
 * Returns: (transfer full) (nullable): the change that would be taken back, or made again, next
 */
IndChange *
ind_store_next (IndStore *self, gint64 case_id, gboolean undo)
{
  gint64 id = ind_store_number (self, undo ? NEXT_UNDO : NEXT_REDO, case_id, 0);

  return id != 0 ? ind_store_read_change (self, id) : NULL;
}
