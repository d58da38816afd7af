#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * IndRescue: what became of a damaged database.
 * @kept: where it lies now, as it was found
 * @n_cases: how many cases the one that has taken its place has
 * @rescued: (element-type utf8): the references of cases that were taken from the damaged one, newer than the backup has them
 * @lost: (element-type utf8): the references of cases that stand neither in the backup nor, whole, in the damaged one;
 *   "?" where not even that can be read
 */
typedef struct
{
  char *kept;
  guint n_cases;
  GPtrArray *rescued;
  GPtrArray *lost;
} IndRescue;

/**
 * IndRestored: what became of a database in whose place a backup was put.
 * @kept: (nullable): where it lies now; %NULL where there was none
 * @log_is_short: whether lines of its access log could not be read, and are missing from the new one's
 * @n_removed: how many cases of the backup had been removed from it for good, and were again
 */
typedef struct
{
  char *kept;
  gboolean log_is_short;
  guint n_removed;
} IndRestored;

void ind_restored_clear (IndRestored *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IndRestored, ind_restored_clear)

void ind_rescue_init  (IndRescue *self);
void ind_rescue_clear (IndRescue *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IndRescue, ind_rescue_clear)

G_END_DECLS
