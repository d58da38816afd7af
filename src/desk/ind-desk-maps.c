#include "config.h"

#include "ind-desk-private.h"

#include "ind-items.h"
#include "ind-map.h"

typedef struct
{
  IndCase *family;
  IndCase *drawn;
  IndCase *shadow;          /* that holds what is added */
  GHashTable *by_name;      /* of the case: "kind name" → IndRecord, %NULL where several are called so */
  GHashTable *drawn_names;  /* "kind name" → how many of the contacts on the maps are called so */
  GHashTable *found;        /* contact of the maps → who it is in the case, or the contact that is added */
  IndMapsTally *tally;
} Joining;

static char *
key_of (gboolean is_person, const char *name)
{
  return g_strdup_printf ("%d %s", is_person, name);
}

static gboolean
is_person (const IndContact *contact)
{
  return contact->kind == IND_CONTACT_PERSON || contact->kind == IND_CONTACT_NONE;
}

/* Notes everyone of a list by their names, unless an earlier list has somebody called so. */
static void
note_names (Joining *self, GListStore *list)
{
  g_autoptr (GHashTable) here = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer name, record;

  for (guint k = 0; k < ind_list_length (list); k++)
    {
      IndRecord *who = ind_list_get (list, k);
      g_autofree char *key = key_of (who->table != &ind_contact_table || is_person ((IndContact *) who), ind_actor_name (who));

      g_hash_table_insert (here, g_strdup (key), g_hash_table_contains (here, key) ? NULL : who);
    }
  g_hash_table_iter_init (&iter, here);
  while (g_hash_table_iter_next (&iter, &name, &record))
    if (!g_hash_table_contains (self->by_name, name))
      g_hash_table_insert (self->by_name, g_strdup (name), record);
}

static void
count_drawn (Joining *self)
{
  for (guint k = 0; k < ind_list_length (self->drawn->contacts); k++)
    {
      const IndContact *contact = ind_list_get (self->drawn->contacts, k);
      char *key = key_of (is_person (contact), contact->name);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->drawn_names, key));

      g_hash_table_insert (self->drawn_names, key, GUINT_TO_POINTER (n + 1));
    }
}

/* The end of the case's list, after what has been added to it so far. */
static gint64
next_position (GListStore *present, GListStore *added)
{
  GListStore *list = ind_list_length (added) > 0 ? added : present;
  guint n = ind_list_length (list);

  return n > 0 ? ((IndRecord *) ind_list_get (list, n - 1))->position + 1 : 0;
}

/* Moves a record of the maps to what is added to the case. */
static void
take_over (Joining *self, IndRecord *record)
{
  const IndList *list = ind_record_list_of ((IndRecord *) self->family, record->table);
  g_autoptr (IndRecord) held = g_object_ref (record);

  ind_record_remove (record);
  ind_record_insert ((IndRecord *) self->shadow, list, record,
                     next_position (ind_record_get_list ((IndRecord *) self->family, list),
                                    ind_record_get_list ((IndRecord *) self->shadow, list)));
}

/* Somebody is who the case knows by exactly that name, if there is one such, and one on the maps; else a new contact. */
static void
join_contact (Joining *self, IndContact *contact)
{
  g_autofree char *key = key_of (is_person (contact), contact->name);
  IndRecord *there = NULL;

  if (g_hash_table_lookup (self->drawn_names, key) == GUINT_TO_POINTER (1))
    there = g_hash_table_lookup (self->by_name, key);
  g_hash_table_insert (self->found, contact, there != NULL ? there : (IndRecord *) contact);
  if (there != NULL)
    {
      self->tally->n_known++;
      return;
    }
  self->tally->n_new++;
  take_over (self, (IndRecord *) contact);
}

static void
join_node (Joining *self, IndNode *node)
{
  IndRecord *record = (IndRecord *) node, *who = g_hash_table_lookup (self->found, node->contact);

  ind_record_set_record_at (record, "contact", NULL);
  ind_record_set_record (record, ind_table_field (record->table, who->table->name), who);
}

/* Whoever of those in the centre the case does not know cannot stand there. */
static void
join_center (Joining *self, IndMap *map)
{
  for (guint k = ind_list_length (map->center); k > 0; k--)
    {
      IndRecord *item = ind_list_get (map->center, k - 1);
      g_autofree char *key = key_of (TRUE, ind_actor_name (((IndLinkItem *) item)->target));
      IndRecord *person = g_hash_table_lookup (self->by_name, key);

      if (person != NULL && person->table == &ind_person_table)
        ind_record_set_record_at (item, "target", person);
      else
        {
          self->tally->center_known = FALSE;
          ind_record_remove (item);
        }
    }
}

/* Brings the people of the maps and those of the case together, and what is new into the shadow. */
static void
join (Joining *self)
{
  g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) maps = g_ptr_array_new_with_free_func (g_object_unref);

  note_names (self, self->family->persons);
  note_names (self, self->family->workers);
  note_names (self, self->family->contacts);
  count_drawn (self);
  for (guint k = 0; k < ind_list_length (self->drawn->contacts); k++)
    g_ptr_array_add (contacts, g_object_ref (ind_list_get (self->drawn->contacts, k)));
  for (guint k = 0; k < ind_list_length (self->drawn->maps); k++)
    g_ptr_array_add (maps, g_object_ref (ind_list_get (self->drawn->maps, k)));
  for (guint k = 0; k < contacts->len; k++)
    join_contact (self, contacts->pdata[k]);
  for (guint k = 0; k < maps->len; k++)
    {
      IndMap *map = maps->pdata[k];

      for (guint n = 0; n < ind_list_length (map->nodes); n++)
        join_node (self, ind_list_get (map->nodes, n));
      join_center (self, map);
      take_over (self, (IndRecord *) map);
    }
  self->tally->n_maps = maps->len;
}

static gboolean
insert_one (IndRecord *record, gpointer store, GError **error)
{
  return record->table == &ind_case_table || ind_store_insert (store, record, error);
}

static gboolean
prepare_one (IndRecord *record, gpointer adding, GError **error)
{
  return record->table == &ind_case_table || ind_desk_prepare (record, adding, error);
}

static gboolean
write_all (IndDesk *self, IndCase *family, IndCase *shadow, GError **error)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);

  if (!ind_store_begin (self->store, error))
    return FALSE;
  if (!ind_desk_raise_owner (self, (IndRecord *) family, ind_record_list_of ((IndRecord *) family, &ind_map_table), error)
      || !ind_record_foreach ((IndRecord *) shadow, insert_one, self->store, error))
    {
      ind_store_rollback (self->store);
      return FALSE;
    }
  for (guint k = 0; k < ind_list_length (shadow->maps); k++)
    g_ptr_array_add (arguments, ind_record_called (ind_list_get (shadow->maps, k)));
  g_ptr_array_add (arguments, NULL);
  return ind_desk_finish (self, family->id, IND_LABEL_MAPS_TAKEN_IN, (const char *const *) arguments->pdata, error);
}

/**
 * ind_desk_take_in_maps:
 * @family: an open case
 * @drawn: network maps that were read from a file, see ind_easynwk_read(); it is used up
 * @tally: (out): what came in
 *
 * Adds network maps to a case, all of them as one change. Who is drawn there is the person, the worker or the contact of the
 * case who alone has exactly that name, and who is left as they are; for everybody else a contact is made.
 */
gboolean
ind_desk_take_in_maps (IndDesk *self, IndCase *family, IndCase *drawn, IndMapsTally *tally, GError **error)
{
  g_autoptr (IndCase) shadow = ind_case_new (family->id);
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) drawn_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  Joining joining = { family, drawn, shadow, by_name, drawn_names, found, tally };
  IndAdding adding = { family, shadow };

  *tally = (IndMapsTally) { .center_known = TRUE };
  join (&joining);
  return ind_record_foreach ((IndRecord *) shadow, prepare_one, &adding, error) && write_all (self, family, shadow, error);
}
