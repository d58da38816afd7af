#include "config.h"

#include "ind-families-year-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ind-beginning.h"
#include "ind-families-figure.h"
#include "ind-figure-view.h"
#include "ind-pango.h"
#include "ind-widget-help.h"

struct _IndFamiliesYearView
{
  GtkWidget parent_instance;

  GtkStack *stack;
  IndFigureView *view;
  IndFigure *figure;
  IndTypeset *typeset;
};

G_DEFINE_FINAL_TYPE (IndFamiliesYearView, ind_families_year_view, GTK_TYPE_WIDGET)

/* The figure is as wide as there is room, and as high as that makes it; the rest is scrolled to. */
static void
on_resized (IndFamiliesYearView *self)
{
  const IndScene *scene = self->figure != NULL ? ind_figure_scene (self->figure) : NULL;
  int width = gtk_widget_get_width (GTK_WIDGET (self->view));

  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1,
                               scene != NULL ? (int) ceil (width * scene->height / scene->width) : -1);
}

static void
on_activated (IndFamiliesYearView *self, gint64 id)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_activate_action (widget, "win.open-case", "x", id))
    gtk_widget_activate_action (widget, "win.page", "s", "year");
}

/** ind_families_year_view_load: reads the year anew, from this month on. */
gboolean
ind_families_year_view_load (IndFamiliesYearView *self, IndDesk *desk, GError **error)
{
  IndDate today = ind_today ();
  g_autoptr (GPtrArray) years = ind_desk_list_years (desk, ind_date_month (today), error);
  g_autofree char *alt = NULL;

  if (years == NULL)
    return FALSE;
  g_clear_pointer (&self->figure, ind_figure_unref);
  self->figure = ind_families_figure (years, ind_date_month (today), today, self->typeset, &alt);
  ind_figure_view_set (self->view, self->figure);
  gtk_stack_set_visible_child_name (self->stack, ind_desk_is_empty (desk) ? "begin" : "year");
  on_resized (self);
  return TRUE;
}

static void
ind_families_year_view_dispose (GObject *object)
{
  IndFamiliesYearView *self = IND_FAMILIES_YEAR_VIEW (object);

  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->figure, ind_figure_unref);
  g_clear_pointer (&self->typeset, ind_pango_typeset_free);
  G_OBJECT_CLASS (ind_families_year_view_parent_class)->dispose (object);
}

static void
ind_families_year_view_class_init (IndFamiliesYearViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_families_year_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ind_families_year_view_init (IndFamiliesYearView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->typeset = ind_pango_typeset_new ();
  self->view = IND_FIGURE_VIEW (ind_figure_view_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->view), GTK_ALIGN_START);
  ind_figure_view_set_walks (self->view, TRUE);
  ind_widget_set_name (GTK_WIDGET (self->view), _("The year of all families"));
  g_object_set (scrolled, "hscrollbar-policy", GTK_POLICY_NEVER, "child", self->view, NULL);
  g_signal_connect_object (self->view, "resized", G_CALLBACK (on_resized), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, scrolled, "year");
  gtk_stack_add_named (self->stack, ind_beginning_new (_("Take in the first one. Then you see here when each is followed up, "
                                                         "and nobody is forgotten.")), "begin");
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
}
