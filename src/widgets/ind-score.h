#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IND_TYPE_SCORE (ind_score_get_type ())

/**
 * IndScore:
 *
 * A number from 0 to 10, to be pressed, or typed as a digit. Tab comes to it and leaves it again, the arrow keys go from number
 * to number. "scored" with the number when one is chosen, #IND_NO_NUMBER when it is taken away.
 */
G_DECLARE_FINAL_TYPE (IndScore, ind_score, IND, SCORE, GtkWidget)

GtkWidget *ind_score_new (const char *name, gboolean may_lack);
void       ind_score_set (IndScore *self, gint64 value);

G_END_DECLS
