#include "config.h"

#include "ind-plan-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ind-sheets.h"
#include "ind-widget-help.h"

#define STEP 1.25
#define SMALLEST 0.4   /* pixels a point */
#define LARGEST 6.0

struct _IndPlanView
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scrolled;
  IndSheets *sheets;
};

G_DEFINE_FINAL_TYPE (IndPlanView, ind_plan_view, GTK_TYPE_WIDGET)

/* Control and the wheel zoom; the wheel alone scrolls. */
static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, IndPlanView *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;
  ind_plan_view_zoom (self, dy < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
ind_plan_view_dispose (GObject *object)
{
  ind_widget_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ind_plan_view_parent_class)->dispose (object);
}

static void
ind_plan_view_class_init (IndPlanViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_SHEETS);
  G_OBJECT_CLASS (klass)->dispose = ind_plan_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, IndPlanView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, IndPlanView, sheets);
  gtk_widget_class_bind_template_callback (widget_class, on_scroll);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "planview");
}

static void
ind_plan_view_init (IndPlanView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ind_sheets_set_view (self->sheets, self->scrolled);
  ind_widget_set_name (GTK_WIDGET (self), C_("window", "Plan"));
  ind_widget_set_name (GTK_WIDGET (self->scrolled), C_("window", "Plan"));
  ind_widget_set_name (GTK_WIDGET (self->sheets), _("Pages"));
}

/** ind_plan_view_set_pages: @pages: (nullable) (element-type IndScene): what to show. */
void
ind_plan_view_set_pages (IndPlanView *self, GPtrArray *pages)
{
  ind_sheets_set_pages (self->sheets, pages);
}

/**
 * ind_plan_view_zoom:
 * @steps: so many steps larger, or smaller if negative; 0 for as wide as there is room
 */
void
ind_plan_view_zoom (IndPlanView *self, int steps)
{
  double scale = ind_sheets_get_scale (self->sheets) * pow (STEP, steps);

  ind_sheets_set_zoom (self->sheets, steps == 0 ? 0 : CLAMP (scale, SMALLEST, LARGEST));
}

/** ind_plan_view_go_to_top: shows the first page from its beginning. */
void
ind_plan_view_go_to_top (IndPlanView *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}
