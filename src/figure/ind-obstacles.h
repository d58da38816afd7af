#pragma once

#include "ind-path.h"

G_BEGIN_DECLS

/** IndObstacle: what stands in the way of a text. */
typedef enum
{
  IND_OBSTACLE_TEXT = 1 << 0,
  IND_OBSTACLE_MARK = 1 << 1,
  IND_OBSTACLE_TIE = 1 << 2,
  IND_OBSTACLE_ALL = (1 << 3) - 1
} IndObstacle;

typedef struct _IndObstacles IndObstacles;

IndObstacles *ind_obstacles_new    (double width, double height);
void          ind_obstacles_free   (IndObstacles *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndObstacles, ind_obstacles_free)

void          ind_obstacles_add    (IndObstacles *self, IndObstacle kind, int owner, const IndBox *box);
guint         ind_obstacles_hits   (IndObstacles *self, guint kinds, int except, const IndBox *box, guint enough);
gboolean      ind_obstacles_inside (const IndObstacles *self, const IndBox *box, double margin);

G_END_DECLS
