#include "config.h"

#include "ind-store-private.h"

#include "ind-family-year.h"

/* Families on their way. What is open is asked for however old it is: it may be overdue. */
#define ACTIVITIES "SELECT a.case_id, a.id, a.\"kind\", a.\"audience\", a.\"month\", a.\"months\", a.\"date\", a.\"time\", a.\"status\" " \
  "FROM activity a WHERE a.\"month\" <= ?1 AND (a.\"month\" >= ?2 OR coalesce(a.\"status\", 'planned') IN ('planned', 'agreed')) " \
  "ORDER BY a.case_id, coalesce(a.\"date\", a.\"month\" || '-99'), a.\"time\", a.position"

static const char *const columns[] = { "kind", "audience", "month", "months", "date", "time", "status" };

/* The columns from @at on, which hold choices, months, days, hours and a number. */
static IndRecord *
read_activity (sqlite3_stmt *row, int at)
{
  IndRecord *activity = ind_record_new (&ind_activity_table, sqlite3_column_int64 (row, at));

  for (gsize k = 0; k < G_N_ELEMENTS (columns); k++)
    {
      const IndField *field = ind_table_field (&ind_activity_table, columns[k]);
      int here = at + 1 + (int) k;
      const char *text = (const char *) sqlite3_column_text (row, here);

      if (text == NULL)
        continue;
      if (field->type == IND_FIELD_NUMBER)
        ind_record_set_number (activity, field, sqlite3_column_int64 (row, here));
      else if (field->type == IND_FIELD_DATE)
        ind_record_set_number (activity, field, ind_date_from_iso (text));
      else if (field->type == IND_FIELD_MONTH)
        ind_record_set_number (activity, field, ind_month_from_iso (text));
      else
        ind_record_set_text (activity, field, text);
    }
  return activity;
}

/* Whether it lies in the year, or should have been held before it. */
static gboolean
belongs (const IndActivity *activity, IndDate first, IndDate last)
{
  IndDate from = activity->date != IND_NO_DATE ? activity->date : activity->month;
  IndDate to = activity->date != IND_NO_DATE ? activity->date : ind_activity_last_day (activity);

  return (from <= last && to >= first) || ind_activity_is_overdue (activity, ind_today ());
}

static gboolean
read_activities (IndStore *self, IndDate first, GHashTable *by_id, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, ACTIVITIES, error);
  IndDate last = ind_date_month_end (ind_date_add_months (first, 11));
  g_autofree char *end = ind_month_to_iso (last);
  g_autofree char *begin = ind_month_to_iso (ind_date_add_months (first, 1 - IND_ACTIVITY_MOST_MONTHS));
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  ind_bind_text (statement, 1, end);
  ind_bind_text (statement, 2, begin);
  while (TRUE)
    {
      g_autoptr (IndRecord) activity = NULL;
      IndFamilyYear *year;
      gint64 id;

      if (!ind_store_step (self, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      id = sqlite3_column_int64 (statement, 0);
      year = g_hash_table_lookup (by_id, &id);
      if (year == NULL)
        continue;
      activity = read_activity (statement, 1);
      if (belongs ((IndActivity *) activity, first, last))
        g_ptr_array_add (year->activities, g_steal_pointer (&activity));
    }
}

static gboolean
is_on_its_way (const IndCaseSummary *summary)
{
  return summary->status != IND_CASE_DECLINED && summary->status != IND_CASE_REJECTED
         && summary->status != IND_CASE_DISCHARGED;
}

/**
 * ind_store_list_years:
 * @first: the first of twelve months
 *
 * Returns: (transfer full) (nullable) (element-type IndFamilyYear): the year of every family that is on its way, in the order
 *   of the list of cases
 */
GPtrArray *
ind_store_list_years (IndStore *self, IndDate first, GError **error)
{
  g_autoptr (GPtrArray) cases = ind_store_list_cases (self, error);
  g_autoptr (GPtrArray) years = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_family_year_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (cases == NULL)
    return NULL;
  g_ptr_array_set_free_func (cases, NULL);
  for (guint k = 0; k < cases->len; k++)
    {
      IndCaseSummary *summary = cases->pdata[k];

      if (!is_on_its_way (summary))
        {
          ind_case_summary_free (summary);
          continue;
        }
      g_ptr_array_add (years, ind_family_year_new (summary));
      g_hash_table_insert (by_id, &summary->id, years->pdata[years->len - 1]);
    }
  return read_activities (self, first, by_id, error) ? g_steal_pointer (&years) : NULL;
}
