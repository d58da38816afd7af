#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IND_TYPE_PAIR (ind_pair_get_type ())

/**
 * IndPair:
 *
 * Two children at the ends of a line: the first may be shortened, but not to less than can be told apart; where it would be, the
 * second stands below it. A child that is not seen takes no room.
 */
G_DECLARE_FINAL_TYPE (IndPair, ind_pair, IND, PAIR, GtkLayoutManager)

G_END_DECLS
