#pragma once

#include <gtk/gtk.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_OVERVIEW_PAGE (ind_overview_page_get_type ())

/**
 * IndOverviewPage:
 *
 * The morning: whom to contact today, what should have been done, what is this week, whom nobody has spoken with for longest,
 * what nobody has, and what is missing for the next step. "case-chosen" (gint64 case, const char *page, gint64 record) asks
 * to see a line's place: the page of the case, and the record on it, or 0. "done" (gint64 case) is emitted after a verb,
 * which the window tells of; "failed" (const char *heading, const GError *error) when something could not be done.
 */
G_DECLARE_FINAL_TYPE (IndOverviewPage, ind_overview_page, IND, OVERVIEW_PAGE, GtkWidget)

GtkWidget *ind_overview_page_new  (void);
gboolean   ind_overview_page_load (IndOverviewPage *self, IndDesk *desk, GError **error);

G_END_DECLS
