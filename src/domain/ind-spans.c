#include "config.h"

#include "ind-goal.h"
#include "ind-rules.h"

/* What begins with one date and ends with another: the end may not lie before the beginning. */
static const struct { const IndTable *table; const char *begin, *end; } spans[] = {
  { &ind_case_table, "referred_on", "discharged_on" },
  { &ind_case_table, "enrolled_on", "discharged_on" },
  { &ind_earlier_coordinator_table, "from", "to" },
  { &ind_consent_table, "given_on", "expires_on" },
  { &ind_consent_table, "given_on", "withdrawn_on" },
  { &ind_assessment_table, "started_on", "concluded_on" },
  { &ind_investigation_table, "started_on", "done_on" },
  { &ind_investigation_table, "started_on", "due_on" },
  { &ind_goal_table, "start_on", "due_on" },
  { &ind_measure_table, "from", "to" },
  { &ind_measure_table, "applied_on", "decided_on" },
};

static IndDate
date_of (const IndRecord *record, const char *field)
{
  return (IndDate) ind_record_get_number (record, ind_table_field (record->table, field));
}

/**
 * ind_record_check_spans:
 * @before: (nullable): the record as it was: what was wrong already, and is left as it was, does not hinder a change
 *
 * Checks that nothing ends before it begins. A case file may say so all the same; nobody may write it in the program.
 */
gboolean
ind_record_check_spans (const IndRecord *record, const IndRecord *before, GError **error)
{
  for (gsize k = 0; k < G_N_ELEMENTS (spans); k++)
    {
      IndDate begin, end;

      if (spans[k].table != record->table)
        continue;
      begin = date_of (record, spans[k].begin);
      end = date_of (record, spans[k].end);
      if (begin == IND_NO_DATE || end == IND_NO_DATE || begin <= end
          || (before != NULL && date_of (before, spans[k].begin) == begin && date_of (before, spans[k].end) == end))
        continue;
      ind_error_set (error, IND_ERROR_ENDS_BEFORE_START, ind_field_path (ind_table_field (record->table, spans[k].end)), NULL);
      return FALSE;
    }
  return TRUE;
}
