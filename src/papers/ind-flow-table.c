#include "config.h"

#include "ind-flow-private.h"

/* Air above and below a row's texts, in points. */
#define ABOVE(press) ((press)->close ? 2.0 : 5.0)
#define BELOW(press) ((press)->close ? 2.5 : 5.5)
#define APART 4             /* between the words over two columns */
#define WHOLE_ROW 330       /* a row that is taller may be cut */
#define PIECE 200           /* into pieces of about this height */

/**
 * ind_flow_table_head:
 * @heads: (array length=n_columns): a word over each column
 * @xs: where each column begins, in points
 *
 * Begins a table. Its head is repeated on every page.
 */
void
ind_flow_table_head (IndFlow *flow, const char *const *heads, const double *xs, guint n_columns)
{
  const IndType *type = &flow->press->types[IND_STEP_SMALL];
  g_autoptr (IndScene) head = ind_scene_new (flow->width, 0);
  double height = type->leading + 5;

  ind_scene_begin (head, "TR", NULL, NULL);
  for (guint k = 0; k < n_columns; k++)
    {
      double width = (k + 1 < n_columns ? xs[k + 1] - APART : flow->width) - xs[k];
      g_autoptr (GArray) lines = ind_typeset_lines (flow->press->typeset, heads[k], IND_ROLE_STRONG, type->size, width, 0);

      ind_scene_begin (head, "TH", NULL, NULL);
      for (guint i = 0; i < lines->len; i++)
        {
          const IndLine *line = &g_array_index (lines, IndLine, i);
          g_autofree char *text = g_strndup (heads[k] + line->start, line->length);

          ind_scene_text (head, IND_ROLE_STRONG, type->size, xs[k], i * type->leading + type->leading / 2 + type->size * 0.35,
                          line->width, text, -1);
        }
      ind_scene_end (head);
      height = MAX (height, lines->len * type->leading + 5);
    }
  ind_scene_end (head);
  head->height = height;
  ind_scene_rule (head, IND_ROLE_RULE, 1, xs[0], height - 0.5, flow->width - xs[0]);

  ind_flow_begin (flow, "Table", NULL);
  ind_scene_append (ind_flow_strip (flow, height, IND_KEEP_STRICTLY), head, 0, 0);
  g_clear_pointer (&flow->head, ind_scene_unref);
  flow->head = g_steal_pointer (&head);
  flow->head_height = height;
}

/* Moves strips from each cell into one strip of the table: at least one, then as many as @limit has room for. */
static void
add_piece (IndFlow *flow, IndFlow **cells, const double *xs, guint n_columns, guint *done, double limit, double below)
{
  IndScene *row = ind_flow_strip (flow, 0, IND_KEEP_NOT);
  IndStrip *strip = flow->strips->pdata[flow->strips->len - 1];

  ind_scene_begin (row, "TR", NULL, NULL);
  for (guint k = 0; k < n_columns; k++)
    {
      GPtrArray *lines = cells[k]->strips;
      double y = 0;

      ind_scene_begin (row, "TD", NULL, NULL);
      for (gboolean first = TRUE; done[k] < lines->len; done[k]++, first = FALSE)
        {
          const IndStrip *line = lines->pdata[done[k]];
          double gap = first ? 0 : line->gap;

          if (!first && y + gap + line->height > limit)
            break;
          ind_scene_append (row, line->scene, xs[k], ABOVE (flow->press) + y + gap);
          y += gap + line->height;
        }
      ind_scene_end (row);
      strip->height = MAX (strip->height, ABOVE (flow->press) + y + below);
    }
  ind_scene_end (row);
}

/* Whether a paragraph of a cell goes on in the strip at @k: then it must be ended and begun anew there. */
static void
close_leaves (IndFlow *cell)
{
  const char *open = NULL;

  for (guint k = 0; k < cell->strips->len; k++)
    {
      IndScene *scene = ((IndStrip *) cell->strips->pdata[k])->scene;

      if (open != NULL)
        {
          g_autoptr (IndScene) begun = ind_scene_new (0, 0);

          ind_scene_begin (begun, open, NULL, NULL);
          ind_scene_append (begun, scene, 0, 0);
          ind_scene_unref (scene);
          scene = ((IndStrip *) cell->strips->pdata[k])->scene = g_steal_pointer (&begun);
        }
      open = NULL;
      for (guint i = 0; i < ind_scene_length (scene); i++)
        {
          const IndItem *item = ind_scene_item (scene, i);

          if (item->type == IND_ITEM_BEGIN)
            open = item->tag;
          else if (item->type == IND_ITEM_END)
            open = NULL;
        }
      if (open != NULL)
        ind_scene_end (scene);
    }
}

/**
 * ind_flow_table_row:
 * @cells: (array length=n_columns) (transfer full): what stands in each column, paragraphs only
 *
 * Adds a row. It stays in one piece unless it is taller than about a third of a page.
 */
void
ind_flow_table_row (IndFlow *flow, IndFlow **cells, const double *xs, guint n_columns)
{
  g_autofree guint *done = g_new0 (guint, n_columns);
  gboolean first_row = flow->strips->len > 0
                       && ((IndStrip *) flow->strips->pdata[flow->strips->len - 1])->keep == IND_KEEP_STRICTLY;
  gboolean left = TRUE;
  double tallest = 0;

  for (guint k = 0; k < n_columns; k++)
    {
      double height;

      ind_scene_unref (ind_flow_stack (cells[k], &height));
      tallest = MAX (tallest, height);
    }
  if (tallest > WHOLE_ROW)
    for (guint k = 0; k < n_columns; k++)
      close_leaves (cells[k]);
  flow->rule = !first_row;
  flow->rule_x = xs[0];
  while (left)
    {
      add_piece (flow, cells, xs, n_columns, done, tallest > WHOLE_ROW ? PIECE : WHOLE_ROW,
                 tallest > WHOLE_ROW ? 0 : BELOW (flow->press));
      left = FALSE;
      for (guint k = 0; k < n_columns; k++)
        left |= done[k] < cells[k]->strips->len;
    }
  for (guint k = 0; k < n_columns; k++)
    ind_flow_free (cells[k]);
}

/** ind_flow_table_end: Ends the table begun with ind_flow_table_head(). Its last row takes the one before along. */
void
ind_flow_table_end (IndFlow *flow)
{
  guint n = flow->strips->len;

  if (n > 1 && ((IndStrip *) flow->strips->pdata[n - 1])->height < WHOLE_ROW / 3)
    {
      IndStrip *before = flow->strips->pdata[n - 2];

      before->keep = MAX (before->keep, IND_KEEP_WITH_NEXT);
    }
  ind_flow_end (flow);
  g_clear_pointer (&flow->head, ind_scene_unref);
  flow->head_height = 0;
}
