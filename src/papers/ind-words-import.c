#include "config.h"

#include "ind-words.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-privacy.h"
#include "ind-typeset.h"

/* The longest name of a column, and the most rows, that are shown. */
#define SHOWN 80
#define MOST_ROWS 20

/* Keys that are named before the rest is counted. */
#define NAMED 6

static char *
count (const char *sentence, guint n)
{
  g_autofree char *number = ind_format_number (n, 0);

  return ind_words_fill (sentence, "n", number, NULL);
}

static void
add_count (GPtrArray *parts, const char *sentence, guint n)
{
  if (n > 0)
    g_ptr_array_add (parts, count (sentence, n));
}

/** ind_words_list_counted: Returns: (transfer full): what came in with a deltagerliste: "26 cases have been taken in". */
char *
ind_words_list_counted (const IndParticipantsTally *tally)
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

/**
 * ind_words_keys_passed_over:
 * @keys: (element-type utf8): the paths of keys that the program does not know
 *
 * Returns: (transfer full) (nullable): one sentence about all of them; %NULL where there is none
 */
char *
ind_words_keys_passed_over (GPtrArray *keys)
{
  g_autoptr (GStrvBuilder) named = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *list = NULL;

  if (keys->len == 0)
    return NULL;
  for (guint k = 0; k < MIN (keys->len, NAMED); k++)
    {
      g_autofree char *key = ind_words_key (keys->pdata[k]);

      g_strv_builder_add (named, key);
    }
  words = g_strv_builder_end (named);
  list = g_strjoinv (", ", words);
  return g_strdup_printf (ngettext ("Indgang does not know %u key of the file and passes over it: %s%s",
                                    "Indgang does not know %u keys of the file and passes over them: %s%s", keys->len),
                          keys->len, list, keys->len > NAMED ? " …" : "");
}

/**
 * ind_words_columns_passed_over:
 * @columns: (element-type utf8): names of columns that the program does not know
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each
 */
GPtrArray *
ind_words_columns_passed_over (GPtrArray *columns)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint k = 0; k < columns->len; k++)
    {
      g_autofree char *safe = ind_text_for_others (NULL, columns->pdata[k]), *column = ind_words_shorten (safe, SHOWN);

      g_ptr_array_add (sentences, ind_words_fill (_("Indgang does not know the column {column} and passes over it."),
                                                  "column", column, NULL));
    }
  return sentences;
}

static void
remark_on_protection (const IndParticipant *participant, GPtrArray *remarks)
{
  g_autofree char *reference = ind_text_clean (participant->values[IND_COLUMN_REFERENCE]);
  const char *sentence = participant->case_id == 0
    ? _("The remark on the case {case} speaks of a protected address; the case has been marked as protected.")
    : _("The remark on the case {case} speaks of a protected address; see to it that the case says so too.");

  if (ind_participant_mentions_protection (participant))
    g_ptr_array_add (remarks, ind_words_fill (sentence, "case", reference, NULL));
}

/* What may be right all the same: how much of it there is, and where the first of it stands. */
typedef struct
{
  GString *places;
  guint n;
} Doubts;

static void
doubt (Doubts *self, const char *between, const char *place)
{
  if (self->n++ < MOST_ROWS)
    g_string_append_printf (self->places, "%s%s", self->places->len > 0 ? between : "", place);
}

/* Puts a doubt into words, unless there is none, and is done with it. */
static void
end_doubts (Doubts *self, const char *sentence, GPtrArray *remarks)
{
  g_autofree char *number = ind_format_number (self->n, 0);

  if (self->n > MOST_ROWS)
    g_string_append (self->places, " …");
  if (self->n > 0)
    g_ptr_array_add (remarks, ind_words_fill (sentence, "n", number, "places", self->places->str, NULL));
  g_string_free (self->places, TRUE);
}

static void
remark_on_numbers (GPtrArray *participants, GPtrArray *remarks)
{
  Doubts doubts = { g_string_new (NULL), 0 };

  for (guint k = 0; k < participants->len; k++)
    {
      const IndParticipant *participant = participants->pdata[k];

      for (guint c = 0; c < participant->children->len; c++)
        {
          const IndListedChild *child = participant->children->pdata[c];
          g_autofree char *row = g_strdup_printf ("%u", child->row);

          if (child->cpr != NULL && !ind_cpr_modulus_holds (child->cpr))
            doubt (&doubts, ", ", row);
        }
    }
  end_doubts (&doubts, ngettext ("{n} CPR number does not pass modulus 11 (row {places}); it may be right all the same, but look at it again.",
                                 "{n} CPR numbers do not pass modulus 11 (rows {places}); they may be right all the same, but look at them again.",
                                 doubts.n), remarks);
}

static void
remark_on_dates (GPtrArray *participants, GPtrArray *remarks)
{
  static const IndColumn dates[] = { IND_COLUMN_REFERRED, IND_COLUMN_ENROLLED, IND_COLUMN_DISCHARGED };
  Doubts doubts = { g_string_new (NULL), 0 };

  for (guint k = 0; k < participants->len; k++)
    for (gsize d = 0; d < G_N_ELEMENTS (dates); d++)
      {
        const IndParticipant *participant = participants->pdata[k];
        g_autofree char *row = g_strdup_printf ("%u", participant->rows[dates[d]]), *place = NULL;

        if (!ind_participant_doubts_date (participant, dates[d]))
          continue;
        place = ind_words_fill (_("row {row}, column {column}"), "row", row, "column", ind_column_name (dates[d]), NULL);
        doubt (&doubts, "; ", place);
      }
  end_doubts (&doubts, ngettext ("{n} date lies in the future or in the wrong order ({places}); it may be right all the same, but look at it again.",
                                 "{n} dates lie in the future or in the wrong order ({places}); they may be right all the same, but look at them again.",
                                 doubts.n), remarks);
}

/**
 * ind_words_list_remarks:
 * @participants: (element-type IndParticipant): a deltagerliste that has been taken in
 *
 * Returns: (transfer full) (element-type utf8): what should be looked at again, a sentence each: protected addresses,
 *   numbers and dates that are doubtful. No number stands in them, but the rows do
 */
GPtrArray *
ind_words_list_remarks (GPtrArray *participants)
{
  GPtrArray *remarks = g_ptr_array_new_with_free_func (g_free);

  for (guint k = 0; k < participants->len; k++)
    remark_on_protection (participants->pdata[k], remarks);
  remark_on_numbers (participants, remarks);
  remark_on_dates (participants, remarks);
  return remarks;
}

/** ind_words_maps_counted: Returns: (transfer full): what came in with network maps, in two sentences. */
char *
ind_words_maps_counted (IndCase *family, const IndMapsTally *tally)
{
  g_autofree char *reference = ind_text_clean (family->reference);
  g_autofree char *maps = g_strdup_printf (ngettext ("%u network map", "%u network maps", tally->n_maps), tally->n_maps);
  g_autofree char *known = count (ngettext ("{n} was known there already", "{n} were known there already", tally->n_known),
                                  tally->n_known);
  g_autofree char *fresh = count (ngettext ("{n} is a new contact", "{n} are new contacts", tally->n_new), tally->n_new);

  return ind_words_fill (_("{maps} taken into the case {case}. Of those on the map {known}, and {new}."),
                         "maps", maps, "case", reference, "known", known, "new", fresh, NULL);
}

/** ind_words_maps_remark: Returns: (transfer none) (nullable): what is to be known about who stands in the centre now. */
const char *
ind_words_maps_remark (const IndMapsTally *tally)
{
  return tally->center_known ? NULL
                             : _("Nobody in the case has the name of the one in the centre; the children in focus stand there instead.");
}
