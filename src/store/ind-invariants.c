#include "config.h"

#include "ind-store-private.h"

/* Adds what a pragma finds, a line each; "ok" is nothing. */
static gboolean
add_findings (IndStore *self, const char *pragma, int column, GPtrArray *findings, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, pragma, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  while (TRUE)
    {
      const char *text;

      if (!ind_store_step (self, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      text = (const char *) sqlite3_column_text (statement, column);
      if (g_strcmp0 (text, "ok") != 0)
        g_ptr_array_add (findings, g_strconcat (pragma, ": ", text, NULL));
    }
}

/* What the schema cannot say: an id stands once in a case; every record keeps the rules of its table. */
static gboolean
check_case (IndStore *self, const IndCaseSummary *summary, GPtrArray *findings, GError **error)
{
  g_autoptr (GError) broken = NULL, unread = NULL;
  g_autoptr (IndCase) family = ind_store_load_case (self, summary->id, &unread);
  g_autoptr (GHashTable) refs = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  IndRecord *record;

  if (g_error_matches (unread, IND_ERROR, IND_ERROR_DATABASE_DAMAGED))
    {
      g_ptr_array_add (findings, g_strdup_printf ("%s: it names what is not there", summary->reference));
      return TRUE;
    }
  if (family == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&unread));
      return FALSE;
    }
  g_hash_table_iter_init (&iter, family->records);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &record))
    if (record->ref != NULL && !g_hash_table_add (refs, (gpointer) record->ref))
      g_ptr_array_add (findings, g_strdup_printf ("%s: %s: id twice: %s", summary->reference, record->table->name,
                                                  record->ref));
  if (!ind_case_check (family, &broken))
    g_ptr_array_add (findings, g_strdup_printf ("%s: %s: %s", summary->reference, ind_error_where (broken),
                                                broken->message));
  return TRUE;
}

/**
 * ind_store_check:
 * @findings: (element-type utf8): gets a line for each thing that is wrong, with table, row or case reference,
 *   and nothing of what stands there
 *
 * SQLite's own integrity check, its foreign keys, and the program's invariants.
 *
 * Returns: %FALSE where the check could not be made
 */
gboolean
ind_store_check (IndStore *self, GPtrArray *findings, GError **error)
{
  g_autoptr (GPtrArray) cases = NULL;

  if (!add_findings (self, "PRAGMA integrity_check", 0, findings, error)
      || !add_findings (self, "PRAGMA foreign_key_check", 0, findings, error))
    return FALSE;
  cases = ind_store_list_cases (self, error);
  if (cases == NULL)
    return FALSE;
  for (guint k = 0; k < cases->len; k++)
    if (!check_case (self, cases->pdata[k], findings, error))
      return FALSE;
  return TRUE;
}
