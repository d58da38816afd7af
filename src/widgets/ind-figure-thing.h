#pragma once

#include <gtk/gtk.h>

#include "ind-figure.h"

G_BEGIN_DECLS

#define IND_TYPE_FIGURE_THING (ind_figure_thing_get_type ())

/**
 * IndFigureThing:
 *
 * Lies over something that a figure has drawn, so that the keyboard and a screen reader find it there. Emits
 * "activated" for the Enter key and a screen reader's press.
 */
G_DECLARE_FINAL_TYPE (IndFigureThing, ind_figure_thing, IND, FIGURE_THING, GtkWidget)

GtkWidget    *ind_figure_thing_new        (void);
void          ind_figure_thing_set        (IndFigureThing *self, const IndThing *thing);
void          ind_figure_thing_set_chosen (IndFigureThing *self, gboolean chosen);
gint64        ind_figure_thing_id         (IndFigureThing *self);
const IndBox *ind_figure_thing_box        (IndFigureThing *self);

G_END_DECLS
