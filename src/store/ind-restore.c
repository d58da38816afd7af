#include "config.h"

#include "ind-backup-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define SQLITE_MAGIC "SQLite format 3"

static gboolean
fail (IndErrorCode code, const char *what, const char *file, GError **error)
{
  ind_error_set (error, code, NULL, what);
  ind_error_set_file (error, file);
  return FALSE;
}

/* A sealed backup is opened into a file for its owner alone. */
static gboolean
unseal (FILE *from, const char *file, const IndPassword *password, const char *path, GError **error)
{
  FILE *to;
  gboolean done;

  if (password == NULL)
    return fail (IND_ERROR_NEEDS_PASSWORD, NULL, file, error);
  to = g_fopen (path, "we");
  if (to == NULL)
    return fail (IND_ERROR_DATABASE_UNREACHABLE, NULL, path, error);
  rewind (from);
  done = ind_seal_read (from, to, password, &ind_seal_most, error);
  if (done && fsync (fileno (to)) != 0)
    done = fail (IND_ERROR_DISK, NULL, file, error);
  if (fclose (to) != 0 && done)
    done = fail (IND_ERROR_DISK, NULL, file, error);
  return done;
}

static gboolean
copy_plain (const char *file, const char *path, GError **error)
{
  IndFacts facts;
  g_autoptr (IndStore) from = ind_copy_is_whole (file, error) ? ind_copy_open (file, file, &facts, error) : NULL;

  return from != NULL && ind_copy_pages (from, path, file, &facts, error);
}

/* Puts what is in a backup into the empty file @path. What @file is, its beginning says. */
static gboolean
unpack (const char *file, const IndPassword *password, const char *path, GError **error)
{
  FILE *from = g_fopen (file, "re");
  char magic[sizeof IND_SEAL_MAGIC] = "";
  gsize n;
  gboolean done;

  if (from == NULL)
    return fail (errno == ENOENT ? IND_ERROR_FILE_MISSING : IND_ERROR_FILE_UNREADABLE, g_strerror (errno), file, error);
  n = fread (magic, 1, sizeof magic - 1, from);
  if (ferror (from))
    done = fail (IND_ERROR_FILE_UNREADABLE, g_strerror (errno), file, error);
  else if (n == sizeof magic - 1 && memcmp (magic, IND_SEAL_MAGIC, n) == 0)
    done = unseal (from, file, password, path, error);
  else if (n >= sizeof SQLITE_MAGIC && memcmp (magic, SQLITE_MAGIC, sizeof SQLITE_MAGIC) == 0)
    done = copy_plain (file, path, error);
  else
    done = fail (n == 0 ? IND_ERROR_FILE_EMPTY : IND_ERROR_NOT_A_BACKUP, NULL, file, error);
  fclose (from);
  if (!done)
    ind_error_set_file (error, file);
  return done;
}

/* Lets SQLite end what a program that died had begun in the database. Returns: FALSE where somebody is using it */
static gboolean
settle (const char *database, GError **error)
{
  g_autoptr (IndStore) old = ind_store_new (database);
  g_autoptr (GError) failed = NULL;

  /* A damaged one is put aside as it is. */
  if ((ind_store_connect (old, database, SQLITE_OPEN_READWRITE, &failed)
       && ind_store_exec (old, "BEGIN EXCLUSIVE; ROLLBACK", &failed))
      || !g_error_matches (failed, IND_ERROR, IND_ERROR_DATABASE_LOCKED))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/*
 * Brings a copy to this program's version, by opening it. Its access log gets the lines that the old database has
 * besides, where that can be read, and one for what is happening now; what was removed from that for good goes.
 */
static gboolean
make_current (const char *path, const char *database, IndRestored *restored, GError **error)
{
  g_autoptr (IndStore) store = ind_store_open (path, error), old = ind_store_new (database);

  if (store == NULL)
    return FALSE;
  if (g_file_test (database, G_FILE_TEST_EXISTS))
    {
      restored->log_is_short = !ind_store_connect (old, database, SQLITE_OPEN_READONLY, NULL)
                               || !ind_rescue_uses (old, store);
      if (old->db != NULL && !ind_rescue_remove_again (old, store, &restored->n_removed, error))
        return FALSE;
    }
  return ind_store_note_restored (store, error) && ind_store_note_use (store, 0, IND_USE_CHANGE, error);
}

/* Returns: (transfer full): indgang.db.WORD-2026-11-22-143000, which no file is called yet */
static char *
name_to_keep (const char *database, const char *word)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_local (ind_now ());
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  char *name = g_strdup_printf ("%s.%s-%s", database, word, stamp);

  for (guint k = 2; g_file_test (name, G_FILE_TEST_EXISTS); k++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.%s-%s-%u", database, word, stamp, k);
    }
  return name;
}

/* Sees to it that a file, or a folder, is on the disk as it is. */
static void
sync_path (const char *path)
{
  int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  if (file >= 0)
    {
      fsync (file);
      close (file);
    }
}

/* Gives a file a second name; a copy, where the disk knows no such thing. */
static gboolean
keep (const char *file, const char *name, GError **error)
{
  if (link (file, name) == 0)
    return TRUE;
  if (!ind_copy_bytes (file, name, error))
    return FALSE;
  sync_path (name);
  return TRUE;
}

/**
 * ind_swap_database:
 * @database: where a database lies, or should; nobody else may have it open, see ind_presence_hold()
 * @fresh: the one that is to lie there
 * @word: what the old one is called from then on, before the date
 * @kept: (out) (nullable): the old one's name; %NULL where there was none
 *
 * Puts a database in the place of another, which stays beside it with what belongs to it. At every moment one of the two
 * lies there whole.
 */
gboolean
ind_swap_database (const char *database, const char *fresh, const char *word, char **kept, GError **error)
{
  g_autofree char *journal = g_strconcat (database, "-journal", NULL), *name = NULL, *kept_journal = NULL;
  g_autofree char *folder = g_path_get_dirname (database);
  GStatBuf there;

  *kept = NULL;
  if (g_file_test (database, G_FILE_TEST_EXISTS))
    {
      if (!settle (database, error))
        return FALSE;
      name = name_to_keep (database, word);
      kept_journal = g_strconcat (name, "-journal", NULL);
      if (!keep (database, name, error))
        return FALSE;
      /* A journal that SQLite could not bring to an end belongs to the old one, and must never meet the new. */
      if (g_stat (journal, &there) == 0 && there.st_size > 0 && !keep (journal, kept_journal, error))
        {
          g_unlink (name);
          return FALSE;
        }
    }
  sync_path (folder);
  g_unlink (journal);
  if (g_rename (fresh, database) != 0)
    {
      int number = errno;

      if (kept_journal != NULL)
        g_rename (kept_journal, journal);
      if (name != NULL)
        g_unlink (name);
      return fail (number == ENOSPC ? IND_ERROR_DISK_FULL : IND_ERROR_DATABASE_READ_ONLY, NULL, database, error);
    }
  sync_path (folder);
  *kept = g_steal_pointer (&name);
  return TRUE;
}

/**
 * ind_backup_restore:
 * @database: the database's file; it need not be there
 * @file: a backup, sealed or not, of this version or an older one
 * @password: (nullable): needed where it is sealed
 * @restored: (out): what became of it; free with ind_restored_clear(), also after a failure
 *
 * Puts a backup in the place of the database. Nothing is touched before the backup has been read whole and looked over;
 * the old database stays beside the new, and may be damaged; its access log goes on in the new, and what was removed from
 * it for good does not come back. Nobody may have it open, nor this program.
 */
gboolean
ind_backup_restore (const char *database, const char *file, const IndPassword *password, IndRestored *restored,
                    GError **error)
{
  g_autofree char *fresh = g_strconcat (database, ".restoring", NULL), *folder = g_path_get_dirname (database);
  g_autoptr (IndPresence) presence = NULL;
  IndFacts facts;
  gboolean done;

  *restored = (IndRestored) { 0 };
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail (IND_ERROR_DATABASE_UNREACHABLE, NULL, database, error);
  presence = ind_presence_hold (database, error);
  if (presence == NULL)
    return FALSE;
  /* One that was stopped may have left its own. */
  ind_remove_database (fresh);
  done = ind_make_private (fresh, error) && unpack (file, password, fresh, error)
         && ind_copy_check (fresh, file, &facts, error)
         /* What a journal still has to take back, or to bring, belongs to what is read of the old one. */
         && (!g_file_test (database, G_FILE_TEST_EXISTS) || settle (database, error))
         && make_current (fresh, database, restored, error)
         && ind_swap_database (database, fresh, "before-restore", &restored->kept, error);
  ind_remove_database (fresh);
  ind_error_set_file (error, database);
  return done;
}

/** ind_restored_clear: frees what a restore has told. */
void
ind_restored_clear (IndRestored *self)
{
  g_clear_pointer (&self->kept, g_free);
}
