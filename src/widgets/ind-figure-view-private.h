#pragma once

#include "ind-figure-view.h"
#include "ind-typeset.h"

G_BEGIN_DECLS

/* What a hand is doing. */
typedef enum
{
  IND_HAND_IDLE,
  IND_HAND_PANS,
  IND_HAND_DRAGS,
  IND_HAND_BANDS
} IndHand;

struct _IndFigureView
{
  GtkWidget parent_instance;

  IndFigure *figure;
  IndScene *still, *moving;  /* (nullable): what is drawn instead while something is dragged */
  IndTypeset *typeset;
  GdkTexture *texture;       /* of the figure, or of what is still */
  gint64 selected;
  GHashTable *chosen;        /* (element-type gint64): those chosen together */
  gboolean walks;            /* Tab goes from thing to thing */
  gboolean has_handle;
  IndPoint handle;           /* in points */

  int steps;                 /* of zoom; 0 when the whole figure is seen */
  double scale, x, y;        /* what came of it: pixels a point, and where the figure's corner lies */
  double shift_x, shift_y;   /* how far it has been dragged, in pixels */

  IndHand hand;
  GtkGesture *drag;
  double begun_x, begun_y;   /* where the hand began, in pixels */
  double before_x, before_y; /* the shift before it did */
  GdkRectangle band;         /* in pixels */

  int width, height;         /* in pixels, when last it was told of */
  guint telling;             /* an idle source: the room has changed */
};

enum
{
  IND_VIEW_SELECTED,
  IND_VIEW_ACTIVATED,
  IND_VIEW_GROUND,
  IND_VIEW_CHOSEN,
  IND_VIEW_NUDGED,
  IND_VIEW_REMOVED,
  IND_VIEW_DRAG_BEGUN,
  IND_VIEW_DRAGGED,
  IND_VIEW_DROPPED,
  IND_VIEW_RESIZED,
  IND_N_VIEW_SIGNALS
};

extern guint ind_figure_view_signals[IND_N_VIEW_SIGNALS];

/* The pointer: ind-figure-hand.c */
void       ind_figure_hand_add     (IndFigureView *self);
void       ind_figure_hand_let_go  (IndFigureView *self);

/* Keys and focus: ind-figure-keys.c */
void       ind_figure_keys_add        (GtkWidgetClass *klass);
gboolean   ind_figure_view_focus      (GtkWidget *widget, GtkDirectionType direction);
gboolean   ind_figure_view_grab_focus (GtkWidget *widget);

/* Painting: ind-figure-paint.c */
void       ind_figure_view_size_allocate (GtkWidget *widget, int width, int height, int baseline);
void       ind_figure_view_snapshot      (GtkWidget *widget, GtkSnapshot *snapshot);

/* ind-figure-view.c */
gboolean   ind_figure_view_grab_focus_itself (GtkWidget *widget);
GtkWidget *ind_figure_view_thing   (IndFigureView *self, gint64 id);
void       ind_figure_view_repaint (IndFigureView *self);
void       ind_figure_view_set_selected (IndFigureView *self, gint64 id);
void       ind_figure_view_toggle  (IndFigureView *self, gint64 id);
IndPoint   ind_figure_view_point   (IndFigureView *self, double x, double y);

G_END_DECLS
