#include "config.h"

#include "ind-figure-head.h"

#include <math.h>

struct _IndFigureHead
{
  GtkWidget parent_instance;

  IndFigureView *view;           /* neither is held: it lies over them */
  GtkScrolledWindow *scrolled;
  double top, bottom;            /* in the figure's points */
};

G_DEFINE_FINAL_TYPE (IndFigureHead, ind_figure_head, GTK_TYPE_WIDGET)

/* Where the head itself stands in the view. */
static gboolean
find_place (IndFigureHead *self, GdkRectangle *place)
{
  return self->view != NULL
         && ind_figure_view_find_box (self->view, &(IndBox) { 0, self->top, 1, self->bottom - self->top }, place);
}

/** ind_figure_head_room: Returns: how many pixels it takes at the top of the window, whether it is seen now or not */
int
ind_figure_head_room (IndFigureHead *self)
{
  GdkRectangle place;

  return find_place (self, &place) ? place.height : 0;
}

static void
on_scrolled (IndFigureHead *self)
{
  GdkRectangle place;
  double value = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scrolled));

  if (self->view == NULL)
    return;
  gtk_widget_set_child_visible (GTK_WIDGET (self), find_place (self, &place) && value > place.y);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ind_figure_head_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? ind_figure_head_room (IND_FIGURE_HEAD (widget)) : 0;
}

static void
ind_figure_head_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IndFigureHead *self = IND_FIGURE_HEAD (widget);
  double left = gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (self->scrolled));
  GdkRectangle place;

  if (!find_place (self, &place))
    return;
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -left, (float) -place.y));
  ind_figure_view_snapshot_part (self->view, snapshot,
                                 &GRAPHENE_RECT_INIT ((float) left, (float) place.y, (float) gtk_widget_get_width (widget),
                                                      (float) gtk_widget_get_height (widget)));
}

static void
ind_figure_head_dispose (GObject *object)
{
  g_clear_weak_pointer (&IND_FIGURE_HEAD (object)->view);
  G_OBJECT_CLASS (ind_figure_head_parent_class)->dispose (object);
}

static void
ind_figure_head_class_init (IndFigureHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_figure_head_dispose;
  widget_class->measure = ind_figure_head_measure;
  widget_class->snapshot = ind_figure_head_snapshot;
  gtk_widget_class_set_css_name (widget_class, "figurehead");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ind_figure_head_init (IndFigureHead *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/**
 * ind_figure_head_new:
 * @scrolled: what the view is scrolled in
 * @top: where the head begins, in the figure's points
 * @bottom: where it ends
 *
 * Returns: (transfer floating): to be laid over @scrolled
 */
GtkWidget *
ind_figure_head_new (IndFigureView *view, GtkScrolledWindow *scrolled, double top, double bottom)
{
  IndFigureHead *self = g_object_new (IND_TYPE_FIGURE_HEAD, NULL);

  g_set_weak_pointer (&self->view, view);
  self->scrolled = scrolled;
  self->top = top;
  self->bottom = bottom;
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (scrolled), "value-changed", G_CALLBACK (on_scrolled), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (scrolled), "value-changed", G_CALLBACK (on_scrolled), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "resized", G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
  on_scrolled (self);
  return GTK_WIDGET (self);
}
