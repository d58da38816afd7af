#include "config.h"

#include "ind-finding.h"

/**
 * ind_finding_new:
 * @place: (nullable): a table, or a case's reference
 * @error: (transfer full): what is wrong
 *
 * Returns: (transfer full): a finding
 */
IndFinding *
ind_finding_new (IndFindingKind kind, const char *place, GError *error)
{
  IndFinding *self = g_new (IndFinding, 1);

  *self = (IndFinding) { kind, g_strdup (place), error };
  return self;
}

/** ind_finding_free: @finding: (type IndFinding) (transfer full): what is let go of. */
void
ind_finding_free (gpointer finding)
{
  IndFinding *self = finding;

  g_free (self->place);
  g_error_free (self->error);
  g_free (self);
}
