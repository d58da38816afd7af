#pragma once

#include <gtk/gtk.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_MAP_ADDER (ind_map_adder_get_type ())

/**
 * IndMapAdder:
 *
 * Asks who shall stand on the map: somebody of the case or of the directory, found by a few letters, or somebody new.
 * "answered" (IndRecord *who) is emitted once: see ind_desk_put_on_map().
 */
G_DECLARE_FINAL_TYPE (IndMapAdder, ind_map_adder, IND, MAP_ADDER, GtkPopover)

GtkWidget *ind_map_adder_new (GtkWidget *parent, const GdkRectangle *at, IndDesk *desk, IndMap *map, const char *sector);

G_END_DECLS
