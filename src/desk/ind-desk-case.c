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

/**
 * ind_desk_remove_for_good:
 *
 * Removes a case with its history, so that nothing of it is left in the file. This cannot be undone.
 */
gboolean
ind_desk_remove_for_good (IndDesk *self, gint64 case_id, GError **error)
{
  if (!ind_store_begin (self->store, error))
    return FALSE;
  if (ind_store_forget_case (self->store, case_id, error))
    return ind_desk_finish (self, case_id, IND_LABEL_REMOVED, NULL, error);
  ind_store_rollback (self->store);
  return FALSE;
}
