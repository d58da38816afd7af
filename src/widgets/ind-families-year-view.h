#pragma once

#include <gtk/gtk.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_FAMILIES_YEAR_VIEW (ind_families_year_view_get_type ())

/**
 * IndFamiliesYearView:
 *
 * The year of all families, a row each: who has nothing planned, and what should have been held. Enter or a double click on a
 * row opens that family's wheel.
 */
G_DECLARE_FINAL_TYPE (IndFamiliesYearView, ind_families_year_view, IND, FAMILIES_YEAR_VIEW, GtkWidget)

gboolean ind_families_year_view_load (IndFamiliesYearView *self, IndDesk *desk, GError **error);

G_END_DECLS
