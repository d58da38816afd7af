#include "config.h"

#include "ind-page.h"

#include <glib/gi18n.h>

#define HEAD (14 * IND_MM)                       /* the head's baseline */
#define FOOT (IND_PAGE_HEIGHT - 12.3 * IND_MM)   /* the foot's baseline */

const IndType ind_page_types[IND_N_STEPS] = {
  [IND_STEP_SMALL] = { 9, 12.5 }, [IND_STEP_BODY] = { 11.25, 16 }, [IND_STEP_HEADING] = { 14, 20 },
  [IND_STEP_WORDS] = { 17.5, 23 }, [IND_STEP_LARGE] = { 22, 29 }, [IND_STEP_TITLE] = { 27.5, 32 },
};
const IndType ind_page_large_types[IND_N_STEPS] = {
  [IND_STEP_SMALL] = { 16, 21 }, [IND_STEP_BODY] = { 18, 25 }, [IND_STEP_HEADING] = { 20, 27 },
  [IND_STEP_WORDS] = { 23, 30 }, [IND_STEP_LARGE] = { 27, 34 }, [IND_STEP_TITLE] = { 32, 38 },
};

static void
put_text (IndScene *page, const IndPress *press, gboolean right, double baseline, double most, const char *text)
{
  double size = press->types[IND_STEP_SMALL].size;
  g_autofree char *clean = ind_text_clean (text);
  g_autofree char *fit = ind_typeset_shorten (press->typeset, clean, IND_ROLE_MUTED, size, most);
  double width = ind_typeset_width (press->typeset, fit, IND_ROLE_MUTED, size);

  ind_scene_text (page, IND_ROLE_MUTED, size, right ? IND_PAGE_WIDTH - IND_PAGE_MARGIN - width : IND_PAGE_MARGIN, baseline,
                  width, fit, -1);
}

/** ind_page_furnish: draws head and foot of a page: title, date, sender, and which page of how many it is. */
void
ind_page_furnish (IndScene *page, const IndFurniture *furniture, guint number, guint n_pages)
{
  double width = IND_PAGE_WIDTH - 2 * IND_PAGE_MARGIN;
  g_autofree char *count = g_strdup_printf (_("Page %u of %u"), number, n_pages);

  if (number > 1 && furniture->title != NULL)
    put_text (page, furniture->press, FALSE, HEAD, width * 0.5, furniture->title);
  if (furniture->dated != NULL)
    put_text (page, furniture->press, TRUE, HEAD, width * 0.48, furniture->dated);
  if (furniture->sender != NULL)
    put_text (page, furniture->press, FALSE, FOOT, width * 0.7, furniture->sender);
  put_text (page, furniture->press, TRUE, FOOT, width * 0.28, count);
}

/* The figure on a page, which may be the first and the last of its document. */
static void
put_figure (IndScene *page, const IndScene *figure, const char *alt, gboolean first, gboolean last, double x, double y,
            double scale)
{
  if (first)
    ind_scene_begin (page, "Document", NULL, NULL);
  ind_scene_begin (page, "Figure", alt, NULL);
  ind_scene_append_scaled (page, figure, x, y, scale);
  ind_scene_end (page);
  if (last)
    ind_scene_end (page);
}

/**
 * ind_page_around:
 * @figure: a figure's scene
 * @alt: what it shows in words, for those who cannot see it
 * @first, @last: whether it is the first page of its document, and the last
 *
 * Returns: (transfer full): a sheet of A4, upright or lying as the figure is, with the figure as large as the margins
 *   leave room for
 */
IndScene *
ind_page_around (const IndScene *figure, const char *alt, gboolean first, gboolean last)
{
  gboolean lies = figure->width > figure->height;
  double width = lies ? IND_PAGE_HEIGHT : IND_PAGE_WIDTH, height = lies ? IND_PAGE_WIDTH : IND_PAGE_HEIGHT;
  double scale = MIN ((width - 2 * IND_PAGE_MARGIN) / figure->width, (height - 2 * IND_PAGE_MARGIN) / figure->height);
  IndScene *page = ind_scene_new (width, height);

  put_figure (page, figure, alt, first, last, (width - figure->width * scale) / 2, (height - figure->height * scale) / 2, scale);
  return page;
}

/** ind_page_of: Returns: (transfer full): a page as large as the figure that it holds; see ind_page_around() */
IndScene *
ind_page_of (const IndScene *figure, const char *alt, gboolean first, gboolean last)
{
  IndScene *page = ind_scene_new (figure->width, figure->height);

  page->scale = figure->scale;
  put_figure (page, figure, alt, first, last, 0, 0, 1);
  return page;
}
