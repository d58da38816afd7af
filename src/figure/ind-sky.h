#pragma once

#include "ind-scene.h"
#include "ind-values.h"

G_BEGIN_DECLS

void ind_sky (IndScene *scene, IndLevel level, double x, double y, double scale);

G_END_DECLS
