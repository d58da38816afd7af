#pragma once

#include <gtk/gtk.h>

#include "ind-date.h"

G_BEGIN_DECLS

#define IND_TYPE_DAY_GRID (ind_day_grid_get_type ())

/**
 * IndDayGrid:
 *
 * A month to choose a day of, or the month alone: Danish as the program is, from Monday on, with the weeks' numbers and the
 * school holidays. "chosen" tells that somebody has chosen.
 */
G_DECLARE_FINAL_TYPE (IndDayGrid, ind_day_grid, IND, DAY_GRID, GtkWidget)

void    ind_day_grid_set   (IndDayGrid *self, IndDate month, IndDate date);
IndDate ind_day_grid_month (IndDayGrid *self);
IndDate ind_day_grid_date  (IndDayGrid *self);
void    ind_day_grid_days_alone (IndDayGrid *self);

G_END_DECLS
