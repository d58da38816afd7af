#include "config.h"

#include "ind-search-private.h"

#include <string.h>

/*
 * Which rows the index has, and what stands in them. It is made from the fields of every kind of record: names and titles,
 * other texts, and those that are for the team alone; never a CPR number, an address, or a text of a fixed form.
 */

/* What counts before everything else, and who has the case. */
static const char *const family_fields[] = { "reference", "journal_reference", "family_name", NULL };
static const char *const about_fields[] = { "municipality", "coordinator", "partner", NULL };
static const char *const name_fields[] = { "name", "title", NULL };

/* Fields whose words are not searched. */
static const char *const unsearched[] = { "cpr", "address", NULL };

/* Returns: where the words of a field belong; IND_N_PLACES where it has none that are searched. */
static IndPlace
place_of (const IndTable *table, const IndField *field)
{
  if (table == &ind_case_table && g_strv_contains (family_fields, field->name))
    return IND_PLACE_FAMILY;
  if (table == &ind_case_table && g_strv_contains (about_fields, field->name))
    return IND_PLACE_ABOUT;
  if (field->type == IND_FIELD_PARTY)
    return IND_PLACE_NAME;
  if (field->type != IND_FIELD_TEXT || field->form != IND_FORM_ANY || field->values != NULL
      || g_strv_contains (unsearched, field->name))
    return IND_N_PLACES;
  if (field->flags & IND_FIELD_INTERNAL)
    return IND_PLACE_NOTE;
  return g_strv_contains (name_fields, field->name) ? IND_PLACE_NAME : IND_PLACE_TEXT;
}

/* The words of a field in SQL, where @prefix is the table's name in the question; what is empty is NULL. */
static char *
words_of (const IndField *field, const char *prefix)
{
  if (field->type == IND_FIELD_RECORD)
    return g_strdup_printf ("(SELECT \"name\" FROM worker WHERE id = %s\"%s\")", prefix, field->name);
  return g_strdup_printf ("%s\"%s%s\"", prefix, field->name, field->type == IND_FIELD_PARTY ? "_name" : "");
}

/* A column of the index in SQL, with a sign between the fields that share it; NULL where the kind has no such field. */
static char *
column_of (const IndTable *table, IndPlace place, const char *prefix)
{
  GString *column = g_string_new (NULL);
  guint n = 0;

  for (const IndField *field = table->fields; field->name != NULL; field++)
    {
      g_autofree char *words = place_of (table, field) == place ? words_of (field, prefix) : NULL;

      if (words == NULL)
        continue;
      g_string_append_printf (column, "%scoalesce(%s || char(%d), '')", n > 0 ? " || " : "", words, IND_BETWEEN_FIELDS);
      n++;
    }
  if (n == 0)
    g_string_append (column, "''");
  return g_string_free (column, FALSE);
}

/* Returns: (transfer full): the question for what the index should have of a kind's rows; "" where the kind has no words. */
static char *
select_words (const IndTable *table)
{
  gboolean is_worker = table == &ind_worker_table, is_case = table == &ind_case_table;
  const char *prefix = is_worker ? "w." : "r.";
  GString *sql = g_string_new (NULL);
  GString *any = g_string_new (NULL);

  g_string_append_printf (sql, "SELECT r.id AS id, %s AS case_id, '%s' AS kind", is_case ? "r.id" : "r.case_id", table->name);
  for (IndPlace place = 0; place < IND_N_PLACES; place++)
    {
      g_autofree char *column = column_of (table, place, prefix);

      g_string_append_printf (sql, ", %s AS c%u", column, place);
      if (!g_str_equal (column, "''"))
        g_string_append_printf (any, "%s%s <> ''", any->len > 0 ? " OR " : "", column);
    }
  if (is_worker)
    g_string_append (sql, " FROM " IND_CASE_WORKER " r JOIN worker w ON w.id = r.worker_id");
  else
    g_string_append_printf (sql, " FROM \"%s\" r", table->name);
  g_string_append_printf (sql, " WHERE %s", any->str);
  if (any->len == 0)
    g_string_truncate (sql, 0);
  g_string_free (any, TRUE);
  return g_string_free (sql, FALSE);
}

/* Puts into the index what stands in all rows of a kind. */
static gboolean
insert_words (IndStore *self, const IndTable *table, GError **error)
{
  g_autofree char *words = select_words (table);
  g_autofree char *sql = g_strconcat ("INSERT INTO search (rowid, case_id, kind, family, about, name, text, note) ", words, NULL);

  return *words == '\0' || ind_store_exec (self, sql, error);
}

/* Makes the question for the words of one row: its case and the fields that are searched, each by itself. */
static void
ask_for_words (IndStatements *self)
{
  const IndTable *table = self->table;
  gboolean is_worker = table == &ind_worker_table;
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  g_autoptr (GByteArray) places = g_byte_array_new ();

  g_string_append (sql, table == &ind_case_table ? "r.id" : "r.case_id");
  for (const IndField *field = table->fields; field->name != NULL; field++)
    {
      guint8 place = place_of (table, field);
      g_autofree char *words = place < IND_N_PLACES ? words_of (field, is_worker ? "w." : "r.") : NULL;

      if (words == NULL)
        continue;
      g_string_append_printf (sql, ", %s", words);
      g_byte_array_append (places, &place, 1);
    }
  if (is_worker)
    g_string_append (sql, " FROM " IND_CASE_WORKER " r JOIN worker w ON w.id = r.worker_id WHERE r.id = ?1");
  else
    g_string_append_printf (sql, " FROM \"%s\" r WHERE r.id = ?1", table->name);
  self->n_words = places->len;
  self->places = g_byte_array_free (g_steal_pointer (&places), FALSE);
  self->select_words = g_string_free (g_steal_pointer (&sql), FALSE);
}

/**
 * ind_store_index_row:
 *
 * Puts into the index what stands in a row that it does not have yet. Each row is written by itself: FTS5 writes what it
 * has gathered to the disk before every statement that may write several.
 */
gboolean
ind_store_index_row (IndStore *self, const IndTable *table, gint64 id, GError **error)
{
  IndStatements *statements = ind_store_statements (self, table);
  GString *columns[IND_N_PLACES] = { NULL };
  sqlite3_stmt *words, *insert;
  gboolean row, done = TRUE;

  if (statements->select_words == NULL)
    ask_for_words (statements);
  if (statements->n_words == 0)
    return TRUE;
  words = ind_store_prepare (self, statements->select_words, error);
  insert = words == NULL ? NULL : ind_store_prepare (self,
    "INSERT INTO search (rowid, case_id, kind, family, about, name, text, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", error);
  if (insert == NULL)
    return FALSE;
  sqlite3_bind_int64 (words, 1, id);
  if (!ind_store_step (self, words, &row, error))
    return FALSE;
  for (guint k = 0; row && k < statements->n_words; k++)
    {
      const char *text = (const char *) sqlite3_column_text (words, (int) k + 1);
      GString **column = &columns[statements->places[k]];

      if (text == NULL)
        continue;
      if (*column == NULL)
        *column = g_string_sized_new (128);
      g_string_append_len (*column, text, sqlite3_column_bytes (words, (int) k + 1));
      g_string_append_c (*column, IND_BETWEEN_FIELDS);
      done = FALSE;
    }
  sqlite3_bind_int64 (insert, 1, id);
  sqlite3_bind_int64 (insert, 2, done ? 0 : sqlite3_column_int64 (words, 0));
  sqlite3_bind_text (insert, 3, table->name, -1, SQLITE_STATIC);
  for (int k = 0; k < IND_N_PLACES; k++)
    if (columns[k] != NULL)
      sqlite3_bind_text (insert, 4 + k, columns[k]->str, (int) columns[k]->len, SQLITE_STATIC);
    else
      sqlite3_bind_text (insert, 4 + k, "", 0, SQLITE_STATIC);
  /* A text that there was no memory for has been read as none. */
  if (sqlite3_reset (words) != SQLITE_OK)
    done = ind_store_fail (self, sqlite3_extended_errcode (self->db), error);
  else
    done = done || ind_store_run (self, insert, error);
  sqlite3_clear_bindings (insert);
  for (int k = 0; k < IND_N_PLACES; k++)
    if (columns[k] != NULL)
      g_string_free (columns[k], TRUE);
  return done;
}

static gboolean
index_row (IndStore *self, const IndTable *table, gint64 id, GError **error)
{
  return ind_store_run_with (self, "DELETE FROM search WHERE rowid = ?1", id, error)
         && ind_store_index_row (self, table, id, error);
}

/* A worker stands in the index once for every case that knows them, and in those that they coordinate. */
static gboolean
index_worker (IndStore *self, gint64 id, GError **error)
{
  static const struct { const char *sql; const IndTable *table; } places[] = {
    { "SELECT id FROM " IND_CASE_WORKER " WHERE worker_id = ?1", &ind_worker_table },
    { "SELECT id FROM \"case\" WHERE \"coordinator\" = ?1 UNION SELECT id FROM \"case\" WHERE \"partner\" = ?1", &ind_case_table },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (places); k++)
    {
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      sqlite3_stmt *statement = ind_store_prepare (self, places[k].sql, error);
      gboolean row = TRUE;

      if (statement == NULL)
        return FALSE;
      sqlite3_bind_int64 (statement, 1, id);
      while (row)
        {
          gint64 found;

          if (!ind_store_step (self, statement, &row, error))
            return FALSE;
          found = row ? sqlite3_column_int64 (statement, 0) : 0;
          if (row)
            g_array_append_val (ids, found);
        }
      for (guint at = 0; at < ids->len; at++)
        if (!index_row (self, places[k].table, g_array_index (ids, gint64, at), error))
          return FALSE;
    }
  return TRUE;
}

/**
 * ind_store_index:
 * @touched: (element-type IndTouched): the rows that a change touched
 *
 * Brings the index of words up to date with those rows, in the transaction of the change.
 */
gboolean
ind_store_index (IndStore *self, GArray *touched, GError **error)
{
  for (guint k = 0; k < touched->len; k++)
    {
      IndTouched *row = &g_array_index (touched, IndTouched, k);
      const IndTable *table = row->table < self->n_tables ? ind_tables[row->table] : NULL;

      if (table == &ind_worker_table ? !index_worker (self, row->id, error)
                                     : !index_row (self, table != NULL ? table : &ind_worker_table, row->id, error))
        return FALSE;
    }
  return TRUE;
}

/** ind_store_reindex: makes the index of words anew from all rows, within a transaction. */
gboolean
ind_store_reindex (IndStore *self, GError **error)
{
  if (!ind_store_exec (self, "DELETE FROM search", error))
    return FALSE;
  for (guint k = 0; k < self->n_tables; k++)
    if (!insert_words (self, ind_tables[k], error))
      return FALSE;
  return TRUE;
}

/**
 * ind_store_clean_index:
 *
 * Rewrites the index, within a transaction: FTS5 keeps the words of rows that are gone until it happens to merge them away.
 */
gboolean
ind_store_clean_index (IndStore *self, GError **error)
{
  return ind_store_exec (self, "INSERT INTO search (search) VALUES ('optimize')", error);
}

/* How many rows the index should have of a kind and how many of them it has not, or otherwise. */
static gboolean
compare_kind (IndStore *self, const IndTable *table, gint64 *n, gint64 *n_wrong, GError **error)
{
  g_autofree char *words = select_words (table);
  g_autofree char *sql = g_strdup_printf (
    "SELECT count(*), count(*) FILTER (WHERE s.rowid IS NULL OR s.case_id IS NOT r.case_id OR s.kind IS NOT r.kind "
    "OR s.family IS NOT r.c0 OR s.about IS NOT r.c1 OR s.name IS NOT r.c2 OR s.text IS NOT r.c3 OR s.note IS NOT r.c4) "
    "FROM (%s) r LEFT JOIN search s ON s.rowid = r.id", words);
  sqlite3_stmt *statement;
  gboolean row;

  if (*words == '\0')
    return TRUE;
  statement = ind_store_prepare (self, sql, error);
  if (statement == NULL || !ind_store_step (self, statement, &row, error))
    return FALSE;
  *n += sqlite3_column_int64 (statement, 0);
  *n_wrong += sqlite3_column_int64 (statement, 1);
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * ind_store_index_is_right:
 * @right: (out): whether the index has the words of all rows, and no others
 *
 * Returns: %FALSE where it could not be found out
 */
gboolean
ind_store_index_is_right (IndStore *self, gboolean *right, GError **error)
{
  gint64 n = 0, n_wrong = 0, n_there;
  int code = SQLITE_OK;
  sqlite3_stmt *statement;
  gboolean row;

  for (guint k = 0; k < self->n_tables; k++)
    if (!compare_kind (self, ind_tables[k], &n, &n_wrong, error))
      return FALSE;
  statement = ind_store_prepare (self, "SELECT count(*) FROM search", error);
  if (statement == NULL || !ind_store_step (self, statement, &row, error))
    return FALSE;
  n_there = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  /* FTS5's own check of its index against the rows is, to SQLite, a statement that writes; who writes now need not wait. */
  if (!ind_store_is_read_only (self))
    code = sqlite3_exec (self->db, "INSERT INTO search (search) VALUES ('integrity-check')", NULL, NULL, NULL);
  if (code != SQLITE_OK && (code & 0xff) != SQLITE_CORRUPT && (code & 0xff) != SQLITE_BUSY)
    return ind_store_fail (self, sqlite3_extended_errcode (self->db), error);
  *right = (code & 0xff) != SQLITE_CORRUPT && n_wrong == 0 && n == n_there;
  return TRUE;
}
