#include "config.h"

#include "ind-store-private.h"

/* What tells this database from others; made by chance, once. */
#define IDENTITY "identity"

/**
 * ind_store_setting:
 *
 * Returns: (transfer full) (nullable): the setting's value; %NULL with no error where it has not been set
 */
char *
ind_store_setting (IndStore *self, const char *name, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, "SELECT \"value\" FROM setting WHERE \"name\" = ?1", error);
  char *value = NULL;
  gboolean row;

  if (statement == NULL)
    return NULL;
  ind_bind_text (statement, 1, name);
  if (ind_store_step (self, statement, &row, error) && row)
    {
      value = g_strdup ((const char *) sqlite3_column_text (statement, 0));
      if (!ind_store_end_row (self, statement, error))
        g_clear_pointer (&value, g_free);
    }
  return value;
}

/**
 * ind_store_set_setting:
 * @value: (nullable): %NULL makes it unset again
 *
 * Sets what the kommune has decided for this database. It is no change of a case, and stands in no history. Within a
 * transaction it goes with that.
 */
gboolean
ind_store_set_setting (IndStore *self, const char *name, const char *value, GError **error)
{
  sqlite3_stmt *statement;

  if (ind_store_is_read_only (self))
    return ind_store_fail (self, SQLITE_READONLY, error);
  if (self->session == NULL)
    self->broken = SQLITE_OK;
  statement = ind_store_prepare (self, value != NULL
    ? "INSERT OR REPLACE INTO setting (\"name\", \"value\") VALUES (?1, ?2)"
    : "DELETE FROM setting WHERE \"name\" = ?1", error);
  if (statement == NULL)
    return FALSE;
  ind_bind_text (statement, 1, name);
  if (value != NULL)
    ind_bind_text (statement, 2, value);
  return ind_store_run (self, statement, error);
}

/* Sets what tells this database from others, unless another program has done so meanwhile. */
static gboolean
make_identity (IndStore *self, GError **error)
{
  g_autofree char *made = g_strdup_printf ("%08x", g_random_int ()), *there = NULL;
  GError *failed = NULL;

  if (!ind_store_begin (self, error))
    return FALSE;
  there = ind_store_setting (self, IDENTITY, &failed);
  if (failed == NULL && (there != NULL || ind_store_set_setting (self, IDENTITY, made, &failed)))
    return ind_store_end (self, error);
  ind_store_rollback (self);
  g_propagate_error (error, failed);
  return FALSE;
}

/**
 * ind_store_identity:
 *
 * What tells this database from others that share a folder with it: it goes along where the file is moved, copied or restored,
 * and says nothing of what stands in it. It is made the first time that somebody asks.
 *
 * Returns: (transfer full) (nullable): eight letters, 0–9 and a–f
 */
char *
ind_store_identity (IndStore *self, GError **error)
{
  GError *failed = NULL;
  char *there = ind_store_setting (self, IDENTITY, &failed);

  if (failed != NULL)
    g_propagate_error (error, failed);
  else if (there == NULL && make_identity (self, error))
    there = ind_store_setting (self, IDENTITY, error);
  return there;
}
