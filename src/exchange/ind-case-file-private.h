#pragma once

#include <json-glib/json-glib.h>

#include "ind-case-file.h"

G_BEGIN_DECLS

gboolean ind_case_file_check_head (JsonNode *root, GError **error);
IndCase *ind_case_file_read_node  (JsonNode *root, GPtrArray *passed_over, GError **error);

G_END_DECLS
