#pragma once

#include "ind-case-view.h"

G_BEGIN_DECLS

#define IND_TYPE_MEASURES_PAGE (ind_measures_page_get_type ())

/**
 * IndMeasuresPage:
 *
 * The measures of a case, each of which opens where it stands, and what each department pays a month. For the coordinator
 * alone: nothing of it is printed from here.
 */
G_DECLARE_FINAL_TYPE (IndMeasuresPage, ind_measures_page, IND, MEASURES_PAGE, GtkWidget)

G_END_DECLS
