#pragma once

#include "ind-change.h"

G_BEGIN_DECLS

/* The list of cases, for other programs. */

GBytes *ind_list_file_json (GPtrArray *cases, GPtrArray *movements, GPtrArray *latest);
GBytes *ind_list_file_csv  (const char *const *heads, GPtrArray *rows);

/* CSV as a Danish spreadsheet opens it right by a double click, for every list that is written. */
#define IND_CSV_MARK "\xef\xbb\xbf"
void     ind_csv_append_row  (GString *csv, const char *const *cells);
gboolean ind_cell_is_formula (const char *cell);

G_END_DECLS
