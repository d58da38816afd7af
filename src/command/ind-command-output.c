#include "config.h"

#include "ind-command-private.h"

#include <string.h>

#include "ind-file.h"
#include "ind-typeset.h"

/** ind_command_write: writes a file whole or not at all, see ind_file_write(); "-" is standard output. */
gboolean
ind_command_write (GBytes *bytes, const char *path, GError **error)
{
  return g_str_equal (path, "-") ? ind_file_write_stream (stdout, path, bytes, error)
                                 : ind_file_write (path, bytes, error);
}

/* How many columns of a terminal a text fills; what makes its letters bold fills none. */
static guint
text_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      if (letter == '\033')
        {
          text += strcspn (text, "m");
          continue;
        }
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
