#pragma once

#include "ind-families-year.h"
#include "ind-family-year.h"

G_BEGIN_DECLS

IndFigure *ind_families_figure (GPtrArray *years, IndDate first, IndDate today, const IndTypeset *typeset, char **alt);
GPtrArray *ind_families_pages  (GPtrArray *years, IndDate first, IndDate today, const IndTypeset *typeset);

G_END_DECLS
