#include "config.h"

#include "ind-rescue-private.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  IndStore *from;         /* a copy of the damaged database */
  IndStore *to;           /* the one that is to take its place: the backup, or a new one */
  GHashTable *references; /* of the damaged one's cases, as far as they can be read */
  IndRescue *report;
} Rescue;

/* Rows that are taken over where they are not there yet. ?1 and on are the columns. */
typedef struct
{
  const char *select;
  const char *insert;
} Carried;

static const Carried uses = {
  "SELECT id, \"at\", \"login\", worker_id, case_id, \"use\" FROM access NOT INDEXED ORDER BY id",
  "INSERT INTO access (id, \"at\", \"login\", worker_id, case_id, \"use\") SELECT ?1, ?2, ?3, ?4, ?5, ?6 "
  "WHERE NOT EXISTS (SELECT 1 FROM access WHERE id = ?1)"
};

static const Carried changes = {
  "SELECT id, \"seq\", case_id, \"author\", \"at\", \"label\", \"arguments\", \"kind\", \"of\", "
  "CASE \"state\" WHEN 'undone' THEN 'lost' ELSE \"state\" END, worker_id FROM change NOT INDEXED ORDER BY id",
  "INSERT OR IGNORE INTO change (id, \"seq\", case_id, \"author\", \"at\", \"label\", \"arguments\", \"kind\", \"of\", "
  "\"state\", worker_id) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11 "
  "WHERE NOT EXISTS (SELECT 1 FROM change WHERE id = ?1)"
};

static const Carried settings = {
  "SELECT \"name\", \"value\" FROM setting WHERE \"name\" <> 'access-swept-before' ORDER BY \"name\"",
  "INSERT OR REPLACE INTO setting (\"name\", \"value\") VALUES (?1, ?2)"
};

static const Carried drafts = {
  "SELECT id, case_id, \"author\", record_id, \"field\", \"text\", \"at\" FROM draft NOT INDEXED ORDER BY id",
  "INSERT OR IGNORE INTO draft (id, case_id, \"author\", record_id, \"field\", \"text\", \"at\") "
  "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE EXISTS (SELECT 1 FROM \"case\" WHERE id = ?2)"
};

static gboolean
carry_row (IndStore *to, sqlite3_stmt *row, const char *insert)
{
  sqlite3_stmt *statement = ind_store_prepare (to, insert, NULL);
  gboolean done;

  if (statement == NULL)
    return FALSE;
  for (int k = 0; k < sqlite3_column_count (row); k++)
    sqlite3_bind_value (statement, k + 1, sqlite3_column_value (row, k));
  /* A row that the database will not have is not worth the others. */
  done = sqlite3_step (statement) == SQLITE_DONE;
  sqlite3_reset (statement);
  return done;
}

/* Takes rows over from the first on, until one cannot be read, and from the last on. Returns: whether that were all */
static gboolean
carry (IndStore *from, IndStore *to, const Carried *what)
{
  g_autofree char *backwards = g_strconcat (what->select, " DESC", NULL);
  const char *const ways[] = { what->select, backwards };
  gboolean whole = FALSE, taken = TRUE;

  sqlite3_exec (to->db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
  for (gsize k = 0; k < G_N_ELEMENTS (ways) && !whole; k++)
    {
      sqlite3_stmt *rows = ind_store_prepare (from, ways[k], NULL);
      gboolean row = rows != NULL;

      while (row && ind_store_step (from, rows, &row, NULL))
        {
          whole = !row;
          if (row)
            taken = carry_row (to, rows, what->insert) && taken;
        }
    }
  taken = sqlite3_exec (to->db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK && taken;
  from->broken = SQLITE_OK;
  return whole && taken;
}

/**
 * ind_rescue_uses:
 *
 * Takes over the lines of an access log that are not there yet, as far as they can be read.
 *
 * Returns: whether that were all of them; a database from before there was a log has none
 */
gboolean
ind_rescue_uses (IndStore *from, IndStore *to)
{
  gboolean none = ind_store_number (from, "SELECT count(*) FROM sqlite_schema WHERE name = 'access'", 0, -1) == 0;

  return none || carry (from, to, &uses);
}

/* Whether two readings of one field say the same, whoever they name. */
static gboolean
same_field (const IndField *field, const IndRecord *one, const IndRecord *other)
{
  const IndRecord *a = ind_record_get_record (one, field), *b = ind_record_get_record (other, field);

  if (a == NULL && b == NULL)
    return ind_field_says_the_same (field, one, other);
  return a != NULL && b != NULL && a->id == b->id;
}

typedef struct
{
  IndCase *other;
  guint n;
} Comparison;

static gboolean
same_record (IndRecord *record, gpointer data, GError **error)
{
  Comparison *self = data;
  const IndRecord *other = ind_case_lookup (self->other, record->id);

  self->n++;
  if (other == NULL || other->table != record->table || g_strcmp0 (other->ref, record->ref) != 0
      || other->position != record->position || (other->owner == NULL) != (record->owner == NULL)
      || (other->owner != NULL && other->owner->id != record->owner->id))
    return FALSE;
  for (const IndField *field = record->table->fields; field->name != NULL; field++)
    if (!same_field (field, record, other))
      return FALSE;
  return TRUE;
}

static gboolean
says_the_same (IndCase *one, IndCase *other)
{
  Comparison comparison = { other, 0 };

  return ind_record_foreach ((IndRecord *) one, same_record, &comparison, NULL)
         && comparison.n == g_hash_table_size (other->records);
}

/* What the damaged database says of a worker is newer than what the backup does. */
static gboolean
write_worker (Rescue *self, IndRecord *worker, GError **error)
{
  g_autoptr (IndRecord) there = NULL;

  if (ind_store_number (self->to, "SELECT 1 FROM worker WHERE id = ?1", worker->id, 0) == 0)
    return TRUE;
  there = ind_store_load_worker (self->to, worker->id, error);
  if (there == NULL)
    return FALSE;
  for (const IndField *field = worker->table->fields; field->name != NULL; field++)
    if (!ind_field_says_the_same (field, worker, there) && !ind_store_update (self->to, worker, field, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_record (IndRecord *record, gpointer data, GError **error)
{
  Rescue *self = data;

  return (record->table != &ind_worker_table || write_worker (self, record, error))
         && ind_store_insert (self->to, record, error);
}

static gboolean
remove_case (Rescue *self, gint64 id, GError **error)
{
  return id == 0 || ind_store_number (self->to, "SELECT 1 FROM \"case\" WHERE id = ?1", id, 0) == 0
         || ind_store_delete_case (self->to, id, error);
}

/* Puts a case into the new database as one recorded change, its rows with the numbers that they had. */
static gboolean
write_case (Rescue *self, IndCase *family, GError **error)
{
  const char *const arguments[] = { family->reference, family->family_name, NULL };

  if (!ind_store_begin (self->to, error))
    return FALSE;
  if (remove_case (self, family->id, error)
      && remove_case (self, ind_store_find_case (self->to, family->reference, NULL), error)
      && ind_record_foreach ((IndRecord *) family, write_record, self, error))
    return ind_store_commit (self->to, family->id, IND_LABEL_RESCUED, arguments, error);
  ind_store_rollback (self->to);
  return FALSE;
}

/* Takes over one case, where it can be read whole and says something else than the backup does. */
static void
rescue_case (Rescue *self, gint64 id)
{
  g_autoptr (IndCase) family = ind_damaged_case (self->from, id);
  g_autoptr (IndCase) there = ind_store_load_case (self->to, id, NULL);
  g_autoptr (GError) error = NULL;
  const char *reference = g_hash_table_lookup (self->references, &id);

  if (family != NULL && there != NULL && says_the_same (family, there))
    return;
  if (family != NULL && write_case (self, family, &error))
    g_ptr_array_add (self->report->rescued, g_strdup (family->reference));
  else if (there == NULL)
    g_ptr_array_add (self->report->lost, g_strdup (reference != NULL ? reference : "?"));
  if (error != NULL)
    g_message ("A case could not be taken over: %s", error->message);
}

/* Workers whom no case that was taken over knows. */
static void
rescue_directory (Rescue *self)
{
  static const char *const questions[] = { "SELECT id FROM worker NOT INDEXED ORDER BY id",
                                           "SELECT id FROM worker NOT INDEXED ORDER BY id DESC", NULL };
  g_autoptr (GArray) ids = ind_damaged_ids (self->from, questions, NULL);

  for (guint k = 0; k < ids->len; k++)
    {
      gint64 id = g_array_index (ids, gint64, k);
      g_autoptr (IndRecord) worker = ind_store_load_worker (self->from, id, NULL);

      if (worker == NULL || !ind_record_check (worker, NULL)
          || ind_store_number (self->to, "SELECT 1 FROM worker WHERE id = ?1", id, 0) == 1
          || !ind_store_begin (self->to, NULL))
        continue;
      g_autofree char *called = ind_record_called (worker);
      const char *const arguments[] = { worker->table->name, called, "", "", NULL };

      if (ind_store_insert (self->to, worker, NULL))
        ind_store_commit (self->to, IND_DIRECTORY, IND_LABEL_ADDED, arguments, NULL);
      else
        ind_store_rollback (self->to);
    }
  self->from->broken = SQLITE_OK;
}

static const char *const of_removed[] = {
  "SELECT case_id FROM change NOT INDEXED WHERE \"label\" = '" IND_LABEL_REMOVED "'", NULL
};

/* Removes a case with its history, as somebody had done before. */
static gboolean
remove_again (IndStore *store, gint64 id, GError **error)
{
  if (!ind_store_begin (store, error))
    return FALSE;
  if (ind_store_forget_case (store, id, error))
    return ind_store_commit (store, id, IND_LABEL_REMOVED, NULL, error);
  ind_store_rollback (store);
  return FALSE;
}

/**
 * ind_rescue_remove_again:
 * @from: the database that was there
 * @to: a backup that is to take its place
 * @n_removed: (out): how many cases
 *
 * Removes from @to, be it from its history alone, what was removed from @from for good, as far as @from can be read.
 */
gboolean
ind_rescue_remove_again (IndStore *from, IndStore *to, guint *n_removed, GError **error)
{
  g_autoptr (GArray) removed = ind_damaged_ids (from, of_removed, NULL);

  *n_removed = 0;
  for (guint k = 0; k < removed->len; k++)
    {
      gint64 id = g_array_index (removed, gint64, k);

      if (ind_store_number (from, "SELECT count(*) FROM \"case\" WHERE id = ?1", id, -1) != 0
          || ind_store_number (to, "SELECT (SELECT count(*) FROM \"case\" WHERE id = ?1) + (SELECT count(*) FROM change "
                                   "WHERE case_id = ?1 AND \"label\" <> '" IND_LABEL_REMOVED "')", id, 0) == 0)
        continue;
      if (!remove_again (to, id, error))
        return FALSE;
      ++*n_removed;
    }
  from->broken = SQLITE_OK;
  if (*n_removed > 0)
    ind_store_scrub (to);
  return TRUE;
}

/* What was removed for good after the backup was made does not come back with it. */
static void
remove_what_was_removed (Rescue *self, GArray *there)
{
  g_autoptr (GArray) removed = ind_damaged_ids (self->to, of_removed, NULL);

  for (guint k = 0; k < removed->len; k++)
    {
      gint64 id = g_array_index (removed, gint64, k);
      gboolean still = ind_store_number (self->to, "SELECT 1 FROM \"case\" WHERE id = ?1", id, 0) == 0;

      for (guint n = 0; n < there->len && !still; n++)
        still = g_array_index (there, gint64, n) == id;
      if (!still)
        remove_again (self->to, id, NULL);
    }
}

static void
take_over (Rescue *self)
{
  g_autoptr (GHashTable) references = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GArray) cases = ind_damaged_cases (self->from, references);

  self->references = references;
  carry (self->from, self->to, &uses);
  carry (self->from, self->to, &changes);
  carry (self->from, self->to, &settings);
  remove_what_was_removed (self, cases);
  for (guint k = 0; k < cases->len; k++)
    rescue_case (self, g_array_index (cases, gint64, k));
  rescue_directory (self);
  carry (self->from, self->to, &drafts);
}

/* Makes the database that is to take the damaged one's place: the backup, or an empty one. */
static IndStore *
make_new (const char *path, const char *backup, GError **error)
{
  if (backup != NULL)
    {
      IndFacts facts;
      g_autoptr (IndStore) from = ind_copy_is_whole (backup, error) ? ind_copy_open (backup, backup, &facts, error) : NULL;

      if (from == NULL || !ind_make_private (path, error) || !ind_copy_pages (from, path, backup, &facts, error))
        {
          ind_error_set_file (error, backup);
          return NULL;
        }
    }
  return ind_store_open (path, error);
}

static gboolean
fail_unread (GError **error)
{
  ind_error_set (error, IND_ERROR_DATABASE_DAMAGED, NULL, NULL);
  return FALSE;
}

static gboolean
copy_damaged (const char *database, const char *path, GError **error)
{
  g_autofree char *journal = g_strconcat (database, "-journal", NULL), *copy = g_strconcat (path, "-journal", NULL);

  return ind_copy_bytes (database, path, error)
         && (!g_file_test (journal, G_FILE_TEST_EXISTS) || ind_copy_bytes (journal, copy, error));
}

/* Fills the new database at @fresh. */
static gboolean
fill (const char *fresh, const char *reading, const char *backup, IndRescue *report, GError **error)
{
  g_autoptr (IndStore) to = make_new (fresh, backup, error), from = NULL;
  Rescue self = { .to = to, .report = report };
  IndFacts facts;

  /* It is nobody else's yet: that it has reached the disk is seen to at the end. */
  if (to == NULL || !ind_store_exec (to, "PRAGMA synchronous = OFF", error))
    return FALSE;
  from = ind_damaged_open (reading, to, fresh);
  self.from = from;
  if (from != NULL)
    take_over (&self);
  else if (backup == NULL)
    return fail_unread (error);
  to->broken = SQLITE_OK;
  report->n_cases = (guint) ind_store_number (to, "SELECT count(*) FROM \"case\"", 0, 0);
  /* An empty database in place of one that cannot be read saves nobody anything; of one that was empty it is right. */
  if (backup == NULL && report->n_cases == 0
      && ind_store_number (from, "SELECT count(*) FROM \"case\" NOT INDEXED", 0, -1) != 0)
    return fail_unread (error);
  return ind_store_exec (to, "PRAGMA synchronous = FULL", error) && ind_copy_is_right (to, &facts, error)
         && ind_store_note_use (to, 0, IND_USE_CHANGE, error);
}

/**
 * ind_backup_rescue:
 * @database: a damaged database, which nobody has open, nor this program
 * @backup: (nullable): the newest good backup of it
 * @report: (out): what became of it; free with ind_rescue_clear()
 *
 * Puts the backup, or an empty database, in the place of the damaged one, which stays beside it as it was found, and
 * takes over from the damaged one all that can still be read: every case that is whole, keeps the program's rules, and
 * says something else than the backup does, as a change of its own that the history tells of; workers; the lines of
 * the access log; the history, without what an undo would need. Nothing is touched before all is well. Where nothing can
 * be read and there is no backup the database stays as it is, with %IND_ERROR_DATABASE_DAMAGED.
 */
gboolean
ind_backup_rescue (const char *database, const char *backup, IndRescue *report, GError **error)
{
  g_autofree char *fresh = g_strconcat (database, ".restoring", NULL), *reading = g_strconcat (database, ".reading", NULL);
  g_autoptr (IndPresence) presence = ind_presence_hold (database, error);
  gboolean done;

  ind_rescue_init (report);
  if (presence == NULL)
    return FALSE;
  ind_remove_database (fresh);
  ind_remove_database (reading);
  done = copy_damaged (database, reading, error) && fill (fresh, reading, backup, report, error)
         && ind_swap_database (database, fresh, "damaged", &report->kept, error);
  ind_remove_database (fresh);
  ind_remove_database (reading);
  ind_error_set_file (error, database);
  return done;
}
