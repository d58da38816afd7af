#pragma once

#include <gtk/gtk.h>

#include "ind-map.h"

G_BEGIN_DECLS

#define IND_TYPE_MAP_ADDER (ind_map_adder_get_type ())

/**
 * IndMapAdder:
 *
 * Asks who shall stand on the map: somebody of the case, found by a few letters, or somebody new. "known"
 * (IndRecord *actor) or "new" (const char *name, const char *role) is emitted once.
 */
G_DECLARE_FINAL_TYPE (IndMapAdder, ind_map_adder, IND, MAP_ADDER, GtkPopover)

GtkWidget *ind_map_adder_new (GtkWidget *parent, const GdkRectangle *at, IndMap *map);

G_END_DECLS
