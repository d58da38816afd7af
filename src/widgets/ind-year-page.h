#pragma once

#include "ind-case-view.h"

G_BEGIN_DECLS

#define IND_TYPE_YEAR_PAGE (ind_year_page_get_type ())

/**
 * IndYearPage:
 *
 * A case's annual wheel, to be worked in, and the same year as a list beside it.
 */
G_DECLARE_FINAL_TYPE (IndYearPage, ind_year_page, IND, YEAR_PAGE, GtkWidget)

G_END_DECLS
