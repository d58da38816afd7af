#pragma once

#include "ind-scene.h"

G_BEGIN_DECLS

/**
 * IndThing:
 * @id: what it stands for, as in the scene's items
 * @box: where it is, in points
 * @name: what a sighted person sees of it, in words
 * @about: (nullable): what is told of it when one stays on it
 *
 * Something in a figure that a hand, a key or a screen reader can reach.
 */
typedef struct
{
  gint64 id;
  IndBox box;
  char *name;
  char *about;
} IndThing;

/** IndArrow: where the arrow keys lead. */
typedef enum
{
  IND_ARROW_LEFT,
  IND_ARROW_RIGHT,
  IND_ARROW_UP,
  IND_ARROW_DOWN
} IndArrow;

typedef struct _IndFigure IndFigure;

IndFigure      *ind_figure_new     (IndScene *scene);
IndFigure      *ind_figure_ref     (IndFigure *figure);
void            ind_figure_unref   (IndFigure *figure);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndFigure, ind_figure_unref)

void            ind_figure_add     (IndFigure *figure, gint64 id, const IndBox *box, const char *name, const char *about);
const IndScene *ind_figure_scene   (const IndFigure *figure);
guint           ind_figure_length  (const IndFigure *figure);
const IndThing *ind_figure_thing   (const IndFigure *figure, guint k);
int             ind_figure_find    (const IndFigure *figure, gint64 id);
int             ind_figure_nearest (const IndFigure *figure, guint from, IndArrow direction);

G_END_DECLS
