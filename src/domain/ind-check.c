#include "config.h"

#include "ind-record.h"

#include <string.h>

/* The longest text that the case file knows, in characters. */
#define LONGEST_TEXT 100000

static gboolean
is_own_value (const char *text)
{
  static const char own[] = "abcdefghijklmnopqrstuvwxyz0123456789.-";

  return g_str_has_prefix (text, "x-") && text[2] != '\0' && text[2] != '.' && text[2] != '-'
         && strspn (text + 2, own) == strlen (text + 2);
}

static gboolean
is_time (const char *text)
{
  return strlen (text) == 5 && text[2] == ':' && g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1])
         && g_ascii_isdigit (text[3]) && g_ascii_isdigit (text[4]) && strncmp (text, "24", 2) < 0 && text[3] < '6';
}

static gboolean
is_stamp (const char *text)
{
  g_autofree char *day = g_strndup (text, 10);

  return ind_date_from_iso (day) != IND_NO_DATE
         && (text[10] == '\0' || (text[10] == 'T' && is_time (text + 11)));
}

static gboolean
is_section (const char *text)
{
  gsize digits = strspn (text, "0123456789");
  const char *rest = text + digits;

  if (digits == 0)
    return FALSE;
  if (*rest == ' ')
    rest++;
  return *rest == '\0' || (*rest >= 'a' && *rest <= 'z' && rest[1] == '\0');
}

/**
 * ind_field_accepts_text:
 * @text: what somebody would put there, not empty
 *
 * Checks a text, or the word of a choice, against what the field allows: its length in characters, the words it
 * may be, its form. An error names the field's path, never the text.
 */
gboolean
ind_field_accepts_text (const IndField *field, const char *text, GError **error)
{
  const char *path = ind_field_path (field);
  glong length = g_utf8_strlen (text, -1);
  gint64 longest = field->high > 0 ? field->high : LONGEST_TEXT;

  if (length > longest)
    {
      g_autofree char *limit = g_strdup_printf ("%" G_GINT64_FORMAT, longest);
      ind_error_set (error, IND_ERROR_TEXT_TOO_LONG, path, limit);
      return FALSE;
    }
  if (length < field->low)
    {
      ind_error_set (error, IND_ERROR_EMPTY, path, NULL);
      return FALSE;
    }
  if (field->values != NULL && !g_strv_contains (field->values, text)
      && !((field->flags & IND_FIELD_OWN_VALUES) && is_own_value (text)))
    {
      ind_error_set (error, IND_ERROR_UNKNOWN_VALUE, path, NULL);
      return FALSE;
    }
  switch (field->form)
    {
    case IND_FORM_ANY:
      return TRUE;
    case IND_FORM_TIME:
      if (is_time (text))
        return TRUE;
      ind_error_set (error, IND_ERROR_NOT_A_TIME, path, NULL);
      return FALSE;
    case IND_FORM_STAMP:
      if (is_stamp (text))
        return TRUE;
      ind_error_set (error, IND_ERROR_NOT_A_DATE, path, NULL);
      return FALSE;
    case IND_FORM_SECTION:
      if (is_section (text))
        return TRUE;
      ind_error_set (error, IND_ERROR_FORM, path, NULL);
      return FALSE;
    }
  return TRUE;
}

/** ind_field_accepts_number: checks a number or an amount against the field's bounds. */
gboolean
ind_field_accepts_number (const IndField *field, double number, GError **error)
{
  g_autofree char *range = NULL;

  if (field->low == 0 && field->high == 0)
    return TRUE;
  if (number >= (double) field->low && (field->high == G_MAXINT64 || number <= (double) field->high))
    return TRUE;
  if (field->high == G_MAXINT64)
    range = g_strdup_printf ("≥ %" G_GINT64_FORMAT, field->low);
  else
    range = g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, field->low, field->high);
  ind_error_set (error, IND_ERROR_OUT_OF_RANGE, ind_field_path (field), range);
  return FALSE;
}

/**
 * ind_record_needs:
 * @flags: those of a field or list
 * @path: where that stands in the file
 *
 * Returns: whether it must be there: what is needed within an object is so only where the object is there
 */
gboolean
ind_record_needs (const IndRecord *record, IndFieldFlags flags, const char *path)
{
  const char *dot = strrchr (path, '.');

  if (!(flags & IND_FIELD_REQUIRED))
    return FALSE;
  for (const IndField *field = record->table->fields; dot != NULL && field->name != NULL; field++)
    {
      const char *container = ind_field_path (field);

      if (field->type == IND_FIELD_OBJECT && strlen (container) == (gsize) (dot - path)
          && strncmp (container, path, (gsize) (dot - path)) == 0)
        return ind_record_is_set (record, field);
    }
  return TRUE;
}

static gboolean
field_check (const IndRecord *record, const IndField *field, GError **error)
{
  const char *path = ind_field_path (field);
  const char *text;

  /* A text that is needed may be empty, unless it is one of several words. */
  if ((field->type != IND_FIELD_TEXT || field->values != NULL) && !ind_record_is_set (record, field)
      && ind_record_needs (record, field->flags, path))
    {
      ind_error_set (error, IND_ERROR_KEY_MISSING, NULL, path);
      return FALSE;
    }
  switch (field->type)
    {
    case IND_FIELD_TEXT:
    case IND_FIELD_PARTY:
      text = ind_record_get_text (record, field);
      if (text != NULL)
        return ind_field_accepts_text (field, text, error);
      if (field->type == IND_FIELD_TEXT && field->low > 0
          && ind_record_needs (record, field->flags, path))
        {
          ind_error_set (error, IND_ERROR_EMPTY, path, NULL);
          return FALSE;
        }
      return TRUE;
    case IND_FIELD_NUMBER:
      return !ind_record_is_set (record, field)
             || ind_field_accepts_number (field, (double) ind_record_get_number (record, field), error);
    case IND_FIELD_AMOUNT:
      return !ind_record_is_set (record, field)
             || ind_field_accepts_number (field, ind_record_get_amount (record, field), error);
    default:
      return TRUE;
    }
}

static gboolean
check_each (const IndRecord *record, GError **error)
{
  for (const IndField *field = record->table->fields; field->name != NULL; field++)
    if (!field_check (record, field, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_together (const IndRecord *record, GError **error)
{
  return record->table->check == NULL || record->table->check (record, error);
}

/** ind_record_check_fields: checks each field of a record by itself, and what its table says of several. */
gboolean
ind_record_check_fields (const IndRecord *record, GError **error)
{
  return check_each (record, error) && check_together (record, error);
}

/** ind_record_check_list: checks whether a list of the record may hold @n records. */
gboolean
ind_record_check_list (const IndRecord *record, const IndList *list, guint n, GError **error)
{
  guint limit = list->max > 0 && n > list->max ? list->max : (list->flags & IND_FIELD_REQUIRED) && n < list->min ? list->min : 0;
  g_autofree char *what = g_strdup_printf ("%u", limit);

  if (limit == 0)
    return TRUE;
  ind_error_set (error, n > limit ? IND_ERROR_TOO_MANY : IND_ERROR_TOO_FEW, list->path, what);
  return FALSE;
}

/**
 * ind_record_check:
 *
 * Checks one record against every rule that its table has: each field by itself, how many records its lists may
 * hold, and what its fields must be to each other. An error names the field's path within the record.
 */
gboolean
ind_record_check (const IndRecord *record, GError **error)
{
  if (!check_each (record, error))
    return FALSE;
  for (const IndList *list = record->table->lists; list != NULL && list->path != NULL; list++)
    if (!ind_record_check_list (record, list, ind_list_length (ind_record_get_list (record, list)), error))
      return FALSE;
  return check_together (record, error);
}
