#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-typeset.h"
#include "ind-words.h"

static char *
count (const char *sentence, guint n)
{
  g_autofree char *number = ind_format_number (n, 0);

  return ind_words_fill (sentence, "n", number, NULL);
}

static void
report (const char *file, IndCase *family, const IndMapsTally *tally, GPtrArray *passed_over)
{
  g_autofree char *name = g_filename_display_name (file), *clean = ind_text_clean (name);
  g_autofree char *reference = ind_text_clean (family->reference);
  g_autofree char *maps = g_strdup_printf (ngettext ("%u network map", "%u network maps", tally->n_maps), tally->n_maps);
  g_autofree char *known = count (ngettext ("{n} was known there already", "{n} were known there already", tally->n_known),
                                  tally->n_known);
  g_autofree char *fresh = count (ngettext ("{n} is a new contact", "{n} are new contacts", tally->n_new), tally->n_new);
  g_autofree char *line = ind_words_fill (_("{file}: {maps} taken into the case {case}. Of those on the map {known}, and {new}."),
                                          "file", clean, "maps", maps, "case", reference, "known", known, "new", fresh, NULL);

  printf ("%s\n", line);
  ind_print_passed_over (passed_over);
  if (!tally->center_known)
    printf ("  %s\n", _("Nobody in the case has the name of the one in the centre; the children in focus stand there instead."));
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
