#include "config.h"

#include "ind-case-page.h"

#include <adwaita.h>

#include "ind-case-head.h"
#include "ind-history-panel.h"
#include "ind-pango.h"
#include "ind-plan-view.h"
#include "ind-widget-help.h"

struct _IndCasePage
{
  GtkWidget parent_instance;

  IndCaseHead *head;
  AdwFlap *flap;
  IndPlanView *plan;
  IndHistoryPanel *history;

  IndDesk *desk;
  IndCase *family;
  IndPlanOptions options;
  IndTypeset *typeset;
  GPtrArray *pages;
};

enum { PROP_0, PROP_HISTORY_SHOWN, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (IndCasePage, ind_case_page, GTK_TYPE_WIDGET)

static void
on_reveal_flap (IndCasePage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HISTORY_SHOWN]);
}

static void
ind_case_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_HISTORY_SHOWN)
    g_value_set_boolean (value, adw_flap_get_reveal_flap (IND_CASE_PAGE (object)->flap));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ind_case_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_HISTORY_SHOWN)
    adw_flap_set_reveal_flap (IND_CASE_PAGE (object)->flap, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ind_case_page_dispose (GObject *object)
{
  IndCasePage *self = IND_CASE_PAGE (object);

  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->typeset, ind_pango_typeset_free);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_case_page_parent_class)->dispose (object);
}

static void
ind_case_page_class_init (IndCasePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_CASE_HEAD);
  g_type_ensure (IND_TYPE_PLAN_VIEW);
  g_type_ensure (IND_TYPE_HISTORY_PANEL);
  object_class->dispose = ind_case_page_dispose;
  object_class->get_property = ind_case_page_get_property;
  object_class->set_property = ind_case_page_set_property;
  properties[PROP_HISTORY_SHOWN] = g_param_spec_boolean ("history-shown", NULL, NULL, FALSE,
                                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                         | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-case-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IndCasePage, head);
  gtk_widget_class_bind_template_child (widget_class, IndCasePage, flap);
  gtk_widget_class_bind_template_child (widget_class, IndCasePage, plan);
  gtk_widget_class_bind_template_child (widget_class, IndCasePage, history);
  gtk_widget_class_bind_template_callback (widget_class, on_reveal_flap);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ind_case_page_init (IndCasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->typeset = ind_pango_typeset_new ();
}

static void
lay_out (IndCasePage *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  self->pages = ind_plan_paper_new (self->family, &self->options, self->typeset);
  ind_plan_view_set_pages (self->plan, self->pages);
}

/** ind_case_page_refresh: reads the case on the page anew, when something has been done to it. */
gboolean
ind_case_page_refresh (IndCasePage *self, GError **error)
{
  if (self->family == NULL)
    return TRUE;
  ind_case_head_show (self->head, self->family);
  lay_out (self);
  return ind_history_panel_load (self->history, self->desk, self->family->id, error);
}

/** ind_case_page_show: shows a case from its beginning. */
gboolean
ind_case_page_show (IndCasePage *self, IndDesk *desk, IndCase *family, GError **error)
{
  g_set_object (&self->desk, desk);
  g_set_object (&self->family, family);
  ind_widget_set_name (GTK_WIDGET (self), family->reference);
  ind_plan_view_go_to_top (self->plan);
  if (!ind_case_page_refresh (self, error))
    return FALSE;
  ind_plan_view_focus (self->plan);
  return TRUE;
}

/** ind_case_page_clear: lets go of the case. */
void
ind_case_page_clear (IndCasePage *self)
{
  ind_plan_view_set_pages (self->plan, NULL);
  ind_history_panel_clear (self->history);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
}

/** ind_case_page_set_options: how the plan is to be laid out; its texts must be static. */
void
ind_case_page_set_options (IndCasePage *self, const IndPlanOptions *options)
{
  self->options = *options;
  if (self->family != NULL)
    lay_out (self);
}

/** ind_case_page_pages: Returns: (transfer none) (nullable) (element-type IndScene): the plan's pages. */
GPtrArray *
ind_case_page_pages (IndCasePage *self)
{
  return self->pages;
}

/** ind_case_page_zoom: see ind_plan_view_zoom(). */
void
ind_case_page_zoom (IndCasePage *self, int steps)
{
  ind_plan_view_zoom (self->plan, steps);
}
