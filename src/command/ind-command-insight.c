#include "config.h"

#include "ind-command-private.h"

#include "ind-insight.h"

/** ind_command_export_insight: indgang export insight */
gboolean
ind_command_export_insight (IndCommand *self, GError **error)
{
  g_autoptr (IndDesk) desk = ind_command_open_desk (self, error);
  g_autoptr (IndCase) family = desk != NULL ? ind_command_open_case (desk, ind_command_option (self, "case"), IND_USE_EXPORT, error)
                                            : NULL;
  g_autoptr (GPtrArray) changes = NULL, uses = NULL, drafts = NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (family == NULL)
    return FALSE;
  changes = ind_desk_history (desk, family->id, 0, 0, error);
  uses = changes != NULL ? ind_desk_access_log (desk, family->id, 0, error) : NULL;
  drafts = uses != NULL ? ind_desk_all_drafts (desk, family->id, error) : NULL;
  pdf = drafts != NULL ? ind_insight_pdf (&(IndInsight) { family, changes, uses, drafts }, error) : NULL;
  return pdf != NULL && ind_command_write (pdf, ind_command_option (self, "output"), error);
}
