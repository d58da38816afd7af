#include "config.h"

#include "ind-store-private.h"

#include <string.h>

void
ind_entry_clear (IndEntry *self)
{
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->arguments, g_free);
}

/*
 * What can be undone is this user's latest change that is done; what can be redone is what they undid last; and any one
 * change that is done can be taken back, where nothing later depends on it.
 */
#define ENTRY "SELECT c.id, c.case_id, c.\"seq\", c.\"label\", c.\"arguments\", c.\"changeset\" FROM change c "
#define NEXT_UNDO ENTRY "WHERE c.\"kind\" = 'do' AND c.\"state\" = 'done' AND c.\"changeset\" IS NOT NULL " \
                  "AND (?1 = 0 OR c.case_id = ?1) AND c.\"author\" = ?2 ORDER BY c.\"seq\" DESC LIMIT 1"
#define NEXT_REDO ENTRY "JOIN change u ON u.\"of\" = c.id AND u.\"kind\" = 'undo' WHERE c.\"state\" = 'undone' " \
                  "AND (?1 = 0 OR c.case_id = ?1) AND u.\"author\" = ?2 ORDER BY u.\"seq\" DESC LIMIT 1"
#define SINGLE ENTRY "WHERE c.id = ?1 AND c.\"kind\" = 'do' AND c.\"state\" = 'done' AND c.\"changeset\" IS NOT NULL"

/* Says that there is no such change to be taken back; of a single one, which it was. */
static void
set_nothing (IndStore *self, const char *sql, gint64 argument, GError **error)
{
  gint64 number;
  g_autofree char *what = NULL;

  if (!g_str_equal (sql, SINGLE))
    {
      ind_error_set (error, g_str_equal (sql, NEXT_UNDO) ? IND_ERROR_NOTHING_TO_UNDO : IND_ERROR_NOTHING_TO_REDO, NULL, NULL);
      return;
    }
  number = ind_store_number (self, "SELECT \"seq\" FROM change WHERE id = ?1", argument, 0);
  what = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  ind_error_set (error, number != 0 ? IND_ERROR_NOT_UNDOABLE : IND_ERROR_NO_SUCH_CHANGE, NULL, what);
}

static gboolean
find_entry (IndStore *self, const char *sql, gint64 argument, IndEntry *entry, GBytes **changeset, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, argument);
  if (sqlite3_bind_parameter_count (statement) > 1)
    ind_bind_text (statement, 2, g_get_user_name ());
  if (!ind_store_step (self, statement, &row, error))
    return FALSE;
  if (!row)
    {
      set_nothing (self, sql, argument, error);
      return FALSE;
    }
  entry->id = sqlite3_column_int64 (statement, 0);
  entry->case_id = sqlite3_column_int64 (statement, 1);
  entry->number = sqlite3_column_int64 (statement, 2);
  entry->label = g_strdup ((const char *) sqlite3_column_text (statement, 3));
  entry->arguments = g_strdup ((const char *) sqlite3_column_text (statement, 4));
  *changeset = g_bytes_new (sqlite3_column_blob (statement, 5), (gsize) sqlite3_column_bytes (statement, 5));
  return ind_store_end_row (self, statement, error);
}

/* Whether all that an update would give another value is a place in an order. */
static gboolean
is_order_only (sqlite3_changeset_iter *rows, const char *table)
{
  const int position_at = ind_store_order_column (table);
  int n, operation;

  sqlite3changeset_op (rows, &table, &n, &operation, NULL);
  for (int k = 0; k < n; k++)
    {
      sqlite3_value *value = NULL;

      sqlite3changeset_new (rows, k, &value);
      if (value != NULL && k != position_at)
        return FALSE;
    }
  return TRUE;
}

/*
 * Rows that a cascade has taken already need not be taken again, a worker who stands in the directory need not be put
 * there again, and a place in an order that is another by now may stay; any other conflict calls the whole thing off.
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
  if ((conflict == SQLITE_CHANGESET_DATA || conflict == SQLITE_CHANGESET_NOTFOUND) && operation == SQLITE_UPDATE
      && is_order_only (rows, table))
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
  g_clear_pointer (&session, sqlite3session_delete);
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

/* Where something has been done since, what is taken back may leave something that no rule allows. */
static gboolean
check_rules (IndStore *self, gint64 case_id, GError **error)
{
  g_autoptr (IndCase) family = NULL;

  if (ind_store_number (self, "SELECT 1 FROM \"case\" WHERE id = ?1", case_id, 0) == 0)
    return TRUE;
  family = ind_store_load_case (self, case_id, error);
  return family != NULL && ind_case_check (family, error);
}

/* Undoes or redoes a change within the transaction that is open. */
static gboolean
apply_entry (IndStore *self, const IndEntry *entry, GBytes *changeset, gboolean undo, GError **error)
{
  gboolean later = FALSE;
  gint64 dependent = ind_store_dependent (self, entry, changeset, &later, error);

  if (dependent < 0)
    return FALSE;
  if (dependent > 0)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, dependent);

      ind_error_set (error, IND_ERROR_LATER_CHANGE, NULL, number);
      return FALSE;
    }
  return apply (self, changeset, entry->case_id, undo, error) && (!later || check_rules (self, entry->case_id, error));
}

static gint64
take_back (IndStore *self, const char *sql, gint64 argument, GError **error)
{
  g_auto (IndEntry) entry = { 0 };
  g_autoptr (GBytes) changeset = NULL, recorded = NULL;
  gboolean undo = !g_str_equal (sql, NEXT_REDO);

  if (!ind_store_begin (self, error))
    return 0;
  if (find_entry (self, sql, argument, &entry, &changeset, error)
      && apply_entry (self, &entry, changeset, undo, error)
      && ind_store_end_session (self, &recorded, error)
      && ind_store_run_with (self, undo ? "UPDATE change SET \"state\" = 'undone' WHERE id = ?1"
                                        : "UPDATE change SET \"state\" = 'done' WHERE id = ?1", entry.id, error)
      && ind_store_write_change (self, &entry, undo ? IND_CHANGE_UNDO : IND_CHANGE_REDO, NULL, error)
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
 * Takes back this user's latest change that is done, as a change of its own that stands in the history. Where a later
 * change of somebody else depends on it nothing has happened, and the error tells that one's number.
 *
 * Returns: the case that was changed, IND_DIRECTORY, or 0
 */
gint64
ind_store_undo (IndStore *self, gint64 case_id, GError **error)
{
  return take_back (self, NEXT_UNDO, case_id, error);
}

/** ind_store_redo: makes the change again that this user undid last; see ind_store_undo(). */
gint64
ind_store_redo (IndStore *self, gint64 case_id, GError **error)
{
  return take_back (self, NEXT_REDO, case_id, error);
}

/** ind_store_take_back: takes back one change, whoever made it, where nothing later depends on it; see ind_store_undo(). */
gint64
ind_store_take_back (IndStore *self, gint64 change_id, GError **error)
{
  return take_back (self, SINGLE, change_id, error);
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
  g_auto (IndEntry) entry = { 0 };
  g_autoptr (GBytes) changeset = NULL;

  return find_entry (self, undo ? NEXT_UNDO : NEXT_REDO, case_id, &entry, &changeset, NULL)
         ? ind_store_read_change (self, entry.id, NULL) : NULL;
}
