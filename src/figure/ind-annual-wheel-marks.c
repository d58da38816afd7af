#include "config.h"

#include "ind-annual-wheel-private.h"

#include <math.h>

const IndHue ind_wheel_hues[IND_N_RINGS] = {
  [IND_RING_NETWORK] = IND_HUE_GREEN, [IND_RING_FOLLOW_UP] = IND_HUE_BLUE, [IND_RING_TALK] = IND_HUE_ORANGE,
  [IND_RING_MEASURE] = IND_HUE_PURPLE, [IND_RING_REVIEW] = IND_HUE_YELLOW, [IND_RING_TRANSITION] = IND_HUE_RED,
  [IND_RING_OTHER] = IND_HUE_SKY, [IND_RING_TEAM] = IND_HUE_SLATE,
};

/** ind_wheel_angle: Returns: where on the wheel a day lies, in degrees from the first month's beginning */
double
ind_wheel_angle (const IndWheelContent *content, IndDate date)
{
  IndDate month = ind_date_month (date), end = ind_date_month_end (date);

  return IND_WHEEL_MONTH * (ind_date_months_between (content->first, month) + (date - month + 0.5) / (end - month + 1));
}

/** ind_wheel_month: Returns: how many months after the year's first one this one lies */
int
ind_wheel_month (const IndWheelContent *content, IndDate month)
{
  int year, first_year, number, first_number;

  ind_date_get (month, &year, &number, NULL);
  ind_date_get (content->first, &first_year, &first_number, NULL);
  return 12 * (year - first_year) + number - first_number;
}

/** ind_wheel_is_below: Returns: whether words along the circle run the other way there, to stand upright for the reader */
gboolean
ind_wheel_is_below (double angle)
{
  double turned = fmod (angle + 360, 360);

  return turned > 95 && turned < 265;
}

/**
 * ind_wheel_arc_text: words along a circle whose middle line has this radius, upright for who reads from below.
 *
 * Returns: (transfer none): the item, until the next one is drawn
 */
IndItem *
ind_wheel_arc_text (IndWheelDrawing *drawing, IndRole role, IndHue hue, double size, double radius, double angle,
                    const char *text)
{
  double width = ind_typeset_width (drawing->typeset, text, role, size);
  double baseline = ind_wheel_is_below (angle) ? -(radius + 0.34 * size) : radius - 0.34 * size;
  IndItem *item = ind_scene_text_on_arc (drawing->scene, role, size, drawing->form->centre, baseline, angle, width, text, -1);

  item->hue = hue;
  return item;
}

/** ind_wheel_text: level words, from @x or with their middle there. */
void
ind_wheel_text (IndWheelDrawing *drawing, IndRole role, double size, double x, double baseline, const char *text,
                gboolean middle)
{
  double width = ind_typeset_width (drawing->typeset, text, role, size);

  ind_scene_text (drawing->scene, role, size, middle ? x - width / 2 : x, baseline, width, text, -1);
}

/** ind_wheel_sector: Returns: (transfer full): the room between two radii and two angles */
IndPath *
ind_wheel_sector (IndPoint centre, double inner, double outer, double from, double to)
{
  IndPath *path = ind_path_new ();

  ind_path_arc (path, centre.x, centre.y, outer, from, to);
  ind_path_arc (path, centre.x, centre.y, inner, to, from);
  ind_path_close (path);
  return path;
}

/** ind_wheel_is_readable: Returns: whether letters of that size can be read there */
gboolean
ind_wheel_is_readable (const IndWheelDrawing *drawing, double size)
{
  return size >= drawing->form->smallest;
}

/**
 * ind_wheel_outline: draws an outline as its state has it: dashed and patterned, plain, or dotted.
 *
 * Returns: (transfer none): the item, until the next one is drawn
 */
IndItem *
ind_wheel_outline (IndWheelDrawing *drawing, IndWheelState state, IndHue hue, const IndPath *outline)
{
  gboolean empty = state == IND_WHEEL_CANCELLED || state == IND_WHEEL_PROPOSED;
  IndItem *item = ind_scene_path (drawing->scene, outline, empty ? IND_ROLE_PAPER : IND_ROLE_TINT, IND_ROLE_STROKE, 2);

  item->hue = hue;
  item->patterned = !empty && state != IND_WHEEL_HELD;
  item->dash = empty ? IND_DASH_DOTTED : state == IND_WHEEL_HELD ? IND_DASH_NONE : IND_DASH_DASHED;
  return item;
}

/** ind_wheel_sign: draws the sign that tells the state without colour, where it has one. */
void
ind_wheel_sign (IndWheelDrawing *drawing, IndWheelState state, IndPoint at, double size)
{
  double r = size / 2;

  if (state == IND_WHEEL_HELD)
    {
      IndPoint tick[] = { { at.x - 0.7 * r, at.y }, { at.x - 0.15 * r, at.y + 0.55 * r }, { at.x + 0.75 * r, at.y - 0.5 * r } };

      ind_scene_line (drawing->scene, IND_ROLE_MARK, 2, tick, 3);
    }
  if (state == IND_WHEEL_CANCELLED)
    ind_scene_line (drawing->scene, IND_ROLE_MARK, 2, (IndPoint[]) { { at.x - r, at.y + r }, { at.x + r, at.y - r } }, 2);
  if (state == IND_WHEEL_OVERDUE)
    ind_scene_mark (drawing->scene, IND_MARK_TRIANGLE, IND_ROLE_ALERT, at.x - r, at.y - r, size);
}

/** ind_wheel_state: draws an outline and over it the sign of its state. */
void
ind_wheel_state (IndWheelDrawing *drawing, IndWheelState state, IndHue hue, const IndPath *outline, IndPoint at, double size)
{
  ind_wheel_outline (drawing, state, hue, outline);
  ind_wheel_sign (drawing, state, at, size);
}

/** ind_wheel_count: draws how many more there are than have room. */
void
ind_wheel_count (IndWheelDrawing *drawing, IndHue hue, guint n, IndPoint at, double radius)
{
  g_autoptr (IndPath) disc = ind_path_new ();
  g_autofree char *text = g_strdup_printf ("+%u", n);
  double size = MIN (drawing->form->body, 1.24 * radius);

  ind_path_circle (disc, at.x, at.y, radius);
  ind_scene_path (drawing->scene, disc, IND_ROLE_PAPER, IND_ROLE_STROKE, 1.5)->hue = hue;
  ind_wheel_text (drawing, IND_ROLE_STRONG, size, at.x, at.y + 0.36 * size, text, TRUE);
  if (drawing->counted == 0)
    drawing->counted = n;
}

/** ind_wheel_disc: draws what has a day: solid with its number when it is agreed. */
void
ind_wheel_disc (IndWheelDrawing *drawing, const IndWheelEntry *entry, IndHue hue, IndPoint at, double radius)
{
  g_autoptr (IndPath) circle = ind_path_new ();
  double size = MIN (drawing->form->body, 1.52 * radius);
  g_autofree char *number = NULL;
  int day;

  ind_path_circle (circle, at.x, at.y, radius);
  ind_date_get (entry->date, NULL, NULL, &day);
  number = g_strdup_printf ("%d", day);
  if (entry->state == IND_WHEEL_AGREED)
    {
      ind_scene_path (drawing->scene, circle, IND_ROLE_LABEL, IND_ROLE_NONE, 0)->hue = hue;
      if (ind_wheel_is_readable (drawing, size))
        ind_wheel_text (drawing, IND_ROLE_GROUND, size, at.x, at.y + 0.36 * size, number, TRUE);
      return;
    }
  if (entry->state != IND_WHEEL_PLANNED || !ind_wheel_is_readable (drawing, size))
    {
      ind_wheel_state (drawing, entry->state, hue, circle, at, radius);
      return;
    }
  ind_wheel_outline (drawing, entry->state, hue, circle)->patterned = FALSE;
  ind_wheel_text (drawing, IND_ROLE_BODY, size, at.x, at.y + 0.36 * size, number, TRUE);
}
