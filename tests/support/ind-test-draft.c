#include "config.h"

#include "ind-test-draft.h"

typedef struct
{
  const char *table;
  gboolean last;
  IndRecord *found;
} Search;

static gboolean
find (IndRecord *record, gpointer data, GError **error)
{
  Search *search = data;

  if (!g_str_equal (record->table->name, search->table))
    return TRUE;
  search->found = record;
  return search->last;
}

static IndRecord *
search_for (IndCase *family, const char *table, gboolean last)
{
  Search search = { table, last, NULL };

  ind_record_foreach ((IndRecord *) family, find, &search, NULL);
  g_assert_nonnull (search.found);
  return search.found;
}

/** ind_test_first: Returns: (transfer none): the first record of a table in a case, which has one. */
IndRecord *
ind_test_first (IndCase *family, const char *table)
{
  return search_for (family, table, FALSE);
}

static void
fill_field (IndRecord *draft, IndCase *family, const IndField *field, const char *value)
{
  gboolean named = *value == '@' || *value == '$';

  switch (field->type)
    {
    case IND_FIELD_RECORD:
    case IND_FIELD_ACTOR:
    case IND_FIELD_PARTY:
      ind_record_set_record (draft, field, named ? search_for (family, value + 1, *value == '$') : NULL);
      if (field->type == IND_FIELD_PARTY)
        ind_record_set_text (draft, field, named ? NULL : value);
      break;
    case IND_FIELD_AMOUNT: ind_record_set_amount (draft, field, g_ascii_strtod (value, NULL)); break;
    case IND_FIELD_ANSWER: ind_record_set_number (draft, field, g_str_equal (value, "yes") ? IND_YES : IND_NO); break;
    case IND_FIELD_OBJECT: ind_record_set_number (draft, field, g_str_equal (value, "yes")); break;
    case IND_FIELD_NUMBER: ind_record_set_number (draft, field, g_ascii_strtoll (value, NULL, 10)); break;
    case IND_FIELD_DATE: ind_record_set_number (draft, field, ind_date_from_iso (value)); break;
    case IND_FIELD_MONTH: ind_record_set_number (draft, field, ind_month_from_iso (value)); break;
    case IND_FIELD_TEXT:
    case IND_FIELD_CHOICE: ind_record_set_text (draft, field, value); break;
    }
}

/**
 * ind_test_fill:
 * @pairs: "name=Lone;relation=mother;given_by=@person": "@" names the first record of that table, "$" the last;
 *   nothing after the sign takes the field away
 */
void
ind_test_fill (IndRecord *draft, IndCase *family, const char *pairs)
{
  g_auto (GStrv) list = g_strsplit (pairs, ";", -1);

  for (guint k = 0; list[k] != NULL; k++)
    {
      g_auto (GStrv) pair = g_strsplit (list[k], "=", 2);
      const IndField *field = ind_table_field (draft->table, pair[0]);

      g_assert_nonnull (field);
      fill_field (draft, family, field, pair[1]);
    }
}

/** ind_test_draft: Returns: (transfer full): a new record with these fields; see ind_test_fill(). */
IndRecord *
ind_test_draft (const IndTable *table, IndCase *family, const char *pairs)
{
  IndRecord *draft = ind_record_new (table, 0);

  ind_test_fill (draft, family, pairs);
  return draft;
}
