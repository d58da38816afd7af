#include "config.h"

#include "ind-network-map-private.h"

#include <math.h>

#define HEAD 13     /* points that an arrow's head is long */

/**
 * ind_network_map_arrow:
 * @from: where somebody stood on an earlier map, in points of this one
 * @to: where they stand
 * @scene: what it is appended to
 *
 * Draws a ring where somebody stood, and an arrow from there to the mark. Where the two touch there is no room for one.
 *
 * Returns: whether it was drawn
 */
gboolean
ind_network_map_arrow (const IndNetworkMap *self, IndPoint from, IndPoint to, IndScene *scene)
{
  double dx = to.x - from.x, dy = to.y - from.y, length = hypot (dx, dy), mark = self->sheet.mark;
  double first = mark, last = length - mark - 4, wide = 0.5 * HEAD;
  g_autoptr (IndPath) ring = ind_path_new (), line = ind_path_new (), head = ind_path_new ();
  IndPoint tip, neck;
  IndItem *item;

  if (last - first < HEAD)
    return FALSE;
  dx /= length;
  dy /= length;
  tip = (IndPoint) { from.x + dx * last, from.y + dy * last };
  neck = (IndPoint) { tip.x - dx * HEAD, tip.y - dy * HEAD };
  ind_path_circle (ring, from.x, from.y, mark);
  ind_path_move (line, from.x + dx * first, from.y + dy * first);
  ind_path_line (line, neck.x, neck.y);
  ind_path_move (head, tip.x, tip.y);
  ind_path_line (head, neck.x - dy * wide, neck.y + dx * wide);
  ind_path_line (head, neck.x + dy * wide, neck.y - dx * wide);
  ind_path_close (head);
  item = ind_scene_path (scene, ring, IND_ROLE_NONE, IND_ROLE_STROKE, 2 * self->sheet.stroke);
  item->hue = IND_HUE_RED;
  item->dash = IND_DASH_DOTTED;
  ind_scene_path (scene, line, IND_ROLE_NONE, IND_ROLE_STROKE, 3 * self->sheet.stroke)->hue = IND_HUE_RED;
  ind_scene_path (scene, head, IND_ROLE_STROKE, IND_ROLE_NONE, 0)->hue = IND_HUE_RED;
  return TRUE;
}
