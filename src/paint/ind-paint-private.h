#pragma once

#include <cairo.h>

#include "ind-scene.h"
#include "ind-theme.h"

G_BEGIN_DECLS

#define IND_PATTERN_STEP 7.0    /* points from one of a pattern's lines to the next */
#define IND_PATTERN_LINE 0.9

typedef struct
{
  cairo_t *cr;
  const IndTheme *theme;
  IndTypeset *typeset;
  gboolean in_leaf;         /* what is painted now is content */
  gboolean in_decoration;
} IndPainter;

typedef void (*IndPaintLetters) (IndPainter *painter, const IndItem *item);

void ind_painter_ink   (IndPainter *painter, IndRole role, IndHue hue);
void ind_painter_text  (IndPainter *painter, const IndItem *item);
gboolean ind_painter_casing_on_pixels (IndPainter *painter, const IndItem *item, IndPaintLetters letters);
void ind_painter_path  (IndPainter *painter, const IndScene *scene, const IndItem *item);

G_END_DECLS
