#include "config.h"

#include "ind-chart-area.h"

#include <adwaita.h>

#include "ind-paint.h"
#include "ind-pango.h"
#include "ind-widget-help.h"

#define LETTERS 12.0   /* pixels of its texts, at 96 dots an inch */

typedef struct
{
  IndChartFunc func;
  gpointer data;
  IndTypeset *typeset;
} ChartArea;

static void
chart_area_free (gpointer data)
{
  ChartArea *self = data;

  ind_pango_typeset_free (self->typeset);
  g_free (self);
}

/* As large as the desktop's letters are. */
static double
letters (void)
{
  int dpi = 96 * 1024;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return LETTERS * (dpi > 0 ? dpi / 1024.0 / 96 : 1);
}

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  ChartArea *self = data;
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autoptr (IndScene) scene = self->func (self->data, width, height, letters (), self->typeset);

  if (scene != NULL)
    ind_paint_scene (cr, scene, ind_theme_get (dark ? IND_THEME_DARK : IND_THEME_SCREEN), self->typeset);
}

/**
 * ind_chart_area_new:
 * @rows: how high it is, in its letters' size
 * @data: outlives the area
 *
 * Returns: (transfer floating): a small chart as a picture, light or dark as the desktop is
 */
GtkWidget *
ind_chart_area_new (double rows, IndChartFunc func, gpointer data)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "content-height", (int) (rows * letters () + 0.5), "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_IMG, NULL);
  ChartArea *self = g_new0 (ChartArea, 1);

  self->func = func;
  self->data = data;
  self->typeset = ind_pango_typeset_new ();
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw, self, chart_area_free);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), area,
                           G_CONNECT_SWAPPED);
  return area;
}

/** ind_chart_area_show: draws it anew. @words: (nullable): what it shows; %NULL where there is nothing to see, and it goes */
void
ind_chart_area_show (GtkWidget *area, const char *words)
{
  gtk_widget_set_visible (area, words != NULL);
  gtk_widget_queue_draw (area);
  if (words != NULL)
    ind_widget_set_name (area, words);
}
