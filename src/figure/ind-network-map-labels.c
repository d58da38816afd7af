#include "config.h"

#include "ind-network-map-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define EDGE 6.0      /* from a text to the canvas's edge */
#define RIM_ROOM 14.0 /* the rim, and a little */

#define APART_STEPS 24  /* directions in which a place apart is looked for */

/* What a place costs; the least is taken. */
#define COST_RING 5
#define COST_WEDGE 9
#define COST_NEARER 22
#define COST_TIE 60
/* And of a place apart, in points of its line. */
#define COST_CROSSED 45
#define COST_AWAY 70   /* in another sector than the mark's */

static const struct { double x, y, cost; } sides[] = {
  { 1, 0, 0 }, { -1, 0, 0.5 }, { 0, 1, 2 }, { 0, -1, 2 }, { 1, 1, 4 }, { 1, -1, 3 }, { -1, 1, 4 }, { -1, -1, 3 },
};
static const double gaps[] = { 9, 16, 26, 42 };   /* the last one reaches over the rim */

/* Name and role on a line each, broken, broken narrow; where nothing else fits, the name alone. */
static const double widths[] = { 270, 200, 165, 165 };
#define N_FORMS 3
#define NAME_ALONE 3

/* Empties a label, and forgets where it stood. */
void
ind_map_label_clear (IndMapLabel *label)
{
  for (guint k = 0; k < label->n_lines; k++)
    g_free (label->lines[k].text);
  *label = (IndMapLabel) { .n_lines = 0 };
}

/* Breaks a text into at most @most lines; what is left over is shortened. */
static void
add_lines (IndNetworkMap *self, IndMapLabel *label, const char *text, gboolean is_name, double width, guint most)
{
  IndRole role = is_name ? IND_ROLE_STRONG : IND_ROLE_MUTED;
  double size = is_name ? self->sheet.name : self->sheet.small;
  g_autoptr (GArray) lines = NULL;

  if (text == NULL || *text == '\0')
    return;
  lines = ind_typeset_balanced (self->typeset, text, role, size, width, 0);
  for (guint k = 0; k < lines->len && k < most && label->n_lines < IND_MAP_MOST_LINES; k++)
    {
      const IndLine *line = &g_array_index (lines, IndLine, k);
      gboolean last = k + 1 == most || label->n_lines + 1 == IND_MAP_MOST_LINES;
      g_autofree char *rest = last ? g_strdup (text + line->start) : g_strndup (text + line->start, line->length);
      char *shown = ind_typeset_shorten (self->typeset, g_strchomp (rest), role, size, width + 1);

      label->lines[label->n_lines++] = (IndMapLine) { shown, is_name, 0, 0, ind_typeset_width (self->typeset, shown, role, size) };
    }
}

/* Sets a label's lines for a form, without a place yet. */
static void
set_lines (IndNetworkMap *self, guint node, guint form, IndMapLabel *label)
{
  const IndMapNode *one = &self->input->nodes[node];
  double high = 0, wide = 0, larger = self->sheet.small / 16;

  ind_map_label_clear (label);
  label->form = form;
  add_lines (self, label, one->name, TRUE, widths[form] * larger, form == 0 ? 2 : 3);
  if (form != NAME_ALONE)
    add_lines (self, label, one->role, FALSE, widths[form] * larger, form == 0 ? 1 : 3);
  for (guint k = 0; k < label->n_lines; k++)
    {
      IndMapLine *line = &label->lines[k];
      double size = line->is_name ? self->sheet.name : self->sheet.small;

      line->baseline = high + 0.78 * size + 1;
      high += 1.16 * size;
      wide = MAX (wide, line->width);
    }
  label->box = (IndBox) { 0, 0, wide, high };
}

/* Puts a label's lines at its box: beside the mark they lean on it, above and below they stand in the middle. */
static void
put_lines (IndMapLabel *label, IndBox box, double side)
{
  for (guint k = 0; k < label->n_lines; k++)
    {
      IndMapLine *line = &label->lines[k];

      line->x = box.x + (side > 0 ? 0 : side < 0 ? box.width - line->width : (box.width - line->width) / 2);
      line->baseline += box.y;
    }
  label->box = box;
  label->is_placed = TRUE;
}

/* How far from the centre a point is, in parts of the rim. */
static double
part_of_rim (const IndNetworkMap *self, double x, double y, double more)
{
  const IndMapMeasures *sheet = &self->sheet;

  return hypot ((x - sheet->centre.x) / (sheet->radius * sheet->stretch + more), (y - sheet->centre.y) / (sheet->radius + more));
}

/* Whether a box stands wholly within the rim, or wholly outside of it. */
static gboolean
keeps_to_rim (const IndNetworkMap *self, const IndBox *box, gboolean outside)
{
  const IndMapMeasures *sheet = &self->sheet;
  double right = box->x + box->width, low = box->y + box->height;

  if (outside)
    return part_of_rim (self, CLAMP (sheet->centre.x, box->x, right), CLAMP (sheet->centre.y, box->y, low), RIM_ROOM) >= 1;
  return part_of_rim (self, box->x, box->y, -3) <= 1 && part_of_rim (self, right, box->y, -3) <= 1
         && part_of_rim (self, box->x, low, -3) <= 1 && part_of_rim (self, right, low, -3) <= 1;
}

static guint
sector_at (const IndNetworkMap *self, double x, double y)
{
  const IndMapMeasures *sheet = &self->sheet;

  return ind_network_map_sector (self, atan2 (sheet->centre.y - y, (x - sheet->centre.x) / sheet->stretch) * 180 / G_PI);
}

static double
soft_cost (IndNetworkMap *self, guint node, const IndBox *box)
{
  const IndMapMeasures *sheet = &self->sheet;
  double corners[][2] = { { box->x, box->y }, { box->x + box->width, box->y }, { box->x, box->y + box->height },
                          { box->x + box->width, box->y + box->height } };
  guint sector = 0, ring = 0;
  double costs = 0;

  for (int k = 0; k < 4; k++)
    {
      double x = (corners[k][0] - sheet->centre.x) / sheet->stretch, y = sheet->centre.y - corners[k][1];
      double r = hypot (x, y) / sheet->radius;
      guint in = ind_network_map_sector (self, atan2 (y, x) * 180 / G_PI), of = r < 0.574 ? 0 : r < 0.812 ? 1 : 2;

      if (k > 0 && in != sector)
        costs += COST_WEDGE;
      if (k > 0 && of != ring)
        costs += COST_RING;
      sector = in;
      ring = of;
    }
  if (ind_obstacles_hits (self->obstacles, IND_OBSTACLE_MARK, (int) node,
                          &(IndBox) { box->x - 8, box->y - 8, box->width + 16, box->height + 16 }, 1) > 0)
    costs += COST_NEARER;
  return costs;
}

/* How much of ties lies in a box, counted no further than a dozen. */
static guint
count_ties (IndNetworkMap *self, guint node, const IndBox *box)
{
  return ind_obstacles_hits (self->obstacles, IND_OBSTACLE_TIE, (int) node, box, 12);
}

/* Looks for the best place beside the mark; over ties only where @over_ties, outside the rim only where @outside. Returns:
 * whether there is one */
static gboolean
place_beside (IndNetworkMap *self, guint node, guint form, gboolean over_ties, gboolean outside, IndMapLabel *label)
{
  IndPoint at = self->spots[node].at;
  double m = self->sheet.mark, least = INFINITY, side = 0;
  guint n_gaps = G_N_ELEMENTS (gaps) - (outside == (self->spots[node].distance > 100));
  IndBox best = { 0, 0, 0, 0 };

  set_lines (self, node, form, label);
  for (guint s = 0; s < G_N_ELEMENTS (sides) && label->n_lines > 0; s++)
    for (guint g = 0; g < n_gaps; g++)
      {
        double slanted = sides[s].x != 0 && sides[s].y != 0 ? 0.72 : 1, away = (m + gaps[g]) * slanted;
        double w = label->box.width, h = label->box.height, costs = sides[s].cost + gaps[g] * 0.25;
        IndBox box = { at.x + sides[s].x * away - (sides[s].x < 0 ? w : sides[s].x == 0 ? w / 2 : 0),
                       at.y + sides[s].y * away - (sides[s].y < 0 ? h : sides[s].y == 0 ? h / 2 : 0), w, h };
        IndBox wider = { box.x - 7, box.y - 1, w + 14, h + 2 };

        if (costs >= least || !ind_obstacles_inside (self->obstacles, &box, EDGE) || !keeps_to_rim (self, &box, outside)
            || ind_obstacles_hits (self->obstacles, IND_OBSTACLE_TEXT, (int) node, &wider, 1) > 0
            || ind_obstacles_hits (self->obstacles, IND_OBSTACLE_MARK, -1, &box, 1) > 0)
          continue;
        if (over_ties)
          costs += COST_TIE * count_ties (self, node, &box);
        else if (ind_obstacles_hits (self->obstacles, IND_OBSTACLE_TIE, (int) node, &box, 1) > 0)
          continue;
        costs += soft_cost (self, node, &box);
        if (costs < least)
          {
            least = costs;
            best = box;
            side = sides[s].x;
          }
      }
  if (least == INFINITY)
    return FALSE;
  put_lines (label, best, side);
  return TRUE;
}

/* Whether a line from the mark to its label runs over a mark or a text. */
static gboolean
leader_is_free (IndNetworkMap *self, guint node, IndPoint from, IndPoint to)
{
  guint n = (guint) (hypot (to.x - from.x, to.y - from.y) / 8) + 1;

  for (guint k = 0; k <= n; k++)
    {
      IndBox box = { from.x + (to.x - from.x) * k / n - 2, from.y + (to.y - from.y) * k / n - 2, 4, 4 };

      if (ind_obstacles_hits (self->obstacles, IND_OBSTACLE_TEXT | IND_OBSTACLE_MARK, (int) node, &box, 1) > 0)
        return FALSE;
    }
  return TRUE;
}

/* How many ties such a line crosses, but for those that begin where it does. */
static guint
count_crossed (IndNetworkMap *self, IndPoint from, IndPoint to)
{
  guint n = (guint) (hypot (to.x - from.x, to.y - from.y) / 10) + 1, n_crossed = 0;
  gboolean crossed = TRUE;

  for (guint k = 0; k <= n; k++)
    {
      IndBox box = { from.x + (to.x - from.x) * k / n - 3, from.y + (to.y - from.y) * k / n - 3, 6, 6 };
      gboolean crosses = ind_obstacles_hits (self->obstacles, IND_OBSTACLE_TIE, -1, &box, 1) > 0;

      n_crossed += crosses && !crossed;
      crossed = crosses;
    }
  return n_crossed;
}

/* Looks for a place outside the rim, at the end of a thin line. Returns: whether there is one. */
static gboolean
place_outside (IndNetworkMap *self, guint node, IndMapLabel *label)
{
  const IndMapMeasures *sheet = &self->sheet;
  IndPoint at = self->spots[node].at;

  set_lines (self, node, 1, label);
  for (int step = 0; step < 19 && label->n_lines > 0; step++)
    {
      double turned = (self->spots[node].angle + 3.5 * (step % 2 == 0 ? 1 : -1) * ((step + 1) / 2)) * G_PI / 180;
      double x = cos (turned), y = -sin (turned), w = label->box.width, h = label->box.height;
      double away = 26 * sheet->stroke;
      IndPoint end = { sheet->centre.x + x * (sheet->radius * sheet->stretch + away), sheet->centre.y + y * (sheet->radius + away) };
      IndBox box = { x > 0 ? end.x + 5 : end.x - 5 - w, end.y - h / 2 + y * h * 0.3, w, h };
      IndBox wider = { box.x - 3, box.y - 2, w + 6, h + 4 };
      double length = MAX (1, hypot (end.x - at.x, end.y - at.y)), off = sheet->mark + 4;
      IndPoint start = { at.x + (end.x - at.x) / length * off, at.y + (end.y - at.y) / length * off };

      if (length > off && length < sheet->radius * 0.75 && ind_obstacles_inside (self->obstacles, &box, EDGE)
          && keeps_to_rim (self, &box, TRUE)
          && ind_obstacles_hits (self->obstacles, IND_OBSTACLE_TEXT | IND_OBSTACLE_MARK, -1, &wider, 1) == 0
          && leader_is_free (self, node, start, end))
        {
          put_lines (label, box, x > 0 ? 1 : -1);
          label->has_leader = TRUE;
          label->leader[0] = start;
          label->leader[1] = end;
          return TRUE;
        }
    }
  return FALSE;
}

/*
 * Looks for a free place that no tie runs through, at the end of a thin line: a near one, to which the line crosses few ties,
 * in the mark's own sector. Returns: whether there is one.
 */
static gboolean
place_apart (IndNetworkMap *self, guint node, guint form, IndMapLabel *label)
{
  IndPoint at = self->spots[node].at;
  double off = self->sheet.mark + 3, step = self->sheet.mark / self->crowd + 3, most = 0.55 * self->sheet.radius, least = INFINITY;
  IndPoint best_start = at, best_end = at;
  IndBox best = { 0, 0, 0, 0 };

  set_lines (self, node, form, label);
  for (double away = 2.5 * off; away <= MIN (most, least) && label->n_lines > 0; away += step)
    for (int k = 0; k < APART_STEPS; k++)
      {
        double turned = 2 * G_PI * k / APART_STEPS, x = cos (turned), y = sin (turned), w = label->box.width, h = label->box.height;
        IndPoint start = { at.x + x * off, at.y + y * off }, end = { at.x + x * away, at.y + y * away };
        IndBox box = { end.x + x * 4 - (1 - x) / 2 * w, end.y + y * 4 - (1 - y) / 2 * h, w, h };
        IndBox wider = { box.x - 7, box.y - 1, w + 14, h + 2 }, near = { box.x - 14, box.y - 14, w + 28, h + 28 };
        double costs = away + (sector_at (self, end.x, end.y) != self->spots[node].sector ? COST_AWAY : 0);

        /* Whose it is, is seen: it stands at nobody else's mark. */
        if (costs < least && ind_obstacles_inside (self->obstacles, &box, EDGE)
            && ind_obstacles_hits (self->obstacles, IND_OBSTACLE_MARK, (int) node, &near, 1) == 0
            && (keeps_to_rim (self, &box, FALSE) || keeps_to_rim (self, &box, TRUE))
            && ind_obstacles_hits (self->obstacles, IND_OBSTACLE_TEXT | IND_OBSTACLE_MARK | IND_OBSTACLE_TIE, -1, &wider, 1) == 0
            && (costs += soft_cost (self, node, &box)) < least && leader_is_free (self, node, start, end)
            && (costs += COST_CROSSED * count_crossed (self, start, end)) < least)
          {
            least = costs;
            best = box;
            best_start = start;
            best_end = end;
          }
      }
  if (least == INFINITY)
    return FALSE;
  put_lines (label, best, best_end.x - best_start.x);
  label->has_leader = TRUE;
  label->leader[0] = best_start;
  label->leader[1] = best_end;
  return TRUE;
}

/* Whether a line runs under a label: a ring, a sector's edge, or a tie. */
gboolean
ind_map_label_crosses (const IndNetworkMap *self, const IndMapLabel *label)
{
  const IndMapMeasures *sheet = &self->sheet;
  const IndBox *box = &label->box;
  double right = box->x + box->width, low = box->y + box->height;
  double nearest = part_of_rim (self, CLAMP (sheet->centre.x, box->x, right), CLAMP (sheet->centre.y, box->y, low), 0);
  double farthest = MAX (MAX (part_of_rim (self, box->x, box->y, 0), part_of_rim (self, right, box->y, 0)),
                         MAX (part_of_rim (self, box->x, low, 0), part_of_rim (self, right, low, 0)));

  for (guint k = 0; k < G_N_ELEMENTS (ind_map_rings); k++)
    if (nearest < ind_map_rings[k] + 0.01 && farthest > ind_map_rings[k] - 0.01)
      return TRUE;
  for (int k = 0; k < 4; k++)
    if (sector_at (self, k % 2 == 0 ? box->x : right, k / 2 == 0 ? box->y : low) != sector_at (self, box->x, box->y))
      return TRUE;
  return ind_obstacles_hits (self->obstacles, IND_OBSTACLE_TIE, -1, box, 1) > 0;
}

static gboolean
place_clear (IndNetworkMap *self, guint node, IndMapLabel *label)
{
  gboolean placed = FALSE;

  for (guint form = 0; form < N_FORMS && !placed; form++)
    placed = place_beside (self, node, form, FALSE, self->spots[node].distance > 100, label);
  return placed;
}

/* Looks for a place beside the mark that no tie runs through. Returns: whether there is one. */
gboolean
ind_map_label_place_beside (IndNetworkMap *self, guint node)
{
  return place_clear (self, node, &self->spots[node].label);
}

/* Finds a place for one label, with all others where they are: beside the mark, outside the rim or apart at the end of a line,
 * over ties, or none. */
void
ind_map_label_place (IndNetworkMap *self, guint node)
{
  IndMapLabel *label = &self->spots[node].label;
  gboolean placed = ind_map_label_place_beside (self, node), outside = self->spots[node].distance > 100;

  placed = placed || (self->spots[node].distance > 30 && place_outside (self, node, label)) || place_apart (self, node, 1, label);
  for (guint form = 0; form < N_FORMS && !placed; form++)
    placed = place_beside (self, node, form, TRUE, outside, label);
  placed = placed || place_outside (self, node, label);
  for (guint form = 0; form < N_FORMS && outside && !placed; form++)
    placed = place_beside (self, node, form, TRUE, FALSE, label);
  placed = placed || place_beside (self, node, NAME_ALONE, TRUE, outside, label) || place_apart (self, node, NAME_ALONE, label);
  if (placed)
    label->n_crossed = count_ties (self, node, &label->box);
  else
    ind_map_label_clear (label);
}

typedef struct
{
  double distance;
  guint node;
} Ordered;

static int
innermost_first (gconstpointer a, gconstpointer b)
{
  const Ordered *one = a, *other = b;

  if (one->distance != other->distance)
    return one->distance < other->distance ? -1 : 1;
  return (one->node > other->node) - (one->node < other->node);
}

/* What a label leaves of the room for others. */
static void
add_label (IndNetworkMap *self, guint node)
{
  const IndMapLabel *label = &self->spots[node].label;

  if (label->is_placed)
    ind_obstacles_add (self->obstacles, IND_OBSTACLE_TEXT, (int) node, &label->box);
  for (int step = 0; label->has_leader && step <= 20; step++)
    {
      IndPoint a = label->leader[0], b = label->leader[1];

      ind_obstacles_add (self->obstacles, IND_OBSTACLE_TIE, (int) node,
                         &(IndBox) { a.x + (b.x - a.x) * step / 20 - 2, a.y + (b.y - a.y) * step / 20 - 2, 4, 4 });
    }
}

/* Gives somebody the label that they had, where nothing has come in its way. Returns: whether it did */
static gboolean
keep_label (IndNetworkMap *self, guint node, const IndMapBefore *before)
{
  IndMapLabel *label = &self->spots[node].label;
  const IndMapLabel *was = ind_map_before_label (before, self, node);

  if (was == NULL || ind_obstacles_hits (self->obstacles, IND_OBSTACLE_TEXT | IND_OBSTACLE_MARK, -1, &was->box, 1) > 0
      || count_ties (self, node, &was->box) > was->n_crossed
      || (was->has_leader && !leader_is_free (self, node, was->leader[0], was->leader[1])))
    return FALSE;
  *label = *was;
  for (guint k = 0; k < label->n_lines; k++)
    label->lines[k].text = g_strdup (label->lines[k].text);
  add_label (self, node);
  return TRUE;
}

/* Brings a kept label that is short or lies on a tie to a place beside its mark where it is not, if one has come free. */
static void
better_label (IndNetworkMap *self, guint node)
{
  IndMapLabel *label = &self->spots[node].label, found = { .n_lines = 0 };

  if (label->form != NAME_ALONE && label->n_crossed == 0)
    return;
  if (!place_clear (self, node, &found))
    {
      ind_map_label_clear (&found);
      return;
    }
  ind_map_label_clear (label);
  *label = found;
  add_label (self, node);
}

/* Finds places for all labels, innermost first, since there is the least room; after those that stay where they were. */
void
ind_map_labels_place (IndNetworkMap *self, const IndMapBefore *before)
{
  guint n = self->input->n_nodes;
  g_autofree Ordered *order = g_new (Ordered, n);
  g_autofree gboolean *is_kept = g_new0 (gboolean, n);

  for (guint k = 0; k < n; k++)
    order[k] = (Ordered) { self->spots[k].distance, k };
  if (n > 1)
    qsort (order, n, sizeof *order, innermost_first);
  for (guint k = 0; k < n && before != NULL; k++)
    is_kept[order[k].node] = keep_label (self, order[k].node, before);
  for (guint k = 0; k < n; k++)
    {
      guint node = order[k].node;

      if (is_kept[node])
        better_label (self, node);
      else
        {
          ind_map_label_place (self, node);
          add_label (self, node);
        }
    }
}
