#pragma once

#include "ind-case-view.h"

G_BEGIN_DECLS

#define IND_TYPE_TRIANGLE_PAGE (ind_triangle_page_get_type ())

/**
 * IndTrianglePage:
 *
 * A case's ICS triangle.
 */
G_DECLARE_FINAL_TYPE (IndTrianglePage, ind_triangle_page, IND, TRIANGLE_PAGE, GtkWidget)

G_END_DECLS
