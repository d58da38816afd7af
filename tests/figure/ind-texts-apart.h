#pragma once

#include <math.h>

#include "ind-scene.h"

/* Where the letters of a text stand, straight or on an arc: points along it, a step apart. */

#define IND_TEXTS_STEP 4.0

/* The point of @text that lies @along it from its beginning and @up from its baseline. */
static IndPoint
ind_texts_point (const IndItem *text, double along, double up)
{
  double radius = fabs (text->arc), sign = text->arc > 0 ? 1 : -1;

  if (text->arc == 0)
    return (IndPoint) { text->bounds.x + along, text->baseline - up };
  return ind_on_circle (text->centre.x, text->centre.y, radius + sign * up,
                        text->angle + sign * (along - text->width / 2) / radius * 180 / G_PI);
}

static double
ind_texts_width (const IndItem *text)
{
  return text->arc != 0 ? text->width : text->bounds.width;
}

/* Whether the letters of @text cover this point; small letters' height is counted, not the tails of g and p. */
static gboolean
ind_texts_covers (const IndItem *text, IndPoint at)
{
  double along, up;

  if (text->arc != 0)
    {
      double dx = at.x - text->centre.x, dy = at.y - text->centre.y, radius = fabs (text->arc);
      double turned = remainder (atan2 (dx, -dy) * 180 / G_PI - text->angle, 360) * G_PI / 180 * radius;

      along = text->width / 2 + (text->arc > 0 ? turned : -turned);
      up = (hypot (dx, dy) - radius) * (text->arc > 0 ? 1 : -1);
    }
  else
    {
      along = at.x - text->bounds.x;
      up = text->baseline - at.y;
    }
  return along > 0.5 && along < ind_texts_width (text) - 0.5 && up > 0 && up < 0.5 * text->size;
}

/* The first pair of texts that meet, or FALSE. Texts turned by an angle are left out. */
static gboolean
ind_texts_meet (const IndScene *scene, const IndItem **one, const IndItem **other)
{
  for (guint k = 0; k < ind_scene_length (scene); k++)
    for (guint i = 0; i < ind_scene_length (scene); i++)
      {
        *one = ind_scene_item (scene, k);
        *other = ind_scene_item (scene, i);
        if (i == k || (*one)->type != IND_ITEM_TEXT || (*other)->type != IND_ITEM_TEXT
            || ((*one)->arc == 0 && (*one)->angle != 0) || ((*other)->arc == 0 && (*other)->angle != 0))
          continue;
        for (double along = 1; along < ind_texts_width (*one); along += IND_TEXTS_STEP)
          for (double up = 0.1; up < 0.5; up += 0.13)
            if (ind_texts_covers (*other, ind_texts_point (*one, along, up * (*one)->size)))
              return TRUE;
      }
  return FALSE;
}
