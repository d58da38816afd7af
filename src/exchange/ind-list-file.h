#pragma once

#include "ind-change.h"

G_BEGIN_DECLS

/* The list of cases, for other programs. */

GBytes *ind_list_file_json (GPtrArray *cases);
GBytes *ind_list_file_csv  (const char *const *heads, GPtrArray *rows);

G_END_DECLS
