#include "config.h"

#include "ind-family-year.h"

/** ind_family_year_new: @summary: (transfer full). Returns: (transfer full): a year in which nothing stands yet. */
IndFamilyYear *
ind_family_year_new (IndCaseSummary *summary)
{
  IndFamilyYear *self = g_new0 (IndFamilyYear, 1);

  self->summary = summary;
  self->activities = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

/** ind_family_year_free: frees a year. */
void
ind_family_year_free (IndFamilyYear *self)
{
  ind_case_summary_free (self->summary);
  g_ptr_array_unref (self->activities);
  g_free (self);
}
