#include "config.h"

#include "ind-search-private.h"

#include <string.h>

#include "ind-format.h"
#include "ind-privacy.h"
#include "ind-stage.h"

static char *
column (sqlite3_stmt *statement, int at)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, at));
}

/* Names as others may read them: a CPR number that somebody wrote there stands in no list. */
static char *
safe_column (sqlite3_stmt *statement, int at)
{
  const char *text = (const char *) sqlite3_column_text (statement, at);

  return text == NULL || strpbrk (text, "0123456789") == NULL ? g_strdup (text) : ind_text_for_others (NULL, text);
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

/** ind_store_is_empty: Returns: whether there is no case, as far as can be read. */
gboolean
ind_store_is_empty (IndStore *self)
{
  sqlite3_stmt *statement = ind_store_prepare (self, "SELECT 1 FROM \"case\" LIMIT 1", NULL);
  gboolean row = TRUE;

  if (statement == NULL || !ind_store_step (self, statement, &row, NULL))
    return FALSE;
  if (row)
    sqlite3_reset (statement);
  return !row;
}

/* The questions for all cases; with one of these after it for one. */
#define CASES "SELECT c.id, c.\"reference\", c.\"family_name\", c.\"municipality\", c.\"model\", c.\"status\", w.\"name\", " \
              "c.\"coordinator\", c.\"partner\" " \
              "FROM \"case\" c LEFT JOIN worker w ON w.id = c.\"coordinator\""
#define CHILDREN "SELECT case_id, \"name\" FROM person p WHERE (\"in_focus\" = 1 OR (\"relation\" = 'child' AND NOT EXISTS " \
                 "(SELECT 1 FROM person f WHERE f.case_id = p.case_id AND f.\"in_focus\" = 1)))"
#define FOLLOW_UPS "SELECT case_id, \"month\", \"date\", coalesce(\"months\", 1) FROM activity WHERE \"kind\" = 'follow-up' " \
                   "AND coalesce(\"status\", 'planned') IN ('planned', 'agreed')"
#define OF_CASE " AND case_id = ?1"
#define CHILDREN_ORDER " ORDER BY case_id, position"
#define FOLLOW_UPS_ORDER " ORDER BY case_id, \"time\", position"

typedef void (*AddFunc) (IndCaseSummary *summary, sqlite3_stmt *row);

/* Adds what a question says of the cases; its first column names the case. */
static gboolean
add_all (IndStore *self, const char *sql, gint64 case_id, GHashTable *by_id, AddFunc add, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, sql, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  if (case_id != 0)
    sqlite3_bind_int64 (statement, 1, case_id);
  while (TRUE)
    {
      IndCaseSummary *summary;
      gint64 id;

      if (!ind_store_step (self, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      id = sqlite3_column_int64 (statement, 0);
      summary = g_hash_table_lookup (by_id, &id);
      if (summary != NULL)
        add (summary, statement);
    }
}

/* Adds the first name of a child: of those in focus, or of all whose relation is child where none is. */
static void
add_child (IndCaseSummary *summary, sqlite3_stmt *row)
{
  g_autofree char *name = ind_first_name ((const char *) sqlite3_column_text (row, 1));
  char *longer = summary->children != NULL ? g_strjoin (", ", summary->children, name, NULL) : g_strdup (name);

  g_free (summary->children);
  summary->children = longer;
}

/* Adds the next follow-up: the first by its day, or by its month's last day where it has none. */
static void
add_follow_up (IndCaseSummary *summary, sqlite3_stmt *row)
{
  IndDate month = ind_month_from_iso ((const char *) sqlite3_column_text (row, 1));
  IndDate date = ind_date_from_iso ((const char *) sqlite3_column_text (row, 2));
  IndDate day = date != IND_NO_DATE ? date : ind_date_month_end (month);

  if (summary->next_month != IND_NO_DATE
      && day >= (summary->next_date != IND_NO_DATE ? summary->next_date : ind_date_month_end (summary->next_month)))
    return;
  summary->next_month = month;
  summary->next_date = date;
  if (date == IND_NO_DATE)
    day = ind_date_month_end (ind_date_add_months (month, sqlite3_column_int (row, 3) - 1));
  summary->overdue = day < ind_today ();
}

static IndCaseSummary *
read_case (sqlite3_stmt *row)
{
  IndCaseSummary *summary = g_new0 (IndCaseSummary, 1);

  summary->id = sqlite3_column_int64 (row, 0);
  summary->reference = column (row, 1);
  summary->family_name = safe_column (row, 2);
  summary->municipality = safe_column (row, 3);
  summary->model = choice (&ind_case_table, "model", row, 4);
  summary->status = choice (&ind_case_table, "status", row, 5);
  summary->coordinator = safe_column (row, 6);
  summary->coordinator_id = sqlite3_column_int64 (row, 7);
  summary->partner_id = sqlite3_column_int64 (row, 8);
  return summary;
}

/** ind_summaries_compare: Returns: the order of the list of cases: Danish, by the family's name. */
int
ind_summaries_compare (const IndCaseSummary *one, const IndCaseSummary *other)
{
  int order = ind_collate (one->family_name, other->family_name);

  return order != 0 ? order : ind_collate (one->reference, other->reference);
}

static gint
by_family (gconstpointer a, gconstpointer b)
{
  return ind_summaries_compare (*(IndCaseSummary **) a, *(IndCaseSummary **) b);
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
  sqlite3_stmt *statement = ind_store_prepare (self, CASES, error);
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
      summary = read_case (statement);
      g_ptr_array_add (cases, summary);
      g_hash_table_insert (by_id, &summary->id, summary);
    }
  if (!add_all (self, CHILDREN CHILDREN_ORDER, 0, by_id, add_child, error)
      || !add_all (self, FOLLOW_UPS FOLLOW_UPS_ORDER, 0, by_id, add_follow_up, error))
    return NULL;
  g_ptr_array_sort (cases, by_family);
  return g_steal_pointer (&cases);
}

/**
 * ind_store_read_summary:
 * @summary: (out) (transfer full) (nullable): the line of one case, %NULL where it is not there
 */
gboolean
ind_store_read_summary (IndStore *self, gint64 case_id, IndCaseSummary **summary, GError **error)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (IndCaseSummary) read = NULL;
  sqlite3_stmt *statement = ind_store_prepare (self, CASES " WHERE c.id = ?1", error);
  gboolean row;

  *summary = NULL;
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, case_id);
  if (!ind_store_step (self, statement, &row, error))
    return FALSE;
  if (!row)
    return TRUE;
  read = read_case (statement);
  sqlite3_reset (statement);
  g_hash_table_insert (by_id, &read->id, read);
  if (!add_all (self, CHILDREN OF_CASE CHILDREN_ORDER, case_id, by_id, add_child, error)
      || !add_all (self, FOLLOW_UPS OF_CASE FOLLOW_UPS_ORDER, case_id, by_id, add_follow_up, error))
    return FALSE;
  *summary = g_steal_pointer (&read);
  return TRUE;
}

/* What ind_case_stage() looks for, once for each case. */
#define HELD_AS(kinds) "(EXISTS (SELECT 1 FROM activity a WHERE a.case_id = c.id AND a.\"status\" = 'held' " \
                       "AND a.\"kind\" IN (" kinds ")) OR EXISTS (SELECT 1 FROM meeting m WHERE m.case_id = c.id " \
                       "AND m.\"kind\" IN (" kinds ")))"
#define STAGES "SELECT c.id, CASE WHEN c.\"status\" = 'discharged' THEN ?1 " \
               "WHEN c.\"status\" IN ('declined', 'rejected') THEN ?2 " \
               "WHEN coalesce (c.\"status\", '') <> 'enrolled' " \
               "THEN CASE WHEN c.\"status\" = 'offered' OR c.\"offered_on\" IS NOT NULL THEN ?3 ELSE ?4 END " \
               "WHEN EXISTS (SELECT 1 FROM plan p WHERE p.case_id = c.id) OR " HELD_AS ("'follow-up'") " THEN ?5 " \
               "WHEN EXISTS (SELECT 1 FROM goal g WHERE g.case_id = c.id AND coalesce (g.\"status\", '') <> 'dropped') THEN ?6 " \
               "WHEN EXISTS (SELECT 1 FROM assessment s WHERE s.case_id = c.id) OR " \
               HELD_AS ("'opening', 'assessment-meeting'") " THEN ?7 ELSE ?8 END FROM \"case\" c"

/**
 * ind_store_list_stages:
 *
 * How far every family has come, as ind_case_stage() says; a test holds the one against the other.
 *
 * Returns: (transfer full) (nullable) (element-type gint64 IndStage): by the case's row number
 */
GHashTable *
ind_store_list_stages (IndStore *self, GError **error)
{
  static const IndStage stages[] = { IND_STAGE_DISCHARGED, IND_STAGE_NONE, IND_STAGE_OFFERED, IND_STAGE_REFERRED,
                                     IND_STAGE_FOLLOW_UP, IND_STAGE_PLAN, IND_STAGE_ASSESSMENT, IND_STAGE_ENROLLED };
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  sqlite3_stmt *statement = ind_store_prepare (self, STAGES, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  for (gsize k = 0; k < G_N_ELEMENTS (stages); k++)
    sqlite3_bind_int (statement, (int) k + 1, (int) stages[k]);
  while (TRUE)
    {
      gint64 id;

      if (!ind_store_step (self, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&found);
      id = sqlite3_column_int64 (statement, 0);
      g_hash_table_insert (found, g_memdup2 (&id, sizeof id), GINT_TO_POINTER (sqlite3_column_int (statement, 1)));
    }
}
