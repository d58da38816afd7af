#include "config.h"

#include "ind-store-private.h"

/* What became of one touched row: how it reads now, if it is still there. */
typedef struct
{
  IndTouched touched;
  IndRecord *reading;   /* (nullable) */
  gint64 owner;
  gint64 position;
} Reread;

static void
reread_clear (gpointer data)
{
  g_clear_object (&((Reread *) data)->reading);
}

/* Reads the rows that were touched, by table, so that owners come before what they own; workers are read_workers()'s. */
static gboolean
read_touched (IndStore *self, GArray *rows, GArray *references, GError **error)
{
  for (guint table = 0; table < self->n_tables; table++)
    for (guint k = 0; k < self->touched->len; k++)
      {
        Reread row = { .touched = g_array_index (self->touched, IndTouched, k) };
        GError *local = NULL;

        if (row.touched.table != table || ind_tables[table] == &ind_worker_table)
          continue;
        row.reading = ind_row_load (self, &self->statements[table], row.touched.id, references, &row.owner,
                                    &row.position, &local);
        if (local != NULL)
          {
            g_propagate_error (error, local);
            return FALSE;
          }
        g_array_append_val (rows, row);
      }
  return TRUE;
}

/* Reads the case's workers, who stand in two tables, into a case of their own. */
static gboolean
read_workers (IndStore *self, IndCase *family, IndCase *fresh, GError **error)
{
  g_autoptr (GArray) none = ind_references_new ();
  IndStatements *statements = ind_store_statements (self, &ind_worker_table);
  sqlite3_stmt *statement = ind_store_prepare (self, statements->select_case, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, family->id);
  while (TRUE)
    {
      g_autoptr (IndRecord) worker = NULL;
      gint64 owner, position;

      if (!ind_store_step (self, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      worker = ind_row_read (statements, statement, none, &owner, &position);
      ind_record_insert ((IndRecord *) fresh, ind_record_list_of ((IndRecord *) fresh, worker->table), worker, position);
    }
}

/* What is gone names nobody any more: those it named may be gone too. */
static gboolean
name_nobody (IndRecord *record, gpointer data, GError **error)
{
  for (const IndField *field = record->table->fields; field->name != NULL; field++)
    if (ind_record_get_record (record, field) != NULL)
      ind_record_set_record (record, field, NULL);
  return TRUE;
}

/* Takes a record out of the case; it lives on as long as @gone does. */
static void
take_out (IndRecord *record, GPtrArray *gone)
{
  g_ptr_array_add (gone, g_object_ref (record));
  ind_record_foreach (record, name_nobody, NULL, NULL);
  if (record->owner != NULL)
    ind_record_remove (record);
}

static void
apply_workers (IndCase *family, IndCase *fresh, GPtrArray *gone)
{
  const IndList *list = ind_record_list_of ((IndRecord *) family, &ind_worker_table);

  for (guint k = ind_list_length (family->workers); k-- > 0;)
    if (ind_case_lookup (fresh, ((IndRecord *) ind_list_get (family->workers, k))->id) == NULL)
      take_out (ind_list_get (family->workers, k), gone);
  while (ind_list_length (fresh->workers) > 0)
    {
      g_autoptr (IndRecord) worker = g_object_ref (ind_list_get (fresh->workers, 0));
      IndRecord *known = ind_case_lookup (family, worker->id);
      gint64 position = worker->position;

      ind_record_remove (worker);
      if (known != NULL)
        ind_record_copy_fields (known, worker);
      ind_record_insert ((IndRecord *) family, list, known != NULL ? known : worker, position);
    }
}

static void
apply_rows (IndCase *family, GArray *rows, GArray *references, GPtrArray *gone)
{
  for (guint k = 0; k < rows->len; k++)
    {
      Reread *row = &g_array_index (rows, Reread, k);
      IndRecord *known = ind_case_lookup (family, row->touched.id);

      if (row->reading == NULL && known != NULL)
        take_out (known, gone);
      else if (row->reading != NULL && known == NULL)
        ind_row_attach (family, row->reading, row->owner, row->position);
      else if (known != NULL && known->owner != NULL)
        ind_record_insert (known->owner, ind_record_list_of (known->owner, known->table), known, row->position);
    }
  /* Only now does everybody stand where they can be named. */
  ind_rows_resolve (family, references);
  for (guint k = 0; k < rows->len; k++)
    {
      IndRecord *reading = g_array_index (rows, Reread, k).reading;
      IndRecord *known = reading != NULL ? ind_case_lookup (family, reading->id) : NULL;

      if (known != NULL && known != reading)
        ind_record_copy_fields (known, reading);
    }
}

static gboolean
refresh_case (IndStore *self, IndCase *family, GError **error)
{
  g_autoptr (GArray) references = ind_references_new ();
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Reread));
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (IndCase) fresh = ind_case_new (0);

  g_array_set_clear_func (rows, reread_clear);
  if (!read_touched (self, rows, references, error)
      || (self->workers_touched && !read_workers (self, family, fresh, error)))
    return FALSE;
  if (self->workers_touched)
    apply_workers (family, fresh, gone);
  apply_rows (family, rows, references, gone);
  return TRUE;
}

/**
 * ind_store_refresh:
 * @open: (element-type IndCase): the open cases
 *
 * Rereads the rows that were touched since the last time into the cases' objects: the same objects, with what has
 * changed notified. Everything of a case is read before anything of it is changed; where that fails the case stays
 * as it was, and the next call does it.
 */
gboolean
ind_store_refresh (IndStore *self, GPtrArray *open, GError **error)
{
  for (guint k = 0; k < open->len; k++)
    if (!refresh_case (self, open->pdata[k], error))
      return FALSE;
  g_array_set_size (self->touched, 0);
  self->workers_touched = FALSE;
  return TRUE;
}
