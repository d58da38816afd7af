#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>

#include "ind-case-file.h"
#include "ind-format.h"
#include "ind-pango.h"
#include "ind-plan-paper.h"
#include "ind-words.h"

static IndCase *
open_case (IndCommand *self, IndDesk **desk, GError **error)
{
  *desk = ind_command_open_desk (self, error);
  return *desk != NULL ? ind_command_open_case (*desk, ind_command_option (self, "case"), IND_USE_EXPORT, error) : NULL;
}

/** ind_command_export_case: indgang export case */
gboolean
ind_command_export_case (IndCommand *self, GError **error)
{
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (IndCase) family = open_case (self, &desk, error);
  g_autoptr (GBytes) file = family != NULL ? ind_case_file_write (family) : NULL;

  return file != NULL && ind_command_write (file, ind_command_option (self, "output"), error);
}

/* Reads --with, names of figures with commas between them. Returns: whether they are that */
static gboolean
find_figures (IndCommand *self, IndPlanFigure *with)
{
  static const struct { const char *name; IndPlanFigure figure; } names[] = {
    { "map", IND_PLAN_MAP }, { "triangle", IND_PLAN_TRIANGLE }, { "wheel", IND_PLAN_WHEEL },
  };
  const char *given = ind_command_option (self, "with");
  g_auto (GStrv) parts = NULL;

  *with = IND_PLAN_USUAL;
  if (given == NULL)
    return TRUE;
  *with = 0;
  parts = g_strsplit (given, ",", -1);
  for (guint k = 0; parts[k] != NULL; k++)
    {
      gboolean known = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
        if (g_str_equal (parts[k], names[i].name))
          {
            known = TRUE;
            *with |= names[i].figure;
          }
      if (!known)
        return FALSE;
    }
  return TRUE;
}

/** ind_command_check_plan: Returns: (transfer full) (nullable): what is wrong with --with. */
char *
ind_command_check_plan (IndCommand *self)
{
  IndPlanFigure with;
  g_autofree char *given = NULL;

  if (find_figures (self, &with))
    return NULL;
  given = g_strdup_printf ("--with=%s", ind_command_option (self, "with"));
  return ind_command_about (_("{what} is not possible"), given);
}

/* Returns: whether the case has the figures that were asked for by name; says else which one is missing, and what to do. */
static gboolean
has_figures (IndCommand *self, IndCase *family, IndPlanFigure with)
{
  if (ind_command_option (self, "with") == NULL)
    return TRUE;
  if ((with & IND_PLAN_MAP) != 0 && ind_list_length (family->maps) == 0)
    self->remark = ind_command_no_map ();
  return self->remark == NULL && ((with & IND_PLAN_TRIANGLE) == 0 || ind_command_has_assessment (self, family));
}

/* What the plan lacks is told, but stops nobody. */
static void
tell_lacks (IndCase *family)
{
  g_autoptr (GArray) lacks = ind_plan_lacks (family);

  for (guint k = 0; k < lacks->len; k++)
    {
      g_autofree char *sentence = ind_words_lack (&g_array_index (lacks, IndLack, k));

      fprintf (stderr, "%s\n", sentence);
    }
}

/** ind_command_export_plan: indgang export plan */
gboolean
ind_command_export_plan (IndCommand *self, GError **error)
{
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (IndCase) family = NULL;
  const char *paper = ind_command_option (self, "paper");
  IndPlanOptions options = {
    .size = paper != NULL && g_str_equal (paper, "a3") ? IND_PAPER_A3 : IND_PAPER_A4,
    .large_print = ind_command_option (self, "large-print") != NULL,
    .draft = ind_command_option (self, "draft") != NULL,
  };
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *document = NULL;
  int large;

  find_figures (self, &options.with);
  ind_pango_begin ();
  family = open_case (self, &desk, error);
  if (family == NULL || !has_figures (self, family, options.with))
    return FALSE;
  document = ind_desk_setting (desk, IND_SETTING_DOCUMENT_NAME, error);
  if (document == NULL || !ind_desk_read_number (desk, IND_SETTING_LARGE_PRINT, &large, error))
    return FALSE;
  options.document = ind_is_blank (document) ? NULL : document;
  options.large_print |= large == 1;
  pdf = ind_plan_paper_pdf (family, &options, error);
  if (pdf == NULL || !ind_command_write (pdf, ind_command_option (self, "output"), error))
    return FALSE;
  if (!ind_command_is_quiet (self))
    tell_lacks (family);
  return TRUE;
}
