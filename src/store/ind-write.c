#include "config.h"

#include "ind-store-private.h"

/* Returns: the id of the worker in the directory who is the same and is not @taken yet, 0 for nobody, -1 for failed. */
static gint64
find_worker (IndStore *self, const IndWorker *worker, GHashTable *taken, GError **error)
{
  const char *sql = worker->email != NULL
    ? "SELECT id FROM worker WHERE lower(\"email\") = lower(?1) "
      "UNION ALL SELECT id FROM worker WHERE \"name\" = ?2 AND \"municipality\" IS ?3 AND \"email\" IS NULL"
    : "SELECT id FROM worker WHERE \"name\" = ?2 AND \"municipality\" IS ?3";
  sqlite3_stmt *statement = ind_store_prepare (self, sql, error);
  gint64 found = 0;
  gboolean row = TRUE;

  if (statement == NULL)
    return -1;
  if (worker->email != NULL)
    ind_bind_text (statement, 1, worker->email);
  ind_bind_text (statement, 2, worker->name);
  ind_bind_text (statement, 3, worker->municipality);
  while (found == 0)
    {
      gint64 id;

      if (!ind_store_step (self, statement, &row, error))
        return -1;
      if (!row)
        return 0;
      id = sqlite3_column_int64 (statement, 0);
      if (!g_hash_table_contains (taken, &id))
        found = id;
    }
  sqlite3_reset (statement);
  return found;
}

static gboolean
insert_row (IndStore *self, const IndRecord *record, GError **error)
{
  IndStatements *statements = ind_store_statements (self, record->table);
  sqlite3_stmt *statement = ind_store_prepare (self, statements->insert, error);
  int at = 1;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, at++, record->id);
  if (record->table != &ind_case_table && record->table != &ind_worker_table)
    {
      sqlite3_bind_int64 (statement, at++, ind_record_case ((IndRecord *) record)->id);
      for (guint k = 0; k < G_N_ELEMENTS (statements->owners) && statements->owners[k] != NULL; k++)
        ind_bind_record (statement, at++, record->owner->table == statements->owners[k] ? record->owner : NULL);
      if (record->table->has_ref)
        ind_bind_text (statement, at++, record->ref);
      sqlite3_bind_int64 (statement, at++, record->position);
    }
  ind_bind_fields (statement, at, record);
  return ind_store_run (self, statement, error);
}

/* Puts a worker into the directory, unless they are there, and into the case, where they stand in one. */
static gboolean
insert_worker (IndStore *self, const IndRecord *record, GError **error)
{
  sqlite3_stmt *statement;

  if (ind_store_number (self, "SELECT 1 FROM worker WHERE id = ?1", record->id, 0) == 0
      && !insert_row (self, record, error))
    return FALSE;
  if (record->owner == NULL)
    return TRUE;
  statement = ind_store_prepare (self, "INSERT INTO case_worker (id, case_id, worker_id, ref, position) "
                                       "VALUES (?1, ?2, ?3, ?4, ?5)", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, ind_new_id_near (record->owner->id));
  sqlite3_bind_int64 (statement, 2, record->owner->id);
  sqlite3_bind_int64 (statement, 3, record->id);
  ind_bind_text (statement, 4, record->ref);
  sqlite3_bind_int64 (statement, 5, record->position);
  return ind_store_run (self, statement, error);
}

/** ind_store_insert: writes a new record, which stands in its owner's list already. */
gboolean
ind_store_insert (IndStore *self, IndRecord *record, GError **error)
{
  return record->table == &ind_worker_table ? insert_worker (self, record, error) : insert_row (self, record, error);
}

static gboolean
insert_one (IndRecord *record, gpointer store, GError **error)
{
  return ind_store_insert (store, record, error);
}

/* Gives the case's workers the ids of those in the directory who are the same. */
static gboolean
recognise_workers (IndStore *self, IndCase *family, GPtrArray *differing, GError **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint n = ind_list_length (family->workers);

  for (guint k = 0; k < n; k++)
    {
      g_autoptr (IndRecord) there = NULL;
      IndRecord *worker = ind_list_get (family->workers, k);
      gint64 id = find_worker (self, (IndWorker *) worker, taken, error);

      if (id < 0)
        return FALSE;
      if (id > 0)
        {
          there = ind_store_load_worker (self, id, error);
          if (there == NULL)
            return FALSE;
          if (!ind_record_says_the_same (worker, there))
            g_ptr_array_add (differing, g_strdup (worker->ref));
          ind_record_become (worker, id);
        }
      g_hash_table_add (taken, (gpointer) &worker->id);
    }
  return TRUE;
}

/**
 * ind_store_recognise:
 *
 * Gives a worker who is added the number of the one in the directory who is the same, where there is one.
 */
gboolean
ind_store_recognise (IndStore *self, IndRecord *worker, GError **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_int64_hash, g_int64_equal);
  gint64 id = find_worker (self, (const IndWorker *) worker, taken, error);

  if (id > 0)
    ind_record_become (worker, id);
  return id >= 0;
}

/* Gives all that a case owns numbers near its own, so that opening it reads few pages, however many cases there are. */
static gboolean
number_near (IndRecord *record, gpointer data, GError **error)
{
  IndCase *family = data;
  gint64 id = record->id;

  if (record->table == &ind_worker_table || record == data)
    return TRUE;
  while (ind_case_lookup (family, id) != NULL)
    id = ind_new_id_near (family->id);
  ind_record_become (record, id);
  return TRUE;
}

/**
 * ind_store_prepare_new_case:
 * @differing: (nullable): see ind_store_insert_case(); %NULL where the workers have the directory's numbers already
 *
 * Gives all that a new case holds the numbers that it will have.
 */
gboolean
ind_store_prepare_new_case (IndStore *self, IndCase *family, GPtrArray *differing, GError **error)
{
  return (differing == NULL || recognise_workers (self, family, differing, error))
         && ind_record_foreach ((IndRecord *) family, number_near, family, error);
}

/**
 * ind_store_insert_case:
 * @family: a case that was read from a file
 * @differing: (element-type utf8): gets the ids, as the file has them, of workers who stand in the directory with
 *   something other than what the file says of them; they are not changed
 *
 * Writes a case whole. A worker is the same as one in the directory when the e-mail is, else name and
 * municipality; two workers of one file are never the same.
 */
gboolean
ind_store_insert_case (IndStore *self, IndCase *family, GPtrArray *differing, GError **error)
{
  return ind_store_prepare_new_case (self, family, differing, error)
         && ind_record_foreach ((IndRecord *) family, insert_one, self, error);
}

/**
 * ind_store_update:
 * @record: a record that is there
 * @field: the one that has another value now
 *
 * Writes one field, and no other: another program may have changed those since the record was read.
 */
gboolean
ind_store_update (IndStore *self, const IndRecord *record, const IndField *field, GError **error)
{
  g_autofree char *sql = ind_statements_update (record->table, field);
  sqlite3_stmt *statement = ind_store_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, record->id);
  ind_bind_field (statement, 2, record, field);
  if (!ind_store_run (self, statement, error))
    return FALSE;
  if (sqlite3_changes (self->db) == 1)
    return TRUE;
  ind_error_set (error, IND_ERROR_CHANGED_MEANWHILE, NULL, NULL);
  return FALSE;
}

/* Runs "… ?1 … ?2 …" made from a table's name. */
static gboolean
run_on (IndStore *self, const char *before, const char *table, const char *after, gint64 one, gint64 two, GError **error)
{
  g_autofree char *sql = g_strconcat (before, " \"", table, "\" ", after, NULL);
  sqlite3_stmt *statement = ind_store_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, one);
  if (sqlite3_bind_parameter_count (statement) > 1)
    sqlite3_bind_int64 (statement, 2, two);
  return ind_store_run (self, statement, error);
}

/** ind_store_place: gives a record another position among its sisters; a worker, one in the case. */
gboolean
ind_store_place (IndStore *self, const IndRecord *record, gint64 position, GError **error)
{
  sqlite3_stmt *statement;

  if (record->table == &ind_worker_table)
    {
      statement = ind_store_prepare (self, "UPDATE case_worker SET position = ?3 WHERE case_id = ?1 AND worker_id = ?2", error);
      if (statement == NULL)
        return FALSE;
      sqlite3_bind_int64 (statement, 1, record->owner->id);
      sqlite3_bind_int64 (statement, 2, record->id);
      sqlite3_bind_int64 (statement, 3, position);
      return ind_store_run (self, statement, error);
    }
  return run_on (self, "UPDATE", record->table->name, "SET position = ?2 WHERE id = ?1", record->id, position, error);
}

/**
 * ind_store_remove:
 *
 * Deletes one row; what it owns must be gone. A worker who stands in a case leaves that, and stays in the directory.
 */
gboolean
ind_store_remove (IndStore *self, const IndRecord *record, GError **error)
{
  if (record->table == &ind_worker_table && record->owner != NULL)
    return run_on (self, "DELETE FROM", IND_CASE_WORKER, "WHERE case_id = ?1 AND worker_id = ?2", record->owner->id,
                   record->id, error);
  return run_on (self, "DELETE FROM", record->table->name, "WHERE id = ?1", record->id, 0, error);
}

/** ind_store_delete_case: deletes a case with all its rows. Its workers stay in the directory. */
gboolean
ind_store_delete_case (IndStore *self, gint64 id, GError **error)
{
  /* From the leaves: then no foreign key has anything left to look for. */
  for (guint k = self->n_tables; k-- > 0;)
    {
      const IndTable *table = ind_tables[k];

      if (table != &ind_worker_table && table != &ind_case_table
          && !run_on (self, "DELETE FROM", table->name, "WHERE case_id = ?1", id, 0, error))
        return FALSE;
    }
  return run_on (self, "DELETE FROM", IND_CASE_WORKER, "WHERE case_id = ?1", id, 0, error)
         && run_on (self, "DELETE FROM", "case", "WHERE id = ?1", id, 0, error);
}

/* The case's workers whom nothing else knows: no other case, no core team, no change and no use that they made. */
#define STRANGERS "FROM worker WHERE core_team IS NOT 1 AND id IN (SELECT worker_id FROM case_worker WHERE case_id = ?1) " \
                  "AND id NOT IN (SELECT worker_id FROM case_worker WHERE case_id <> ?1) " \
                  "AND id NOT IN (SELECT worker_id FROM change WHERE worker_id IS NOT NULL) " \
                  "AND id NOT IN (SELECT worker_id FROM access WHERE worker_id IS NOT NULL)"

static GArray *
find_strangers (IndStore *self, gint64 case_id, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *statement = ind_store_prepare (self, "SELECT id " STRANGERS, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, case_id);
  while (TRUE)
    {
      gint64 id;

      if (!ind_store_step (self, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&ids);
      id = sqlite3_column_int64 (statement, 0);
      g_array_append_val (ids, id);
    }
}

/**
 * ind_store_forget_case:
 *
 * Deletes a case for good: its rows, the changes of its history with their changesets and the words in their labels, and
 * those of its workers whom nothing else knows: what is written about them may tell of the child.
 */
gboolean
ind_store_forget_case (IndStore *self, gint64 id, GError **error)
{
  g_autoptr (GArray) strangers = find_strangers (self, id, error);

  if (strangers == NULL || !ind_store_delete_case (self, id, error)
      || !run_on (self, "DELETE FROM", "change", "WHERE case_id = ?1", id, 0, error))
    return FALSE;
  for (guint k = 0; k < strangers->len; k++)
    if (!run_on (self, "DELETE FROM", ind_worker_table.name, "WHERE id = ?1", g_array_index (strangers, gint64, k), 0, error))
      return FALSE;
  return TRUE;
}
