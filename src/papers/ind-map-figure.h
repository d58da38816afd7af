#pragma once

#include "ind-case.h"
#include "ind-map.h"
#include "ind-network-map.h"

G_BEGIN_DECLS

typedef struct _IndMapFigure IndMapFigure;

IndMap       *ind_map_on           (IndCase *family, IndDate day);
IndMapFigure *ind_map_figure_new   (IndCase *family, IndMap *map);
void          ind_map_figure_free  (IndMapFigure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndMapFigure, ind_map_figure_free)

const IndNetworkMapInput *ind_map_figure_input (const IndMapFigure *self);
const char               *ind_map_figure_title (const IndMapFigure *self);
const char               *ind_map_figure_alt   (const IndMapFigure *self);

G_END_DECLS
