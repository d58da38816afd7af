#include "config.h"

#include "ind-store-private.h"

/* A field that names a row which may not have been read yet. */
typedef struct
{
  IndRecord *record;
  const IndField *field;
  gint64 id;
} Reference;

static void
reference_clear (gpointer reference)
{
  g_object_unref (((Reference *) reference)->record);
}

/* Holds the records until it is known whom they name: those whose owner is missing are in no list. */
GArray *
ind_references_new (void)
{
  GArray *references = g_array_new (FALSE, FALSE, sizeof (Reference));

  g_array_set_clear_func (references, reference_clear);
  return references;
}

/** ind_bind_text: binds a text, or NULL; the copy is ours, because SQLite binds NULL where it has no memory for its own. */
void
ind_bind_text (sqlite3_stmt *statement, int at, const char *text)
{
  if (text != NULL)
    sqlite3_bind_text (statement, at, g_strdup (text), -1, g_free);
  else
    sqlite3_bind_null (statement, at);
}

/** ind_bind_record: binds a record's id, or NULL. */
void
ind_bind_record (sqlite3_stmt *statement, int at, const IndRecord *record)
{
  if (record != NULL)
    sqlite3_bind_int64 (statement, at, record->id);
  else
    sqlite3_bind_null (statement, at);
}

static void
bind_actor (sqlite3_stmt *statement, int at, const IndRecord *actor)
{
  const IndTable *const tables[] = { &ind_person_table, &ind_worker_table, &ind_contact_table };

  for (int k = 0; k < 3; k++)
    ind_bind_record (statement, at + k, actor != NULL && actor->table == tables[k] ? actor : NULL);
}

/** ind_bind_field: binds one field of a record, its first column at @at, in a statement without arguments. */
void
ind_bind_field (sqlite3_stmt *statement, int at, const IndRecord *record, const IndField *field)
{
  gint64 number = ind_record_get_number (record, field);
  g_autofree char *day = NULL;

  if (!ind_record_is_set (record, field))
    {
      /* A text that is needed may still be empty: "" in the file. */
      if (field->type == IND_FIELD_TEXT && (field->flags & IND_FIELD_REQUIRED))
        ind_bind_text (statement, at, "");
      else if (field->type == IND_FIELD_OBJECT)
        sqlite3_bind_int64 (statement, at, FALSE);
      return;
    }
  switch (field->type)
    {
    case IND_FIELD_RECORD: ind_bind_record (statement, at, ind_record_get_record (record, field)); break;
    case IND_FIELD_PARTY:
      ind_bind_text (statement, at + 3, ind_record_get_text (record, field));
      G_GNUC_FALLTHROUGH;
    case IND_FIELD_ACTOR: bind_actor (statement, at, ind_record_get_record (record, field)); break;
    case IND_FIELD_OBJECT:
    case IND_FIELD_NUMBER: sqlite3_bind_int64 (statement, at, number); break;
    case IND_FIELD_ANSWER: sqlite3_bind_int64 (statement, at, number == IND_YES); break;
    case IND_FIELD_AMOUNT: sqlite3_bind_double (statement, at, ind_record_get_amount (record, field)); break;
    case IND_FIELD_DATE: day = ind_date_to_iso ((IndDate) number); ind_bind_text (statement, at, day); break;
    case IND_FIELD_MONTH: day = ind_month_to_iso ((IndDate) number); ind_bind_text (statement, at, day); break;
    case IND_FIELD_TEXT:
    case IND_FIELD_CHOICE: ind_bind_text (statement, at, ind_record_get_text (record, field)); break;
    }
}

/** ind_bind_fields: binds all fields of a record, the first column of the first at @at, in a statement without arguments. */
void
ind_bind_fields (sqlite3_stmt *statement, int at, const IndRecord *record)
{
  for (const IndField *field = record->table->fields; field->name != NULL; field++)
    {
      ind_bind_field (statement, at, record, field);
      at += (int) ind_field_n_columns (field);
    }
}

static const char *
column_text (sqlite3_stmt *statement, int at)
{
  return (const char *) sqlite3_column_text (statement, at);
}

static void
note_reference (GArray *references, sqlite3_stmt *statement, int at, IndRecord *record, const IndField *field)
{
  Reference reference = { record, field, sqlite3_column_int64 (statement, at) };

  if (sqlite3_column_type (statement, at) == SQLITE_NULL)
    return;
  g_object_ref (record);
  g_array_append_val (references, reference);
}

/** ind_field_read_plain: gives a field what stands at a column; of what is somebody or another record, only a party's name. */
void
ind_field_read_plain (sqlite3_stmt *statement, int at, IndRecord *record, const IndField *field)
{
  gboolean empty = sqlite3_column_type (statement, at) == SQLITE_NULL;

  switch (field->type)
    {
    case IND_FIELD_TEXT:
    case IND_FIELD_CHOICE:
      ind_record_set_text (record, field, column_text (statement, at));
      break;
    case IND_FIELD_ANSWER:
      ind_record_set_number (record, field, empty ? IND_UNSAID : sqlite3_column_int64 (statement, at) ? IND_YES : IND_NO);
      break;
    case IND_FIELD_NUMBER:
      ind_record_set_number (record, field, empty ? IND_NO_NUMBER : sqlite3_column_int64 (statement, at));
      break;
    case IND_FIELD_OBJECT:
      ind_record_set_number (record, field, sqlite3_column_int64 (statement, at));
      break;
    case IND_FIELD_AMOUNT:
      ind_record_set_amount (record, field, empty ? IND_NO_AMOUNT : sqlite3_column_double (statement, at));
      break;
    case IND_FIELD_DATE:
      ind_record_set_number (record, field, ind_date_from_iso (column_text (statement, at)));
      break;
    case IND_FIELD_MONTH:
      ind_record_set_number (record, field, ind_month_from_iso (column_text (statement, at)));
      break;
    case IND_FIELD_PARTY:
      ind_record_set_text (record, field, column_text (statement, at + 3));
      break;
    case IND_FIELD_ACTOR:
    case IND_FIELD_RECORD:
      break;
    }
}

static void
read_field (sqlite3_stmt *statement, int at, IndRecord *record, const IndField *field, GArray *references)
{
  ind_field_read_plain (statement, at, record, field);
  if (field->type == IND_FIELD_RECORD)
    note_reference (references, statement, at, record, field);
  else if (field->type == IND_FIELD_PARTY || field->type == IND_FIELD_ACTOR)
    for (int k = 0; k < 3; k++)
      note_reference (references, statement, at + k, record, field);
}

/* An error without a place: whoever asks knows which field it is. */
static gboolean
unreadable (GError **error, IndErrorCode code, const char *what)
{
  ind_error_set (error, code, NULL, what);
  return FALSE;
}

static gboolean
is_text (sqlite3_stmt *statement, int at)
{
  const char *text = column_text (statement, at);

  return text == NULL || g_utf8_validate_len (text, (gsize) sqlite3_column_bytes (statement, at), NULL);
}

/*
 * Whether read_field() takes all that stands there: what it does not understand, it reads as not said, and whoever
 * writes the case again loses it.
 */
gboolean
ind_field_is_readable (sqlite3_stmt *statement, int at, const IndField *field, GError **error)
{
  guint n = 0;

  for (int k = 0; k < (int) ind_field_n_columns (field); k++)
    {
      n += sqlite3_column_type (statement, at + k) != SQLITE_NULL;
      if (sqlite3_column_type (statement, at + k) == SQLITE_TEXT && !is_text (statement, at + k))
        return unreadable (error, IND_ERROR_NOT_UTF8, NULL);
    }
  if (n == 0)
    return field->type != IND_FIELD_OBJECT || unreadable (error, IND_ERROR_TYPE, "object");
  switch (field->type)
    {
    case IND_FIELD_CHOICE:
      return ind_field_choice (field, column_text (statement, at)) != 0
             || unreadable (error, IND_ERROR_UNKNOWN_VALUE, NULL);
    case IND_FIELD_ANSWER:
    case IND_FIELD_OBJECT:
      return sqlite3_column_int64 (statement, at) == 0 || sqlite3_column_int64 (statement, at) == 1
             || unreadable (error, IND_ERROR_UNKNOWN_VALUE, NULL);
    case IND_FIELD_DATE:
      return ind_date_from_iso (column_text (statement, at)) != IND_NO_DATE
             || unreadable (error, IND_ERROR_NOT_A_DATE, NULL);
    case IND_FIELD_MONTH:
      return ind_month_from_iso (column_text (statement, at)) != IND_NO_DATE
             || unreadable (error, IND_ERROR_NOT_A_DATE, NULL);
    case IND_FIELD_NUMBER:
      return sqlite3_column_int64 (statement, at) != IND_NO_NUMBER || unreadable (error, IND_ERROR_NUMBER_TOO_LARGE, NULL);
    case IND_FIELD_ACTOR:
    case IND_FIELD_PARTY:
      return n == 1 || unreadable (error, IND_ERROR_ONE_OF, "ref, name");
    case IND_FIELD_TEXT:
    case IND_FIELD_AMOUNT:
    case IND_FIELD_RECORD:
      break;
    }
  return TRUE;
}

/* Returns: the column of a row's first field, after its id, its owners, its id in the file and its position. */
int
ind_row_fields_at (const IndStatements *self)
{
  int at = 1;

  if (self->table == &ind_case_table)
    return at;
  for (guint k = 0; k < G_N_ELEMENTS (self->owners) && self->owners[k] != NULL; k++)
    at++;
  return at + 2 + self->table->has_ref;
}

/* Reads the row that @statement stands on into a new record; the owner's id and the position beside it. */
IndRecord *
ind_row_read (IndStatements *self, sqlite3_stmt *statement, GArray *references, gint64 *owner, gint64 *position)
{
  IndRecord *record = ind_record_new (self->table, sqlite3_column_int64 (statement, 0));
  int at = 1;

  *owner = *position = 0;
  if (self->table != &ind_case_table)
    {
      *owner = sqlite3_column_int64 (statement, at++);
      for (guint k = 0; k < G_N_ELEMENTS (self->owners) && self->owners[k] != NULL; k++, at++)
        if (sqlite3_column_type (statement, at) != SQLITE_NULL)
          *owner = sqlite3_column_int64 (statement, at);
      if (self->table->has_ref)
        ind_record_set_ref (record, column_text (statement, at++));
      *position = sqlite3_column_int64 (statement, at);
    }
  at = ind_row_fields_at (self);
  for (const IndField *field = self->table->fields; field->name != NULL; field++)
    {
      read_field (statement, at, record, field, references);
      at += (int) ind_field_n_columns (field);
    }
  return record;
}

/* Returns: whether everybody who is named is there. */
gboolean
ind_rows_resolve (IndCase *family, GArray *references)
{
  gboolean all = TRUE;

  for (guint k = 0; k < references->len; k++)
    {
      Reference *reference = &g_array_index (references, Reference, k);
      IndRecord *named = ind_case_lookup (family, reference->id);

      all = all && named != NULL;
      ind_record_set_record (reference->record, reference->field, named);
    }
  return all;
}

/* Puts a record that was read into its owner's list, where the owner is in the case. */
void
ind_row_attach (IndCase *family, IndRecord *record, gint64 owner_id, gint64 position)
{
  IndRecord *owner = ind_case_lookup (family, owner_id);
  const IndList *list = owner != NULL ? ind_record_list_of (owner, record->table) : NULL;

  if (list != NULL)
    ind_record_insert (owner, list, record, position);
}

static gboolean
load_table (IndStore *self, IndStatements *statements, IndCase *family, GArray *references, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, statements->select_case, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, family->id);
  while (TRUE)
    {
      g_autoptr (IndRecord) record = NULL;
      gint64 owner, position;

      if (!ind_store_step (self, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      record = ind_row_read (statements, statement, references, &owner, &position);
      ind_row_attach (family, record, owner, position);
    }
}

IndRecord *
ind_row_load (IndStore *self, IndStatements *statements, gint64 id, GArray *references, gint64 *owner, gint64 *position,
          GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, statements->select_row, error);
  IndRecord *record = NULL;
  gboolean row;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, id);
  if (ind_store_step (self, statement, &row, error) && row)
    {
      record = ind_row_read (statements, statement, references, owner, position);
      if (!ind_store_end_row (self, statement, error))
        g_clear_object (&record);
    }
  return record;
}

/**
 * ind_store_load_case:
 * @id: the case's row
 *
 * Reads a case whole, each row into one object, all as of one moment. One that names what is not there is damaged.
 *
 * Returns: (transfer full) (nullable): the case
 */
IndCase *
ind_store_load_case (IndStore *self, gint64 id, GError **error)
{
  g_autoptr (GArray) references = ind_references_new ();
  g_autoptr (IndCase) family = NULL;
  gint64 owner, position;
  gboolean alone = sqlite3_get_autocommit (self->db);
  gboolean good = TRUE;
  GError *local = NULL;

  if (alone && !ind_store_exec (self, "BEGIN", error))
    return NULL;
  family = (IndCase *) ind_row_load (self, &self->statements[0], id, references, &owner, &position, &local);
  if (family != NULL)
    {
      g_hash_table_insert (family->records, (gpointer) &family->id, family);
      for (guint k = 1; k < self->n_tables && good; k++)
        good = load_table (self, &self->statements[k], family, references, &local);
      if (good && !ind_rows_resolve (family, references))
        ind_store_fail (self, SQLITE_CORRUPT, &local);
    }
  else if (local == NULL)
    ind_error_set (&local, IND_ERROR_CHANGED_MEANWHILE, NULL, NULL);
  if (alone)
    ind_store_leave (self);
  if (local == NULL)
    return g_steal_pointer (&family);
  g_propagate_error (error, local);
  return NULL;
}


/** ind_store_load_worker: Returns: (transfer full) (nullable): a worker as the directory has them. */
IndRecord *
ind_store_load_worker (IndStore *self, gint64 id, GError **error)
{
  g_autoptr (GArray) none = ind_references_new ();
  gint64 owner, position;

  return ind_row_load (self, ind_store_statements (self, &ind_worker_table), id, none, &owner, &position, error);
}
