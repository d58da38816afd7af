#include "config.h"

#include "ind-annual-wheel-private.h"

#include <math.h>

static void
reach_at (IndWheelDrawing *drawing, const IndWheelEntry *entry, const IndBox *box)
{
  g_autofree char *name = g_strjoin (", ", entry->title, entry->when, entry->place, NULL);

  ind_figure_add (drawing->figure, entry->id, box, name, entry->title);
}

/* An entry is reached where its items stand. */
static void
reach (IndWheelDrawing *drawing, const IndWheelEntry *entry, guint first)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  for (guint k = first; k < ind_scene_length (drawing->scene); k++)
    {
      const IndBox *box = &ind_scene_item (drawing->scene, k)->bounds;

      left = MIN (left, box->x);
      top = MIN (top, box->y);
      right = MAX (right, box->x + box->width);
      bottom = MAX (bottom, box->y + box->height);
    }
  reach_at (drawing, entry, &(IndBox) { left, top, right - left, bottom - top });
}

static gboolean
is_long (const IndWheelEntry *entry)
{
  return entry->date == IND_NO_DATE && entry->months > 1;
}

/*
 * What lasts several months has a lane of its own beside what else is there in these months. Where there are more than
 * @most, the rest stand in their first month (lane -1) with a point where they go on. Returns: how many lanes
 */
static int
find_lanes (const IndWheelContent *content, IndRing ring, int most, int *lanes)
{
  g_autofree int *ends = g_new (int, most);
  int n = 0;

  for (guint k = 0; k < content->n_entries; k++)
    {
      const IndWheelEntry *entry = &content->entries[k];
      int from = ind_wheel_month (content, entry->month), lane = 0;

      lanes[k] = -1;
      if (entry->ring != ring || !is_long (entry))
        continue;
      while (lane < n && ends[lane] > from)
        lane++;
      if (lane == most)
        continue;
      n = MAX (n, lane + 1);
      ends[lane] = from + entry->months;
      lanes[k] = lane;
    }
  return n;
}

/* How far apart the middles of discs stand on a circle, in degrees. */
static double
step_of (double disc, double radius)
{
  return (2 * disc + 3) / radius * 180 / G_PI;
}

/* Moves angles apart, each as near its own as the others and the two ends let it. */
static void
spread (double *angles, guint n, double step, double from, double to)
{
  double last = from - step / 2;

  for (guint k = 0; k < n; k++)
    angles[k] = last = MAX (last + step, angles[k]);
  last = to + step / 2;
  for (guint k = n; k > 0; k--)
    angles[k - 1] = last = MIN (last - step, angles[k - 1]);
}

/*
 * Days on their day, side by side, past and coming on their side of today's hand; where that has no room, @across puts some
 * on its other side. Returns: whether there is room
 */
static gboolean
place_days (const IndWheelDrawing *drawing, GPtrArray *here, double step, double from, double to, gboolean across,
            double *angles)
{
  double now = drawing->now > from && drawing->now < to ? drawing->now : -1;
  guint past = 0, before, after;

  for (guint k = 0; k < here->len; k++)
    {
      const IndWheelEntry *entry = here->pdata[k];

      if (entry->date == IND_NO_DATE)
        return FALSE;
      angles[k] = ind_wheel_angle (drawing->content, entry->date);
      past += entry->date < drawing->content->today;
    }
  if (now < 0)
    {
      spread (angles, here->len, step, from, to);
      return here->len * step <= to - from;
    }
  before = (guint) ((now - from) / step);
  after = (guint) ((to - now) / step);
  if (across ? before + after < here->len : past > before || here->len - past > after)
    return FALSE;
  past = CLAMP (past, here->len > after ? here->len - after : 0, before);
  spread (angles, past, step, from, now);
  spread (angles + past, here->len - past, step, now, to);
  return TRUE;
}

/* How many more there are than have room; who presses it or comes to it by key is at the first of them. */
static void
draw_count (IndWheelDrawing *drawing, const IndWheelEntry *first, guint n, IndPoint at, double least)
{
  g_autoptr (IndPath) disc = ind_path_new ();
  g_autofree char *text = g_strdup_printf ("+%u", n);
  double size = MIN (drawing->form->body, 0.62 * least);

  ind_path_circle (disc, at.x, at.y, least / 2);
  ind_scene_path (drawing->scene, disc, IND_ROLE_PAPER, IND_ROLE_STROKE, 1.5)->hue = ind_wheel_hues[first->ring];
  ind_wheel_text (drawing, IND_ROLE_STRONG, size, at.x, at.y + 0.36 * size, text, TRUE);
}

/* Those of one ring and one month in rows; those that have no room are counted in the last place. */
static void
draw_rows (IndWheelDrawing *drawing, GPtrArray *here, int month, double inner, double outer, double from, double to)
{
  IndPoint c = drawing->form->centre;
  double height = outer - inner, radius = (inner + outer) / 2, length = (to - from) * G_PI / 180 * radius;
  double least = drawing->form->least, gap;
  guint most = MAX (1, (guint) (height / least)) * MAX (1, (guint) (length / least)), n = MIN (here->len, most);
  guint rows, columns = CLAMP ((guint) ceil (sqrt (n * length / height)), 1, n), shown;

  rows = MIN ((n + columns - 1) / columns, MAX (1, (guint) (height / least)));
  columns = (n + rows - 1) / rows;
  shown = n < here->len ? n - 1 : n;
  gap = columns > 1 ? 0.3 : 0.2;
  for (guint k = 0; k < here->len; k++)
    {
      const IndWheelEntry *entry = here->pdata[k];
      guint place = MIN (k, n - 1), row = place / columns, first = ind_scene_length (drawing->scene);
      double wide = (to - from) / columns, a = from + (place % columns) * wide, top = outer - row * height / rows;
      double low = top - height / rows, r = (top + low) / 2;

      ind_scene_set_id (drawing->scene, entry->id);
      if (k == shown)
        draw_count (drawing, entry, here->len - shown, ind_on_circle (c.x, c.y, r, a + wide / 2),
                    MIN (1.4 * least, MIN (0.9 * height / rows, 0.9 * wide * G_PI / 180 * r)));
      else if (k > shown)
        {
          const IndThing *count = ind_figure_thing (drawing->figure, ind_figure_length (drawing->figure) - 1);
          IndBox box = count->box;

          reach_at (drawing, entry, &box);
          continue;
        }
      else if (entry->date != IND_NO_DATE)
        ind_wheel_disc (drawing, entry, ind_on_circle (c.x, c.y, r, a + wide / 2),
                        MIN (drawing->form->disc, 0.42 * MIN (height / rows, wide * G_PI / 180 * r)));
      else
        ind_wheel_field (drawing, entry, low + 0.1 * height / rows, top - 0.1 * height / rows, a + gap, a + wide - gap,
                         is_long (entry) && ind_wheel_month (drawing->content, entry->month) < month, is_long (entry));
      reach (drawing, entry, first);
    }
}

/* Those of one ring and one month that have no lane, side by side. */
static void
draw_month (IndWheelDrawing *drawing, IndRing ring, const int *lanes, int month, double inner, double outer)
{
  const IndWheelContent *content = drawing->content;
  IndPoint c = drawing->form->centre;
  double radius = (inner + outer) / 2, from = IND_WHEEL_MONTH * month + 0.6, to = from + IND_WHEEL_MONTH - 1.2;
  double full = MIN (drawing->form->disc, 0.44 * (outer - inner)), disc = full, least = MIN (full, 0.36 * drawing->form->least);
  g_autoptr (GPtrArray) here = g_ptr_array_new ();
  g_autofree double *angles = NULL;
  gboolean days = FALSE;

  for (guint k = 0; k < content->n_entries; k++)
    {
      const IndWheelEntry *entry = &content->entries[k];
      IndDate at = entry->date != IND_NO_DATE ? entry->date : entry->month;

      if (entry->ring == ring && lanes[k] < 0 && CLAMP (ind_wheel_month (content, at), 0, 11) == month)
        g_ptr_array_add (here, (gpointer) entry);
    }
  if (here->len == 0)
    return;
  angles = g_new (double, here->len);
  for (guint k = 0; k <= 5 && !days; k++)
    {
      disc = full - k * (full - least) / 5;
      days = place_days (drawing, here, step_of (disc, radius), from, to, FALSE, angles);
    }
  if (!days)
    days = place_days (drawing, here, step_of (disc, radius), from, to, TRUE, angles);
  if (!days)
    draw_rows (drawing, here, month, inner, outer, from, to);
  for (guint k = 0; k < here->len && days; k++)
    {
      const IndWheelEntry *entry = here->pdata[k];
      guint first = ind_scene_length (drawing->scene);

      ind_scene_set_id (drawing->scene, entry->id);
      ind_wheel_disc (drawing, entry, ind_on_circle (c.x, c.y, radius, angles[k]), disc);
      reach (drawing, entry, first);
    }
  ind_scene_set_id (drawing->scene, 0);
}

/** ind_wheel_draw_ring: draws all of one ring: what lasts months in its lanes, the rest month by month. */
void
ind_wheel_draw_ring (IndWheelDrawing *drawing, IndRing ring, double inner, double outer)
{
  const IndWheelContent *content = drawing->content;
  g_autofree int *lanes = g_new (int, content->n_entries + 1);
  int most = MAX (1, (int) ((outer - inner) / drawing->form->least) - 1), n = find_lanes (content, ring, most, lanes);
  gboolean others = FALSE;
  double height;

  for (guint k = 0; k < content->n_entries; k++)
    others |= content->entries[k].ring == ring && lanes[k] < 0;
  height = (outer - inner) / (n + others);
  for (guint k = 0; k < content->n_entries; k++)
    {
      const IndWheelEntry *entry = &content->entries[k];
      int from = ind_wheel_month (content, entry->month), to = from + entry->months;
      double low = inner + lanes[k] * height;
      guint first = ind_scene_length (drawing->scene);

      if (lanes[k] < 0)
        continue;
      ind_scene_set_id (drawing->scene, entry->id);
      ind_wheel_field (drawing, entry, low + 0.1 * height, low + 0.9 * height, IND_WHEEL_MONTH * MAX (from, 0) + 0.8,
                       IND_WHEEL_MONTH * MIN (to, 12) - 0.8, from < 0, to > 12);
      reach (drawing, entry, first);
    }
  ind_scene_set_id (drawing->scene, 0);
  for (int month = 0; month < 12 && others; month++)
    draw_month (drawing, ring, lanes, month, outer - height, outer);
}

/* Whether nothing stands in this month, in this ring or (IND_N_RINGS) in any. */
static gboolean
is_free (const IndWheelContent *content, IndRing ring, int month)
{
  for (guint k = 0; k < content->n_entries; k++)
    {
      const IndWheelEntry *entry = &content->entries[k];
      int from = ind_wheel_month (content, entry->date != IND_NO_DATE ? entry->date : entry->month);
      int to = entry->date != IND_NO_DATE ? from + 1 : from + entry->months;

      if ((ring == IND_N_RINGS || entry->ring == ring) && from <= month && month < to)
        return FALSE;
    }
  return TRUE;
}

/** ind_wheel_last_free: Returns: the last month where a name has room, in this ring or (IND_N_RINGS) in all; -1 for none */
int
ind_wheel_last_free (const IndWheelDrawing *drawing, IndRing ring)
{
  int month = 11, today = drawing->now >= 0 ? (int) (drawing->now / IND_WHEEL_MONTH) : -1;

  while (month >= 0 && (month == today || !is_free (drawing->content, ring, month)))
    month--;
  return month;
}

/** ind_wheel_name_ring: writes the ring's name in an empty month of it, or over two of them where one has too little room. */
void
ind_wheel_name_ring (IndWheelDrawing *drawing, IndRing ring, double inner, double outer, int month)
{
  const char *name = drawing->content->ring_names[ring];
  double radius = (inner + outer) / 2, size = MIN (drawing->form->body, 0.8 * (outer - inner));
  double middle = IND_WHEEL_MONTH * (month + 0.5), degrees = IND_WHEEL_MONTH - 2;
  int today = drawing->now >= 0 ? (int) (drawing->now / IND_WHEEL_MONTH) : -1;
  double room = degrees * G_PI / 180 * (radius - size);
  g_autofree char *fit = NULL;

  if (!ind_wheel_is_readable (drawing, size))
    return;
  if (ind_typeset_width (drawing->typeset, name, IND_ROLE_LABEL_STRONG, size) > room && month > 0 && month - 1 != today
      && is_free (drawing->content, ring, month - 1))
    {
      middle -= IND_WHEEL_MONTH / 2;
      room *= (degrees + IND_WHEEL_MONTH) / degrees;
    }
  fit = ind_typeset_shorten (drawing->typeset, name, IND_ROLE_LABEL_STRONG, size, room);
  ind_wheel_arc_text (drawing, IND_ROLE_LABEL_STRONG, ind_wheel_hues[ring], size, radius, middle, fit)->casing = 3;
}
