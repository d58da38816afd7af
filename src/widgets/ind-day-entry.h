#pragma once

#include <gtk/gtk.h>

#include "ind-date.h"

G_BEGIN_DECLS

#define IND_TYPE_DAY_ENTRY (ind_day_entry_get_type ())

/**
 * IndDayEntry:
 *
 * A day that is typed, as 22.11.2026, or chosen in the calendar that the button beside it, or Alt and Down, opens. "day-changed" when the focus leaves it, or Enter is pressed, and it is another day; what
 * is no day is marked, and told of.
 */
G_DECLARE_FINAL_TYPE (IndDayEntry, ind_day_entry, IND, DAY_ENTRY, GtkWidget)

void     ind_day_entry_set  (IndDayEntry *self, IndDate day);
IndDate  ind_day_entry_get  (IndDayEntry *self);
gboolean ind_day_entry_is_good (IndDayEntry *self);

G_END_DECLS
