#pragma once

#include <pango/pangocairo.h>

#include "ind-pango.h"

G_BEGIN_DECLS

/* The size in points at which all texts are shaped, whatever the size they are set in. */
#define IND_PANGO_SIZE 100

#define IND_PANGO_FONT "Lato,Carlito,sans-serif"

PangoLayoutLine *ind_pango_line      (IndTypeset *typeset, const char *text, gboolean bold, gboolean rtl);
void             ind_pango_keep_font (IndTypeset *typeset, cairo_scaled_font_t *font);

G_END_DECLS
