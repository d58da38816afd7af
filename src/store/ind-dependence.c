#include "config.h"

#include "ind-store-private.h"

#include <string.h>

/*
 * Whether a later change depends on an earlier one, so that this cannot be taken back, or made again, alone: it touches a
 * row that the earlier one made or removed; it gives a value to a column that the earlier one gave a value to, or removes
 * its row; it names a row that the earlier one made; or it removes a row that the earlier one named, before or after. Row
 * numbers are random and used once, so a row is named where its number stands; it puts something into an object of the
 * file that the earlier one began or ended, or begins or ends one that the earlier one put something into. So the two touch
 * nothing in common, and it does not matter in which order they are done and undone.
 *
 * A worker whom a case brought into the directory stays there while another case knows them, so what that case does with
 * them is no reason; that it does not know them any more is one, since it may take that back.
 */
typedef struct
{
  GHashTable *made, *removed, *updated;   /* row numbers */
  GHashTable *named;                      /* by rows that were there before, or are after */
  GHashTable *joined;                     /* workers who came into the case, and can be named in it since */
  GHashTable *changed;                    /* "row column", for each column that got another value */
  GHashTable *switched, *held;            /* objects of the file, see ind_column_switches() and ind_column_holds() */
  const char *table;                      /* at hand */
  gboolean same_case;                     /* whether the later change is of the same case */
  gboolean workers;                       /* whether it touched the directory, or who of it stands in a case */
} Traces;

static void
traces_clear (Traces *self)
{
  g_hash_table_unref (self->made);
  g_hash_table_unref (self->removed);
  g_hash_table_unref (self->updated);
  g_hash_table_unref (self->named);
  g_hash_table_unref (self->joined);
  g_hash_table_unref (self->changed);
  g_hash_table_unref (self->switched);
  g_hash_table_unref (self->held);
}

static void
traces_init (Traces *self)
{
  self->made = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->removed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->updated = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->named = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->joined = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->changed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->switched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Traces, traces_clear)

/* The column of case_worker that names the worker. */
#define WORKER_OF_CASE 2

static void
add (GHashTable *set, gint64 number)
{
  g_hash_table_add (set, g_memdup2 (&number, sizeof number));
}

static gboolean
has (GHashTable *set, gint64 number)
{
  return g_hash_table_contains (set, &number);
}

/* The row's number; 0 is no number of a row. */
static gint64
number_of (sqlite3_value *value)
{
  return value != NULL && sqlite3_value_type (value) == SQLITE_INTEGER ? sqlite3_value_int64 (value) : 0;
}

typedef gboolean (*ValueFunc) (Traces *traces, gint64 row, int column, sqlite3_value *value);

/* Calls @each for every value that the row got, or that it had, until it says yes. */
static gboolean
any_value (sqlite3_changeset_iter *rows, int n, gboolean old, gint64 row, Traces *traces, ValueFunc each)
{
  for (int k = 1; k < n; k++)
    {
      sqlite3_value *value = NULL;

      if (old)
        sqlite3changeset_old (rows, k, &value);
      else
        sqlite3changeset_new (rows, k, &value);
      if (value != NULL && each (traces, row, k, value))
        return TRUE;
    }
  return FALSE;
}

static gboolean
note_value (Traces *traces, gint64 row, int column, sqlite3_value *value)
{
  char *object = ind_column_holds (traces->table, row, column, value);

  if (number_of (value) != 0)
    add (traces->named, number_of (value));
  if (object != NULL)
    g_hash_table_add (traces->held, object);
  return FALSE;
}

static gboolean
note_changed (Traces *traces, gint64 row, int column, sqlite3_value *value)
{
  char *object = ind_column_switches (traces->table, row, column);

  g_hash_table_add (traces->changed, g_strdup_printf ("%" G_GINT64_FORMAT " %d", row, column));
  if (object != NULL)
    g_hash_table_add (traces->switched, object);
  return FALSE;
}

static gboolean
note_joined (Traces *traces, gint64 row, int column, sqlite3_value *value)
{
  if (column == WORKER_OF_CASE)
    add (traces->joined, number_of (value));
  return FALSE;
}

static gboolean
is_made (Traces *traces, gint64 row, int column, sqlite3_value *value)
{
  return number_of (value) != 0 && has (traces->made, number_of (value));
}

static gboolean
is_named_worker (Traces *traces, gint64 row, int column, sqlite3_value *value)
{
  return column == WORKER_OF_CASE && has (traces->named, number_of (value));
}

static gboolean
is_changed (Traces *traces, gint64 row, int column, sqlite3_value *value)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %d", row, column);

  return g_hash_table_contains (traces->changed, key)
         || (traces->same_case && (is_made (traces, row, column, value) || has (traces->joined, number_of (value))));
}

/* Whether a value stands in an object of the file that the earlier change began or ended. */
static gboolean
is_in_switched (Traces *traces, gint64 row, int column, sqlite3_value *value)
{
  g_autofree char *object = ind_column_holds (traces->table, row, column, value);

  return object != NULL && g_hash_table_contains (traces->switched, object);
}

static gboolean
is_switched_held (Traces *traces, gint64 row, int column, sqlite3_value *value)
{
  g_autofree char *object = ind_column_switches (traces->table, row, column);

  return object != NULL && g_hash_table_contains (traces->held, object);
}

/* The row that the walk stands on. */
static gint64
row_of (sqlite3_changeset_iter *rows, const char **table, int *n, int *operation)
{
  sqlite3_value *value = NULL;

  sqlite3changeset_op (rows, table, n, operation, NULL);
  if (*operation == SQLITE_INSERT)
    sqlite3changeset_new (rows, 0, &value);
  else
    sqlite3changeset_old (rows, 0, &value);
  return number_of (value);
}

/* Calls @each for every row of a changeset until it says that it is enough. */
typedef gboolean (*RowFunc) (Traces *traces, sqlite3_changeset_iter *rows, const char *table, int n, int operation, gint64 row);

static int
any_row (Traces *traces, gconstpointer data, int size, RowFunc each, gboolean *enough)
{
  sqlite3_changeset_iter *rows = NULL;
  int code = sqlite3changeset_start (&rows, size, (void *) data), end;

  *enough = FALSE;
  while (code == SQLITE_OK && !*enough && sqlite3changeset_next (rows) == SQLITE_ROW)
    {
      const char *table;
      int n, operation;
      gint64 row = row_of (rows, &table, &n, &operation);

      *enough = each (traces, rows, table, n, operation, row);
    }
  end = sqlite3changeset_finalize (rows);
  return code != SQLITE_OK || *enough ? code : end;
}

static gboolean
note_row (Traces *traces, sqlite3_changeset_iter *rows, const char *table, int n, int operation, gint64 row)
{
  traces->table = table;
  traces->workers |= strcmp (table, ind_worker_table.name) == 0 || strcmp (table, IND_CASE_WORKER) == 0;
  add (operation == SQLITE_INSERT ? traces->made : operation == SQLITE_DELETE ? traces->removed : traces->updated, row);
  if (operation != SQLITE_INSERT)
    any_value (rows, n, TRUE, row, traces, note_value);
  if (operation != SQLITE_DELETE)
    any_value (rows, n, FALSE, row, traces, note_value);
  if (operation == SQLITE_UPDATE)
    any_value (rows, n, FALSE, row, traces, note_changed);
  if (operation == SQLITE_INSERT && strcmp (table, IND_CASE_WORKER) == 0)
    any_value (rows, n, FALSE, row, traces, note_joined);
  return FALSE;
}

static int
note (Traces *traces, GBytes *changeset)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  gboolean enough;

  return any_row (traces, data, (int) size, note_row, &enough);
}

static gboolean
row_depends (Traces *traces, sqlite3_changeset_iter *rows, const char *table, int n, int operation, gint64 row)
{
  traces->table = table;
  if (has (traces->removed, row) || (traces->same_case && has (traces->made, row)))
    return TRUE;
  if (operation != SQLITE_DELETE)
    return any_value (rows, n, FALSE, row, traces, is_changed)
           || (g_hash_table_size (traces->switched) > 0 && any_value (rows, n, FALSE, row, traces, is_in_switched))
           || (operation == SQLITE_UPDATE && any_value (rows, n, FALSE, row, traces, is_switched_held));
  return has (traces->updated, row) || has (traces->named, row)
         || (!traces->same_case && any_value (rows, n, TRUE, row, traces, is_made))
         || (traces->same_case && strcmp (table, IND_CASE_WORKER) == 0 && any_value (rows, n, TRUE, row, traces, is_named_worker));
}

/**
 * ind_store_dependent:
 * @entry: a change
 * @later: (out): whether anything that still stands was done in its case since
 *
 * Returns: the number of the first later change that depends on it; 0 where there is none, -1 with an error
 */
gint64
ind_store_dependent (IndStore *self, const IndEntry *entry, GBytes *changeset, gboolean *later, GError **error)
{
  g_auto (Traces) traces = { 0 };
  sqlite3_stmt *statement = ind_store_prepare (self,
    "SELECT \"seq\", \"changeset\", case_id FROM change WHERE \"seq\" > ?1 AND \"kind\" = 'do' AND \"state\" = 'done' "
    "AND \"changeset\" IS NOT NULL AND (case_id = ?2 OR ?3) ORDER BY \"seq\"", error);
  gboolean row = TRUE, does = FALSE;
  gint64 number = 0;
  int code;

  *later = FALSE;
  traces_init (&traces);
  if (statement == NULL)
    return -1;
  code = note (&traces, changeset);
  sqlite3_bind_int64 (statement, 1, entry->number);
  sqlite3_bind_int64 (statement, 2, entry->case_id);
  sqlite3_bind_int (statement, 3, traces.workers);
  while (code == SQLITE_OK && !does)
    {
      if (!ind_store_step (self, statement, &row, error))
        return -1;
      if (!row)
        return 0;
      number = sqlite3_column_int64 (statement, 0);
      traces.same_case = sqlite3_column_int64 (statement, 2) == entry->case_id;
      *later |= traces.same_case;
      code = any_row (&traces, sqlite3_column_blob (statement, 1), sqlite3_column_bytes (statement, 1), row_depends, &does);
    }
  sqlite3_reset (statement);
  if (code == SQLITE_OK)
    return number;
  ind_store_fail (self, code, error);
  return -1;
}
