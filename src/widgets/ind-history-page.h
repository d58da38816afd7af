#pragma once

#include "ind-case-view.h"

G_BEGIN_DECLS

#define IND_TYPE_HISTORY_PAGE (ind_history_page_get_type ())

/**
 * IndHistoryPage:
 *
 * The page History of a case: what has been done, by whom and when, all of it or what was about one thing or done by one
 * person. It is read when it is seen.
 */
G_DECLARE_FINAL_TYPE (IndHistoryPage, ind_history_page, IND, HISTORY_PAGE, GtkWidget)

G_END_DECLS
