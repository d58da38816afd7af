#include "config.h"

#include "ind-store-private.h"

#include <string.h>

/* What the columns of a table mean, by their numbers, which are all that a changeset knows. */

static const IndTable *
table_of (const char *name)
{
  guint k = 0;

  while (ind_tables[k] != NULL && strcmp (ind_tables[k]->name, name) != 0)
    k++;
  return ind_tables[k];
}

/* The column of a table's first field, after its id, its case, its owners, its id in the file and its position. */
static int
fields_at (const IndTable *table)
{
  int at = 2;

  if (table == &ind_case_table || table == &ind_worker_table)
    return 1;
  for (guint k = 0; ind_tables[k] != NULL; k++)
    if (ind_tables[k] != &ind_case_table)
      for (const IndList *list = ind_tables[k]->lists; list != NULL && list->path != NULL; list++)
        at += list->table == table;
  return at + table->has_ref + 1;
}

static int
column_of (const IndTable *table, const char *name)
{
  int at = fields_at (table);

  for (const IndField *field = table->fields; strcmp (field->name, name) != 0; field++)
    at += (int) ind_field_n_columns (field);
  return at;
}

static const IndField *
field_at (const IndTable *table, int column)
{
  int at = fields_at (table);

  for (const IndField *field = table->fields; column >= at && field->name != NULL; field++)
    {
      at += (int) ind_field_n_columns (field);
      if (column < at)
        return field;
    }
  return NULL;
}

/** ind_store_order_column: Returns: the column in which a table keeps its order; of goals the family's own; -1 for none. */
int
ind_store_order_column (const char *table)
{
  const IndTable *known = table_of (table);

  if (strcmp (table, IND_CASE_WORKER) == 0)
    return 4;
  if (known == NULL || known == &ind_case_table || known == &ind_worker_table)
    return -1;
  return strcmp (table, "goal") == 0 ? column_of (known, "priority") : fields_at (known) - 1;
}

/* The object of the file in which something stands, without what is around that. */
static const IndField *
object_around (const IndTable *table, const char *path)
{
  const char *dot = strrchr (path, '.');

  for (const IndField *field = table->fields; dot != NULL && field->name != NULL; field++)
    if (field->type == IND_FIELD_OBJECT && strlen (ind_field_path (field)) == (gsize) (dot - path)
        && strncmp (ind_field_path (field), path, (gsize) (dot - path)) == 0)
      return field;
  return NULL;
}

static char *
key_of (gint64 row, const IndField *object)
{
  return object != NULL ? g_strdup_printf ("%" G_GINT64_FORMAT " %s", row, object->name) : NULL;
}

/**
 * ind_column_switches:
 *
 * Returns: (transfer full) (nullable): "row object", where the column says whether an object of the file is there
 */
char *
ind_column_switches (const char *table, gint64 row, int column)
{
  const IndTable *known = table_of (table);
  const IndField *field = known != NULL ? field_at (known, column) : NULL;

  return field != NULL && field->type == IND_FIELD_OBJECT ? key_of (row, field) : NULL;
}

/* The column names the owner of a row that stands in a list: the object that the list stands in. */
static char *
held_by_list (const IndTable *table, int column, gint64 owner)
{
  int at = 2;

  for (guint k = 0; ind_tables[k] != NULL; k++)
    for (const IndList *list = ind_tables[k]->lists; list != NULL && list->path != NULL; list++)
      if (list->table == table && column == (ind_tables[k] == &ind_case_table ? 1 : at++))
        return key_of (owner, object_around (ind_tables[k], list->path));
  return NULL;
}

/**
 * ind_column_holds:
 * @value: what stands in the column
 *
 * Returns: (transfer full) (nullable): "row object", the object of the file in which the value, or the row, stands
 */
char *
ind_column_holds (const char *table, gint64 row, int column, sqlite3_value *value)
{
  const IndTable *known = table_of (table);
  const IndField *field = known != NULL ? field_at (known, column) : NULL;

  if (known == NULL || known == &ind_worker_table || sqlite3_value_type (value) == SQLITE_NULL)
    return NULL;
  if (column < fields_at (known))
    return held_by_list (known, column, sqlite3_value_int64 (value));
  if (field == NULL || (field->type == IND_FIELD_OBJECT && sqlite3_value_int64 (value) == 0))
    return NULL;
  return key_of (row, object_around (known, ind_field_path (field)));
}
