#include "config.h"

#include "ind-figure.h"

#include <math.h>

/**
 * IndFigure:
 * @scene: how it looks
 * @things: (element-type IndThing): in the order of reading
 *
 * A figure as it is put before somebody: what it looks like, and what in it can be reached.
 */
struct _IndFigure
{
  IndScene *scene;
  GArray *things;
};

static void
thing_clear (IndThing *thing)
{
  g_free (thing->name);
  g_free (thing->about);
}

static void
ind_figure_clear (IndFigure *figure)
{
  ind_scene_unref (figure->scene);
  g_array_unref (figure->things);
}

/** ind_figure_new: @scene: (transfer full). Returns: (transfer full): a figure in which nothing can be reached yet */
IndFigure *
ind_figure_new (IndScene *scene)
{
  IndFigure *figure = g_rc_box_new0 (IndFigure);

  figure->scene = scene;
  figure->things = g_array_new (FALSE, FALSE, sizeof (IndThing));
  g_array_set_clear_func (figure->things, (GDestroyNotify) thing_clear);
  return figure;
}

/** ind_figure_ref: Returns: (transfer full): the same figure, held once more. */
IndFigure *
ind_figure_ref (IndFigure *figure)
{
  return g_rc_box_acquire (figure);
}

/** ind_figure_unref: Lets go of the figure. */
void
ind_figure_unref (IndFigure *figure)
{
  g_rc_box_release_full (figure, (GDestroyNotify) ind_figure_clear);
}

/** ind_figure_add: adds what comes next in the order of reading; see #IndThing. */
void
ind_figure_add (IndFigure *figure, gint64 id, const IndBox *box, const char *name, const char *about)
{
  g_array_append_val (figure->things, ((IndThing) { id, *box, g_strdup (name), g_strdup (about) }));
}

/** ind_figure_scene: Returns: (transfer none): how it looks. */
const IndScene *
ind_figure_scene (const IndFigure *figure)
{
  return figure->scene;
}

/** ind_figure_length: Returns: how many things can be reached. */
guint
ind_figure_length (const IndFigure *figure)
{
  return figure->things->len;
}

/** ind_figure_thing: Returns: (transfer none): the thing at @k in the order of reading. */
const IndThing *
ind_figure_thing (const IndFigure *figure, guint k)
{
  return &g_array_index (figure->things, IndThing, k);
}

/** ind_figure_find: Returns: which thing stands for @id, -1 for none. */
int
ind_figure_find (const IndFigure *figure, gint64 id)
{
  for (guint k = 0; k < figure->things->len; k++)
    if (ind_figure_thing (figure, k)->id == id)
      return (int) k;
  return -1;
}

/* How far @to is from @from when one looks in a direction; infinite for what lies rather to the side or behind. */
static double
distance (const IndBox *from, const IndBox *to, IndArrow direction)
{
  double dx = to->x + to->width / 2 - from->x - from->width / 2;
  double dy = to->y + to->height / 2 - from->y - from->height / 2;
  gboolean level = direction == IND_ARROW_LEFT || direction == IND_ARROW_RIGHT;
  gboolean back = direction == IND_ARROW_LEFT || direction == IND_ARROW_UP;
  double ahead = (level ? dx : dy) * (back ? -1 : 1), aside = fabs (level ? dy : dx);

  return ahead > 0 && aside <= 2 * ahead ? ahead + 2 * aside : INFINITY;
}

/**
 * ind_figure_nearest:
 * @from: where one is
 *
 * Returns: where an arrow key leads: the nearest thing in that direction, -1 where there is none
 */
int
ind_figure_nearest (const IndFigure *figure, guint from, IndArrow direction)
{
  const IndBox *here = &ind_figure_thing (figure, from)->box;
  double least = INFINITY;
  int nearest = -1;

  for (guint k = 0; k < figure->things->len; k++)
    {
      double far = k != from ? distance (here, &ind_figure_thing (figure, k)->box, direction) : INFINITY;

      if (far < least)
        {
          least = far;
          nearest = (int) k;
        }
    }
  return nearest;
}
