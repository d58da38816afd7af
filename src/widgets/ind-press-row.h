#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IND_TYPE_PRESS_ROW (ind_press_row_get_type ())

/**
 * IndPressRow:
 *
 * A row of a list that a screen reader can press too: GTK 4.8 offers it nothing to do with a GtkListBoxRow.
 */
G_DECLARE_FINAL_TYPE (IndPressRow, ind_press_row, IND, PRESS_ROW, GtkListBoxRow)

GtkWidget *ind_press_row_new (void);

G_END_DECLS
