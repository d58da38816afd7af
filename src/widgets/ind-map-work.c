#include "config.h"

#include "ind-map-page-private.h"

#include <glib/gi18n.h>

#include "ind-map-adder.h"
#include "ind-words.h"

/* Tells the window what has been done, or why it was not. */
static gboolean
tell (IndMapPage *self, gboolean well, GError *const *error)
{
  return ind_case_view_check (IND_CASE_VIEW (self), well, _("The network map could not be changed"), error);
}

/** ind_map_work_place: puts somebody elsewhere; the sector follows, and is said. It is seen where it was done. */
void
ind_map_work_place (IndMapPage *self, IndNode *node, double distance, double angle)
{
  g_autoptr (GError) error = NULL;

  if (ind_case_view_quiet (IND_CASE_VIEW (self), ind_desk_move_node (self->desk, node, distance, angle, &error),
                           _("The network map could not be changed"), &error))
    ind_map_page_say_place (self, node, node->distance, node->angle);
}

/** ind_map_work_tie: draws a line between two; there is one at most. */
void
ind_map_work_tie (IndMapPage *self, IndNode *from, IndNode *to)
{
  g_autoptr (GError) error = NULL;

  for (guint k = 0; k < ind_list_length (self->shown->ties); k++)
    {
      const IndTie *tie = ind_list_get (self->shown->ties, k);

      if ((tie->from == from && tie->to == to) || (tie->from == to && tie->to == from))
        {
          ind_map_page_show_figure (self);
          ind_map_page_say (self, _("There is a line between them already."));
          return;
        }
    }
  if (!tell (self, ind_desk_tie_nodes (self->desk, from, to, IND_TIE_ORDINARY, &error) != 0, &error))
    ind_map_page_show_figure (self);
}

/** ind_map_work_tie_child: draws a line to the child, where there is none. */
void
ind_map_work_tie_child (IndMapPage *self, IndNode *node)
{
  g_autoptr (GError) error = NULL;

  if (node->tie != IND_TIE_NONE && node->tie != IND_TIE_NONE_SAID)
    {
      ind_map_page_show_figure (self);
      ind_map_page_say (self, _("There is a line between them already."));
      return;
    }
  if (!tell (self, ind_desk_set_number (self->desk, (IndRecord *) node, "tie", IND_TIE_ORDINARY, &error), &error))
    ind_map_page_show_figure (self);
}

/** ind_map_work_remove: takes somebody off the map; they stay in the case. */
void
ind_map_work_remove (IndMapPage *self, IndNode *node)
{
  g_autoptr (GError) error = NULL;

  tell (self, ind_desk_remove (self->desk, (IndRecord *) node, &error), &error);
}

/* Who has been put on the map is selected. */
static void
finish_adding (IndMapPage *self, gint64 id, GError *const *error)
{
  if (tell (self, id != 0, error))
    ind_figure_view_select (self->view, id);
}

/* Where somebody shall stand, for as long as it is asked who. */
static void
place_of (IndMapPage *self, IndMapAdder *adder, double *distance, double *angle)
{
  ind_network_map_place (self->map, *(IndPoint *) g_object_get_data (G_OBJECT (adder), "place"), distance, angle);
}

/* One who works with the family and was not put anywhere by hand does not land among the family because somebody of it was chosen. */
static double
angle_for (IndMapPage *self, IndRecord *who, double angle)
{
  g_autoptr (GPtrArray) keys = ind_map_sector_keys (self->shown);
  guint k;

  if (who->table != &ind_worker_table || ind_is_professional (NULL, keys->pdata[ind_network_map_sector (self->map, angle)]))
    return angle;
  for (k = 0; k + 1 < keys->len && !g_str_equal (keys->pdata[k], ind_sector_of (who, keys)); k++)
    continue;
  return ind_sector_angle (keys->len, k + 0.5);
}

static void
on_answered (IndMapAdder *adder, IndRecord *who, IndMapPage *self)
{
  g_autoptr (GError) error = NULL;
  double distance, angle;

  place_of (self, adder, &distance, &angle);
  if (g_object_get_data (G_OBJECT (adder), "by-key") != NULL)
    angle = angle_for (self, who, angle);
  finish_adding (self, ind_desk_put_on_map (self->desk, self->shown, who, distance, angle, &error), &error);
}

/* Returns: (transfer none) (nullable): what asks who shall stand at a place of the figure. */
static GtkWidget *
ask_who (IndMapPage *self, double x, double y)
{
  IndPoint place = { x, y };
  g_autoptr (GPtrArray) keys = ind_map_sector_keys (self->shown);
  GdkRectangle at;
  GtkWidget *adder;
  double left, top, distance, angle;

  if (!ind_figure_view_find_box (self->view, &(IndBox) { x, y, 1, 1 }, &at)
      || !gtk_widget_translate_coordinates (GTK_WIDGET (self->view), GTK_WIDGET (self), at.x, at.y, &left, &top))
    return NULL;
  at.x = (int) left;
  at.y = (int) top;
  ind_network_map_place (self->map, place, &distance, &angle);
  adder = ind_map_adder_new (GTK_WIDGET (self), &at, self->desk, self->shown,
                             keys->pdata[ind_network_map_sector (self->map, angle)]);
  g_object_set_data_full (G_OBJECT (adder), "place", g_memdup2 (&place, sizeof place), g_free);
  g_signal_connect_object (adder, "answered", G_CALLBACK (on_answered), self, 0);
  return adder;
}

/** ind_map_work_add: asks who shall stand at a place of the figure. */
void
ind_map_work_add (IndMapPage *self, double x, double y)
{
  ask_who (self, x, y);
}

/** ind_map_work_begin: begins a map, as a copy of @last or empty, and shows it. */
void
ind_map_work_begin (IndMapPage *self, IndMap *last, const char *title, IndDate date)
{
  g_autoptr (GError) error = NULL;
  gint64 id = ind_desk_begin_map (self->desk, self->family, last, title, date, &error);

  if (id != 0)
    ind_map_page_go_to (self, id);
  if (tell (self, id != 0, &error))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* From the keyboard: beside who is selected, else in the middle ring of the first sector, unless they belong elsewhere. */
static void
on_add (GtkWidget *widget, const char *action, GVariant *unused)
{
  IndMapPage *self = IND_MAP_PAGE (widget);
  int index = ind_map_page_index (self, ind_figure_view_selected (self->view));
  IndPoint at;
  GtkWidget *adder;

  if (self->map == NULL)
    return;
  if (index < 0)
    at = ind_network_map_point (self->map, 50, 90 - 180.0 / ind_map_figure_input (self->content)->n_sectors);
  else
    {
      at = ind_network_map_mark (self->map, (guint) index);
      at.x += 3 * ind_network_map_radius (self->map);
    }
  adder = ask_who (self, at.x, at.y);
  if (adder != NULL)
    g_object_set_data (G_OBJECT (adder), "by-key", adder);
}

static void
on_tie (GtkWidget *widget, const char *action, GVariant *unused)
{
  ind_map_hand_tie (IND_MAP_PAGE (widget));
}

static void
on_remove (GtkWidget *widget, const char *action, GVariant *unused)
{
  IndMapPage *self = IND_MAP_PAGE (widget);
  IndNode *node = ind_map_page_node (self, ind_figure_view_selected (self->view));

  if (node != NULL)
    ind_map_work_remove (self, node);
}

static void
on_begin (GtkWidget *widget, const char *action, GVariant *unused)
{
  ind_map_work_begin (IND_MAP_PAGE (widget), NULL, _("At the beginning"), ind_today ());
}

/* All of the case who are not on the map come onto it. */
static void
on_place_rest (GtkWidget *widget, const char *action, GVariant *unused)
{
  IndMapPage *self = IND_MAP_PAGE (widget);
  g_autoptr (GPtrArray) missing = self->shown != NULL ? ind_map_missing (self->shown) : NULL;
  g_autoptr (GError) error = NULL;

  if (missing == NULL || missing->len == 0)
    ind_map_page_say (self, _("Everybody of the case is on the map already."));
  else
    tell (self, ind_desk_put_all_on_map (self->desk, self->shown, missing, &error), &error);
}

static void
choose (IndMapPage *self, gboolean (*fits) (const IndMapNode *one, const IndMapNode *like))
{
  const IndNetworkMapInput *input = self->content != NULL ? ind_map_figure_input (self->content) : NULL;
  int index = ind_map_page_index (self, ind_figure_view_selected (self->view));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint k = 0; input != NULL && k < input->n_nodes; k++)
    if (fits == NULL || (index >= 0 && fits (&input->nodes[k], &input->nodes[index])))
      g_array_append_val (ids, input->nodes[k].id);
  ind_figure_view_choose (self->view, (const gint64 *) (gpointer) ids->data, ids->len);
}

static gboolean
same_sector (const IndMapNode *one, const IndMapNode *like)
{
  return one->sector == like->sector;
}

static gboolean
same_role (const IndMapNode *one, const IndMapNode *like)
{
  return one->mark == like->mark;
}

static void
on_choose (GtkWidget *widget, const char *action, GVariant *which)
{
  const char *name = g_variant_get_string (which, NULL);

  choose (IND_MAP_PAGE (widget), g_str_equal (name, "sector") ? same_sector : g_str_equal (name, "role") ? same_role : NULL);
}

static void
on_placed (IndMapPage *self, double distance, double angle)
{
  IndNode *node = ind_map_page_node (self, ind_figure_view_selected (self->view));

  if (node != NULL)
    ind_map_work_place (self, node, distance, angle);
}

static void
on_changed (IndMapPage *self, IndRecord *record, const char *field, gint64 number)
{
  g_autoptr (GError) error = NULL;

  tell (self, ind_desk_set_number (self->desk, record, field, number, &error), &error);
}

static void
on_written (IndMapPage *self, IndRecord *record, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  tell (self, ind_desk_set_text (self->desk, record, field, text, &error), &error);
}

static void
on_tie_removed (IndMapPage *self, IndRecord *tie)
{
  g_autoptr (GError) error = NULL;

  tell (self, ind_desk_remove (self->desk, tie, &error), &error);
}

/** ind_map_work_listen: does what the panel beside the map asks for. */
void
ind_map_work_listen (IndMapPage *self)
{
  g_signal_connect_object (self->panel, "placed", G_CALLBACK (on_placed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panel, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panel, "written", G_CALLBACK (on_written), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panel, "tie-removed", G_CALLBACK (on_tie_removed), self, G_CONNECT_SWAPPED);
}

/** ind_map_work_add_actions: what buttons, menus and keys do to the map. */
void
ind_map_work_add_actions (GtkWidgetClass *klass)
{
  static const struct { const char *name; GtkWidgetActionActivateFunc func; } all[] = {
    { "map.add", on_add }, { "map.tie", on_tie }, { "map.remove", on_remove }, { "map.begin", on_begin },
    { "map.place-rest", on_place_rest },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (all); k++)
    gtk_widget_class_install_action (klass, all[k].name, NULL, all[k].func);
  gtk_widget_class_install_action (klass, "map.choose", "s", on_choose);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Insert, 0, "map.add", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Insert, 0, "map.add", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_t, GDK_CONTROL_MASK, "map.tie", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_a, GDK_CONTROL_MASK, "map.choose", "s", "all");
}
