#include "config.h"

#include "ind-desk-private.h"

#include <stdlib.h>

/* Kept with a case's object once its opening stands in the log. */
#define OPENED "ind-opened"

/* Whether all that is wrong is that the database can only be read: then nothing can be logged, and nothing changed. */
static gboolean
is_forgiven (GError *error)
{
  return g_error_matches (error, IND_ERROR, IND_ERROR_DATABASE_READ_ONLY)
         || g_error_matches (error, IND_ERROR, IND_ERROR_IN_USE);
}

/**
 * ind_desk_note_use:
 * @case_id: the case; 0 where all were used
 *
 * Writes into the access log that somebody prints, exports or searches; to be called before it is handed out. Changes
 * and removals are logged by their verbs. A database that can only be read is used all the same.
 *
 * Returns: whether it may be used
 */
gboolean
ind_desk_note_use (IndDesk *self, gint64 case_id, IndUse use, GError **error)
{
  g_autoptr (GError) failed = NULL;

  if (ind_store_note_use (self->store, case_id, use, &failed) || is_forgiven (failed))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* Logs what a case is opened for; that it is open, once for as long as it is. */
gboolean
ind_desk_note_opening (IndDesk *self, IndCase *family, IndUse use, GError **error)
{
  if (use == IND_USE_OPEN && g_object_get_data (G_OBJECT (family), OPENED) != NULL)
    return TRUE;
  if (!ind_desk_note_use (self, family->id, use, error))
    return FALSE;
  if (use == IND_USE_OPEN)
    g_object_set_data (G_OBJECT (family), OPENED, family);
  return TRUE;
}

/** ind_desk_access_log: see ind_store_access_log(); whoever shows it to somebody notes %IND_USE_LOG first. */
GPtrArray *
ind_desk_access_log (IndDesk *self, gint64 case_id, gint64 since, GError **error)
{
  return ind_store_access_log (self->store, case_id, since, error);
}

/**
 * ind_desk_sweep_log:
 * @before: (out): the first day of which lines are kept
 *
 * Removes the lines of the access log that are older than the setting "log-months" says.
 *
 * Returns: how many there were, or -1
 */
gint64
ind_desk_sweep_log (IndDesk *self, IndDate *before, GError **error)
{
  g_autofree char *months = ind_desk_setting (self, "log-months", error);

  if (months == NULL)
    return -1;
  *before = ind_date_add_months (ind_today (), -atoi (months));
  return ind_store_sweep_access (self->store, ind_date_begins (*before), error);
}
