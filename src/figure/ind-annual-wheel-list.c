#include "config.h"

#include "ind-annual-wheel-private.h"

/* How much is said of each in the list: the more there is, the less. */
typedef enum
{
  SAY_ALL,
  SAY_WHEN,
  SAY_A_LINE,
  N_SAYS
} Say;

/* The same mark as on the wheel. */
static void
draw_mark (IndWheelDrawing *drawing, const IndWheelEntry *entry, IndHue hue, double x, double y, double size)
{
  g_autoptr (IndPath) field = ind_path_new ();

  if (entry->date != IND_NO_DATE)
    {
      ind_wheel_disc (drawing, entry, hue, (IndPoint) { x + size / 2, y + size / 2 }, size / 2);
      return;
    }
  ind_path_box (field, &(IndBox) { x, y + 0.12 * size, size, 0.76 * size }, 0);
  ind_wheel_state (drawing, entry->state, hue, field, (IndPoint) { x + size / 2, y + size / 2 }, 0.5 * size);
}

/* A text from @y in at most so many lines, the last one shortened; drawn or only measured. Returns: where it ends */
static double
put_text (IndWheelDrawing *drawing, IndRole role, double size, double x, double y, double width, const char *text,
          guint most, gboolean draw)
{
  g_autoptr (GArray) lines = most > 1 ? ind_typeset_balanced (drawing->typeset, text, role, size, width, 0) : NULL;
  guint n = lines != NULL ? MIN (lines->len, most) : 1;

  for (guint k = 0; k < n && draw; k++)
    {
      IndLine line = lines != NULL ? g_array_index (lines, IndLine, k) : (IndLine) { 0 };
      g_autofree char *part = g_strchomp (k + 1 == n ? g_strdup (text + line.start)
                                                     : g_strndup (text + line.start, line.length));
      g_autofree char *fit = ind_typeset_shorten (drawing->typeset, part, role, size, width);

      ind_scene_text (drawing->scene, role, size, x, y + (k * 1.25 + 0.95) * size,
                      ind_typeset_width (drawing->typeset, fit, role, size), fit, -1);
    }
  return y + n * 1.25 * size;
}

/* An entry of the list from @y. Returns: where it ends */
static double
put_entry (IndWheelDrawing *drawing, const IndWheelEntry *entry, Say say, double x, double y, double width, gboolean draw)
{
  const IndWheelForm *form = drawing->form;
  double body = form->body, mark = say == SAY_A_LINE ? 1.5 * body : 2 * body, indent = mark + 0.9 * body, end;
  g_autofree char *both = say == SAY_A_LINE ? g_strconcat (entry->title, " · ", entry->when, NULL) : NULL;

  if (draw)
    draw_mark (drawing, entry, ind_wheel_hues[entry->ring], x, y, mark);
  x += indent;
  width -= indent;
  if (say == SAY_A_LINE)
    return MAX (put_text (drawing, IND_ROLE_BODY, body, x, y + 0.12 * body, width, both, 1, draw), y + mark);
  end = put_text (drawing, IND_ROLE_STRONG, form->strong, x, y, width, entry->title, say == SAY_ALL ? 3 : 2, draw);
  end = put_text (drawing, IND_ROLE_BODY, body, x, end + 0.1 * body, width, entry->when, 2, draw);
  if (say == SAY_ALL && entry->place != NULL)
    end = put_text (drawing, IND_ROLE_MUTED, body, x, end + 0.1 * body, width, entry->place, 2, draw);
  return MAX (end, y + mark);
}

/*
 * Fills the columns in calendar order, drawn or only measured. With @rest, the last line is kept free for it, which says of those
 * that have no room how many they are. Returns: how many have room
 */
static guint
fill (IndWheelDrawing *drawing, Say say, const char *rest, gboolean draw)
{
  static const double gaps[] = { 0.9, 0.5, 0.3 };   /* of the letters' size */
  const IndWheelForm *form = drawing->form;
  const IndWheelContent *content = drawing->content;
  double body = form->body, width = (form->list_width - (form->columns - 1) * 40) / form->columns;
  double top = drawing->list_y + 1.4 * body, bottom = form->list_y + form->list_height;
  guint most = (content->n_entries + form->columns - 1) / form->columns, k = 0;

  for (guint column = 0; column < form->columns; column++)
    {
      double x = form->list_x + column * (width + 40), y = top;
      double low = bottom - (rest != NULL && column + 1 == form->columns ? 1.6 * body : 0);

      for (guint row = 0; k < content->n_entries && (rest != NULL || row < most); k++, row++)
        {
          const IndWheelEntry *entry = &content->entries[k];
          double end = put_entry (drawing, entry, say, x, y, width, FALSE);

          if (end > low)
            break;
          ind_scene_set_id (drawing->scene, entry->id);
          if (draw)
            put_entry (drawing, entry, say, x, y, width, TRUE);
          y = end + gaps[say] * body;
        }
      if (draw && rest != NULL && column + 1 == form->columns)
        {
          g_autofree char *count = g_strdup_printf ("%u", content->n_entries - k);
          g_auto (GStrv) halves = g_strsplit (rest, "{n}", 2);
          g_autofree char *more = g_strjoinv (count, halves);

          ind_scene_set_id (drawing->scene, 0);
          put_text (drawing, IND_ROLE_MUTED, body, x, y, width, more, 1, TRUE);
        }
    }
  ind_scene_set_id (drawing->scene, 0);
  return k;
}

/**
 * ind_wheel_list:
 * @more: says of those that have no room that they are so many: "{n}"
 *
 * The list in calendar order, as much of each as there is room for.
 *
 * Returns: how many had room
 */
guint
ind_wheel_list (IndWheelDrawing *drawing, const char *more)
{
  const IndWheelForm *form = drawing->form;
  const IndWheelContent *content = drawing->content;
  double head = 1.1 * form->strong;
  Say say = SAY_ALL;

  put_text (drawing, IND_ROLE_HEADING, head, form->list_x, drawing->list_y - 0.95 * head, form->list_width,
            content->list_head, 1, TRUE);
  if (content->n_entries == 0)
    {
      put_text (drawing, IND_ROLE_MUTED, form->body, form->list_x, drawing->list_y + 1.4 * form->body, form->list_width,
                content->nothing, 2, TRUE);
      return 0;
    }
  while (say < N_SAYS && fill (drawing, say, NULL, FALSE) < content->n_entries)
    say++;
  return fill (drawing, MIN (say, SAY_A_LINE), say == N_SAYS ? more : NULL, TRUE);
}

/* Where a mark and its words stand next in the legend, from @x on; on a new line where they have no room. Returns: their width */
static double
put_legend (IndWheelDrawing *drawing, double *x, double *y, const char *words)
{
  const IndWheelForm *form = drawing->form;
  double body = form->body, width = 2.6 * body + ind_typeset_width (drawing->typeset, words, IND_ROLE_BODY, body);

  if (*x > form->legend_x && *x + width > form->legend_x + form->legend_width)
    {
      *x = form->legend_x;
      *y += 2.2 * body;
    }
  put_text (drawing, IND_ROLE_BODY, body, *x + 2.6 * body, *y - 0.95 * body, width, words, 1, TRUE);
  return width + 1.5 * body;
}

/* The states that occur, each as a mark that has it, of no kind: in a neutral colour and without a pattern. */
static void
put_states (IndWheelDrawing *drawing, double *x, double *y)
{
  const IndWheelContent *content = drawing->content;
  double body = drawing->form->body;

  for (IndWheelState state = 0; state < IND_N_WHEEL_STATES; state++)
    for (guint k = 0; k < content->n_entries; k++)
      if (content->entries[k].state == state)
        {
          double width = put_legend (drawing, x, y, content->state_words[state]);

          draw_mark (drawing, &content->entries[k], IND_HUE_NONE, *x, *y - 1.35 * body, 2 * body);
          *x += width;
          break;
        }
}

/**
 * ind_wheel_legend: what the states look like that occur, what a count means, what has been and the school holidays.
 *
 * Returns: where it ends
 */
double
ind_wheel_legend (IndWheelDrawing *drawing)
{
  const IndWheelForm *form = drawing->form;
  const IndWheelContent *content = drawing->content;
  double body = form->body, x = form->legend_x, y = form->legend_y, width;
  IndDate from = content->first, to;

  put_states (drawing, &x, &y);
  if (drawing->counted > 0 && content->count_words != NULL)
    {
      width = put_legend (drawing, &x, &y, content->count_words);
      ind_wheel_count (drawing, IND_HUE_NONE, drawing->counted, (IndPoint) { x + body, y - 0.6 * body }, 0.85 * body);
      x += width;
    }
  if (ind_wheel_has_past (drawing) && content->past_words != NULL)
    {
      g_autoptr (IndPath) box = ind_path_new ();

      width = put_legend (drawing, &x, &y, content->past_words);
      ind_path_box (box, &(IndBox) { x, y - 1.1 * body, 2 * body, 1.5 * body }, 0);
      ind_scene_path (drawing->scene, box, IND_ROLE_PAST, IND_ROLE_GRID, 1);
      x += width;
    }
  if (ind_wheel_holidays (content, &from, &to))
    {
      g_autoptr (IndPath) band = ind_path_new ();

      put_legend (drawing, &x, &y, content->holiday_words);
      ind_path_box (band, &(IndBox) { x, y - 0.55 * body, 2 * body, 0.35 * body }, 0);
      ind_wheel_holiday (drawing, band);
    }
  return y + body;
}
