#include "config.h"

#include "ind-triangle-page.h"

#include <glib/gi18n.h>

#include "ind-figure-view.h"
#include "ind-page.h"
#include "ind-pango.h"
#include "ind-triangle-content.h"
#include "ind-widget-help.h"

struct _IndTrianglePage
{
  GtkWidget parent_instance;

  GtkStack *stack;
  IndFigureView *view;

  IndDesk *desk;
  IndCase *family;
  IndTypeset *typeset;
};

static void ind_triangle_page_view_init (IndCaseViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IndTrianglePage, ind_triangle_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (IND_TYPE_CASE_VIEW, ind_triangle_page_view_init))

static void
ind_triangle_page_refresh (IndCaseView *view)
{
  IndTrianglePage *self = IND_TRIANGLE_PAGE (view);
  IndTriangleOptions options = { .professional = TRUE };
  IndAssessment *assessment = self->family != NULL ? ind_case_assessment (self->family, NULL) : NULL;
  g_autoptr (GPtrArray) children = NULL;
  g_autoptr (IndFigure) figure = NULL;

  if (assessment != NULL)
    {
      children = ind_assessment_children (self->family, assessment);
      figure = ind_triangle_figure (self->family, assessment, children->len > 0 ? children->pdata[0] : NULL, &options,
                                    self->typeset);
    }
  ind_figure_view_set (self->view, figure);
  gtk_stack_set_visible_child_name (self->stack, figure != NULL ? "figure" : "empty");
}

static GPtrArray *
ind_triangle_page_pages (IndCaseView *view, char **title)
{
  IndTrianglePage *self = IND_TRIANGLE_PAGE (view);
  g_autoptr (IndScene) picture = NULL;
  g_autofree char *alt = NULL;
  GPtrArray *pages;

  if (self->family == NULL || ind_case_assessment (self->family, NULL) == NULL)
    return NULL;
  pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_scene_unref);
  picture = ind_triangle_picture (self->family, self->typeset, title, &alt);
  g_ptr_array_add (pages, ind_page_around (picture));
  return pages;
}

static void
ind_triangle_page_show (IndCaseView *view, IndDesk *desk, IndCase *family)
{
  IndTrianglePage *self = IND_TRIANGLE_PAGE (view);

  g_set_object (&self->desk, desk);
  g_set_object (&self->family, family);
  ind_figure_view_zoom (self->view, 0);
  ind_triangle_page_refresh (view);
}

static void
ind_triangle_page_zoom (IndCaseView *view, int steps)
{
  ind_figure_view_zoom (IND_TRIANGLE_PAGE (view)->view, steps);
}

static const char *
ind_triangle_page_file_name (IndCaseView *view)
{
  return C_("file name", "triangle");
}

static void
ind_triangle_page_view_init (IndCaseViewInterface *iface)
{
  iface->show = ind_triangle_page_show;
  iface->refresh = ind_triangle_page_refresh;
  iface->zoom = ind_triangle_page_zoom;
  iface->pages = ind_triangle_page_pages;
  iface->file_name = ind_triangle_page_file_name;
}

static void
ind_triangle_page_dispose (GObject *object)
{
  IndTrianglePage *self = IND_TRIANGLE_PAGE (object);

  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->typeset, ind_pango_typeset_free);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_triangle_page_parent_class)->dispose (object);
}

static void
ind_triangle_page_class_init (IndTrianglePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_FIGURE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = ind_triangle_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-triangle-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IndTrianglePage, stack);
  gtk_widget_class_bind_template_child (widget_class, IndTrianglePage, view);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ind_triangle_page_init (IndTrianglePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->typeset = ind_pango_typeset_new ();
  ind_figure_view_set_walks (self->view, TRUE);
}
