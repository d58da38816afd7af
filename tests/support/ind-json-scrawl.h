#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* JSON in any of the ways that RFC 8259 allows: escapes, spaces, the order of keys, forms of numbers. */
char *ind_json_scrawl (JsonNode *root, GRand *rand);

G_END_DECLS
