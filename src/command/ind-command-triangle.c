#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>

#include "ind-assessment-paper.h"
#include "ind-pango.h"
#include "ind-triangle-content.h"

/** ind_command_has_assessment: Returns: whether the case has an ICS assessment; says else where one comes from. */
gboolean
ind_command_has_assessment (IndCommand *self, IndCase *family)
{
  if (ind_list_length (family->assessments) == 0)
    self->remark = g_strdup (_("The case has no ICS assessment yet. Begin one in the window, on the page Triangle."));
  return ind_list_length (family->assessments) > 0;
}

/** ind_command_export_triangle: indgang export triangle */
gboolean
ind_command_export_triangle (IndCommand *self, GError **error)
{
  g_autoptr (IndDesk) desk = ind_command_open_desk (self, error);
  g_autoptr (IndCase) family = desk != NULL ? ind_command_open_case (desk, ind_command_option (self, "case"),
                                                                     IND_USE_EXPORT, error) : NULL;
  g_autoptr (IndScene) scene = NULL;
  g_autofree char *title = NULL, *alt = NULL;
  IndTypeset *typeset;
  gboolean done;

  if (family == NULL || !ind_command_has_assessment (self, family))
    return FALSE;
  typeset = ind_pango_typeset_new ();
  scene = ind_triangle_picture (family, ind_command_theme (self) == IND_THEME_PROJECTOR, typeset, &title, &alt);
  done = ind_command_write_figure (self, scene, typeset, title, alt, error);
  ind_pango_typeset_free (typeset);
  return done;
}

/** ind_command_export_assessment: indgang export assessment */
gboolean
ind_command_export_assessment (IndCommand *self, GError **error)
{
  g_autoptr (IndDesk) desk = ind_command_open_desk (self, error);
  g_autoptr (IndCase) family = desk != NULL ? ind_command_open_case (desk, ind_command_option (self, "case"),
                                                                     IND_USE_EXPORT, error) : NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (family == NULL || !ind_command_has_assessment (self, family))
    return FALSE;
  pdf = ind_assessment_pdf (family, ind_command_option (self, "with") != NULL, error);
  return pdf != NULL && ind_command_write (pdf, ind_command_option (self, "output"), error);
}
