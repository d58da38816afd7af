#pragma once

#include <gtk/gtk.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_FAMILIES_PAGE (ind_families_page_get_type ())

/**
 * IndFamiliesPage:
 *
 * All families, and the search among them. Choosing one activates "win.open-case" with its row number. Emits
 * "search-failed" with the error where a search could not be made.
 */
G_DECLARE_FINAL_TYPE (IndFamiliesPage, ind_families_page, IND, FAMILIES_PAGE, GtkWidget)

gboolean ind_families_page_load   (IndFamiliesPage *self, IndDesk *desk, GError **error);
void     ind_families_page_search (IndFamiliesPage *self);
void     ind_families_page_show_all (IndFamiliesPage *self);
const IndCaseSummary *ind_families_page_find (IndFamiliesPage *self, gint64 case_id);
void     ind_families_page_focus  (IndFamiliesPage *self);

G_END_DECLS
