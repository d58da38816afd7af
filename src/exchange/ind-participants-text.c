#include "config.h"

#include "ind-participants-private.h"

#include <string.h>

/* So many bytes at the beginning tell whether a text with NULs was meant to be a deltagerliste, or is in UTF-16. */
#define BEGINNING 256

/* Windows-1252 from 0x80 to 0x9F; 0 where it has nothing. */
static const gunichar upper[32] = {
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
};

/** ind_lines_init: begins at the beginning of a text. */
void
ind_lines_init (IndLines *self)
{
  *self = (IndLines) { .row = 1 };
}

/**
 * ind_lines_pass:
 *
 * Passes over the next bytes of a text.
 *
 * Returns: %FALSE at a line that is too long, with %IND_ERROR_LINE_TOO_LONG and its row
 */
gboolean
ind_lines_pass (IndLines *self, const guint8 *data, gsize n, GError **error)
{
  for (gsize k = 0; k < n; k++)
    {
      guint8 byte = data[k];

      if (byte == '\n' || byte == '\r')
        {
          self->row += !self->quoted && !(byte == '\n' && self->before == '\r');
          self->length = 0;
        }
      else if (++self->length > IND_ROW_MAX)
        {
          g_autofree char *where = g_strdup_printf ("%u", self->row);

          ind_error_set (error, IND_ERROR_LINE_TOO_LONG, where, "1 MB");
          return FALSE;
        }
      self->quoted ^= byte == '"';
      self->before = byte;
    }
  return TRUE;
}

/* The first sign of a list that separates cells. */
static char
separator_of (const guint8 *text, gsize length)
{
  for (gsize k = 0; k < length; k++)
    if (text[k] == ';' || text[k] == ',' || text[k] == '\t')
      return (char) text[k];
  return ';';
}

/* The name of the k-th cell of the text's first row, where it is one that a list has; else "". */
static const char *
name_of_column (const guint8 *text, gsize length, char separator, guint k)
{
  gsize end = 0;
  g_autofree char *row = NULL;
  g_auto (GStrv) heads = NULL;
  int column;

  while (end < length && text[end] != '\n' && text[end] != '\r')
    end++;
  row = g_strndup ((const char *) text, end);
  heads = g_strsplit_set (row, (const char[]) { separator, '\0' }, -1);
  if (k >= g_strv_length (heads) || !g_utf8_validate (heads[k], -1, NULL))
    return "";
  column = ind_column_of_name (heads[k]);
  return column >= 0 ? ind_column_name (column) : "";
}

/* Fails at a byte that is in no encoding: "12:Familie", or "12:", which is told from the line of a JSON file by its colon. */
static char *
fail_to_decode (const guint8 *text, gsize length, gsize offset, GError **error)
{
  char separator = separator_of (text, length);
  g_autofree char *where = NULL;
  guint cell = 0;
  IndLines lines;

  ind_lines_init (&lines);
  for (gsize k = 0; k < offset; k++)
    {
      guint row = lines.row;

      lines.length = 0;
      ind_lines_pass (&lines, text + k, 1, NULL);
      cell = lines.row != row ? 0 : cell + (text[k] == (guint8) separator && !lines.quoted);
    }
  where = g_strdup_printf ("%u:%s", lines.row, name_of_column (text, length, separator, cell));
  ind_error_set (error, IND_ERROR_NOT_UTF8, where, NULL);
  return NULL;
}

static char *
fail_at (const guint8 *text, gsize offset, IndErrorCode code, GError **error)
{
  g_autofree char *where = NULL;
  IndLines lines;

  ind_lines_init (&lines);
  for (gsize k = 0; k < offset; k++)
    {
      lines.length = 0;
      ind_lines_pass (&lines, text + k, 1, NULL);
    }
  where = g_strdup_printf ("%u", lines.row);
  ind_error_set (error, code, where, NULL);
  return NULL;
}

/* Whether the text begins like UTF-16: with its mark, or with a NUL beside every letter. */
static gboolean
is_utf16 (const guint8 *text, gsize length)
{
  gsize n = MIN (length, BEGINNING) / 2, even = 0, odd = 0;

  if (length >= 2 && (memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0))
    return TRUE;
  for (gsize k = 0; k < n; k++)
    {
      even += text[2 * k] == 0;
      odd += text[2 * k + 1] == 0;
    }
  return n >= 2 && (even > n / 2) != (odd > n / 2);
}

/* Whether the beginning names the one column that every list has. */
static gboolean
is_meant (const guint8 *text, gsize length)
{
  g_autofree char *beginning = g_ascii_strdown ((const char *) text, (gssize) MIN (length, BEGINNING));

  return strstr (beginning, "sagsnr") != NULL;
}

static char *
decode_1252 (const guint8 *text, gsize length, gsize no_utf8, gsize *decoded, GError **error)
{
  g_autoptr (GString) utf8 = g_string_sized_new (length + length / 8);

  for (gsize k = 0; k < length; k++)
    {
      gunichar letter = text[k] >= 0x80 && text[k] < 0xA0 ? upper[text[k] - 0x80] : text[k];

      /* "Ã¸" is no Danish, but a file in UTF-8 of which a part is something else: that part is what must be mended. */
      if (letter == 0)
        return fail_to_decode (text, length, k, error);
      if (text[k] == 0xC3 && k + 1 < length && (text[k + 1] & 0xC0) == 0x80)
        return fail_to_decode (text, length, no_utf8, error);
      if (letter < 0x80)
        g_string_append_c (utf8, (char) letter);
      else
        g_string_append_unichar (utf8, letter);
    }
  *decoded = utf8->len;
  return g_string_free (g_steal_pointer (&utf8), FALSE);
}

/**
 * ind_csv_decode:
 * @length: (out): its length in bytes
 *
 * Finds out in which of the encodings that Danish programs write a text is: UTF-8 with or without a byte order mark, else
 * Windows-1252.
 *
 * Returns: (transfer full) (nullable): the text in UTF-8, without a mark, ending with a NUL
 */
char *
ind_csv_decode (GBytes *bytes, gsize *length, GError **error)
{
  gsize size;
  const guint8 *text = g_bytes_get_data (bytes, &size);
  const guint8 *nul;
  gboolean marked = size >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0;
  const char *end;

  if (size == (marked ? 3 : 0))
    {
      ind_error_set (error, IND_ERROR_FILE_EMPTY, NULL, NULL);
      return NULL;
    }
  if (is_utf16 (text, size))
    {
      ind_error_set (error, IND_ERROR_UTF16, NULL, NULL);
      return NULL;
    }
  nul = memchr (text, 0, size);
  if (nul != NULL && is_meant (text, size))
    return fail_at (text, (gsize) (nul - text), IND_ERROR_NOT_CSV, error);
  if (nul != NULL)
    {
      ind_error_set (error, IND_ERROR_FILE_FOREIGN, NULL, NULL);
      return NULL;
    }
  text += marked ? 3 : 0;
  size -= marked ? 3 : 0;
  if (g_utf8_validate_len ((const char *) text, size, &end))
    {
      *length = size;
      return g_strndup ((const char *) text, size);
    }
  if (marked)
    return fail_to_decode (text, size, (gsize) ((const guint8 *) end - text), error);
  return decode_1252 (text, size, (gsize) ((const guint8 *) end - text), length, error);
}
