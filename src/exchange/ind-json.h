#pragma once

#include <json-glib/json-glib.h>

#include "ind-error.h"

G_BEGIN_DECLS

/* The limits of a file that is taken in. */
#define IND_JSON_MAX_BYTES (64 * 1024 * 1024)
#define IND_JSON_MAX_DEPTH 64
#define IND_JSON_MAX_TEXT 100000

gboolean    ind_json_scan  (const char *text, gsize length, GError **error);
JsonNode   *ind_json_parse (GBytes *bytes, GError **error);

typedef gboolean (*IndBlockFunc) (const guint8 *block, gsize n, gpointer data, GError **error);
GBytes     *ind_file_read  (const char *path, gsize limit, GError **error);
GBytes     *ind_file_read_checked (const char *path, gsize limit, IndBlockFunc check, gpointer data, GError **error);

G_END_DECLS
