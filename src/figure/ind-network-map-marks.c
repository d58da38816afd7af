#include "config.h"

#include "ind-network-map-private.h"

#include <math.h>

/* A mark says by its shape what somebody is: round a person, square a professional, six corners a group, ears a pet. */
void
ind_map_mark_draw (IndScene *scene, IndMapMark mark, IndHue hue, gboolean solid, IndPoint at, double radius)
{
  g_autoptr (IndPath) path = ind_path_new ();
  double r = radius * 0.92;
  IndItem *item;

  switch (mark)
    {
    case IND_MAP_MARK_PROFESSIONAL:
      ind_path_box (path, &(IndBox) { at.x - r, at.y - r, 2 * r, 2 * r }, radius * 0.22);
      break;
    case IND_MAP_MARK_GROUP:
      for (int k = 0; k < 6; k++)
        {
          IndPoint corner = ind_on_circle (at.x, at.y, radius * 1.08, 90 + 60 * k);

          ind_path_line (path, corner.x, corner.y);
        }
      ind_path_close (path);
      break;
    case IND_MAP_MARK_PET:
      ind_path_move (path, at.x - r, at.y - r);
      ind_path_line (path, at.x - r * 0.35, at.y - r * 0.5);
      ind_path_line (path, at.x + r * 0.35, at.y - r * 0.5);
      ind_path_line (path, at.x + r, at.y - r);
      ind_path_line (path, at.x + r, at.y + r * 0.3);
      ind_path_curve (path, at.x + r, at.y + r * 1.2, at.x - r, at.y + r * 1.2, at.x - r, at.y + r * 0.3);
      ind_path_close (path);
      break;
    default:
      ind_path_circle (path, at.x, at.y, r);
      break;
    }
  if (mark == IND_MAP_MARK_DEAD)
    {
      g_autoptr (IndPath) cross = ind_path_new ();

      ind_scene_path (scene, path, IND_ROLE_PAPER, IND_ROLE_STROKE, radius / 9)->hue = IND_HUE_SLATE;
      ind_path_move (cross, at.x, at.y - r * 0.55);
      ind_path_line (cross, at.x, at.y + r * 0.55);
      ind_path_move (cross, at.x - r * 0.36, at.y - r * 0.18);
      ind_path_line (cross, at.x + r * 0.36, at.y - r * 0.18);
      ind_scene_path (scene, cross, IND_ROLE_NONE, IND_ROLE_CURVE, radius / 6);
      return;
    }
  item = ind_scene_path (scene, path, solid ? IND_ROLE_STROKE : IND_ROLE_TINT, IND_ROLE_STROKE, radius / 6);
  item->hue = hue;
  item->casing = 2;
  item->patterned = TRUE;
}

/* Who coordinates: full the family, half both, open the coordinator. */
void
ind_map_badge_draw (IndScene *scene, IndCoordination kind, IndPoint at, double radius)
{
  g_autoptr (IndPath) path = ind_path_new ();

  if (kind == IND_COORDINATION_NONE_SAID || kind == IND_COORDINATION_NONE)
    return;
  ind_path_circle (path, at.x, at.y, radius);
  ind_scene_path (scene, path, kind == IND_COORDINATION_FAMILY ? IND_ROLE_SOLID : IND_ROLE_GROUND, IND_ROLE_SOLID, radius / 4)->casing = 2;
  if (kind == IND_COORDINATION_SHARED)
    {
      g_autoptr (IndPath) half = ind_path_new ();

      ind_path_arc (half, at.x, at.y, radius, 180, 360);
      ind_path_close (half);
      ind_scene_path (scene, half, IND_ROLE_SOLID, IND_ROLE_NONE, 0);
    }
}
