#include "config.h"

#include "ind-picture.h"

#include <math.h>

#include "ind-error.h"
#include "ind-paint.h"
#include "ind-pdf.h"
#include "ind-svg.h"

#define PAPER_FINENESS (200 / 72.0)   /* pixels a point of paper, where nobody asks for a width: 200 an inch */

static cairo_status_t
write_bytes (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
paint_onto (cairo_surface_t *surface, double scale, const IndScene *scene, const IndTheme *theme, IndTypeset *typeset,
            gboolean with_ground)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  if (with_ground)
    {
      cairo_set_source_rgb (cr, theme->ground.red, theme->ground.green, theme->ground.blue);
      cairo_paint (cr);
    }
  cairo_scale (cr, scale, scale);
  ind_paint_scene (cr, scene, theme, typeset);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

/* Paper is white, also where a program would put something dark behind it. */
static cairo_status_t
write_png (GByteArray *bytes, const IndScene *scene, const IndTheme *theme, IndTypeset *typeset, int width)
{
  double points = scene->width * scene->scale, scale, usual = points * (theme->has_ground ? 1 : PAPER_FINENESS);
  cairo_surface_t *surface;
  cairo_status_t status;

  width = CLAMP (width > 0 ? width : (int) ceil (usual - 1e-6), 1, IND_PICTURE_WIDEST);
  scale = width / points;
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width,
                                        (int) ceil (scene->height * scene->scale * scale - 1e-6));
  status = paint_onto (surface, scale, scene, theme, typeset, TRUE);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, write_bytes, bytes);
  cairo_surface_destroy (surface);
  return status;
}

/* One page as large as the figure: a Document that holds one Figure. */
static GBytes *
new_pdf (const IndScene *scene, const IndTheme *theme, IndTypeset *typeset, const char *title, const char *alt,
         const char *language, GError **error)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_scene_unref);
  IndScene *page = ind_scene_new (scene->width, scene->height);

  page->scale = scene->scale;
  if (theme->has_ground)
    {
      g_autoptr (IndPath) ground = ind_path_new ();

      ind_path_box (ground, &(IndBox) { 0, 0, scene->width, scene->height }, 0);
      ind_scene_path (page, ground, IND_ROLE_GROUND, IND_ROLE_NONE, 0);
    }
  ind_scene_begin (page, "Document", NULL, NULL);
  ind_scene_begin (page, "Figure", alt, NULL);
  ind_scene_append (page, scene, 0, 0);
  ind_scene_end (page);
  ind_scene_end (page);
  g_ptr_array_add (pages, page);
  return ind_pdf_new (pages, title, language, theme, typeset, error);
}

/**
 * ind_picture_new:
 * @scene: a figure without structures of its own
 * @typeset: (nullable): the one that measured it
 * @width: of a PNG, in pixels; 0 for a pixel a point on a screen, and for 200 an inch on paper
 * @title, @alt: what the picture is, and what it shows in words, for those who cannot see it
 * @language: theirs, such as "da"
 *
 * Writes a figure as a file of its own. The same scene gives the same bytes on the same day's clock.
 *
 * Returns: (transfer full) (nullable): the file's bytes, or %NULL with @error set
 */
GBytes *
ind_picture_new (const IndScene *scene, IndPictureFormat format, const IndTheme *theme, IndTypeset *typeset, int width,
                 const char *title, const char *alt, const char *language, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;

  if (format == IND_PICTURE_PDF)
    return new_pdf (scene, theme, typeset, title, alt, language, error);
  if (format == IND_PICTURE_SVG)
    return ind_svg_new (scene, theme, typeset, title, alt, language);
  status = write_png (bytes, scene, theme, typeset, width);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      ind_error_set (error, IND_ERROR_FAILED, "picture", cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
