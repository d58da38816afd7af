#pragma once

#include <pango/pangocairo.h>

#include "ind-pango.h"

G_BEGIN_DECLS

/* The size in points at which all texts are shaped, whatever the size they are set in. */
#define IND_PANGO_SIZE 100

PangoContext *ind_pango_context (void);
PangoLayout  *ind_pango_layout  (PangoContext *context, gboolean bold);

G_END_DECLS
