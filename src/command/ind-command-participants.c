#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>
#include <unistd.h>

#include "ind-format.h"
#include "ind-participants.h"
#include "ind-privacy.h"
#include "ind-typeset.h"
#include "ind-words.h"

/* The longest name of a column, and the most rows, that are shown. */
#define SHOWN 80
#define MOST_ROWS 20

static void
show_progress (guint done, guint n, gpointer data)
{
  g_autofree char *number = ind_format_number (done + 1, 0), *all = ind_format_number (n, 0);
  g_autofree char *line = ind_words_fill (_("Case {number} of {all} …"), "number", number, "all", all, NULL);

  fprintf (stderr, "\r\033[K%s", line);
  fflush (stderr);
}

static void
add_count (GPtrArray *parts, const char *sentence, guint n)
{
  g_autofree char *number = ind_format_number (n, 0);

  if (n > 0)
    g_ptr_array_add (parts, ind_words_fill (sentence, "n", number, NULL));
}

/* "26 sager er oprettet og 1 sag er ændret" */
static char *
count_words (const IndParticipantsTally *tally)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add_count (parts, ngettext ("{n} case has been taken in", "{n} cases have been taken in", tally->n_new), tally->n_new);
  add_count (parts, ngettext ("{n} case has been updated", "{n} cases have been updated", tally->n_updated), tally->n_updated);
  add_count (parts, ngettext ("{n} case was here already as it stands in the list",
                              "{n} cases were here already as they stand in the list", tally->n_unchanged),
             tally->n_unchanged);
  if (parts->len == 0)
    return g_strdup (_("there is no case in the list"));
  g_ptr_array_add (parts, NULL);
  return ind_format_list ((const char *const *) parts->pdata);
}

static void
print_passed_over (GPtrArray *columns)
{
  for (guint k = 0; k < columns->len; k++)
    {
      g_autofree char *safe = ind_text_for_others (NULL, columns->pdata[k]), *column = ind_words_shorten (safe, SHOWN);
      g_autofree char *remark = ind_words_fill (_("Indgang does not know the column {column} and passes over it."), "column",
                                                column, NULL);

      printf ("  %s\n", remark);
    }
}

static void
print_protected (GPtrArray *participants)
{
  for (guint k = 0; k < participants->len; k++)
    {
      const IndParticipant *participant = participants->pdata[k];
      g_autofree char *reference = NULL, *remark = NULL;

      if (!ind_participant_mentions_protection (participant))
        continue;
      reference = ind_text_clean (participant->values[IND_COLUMN_REFERENCE]);
      remark = ind_words_fill (participant->case_id == 0
                                 ? _("The remark on the case {case} speaks of a protected address; the case has been marked as protected.")
                                 : _("The remark on the case {case} speaks of a protected address; see to it that the case says so too."),
                               "case", reference, NULL);
      printf ("  %s\n", remark);
    }
}

/* Numbers that may be right all the same, by their rows. */
static void
print_doubtful (GPtrArray *participants)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autofree char *number = NULL, *remark = NULL;
  guint n = 0;

  for (guint k = 0; k < participants->len; k++)
    {
      const IndParticipant *participant = participants->pdata[k];

      for (guint c = 0; c < participant->children->len; c++)
        {
          const IndListedChild *child = participant->children->pdata[c];

          if (child->cpr == NULL || ind_cpr_modulus_holds (child->cpr))
            continue;
          if (n < MOST_ROWS)
            g_string_append_printf (rows, "%s%u", n > 0 ? ", " : "", child->row);
          n++;
        }
    }
  if (n == 0)
    return;
  if (n > MOST_ROWS)
    g_string_append (rows, " …");
  number = ind_format_number (n, 0);
  remark = ind_words_fill (ngettext ("{n} CPR number does not pass modulus 11 (row {rows}); it may be right all the same, but look at it again.",
                                     "{n} CPR numbers do not pass modulus 11 (rows {rows}); they may be right all the same, but look at them again.",
                                     n), "n", number, "rows", rows->str, NULL);
  printf ("  %s\n", remark);
}

/* Dates that may be right all the same, by where they stand. */
static void
print_doubtful_dates (GPtrArray *participants)
{
  static const IndColumn dates[] = { IND_COLUMN_REFERRED, IND_COLUMN_ENROLLED, IND_COLUMN_DISCHARGED };
  g_autoptr (GString) places = g_string_new (NULL);
  g_autofree char *number = NULL, *remark = NULL;
  guint n = 0;

  for (guint k = 0; k < participants->len; k++)
    for (gsize d = 0; d < G_N_ELEMENTS (dates); d++)
      {
        const IndParticipant *participant = participants->pdata[k];
        g_autofree char *row = g_strdup_printf ("%u", participant->rows[dates[d]]), *place = NULL;

        if (!ind_participant_doubts_date (participant, dates[d]) || n++ >= MOST_ROWS)
          continue;
        place = ind_words_fill (_("row {row}, column {column}"), "row", row, "column", ind_column_name (dates[d]), NULL);
        g_string_append_printf (places, "%s%s", n > 1 ? "; " : "", place);
      }
  if (n == 0)
    return;
  if (n > MOST_ROWS)
    g_string_append (places, " …");
  number = ind_format_number (n, 0);
  remark = ind_words_fill (ngettext ("{n} date lies in the future or in the wrong order ({places}); it may be right all the same, but look at it again.",
                                     "{n} dates lie in the future or in the wrong order ({places}); they may be right all the same, but look at them again.",
                                     n), "n", number, "places", places->str, NULL);
  printf ("  %s\n", remark);
}

/** ind_command_import_participants: takes in a deltagerliste that has been read, and tells what came in. */
gboolean
ind_command_import_participants (IndCommand *self, IndDesk *desk, const char *file, const IndImport *import, GError **error)
{
  gboolean quiet = ind_command_is_quiet (self), shown = !quiet && isatty (STDERR_FILENO);
  g_autofree char *name = g_filename_display_name (file), *clean = ind_text_clean (name), *counted = NULL, *line = NULL;
  IndParticipantsTally tally;
  gboolean done = ind_desk_take_in_participants (desk, import->participants, &tally, shown ? show_progress : NULL, NULL, error);

  if (shown)
    fputs ("\r\033[K", stderr);
  if (!done || quiet)
    return done;
  counted = count_words (&tally);
  line = ind_words_fill (_("{file}: {what}."), "file", clean, "what", counted, NULL);
  printf ("%s\n", line);
  print_passed_over (import->passed_over);
  print_protected (import->participants);
  print_doubtful (import->participants);
  print_doubtful_dates (import->participants);
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
