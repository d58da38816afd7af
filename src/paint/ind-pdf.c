#include "config.h"

#include "ind-pdf-private.h"

#include <cairo-pdf.h>

#include "ind-date.h"
#include "ind-error.h"
#include "ind-file.h"
#include "ind-paint.h"

typedef struct
{
  GByteArray *bytes;
  cairo_surface_t *surface;
  int chapter;   /* the outline's latest H1 */
} Writer;

static cairo_status_t
write_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (((Writer *) data)->bytes, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Headings go into the outline, figures' descriptions into @alts for later. */
static void
note_structure (Writer *writer, const IndScene *scene, int page, GPtrArray *alts)
{
  for (guint k = 0; k < ind_scene_length (scene); k++)
    {
      const IndItem *item = ind_scene_item (scene, k);
      char place[64];

      if (item->type != IND_ITEM_BEGIN)
        continue;
      if (g_str_equal (item->tag, "Figure"))
        g_ptr_array_add (alts, g_strdup (item->alt != NULL ? item->alt : ""));
      if (item->alt == NULL || (!g_str_equal (item->tag, "H1") && !g_str_equal (item->tag, "H2")))
        continue;
      g_snprintf (place, sizeof place, "page=%d pos=[0 %d]", page,
                  k + 1 < ind_scene_length (scene)
                    ? (int) MAX (0, (ind_scene_item (scene, k + 1)->bounds.y - 12) * scene->scale) : 0);
      if (g_str_equal (item->tag, "H1"))
        writer->chapter = cairo_pdf_surface_add_outline (writer->surface, CAIRO_PDF_OUTLINE_ROOT, item->alt, place,
                                                         CAIRO_PDF_OUTLINE_FLAG_OPEN);
      else
        cairo_pdf_surface_add_outline (writer->surface, writer->chapter, item->alt, place, 0);
    }
}

static void
set_metadata (Writer *writer, const char *title)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (ind_now ());
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (writer->surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (writer->surface, CAIRO_PDF_METADATA_CREATOR, "Indgang " IND_VERSION);
  cairo_pdf_surface_set_metadata (writer->surface, CAIRO_PDF_METADATA_CREATE_DATE, stamp);
}

static cairo_status_t
paint_pages (Writer *writer, GPtrArray *pages, const IndTheme *theme, IndTypeset *typeset, GPtrArray *alts)
{
  cairo_t *cr = cairo_create (writer->surface);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  cairo_status_t status;

  for (guint k = 0; k < pages->len; k++)
    {
      const IndScene *scene = pages->pdata[k];

      cairo_pdf_surface_set_size (writer->surface, scene->width * scene->scale, scene->height * scene->scale);
      note_structure (writer, scene, (int) k + 1, alts);
      ind_paint_tagged (cr, scene, theme, typeset, open);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

/**
 * ind_pdf_new:
 * @pages: (element-type IndScene): the pages, everything on them within one Document
 * @title: the document's title
 * @language: its language, such as "da"
 * @typeset: (nullable): the one that measured the pages; see ind_paint_scene()
 *
 * Writes a tagged PDF with an outline. The same pages give the same bytes on the same day's clock.
 *
 * Returns: (transfer full) (nullable): the file's bytes, or %NULL with @error set
 */
GBytes *
ind_pdf_new (GPtrArray *pages, const char *title, const char *language, const IndTheme *theme, IndTypeset *typeset,
             GError **error)
{
  Writer writer = { .bytes = g_byte_array_new (), .chapter = CAIRO_PDF_OUTLINE_ROOT };
  const IndScene *first = pages->pdata[0];
  g_autoptr (GPtrArray) alts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) raw = NULL;
  cairo_status_t status;

  writer.surface = cairo_pdf_surface_create_for_stream (write_bytes, &writer, first->width * first->scale,
                                                        first->height * first->scale);
  set_metadata (&writer, title);
  status = paint_pages (&writer, pages, theme, typeset, alts);
  cairo_surface_finish (writer.surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (writer.surface);
  cairo_surface_destroy (writer.surface);
  raw = g_byte_array_free_to_bytes (writer.bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      ind_error_set (error, IND_ERROR_FAILED, "pdf", cairo_status_to_string (status));
      return NULL;
    }
  return ind_pdf_finish (raw, language, alts, error);
}

/** ind_pdf_save: writes a PDF to a file; see ind_file_write(). */
gboolean
ind_pdf_save (GBytes *pdf, const char *path, GError **error)
{
  return ind_file_write (path, pdf, error);
}
