#include "config.h"

#include "ind-map-page.h"

#include <glib/gi18n.h>

#include "ind-figure-view.h"
#include "ind-map-figure.h"
#include "ind-pango.h"
#include "ind-widget-help.h"

struct _IndMapPage
{
  GtkWidget parent_instance;

  GtkStack *stack;
  IndFigureView *view;

  IndDesk *desk;
  IndCase *family;
  IndTypeset *typeset;
  IndMapFigure *content;
  IndNetworkMap *map;
};

static void ind_map_page_view_init (IndCaseViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IndMapPage, ind_map_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (IND_TYPE_CASE_VIEW, ind_map_page_view_init))

static void
clear_map (IndMapPage *self)
{
  g_clear_pointer (&self->map, ind_network_map_free);
  g_clear_pointer (&self->content, ind_map_figure_free);
}

/* A crowded map has smaller letters, so that there is room for them all. */
static IndNetworkMap *
map_in_window (IndMapPage *self, const IndNetworkMapInput *input)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->view)), height = gtk_widget_get_height (GTK_WIDGET (self->view));
  double finer = input->n_nodes <= 30 ? 1.4 : 1.7;

  if (width == 0 || height == 0)
    return ind_network_map_new (input, self->typeset, IND_MAP_SHEET_SCREEN);
  return ind_network_map_new_in (input, self->typeset, width * finer, height * finer);
}

static void
ind_map_page_refresh (IndCaseView *view)
{
  IndMapPage *self = IND_MAP_PAGE (view);
  IndMap *map = self->family != NULL ? ind_map_on (self->family, IND_NO_DATE) : NULL;
  g_autoptr (IndFigure) figure = NULL;

  clear_map (self);
  if (map != NULL)
    {
      self->content = ind_map_figure_new (self->family, map);
      self->map = map_in_window (self, ind_map_figure_input (self->content));
      figure = ind_network_map_figure (self->map);
    }
  ind_figure_view_set (self->view, figure);
  gtk_stack_set_visible_child_name (self->stack, figure != NULL ? "figure" : "empty");
}

static GPtrArray *
ind_map_page_pages (IndCaseView *view, char **title)
{
  IndMapPage *self = IND_MAP_PAGE (view);
  g_autoptr (IndNetworkMap) map = NULL;
  GPtrArray *pages;

  if (self->content == NULL)
    return NULL;
  map = ind_network_map_new (ind_map_figure_input (self->content), self->typeset, IND_MAP_SHEET_A4);
  pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_scene_unref);
  g_ptr_array_add (pages, ind_network_map_scene (map, IND_MAP_PART_ALL, 0));
  *title = g_strdup (ind_map_figure_title (self->content));
  return pages;
}

static void
ind_map_page_show (IndCaseView *view, IndDesk *desk, IndCase *family)
{
  IndMapPage *self = IND_MAP_PAGE (view);

  g_set_object (&self->desk, desk);
  g_set_object (&self->family, family);
  ind_figure_view_zoom (self->view, 0);
  ind_map_page_refresh (view);
}

static void
ind_map_page_zoom (IndCaseView *view, int steps)
{
  ind_figure_view_zoom (IND_MAP_PAGE (view)->view, steps);
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

  ind_widget_drop_children (GTK_WIDGET (self));
  clear_map (self);
  g_clear_pointer (&self->typeset, ind_pango_typeset_free);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_map_page_parent_class)->dispose (object);
}

static void
ind_map_page_class_init (IndMapPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_FIGURE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = ind_map_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-map-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IndMapPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IndMapPage, view);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ind_map_page_init (IndMapPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->typeset = ind_pango_typeset_new ();
  g_signal_connect_object (self->view, "resized", G_CALLBACK (ind_map_page_refresh), self, G_CONNECT_SWAPPED);
}
