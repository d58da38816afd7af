#include "config.h"

#include "ind-command-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "ind-typeset.h"

/* What is written here is about a family: for its owner alone. */
#define MODE 0600

static gboolean
fail (const char *path, int code, GError **error)
{
  ind_error_set (error, code == ENOSPC || code == EDQUOT ? IND_ERROR_DISK_FULL : IND_ERROR_FILE_UNWRITABLE, NULL,
                 code != 0 ? g_strerror (code) : NULL);
  ind_error_set_file (error, path);
  return FALSE;
}

/* Into what is no file: a pipe, a device, standard output. */
static gboolean
write_stream (FILE *stream, GBytes *bytes, const char *path, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  errno = 0;
  if (fwrite (data, 1, size, stream) == size && fflush (stream) == 0)
    return TRUE;
  return fail (path, errno, error);
}

static int
errno_of (const GError *error)
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

/**
 * ind_command_write:
 * @path: a file's name, or "-" for standard output
 *
 * Writes a file whole or not at all: what was there before stays until the new one is on the disk. A link's file is
 * written, not the link; what is no file (a device, a pipe) is written as it is.
 */
gboolean
ind_command_write (GBytes *bytes, const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *real = NULL;
  GStatBuf there;
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  char *resolved;

  if (g_str_equal (path, "-"))
    return write_stream (stdout, bytes, path, error);
  if (g_stat (path, &there) == 0 && S_ISDIR (there.st_mode))
    return fail (path, EISDIR, error);
  if (g_stat (path, &there) == 0 && !S_ISREG (there.st_mode))
    {
      FILE *stream = g_fopen (path, "we");
      gboolean written = stream != NULL ? write_stream (stream, bytes, path, error) : fail (path, errno, error);

      if (stream != NULL && fclose (stream) != 0 && written)
        return fail (path, errno, error);
      return written;
    }
  resolved = realpath (path, NULL);
  real = g_strdup (resolved != NULL ? resolved : path);
  free (resolved);
  return g_file_set_contents_full (real, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   MODE, &cause)
         || fail (path, errno_of (cause), error);
}

/* How many columns of a terminal a text fills. */
static guint
text_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      width += g_unichar_iszerowidth (letter) ? 0 : g_unichar_iswide (letter) ? 2 : 1;
    }
  return width;
}

static void
print_row (const char *const *cells, const guint *widths, guint n)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint k = 0; k < n; k++)
    {
      g_string_append (line, cells[k]);
      for (guint w = text_width (cells[k]); k + 1 < n && w < widths[k] + 2; w++)
        g_string_append_c (line, ' ');
    }
  printf ("%s\n", g_strchomp (line->str));
}

/**
 * ind_print_table:
 * @heads: (array zero-terminated=1): the columns' names
 * @rows: (element-type GStrv): a cell for each of them, cleaned
 *
 * Prints a table, its columns as wide as they need to be.
 */
void
ind_print_table (const char *const *heads, GPtrArray *rows)
{
  guint n = g_strv_length ((char **) heads);
  g_autofree guint *widths = g_new0 (guint, n);

  for (guint k = 0; k < n; k++)
    {
      widths[k] = text_width (heads[k]);
      for (guint row = 0; row < rows->len; row++)
        widths[k] = MAX (widths[k], text_width (((char **) rows->pdata[row])[k]));
    }
  print_row (heads, widths, n);
  for (guint row = 0; row < rows->len; row++)
    print_row (rows->pdata[row], widths, n);
}
