#pragma once

#include <gtk/gtk.h>

#include "ind-cadence.h"

G_BEGIN_DECLS

#define IND_TYPE_YEAR_PROPOSALS (ind_year_proposals_get_type ())

/**
 * IndYearProposals:
 *
 * What is proposed for a year, each with its reason and with the school holidays it meets, to be taken whole or in part.
 * "accepted" and "cancelled" tell what was asked for, "changed" that something else is chosen.
 */
G_DECLARE_FINAL_TYPE (IndYearProposals, ind_year_proposals, IND, YEAR_PROPOSALS, GtkWidget)

void       ind_year_proposals_set    (IndYearProposals *self, IndCase *family, IndDate first_month, int months);
GPtrArray *ind_year_proposals_drafts (IndYearProposals *self);

G_END_DECLS
