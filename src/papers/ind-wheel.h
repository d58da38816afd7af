#pragma once

#include "ind-annual-wheel.h"
#include "ind-rules.h"

G_BEGIN_DECLS

IndFigure *ind_wheel_figure (IndCase *family, IndDate first, IndDate today, gboolean for_family, IndWheelShape shape,
                             const IndTypeset *typeset, char **alt);

G_END_DECLS
