#include "config.h"

#include "ind-store-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* How often a snapshot is begun anew because somebody was writing, and how long to wait before, in microseconds. */
#define ATTEMPTS 60
#define PAUSE 50000

/* Where SQLite's file header has the number that every change of the file raises. */
#define COUNTER_AT 24

/* Whether there is a journal that is not empty: somebody is writing, or was and has not ended. */
static gboolean
is_written (sqlite3_vfs *vfs, const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  GStatBuf there;
  int exists = FALSE;

  vfs->xAccess (vfs, journal, SQLITE_ACCESS_EXISTS, &exists);
  return exists && g_stat (journal, &there) == 0 && there.st_size > 0;
}

/* Reads the file as it lies. Returns: SQLite's answer; SQLITE_BUSY where it was changed meanwhile */
static int
read_file (sqlite3_vfs *vfs, sqlite3_file *file, const char *path, guint8 **bytes, sqlite3_int64 *size)
{
  guint8 before[4] = { 0 }, after[4] = { 0 };
  sqlite3_int64 later = 0;
  int code;

  if (is_written (vfs, path))
    return SQLITE_BUSY;
  code = file->pMethods->xRead (file, before, sizeof before, COUNTER_AT);
  if (code == SQLITE_OK)
    code = file->pMethods->xFileSize (file, size);
  if (code != SQLITE_OK)
    return code == SQLITE_IOERR_SHORT_READ ? SQLITE_NOTADB : code;
  *bytes = sqlite3_malloc64 ((sqlite3_uint64) *size);
  if (*bytes == NULL)
    return SQLITE_NOMEM;
  for (sqlite3_int64 at = 0; at < *size && code == SQLITE_OK; at += 1 << 20)
    code = file->pMethods->xRead (file, *bytes + at, (int) MIN (*size - at, 1 << 20), at);
  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, after, sizeof after, COUNTER_AT);
  if (code == SQLITE_OK)
    code = file->pMethods->xFileSize (file, &later);
  if (code == SQLITE_IOERR_SHORT_READ
      || (code == SQLITE_OK && (later != *size || memcmp (before, after, 4) != 0 || is_written (vfs, path))))
    code = SQLITE_BUSY;
  if (code != SQLITE_OK)
    {
      sqlite3_free (*bytes);
      *bytes = NULL;
    }
  return code;
}

/* Opens a database that lies in memory, which is SQLite's from then on. */
static gboolean
open_bytes (IndStore *self, guint8 *bytes, sqlite3_int64 size, GError **error)
{
  int code = sqlite3_open_v2 (":memory:", &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

  if (code != SQLITE_OK)
    sqlite3_free (bytes);
  else
    code = sqlite3_deserialize (self->db, "main", bytes, size, size,
                                SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
  return code == SQLITE_OK || ind_store_fail (self, code, error);
}

/**
 * ind_store_open_snapshot:
 *
 * Opens the database as it is at this moment, in memory and for reading alone, while somebody else has it and holds its
 * locks. It is read through SQLite's own layer, which does not lose the locks of this process when a file is closed; what
 * was read counts only where nobody was writing before, after, or between.
 */
gboolean
ind_store_open_snapshot (IndStore *self, GError **error)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  const char *name = sqlite3_create_filename (self->path, "", "", 0, NULL);
  g_autofree sqlite3_file *file = g_malloc0 ((gsize) vfs->szOsFile);
  guint8 *bytes = NULL;
  sqlite3_int64 size = 0;
  int code = name != NULL ? vfs->xOpen (vfs, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, NULL) : SQLITE_NOMEM;

  if (code == SQLITE_OK)
    {
      code = SQLITE_BUSY;
      for (int k = 0; k < ATTEMPTS && code == SQLITE_BUSY; k++)
        {
          if (k > 0)
            vfs->xSleep (vfs, PAUSE);
          code = read_file (vfs, file, self->path, &bytes, &size);
        }
    }
  if (file->pMethods != NULL)
    file->pMethods->xClose (file);
  sqlite3_free_filename (name);
  self->read_only = TRUE;
  return code == SQLITE_OK ? open_bytes (self, bytes, size, error) : ind_store_fail (self, code, error);
}

/**
 * ind_store_copy_in_memory:
 *
 * Returns: (transfer full) (nullable): another store with what this one holds now, for whichever thread has it
 */
IndStore *
ind_store_copy_in_memory (IndStore *self, GError **error)
{
  g_autoptr (IndStore) copy = ind_store_new (self->path);
  sqlite3_int64 size = 0;
  guint8 *bytes = sqlite3_serialize (self->db, "main", &size, 0);

  if (bytes == NULL)
    ind_store_fail (self, sqlite3_errcode (self->db) != SQLITE_OK ? sqlite3_extended_errcode (self->db) : SQLITE_NOMEM, error);
  copy->read_only = TRUE;
  if (bytes == NULL || !open_bytes (copy, bytes, size, error) || !ind_store_connect (copy, ":memory:", 0, error))
    return NULL;
  return g_steal_pointer (&copy);
}
