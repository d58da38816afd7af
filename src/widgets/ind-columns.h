#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IND_TYPE_COLUMNS (ind_columns_get_type ())

/**
 * IndColumns:
 *
 * Children side by side in columns of one width, or below each other where a column would be too narrow for a few
 * words in the desktop's text size.
 */
G_DECLARE_FINAL_TYPE (IndColumns, ind_columns, IND, COLUMNS, GtkLayoutManager)

void ind_columns_set_narrowest (IndColumns *self, int letters, int gap);

G_END_DECLS
