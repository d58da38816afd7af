#include "config.h"

#include "ind-sky.h"

#define LINE 2.4

static void
sun (IndScene *scene, double x, double y, double radius, double scale)
{
  g_autoptr (IndPath) disc = ind_path_new (), rays = ind_path_new ();

  for (int k = 0; k < 8; k++)
    {
      IndPoint from = ind_on_circle (x, y, radius * 1.42, k * 45), to = ind_on_circle (x, y, radius * 1.92, k * 45);

      ind_path_move (rays, from.x, from.y);
      ind_path_line (rays, to.x, to.y);
    }
  ind_scene_path (scene, rays, IND_ROLE_NONE, IND_ROLE_STROKE, LINE * scale)->hue = IND_HUE_YELLOW;
  ind_path_circle (disc, x, y, radius);
  ind_scene_path (scene, disc, IND_ROLE_TINT, IND_ROLE_STROKE, LINE * scale)->hue = IND_HUE_YELLOW;
}

/* Three discs and a foot: stroked as one, then filled, so that no line crosses it. */
static void
cloud (IndScene *scene, double x, double y, double scale)
{
  g_autoptr (IndPath) path = ind_path_new ();
  IndBox foot = { x - 25 * scale, y + 1 * scale, 50 * scale, 15 * scale };

  ind_path_box (path, &foot, 7.5 * scale);
  ind_path_circle (path, x - 15 * scale, y + 5.5 * scale, 10.5 * scale);
  ind_path_circle (path, x - 3 * scale, y - 3 * scale, 14 * scale);
  ind_path_circle (path, x + 13 * scale, y + 3.5 * scale, 12 * scale);
  ind_scene_path (scene, path, IND_ROLE_NONE, IND_ROLE_STROKE, 2 * LINE * scale)->hue = IND_HUE_SLATE;
  ind_scene_path (scene, path, IND_ROLE_TINT, IND_ROLE_NONE, 0)->hue = IND_HUE_SLATE;
}

/**
 * ind_sky:
 * @x, @y: its middle
 * @scale: 1 for a sky that fits in a circle with a radius of 36 points
 *
 * Draws a level as a sky: a sun for resources, a sun behind a cloud for both, a cloud for worries, and a dashed ring
 * for what has not been explored.
 */
void
ind_sky (IndScene *scene, IndLevel level, double x, double y, double scale)
{
  g_autoptr (IndPath) ring = ind_path_new ();

  switch (level)
    {
    case IND_LEVEL_RESOURCE:
      sun (scene, x, y, 13 * scale, scale);
      break;
    case IND_LEVEL_MIXED:
      sun (scene, x + 9 * scale, y - 8 * scale, 10 * scale, scale);
      cloud (scene, x - 4 * scale, y + 6 * scale, 0.78 * scale);
      break;
    case IND_LEVEL_CONCERN:
      cloud (scene, x, y - 1 * scale, scale);
      break;
    case IND_LEVEL_NONE:
    case IND_LEVEL_UNEXPLORED:
      ind_path_circle (ring, x, y, 24 * scale);
      ind_scene_path (scene, ring, IND_ROLE_NONE, IND_ROLE_STROKE, LINE * scale)->dash = IND_DASH_DASHED;
      break;
    }
}
