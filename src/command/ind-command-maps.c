#include "config.h"

#include "ind-command-private.h"

#include "ind-typeset.h"
#include "ind-words.h"

static void
report (const char *file, IndCase *family, const IndMapsTally *tally, GPtrArray *passed_over)
{
  g_autofree char *name = g_filename_display_name (file), *clean = ind_text_clean (name);
  g_autofree char *counted = ind_words_maps_counted (family, tally);
  const char *remark = ind_words_maps_remark (tally);

  printf ("%s: %s\n", clean, counted);
  ind_print_passed_over (passed_over);
  if (remark != NULL)
    printf ("  %s\n", remark);
  fflush (stdout);
}

/** ind_command_import_maps: adds network maps that have been read to the case of --case, and tells what came in. */
gboolean
ind_command_import_maps (IndCommand *self, IndDesk *desk, const char *file, const IndImport *import, GError **error)
{
  g_autoptr (IndCase) family = ind_command_open_case (desk, ind_command_option (self, "case"), IND_USE_OPEN, error);
  IndMapsTally tally;

  if (family == NULL || !ind_desk_take_in_maps (desk, family, import->drawn, &tally, error))
    return FALSE;
  if (!ind_command_is_quiet (self))
    report (file, family, &tally, import->passed_over);
  return TRUE;
}
