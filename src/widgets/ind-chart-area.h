#pragma once

#include <gtk/gtk.h>

#include "ind-scene.h"

G_BEGIN_DECLS

/**
 * IndChartFunc: draws a chart
 * @data: as given to ind_chart_area_new()
 * @size: of its texts, in pixels
 *
 * Returns: (transfer full) (nullable): the scene, no larger than that; %NULL for nothing
 */
typedef IndScene *(*IndChartFunc) (gpointer data, double width, double height, double size, const IndTypeset *typeset);

GtkWidget *ind_chart_area_new  (double rows, IndChartFunc func, gpointer data);
void       ind_chart_area_show (GtkWidget *area, const char *words);

G_END_DECLS
