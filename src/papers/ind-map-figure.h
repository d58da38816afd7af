#pragma once

#include "ind-case.h"
#include "ind-map-comparison.h"
#include "ind-network-map.h"

G_BEGIN_DECLS

typedef struct _IndMapFigure IndMapFigure;

IndMap       *ind_map_on           (IndCase *family, IndDate day);
char         *ind_map_called       (const IndMap *map);
char         *ind_map_next_title   (const IndCase *family, IndDate day);
IndMapFigure *ind_map_figure_new   (IndCase *family, IndMap *map);
void          ind_map_figure_free  (IndMapFigure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndMapFigure, ind_map_figure_free)

const IndNetworkMapInput *ind_map_figure_input (const IndMapFigure *self);
const IndMapNode         *ind_map_figure_node  (const IndMapFigure *self, gint64 id);
char                     *ind_map_figure_place (const IndMapFigure *self, double distance, double angle);
const char               *ind_map_ring_words   (double distance);
const char               *ind_map_figure_title (const IndMapFigure *self);
const char               *ind_map_figure_alt   (const IndMapFigure *self);

/* What became of those on one map on a later one, see ind_map_compare() */
const char   *ind_map_difference_heading (IndMapDifferenceKind kind);
char         *ind_map_difference_words   (const IndMapFigure *before, const IndMapFigure *after, const IndMapDifference *difference);
char         *ind_map_comparison_words   (const IndMapFigure *before, const IndMapFigure *after, GArray *differences);

G_END_DECLS
