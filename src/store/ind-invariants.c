#include "config.h"

#include "ind-store-private.h"

#include <stdlib.h>
#include <string.h>

/* The most that is told of a damaged file: whoever reads it needs no more, and SQLite says one thing of every row. */
#define MOST_FINDINGS 20

/* What stands before what SQLite has found in one file. */
#define HEAD "*** in database "

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

/* SQLite tells several things in one text, a line each. */
static void
find_lines (GPtrArray *findings, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint k = 0; lines[k] != NULL; k++)
    if (*lines[k] != '\0' && !g_str_has_prefix (lines[k], HEAD) && findings->len < MOST_FINDINGS)
      find (findings, IND_FINDING_FILE, NULL, IND_ERROR_DATABASE_DAMAGED, NULL, lines[k]);
}

/* SQLite's own check of the file. */
static gboolean
look_at_file (IndStore *self, GPtrArray *findings, GError **error)
{
  guint before = findings->len;
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *statement = ind_store_prepare (self, "PRAGMA integrity_check(" G_STRINGIFY (MOST_FINDINGS) ")", error);
  gboolean row = TRUE;

  while (statement != NULL && row)
    {
      const char *text;
      int unread;

      if (!ind_store_step (self, statement, &row, &failed))
        break;
      text = row ? (const char *) sqlite3_column_text (statement, 0) : "ok";
      unread = why_unread (text);
      if (unread != SQLITE_OK && (unread & 0xff) != SQLITE_CORRUPT)
        {
          sqlite3_reset (statement);
          return ind_store_fail (self, unread, error);
        }
      if (g_strcmp0 (text, "ok") != 0)
        find_lines (findings, text != NULL ? text : "");
    }
  if (failed == NULL)
    return statement != NULL;
  /* Damage may be such that SQLite gives up; what it has told stands. */
  if (g_error_matches (failed, IND_ERROR, IND_ERROR_DATABASE_DAMAGED))
    {
      if (findings->len == before)
        find_lines (findings, sqlite3_errstr (SQLITE_CORRUPT));
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
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

/* What SQLite does not see: how the rows belong together, and what they say. */
static gboolean
check_rest (IndStore *self, GPtrArray *findings, GError **error)
{
  g_autoptr (GPtrArray) cases = NULL;

  if (!check_keys (self, findings, error))
    return FALSE;
  cases = ind_store_list_cases (self, error);
  if (cases == NULL)
    return FALSE;
  for (guint k = 0; k < cases->len; k++)
    if (!ind_store_check_case (self, cases->pdata[k], findings, error))
      return FALSE;
  return check_index (self, findings, error);
}

/* Of a file that is damaged, what else is wrong is told as far as that can be read. */
static gboolean
check_all (IndStore *self, GPtrArray *findings, GError **error)
{
  GError *failed = NULL;
  gboolean damaged;

  if (!check_file (self, findings, error))
    return FALSE;
  damaged = findings->len > 0;
  if (check_rest (self, findings, &failed))
    return TRUE;
  if (damaged && g_error_matches (failed, IND_ERROR, IND_ERROR_DATABASE_DAMAGED))
    {
      g_error_free (failed);
      return TRUE;
    }
  g_propagate_error (error, failed);
  return FALSE;
}

/**
 * ind_store_check:
 * @findings: (element-type IndFinding): gets what is wrong, kind by kind
 *
 * SQLite's own integrity check (its first 20 findings), its foreign keys, and the program's invariants, all as of one moment.
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

/**
 * ind_store_check_damaged:
 * @path: the file of a database that ind_store_open() found damaged
 * @findings: (element-type IndFinding): gets what is wrong with the file
 *
 * SQLite's own check of a file that cannot be opened as a database any more, which is only read.
 *
 * Returns: %FALSE where not even that can be done
 */
gboolean
ind_store_check_damaged (const char *path, GPtrArray *findings, GError **error)
{
  g_autoptr (IndStore) self = ind_store_new (path);

  /* How it is usually read may be too much of such a file, and is not needed. */
  if (!ind_store_connect (self, path, SQLITE_OPEN_READONLY, NULL) && self->db == NULL)
    return ind_store_fail (self, SQLITE_NOMEM, error);
  /* Else SQLite would not look at a file that is shorter than it should be. */
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  return ind_store_exec (self, "PRAGMA writable_schema = ON", error) && look_at_file (self, findings, error);
}

/**
 * ind_store_look_over:
 * @path: the file of a database, which may be open
 *
 * SQLite's quick check of the file, through a connection of its own, which only reads; in any thread. A database that
 * somebody keeps to himself cannot be looked at: that is no error.
 *
 * Returns: %FALSE, with %IND_ERROR_DATABASE_DAMAGED, where the file is damaged
 */
gboolean
ind_store_look_over (const char *path, GError **error)
{
  g_autoptr (IndStore) self = ind_store_new (path);
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *statement = NULL;
  gboolean row = FALSE;

  if (ind_store_connect (self, path, SQLITE_OPEN_READONLY, &failed))
    statement = ind_store_prepare (self, "PRAGMA quick_check(1)", &failed);
  if (statement != NULL && ind_store_step (self, statement, &row, &failed) && row)
    {
      const char *text = (const char *) sqlite3_column_text (statement, 0);
      int unread = why_unread (text);

      if (g_strcmp0 (text, "ok") != 0 && (unread == SQLITE_OK || (unread & 0xff) == SQLITE_CORRUPT))
        ind_store_fail (self, SQLITE_CORRUPT, &failed);
    }
  if (!g_error_matches (failed, IND_ERROR, IND_ERROR_DATABASE_DAMAGED)
      && !g_error_matches (failed, IND_ERROR, IND_ERROR_NOT_A_DATABASE))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}
