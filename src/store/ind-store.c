#include "config.h"

#include "ind-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Pages kept in memory, in KiB: enough for the cases that a coordinator works with, in however large a database. */
#define CACHE "16384"

/**
 * ind_store_fail:
 * @code: what SQLite answered
 *
 * Puts SQLite's answer into an error of ours, which names the database's file and nothing that stands in it.
 *
 * Returns: %FALSE
 */
gboolean
ind_store_fail (IndStore *self, int code, GError **error)
{
  g_autofree char *who = NULL;
  IndErrorCode ours;

  if (self->broken == SQLITE_OK)
    self->broken = code;
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: ours = IND_ERROR_DATABASE_LOCKED; break;
    case SQLITE_READONLY:
      ours = code == SQLITE_READONLY_DBMOVED ? IND_ERROR_DATABASE_UNREACHABLE : IND_ERROR_DATABASE_READ_ONLY;
      break;
    case SQLITE_PERM: ours = IND_ERROR_DATABASE_READ_ONLY; break;
    case SQLITE_FULL: ours = IND_ERROR_DISK_FULL; break;
    case SQLITE_IOERR: ours = code == SQLITE_IOERR_NOMEM ? IND_ERROR_MEMORY : IND_ERROR_DISK; break;
    case SQLITE_NOMEM: ours = IND_ERROR_MEMORY; break;
    case SQLITE_CORRUPT: ours = IND_ERROR_DATABASE_DAMAGED; break;
    case SQLITE_NOTADB: ours = IND_ERROR_NOT_A_DATABASE; break;
    case SQLITE_CANTOPEN: ours = IND_ERROR_DATABASE_UNREACHABLE; break;
    /* Somebody has removed what was to be named, or what something was to be put into. */
    case SQLITE_CONSTRAINT:
      ours = code == SQLITE_CONSTRAINT_FOREIGNKEY ? IND_ERROR_CHANGED_MEANWHILE : IND_ERROR_FAILED;
      break;
    case SQLITE_INTERRUPT: ours = IND_ERROR_CANCELLED; break;
    default: ours = IND_ERROR_FAILED;
    }
  if (ours == IND_ERROR_DATABASE_LOCKED && error != NULL && self->presence != NULL)
    who = ind_presence_others (self->presence);
  else if (ours == IND_ERROR_DATABASE_READ_ONLY && self->presence != NULL)
    who = g_strdup (ind_presence_holder (self->presence));
  if (ours == IND_ERROR_DATABASE_READ_ONLY && who != NULL)
    ours = IND_ERROR_IN_USE;
  ind_error_set (error, ours, NULL, who != NULL || ours == IND_ERROR_DATABASE_LOCKED ? who : sqlite3_errstr (code));
  ind_error_set_file (error, self->path);
  return FALSE;
}

/* Whether a transaction that failed has been left, now if not then. */
static gboolean
has_left (IndStore *self, GError **error)
{
  if (self->stuck)
    ind_store_leave (self);
  return !self->stuck || ind_store_fail (self, SQLITE_NOMEM, error);
}

/** ind_store_exec: runs statements that give no rows. */
gboolean
ind_store_exec (IndStore *self, const char *sql, GError **error)
{
  return has_left (self, error)
         && (sqlite3_exec (self->db, sql, NULL, NULL, NULL) == SQLITE_OK
             || ind_store_fail (self, sqlite3_extended_errcode (self->db), error));
}

/* Statements are long, and the same few are asked for again and again: some of their letters tell them apart. */
static guint
hash_sql (gconstpointer sql)
{
  const char *text = sql;
  gsize length = strlen (text);
  guint hash = (guint) length;

  for (gsize k = 0; k < length; k += 1 + length / 32)
    hash = hash * 33 + (guchar) text[k];
  return hash;
}

/**
 * ind_store_prepare:
 * @sql: a statement; it is kept prepared for the next time
 *
 * Returns: (transfer none) (nullable): the statement, reset and without arguments
 */
sqlite3_stmt *
ind_store_prepare (IndStore *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->prepared, sql);
  int code;

  if (!has_left (self, error))
    return NULL;
  if (statement != NULL)
    {
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
      return statement;
    }
  code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (code != SQLITE_OK)
    {
      ind_store_fail (self, sqlite3_extended_errcode (self->db), error);
      return NULL;
    }
  g_hash_table_insert (self->prepared, g_strdup (sql), statement);
  return statement;
}

/** ind_store_step: moves to the next row; @row says whether there is one. */
gboolean
ind_store_step (IndStore *self, sqlite3_stmt *statement, gboolean *row, GError **error)
{
  int code = sqlite3_step (statement);

  *row = code == SQLITE_ROW;
  if (code == SQLITE_ROW)
    return TRUE;
  sqlite3_reset (statement);
  return code == SQLITE_DONE || ind_store_fail (self, sqlite3_extended_errcode (self->db), error);
}

/**
 * ind_store_end_row:
 *
 * Ends a question when the one row of it that was wanted has been read. Only now is it told where there was no memory for
 * a text of that row, which then read as if there were none.
 */
gboolean
ind_store_end_row (IndStore *self, sqlite3_stmt *statement, GError **error)
{
  int code = sqlite3_reset (statement);

  return code == SQLITE_OK || ind_store_fail (self, code, error);
}

/**
 * ind_store_run:
 *
 * Runs a prepared statement that writes. Once something of a change has failed nothing more of it is written: SQLite
 * may have rolled it back by itself, and what came after would be committed row by row.
 */
gboolean
ind_store_run (IndStore *self, sqlite3_stmt *statement, GError **error)
{
  gboolean row = TRUE;

  if (g_atomic_int_get (&self->interrupted))
    return ind_store_fail (self, SQLITE_INTERRUPT, error);
  if (self->broken != SQLITE_OK)
    return ind_store_fail (self, self->broken, error);
  while (row)
    if (!ind_store_step (self, statement, &row, error))
      return FALSE;
  return TRUE;
}

/**
 * ind_store_number:
 *
 * Returns: the one number that @sql gives for its argument ?1, or @otherwise, also where it could not be read: then no
 *   more is written of the change that is under way
 */
gint64
ind_store_number (IndStore *self, const char *sql, gint64 argument, gint64 otherwise)
{
  sqlite3_stmt *statement = ind_store_prepare (self, sql, NULL);
  gint64 number = otherwise;
  gboolean row;

  if (statement == NULL)
    return otherwise;
  if (sqlite3_bind_parameter_count (statement) > 0)
    sqlite3_bind_int64 (statement, 1, argument);
  if (ind_store_step (self, statement, &row, NULL) && row && sqlite3_column_type (statement, 0) != SQLITE_NULL)
    number = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return number;
}

/* Makes the file for its owner alone, before SQLite would make it for everyone. */
static gboolean
make_file (IndStore *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  int file;

  /* SQLite would put a journal beside a device. */
  if (g_file_test (self->path, G_FILE_TEST_EXISTS))
    return g_file_test (self->path, G_FILE_TEST_IS_REGULAR) || ind_store_fail (self, SQLITE_CANTOPEN, error);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    {
      file = g_open (self->path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
      if (file >= 0)
        return g_close (file, error);
    }
  if (errno == EEXIST)
    return TRUE;
  return ind_store_fail (self, errno == ENOSPC ? SQLITE_FULL : SQLITE_CANTOPEN, error);
}

/** ind_store_new: Returns: (transfer full): a store whose database is not open yet. */
IndStore *
ind_store_new (const char *path)
{
  IndStore *self = g_new0 (IndStore, 1);

  self->path = g_strdup (path);
  self->patience = IND_PATIENCE;
  self->prepared = g_hash_table_new_full (hash_sql, g_str_equal, g_free, (GDestroyNotify) sqlite3_finalize);
  self->touched = g_array_new (FALSE, FALSE, sizeof (IndTouched));
  while (ind_tables[self->n_tables] != NULL)
    self->n_tables++;
  self->statements = g_new0 (IndStatements, self->n_tables);
  for (guint k = 0; k < self->n_tables; k++)
    ind_statements_init (&self->statements[k], ind_tables[k]);
  return self;
}

/**
 * ind_store_connect:
 * @path: the database's file, or ":memory:"
 * @flags: SQLite's, for opening it
 *
 * Opens a database as it is, whatever its version, and trusts nothing that stands in it.
 */
gboolean
ind_store_connect (IndStore *self, const char *path, int flags, GError **error)
{
  static gsize configured;
  int code;

  /* Nobody asks how much memory SQLite has, and counting it takes a lock for every piece. Refused once SQLite is in use. */
  if (g_once_init_enter (&configured))
    {
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      g_once_init_leave (&configured, 1);
    }
  code = self->db == NULL ? sqlite3_open_v2 (path, &self->db, flags | SQLITE_OPEN_NOMUTEX, NULL) : SQLITE_OK;

  if (code != SQLITE_OK)
    return ind_store_fail (self, self->db ? sqlite3_extended_errcode (self->db) : code, error);
  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_busy_timeout (self->db, self->patience);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  return ind_store_exec (self, "PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON;"
                               "PRAGMA cache_size = -" CACHE ";", error)
         && ind_store_register_search (self, error);
}

/* On a network drive whoever has the database keeps it, by SQLite's locks too, where there are any. */
static gboolean
keep_to_ourselves (IndStore *self, GError **error)
{
  return self->presence == NULL || self->read_only || !ind_presence_on_network_drive (self->presence)
         || ind_store_exec (self, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;", error);
}

/** ind_store_open: see ind_store_open_within(); for those who can wait for another program that is writing. */
IndStore *
ind_store_open (const char *path, GError **error)
{
  return ind_store_open_within (path, IND_PATIENCE, error);
}

/**
 * ind_store_open_within:
 * @path: the database's file; it is made, for its owner alone, where there is none. ":memory:" is one that
 *   lives as long as the store
 * @patience: for how long another program that holds the database is waited for, each time, in milliseconds
 *
 * Opens the database and brings its schema up to date. One that is not ours, is newer than the program, or is
 * damaged is refused and left as it is. One on a network drive that somebody else has open can only be read, as it is
 * at this moment.
 */
IndStore *
ind_store_open_within (const char *path, int patience, GError **error)
{
  g_autoptr (IndStore) self = ind_store_new (path);

  self->patience = patience;
  if (!g_str_equal (path, ":memory:"))
    {
      if (!make_file (self, error))
        return NULL;
      self->presence = ind_presence_join (path, error);
      if (self->presence == NULL
          || (!ind_presence_may_write (self->presence) && !ind_store_open_snapshot (self, error)))
        return NULL;
    }
  if (!ind_store_connect (self, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error)
      || !keep_to_ourselves (self, error)
      || !ind_store_migrate (self, error)
      || !ind_store_exec (self, "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;"
                                "PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;", error)
      || (self->read_only && !ind_store_exec (self, "PRAGMA query_only = ON", error)))
    return NULL;
  ind_store_scrub (self);
  return g_steal_pointer (&self);
}

/**
 * ind_store_open_beside:
 * @path: the file of a database that is open already
 *
 * Opens it once more, for reading alone; for any one thread.
 */
IndStore *
ind_store_open_beside (const char *path, GError **error)
{
  g_autoptr (IndStore) self = ind_store_new (path);

  return ind_store_connect (self, path, SQLITE_OPEN_READONLY, error) ? g_steal_pointer (&self) : NULL;
}

/** ind_store_can_be_opened_beside: Returns: whether the database is a file that is not kept from others, nor read from memory. */
gboolean
ind_store_can_be_opened_beside (IndStore *self)
{
  return self->presence != NULL && !self->read_only && !ind_presence_on_network_drive (self->presence);
}

/** ind_store_close: closes the database; what was not committed did not happen. */
void
ind_store_close (IndStore *self)
{
  if (self->db != NULL)
    ind_store_rollback (self);
  g_hash_table_unref (self->prepared);
  for (guint k = 0; k < self->n_tables; k++)
    ind_statements_clear (&self->statements[k]);
  g_free (self->statements);
  g_array_unref (self->touched);
  sqlite3_close_v2 (self->db);
  g_clear_pointer (&self->presence, ind_presence_leave);
  g_free (self->path);
  g_free (self);
}

/** ind_store_path: Returns: the database's file. */
const char *
ind_store_path (IndStore *self)
{
  return self->path;
}

/** ind_store_is_read_only: Returns: whether the file can only be read, or somebody else has it. */
gboolean
ind_store_is_read_only (IndStore *self)
{
  return self->read_only || sqlite3_db_readonly (self->db, "main") == 1;
}

/** ind_store_holder: Returns: (nullable): who has the database, where it can only be read because of that: "lone (PC-7)". */
const char *
ind_store_holder (IndStore *self)
{
  return self->presence != NULL ? ind_presence_holder (self->presence) : NULL;
}

/** ind_store_on_network_drive: Returns: whether the database lies on a network drive. */
gboolean
ind_store_on_network_drive (IndStore *self)
{
  return self->presence != NULL && ind_presence_on_network_drive (self->presence);
}

/**
 * ind_store_interrupt:
 *
 * Stops what is running, from any thread, and lets nothing begin any more: it fails with %IND_ERROR_CANCELLED.
 */
void
ind_store_interrupt (IndStore *self)
{
  g_atomic_int_set (&self->interrupted, TRUE);
  sqlite3_interrupt (self->db);
}

/** ind_store_begin: begins a change; nobody else can write until it is committed or rolled back. */
gboolean
ind_store_begin (IndStore *self, GError **error)
{
  g_return_val_if_fail (self->session == NULL, FALSE);

  if (ind_store_is_read_only (self))
    return ind_store_fail (self, SQLITE_READONLY, error);
  if (g_atomic_int_get (&self->interrupted))
    return ind_store_fail (self, SQLITE_INTERRUPT, error);
  self->broken = SQLITE_OK;
  self->last_change = 0;
  if (!ind_store_exec (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (ind_store_begin_session (self, error))
    return TRUE;
  ind_store_rollback (self);
  return FALSE;
}

/**
 * ind_store_leave:
 *
 * Ends the transaction that is open, if one is, and takes back what was written in it. Where there is not even memory for
 * that, nothing is read or written before it has been done.
 */
void
ind_store_leave (IndStore *self)
{
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  self->stuck = !sqlite3_get_autocommit (self->db);
}

/** ind_store_rollback: takes back all that was written since the change began. */
void
ind_store_rollback (IndStore *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  ind_store_forget_added (self);
  ind_store_leave (self);
}
