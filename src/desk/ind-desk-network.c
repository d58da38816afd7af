#include "config.h"

#include "ind-desk-private.h"

#include <math.h>

#include "ind-items.h"

/* A network map that is worked on: who stands on it, and where. */

/* What is being added to a map, in the order in which it is written: first whom the case does not have yet. */
typedef struct
{
  IndMap *map;
  IndAdding adding;
  IndRecord *shadow;      /* of the map */
  IndRecord *root;        /* (owned): the case of the shadow */
  GPtrArray *records;
} Putting;

static void
putting_clear (Putting *self)
{
  g_clear_object (&self->root);
  g_clear_pointer (&self->records, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Putting, putting_clear)

static void
begin_putting (Putting *self, IndMap *map)
{
  self->map = map;
  self->shadow = ind_desk_shadow ((IndRecord *) map, &self->root);
  self->adding = (IndAdding) { ind_record_case ((IndRecord *) map), (IndCase *) self->root };
  self->records = g_ptr_array_new ();
}

/* Adds a new record at the end of its list. */
static gboolean
prepare (Putting *self, IndRecord *present, IndRecord *owner, IndRecord *record, GError **error)
{
  const IndList *list = ind_record_list_of (owner, record->table);
  GListStore *there = ind_record_get_list (present, list), *added = ind_record_get_list (owner, list);
  GListStore *last = ind_list_length (added) > 0 ? added : there;
  guint n = ind_list_length (last);

  ind_record_insert (owner, list, record, n > 0 ? ((IndRecord *) ind_list_get (last, n - 1))->position + 1 : 0);
  g_ptr_array_add (self->records, record);
  return ind_desk_prepare (record, &self->adding, error);
}

/* Somebody as the case has them; else they become one of it: a worker of the directory, or a new contact. */
static IndRecord *
of_the_case (Putting *self, IndRecord *who, GError **error)
{
  IndRecord *there = ind_case_lookup (self->adding.family, who->id);
  g_autoptr (IndRecord) draft = NULL;

  if (there != NULL)
    return there;
  draft = who->table == &ind_worker_table ? ind_record_draft (who) : g_object_ref (who);
  return prepare (self, (IndRecord *) self->adding.family, self->root, draft, error) ? draft : NULL;
}

/* Distances and angles are kept to a tenth, angles from -180 to 180. */
static void
seat (IndRecord *draft, double distance, double angle, const GPtrArray *keys)
{
  const IndTable *table = draft->table;

  ind_record_set_amount (draft, ind_table_field (table, "distance"), round (distance * 10) / 10);
  ind_record_set_amount (draft, ind_table_field (table, "angle"), round (remainder (angle, 360) * 10) / 10);
  if (ind_amount_is_set (angle))
    ind_record_set_text (draft, ind_table_field (table, "sector"), keys->pdata[ind_node_sector ((IndNode *) draft, keys)]);
}

static gboolean
put (Putting *self, IndRecord *who, double distance, double angle, GError **error)
{
  g_autoptr (IndRecord) node = ind_record_new (&ind_node_table, ind_new_id ());
  g_autoptr (GPtrArray) keys = ind_map_sector_keys (self->map);
  IndRecord *actor = of_the_case (self, who, error);

  if (actor == NULL)
    return FALSE;
  ind_record_set_record (node, ind_table_field (node->table, actor->table->name), actor);
  ind_record_set_text_at (node, "sector", ind_sector_of (actor, keys));
  seat (node, distance, angle, keys);
  return prepare (self, (IndRecord *) self->map, self->shadow, node, error);
}

static gboolean
write_put (IndDesk *self, Putting *putting, GError **error)
{
  IndRecord *family = (IndRecord *) putting->adding.family;

  for (guint k = 0; k < putting->records->len; k++)
    {
      IndRecord *record = putting->records->pdata[k];

      if ((record->table != &ind_node_table
           && !ind_desk_raise_owner (self, family, ind_record_list_of (family, record->table), error))
          || !ind_store_insert (self->store, record, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * ind_desk_put_on_map:
 * @who: a person, worker or contact of the case; or a worker of the directory, or the draft of a new worker or contact, who
 *   becomes one of the case by the same change
 * @distance: see IndSeat
 * @angle: see IndSeat; where it is NaN they come to the sector that they belong in, see ind_sector_of()
 *
 * Puts somebody on a map. Who stands there already is moved.
 *
 * Returns: the row number of the mark; 0 with an error
 */
gint64
ind_desk_put_on_map (IndDesk *self, IndMap *map, IndRecord *who, double distance, double angle, GError **error)
{
  g_auto (Putting) putting = { NULL };
  IndNode *there;
  IndRecord *node;

  if (!ind_desk_check_in_case ((IndRecord *) map, error))
    return 0;
  there = ind_map_node_of (map, who);
  if (there != NULL)
    return ind_desk_move_node (self, there, distance, angle, error) ? ((IndRecord *) there)->id : 0;
  begin_putting (&putting, map);
  if (!put (&putting, who, distance, angle, error) || !ind_store_begin (self->store, error))
    return 0;
  node = putting.records->pdata[putting.records->len - 1];
  if (!write_put (self, &putting, error))
    ind_store_rollback (self->store);
  else if (ind_desk_finish_member (self, putting.adding.family->id, IND_LABEL_ADDED, node, (IndRecord *) map, error))
    return node->id;
  return 0;
}

/* Ends a verb that was about several of those on a map. */
static gboolean
finish_nodes (IndDesk *self, const IndMap *map, const char *label, GPtrArray *nodes, GError **error)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (arguments, ind_record_called ((IndRecord *) map));
  for (guint k = 0; k < nodes->len; k++)
    if (((IndRecord *) nodes->pdata[k])->table == &ind_node_table)
      g_ptr_array_add (arguments, ind_record_called (nodes->pdata[k]));
  g_ptr_array_add (arguments, NULL);
  return ind_desk_finish (self, ind_desk_case_id ((IndRecord *) map), label, (const char *const *) arguments->pdata, error);
}

/**
 * ind_desk_put_all_on_map:
 * @who: (element-type IndRecord): as of ind_map_missing(); who stands there already is passed over
 *
 * Puts several on a map, each in the sector that they belong in, where the figure finds a place for them: how near they
 * are nobody has said yet.
 */
gboolean
ind_desk_put_all_on_map (IndDesk *self, IndMap *map, GPtrArray *who, GError **error)
{
  g_auto (Putting) putting = { NULL };

  if (!ind_desk_check_in_case ((IndRecord *) map, error))
    return FALSE;
  begin_putting (&putting, map);
  for (guint k = 0; k < who->len; k++)
    if (ind_map_node_of (map, who->pdata[k]) == NULL && !put (&putting, who->pdata[k], IND_NO_AMOUNT, IND_NO_AMOUNT, error))
      return FALSE;
  if (putting.records->len == 0)
    return TRUE;
  if (!ind_store_begin (self->store, error))
    return FALSE;
  if (write_put (self, &putting, error))
    return finish_nodes (self, map, IND_LABEL_NODES_ADDED, putting.records, error);
  ind_store_rollback (self->store);
  return FALSE;
}

static IndRecord *
moved (IndNode *node, double distance, double angle)
{
  IndRecord *draft = ind_record_draft ((IndRecord *) node);
  g_autoptr (GPtrArray) keys = ind_map_sector_keys ((IndMap *) ((IndRecord *) node)->owner);

  seat (draft, distance, angle, keys);
  return draft;
}

/** ind_desk_move_node: moves somebody on the map; the sector follows. @distance, @angle: see IndSeat */
gboolean
ind_desk_move_node (IndDesk *self, IndNode *node, double distance, double angle, GError **error)
{
  g_autoptr (IndRecord) draft = NULL;

  if (!ind_desk_check_in_case ((IndRecord *) node, error))
    return FALSE;
  draft = moved (node, distance, angle);
  return ind_record_says_the_same (draft, (IndRecord *) node) || ind_desk_change (self, (IndRecord *) node, draft, error);
}

/** ind_desk_move_nodes: moves several of one map, as one change; see ind_desk_move_node(). */
gboolean
ind_desk_move_nodes (IndDesk *self, const IndSeat *seats, guint n, GError **error)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free), those = g_ptr_array_new ();

  for (guint k = 0; k < n; k++)
    if (!ind_desk_check_in_case ((IndRecord *) seats[k].node, error))
      return FALSE;
  if (!ind_store_begin (self->store, error))
    return FALSE;
  for (guint k = 0; k < n; k++)
    {
      IndRecord *node = (IndRecord *) seats[k].node;
      g_autoptr (IndRecord) draft = moved (seats[k].node, seats[k].distance, seats[k].angle);

      if (ind_record_says_the_same (draft, node))
        continue;
      g_ptr_array_add (those, node);
      if (!ind_desk_write_fields (self, node, draft, told, error))
        {
          ind_store_rollback (self->store);
          return FALSE;
        }
    }
  if (those->len > 0)
    return finish_nodes (self, (IndMap *) ((IndRecord *) seats->node)->owner, IND_LABEL_NODES_MOVED, those, error);
  ind_store_rollback (self->store);
  return TRUE;
}

/**
 * ind_desk_set_node_sector:
 * @key: of one of the map's sectors
 *
 * Puts somebody in another sector, as near as before; the figure finds the place there.
 */
gboolean
ind_desk_set_node_sector (IndDesk *self, IndNode *node, const char *key, GError **error)
{
  g_autoptr (IndRecord) draft = ind_record_draft ((IndRecord *) node);

  ind_record_set_text_at (draft, "sector", key);
  ind_record_set_amount_at (draft, "angle", IND_NO_AMOUNT);
  return ind_desk_change (self, (IndRecord *) node, draft, error);
}

/**
 * ind_desk_tie_nodes:
 * @from: somebody on a map
 * @to: another on the same map
 *
 * Draws a line between two. Where there is one already, it becomes one of that kind.
 *
 * Returns: the row number of the tie; 0 with an error
 */
gint64
ind_desk_tie_nodes (IndDesk *self, IndNode *from, IndNode *to, IndTieKind kind, GError **error)
{
  g_autoptr (IndRecord) draft = ind_record_new (&ind_tie_table, ind_new_id ());
  IndMap *map;

  g_return_val_if_fail (from != to, 0);
  if (!ind_desk_check_in_case ((IndRecord *) from, error) || !ind_desk_check_in_case ((IndRecord *) to, error))
    return 0;
  map = (IndMap *) ((IndRecord *) from)->owner;
  for (guint k = 0; k < ind_list_length (map->ties); k++)
    {
      IndTie *tie = ind_list_get (map->ties, k);

      if ((tie->from == from && tie->to == to) || (tie->from == to && tie->to == from))
        return tie->kind == kind || ind_desk_set_number (self, (IndRecord *) tie, "kind", kind, error)
               ? ((IndRecord *) tie)->id : 0;
    }
  ind_record_set_record_at (draft, "from", (IndRecord *) from);
  ind_record_set_record_at (draft, "to", (IndRecord *) to);
  ind_record_set_number_at (draft, "kind", kind);
  return ind_desk_add (self, (IndRecord *) map, draft, G_MAXUINT, error);
}

/**
 * ind_desk_remove_nodes:
 * @nodes: (element-type IndNode): some of one map
 *
 * Takes several off the map with their lines, as one change; they stay in the case. One alone: ind_desk_remove().
 */
gboolean
ind_desk_remove_nodes (IndDesk *self, GPtrArray *nodes, GError **error)
{
  IndMap *map;

  if (nodes->len == 0)
    return TRUE;
  for (guint k = 0; k < nodes->len; k++)
    if (!ind_desk_check_in_case (nodes->pdata[k], error))
      return FALSE;
  map = (IndMap *) ((IndRecord *) nodes->pdata[0])->owner;
  if (!ind_store_begin (self->store, error))
    return FALSE;
  if (ind_desk_take_away_all (self, ind_record_case ((IndRecord *) map), nodes, error))
    return finish_nodes (self, map, IND_LABEL_NODES_REMOVED, nodes, error);
  ind_store_rollback (self->store);
  return FALSE;
}
