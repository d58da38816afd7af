#pragma once

#include "ind-change.h"

G_BEGIN_DECLS

/**
 * IndFamilyYear: what a family's year holds, without opening its case.
 * @summary: the family's line in the list of cases
 * @activities: (element-type IndActivity): in calendar order, all that touches the twelve months, and what is still open from
 *   before; kinds, times and status alone, no texts
 */
typedef struct
{
  IndCaseSummary *summary;
  GPtrArray *activities;
} IndFamilyYear;

IndFamilyYear *ind_family_year_new  (IndCaseSummary *summary);
void           ind_family_year_free (IndFamilyYear *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndFamilyYear, ind_family_year_free)

G_END_DECLS
