#include "config.h"

#include "ind-desk-private.h"

#include <string.h>

/* How often the one who waits is told. */
#define EVERY 100

/* A case that is brought up to date: what it is, and what the history will tell of it. */
typedef struct
{
  IndDesk *desk;
  const IndParticipant *participant;
  IndCase *family;
  GPtrArray *told;   /* field, value, field, value … */
} Update;

/* Says in which row and column stands what a rule does not allow; an error of the database is left as it is. */
static gboolean
pass_on (const IndParticipant *participant, GError *local, GError **error)
{
  const char *path = ind_error_where (local);

  for (int k = 0; path != NULL && k < IND_N_COLUMNS; k++)
    {
      const IndField *field = ind_column_field (k);

      if (field != NULL && g_str_equal (ind_field_path (field), path))
        {
          ind_participant_fail (error, local->code, participant->rows[k], k, ind_error_what (local));
          g_error_free (local);
          return FALSE;
        }
    }
  g_propagate_error (error, local);
  return FALSE;
}

/* Writes what is different of a record of the case. */
static gboolean
write_fields (Update *self, IndRecord *record, const IndRecord *draft, GPtrArray *told, GError **error)
{
  GError *local = NULL;

  return ind_desk_write_fields (self->desk, record, draft, told, &local) || pass_on (self->participant, local, error);
}

static gboolean
write_person (Update *self, IndRecord *person, const IndRecord *draft, GError **error)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);

  if (!write_fields (self, person, draft, told, error))
    return FALSE;
  if (told->len > 0)
    {
      g_ptr_array_add (self->told, g_strdup ("persons"));
      g_ptr_array_add (self->told, ind_record_called (draft));
    }
  return TRUE;
}

/* Adds somebody to the case. */
static gboolean
add (Update *self, IndRecord *record, GError **error)
{
  IndRecord *family = (IndRecord *) self->family;
  const IndList *list = ind_record_list_of (family, record->table);
  GListStore *present = ind_record_get_list (family, list);
  guint n = ind_list_length (present);
  g_autofree char *ref = NULL;

  ind_record_insert (family, list, record, n > 0 ? ((IndRecord *) ind_list_get (present, n - 1))->position + 1 : 0);
  if (record->table != &ind_worker_table)
    {
      gint64 id = record->id;

      while (ind_case_lookup (self->family, id) != NULL)
        id = ind_new_id_near (family->id);
      ind_record_become (record, id);
    }
  ref = g_strdup_printf ("%s-%08x", record->table->name, (guint) (record->id & G_MAXUINT32));
  ind_record_set_ref (record, ref);
  return ind_store_insert (self->desk->store, record, error);
}

static gboolean
add_person (Update *self, IndRecord *draft, GError **error)
{
  if (!add (self, draft, error))
    return FALSE;
  g_ptr_array_add (self->told, g_strdup ("persons"));
  g_ptr_array_add (self->told, ind_record_called (draft));
  return TRUE;
}

static gboolean
update_child (Update *self, const IndListedChild *child, GHashTable *taken, GError **error)
{
  IndRecord *person = (IndRecord *) ind_listed_child_find (child, self->family, taken);
  g_autoptr (IndRecord) draft = person != NULL ? ind_record_draft (person) : ind_record_new (&ind_person_table, 0);

  ind_listed_child_fill (child, draft);
  g_hash_table_add (taken, person != NULL ? person : draft);
  if (person != NULL)
    return write_person (self, person, draft, error);
  if (child->name != NULL)
    return add_person (self, draft, error);
  ind_participant_fail (error, IND_ERROR_EMPTY, child->row, IND_COLUMN_CHILD, NULL);
  return FALSE;
}

static gboolean
update_parent (Update *self, IndRelation relation, const char *name, GError **error)
{
  IndRecord *person = (IndRecord *) ind_case_person_of (self->family, relation);
  g_autoptr (IndRecord) draft = NULL;

  if (name == NULL)
    return TRUE;
  draft = person != NULL ? ind_record_draft (person) : ind_record_new (&ind_person_table, 0);
  ind_record_set_text_at (draft, "name", name);
  ind_record_set_number_at (draft, "relation", relation);
  return person != NULL ? write_person (self, person, draft, error) : add_person (self, draft, error);
}

/* The worker of that name: of the case, else of the directory, else a new one. */
static gboolean
find_coordinator (Update *self, const char *name, const char *municipality, IndRecord **found, GError **error)
{
  g_autoptr (IndRecord) worker = NULL;

  for (guint k = 0; k < ind_list_length (self->family->workers); k++)
    if (g_strcmp0 (((IndWorker *) ind_list_get (self->family->workers, k))->name, name) == 0)
      {
        *found = ind_list_get (self->family->workers, k);
        return TRUE;
      }
  *found = worker = ind_record_new (&ind_worker_table, 0);
  ind_record_set_text_at (worker, "name", name);
  ind_record_set_text_at (worker, "municipality", municipality);
  return ind_store_recognise (self->desk->store, worker, error) && add (self, worker, error);
}

static gboolean
update_family (Update *self, GError **error)
{
  const char *coordinator = self->participant->values[IND_COLUMN_COORDINATOR];
  g_autoptr (IndRecord) draft = ind_record_draft ((IndRecord *) self->family);
  IndCase *wanted = (IndCase *) draft;
  IndRecord *worker = NULL;

  ind_participant_fill (self->participant, wanted);
  if (coordinator != NULL && (wanted->coordinator == NULL || g_strcmp0 (wanted->coordinator->name, coordinator) != 0))
    {
      if (!find_coordinator (self, coordinator, wanted->municipality, &worker, error))
        return FALSE;
      ind_record_set_record_at (draft, "coordinator", worker);
    }
  return write_fields (self, (IndRecord *) self->family, draft, self->told, error);
}

/* Those with a CPR number come first: who is sure is not taken by a namesake. */
static gboolean
update_children (Update *self, GError **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  GPtrArray *children = self->participant->children;

  for (int numbered = TRUE; numbered >= FALSE; numbered--)
    for (guint k = 0; k < children->len; k++)
      {
        const IndListedChild *child = children->pdata[k];

        if ((child->cpr != NULL) == numbered && !update_child (self, child, taken, error))
          return FALSE;
      }
  return TRUE;
}

/* Brings a case that is there up to date, as one change; what the list says nothing of stays as it is. */
static gboolean
update_case (IndDesk *desk, const IndParticipant *participant, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (IndCase) family = ind_store_load_case (desk->store, id, error);
  Update self = { desk, participant, family, told };

  if (family == NULL || !ind_store_go_on (desk->store, error))
    return FALSE;
  g_ptr_array_add (told, g_strdup (family->reference));
  g_ptr_array_add (told, g_strdup (family->family_name));
  if (!update_family (&self, error) || !update_children (&self, error))
    return FALSE;
  if (!update_parent (&self, IND_RELATION_MOTHER, participant->values[IND_COLUMN_MOTHER], error)
      || !update_parent (&self, IND_RELATION_FATHER, participant->values[IND_COLUMN_FATHER], error))
    return FALSE;
  g_ptr_array_add (told, NULL);
  return ind_store_record (desk->store, id, IND_LABEL_UPDATED, (const char *const *) told->pdata, error);
}

static gint
by_size (gconstpointer a, gconstpointer b)
{
  const gint64 *one = a, *other = b;

  return *one < *other ? -1 : *one > *other;
}

/* Numbers for new cases, in their order: what is written in the order of its keys is written without looking for places. */
static GArray *
new_ids (guint n)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);

  for (guint k = 0; k < n; k++)
    {
      gint64 id = ind_new_id ();

      g_array_append_val (ids, id);
    }
  g_array_sort (ids, by_size);
  return ids;
}

static gboolean
add_case (IndDesk *self, IndCase *family, gint64 id, GError **error)
{
  if (family == NULL)
    return FALSE;
  ind_record_become ((IndRecord *) family, id);
  return ind_store_add_case (self->store, family, IND_LABEL_TAKEN_IN,
                             (const char *const[]) { family->reference, family->family_name, NULL }, error);
}

/* Finds for every case of the list what the database has of it, or %NULL, and notes in it which case that is. */
static GPtrArray *
find_present (GPtrArray *participants, GPtrArray *present)
{
  g_autoptr (GHashTable) by_reference = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *found = g_ptr_array_sized_new (participants->len);

  for (guint k = 0; k < present->len; k++)
    {
      IndParticipant *there = present->pdata[k];

      g_hash_table_insert (by_reference, there->values[IND_COLUMN_REFERENCE], there);
    }
  for (guint k = 0; k < participants->len; k++)
    {
      IndParticipant *participant = participants->pdata[k];
      const IndParticipant *there = g_hash_table_lookup (by_reference, participant->values[IND_COLUMN_REFERENCE]);

      participant->case_id = there != NULL ? there->case_id : 0;
      g_ptr_array_add (found, (gpointer) there);
    }
  return found;
}

/* Takes in each case of the list in its order; @changed gets those in which there was anything new. */
static gboolean
take_in_all (IndDesk *self, GPtrArray *participants, IndParticipantsTally *tally, GArray *changed, IndProgressFunc progress,
             gpointer data, GError **error)
{
  g_autoptr (GPtrArray) present = ind_store_list_participants (self->store, error), found = NULL, missing = g_ptr_array_new ();
  g_autoptr (IndNewCases) cases = NULL;
  g_autoptr (GArray) ids = NULL;

  if (present == NULL)
    return FALSE;
  found = find_present (participants, present);
  for (guint k = 0; k < participants->len; k++)
    if (found->pdata[k] == NULL)
      g_ptr_array_add (missing, participants->pdata[k]);
  ids = new_ids (missing->len);
  cases = ind_new_cases_begin (missing, error);
  if (cases == NULL)
    return FALSE;
  for (guint k = 0; k < participants->len; k++)
    {
      const IndParticipant *participant = participants->pdata[k], *there = found->pdata[k];
      gint64 id = there != NULL ? there->case_id : g_array_index (ids, gint64, tally->n_new);
      gboolean done;

      if (progress != NULL && k % EVERY == 0)
        progress (k, participants->len, data);
      if (there != NULL && !ind_participant_adds (participant, there))
        {
          tally->n_unchanged++;
          continue;
        }
      if (there == NULL)
        done = add_case (self, ind_new_cases_next (cases, error), id, error);
      else
        done = update_case (self, participant, id, error);
      if (!done)
        return FALSE;
      *(there == NULL ? &tally->n_new : &tally->n_updated) += 1;
      g_array_append_val (changed, id);
    }
  return TRUE;
}

/**
 * ind_desk_take_in_participants:
 * @participants: (element-type IndParticipant): a deltagerliste
 * @tally: (out): how many cases are new, were changed, or stayed as they were
 * @progress: (nullable): is called every so often
 *
 * Takes in a deltagerliste, whole or not at all, each case as a change of its own. A case that is not there is made; of one
 * that is there only what the list says is changed, and what it says nothing of is left. A case of which it says nothing
 * new gets no change. Workers of the directory are never changed. An error that lies in the list names row and column.
 */
gboolean
ind_desk_take_in_participants (IndDesk *self, GPtrArray *participants, IndParticipantsTally *tally, IndProgressFunc progress,
                               gpointer data, GError **error)
{
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (gint64));

  *tally = (IndParticipantsTally) { 0 };
  if (!ind_store_begin (self->store, error))
    return FALSE;
  if (!take_in_all (self, participants, tally, changed, progress, data, error))
    {
      ind_store_rollback (self->store);
      return FALSE;
    }
  if (!ind_store_end (self->store, error))
    return FALSE;
  if (changed->len > 0)
    ind_desk_reread (self, changed->len == 1 ? g_array_index (changed, gint64, 0) : 0);
  return TRUE;
}

/** ind_desk_list_participants: see ind_store_list_participants(). It is noted as an export of all cases. */
GPtrArray *
ind_desk_list_participants (IndDesk *self, GError **error)
{
  g_autoptr (GPtrArray) participants = ind_store_list_participants (self->store, error);

  return participants != NULL && ind_desk_note_use (self, 0, IND_USE_EXPORT, error) ? g_steal_pointer (&participants) : NULL;
}
