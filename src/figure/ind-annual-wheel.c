#include "config.h"

#include "ind-annual-wheel-private.h"

#include <math.h>
#include <string.h>

#define MONTH 30.0   /* degrees */

static const IndWheelForm forms[] = {
  [IND_WHEEL_SCREEN] = { 1600, 1200, 1, { 556, 632 }, 156, 418, 44, 16, 20, 31, 48, 1112, 76, 440, 1060, 1 },
  [IND_WHEEL_PAGE] = { 1240, 1754, 0.48, { 620, 676 }, 148, 420, 50, 19.5, 23.4, 36, 118, 118, 1210, 1004, 450, 2 },
  [IND_WHEEL_PART] = { 1044, 996, 0.4617, { 522, 486 }, 140, 392, 46, 19.5, 23.4, 36, 0, 2, 975, 0, 0, 0 },
};

const IndHue ind_wheel_hues[IND_N_RINGS] = {
  [IND_RING_NETWORK] = IND_HUE_GREEN, [IND_RING_FOLLOW_UP] = IND_HUE_BLUE, [IND_RING_TALK] = IND_HUE_ORANGE,
  [IND_RING_MEASURE] = IND_HUE_PURPLE, [IND_RING_REVIEW] = IND_HUE_YELLOW, [IND_RING_TRANSITION] = IND_HUE_RED,
  [IND_RING_OTHER] = IND_HUE_SKY, [IND_RING_TEAM] = IND_HUE_SLATE,
};

/* Where on the wheel a day lies, in degrees from the first month's beginning. */
static double
angle_of (const IndWheelContent *content, IndDate date)
{
  IndDate month = ind_date_month (date), end = ind_date_month_end (date);

  return MONTH * (ind_date_months_between (content->first, month) + (date - month + 0.5) / (end - month + 1));
}

static int
month_of (const IndWheelContent *content, IndDate month)
{
  int year, first_year, number, first_number;

  ind_date_get (month, &year, &number, NULL);
  ind_date_get (content->first, &first_year, &first_number, NULL);
  return 12 * (year - first_year) + number - first_number;
}

/* Words along a circle whose middle line has this radius, upright for who reads from below. */
static void
arc_text (IndWheelDrawing *drawing, IndRole role, IndHue hue, double size, double radius, double angle, const char *text)
{
  double width = ind_typeset_width (drawing->typeset, text, role, size);
  gboolean below = fmod (angle + 360, 360) > 95 && fmod (angle + 360, 360) < 265;
  IndItem *item = ind_scene_text_on_arc (drawing->scene, role, size, drawing->form->centre,
                                         below ? -(radius + 0.34 * size) : radius - 0.34 * size, angle, width, text, -1);

  item->hue = hue;
}

static void
straight_text (IndWheelDrawing *drawing, IndRole role, double size, double x, double baseline, const char *text,
               gboolean middle)
{
  double width = ind_typeset_width (drawing->typeset, text, role, size);

  ind_scene_text (drawing->scene, role, size, middle ? x - width / 2 : x, baseline, width, text, -1);
}

static IndPath *
sector (IndPoint centre, double inner, double outer, double from, double to)
{
  IndPath *path = ind_path_new ();

  ind_path_arc (path, centre.x, centre.y, outer, from, to);
  ind_path_arc (path, centre.x, centre.y, inner, to, from);
  ind_path_close (path);
  return path;
}

/* Whether letters of that size can be read: nothing under 9 points on paper, and on a screen nothing under 9 either. */
static gboolean
is_readable (const IndWheelDrawing *drawing, double size)
{
  return size * drawing->form->scale >= 8.99;
}

/** ind_wheel_state: draws, over an outline, the sign that tells the state without colour. */
void
ind_wheel_state (IndWheelDrawing *drawing, IndWheelState state, IndHue hue, const IndPath *outline, IndPoint at, double size)
{
  gboolean cancelled = state == IND_WHEEL_CANCELLED;
  IndItem *item = ind_scene_path (drawing->scene, outline, cancelled ? IND_ROLE_NONE : IND_ROLE_TINT, IND_ROLE_STROKE, 2);
  double r = size / 2;

  item->hue = hue;
  item->patterned = !cancelled && state != IND_WHEEL_HELD;
  item->dash = cancelled ? IND_DASH_DOTTED : state == IND_WHEEL_HELD ? IND_DASH_NONE : IND_DASH_DASHED;
  if (state == IND_WHEEL_HELD)
    {
      IndPoint tick[] = { { at.x - 0.7 * r, at.y }, { at.x - 0.15 * r, at.y + 0.55 * r }, { at.x + 0.75 * r, at.y - 0.5 * r } };

      ind_scene_line (drawing->scene, IND_ROLE_MARK, 2, tick, 3);
    }
  if (cancelled)
    ind_scene_line (drawing->scene, IND_ROLE_MARK, 2, (IndPoint[]) { { at.x - r, at.y + r }, { at.x + r, at.y - r } }, 2);
  if (state == IND_WHEEL_OVERDUE)
    ind_scene_mark (drawing->scene, IND_MARK_TRIANGLE, IND_ROLE_ALERT, at.x - r, at.y - r, size);
}

/** ind_wheel_disc: draws what has a day: solid with its number when it is agreed. */
void
ind_wheel_disc (IndWheelDrawing *drawing, const IndWheelEntry *entry, IndPoint at, double radius)
{
  IndHue hue = ind_wheel_hues[entry->ring];
  g_autoptr (IndPath) circle = ind_path_new ();
  double size = MIN (drawing->form->body, 1.25 * radius);
  g_autofree char *number = NULL;
  int day;

  ind_path_circle (circle, at.x, at.y, radius);
  ind_date_get (entry->date, NULL, NULL, &day);
  number = g_strdup_printf ("%d", day);
  if (entry->state == IND_WHEEL_AGREED)
    {
      ind_scene_path (drawing->scene, circle, IND_ROLE_LABEL, IND_ROLE_NONE, 0)->hue = hue;
      if (is_readable (drawing, size))
        straight_text (drawing, IND_ROLE_GROUND, size, at.x, at.y + 0.36 * size, number, TRUE);
      return;
    }
  ind_wheel_state (drawing, entry->state, hue, circle, at, radius);
  if (entry->state == IND_WHEEL_PLANNED && is_readable (drawing, size))
    straight_text (drawing, IND_ROLE_BODY, size, at.x, at.y + 0.36 * size, number, TRUE);
}

/* A field over an arc, its words along it; a point at an end where it goes on outside the year. */
static void
draw_field (IndWheelDrawing *drawing, const IndWheelEntry *entry, double inner, double outer, double from, double to,
            gboolean before, gboolean after)
{
  IndPoint c = drawing->form->centre, middle = ind_on_circle (c.x, c.y, (inner + outer) / 2, (from + to) / 2), tip;
  IndHue hue = ind_wheel_hues[entry->ring];
  g_autoptr (IndPath) path = ind_path_new ();
  double size = MIN (drawing->form->body, 0.7 * (outer - inner)), radius = (inner + outer) / 2;
  double room = (to - from - (before ? 2 : 0) - (after ? 2 : 0) - 2) * G_PI / 180 * (radius - size / 2), wide;
  double sign = MIN (0.6 * (outer - inner), 0.8 * room), at = from + (sign + 8) / 2 / radius * 180 / G_PI;
  gboolean signed_state = entry->state != IND_WHEEL_PLANNED && entry->state != IND_WHEEL_AGREED;
  g_autofree char *label = NULL;

  ind_path_arc (path, c.x, c.y, outer, from + (before ? 2 : 0), to - (after ? 2 : 0));
  if (after)
    {
      tip = ind_on_circle (c.x, c.y, radius, to);
      ind_path_line (path, tip.x, tip.y);
    }
  ind_path_arc (path, c.x, c.y, inner, to - (after ? 2 : 0), from + (before ? 2 : 0));
  if (before)
    {
      tip = ind_on_circle (c.x, c.y, radius, from);
      ind_path_line (path, tip.x, tip.y);
    }
  ind_path_close (path);
  if (signed_state)
    {
      room -= 2 * sign + 16;
      middle = ind_on_circle (c.x, c.y, radius, room > 0 ? at : (from + to) / 2);
    }
  ind_wheel_state (drawing, entry->state, hue, path, middle, sign);
  if (room < 2.5 * size || !is_readable (drawing, size))
    return;
  label = ind_typeset_shorten (drawing->typeset, entry->label, IND_ROLE_LABEL_STRONG, size, room);
  wide = ind_typeset_width (drawing->typeset, label, IND_ROLE_LABEL_STRONG, size);
  if (wide > room || g_utf8_strlen (label, -1) < MIN (4, g_utf8_strlen (entry->label, -1)))
    return;
  arc_text (drawing, IND_ROLE_LABEL_STRONG, hue, size, radius, (from + to) / 2, label);
  ((IndItem *) ind_scene_item (drawing->scene, ind_scene_length (drawing->scene) - 1))->casing = 3;
}

static void
reach (IndWheelDrawing *drawing, const IndWheelEntry *entry, guint first)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;
  g_autofree char *name = g_strjoin (", ", entry->title, entry->when, entry->place, NULL);

  for (guint k = first; k < ind_scene_length (drawing->scene); k++)
    {
      const IndBox *box = &ind_scene_item (drawing->scene, k)->bounds;

      left = MIN (left, box->x);
      top = MIN (top, box->y);
      right = MAX (right, box->x + box->width);
      bottom = MAX (bottom, box->y + box->height);
    }
  ind_figure_add (drawing->figure, entry->id, &(IndBox) { left, top, right - left, bottom - top }, name, entry->title);
}

static gboolean
is_long (const IndWheelEntry *entry)
{
  return entry->date == IND_NO_DATE && entry->months > 1;
}

/* What lasts several months has a lane of its own beside what else is there in these months. */
static guint
find_lanes (const IndWheelContent *content, IndRing ring, guint *lanes)
{
  g_autofree int *ends = g_new (int, content->n_entries + 1);
  guint n = 0;

  for (guint k = 0; k < content->n_entries; k++)
    {
      const IndWheelEntry *entry = &content->entries[k];
      int from = month_of (content, entry->month);

      if (entry->ring != ring || !is_long (entry))
        continue;
      for (lanes[k] = 0; lanes[k] < n && ends[lanes[k]] > from; lanes[k]++)
        ;
      if (lanes[k] == n)
        n++;
      ends[lanes[k]] = from + entry->months;
    }
  return n;
}

/* Those of one ring and one month, side by side: days on their day where there is room, else in rows. */
static void
draw_month (IndWheelDrawing *drawing, IndRing ring, int month, double inner, double outer)
{
  const IndWheelContent *content = drawing->content;
  IndPoint c = drawing->form->centre;
  double height = outer - inner, radius = (inner + outer) / 2, from = MONTH * month + 0.6, to = from + MONTH - 1.2;
  g_autoptr (GArray) here = g_array_new (FALSE, FALSE, sizeof (guint));
  double disc = MIN (17, 0.44 * height), step = (2 * disc + 3) / radius * 180 / G_PI, last = from - step / 2;
  g_autofree double *angles = NULL;
  gboolean days = TRUE;
  guint columns, rows;

  for (guint k = 0; k < content->n_entries; k++)
    {
      const IndWheelEntry *entry = &content->entries[k];
      IndDate at = entry->date != IND_NO_DATE ? entry->date : entry->month;

      if (entry->ring == ring && !is_long (entry) && month_of (content, at) == month)
        {
          g_array_append_val (here, k);
          days &= entry->date != IND_NO_DATE;
        }
    }
  if (here->len == 0)
    return;
  days &= here->len * step <= to - from;
  columns = CLAMP ((guint) ceil (sqrt (here->len * (to - from) * G_PI / 180 * radius / height)), 1, here->len);
  rows = (here->len + columns - 1) / columns;
  columns = (here->len + rows - 1) / rows;
  angles = g_new (double, here->len);
  for (guint k = 0; k < here->len && days; k++)
    angles[k] = last = MAX (last + step, angle_of (content, content->entries[g_array_index (here, guint, k)].date));
  last = to + step / 2;
  for (guint k = here->len; k > 0 && days; k--)
    angles[k - 1] = last = MIN (last - step, angles[k - 1]);
  for (guint k = 0; k < here->len; k++)
    {
      const IndWheelEntry *entry = &content->entries[g_array_index (here, guint, k)];
      guint row = k / columns, first = ind_scene_length (drawing->scene);
      double wide = (to - from) / columns, a = from + (k % columns) * wide, top = outer - row * height / rows;
      double low = top - height / rows, r = (top + low) / 2;

      ind_scene_set_id (drawing->scene, entry->id);
      if (days)
        ind_wheel_disc (drawing, entry, ind_on_circle (c.x, c.y, radius, angles[k]), disc);
      else if (entry->date != IND_NO_DATE)
        ind_wheel_disc (drawing, entry, ind_on_circle (c.x, c.y, r, a + wide / 2),
                        MIN (disc, 0.42 * MIN (height / rows, wide * G_PI / 180 * r)));
      else
        draw_field (drawing, entry, low + 0.1 * height / rows, top - 0.1 * height / rows, a + (columns > 1 ? 0.3 : 0.6),
                    a + wide - (columns > 1 ? 0.3 : 0.6), FALSE, FALSE);
      reach (drawing, entry, first);
    }
  ind_scene_set_id (drawing->scene, 0);
}

static void
draw_ring (IndWheelDrawing *drawing, IndRing ring, double inner, double outer)
{
  const IndWheelContent *content = drawing->content;
  g_autofree guint *lanes = g_new0 (guint, content->n_entries + 1);
  guint n = find_lanes (content, ring, lanes), others = 0;
  double height;

  for (guint k = 0; k < content->n_entries; k++)
    others |= content->entries[k].ring == ring && !is_long (&content->entries[k]);
  height = (outer - inner) / (n + others);
  for (guint k = 0; k < content->n_entries; k++)
    {
      const IndWheelEntry *entry = &content->entries[k];
      int from = month_of (content, entry->month), to = from + entry->months;
      double low = inner + lanes[k] * height;
      guint first = ind_scene_length (drawing->scene);

      if (entry->ring != ring || !is_long (entry))
        continue;
      ind_scene_set_id (drawing->scene, entry->id);
      draw_field (drawing, entry, low + 0.1 * height, low + 0.9 * height, MONTH * MAX (from, 0) + 0.8,
                  MONTH * MIN (to, 12) - 0.8, from < 0, to > 12);
      reach (drawing, entry, first);
    }
  ind_scene_set_id (drawing->scene, 0);
  for (int month = 0; month < 12 && others; month++)
    draw_month (drawing, ring, month, outer - height, outer);
}

/* Whether nothing stands in this month, in this ring or (IND_N_RINGS) in any. */
static gboolean
is_free (const IndWheelContent *content, IndRing ring, int month)
{
  for (guint k = 0; k < content->n_entries; k++)
    {
      const IndWheelEntry *entry = &content->entries[k];
      int from = month_of (content, entry->date != IND_NO_DATE ? entry->date : entry->month);
      int to = entry->date != IND_NO_DATE ? from + 1 : from + entry->months;

      if ((ring == IND_N_RINGS || entry->ring == ring) && from <= month && month < to)
        return FALSE;
    }
  return TRUE;
}

static int
last_free (const IndWheelContent *content, IndRing ring)
{
  int month = 11;

  while (month >= 0 && !is_free (content, ring, month))
    month--;
  return month;
}

static void
name_ring (IndWheelDrawing *drawing, IndRing ring, double inner, double outer, int month)
{
  double radius = (inner + outer) / 2, size = MIN (drawing->form->body, 0.6 * (outer - inner));
  double room = (MONTH - 2) * G_PI / 180 * (radius - size);
  g_autofree char *name = ind_typeset_shorten (drawing->typeset, drawing->content->ring_names[ring], IND_ROLE_LABEL_STRONG,
                                               size, room);

  arc_text (drawing, IND_ROLE_LABEL_STRONG, ind_wheel_hues[ring], size, radius, MONTH * month + MONTH / 2, name);
  ((IndItem *) ind_scene_item (drawing->scene, ind_scene_length (drawing->scene) - 1))->casing = 3;
}

static void
draw_ground (IndWheelDrawing *drawing, guint n_rings)
{
  const IndWheelForm *form = drawing->form;
  const IndWheelContent *content = drawing->content;
  IndPoint c = form->centre;
  double rim = form->outer + form->band, now = angle_of (content, content->today);
  gboolean inside = content->today >= content->first && now < 360;
  g_autoptr (IndPath) disc = ind_path_new ();

  ind_path_circle (disc, c.x, c.y, rim);
  ind_scene_path (drawing->scene, disc, IND_ROLE_PAPER, IND_ROLE_GRID, 1.5);
  if (inside || content->today > content->first)
    {
      g_autoptr (IndPath) past = sector (c, form->inner, form->outer, 0, inside ? now : 359.9);

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
      int month;

      ind_date_get (ind_date_add_months (content->first, k), NULL, &month, NULL);
      ind_scene_line (drawing->scene, k == 0 || month == 1 ? IND_ROLE_MARK : IND_ROLE_GRID, k == 0 || month == 1 ? 2 : 1,
                      (IndPoint[]) { ind_on_circle (c.x, c.y, form->inner, MONTH * k), ind_on_circle (c.x, c.y, rim, MONTH * k) }, 2);
    }
  if (inside)
    ind_scene_line (drawing->scene, IND_ROLE_MARK, 2,
                    (IndPoint[]) { ind_on_circle (c.x, c.y, form->inner - 4, now), ind_on_circle (c.x, c.y, rim + 8, now) }, 2);
}

/* The months' names, the years where they begin, and today's hand, to which the names give way. */
static void
draw_rim (IndWheelDrawing *drawing)
{
  const IndWheelForm *form = drawing->form;
  const IndWheelContent *content = drawing->content;
  IndPoint c = form->centre;
  double rim = form->outer + form->band, middle = form->outer + form->band / 2, now = angle_of (content, content->today);
  gboolean inside = content->today >= content->first && now < 360;

  for (int k = 0; k < 12; k++)
    {
      double angle = MONTH * k + MONTH / 2, wide = ind_typeset_width (drawing->typeset, content->month_names[k],
                                                                      IND_ROLE_STRONG, form->strong);
      double half = wide / 2 / middle * 180 / G_PI + 1;
      int year, month;

      if (inside && fabs (now - angle) < half)
        angle = now < angle ? MIN (now + half, MONTH * (k + 1) - half) : MAX (now - half, MONTH * k + half);
      if (!inside || fabs (now - angle) > half - 0.5)
        arc_text (drawing, IND_ROLE_STRONG, IND_HUE_NONE, form->strong, middle, angle, content->month_names[k]);
      ind_date_get (ind_date_add_months (content->first, k), &year, &month, NULL);
      if (k == 0 || month == 1)
        {
          g_autofree char *number = g_strdup_printf ("%d", year);

          arc_text (drawing, IND_ROLE_MUTED, IND_HUE_NONE, form->body, rim + form->body, MONTH * k + 3, number);
        }
    }
  if (inside)
    {
      double wide = ind_typeset_width (drawing->typeset, content->today_words, IND_ROLE_STRONG, form->body);
      IndPoint end = ind_on_circle (c.x, c.y, rim + 12, now);

      /* level above and below the wheel; along the rim at its sides, where there is little room */
      if (fabs (end.y - c.y) > 0.7 * rim)
        straight_text (drawing, IND_ROLE_STRONG, form->body, now < 180 ? end.x : end.x - wide,
                       end.y + (end.y > c.y ? form->body : -0.3 * form->body), content->today_words, FALSE);
      else
        arc_text (drawing, IND_ROLE_STRONG, IND_HUE_NONE, form->body, rim + 12 + form->body * 2.2,
                  now + wide / 2 / rim * 180 / G_PI * (now < 180 ? 0.2 : -0.2), content->today_words);
    }
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

      straight_text (drawing, role, size, drawing->form->centre.x, y, g_strchomp (part), TRUE);
    }
  return y;
}

static void
draw_middle (IndWheelDrawing *drawing)
{
  const IndWheelForm *form = drawing->form;
  const IndWheelContent *content = drawing->content;
  g_autoptr (IndPath) disc = ind_path_new ();
  double y = form->centre.y - 0.48 * form->inner;
  g_autofree char *name = ind_typeset_shorten (drawing->typeset, content->name, IND_ROLE_ON_SOLID_STRONG, form->large,
                                               1.4 * form->inner);

  ind_path_circle (disc, form->centre.x, form->centre.y, form->inner - 6);
  ind_scene_path (drawing->scene, disc, IND_ROLE_SOLID, IND_ROLE_MARK, 2);
  straight_text (drawing, IND_ROLE_ON_SOLID_STRONG, form->large, form->centre.x, y, name, TRUE);
  y = lines_in_middle (drawing, IND_ROLE_ON_SOLID_MUTED, form->body, y + 1.8 * form->body, content->span, 2);
  if (content->next != NULL)
    {
      y = lines_in_middle (drawing, IND_ROLE_ON_SOLID_MUTED, form->body, y + 0.6 * form->body, content->next_head, 1);
      y = lines_in_middle (drawing, IND_ROLE_ON_SOLID_STRONG, form->body, y, content->next, 1);
      lines_in_middle (drawing, IND_ROLE_ON_SOLID_STRONG, form->body, y, content->next_when, 2);
    }
}

static void
draw_head (IndWheelDrawing *drawing)
{
  const IndWheelForm *form = drawing->form;
  const IndWheelContent *content = drawing->content;
  g_autofree char *family = ind_typeset_shorten (drawing->typeset, content->family, IND_ROLE_BODY, form->strong,
                                                 0.28 * form->width);

  straight_text (drawing, IND_ROLE_TITLE, 1.25 * form->large, form->margin, form->margin + 0.7 * form->large, content->title,
                 FALSE);
  straight_text (drawing, IND_ROLE_BODY, form->strong, form->margin, form->margin + 2.2 * form->large, family, FALSE);
}

/**
 * ind_annual_wheel_new:
 * @typeset: measures the texts
 *
 * The year as a wheel of twelve months, clockwise from the top, a ring for each kind that occurs, and a list that says the
 * same. Each entry can be reached on the wheel.
 *
 * Returns: (transfer full): the figure
 */
IndFigure *
ind_annual_wheel_new (const IndWheelContent *content, IndWheelShape shape, const IndTypeset *typeset)
{
  const IndWheelForm *form = &forms[shape];
  IndWheelDrawing drawing = { content, form, typeset, ind_scene_new (form->width, form->height), NULL };
  gboolean occurs[IND_N_RINGS] = { FALSE };
  guint n_rings = 0, k = 0;
  double height;
  int free_month = last_free (content, IND_N_RINGS);

  drawing.scene->scale = form->scale;
  drawing.figure = ind_figure_new (drawing.scene);
  for (guint i = 0; i < content->n_entries; i++)
    occurs[content->entries[i].ring] = TRUE;
  for (guint ring = 0; ring < IND_N_RINGS; ring++)
    n_rings += occurs[ring];
  height = (form->outer - form->inner) / MAX (n_rings, 1);
  if (shape != IND_WHEEL_PART)
    draw_head (&drawing);
  draw_ground (&drawing, n_rings);
  for (guint ring = 0; ring < IND_N_RINGS; ring++)
    if (occurs[ring])
      {
        double outer = form->outer - k++ * height;
        int month = free_month >= 0 ? free_month : last_free (content, ring);

        draw_ring (&drawing, ring, outer - height, outer);
        if (month >= 0)
          name_ring (&drawing, ring, outer - height, outer, month);
      }
  draw_rim (&drawing);
  draw_middle (&drawing);
  if (shape != IND_WHEEL_PART)
    ind_wheel_list (&drawing);
  else
    ind_wheel_legend (&drawing);
  return drawing.figure;
}

/** ind_annual_wheel_month: Returns: which of the twelve months lies at this point of the shape, -1 for none. */
int
ind_annual_wheel_month (IndWheelShape shape, double x, double y)
{
  const IndWheelForm *form = &forms[shape];
  double dx = x - form->centre.x, dy = y - form->centre.y, far = hypot (dx, dy);
  double angle = atan2 (dx, -dy) * 180 / G_PI;

  if (far < form->inner || far > form->outer + form->band)
    return -1;
  return (int) ((angle < 0 ? angle + 360 : angle) / MONTH) % 12;
}

/**
 * ind_annual_wheel_months:
 * @from: the first of them, 0–11
 * @n: how many
 *
 * Returns: (transfer full): a frame round months of the shape, to be drawn above it while something is dragged there
 */
IndScene *
ind_annual_wheel_months (IndWheelShape shape, int from, int n)
{
  const IndWheelForm *form = &forms[shape];
  IndScene *scene = ind_scene_new (form->width, form->height);
  int to = MIN (from + MAX (n, 1), 12);
  g_autoptr (IndPath) frame = sector (form->centre, form->inner, form->outer + form->band, MONTH * MAX (from, 0),
                                      to - MAX (from, 0) == 12 ? 359.9 : MONTH * to);

  ind_scene_path (scene, frame, IND_ROLE_NONE, IND_ROLE_MARK, 5);
  return scene;
}

/**
 * ind_annual_wheel_end:
 * @figure: a wheel of that shape
 * @id: an activity that fills months there
 * @month: after how many of the twelve months it ends, 1–12
 * @at: (out): the middle of that end, where a hand can stretch it
 *
 * Returns: whether it ends there
 */
gboolean
ind_annual_wheel_end (const IndFigure *figure, IndWheelShape shape, gint64 id, int month, IndPoint *at)
{
  const IndScene *scene = ind_figure_scene (figure);
  IndPoint centre = forms[shape].centre;
  double least = INFINITY, most = 0, end = MONTH * month;

  for (guint k = 0; k < ind_scene_length (scene); k++)
    {
      const IndItem *item = ind_scene_item (scene, k);
      const IndPoint *points = ind_scene_points (scene, item);

      if (item->id != id || item->type != IND_ITEM_PATH)
        continue;
      for (guint m = 0; m < item->n_points; m++)
        {
          double dx = points[m].x - centre.x, dy = points[m].y - centre.y, angle = atan2 (dx, -dy) * 180 / G_PI;

          if (fabs (remainder (angle - end, 360)) > 3)
            continue;
          least = MIN (least, hypot (dx, dy));
          most = MAX (most, hypot (dx, dy));
        }
      break;
    }
  if (most == 0)
    return FALSE;
  *at = ind_on_circle (centre.x, centre.y, (least + most) / 2, end - 1.5);
  return TRUE;
}
