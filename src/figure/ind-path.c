#include "config.h"

#include "ind-path.h"

#include <math.h>

/** ind_path_new: Returns: (transfer full): a path without a step */
IndPath *
ind_path_new (void)
{
  IndPath *path = g_new0 (IndPath, 1);

  path->steps = g_byte_array_new ();
  path->points = g_array_new (FALSE, FALSE, sizeof (IndPoint));
  return path;
}

/** ind_path_free: @path: (transfer full) */
void
ind_path_free (IndPath *path)
{
  g_byte_array_unref (path->steps);
  g_array_unref (path->points);
  g_free (path);
}

static void
add_step (IndPath *path, IndPathStep step)
{
  guint8 byte = step;

  g_byte_array_append (path->steps, &byte, 1);
}

static void
add_point (IndPath *path, double x, double y)
{
  g_array_append_val (path->points, ((IndPoint) { x, y }));
}

/** ind_path_move: begins a new part at @x, @y. */
void
ind_path_move (IndPath *path, double x, double y)
{
  add_step (path, IND_PATH_MOVE);
  add_point (path, x, y);
}

/** ind_path_line: goes straight to @x, @y; begins there when nothing was begun. */
void
ind_path_line (IndPath *path, double x, double y)
{
  guint n = path->steps->len;

  add_step (path, n == 0 || path->steps->data[n - 1] == IND_PATH_CLOSE ? IND_PATH_MOVE : IND_PATH_LINE);
  add_point (path, x, y);
}

/** ind_path_curve: goes to @x, @y in a cubic Bézier. */
void
ind_path_curve (IndPath *path, double x1, double y1, double x2, double y2, double x, double y)
{
  add_step (path, IND_PATH_CURVE);
  add_point (path, x1, y1);
  add_point (path, x2, y2);
  add_point (path, x, y);
}

/**
 * ind_on_circle:
 * @angle: in degrees, clockwise from the top
 *
 * Returns: the point of the circle round @x, @y
 */
IndPoint
ind_on_circle (double x, double y, double radius, double angle)
{
  double turned = angle * G_PI / 180;

  return (IndPoint) { x + radius * sin (turned), y - radius * cos (turned) };
}

/**
 * ind_path_ellipse:
 * @from, @to: in degrees, clockwise from the top; back where @to is the smaller
 *
 * Goes along an ellipse with the half axes @rx and @ry; straight to its beginning where something was begun.
 */
void
ind_path_ellipse (IndPath *path, double x, double y, double rx, double ry, double from, double to)
{
  guint n = MAX (1, (guint) ceil (fabs (to - from) / 90 - 1e-9));
  double step = (to - from) / n * G_PI / 180, reach = 4.0 / 3 * tan (step / 4);

  for (guint k = 0; k < n; k++)
    {
      double a = from * G_PI / 180 + k * step, b = a + step;

      if (k == 0)
        ind_path_line (path, x + rx * sin (a), y - ry * cos (a));
      ind_path_curve (path, x + rx * (sin (a) + reach * cos (a)), y - ry * (cos (a) - reach * sin (a)),
                      x + rx * (sin (b) - reach * cos (b)), y - ry * (cos (b) + reach * sin (b)),
                      x + rx * sin (b), y - ry * cos (b));
    }
}

/** ind_path_arc: goes along a circle; see ind_path_ellipse(). */
void
ind_path_arc (IndPath *path, double x, double y, double radius, double from, double to)
{
  ind_path_ellipse (path, x, y, radius, radius, from, to);
}

/** ind_path_circle: a whole circle, closed. */
void
ind_path_circle (IndPath *path, double x, double y, double radius)
{
  IndPoint top = ind_on_circle (x, y, radius, 0);

  ind_path_move (path, top.x, top.y);
  for (int k = 0; k < 4; k++)
    {
      double a = k * G_PI_2, b = a + G_PI_2, reach = radius * 4.0 / 3 * tan (G_PI / 8);

      ind_path_curve (path, x + radius * sin (a) + reach * cos (a), y - radius * cos (a) + reach * sin (a),
                      x + radius * sin (b) - reach * cos (b), y - radius * cos (b) - reach * sin (b),
                      x + radius * sin (b), y - radius * cos (b));
    }
  ind_path_close (path);
}

/** ind_path_box: @box with corners rounded by @radius, closed. */
void
ind_path_box (IndPath *path, const IndBox *box, double radius)
{
  double r = MIN (radius, MIN (box->width, box->height) / 2), right = box->x + box->width, low = box->y + box->height;

  ind_path_move (path, box->x + r, box->y);
  if (r > 0)
    {
      ind_path_arc (path, right - r, box->y + r, r, 0, 90);
      ind_path_arc (path, right - r, low - r, r, 90, 180);
      ind_path_arc (path, box->x + r, low - r, r, 180, 270);
      ind_path_arc (path, box->x + r, box->y + r, r, 270, 360);
    }
  else
    {
      ind_path_line (path, right, box->y);
      ind_path_line (path, right, low);
      ind_path_line (path, box->x, low);
    }
  ind_path_close (path);
}

/** ind_path_close: goes straight back to where the part began. */
void
ind_path_close (IndPath *path)
{
  add_step (path, IND_PATH_CLOSE);
}
