#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** IndUsualHeight: how high most rows of a list are, in pixels at @width; made with g_rc_box_new0() and shared by its rows. */
typedef struct
{
  int width;
  int least;        /* widths of a row: see gtk_widget_measure() */
  int natural;
  int height;
  int n_alike;      /* so many more were as high as that than were not */
} IndUsualHeight;

#define IND_TYPE_ROW_LAYOUT (ind_row_layout_get_type ())

/**
 * IndRowLayout:
 *
 * One child, a row of a long list. GTK measures 200 rows of a list, of which ten are seen, and for a moment's scrolling 20 of
 * them anew: a row that has come to say something else out of sight is taken to be as high as the others until it is seen.
 */
G_DECLARE_FINAL_TYPE (IndRowLayout, ind_row_layout, IND, ROW_LAYOUT, GtkLayoutManager)

void ind_row_layout_share       (IndRowLayout *self, IndUsualHeight *usual);
void ind_row_layout_say_another (IndRowLayout *self);

G_END_DECLS
