#include "config.h"

#include "ind-map-page-private.h"

#include <glib/gi18n.h>

/* Points that Shift and an arrow move by; with Control fewer. */
#define STEP 30
#define FINE 8

static IndPoint
keep_on_sheet (IndMapPage *self, IndPoint at)
{
  const IndScene *scene = ind_figure_view_scene (self->view);
  double radius = ind_network_map_radius (self->map);

  return (IndPoint) { CLAMP (at.x, radius, scene->width - radius), CLAMP (at.y, radius, scene->height - radius) };
}

/* The line that is being drawn, from whom it goes to where the hand is. */
static void
show_line (IndMapPage *self, IndPoint to)
{
  const IndScene *scene = ind_figure_view_scene (self->view);
  g_autoptr (IndScene) line = ind_scene_new (scene->width, scene->height);
  IndPoint points[] = { ind_network_map_mark (self->map, (guint) ind_map_page_index (self, self->tied)), to };

  ind_scene_line (line, IND_ROLE_STRONG, 2, points, 2);
  ind_figure_view_set_layers (self->view, (IndScene *) scene, line);
}

static gboolean
on_drag_begun (IndMapPage *self, gint64 id, gboolean handle, double x, double y)
{
  int index = ind_map_page_index (self, id);
  IndPoint mark;

  if (index < 0 || !ind_map_page_may (self))
    return FALSE;
  if (handle)
    {
      self->tied = id;
      return TRUE;
    }
  mark = ind_network_map_mark (self->map, (guint) index);
  self->dragged = id;
  self->grip = (IndPoint) { x - mark.x, y - mark.y };
  self->still = ind_network_map_scene (self->map, IND_MAP_PART_STILL, (guint) index);
  return TRUE;
}

static void
on_dragged (IndMapPage *self, double x, double y)
{
  int index = ind_map_page_index (self, self->dragged);
  g_autoptr (IndScene) moving = NULL;
  double distance, angle;

  if (self->tied != 0)
    show_line (self, (IndPoint) { x, y });
  if (index < 0)
    return;
  ind_network_map_move (self->map, (guint) index, keep_on_sheet (self, (IndPoint) { x - self->grip.x, y - self->grip.y }));
  moving = ind_network_map_scene (self->map, IND_MAP_PART_MOVING, (guint) index);
  ind_figure_view_set_layers (self->view, self->still, moving);
  ind_network_map_place (self->map, ind_network_map_mark (self->map, (guint) index), &distance, &angle);
  ind_map_page_say_place (self, ind_map_page_node (self, self->dragged), distance, angle);
}

static void
forget (IndMapPage *self)
{
  self->dragged = self->tied = 0;
  g_clear_pointer (&self->still, ind_scene_unref);
}

static void
on_dropped (IndMapPage *self, double x, double y, gboolean cancelled)
{
  IndNode *node = ind_map_page_node (self, self->dragged), *from = ind_map_page_node (self, self->tied), *to;
  int index = ind_map_page_index (self, self->dragged);
  double distance, angle;

  to = from != NULL && !cancelled ? ind_map_page_node (self, ind_scene_pick (ind_figure_view_scene (self->view), x, y, 8)) : NULL;
  if (index >= 0 && !cancelled)
    ind_network_map_place (self->map, ind_network_map_mark (self->map, (guint) index), &distance, &angle);
  forget (self);
  if (node != NULL && !cancelled)
    ind_map_work_place (self, node, distance, angle);
  else if (to != NULL && to != from)
    ind_map_work_tie (self, from, to);
  else if (from != NULL && !cancelled && ind_network_map_is_child (self->map, (IndPoint) { x, y }))
    ind_map_work_tie_child (self, from);
  else
    ind_map_page_show_figure (self);
}

static void
on_nudged (IndMapPage *self, gint64 id, int arrow, guint state)
{
  IndNode *node = ind_map_page_node (self, id);
  double step = (state & GDK_CONTROL_MASK) != 0 ? FINE : STEP, distance, angle;
  IndPoint at;

  if (node == NULL || !ind_map_page_may (self))
    return;
  at = ind_network_map_mark (self->map, (guint) ind_map_page_index (self, id));
  at.x += arrow == IND_ARROW_LEFT ? -step : arrow == IND_ARROW_RIGHT ? step : 0;
  at.y += arrow == IND_ARROW_UP ? -step : arrow == IND_ARROW_DOWN ? step : 0;
  ind_network_map_place (self->map, keep_on_sheet (self, at), &distance, &angle);
  ind_map_work_place (self, node, distance, angle);
}

/** ind_map_hand_tie: begins a line from who is selected; who comes next, and Enter, ends it. */
void
ind_map_hand_tie (IndMapPage *self)
{
  IndNode *node = ind_map_page_node (self, ind_figure_view_selected (self->view));

  if (node == NULL || !ind_map_page_may (self))
    return;
  self->tied = node->id;
  ind_figure_view_select (self->view, node->id);
  ind_map_page_say (self, _("Go to whom the line leads, and press Enter. Escape lets go of it."));
}

/** ind_map_hand_let_go: Returns: whether something was in the hand, which is not done now */
gboolean
ind_map_hand_let_go (IndMapPage *self)
{
  gboolean held = self->dragged != 0 || self->tied != 0;

  if (!held)
    return FALSE;
  forget (self);
  ind_map_page_show_figure (self);
  return TRUE;
}

/* Enter: a line that is being drawn ends here; else what is known of them is opened. */
static void
on_activated (IndMapPage *self, gint64 id)
{
  IndNode *from = ind_map_page_node (self, self->tied), *to = ind_map_page_node (self, id);

  if (from != NULL && to != NULL && to != from)
    {
      forget (self);
      ind_map_work_tie (self, from, to);
    }
  else if (from == NULL && to != NULL)
    {
      ind_figure_view_select (self->view, id);
      gtk_widget_child_focus (GTK_WIDGET (self->panel), GTK_DIR_TAB_FORWARD);
    }
}

static void
on_removed (IndMapPage *self, gint64 id)
{
  IndNode *node = ind_map_page_node (self, id);

  if (node != NULL && ind_map_page_may (self))
    ind_map_work_remove (self, node);
}

static void
on_ground (IndMapPage *self, double x, double y)
{
  if (ind_map_page_may (self))
    ind_map_work_add (self, x, y);
}

/** ind_map_hand_add: lets the map be worked by hand and by keys. */
void
ind_map_hand_add (IndMapPage *self)
{
  g_signal_connect_object (self->view, "drag-begun", G_CALLBACK (on_drag_begun), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "dragged", G_CALLBACK (on_dragged), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "dropped", G_CALLBACK (on_dropped), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "nudged", G_CALLBACK (on_nudged), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "removed", G_CALLBACK (on_removed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "ground", G_CALLBACK (on_ground), self, G_CONNECT_SWAPPED);
}
