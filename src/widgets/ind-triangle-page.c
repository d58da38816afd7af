#include "config.h"

#include "ind-triangle-page-private.h"

#include <glib/gi18n.h>

#include "ind-catalogue.h"
#include "ind-format.h"
#include "ind-pair.h"
#include "ind-pango.h"
#include "ind-triangle-content.h"
#include "ind-widget-help.h"
#include "ind-words.h"

static void ind_triangle_page_view_init (IndCaseViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IndTrianglePage, ind_triangle_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (IND_TYPE_CASE_VIEW, ind_triangle_page_view_init))

/* The one before it, as far as it is to be seen too. */
static IndAssessment *
earlier (IndTrianglePage *self)
{
  gboolean wanted = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->compare));

  return wanted && self->shown + 1 < self->assessments->len ? self->assessments->pdata[self->shown + 1] : NULL;
}

/* What stands for a dimension in the figure, see ind_triangle_figure(). */
static gint64
id_of (IndTrianglePage *self, const char *dimension)
{
  const char *const *keys = ind_catalogue_keys (IND_CATALOGUE_DIMENSIONS);
  const IndAssessmentDimension *found = dimension != NULL
    ? ind_assessment_find (ind_triangle_page_assessment (self), dimension, ind_triangle_page_child (self)) : NULL;

  for (guint k = 0; found == NULL && dimension != NULL && keys[k] != NULL; k++)
    if (g_str_equal (keys[k], dimension))
      return -1 - (gint64) k;
  return found != NULL ? found->id : 0;
}

static const char *
dimension_of (IndTrianglePage *self, gint64 id)
{
  const char *const *keys = ind_catalogue_keys (IND_CATALOGUE_DIMENSIONS);
  const IndRecord *record = id > 0 ? ind_case_lookup (self->family, id) : NULL;

  if (id < 0 && -1 - id < (gint64) g_strv_length ((char **) keys))
    return keys[-1 - id];
  return record != NULL ? ((const IndAssessmentDimension *) record)->dimension : NULL;
}

static void
show_figure (IndTrianglePage *self)
{
  IndTriangleOptions options = { .earlier = earlier (self), .professional = TRUE, .selected = id_of (self, self->dimension),
                                 .on_page = TRUE };
  g_autoptr (IndFigure) figure = NULL;

  if (ind_triangle_page_assessment (self) != NULL)
    figure = ind_triangle_figure (self->family, ind_triangle_page_assessment (self), ind_triangle_page_child (self), &options,
                                  self->typeset);
  ind_figure_view_set (self->view, figure);
}

static void
show_panels (IndTrianglePage *self)
{
  if (self->dimension != NULL)
    ind_dimension_panel_show (self->dimension_panel, self->desk, ind_triangle_page_assessment (self), earlier (self),
                              self->dimension, ind_triangle_page_child (self));
  ind_assessment_panel_show (self->assessment_panel, self->desk, ind_triangle_page_assessment (self));
  gtk_stack_set_visible_child_name (self->panels, self->dimension != NULL ? "dimension" : "assessment");
}

/* Opens the texts of a dimension; %NULL for those of the whole assessment. */
static void
open_dimension (IndTrianglePage *self, const char *dimension)
{
  if (g_strcmp0 (dimension, self->dimension) == 0)
    return;
  g_free (self->dimension);
  self->dimension = g_strdup (dimension);
  show_figure (self);
  show_panels (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->side)), 0);
}

static void
show_all (IndTrianglePage *self)
{
  gboolean writable = !ind_desk_is_read_only (self->desk);

  ind_triangle_page_offer (self);
  gtk_widget_set_visible (self->begin, writable);
  gtk_widget_set_visible (self->compare, self->shown + 1 < self->assessments->len);
  gtk_widget_set_sensitive (self->continue_it, writable);
  show_figure (self);
  if (ind_triangle_page_assessment (self) != NULL)
    show_panels (self);
  gtk_stack_set_visible_child_name (self->stack, ind_triangle_page_assessment (self) != NULL ? "figure" : "empty");
}

static void
let_go (IndTrianglePage *self)
{
  ind_dimension_panel_clear (self->dimension_panel);
  ind_assessment_panel_clear (self->assessment_panel);
  g_clear_pointer (&self->dimension, g_free);
}

static void
ind_triangle_page_refresh (IndCaseView *view)
{
  IndTrianglePage *self = IND_TRIANGLE_PAGE (view);

  if (self->family == NULL)
    return;
  ind_triangle_page_find_shown (self);
  if (ind_triangle_page_assessment (self) == NULL)
    let_go (self);
  show_all (self);
}

static void
ind_triangle_page_show (IndCaseView *view, IndDesk *desk, IndCase *family)
{
  IndTrianglePage *self = IND_TRIANGLE_PAGE (view);

  let_go (self);
  g_ptr_array_set_size (self->assessments, 0);
  g_ptr_array_set_size (self->children, 0);
  self->shown = self->child = 0;
  g_set_object (&self->desk, desk);
  g_set_object (&self->family, family);
  self->setting = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->compare), FALSE);
  self->setting = FALSE;
  ind_figure_view_zoom (self->view, 0);
  if (family != NULL)
    ind_triangle_page_refresh (view);
  else
    ind_figure_view_set (self->view, NULL);
}

static void
on_which (IndTrianglePage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->which);

  if (self->setting || chosen == GTK_INVALID_LIST_POSITION || chosen == self->shown)
    return;
  self->shown = chosen;
  ind_triangle_page_refresh (IND_CASE_VIEW (self));
}

static void
on_whose (IndTrianglePage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->whose);

  if (self->setting || chosen == GTK_INVALID_LIST_POSITION || chosen == self->child)
    return;
  self->child = chosen;
  ind_triangle_page_refresh (IND_CASE_VIEW (self));
}

static void
on_compare (IndTrianglePage *self)
{
  if (!self->setting)
    ind_triangle_page_refresh (IND_CASE_VIEW (self));
}

static void
on_selected (IndFigureView *view, gint64 id, IndTrianglePage *self)
{
  const char *dimension = id != 0 ? dimension_of (self, id) : NULL;

  if (dimension != NULL)
    open_dimension (self, dimension);
}

/* Enter, or a double click: to the texts. */
static void
on_activated (IndFigureView *view, gint64 id, IndTrianglePage *self)
{
  on_selected (view, id, self);
  if (self->dimension != NULL)
    ind_dimension_panel_focus (self->dimension_panel);
}

/* Pressing a field opens its texts, also where it is the one that the focus is on already. */
static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, IndTrianglePage *self)
{
  gint64 id = self->family != NULL ? ind_figure_view_pick (self->view, x, y) : 0;

  if (n_press == 1)
    open_dimension (self, id != 0 ? dimension_of (self, id) : NULL);
}

/* Adds an assessment, which is the one on the screen then. */
static void
add_assessment (IndTrianglePage *self, IndRecord *draft)
{
  g_autoptr (GError) error = NULL;

  self->shown = G_MAXUINT;
  ind_case_view_check (IND_CASE_VIEW (self), ind_desk_add (self->desk, (IndRecord *) self->family, draft, G_MAXUINT, &error) != 0,
                       _("The assessment was not begun"), &error);
  ind_figure_view_select (self->view, id_of (self, ind_catalogue_keys (IND_CATALOGUE_DIMENSIONS)[0]));
}

static char *
new_title (void)
{
  g_autofree char *month = ind_format_month_year (ind_today ());

  return ind_words_fill (_("ICS assessment, {month}"), "month", month, NULL);
}

static void
on_begin (IndTrianglePage *self)
{
  g_autofree char *title = new_title ();
  g_autoptr (IndRecord) draft = ind_assessment_begun (self->family, title, ind_today ());

  add_assessment (self, draft);
}

static void
on_continue (IndTrianglePage *self)
{
  g_autofree char *title = new_title ();
  g_autoptr (IndRecord) draft = NULL;

  ind_triangle_page_refresh (IND_CASE_VIEW (self));
  draft = ind_assessment_continued (ind_triangle_page_assessment (self), title, ind_today ());
  add_assessment (self, draft);
}

/* Out of the texts to their field, from there to what is said of the whole, and from there out of the case. */
static gboolean
on_escape (GtkWidget *widget, GVariant *unused, gpointer data)
{
  IndTrianglePage *self = IND_TRIANGLE_PAGE (widget);

  if (self->dimension == NULL)
    return FALSE;
  if (gtk_widget_get_focus_child (self->side) != NULL)
    ind_figure_view_select (self->view, id_of (self, self->dimension));
  else
    {
      open_dimension (self, NULL);
      ind_assessment_panel_focus (self->assessment_panel);
    }
  return TRUE;
}

/* Who comes to the page meets the whole assessment first. */
static gboolean
ind_triangle_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  IndTrianglePage *self = IND_TRIANGLE_PAGE (widget);
  gboolean comes = gtk_widget_get_focus_child (widget) == NULL && direction == GTK_DIR_TAB_FORWARD;

  if (comes && self->family != NULL && ind_triangle_page_assessment (self) != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->which));
  return GTK_WIDGET_CLASS (ind_triangle_page_parent_class)->focus (widget, direction);
}

static GPtrArray *
ind_triangle_page_pages (IndCaseView *view, char **title)
{
  IndTrianglePage *self = IND_TRIANGLE_PAGE (view);

  if (self->family == NULL || ind_triangle_page_assessment (self) == NULL)
    return NULL;
  return ind_triangle_pages (self->family, ind_triangle_page_assessment (self), earlier (self), self->typeset, title);
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

/* An investigation, in the assessment that it is of. */
static gboolean
ind_triangle_page_go_to (IndCaseView *view, IndRecord *record)
{
  IndTrianglePage *self = IND_TRIANGLE_PAGE (view);
  guint at;

  if (record->table != &ind_investigation_table || !g_ptr_array_find (self->assessments, record->owner, &at))
    return FALSE;
  self->shown = at;
  g_clear_pointer (&self->dimension, g_free);
  ind_triangle_page_refresh (view);
  return ind_assessment_panel_go_to (self->assessment_panel, record);
}

static void
ind_triangle_page_view_init (IndCaseViewInterface *iface)
{
  iface->show = ind_triangle_page_show;
  iface->refresh = ind_triangle_page_refresh;
  iface->zoom = ind_triangle_page_zoom;
  iface->pages = ind_triangle_page_pages;
  iface->file_name = ind_triangle_page_file_name;
  iface->go_to = ind_triangle_page_go_to;
}

static void
ind_triangle_page_dispose (GObject *object)
{
  IndTrianglePage *self = IND_TRIANGLE_PAGE (object);

  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->assessments, g_ptr_array_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->dimension, g_free);
  g_clear_pointer (&self->typeset, ind_pango_typeset_free);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_triangle_page_parent_class)->dispose (object);
}

/* The focus comes to the figure; where there is none yet, to what begins one. */
static gboolean
ind_triangle_page_grab_focus (GtkWidget *widget)
{
  IndTrianglePage *self = IND_TRIANGLE_PAGE (widget);

  return ind_figure_view_scene (self->view) != NULL ? gtk_widget_grab_focus (GTK_WIDGET (self->view))
                                                    : gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
ind_triangle_page_class_init (IndTrianglePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_FIGURE_VIEW);
  g_type_ensure (IND_TYPE_PAIR);
  g_type_ensure (IND_TYPE_ASSESSMENT_PANEL);
  g_type_ensure (IND_TYPE_DIMENSION_PANEL);
  G_OBJECT_CLASS (klass)->dispose = ind_triangle_page_dispose;
  widget_class->grab_focus = ind_triangle_page_grab_focus;
  widget_class->focus = ind_triangle_page_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-triangle-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IndTrianglePage, stack);
  gtk_widget_class_bind_template_child (widget_class, IndTrianglePage, panels);
  gtk_widget_class_bind_template_child (widget_class, IndTrianglePage, begin);
  gtk_widget_class_bind_template_child (widget_class, IndTrianglePage, compare);
  gtk_widget_class_bind_template_child (widget_class, IndTrianglePage, continue_it);
  gtk_widget_class_bind_template_child (widget_class, IndTrianglePage, side);
  gtk_widget_class_bind_template_child (widget_class, IndTrianglePage, which);
  gtk_widget_class_bind_template_child (widget_class, IndTrianglePage, whose);
  gtk_widget_class_bind_template_child (widget_class, IndTrianglePage, view);
  gtk_widget_class_bind_template_child (widget_class, IndTrianglePage, assessment_panel);
  gtk_widget_class_bind_template_child (widget_class, IndTrianglePage, dimension_panel);
  gtk_widget_class_bind_template_callback (widget_class, on_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_which);
  gtk_widget_class_bind_template_callback (widget_class, on_whose);
  gtk_widget_class_bind_template_callback (widget_class, on_compare);
  gtk_widget_class_bind_template_callback (widget_class, on_continue);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ind_triangle_page_init (IndTrianglePage *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->assessments = g_ptr_array_new_with_free_func (g_object_unref);
  self->children = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->typeset = ind_pango_typeset_new ();
  ind_figure_view_set_walks (self->view, TRUE);
  ind_drop_down_set_name (self->which, _("Assessment"), FALSE);
  ind_drop_down_set_name (self->whose, _("Child"), FALSE);
  ind_assessment_panel_set_view (self->assessment_panel, IND_CASE_VIEW (self));
  ind_dimension_panel_set_view (self->dimension_panel, IND_CASE_VIEW (self));
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}
