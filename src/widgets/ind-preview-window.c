#include "config.h"

#include "ind-preview-window.h"

#include "ind-plan-view.h"
#include "ind-widget-help.h"

struct _IndPreviewWindow
{
  AdwWindow parent_instance;

  IndPlanView *plan;
};

G_DEFINE_FINAL_TYPE (IndPreviewWindow, ind_preview_window, ADW_TYPE_WINDOW)

static void
zoom_in (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ind_plan_view_zoom (IND_PREVIEW_WINDOW (widget)->plan, 1);
}

static void
zoom_out (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ind_plan_view_zoom (IND_PREVIEW_WINDOW (widget)->plan, -1);
}

static void
zoom_fit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ind_plan_view_zoom (IND_PREVIEW_WINDOW (widget)->plan, 0);
}

/* The window behind does the printing: it knows the case. */
static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_widget_activate_action (GTK_WIDGET (parent), "win.print", NULL);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
ind_preview_window_class_init (IndPreviewWindowClass *klass)
{
  static const struct { guint key; const char *action; } zooms[] = {
    { GDK_KEY_plus, "preview.zoom-in" }, { GDK_KEY_KP_Add, "preview.zoom-in" }, { GDK_KEY_equal, "preview.zoom-in" },
    { GDK_KEY_minus, "preview.zoom-out" }, { GDK_KEY_KP_Subtract, "preview.zoom-out" }, { GDK_KEY_0, "preview.zoom-fit" },
    { GDK_KEY_KP_0, "preview.zoom-fit" }, { GDK_KEY_p, "preview.print" },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_PLAN_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-preview-window.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_bind_template_child (widget_class, IndPreviewWindow, plan);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "preview.zoom-fit", NULL, zoom_fit);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print);
  for (gsize k = 0; k < G_N_ELEMENTS (zooms); k++)
    gtk_widget_class_add_binding_action (widget_class, zooms[k].key, GDK_CONTROL_MASK, zooms[k].action, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ind_preview_window_init (IndPreviewWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ind_widget_clean_names (GTK_WIDGET (self));
}

/** ind_preview_window_new: Returns: a window above @parent that shows @pages; its action win.print prints. */
GtkWidget *
ind_preview_window_new (GtkWindow *parent, GPtrArray *pages)
{
  IndPreviewWindow *self = g_object_new (IND_TYPE_PREVIEW_WINDOW, "transient-for", parent, NULL);

  ind_plan_view_set_pages (self->plan, pages);
  ind_plan_view_focus (self->plan);
  return GTK_WIDGET (self);
}
