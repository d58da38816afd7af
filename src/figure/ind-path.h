#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x, y;
} IndPoint;

typedef struct
{
  double x, y, width, height;
} IndBox;

/* What a path does next, and how many points that takes. */
typedef enum
{
  IND_PATH_MOVE,    /* one */
  IND_PATH_LINE,    /* one */
  IND_PATH_CURVE,   /* three: a cubic Bézier */
  IND_PATH_CLOSE    /* none */
} IndPathStep;

typedef struct _IndPath IndPath;

/**
 * IndPath:
 * @steps: (element-type guint8): #IndPathStep
 * @points: (element-type IndPoint): theirs, in points
 *
 * An outline of straight and curved parts, to be filled or stroked.
 */
struct _IndPath
{
  GByteArray *steps;
  GArray *points;
};

IndPath *ind_path_new     (void);
void     ind_path_free    (IndPath *path);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndPath, ind_path_free)

void     ind_path_move    (IndPath *path, double x, double y);
void     ind_path_line    (IndPath *path, double x, double y);
void     ind_path_curve   (IndPath *path, double x1, double y1, double x2, double y2, double x, double y);
void     ind_path_arc     (IndPath *path, double x, double y, double radius, double from, double to);
void     ind_path_ellipse (IndPath *path, double x, double y, double rx, double ry, double from, double to);
void     ind_path_circle  (IndPath *path, double x, double y, double radius);
void     ind_path_box     (IndPath *path, const IndBox *box, double radius);
void     ind_path_close   (IndPath *path);

IndPoint ind_on_circle    (double x, double y, double radius, double angle);

G_END_DECLS
