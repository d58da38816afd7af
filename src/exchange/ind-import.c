#include "config.h"

#include "ind-import.h"

#include <string.h>

#include "ind-case-file-private.h"
#include "ind-easynwk.h"
#include "ind-json.h"
#include "ind-participants-private.h"

/* What is known of a file while it comes in. */
typedef struct
{
  gboolean begun;
  gboolean is_json;
  IndLines lines;
} Incoming;

/* Whether it is, or was meant to be, JSON. Of an empty file, or one in UTF-16, the readers know what to say. */
static gboolean
may_be_json (const guint8 *text, gsize length)
{
  const guint8 *end = text + length;

  if (length >= 2 && (memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0))
    text += 2;
  else if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    text += 3;
  while (text < end && (g_ascii_isspace (*text) || *text == 0))
    text++;
  return text == end || *text == '{' || *text == '[';
}

/* A list with an endless line is refused before all of it has been read. */
static gboolean
check_block (const guint8 *block, gsize n, gpointer data, GError **error)
{
  Incoming *self = data;

  if (!self->begun)
    self->is_json = may_be_json (block, n);
  self->begun = TRUE;
  return self->is_json || ind_lines_pass (&self->lines, block, n, error);
}

static void
read_json (IndImport *self, GBytes *bytes, GError **error)
{
  g_autoptr (JsonNode) root = ind_json_parse (bytes, error);

  if (root != NULL && ind_easynwk_is (root))
    self->drawn = ind_easynwk_read (root, self->passed_over, error);
  else if (root != NULL)
    self->family = ind_case_file_read_node (root, self->passed_over, error);
}

/**
 * ind_import_read:
 * @path: a file's name as it was given on the command line
 *
 * Reads a file whole and finds out what it is; nothing is written. What is neither a case file, nor a network map of
 * easyNWK's, nor a deltagerliste is refused.
 *
 * Returns: (transfer full) (nullable): what stands in it
 */
IndImport *
ind_import_read (const char *path, GError **error)
{
  g_autoptr (IndImport) self = g_new0 (IndImport, 1);
  g_autoptr (GBytes) bytes = NULL;
  Incoming incoming = { 0 };

  self->passed_over = g_ptr_array_new_with_free_func (g_free);
  ind_lines_init (&incoming.lines);
  bytes = ind_file_read_checked (path, IND_JSON_MAX_BYTES, check_block, &incoming, error);
  if (bytes == NULL)
    return NULL;
  if (incoming.is_json || !incoming.begun)
    read_json (self, bytes, error);
  else
    self->participants = ind_participants_read (bytes, self->passed_over, error);
  if (self->family != NULL || self->drawn != NULL || self->participants != NULL)
    return g_steal_pointer (&self);
  ind_error_set_file (error, path);
  return NULL;
}

void
ind_import_free (IndImport *self)
{
  g_clear_object (&self->family);
  g_clear_object (&self->drawn);
  g_clear_pointer (&self->participants, g_ptr_array_unref);
  g_ptr_array_unref (self->passed_over);
  g_free (self);
}
