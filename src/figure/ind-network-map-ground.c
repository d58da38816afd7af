#include "config.h"

#include "ind-network-map-private.h"

#include <math.h>
#include <string.h>

#define RIM 12.0
#define NAME_GAP 9.0

typedef struct
{
  IndNetworkMap *self;
  IndScene *scene;
  double x, y;      /* the legend's left edge, and the middle of its next row */
  double step;
} Legend;

const double ind_map_rings[] = { 0.57446, 0.81240, 1 };   /* √.33, √.66, 1 */

static void
ellipse (const IndNetworkMap *self, IndPath *path, double inset, double from, double to)
{
  const IndMapMeasures *sheet = &self->sheet;

  ind_path_ellipse (path, sheet->centre.x, sheet->centre.y, sheet->radius * sheet->stretch + inset, sheet->radius + inset, from, to);
}

static void
draw_wedges (IndNetworkMap *self, IndScene *scene)
{
  const IndMapMeasures *sheet = &self->sheet;
  guint n = self->input->n_sectors;
  double wide = 360.0 / n, inner = ind_map_rings[0] * sheet->radius - sheet->radius;

  for (guint k = 0; k < n; k++)
    {
      g_autoptr (IndPath) path = ind_path_new ();
      IndItem *item;

      ellipse (self, path, 0, k * wide, (k + 1) * wide);
      ind_path_line (path, sheet->centre.x, sheet->centre.y);
      ind_path_close (path);
      item = ind_scene_path (scene, path, IND_ROLE_WASH, IND_ROLE_NONE, 0);
      item->hue = self->input->hues[k];
    }
  {
    g_autoptr (IndPath) middle = ind_path_new ();

    ind_path_ellipse (middle, sheet->centre.x, sheet->centre.y, (sheet->radius + inner) * sheet->stretch, sheet->radius + inner, 0, 360);
    ind_path_close (middle);
    ind_scene_path (scene, middle, IND_ROLE_PAPER, IND_ROLE_GRID, 1.4 * sheet->stroke);
  }
  {
    g_autoptr (IndPath) second = ind_path_new ();

    ind_path_ellipse (second, sheet->centre.x, sheet->centre.y, ind_map_rings[1] * sheet->radius * sheet->stretch, ind_map_rings[1] * sheet->radius, 0, 360);
    ind_path_close (second);
    ind_scene_path (scene, second, IND_ROLE_NONE, IND_ROLE_GRID, 1.4 * sheet->stroke);
  }
  for (guint k = 0; k < n && n > 1; k++)
    {
      double a = k * wide * G_PI / 180, from = ind_map_rings[0] * sheet->radius;
      IndPoint line[] = { { sheet->centre.x + sin (a) * from * sheet->stretch, sheet->centre.y - cos (a) * from },
                          { sheet->centre.x + sin (a) * sheet->radius * sheet->stretch, sheet->centre.y - cos (a) * sheet->radius } };

      ind_scene_line (scene, IND_ROLE_GRID, 1.4 * sheet->stroke, line, 2);
    }
  for (guint k = 0; k < n; k++)
    {
      double gap = n > 1 ? 0.45 : 0;
      g_autoptr (IndPath) rim = ind_path_new ();
      IndItem *item;

      ellipse (self, rim, 0, k * wide + gap, (k + 1) * wide - gap);
      ellipse (self, rim, RIM, (k + 1) * wide - gap, k * wide + gap);
      ind_path_close (rim);
      item = ind_scene_path (scene, rim, IND_ROLE_STROKE, IND_ROLE_STROKE, 1.6 * sheet->stroke);
      item->hue = self->input->hues[k];
      item->patterned = TRUE;
    }
}

/*
 * A sector's name follows the rim; on an ellipse it follows the circle that the rim comes nearest to there. Where somebody stands
 * in its way it slides along the rim, or where it would be cut there stands farther out, if that is on the sheet.
 */
static void
draw_sector_name (IndNetworkMap *self, guint k, IndScene *scene)
{
  const IndMapMeasures *sheet = &self->sheet;
  double wide = 360.0 / self->input->n_sectors, size = sheet->name, rx = sheet->radius * sheet->stretch, ry = sheet->radius;
  static const struct { double slide; gboolean is_out, may_cut; } tries[] = {
    { 0, FALSE, FALSE }, { 0.12, FALSE, FALSE }, { -0.12, FALSE, FALSE }, { 0.24, FALSE, FALSE }, { -0.24, FALSE, FALSE },
    { 0, TRUE, FALSE },
    { 0, FALSE, TRUE }, { 0.12, FALSE, TRUE }, { -0.12, FALSE, TRUE }, { 0.24, FALSE, TRUE }, { -0.24, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      double out = RIM + NAME_GAP + (tries[i].is_out ? 1.25 * sheet->mark : 0), t = (k + 0.5 + tries[i].slide) * wide * G_PI / 180;
      double nx = sin (t) / rx, ny = -cos (t) / ry, length = hypot (nx, ny);
      double bend = pow (rx * rx * cos (t) * cos (t) + ry * ry * sin (t) * sin (t), 1.5) / (rx * ry);
      double angle = atan2 (nx, -ny) * 180 / G_PI;
      gboolean low = cos (angle * G_PI / 180) < -0.1;
      IndPoint on = { sheet->centre.x + rx * sin (t), sheet->centre.y - ry * cos (t) };
      IndPoint centre = { on.x - nx / length * bend, on.y - ny / length * bend };
      double radius = bend + out + (low ? 0.78 : 0.2) * size;
      double room = wide * G_PI / 180 * MIN (rx, ry) * (1 - 2 * fabs (tries[i].slide)) - 24;
      g_autofree char *name = ind_typeset_shorten (self->typeset, self->input->sectors[k], IND_ROLE_LABEL_STRONG, size, MAX (room, 40));
      double width = ind_typeset_width (self->typeset, name, IND_ROLE_LABEL_STRONG, size), half = width / radius / 2;
      gboolean is_free = tries[i].may_cut || strcmp (name, self->input->sectors[k]) == 0;
      IndBox boxes[9];

      for (int b = 0; b < 9; b++)
        {
          IndPoint at = ind_on_circle (centre.x, centre.y, bend + out + size / 2, angle + half * (b - 4) / 4 * 180 / G_PI);
          double reach = 0.62 * size + width / 40;

          boxes[b] = (IndBox) { at.x - reach, at.y - reach, 2 * reach, 2 * reach };
          is_free = is_free && ind_obstacles_hits (self->obstacles, IND_OBSTACLE_MARK, -1, &boxes[b], 1) == 0
                    && (!tries[i].is_out || ind_obstacles_inside (self->obstacles, &boxes[b], 0.55 * size - reach));
        }
      if (!is_free && i + 1 < G_N_ELEMENTS (tries))
        continue;
      ind_scene_text_on_arc (scene, IND_ROLE_LABEL_STRONG, size, centre, low ? -radius : radius, angle, width, name, -1)->hue
        = self->input->hues[k];
      for (int b = 0; b < 9; b++)
        ind_obstacles_add (self->obstacles, IND_OBSTACLE_TEXT, -1, &boxes[b]);
      return;
    }
}

static double
write_text (IndNetworkMap *self, IndScene *scene, IndRole role, double size, double x, double baseline, double room, const char *text)
{
  g_autofree char *shown = ind_typeset_shorten (self->typeset, text, role, size, room);
  double width = ind_typeset_width (self->typeset, shown, role, size);
  const IndItem *item = ind_scene_text (scene, role, size, x, baseline, width, shown, -1);

  ind_obstacles_add (self->obstacles, IND_OBSTACLE_TEXT, -1, &item->bounds);
  return width;
}

static void
draw_title (IndNetworkMap *self, IndScene *scene)
{
  const IndMapMeasures *sheet = &self->sheet;
  double y = sheet->edge + sheet->title * 0.62, beside = sheet->width * 0.28;

  if (self->input->title != NULL)
    write_text (self, scene, IND_ROLE_TITLE, sheet->title, sheet->edge, y, sheet->width * 0.42, self->input->title);
  y += sheet->name * 2;
  if (self->input->subtitle != NULL)
    write_text (self, scene, IND_ROLE_BODY, sheet->name, sheet->edge, y, beside, self->input->subtitle);
  y += sheet->name * 1.4;
  if (self->input->date != NULL)
    write_text (self, scene, IND_ROLE_MUTED, sheet->name, sheet->edge, y, beside, self->input->date);
}

static void
legend_heading (Legend *legend, const char *heading)
{
  double size = legend->self->sheet.small;
  double width = write_text (legend->self, legend->scene, IND_ROLE_STRONG, size, legend->x, legend->y + 0.35 * size, 260, heading);

  /* Nobody's label stands so near that it reads as a row of the legend. */
  ind_obstacles_add (legend->self->obstacles, IND_OBSTACLE_TEXT, -1,
                     &(IndBox) { legend->x - size, legend->y - 1.25 * size, MAX (width, 5 * size) + 2 * size, 1.25 * size });
  legend->y += legend->step;
}

static void
legend_words (Legend *legend, double indent, const char *words)
{
  double size = legend->self->sheet.small, x = legend->x + indent;

  write_text (legend->self, legend->scene, IND_ROLE_BODY, size, x, legend->y + 0.35 * size,
              legend->self->sheet.width - legend->self->sheet.edge / 2 - x, words);
  ind_obstacles_add (legend->self->obstacles, IND_OBSTACLE_MARK, -1,
                     &(IndBox) { legend->x - 2, legend->y - legend->step / 2, indent, legend->step });
  legend->y += legend->step;
}

static guint
count (const gboolean *occurs, guint n)
{
  guint sum = 0;

  for (guint k = 0; k < n; k++)
    sum += occurs[k];
  return sum;
}

/* What the signs mean that occur, lines at the lower left, marks and who coordinates at the lower right. */
static void
draw_legend (IndNetworkMap *self, IndScene *scene)
{
  const IndNetworkMapInput *input = self->input;
  const IndMapMeasures *sheet = &self->sheet;
  gboolean ties[IND_TIE_NONE + 1] = { FALSE }, marks[IND_N_MAP_MARKS] = { FALSE }, who[IND_COORDINATION_NONE + 1] = { FALSE };
  static const IndCoordination order[] = { IND_COORDINATION_FAMILY, IND_COORDINATION_SHARED, IND_COORDINATION_COORDINATOR };
  Legend legend = { self, scene, sheet->edge, 0, sheet->small * (sheet->solid ? 1.6 : 1.75) };
  double widest = 0, m = sheet->small * 0.62, sample = sheet->small * 4, indent = 2.4 * sheet->small, low = sheet->height - sheet->edge;
  guint rows;

  for (guint k = 0; k < input->n_nodes; k++)
    {
      ties[input->nodes[k].tie] = TRUE;
      marks[input->nodes[k].mark] = TRUE;
      who[input->nodes[k].coordination] = TRUE;
    }
  for (guint k = 0; k < input->n_ties; k++)
    ties[input->ties[k].kind] = TRUE;
  ties[IND_TIE_NONE_SAID] = ties[IND_TIE_NONE] = who[IND_COORDINATION_NONE_SAID] = who[IND_COORDINATION_NONE] = FALSE;

  rows = count (ties, G_N_ELEMENTS (ties));
  legend.y = low - rows * legend.step;
  if (rows > 0)
    legend_heading (&legend, input->ties_heading);
  for (IndTieKind k = IND_TIE_STRONG; k < IND_TIE_NONE; k++)
    if (ties[k])
      {
        IndPoint line[IND_MAP_N_STEPS + 1];

        for (int i = 0; i <= IND_MAP_N_STEPS; i++)
          line[i] = (IndPoint) { legend.x + sample * i / IND_MAP_N_STEPS, legend.y };
        ind_map_tie_draw (scene, k, line, IND_MAP_N_STEPS + 1, sheet->stroke, 0.5, FALSE);
        legend_words (&legend, sample + sheet->small, input->tie_words[k]);
      }

  for (guint k = 0; k < G_N_ELEMENTS (marks); k++)
    if (marks[k])
      widest = MAX (widest, ind_typeset_width (self->typeset, input->mark_words[k], IND_ROLE_BODY, sheet->small));
  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    if (who[order[k]])
      widest = MAX (widest, ind_typeset_width (self->typeset, input->coordination_words[order[k]], IND_ROLE_BODY, sheet->small));
  if (count (who, G_N_ELEMENTS (who)) > 0)
    widest = MAX (widest, ind_typeset_width (self->typeset, input->coordination_heading, IND_ROLE_STRONG, sheet->small) - indent);
  legend.x = sheet->width - sheet->edge - indent - MIN (widest, sheet->width * 0.2);
  rows = count (marks, G_N_ELEMENTS (marks));
  legend.y = low - (rows + count (who, G_N_ELEMENTS (who)) + (count (who, G_N_ELEMENTS (who)) > 0) + (rows > 0)) * legend.step + legend.step;
  if (rows > 0)
    legend_heading (&legend, input->marks_heading);
  for (IndMapMark k = 0; k < IND_N_MAP_MARKS; k++)
    if (marks[k])
      {
        ind_map_mark_draw (scene, k, k == IND_MAP_MARK_GROUP ? IND_HUE_SLATE : k == IND_MAP_MARK_PROFESSIONAL ? IND_HUE_BLUE : IND_HUE_ORANGE,
                           sheet->solid, (IndPoint) { legend.x + m, legend.y }, m);
        legend_words (&legend, indent, input->mark_words[k]);
      }
  if (count (who, G_N_ELEMENTS (who)) > 0)
    legend_heading (&legend, input->coordination_heading);
  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    if (who[order[k]])
      {
        ind_map_badge_draw (scene, order[k], (IndPoint) { legend.x + m, legend.y }, 0.45 * sheet->small);
        legend_words (&legend, indent, input->coordination_words[order[k]]);
      }
}

/* Draws what never moves, and keeps its room free of labels. */
void
ind_map_ground_draw (IndNetworkMap *self)
{
  const IndMapMeasures *sheet = &self->sheet;
  double r = sheet->centre_radius + 4;

  self->ground = ind_scene_new (sheet->width, sheet->height);
  draw_wedges (self, self->ground);
  if (sheet->title > 0)
    draw_title (self, self->ground);
  draw_legend (self, self->ground);
  for (guint k = 0; k < self->input->n_sectors; k++)
    draw_sector_name (self, k, self->ground);
  ind_obstacles_add (self->obstacles, IND_OBSTACLE_MARK, -1, &(IndBox) { sheet->centre.x - r, sheet->centre.y - r, 2 * r, 2 * r });
}
