#include "config.h"

#include "ind-store-private.h"

/* What is written to see whether anything can be: as many bytes as a long text and its history need. */
#define PROBE "INSERT INTO setting (\"name\", \"value\") VALUES ('probe', hex (zeroblob (8192)))"

/**
 * ind_store_is_in_place:
 *
 * Returns: whether the file that is open still lies where it was opened; %IND_ERROR_DATABASE_UNREACHABLE where it was
 *   taken away, or another lies there now: what is written then would be seen by nobody
 */
gboolean
ind_store_is_in_place (IndStore *self, GError **error)
{
  int moved = 0;

  if (sqlite3_file_control (self->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK || !moved)
    return TRUE;
  return ind_store_fail (self, SQLITE_READONLY_DBMOVED, error);
}

static gboolean
write_and_flush (IndStore *self, GError **error)
{
  int code;

  if (!ind_store_exec (self, PROBE, error))
    return FALSE;
  code = sqlite3_db_cacheflush (self->db);
  return code == SQLITE_OK || ind_store_fail (self, code, error);
}

/**
 * ind_store_try_writing:
 *
 * Writes to the disk what a change would need, and takes it back. Nobody is waited for.
 *
 * Returns: whether changes can be written
 */
gboolean
ind_store_try_writing (IndStore *self, GError **error)
{
  gboolean well;

  g_return_val_if_fail (self->session == NULL, FALSE);
  if (!ind_store_is_in_place (self, error))
    return FALSE;
  if (ind_store_is_read_only (self))
    return ind_store_fail (self, SQLITE_READONLY, error);
  self->broken = SQLITE_OK;
  sqlite3_busy_timeout (self->db, 0);
  well = ind_store_exec (self, "BEGIN IMMEDIATE", error) && write_and_flush (self, error);
  ind_store_leave (self);
  sqlite3_busy_timeout (self->db, self->patience);
  return well;
}
