#pragma once

#include <gtk/gtk.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_FAMILIES_YEAR_VIEW (ind_families_year_view_get_type ())

/**
 * IndFamiliesYearView:
 *
 * The year of all families, a row each: who has nothing planned, and what should have been held. Enter or a double click on a
 * row opens that family's wheel. "failed" (heading, error) is emitted where another year could not be read.
 */
G_DECLARE_FINAL_TYPE (IndFamiliesYearView, ind_families_year_view, IND, FAMILIES_YEAR_VIEW, GtkWidget)

gboolean   ind_families_year_view_load (IndFamiliesYearView *self, IndDesk *desk, GError **error);
gboolean   ind_families_year_view_focus (IndFamiliesYearView *self);
GPtrArray *ind_families_year_view_pages (IndFamiliesYearView *self);
void       ind_families_year_view_zoom (IndFamiliesYearView *self, int steps);

G_END_DECLS
