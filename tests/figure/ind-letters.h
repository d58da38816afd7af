#pragma once

#include "ind-typeset.h"

/* Texts as wide as they have letters, six points each, so that a layout is the same on every machine. */

static const char *
ind_letters_next_break (const char *text)
{
  const char *space = strchr (text, ' ');

  return space != NULL ? space + 1 : text + strlen (text);
}

static double
ind_letters_width (const IndTypeset *typeset, const char *text, IndRole role, double size)
{
  return 6.0 * g_utf8_strlen (text, -1);
}

/* Fills a line with words; a word that is longer than a line is cut. */
static GArray *
ind_letters_lines (const IndTypeset *typeset, const char *text, IndRole role, double size, double width, double indent)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (IndLine));
  const char *at = text;

  do
    {
      gboolean first = lines->len == 0;
      double x = first ? MAX (indent, 0) : MAX (-indent, 0);
      glong room = MAX (1, (glong) ((width - x) / 6 + 1e-6)), used = 0;
      const char *end = at;
      IndLine line;

      while (*end != '\0')
        {
          const char *next = ind_letters_next_break (end);
          glong letters = g_utf8_strlen (end, next - end), without_space = letters - (next > end && next[-1] == ' ');

          if (used + without_space > room)
            break;
          used += letters;
          end = next;
        }
      if (end == at && *at != '\0')
        end = g_utf8_offset_to_pointer (at, MIN (room, g_utf8_strlen (at, -1)));
      line = (IndLine) { at - text, end - at, x, 0, FALSE };
      line.width = 6.0 * (g_utf8_strlen (at, end - at) - (end > at && end[-1] == ' '));
      g_array_append_val (lines, line);
      at = end;
    }
  while (*at != '\0');
  return lines;
}

static const IndTypeset ind_letters = { ind_letters_width, ind_letters_lines };

/* Letters twice as wide, where texts shall have too little room. */
static inline double
ind_wide_letters_width (const IndTypeset *typeset, const char *text, IndRole role, double size)
{
  return 2 * ind_letters_width (typeset, text, role, size);
}

static inline GArray *
ind_wide_letters_lines (const IndTypeset *typeset, const char *text, IndRole role, double size, double width, double indent)
{
  GArray *lines = ind_letters_lines (typeset, text, role, size, width / 2, indent / 2);

  for (guint k = 0; k < lines->len; k++)
    {
      g_array_index (lines, IndLine, k).x *= 2;
      g_array_index (lines, IndLine, k).width *= 2;
    }
  return lines;
}

G_GNUC_UNUSED static const IndTypeset ind_wide_letters = { ind_wide_letters_width, ind_wide_letters_lines };
