#include "config.h"

#include "ind-store-private.h"

#include "ind-trail.h"

#include <string.h>

/* The setting that says when a backup took the place of this database, or of the one that it comes from. */
#define RESTORED_AT "restored-at"

/* Sequences begin here (1 January 2020), so that seconds fit into iCalendar's 31 bits until 2088. */
#define EPOCH G_GINT64_CONSTANT (1577836800)

/* An activity's columns in a changeset: id, case, id in the file, position, and its fields. */
#define REF_COLUMN 2
#define FIELDS_AT 4

typedef struct
{
  GHashTable *refs;     /* row number → id in the file */
  GHashTable *trails;   /* id in the file → IndTrail; each has for now in @removed how it stood when it came or went */
  gint64 at;            /* of the change at hand */
  gint64 floor;         /* no sequence is smaller */
} Walk;

static sqlite3_value *
value_of (sqlite3_changeset_iter *rows, int column, gboolean old)
{
  sqlite3_value *value = NULL;

  if (old)
    sqlite3changeset_old (rows, column, &value);
  else
    sqlite3changeset_new (rows, column, &value);
  return value;
}

/* A row that came or went, without whom it names. Returns: (transfer full) */
static IndRecord *
read_row (sqlite3_changeset_iter *rows, gboolean old)
{
  IndRecord *record = ind_record_new (&ind_activity_table, sqlite3_value_int64 (value_of (rows, 0, old)));
  int at = FIELDS_AT;

  ind_record_set_ref (record, (const char *) sqlite3_value_text (value_of (rows, REF_COLUMN, old)));
  for (const IndField *field = record->table->fields; field->name != NULL; at += (int) ind_field_n_columns (field++))
    {
      sqlite3_value *value = value_of (rows, at, old);
      const char *text;

      if (value == NULL || sqlite3_value_type (value) == SQLITE_NULL)
        continue;
      text = (const char *) sqlite3_value_text (value);
      if (field->type == IND_FIELD_TEXT || field->type == IND_FIELD_CHOICE)
        ind_record_set_text (record, field, text);
      else if (field->type == IND_FIELD_DATE)
        ind_record_set_number (record, field, ind_date_from_iso (text));
      else if (field->type == IND_FIELD_MONTH)
        ind_record_set_number (record, field, ind_month_from_iso (text));
      else if (field->type == IND_FIELD_NUMBER)
        ind_record_set_number (record, field, sqlite3_value_int64 (value));
    }
  return record;
}

static gboolean
is_open (const char *status)
{
  return status == NULL || strcmp (status, "cancelled") != 0;
}

/* Whether the row, as it was or is, was not cancelled; what a change does not touch says nothing. */
static gboolean
says_open (sqlite3_changeset_iter *rows, int operation, gboolean old)
{
  int at = FIELDS_AT;
  const IndField *field = ind_activity_table.fields;
  sqlite3_value *value;

  for (; strcmp (field->name, "status") != 0; field++)
    at += (int) ind_field_n_columns (field);
  value = value_of (rows, at, old);
  if (operation == SQLITE_UPDATE && value == NULL)
    return FALSE;
  return is_open (value != NULL ? (const char *) sqlite3_value_text (value) : NULL);
}

static IndTrail *
trail_of (Walk *walk, sqlite3_changeset_iter *rows, int operation)
{
  gint64 id = sqlite3_value_int64 (value_of (rows, 0, operation != SQLITE_INSERT));
  const char *ref;
  IndTrail *trail;

  if (operation != SQLITE_UPDATE)
    {
      sqlite3_value *value = value_of (rows, REF_COLUMN, operation == SQLITE_DELETE);

      g_hash_table_insert (walk->refs, g_memdup2 (&id, sizeof id), g_strdup ((const char *) sqlite3_value_text (value)));
    }
  ref = g_hash_table_lookup (walk->refs, &id);
  if (ref == NULL)
    return NULL;
  trail = g_hash_table_lookup (walk->trails, ref);
  if (trail == NULL)
    {
      trail = g_new0 (IndTrail, 1);
      g_hash_table_insert (walk->trails, g_strdup (ref), trail);
    }
  return trail;
}

static void
note_row (Walk *walk, sqlite3_changeset_iter *rows, int operation)
{
  IndTrail *trail = trail_of (walk, rows, operation);
  gint64 sequence = walk->at - EPOCH;

  if (trail == NULL)
    return;
  if (operation != SQLITE_UPDATE)
    {
      g_clear_object (&trail->removed);
      trail->removed = (IndActivity *) read_row (rows, operation == SQLITE_DELETE);
    }
  trail->was_open |= (operation != SQLITE_DELETE && says_open (rows, operation, FALSE))
                     || (operation != SQLITE_INSERT && says_open (rows, operation, TRUE));
  /* It grows also where the clock stands still, or was set back, and in the second of a restore. */
  if (sequence == walk->floor)
    sequence++;
  trail->sequence = (int) CLAMP (sequence, (gint64) trail->sequence + 1, G_MAXINT);
  trail->changed_at = MAX (trail->changed_at, walk->at);
}

static int
note_change (Walk *walk, gconstpointer data, int size)
{
  sqlite3_changeset_iter *rows = NULL;
  int code = sqlite3changeset_start (&rows, size, (void *) data), end;

  while (code == SQLITE_OK && sqlite3changeset_next (rows) == SQLITE_ROW)
    {
      const char *table;
      int n, operation;

      sqlite3changeset_op (rows, &table, &n, &operation, NULL);
      if (strcmp (table, ind_activity_table.name) == 0)
        note_row (walk, rows, operation);
    }
  end = sqlite3changeset_finalize (rows);
  return code != SQLITE_OK ? code : end;
}

static gboolean
walk_changes (IndStore *self, gint64 case_id, Walk *walk, GError **error)
{
  /* An undo or a redo keeps no changeset of its own: it touches what the change did that it is of. */
  sqlite3_stmt *statement = ind_store_prepare (self,
    "SELECT h.\"at\", coalesce (h.\"changeset\", o.\"changeset\") FROM change h LEFT JOIN change o ON o.id = h.\"of\" "
    "WHERE h.case_id = ?1 ORDER BY h.\"seq\"", error);
  gboolean row = TRUE;
  int code = SQLITE_OK;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, case_id);
  while (code == SQLITE_OK)
    {
      if (!ind_store_step (self, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      walk->at = sqlite3_column_int64 (statement, 0);
      if (sqlite3_column_bytes (statement, 1) > 0)
        code = note_change (walk, sqlite3_column_blob (statement, 1), sqlite3_column_bytes (statement, 1));
    }
  sqlite3_reset (statement);
  return ind_store_fail (self, code, error);
}

/** ind_store_note_restored: notes that from now on no sequence may be smaller than what has gone out before. */
gboolean
ind_store_note_restored (IndStore *self, GError **error)
{
  g_autofree char *now = g_strdup_printf ("%" G_GINT64_FORMAT, ind_now ());

  return ind_store_set_setting (self, RESTORED_AT, now, error);
}

/**
 * ind_store_trails:
 * @family: a case as it stands in the database
 *
 * Returns: (transfer full) (nullable) (element-type utf8 IndTrail): what the history tells of every activity that stands in
 *   the case, or stood there and has been removed, by its id in the case file
 */
GHashTable *
ind_store_trails (IndStore *self, IndCase *family, GError **error)
{
  g_autoptr (GHashTable) refs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GHashTable) trails = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) ind_trail_free);
  Walk walk = { refs, trails };
  g_autoptr (GError) failed = NULL;
  g_autofree char *restored = ind_store_setting (self, RESTORED_AT, &failed);
  GHashTableIter iter;
  gpointer each;

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  if (restored != NULL)
    walk.floor = g_ascii_strtoll (restored, NULL, 10) - EPOCH;
  for (guint k = 0; k < ind_list_length (family->activities); k++)
    {
      IndRecord *activity = ind_list_get (family->activities, k);

      g_hash_table_insert (refs, g_memdup2 (&activity->id, sizeof activity->id), g_strdup (activity->ref));
    }
  if (!walk_changes (self, family->id, &walk, error))
    return NULL;
  for (guint k = 0; k < ind_list_length (family->activities); k++)
    {
      IndTrail *trail = g_hash_table_lookup (trails, ((IndRecord *) ind_list_get (family->activities, k))->ref);

      if (trail != NULL)
        g_clear_object (&trail->removed);
    }
  g_hash_table_iter_init (&iter, trails);
  while (g_hash_table_iter_next (&iter, NULL, &each))
    ((IndTrail *) each)->sequence = (int) CLAMP (walk.floor, ((IndTrail *) each)->sequence, G_MAXINT);
  return g_steal_pointer (&trails);
}
