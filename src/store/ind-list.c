#include "config.h"

#include "ind-store-private.h"

#include "ind-format.h"

static char *
column (sqlite3_stmt *statement, int at)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, at));
}

static int
choice (const IndTable *table, const char *field, sqlite3_stmt *statement, int at)
{
  return ind_field_choice (ind_table_field (table, field), (const char *) sqlite3_column_text (statement, at));
}

/** ind_store_find_case: Returns: the row of the case with that reference; 0, with an error, where there is none. */
gint64
ind_store_find_case (IndStore *self, const char *reference, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, "SELECT id FROM \"case\" WHERE \"reference\" = ?1", error);
  gint64 id = 0;
  gboolean row;

  if (statement == NULL)
    return 0;
  ind_bind_text (statement, 1, reference);
  if (!ind_store_step (self, statement, &row, error))
    return 0;
  if (row)
    id = sqlite3_column_int64 (statement, 0);
  else
    ind_error_set (error, IND_ERROR_NO_SUCH_CASE, NULL, reference);
  sqlite3_reset (statement);
  return id;
}

/* Adds the first names of the children: those in focus, or all whose relation is child where none is. */
static gboolean
add_children (IndStore *self, GHashTable *by_id, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self,
    "SELECT case_id, \"name\" FROM person p WHERE \"in_focus\" = 1 OR (\"relation\" = 'child' AND NOT EXISTS "
    "(SELECT 1 FROM person f WHERE f.case_id = p.case_id AND f.\"in_focus\" = 1)) ORDER BY case_id, position", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  while (TRUE)
    {
      g_autofree char *name = NULL;
      IndCaseSummary *summary;
      char *longer;
      gint64 id;

      if (!ind_store_step (self, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      id = sqlite3_column_int64 (statement, 0);
      summary = g_hash_table_lookup (by_id, &id);
      if (summary == NULL)
        continue;
      name = ind_first_name ((const char *) sqlite3_column_text (statement, 1));
      longer = summary->children != NULL ? g_strjoin (", ", summary->children, name, NULL) : g_strdup (name);
      g_free (summary->children);
      summary->children = longer;
    }
}

/* Adds the next follow-up: the first by its day, or by its month's last day where it has none. */
static gboolean
add_follow_ups (IndStore *self, GHashTable *by_id, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self,
    "SELECT case_id, \"month\", \"date\", coalesce(\"months\", 1) FROM activity WHERE \"kind\" = 'follow-up' "
    "AND coalesce(\"status\", 'planned') IN ('planned', 'agreed') ORDER BY case_id, \"time\", position", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  while (TRUE)
    {
      IndCaseSummary *summary;
      IndDate month, date, day;
      gint64 id;

      if (!ind_store_step (self, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      id = sqlite3_column_int64 (statement, 0);
      summary = g_hash_table_lookup (by_id, &id);
      if (summary == NULL)
        continue;
      month = ind_month_from_iso ((const char *) sqlite3_column_text (statement, 1));
      date = ind_date_from_iso ((const char *) sqlite3_column_text (statement, 2));
      day = date != IND_NO_DATE ? date : ind_date_month_end (month);
      if (summary->next_month != IND_NO_DATE
          && day >= (summary->next_date != IND_NO_DATE ? summary->next_date : ind_date_month_end (summary->next_month)))
        continue;
      summary->next_month = month;
      summary->next_date = date;
      if (date == IND_NO_DATE)
        day = ind_date_month_end (ind_date_add_months (month, sqlite3_column_int (statement, 3) - 1));
      summary->overdue = day < ind_today ();
    }
}

static gint
by_family (gconstpointer a, gconstpointer b)
{
  const IndCaseSummary *one = *(IndCaseSummary **) a, *other = *(IndCaseSummary **) b;
  int order = ind_collate (one->family_name, other->family_name);

  return order != 0 ? order : ind_collate (one->reference, other->reference);
}

/**
 * ind_store_list_cases:
 *
 * Returns: (transfer full) (nullable) (element-type IndCaseSummary): a line for every case, in Danish order
 */
GPtrArray *
ind_store_list_cases (IndStore *self, GError **error)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_case_summary_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  sqlite3_stmt *statement = ind_store_prepare (self,
    "SELECT c.id, c.\"reference\", c.\"family_name\", c.\"municipality\", c.\"model\", c.\"status\", w.\"name\" "
    "FROM \"case\" c LEFT JOIN worker w ON w.id = c.\"coordinator\"", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  while (TRUE)
    {
      IndCaseSummary *summary;

      if (!ind_store_step (self, statement, &row, error))
        return NULL;
      if (!row)
        break;
      summary = g_new0 (IndCaseSummary, 1);
      summary->id = sqlite3_column_int64 (statement, 0);
      summary->reference = column (statement, 1);
      summary->family_name = column (statement, 2);
      summary->municipality = column (statement, 3);
      summary->model = choice (&ind_case_table, "model", statement, 4);
      summary->status = choice (&ind_case_table, "status", statement, 5);
      summary->coordinator = column (statement, 6);
      g_ptr_array_add (cases, summary);
      g_hash_table_insert (by_id, &summary->id, summary);
    }
  if (!add_children (self, by_id, error) || !add_follow_ups (self, by_id, error))
    return NULL;
  g_ptr_array_sort (cases, by_family);
  return g_steal_pointer (&cases);
}
