#pragma once

#include <cairo.h>

#include "ind-pdf.h"

G_BEGIN_DECLS

/* The tag that decorations bear between cairo and ind_pdf_finish(), which turns them into artifacts. */
#define IND_PDF_DECORATION "NonStruct"

void    ind_paint_tagged (cairo_t *cr, const IndScene *scene, const IndTheme *theme, IndTypeset *typeset,
                          GPtrArray *open);
GBytes *ind_pdf_finish (GBytes *raw, const char *language, GPtrArray *alts, GError **error);

G_END_DECLS
