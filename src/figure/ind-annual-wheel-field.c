#include "config.h"

#include "ind-annual-wheel-private.h"

#include <string.h>

/* What comes before a colon says enough where the whole has no room. Returns: (transfer full) */
static char *
words (IndWheelDrawing *drawing, const char *label, double size, double room, guint most)
{
  const char *colon = strstr (label, ": ");
  g_autoptr (GArray) lines = ind_typeset_balanced (drawing->typeset, label, IND_ROLE_LABEL_STRONG, size, room, 0);

  return colon != NULL && lines->len > most ? g_strndup (label, colon - label) : g_strdup (label);
}

/*
 * Words along the arc in as many lines as the field is broad for, the last one shortened; none where too little would be
 * left of them. A word is rather shortened than broken.
 */
static void
label_field (IndWheelDrawing *drawing, const IndWheelEntry *entry, double inner, double outer, double angle, double degrees)
{
  double size = MIN (drawing->form->body, 0.96 * (outer - inner)), lead = 1.15 * size, radius = (inner + outer) / 2;
  guint most = CLAMP ((outer - inner - 4) / lead, 1, 3), n = 1;
  double room = degrees * G_PI / 180 * (radius - (most - 1) * lead / 2 - size / 2);
  g_autoptr (GArray) lines = NULL;
  g_autofree char *label = NULL;

  if (room < 2.5 * size || !ind_wheel_is_readable (drawing, size))
    return;
  label = words (drawing, entry->label, size, room, most);
  lines = ind_typeset_balanced (drawing->typeset, label, IND_ROLE_LABEL_STRONG, size, room, 0);
  n = MIN (lines->len, most);
  for (guint k = 0; k + 1 < n; k++)
    {
      const IndLine *line = &g_array_index (lines, IndLine, k);

      if (label[line->start + line->length - 1] != ' ')
        n = 1;
    }
  for (guint k = 0; k < n; k++)
    {
      const IndLine *line = &g_array_index (lines, IndLine, k);
      g_autofree char *text = g_strchomp (k + 1 == n ? g_strdup (label + line->start)
                                                     : g_strndup (label + line->start, line->length));
      g_autofree char *part = ind_typeset_shorten (drawing->typeset, text, IND_ROLE_LABEL_STRONG, size, room);
      double off = ((n - 1) / 2.0 - k) * lead;

      if (ind_typeset_width (drawing->typeset, part, IND_ROLE_LABEL_STRONG, size) > room
          || g_utf8_strlen (part, -1) < MIN (4, g_utf8_strlen (text, -1)))
        return;
      ind_wheel_arc_text (drawing, IND_ROLE_LABEL_STRONG, ind_wheel_hues[entry->ring], size,
                          ind_wheel_is_below (angle) ? radius - off : radius + off, angle, part)->casing = 3;
    }
}

/**
 * ind_wheel_field:
 * @from, @to: its angles; @before, @after: whether it goes on outside of them, where it gets a point
 *
 * Draws a field over an arc, its words along it, and the sign of its state.
 */
void
ind_wheel_field (IndWheelDrawing *drawing, const IndWheelEntry *entry, double inner, double outer, double from, double to,
                 gboolean before, gboolean after)
{
  IndPoint c = drawing->form->centre, tip;
  double radius = (inner + outer) / 2, begin = from + (before ? 2 : 0), end = to - (after ? 2 : 0), wide = end - begin - 1.6;
  double sign = MIN (0.6 * (outer - inner), 0.8 * wide * G_PI / 180 * radius), degrees = (sign + 8) / radius * 180 / G_PI;
  gboolean has_sign = entry->state != IND_WHEEL_PLANNED && entry->state != IND_WHEEL_AGREED;
  g_autoptr (IndPath) path = ind_path_new ();

  ind_path_arc (path, c.x, c.y, outer, begin, end);
  if (after)
    {
      tip = ind_on_circle (c.x, c.y, radius, to);
      ind_path_line (path, tip.x, tip.y);
    }
  ind_path_arc (path, c.x, c.y, inner, end, begin);
  if (before)
    {
      tip = ind_on_circle (c.x, c.y, radius, from);
      ind_path_line (path, tip.x, tip.y);
    }
  ind_path_close (path);
  if (has_sign)
    wide -= 2 * degrees;
  ind_wheel_state (drawing, entry->state, ind_wheel_hues[entry->ring], path,
                   ind_on_circle (c.x, c.y, radius, has_sign && wide > 0 ? begin + 0.8 + degrees / 2 : (begin + end) / 2), sign);
  label_field (drawing, entry, inner, outer, (begin + end) / 2, wide);
}
