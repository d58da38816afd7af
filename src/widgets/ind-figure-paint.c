#include "config.h"

#include "ind-figure-view-private.h"

#include <adwaita.h>
#include <math.h>

#include "ind-figure-thing.h"
#include "ind-paint.h"

#define STEP 1.25        /* a step of the zoom */
#define HANDLE 6         /* pixels: the radius of a handle */
#define LARGEST (60.0 * 1000 * 1000)   /* pixels of a picture that is kept */

/* How large the figure is, and where its corner lies; it is never pushed out of sight. */
static void
place (IndFigureView *self, int width, int height)
{
  const IndScene *scene = ind_figure_scene (self->figure);
  double wide, high, slack_x, slack_y;

  self->scale = MIN (width / scene->width, height / scene->height) * pow (STEP, self->steps);
  wide = scene->width * self->scale;
  high = scene->height * self->scale;
  slack_x = MAX (0, (wide - width) / 2);
  slack_y = MAX (0, (high - height) / 2);
  self->shift_x = CLAMP (self->shift_x, -slack_x, slack_x);
  self->shift_y = CLAMP (self->shift_y, -slack_y, slack_y);
  self->x = round ((width - wide) / 2 + self->shift_x);
  self->y = round ((height - high) / 2 + self->shift_y);
}

/* Nobody may lay out a figure anew while widgets are being given their sizes. */
static gboolean
tell_room (gpointer view)
{
  IndFigureView *self = view;

  self->telling = 0;
  g_signal_emit (self, ind_figure_view_signals[IND_VIEW_RESIZED], 0);
  return G_SOURCE_REMOVE;
}

void
ind_figure_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  IndFigureView *self = IND_FIGURE_VIEW (widget);

  if ((self->width != width || self->height != height) && self->telling == 0)
    self->telling = g_idle_add (tell_room, self);
  self->width = width;
  self->height = height;
  if (self->figure == NULL)
    return;
  place (self, width, height);
  g_clear_object (&self->texture);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GdkRectangle room;
      int least_width, least_height;

      ind_figure_view_find_box (self, ind_figure_thing_box (IND_FIGURE_THING (child)), &room);
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
      room.width = MAX (room.width, least_width);
      room.height = MAX (room.height, least_height);
      gtk_widget_size_allocate (child, &room, -1);
    }
}

static void
paint (IndFigureView *self, cairo_t *cr, const IndScene *scene)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);   /* half the time, and nothing to be seen of it */
  cairo_translate (cr, self->x, self->y);
  cairo_scale (cr, self->scale / scene->scale, self->scale / scene->scale);
  ind_paint_scene (cr, scene, ind_theme_get (dark ? IND_THEME_DARK : IND_THEME_SCREEN), self->typeset);
}

static GdkTexture *
texture_new (IndFigureView *self, int width, int height, int factor)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * factor, height * factor);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_scale (cr, factor, factor);
  paint (self, cr, self->still != NULL ? self->still : ind_figure_scene (self->figure));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) cairo_image_surface_get_stride (surface) * (gsize) (height * factor),
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width * factor, height * factor, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize) cairo_image_surface_get_stride (surface));
}

/* What is dragged is drawn anew each time, and no more than it covers. */
static void
snapshot_moving (IndFigureView *self, GtkSnapshot *snapshot)
{
  graphene_rect_t room = GRAPHENE_RECT_INIT (0, 0, 0, 0), view;
  cairo_t *cr;

  for (guint k = 0; k < ind_scene_length (self->moving); k++)
    {
      const IndItem *item = ind_scene_item (self->moving, k);
      IndBox all = ind_item_room (item);
      graphene_rect_t part = GRAPHENE_RECT_INIT ((float) (self->x + all.x * self->scale), (float) (self->y + all.y * self->scale),
                                                 (float) (all.width * self->scale), (float) (all.height * self->scale));

      if (item->type == IND_ITEM_BEGIN || item->type == IND_ITEM_END)
        continue;
      if (room.size.width > 0)
        graphene_rect_union (&room, &part, &room);
      else
        room = part;
    }
  graphene_rect_init (&view, 0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                      (float) gtk_widget_get_height (GTK_WIDGET (self)));
  if (!graphene_rect_intersection (&room, &view, &room))
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &room);
  paint (self, cr, self->moving);
  cairo_destroy (cr);
}

static void
snapshot_frame (GtkSnapshot *snapshot, const graphene_rect_t *room, float radius, const GdkRGBA *ink, const GdkRGBA *fill)
{
  GskRoundedRect frame;

  gsk_rounded_rect_init_from_rect (&frame, room, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &frame);
  gtk_snapshot_append_color (snapshot, fill, room);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &frame, (float[4]) { 2, 2, 2, 2 }, (GdkRGBA[4]) { *ink, *ink, *ink, *ink });
}

/* What of the widget is within the window that it is scrolled in. */
static gboolean
find_seen (GtkWidget *widget, graphene_rect_t *seen)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));

  return scrolled != NULL && gtk_widget_compute_bounds (scrolled, widget, seen) && graphene_rect_intersection (seen, &all, seen);
}

static gboolean
is_too_large (IndFigureView *self)
{
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  return (double) gtk_widget_get_width (GTK_WIDGET (self)) * gtk_widget_get_height (GTK_WIDGET (self)) * factor * factor > LARGEST;
}

/**
 * ind_figure_view_snapshot_part:
 * @part: in pixels of the view
 *
 * Draws a part of the figure as it stands in the view, at the same place.
 */
void
ind_figure_view_snapshot_part (IndFigureView *self, GtkSnapshot *snapshot, const graphene_rect_t *part)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  cairo_t *cr;

  if (self->figure == NULL || width <= 0 || height <= 0)
    return;
  if (is_too_large (self))
    {
      cr = gtk_snapshot_append_cairo (snapshot, part);
      paint (self, cr, self->still != NULL ? self->still : ind_figure_scene (self->figure));
      cairo_destroy (cr);
      return;
    }
  if (self->texture == NULL)
    self->texture = texture_new (self, width, height, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  gtk_snapshot_push_clip (snapshot, part);
  gtk_snapshot_append_texture (snapshot, self->texture, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gtk_snapshot_pop (snapshot);
}

/** ind_figure_view_scrolled: another part of it is seen: what is too large to be kept as a picture is drawn anew. */
void
ind_figure_view_scrolled (IndFigureView *self)
{
  if (is_too_large (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ind_figure_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IndFigureView *self = IND_FIGURE_VIEW (widget);
  graphene_rect_t part = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  GdkRGBA ink, fill;

  if (self->figure == NULL || (is_too_large (self) && !find_seen (widget, &part)))
    return;
  ind_figure_view_snapshot_part (self, snapshot, &part);
  if (self->moving != NULL)
    snapshot_moving (self, snapshot);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && self->moving == NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_bg_color", &ink);
  fill = ink;
  fill.alpha = 0.15f;
  if (self->hand == IND_HAND_BANDS && self->band.width > 0 && self->band.height > 0)
    snapshot_frame (snapshot, &GRAPHENE_RECT_INIT ((float) self->band.x, (float) self->band.y, (float) self->band.width,
                                                   (float) self->band.height), 0, &ink, &fill);
  if (self->has_handle && self->moving == NULL)
    snapshot_frame (snapshot, &GRAPHENE_RECT_INIT ((float) (self->x + self->handle.x * self->scale - HANDLE),
                                                   (float) (self->y + self->handle.y * self->scale - HANDLE),
                                                   2 * HANDLE, 2 * HANDLE), HANDLE, &ink,
                    &(GdkRGBA) { 1, 1, 1, 1 });
}
