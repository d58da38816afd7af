#pragma once

#include <gtk/gtk.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_HISTORY_PANEL (ind_history_panel_get_type ())

/**
 * IndHistoryPanel:
 *
 * What has been done in a case, day by day and the latest first, in plain words; what was taken back bears a mark. Each
 * change that stands can be taken back by itself: "win.take-back" with its row number.
 */
G_DECLARE_FINAL_TYPE (IndHistoryPanel, ind_history_panel, IND, HISTORY_PANEL, GtkWidget)

void     ind_history_panel_clear (IndHistoryPanel *self);
gboolean ind_history_panel_load (IndHistoryPanel *self, IndDesk *desk, gint64 case_id, GError **error);

G_END_DECLS
