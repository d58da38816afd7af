#include "config.h"

#include "ind-participants-private.h"

#include <stdlib.h>
#include <string.h>

#include "ind-format.h"
#include "ind-list-file.h"
#include "ind-rules.h"

/* The words of a list for those of the case file: what is read, whatever its case and dashes, and what is written. */
typedef struct
{
  const char *read;
  const char *value;
  const char *written;
} Word;

static const Word models[] = {
  { "en familie - en indgang", "en-indgang", "Én familie – én indgang" },
  { "en indgang", "en-indgang" },
  { "sammen om familien", "sammen-om-familien", "Sammen om familien" },
};

static const Word states[] = {
  { "henvist", "referred", "Henvist" },
  { "tilbudt", "offered", "Tilbudt" },
  { "indskrevet", "enrolled", "Indskrevet" },
  { "afslaaet", "rejected", "Afslået" },
  { "takket nej", "declined", "Takket nej" },
  { "udskrevet", "discharged", "Udskrevet" },
};

static const Word *
words_of (IndColumn column, gsize *n)
{
  *n = column == IND_COLUMN_MODEL ? G_N_ELEMENTS (models) : column == IND_COLUMN_STATUS ? G_N_ELEMENTS (states) : 0;
  return column == IND_COLUMN_MODEL ? models : states;
}

/* Lower case, every dash a hyphen, one space between words. */
static char *
plain (const char *text)
{
  g_autofree char *folded = ind_fold (text);
  GString *words = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_type (letter) == G_UNICODE_DASH_PUNCTUATION)
        g_string_append_c (words, '-');
      else if (!g_unichar_isspace (letter))
        g_string_append_unichar (words, letter);
      else if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  return g_string_free (words, FALSE);
}

static char *
read_word (const Word *words, gsize n, const char *cell)
{
  g_autofree char *read = NULL;

  /* As the program writes it, and most lists do. */
  for (gsize k = 0; k < n; k++)
    if (g_strcmp0 (words[k].written, cell) == 0)
      return g_strdup (words[k].value);
  read = plain (cell);
  for (gsize k = 0; k < n; k++)
    if (g_str_equal (words[k].read, read))
      return g_strdup (words[k].value);
  return NULL;
}

/* Reads up to @most digits, and at least one. */
static gboolean
read_digits (const char **text, int most, int *number)
{
  const char *begin = *text;

  *number = 0;
  for (; *text < begin + most && g_ascii_isdigit (**text); (*text)++)
    *number = *number * 10 + (**text - '0');
  return *text > begin;
}

/* 2023-03-04, 04-03-2023, 4.3.2023, 4/3-2023 → 2023-03-04; @short_year: the year has two digits, and might be another century's */
static char *
read_date (const char *cell, gboolean *short_year)
{
  const char *at = cell;
  int day, month, year;
  char first, second;

  if (ind_date_from_iso (cell) != IND_NO_DATE)
    return g_strdup (cell);
  if (!read_digits (&at, 2, &day) || (first = *at++) == '\0' || !read_digits (&at, 2, &month) || (second = *at++) == '\0'
      || (strlen (at) != 4 && strlen (at) != 2) || !read_digits (&at, 4, &year) || *at != '\0')
    return NULL;
  if (!(first == second && (first == '-' || first == '.')) && !(first == '/' && second == '-'))
    return NULL;
  *short_year = at[-3] == second;
  return !*short_year ? ind_date_to_iso (ind_date_new (year, month, day)) : NULL;
}

/* A day that there is, where the number tells the century; numbers that stand in for one tell none. */
static gboolean
is_birthday (const char *cpr)
{
  return ind_cpr_begins_as_day (cpr)
         && (cpr[0] >= '6' || !g_ascii_isdigit (cpr[7]) || ind_cpr_birth_date (cpr) != IND_NO_DATE);
}

/* The words that may stand in a column. */
static char *
written_words (const Word *words, gsize n)
{
  GString *all = g_string_new (NULL);

  for (gsize k = 0; k < n; k++)
    if (words[k].written != NULL)
      g_string_append_printf (all, "%s»%s«", all->len > 0 ? ", " : "", words[k].written);
  return g_string_free (all, FALSE);
}

/* With or without its dash, or with a space for it. @code says why where it is none. */
static char *
read_cpr (const char *cell, IndErrorCode *code)
{
  gsize length = strlen (cell);
  g_autofree char *cpr = NULL;

  *code = IND_ERROR_NOT_A_CPR;
  if (length != 10 && (length != 11 || (cell[6] != '-' && cell[6] != ' ')))
    return NULL;
  cpr = g_strdup_printf ("%.6s-%s", cell, cell + length - 4);
  for (char *letter = cpr; *letter != '\0'; letter++)
    *letter = g_ascii_toupper (*letter);
  if (!ind_cpr_has_form (cpr))
    return NULL;
  *code = IND_ERROR_CPR_DATE;
  return is_birthday (cpr) ? g_steal_pointer (&cpr) : NULL;
}

/* The name that ICU writes, where it knows the language. */
static char *
read_language (const char *cell)
{
  char *name = ind_language_danish (ind_language_code (cell));

  return name != NULL ? name : g_strdup (cell);
}

/* Line breaks are one character. */
static char *
read_text (const char *cell)
{
  GString *text = g_string_new (NULL);

  for (; *cell != '\0'; cell++)
    if (*cell != '\r')
      g_string_append_c (text, *cell);
    else if (cell[1] != '\n')
      g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

/* What keeps a spreadsheet from running a cell. */
static const char *
skip_apostrophe (const char *cell)
{
  return *cell == '\'' && ind_cell_is_formula (cell) ? cell + 1 : cell;
}

static const IndField *
field_of (IndColumn column)
{
  const IndField *field = ind_column_field (column);

  if (field == NULL && column != IND_COLUMN_LANGUAGE && column != IND_COLUMN_CPR)
    return ind_table_field (column == IND_COLUMN_COORDINATOR ? &ind_worker_table : &ind_person_table, "name");
  return field;
}

/**
 * ind_cell_read:
 * @cell: what stands in the file, without the blanks around it, not empty
 *
 * Returns: (transfer full) (nullable): what it says, see #IndParticipant; %NULL where it cannot stand in its column
 */
char *
ind_cell_read (IndColumn column, const char *cell, guint row, GError **error)
{
  const IndField *field = field_of (column);
  IndErrorCode code = IND_ERROR_UNKNOWN_VALUE;
  g_autoptr (GError) local = NULL;
  g_autofree char *value = NULL, *allowed = NULL;
  gboolean short_year = FALSE;
  const Word *words;
  gsize n;

  cell = skip_apostrophe (cell);
  words = words_of (column, &n);
  if (n > 0)
    {
      value = read_word (words, n, cell);
      allowed = written_words (words, n);
    }
  else if (column == IND_COLUMN_CPR)
    value = read_cpr (cell, &code);
  else if (field != NULL && field->type == IND_FIELD_DATE)
    {
      value = read_date (cell, &short_year);
      code = IND_ERROR_NOT_A_DATE;
      allowed = short_year ? g_strdup ("YY") : NULL;
    }
  else
    value = column == IND_COLUMN_LANGUAGE ? read_language (cell) : read_text (cell);
  if (value == NULL)
    ind_participant_fail (error, code, row, column, allowed);
  else if (column == IND_COLUMN_REFERENCE && ind_cpr_birth_date (value) != IND_NO_DATE)
    ind_participant_fail (error, IND_ERROR_CPR_AS_REFERENCE, row, column, NULL);
  else if (field != NULL && field->type == IND_FIELD_TEXT && !ind_field_accepts_text (field, value, &local))
    ind_participant_fail (error, local->code, row, column, ind_error_what (local));
  else
    return g_steal_pointer (&value);
  return NULL;
}

/** ind_cell_write: Returns: (transfer full): what stands in the file for a value; "" for %NULL. */
char *
ind_cell_write (IndColumn column, const char *value)
{
  const IndField *field = ind_column_field (column);
  int year, month, day;
  const Word *words;
  gsize n;

  if (value == NULL)
    return g_strdup ("");
  words = words_of (column, &n);
  for (gsize k = 0; k < n; k++)
    if (g_str_equal (words[k].value, value))
      return g_strdup (words[k].written);
  if (field == NULL || field->type != IND_FIELD_DATE)
    return g_strdup (value);
  ind_date_get (ind_date_from_iso (value), &year, &month, &day);
  return g_strdup_printf ("%02d-%02d-%04d", day, month, year);
}
