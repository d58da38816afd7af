#pragma once

#include <gtk/gtk.h>

#include "ind-family-filter.h"

G_BEGIN_DECLS

#define IND_TYPE_FAMILY_LIST (ind_family_list_get_type ())

/**
 * IndFamilyList:
 *
 * Families one below the other, those that fit what has been chosen, in the order that has been chosen. Choosing one activates
 * "win.open-case" with its row number. One that is staged lists no more than is seen until one comes to it.
 */
G_DECLARE_FINAL_TYPE (IndFamilyList, ind_family_list, IND, FAMILY_LIST, GtkWidget)

void        ind_family_list_set_choices (IndFamilyList *self, IndFamilyFilter *choices);
void        ind_family_list_choose      (IndFamilyList *self);
void        ind_family_list_put         (IndFamilyList *self, GPtrArray *items);
GListModel *ind_family_list_all         (IndFamilyList *self);
guint       ind_family_list_count       (IndFamilyList *self);
void        ind_family_list_open        (IndFamilyList *self, guint position);

G_END_DECLS
