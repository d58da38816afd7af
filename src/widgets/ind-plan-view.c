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

  guint telling;   /* an idle source: the place has changed */
};

enum { PROP_0, PROP_PLACE, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (IndPlanView, ind_plan_view, GTK_TYPE_WIDGET)

static void
ind_plan_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  guint n_pages, page = ind_sheets_place (IND_PLAN_VIEW (object)->sheets, &n_pages);

  if (id != PROP_PLACE)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (page == 0)
    g_value_set_static_string (value, "");
  else
    /* Translators: the page that is seen, and how many there are */
    g_value_take_string (value, g_strdup_printf (_("%u of %u"), page, n_pages));
}

static gboolean
tell_place (gpointer self)
{
  IND_PLAN_VIEW (self)->telling = 0;
  g_object_notify_by_pspec (self, properties[PROP_PLACE]);
  return G_SOURCE_REMOVE;
}

/* Those who show the place must not change while widgets are being given their sizes. */
static void
on_moved (GtkAdjustment *adjustment, IndPlanView *self)
{
  if (self->telling == 0)
    self->telling = g_idle_add (tell_place, self);
}

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

/* The arrows scroll as a page is read; the scrolled window itself knows the other keys. */
static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, IndPlanView *self)
{
  GtkScrollType scroll = key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? GTK_SCROLL_STEP_FORWARD
                         : key == GDK_KEY_Up || key == GDK_KEY_KP_Up ? GTK_SCROLL_STEP_BACKWARD
                         : key == GDK_KEY_space ? GTK_SCROLL_PAGE_FORWARD : GTK_SCROLL_NONE;
  gboolean handled = FALSE;

  if (scroll == GTK_SCROLL_NONE || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit_by_name (self->scrolled, "scroll-child", scroll, FALSE, &handled);
  return handled;
}

static void
ind_plan_view_dispose (GObject *object)
{
  g_clear_handle_id (&IND_PLAN_VIEW (object)->telling, g_source_remove);
  ind_widget_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ind_plan_view_parent_class)->dispose (object);
}

static void
ind_plan_view_class_init (IndPlanViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_SHEETS);
  G_OBJECT_CLASS (klass)->dispose = ind_plan_view_dispose;
  G_OBJECT_CLASS (klass)->get_property = ind_plan_view_get_property;
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, IndPlanView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, IndPlanView, sheets);
  gtk_widget_class_bind_template_callback (widget_class, on_scroll);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "planview");
}

static void
ind_plan_view_init (IndPlanView *self)
{
  GtkAdjustment *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_moved), self, 0);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_moved), self, 0);
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

/** ind_plan_view_focus: the keys that scroll work at once. */
void
ind_plan_view_focus (IndPlanView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->scrolled));
}
