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

void ind_rescue_init  (IndRescue *self);
void ind_rescue_clear (IndRescue *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IndRescue, ind_rescue_clear)

G_END_DECLS
