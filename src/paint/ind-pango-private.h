#pragma once

#include <pango/pangocairo.h>

#include "ind-pango.h"

G_BEGIN_DECLS

PangoLayout *ind_pango_layout (PangoContext *context);
PangoContext *ind_pango_context (void);
void         ind_pango_set_font (PangoLayout *layout, IndRole role, double size);

G_END_DECLS
