#pragma once

#include "ind-case-view.h"

G_BEGIN_DECLS

#define IND_TYPE_MATTER_PAGE (ind_matter_page_get_type ())

/**
 * IndMatterPage:
 *
 * The case itself: the contacts with the family, what is agreed about them, consents, who the family is and who is around
 * it, the target group and the course, the journal's number and what colleagues alone should know. For the coordinator:
 * nothing of it is printed from here.
 */
G_DECLARE_FINAL_TYPE (IndMatterPage, ind_matter_page, IND, MATTER_PAGE, GtkWidget)

void ind_matter_page_log (IndMatterPage *self);

G_END_DECLS
