#include "config.h"

#include "ind-sheets.h"

#include <math.h>

#include "ind-sheet.h"
#include "ind-widget-help.h"

#define EDGE 24          /* pixels around the pages and between them */
#define NARROWEST 240    /* of a page that takes the room there is */
#define WIDEST 1.4       /* pixels a point: a page does not grow wider by itself */

struct _IndSheets
{
  GtkWidget parent_instance;

  double zoom;      /* pixels a point; 0 for as wide as there is room */
  double scale;     /* what came of it */
  GtkWidget *view;  /* not owned: the scrolled window around it */
};

G_DEFINE_FINAL_TYPE (IndSheets, ind_sheets, GTK_TYPE_WIDGET)

static void
page_size (GtkWidget *sheet, double *width, double *height)
{
  const IndScene *page = ind_sheet_page (IND_SHEET (sheet));

  *width = page->width * page->scale;
  *height = page->height * page->scale;
}

/* Points of the widest page; 1 where there is none. */
static double
widest (IndSheets *self)
{
  double most = 1;

  for (GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self)); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet))
    {
      double width, height;

      page_size (sheet, &width, &height);
      most = MAX (most, width);
    }
  return most;
}

/* How much larger than usual the desktop's texts are: pages grow with them. */
static double
text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? MAX (1, dpi / 1024.0 / 96.0) : 1;
}

static double
scale_for (IndSheets *self, int width)
{
  double points = widest (self);

  if (self->zoom > 0)
    return self->zoom;
  return CLAMP ((width - 2 * EDGE) / points, NARROWEST / points, WIDEST * text_scale (GTK_WIDGET (self)));
}

static GtkSizeRequestMode
ind_sheets_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ind_sheets_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                    int *minimum_baseline, int *natural_baseline)
{
  IndSheets *self = IND_SHEETS (widget);
  double points = widest (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) ceil (self->zoom > 0 ? points * self->zoom : NARROWEST) + 2 * EDGE;
      *natural = MAX (*minimum, (int) ceil (points) + 2 * EDGE);
    }
  else
    {
      double scale = scale_for (self, for_size >= 0 ? for_size : (int) points + 2 * EDGE);
      int height = EDGE;

      for (GtkWidget *sheet = gtk_widget_get_first_child (widget); sheet != NULL;
           sheet = gtk_widget_get_next_sibling (sheet))
        {
          double page_width, page_height;

          page_size (sheet, &page_width, &page_height);
          height += (int) round (page_height * scale) + EDGE;
        }
      *minimum = *natural = height;
    }
}

static void
ind_sheets_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  IndSheets *self = IND_SHEETS (widget);
  int y = EDGE;

  self->scale = scale_for (self, width);
  for (GtkWidget *sheet = gtk_widget_get_first_child (widget); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet))
    {
      double page_width, page_height;
      GtkAllocation place;
      int least;

      page_size (sheet, &page_width, &page_height);
      gtk_widget_measure (sheet, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      place.width = MAX (least, (int) round (page_width * self->scale));
      place.height = (int) round (page_height * self->scale);
      place.x = MAX (0, (width - place.width) / 2);
      place.y = y;
      gtk_widget_size_allocate (sheet, &place, -1);
      y += place.height + EDGE;
    }
}

static void
ind_sheets_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IndSheets *self = IND_SHEETS (widget);
  double seen = self->view != NULL ? gtk_widget_get_height (self->view) : G_MAXINT;

  for (GtkWidget *sheet = gtk_widget_get_first_child (widget); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet))
    {
      graphene_rect_t place;

      if (self->view == NULL || !gtk_widget_compute_bounds (sheet, self->view, &place))
        gtk_widget_snapshot_child (widget, sheet, snapshot);
      else if (place.origin.y < seen && place.origin.y + place.size.height > 0)
        gtk_widget_snapshot_child (widget, sheet, snapshot);
      else if (place.origin.y > 2 * seen || place.origin.y + place.size.height < -seen)
        ind_sheet_forget (IND_SHEET (sheet));
    }
}

static void
ind_sheets_dispose (GObject *object)
{
  ind_widget_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ind_sheets_parent_class)->dispose (object);
}

static void
ind_sheets_class_init (IndSheetsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_sheets_dispose;
  widget_class->get_request_mode = ind_sheets_get_request_mode;
  widget_class->measure = ind_sheets_measure;
  widget_class->size_allocate = ind_sheets_size_allocate;
  widget_class->snapshot = ind_sheets_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sheets");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ind_sheets_init (IndSheets *self)
{
  self->scale = 1;
}

/** ind_sheets_set_pages: @pages: (nullable) (element-type IndScene): what to show. */
void
ind_sheets_set_pages (IndSheets *self, GPtrArray *pages)
{
  ind_widget_drop_children (GTK_WIDGET (self));
  for (guint k = 0; pages != NULL && k < pages->len; k++)
    gtk_widget_set_parent (ind_sheet_new (pages->pdata[k], k + 1, pages->len), GTK_WIDGET (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** ind_sheets_set_zoom: @zoom: pixels a point; 0 for as wide as there is room. */
void
ind_sheets_set_zoom (IndSheets *self, double zoom)
{
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** ind_sheets_get_scale: Returns: pixels a point, as the pages are shown now. */
double
ind_sheets_get_scale (IndSheets *self)
{
  return self->scale;
}

/** ind_sheets_place: Returns: the number of the page in the middle of the view, from 1; 0 where there is none. */
guint
ind_sheets_place (IndSheets *self, guint *n_pages)
{
  GtkAdjustment *seen = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->view));
  double middle = gtk_adjustment_get_value (seen) + gtk_adjustment_get_page_size (seen) / 2;
  guint number = 0;

  *n_pages = 0;
  for (GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self)); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet))
    {
      graphene_rect_t place;

      ++*n_pages;
      if (number == 0 || (gtk_widget_compute_bounds (sheet, GTK_WIDGET (self), &place) && place.origin.y <= middle))
        number = *n_pages;
    }
  return number;
}

/** ind_sheets_set_view: @view: the scrolled window around it, which lives as long as it does. */
void
ind_sheets_set_view (IndSheets *self, GtkScrolledWindow *view)
{
  self->view = GTK_WIDGET (view);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (view), "value-changed",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}
