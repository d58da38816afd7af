#include "config.h"

#include "ind-annual-wheel-private.h"

#include <math.h>

#include "ind-holidays.h"

#define HOLIDAYS 7.0   /* how broad their band is, along the rim */

/**
 * ind_wheel_begins_year:
 * @k: which of the twelve months
 * @year: (out): its year
 *
 * Returns: whether the wheel or a calendar year begins there, where a year's number and a strong spoke stand
 */
gboolean
ind_wheel_begins_year (const IndWheelContent *content, int k, int *year)
{
  int month;

  ind_date_get (ind_date_add_months (content->first, k), year, &month, NULL);
  return k == 0 || month == 1;
}

/**
 * ind_wheel_holidays:
 * @from: (inout): where to look from; then the first day of the school holidays found
 * @to: (out): their last day, no later than the year's
 *
 * Returns: whether there are any, from @from to the end of the wheel's year
 */
gboolean
ind_wheel_holidays (const IndWheelContent *content, IndDate *from, IndDate *to)
{
  IndDate end = ind_date_add_months (content->first, 12);

  if (content->holiday_words == NULL)
    return FALSE;
  while (*from < end && ind_holiday_on (*from) == IND_HOLIDAY_NONE)
    (*from)++;
  for (*to = *from; *to + 1 < end && ind_holiday_on (*to + 1) != IND_HOLIDAY_NONE; (*to)++)
    ;
  return *from < end;
}

/**
 * ind_wheel_holiday: draws an outline as the school holidays are drawn: soft, with a fine frame, and patterned without colour.
 *
 * Returns: (transfer none): the item, until the next one is drawn
 */
IndItem *
ind_wheel_holiday (IndWheelDrawing *drawing, const IndPath *outline)
{
  IndItem *item = ind_scene_path (drawing->scene, outline, IND_ROLE_TINT, IND_ROLE_STROKE, 1);

  item->hue = IND_HUE_SLATE;
  item->patterned = TRUE;
  return item;
}

static void
draw_holidays (IndWheelDrawing *drawing)
{
  const IndWheelContent *content = drawing->content;
  double rim = drawing->form->outer + drawing->form->band;
  IndDate to;

  for (IndDate from = content->first; ind_wheel_holidays (content, &from, &to); from = to + 1)
    {
      double half = 0.5 * IND_WHEEL_MONTH / 31;
      g_autoptr (IndPath) band = ind_wheel_sector (drawing->form->centre, rim - HOLIDAYS, rim, ind_wheel_angle (content, from) - half,
                                                   ind_wheel_angle (content, to) + half);

      ind_wheel_holiday (drawing, band)->angle = (ind_wheel_angle (content, from) + ind_wheel_angle (content, to)) / 2;
    }
}

/** ind_wheel_has_past: Returns: whether a part of the year has been, and is shaded. */
gboolean
ind_wheel_has_past (const IndWheelDrawing *drawing)
{
  return drawing->now >= 0 || drawing->content->today > drawing->content->first;
}

/** ind_wheel_ground: what everything stands on: the disc, what has been, the rings' @edges and the months' spokes. */
void
ind_wheel_ground (IndWheelDrawing *drawing, const double *edges, guint n_edges)
{
  const IndWheelForm *form = drawing->form;
  const IndWheelContent *content = drawing->content;
  IndPoint c = form->centre;
  double rim = form->outer + form->band;
  g_autoptr (IndPath) disc = ind_path_new ();

  ind_path_circle (disc, c.x, c.y, rim);
  ind_scene_path (drawing->scene, disc, IND_ROLE_PAPER, IND_ROLE_GRID, 1.5);
  draw_holidays (drawing);
  if (ind_wheel_has_past (drawing))
    {
      g_autoptr (IndPath) past = ind_wheel_sector (c, form->inner, form->outer, 0, drawing->now >= 0 ? drawing->now : 359.9);

      ind_scene_path (drawing->scene, past, IND_ROLE_PAST, IND_ROLE_NONE, 0);
    }
  for (guint k = 0; k < n_edges; k++)
    {
      g_autoptr (IndPath) ring = ind_path_new ();

      ind_path_circle (ring, c.x, c.y, edges[k]);
      ind_scene_path (drawing->scene, ring, IND_ROLE_NONE, IND_ROLE_GRID, 1);
    }
  for (int k = 0; k < 12; k++)
    {
      double angle = IND_WHEEL_MONTH * k;
      IndPoint spoke[] = { ind_on_circle (c.x, c.y, form->inner, angle), ind_on_circle (c.x, c.y, rim, angle) };
      int year;
      gboolean strong = ind_wheel_begins_year (content, k, &year);

      ind_scene_line (drawing->scene, strong ? IND_ROLE_MARK : IND_ROLE_GRID, strong ? 2 : 1, spoke, 2);
    }
}

/** ind_wheel_hand: today's hand, over what lasts beyond today and under words. */
void
ind_wheel_hand (IndWheelDrawing *drawing)
{
  const IndWheelForm *form = drawing->form;
  IndPoint c = form->centre;
  IndPoint hand[] = { ind_on_circle (c.x, c.y, form->inner - 4, drawing->now),
                      ind_on_circle (c.x, c.y, form->outer + form->band + 8, drawing->now) };

  if (drawing->now >= 0)
    ind_scene_line (drawing->scene, IND_ROLE_MARK, 2, hand, 2);
}

/* How wide the family's name may be: up to the wheel, where that stands as high. */
static double
family_room (const IndWheelForm *form)
{
  double rim = form->outer + form->band + 12, up = form->centre.y - form->margin - 2.2 * form->large - 0.3 * form->strong;
  double room = 0.28 * form->width;

  return up < rim ? MIN (room, form->centre.x - sqrt (rim * rim - up * up) - form->margin - 12) : room;
}

/* Whether level words that end there would run over the head. */
static gboolean
meets_head (IndWheelDrawing *drawing, double left, double baseline)
{
  const IndWheelForm *form = drawing->form;
  const IndWheelContent *content = drawing->content;
  double title = ind_typeset_width (drawing->typeset, content->title, IND_ROLE_TITLE, 1.25 * form->large);
  double family = MIN (ind_typeset_width (drawing->typeset, content->family, IND_ROLE_BODY, form->strong), family_room (form));

  return form->columns > 0 && left < form->margin + MAX (title, family) + form->body
         && baseline - form->body < form->margin + 2.2 * form->large + 0.4 * form->strong;
}

/*
 * Level above and below the wheel, above all of it where they would run over the head; along the rim, further out than the years, at its sides, where there is little room.
 * @from, @to: (out): the angles along the rim that level words take; -1 for none
 */
static void
name_today (IndWheelDrawing *drawing, double *from, double *to)
{
  const IndWheelForm *form = drawing->form;
  IndPoint c = form->centre;
  const char *words = drawing->content->today_words;
  double now = drawing->now, rim = form->outer + form->band;
  double wide = ind_typeset_width (drawing->typeset, words, IND_ROLE_STRONG, form->body), degrees = wide / rim * 180 / G_PI;
  IndPoint end = ind_on_circle (c.x, c.y, rim + 12, now);
  gboolean above = end.y < c.y, ahead = (now < 180) == above;

  *from = *to = -1;
  if (now > 180 && above && meets_head (drawing, end.x - wide, end.y))
    {
      double top = c.y - rim - 0.9 * form->body;
      IndPoint hand[] = { ind_on_circle (c.x, c.y, rim + 8, now), { end.x, top + 0.3 * form->body } };

      ind_scene_line (drawing->scene, IND_ROLE_MARK, 2, hand, 2);
      ind_wheel_text (drawing, IND_ROLE_STRONG, form->body, end.x, top, words, FALSE);
      *from = now - 360;
      *to = now - 360 + degrees;
    }
  else if (fabs (end.y - c.y) > 0.7 * rim)
    {
      ind_wheel_text (drawing, IND_ROLE_STRONG, form->body, now < 180 ? end.x : end.x - wide,
                      end.y + (above ? -0.3 * form->body : form->body), words, FALSE);
      *from = ahead ? now : now - degrees;
      *to = ahead ? now + degrees : now;
    }
  else
    ind_wheel_arc_text (drawing, IND_ROLE_STRONG, IND_HUE_NONE, form->body, rim + 12 + form->body * 2.2,
                        now + degrees / 2 * (now < 180 ? 0.2 : -0.2), words);
}

/* A year's number where it begins, or behind the words for today. */
static void
name_year (IndWheelDrawing *drawing, int year, double begin, double from, double to)
{
  const IndWheelForm *form = drawing->form;
  double rim = form->outer + form->band;
  g_autofree char *number = g_strdup_printf ("%d", year);
  double half = ind_typeset_width (drawing->typeset, number, IND_ROLE_MUTED, form->body) / 2 / rim * 180 / G_PI + 1;
  double at = begin + MAX (3, half);

  if (at + half > from - 0.5 && at - half < to + 0.5)
    at = to + half + 1;
  ind_wheel_arc_text (drawing, IND_ROLE_MUTED, IND_HUE_NONE, form->body, rim + form->body, at, number);
}

/** ind_wheel_rim: the months' names, which give way to today's hand, and the years where they begin. */
void
ind_wheel_rim (IndWheelDrawing *drawing)
{
  const IndWheelForm *form = drawing->form;
  const IndWheelContent *content = drawing->content;
  double middle = form->outer + form->band / 2, now = drawing->now;
  double from = -1, to = -1;

  if (now >= 0)
    name_today (drawing, &from, &to);
  for (int k = 0; k < 12; k++)
    {
      const char *name = content->month_names[k];
      double begin = IND_WHEEL_MONTH * k, angle = begin + IND_WHEEL_MONTH / 2;
      double half = ind_typeset_width (drawing->typeset, name, IND_ROLE_STRONG, form->strong) / 2 / middle * 180 / G_PI + 1;
      int year;

      if (now >= 0 && fabs (now - angle) < half)
        angle = now < angle ? MIN (now + half, begin + IND_WHEEL_MONTH - half) : MAX (now - half, begin + half);
      if (now < 0 || fabs (now - angle) > half - 0.5)
        ind_wheel_arc_text (drawing, IND_ROLE_STRONG, IND_HUE_NONE, form->strong, middle, angle, name);
      if (ind_wheel_begins_year (content, k, &year))
        name_year (drawing, year, begin, from, to);
    }
}

/* How wide words between two heights may be in the middle's disc. */
static double
middle_room (const IndWheelForm *form, double top, double bottom)
{
  double r = form->inner - 16, far = MAX (fabs (top - form->centre.y), fabs (bottom - form->centre.y));

  return far < 0.9 * r ? 2 * sqrt (r * r - far * far) : 0.8 * r;
}

/* Whether no line is too wide, or ends within a word. */
static gboolean
are_whole (const GArray *lines, const char *text, double width)
{
  for (guint k = 0; k < lines->len; k++)
    {
      const IndLine *line = &g_array_index (lines, IndLine, k);

      if (line->width > width + 0.01 || (k + 1 < lines->len && text[line->start + line->length - 1] != ' '))
        return FALSE;
    }
  return TRUE;
}

/*
 * Lines with their middle in the wheel's, from @y; drawn or only measured. @whole becomes false where they have too little room.
 * Returns: where they end
 */
static double
put_in_middle (IndWheelDrawing *drawing, IndRole role, double size, double y, const char *text, guint most, gboolean draw,
               gboolean *whole)
{
  double width = 0, lead = 1.28 * size;
  g_autoptr (GArray) lines = NULL;
  guint n;

  for (n = 1; n <= most; n++)
    {
      g_clear_pointer (&lines, g_array_unref);
      width = middle_room (drawing->form, y, y + n * lead);
      lines = ind_typeset_balanced (drawing->typeset, text, role, size, width, 0);
      if (lines->len <= n && are_whole (lines, text, width))
        break;
    }
  *whole = *whole && n <= most;
  n = MIN (lines->len, most);
  for (guint k = 0; k < n && draw; k++)
    {
      const IndLine *line = &g_array_index (lines, IndLine, k);
      g_autofree char *part = g_strchomp (k + 1 == n ? g_strdup (text + line->start)
                                                     : g_strndup (text + line->start, line->length));
      g_autofree char *fit = ind_typeset_shorten (drawing->typeset, part, role, size, width);

      ind_wheel_text (drawing, role, size, drawing->form->centre.x, y + k * lead + 0.95 * size, fit, TRUE);
    }
  return y + n * lead;
}

/* The middle's words from @y; the months only where they have room. @whole as above. Returns: where they end */
static double
fill_middle (IndWheelDrawing *drawing, double y, gboolean months, guint most, gboolean draw, gboolean *whole)
{
  const IndWheelContent *content = drawing->content;
  double body = drawing->form->body;

  *whole = TRUE;
  y = put_in_middle (drawing, IND_ROLE_ON_SOLID_STRONG, drawing->form->large, y, content->name, 1, draw, whole);
  if (months)
    y = put_in_middle (drawing, IND_ROLE_ON_SOLID_MUTED, body, y, content->span, 2, draw, whole);
  if (content->next == NULL)
    return y;
  y = put_in_middle (drawing, IND_ROLE_ON_SOLID_MUTED, body, y + 0.6 * body, content->next_head, 1, draw, whole);
  y = put_in_middle (drawing, IND_ROLE_ON_SOLID_STRONG, body, y, content->next, most, draw, whole);
  return put_in_middle (drawing, IND_ROLE_ON_SOLID_STRONG, body, y, content->next_when, 2, draw, whole);
}

/* How high the words are when they stand in the middle; what is nearer to its edge breaks sooner. */
static double
measure_middle (IndWheelDrawing *drawing, gboolean months, guint most, gboolean *whole)
{
  double height = drawing->form->inner;

  for (int k = 0; k < 4; k++)
    {
      double y = drawing->form->centre.y - height / 2;

      height = fill_middle (drawing, y, months, most, FALSE, whole) - y;
    }
  fill_middle (drawing, drawing->form->centre.y - height / 2, months, most, FALSE, whole);
  return height;
}

/** ind_wheel_middle: whose year it is, the next thing in whole, and which months, as far as there is room. */
void
ind_wheel_middle (IndWheelDrawing *drawing)
{
  static const struct { gboolean months; guint most; } ways[] = { { TRUE, 2 }, { FALSE, 2 }, { FALSE, 3 } };
  const IndWheelForm *form = drawing->form;
  g_autoptr (IndPath) disc = ind_path_new ();
  double height;
  gboolean whole;
  guint way = 0;

  while (way < G_N_ELEMENTS (ways)
         && (measure_middle (drawing, ways[way].months, ways[way].most, &whole) > 1.5 * form->inner || !whole))
    way++;
  if (way == G_N_ELEMENTS (ways))
    way = 1;
  height = measure_middle (drawing, ways[way].months, ways[way].most, &whole);
  ind_path_circle (disc, form->centre.x, form->centre.y, form->inner - 6);
  ind_scene_path (drawing->scene, disc, IND_ROLE_SOLID, IND_ROLE_MARK, 2);
  fill_middle (drawing, form->centre.y - height / 2, ways[way].months, ways[way].most, TRUE, &whole);
}

/** ind_wheel_head: what it is, and which family's. */
void
ind_wheel_head (IndWheelDrawing *drawing)
{
  const IndWheelForm *form = drawing->form;
  const IndWheelContent *content = drawing->content;
  g_autofree char *family = ind_typeset_shorten (drawing->typeset, content->family, IND_ROLE_BODY, form->strong,
                                                 family_room (form));

  ind_wheel_text (drawing, IND_ROLE_TITLE, 1.25 * form->large, form->margin, form->margin + 0.7 * form->large,
                  content->title, FALSE);
  ind_wheel_text (drawing, IND_ROLE_BODY, form->strong, form->margin, form->margin + 2.2 * form->large, family, FALSE);
}
