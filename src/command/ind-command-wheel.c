#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>

#include "ind-pango.h"
#include "ind-wheel.h"

/** ind_command_check_wheel: Returns: (transfer full) (nullable): what is wrong with --from, or with a figure's options. */
char *
ind_command_check_wheel (IndCommand *self)
{
  const char *from = ind_command_option (self, "from");

  if (from != NULL && ind_month_from_iso (from) == IND_NO_DATE)
    return ind_command_about (_("“{what}” is no month; one is written like 2026-11"), from);
  return ind_command_check_figure (self);
}

/* What the family is handed, so that only what is for the family stands on it. */
gboolean
ind_command_export_wheel (IndCommand *self, GError **error)
{
  const char *from = ind_command_option (self, "from");
  IndThemeName theme = ind_command_theme (self);
  gboolean paper = theme == IND_THEME_PRINT || theme == IND_THEME_GREY, done;
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (IndCase) family = NULL;
  g_autoptr (IndFigure) figure = NULL;
  g_autofree char *alt = NULL;
  IndTypeset *typeset;

  ind_pango_begin ();
  desk = ind_command_open_desk (self, error);
  family = desk != NULL ? ind_command_open_case (desk, ind_command_option (self, "case"), IND_USE_EXPORT, error) : NULL;
  if (family == NULL)
    return FALSE;
  typeset = ind_pango_typeset_new ();
  figure = ind_wheel_figure (family, from != NULL ? ind_month_from_iso (from) : ind_date_month (ind_today ()), ind_today (),
                             TRUE, paper ? IND_WHEEL_PAGE : IND_WHEEL_SCREEN, typeset, &alt);
  done = ind_command_write_figure (self, ind_figure_scene (figure), typeset, _("Your year"), alt, error);
  ind_pango_typeset_free (typeset);
  return done;
}
