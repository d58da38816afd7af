#pragma once

#include <gtk/gtk.h>

#include "ind-scene.h"

G_BEGIN_DECLS

#define IND_TYPE_SHEET (ind_sheet_get_type ())

/**
 * IndSheet:
 *
 * One page of paper on the screen. It is painted once for the size that it has, and kept as a texture for as long
 * as it can be seen. A screen reader is told the page's number and what stands on it.
 */
G_DECLARE_FINAL_TYPE (IndSheet, ind_sheet, IND, SHEET, GtkWidget)

GtkWidget      *ind_sheet_new       (IndScene *page, guint number, guint n_pages);
const IndScene *ind_sheet_page      (IndSheet *self);
void            ind_sheet_forget    (IndSheet *self);
char           *ind_sheet_read_out  (const IndScene *page);

G_END_DECLS
