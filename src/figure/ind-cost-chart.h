#pragma once

#include "ind-cost.h"
#include "ind-scene.h"

G_BEGIN_DECLS

IndScene *ind_cost_chart (const GArray *months, IndDate today, const char *now_words, double width, double height, double size,
                          const IndTypeset *typeset);

G_END_DECLS
