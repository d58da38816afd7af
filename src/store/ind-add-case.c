#include "config.h"

#include "ind-store-private.h"

/*
 * A new case as a change of its own, many of them in one transaction: a list of ten thousand families. All its rows are
 * new, so its changeset is known without the session extension, which asks SQLite for the shape of every table anew for
 * every change. Its format is SQLite's own (sqlite3session.c), and is what a session would have recorded.
 */

typedef struct
{
  IndStore *store;
  GString **changes;      /* a table's part of the changeset, bytes; the last is that of IND_CASE_WORKER */
} Adding;

/* SQLite's big-endian numbers of seven bits a byte; ours fit into four of them. */
static void
append_varint (GString *bytes, guint number)
{
  for (int shift = 21; shift > 0; shift -= 7)
    if (number >> shift != 0)
      g_string_append_c (bytes, (char) (((number >> shift) & 0x7f) | 0x80));
  g_string_append_c (bytes, (char) (number & 0x7f));
}

static void
append_value (GString *bytes, sqlite3_stmt *row, int at)
{
  int type = sqlite3_column_type (row, at);
  guint64 number = 0;
  double amount;

  g_string_append_c (bytes, (char) type);
  if (type == SQLITE_TEXT)
    {
      const char *text = (const char *) sqlite3_column_text (row, at);
      guint length = (guint) sqlite3_column_bytes (row, at);

      append_varint (bytes, length);
      g_string_append_len (bytes, text, length);
      return;
    }
  if (type == SQLITE_FLOAT)
    {
      amount = sqlite3_column_double (row, at);
      memcpy (&number, &amount, sizeof number);
    }
  else if (type == SQLITE_INTEGER)
    number = (guint64) sqlite3_column_int64 (row, at);
  else
    return;
  number = GUINT64_TO_BE (number);
  g_string_append_len (bytes, (const char *) &number, sizeof number);
}

/* A table's part of the changeset begins with what the table looks like: the row's number is its first column and its key. */
static GString *
new_part (const char *table, int n_columns)
{
  GString *bytes = g_string_sized_new (512);

  g_string_append_c (bytes, 'T');
  append_varint (bytes, (guint) n_columns);
  for (int k = 0; k < n_columns; k++)
    g_string_append_c (bytes, k == 0 ? 1 : 0);
  g_string_append_len (bytes, table, (gssize) strlen (table) + 1);
  return bytes;
}

/* Adds a row, as it stands in the database now, to its table's part of the changeset. */
static gboolean
note_row (Adding *self, guint table, gint64 id, GError **error)
{
  const char *name = table < self->store->n_tables ? ind_tables[table]->name : IND_CASE_WORKER;
  g_autofree char *sql = g_strconcat ("SELECT * FROM \"", name, "\" WHERE id = ?1", NULL);
  sqlite3_stmt *statement = ind_store_prepare (self->store, sql, error);
  const IndTouched added = { table, id };
  GString **part = &self->changes[table];
  gboolean row;
  int n;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  if (!ind_store_step (self->store, statement, &row, error))
    return FALSE;
  if (!row)
    return ind_store_fail (self->store, SQLITE_CORRUPT, error);
  n = sqlite3_column_count (statement);
  if (*part == NULL)
    *part = new_part (name, n);
  g_string_append_c (*part, SQLITE_INSERT);
  g_string_append_c (*part, 0);
  for (int k = 0; k < n; k++)
    append_value (*part, statement, k);
  /* A value that there was no memory for has been read as none. */
  if (sqlite3_reset (statement) != SQLITE_OK)
    return ind_store_fail (self->store, sqlite3_extended_errcode (self->store->db), error);
  g_array_append_val (self->store->added, added);
  return TRUE;
}

static guint
number_of (const IndTable *table)
{
  guint k = 0;

  while (ind_tables[k] != table)
    k++;
  return k;
}

static gboolean
add_worker (Adding *self, IndRecord *worker, GError **error)
{
  gboolean is_new = ind_store_number (self->store, "SELECT 1 FROM worker WHERE id = ?1", worker->id, 0) == 0;
  gint64 member;

  if (!ind_store_insert (self->store, worker, error))
    return FALSE;
  /* It was given its number when it was written. */
  member = sqlite3_last_insert_rowid (self->store->db);
  return (!is_new || note_row (self, number_of (&ind_worker_table), worker->id, error))
         && note_row (self, self->store->n_tables, member, error);
}

static gboolean
add_record (IndRecord *record, gpointer data, GError **error)
{
  Adding *self = data;

  if (record->table == &ind_worker_table)
    return add_worker (self, record, error);
  return ind_store_insert (self->store, record, error) && note_row (self, number_of (record->table), record->id, error);
}

static gint
by_id (gconstpointer a, gconstpointer b)
{
  const IndTouched *one = a, *other = b;

  return one->id < other->id ? -1 : one->id > other->id;
}

/* How much FTS5 gathers before it writes: for so many rows it would write and merge much that it can write once. */
#define MANY_ROWS 2000
#define GATHER_MUCH "INSERT INTO search (search, rank) VALUES ('hashsize', 67108864)"
#define GATHER_AS_USUAL "INSERT INTO search (search, rank) VALUES ('hashsize', 1048576)"

/**
 * ind_store_index_added:
 *
 * Puts into the index of words what was added in this transaction: all of it together at the end, by its numbers. FTS5
 * writes what it has gathered whenever a number is smaller than the last, and before other statements that may write several
 * rows.
 */
gboolean
ind_store_index_added (IndStore *self, GError **error)
{
  gboolean many = self->added != NULL && self->added->len > MANY_ROWS;

  if (self->added == NULL)
    return TRUE;
  g_array_sort (self->added, by_id);
  if (many && !ind_store_exec (self, GATHER_MUCH, error))
    return FALSE;
  for (guint k = 0; k < self->added->len; k++)
    {
      const IndTouched *row = &g_array_index (self->added, IndTouched, k);
      const IndTable *table = row->table < self->n_tables ? ind_tables[row->table] : &ind_worker_table;

      /* A worker stands in the index as one of a case. */
      if ((row->table == self->n_tables || table != &ind_worker_table) && !ind_store_index_row (self, table, row->id, error))
        return FALSE;
    }
  ind_store_forget_added (self);
  return !many || ind_store_exec (self, GATHER_AS_USUAL, error);
}

static gboolean
add_all (Adding *self, IndCase *family, const char *label, const char *const *arguments, GError **error)
{
  g_auto (IndEntry) entry = { .case_id = family->id, .label = g_strdup (label), .arguments = ind_store_pack (arguments) };
  g_autoptr (GString) changeset = g_string_sized_new (2048);
  g_autoptr (GBytes) bytes = NULL;

  if (!ind_record_foreach ((IndRecord *) family, add_record, self, error))
    return FALSE;
  for (guint k = 0; k <= self->store->n_tables; k++)
    if (self->changes[k] != NULL)
      g_string_append_len (changeset, self->changes[k]->str, (gssize) self->changes[k]->len);
  bytes = g_string_free_to_bytes (g_steal_pointer (&changeset));
  return ind_store_write_change (self->store, &entry, IND_CHANGE_DO, bytes, error)
         && ind_store_write_use (self->store, family->id, IND_USE_CHANGE, error);
}

/* ind_store_forget_added: forgets what was known of the cases that this transaction has added. */
void
ind_store_forget_added (IndStore *self)
{
  g_clear_pointer (&self->added, g_array_unref);
  g_clear_pointer (&self->recognised, g_hash_table_unref);
}

/* What tells a worker without an e-mail address from others, where the case has no other one; else %NULL. */
static char *
sign_of (IndCase *family)
{
  const IndWorker *worker = ind_list_length (family->workers) == 1 ? ind_list_get (family->workers, 0) : NULL;

  if (worker == NULL || worker->email != NULL)
    return NULL;
  return g_strdup_printf ("%s\n%s", worker->name, worker->municipality != NULL ? worker->municipality : "\t");
}

/* Gives a new case its numbers. The same few workers stand in many of them, and are looked for once. */
static gboolean
number_case (IndStore *self, IndCase *family, GError **error)
{
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *sign = sign_of (family);
  gint64 *known = sign != NULL ? g_hash_table_lookup (self->recognised, sign) : NULL;

  if (known != NULL)
    ind_record_become (ind_list_get (family->workers, 0), *known);
  if (!ind_store_prepare_new_case (self, family, known != NULL ? NULL : differing, error))
    return FALSE;
  if (known == NULL && sign != NULL)
    {
      gint64 id = ((IndRecord *) ind_list_get (family->workers, 0))->id;

      g_hash_table_insert (self->recognised, g_steal_pointer (&sign), g_memdup2 (&id, sizeof id));
    }
  return TRUE;
}

/**
 * ind_store_add_case:
 * @family: a new case
 * @label: see ind_store_record()
 *
 * Writes a new case whole and records it as one change, in the transaction that is open: what ind_store_insert_case() and
 * ind_store_record() do, in a fraction of the time. Nothing else may have been written since the last change was recorded;
 * before anything else is written, ind_store_go_on().
 */
gboolean
ind_store_add_case (IndStore *self, IndCase *family, const char *label, const char *const *arguments, GError **error)
{
  g_autofree GString **changes = g_new0 (GString *, self->n_tables + 1);
  Adding adding = { self, changes };
  gboolean done;

  g_return_val_if_fail (self->session == NULL || sqlite3session_isempty (self->session), FALSE);
  if (self->added == NULL)
    {
      self->added = g_array_new (FALSE, FALSE, sizeof (IndTouched));
      self->recognised = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    }
  g_clear_pointer (&self->session, sqlite3session_delete);
  done = number_case (self, family, error) && add_all (&adding, family, label, arguments, error);
  for (guint k = 0; k <= self->n_tables; k++)
    if (changes[k] != NULL)
      g_string_free (changes[k], TRUE);
  return done;
}

/** ind_store_go_on: goes on with the transaction after ind_store_add_case(), so that what is written is recorded again. */
gboolean
ind_store_go_on (IndStore *self, GError **error)
{
  return self->session != NULL || ind_store_begin_session (self, error);
}
