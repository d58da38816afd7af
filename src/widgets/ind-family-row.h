#pragma once

#include <gtk/gtk.h>

#include "ind-family-item.h"
#include "ind-row-layout.h"

G_BEGIN_DECLS

#define IND_TYPE_FAMILY_ROW (ind_family_row_get_type ())

/**
 * IndFamilyRow:
 *
 * A row of the list of families: who they are, who coordinates, and what comes next.
 */
G_DECLARE_FINAL_TYPE (IndFamilyRow, ind_family_row, IND, FAMILY_ROW, GtkBox)

GtkWidget *ind_family_row_new  (IndUsualHeight *usual);
void       ind_family_row_show (IndFamilyRow *self, IndFamilyItem *item);
char      *ind_family_row_read_out (IndFamilyRow *self);

G_END_DECLS
