#include "config.h"

#include "ind-insight-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-format.h"
#include "ind-map.h"
#include "ind-privacy.h"
#include "ind-rules.h"
#include "ind-words.h"

/* So many characters of a record within another one stand on one line with its name. */
#define SHORT_LINE 240

/* DDMMYY-••••, and that the rest is kept. */
static char *
cpr_words (const char *cpr)
{
  gboolean has_date = strlen (cpr) >= 6 && strspn (cpr, "0123456789") >= 6;
  g_autofree char *hidden = has_date ? g_strdup_printf ("%.6s-••••", cpr) : g_strdup ("••••••-••••");

  return ind_words_fill (_("{number}. The last four are kept, and can be shown to the one whose number it is."),
                         "number", hidden, NULL);
}

/** ind_insight_is_hidden: Returns: whether it is an address that stands nowhere, as that person's is protected. */
gboolean
ind_insight_is_hidden (IndCase *family, const IndRecord *record, const IndField *field)
{
  const IndPerson *person = record->table == &ind_person_table ? (const IndPerson *) record : NULL;

  return g_str_equal (field->name, "address") && ind_address_is_protected (family, person);
}

/** ind_insight_field_words: Returns: (transfer full): what a field says, as the family may read it; "" for nothing. */
char *
ind_insight_field_words (IndCase *family, const IndRecord *record, const IndField *field)
{
  g_autofree char *value = ind_record_value (record, field), *words = NULL;

  if (*value == '\0')
    return g_strdup ("");
  if (g_str_equal (field->name, "cpr"))
    return cpr_words (value);
  if (ind_insight_is_hidden (family, record, field))
    return g_strdup (_("Protected. The address is kept, and can be shown to the one whose address it is."));
  words = ind_words_value (record->table, field, value);
  return ind_text_for_others (family, words);
}

/**
 * ind_insight_title:
 * @within: in a list that says already what it is
 *
 * Returns: (transfer full) (nullable): what a record is called over its fields, in full
 */
char *
ind_insight_title (IndCase *family, const IndRecord *record, gboolean within)
{
  g_autofree char *called = ind_record_called (record), *words = NULL, *safe = NULL;
  const char *label = ind_words_thing_label (record->table), *equals = *called == '@' ? strchr (called, '=') : NULL;
  g_autofree char *name = equals != NULL ? g_strndup (called + 1, equals - called - 1) : NULL;
  const IndField *field = name != NULL ? ind_table_field (record->table, name) : NULL;

  if (field == NULL)
    safe = ind_text_for_others (family, called);
  else
    {
      words = ind_words_value (record->table, field, equals + 1);
      if (field->type == IND_FIELD_DATE || field->form == IND_FORM_STAMP)
        return within ? g_steal_pointer (&words)
                      : ind_words_fill (_("{thing} on {date}"), "thing", label, "date", words, NULL);
      safe = ind_upper_first (words);
    }
  return !ind_is_blank (safe) ? g_steal_pointer (&safe) : within ? NULL : g_strdup (label);
}

/* Whether a field says no more than the record's title does. */
static gboolean
is_in_title (const IndRecord *record, const IndField *field)
{
  g_autofree char *called = ind_record_called (record), *value = ind_record_value (record, field);
  g_autofree char *described = g_strdup_printf ("@%s=%s", field->name, value);

  if (record->table == &ind_tie_table && field->type == IND_FIELD_RECORD)
    return TRUE;
  return ind_field_is_told (field) && (g_str_equal (called, value) || g_str_equal (called, described));
}

/**
 * ind_insight_is_in_title:
 *
 * Returns: whether a field says no more than the title does. An object that stands in the file says nothing by itself
 */
gboolean
ind_insight_is_in_title (const IndRecord *record, const IndField *field)
{
  return field->type == IND_FIELD_OBJECT || !ind_record_is_set (record, field) || is_in_title (record, field);
}

/** ind_insight_items_words: Returns: (transfer full): the items of a list of words or names; "" where there is none. */
char *
ind_insight_items_words (IndCase *family, const IndRecord *record, const IndList *list, const char *between)
{
  g_autoptr (GString) all = g_string_new (NULL);
  GListStore *items = ind_record_get_list (record, list);

  for (guint k = 0; k < ind_list_length (items); k++)
    {
      const IndRecord *item = ind_list_get (items, k);

      for (const IndField *field = list->table->fields; field->name != NULL; field++)
        {
          g_autofree char *words = ind_insight_field_words (family, item, field);

          if (*words != '\0')
            g_string_append_printf (all, "%s%s", all->len > 0 ? between : "", words);
        }
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

/** ind_insight_has_lists: Returns: whether other records stand within this one. */
gboolean
ind_insight_has_lists (const IndRecord *record)
{
  for (const IndList *list = record->table->lists; list != NULL && list->table != NULL; list++)
    if (!list->plain && ind_list_length (ind_record_get_list (record, list)) > 0)
      return TRUE;
  return FALSE;
}

static void
append_to_line (GString *line, const char *label, const char *words)
{
  if (*words != '\0')
    g_string_append_printf (line, "%s%s: %s", line->len > 0 ? " · " : "", label, words);
}

/** ind_insight_line: Returns: (transfer full) (nullable): all of a small record on one line; %NULL where it is too much. */
char *
ind_insight_line (IndCase *family, const IndRecord *record)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (ind_insight_has_lists (record))
    return NULL;
  for (const IndField *field = record->table->fields; field->name != NULL; field++)
    if (!ind_insight_is_in_title (record, field))
      {
        g_autofree char *words = ind_insight_field_words (family, record, field);

        append_to_line (line, ind_words_field (record->table, field), words);
      }
  for (const IndList *list = record->table->lists; list != NULL && list->table != NULL; list++)
    {
      g_autofree char *words = ind_insight_items_words (family, record, list, ", ");

      append_to_line (line, ind_words_list (record->table, list), words);
    }
  if (g_utf8_strlen (line->str, -1) > SHORT_LINE || strchr (line->str, '\n') != NULL)
    return NULL;
  return g_string_free (g_steal_pointer (&line), FALSE);
}
