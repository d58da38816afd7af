#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>
#include <unistd.h>

#include "ind-format.h"
#include "ind-participants.h"
#include "ind-typeset.h"
#include "ind-words.h"

static void
show_progress (guint done, guint n, gpointer data)
{
  g_autofree char *number = ind_format_number (done + 1, 0), *all = ind_format_number (n, 0);
  g_autofree char *line = ind_words_fill (_("Case {number} of {all} …"), "number", number, "all", all, NULL);

  fprintf (stderr, "\r\033[K%s", line);
  fflush (stderr);
}

static void
print_remark (gpointer remark, gpointer nothing)
{
  printf ("  %s\n", (const char *) remark);
}

/** ind_command_import_participants: takes in a deltagerliste that has been read, and tells what came in. */
gboolean
ind_command_import_participants (IndCommand *self, IndDesk *desk, const char *file, const IndImport *import, GError **error)
{
  gboolean quiet = ind_command_is_quiet (self), shown = !quiet && isatty (STDERR_FILENO);
  g_autofree char *name = g_filename_display_name (file), *clean = ind_text_clean (name), *counted = NULL, *line = NULL;
  g_autoptr (GPtrArray) unknown = NULL, remarks = NULL;
  IndParticipantsTally tally;
  gboolean done = ind_desk_take_in_participants (desk, import->participants, &tally, shown ? show_progress : NULL, NULL, error);

  if (shown)
    fputs ("\r\033[K", stderr);
  if (!done || quiet)
    return done;
  counted = ind_words_list_counted (&tally);
  line = ind_words_fill (_("{file}: {what}."), "file", clean, "what", counted, NULL);
  printf ("%s\n", line);
  unknown = ind_words_columns_passed_over (import->passed_over);
  remarks = ind_words_list_remarks (import->participants);
  g_ptr_array_foreach (unknown, print_remark, NULL);
  g_ptr_array_foreach (remarks, print_remark, NULL);
  fflush (stdout);
  return TRUE;
}

/** ind_command_export_participants: indgang export participants */
gboolean
ind_command_export_participants (IndCommand *self, GError **error)
{
  g_autoptr (IndDesk) desk = ind_command_open_desk (self, error);
  g_autoptr (GPtrArray) participants = desk != NULL ? ind_desk_list_participants (desk, error) : NULL;
  g_autoptr (GBytes) file = participants != NULL ? ind_participants_write (participants) : NULL;

  return file != NULL && ind_command_write (file, ind_command_option (self, "output"), error);
}
