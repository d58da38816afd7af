#include "config.h"

#include "ind-desk-private.h"

#include "ind-goal.h"

/* What one speaks of when something is done within it: the goal of a task; nothing for what the case itself owns. */
static char *
owner_called (const IndRecord *owner)
{
  return owner == NULL || owner->table == &ind_case_table ? g_strdup ("") : ind_record_called (owner);
}

static const char *
owner_table (const IndRecord *owner)
{
  return owner == NULL || owner->table == &ind_case_table ? "" : owner->table->name;
}

/* Ends a verb that put a record somewhere or took it away. */
gboolean
ind_desk_finish_member (IndDesk *self, gint64 case_id, const char *label, const IndRecord *record, const IndRecord *owner,
                        GError **error)
{
  g_autofree char *called = ind_record_called (record), *of = owner_called (owner);
  const char *const arguments[] = { record->table->name, called, owner_table (owner), of, NULL };

  return ind_desk_finish (self, case_id, label, arguments, error);
}

/* The records among which one has its place: the goals of the family's order, or those of its list. */
static GPtrArray *
sisters (IndRecord *owner, const IndTable *table, IndGoal *parent)
{
  GPtrArray *records;
  GListStore *list;

  if (table == &ind_goal_table)
    return ind_case_goals_in_order ((IndCase *) owner, parent);
  records = g_ptr_array_new ();
  list = ind_record_get_list (owner, ind_record_list_of (owner, table));
  for (guint k = 0; k < ind_list_length (list); k++)
    g_ptr_array_add (records, ind_list_get (list, k));
  return records;
}

/* Writes the order of records: of goals the family's priorities, of others their places. */
static gboolean
write_order (IndDesk *self, GPtrArray *records, GError **error)
{
  for (guint k = 0; k < records->len; k++)
    {
      IndRecord *record = records->pdata[k];
      g_autoptr (IndRecord) copy = NULL;

      if (record->table != &ind_goal_table)
        {
          if (record->position != k && !ind_store_place (self->store, record, k, error))
            return FALSE;
          continue;
        }
      if (((IndGoal *) record)->priority == k + 1)
        continue;
      copy = ind_record_draft (record);
      ind_record_set_number (copy, ind_table_field (record->table, "priority"), k + 1);
      if (!ind_store_update (self->store, copy, ind_table_field (record->table, "priority"), error))
        return FALSE;
    }
  return TRUE;
}

/**
 * ind_desk_move:
 * @place: its new place among its sisters, 0 first
 *
 * Gives a record another place: a goal in the family's order, a part goal among the parts of its goal, anything else in
 * its list. The places of its sisters follow.
 */
gboolean
ind_desk_move (IndDesk *self, IndRecord *record, guint place, GError **error)
{
  IndGoal *parent = record->table == &ind_goal_table ? ((IndGoal *) record)->parent : NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *called = NULL, *now = g_strdup_printf ("%u", place + 1), *before = NULL;
  guint from;

  if (!ind_desk_check_in_case (record, error))
    return FALSE;
  g_return_val_if_fail (record->owner != NULL, FALSE);
  records = sisters (record->owner, record->table, parent);
  if (!g_ptr_array_find (records, record, &from) || place >= records->len || from == place)
    return TRUE;
  called = ind_record_called (record);
  before = g_strdup_printf ("%u", from + 1);
  g_ptr_array_remove_index (records, from);
  g_ptr_array_insert (records, (gint) place, record);
  if (!ind_store_begin (self->store, error))
    return FALSE;
  if (write_order (self, records, error))
    return ind_desk_finish (self, ind_desk_case_id (record), IND_LABEL_MOVED,
                            (const char *const[]) { record->table->name, called, now, before, NULL }, error);
  ind_store_rollback (self->store);
  return FALSE;
}

/** ind_desk_prepare: gives a new record a number near its case's and an id for the case file, and checks it. @data: IndAdding */
gboolean
ind_desk_prepare (IndRecord *record, gpointer data, GError **error)
{
  IndAdding *adding = data;

  ind_desk_raise_objects (record, record, NULL);
  if (record->table != &ind_worker_table)
    {
      gint64 id = record->id;

      while (ind_case_lookup (adding->family, id) != NULL || (id >> 43) != (adding->family->id >> 43))
        id = ind_new_id_near (adding->family->id);
      ind_record_become (record, id);
    }
  if (record->table->has_ref && record->ref == NULL)
    {
      g_autofree char *ref = g_strdup_printf ("%s-%08x", record->table->name, (guint) (record->id & G_MAXUINT32));

      ind_record_set_ref (record, ref);
    }
  return ind_desk_check_named (adding->family, adding->shadow, record, error) && ind_record_check (record, error)
         && ind_record_check_spans (record, NULL, error);
}

static gboolean
insert_one (IndRecord *record, gpointer store, GError **error)
{
  return ind_store_insert (store, record, error);
}

/** ind_desk_raise_owner: the object of the file that a list stands in is there as soon as something stands in the list. */
gboolean
ind_desk_raise_owner (IndDesk *self, IndRecord *owner, const IndList *list, GError **error)
{
  g_autoptr (GPtrArray) told_fields = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (IndRecord) draft = ind_record_draft (owner);

  ind_desk_raise_objects (draft, owner, list);
  return ind_record_says_the_same (draft, owner) || ind_desk_write_fields (self, owner, draft, told_fields, error);
}

static gboolean
insert_tree (IndDesk *self, IndRecord *owner, IndRecord *draft, guint place, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *drafts = NULL;

  if (!ind_desk_raise_owner (self, owner, ind_record_list_of (owner, draft->table), error)
      || !ind_record_foreach (draft, insert_one, self->store, error))
    return FALSE;
  drafts = g_strdup (ind_record_list_of (owner, draft->table)->path);
  if (!ind_desk_forget_draft (self, owner, drafts, error))
    return FALSE;
  records = sisters (owner, draft->table, draft->table == &ind_goal_table ? ((IndGoal *) draft)->parent : NULL);
  if (place >= records->len)
    return TRUE;
  g_ptr_array_insert (records, (gint) place, draft);
  return write_order (self, records, error);
}

/**
 * ind_desk_add:
 * @owner: the case, or the record of an open case that it shall belong to
 * @draft: a new record, with all that it owns; it stands in no list
 * @place: its place among its sisters, 0 first; %G_MAXUINT for the end
 *
 * Adds a record to a case. A worker whom the directory knows (by the e-mail, else by name and municipality) is that one.
 *
 * Returns: the row number of what was added, which stands in the case now; 0 with an error
 */
gint64
ind_desk_add (IndDesk *self, IndRecord *owner, IndRecord *draft, guint place, GError **error)
{
  IndCase *family = ind_record_case (owner);
  g_autoptr (IndRecord) root = NULL;
  IndRecord *shadow;
  const IndList *list = ind_record_list_of (owner, draft->table);
  IndAdding adding = { .family = family };
  GListStore *present;
  guint n;

  g_return_val_if_fail (list != NULL && draft->owner == NULL, 0);
  if (!ind_desk_check_in_case (owner, error))
    return 0;
  shadow = ind_desk_shadow (owner, &root);
  adding.shadow = (IndCase *) root;
  present = ind_record_get_list (owner, list);
  n = ind_list_length (present);
  ind_record_insert (shadow, list, draft, n > 0 ? ((IndRecord *) ind_list_get (present, n - 1))->position + 1 : 0);
  if (!ind_record_check_list (owner, list, n + 1, error) || !ind_desk_check_owner (owner, draft->table, NULL, draft, error)
      || !ind_record_foreach (draft, ind_desk_prepare, &adding, error)
      || !ind_store_begin (self->store, error))
    return 0;
  if (draft->table == &ind_worker_table && !ind_store_recognise (self->store, draft, error))
    ind_store_rollback (self->store);
  else if (draft->table == &ind_worker_table && ind_case_lookup (family, draft->id) != NULL)
    {
      ind_store_rollback (self->store);
      return draft->id;
    }
  else if (!insert_tree (self, owner, draft, place, error))
    ind_store_rollback (self->store);
  else if (ind_desk_finish_member (self, family->id, IND_LABEL_ADDED, draft, owner, error))
    return draft->id;
  return 0;
}

/* What of a list's records is still meant, by what they say where a new one says the same. */
static void
match_items (GListStore *present, GPtrArray *items)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint k = 0; k < items->len; k++)
    g_hash_table_add (taken, (gpointer) &((IndRecord *) items->pdata[k])->id);
  for (guint k = 0; k < items->len; k++)
    for (guint m = 0; m < ind_list_length (present); m++)
      {
        IndRecord *item = items->pdata[k], *there = ind_list_get (present, m);

        if (!g_hash_table_contains (taken, &there->id) && ind_record_says_the_same (item, there))
          {
            g_hash_table_remove (taken, &item->id);
            ind_record_become (item, there->id);
            g_hash_table_add (taken, (gpointer) &item->id);
            break;
          }
      }
}

static gboolean
write_item (IndDesk *self, IndCase *family, IndRecord *item, guint k, GError **error)
{
  g_autoptr (GPtrArray) told_fields = g_ptr_array_new_with_free_func (g_free);
  IndRecord *there = ind_case_lookup (family, item->id);

  if (there == NULL)
    return ind_store_insert (self->store, item, error);
  return ind_desk_write_fields (self, there, item, told_fields, error)
         && (there->position == k || ind_store_place (self->store, there, k, error));
}

static gboolean
write_list (IndDesk *self, IndCase *family, GListStore *present, GListStore *wanted, GError **error)
{
  for (guint k = 0; k < ind_list_length (present); k++)
    {
      IndRecord *there = ind_list_get (present, k);
      gboolean stays = FALSE;

      for (guint m = 0; m < ind_list_length (wanted) && !stays; m++)
        stays = ((IndRecord *) ind_list_get (wanted, m))->id == there->id;
      if (!stays && !ind_desk_take_away (self, family, there, error))
        return FALSE;
    }
  for (guint k = 0; k < ind_list_length (wanted); k++)
    if (!write_item (self, family, ind_list_get (wanted, k), k, error))
      return FALSE;
  return TRUE;
}

/* Who comes into the case along with a list that names them: last of their own list. */
static gboolean
prepare_newcomer (IndAdding *adding, IndRecord *who, GError **error)
{
  IndRecord *family = (IndRecord *) adding->family, *shadow = (IndRecord *) adding->shadow;
  const IndList *list = ind_record_list_of (family, who->table);
  GListStore *there = ind_record_get_list (family, list), *added = ind_record_get_list (shadow, list);
  GListStore *last = ind_list_length (added) > 0 ? added : there;
  guint n = ind_list_length (last);

  ind_record_insert (shadow, list, who, n > 0 ? ((IndRecord *) ind_list_get (last, n - 1))->position + 1 : 0);
  return ind_desk_prepare (who, adding, error);
}

static gboolean
write_newcomers (IndDesk *self, IndCase *family, GPtrArray *newcomers, GError **error)
{
  for (guint k = 0; k < newcomers->len; k++)
    {
      IndRecord *who = newcomers->pdata[k], *owner = (IndRecord *) family;

      if (!ind_desk_raise_owner (self, owner, ind_record_list_of (owner, who->table), error)
          || !ind_store_insert (self->store, who, error))
        return FALSE;
    }
  return TRUE;
}

/* See ind_desk_set_list(); @newcomers: (element-type IndRecord): persons, workers and contacts who come into the case too */
static gboolean
set_list (IndDesk *self, IndRecord *owner, const char *path, GPtrArray *items, GPtrArray *newcomers, GError **error)
{
  IndCase *family = ind_record_case (owner);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (IndRecord) root = NULL;
  IndRecord *shadow;
  const IndList *list = ind_record_list_at (owner, path);
  IndAdding adding = { .family = family };
  GListStore *present, *wanted;

  g_return_val_if_fail (list != NULL && list->table->lists == NULL && list->table != &ind_worker_table, FALSE);
  if (!ind_desk_check_in_case (owner, error))
    return FALSE;
  shadow = ind_desk_shadow (owner, &root);
  adding.shadow = (IndCase *) root;
  for (guint k = 0; k < newcomers->len; k++)
    if (!prepare_newcomer (&adding, newcomers->pdata[k], error))
      return FALSE;
  present = ind_record_get_list (owner, list);
  wanted = ind_record_get_list (shadow, list);
  match_items (present, items);
  g_ptr_array_add (arguments, g_strdup (owner->table->name));
  g_ptr_array_add (arguments, g_strdup (path));
  g_ptr_array_add (arguments, ind_record_called (owner));
  for (guint k = 0; k < items->len; k++)
    {
      IndRecord *item = items->pdata[k];

      ind_record_insert (shadow, list, item, k);
      if (ind_case_lookup (family, item->id) == NULL && !ind_desk_prepare (item, &adding, error))
        return FALSE;
      g_ptr_array_add (arguments, ind_record_called (item));
    }
  g_ptr_array_add (arguments, NULL);
  if (!ind_record_check_list (owner, list, items->len, error) || !ind_record_check_fields (shadow, error)
      || !ind_store_begin (self->store, error))
    return FALSE;
  if (write_newcomers (self, family, newcomers, error) && (items->len == 0 || ind_desk_raise_owner (self, owner, list, error))
      && write_list (self, family, present, wanted, error)
      && ind_desk_forget_draft (self, owner, path, error))
    return ind_desk_finish (self, family->id, IND_LABEL_LIST_SET, (const char *const *) arguments->pdata, error);
  ind_store_rollback (self->store);
  return FALSE;
}

/**
 * ind_desk_set_list:
 * @owner: a record of an open case
 * @path: the list's path: "responsible", "funding", "signs"; its records own nothing themselves
 * @items: (element-type IndRecord): what shall stand in it, in its order: new records, and drafts of those that are there
 *
 * Gives a list another content, as one change: what is not in @items is removed. So the shares of a joint financing, which
 * must add up, are set together. What goes along with what is removed, see ind_desk_remove(). Its history tells what stands
 * in it now.
 */
gboolean
ind_desk_set_list (IndDesk *self, IndRecord *owner, const char *path, GPtrArray *items, GError **error)
{
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  return set_list (self, owner, path, items, nobody, error);
}

/**
 * ind_desk_set_actors:
 * @path: of a list of those who do something: "responsible" of a task
 * @who: (element-type IndRecord): persons, workers and contacts of the case; or workers of the directory, or the drafts of
 *   new contacts, who become some of the case by the same change
 *
 * Says who they are, as one change; see ind_desk_set_list().
 */
gboolean
ind_desk_set_actors (IndDesk *self, IndRecord *owner, const char *path, GPtrArray *who, GError **error)
{
  const IndList *list = ind_record_list_at (owner, path);
  IndCase *family = ind_record_case (owner);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) newcomers = g_ptr_array_new_with_free_func (g_object_unref);

  if (!ind_desk_check_in_case (owner, error))
    return FALSE;
  for (guint k = 0; k < who->len; k++)
    {
      IndRecord *one = who->pdata[k], *there = ind_case_lookup (family, one->id);
      IndRecord *item = ind_record_new (list->table, ind_new_id ());

      if (there == NULL)
        {
          there = one->table == &ind_worker_table ? ind_record_draft (one) : g_object_ref (one);
          g_ptr_array_add (newcomers, there);
        }
      ind_record_set_record (item, ind_table_field (list->table, "who"), there);
      g_ptr_array_add (items, item);
    }
  return set_list (self, owner, path, items, newcomers, error);
}

/* Writes that @worker is whom a field names, and that the case knows them. */
static gboolean
write_worker (IndDesk *self, IndRecord *record, const IndField *field, IndRecord *worker, GPtrArray *newcomers, GError **error)
{
  g_autoptr (IndRecord) draft = ind_record_draft (record);

  ind_record_set_record (draft, field, worker);
  return write_newcomers (self, ind_record_case (record), newcomers, error) && ind_store_update (self->store, draft, field, error);
}

/* Since when somebody has coordinated: since the last of the earlier ones, or else since the family is enrolled. */
static IndDate
coordinates_since (IndCase *family)
{
  IndDate since = family->enrolled_on;

  for (guint k = 0; k < ind_list_length (family->earlier_coordinators); k++)
    since = MAX (since, ((IndEarlierCoordinator *) ind_list_get (family->earlier_coordinators, k))->to);
  return since;
}

/*
 * Whoever has coordinated an enrolled family until now is an earlier coordinator from today on: every change of hands is
 * seen. Returns: (transfer full) (nullable)
 */
static IndRecord *
new_earlier (IndRecord *record, const IndField *field, const IndWorker *worker)
{
  IndCase *family = ind_record_case (record);
  IndRecord *earlier;

  if (record != (IndRecord *) family || !g_str_equal (field->name, "coordinator") || family->status != IND_CASE_ENROLLED
      || family->coordinator == NULL || (worker != NULL && ((IndRecord *) worker)->id == ((IndRecord *) family->coordinator)->id))
    return NULL;
  earlier = ind_record_new (&ind_earlier_coordinator_table, ind_new_id ());
  ind_record_set_record_at (earlier, "worker", (IndRecord *) family->coordinator);
  ind_record_set_number_at (earlier, "from", MIN (coordinates_since (family), ind_today ()));
  ind_record_set_number_at (earlier, "to", ind_today ());
  return earlier;
}

/**
 * ind_desk_set_worker:
 * @field: of a record of an open case: who coordinates, or did
 * @worker: (nullable): of the case, or of the directory, who becomes one of the case by the same change; %NULL for nobody
 *
 * Gives a field that names a worker another to name. A family that is enrolled keeps its coordinator until now as an
 * earlier one, by the same change.
 */
gboolean
ind_desk_set_worker (IndDesk *self, IndRecord *record, const char *field, IndWorker *worker, GError **error)
{
  const IndField *of = ind_table_field (record->table, field);
  IndCase *family = ind_record_case (record);
  IndRecord *there = worker != NULL && family != NULL ? ind_case_lookup (family, worker->id) : NULL, *earlier;
  g_autoptr (IndCase) shadow = NULL;
  g_autoptr (GPtrArray) newcomers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *called = NULL;
  IndAdding adding;

  if (!ind_desk_check_in_case (record, error))
    return FALSE;
  earlier = new_earlier (record, of, worker);
  if (earlier != NULL)
    g_ptr_array_add (newcomers, earlier);
  if (worker != NULL && there == NULL)
    g_ptr_array_add (newcomers, there = ind_record_draft ((IndRecord *) worker));
  if (newcomers->len == 0)
    return ind_desk_set_party (self, record, field, there, NULL, error);
  shadow = ind_case_new (family->id);
  adding = (IndAdding) { .family = family, .shadow = shadow };
  for (guint k = 0; k < newcomers->len; k++)
    if (!prepare_newcomer (&adding, newcomers->pdata[k], error))
      return FALSE;
  if (!ind_store_begin (self->store, error))
    return FALSE;
  called = ind_record_called (record);
  if (write_worker (self, record, of, there, newcomers, error))
    return ind_desk_finish (self, family->id, IND_LABEL_SET,
                            (const char *const[]) { record->table->name, field, called, there != NULL ? ind_actor_name (there) : NULL,
                                                    NULL }, error);
  ind_store_rollback (self->store);
  return FALSE;
}
