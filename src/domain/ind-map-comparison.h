#pragma once

#include "ind-map.h"

G_BEGIN_DECLS

typedef enum
{
  IND_MAP_CAME,
  IND_MAP_WENT,
  IND_MAP_MOVED,
  IND_MAP_TIED,
  IND_N_MAP_DIFFERENCES
} IndMapDifferenceKind;

/**
 * IndMapDifference: what became of somebody from one map to another
 * @before: (nullable): %NULL for one who came
 * @after: (nullable): %NULL for one who went
 * @nearer: of one who moved: 1 nearer, -1 farther away, 0 as near as before, or nobody has said
 * @other_sector: of one who moved: whether to another sector
 * @other: (nullable): of a tie that is another than it was: to whom, on the later map; %NULL for the child
 * @was: of a tie: what it was; %IND_TIE_NONE for one that is new
 * @is: of a tie: what it is; %IND_TIE_NONE for one that is no more
 */
typedef struct
{
  IndMapDifferenceKind kind;
  const IndNode *before, *after;
  int nearer;
  gboolean other_sector;
  const IndNode *other;
  IndTieKind was, is;
} IndMapDifference;

GArray *ind_map_compare (const IndMap *before, const IndMap *after);

G_END_DECLS
