#include "config.h"

#include "ind-paint-private.h"

#include <math.h>
#include <string.h>

#define WIDEST_REACH 16    /* pixels */
#define LARGEST_MASK 4e6   /* pixels */
#define FARTHEST 1e6       /* pixels */
#define AROUND 0.35        /* how far letters may stand out of their text's bounds, in parts of its size */

/* GCC makes vectors of its own accord only where it is told to think of nothing but speed. */
#if defined __GNUC__ && !defined __clang__
#define VECTORS __attribute__ ((optimize ("O3")))
#else
#define VECTORS
#endif

/* A mask of the letters as they fall on the surface's pixels, and where it lies there. */
typedef struct
{
  cairo_surface_t *surface;
  int x, y, width, height;
} Mask;

/* The pixels that a text may reach, with @reach more on each side. Returns: %FALSE where they are too many */
static gboolean
find_room (cairo_t *cr, const IndItem *item, int reach, Mask *mask)
{
  const IndBox *box = &item->bounds;
  double x = box->x + box->width / 2, y = box->y + box->height / 2;
  double half_x = (item->angle != 0 && item->arc == 0 ? hypot (box->width, box->height) : box->width) / 2 + AROUND * item->size;
  double half_y = (item->angle != 0 && item->arc == 0 ? hypot (box->width, box->height) : box->height) / 2 + AROUND * item->size;

  cairo_user_to_device (cr, &x, &y);
  cairo_user_to_device_distance (cr, &half_x, &half_y);
  half_x = fabs (half_x) + reach + 1;
  half_y = fabs (half_y) + reach + 1;
  if (!(4 * half_x * half_y < LARGEST_MASK) || fabs (x) > FARTHEST || fabs (y) > FARTHEST)
    return FALSE;
  mask->x = (int) floor (x - half_x);
  mask->y = (int) floor (y - half_y);
  mask->width = (int) ceil (2 * half_x) + 1;
  mask->height = (int) ceil (2 * half_y) + 1;
  return TRUE;
}

/* A row of pixels at a time, in a shape that compilers turn into vectors. */
VECTORS static void
widen_row (const guint8 *above, const guint8 *at, const guint8 *below, guint8 *restrict to, int width)
{
  for (int x = 1; x + 1 < width; x++)
    {
      guint8 beside = MAX (at[x - 1], at[x + 1]), upright = MAX (above[x], below[x]);

      beside = MAX (beside, at[x]);
      to[x] = MAX (beside, upright);
    }
}

VECTORS static void
widen_row_to_corners (const guint8 *above, const guint8 *at, const guint8 *below, guint8 *restrict to, int width)
{
  for (int x = 1; x + 1 < width; x++)
    {
      guint8 left = MAX (above[x - 1], below[x - 1]), right = MAX (above[x + 1], below[x + 1]);

      left = MAX (left, right);
      to[x] = MAX (to[x], left);
    }
}

/* Lets what is dark reach a pixel further, to all eight neighbours or to four. */
static void
widen (const guint8 *from, guint8 *to, int width, int height, int stride, gboolean to_corners)
{
  for (int y = 1; y + 1 < height; y++)
    {
      const guint8 *at = from + y * stride;

      widen_row (at - stride, at, at + stride, to + y * stride, width);
      if (to_corners)
        widen_row_to_corners (at - stride, at, at + stride, to + y * stride, width);
    }
}

/* By turns to four and to eight neighbours, which makes a circle of sorts. */
static void
widen_mask (Mask *mask, int reach)
{
  int stride = cairo_image_surface_get_stride (mask->surface);
  gsize size = (gsize) stride * (gsize) mask->height;
  guint8 *data = cairo_image_surface_get_data (mask->surface);
  g_autofree guint8 *spare = g_malloc0 (size);

  cairo_surface_flush (mask->surface);
  for (int k = 0; k < reach; k++)
    widen (k % 2 == 0 ? data : spare, k % 2 == 0 ? spare : data, mask->width, mask->height, stride, k % 2 == 1);
  if (reach % 2 == 1)
    memcpy (data, spare, size);
  cairo_surface_mark_dirty (mask->surface);
}

/**
 * ind_painter_casing_on_pixels:
 * @letters: paints the text's letters in any ink
 *
 * Paints the ground's colour round the letters of a text, by letting their own pixels spread: an outline as wide as that
 * takes twenty times as long to stroke.
 *
 * Returns: %FALSE where there are no upright pixels, as in a PDF, or where too many; then nothing is painted
 */
gboolean
ind_painter_casing_on_pixels (IndPainter *painter, const IndItem *item, IndPaintLetters letters)
{
  cairo_t *cr = painter->cr;
  IndPainter onto = *painter;
  cairo_matrix_t matrix;
  int reach;
  Mask mask;

  cairo_get_matrix (cr, &matrix);
  reach = (int) CLAMP (round (item->casing * matrix.xx), 1, WIDEST_REACH + 1);
  if (cairo_surface_get_type (cairo_get_group_target (cr)) != CAIRO_SURFACE_TYPE_IMAGE || matrix.xy != 0 || matrix.yx != 0
      || matrix.xx <= 0 || reach > WIDEST_REACH || !find_room (cr, item, reach, &mask))
    return FALSE;
  mask.surface = cairo_image_surface_create (CAIRO_FORMAT_A8, mask.width, mask.height);
  onto.cr = cairo_create (mask.surface);
  matrix.x0 -= mask.x;
  matrix.y0 -= mask.y;
  cairo_set_matrix (onto.cr, &matrix);
  letters (&onto, item);
  cairo_destroy (onto.cr);
  widen_mask (&mask, reach);
  cairo_save (cr);
  cairo_identity_matrix (cr);
  ind_painter_ink (painter, IND_ROLE_GROUND, IND_HUE_NONE);
  cairo_mask_surface (cr, mask.surface, mask.x, mask.y);
  cairo_restore (cr);
  cairo_surface_destroy (mask.surface);
  return TRUE;
}
