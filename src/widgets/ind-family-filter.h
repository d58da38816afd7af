#pragma once

#include "ind-desk.h"
#include "ind-family-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IND_TYPE_FAMILY_FILTER (ind_family_filter_get_type ())

/**
 * IndFamilyFilter:
 *
 * Which of the families are seen, and in which order: mine, the overdue ones, those of a coordinator, a municipality, a model,
 * a status or a stage of the course. "changed" is emitted when something else is chosen; "failed" with the error where the
 * stages could not be read.
 */
G_DECLARE_FINAL_TYPE (IndFamilyFilter, ind_family_filter, IND, FAMILY_FILTER, GtkWidget)

void       ind_family_filter_fill      (IndFamilyFilter *self, IndDesk *desk, GListModel *families);
gboolean   ind_family_filter_matches   (IndFamilyFilter *self, IndFamilyItem *item);
gboolean   ind_family_filter_is_active (IndFamilyFilter *self);
void       ind_family_filter_clear     (IndFamilyFilter *self);
GtkSorter *ind_family_filter_sorter    (IndFamilyFilter *self);

G_END_DECLS
