#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IND_TYPE_SHEETS (ind_sheets_get_type ())

/**
 * IndSheets:
 *
 * Pages below each other in the middle of a scrolled window, as wide as there is room for, or at a chosen size.
 * Only what can be seen, and what is about to be, is painted.
 */
G_DECLARE_FINAL_TYPE (IndSheets, ind_sheets, IND, SHEETS, GtkWidget)

void    ind_sheets_set_pages (IndSheets *self, GPtrArray *pages);
void    ind_sheets_set_zoom  (IndSheets *self, double zoom);
double  ind_sheets_get_scale (IndSheets *self);
guint   ind_sheets_place     (IndSheets *self, guint *n_pages);
void    ind_sheets_set_view  (IndSheets *self, GtkScrolledWindow *view);

G_END_DECLS
