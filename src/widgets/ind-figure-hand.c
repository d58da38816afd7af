#include "config.h"

#include "ind-figure-view-private.h"

#include "ind-figure-thing.h"

#define HANDLE 12    /* pixels round the handle that still are it */
#define THRESHOLD 4  /* pixels that a hand may tremble */

static GdkModifierType
modifiers (gpointer controller)
{
  return gtk_event_controller_get_current_event_state (controller);
}

static void
tell (IndFigureView *self, guint signal, double x, double y)
{
  IndPoint at = ind_figure_view_point (self, x, y);

  g_signal_emit (self, ind_figure_view_signals[signal], 0, at.x, at.y);
}

static gboolean
is_handle (IndFigureView *self, double x, double y)
{
  double dx = x - self->x - self->handle.x * self->scale, dy = y - self->y - self->handle.y * self->scale;

  return self->has_handle && dx * dx + dy * dy <= HANDLE * HANDLE;
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, IndFigureView *self)
{
  gint64 id = ind_figure_view_pick (self, x, y);
  GtkWidget *thing = ind_figure_view_thing (self, id);

  if (self->figure == NULL || is_handle (self, x, y))
    return;
  if (thing == NULL && n_press == 2)
    tell (self, IND_VIEW_GROUND, x, y);
  else if (thing == NULL)
    {
      ind_figure_view_set_selected (self, 0);
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
  else if ((modifiers (gesture) & GDK_CONTROL_MASK) != 0)
    ind_figure_view_toggle (self, id);
  else if (n_press == 2)
    g_signal_emit (self, ind_figure_view_signals[IND_VIEW_ACTIVATED], 0, id);
  else
    gtk_widget_grab_focus (thing);
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, IndFigureView *self)
{
  self->hand = IND_HAND_IDLE;
  self->begun_x = x;
  self->begun_y = y;
  self->before_x = self->shift_x;
  self->before_y = self->shift_y;
}

/* A hand that moves has begun something: which depends on where it began. */
static IndHand
what_begins (IndFigureView *self, GtkGestureDrag *gesture)
{
  gboolean handle = is_handle (self, self->begun_x, self->begun_y), may = FALSE;
  gint64 id = handle ? self->selected : ind_figure_view_pick (self, self->begun_x, self->begun_y);
  IndPoint at = ind_figure_view_point (self, self->begun_x, self->begun_y);

  if ((modifiers (gesture) & GDK_SHIFT_MASK) != 0)
    return IND_HAND_BANDS;
  if (ind_figure_view_thing (self, id) != NULL)
    g_signal_emit (self, ind_figure_view_signals[IND_VIEW_DRAG_BEGUN], 0, id, handle, at.x, at.y, &may);
  return may ? IND_HAND_DRAGS : IND_HAND_PANS;
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, IndFigureView *self)
{
  if (self->figure == NULL)
    return;
  if (self->hand == IND_HAND_IDLE)
    {
      if (dx * dx + dy * dy < THRESHOLD * THRESHOLD)
        return;
      self->hand = what_begins (self, gesture);
    }
  if (self->hand == IND_HAND_DRAGS)
    tell (self, IND_VIEW_DRAGGED, self->begun_x + dx, self->begun_y + dy);
  else if (self->hand == IND_HAND_BANDS)
    {
      self->band = (GdkRectangle) { (int) MIN (self->begun_x, self->begun_x + dx),
                                    (int) MIN (self->begun_y, self->begun_y + dy), (int) ABS (dx), (int) ABS (dy) };
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  else
    {
      self->shift_x = self->before_x + dx;
      self->shift_y = self->before_y + dy;
      ind_figure_view_repaint (self);
    }
}

/* Chooses those whose middle lies in the rectangle. */
static void
choose_in_band (IndFigureView *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint k = 0; k < ind_figure_length (self->figure); k++)
    {
      const IndThing *thing = ind_figure_thing (self->figure, k);
      int x = (int) (self->x + (thing->box.x + thing->box.width / 2) * self->scale);
      int y = (int) (self->y + (thing->box.y + thing->box.height / 2) * self->scale);

      if (gdk_rectangle_contains_point (&self->band, x, y))
        g_array_append_val (ids, thing->id);
    }
  ind_figure_view_choose (self, (const gint64 *) (gpointer) ids->data, ids->len);
}

static void
on_drag_end (GtkGestureDrag *gesture, double dx, double dy, IndFigureView *self)
{
  IndHand hand = self->hand;
  IndPoint at = ind_figure_view_point (self, self->begun_x + dx, self->begun_y + dy);

  self->hand = IND_HAND_IDLE;
  if (hand == IND_HAND_DRAGS)
    g_signal_emit (self, ind_figure_view_signals[IND_VIEW_DROPPED], 0, at.x, at.y, FALSE);
  else if (hand == IND_HAND_BANDS)
    {
      choose_in_band (self);
      self->band = (GdkRectangle) { 0 };
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

/** ind_figure_hand_let_go: what a hand was about to do is not done. */
void
ind_figure_hand_let_go (IndFigureView *self)
{
  IndHand hand = self->hand;

  self->hand = IND_HAND_IDLE;
  self->band = (GdkRectangle) { 0 };
  if (hand == IND_HAND_DRAGS)
    g_signal_emit (self, ind_figure_view_signals[IND_VIEW_DROPPED], 0, 0.0, 0.0, TRUE);
  if (hand != IND_HAND_IDLE)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_drag_cancel (GtkGesture *gesture, GdkEventSequence *sequence, IndFigureView *self)
{
  ind_figure_hand_let_go (self);
}

/* Control and the wheel zoom, to where the pointer is. */
static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, IndFigureView *self)
{
  if ((modifiers (controller) & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;
  ind_figure_view_zoom (self, dy < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

/* What is told of a thing on which the pointer rests. */
static gboolean
on_query_tooltip (IndFigureView *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gint64 id = keyboard ? self->selected : ind_figure_view_pick (self, x, y);
  int at = self->figure != NULL ? ind_figure_find (self->figure, id) : -1;
  const IndThing *thing = at >= 0 ? ind_figure_thing (self->figure, (guint) at) : NULL;
  GdkRectangle room;

  if (thing == NULL || self->hand != IND_HAND_IDLE || !ind_figure_view_find_box (self, &thing->box, &room))
    return FALSE;
  gtk_tooltip_set_text (tooltip, thing->about != NULL ? thing->about : thing->name);
  gtk_tooltip_set_tip_area (tooltip, &room);
  return TRUE;
}

/** ind_figure_hand_add: lets the view be worked with a mouse, a pen or a finger. */
void
ind_figure_hand_add (IndFigureView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL
                                                                | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect (self->drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (self->drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (self->drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect (self->drag, "cancel", G_CALLBACK (on_drag_cancel), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}
