#include "config.h"

#include "ind-desk-private.h"

#include "ind-items.h"

/* A case's maps as such: a new one, and the sectors that one has. */

static IndRecord *
copy_into (IndRecord *map, const IndRecord *from)
{
  g_autoptr (IndRecord) copy = ind_record_new (from->table, ind_new_id ());

  ind_record_copy_fields (copy, from);
  ind_record_set_ref (copy, NULL);
  ind_record_insert (map, ind_record_list_of (map, from->table), copy, from->position);
  return copy;
}

/* What stands on a map, on another: its centre, sectors, marks and ties. */
static void
copy_map (IndRecord *map, const IndMap *last)
{
  GListStore *const lists[] = { last->center, last->sectors, last->nodes, last->ties };
  g_autoptr (GHashTable) copies = g_hash_table_new (NULL, NULL);

  for (gsize k = 0; k < G_N_ELEMENTS (lists); k++)
    for (guint m = 0; m < ind_list_length (lists[k]); m++)
      {
        IndRecord *from = ind_list_get (lists[k], m), *copy = copy_into (map, from);

        g_hash_table_insert (copies, from, copy);
        if (from->table != &ind_tie_table)
          continue;
        ind_record_set_record (copy, ind_table_field (from->table, "from"),
                               g_hash_table_lookup (copies, ((IndTie *) from)->from));
        ind_record_set_record (copy, ind_table_field (from->table, "to"),
                               g_hash_table_lookup (copies, ((IndTie *) from)->to));
      }
}

/**
 * ind_desk_begin_map:
 * @last: (nullable): a map of the case of which the new one is a copy; %NULL for an empty one
 * @title: what it is called
 * @date: of which day it is
 *
 * Begins a network map.
 *
 * Returns: the row number of the map; 0 with an error
 */
gint64
ind_desk_begin_map (IndDesk *self, IndCase *family, IndMap *last, const char *title, IndDate date,
                    GError **error)
{
  g_autoptr (IndRecord) map = ind_record_new (&ind_map_table, ind_new_id ());

  if (last != NULL && !ind_desk_check_in_case ((IndRecord *) last, error))
    return 0;
  ind_record_set_text_at (map, "title", title);
  ind_record_set_number_at (map, "date", date);
  if (last != NULL)
    copy_map (map, last);
  return ind_desk_add (self, (IndRecord *) family, map, G_MAXUINT, error);
}

/* Which of the sectors that shall be stands in the place of one that is there; -1 where it goes. */
static int
place_of (const IndSectorDraft *sectors, guint n, guint was)
{
  for (guint k = 0; k < n; k++)
    if (sectors[k].was == (int) was)
      return (int) k;
  return -1;
}

/* Those in a sector go along with it; those of one that goes stay where they are, in the sector that is there then. */
static gboolean
write_node (IndDesk *self, IndNode *node, const GPtrArray *keys, const IndSectorDraft *sectors, guint n, GError **error)
{
  IndRecord *record = (IndRecord *) node;
  g_autoptr (IndRecord) draft = ind_record_draft (record);
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  guint was = ind_node_sector (node, keys);
  int now = place_of (sectors, n, was);
  gboolean has_angle = ind_amount_is_set (node->angle);

  if (now >= 0 && has_angle && (keys->len != n || (guint) now != was))
    ind_record_set_amount_at (draft, "angle", ind_sector_angle (n, now + ind_sector_share (keys->len, node->angle)));
  if (now < 0)
    now = (int) ind_sector_at (n, has_angle ? node->angle : ind_sector_angle (keys->len, was + 0.5));
  ind_record_set_text_at (draft, "sector", sectors[now].key);
  return ind_record_says_the_same (draft, record) || ind_desk_write_fields (self, record, draft, told, error);
}

static gboolean
write_item (IndDesk *self, IndRecord *there, IndRecord *item, GError **error)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);

  return there != NULL ? ind_desk_write_fields (self, there, item, told, error) : ind_store_insert (self->store, item, error);
}

static gboolean
write_sectors (IndDesk *self, IndMap *map, GListStore *wanted, const IndSectorDraft *sectors, guint n, GError **error)
{
  g_autoptr (GPtrArray) keys = ind_map_sector_keys (map);
  IndCase *family = ind_record_case ((IndRecord *) map);

  for (guint k = 0; k < ind_list_length (map->nodes); k++)
    if (!write_node (self, ind_list_get (map->nodes, k), keys, sectors, n, error))
      return FALSE;
  for (guint k = 0; k < MAX (n, ind_list_length (map->sectors)); k++)
    {
      IndRecord *there = k < ind_list_length (map->sectors) ? ind_list_get (map->sectors, k) : NULL;

      if (k < n ? !write_item (self, there, ind_list_get (wanted, k), error)
                : !ind_desk_take_away (self, family, there, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
are_the_same (const IndMap *map, const IndSectorDraft *sectors, guint n)
{
  g_autoptr (GPtrArray) keys = ind_map_sector_keys (map);
  gboolean same = keys->len == n;

  for (guint k = 0; same && k < n; k++)
    same = sectors[k].was == (int) k && g_str_equal (keys->pdata[k], sectors[k].key);
  return same;
}

static gboolean
check_distinct (const IndSectorDraft *sectors, guint n, GError **error)
{
  for (guint k = 0; k < n; k++)
    for (guint m = 0; m < k; m++)
      if (g_str_equal (sectors[k].key, sectors[m].key))
        {
          ind_error_set (error, IND_ERROR_SECTOR_TWICE, "sectors", NULL);
          return FALSE;
        }
  return TRUE;
}

/**
 * ind_desk_set_sectors:
 * @sectors: (array length=n): all that the map shall have, clockwise from the top, 1 to 12
 *
 * Gives a map other sectors. Who stands in one goes along with it, as far within it and as near as before; who stood in one
 * that goes stays in place, in the sector that is there now.
 */
gboolean
ind_desk_set_sectors (IndDesk *self, IndMap *map, const IndSectorDraft *sectors, guint n, GError **error)
{
  const IndList *list = ind_record_list_of ((IndRecord *) map, &ind_map_sector_table);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (IndRecord) root = NULL;
  IndAdding adding;
  IndRecord *shadow;

  g_return_val_if_fail (n > 0, FALSE);
  if (!ind_desk_check_in_case ((IndRecord *) map, error) || !check_distinct (sectors, n, error))
    return FALSE;
  if (are_the_same (map, sectors, n))
    return TRUE;
  shadow = ind_desk_shadow ((IndRecord *) map, &root);
  adding = (IndAdding) { ind_record_case ((IndRecord *) map), (IndCase *) root };
  g_ptr_array_add (arguments, g_strdup (map->table->name));
  g_ptr_array_add (arguments, g_strdup (list->path));
  g_ptr_array_add (arguments, ind_record_called ((IndRecord *) map));
  for (guint k = 0; k < n; k++)
    {
      g_autoptr (IndRecord) item = ind_record_new (list->table, ind_new_id ());

      ind_record_set_text_at (item, "text", sectors[k].key);
      ind_record_insert (shadow, list, item, k);
      if (!ind_desk_prepare (item, &adding, error))
        return FALSE;
      g_ptr_array_add (arguments, ind_record_called (item));
    }
  g_ptr_array_add (arguments, NULL);
  if (!ind_record_check_list ((IndRecord *) map, list, n, error) || !ind_store_begin (self->store, error))
    return FALSE;
  if (write_sectors (self, map, ind_record_get_list (shadow, list), sectors, n, error))
    return ind_desk_finish (self, adding.family->id, IND_LABEL_LIST_SET, (const char *const *) arguments->pdata, error);
  ind_store_rollback (self->store);
  return FALSE;
}
