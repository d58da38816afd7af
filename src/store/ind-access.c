#include "config.h"

#include "ind-store-private.h"

/* The time before which rows may be removed. Only the sweep sets it, and only for as long as it lasts. */
#define SWEPT_BEFORE "access-swept-before"

#define LOG "SELECT a.\"login\", w.\"name\", a.\"at\", a.case_id, c.\"reference\", a.\"use\" FROM access a " \
            "LEFT JOIN worker w ON w.id = a.worker_id LEFT JOIN \"case\" c ON c.id = a.case_id " \
            "WHERE a.\"at\" >= ?1 "
#define LATEST_FIRST "ORDER BY a.\"at\" DESC, a.id DESC"

/* The setting that says who sits where somebody has logged in, by the login name. */
#define SEAT "seat of "

/**
 * ind_store_worker_of_login:
 *
 * Returns: the worker who has said that they sit where this user has logged in, see ind_store_take_seat(); else the one whose
 *   e-mail is this user's login name up to its @, where exactly one is; else 0, also where it could not be read: then no more
 *   is written of the change that is under way
 */
gint64
ind_store_worker_of_login (IndStore *self)
{
  sqlite3_stmt *statement = ind_store_prepare (self,
    "SELECT coalesce ((SELECT w.id FROM setting s JOIN worker w ON w.id = CAST (s.\"value\" AS INTEGER) "
    "WHERE s.\"name\" = '" SEAT "' || ?1), "
    "(SELECT max(id) FROM worker WHERE lower(substr(\"email\", 1, instr(\"email\", '@') - 1)) = lower(?1) "
    "HAVING count(*) = 1), 0)", NULL);
  gint64 id = 0;
  gboolean row;

  if (statement == NULL)
    return 0;
  ind_bind_text (statement, 1, g_get_user_name ());
  if (ind_store_step (self, statement, &row, NULL) && row)
    id = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return id;
}

/** ind_store_take_seat: says, within the transaction that is under way, which worker this user is; 0 for nobody in particular. */
gboolean
ind_store_take_seat (IndStore *self, gint64 worker_id, GError **error)
{
  g_autofree char *name = g_strconcat (SEAT, g_get_user_name (), NULL);
  g_autofree char *value = worker_id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, worker_id) : NULL;

  return ind_store_set_setting (self, name, value, error);
}

/*
 * A line's number: the time in microseconds, and ten bits of chance. So lines stand in the order in which they were written,
 * and no two programs ever write the same number: what two databases hold can be put together.
 */
static gint64
new_line_id (void)
{
  return g_get_real_time () << 10 | (ind_new_id () & 0x3ff);
}

/**
 * ind_store_write_use:
 * @case_id: the case; 0 where all were used
 *
 * Writes a line of the access log within the transaction that is under way.
 */
gboolean
ind_store_write_use (IndStore *self, gint64 case_id, IndUse use, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self,
    "INSERT INTO access (id, \"at\", \"login\", worker_id, case_id, \"use\") "
    "VALUES (?1, ?2, ?3, nullif(?4, 0), nullif(?5, 0), ?6)", error);

  g_return_val_if_fail (use != IND_USE_NONE, FALSE);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, new_line_id ());
  sqlite3_bind_int64 (statement, 2, ind_now ());
  ind_bind_text (statement, 3, g_get_user_name ());
  sqlite3_bind_int64 (statement, 4, ind_store_worker_of_login (self));
  sqlite3_bind_int64 (statement, 5, case_id);
  ind_bind_text (statement, 6, ind_use_values[use - 1]);
  return ind_store_run (self, statement, error);
}

/**
 * ind_store_note_use:
 * @case_id: the case; 0 where all were used
 *
 * Writes a line of the access log in a transaction of its own. What changes or removes a case is written with the
 * change, and not by this.
 */
gboolean
ind_store_note_use (IndStore *self, gint64 case_id, IndUse use, GError **error)
{
  if (!ind_store_begin (self, error))
    return FALSE;
  if (ind_store_write_use (self, case_id, use, error))
    return ind_store_end (self, error);
  ind_store_rollback (self);
  return FALSE;
}

static IndAccess *
read_access (sqlite3_stmt *statement)
{
  IndAccess *access = g_new0 (IndAccess, 1);
  const char *use = (const char *) sqlite3_column_text (statement, 5);

  access->login = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  access->worker = g_strdup ((const char *) sqlite3_column_text (statement, 1));
  access->at = sqlite3_column_int64 (statement, 2);
  access->case_id = sqlite3_column_int64 (statement, 3);
  access->reference = g_strdup ((const char *) sqlite3_column_text (statement, 4));
  for (guint k = 0; ind_use_values[k] != NULL; k++)
    if (g_strcmp0 (ind_use_values[k], use) == 0)
      access->use = (IndUse) (k + 1);
  return access;
}

/**
 * ind_store_access_log:
 * @case_id: the case, or 0 for all, and for what was done with all cases at once
 * @since: seconds since 1970; 0 for always
 *
 * Returns: (transfer full) (nullable) (element-type IndAccess): who has used what, the latest first
 */
GPtrArray *
ind_store_access_log (IndStore *self, gint64 case_id, gint64 since, GError **error)
{
  g_autoptr (GPtrArray) log = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_access_free);
  sqlite3_stmt *statement = ind_store_prepare (self, case_id != 0 ? LOG "AND a.case_id = ?2 " LATEST_FIRST
                                                                  : LOG LATEST_FIRST, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, since);
  if (case_id != 0)
    sqlite3_bind_int64 (statement, 2, case_id);
  while (TRUE)
    {
      if (!ind_store_step (self, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&log);
      g_ptr_array_add (log, read_access (statement));
    }
}

static gboolean
run_before (IndStore *self, const char *sql, gint64 before, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, before);
  return ind_store_run (self, statement, error);
}

/**
 * ind_store_sweep_access:
 * @before: seconds since 1970
 *
 * Removes the lines of the access log that are older; nothing else may. That somebody did so is a new line of it.
 *
 * Returns: how many there were, or -1
 */
gint64
ind_store_sweep_access (IndStore *self, gint64 before, GError **error)
{
  g_autofree char *until = g_strdup_printf ("%" G_GINT64_FORMAT, before);
  gint64 n;

  if (!ind_store_begin (self, error))
    return -1;
  if (ind_store_set_setting (self, SWEPT_BEFORE, until, error)
      && run_before (self, "DELETE FROM access WHERE \"at\" < ?1", before, error))
    {
      n = sqlite3_changes64 (self->db);
      if (ind_store_set_setting (self, SWEPT_BEFORE, NULL, error) && ind_store_write_use (self, 0, IND_USE_SWEEP, error))
        return ind_store_end (self, error) ? n : -1;
    }
  ind_store_rollback (self);
  return -1;
}
