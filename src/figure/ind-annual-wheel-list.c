#include "config.h"

#include "ind-annual-wheel-private.h"

/* The same mark as on the wheel. */
static void
draw_mark (IndWheelDrawing *drawing, const IndWheelEntry *entry, double x, double y, double size)
{
  g_autoptr (IndPath) field = ind_path_new ();

  if (entry->date != IND_NO_DATE)
    {
      ind_wheel_disc (drawing, entry, (IndPoint) { x + size / 2, y + size / 2 }, size / 2);
      return;
    }
  ind_path_box (field, &(IndBox) { x, y + 0.12 * size, size, 0.76 * size }, 0);
  ind_wheel_state (drawing, entry->state, ind_wheel_hues[entry->ring], field, (IndPoint) { x + size / 2, y + size / 2 },
                   0.5 * size);
}

static void
draw_line (IndWheelDrawing *drawing, IndRole role, double size, double x, double baseline, double width, const char *text)
{
  g_autofree char *part = ind_typeset_shorten (drawing->typeset, text, role, size, width);

  ind_scene_text (drawing->scene, role, size, x, baseline, ind_typeset_width (drawing->typeset, part, role, size), part, -1);
}

/* A title and what belongs to it; a title of two lines takes the place's, which then follows the day. */
static void
draw_words (IndWheelDrawing *drawing, const IndWheelEntry *entry, double x, double y, double width, gboolean with_place)
{
  const IndWheelForm *form = drawing->form;
  double body = form->body;
  g_autoptr (GArray) lines = ind_typeset_balanced (drawing->typeset, entry->title, IND_ROLE_STRONG, form->strong, width, 0);
  const IndLine *first = &g_array_index (lines, IndLine, 0);
  g_autofree char *begin = g_strchomp (g_strndup (entry->title, first->length));
  g_autofree char *when = with_place && entry->place != NULL ? g_strconcat (entry->when, " · ", entry->place, NULL)
                                                             : g_strdup (entry->when);

  if (!with_place || lines->len == 1)
    {
      draw_line (drawing, IND_ROLE_STRONG, form->strong, x, y + body, width, entry->title);
      draw_line (drawing, IND_ROLE_BODY, body, x, y + 2.5 * body, width, entry->when);
      if (with_place && entry->place != NULL)
        draw_line (drawing, IND_ROLE_MUTED, body, x, y + 3.8 * body, width, entry->place);
      return;
    }
  draw_line (drawing, IND_ROLE_STRONG, form->strong, x, y + body, width, begin);
  draw_line (drawing, IND_ROLE_STRONG, form->strong, x, y + 2.5 * body, width, entry->title + first->length);
  draw_line (drawing, IND_ROLE_BODY, body, x, y + 3.9 * body, width, when);
}

/* The list in calendar order; the more there is, the less is said of each; what has no room is counted. */
void
ind_wheel_list (IndWheelDrawing *drawing)
{
  const IndWheelForm *form = drawing->form;
  const IndWheelContent *content = drawing->content;
  double body = form->body, x = form->list_x, width = (form->list_width - (form->columns - 1) * 40) / form->columns, indent;
  double top = form->list_y + 2.2 * body, bottom = form->list_y + form->list_height;
  const double heights[] = { 5.1 * body, 3.7 * body, 2.0 * body };
  guint level = 0, fits, room;

  draw_line (drawing, IND_ROLE_HEADING, form->strong * 1.1, x, form->list_y, form->list_width, content->list_head);
  if (content->n_entries == 0)
    {
      draw_line (drawing, IND_ROLE_MUTED, body, x, top + body, width, content->nothing);
      return;
    }
  for (; level < 2 && form->columns * (guint) ((bottom - top) / heights[level]) < content->n_entries; level++)
    ;
  fits = (guint) ((bottom - top) / heights[level]);
  room = MIN (content->n_entries, fits * form->columns - (fits * form->columns < content->n_entries));
  fits = MIN (fits, (content->n_entries + form->columns - 1) / form->columns);
  indent = level < 2 ? 3.4 * body : 2.2 * body;
  for (guint k = 0; k < room; k++)
    {
      const IndWheelEntry *entry = &content->entries[k];
      double left = x + (k / fits) * (width + 40), y = top + (k % fits) * heights[level];

      ind_scene_set_id (drawing->scene, entry->id);
      draw_mark (drawing, entry, left, y, level < 2 ? 2 * body : 1.5 * body);
      if (level == 2)
        {
          g_autofree char *both = g_strconcat (entry->title, " · ", entry->when, NULL);

          draw_line (drawing, IND_ROLE_BODY, body, left + indent, y + 1.1 * body, width - indent, both);
          continue;
        }
      draw_words (drawing, entry, left + indent, y, width - indent, level == 0);
    }
  ind_scene_set_id (drawing->scene, 0);
  if (room < content->n_entries)
    draw_line (drawing, IND_ROLE_MUTED, body, x + (room / fits) * (width + 40) + indent,
               top + (room % fits) * heights[level] + 1.1 * body, width - indent, content->more);
}

/* What the states look like that occur, each with the mark of the first that has it. */
void
ind_wheel_legend (IndWheelDrawing *drawing)
{
  const IndWheelForm *form = drawing->form;
  const IndWheelContent *content = drawing->content;
  double body = form->body, x = form->list_x;

  for (IndWheelState state = 0; state < IND_N_WHEEL_STATES; state++)
    for (guint k = 0; k < content->n_entries; k++)
      if (content->entries[k].state == state)
        {
          const char *words = content->state_words[state];
          double width = ind_typeset_width (drawing->typeset, words, IND_ROLE_BODY, body);

          draw_mark (drawing, &content->entries[k], x, form->list_y - 1.35 * body, 2 * body);
          draw_line (drawing, IND_ROLE_BODY, body, x + 2.6 * body, form->list_y, width, words);
          x += 2.6 * body + width + 2 * body;
          break;
        }
}
