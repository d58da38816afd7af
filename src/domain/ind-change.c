#include "config.h"

#include "ind-change.h"

/** ind_change_copy: Returns: (transfer full): the same change */
IndChange *
ind_change_copy (const IndChange *self)
{
  IndChange *copy = g_memdup2 (self, sizeof *self);

  copy->reference = g_strdup (self->reference);
  copy->author = g_strdup (self->author);
  copy->worker = g_strdup (self->worker);
  copy->label = g_strdup (self->label);
  copy->arguments = g_strdupv (self->arguments);
  return copy;
}

/** ind_change_free: frees a change of the history. */
void
ind_change_free (IndChange *self)
{
  g_free (self->reference);
  g_free (self->author);
  g_free (self->worker);
  g_free (self->label);
  g_strfreev (self->arguments);
  g_free (self);
}

/** ind_case_summary_copy: Returns: (transfer full): the same line of the list of cases. */
IndCaseSummary *
ind_case_summary_copy (const IndCaseSummary *self)
{
  IndCaseSummary *copy = g_memdup2 (self, sizeof *self);

  copy->reference = g_strdup (self->reference);
  copy->family_name = g_strdup (self->family_name);
  copy->children = g_strdup (self->children);
  copy->municipality = g_strdup (self->municipality);
  copy->coordinator = g_strdup (self->coordinator);
  copy->found_in = g_strdup (self->found_in);
  copy->found_field = g_strdup (self->found_field);
  copy->found = g_strdup (self->found);
  return copy;
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
  g_free (self->found_in);
  g_free (self->found_field);
  g_free (self->found);
  g_free (self);
}

/** ind_movement_free: frees a line of the list of cases in which something has happened. */
void
ind_movement_free (IndMovement *self)
{
  g_free (self->reference);
  g_free (self->family_name);
  g_clear_pointer (&self->latest, ind_change_free);
  g_free (self);
}

/** ind_draft_free: frees a draft. */
void
ind_draft_free (IndDraft *self)
{
  g_free (self->author);
  g_free (self->field);
  g_free (self->text);
  g_free (self);
}
