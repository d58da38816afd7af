#pragma once

#include <gtk/gtk.h>

#include "ind-activity.h"
#include "ind-case.h"

G_BEGIN_DECLS

#define IND_TYPE_YEAR_LIST (ind_year_list_get_type ())

/**
 * IndYearList:
 *
 * What the wheel shows, as a list in calendar order. "selected" (gint64 id): somebody has gone to a line; "activated" (gint64
 * id): Enter, or a press; "removed" (gint64 id): Delete.
 */
G_DECLARE_FINAL_TYPE (IndYearList, ind_year_list, IND, YEAR_LIST, GtkWidget)

void ind_year_list_set    (IndYearList *self, IndCase *family, GPtrArray *activities);
void ind_year_list_select (IndYearList *self, gint64 id);

G_END_DECLS
