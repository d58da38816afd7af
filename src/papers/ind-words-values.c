#include "config.h"

#include "ind-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-case.h"
#include "ind-catalogue.h"
#include "ind-format.h"
#include "ind-privacy.h"

/* The longest that a record's name is quoted with in a sentence. */
#define QUOTED 60

/* Where the words of a text that is one of many come from. */
static const struct { const char *const *values; IndCatalogue catalogue; } catalogues[] = {
  { ind_dimension_values, IND_CATALOGUE_DIMENSIONS },
  { ind_sector_values, IND_CATALOGUE_SECTORS },
  { ind_measure_kind_values, IND_CATALOGUE_MEASURES },
  { ind_board_method_values, IND_CATALOGUE_BOARDS },
  { ind_board_column_values, IND_CATALOGUE_BOARD_COLUMNS },
};

static gboolean
is_one_of (const IndField *field, const char *const *names)
{
  return g_strv_contains (names, field->name);
}

/* 2026-11-22 or 2026-11-22T14:30 */
static char *
stamp_words (const char *value)
{
  g_autofree char *day = g_strndup (value, 10), *date = NULL, *time = NULL;
  IndDate on = ind_date_from_iso (day);

  if (on == IND_NO_DATE)
    return g_strdup (value);
  date = ind_format_date (on);
  time = strlen (value) > 11 ? ind_format_time (value + 11) : g_strdup ("");
  return *time != '\0' ? ind_words_fill (_("{date} at {time}"), "date", date, "time", time, NULL) : g_steal_pointer (&date);
}

static char *
text_words (const IndField *field, const char *value)
{
  static const char *const languages[] = { "language", "language_code", "interpreter_language", NULL };
  g_autofree char *words = NULL;

  for (gsize k = 0; field->values != NULL && k < G_N_ELEMENTS (catalogues); k++)
    if (catalogues[k].values == field->values)
      return g_strdup (ind_catalogue_name (catalogues[k].catalogue, value));
  if (field->form == IND_FORM_STAMP)
    return stamp_words (value);
  if (field->form == IND_FORM_SECTION)
    return g_strdup_printf ("§ %s", value);
  if (g_str_equal (field->name, "legal_basis_law"))
    return g_strdup (ind_catalogue_name (IND_CATALOGUE_LAWS, value));
  if (g_str_equal (field->name, "time"))
    words = ind_format_time (value);
  else if (is_one_of (field, languages))
    words = ind_format_language (value);
  return words != NULL && *words != '\0' ? g_steal_pointer (&words) : g_strdup (value);
}

static char *
number_words (const IndField *field, gint64 number)
{
  static const char *const minutes[] = { "minutes", "interpreter_minutes", NULL };
  g_autofree char *digits = ind_format_number ((double) number, 0);

  if (is_one_of (field, minutes))
    return ind_words_fill (ngettext ("{n} minute", "{n} minutes", (gulong) number), "n", digits, NULL);
  if (g_str_equal (field->name, "months"))
    return ind_words_fill (ngettext ("{n} month", "{n} months", (gulong) number), "n", digits, NULL);
  return field->low == 0 && field->high == 10 ? ind_words_fill (_("{n} of 10"), "n", digits, NULL)
                                              : g_steal_pointer (&digits);
}

static char *
amount_words (const IndField *field, double amount)
{
  static const char *const kroner[] = { "monthly", "one_off", NULL };
  gboolean whole = amount == floor (amount);
  g_autofree char *digits = ind_format_number (amount, whole ? 0 : 2);

  if (is_one_of (field, kroner))
    return ind_words_fill (_("{n} kr."), "n", digits, NULL);
  if (g_str_equal (field->name, "share"))
    return ind_words_fill (_("{n} %"), "n", digits, NULL);
  return g_str_equal (field->name, "angle") ? ind_words_fill (_("{n}°"), "n", digits, NULL) : g_steal_pointer (&digits);
}

static char *described (const IndTable *table, const char *called, gboolean *dated);

/**
 * ind_words_value:
 * @value: as ind_record_value() has it
 *
 * Returns: (transfer full): the same as a reader writes it: 3. december 2026, 1.250,50 kr., i gang; "" for nothing. A
 *   text is left as it is
 */
char *
ind_words_value (const IndTable *table, const IndField *field, const char *value)
{
  g_autofree char *words = NULL;
  gboolean dated;

  if (*value == '\0')
    return g_strdup ("");
  switch (field->type)
    {
    case IND_FIELD_TEXT: return text_words (field, value);
    case IND_FIELD_CHOICE: return g_strdup (ind_words_choice (field->values, ind_field_choice (field, value)));
    case IND_FIELD_ANSWER:
    case IND_FIELD_OBJECT: return g_strdup (g_str_equal (value, "true") ? _("yes") : _("no"));
    case IND_FIELD_NUMBER: return number_words (field, g_ascii_strtoll (value, NULL, 10));
    case IND_FIELD_AMOUNT: return amount_words (field, g_ascii_strtod (value, NULL));
    case IND_FIELD_DATE: return ind_format_date (ind_date_from_iso (value));
    case IND_FIELD_MONTH: return ind_format_month_year (ind_month_from_iso (value));
    case IND_FIELD_ACTOR:
    case IND_FIELD_PARTY: return g_strdup (value);
    case IND_FIELD_RECORD: break;
    }
  words = *value == '@' && field->target != NULL ? described (field->target, value, &dated) : NULL;
  return words != NULL ? g_steal_pointer (&words) : g_strdup (value);
}

/* "@kind=respite" in words; @dated says whether they are a date. */
static char *
described (const IndTable *table, const char *called, gboolean *dated)
{
  const char *equals = strchr (called, '=');
  g_autofree char *name = equals != NULL ? g_strndup (called + 1, equals - called - 1) : NULL, *words = NULL;
  const IndField *field = name != NULL ? ind_table_field (table, name) : NULL;

  if (field == NULL)
    return NULL;
  words = ind_words_value (table, field, equals + 1);
  *dated = field->type == IND_FIELD_DATE || field->form == IND_FORM_STAMP;
  return *dated ? g_steal_pointer (&words) : ind_upper_first (words);
}

/* A line of the map is called by those between whom it stands. */
static char *
between (const char *name)
{
  const char *dash = strstr (name, " – ");
  g_autofree char *from = dash != NULL ? g_strndup (name, dash - name) : NULL;

  return dash == NULL ? g_strdup (name) : ind_words_fill (_("between {from} and {to}"), "from", from, "to",
                                                          dash + strlen (" – "), NULL);
}

/**
 * ind_words_unquoted:
 * @text: what may be the family's words with their own quotes: Far: »Vi skal sove.«
 *
 * Returns: (transfer full): the words alone, to be put in quotes: Vi skal sove. What is quoted in the middle of a text
 *   stands in single quotes
 */
char *
ind_words_unquoted (const char *text)
{
  const char *open = strstr (text, "»"), *close = open != NULL ? g_strrstr (open, "«") : NULL;
  gboolean whole = close != NULL && close[strlen ("«")] == '\0' && strstr (open, "«") == close
                   && (open == text || (open - text >= 2 && open[-2] == ':' && open[-1] == ' '));
  g_autoptr (GString) bare = g_string_new (NULL);

  if (whole)
    return g_strndup (open + strlen ("»"), close - open - strlen ("»"));
  g_string_append (bare, text);
  g_string_replace (bare, "»", "›", 0);
  g_string_replace (bare, "«", "‹", 0);
  return g_string_free (g_steal_pointer (&bare), FALSE);
}

/**
 * ind_words_called:
 * @called: what a record is called, as ind_record_called() has it
 *
 * Returns: (transfer full): the record as a sentence speaks of it, as others may read it: målet »Sove igennem«, mødet den
 *   3. november 2026, Ida Holm
 */
char *
ind_words_called (const IndTable *table, const char *called)
{
  const char *thing = ind_words_thing (table);
  IndCalled as = ind_words_called_as (table);
  gboolean dated = FALSE;
  g_autofree char *words = *called == '@' ? described (table, called, &dated) : NULL;
  g_autofree char *safe = ind_text_for_others (NULL, words != NULL ? words : called), *bare = ind_words_unquoted (safe);
  g_autofree char *name = ind_words_shorten (bare, QUOTED);
  g_autofree char *pair = table == &ind_tie_table ? between (name) : NULL;

  if (*name == '\0' || as == IND_CALLED_BARE)
    return g_strdup (thing);
  if (dated)
    return ind_words_fill (_("{thing} on {date}"), "thing", thing, "date", name, NULL);
  if (as == IND_CALLED_ALONE)
    return g_steal_pointer (&name);
  if (as == IND_CALLED_NAMED)
    return g_strdup_printf ("%s %s", thing, pair != NULL ? pair : name);
  return ind_words_fill (_("{thing} “{name}”"), "thing", thing, "name", name, NULL);
}
