#pragma once

#include "ind-annual-wheel.h"
#include "ind-rules.h"

G_BEGIN_DECLS

IndRing       ind_wheel_ring   (IndActivityKind kind);
const char   *ind_wheel_ring_name (IndRing ring);
IndWheelState ind_wheel_stands (const IndActivity *activity, IndDate today);
char         *ind_wheel_title  (IndCase *family, const IndActivity *activity);
char         *ind_wheel_when   (const IndActivity *activity, IndDate today);

IndFigure *ind_wheel_figure (IndCase *family, IndDate first, IndDate today, gboolean for_family, IndWheelShape shape,
                             const IndTypeset *typeset, char **alt);
IndFigure *ind_wheel_figure_with (IndCase *family, IndDate first, IndDate today, gboolean for_family, GPtrArray *proposed,
                                  IndWheelShape shape, const IndTypeset *typeset, char **alt);
GPtrArray *ind_wheel_pages  (IndCase *family, IndDate first, IndDate today, const IndTypeset *typeset);

G_END_DECLS
