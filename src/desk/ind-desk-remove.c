#include "config.h"

#include "ind-desk-private.h"

#include "ind-goal.h"

/*
 * What is removed takes with it what it owns, and what is nothing without it: its marks on the maps and their ties, its
 * place in lists of names, the parts of a goal. Where else it is named, a party keeps the name, so that nobody loses who
 * took part; what may be empty is emptied; and where it may not be, removing is refused.
 */
typedef struct
{
  IndDesk *desk;
  GPtrArray *doomed;      /* owners before what they own */
  GHashTable *is_doomed;
} Removal;

static gboolean
doom (IndRecord *record, gpointer data, GError **error)
{
  Removal *removal = data;

  if (g_hash_table_add (removal->is_doomed, record))
    g_ptr_array_add (removal->doomed, record);
  return TRUE;
}

/* Whether a record is nothing without the one that its field names. */
static gboolean
goes_along (const IndRecord *record, const IndField *field)
{
  const IndTable *table = record->table;

  return table == &ind_node_table || table == &ind_tie_table || (table == &ind_goal_table && g_str_equal (field->name, "parent"))
         || table == &ind_map_center_table || table == &ind_assessment_child_table || table == &ind_goal_person_table
         || table == &ind_measure_person_table || table == &ind_measure_goal_table
         || table == &ind_action_responsible_table || table == &ind_plan_agreed_table;
}

static gboolean
doom_along (IndRecord *record, gpointer data, GError **error)
{
  Removal *removal = data;

  for (const IndField *field = record->table->fields; field->name != NULL; field++)
    {
      IndRecord *named = ind_record_get_record (record, field);

      if (named != NULL && g_hash_table_contains (removal->is_doomed, named)
          && !g_hash_table_contains (removal->is_doomed, record) && goes_along (record, field))
        return ind_record_foreach (record, doom, removal, error);
    }
  return TRUE;
}

/* Lets a record that stays name nobody who goes. */
static gboolean
let_go (IndRecord *record, gpointer data, GError **error)
{
  Removal *removal = data;
  g_autoptr (GPtrArray) told_fields = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (IndRecord) draft = NULL;

  if (g_hash_table_contains (removal->is_doomed, record))
    return TRUE;
  for (const IndField *field = record->table->fields; field->name != NULL; field++)
    {
      IndRecord *named = ind_record_get_record (record, field);

      if (named == NULL || !g_hash_table_contains (removal->is_doomed, named))
        continue;
      if (field->type != IND_FIELD_PARTY && ind_record_needs (record, field->flags, ind_field_path (field)))
        {
          ind_error_set (error, IND_ERROR_STILL_NAMED, record->table->name, NULL);
          return FALSE;
        }
      if (draft == NULL)
        draft = ind_record_draft (record);
      ind_record_set_record (draft, field, NULL);
      if (field->type == IND_FIELD_PARTY)
        ind_record_set_text (draft, field, ind_actor_name (named));
    }
  return draft == NULL || ind_desk_write_fields (removal->desk, record, draft, told_fields, error);
}

/* All of a case that goes with records, and what goes with that. */
static void
collect (Removal *removal, IndCase *family, GPtrArray *records)
{
  guint before;

  for (guint k = 0; k < records->len; k++)
    ind_record_foreach (records->pdata[k], doom, removal, NULL);
  do
    {
      before = removal->doomed->len;
      ind_record_foreach ((IndRecord *) family, doom_along, removal, NULL);
    }
  while (removal->doomed->len > before);
}

/** ind_desk_take_away_all: removes records of the case with all that goes along, in the transaction that is open. */
gboolean
ind_desk_take_away_all (IndDesk *self, IndCase *family, GPtrArray *records, GError **error)
{
  g_autoptr (GPtrArray) doomed = g_ptr_array_new ();
  g_autoptr (GHashTable) is_doomed = g_hash_table_new (NULL, NULL);
  Removal removal = { self, doomed, is_doomed };

  collect (&removal, family, records);
  if (!ind_record_foreach ((IndRecord *) family, let_go, &removal, error))
    return FALSE;
  for (guint k = doomed->len; k-- > 0;)
    if (!ind_store_remove (self->store, doomed->pdata[k], error))
      return FALSE;
  return TRUE;
}

/** ind_desk_take_away: see ind_desk_take_away_all(); of one record. */
gboolean
ind_desk_take_away (IndDesk *self, IndCase *family, IndRecord *record, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  return ind_desk_take_away_all (self, family, records, error);
}

static gboolean
remove_from_case (IndDesk *self, IndCase *family, IndRecord *record, GError **error)
{
  const IndList *list = ind_record_list_of (record->owner, record->table);
  guint n = ind_list_length (ind_record_get_list (record->owner, list));

  return ind_record_check_list (record->owner, list, n - 1, error)
         && ind_desk_check_owner (record->owner, record->table, record, NULL, error)
         && ind_desk_take_away (self, family, record, error);
}

static gboolean
take_out_case (IndDesk *self, IndCase *family, GError **error)
{
  const char *const arguments[] = { family->reference, family->family_name, NULL };

  if (ind_store_delete_case (self->store, family->id, error))
    return ind_desk_finish (self, family->id, IND_LABEL_TAKEN_OUT, arguments, error);
  ind_store_rollback (self->store);
  return FALSE;
}

/**
 * ind_desk_remove:
 * @record: a record of an open case; or the case itself, which can be brought back by undo until it is removed for good
 *
 * Removes a record with all that it owns and all that is nothing without it. A worker leaves the case and stays in the
 * directory. What must not lose it (a consent, its giver) hinders it: %IND_ERROR_STILL_NAMED.
 */
gboolean
ind_desk_remove (IndDesk *self, IndRecord *record, GError **error)
{
  IndCase *family = ind_record_case (record);

  if (!ind_desk_check_in_case (record, error) || !ind_store_begin (self->store, error))
    return FALSE;
  if (record == (IndRecord *) family)
    return take_out_case (self, family, error);
  if (remove_from_case (self, family, record, error))
    return ind_desk_finish_member (self, family->id, IND_LABEL_RECORD_REMOVED, record, record->owner, error);
  ind_store_rollback (self->store);
  return FALSE;
}
