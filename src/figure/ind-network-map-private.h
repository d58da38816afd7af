#pragma once

#include "ind-network-map.h"
#include "ind-obstacles.h"

G_BEGIN_DECLS

#define IND_MAP_MOST_LINES 6
#define IND_MAP_N_STEPS 12        /* straight pieces that a bent tie is measured with */

extern const double ind_map_rings[3];   /* in parts of the rim */

/* A sheet's measures, in points of its canvas. */
typedef struct
{
  double width, height, scale;
  IndPoint centre;
  double radius, stretch, mark, centre_radius;
  double small, name, title, edge, stroke;   /* @title: 0 for a map without its head */
  gboolean solid;
} IndMapMeasures;

typedef struct
{
  char *text;
  gboolean is_name;
  double x, baseline, width;
} IndMapLine;

typedef struct
{
  IndMapLine lines[IND_MAP_MOST_LINES];
  guint n_lines, form, n_crossed;   /* @n_crossed: how much of ties lies under it */
  IndBox box;
  gboolean is_placed, has_leader;
  IndPoint leader[2];
} IndMapLabel;

typedef struct
{
  double distance, angle;
  IndPoint at;
  guint sector;
  IndMapLabel label;
} IndMapSpot;

/* A tie's course: from, over a control point, to. @node is whose it is where it leads to the child, else -1. */
typedef struct
{
  gint64 id;
  int from, to;
  IndTieKind kind;
  IndPoint points[IND_MAP_N_STEPS + 1];
} IndMapCourse;

typedef struct _IndMapBefore IndMapBefore;

struct _IndNetworkMap
{
  IndMapMeasures sheet;
  double crowd;             /* 1; less where there are so many that their marks are smaller */
  const IndNetworkMapInput *input;
  const IndTypeset *typeset;
  IndMapSpot *spots;
  IndMapCourse *courses;
  guint n_courses;
  IndObstacles *obstacles;
  IndScene *ground;      /* what never moves: title, legend, wedges, rings, names of sectors */
};

IndNetworkMap *ind_map_lay_out (const IndNetworkMapInput *input, const IndTypeset *typeset, const IndMapMeasures *sheet,
                                const IndNetworkMap *before);

IndMapBefore       *ind_map_before_new    (const IndNetworkMap *self, const IndNetworkMap *map);
void                ind_map_before_free   (IndMapBefore *before);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndMapBefore, ind_map_before_free)
const IndMapCourse *ind_map_before_course (const IndMapBefore *before, const IndNetworkMap *self, const IndMapCourse *course);
const IndMapLabel  *ind_map_before_label  (const IndMapBefore *before, const IndNetworkMap *self, guint node);

void ind_map_spots_place    (IndNetworkMap *self);
double ind_map_least_distance (const IndNetworkMap *self);
double ind_map_apart        (const IndNetworkMap *self);
IndPoint ind_map_home       (const IndNetworkMap *self, guint k);
void ind_map_courses_route  (IndNetworkMap *self, const IndMapBefore *before);
void ind_map_course_route   (IndNetworkMap *self, guint k);
void ind_map_ground_draw    (IndNetworkMap *self);
void ind_map_labels_place   (IndNetworkMap *self, const IndMapBefore *before);
void ind_map_label_place    (IndNetworkMap *self, guint node);
gboolean ind_map_label_place_beside (IndNetworkMap *self, guint node);
gboolean ind_map_label_crosses (const IndNetworkMap *self, const IndMapLabel *label);
void ind_map_label_clear    (IndMapLabel *label);
void ind_map_mark_draw      (IndScene *scene, IndMapMark mark, IndHue hue, gboolean solid, IndPoint at, double radius);
void ind_map_badge_draw     (IndScene *scene, IndCoordination kind, IndPoint at, double radius);
void ind_map_tie_draw       (IndScene *scene, IndTieKind kind, const IndPoint *points, guint n, double width, double cut,
                             gboolean between);

G_END_DECLS
