#include "config.h"

#include "ind-widget-help.h"

#include "ind-format.h"

static gboolean
on_query_tooltip (GtkWidget *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (GTK_LABEL (label)));
  return TRUE;
}

/** ind_label_explain_when_cut: gives the label a tooltip with its whole text, for when there is no room for it. */
void
ind_label_explain_when_cut (GtkLabel *label)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (label), TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}

/** ind_widget_set_name: sets what a screen reader calls the widget. */
void
ind_widget_set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/** ind_when: Returns: (transfer full): the day in words, or the month as long as there is no day; "" for neither. */
char *
ind_when (IndDate month, IndDate date)
{
  return date != IND_NO_DATE ? ind_format_date (date) : ind_format_month_year (month);
}
