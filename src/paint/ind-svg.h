#pragma once

#include "ind-scene.h"
#include "ind-theme.h"

G_BEGIN_DECLS

GBytes *ind_svg_new (const IndScene *scene, const IndTheme *theme, IndTypeset *typeset, const char *title, const char *alt,
                     const char *language);

G_END_DECLS
