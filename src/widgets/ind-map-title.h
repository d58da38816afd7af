#pragma once

#include <adwaita.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_MAP_TITLE (ind_map_title_get_type ())

/**
 * IndMapTitle:
 *
 * Asks what a network map is called and of which day it is. "named" (const char *title, guint date) is emitted once, when it is
 * answered.
 */
G_DECLARE_FINAL_TYPE (IndMapTitle, ind_map_title, IND, MAP_TITLE, AdwWindow)

GtkWidget *ind_map_title_new     (GtkWindow *parent, const char *title, IndDate date);
GtkWidget *ind_map_title_new_map (GtkWindow *parent, const char *title);

G_END_DECLS
