#pragma once

#include <adwaita.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_MAP_SECTORS (ind_map_sectors_get_type ())

/**
 * IndMapSectors:
 *
 * The sectors of a network map: their names and their order, clockwise from the top. "done" is emitted once the map has
 * others, "failed" (const char *heading, const GError *error) when it could not get them.
 */
G_DECLARE_FINAL_TYPE (IndMapSectors, ind_map_sectors, IND, MAP_SECTORS, AdwWindow)

GtkWidget *ind_map_sectors_new (GtkWindow *parent, IndDesk *desk, IndMap *map, const char *const *names, guint n_names);

G_END_DECLS
