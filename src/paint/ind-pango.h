#pragma once

#include "ind-typeset.h"

G_BEGIN_DECLS

void        ind_pango_begin        (void);
IndTypeset *ind_pango_typeset_new  (void);
void        ind_pango_typeset_free (IndTypeset *typeset);

G_END_DECLS
