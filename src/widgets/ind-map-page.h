#pragma once

#include "ind-case-view.h"

G_BEGIN_DECLS

#define IND_TYPE_MAP_PAGE (ind_map_page_get_type ())

/**
 * IndMapPage:
 *
 * A case's network map.
 */
G_DECLARE_FINAL_TYPE (IndMapPage, ind_map_page, IND, MAP_PAGE, GtkWidget)

G_END_DECLS
