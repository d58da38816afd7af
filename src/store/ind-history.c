#include "config.h"

#include "ind-store-private.h"

#define CHANGES "SELECT h.id, h.case_id, c.\"reference\", h.\"author\", h.\"at\", h.\"label\", h.\"arguments\", " \
                "h.\"kind\", h.\"state\", h.\"seq\", w.\"name\" FROM change h LEFT JOIN \"case\" c ON c.id = h.case_id " \
                "LEFT JOIN worker w ON w.id = h.worker_id "
#define HISTORY CHANGES "WHERE (?1 = 0 OR h.case_id = ?1) AND h.\"at\" >= ?3 ORDER BY h.\"seq\" DESC LIMIT ?2"
#define ONE CHANGES "WHERE h.id = ?1"
#define MOVED "SELECT c.id, c.\"reference\", c.\"family_name\", count(*), max(h.\"seq\"), h.id FROM change h " \
              "JOIN \"case\" c ON c.id = h.case_id WHERE h.\"at\" >= ?1 AND h.\"kind\" = 'do' AND h.\"state\" = 'done' " \
              "GROUP BY c.id ORDER BY 5 DESC"

static char **
unpack (const char *text)
{
  g_autoptr (GVariant) list = text != NULL ? g_variant_parse (G_VARIANT_TYPE_STRING_ARRAY, text, NULL, NULL, NULL) : NULL;

  return list != NULL ? g_variant_dup_strv (list, NULL) : g_new0 (char *, 1);
}

/* A case that was taken back is still called what it was called when it came. */
static char *
reference_of (const IndChange *change, const char *reference)
{
  static const char *const labels[] = { IND_LABEL_TAKEN_IN, IND_LABEL_REPLACED, IND_LABEL_UPDATED, IND_LABEL_RESCUED,
                                        IND_LABEL_TAKEN_OUT, NULL };
  gboolean whole = g_strv_contains (labels, change->label);

  return g_strdup (reference == NULL && whole ? change->arguments[0] : reference);
}

static IndChange *
read_change (sqlite3_stmt *statement)
{
  IndChange *change = g_new0 (IndChange, 1);
  const char *kind = (const char *) sqlite3_column_text (statement, 7);
  const char *state = (const char *) sqlite3_column_text (statement, 8);
  const char *label = (const char *) sqlite3_column_text (statement, 5);

  change->id = sqlite3_column_int64 (statement, 0);
  change->case_id = sqlite3_column_int64 (statement, 1);
  change->author = g_strdup ((const char *) sqlite3_column_text (statement, 3));
  change->at = sqlite3_column_int64 (statement, 4);
  change->number = sqlite3_column_int64 (statement, 9);
  change->worker = g_strdup ((const char *) sqlite3_column_text (statement, 10));
  change->label = g_strdup (label != NULL ? label : "");
  change->arguments = unpack ((const char *) sqlite3_column_text (statement, 6));
  change->reference = reference_of (change, (const char *) sqlite3_column_text (statement, 2));
  change->kind = g_strcmp0 (kind, "undo") == 0 ? IND_CHANGE_UNDO
                 : g_strcmp0 (kind, "redo") == 0 ? IND_CHANGE_REDO : IND_CHANGE_DO;
  change->state = g_strcmp0 (state, "undone") == 0 ? IND_CHANGE_UNDONE
                  : g_strcmp0 (state, "lost") == 0 ? IND_CHANGE_LOST : IND_CHANGE_DONE;
  return change;
}

/* Whoever shows a change has no case to tell by what must not be shown. */
static gboolean
hide_secrets (IndStore *self, IndChange *change, GHashTable *known, GError **error)
{
  for (char **argument = change->arguments; *argument != NULL; argument++)
    {
      char *safe = ind_store_text_for_others (self, known, change->case_id, *argument, error);

      if (safe == NULL)
        return FALSE;
      g_free (*argument);
      *argument = safe;
    }
  return TRUE;
}

/** ind_store_read_change: Returns: (transfer full) (nullable): the change with that row number. */
IndChange *
ind_store_read_change (IndStore *self, gint64 id, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, ONE, error);
  g_autoptr (GHashTable) known = ind_secrets_new ();
  g_autoptr (IndChange) change = NULL;
  gboolean row;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, id);
  if (!ind_store_step (self, statement, &row, error) || !row)
    return NULL;
  change = read_change (statement);
  return ind_store_end_row (self, statement, error) && hide_secrets (self, change, known, error) ? g_steal_pointer (&change)
                                                                                                 : NULL;
}

/**
 * ind_store_history:
 * @case_id: the case, or 0 for all
 * @since: seconds since 1970; 0 for always
 * @limit: at most so many, the latest; 0 for all
 *
 * Returns: (transfer full) (nullable) (element-type IndChange): the changes, the latest first; their arguments hold no CPR
 *   number and no protected address
 */
GPtrArray *
ind_store_history (IndStore *self, gint64 case_id, gint64 since, guint limit, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_change_free);
  g_autoptr (GHashTable) known = ind_secrets_new ();
  sqlite3_stmt *statement = ind_store_prepare (self, HISTORY, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, case_id);
  sqlite3_bind_int64 (statement, 2, limit > 0 ? (gint64) limit : -1);
  sqlite3_bind_int64 (statement, 3, since);
  while (row)
    {
      if (!ind_store_step (self, statement, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (changes, read_change (statement));
    }
  for (guint k = 0; k < changes->len; k++)
    if (!hide_secrets (self, changes->pdata[k], known, error))
      return NULL;
  return g_steal_pointer (&changes);
}

/**
 * ind_store_moved_since:
 * @since: seconds since 1970
 *
 * Which cases the statusmøde takes up: those in which something has happened that still stands.
 *
 * Returns: (transfer full) (nullable) (element-type IndMovement): the cases, the one that moved last first
 */
GPtrArray *
ind_store_moved_since (IndStore *self, gint64 since, GError **error)
{
  g_autoptr (GPtrArray) movements = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_movement_free);
  sqlite3_stmt *statement = ind_store_prepare (self, MOVED, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, since);
  while (TRUE)
    {
      IndMovement *movement;

      if (!ind_store_step (self, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&movements);
      movement = g_new0 (IndMovement, 1);
      movement->case_id = sqlite3_column_int64 (statement, 0);
      movement->reference = g_strdup ((const char *) sqlite3_column_text (statement, 1));
      movement->family_name = g_strdup ((const char *) sqlite3_column_text (statement, 2));
      movement->n_changes = (guint) sqlite3_column_int64 (statement, 3);
      movement->latest = ind_store_read_change (self, sqlite3_column_int64 (statement, 5), error);
      g_ptr_array_add (movements, movement);
      if (movement->latest == NULL)
        {
          sqlite3_reset (statement);
          return NULL;
        }
    }
}
