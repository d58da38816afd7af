#pragma once

#include <adwaita.h>

#include "ind-case.h"

G_BEGIN_DECLS

#define IND_TYPE_MAP_COMPARE (ind_map_compare_window_get_type ())

/** IndMapCompareWindow: two dated maps of a case beside each other, or one on top of the other, and who came, went and moved. */
G_DECLARE_FINAL_TYPE (IndMapCompareWindow, ind_map_compare_window, IND, MAP_COMPARE_WINDOW, AdwWindow)

GtkWidget *ind_map_compare_window_new (GtkWindow *parent, IndCase *family);

G_END_DECLS
