#include "config.h"

#include "ind-desk-private.h"

#include "ind-format.h"

/**
 * ind_desk_search:
 * @text: what somebody typed so far, anything; where it is blank all cases are found, in Danish order
 * @limit: at most so many; 0 for all
 * @goes_on: whether somebody types on in a search that stands in the access log already
 *
 * Finds cases by the beginnings of words in names, texts, notes and references; see ind_store_search(). That somebody
 * searches is logged, not for what.
 *
 * Returns: (transfer full) (nullable) (element-type IndCaseSummary): the cases, the best hit first
 */
GPtrArray *
ind_desk_search (IndDesk *self, const char *text, guint limit, gboolean goes_on, GError **error)
{
  if (!goes_on && !ind_is_blank (text) && !ind_desk_note_use (self, 0, IND_USE_SEARCH, error))
    return NULL;
  return ind_store_search (self->store, text, limit, error);
}

/** ind_desk_renew_search: makes the index of words anew from what stands in the cases. */
gboolean
ind_desk_renew_search (IndDesk *self, GError **error)
{
  if (!ind_store_begin (self->store, error))
    return FALSE;
  if (ind_store_reindex (self->store, error))
    return ind_store_end (self->store, error);
  ind_store_rollback (self->store);
  return FALSE;
}
