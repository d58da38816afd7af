#include "config.h"

#include "ind-store-private.h"

/* Who an actor may be, as the columns' names have it. */
static const char *const actors[] = { "person", "worker", "contact" };

/** ind_field_n_columns: Returns: how many columns a field has. */
guint
ind_field_n_columns (const IndField *field)
{
  return field->type == IND_FIELD_PARTY ? 4 : field->type == IND_FIELD_ACTOR ? 3 : 1;
}

static void
add_columns (GPtrArray *columns, const IndField *field)
{
  if (field->type != IND_FIELD_ACTOR && field->type != IND_FIELD_PARTY)
    {
      g_ptr_array_add (columns, g_strdup (field->name));
      return;
    }
  for (guint k = 0; k < G_N_ELEMENTS (actors); k++)
    g_ptr_array_add (columns, g_strconcat (field->name, "_", actors[k], NULL));
  if (field->type == IND_FIELD_PARTY)
    g_ptr_array_add (columns, g_strconcat (field->name, "_name", NULL));
}

typedef enum { NAMES, MARKS, SETS } Joined;

/* The columns from the first on: "a", "b" or ?1, ?2 or "a" = ?1, "b" = ?2. */
static char *
join (GPtrArray *columns, guint first, Joined how, const char *prefix)
{
  GString *text = g_string_new (NULL);

  for (guint k = first; k < columns->len; k++)
    {
      g_string_append (text, k > first ? ", " : "");
      if (how != MARKS)
        g_string_append_printf (text, "%s\"%s\"", prefix, (char *) columns->pdata[k]);
      if (how != NAMES)
        g_string_append_printf (text, "%s?%u", how == SETS ? " = " : "", k + 1);
    }
  return g_string_free (text, FALSE);
}

/**
 * ind_statements_init:
 *
 * Makes a table's statements from its fields. A worker stands in the directory, and in a case through
 * case_worker, which keeps the id and the order that the case file gave.
 */
void
ind_statements_init (IndStatements *self, const IndTable *table)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *names = NULL, *marks = NULL;
  gboolean is_worker = table == &ind_worker_table, is_case = table == &ind_case_table;
  guint n_owners = 0;

  self->table = table;
  g_ptr_array_add (columns, g_strdup ("id"));
  for (guint k = 0; ind_tables[k] != NULL; k++)
    for (const IndList *list = ind_tables[k]->lists; list != NULL && list->path != NULL; list++)
      if (list->table == table && ind_tables[k] != &ind_case_table)
        self->owners[n_owners++] = ind_tables[k];
  if (!is_case && !is_worker)
    {
      g_ptr_array_add (columns, g_strdup ("case_id"));
      for (guint k = 0; k < n_owners; k++)
        g_ptr_array_add (columns, g_strconcat (self->owners[k]->name, "_id", NULL));
      if (table->has_ref)
        g_ptr_array_add (columns, g_strdup ("ref"));
      g_ptr_array_add (columns, g_strdup ("position"));
    }
  for (const IndField *field = table->fields; field->name != NULL; field++)
    add_columns (columns, field);

  names = join (columns, 0, NAMES, "");
  marks = join (columns, 0, MARKS, "");
  self->insert = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", table->name, names, marks);
  if (is_case)
    self->select_row = g_strdup_printf ("SELECT %s FROM \"case\" WHERE \"id\" = ?1", names);
  else if (is_worker)
    {
      g_autofree char *fields = join (columns, 1, NAMES, "w.");

      self->select_row = g_strdup_printf ("SELECT w.id, 0, '', 0, %s FROM worker w WHERE w.id = ?1", fields);
      self->select_case = g_strdup_printf ("SELECT w.id, c.case_id, c.ref, c.position, %s FROM case_worker c "
                                           "JOIN worker w ON w.id = c.worker_id WHERE c.case_id = ?1 "
                                           "ORDER BY c.position, w.id", fields);
    }
  else
    {
      self->select_case = g_strdup_printf ("SELECT %s FROM \"%s\" WHERE case_id = ?1 ORDER BY position, id", names,
                                           table->name);
      self->select_row = g_strdup_printf ("SELECT %s FROM \"%s\" WHERE \"id\" = ?1", names, table->name);
    }
}

void
ind_statements_clear (IndStatements *self)
{
  g_free (self->select_case);
  g_free (self->select_row);
  g_free (self->insert);
  g_free (self->select_words);
  g_free (self->places);
}

/** ind_statements_update: Returns: (transfer full): the statement that gives one field of row ?1 its value, ?2 and on. */
char *
ind_statements_update (const IndTable *table, const IndField *field)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *sets = NULL;

  g_ptr_array_add (columns, g_strdup ("id"));
  add_columns (columns, field);
  sets = join (columns, 1, SETS, "");
  return g_strdup_printf ("UPDATE \"%s\" SET %s WHERE \"id\" = ?1", table->name, sets);
}

/** ind_store_statements: Returns: (transfer none): the statements of a table. */
IndStatements *
ind_store_statements (IndStore *self, const IndTable *table)
{
  for (guint k = 0; k < self->n_tables; k++)
    if (self->statements[k].table == table)
      return &self->statements[k];
  g_assert_not_reached ();
}
