#include "config.h"

#include "ind-pair.h"

#define LEAST 18   /* letters of the first, where it has as many */
#define GAP 8      /* pixels between the two */

struct _IndPair
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (IndPair, ind_pair, GTK_TYPE_LAYOUT_MANAGER)

/* What there is to place: the first, and the second if there are two. */
static guint
find_two (GtkWidget *widget, GtkWidget **two)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && n < 2; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      two[n++] = child;
  return n;
}

static int
least_of_first (GtkWidget *widget, GtkWidget *first)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int letters = LEAST * pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE, least, most;

  pango_font_metrics_unref (metrics);
  gtk_widget_measure (first, GTK_ORIENTATION_HORIZONTAL, -1, &least, &most, NULL, NULL);
  return CLAMP (letters, least, most);
}

/* The width of the second beside the first where there is room for @width; 0 where it stands below. */
static int
width_of_second (GtkWidget *widget, GtkWidget **two, int width)
{
  int most;

  gtk_widget_measure (two[1], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &most, NULL, NULL);
  return width < 0 || least_of_first (widget, two[0]) + GAP + most <= width ? most : 0;
}

static GtkSizeRequestMode
ind_pair_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget **two, guint n, int *minimum, int *natural)
{
  for (guint k = 0; k < n; k++)
    {
      int least, most;

      gtk_widget_measure (two[k], GTK_ORIENTATION_HORIZONTAL, -1, &least, &most, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += most + (k > 0 ? GAP : 0);
    }
}

static void
ind_pair_measure (GtkLayoutManager *layout, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                  int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *two[2];
  guint n = find_two (widget, two);
  gboolean below = n == 2 && orientation == GTK_ORIENTATION_VERTICAL && width_of_second (widget, two, for_size) == 0;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (two, n, minimum, natural);
  for (guint k = 0; k < n && orientation == GTK_ORIENTATION_VERTICAL; k++)
    {
      int least, most;

      gtk_widget_measure (two[k], GTK_ORIENTATION_VERTICAL, -1, &least, &most, NULL, NULL);
      *minimum = below ? *minimum + least + (k > 0 ? GAP : 0) : MAX (*minimum, least);
      *natural = below ? *natural + most + (k > 0 ? GAP : 0) : MAX (*natural, most);
    }
}

static void
ind_pair_allocate (GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *two[2];
  guint n = find_two (widget, two);
  int second = n == 2 ? width_of_second (widget, two, width) : 0;
  GtkAllocation place = { 0, 0, second > 0 ? width - second - GAP : width, height };

  for (guint k = 0; k < n; k++)
    {
      if (second == 0 && n == 2)
        gtk_widget_measure (two[k], GTK_ORIENTATION_VERTICAL, -1, NULL, &place.height, NULL, NULL);
      gtk_widget_size_allocate (two[k], &place, -1);
      if (second > 0)
        place = (GtkAllocation) { width - second, 0, second, height };
      else
        place.y += place.height + GAP;
    }
}

static void
ind_pair_class_init (IndPairClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = ind_pair_get_request_mode;
  layout_class->measure = ind_pair_measure;
  layout_class->allocate = ind_pair_allocate;
}

static void
ind_pair_init (IndPair *self)
{
}
