#include "config.h"

#include "ind-annual-wheel-private.h"

#include <math.h>

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
  if (room < 2.5 * size || !ind_wheel_is_readable (drawing, size))
    return;
  label = ind_typeset_shorten (drawing->typeset, entry->label, IND_ROLE_LABEL_STRONG, size, room);
  wide = ind_typeset_width (drawing->typeset, label, IND_ROLE_LABEL_STRONG, size);
  if (wide > room || g_utf8_strlen (label, -1) < MIN (4, g_utf8_strlen (entry->label, -1)))
    return;
  ind_wheel_arc_text (drawing, IND_ROLE_LABEL_STRONG, hue, size, radius, (from + to) / 2, label);
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
      int from = ind_wheel_month (content, entry->month);

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
  double height = outer - inner, radius = (inner + outer) / 2;
  double from = IND_WHEEL_MONTH * month + 0.6, to = from + IND_WHEEL_MONTH - 1.2;
  g_autoptr (GArray) here = g_array_new (FALSE, FALSE, sizeof (guint));
  double disc = MIN (17, 0.44 * height), step = (2 * disc + 3) / radius * 180 / G_PI, last = from - step / 2;
  g_autofree double *angles = NULL;
  gboolean days = TRUE;
  guint columns, rows;

  for (guint k = 0; k < content->n_entries; k++)
    {
      const IndWheelEntry *entry = &content->entries[k];
      IndDate at = entry->date != IND_NO_DATE ? entry->date : entry->month;

      if (entry->ring == ring && !is_long (entry) && ind_wheel_month (content, at) == month)
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
    angles[k] = last = MAX (last + step, ind_wheel_angle (content, content->entries[g_array_index (here, guint, k)].date));
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

/** ind_wheel_draw_ring: draws all of one ring: what lasts months in its lanes, the rest month by month. */
void
ind_wheel_draw_ring (IndWheelDrawing *drawing, IndRing ring, double inner, double outer)
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
      int from = ind_wheel_month (content, entry->month), to = from + entry->months;
      double low = inner + lanes[k] * height;
      guint first = ind_scene_length (drawing->scene);

      if (entry->ring != ring || !is_long (entry))
        continue;
      ind_scene_set_id (drawing->scene, entry->id);
      draw_field (drawing, entry, low + 0.1 * height, low + 0.9 * height, IND_WHEEL_MONTH * MAX (from, 0) + 0.8,
                  IND_WHEEL_MONTH * MIN (to, 12) - 0.8, from < 0, to > 12);
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
      int from = ind_wheel_month (content, entry->date != IND_NO_DATE ? entry->date : entry->month);
      int to = entry->date != IND_NO_DATE ? from + 1 : from + entry->months;

      if ((ring == IND_N_RINGS || entry->ring == ring) && from <= month && month < to)
        return FALSE;
    }
  return TRUE;
}

/** ind_wheel_last_free: Returns: the last month in which nothing stands in this ring, or (IND_N_RINGS) in any; -1 for none */
int
ind_wheel_last_free (const IndWheelContent *content, IndRing ring)
{
  int month = 11;

  while (month >= 0 && !is_free (content, ring, month))
    month--;
  return month;
}

/** ind_wheel_name_ring: writes the ring's name where a month of it is empty. */
void
ind_wheel_name_ring (IndWheelDrawing *drawing, IndRing ring, double inner, double outer, int month)
{
  double radius = (inner + outer) / 2, size = MIN (drawing->form->body, 0.6 * (outer - inner));
  double room = (IND_WHEEL_MONTH - 2) * G_PI / 180 * (radius - size);
  g_autofree char *name = ind_typeset_shorten (drawing->typeset, drawing->content->ring_names[ring], IND_ROLE_LABEL_STRONG,
                                               size, room);

  ind_wheel_arc_text (drawing, IND_ROLE_LABEL_STRONG, ind_wheel_hues[ring], size, radius, IND_WHEEL_MONTH * (month + 0.5),
                      name);
  ((IndItem *) ind_scene_item (drawing->scene, ind_scene_length (drawing->scene) - 1))->casing = 3;
}
