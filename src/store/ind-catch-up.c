#include "config.h"

#include "ind-store-private.h"

#define LATEST "SELECT \"seq\", \"at\", id FROM change ORDER BY \"seq\" DESC LIMIT 1"

/* Which rows were touched: an undo or redo touched those of the change that it took back or made again. */
#define SINCE "SELECT coalesce(o.\"changeset\", c.\"changeset\") FROM change c LEFT JOIN change o ON o.id = c.\"of\" " \
              "WHERE c.\"seq\" > ?1 OR c.\"at\" >= ?2"

/* Up to three numbers of the one row of a question; 0 where it has no row. */
static gboolean
ask (IndStore *self, const char *sql, gint64 *const *numbers, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, sql, error);
  gboolean row;

  if (statement == NULL || !ind_store_step (self, statement, &row, error))
    return FALSE;
  for (int k = 0; k < sqlite3_column_count (statement); k++)
    *numbers[k] = row ? sqlite3_column_int64 (statement, k) : 0;
  sqlite3_reset (statement);
  return TRUE;
}

/* What SQLite raises whenever another connection has changed the database; nobody is waited for. */
static gboolean
ask_version (IndStore *self, gint64 *version, GError **error)
{
  gboolean good;

  sqlite3_busy_timeout (self->db, 0);
  good = ask (self, "PRAGMA data_version", &version, error);
  sqlite3_busy_timeout (self->db, self->patience);
  return good;
}

/* By number, and by time too: a case that was removed for good took the numbers of its changes with it. */
static gboolean
note_since (IndStore *self, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, SINCE, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, self->seen.number);
  sqlite3_bind_int64 (statement, 2, self->seen.at);
  while (TRUE)
    {
      void *changeset;
      int code;

      if (!ind_store_step (self, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      changeset = (void *) sqlite3_column_blob (statement, 0);
      code = ind_store_note_touched (self, sqlite3_column_bytes (statement, 0), changeset, self->touched,
                                     &self->workers_touched);
      if (code != SQLITE_OK)
        {
          sqlite3_reset (statement);
          return ind_store_fail (self, code, error);
        }
    }
}

/**
 * ind_store_catch_up:
 * @moved: (out): whether another program has changed cases since the last time
 *
 * Notes the rows that others have touched, for ind_store_refresh() to reread.
 *
 * Returns: whether it could be told; %IND_ERROR_DATABASE_LOCKED while somebody is writing, who is not waited for;
 *   %IND_ERROR_DATABASE_UNREACHABLE where the file is not in its place any more
 */
gboolean
ind_store_catch_up (IndStore *self, gboolean *moved, GError **error)
{
  IndSeen now;

  *moved = FALSE;
  if (!ind_store_is_in_place (self, error) || !ask_version (self, &now.version, error))
    return FALSE;
  if (now.version == self->seen.version)
    return TRUE;
  if (!ask (self, LATEST, (gint64 *[]) { &now.number, &now.at, &now.id }, error))
    return FALSE;
  if (now.id != self->seen.id && self->seen.version != 0)
    {
      if (!note_since (self, error))
        return FALSE;
      *moved = TRUE;
    }
  self->seen = now;
  return TRUE;
}
