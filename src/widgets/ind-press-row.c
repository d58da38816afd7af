#include "config.h"

#include "ind-press-row.h"

struct _IndPressRow
{
  GtkListBoxRow parent_instance;
};

G_DEFINE_FINAL_TYPE (IndPressRow, ind_press_row, GTK_TYPE_LIST_BOX_ROW)

static void
press (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate (widget);
}

static void
ind_press_row_class_init (IndPressRowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "row.press", NULL, press);
}

static void
ind_press_row_init (IndPressRow *self)
{
}

/** ind_press_row_new: Returns: (transfer floating): a row */
GtkWidget *
ind_press_row_new (void)
{
  return g_object_new (IND_TYPE_PRESS_ROW, NULL);
}
