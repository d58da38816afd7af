#include "config.h"

#include "ind-store-private.h"

/* Takes away what was kept of the field, and of a list what its fields had. */
static gboolean
forget (IndStore *self, gint64 case_id, gint64 record_id, const char *field, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self,
    "DELETE FROM draft WHERE case_id = ?1 AND record_id = ?2 AND (\"field\" = ?3 OR \"field\" GLOB ?3 || '.*') AND \"author\" = ?4",
    error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, case_id);
  sqlite3_bind_int64 (statement, 2, record_id);
  ind_bind_text (statement, 3, field);
  ind_bind_text (statement, 4, g_get_user_name ());
  return ind_store_run (self, statement, error);
}

static gboolean
keep (IndStore *self, gint64 case_id, gint64 record_id, const char *field, const char *text, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self,
    "INSERT INTO draft (case_id, record_id, \"field\", \"author\", \"text\", \"at\", id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, case_id);
  sqlite3_bind_int64 (statement, 2, record_id);
  ind_bind_text (statement, 3, field);
  ind_bind_text (statement, 4, g_get_user_name ());
  ind_bind_text (statement, 5, text);
  sqlite3_bind_int64 (statement, 6, ind_now ());
  sqlite3_bind_int64 (statement, 7, ind_new_id ());
  return ind_store_run (self, statement, error);
}

/**
 * ind_store_keep_draft:
 * @record_id: the record that somebody writes in, or the one to which they add another
 * @field: a field of it, or a list and a field of what is added: "contact_log.note"
 * @text: (nullable): what stands there so far; %NULL when it is not needed any more, nor, of a list, what its fields had
 *
 * Keeps what somebody is writing, so that a crash does not lose it. It is no change: nobody else sees it, and it cannot
 * be undone. Within a change it goes with the change, which must be rolled back where this fails.
 */
gboolean
ind_store_keep_draft (IndStore *self, gint64 case_id, gint64 record_id, const char *field, const char *text, GError **error)
{
  gboolean alone = sqlite3_get_autocommit (self->db);

  if (ind_store_is_read_only (self))
    return ind_store_fail (self, SQLITE_READONLY, error);
  if (alone)
    self->broken = SQLITE_OK;
  if (alone && !ind_store_exec (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (forget (self, case_id, record_id, field, error)
      && (text == NULL || keep (self, case_id, record_id, field, text, error))
      && (!alone || ind_store_exec (self, "COMMIT", error)))
    return TRUE;
  if (alone)
    ind_store_leave (self);
  return FALSE;
}

/**
 * ind_store_drafts:
 * @author: (nullable): a login name; %NULL for everybody
 *
 * Returns: (transfer full) (nullable) (element-type IndDraft): what was being written in the case, the oldest first
 */
GPtrArray *
ind_store_drafts (IndStore *self, gint64 case_id, const char *author, GError **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_draft_free);
  sqlite3_stmt *statement = ind_store_prepare (self,
    "SELECT record_id, \"author\", \"field\", \"text\", \"at\" FROM draft "
    "WHERE case_id = ?1 AND (?2 IS NULL OR \"author\" = ?2) ORDER BY \"at\", id", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, case_id);
  ind_bind_text (statement, 2, author);
  while (TRUE)
    {
      IndDraft *draft;

      if (!ind_store_step (self, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&drafts);
      draft = g_new0 (IndDraft, 1);
      draft->record_id = sqlite3_column_int64 (statement, 0);
      draft->author = g_strdup ((const char *) sqlite3_column_text (statement, 1));
      draft->field = g_strdup ((const char *) sqlite3_column_text (statement, 2));
      draft->text = g_strdup ((const char *) sqlite3_column_text (statement, 3));
      draft->at = sqlite3_column_int64 (statement, 4);
      g_ptr_array_add (drafts, draft);
    }
}
