#include "config.h"

#include "ind-network-map-private.h"

#include <math.h>

/* What stays as it was on a map that is laid out again, so that who reads it finds everybody where they were. */

#define SAME 0.5   /* points: nearer than that a mark has not moved */

struct _IndMapBefore
{
  const IndNetworkMap *map;
  int *nodes;            /* which they were, of those who stand where they stood; else -1 */
  GHashTable *courses;   /* by key_of() */
};

/* One that no other course has: a tie's number, or of a tie to the child the other one's, turned round. */
static gint64
key_of (const IndNetworkMap *self, const IndMapCourse *course)
{
  return course->from < 0 ? -self->input->nodes[course->to].id : course->id;
}

static gboolean
is_same_sheet (const IndMapMeasures *one, const IndMapMeasures *other)
{
  return one->width == other->width && one->height == other->height && one->radius == other->radius
         && one->stretch == other->stretch && one->mark == other->mark && one->name == other->name;
}

/* Notes what stands where it stood. Returns: (transfer full) (nullable): %NULL where nothing can, on another sheet */
IndMapBefore *
ind_map_before_new (const IndNetworkMap *self, const IndNetworkMap *map)
{
  g_autoptr (GHashTable) nodes = NULL;
  IndMapBefore *before;

  if (map == NULL || !is_same_sheet (&self->sheet, &map->sheet))
    return NULL;
  nodes = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint k = 0; k < map->input->n_nodes; k++)
    g_hash_table_insert (nodes, (gpointer) &map->input->nodes[k].id, GUINT_TO_POINTER (k + 1));
  before = g_new0 (IndMapBefore, 1);
  before->map = map;
  before->nodes = g_new (int, self->input->n_nodes);
  before->courses = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint k = 0; k < self->input->n_nodes; k++)
    {
      int was = (int) GPOINTER_TO_UINT (g_hash_table_lookup (nodes, &self->input->nodes[k].id)) - 1;
      gboolean stands = was >= 0 && hypot (map->spots[was].at.x - self->spots[k].at.x, map->spots[was].at.y - self->spots[k].at.y) < SAME;

      before->nodes[k] = stands ? was : -1;
    }
  for (guint k = 0; k < map->n_courses; k++)
    {
      gint64 key = key_of (map, &map->courses[k]);

      g_hash_table_insert (before->courses, g_memdup2 (&key, sizeof key), &map->courses[k]);
    }
  return before;
}

/* ind_map_before_free: @before: (transfer full) (nullable) */
void
ind_map_before_free (IndMapBefore *before)
{
  if (before == NULL)
    return;
  g_free (before->nodes);
  g_hash_table_unref (before->courses);
  g_free (before);
}

/* Returns: (transfer none) (nullable): the course that a tie had between the same two, if both stand where they stood */
const IndMapCourse *
ind_map_before_course (const IndMapBefore *before, const IndNetworkMap *self, const IndMapCourse *course)
{
  gint64 key = key_of (self, course);
  const IndMapCourse *was = g_hash_table_lookup (before->courses, &key);
  int from = course->from < 0 ? -1 : before->nodes[course->from], to = before->nodes[course->to];

  return was != NULL && to >= 0 && was->to == to && was->from == from && (course->from < 0) == (from < 0) ? was : NULL;
}

/* Returns: (transfer none) (nullable): the label that somebody had who stands where they stood and is called the same */
const IndMapLabel *
ind_map_before_label (const IndMapBefore *before, const IndNetworkMap *self, guint node)
{
  const IndMapNode *now = &self->input->nodes[node], *then;
  int was = before->nodes[node];

  if (was < 0 || !before->map->spots[was].label.is_placed)
    return NULL;
  then = &before->map->input->nodes[was];
  return g_strcmp0 (now->name, then->name) == 0 && g_strcmp0 (now->role, then->role) == 0 ? &before->map->spots[was].label : NULL;
}
