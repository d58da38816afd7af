#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IND_TYPE_PICKS (ind_picks_get_type ())

/**
 * IndPicks:
 *
 * Some of a few: a button that says which, and opens a list to tick. "picked" (guint k, gboolean on).
 */
G_DECLARE_FINAL_TYPE (IndPicks, ind_picks, IND, PICKS, GtkWidget)

void ind_picks_show (IndPicks *self, const char *name, const char *none, const char *const *names, const gboolean *on);

G_END_DECLS
