#include "config.h"

#include "ind-obstacles.h"

#define CELL 64.0
#define N_KINDS 3

typedef struct
{
  IndBox box;
  int owner;
} Entry;

/* What stands on a canvas, each kind in cells of its own, so that asking costs no more where there is much. */
struct _IndObstacles
{
  double width, height;
  int across, down;
  GArray **cells[N_KINDS];
};

/** ind_obstacles_new: @width, @height: of the canvas, in points. Returns: (transfer full): a canvas on which nothing stands */
IndObstacles *
ind_obstacles_new (double width, double height)
{
  IndObstacles *self = g_new0 (IndObstacles, 1);

  self->width = width;
  self->height = height;
  self->across = (int) (width / CELL) + 1;
  self->down = (int) (height / CELL) + 1;
  for (int kind = 0; kind < N_KINDS; kind++)
    self->cells[kind] = g_new0 (GArray *, (gsize) self->across * self->down);
  return self;
}

/** ind_obstacles_free: @self: (transfer full) */
void
ind_obstacles_free (IndObstacles *self)
{
  for (int kind = 0; kind < N_KINDS; kind++)
    {
      for (int k = 0; k < self->across * self->down; k++)
        if (self->cells[kind][k] != NULL)
          g_array_unref (self->cells[kind][k]);
      g_free (self->cells[kind]);
    }
  g_free (self);
}

static int
cell (double at, int n)
{
  return (int) CLAMP (at / CELL, 0, n - 1);
}

/** ind_obstacles_add: @owner: whose it is, -1 for nobody's. Puts something of one kind on the canvas. */
void
ind_obstacles_add (IndObstacles *self, IndObstacle kind, int owner, const IndBox *box)
{
  GArray **cells = self->cells[g_bit_nth_lsf (kind, -1)];

  for (int y = cell (box->y, self->down); y <= cell (box->y + box->height, self->down); y++)
    for (int x = cell (box->x, self->across); x <= cell (box->x + box->width, self->across); x++)
      {
        GArray **in = &cells[y * self->across + x];

        if (*in == NULL)
          *in = g_array_new (FALSE, FALSE, sizeof (Entry));
        g_array_append_val (*in, ((Entry) { *box, owner }));
      }
}

/**
 * ind_obstacles_hits:
 * @kinds: of #IndObstacle
 * @except: whose things do not count, -1 for nobody's
 * @enough: how many are counted at most
 *
 * Returns: how much stands in @box; what reaches over cells counts in each
 */
guint
ind_obstacles_hits (IndObstacles *self, guint kinds, int except, const IndBox *box, guint enough)
{
  int top = cell (box->y, self->down), low = cell (box->y + box->height, self->down);
  int left = cell (box->x, self->across), right = cell (box->x + box->width, self->across);
  guint hits = 0;

  for (int kind = 0; kind < N_KINDS; kind++)
    for (int y = top; y <= low && (kinds & 1u << kind) != 0; y++)
      for (int x = left; x <= right; x++)
        {
          const GArray *in = self->cells[kind][y * self->across + x];

          for (guint k = 0; in != NULL && k < in->len; k++)
            {
              const Entry *entry = &g_array_index (in, Entry, k);
              const IndBox *other = &entry->box;

              if (box->x < other->x + other->width && other->x < box->x + box->width && box->y < other->y + other->height
                  && other->y < box->y + box->height && (except < 0 || entry->owner != except) && ++hits >= enough)
                return hits;
            }
        }
  return hits;
}

/** ind_obstacles_inside: Returns: whether @box stands on the canvas, @margin points from its edges. */
gboolean
ind_obstacles_inside (const IndObstacles *self, const IndBox *box, double margin)
{
  return box->x >= margin && box->y >= margin && box->x + box->width <= self->width - margin
         && box->y + box->height <= self->height - margin;
}
