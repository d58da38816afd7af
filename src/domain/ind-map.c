#include "config.h"

#include "ind-map.h"

#include "ind-items.h"

static gboolean
check_node (const IndRecord *record, GError **error)
{
  const IndNode *self = (const IndNode *) record;

  if ((self->person != NULL) + (self->worker != NULL) + (self->contact != NULL) == 1)
    return TRUE;
  ind_error_set (error, IND_ERROR_ONE_OF, NULL, "person, worker, contact");
  return FALSE;
}

/* A tie stands between two marks of its own map. */
static gboolean
check_tie (const IndRecord *record, GError **error)
{
  const IndTie *self = (const IndTie *) record;
  gboolean from_here = self->from->owner->id == record->owner->id;

  if (from_here && self->to->owner->id == record->owner->id)
    return TRUE;
  if (!from_here)
    ind_error_set (error, IND_ERROR_ID_OTHER_KIND, "from", self->from->ref);
  else
    ind_error_set (error, IND_ERROR_ID_OTHER_KIND, "to", self->to->ref);
  return FALSE;
}

static const IndField node_fields[] = {
  IND_FIELD (IndNode, person, IND_FIELD_RECORD, .target = &ind_person_table),
  IND_FIELD (IndNode, worker, IND_FIELD_RECORD, .target = &ind_worker_table),
  IND_FIELD (IndNode, contact, IND_FIELD_RECORD, .target = &ind_contact_table),
  IND_FIELD (IndNode, sector, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED | IND_FIELD_OWN_VALUES, .values = ind_sector_values),
  IND_FIELD (IndNode, distance, IND_FIELD_AMOUNT, .high = 110),
  IND_FIELD (IndNode, angle, IND_FIELD_AMOUNT, .low = -180, .high = 180),
  IND_FIELD (IndNode, tie, IND_FIELD_CHOICE, .values = ind_tie_values, .preset = IND_TIE_ORDINARY),
  IND_FIELD (IndNode, coordination, IND_FIELD_CHOICE, .values = ind_coordination_values,
              .preset = IND_COORDINATION_NONE),
  IND_FIELD (IndNode, note, IND_FIELD_TEXT, .flags = IND_FIELD_INTERNAL),
  IND_END
};

IND_DEFINE_RECORD (IndNode, ind_node, node_fields)

const IndTable ind_node_table = {
  .name = "node",
  .type = ind_node_get_type,
  .has_ref = TRUE,
  .fields = node_fields,
  .check = check_node,
};

static const IndField tie_fields[] = {
  IND_FIELD (IndTie, from, IND_FIELD_RECORD, .target = &ind_node_table, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndTie, to, IND_FIELD_RECORD, .target = &ind_node_table, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndTie, kind, IND_FIELD_CHOICE, .values = ind_tie_between_values, .preset = IND_TIE_ORDINARY),
  IND_END
};

IND_DEFINE_RECORD (IndTie, ind_tie, tie_fields)

const IndTable ind_tie_table = {
  .name = "tie",
  .type = ind_tie_get_type,
  .fields = tie_fields,
  .check = check_tie,
};

static const IndField map_fields[] = {
  IND_FIELD (IndMap, title, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndMap, date, IND_FIELD_DATE, .flags = IND_FIELD_REQUIRED),
  IND_END
};

static const IndList map_lists[] = {
  IND_LIST (IndMap, center, ind_map_center_table, .path = "center", .plain = TRUE),
  IND_LIST (IndMap, sectors, ind_map_sector_table, .path = "sectors", .plain = TRUE, .min = 1, .max = 12),
  IND_LIST (IndMap, nodes, ind_node_table, .path = "nodes", .flags = IND_FIELD_REQUIRED),
  IND_LIST (IndMap, ties, ind_tie_table, .path = "ties"),
  IND_END
};

IND_DEFINE_RECORD (IndMap, ind_map, map_fields)

const IndTable ind_map_table = {
  .name = "map",
  .type = ind_map_get_type,
  .fields = map_fields,
  .lists = map_lists,
};

static int
by_date (gconstpointer a, gconstpointer b)
{
  const IndMap *one = *(const IndMap *const *) a, *other = *(const IndMap *const *) b;

  return one->date < other->date ? -1 : one->date > other->date ? 1 : 0;
}

/** ind_case_maps: Returns: (transfer container) (element-type IndMap): the maps of a case, the earliest first; of one day as they came */
GPtrArray *
ind_case_maps (const IndCase *family)
{
  GPtrArray *maps = g_ptr_array_new ();

  for (guint k = 0; k < ind_list_length (family->maps); k++)
    g_ptr_array_add (maps, ind_list_get (family->maps, k));
  g_ptr_array_sort (maps, by_date);
  return maps;
}
