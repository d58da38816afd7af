#include "config.h"

#include "ind-map.h"

#include "ind-items.h"
#include "ind-rules.h"

/* Who stands on a map, and who of the case does not yet. */

/** ind_node_actor: Returns: (transfer none): the person, worker or contact that a mark stands for. */
IndRecord *
ind_node_actor (const IndNode *node)
{
  return node->person != NULL ? (IndRecord *) node->person
         : node->worker != NULL ? (IndRecord *) node->worker : (IndRecord *) node->contact;
}

/** ind_node_can_come: Returns: whether they can be invited: nobody who is dead, and no pet. */
gboolean
ind_node_can_come (const IndNode *node)
{
  return node->contact == NULL || (node->contact->deceased != IND_YES && node->contact->kind != IND_CONTACT_PET);
}

/** ind_map_node_of: Returns: (transfer none) (nullable): the mark of somebody on the map. */
IndNode *
ind_map_node_of (const IndMap *map, const IndRecord *actor)
{
  guint n = ind_list_length (map->nodes);

  for (guint k = 0; k < n; k++)
    {
      IndNode *node = ind_list_get (map->nodes, k);

      if (ind_node_actor (node)->id == actor->id)
        return node;
    }
  return NULL;
}

/** ind_map_has_in_centre: Returns: whether somebody stands in the middle: the map's own, else the children in focus. */
gboolean
ind_map_has_in_centre (const IndMap *map, const IndRecord *actor)
{
  g_autoptr (GPtrArray) children = ind_case_children (ind_record_case ((IndRecord *) map));
  guint n = ind_list_length (map->center);

  for (guint k = 0; k < n; k++)
    if (((IndLinkItem *) ind_list_get (map->center, k))->target->id == actor->id)
      return TRUE;
  return n == 0 && g_ptr_array_find (children, actor, NULL);
}

static void
add_missing (const IndMap *map, GListStore *actors, GPtrArray *missing)
{
  guint n = ind_list_length (actors);

  for (guint k = 0; k < n; k++)
    {
      IndRecord *actor = ind_list_get (actors, k);

      if (ind_map_node_of (map, actor) == NULL && !ind_map_has_in_centre (map, actor))
        g_ptr_array_add (missing, g_object_ref (actor));
    }
}

/**
 * ind_map_missing:
 * @map: a map of a case
 *
 * Returns: (transfer full) (element-type IndRecord): the persons, contacts and workers of the case who do not stand on it
 */
GPtrArray *
ind_map_missing (const IndMap *map)
{
  IndCase *family = ind_record_case ((IndRecord *) map);
  GPtrArray *missing = g_ptr_array_new_with_free_func (g_object_unref);

  add_missing (map, family->persons, missing);
  add_missing (map, family->contacts, missing);
  add_missing (map, family->workers, missing);
  return missing;
}

/** ind_map_ring: Returns: 0 near, 1 between, 2 at the rim, 3 outside. */
guint
ind_map_ring (double distance)
{
  return distance <= 33 ? 0 : distance <= 66 ? 1 : distance <= 100 ? 2 : 3;
}
