#include "config.h"

#include "ind-annual-wheel-private.h"

#include <math.h>

/* Whether the year's first months or January begin here, where a year's number and a strong spoke stand. */
static gboolean
begins_year (const IndWheelContent *content, int k, int *year)
{
  int month;

  ind_date_get (ind_date_add_months (content->first, k), year, &month, NULL);
  return k == 0 || month == 1;
}

/** ind_wheel_ground: what everything stands on: the disc, what has been, the rings and the months' spokes. */
void
ind_wheel_ground (IndWheelDrawing *drawing, guint n_rings)
{
  const IndWheelForm *form = drawing->form;
  const IndWheelContent *content = drawing->content;
  IndPoint c = form->centre;
  double rim = form->outer + form->band;
  g_autoptr (IndPath) disc = ind_path_new ();

  ind_path_circle (disc, c.x, c.y, rim);
  ind_scene_path (drawing->scene, disc, IND_ROLE_PAPER, IND_ROLE_GRID, 1.5);
  if (drawing->now >= 0 || content->today > content->first)
    {
      g_autoptr (IndPath) past = ind_wheel_sector (c, form->inner, form->outer, 0, drawing->now >= 0 ? drawing->now : 359.9);

      ind_scene_path (drawing->scene, past, IND_ROLE_PAST, IND_ROLE_NONE, 0);
    }
  for (guint k = 0; k <= n_rings; k++)
    {
      g_autoptr (IndPath) ring = ind_path_new ();

      ind_path_circle (ring, c.x, c.y, form->inner + k * (form->outer - form->inner) / MAX (n_rings, 1));
      ind_scene_path (drawing->scene, ring, IND_ROLE_NONE, IND_ROLE_GRID, 1);
    }
  for (int k = 0; k < 12; k++)
    {
      double angle = IND_WHEEL_MONTH * k;
      IndPoint spoke[] = { ind_on_circle (c.x, c.y, form->inner, angle), ind_on_circle (c.x, c.y, rim, angle) };
      int year;
      gboolean strong = begins_year (content, k, &year);

      ind_scene_line (drawing->scene, strong ? IND_ROLE_MARK : IND_ROLE_GRID, strong ? 2 : 1, spoke, 2);
    }
  if (drawing->now >= 0)
    {
      IndPoint hand[] = { ind_on_circle (c.x, c.y, form->inner - 4, drawing->now),
                          ind_on_circle (c.x, c.y, rim + 8, drawing->now) };

      ind_scene_line (drawing->scene, IND_ROLE_MARK, 2, hand, 2);
    }
}

/* Level above and below the wheel; along the rim at its sides, where there is little room. */
static void
name_today (IndWheelDrawing *drawing)
{
  const IndWheelForm *form = drawing->form;
  IndPoint c = form->centre;
  const char *words = drawing->content->today_words;
  double now = drawing->now, rim = form->outer + form->band;
  double wide = ind_typeset_width (drawing->typeset, words, IND_ROLE_STRONG, form->body);
  IndPoint end = ind_on_circle (c.x, c.y, rim + 12, now);

  if (fabs (end.y - c.y) > 0.7 * rim)
    ind_wheel_text (drawing, IND_ROLE_STRONG, form->body, now < 180 ? end.x : end.x - wide,
                    end.y + (end.y > c.y ? form->body : -0.3 * form->body), words, FALSE);
  else
    ind_wheel_arc_text (drawing, IND_ROLE_STRONG, IND_HUE_NONE, form->body, rim + 12 + form->body * 2.2,
                        now + wide / 2 / rim * 180 / G_PI * (now < 180 ? 0.2 : -0.2), words);
}

/** ind_wheel_rim: the months' names, which give way to today's hand, and the years where they begin. */
void
ind_wheel_rim (IndWheelDrawing *drawing)
{
  const IndWheelForm *form = drawing->form;
  const IndWheelContent *content = drawing->content;
  double rim = form->outer + form->band, middle = form->outer + form->band / 2, now = drawing->now;

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
      if (begins_year (content, k, &year))
        {
          g_autofree char *number = g_strdup_printf ("%d", year);

          ind_wheel_arc_text (drawing, IND_ROLE_MUTED, IND_HUE_NONE, form->body, rim + form->body, begin + 3, number);
        }
    }
  if (now >= 0)
    name_today (drawing);
}

static double
lines_in_middle (IndWheelDrawing *drawing, IndRole role, double size, double y, const char *text, guint most)
{
  double width = 1.45 * drawing->form->inner;
  g_autoptr (GArray) lines = ind_typeset_balanced (drawing->typeset, text, role, size, width, 0);

  for (guint k = 0; k < MIN (lines->len, most); k++, y += 1.3 * size)
    {
      const IndLine *line = &g_array_index (lines, IndLine, k);
      g_autofree char *part = k + 1 == most ? ind_typeset_shorten (drawing->typeset, text + line->start, role, size, width)
                                            : g_strndup (text + line->start, line->length);

      ind_wheel_text (drawing, role, size, drawing->form->centre.x, y, g_strchomp (part), TRUE);
    }
  return y;
}

/** ind_wheel_middle: whose year it is, which months, and the next thing. */
void
ind_wheel_middle (IndWheelDrawing *drawing)
{
  const IndWheelForm *form = drawing->form;
  const IndWheelContent *content = drawing->content;
  g_autoptr (IndPath) disc = ind_path_new ();
  double y = form->centre.y - 0.48 * form->inner;
  g_autofree char *name = ind_typeset_shorten (drawing->typeset, content->name, IND_ROLE_ON_SOLID_STRONG, form->large,
                                               1.4 * form->inner);

  ind_path_circle (disc, form->centre.x, form->centre.y, form->inner - 6);
  ind_scene_path (drawing->scene, disc, IND_ROLE_SOLID, IND_ROLE_MARK, 2);
  ind_wheel_text (drawing, IND_ROLE_ON_SOLID_STRONG, form->large, form->centre.x, y, name, TRUE);
  y = lines_in_middle (drawing, IND_ROLE_ON_SOLID_MUTED, form->body, y + 1.8 * form->body, content->span, 2);
  if (content->next != NULL)
    {
      y = lines_in_middle (drawing, IND_ROLE_ON_SOLID_MUTED, form->body, y + 0.6 * form->body, content->next_head, 1);
      y = lines_in_middle (drawing, IND_ROLE_ON_SOLID_STRONG, form->body, y, content->next, 1);
      lines_in_middle (drawing, IND_ROLE_ON_SOLID_STRONG, form->body, y, content->next_when, 2);
    }
}

/** ind_wheel_head: what it is, and which family's. */
void
ind_wheel_head (IndWheelDrawing *drawing)
{
  const IndWheelForm *form = drawing->form;
  const IndWheelContent *content = drawing->content;
  g_autofree char *family = ind_typeset_shorten (drawing->typeset, content->family, IND_ROLE_BODY, form->strong,
                                                 0.28 * form->width);

  ind_wheel_text (drawing, IND_ROLE_TITLE, 1.25 * form->large, form->margin, form->margin + 0.7 * form->large,
                  content->title, FALSE);
  ind_wheel_text (drawing, IND_ROLE_BODY, form->strong, form->margin, form->margin + 2.2 * form->large, family, FALSE);
}
