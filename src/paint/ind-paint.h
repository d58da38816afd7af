#pragma once

#include <cairo.h>

#include "ind-scene.h"
#include "ind-theme.h"

G_BEGIN_DECLS

void ind_paint_scene  (cairo_t *cr, const IndScene *scene, const IndTheme *theme, IndTypeset *typeset);

G_END_DECLS
