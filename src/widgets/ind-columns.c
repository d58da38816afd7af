#include "config.h"

#include "ind-columns.h"

#define NARROWEST 16   /* letters of a column */
#define GAP 16         /* pixels between columns */
#define LEADING 6      /* pixels between children below each other */

struct _IndColumns
{
  GtkLayoutManager parent_instance;

  int narrowest;
  int gap;
  int leading;
};

G_DEFINE_FINAL_TYPE (IndColumns, ind_columns, GTK_TYPE_LAYOUT_MANAGER)

static int
count (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child);
  return n;
}

/* The width of a column when there is room for @width; 0 where they stand below each other. */
static int
column_width (IndColumns *self, GtkWidget *widget, int width)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = pango_font_metrics_get_approximate_char_width (metrics), n = MAX (1, count (widget));
  int column = (width - (n - 1) * self->gap) / n;

  pango_font_metrics_unref (metrics);
  return column >= self->narrowest * letter / PANGO_SCALE ? column : 0;
}

static GtkSizeRequestMode
ind_columns_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (IndColumns *self, GtkWidget *widget, int *minimum, int *natural)
{
  int n = count (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least, most;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &most, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, most);
    }
  *natural = *natural * n + MAX (0, n - 1) * self->gap;
}

static void
measure_height (IndColumns *self, GtkWidget *widget, int width, int *minimum, int *natural)
{
  int column = width >= 0 ? column_width (self, widget, width) : -1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least, most;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column != 0 ? column : width, &least, &most, NULL, NULL);
      *minimum = column != 0 ? MAX (*minimum, least) : *minimum + least + (*minimum > 0 ? self->leading : 0);
      *natural = column != 0 ? MAX (*natural, most) : *natural + most + (*natural > 0 ? self->leading : 0);
    }
}

static void
ind_columns_measure (GtkLayoutManager *layout, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                     int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (IND_COLUMNS (layout), widget, minimum, natural);
  else
    measure_height (IND_COLUMNS (layout), widget, for_size, minimum, natural);
}

static void
ind_columns_allocate (GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  IndColumns *self = IND_COLUMNS (layout);
  int column = column_width (self, widget, width);
  GtkAllocation place = { 0, 0, column != 0 ? column : width, height };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      if (column == 0)
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &place.height, NULL, NULL);
      gtk_widget_size_allocate (child, &place, -1);
      if (column == 0)
        place.y += place.height + self->leading;
      else
        place.x += column + self->gap;
    }
}

static void
ind_columns_class_init (IndColumnsClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = ind_columns_get_request_mode;
  layout_class->measure = ind_columns_measure;
  layout_class->allocate = ind_columns_allocate;
}

static void
ind_columns_init (IndColumns *self)
{
  self->narrowest = NARROWEST;
  self->gap = GAP;
  self->leading = LEADING;
}

/** ind_columns_set_narrowest: @letters: the least width of a column. @gap: between columns, and between children below each other, in pixels. */
void
ind_columns_set_narrowest (IndColumns *self, int letters, int gap)
{
  self->narrowest = letters;
  self->gap = self->leading = gap;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
