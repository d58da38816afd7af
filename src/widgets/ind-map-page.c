#include "config.h"

#include "ind-map-page-private.h"

#include <glib/gi18n.h>

#include "ind-page.h"
#include "ind-pango.h"
#include "ind-widget-help.h"

static void ind_map_page_view_init (IndCaseViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IndMapPage, ind_map_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (IND_TYPE_CASE_VIEW, ind_map_page_view_init))

static void
clear_map (IndMapPage *self)
{
  ind_map_glide_end (self);
  g_clear_pointer (&self->map, ind_network_map_free);
  g_clear_pointer (&self->content, ind_map_figure_free);
}

/** ind_map_page_index: Returns: which of the figure's nodes it is, -1 for none. */
int
ind_map_page_index (IndMapPage *self, gint64 id)
{
  const IndNetworkMapInput *input = self->content != NULL ? ind_map_figure_input (self->content) : NULL;

  for (guint k = 0; input != NULL && id != 0 && k < input->n_nodes; k++)
    if (input->nodes[k].id == id)
      return (int) k;
  return -1;
}

/** ind_map_page_node: Returns: (transfer none) (nullable): who on the map that is */
IndNode *
ind_map_page_node (IndMapPage *self, gint64 id)
{
  for (guint k = 0; self->shown != NULL && id != 0 && k < ind_list_length (self->shown->nodes); k++)
    {
      IndNode *node = ind_list_get (self->shown->nodes, k);

      if (node->id == id)
        return node;
    }
  return NULL;
}

/** ind_map_page_say: tells something below the map, and to those who hear it. */
void
ind_map_page_say (IndMapPage *self, const char *words)
{
  gtk_label_set_text (self->status, words != NULL ? words : "");
}

/** ind_map_page_say_place: tells where somebody stands now, or would: "Mette: Sundhed, tæt på". */
void
ind_map_page_say_place (IndMapPage *self, IndNode *node, double distance, double angle)
{
  g_autofree char *place = ind_map_figure_place (self->content, distance, angle);
  g_autofree char *words = g_strdup_printf ("%s: %s", ind_actor_name (ind_node_actor (node)), place);

  ind_map_page_say (self, words);
}

/** ind_map_page_may: Returns: whether anything may be changed here. */
gboolean
ind_map_page_may (IndMapPage *self)
{
  return self->desk != NULL && !ind_desk_is_read_only (self->desk);
}

/* A crowded map has smaller letters, so that there is room for them all. */
static IndNetworkMap *
map_in_window (IndMapPage *self, const IndNetworkMapInput *input, const IndNetworkMap *before)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->view)), height = gtk_widget_get_height (GTK_WIDGET (self->view));
  double finer = input->n_nodes <= 30 ? 1.4 : 1.7;

  if (width == 0 || height == 0)
    return ind_network_map_new (input, self->typeset, IND_MAP_SHEET_SCREEN);
  return ind_network_map_new_in (input, self->typeset, width * finer, height * finer, before);
}

static void
show_selected (IndMapPage *self)
{
  gint64 id = ind_figure_view_selected (self->view);
  int index = ind_map_page_index (self, id);
  const IndNetworkMapInput *input = index >= 0 ? ind_map_figure_input (self->content) : NULL;
  IndMapPanelSight sight = { .map = self->shown, .node = ind_map_page_node (self, id), .read_only = !ind_map_page_may (self) };
  IndPoint mark;

  if (input == NULL || sight.node == NULL)
    {
      ind_map_panel_show (self->panel, NULL);
      return;
    }
  mark = ind_network_map_mark (self->map, (guint) index);
  sight.words = input->nodes[index].words;
  sight.sectors = input->sectors;
  sight.n_sectors = input->n_sectors;
  ind_network_map_place (self->map, mark, &sight.distance, &sight.angle);
  sight.sector = ind_network_map_sector (self->map, sight.angle);
  ind_map_panel_show (self->panel, &sight);
  mark.y -= ind_network_map_radius (self->map);
  ind_figure_view_set_handle (self->view, ind_map_page_may (self) ? &mark : NULL);
}

/** ind_map_page_show_figure: shows the map as it is laid out. */
void
ind_map_page_show_figure (IndMapPage *self)
{
  g_autoptr (IndFigure) figure = self->map != NULL ? ind_network_map_figure (self->map) : NULL;

  ind_figure_view_set (self->view, figure);
  show_selected (self);
}

/** ind_map_page_lay_out: everybody comes to where they belong; lines and names stay where they can. */
void
ind_map_page_lay_out (IndMapPage *self)
{
  g_autoptr (IndNetworkMap) before = g_steal_pointer (&self->map);

  self->map = map_in_window (self, ind_map_figure_input (self->content), before);
}

/* The map is shown anew: what has been done, or another room for it. */
static void
show_map (IndMapPage *self, gboolean glides)
{
  g_autoptr (GArray) moved = NULL;
  g_autoptr (IndMapFigure) last = NULL;

  ind_map_glide_end (self);
  if (self->shown == NULL)
    {
      clear_map (self);
      ind_figure_view_set (self->view, NULL);
      ind_map_panel_show (self->panel, NULL);
      return;
    }
  /* The map that was shown last lives on its content. */
  last = g_steal_pointer (&self->content);
  self->content = ind_map_figure_new (self->family, self->shown);
  ind_map_page_lay_out (self);
  moved = ind_map_glide_note (self);
  ind_map_page_show_figure (self);
  if (glides)
    ind_map_glide_play (self, moved);
}

static void
on_resized (IndMapPage *self)
{
  if (self->shown != NULL)
    show_map (self, FALSE);
}

/* The map that stands there in the list, the latest first. */
static IndMap *
map_at (GPtrArray *maps, guint at)
{
  return at < maps->len ? maps->pdata[maps->len - 1 - at] : NULL;
}

static GPtrArray *
find_maps (IndMapPage *self)
{
  return self->family != NULL ? ind_case_maps (self->family) : g_ptr_array_new ();
}

static void
fill_dates (IndMapPage *self, GPtrArray *maps)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint at;

  self->filling = TRUE;
  for (guint k = 0; k < maps->len; k++)
    {
      g_autofree char *called = ind_map_called (map_at (maps, k));

      gtk_string_list_append (words, called);
    }
  gtk_drop_down_set_model (self->dates, G_LIST_MODEL (words));
  if (g_ptr_array_find (maps, self->shown, &at))
    gtk_drop_down_set_selected (self->dates, maps->len - 1 - at);
  self->filling = FALSE;
}

/** ind_map_page_go_to: shows another map of the case. */
void
ind_map_page_go_to (IndMapPage *self, gint64 id)
{
  g_autoptr (GPtrArray) maps = find_maps (self);

  for (guint k = 0; k < maps->len; k++)
    if (((IndRecord *) maps->pdata[k])->id == id)
      {
        g_set_object (&self->shown, (IndMap *) maps->pdata[k]);
        ind_case_view_refresh (IND_CASE_VIEW (self));
      }
}

static void
on_date (IndMapPage *self)
{
  g_autoptr (GPtrArray) maps = find_maps (self);
  IndMap *map = map_at (maps, gtk_drop_down_get_selected (self->dates));

  if (self->filling || map == NULL || map == self->shown)
    return;
  g_set_object (&self->shown, map);
  g_clear_pointer (&self->places, g_hash_table_unref);
  show_map (self, FALSE);
}

static void
on_selected (IndMapPage *self, gint64 id)
{
  if (self->tied != 0)
    return;
  show_selected (self);
  ind_map_page_say (self, NULL);
}

static void
on_chosen (IndMapPage *self)
{
  guint n = g_hash_table_size (ind_figure_view_chosen (self->view));
  g_autofree char *words = g_strdup_printf (ngettext ("%u chosen", "%u chosen", n), n);

  ind_map_page_say (self, n > 0 ? words : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.invite", n > 0 && ind_map_page_may (self));
}

static void
ind_map_page_refresh (IndCaseView *view)
{
  IndMapPage *self = IND_MAP_PAGE (view);
  g_autoptr (GPtrArray) maps = find_maps (self);
  guint at;
  gboolean may = ind_map_page_may (self);

  if (self->shown == NULL || !g_ptr_array_find (maps, self->shown, &at))
    {
      IndMap *latest = map_at (maps, 0);

      g_clear_pointer (&self->places, g_hash_table_unref);
      g_set_object (&self->shown, latest);
    }
  fill_dates (self, maps);
  gtk_stack_set_visible_child_name (self->stack, self->shown != NULL ? "map" : "empty");
  for (const char *const *name = (const char *const[]) { "map.begin", "map.add", "map.tie", "map.remove", "map.new", "map.name",
                                                          "map.remove-map", "map.place-rest", "map.tidy", "map.sectors", NULL };
       *name != NULL; name++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), *name, may);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.compare", maps->len > 1);
  show_map (self, TRUE);
  on_chosen (self);
}

static void
ind_map_page_show (IndCaseView *view, IndDesk *desk, IndCase *family)
{
  IndMapPage *self = IND_MAP_PAGE (view);

  ind_map_hand_let_go (self);
  ind_map_panel_show (self->panel, NULL);
  g_set_object (&self->desk, desk);
  g_set_object (&self->family, family);
  g_clear_object (&self->shown);
  ind_map_page_say (self, NULL);
  ind_figure_view_zoom (self->view, 0);
  ind_map_page_refresh (view);
}

static void
ind_map_page_zoom (IndCaseView *view, int steps)
{
  ind_figure_view_zoom (IND_MAP_PAGE (view)->view, steps);
}

static GPtrArray *
ind_map_page_pages (IndCaseView *view, char **title)
{
  IndMapPage *self = IND_MAP_PAGE (view);
  g_autoptr (IndNetworkMap) map = NULL;
  g_autoptr (IndScene) drawn = NULL;
  GPtrArray *pages;

  if (self->content == NULL)
    return NULL;
  map = ind_network_map_new (ind_map_figure_input (self->content), self->typeset, IND_MAP_SHEET_A4);
  pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_scene_unref);
  drawn = ind_network_map_scene (map, IND_MAP_PART_ALL, 0);
  g_ptr_array_add (pages, ind_page_of (drawn, ind_map_figure_alt (self->content), TRUE, TRUE));
  *title = g_strdup (ind_map_figure_title (self->content));
  return pages;
}

static const char *
ind_map_page_file_name (IndCaseView *view)
{
  return C_("file name", "network-map");
}

static void
ind_map_page_view_init (IndCaseViewInterface *iface)
{
  iface->show = ind_map_page_show;
  iface->refresh = ind_map_page_refresh;
  iface->zoom = ind_map_page_zoom;
  iface->pages = ind_map_page_pages;
  iface->file_name = ind_map_page_file_name;
}

static void
ind_map_page_dispose (GObject *object)
{
  IndMapPage *self = IND_MAP_PAGE (object);

  clear_map (self);
  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->still, ind_scene_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->typeset, ind_pango_typeset_free);
  g_clear_object (&self->shown);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_map_page_parent_class)->dispose (object);
}

static gboolean
ind_map_page_grab_focus (GtkWidget *widget)
{
  IndMapPage *self = IND_MAP_PAGE (widget);

  return self->shown != NULL ? gtk_widget_grab_focus (GTK_WIDGET (self->view))
                             : gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *unused, gpointer data)
{
  return ind_map_hand_let_go (IND_MAP_PAGE (widget));
}

static void
ind_map_page_class_init (IndMapPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_FIGURE_VIEW);
  g_type_ensure (IND_TYPE_MAP_PANEL);
  G_OBJECT_CLASS (klass)->dispose = ind_map_page_dispose;
  widget_class->grab_focus = ind_map_page_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-map-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IndMapPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IndMapPage, dates);
  gtk_widget_class_bind_template_child (widget_class, IndMapPage, view);
  gtk_widget_class_bind_template_child (widget_class, IndMapPage, panel);
  gtk_widget_class_bind_template_child (widget_class, IndMapPage, status);
  gtk_widget_class_bind_template_callback (widget_class, on_date);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  ind_map_work_add_actions (widget_class);
  ind_map_windows_add_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ind_map_page_init (IndMapPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->typeset = ind_pango_typeset_new ();
  ind_drop_down_set_name (self->dates, _("Which network map is shown"), TRUE);
  g_signal_connect_object (self->view, "resized", G_CALLBACK (on_resized), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  ind_map_hand_add (self);
  ind_map_work_listen (self);
}
