#include "config.h"

#include "ind-figure-view-private.h"

#include <adwaita.h>
#include <math.h>

#include "ind-figure-thing.h"
#include "ind-pango.h"
#include "ind-widget-help.h"

#define MOST_STEPS 8
#define SLOP 4           /* points beside a thing that still count */

guint ind_figure_view_signals[IND_N_VIEW_SIGNALS];

G_DEFINE_FINAL_TYPE (IndFigureView, ind_figure_view, GTK_TYPE_WIDGET)

/** ind_figure_view_point: Returns: where a place in the widget is in the figure. */
IndPoint
ind_figure_view_point (IndFigureView *self, double x, double y)
{
  return (IndPoint) { (x - self->x) / self->scale, (y - self->y) / self->scale };
}

static void
ind_figure_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 200;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 800 : 600;
  /* Rows are as high as is asked for. */
  if (IND_FIGURE_VIEW (widget)->walks && orientation == GTK_ORIENTATION_VERTICAL)
    *natural = *minimum;
}

/** ind_figure_view_repaint: paints it anew, when next it is seen. */
void
ind_figure_view_repaint (IndFigureView *self)
{
  g_clear_object (&self->texture);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** ind_figure_view_thing: Returns: (transfer none) (nullable): the widget over the thing that stands for @id */
GtkWidget *
ind_figure_view_thing (IndFigureView *self, gint64 id)
{
  GtkWidget *child = id != 0 ? gtk_widget_get_first_child (GTK_WIDGET (self)) : NULL;

  while (child != NULL && ind_figure_thing_id (IND_FIGURE_THING (child)) != id)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/** ind_figure_view_set_selected: what the focus has come to, 0 for nothing. */
void
ind_figure_view_set_selected (IndFigureView *self, gint64 id)
{
  if (self->selected == id)
    return;
  self->selected = id;
  self->has_handle = FALSE;
  g_signal_emit (self, ind_figure_view_signals[IND_VIEW_SELECTED], 0, id);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_thing_focus (GtkWidget *thing, GParamSpec *pspec, IndFigureView *self)
{
  if (gtk_widget_has_focus (thing))
    ind_figure_view_set_selected (self, ind_figure_thing_id (IND_FIGURE_THING (thing)));
}

static void
on_thing_activated (IndFigureThing *thing, IndFigureView *self)
{
  g_signal_emit (self, ind_figure_view_signals[IND_VIEW_ACTIVATED], 0, ind_figure_thing_id (thing));
}

/** ind_figure_view_grab_focus_itself: puts the focus on the figure, and on nothing in it. */
gboolean
ind_figure_view_grab_focus_itself (GtkWidget *widget)
{
  return GTK_WIDGET_CLASS (ind_figure_view_parent_class)->grab_focus (widget);
}

static void
ind_figure_view_dispose (GObject *object)
{
  IndFigureView *self = IND_FIGURE_VIEW (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->figure, ind_figure_unref);
  g_clear_pointer (&self->still, ind_scene_unref);
  g_clear_pointer (&self->moving, ind_scene_unref);
  g_clear_pointer (&self->typeset, ind_pango_typeset_free);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_object (&self->texture);
  G_OBJECT_CLASS (ind_figure_view_parent_class)->dispose (object);
}

static void
add_signals (IndFigureViewClass *klass)
{
  static const struct { const char *name; GType types[4]; guint n_types; } all[IND_N_VIEW_SIGNALS] = {
    [IND_VIEW_SELECTED] = { "selected", { G_TYPE_INT64 }, 1 },
    [IND_VIEW_ACTIVATED] = { "activated", { G_TYPE_INT64 }, 1 },
    [IND_VIEW_GROUND] = { "ground", { G_TYPE_DOUBLE, G_TYPE_DOUBLE }, 2 },
    [IND_VIEW_CHOSEN] = { "chosen", { 0 }, 0 },
    [IND_VIEW_NUDGED] = { "nudged", { G_TYPE_INT64, G_TYPE_INT, G_TYPE_UINT }, 3 },
    [IND_VIEW_REMOVED] = { "removed", { G_TYPE_INT64 }, 1 },
    [IND_VIEW_DRAG_BEGUN] = { "drag-begun", { G_TYPE_INT64, G_TYPE_BOOLEAN, G_TYPE_DOUBLE, G_TYPE_DOUBLE }, 4 },
    [IND_VIEW_DRAGGED] = { "dragged", { G_TYPE_DOUBLE, G_TYPE_DOUBLE }, 2 },
    [IND_VIEW_RESIZED] = { "resized", { 0 }, 0 },
    [IND_VIEW_DROPPED] = { "dropped", { G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_BOOLEAN }, 3 },
  };

  for (guint k = 0; k < IND_N_VIEW_SIGNALS; k++)
    {
      gboolean asks = k == IND_VIEW_DRAG_BEGUN;
      GType types[4];

      memcpy (types, all[k].types, sizeof types);
      ind_figure_view_signals[k] = g_signal_newv (all[k].name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, NULL,
                                                  asks ? g_signal_accumulator_true_handled : NULL, NULL, NULL,
                                                  asks ? G_TYPE_BOOLEAN : G_TYPE_NONE, all[k].n_types, types);
    }
}

static void
ind_figure_view_class_init (IndFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_figure_view_dispose;
  widget_class->size_allocate = ind_figure_view_size_allocate;
  widget_class->measure = ind_figure_view_measure;
  widget_class->snapshot = ind_figure_view_snapshot;
  widget_class->focus = ind_figure_view_focus;
  widget_class->grab_focus = ind_figure_view_grab_focus;
  add_signals (klass);
  ind_figure_keys_add (widget_class);
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ind_figure_view_init (IndFigureView *self)
{
  self->typeset = ind_pango_typeset_new ();
  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->scale = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  ind_figure_hand_add (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (ind_figure_view_repaint), self,
                           G_CONNECT_SWAPPED);
}

/** ind_figure_view_new: Returns: (transfer floating): a view without a figure */
GtkWidget *
ind_figure_view_new (void)
{
  return g_object_new (IND_TYPE_FIGURE_VIEW, NULL);
}

/* One widget a thing, in their order. Those there are are used again; the focus stays with what it was on. */
static void
set_things (IndFigureView *self)
{
  GtkWidget *widget = GTK_WIDGET (self), *child = gtk_widget_get_first_child (widget), *thing;
  gboolean had_focus = gtk_widget_get_focus_child (widget) != NULL;
  guint n = self->figure != NULL ? ind_figure_length (self->figure) : 0;

  for (guint k = 0; k < n; k++)
    {
      if (child == NULL)
        {
          child = ind_figure_thing_new ();
          g_signal_connect (child, "notify::has-focus", G_CALLBACK (on_thing_focus), self);
          g_signal_connect (child, "activated", G_CALLBACK (on_thing_activated), self);
          gtk_widget_set_parent (child, widget);
        }
      ind_figure_thing_set (IND_FIGURE_THING (child), ind_figure_thing (self->figure, k));
      child = gtk_widget_get_next_sibling (child);
    }
  thing = ind_figure_view_thing (self, self->figure != NULL && ind_figure_find (self->figure, self->selected) >= 0
                                         ? self->selected : 0);
  if (thing == NULL)
    ind_figure_view_set_selected (self, 0);
  if (had_focus)
    gtk_widget_grab_focus (widget);
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      gtk_widget_unparent (child);
      child = next;
    }
}

static void
show_chosen (IndFigureView *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gint64 id = ind_figure_thing_id (IND_FIGURE_THING (child));

      ind_figure_thing_set_chosen (IND_FIGURE_THING (child), g_hash_table_contains (self->chosen, &id));
    }
}

/**
 * ind_figure_view_set:
 * @figure: (nullable): what is to be seen
 *
 * Shows a figure, without what was dragged before. What is selected and chosen stays so where the new one has it too.
 */
void
ind_figure_view_set (IndFigureView *self, IndFigure *figure)
{
  GHashTableIter iter;
  gint64 *id;

  if (figure != NULL)
    ind_figure_ref (figure);
  g_clear_pointer (&self->figure, ind_figure_unref);
  self->figure = figure;
  ind_figure_view_set_layers (self, NULL, NULL);
  set_things (self);
  g_hash_table_iter_init (&iter, self->chosen);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, NULL))
    if (figure == NULL || ind_figure_find (figure, *id) < 0)
      g_hash_table_iter_remove (&iter);
  show_chosen (self);
  ind_figure_view_repaint (self);
}

/**
 * ind_figure_view_set_layers:
 * @still: (nullable): what is painted once, and kept for as long as it is the same
 * @moving: (nullable): what is painted above it, anew each time
 *
 * What is drawn instead of the figure while something is dragged; both %NULL for the figure again.
 */
void
ind_figure_view_set_layers (IndFigureView *self, IndScene *still, IndScene *moving)
{
  if (still != self->still)
    g_clear_object (&self->texture);
  if (still != NULL)
    ind_scene_ref (still);
  if (moving != NULL)
    ind_scene_ref (moving);
  g_clear_pointer (&self->still, ind_scene_unref);
  g_clear_pointer (&self->moving, ind_scene_unref);
  self->still = still;
  self->moving = moving;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** ind_figure_view_set_handle: @at: (nullable): where the selected thing's handle is, in points; gone when another is selected */
void
ind_figure_view_set_handle (IndFigureView *self, const IndPoint *at)
{
  self->has_handle = at != NULL;
  if (at != NULL)
    self->handle = *at;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** ind_figure_view_set_walks: @walks: whether Tab goes from thing to thing, in the order of reading. */
void
ind_figure_view_set_walks (IndFigureView *self, gboolean walks)
{
  self->walks = walks;
}

/** ind_figure_view_selected: Returns: what is selected, 0 for nothing. */
gint64
ind_figure_view_selected (IndFigureView *self)
{
  return self->selected;
}

/** ind_figure_view_select: goes to a thing. */
void
ind_figure_view_select (IndFigureView *self, gint64 id)
{
  GtkWidget *thing = ind_figure_view_thing (self, id);

  if (thing == NULL)
    return;
  gtk_widget_grab_focus (thing);
  ind_figure_view_set_selected (self, id);
}

/** ind_figure_view_chosen: Returns: (transfer none) (element-type gint64): a set of those chosen together */
GHashTable *
ind_figure_view_chosen (IndFigureView *self)
{
  return self->chosen;
}

/** ind_figure_view_choose: chooses these together, and no others. */
void
ind_figure_view_choose (IndFigureView *self, const gint64 *ids, guint n_ids)
{
  g_hash_table_remove_all (self->chosen);
  for (guint k = 0; k < n_ids; k++)
    g_hash_table_add (self->chosen, g_memdup2 (&ids[k], sizeof ids[k]));
  show_chosen (self);
  g_signal_emit (self, ind_figure_view_signals[IND_VIEW_CHOSEN], 0);
}

/** ind_figure_view_toggle: chooses one too, or no longer. Who is selected when the first other one is chosen, is so too. */
void
ind_figure_view_toggle (IndFigureView *self, gint64 id)
{
  if (ind_figure_view_thing (self, id) == NULL)
    return;
  if (g_hash_table_size (self->chosen) == 0 && self->selected != 0 && self->selected != id)
    g_hash_table_add (self->chosen, g_memdup2 (&self->selected, sizeof self->selected));
  if (!g_hash_table_remove (self->chosen, &id))
    g_hash_table_add (self->chosen, g_memdup2 (&id, sizeof id));
  show_chosen (self);
  g_signal_emit (self, ind_figure_view_signals[IND_VIEW_CHOSEN], 0);
}

/** ind_figure_view_pick: Returns: what stands at a place of the widget, 0 for nothing. */
gint64
ind_figure_view_pick (IndFigureView *self, double x, double y)
{
  IndPoint at = ind_figure_view_point (self, x, y);

  return self->figure != NULL ? ind_scene_pick (ind_figure_scene (self->figure), at.x, at.y, SLOP) : 0;
}

/** ind_figure_view_zoom: @steps: so many steps larger, or smaller if negative; 0 for the whole figure. */
void
ind_figure_view_zoom (IndFigureView *self, int steps)
{
  self->steps = steps == 0 ? 0 : CLAMP (self->steps + steps, 0, MOST_STEPS);
  ind_figure_view_repaint (self);
}

/** ind_figure_view_find_box: Returns: whether anything is seen; where @box of the figure is in the widget, for what points at it */
gboolean
ind_figure_view_find_box (IndFigureView *self, const IndBox *box, GdkRectangle *on_screen)
{
  if (self->figure == NULL)
    return FALSE;
  on_screen->x = (int) floor (self->x + box->x * self->scale);
  on_screen->y = (int) floor (self->y + box->y * self->scale);
  on_screen->width = MAX (1, (int) ceil (box->width * self->scale));
  on_screen->height = MAX (1, (int) ceil (box->height * self->scale));
  return TRUE;
}

/** ind_figure_view_scene: Returns: (transfer none) (nullable): the figure's scene */
const IndScene *
ind_figure_view_scene (IndFigureView *self)
{
  return self->figure != NULL ? ind_figure_scene (self->figure) : NULL;
}

/** ind_figure_view_thing_box: @box: (out): where in the figure a thing is. Returns: whether it is there */
gboolean
ind_figure_view_thing_box (IndFigureView *self, gint64 id, IndBox *box)
{
  int at = self->figure != NULL ? ind_figure_find (self->figure, id) : -1;

  if (at >= 0)
    *box = ind_figure_thing (self->figure, (guint) at)->box;
  return at >= 0;
}
