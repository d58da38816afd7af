#include "config.h"

#include "ind-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "ind-error.h"

/* What the program writes is about a family: for its owner alone. */
#define MODE 0600

/* As many links to links as Linux follows. */
#define MOST_LINKS 40

/**
 * ind_file_unwritable:
 * @path: (nullable) (type filename): the file's name as the user gave it
 * @number: what errno was; 0 where nobody knows
 *
 * Returns: %FALSE, and why the file cannot be written: the disk is full, or else
 */
gboolean
ind_file_unwritable (const char *path, int number, GError **error)
{
  ind_error_set (error, number == ENOSPC || number == EDQUOT ? IND_ERROR_DISK_FULL : IND_ERROR_FILE_UNWRITABLE, NULL,
                 number != 0 ? g_strerror (number) : NULL);
  ind_error_set_file (error, path);
  return FALSE;
}

static int
number_of (const GError *error)
{
  static const struct { int file_error; int number; } numbers[] = {
    { G_FILE_ERROR_NOSPC, ENOSPC }, { G_FILE_ERROR_ACCES, EACCES }, { G_FILE_ERROR_PERM, EPERM },
    { G_FILE_ERROR_ROFS, EROFS }, { G_FILE_ERROR_NOENT, ENOENT }, { G_FILE_ERROR_NOTDIR, ENOTDIR },
    { G_FILE_ERROR_ISDIR, EISDIR }, { G_FILE_ERROR_NAMETOOLONG, ENAMETOOLONG }, { G_FILE_ERROR_IO, EIO },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (numbers); k++)
    if (g_error_matches (error, G_FILE_ERROR, numbers[k].file_error))
      return numbers[k].number;
  return 0;
}

/* The file that a link leads to in the end, whether it is there yet or not. */
static char *
follow (const char *path)
{
  char *real = g_strdup (path);

  for (int k = 0; k < MOST_LINKS; k++)
    {
      g_autofree char *link = real, *next = g_file_read_link (link, NULL), *folder = NULL;

      if (next == NULL)
        return g_steal_pointer (&link);
      folder = g_path_get_dirname (link);
      real = g_path_is_absolute (next) ? g_steal_pointer (&next) : g_build_filename (folder, next, NULL);
    }
  return real;
}

/**
 * ind_file_write_stream:
 * @stream: a pipe, a device, standard output
 * @name: what it is called in an error
 *
 * Writes to what is no file, and sees to it that all of it has arrived.
 *
 * Returns: whether it was written; else %IND_ERROR_DISK_FULL or %IND_ERROR_FILE_UNWRITABLE
 */
gboolean
ind_file_write_stream (FILE *stream, const char *name, GBytes *bytes, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  errno = 0;
  return (fwrite (data, 1, size, stream) == size && fflush (stream) == 0) || ind_file_unwritable (name, errno, error);
}

static gboolean
write_device (const char *path, GBytes *bytes, GError **error)
{
  FILE *stream = g_fopen (path, "we");
  gboolean written = stream != NULL ? ind_file_write_stream (stream, path, bytes, error) : ind_file_unwritable (path, errno, error);

  if (stream != NULL && fclose (stream) != 0 && written)
    return ind_file_unwritable (path, errno, error);
  return written;
}

/* Whether a file is a database, as its first bytes say. */
static gboolean
is_database (const char *path)
{
  static const char mark[] = "SQLite format 3";
  char begin[sizeof mark] = { 0 };
  FILE *stream = g_fopen (path, "re");
  gsize n = stream != NULL ? fread (begin, 1, sizeof begin, stream) : 0;

  if (stream != NULL)
    fclose (stream);
  return n == sizeof mark && memcmp (begin, mark, sizeof mark) == 0;
}

/* Whether a name is a database's, or that of a file that belongs to one. */
static gboolean
belongs_to_database (const char *path)
{
  static const char *const endings[] = { "", "-journal", "-wal", "-shm", ".lock" };

  for (gsize k = 0; k < G_N_ELEMENTS (endings); k++)
    {
      gboolean ends = g_str_has_suffix (path, endings[k]);
      g_autofree char *database = ends ? g_strndup (path, strlen (path) - strlen (endings[k])) : NULL;

      if (ends && is_database (database))
        return TRUE;
    }
  return FALSE;
}

/**
 * ind_file_write:
 * @path: a file's name
 *
 * Writes a file whole or not at all, for its owner alone: what was there before stays until the new one is on the
 * disk. A link's file is written, not the link; what is no file (a device, a pipe) is written as it is. A database is never
 * written over, whosever it is.
 *
 * Returns: whether it was written; else %IND_ERROR_DISK_FULL, %IND_ERROR_FILE_UNWRITABLE or %IND_ERROR_FILE_EXISTS, with @path
 */
gboolean
ind_file_write (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *real = NULL;
  GStatBuf there;
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  if (g_stat (path, &there) == 0)
    {
      if (S_ISDIR (there.st_mode))
        return ind_file_unwritable (path, EISDIR, error);
      if (!S_ISREG (there.st_mode))
        return write_device (path, bytes, error);
    }
  else if (errno != ENOENT)
    return ind_file_unwritable (path, errno, error);
  real = follow (path);
  if (belongs_to_database (real))
    {
      ind_error_set (error, IND_ERROR_FILE_EXISTS, NULL, NULL);
      ind_error_set_file (error, path);
      return FALSE;
    }
  return g_file_set_contents_full (real, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   MODE, &cause)
         || ind_file_unwritable (path, number_of (cause), error);
}
