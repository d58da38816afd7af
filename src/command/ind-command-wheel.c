#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>

#include "ind-families-figure.h"
#include "ind-format.h"
#include "ind-pango.h"
#include "ind-pdf.h"
#include "ind-wheel.h"
#include "ind-words.h"

/** ind_command_check_wheel: Returns: (transfer full) (nullable): what is wrong with --from, or with a figure's options. */
char *
ind_command_check_wheel (IndCommand *self)
{
  const char *from = ind_command_option (self, "from");
  gboolean one = ind_command_option (self, "case") != NULL, all = ind_command_option (self, "all") != NULL;

  if (one && all)
    return ind_words_fill (_("The options --{one} and --{other} do not go together"), "one", "case", "other", "all", NULL);
  if (!one && !all)
    return g_strdup (_("One of the options --case=REF and --all is missing"));
  if (from != NULL && ind_month_from_iso (from) == IND_NO_DATE)
    return ind_command_about (_("“{what}” is no month; one is written like 2026-11"), from);
  return ind_command_check_figure (self);
}

static IndDate
first_month (IndCommand *self)
{
  const char *from = ind_command_option (self, "from");

  return from != NULL ? ind_month_from_iso (from) : ind_date_month (ind_today ());
}

static gboolean
is_for_paper (IndCommand *self)
{
  IndThemeName theme = ind_command_theme (self);

  return theme == IND_THEME_PRINT || theme == IND_THEME_GREY;
}

/* How much larger than A4 the sheet is that --paper asks for. */
static double
paper_scale (IndCommand *self)
{
  return g_strcmp0 (ind_command_option (self, "paper"), "a3") == 0 ? G_SQRT2 : 1;
}

static IndWheelShape
shape (IndCommand *self)
{
  if (is_for_paper (self) || ind_command_option (self, "paper") != NULL)
    return IND_WHEEL_PAGE;
  return ind_command_theme (self) == IND_THEME_PROJECTOR ? IND_WHEEL_WALL : IND_WHEEL_SCREEN;
}

/* Pages on the paper that was asked for, as a PDF. */
static gboolean
write_pages (IndCommand *self, GPtrArray *pages, IndTypeset *typeset, const char *title, GError **error)
{
  g_autoptr (GBytes) pdf = NULL;

  for (guint k = 0; k < pages->len; k++)
    ((IndScene *) pages->pdata[k])->scale *= paper_scale (self);
  pdf = ind_pdf_new (pages, title, ind_language (), ind_theme_get (ind_command_theme (self)), typeset, error);
  return pdf != NULL && ind_command_write (pdf, ind_command_option (self, "output"), error);
}

/* What the family is handed, so that only what is for the family stands on it. */
static gboolean
export_one (IndCommand *self, IndDesk *desk, IndTypeset *typeset, GError **error)
{
  g_autoptr (IndCase) family = ind_command_open_case (desk, ind_command_option (self, "case"), IND_USE_EXPORT, error);
  g_autoptr (IndFigure) figure = NULL;
  g_autoptr (IndScene) scene = NULL;
  g_autofree char *alt = NULL;

  if (family == NULL)
    return FALSE;
  figure = ind_wheel_figure (family, first_month (self), ind_today (), TRUE, shape (self), typeset, &alt);
  if (ind_figure_length (figure) == 0)
    {
      g_autofree char *from = ind_format_month_year (first_month (self));

      self->remark = ind_words_fill (_("Nothing is planned with the family in the year from {month}. Plan it in the window, on the page "
                                       "Year."), "month", from, NULL);
      return FALSE;
    }
  if (is_for_paper (self) && ind_command_figure_format (self) == IND_PICTURE_PDF)
    {
      g_autoptr (GPtrArray) pages = ind_wheel_pages (family, first_month (self), ind_today (), typeset);

      return write_pages (self, pages, typeset, _("Your year"), error);
    }
  scene = ind_scene_ref ((IndScene *) ind_figure_scene (figure));
  scene->scale *= paper_scale (self);
  return ind_command_write_figure (self, scene, typeset, _("Your year"), alt, error);
}

/* For the coordinators: on paper as many pages as it takes, else one sheet. */
static gboolean
export_all (IndCommand *self, IndDesk *desk, IndTypeset *typeset, GError **error)
{
  g_autoptr (GPtrArray) years = ind_desk_note_use (desk, 0, IND_USE_EXPORT, error)
                                  ? ind_desk_list_years (desk, first_month (self), error) : NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (IndFigure) figure = NULL;
  g_autofree char *alt = NULL;

  if (years == NULL)
    return FALSE;
  if (!is_for_paper (self) || ind_command_figure_format (self) != IND_PICTURE_PDF)
    {
      figure = ind_families_figure (years, first_month (self), ind_today (), typeset, &alt);
      return ind_command_write_figure (self, ind_figure_scene (figure), typeset, _("The year of all families"), alt, error);
    }
  pages = ind_families_pages (years, first_month (self), ind_today (), typeset);
  return write_pages (self, pages, typeset, _("The year of all families"), error);
}

/** ind_command_export_wheel: indgang export wheel */
gboolean
ind_command_export_wheel (IndCommand *self, GError **error)
{
  g_autoptr (IndDesk) desk = NULL;
  IndTypeset *typeset;
  gboolean done;

  ind_pango_begin ();
  desk = ind_command_open_desk (self, error);
  if (desk == NULL)
    return FALSE;
  typeset = ind_pango_typeset_new ();
  done = ind_command_option (self, "all") != NULL ? export_all (self, desk, typeset, error)
                                                  : export_one (self, desk, typeset, error);
  ind_pango_typeset_free (typeset);
  return done;
}
