#pragma once

#include <gtk/gtk.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_HISTORY_LIST (ind_history_list_get_type ())

/**
 * IndHistoryList:
 *
 * What has been done in a case, day by day and the latest first, in plain words; what was taken back bears a mark. Each
 * change that stands can be taken back by itself: "win.take-back" with its row number.
 */
G_DECLARE_FINAL_TYPE (IndHistoryList, ind_history_list, IND, HISTORY_LIST, GtkWidget)

void ind_history_list_show (IndHistoryList *self, GPtrArray *changes, gboolean read_only);

G_END_DECLS
