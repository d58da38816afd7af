#pragma once

#include "ind-rules.h"

G_BEGIN_DECLS

/* The case file: one family's case, whole, as JSON. */

IndCase *ind_case_file_read      (GBytes *bytes, GPtrArray *passed_over, GError **error);
IndCase *ind_case_file_read_path (const char *path, GPtrArray *passed_over, GError **error);
GBytes  *ind_case_file_write     (IndCase *family);

G_END_DECLS
