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

static void
draw_disc (IndWheelDrawing *drawing, const IndWheelEntry *entry, double radius, double angle, double disc)
{
  IndPoint c = drawing->form->centre;

  ind_wheel_disc (drawing, entry, ind_wheel_hues[entry->ring], ind_on_circle (c.x, c.y, radius, angle), disc);
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
        /* Who presses it or comes to it by key is at the first of those that have no room. */
        ind_wheel_count (drawing, ind_wheel_hues[entry->ring], here->len - shown, ind_on_circle (c.x, c.y, r, a + wide / 2),
                         MIN (1.4 * least, MIN (0.9 * height / rows, 0.9 * wide * G_PI / 180 * r)) / 2);
      else if (k > shown)
        {
          const IndThing *count = ind_figure_thing (drawing->figure, ind_figure_length (drawing->figure) - 1);
          IndBox box = count->box;

          reach_at (drawing, entry, &box);
          continue;
        }
      else if (entry->date != IND_NO_DATE)
        draw_disc (drawing, entry, r, a + wide / 2, MIN (drawing->form->disc, 0.42 * MIN (height / rows, wide * G_PI / 180 * r)));
      else
        ind_wheel_field (drawing, entry, low + 0.07 * height / rows, top - 0.07 * height / rows, a + gap, a + wide - gap,
                         ind_wheel_is_long (entry) && ind_wheel_month (drawing->content, entry->month) < month, ind_wheel_is_long (entry));
      reach (drawing, entry, first);
    }
}

/* Whether nothing of a ring that has no lane stands in a month; beyond the wheel and behind a strong spoke nothing is free. */
static gboolean
is_open (const IndWheelContent *content, IndRing ring, const int *lanes, int month)
{
  for (guint k = 0; k < content->n_entries; k++)
    if (content->entries[k].ring == ring && lanes[k] < 0 && ind_wheel_stands_in (content, &content->entries[k]) == month)
      return FALSE;
  return month >= 0 && month < 12;
}

/* The room for what stands on a month's days: to its ends, and over them by half a disc where nothing stands behind. */
static IndWheelRoom
find_room (const IndWheelDrawing *drawing, IndRing ring, const int *lanes, int month, double disc, double radius)
{
  const IndWheelContent *content = drawing->content;
  double from = IND_WHEEL_MONTH * month + 0.6, to = from + IND_WHEEL_MONTH - 1.2, over = ind_wheel_step (disc, radius) / 2;
  int year;

  if (!ind_wheel_begins_year (content, month, &year) && is_open (content, ring, lanes, month - 1))
    from -= over;
  if (month < 11 && !ind_wheel_begins_year (content, month + 1, &year) && is_open (content, ring, lanes, month + 1))
    to += over;
  return (IndWheelRoom) { .from = from, .to = to };
}

/* Those of one ring and one month that have no lane, side by side. */
static void
draw_month (IndWheelDrawing *drawing, IndRing ring, const int *lanes, int month, double inner, double outer)
{
  const IndWheelContent *content = drawing->content;
  double radius = (inner + outer) / 2, full = MIN (drawing->form->disc, 0.47 * (outer - inner)), disc = full;
  double least = MIN (full, 0.36 * drawing->form->least);
  g_autoptr (GPtrArray) here = g_ptr_array_new ();
  g_autofree double *angles = NULL;
  gboolean days = FALSE;
  IndWheelRoom room;

  for (guint k = 0; k < content->n_entries; k++)
    if (content->entries[k].ring == ring && lanes[k] < 0 && ind_wheel_stands_in (content, &content->entries[k]) == month)
      g_ptr_array_add (here, (gpointer) &content->entries[k]);
  if (here->len == 0)
    return;
  angles = g_new (double, here->len);
  for (guint k = 0; k <= 5 && !days; k++)
    {
      disc = full - k * (full - least) / 5;
      room = find_room (drawing, ring, lanes, month, disc, radius);
      days = ind_wheel_place_days (drawing, here, ind_wheel_step (disc, radius), &room, FALSE, angles);
    }
  if (!days)
    days = ind_wheel_place_days (drawing, here, ind_wheel_step (disc, radius), &room, TRUE, angles);
  if (!days)
    draw_rows (drawing, here, month, inner, outer, IND_WHEEL_MONTH * month + 0.6, IND_WHEEL_MONTH * (month + 1) - 0.6);
  for (guint k = 0; k < here->len && days; k++)
    {
      const IndWheelEntry *entry = here->pdata[k];
      guint first = ind_scene_length (drawing->scene);

      ind_scene_set_id (drawing->scene, entry->id);
      draw_disc (drawing, entry, radius, angles[k], disc);
      reach (drawing, entry, first);
    }
  ind_scene_set_id (drawing->scene, 0);
}

/**
 * ind_wheel_draw_ring:
 * @room: for how many lanes it has room
 *
 * Draws all of one ring: what lasts months in its lanes, the rest month by month.
 */
void
ind_wheel_draw_ring (IndWheelDrawing *drawing, IndRing ring, double inner, double outer, int room)
{
  const IndWheelContent *content = drawing->content;
  g_autofree int *lanes = g_new (int, content->n_entries + 1);
  gboolean others = ind_wheel_has_others (content, ring);
  int n, most = MAX (1, room - others);
  double height;

  /* None of the lanes becomes narrower than a mark has to be: what has none stands with what fills one month. */
  do
    {
      n = ind_wheel_find_lanes (content, ring, most, lanes);
      for (guint k = 0; k < content->n_entries; k++)
        others |= content->entries[k].ring == ring && lanes[k] < 0;
      height = (outer - inner) / (n + others);
    }
  while (height < drawing->form->least - 0.01 && most-- > 0);
  for (guint k = 0; k < content->n_entries; k++)
    {
      const IndWheelEntry *entry = &content->entries[k];
      int from = ind_wheel_month (content, entry->month), to = from + entry->months;
      double low = inner + lanes[k] * height;
      guint first = ind_scene_length (drawing->scene);

      if (lanes[k] < 0)
        continue;
      ind_scene_set_id (drawing->scene, entry->id);
      ind_wheel_field (drawing, entry, low + 0.07 * height, low + 0.93 * height, IND_WHEEL_MONTH * MAX (from, 0) + 0.8,
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
  if (ind_typeset_width (drawing->typeset, name, IND_ROLE_LABEL, size) > room && month > 0 && month - 1 != today
      && is_free (drawing->content, ring, month - 1))
    {
      middle -= IND_WHEEL_MONTH / 2;
      room *= (degrees + IND_WHEEL_MONTH) / degrees;
    }
  fit = ind_typeset_shorten (drawing->typeset, name, IND_ROLE_LABEL, size, room);
  ind_wheel_arc_text (drawing, IND_ROLE_LABEL, ind_wheel_hues[ring], size, radius, middle, fit)->casing = 3;
}
