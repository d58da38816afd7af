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
  gboolean of_texts;
};

enum { PROP_0, PROP_OF_TEXTS, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (IndColumns, ind_columns, GTK_TYPE_LAYOUT_MANAGER)

static int
count (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child);
  return n;
}

/* The least width of a column beside others. */
static int
narrowest_width (IndColumns *self, GtkWidget *widget)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int letter = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return self->narrowest * letter / PANGO_SCALE;
}

/* The width of a column when there is room for @width; 0 where they stand below each other. */
static int
column_width (IndColumns *self, GtkWidget *widget, int width)
{
  int n = MAX (1, count (widget)), column = (width - (n - 1) * self->gap) / n;

  return column >= narrowest_width (self, widget) ? column : 0;
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

  if (self->of_texts)
    *minimum = *natural = narrowest_width (self, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); !self->of_texts && child != NULL;
       child = gtk_widget_get_next_sibling (child))
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
      if (column == 0 || self->of_texts)
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL, NULL);
      if (column != 0 && self->of_texts)
        place.y = (height - place.height) / 2;
      gtk_widget_size_allocate (child, &place, -1);
      if (column == 0)
        place.y += place.height + self->leading;
      else
        place.x += column + self->gap;
    }
}

static void
ind_columns_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_OF_TEXTS)
    IND_COLUMNS (object)->of_texts = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ind_columns_class_init (IndColumnsClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = ind_columns_set_property;
  /*
   * The children are texts that wrap anywhere, which a list has many of: their widths are not asked for, and beside each other
   * they stand in the middle. They fill their place: of what is aligned otherwise GTK asks the width for a height, for which a
   * text is laid out many times.
   */
  properties[PROP_OF_TEXTS] = g_param_spec_boolean ("of-texts", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
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
