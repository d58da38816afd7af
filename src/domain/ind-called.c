#include "config.h"

#include "ind-goal.h"
#include "ind-rules.h"

/*
 * What a record is called where one speaks of it, and what its fields say: as texts, for the history. Which of its fields
 * a record is called by stands here; the first that says something.
 */
static const struct { const IndTable *table; const char *fields[3]; } names[] = {
  { &ind_case_table, { "family_name" } },
  { &ind_worker_table, { "name" } },
  { &ind_person_table, { "name" } },
  { &ind_contact_table, { "name" } },
  { &ind_earlier_coordinator_table, { "worker" } },
  { &ind_consent_table, { "scope", "given_by" } },
  { &ind_map_table, { "title", "date" } },
  { &ind_node_table, { "person", "worker", "contact" } },
  { &ind_assessment_table, { "title", "started_on" } },
  { &ind_assessment_dimension_table, { "dimension" } },
  { &ind_investigation_table, { "title", "due_on" } },
  { &ind_goal_table, { "family_words", "text" } },
  { &ind_progress_table, { "on" } },
  { &ind_measure_table, { "title", "kind" } },
  { &ind_measure_cost_table, { "from" } },
  { &ind_measure_funding_table, { "department" } },
  { &ind_activity_table, { "title", "kind" } },
  { &ind_meeting_table, { "date" } },
  { &ind_meeting_participant_table, { "who" } },
  { &ind_board_column_table, { "key" } },
  { &ind_board_entry_table, { "text" } },
  { &ind_board_scale_table, { "who" } },
  { &ind_action_table, { "text" } },
  { &ind_contact_entry_table, { "on" } },
  { &ind_evaluation_table, { "on" } },
  { &ind_plan_table, { "title", "issued_on" } },
};

static const char *const items[] = { "text", "target", "who", NULL };

static const char *const *
fields_of (const IndTable *table)
{
  for (gsize k = 0; k < G_N_ELEMENTS (names); k++)
    if (names[k].table == table)
      return names[k].fields;
  return items;
}

/**
 * ind_record_value:
 *
 * Returns: (transfer full): what a field says, as the case file writes it; of a record or a party what that is called; ""
 *   where it says nothing
 */
char *
ind_record_value (const IndRecord *record, const IndField *field)
{
  gint64 number = ind_record_get_number (record, field);
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (!ind_record_is_set (record, field))
    return g_strdup ("");
  switch (field->type)
    {
    case IND_FIELD_RECORD:
    case IND_FIELD_ACTOR:
    case IND_FIELD_PARTY:
      if (ind_record_get_record (record, field) != NULL)
        return ind_record_called (ind_record_get_record (record, field));
      G_GNUC_FALLTHROUGH;
    case IND_FIELD_TEXT: return g_strdup (ind_record_get_text (record, field));
    case IND_FIELD_CHOICE: return g_strdup (ind_field_word (field, (int) number));
    case IND_FIELD_ANSWER: return g_strdup (number == IND_YES ? "true" : "false");
    case IND_FIELD_OBJECT: return g_strdup ("true");
    case IND_FIELD_NUMBER: return g_strdup_printf ("%" G_GINT64_FORMAT, number);
    case IND_FIELD_AMOUNT:
      return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.10g", ind_record_get_amount (record, field)));
    case IND_FIELD_DATE: return ind_date_to_iso ((IndDate) number);
    case IND_FIELD_MONTH: return ind_month_to_iso ((IndDate) number);
    }
  return g_strdup ("");
}

/**
 * ind_record_called:
 *
 * Returns: (transfer full): what somebody would call the record: a name, a title or the words that it holds; where it has
 *   none of these "@field=value", to be put into words: "@kind=respite"
 */
char *
ind_record_called (const IndRecord *record)
{
  const char *const *fields = fields_of (record->table);

  if (record->table == &ind_tie_table)
    {
      g_autofree char *from = ind_record_value (record, ind_table_field (record->table, "from"));
      g_autofree char *to = ind_record_value (record, ind_table_field (record->table, "to"));

      return g_strconcat (from, " – ", to, NULL);
    }
  for (guint k = 0; k < 3 && fields[k] != NULL; k++)
    {
      const IndField *field = ind_table_field (record->table, fields[k]);
      g_autofree char *value = field != NULL ? ind_record_value (record, field) : NULL;

      if (value == NULL || *value == '\0')
        continue;
      if (!ind_field_is_told (field))
        return g_strdup ("");
      if (field->type == IND_FIELD_DATE || field->type == IND_FIELD_CHOICE || field->values != NULL
          || field->form == IND_FORM_STAMP)
        return g_strdup_printf ("@%s=%s", field->name, value);
      return g_steal_pointer (&value);
    }
  return g_strdup ("");
}

/**
 * ind_field_is_told:
 *
 * Returns: whether the history may tell what stands in the field, or only that it was changed: what is internal, and where
 *   somebody lives, is not told
 */
gboolean
ind_field_is_told (const IndField *field)
{
  return !(field->flags & IND_FIELD_INTERNAL) && !g_str_equal (field->name, "address");
}
