#pragma once

#include <gtk/gtk.h>

#include "ind-figure.h"

G_BEGIN_DECLS

#define IND_TYPE_FIGURE_VIEW (ind_figure_view_get_type ())

/**
 * IndFigureView:
 *
 * A figure on the screen, to be worked in. It is painted once for a size and kept; over it lie thin widgets, one a
 * thing, in the order of reading. It knows no verb: what hand and keys do is told by signals, all in the figure's
 * points.
 *
 * "selected" (gint64 id): the focus has come to a thing; 0 when it is gone
 * "activated" (gint64 id): Enter or a double click on a thing
 * "ground" (double x, double y): a double click where nothing stands
 * "chosen" (): what is chosen together has changed (Control and a click, Control and the space bar, a rectangle
 *   drawn with Shift): see ind_figure_view_chosen()
 * "nudged" (gint64 id, IndArrow arrow, GdkModifierType state): Shift and an arrow key
 * "removed" (gint64 id): Delete
 * "drag-begun" (gint64 id, gboolean handle, double x, double y) → gboolean: a thing, or the selected one's handle, is
 *   about to be dragged; whether it may
 * "dragged" (double x, double y)
 * "dropped" (double x, double y, gboolean cancelled): by Escape, or because the gesture was taken away
 * "resized" (): there is another room for it: width and height are those of the widget
 */
G_DECLARE_FINAL_TYPE (IndFigureView, ind_figure_view, IND, FIGURE_VIEW, GtkWidget)

GtkWidget *ind_figure_view_new         (void);
void       ind_figure_view_set         (IndFigureView *self, IndFigure *figure);
const IndScene *ind_figure_view_scene (IndFigureView *self);
void       ind_figure_view_set_layers  (IndFigureView *self, IndScene *still, IndScene *moving);
void       ind_figure_view_set_handle  (IndFigureView *self, const IndPoint *at);
void       ind_figure_view_snapshot_part (IndFigureView *self, GtkSnapshot *snapshot, const graphene_rect_t *part);
void       ind_figure_view_scrolled    (IndFigureView *self);
void       ind_figure_view_set_walks   (IndFigureView *self, gboolean walks);
gint64     ind_figure_view_selected    (IndFigureView *self);
void       ind_figure_view_select      (IndFigureView *self, gint64 id);
GHashTable *ind_figure_view_chosen     (IndFigureView *self);
void       ind_figure_view_choose      (IndFigureView *self, const gint64 *ids, guint n_ids);
gint64     ind_figure_view_pick        (IndFigureView *self, double x, double y);
void       ind_figure_view_zoom        (IndFigureView *self, int steps);
gboolean   ind_figure_view_thing_box   (IndFigureView *self, gint64 id, IndBox *box);
gboolean   ind_figure_view_find_box    (IndFigureView *self, const IndBox *box, GdkRectangle *on_screen);

G_END_DECLS
