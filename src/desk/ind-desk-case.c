#include "config.h"

#include "ind-desk-private.h"

/* Writes a case whole in the transaction that is open, and ends it. */
static gboolean
write_case (IndDesk *self, IndCase *family, const char *label, GPtrArray *differing, GError **error)
{
  const char *const arguments[] = { family->reference, family->family_name, NULL };

  if (ind_store_insert_case (self->store, family, differing, error))
    return ind_desk_finish (self, family->id, label, arguments, error);
  ind_store_rollback (self->store);
  return FALSE;
}

/**
 * ind_desk_take_in:
 * @family: a case that was read from a file
 * @differing: (element-type utf8): gets the ids, as in the file, of workers who are in the directory with
 *   something other than the file says; the directory is not changed
 *
 * Takes in a case whole. One whose reference is there already is refused.
 */
gboolean
ind_desk_take_in (IndDesk *self, IndCase *family, GPtrArray *differing, GError **error)
{
  if (!ind_case_check (family, error) || !ind_store_begin (self->store, error))
    return FALSE;
  if (ind_store_find_case (self->store, family->reference, NULL) != 0)
    {
      ind_store_rollback (self->store);
      ind_error_set (error, IND_ERROR_REFERENCE_TAKEN, NULL, family->reference);
      return FALSE;
    }
  return write_case (self, family, IND_LABEL_TAKEN_IN, differing, error);
}

/* Takes in one of several cases within the transaction that is open. */
static gboolean
record_case (IndDesk *self, IndCase *family, GError **error)
{
  const char *const arguments[] = { family->reference, family->family_name, NULL };
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);

  if (!ind_case_check (family, error))
    return FALSE;
  if (ind_store_find_case (self->store, family->reference, NULL) != 0)
    {
      ind_error_set (error, IND_ERROR_REFERENCE_TAKEN, NULL, family->reference);
      return FALSE;
    }
  return ind_store_insert_case (self->store, family, differing, error)
         && ind_store_record (self->store, family->id, IND_LABEL_TAKEN_IN, arguments, error);
}

/**
 * ind_desk_take_in_all:
 * @families: (element-type IndCase): see ind_desk_take_in()
 *
 * Takes in all of them, each as a change of its own, or none.
 */
gboolean
ind_desk_take_in_all (IndDesk *self, GPtrArray *families, GError **error)
{
  if (!ind_store_begin (self->store, error))
    return FALSE;
  for (guint k = 0; k < families->len; k++)
    if (!record_case (self, families->pdata[k], error))
      {
        ind_store_rollback (self->store);
        return FALSE;
      }
  if (!ind_store_end (self->store, error))
    return FALSE;
  for (guint k = 0; k < families->len; k++)
    ind_desk_reread (self, ((IndCase *) families->pdata[k])->id);
  return TRUE;
}

/**
 * ind_desk_replace:
 *
 * Puts a case in the place of the one with the same reference, whole; where there is none it is taken in. The
 * case's row stays the same, and so does its history.
 */
gboolean
ind_desk_replace (IndDesk *self, IndCase *family, GPtrArray *differing, GError **error)
{
  gint64 old;

  if (!ind_case_check (family, error) || !ind_store_begin (self->store, error))
    return FALSE;
  old = ind_store_find_case (self->store, family->reference, NULL);
  if (old != 0)
    {
      if (!ind_store_delete_case (self->store, old, error))
        {
          ind_store_rollback (self->store);
          return FALSE;
        }
      ind_record_become ((IndRecord *) family, old);
    }
  return write_case (self, family, old != 0 ? IND_LABEL_REPLACED : IND_LABEL_TAKEN_IN, differing, error);
}

/*
 * Whatever bears the reference: the case that is there, and those of which the history alone is left, because their taking
 * in was undone.
 * Returns: (transfer full) (nullable) (element-type gint64)
 */
static GArray *
find_all (IndDesk *self, const char *reference, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) missing = NULL;
  gint64 there = ind_store_find_case (self->store, reference, &missing);

  if (there == 0 && !g_error_matches (missing, IND_ERROR, IND_ERROR_NO_SUCH_CASE))
    {
      g_propagate_error (error, g_steal_pointer (&missing));
      return NULL;
    }
  changes = ind_store_history (self->store, 0, 0, 0, error);
  if (changes == NULL)
    return NULL;
  if (there != 0)
    {
      g_array_append_val (ids, there);
      g_hash_table_add (seen, &there);
    }
  for (guint k = 0; k < changes->len; k++)
    {
      IndChange *change = changes->pdata[k];

      if (g_strcmp0 (change->reference, reference) == 0 && g_hash_table_add (seen, &change->case_id))
        g_array_append_val (ids, change->case_id);
    }
  if (ids->len > 0)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&missing));
  return NULL;
}

/**
 * ind_desk_find_case_ever:
 *
 * Returns: the row number of the case with that reference, be it left in the history alone because its taking in was undone;
 *   0, with an error, where nothing is kept of one
 */
gint64
ind_desk_find_case_ever (IndDesk *self, const char *reference, GError **error)
{
  g_autoptr (GArray) ids = find_all (self, reference, error);

  return ids != NULL ? g_array_index (ids, gint64, 0) : 0;
}

static gboolean
forget_all (IndDesk *self, GArray *ids, GError **error)
{
  for (guint k = 0; k < ids->len; k++)
    {
      gint64 id = g_array_index (ids, gint64, k);

      if (!ind_store_forget_case (self->store, id, error)
          || !ind_store_record (self->store, id, IND_LABEL_REMOVED, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * ind_desk_leaves_traces:
 *
 * Returns: whether the file may still hold bytes of what was removed for good, because the disk was full, or another program
 *   had the database; they are overwritten when it is opened the next time
 */
gboolean
ind_desk_leaves_traces (IndDesk *self)
{
  return ind_store_is_scrub_due (self->store);
}

/**
 * ind_desk_remove_for_good:
 * @reference: the case's; it may be one of which only the history is left, because its taking in was undone
 *
 * Removes a case with its history, so that nothing of it is left in the file; see ind_desk_leaves_traces(). This cannot be
 * undone.
 */
gboolean
ind_desk_remove_for_good (IndDesk *self, const char *reference, GError **error)
{
  g_autoptr (GArray) ids = NULL;

  if (!ind_store_begin (self->store, error))
    return FALSE;
  ids = find_all (self, reference, error);
  if (ids == NULL || !forget_all (self, ids, error))
    {
      ind_store_rollback (self->store);
      return FALSE;
    }
  if (!ind_store_end (self->store, error))
    return FALSE;
  ind_store_scrub (self->store);
  for (guint k = 0; k < ids->len; k++)
    ind_desk_reread (self, g_array_index (ids, gint64, k));
  return TRUE;
}
