#include "config.h"

#include "ind-figure-view-private.h"

#include "ind-figure-thing.h"

/* Tab comes to the thing where one was last, and leaves the figure again; where the figure is walked, it goes through. */
gboolean
ind_figure_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  IndFigureView *self = IND_FIGURE_VIEW (widget);
  GtkWidget *at = gtk_widget_get_focus_child (widget), *to;

  if (self->figure == NULL || (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD))
    return FALSE;
  if (gtk_widget_is_focus (widget) || (at != NULL && !self->walks))
    return FALSE;
  if (ind_figure_length (self->figure) == 0)
    return gtk_widget_grab_focus (widget);
  if (at != NULL)
    to = direction == GTK_DIR_TAB_FORWARD ? gtk_widget_get_next_sibling (at) : gtk_widget_get_prev_sibling (at);
  else if (self->walks)
    to = direction == GTK_DIR_TAB_FORWARD ? gtk_widget_get_first_child (widget) : gtk_widget_get_last_child (widget);
  else if ((to = ind_figure_view_thing (self, self->selected)) == NULL)
    to = gtk_widget_get_first_child (widget);
  return to != NULL && gtk_widget_grab_focus (to);
}

/* The figure itself is a stop only where nothing in it is selected. */
gboolean
ind_figure_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *thing = ind_figure_view_thing (IND_FIGURE_VIEW (widget), IND_FIGURE_VIEW (widget)->selected);

  return thing != NULL ? gtk_widget_grab_focus (thing)
                       : ind_figure_view_grab_focus_itself (widget);
}

static gboolean
on_arrow (GtkWidget *widget, GVariant *parameter, gpointer unused)
{
  IndFigureView *self = IND_FIGURE_VIEW (widget);
  int from = self->figure != NULL ? ind_figure_find (self->figure, self->selected) : -1, to;
  gint32 arrow, state;

  g_variant_get (parameter, "(ii)", &arrow, &state);
  if (from < 0 && self->figure != NULL && ind_figure_length (self->figure) > 0)
    {
      ind_figure_view_select (self, ind_figure_thing (self->figure, 0)->id);
      return TRUE;
    }
  if (from < 0)
    return FALSE;
  if (state != 0)
    {
      g_signal_emit (self, ind_figure_view_signals[IND_VIEW_NUDGED], 0, self->selected, arrow, state);
      return TRUE;
    }
  to = ind_figure_nearest (self->figure, (guint) from, (IndArrow) arrow);
  if (to >= 0)
    ind_figure_view_select (self, ind_figure_thing (self->figure, (guint) to)->id);
  return TRUE;
}

/* By so many things in the order of reading: far ones lead to its ends. */
static gboolean
on_step (GtkWidget *widget, GVariant *steps, gpointer unused)
{
  IndFigureView *self = IND_FIGURE_VIEW (widget);
  int from = self->figure != NULL ? ind_figure_find (self->figure, self->selected) : -1;
  int n = self->figure != NULL ? (int) ind_figure_length (self->figure) : 0;

  if (n == 0)
    return FALSE;
  ind_figure_view_select (self, ind_figure_thing (self->figure, (guint) CLAMP (from + g_variant_get_int32 (steps), 0,
                                                                              n - 1))->id);
  return TRUE;
}

static gboolean
on_delete (GtkWidget *widget, GVariant *unused, gpointer data)
{
  IndFigureView *self = IND_FIGURE_VIEW (widget);

  if (ind_figure_view_thing (self, self->selected) == NULL)
    return FALSE;
  g_signal_emit (self, ind_figure_view_signals[IND_VIEW_REMOVED], 0, self->selected);
  return TRUE;
}

static gboolean
on_toggle (GtkWidget *widget, GVariant *unused, gpointer data)
{
  ind_figure_view_toggle (IND_FIGURE_VIEW (widget), IND_FIGURE_VIEW (widget)->selected);
  return TRUE;
}

/* First of all it lets go of what is in the hand, then of what is chosen together. */
static gboolean
on_escape (GtkWidget *widget, GVariant *unused, gpointer data)
{
  IndFigureView *self = IND_FIGURE_VIEW (widget);

  if (self->hand != IND_HAND_IDLE)
    {
      ind_figure_hand_let_go (self);
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
      return TRUE;
    }
  if (g_hash_table_size (self->chosen) == 0)
    return FALSE;
  ind_figure_view_choose (self, NULL, 0);
  return TRUE;
}

/** ind_figure_keys_add: lets the view be worked from the keyboard. */
void
ind_figure_keys_add (GtkWidgetClass *klass)
{
  static const struct { guint key, pad; IndArrow arrow; } arrows[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, IND_ARROW_LEFT }, { GDK_KEY_Right, GDK_KEY_KP_Right, IND_ARROW_RIGHT },
    { GDK_KEY_Up, GDK_KEY_KP_Up, IND_ARROW_UP }, { GDK_KEY_Down, GDK_KEY_KP_Down, IND_ARROW_DOWN },
  };
  static const GdkModifierType states[] = { 0, GDK_SHIFT_MASK, GDK_SHIFT_MASK | GDK_CONTROL_MASK };
  static const struct { guint key; int steps; } steps[] = {
    { GDK_KEY_Home, -10000 }, { GDK_KEY_End, 10000 }, { GDK_KEY_Page_Up, -1 }, { GDK_KEY_Page_Down, 1 },
  };

  for (guint k = 0; k < G_N_ELEMENTS (arrows); k++)
    for (guint s = 0; s < G_N_ELEMENTS (states); s++)
      {
        gtk_widget_class_add_binding (klass, arrows[k].key, states[s], on_arrow, "(ii)", arrows[k].arrow, states[s]);
        gtk_widget_class_add_binding (klass, arrows[k].pad, states[s], on_arrow, "(ii)", arrows[k].arrow, states[s]);
      }
  for (guint k = 0; k < G_N_ELEMENTS (steps); k++)
    gtk_widget_class_add_binding (klass, steps[k].key, 0, on_step, "i", steps[k].steps);
  gtk_widget_class_add_binding (klass, GDK_KEY_Delete, 0, on_delete, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_Delete, 0, on_delete, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_space, GDK_CONTROL_MASK, on_toggle, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, on_escape, NULL);
}
