#pragma once

#include "ind-figure-view.h"

G_BEGIN_DECLS

#define IND_TYPE_FIGURE_HEAD (ind_figure_head_get_type ())

/**
 * IndFigureHead:
 *
 * The head of a long figure, which stays where it is while the figure is scrolled away under it. It lies over the window that
 * the figure is scrolled in, and is seen only where its own place is no longer.
 */
G_DECLARE_FINAL_TYPE (IndFigureHead, ind_figure_head, IND, FIGURE_HEAD, GtkWidget)

GtkWidget *ind_figure_head_new  (IndFigureView *view, GtkScrolledWindow *scrolled, double top, double bottom);
int        ind_figure_head_room (IndFigureHead *self);

G_END_DECLS
