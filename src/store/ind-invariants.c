#include "config.h"

#include "ind-store-private.h"

#include <stdlib.h>
#include <string.h>

/* Behind it SQLite's check of a file says why it could not look at a page. */
#define UNREAD "unable to get the page. error code="

/* The check of one case. */
typedef struct
{
  const IndCaseSummary *summary;
  IndCase *family;         /* (nullable): where it cannot be read */
  GHashTable *unreadable;  /* its records of which something could not be read */
  GHashTable *refs;
  GPtrArray *findings;
} Check;

static void
find (GPtrArray *findings, IndFindingKind kind, const char *place, IndErrorCode code, const char *where, const char *what)
{
  GError *error = NULL;

  ind_error_set (&error, code, where, what);
  g_ptr_array_add (findings, ind_finding_new (kind, place, error));
}

/* Says of a record in the case what is wrong with it; of one that cannot be reached, in which table it stands. */
static void
find_in (Check *check, IndRecord *record, const IndTable *table, const char *path, IndErrorCode code, const char *what)
{
  g_autofree char *place = record != NULL ? ind_record_path (record) : g_strdup (table->name);
  g_autofree char *where = path == NULL ? g_strdup (place) : *place != '\0' ? g_strconcat (place, ".", path, NULL)
                                                                          : g_strdup (path);

  find (check->findings, IND_FINDING_RULES, check->summary->reference, code, where, what);
}

/* Why SQLite could not look at a page: it tells that among what is wrong with the file. Returns: 0 where it could. */
static int
why_unread (const char *text)
{
  const char *code = text != NULL ? strstr (text, UNREAD) : NULL;

  return code != NULL ? atoi (code + strlen (UNREAD)) : SQLITE_OK;
}

/* SQLite's own check of the file. */
static gboolean
look_at_file (IndStore *self, GPtrArray *findings, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, "PRAGMA integrity_check", error);
  gboolean row = TRUE;

  while (statement != NULL && row)
    {
      const char *text;
      int unread;

      if (!ind_store_step (self, statement, &row, error))
        return FALSE;
      text = row ? (const char *) sqlite3_column_text (statement, 0) : "ok";
      unread = why_unread (text);
      if (unread != SQLITE_OK && (unread & 0xff) != SQLITE_CORRUPT)
        {
          sqlite3_reset (statement);
          return ind_store_fail (self, unread, error);
        }
      if (g_strcmp0 (text, "ok") != 0)
        find (findings, IND_FINDING_FILE, NULL, IND_ERROR_DATABASE_DAMAGED, NULL, text);
    }
  return statement != NULL;
}

/* What is damaged is so when one looks again; a disk or a memory that failed once is not damage. */
static gboolean
check_file (IndStore *self, GPtrArray *findings, GError **error)
{
  guint before = findings->len;

  if (!look_at_file (self, findings, error))
    return FALSE;
  if (findings->len == before)
    return TRUE;
  g_ptr_array_set_size (findings, (gint) before);
  return look_at_file (self, findings, error);
}

/* The keys that name rows. */
static gboolean
check_keys (IndStore *self, GPtrArray *findings, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, "PRAGMA foreign_key_check", error);
  gboolean row = TRUE;

  while (statement != NULL && row)
    {
      if (!ind_store_step (self, statement, &row, error))
        return FALSE;
      if (row)
        find (findings, IND_FINDING_KEYS, (const char *) sqlite3_column_text (statement, 0), IND_ERROR_DATABASE_DAMAGED,
              NULL, (const char *) sqlite3_column_text (statement, 2));
    }
  return statement != NULL;
}

/* Whether what stands in a row can be read, so that the next who writes it does not lose it. */
static void
check_row (Check *check, IndStatements *statements, sqlite3_stmt *statement)
{
  IndRecord *record = check->family != NULL ? ind_case_lookup (check->family, sqlite3_column_int64 (statement, 0)) : NULL;
  int at = ind_row_fields_at (statements);

  for (const IndField *field = statements->table->fields; field->name != NULL; field++)
    {
      g_autoptr (GError) error = NULL;
      const char *path = ind_field_path (field);

      if (!ind_field_is_readable (statement, at, field, &error))
        {
          find_in (check, record, statements->table, path, error->code, ind_error_what (error));
          if (record != NULL)
            g_hash_table_add (check->unreadable, record);
        }
      else if (field->type == IND_FIELD_TEXT && record != NULL && sqlite3_column_type (statement, at) == SQLITE_NULL
               && ind_record_needs (record, field->flags, path))
        find_in (check, record, statements->table, NULL, IND_ERROR_KEY_MISSING, path);
      at += (int) ind_field_n_columns (field);
    }
}

static gboolean
check_rows (IndStore *self, Check *check, GError **error)
{
  for (guint k = 0; k < self->n_tables; k++)
    {
      IndStatements *statements = &self->statements[k];
      sqlite3_stmt *statement = ind_store_prepare (self, statements->select_case != NULL ? statements->select_case
                                                                                         : statements->select_row, error);
      gboolean row = TRUE;

      if (statement == NULL)
        return FALSE;
      sqlite3_bind_int64 (statement, 1, check->summary->id);
      while (row)
        {
          if (!ind_store_step (self, statement, &row, error))
            return FALSE;
          if (row)
            check_row (check, statements, statement);
        }
    }
  return TRUE;
}

/* What the schema cannot say: an id stands once in a case; every record keeps the rules of its table. */
static gboolean
check_record (IndRecord *record, gpointer data, GError **error)
{
  Check *check = data;
  g_autoptr (GError) broken = NULL;

  if (record->ref != NULL && !g_hash_table_add (check->refs, (gpointer) record->ref))
    find_in (check, record, record->table, NULL, IND_ERROR_ID_TWICE, record->ref);
  if (!g_hash_table_contains (check->unreadable, record) && !ind_record_check (record, &broken))
    find_in (check, record, record->table, ind_error_where (broken), broken->code, ind_error_what (broken));
  return TRUE;
}

/** ind_store_check_case: what ind_store_check() says of one case: @summary needs its number and reference. */
gboolean
ind_store_check_case (IndStore *self, const IndCaseSummary *summary, GPtrArray *findings, GError **error)
{
  g_autoptr (GError) unread = NULL;
  g_autoptr (IndCase) family = ind_store_load_case (self, summary->id, &unread);
  g_autoptr (GHashTable) unreadable = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) refs = g_hash_table_new (g_str_hash, g_str_equal);
  Check check = { summary, family, unreadable, refs, findings };

  if (g_error_matches (unread, IND_ERROR, IND_ERROR_DATABASE_DAMAGED))
    find (findings, IND_FINDING_RULES, summary->reference, IND_ERROR_DATABASE_DAMAGED, NULL, NULL);
  else if (unread != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&unread));
      return FALSE;
    }
  if (!check_rows (self, &check, error))
    return FALSE;
  return family == NULL || ind_record_foreach ((IndRecord *) family, check_record, &check, error);
}

/* What the search would not find, or would find though it is not there. */
static gboolean
check_index (IndStore *self, GPtrArray *findings, GError **error)
{
  gboolean right = FALSE;

  if (!ind_store_index_is_right (self, &right, error))
    return FALSE;
  if (!right)
    find (findings, IND_FINDING_SEARCH, NULL, IND_ERROR_DATABASE_DAMAGED, NULL, NULL);
  return TRUE;
}

static gboolean
check_all (IndStore *self, GPtrArray *findings, GError **error)
{
  g_autoptr (GPtrArray) cases = NULL;

  if (!check_file (self, findings, error) || !check_keys (self, findings, error))
    return FALSE;
  cases = ind_store_list_cases (self, error);
  if (cases == NULL)
    return FALSE;
  for (guint k = 0; k < cases->len; k++)
    if (!ind_store_check_case (self, cases->pdata[k], findings, error))
      return FALSE;
  return check_index (self, findings, error);
}

/**
 * ind_store_check:
 * @findings: (element-type IndFinding): gets what is wrong, kind by kind
 *
 * SQLite's own integrity check, its foreign keys, and the program's invariants, all as of one moment.
 *
 * Returns: %FALSE where the check could not be made
 */
gboolean
ind_store_check (IndStore *self, GPtrArray *findings, GError **error)
{
  gboolean done;

  if (!ind_store_exec (self, "BEGIN", error))
    return FALSE;
  done = check_all (self, findings, error);
  ind_store_leave (self);
  return done;
}
