#include "config.h"

#include "ind-map-page-private.h"

#include <glib/gi18n.h>

#include "ind-map-compare.h"
#include "ind-map-invite.h"
#include "ind-map-sectors.h"
#include "ind-map-title.h"

/* What is asked in windows of their own, and what is done to the whole map. */

static void
on_failed (gpointer window, const char *heading, GError *error, IndMapPage *self)
{
  ind_case_view_check (IND_CASE_VIEW (self), FALSE, heading, &error);
}

static void
present (IndMapPage *self, GtkWidget *window)
{
  g_signal_connect_object (window, "done", G_CALLBACK (ind_case_view_done), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "failed", G_CALLBACK (on_failed), self, 0);
  gtk_window_present (GTK_WINDOW (window));
}

static GtkWindow *
parent_of (IndMapPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
on_invite (GtkWidget *widget, const char *action, GVariant *unused)
{
  IndMapPage *self = IND_MAP_PAGE (widget);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref), left_out = g_ptr_array_new ();
  GHashTable *chosen = ind_figure_view_chosen (self->view);

  for (guint k = 0; self->shown != NULL && k < ind_list_length (self->shown->nodes); k++)
    {
      IndNode *node = ind_list_get (self->shown->nodes, k);

      if (!g_hash_table_contains (chosen, &node->id))
        continue;
      if (ind_node_can_come (node))
        g_ptr_array_add (nodes, g_object_ref (node));
      else
        g_ptr_array_add (left_out, node);
    }
  if (nodes->len == 0)
    ind_map_page_say (self, _("None of those who are chosen can come to a meeting."));
  else
    present (self, ind_map_invite_new (parent_of (self), self->desk, self->family, nodes, left_out));
}

static void
on_sectors (GtkWidget *widget, const char *action, GVariant *unused)
{
  IndMapPage *self = IND_MAP_PAGE (widget);
  const IndNetworkMapInput *input = self->content != NULL ? ind_map_figure_input (self->content) : NULL;

  if (input != NULL)
    present (self, ind_map_sectors_new (parent_of (self), self->desk, self->shown, input->sectors, input->n_sectors));
}

static void
on_compare (GtkWidget *widget, const char *action, GVariant *unused)
{
  IndMapPage *self = IND_MAP_PAGE (widget);

  if (self->family != NULL && ind_list_length (self->family->maps) > 1)
    gtk_window_present (GTK_WINDOW (ind_map_compare_window_new (parent_of (self), self->family)));
}

static void
on_new_named (IndMapPage *self, const char *title, guint date)
{
  if (self->shown != NULL)
    ind_map_work_begin (self, self->shown, title, date);
}

static void
on_new_map (GtkWidget *widget, const char *action, GVariant *unused)
{
  IndMapPage *self = IND_MAP_PAGE (widget);
  g_autofree char *title = NULL;
  GtkWidget *window;

  if (self->shown == NULL)
    return;
  title = ind_map_next_title (self->family, ind_today ());
  window = ind_map_title_new_map (parent_of (self), title);
  g_signal_connect_object (window, "named", G_CALLBACK (on_new_named), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_named (IndMapPage *self, const char *title, guint date)
{
  g_autoptr (IndRecord) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (self->shown == NULL)
    return;
  draft = ind_record_draft ((IndRecord *) self->shown);
  ind_record_set_text_at (draft, "title", title);
  ind_record_set_number_at (draft, "date", date);
  if (!ind_record_says_the_same (draft, (IndRecord *) self->shown))
    ind_case_view_check (IND_CASE_VIEW (self), ind_desk_change (self->desk, (IndRecord *) self->shown, draft, &error),
                         _("The network map could not be changed"), &error);
}

static void
on_name (GtkWidget *widget, const char *action, GVariant *unused)
{
  IndMapPage *self = IND_MAP_PAGE (widget);
  GtkWidget *window;

  if (self->shown == NULL)
    return;
  window = ind_map_title_new (parent_of (self), self->shown->title, self->shown->date);
  g_signal_connect_object (window, "named", G_CALLBACK (on_named), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

/* The map goes, those on it stay in the case; it can be taken back. */
static void
on_remove_map (GtkWidget *widget, const char *action, GVariant *unused)
{
  IndMapPage *self = IND_MAP_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (self->shown != NULL
      && ind_case_view_check (IND_CASE_VIEW (self), ind_desk_remove (self->desk, (IndRecord *) self->shown, &error),
                              _("The network map could not be changed"), &error))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Makes room where marks touch; nobody comes into another ring or sector. */
static void
on_tidy (GtkWidget *widget, const char *action, GVariant *unused)
{
  IndMapPage *self = IND_MAP_PAGE (widget);
  const IndNetworkMapInput *input = self->content != NULL ? ind_map_figure_input (self->content) : NULL;
  g_autofree double *distances = NULL, *angles = NULL;
  g_autofree IndSeat *seats = NULL;
  g_autoptr (GError) error = NULL;

  if (input == NULL)
    return;
  distances = g_new (double, input->n_nodes);
  angles = g_new (double, input->n_nodes);
  seats = g_new (IndSeat, input->n_nodes);
  if (ind_network_map_tidy (self->map, distances, angles) == 0)
    {
      ind_map_page_say (self, _("There is room for everybody already."));
      return;
    }
  for (guint k = 0; k < input->n_nodes; k++)
    seats[k] = (IndSeat) { ind_map_page_node (self, input->nodes[k].id), distances[k], angles[k] };
  ind_case_view_check (IND_CASE_VIEW (self), ind_desk_move_nodes (self->desk, seats, input->n_nodes, &error),
                       _("The network map could not be changed"), &error);
}

/** ind_map_windows_add_actions: what asks in a window of its own. */
void
ind_map_windows_add_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "map.new", NULL, on_new_map);
  gtk_widget_class_install_action (klass, "map.name", NULL, on_name);
  gtk_widget_class_install_action (klass, "map.remove-map", NULL, on_remove_map);
  gtk_widget_class_install_action (klass, "map.invite", NULL, on_invite);
  gtk_widget_class_install_action (klass, "map.sectors", NULL, on_sectors);
  gtk_widget_class_install_action (klass, "map.tidy", NULL, on_tidy);
  gtk_widget_class_install_action (klass, "map.compare", NULL, on_compare);
}
