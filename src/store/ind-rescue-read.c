#include "config.h"

#include "ind-rescue-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/*
 * A database of which pages are damaged, read around them: without an index whose pages are hit, without the rows of a
 * table that lie on such a page, and, where the tables' descriptions themselves are hit, by those of another database of
 * the same making, whose tables lie in the same places.
 */

/* Where SQLite's file header has the number of pages, and the list of those that are free. */
#define N_PAGES_AT 28
#define FREE_AT 32

static gboolean
can_be_asked (IndStore *self)
{
  if (!ind_store_exec (self, "SELECT count(*), sum(length(sql)) FROM sqlite_schema", NULL))
    return FALSE;
  for (guint k = 0; k < self->n_tables; k++)
    {
      const char *sql = self->statements[k].select_case;

      if (ind_store_prepare (self, sql != NULL ? sql : self->statements[k].select_row, NULL) == NULL)
        return FALSE;
    }
  return ind_store_number (self, "PRAGMA application_id", 0, 0) == IND_DATABASE_ID;
}

static void
put_number (guint8 *at, guint32 number)
{
  number = GUINT32_TO_BE (number);
  memcpy (at, &number, sizeof number);
}

static void
graft_page (int from, int to, guint number, gsize size, goffset pages)
{
  g_autofree guint8 *page = g_malloc (size);
  goffset at = (goffset) (number - 1) * (goffset) size;

  if (pread (from, page, size, at) != (gssize) size)
    return;
  if (number == 1)
    {
      put_number (page + N_PAGES_AT, (guint32) pages);
      memset (page + FREE_AT, 0, 8);
    }
  if (pwrite (to, page, size, at) != (gssize) size)
    g_message ("A page could not be put into the copy that is read.");
}

/* Puts the pages on which the tables are described from @reference into @path. */
static void
graft_schema (const char *path, IndStore *reference, const char *reference_path)
{
  static const char *const question[] = { "SELECT pageno FROM dbstat WHERE name IN ('sqlite_schema', 'sqlite_master')", NULL };
  g_autoptr (GArray) pages = ind_damaged_ids (reference, question, NULL);
  gsize size = (gsize) ind_store_number (reference, "PRAGMA page_size", 0, 4096);
  int from = g_open (reference_path, O_RDONLY | O_CLOEXEC, 0), to = g_open (path, O_WRONLY | O_CLOEXEC, 0);

  if (from >= 0 && to >= 0)
    {
      goffset length = lseek (to, 0, SEEK_END);

      for (guint k = 0; k < pages->len; k++)
        graft_page (from, to, (guint) g_array_index (pages, gint64, k), size, length / (goffset) size);
    }
  if (from >= 0)
    close (from);
  if (to >= 0)
    close (to);
}

/* Where a table's index by case does not tell of all its rows, the table is asked row by row. */
static void
read_around_indexes (IndStore *self)
{
  for (guint k = 0; k < self->n_tables; k++)
    {
      IndStatements *statements = &self->statements[k];
      const char *table = statements->table == &ind_worker_table ? IND_CASE_WORKER : statements->table->name;
      g_autofree char *all = g_strdup_printf ("SELECT count(*) FROM \"%s\" NOT INDEXED", table);
      g_autofree char *indexed = g_strdup_printf ("SELECT count(*) FROM \"%s\" WHERE case_id > 0", table);
      g_autoptr (GString) sql = NULL;
      gint64 n;

      if (statements->select_case == NULL)
        continue;
      n = ind_store_number (self, all, 0, -1);
      if (n < 0 || n == ind_store_number (self, indexed, 0, -1))
        continue;
      sql = g_string_new (statements->select_case);
      if (statements->table == &ind_worker_table)
        g_string_replace (sql, "case_worker c ", "case_worker c NOT INDEXED ", 1);
      else
        g_string_replace (sql, " WHERE case_id", " NOT INDEXED WHERE case_id", 1);
      g_free (statements->select_case);
      statements->select_case = g_string_free (g_steal_pointer (&sql), FALSE);
    }
  self->broken = SQLITE_OK;
}

static IndStore *
open_as_it_is (const char *path)
{
  g_autoptr (IndStore) self = ind_store_new (path);

  if (!ind_store_connect (self, path, SQLITE_OPEN_READWRITE, NULL))
    return NULL;
  if (can_be_asked (self))
    return g_steal_pointer (&self);
  /* One of an older version may only want tables. */
  self->broken = SQLITE_OK;
  if (ind_store_number (self, "PRAGMA application_id", 0, 0) == IND_DATABASE_ID && ind_store_migrate (self, NULL)
      && can_be_asked (self))
    return g_steal_pointer (&self);
  return NULL;
}

/**
 * ind_damaged_open:
 * @path: a copy of a damaged database, which may be changed
 * @reference: a sound database whose tables lie where they did in that one
 * @reference_path: its file
 *
 * Returns: (transfer full) (nullable): a store that may be asked; a page that is damaged makes its question fail
 */
IndStore *
ind_damaged_open (const char *path, IndStore *reference, const char *reference_path)
{
  IndStore *self = open_as_it_is (path);

  if (self == NULL)
    {
      g_autofree char *journal = g_strconcat (path, "-journal", NULL);

      g_unlink (journal);
      graft_schema (path, reference, reference_path);
      self = open_as_it_is (path);
    }
  if (self != NULL)
    read_around_indexes (self);
  return self;
}

/**
 * ind_damaged_ids:
 * @questions: (array zero-terminated=1): whose rows are numbers, and a text, maybe; each is asked until it fails
 * @texts: (nullable): gets each number's text
 *
 * Returns: (transfer full) (element-type gint64): every number that any of them gave, once
 */
GArray *
ind_damaged_ids (IndStore *self, const char *const *questions, GHashTable *texts)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (; *questions != NULL; questions++)
    {
      sqlite3_stmt *statement = ind_store_prepare (self, *questions, NULL);
      gboolean row = statement != NULL;

      while (row && ind_store_step (self, statement, &row, NULL) && row)
        {
          gint64 id = sqlite3_column_int64 (statement, 0);

          if (texts != NULL && sqlite3_column_count (statement) > 1)
            g_hash_table_insert (texts, g_memdup2 (&id, sizeof id),
                                 g_strdup ((const char *) sqlite3_column_text (statement, 1)));
          if (g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
            g_array_append_val (ids, id);
        }
    }
  self->broken = SQLITE_OK;
  return ids;
}

/**
 * ind_damaged_cases:
 * @references: gets the references of those for whom it can still be read
 *
 * Returns: (transfer full) (element-type gint64): the cases of which there is any trace
 */
GArray *
ind_damaged_cases (IndStore *self, GHashTable *references)
{
  static const char *const questions[] = {
    "SELECT id, \"reference\" FROM \"case\" WHERE \"reference\" >= ''",
    "SELECT id, \"reference\" FROM \"case\" NOT INDEXED ORDER BY id",
    "SELECT id, \"reference\" FROM \"case\" NOT INDEXED ORDER BY id DESC",
    "SELECT DISTINCT case_id FROM person WHERE case_id > 0",
    "SELECT DISTINCT case_id FROM goal WHERE case_id > 0",
    NULL
  };

  return ind_damaged_ids (self, questions, references);
}

/** ind_damaged_case: Returns: (transfer full) (nullable): a case that can be read whole, and keeps the program's rules. */
IndCase *
ind_damaged_case (IndStore *self, gint64 id)
{
  IndCaseSummary summary = { .id = id, .reference = (char *) "" };
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (ind_finding_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (IndCase) family = ind_store_load_case (self, id, &error);

  if (family == NULL || !ind_store_check_case (self, &summary, findings, &error) || findings->len > 0
      || !ind_case_check (family, NULL))
    g_clear_object (&family);
  self->broken = SQLITE_OK;
  return g_steal_pointer (&family);
}
