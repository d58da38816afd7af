#include "config.h"

#include "ind-import.h"

#include <string.h>

#include "ind-case-file.h"
#include "ind-json.h"

/* Whether it is, or was meant to be, JSON. Of an empty file, or one in UTF-16, the reader knows what to say. */
static gboolean
may_be_json (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length), *end = text + length;

  if (length >= 2 && (memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0))
    return TRUE;
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    text += 3;
  while (text < end && g_ascii_isspace (*text))
    text++;
  return text == end || *text == '{' || *text == '[';
}

/**
 * ind_import_read:
 * @path: a file's name as it was given on the command line
 * @passed_over: (nullable) (element-type utf8): gets the paths of the keys that the program does not know
 *
 * Reads a file whole and finds out what it is; nothing is written. What is no case file is refused.
 *
 * Returns: (transfer full) (nullable): the case that stands in it
 */
IndCase *
ind_import_read (const char *path, GPtrArray *passed_over, GError **error)
{
  g_autoptr (GBytes) bytes = ind_file_read (path, IND_JSON_MAX_BYTES, error);
  IndCase *family = NULL;

  if (bytes == NULL)
    return NULL;
  if (may_be_json (bytes))
    family = ind_case_file_read (bytes, passed_over, error);
  else
    ind_error_set (error, IND_ERROR_FILE_FOREIGN, NULL, NULL);
  ind_error_set_file (error, path);
  return family;
}
