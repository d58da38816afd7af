#include "config.h"

#include "ind-backup-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "ind-file.h"

/*
 * A copy that no password seals is a SQLite database with 64 bytes behind its last page, which SQLite passes over: what
 * they are, the number that every change of the file raises, and a digest of all that stands before. SQLite itself would
 * not notice a letter that has become another. docs/backup-format.md describes them.
 */
#define MARK "INDGANG-CHECK-1\n"
#define MARK_SIZE 16
#define COUNTER_SIZE 4
#define DIGEST_AT 32
#define TAIL_SIZE (DIGEST_AT + crypto_generichash_BYTES)

/* Where SQLite's file header has the size of a page, the number that every change raises, and for which the header counts. */
#define HEADER_SIZE 100
#define PAGE_AT 16
#define COUNTER_AT 24
#define VALID_AT 92

static gboolean
fail (IndErrorCode code, const char *what, GError **error)
{
  ind_error_set (error, code, NULL, what);
  return FALSE;
}

static gboolean
fail_reading (int number, GError **error)
{
  return fail (number == ENOENT ? IND_ERROR_FILE_MISSING : IND_ERROR_FILE_UNREADABLE, g_strerror (number), error);
}

/** ind_make_private: makes an empty file for its owner alone; one that is there is emptied. */
gboolean
ind_make_private (const char *path, GError **error)
{
  int file = g_open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (file >= 0 && fchmod (file, 0600) == 0 && close (file) == 0)
    return TRUE;
  return ind_file_unwritable (NULL, errno, error);
}

/** ind_remove_database: removes a database with what SQLite may have left beside it. */
void
ind_remove_database (const char *path)
{
  static const char *const endings[] = { "-journal", "-wal", "-shm", ".lock" };

  for (gsize k = 0; k < G_N_ELEMENTS (endings); k++)
    {
      g_autofree char *beside = g_strconcat (path, endings[k], NULL);

      g_unlink (beside);
    }
  g_unlink (path);
}

static void
count (IndStore *store, IndFacts *facts)
{
  facts->cases = ind_store_number (store, "SELECT count(*) FROM \"case\"", 0, -1);
  facts->changes = ind_store_number (store, "SELECT count(*) FROM change", 0, -1);
}

static gboolean
copy_pages (IndStore *from, IndStore *to, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to->db, "main", from->db, "main");
  int code = backup != NULL ? sqlite3_backup_step (backup, -1) : sqlite3_extended_errcode (to->db);

  if (backup != NULL)
    sqlite3_backup_finish (backup);
  switch (code)
    {
    case SQLITE_DONE:
      return TRUE;
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_FSYNC:
      return ind_store_fail (to, code, error);
    default:
      return ind_store_fail (from, code, error);
    }
}

/**
 * ind_copy_into:
 * @to: another store's open database, of which nothing is left
 * @facts: (out): what was copied
 *
 * Copies a database page by page, as of one moment.
 */
gboolean
ind_copy_into (IndStore *from, IndStore *to, IndFacts *facts, GError **error)
{
  gboolean done = ind_store_exec (from, "BEGIN", error);

  if (!done)
    return FALSE;
  from->broken = SQLITE_OK;
  count (from, facts);
  done = from->broken == SQLITE_OK ? copy_pages (from, to, error) : ind_store_fail (from, from->broken, error);
  ind_store_leave (from);
  return done;
}

/**
 * ind_copy_pages:
 * @path: an empty file that gets the copy, with nothing beside it
 * @name: what it is called in an error
 */
gboolean
ind_copy_pages (IndStore *from, const char *path, const char *name, IndFacts *facts, GError **error)
{
  g_autoptr (IndStore) to = ind_store_new (name);

  return ind_store_connect (to, path, SQLITE_OPEN_READWRITE, error)
         && ind_store_exec (to, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", error)
         && ind_copy_into (from, to, facts, error);
}

static gboolean
says (IndStore *copy, const char *sql, const char *expected, gboolean *right, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (copy, sql, error);
  gboolean row;

  if (statement == NULL || !ind_store_step (copy, statement, &row, error))
    return FALSE;
  *right = *right && (row ? expected != NULL && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), expected) == 0
                          : expected == NULL);
  sqlite3_reset (statement);
  return TRUE;
}

/* An error about a copy as whoever has chosen that file reads it. */
static gboolean
of_backup (GError *failed, GError **error)
{
  gboolean damaged = g_error_matches (failed, IND_ERROR, IND_ERROR_DATABASE_DAMAGED);

  if (damaged || g_error_matches (failed, IND_ERROR, IND_ERROR_NOT_A_DATABASE))
    {
      fail (damaged ? IND_ERROR_BACKUP_DAMAGED : IND_ERROR_NOT_A_BACKUP, NULL, error);
      ind_error_set_file (error, ind_error_file (failed));
      g_error_free (failed);
    }
  else
    g_propagate_error (error, failed);
  return FALSE;
}

/**
 * ind_copy_is_right:
 * @facts: (out): what it holds
 *
 * Looks a copy over: whose it is, SQLite's own checks, its foreign keys.
 */
gboolean
ind_copy_is_right (IndStore *copy, IndFacts *facts, GError **error)
{
  GError *failed = NULL;
  gboolean right = TRUE;

  copy->broken = SQLITE_OK;
  if (!ind_store_exec (copy, "SELECT count(*) FROM sqlite_schema", &failed))
    return of_backup (failed, error);
  if (ind_store_number (copy, "PRAGMA application_id", 0, 0) != IND_DATABASE_ID)
    {
      fail (IND_ERROR_NOT_A_BACKUP, NULL, error);
      ind_error_set_file (error, copy->path);
      return FALSE;
    }
  if (ind_store_number (copy, "PRAGMA user_version", 0, 0) > (gint64) ind_store_newest_version ())
    {
      fail (IND_ERROR_NEWER_DATABASE, NULL, error);
      ind_error_set_file (error, copy->path);
      return FALSE;
    }
  if (!says (copy, "PRAGMA integrity_check(1)", "ok", &right, &failed)
      || !says (copy, "PRAGMA foreign_key_check", NULL, &right, &failed))
    return of_backup (failed, error);
  count (copy, facts);
  if (right && copy->broken == SQLITE_OK)
    return TRUE;
  fail (IND_ERROR_BACKUP_DAMAGED, NULL, error);
  ind_error_set_file (error, copy->path);
  return FALSE;
}

/**
 * ind_copy_is_of_damaged:
 * @from: what a copy was made of that is not right
 *
 * Returns: whether that is because @from itself is damaged
 */
gboolean
ind_copy_is_of_damaged (IndStore *from)
{
  g_autoptr (GError) failed = NULL;
  gboolean right = TRUE;

  from->broken = SQLITE_OK;
  if (!says (from, "PRAGMA integrity_check(1)", "ok", &right, &failed)
      || !says (from, "PRAGMA foreign_key_check", NULL, &right, &failed))
    right = !g_error_matches (failed, IND_ERROR, IND_ERROR_DATABASE_DAMAGED);
  from->broken = SQLITE_OK;
  return !right;
}

/** ind_copy_open: Returns: (transfer full) (nullable): a copy, open for reading, that has been looked over. */
IndStore *
ind_copy_open (const char *path, const char *name, IndFacts *facts, GError **error)
{
  g_autoptr (IndStore) copy = ind_store_new (name);
  GError *failed = NULL;

  if (!ind_store_connect (copy, path, SQLITE_OPEN_READONLY, &failed))
    of_backup (failed, error);
  else if (ind_copy_is_right (copy, facts, error))
    return g_steal_pointer (&copy);
  return NULL;
}

/** ind_copy_check: opens the file of a copy anew and looks it over, see ind_copy_is_right(). */
gboolean
ind_copy_check (const char *path, const char *name, IndFacts *facts, GError **error)
{
  g_autoptr (IndStore) copy = ind_copy_open (path, name, facts, error);

  return copy != NULL;
}

/* Takes the digest of the first @size bytes. */
static gboolean
digest (int file, goffset size, guint8 *result, GError **error)
{
  g_autofree guint8 *buffer = g_malloc (1 << 16);
  crypto_generichash_state state;
  gssize n = 0;

  if (sodium_init () < 0)
    return fail (IND_ERROR_FAILED, "libsodium", error);
  crypto_generichash_init (&state, NULL, 0, crypto_generichash_BYTES);
  for (goffset at = 0; at < size; at += n)
    {
      n = pread (file, buffer, (gsize) MIN (size - at, 1 << 16), at);
      if (n < 0)
        return fail_reading (errno, error);
      if (n == 0)
        return fail (IND_ERROR_BACKUP_DAMAGED, NULL, error);
      crypto_generichash_update (&state, buffer, (gsize) n);
    }
  crypto_generichash_final (&state, result, crypto_generichash_BYTES);
  return TRUE;
}

static gboolean
add_digest (int file, GError **error)
{
  guint8 tail[TAIL_SIZE] = MARK;
  goffset size = lseek (file, 0, SEEK_END);

  if (!digest (file, size, tail + DIGEST_AT, error))
    return FALSE;
  if (pread (file, tail + MARK_SIZE, COUNTER_SIZE, COUNTER_AT) != COUNTER_SIZE)
    return fail_reading (errno, error);
  errno = EIO;
  return (pwrite (file, tail, TAIL_SIZE, size) == TAIL_SIZE && fsync (file) == 0) || ind_file_unwritable (NULL, errno, error);
}

/** ind_copy_add_digest: puts a digest behind a copy, and sees to it that all of the file is on the disk. */
gboolean
ind_copy_add_digest (const char *path, GError **error)
{
  int file = g_open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0);
  gboolean done;

  if (file < 0)
    return ind_file_unwritable (NULL, errno, error);
  done = add_digest (file, error);
  if (close (file) != 0 && done)
    return ind_file_unwritable (NULL, errno, error);
  return done;
}

/* A copy that somebody has opened and changed since is not what the digest was taken of, and is right all the same. */
static gboolean
is_used_since (const guint8 *header, const guint8 *tail)
{
  return memcmp (header + COUNTER_AT, header + VALID_AT, COUNTER_SIZE) == 0
         && memcmp (header + COUNTER_AT, tail + MARK_SIZE, COUNTER_SIZE) != 0;
}

static gboolean
is_whole (int file, GError **error)
{
  static const guint8 nothing[DIGEST_AT - MARK_SIZE - COUNTER_SIZE];
  guint8 header[HEADER_SIZE], tail[TAIL_SIZE], found[crypto_generichash_BYTES];
  goffset size = lseek (file, 0, SEEK_END), page;

  if (pread (file, header, HEADER_SIZE, 0) != HEADER_SIZE)
    return fail (IND_ERROR_BACKUP_DAMAGED, NULL, error);
  page = header[PAGE_AT] << 8 | header[PAGE_AT + 1];
  page = page == 1 ? 65536 : page;
  if (page < 512)
    return fail (IND_ERROR_BACKUP_DAMAGED, NULL, error);
  if (size % page == 0)
    return TRUE;
  if (size < (goffset) TAIL_SIZE || pread (file, tail, TAIL_SIZE, size - (goffset) TAIL_SIZE) != TAIL_SIZE
      || memcmp (tail, MARK, MARK_SIZE) != 0 || memcmp (tail + MARK_SIZE + COUNTER_SIZE, nothing, sizeof nothing) != 0)
    return fail (IND_ERROR_BACKUP_DAMAGED, NULL, error);
  if (!digest (file, size - (goffset) TAIL_SIZE, found, error))
    return FALSE;
  if (memcmp (found, tail + DIGEST_AT, sizeof found) == 0
      ? memcmp (tail + MARK_SIZE, header + COUNTER_AT, COUNTER_SIZE) == 0 : is_used_since (header, tail))
    return TRUE;
  return fail (IND_ERROR_BACKUP_DAMAGED, NULL, error);
}

/**
 * ind_copy_is_whole:
 *
 * Whether a copy is, byte for byte, what was written, as far as a digest stands behind it; a database that was copied by
 * other means has none.
 */
gboolean
ind_copy_is_whole (const char *path, GError **error)
{
  int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean whole;

  if (file < 0)
    return fail_reading (errno, error);
  whole = is_whole (file, error);
  close (file);
  return whole;
}

/**
 * ind_copy_bytes:
 * @to: a file that is made, for its owner alone
 *
 * Copies a file as it lies. What the disk will not read any more becomes zeros. The copy need not have reached the disk.
 */
gboolean
ind_copy_bytes (const char *from, const char *to, GError **error)
{
  g_autofree guint8 *buffer = g_malloc (4096);
  int in = g_open (from, O_RDONLY | O_CLOEXEC, 0), out = -1;
  goffset size = in >= 0 ? lseek (in, 0, SEEK_END) : -1;
  gboolean done = size >= 0 || fail_reading (errno, error);

  if (done)
    {
      out = g_open (to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
      done = out >= 0 || ind_file_unwritable (NULL, errno, error);
    }
  for (goffset at = 0; done && at < size; at += 4096)
    {
      gsize wanted = (gsize) MIN (size - at, 4096);

      memset (buffer, 0, wanted);
      if (pread (in, buffer, wanted, at) < 0 && errno != EIO)
        done = fail_reading (errno, error);
      else if (pwrite (out, buffer, wanted, at) != (gssize) wanted)
        done = ind_file_unwritable (NULL, errno, error);
    }
  if (in >= 0)
    close (in);
  if (out >= 0 && close (out) != 0 && done)
    done = ind_file_unwritable (NULL, errno, error);
  return done;
}
