#pragma once

#include <gtk/gtk.h>

#include "ind-record.h"

G_BEGIN_DECLS

/**
 * IndRowFunc: shows a record as it has become
 * @row: the record's row; %NULL to make one, which is returned (transfer floating)
 */
typedef GtkWidget *(*IndRowFunc) (GtkWidget *row, IndRecord *record, guint k, gpointer data);

void       ind_rows_show (GtkBox *box, GPtrArray *records, IndRowFunc func, gpointer data);
GtkWidget *ind_rows_find (GtkBox *box, gint64 id);

G_END_DECLS
