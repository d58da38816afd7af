#include "config.h"

#include "ind-row-layout.h"

struct _IndRowLayout
{
  GtkLayoutManager parent_instance;

  IndUsualHeight *usual;   /* (nullable) */
  gboolean seen;           /* since it says what it says */
  int guess;               /* how high it was taken to be; 0 if it was measured */
};

G_DEFINE_FINAL_TYPE (IndRowLayout, ind_row_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
ind_row_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Another row has been measured: what most say is usual, wherever one looks. */
static void
count_in (IndUsualHeight *usual, int width, int height)
{
  if (usual->width == width && usual->height == height)
    {
      usual->n_alike++;
      return;
    }
  if (usual->width == width && usual->n_alike-- > 0)
    return;
  usual->width = width;
  usual->height = height;
  usual->n_alike = 1;
}

static void
ind_row_layout_measure (GtkLayoutManager *layout, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  IndRowLayout *self = IND_ROW_LAYOUT (layout);
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

  if (!self->seen && self->usual != NULL && self->usual->height > 0)
    {
      self->guess = self->usual->height;
      *minimum = across ? self->usual->least : self->guess;
      *natural = across ? self->usual->natural : self->guess;
      return;
    }
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, NULL, NULL);
  if (across && self->usual != NULL)
    {
      self->usual->least = *minimum;
      self->usual->natural = *natural;
    }
}

/* What is asked for while places are being given is lost on GTK: it waits for the next frame. */
static gboolean
measure_anew (GtkWidget *row, GdkFrameClock *clock, gpointer unused)
{
  gtk_widget_queue_resize (row);
  return G_SOURCE_REMOVE;
}

/* GTK gives a place only to what is seen. */
static void
ind_row_layout_allocate (GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  IndRowLayout *self = IND_ROW_LAYOUT (layout);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int guess = self->guess, least;

  self->seen = TRUE;
  self->guess = 0;
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  if (self->usual != NULL)
    count_in (self->usual, width, least);
  if (guess != 0 && guess != least)
    gtk_widget_add_tick_callback (widget, measure_anew, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { 0, MAX (0, height - least) / 2, width, least }, -1);
}

static void
ind_row_layout_dispose (GObject *object)
{
  IndRowLayout *self = IND_ROW_LAYOUT (object);

  g_clear_pointer (&self->usual, g_rc_box_release);
  G_OBJECT_CLASS (ind_row_layout_parent_class)->dispose (object);
}

static void
ind_row_layout_class_init (IndRowLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_row_layout_dispose;
  layout_class->get_request_mode = ind_row_layout_get_request_mode;
  layout_class->measure = ind_row_layout_measure;
  layout_class->allocate = ind_row_layout_allocate;
}

static void
ind_row_layout_init (IndRowLayout *self)
{
}

/** ind_row_layout_share: @usual: what it has in common with the other rows of its list. */
void
ind_row_layout_share (IndRowLayout *self, IndUsualHeight *usual)
{
  g_clear_pointer (&self->usual, g_rc_box_release);
  self->usual = g_rc_box_acquire (usual);
}

/** ind_row_layout_say_another: the row says something else than it did. */
void
ind_row_layout_say_another (IndRowLayout *self)
{
  GtkWidget *row = gtk_layout_manager_get_widget (GTK_LAYOUT_MANAGER (self));

  self->seen = gtk_widget_get_mapped (row);
}
