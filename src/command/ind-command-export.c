#include "config.h"

#include "ind-command-private.h"

#include "ind-case-file.h"
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

  ind_pango_begin ();
  family = open_case (self, &desk, error);
  pdf = family != NULL ? ind_plan_paper_pdf (family, &options, error) : NULL;
  if (pdf == NULL || !ind_command_write (pdf, ind_command_option (self, "output"), error))
    return FALSE;
  if (!ind_command_is_quiet (self))
    tell_lacks (family);
  return TRUE;
}
