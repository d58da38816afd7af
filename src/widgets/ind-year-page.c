#include "config.h"

#include "ind-year-page.h"

#include <glib/gi18n.h>

#include "ind-figure-view.h"
#include "ind-pango.h"
#include "ind-wheel.h"
#include "ind-widget-help.h"

struct _IndYearPage
{
  GtkWidget parent_instance;

  GtkStack *stack;
  IndFigureView *view;

  IndDesk *desk;
  IndCase *family;
  IndTypeset *typeset;
};

static void ind_year_page_view_init (IndCaseViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IndYearPage, ind_year_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (IND_TYPE_CASE_VIEW, ind_year_page_view_init))

static IndFigure *
figure_of (IndYearPage *self, gboolean for_family, IndWheelShape shape)
{
  IndDate today = ind_today ();
  g_autofree char *alt = NULL;

  return ind_wheel_figure (self->family, ind_date_month (today), today, for_family, shape, self->typeset, &alt);
}

static void
ind_year_page_refresh (IndCaseView *view)
{
  IndYearPage *self = IND_YEAR_PAGE (view);
  g_autoptr (IndFigure) figure = self->family != NULL ? figure_of (self, FALSE, IND_WHEEL_SCREEN) : NULL;

  ind_figure_view_set (self->view, figure);
  gtk_stack_set_visible_child_name (self->stack, figure != NULL ? "figure" : "empty");
}

/* What the family is handed. */
static GPtrArray *
ind_year_page_pages (IndCaseView *view, char **title)
{
  IndYearPage *self = IND_YEAR_PAGE (view);
  g_autoptr (IndFigure) figure = NULL;
  GPtrArray *pages;

  if (self->family == NULL)
    return NULL;
  figure = figure_of (self, TRUE, IND_WHEEL_PAGE);
  pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_scene_unref);
  g_ptr_array_add (pages, ind_scene_ref ((IndScene *) ind_figure_scene (figure)));
  *title = g_strdup (_("Your year"));
  return pages;
}

static void
ind_year_page_show (IndCaseView *view, IndDesk *desk, IndCase *family)
{
  IndYearPage *self = IND_YEAR_PAGE (view);

  g_set_object (&self->desk, desk);
  g_set_object (&self->family, family);
  ind_figure_view_zoom (self->view, 0);
  ind_year_page_refresh (view);
}

static void
ind_year_page_zoom (IndCaseView *view, int steps)
{
  ind_figure_view_zoom (IND_YEAR_PAGE (view)->view, steps);
}

static const char *
ind_year_page_file_name (IndCaseView *view)
{
  return C_("file name", "wheel");
}

static void
ind_year_page_view_init (IndCaseViewInterface *iface)
{
  iface->show = ind_year_page_show;
  iface->refresh = ind_year_page_refresh;
  iface->zoom = ind_year_page_zoom;
  iface->pages = ind_year_page_pages;
  iface->file_name = ind_year_page_file_name;
}

static void
ind_year_page_dispose (GObject *object)
{
  IndYearPage *self = IND_YEAR_PAGE (object);

  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->typeset, ind_pango_typeset_free);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_year_page_parent_class)->dispose (object);
}

static void
ind_year_page_class_init (IndYearPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_FIGURE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = ind_year_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-year-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IndYearPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IndYearPage, view);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ind_year_page_init (IndYearPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->typeset = ind_pango_typeset_new ();
}
