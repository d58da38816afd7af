#include "config.h"

#include "ind-change.h"

/** ind_change_free: frees a change of the history. */
void
ind_change_free (IndChange *self)
{
  g_free (self->reference);
  g_free (self->author);
  g_free (self->label);
  g_strfreev (self->arguments);
  g_free (self);
}

/** ind_case_summary_free: frees a line of the list of cases. */
void
ind_case_summary_free (IndCaseSummary *self)
{
  g_free (self->reference);
  g_free (self->family_name);
  g_free (self->children);
  g_free (self->municipality);
  g_free (self->coordinator);
  g_free (self);
}
