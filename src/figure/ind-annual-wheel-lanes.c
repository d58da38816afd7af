#include "config.h"

#include "ind-annual-wheel-private.h"

/** ind_wheel_is_long: Returns: whether it fills more than one month. */
gboolean
ind_wheel_is_long (const IndWheelEntry *entry)
{
  return entry->date == IND_NO_DATE && entry->months > 1;
}

/** ind_wheel_stands_in: Returns: in which of the twelve months, 0–11, a thing of one month stands. */
int
ind_wheel_stands_in (const IndWheelContent *content, const IndWheelEntry *entry)
{
  return CLAMP (ind_wheel_month (content, entry->date != IND_NO_DATE ? entry->date : entry->month), 0, 11);
}

/** ind_wheel_has_others: Returns: whether something in the ring fills one month or less. */
gboolean
ind_wheel_has_others (const IndWheelContent *content, IndRing ring)
{
  for (guint k = 0; k < content->n_entries; k++)
    if (content->entries[k].ring == ring && !ind_wheel_is_long (&content->entries[k]))
      return TRUE;
  return FALSE;
}

/**
 * ind_wheel_find_lanes:
 * @most: how many there may be
 * @lanes: (out): of each entry
 *
 * What lasts several months has a lane of its own beside what else is there in these months. Where there are more than
 * @most, the rest stand in their first month (lane -1) with a point where they go on.
 *
 * Returns: how many lanes
 */
int
ind_wheel_find_lanes (const IndWheelContent *content, IndRing ring, int most, int *lanes)
{
  g_autofree int *ends = g_new (int, most);
  int n = 0;

  for (guint k = 0; k < content->n_entries; k++)
    {
      const IndWheelEntry *entry = &content->entries[k];
      int from = ind_wheel_month (content, entry->month), lane = 0;

      lanes[k] = -1;
      if (entry->ring != ring || !ind_wheel_is_long (entry))
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

/** ind_wheel_step: Returns: how far apart the middles of discs stand on a circle, in degrees. */
double
ind_wheel_step (double disc, double radius)
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

/**
 * ind_wheel_place_days:
 * @step: how far apart they stand, in degrees
 * @room: from where to where
 * @angles: (out): of each
 *
 * Days on their day, side by side, past and coming on their side of today's hand; where that has no room, @across puts some
 * on its other side.
 *
 * Returns: whether there is room
 */
gboolean
ind_wheel_place_days (const IndWheelDrawing *drawing, GPtrArray *here, double step, const IndWheelRoom *room, gboolean across,
                      double *angles)
{
  double from = room->from, to = room->to, now = drawing->now > from && drawing->now < to ? drawing->now : -1;
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

/**
 * ind_wheel_share:
 * @room: (out): for how many lanes each ring has room, 0 for one that does not occur
 *
 * A ring is as broad as it needs lanes, as long as none becomes narrower than a mark has to be; then the broadest gives.
 *
 * Returns: how many lanes there are in all
 */
int
ind_wheel_share (const IndWheelDrawing *drawing, int room[IND_N_RINGS])
{
  const IndWheelContent *content = drawing->content;
  int most = (int) ((drawing->form->outer - drawing->form->inner) / drawing->form->least), all = 0;
  g_autofree int *lanes = g_new (int, content->n_entries + 1);

  for (guint ring = 0; ring < IND_N_RINGS; ring++)
    {
      room[ring] = ind_wheel_find_lanes (content, ring, content->n_entries + 1, lanes) + ind_wheel_has_others (content, ring);
      all += room[ring];
    }
  while (all > most)
    {
      int broadest = 0;

      for (int ring = 1; ring < IND_N_RINGS; ring++)
        if (room[ring] > room[broadest])
          broadest = ring;
      if (room[broadest] == 1)
        break;
      room[broadest]--;
      all--;
    }
  return all;
}
