#include "config.h"

#include "ind-json.h"

#include <math.h>
#include <string.h>

/*
 * json-glib reads more than JSON, and less: it takes comments, several values, 010 and a key twice, and it falls
 * over 100,000 nested brackets. So a file is scanned first, strictly by RFC 8259: this tells only whether json-glib
 * may read it, and where not.
 */

typedef struct
{
  const char *at;
  const char *end;
  guint line;
  guint depth;
  GString *text;      /* the last string, decoded */
  GError **error;
} Scan;

static gboolean scan_value (Scan *scan);

static gboolean
fail (Scan *scan, IndErrorCode code, const char *what)
{
  g_autofree char *line = g_strdup_printf ("%u", scan->line);

  ind_error_set (scan->error, scan->at >= scan->end && code == IND_ERROR_NOT_JSON ? IND_ERROR_CUT_SHORT : code, line,
                 what);
  return FALSE;
}

static void
skip_space (Scan *scan)
{
  while (scan->at < scan->end && strchr (" \t\r\n", *scan->at) != NULL && *scan->at != '\0')
    if (*scan->at++ == '\n')
      scan->line++;
}

/* Steps over @c, or fails. */
static gboolean
expect (Scan *scan, char c)
{
  if (scan->at >= scan->end || *scan->at != c)
    return fail (scan, IND_ERROR_NOT_JSON, NULL);
  scan->at++;
  return TRUE;
}

static gboolean
scan_hex (Scan *scan, gunichar *unit)
{
  *unit = 0;
  for (int k = 0; k < 4; k++, scan->at++)
    {
      if (scan->at >= scan->end || !g_ascii_isxdigit (*scan->at))
        return fail (scan, IND_ERROR_NOT_JSON, NULL);
      *unit = *unit << 4 | (gunichar) g_ascii_xdigit_value (*scan->at);
    }
  return TRUE;
}

/* What follows \u: a character, or the two halves of one. */
static gboolean
scan_unicode (Scan *scan)
{
  gunichar unit, low;

  if (!scan_hex (scan, &unit))
    return FALSE;
  if (unit >= 0xd800 && unit < 0xdc00)
    {
      if (!expect (scan, '\\') || !expect (scan, 'u') || !scan_hex (scan, &low))
        return FALSE;
      if (low < 0xdc00 || low > 0xdfff)
        return fail (scan, IND_ERROR_NOT_JSON, NULL);
      unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }
  else if (unit == 0 || (unit >= 0xdc00 && unit < 0xe000))
    return fail (scan, IND_ERROR_NOT_JSON, NULL);
  g_string_append_unichar (scan->text, unit);
  return TRUE;
}

static gboolean
scan_escape (Scan *scan)
{
  static const char letters[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
  const char *found;

  if (scan->at >= scan->end)
    return fail (scan, IND_ERROR_NOT_JSON, NULL);
  if (*scan->at == 'u')
    {
      scan->at++;
      return scan_unicode (scan);
    }
  found = *scan->at != '\0' ? strchr (letters, *scan->at) : NULL;
  if (found == NULL)
    return fail (scan, IND_ERROR_NOT_JSON, NULL);
  g_string_append_c (scan->text, meant[found - letters]);
  scan->at++;
  return TRUE;
}

static gboolean
scan_string (Scan *scan)
{
  gsize characters = 0;

  if (!expect (scan, '"'))
    return FALSE;
  g_string_truncate (scan->text, 0);
  while (scan->at < scan->end && *scan->at != '"')
    {
      const char c = *scan->at;

      if (characters++ == IND_JSON_MAX_TEXT)
        return fail (scan, IND_ERROR_TEXT_TOO_LONG, G_STRINGIFY (IND_JSON_MAX_TEXT));
      if ((guchar) c < 0x20)
        return fail (scan, IND_ERROR_NOT_JSON, NULL);
      if (c == '\\')
        {
          scan->at++;
          if (!scan_escape (scan))
            return FALSE;
        }
      else
        {
          const char *next = g_utf8_next_char (scan->at);

          g_string_append_len (scan->text, scan->at, next - scan->at);
          scan->at = next;
        }
    }
  return expect (scan, '"');
}

static gboolean
scan_digits (Scan *scan, gsize *n)
{
  const char *from = scan->at;

  while (scan->at < scan->end && g_ascii_isdigit (*scan->at))
    scan->at++;
  *n = (gsize) (scan->at - from);
  return *n > 0 || fail (scan, IND_ERROR_NOT_JSON, NULL);
}

static gboolean
scan_number (Scan *scan)
{
  const char *from = scan->at;
  gboolean whole = TRUE;
  char copy[64] = { 0 };
  gsize n, rest;

  if (*scan->at == '-')
    scan->at++;
  if (scan->at < scan->end && *scan->at == '0' && scan->at + 1 < scan->end && g_ascii_isdigit (scan->at[1]))
    return fail (scan, IND_ERROR_NOT_JSON, NULL);
  if (!scan_digits (scan, &n))
    return FALSE;
  if (scan->at < scan->end && *scan->at == '.')
    {
      whole = FALSE;
      scan->at++;
      if (!scan_digits (scan, &rest))
        return FALSE;
    }
  if (scan->at < scan->end && (*scan->at == 'e' || *scan->at == 'E'))
    {
      whole = FALSE;
      scan->at++;
      if (scan->at < scan->end && (*scan->at == '+' || *scan->at == '-'))
        scan->at++;
      if (!scan_digits (scan, &rest))
        return FALSE;
    }
  if ((gsize) (scan->at - from) >= sizeof copy || (whole && n > 18))
    return fail (scan, IND_ERROR_NUMBER_TOO_LARGE, NULL);
  memcpy (copy, from, (gsize) (scan->at - from));
  if (!isfinite (g_ascii_strtod (copy, NULL)))
    return fail (scan, IND_ERROR_NUMBER_TOO_LARGE, NULL);
  return TRUE;
}

static gboolean
scan_word (Scan *scan, const char *word)
{
  for (; *word != '\0'; word++)
    if (!expect (scan, *word))
      return FALSE;
  return TRUE;
}

/* One "key": value; a key that the object has already is refused. */
static gboolean
scan_member (Scan *scan, GHashTable *keys)
{
  skip_space (scan);
  if (!scan_string (scan))
    return FALSE;
  if (!g_hash_table_add (keys, g_strdup (scan->text->str)))
    {
      /* A key of the format is named; any other may hold anything. */
      gboolean plain = scan->text->len <= 40
                       && strspn (scan->text->str, "abcdefghijklmnopqrstuvwxyz_0123456789") == scan->text->len;

      return fail (scan, IND_ERROR_KEY_TWICE, plain ? scan->text->str : NULL);
    }
  skip_space (scan);
  return expect (scan, ':') && scan_value (scan);
}

static gboolean
scan_items (Scan *scan, char close, GHashTable *keys)
{
  if (++scan->depth > IND_JSON_MAX_DEPTH)
    return fail (scan, IND_ERROR_TOO_DEEP, G_STRINGIFY (IND_JSON_MAX_DEPTH));
  scan->at++;
  skip_space (scan);
  if (scan->at < scan->end && *scan->at == close)
    scan->at++;
  else
    while (TRUE)
      {
        if (!(keys != NULL ? scan_member (scan, keys) : scan_value (scan)))
          return FALSE;
        skip_space (scan);
        if (scan->at < scan->end && *scan->at == ',')
          {
            scan->at++;
            continue;
          }
        if (!expect (scan, close))
          return FALSE;
        break;
      }
  scan->depth--;
  return TRUE;
}

static gboolean
scan_value (Scan *scan)
{
  skip_space (scan);
  if (scan->at >= scan->end)
    return fail (scan, IND_ERROR_NOT_JSON, NULL);
  switch (*scan->at)
    {
    case '{':
      {
        g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

        return scan_items (scan, '}', keys);
      }
    case '[': return scan_items (scan, ']', NULL);
    case '"': return scan_string (scan);
    case 't': return scan_word (scan, "true");
    case 'f': return scan_word (scan, "false");
    case 'n': return scan_word (scan, "null");
    default:
      if (*scan->at != '-' && !g_ascii_isdigit (*scan->at))
        return fail (scan, IND_ERROR_NOT_JSON, NULL);
      return scan_number (scan);
    }
}

/* The line that a byte stands in. */
static guint
line_of (const char *text, const char *at)
{
  guint line = 1;

  for (; text < at; text++)
    line += *text == '\n';
  return line;
}

/**
 * ind_json_scan:
 * @text: without a byte order mark
 *
 * Checks that a text is JSON, strictly: UTF-8, one value, no key twice, no comment, at most 64 levels deep, no NUL
 * and no half of a character, texts of at most 100,000 characters. An error names the line.
 */
gboolean
ind_json_scan (const char *text, gsize length, GError **error)
{
  g_autoptr (GString) decoded = g_string_new (NULL);
  Scan scan = { text, text + length, 1, 0, decoded, error };
  const char *broken;

  if (!g_utf8_validate_len (text, length, &broken))
    {
      scan.line = line_of (text, broken);
      scan.at = text;
      return fail (&scan, IND_ERROR_NOT_UTF8, NULL);
    }
  if (!scan_value (&scan))
    return FALSE;
  skip_space (&scan);
  return scan.at == scan.end || fail (&scan, IND_ERROR_NOT_JSON, NULL);
}

/**
 * ind_json_parse:
 * @bytes: a file, with or without a byte order mark
 *
 * Returns: (transfer full) (nullable): what stands in the file
 */
JsonNode *
ind_json_parse (GBytes *bytes, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  if (length == 0)
    {
      ind_error_set (error, IND_ERROR_FILE_EMPTY, NULL, NULL);
      return NULL;
    }
  if (!ind_json_scan (text, length, error))
    return NULL;
  if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
    {
      ind_error_set (error, IND_ERROR_NOT_JSON, NULL, NULL);
      return NULL;
    }
  return json_parser_steal_root (parser);
}

/**
 * ind_file_read_checked:
 * @limit: the most bytes that it may have
 * @check: (nullable): is given every block as it comes, and may refuse it
 *
 * Reads a file whole, whatever it is (a pipe has no size beforehand).
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
ind_file_read_checked (const char *path, gsize limit, IndBlockFunc check, gpointer data, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) local = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &local);
  g_autoptr (GByteArray) all = g_byte_array_new ();
  gboolean more = stream != NULL, good = TRUE;

  while (more && good && all->len <= limit)
    {
      guint8 block[65536];
      gssize n = g_input_stream_read (G_INPUT_STREAM (stream), block, sizeof block, NULL, &local);

      more = n > 0;
      good = !more || check == NULL || check (block, (gsize) n, data, error);
      if (more && good)
        g_byte_array_append (all, block, (guint) n);
    }
  if (local != NULL)
    ind_error_set (error, g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? IND_ERROR_FILE_MISSING
                                                                                    : IND_ERROR_FILE_UNREADABLE,
                   NULL, NULL);
  else if (good && all->len > limit)
    {
      g_autofree char *megabytes = g_strdup_printf ("%" G_GSIZE_FORMAT, limit / (1024 * 1024));
      ind_error_set (error, IND_ERROR_FILE_TOO_LARGE, NULL, megabytes);
    }
  else if (good)
    return g_byte_array_free_to_bytes (g_steal_pointer (&all));
  ind_error_set_file (error, path);
  return NULL;
}

/** ind_file_read: see ind_file_read_checked(). */
GBytes *
ind_file_read (const char *path, gsize limit, GError **error)
{
  return ind_file_read_checked (path, limit, NULL, NULL, error);
}
