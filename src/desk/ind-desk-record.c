#include "config.h"

#include "ind-desk-private.h"

#include <string.h>

/**
 * ind_desk_shadow:
 * @root: (out) (transfer full): the case of the copy, which holds it
 *
 * What a record would be is tried on a copy, which stands where the record stands: in copies of its owners, without their
 * other records.
 *
 * Returns: (transfer none): a copy of the record's fields
 */
IndRecord *
ind_desk_shadow (const IndRecord *record, IndRecord **root)
{
  IndRecord *copy, *owner;

  if (record->table == &ind_case_table)
    {
      *root = (IndRecord *) ind_case_new (record->id);
      ind_record_copy_fields (*root, record);
      return *root;
    }
  if (record->owner == NULL)
    return *root = ind_record_draft (record);
  owner = ind_desk_shadow (record->owner, root);
  copy = ind_record_draft (record);
  ind_record_insert (owner, ind_record_list_of (owner, record->table), copy, record->position);
  g_object_unref (copy);
  return copy;
}

/* Whether a field may name a record: one of the kind that it names. */
static gboolean
may_name (const IndField *field, const IndTable *table)
{
  if (field->type == IND_FIELD_RECORD)
    return table == field->target;
  return table == &ind_person_table || table == &ind_worker_table || table == &ind_contact_table;
}

/**
 * ind_desk_check_named:
 * @family: the case
 * @also: (nullable): a case that holds what is being added with it
 *
 * Checks that everybody whom a record names is of the case and still there: the screen may be older than the database.
 */
gboolean
ind_desk_check_named (IndCase *family, IndCase *also, const IndRecord *record, GError **error)
{
  for (const IndField *field = record->table->fields; field->name != NULL; field++)
    {
      IndRecord *named = ind_record_get_record (record, field);

      if (named == NULL)
        continue;
      if (!may_name (field, named->table))
        ind_error_set (error, IND_ERROR_ID_OTHER_KIND, ind_field_path (field), named->ref);
      else if (family == NULL || (ind_case_lookup (family, named->id) == NULL
                                  && (also == NULL || ind_case_lookup (also, named->id) == NULL)))
        ind_error_set (error, IND_ERROR_CHANGED_MEANWHILE, ind_field_path (field), NULL);
      else
        continue;
      return FALSE;
    }
  return TRUE;
}

/* A goal cannot be a part of one of its own parts. */
static gboolean
check_parts (const IndRecord *goal, const IndRecord *draft, GError **error)
{
  for (const IndGoal *above = ((const IndGoal *) draft)->parent; above != NULL; above = above->parent)
    if ((const IndRecord *) above == goal)
      {
        ind_error_set (error, IND_ERROR_GOAL_LOOP, "parent", ((const IndGoal *) draft)->parent->ref);
        return FALSE;
      }
  return TRUE;
}

/* A case's reference is no other's, and nobody's CPR number. */
static gboolean
check_reference (IndDesk *self, const IndRecord *family, const IndRecord *draft, GError **error)
{
  const char *reference = ((const IndCase *) draft)->reference;
  gint64 there = ind_store_find_case (self->store, reference, NULL);

  if (ind_cpr_birth_date (reference) != IND_NO_DATE && g_strcmp0 (reference, ((const IndCase *) family)->reference) != 0)
    {
      ind_error_set (error, IND_ERROR_CPR_AS_REFERENCE, "case.reference", NULL);
      return FALSE;
    }
  if (there == 0 || there == family->id)
    return TRUE;
  ind_error_set (error, IND_ERROR_REFERENCE_TAKEN, "case.reference", reference);
  return FALSE;
}

/* Whether something stands within an object of the file. */
static gboolean
is_within (const char *path, const IndField *object)
{
  gsize length = strlen (ind_field_path (object));

  return strncmp (path, ind_field_path (object), length) == 0 && path[length] == '.';
}

static gboolean
holds_anything (const IndRecord *record, const IndField *object, const IndRecord *owner, const IndList *filled)
{
  for (const IndField *field = record->table->fields; field->name != NULL; field++)
    if (is_within (ind_field_path (field), object) && ind_record_is_set (record, field))
      return TRUE;
  for (const IndList *list = record->table->lists; list != NULL && list->path != NULL; list++)
    if (is_within (list->path, object) && (list == filled || ind_list_length (ind_record_get_list (owner, list)) > 0))
      return TRUE;
  return FALSE;
}

/**
 * ind_desk_raise_objects:
 * @draft: what a record shall be
 * @owner: the record that has its lists
 * @filled: (nullable): a list that something is put into now
 *
 * An object of the file that anything stands in is there.
 */
void
ind_desk_raise_objects (IndRecord *draft, const IndRecord *owner, const IndList *filled)
{
  for (const IndField *object = draft->table->fields; object->name != NULL; object++)
    if (object->type == IND_FIELD_OBJECT && !ind_record_is_set (draft, object) && holds_anything (draft, object, owner, filled))
      ind_record_set_number (draft, object, TRUE);
}

/** ind_desk_check_in_case: checks that a record still stands in its case: the screen may be older. */
gboolean
ind_desk_check_in_case (const IndRecord *record, GError **error)
{
  if (ind_record_case ((IndRecord *) record) != NULL)
    return TRUE;
  ind_error_set (error, IND_ERROR_CHANGED_MEANWHILE, NULL, NULL);
  return FALSE;
}

/**
 * ind_desk_case_id: Returns: the row number of the case that a record stands in; IND_DIRECTORY for a worker in none.
 */
gint64
ind_desk_case_id (const IndRecord *record)
{
  IndCase *family = ind_record_case ((IndRecord *) record);

  return family != NULL ? family->id : IND_DIRECTORY;
}

/* What the history tells of a field: its new value, or only that there is one. */
static char *
told (const IndRecord *draft, const IndField *field)
{
  if (!ind_field_is_told (field) && ind_record_is_set (draft, field))
    return g_strdup (IND_LABEL_UNTOLD);
  return ind_record_value (draft, field);
}

/**
 * ind_desk_write_fields:
 * @record: a record that is there
 * @draft: what it shall be
 * @told_fields: (element-type utf8): gets the name and the new value of every field that changes
 *
 * Checks what a record shall be, and writes what is different, in the transaction that is open.
 */
gboolean
ind_desk_write_fields (IndDesk *self, const IndRecord *record, const IndRecord *draft, GPtrArray *told_fields, GError **error)
{
  g_autoptr (IndRecord) root = NULL;
  IndRecord *copy;

  if ((record->table != &ind_worker_table || record->owner != NULL) && !ind_desk_check_in_case (record, error))
    return FALSE;
  copy = ind_desk_shadow (record, &root);
  ind_record_copy_fields (copy, draft);
  ind_record_set_ref (copy, record->ref);
  ind_desk_raise_objects (copy, record, NULL);
  if (!ind_desk_check_named (ind_record_case ((IndRecord *) record), NULL, copy, error)
      || !ind_record_check_fields (copy, error) || !ind_record_check_spans (copy, record, error)
      || (record->table == &ind_goal_table && !check_parts (record, copy, error))
      || (record->table == &ind_case_table && !check_reference (self, record, copy, error)))
    return FALSE;
  for (const IndField *field = record->table->fields; field->name != NULL; field++)
    {
      if (ind_field_says_the_same (field, record, copy))
        continue;
      if (!ind_store_update (self->store, copy, field, error)
          || !ind_desk_forget_draft (self, record, field->name, error))
        return FALSE;
      if (field->type == IND_FIELD_OBJECT && told_fields->len > 0)
        continue;
      g_ptr_array_add (told_fields, g_strdup (field->name));
      g_ptr_array_add (told_fields, told (copy, field));
    }
  return TRUE;
}

/**
 * ind_desk_check_owner:
 * @owner: (nullable): the record in whose list of @table something changes
 * @without: (nullable): the one that goes, or is changed
 * @with: (nullable): the one that comes, or what it shall be
 *
 * Checks what the owner's table says of its records together: shares that add up.
 */
gboolean
ind_desk_check_owner (const IndRecord *owner, const IndTable *table, const IndRecord *without, const IndRecord *with,
                      GError **error)
{
  const IndList *list = owner != NULL && owner->table->check != NULL ? ind_record_list_of (owner, table) : NULL;
  g_autoptr (IndRecord) root = NULL;
  IndRecord *shadow;
  GListStore *present;

  if (list == NULL)
    return TRUE;
  shadow = ind_desk_shadow (owner, &root);
  present = ind_record_get_list (owner, list);
  for (guint k = 0; k <= ind_list_length (present); k++)
    {
      const IndRecord *from = k < ind_list_length (present) ? ind_list_get (present, k) : with;
      g_autoptr (IndRecord) copy = from != NULL && from != without ? ind_record_draft (from) : NULL;

      if (copy != NULL)
        ind_record_insert (shadow, list, copy, k);
    }
  return owner->table->check (shadow, error);
}

/* Objects are told only where nothing in them is. */
static void
forget_objects (const IndTable *table, GPtrArray *told_fields)
{
  for (guint k = 0; told_fields->len > 2 && k < told_fields->len;)
    if (ind_table_field (table, told_fields->pdata[k])->type == IND_FIELD_OBJECT)
      g_ptr_array_remove_range (told_fields, k, 2);
    else
      k += 2;
}

/**
 * ind_desk_change:
 * @record: a record of an open case, or a worker of the directory
 * @draft: what it shall be, of the same table: see ind_record_draft(); what it owns is left as it is
 *
 * Gives fields of a record other values, as one change: those that are different in @draft. What a rule of the field does
 * not allow is refused.
 */
gboolean
ind_desk_change (IndDesk *self, IndRecord *record, const IndRecord *draft, GError **error)
{
  g_autoptr (GPtrArray) told_fields = g_ptr_array_new_with_free_func (g_free), arguments = g_ptr_array_new ();
  g_autofree char *called = NULL;
  gboolean one;

  g_return_val_if_fail (record->table == draft->table, FALSE);
  if (!ind_store_begin (self->store, error))
    return FALSE;
  if (!ind_desk_write_fields (self, record, draft, told_fields, error)
      || !ind_desk_check_owner (record->owner, record->table, record, draft, error))
    {
      ind_store_rollback (self->store);
      return FALSE;
    }
  forget_objects (record->table, told_fields);
  called = ind_record_called (record);
  one = told_fields->len == 2;
  g_ptr_array_add (arguments, (gpointer) record->table->name);
  if (!one)
    g_ptr_array_add (arguments, called);
  for (guint k = 0; k < told_fields->len; k++)
    {
      g_ptr_array_add (arguments, told_fields->pdata[k]);
      if (one && k == 0)
        g_ptr_array_add (arguments, called);
    }
  g_ptr_array_add (arguments, NULL);
  return ind_desk_finish (self, ind_desk_case_id (record), one ? IND_LABEL_SET : IND_LABEL_CHANGED,
                          (const char *const *) arguments->pdata, error);
}

/* The field of that name. */
static const IndField *
field_of (IndRecord *record, const char *name)
{
  const IndField *field = ind_table_field (record->table, name);

  g_return_val_if_fail (field != NULL, NULL);
  return field;
}

/** ind_desk_set_text: gives a text, or a choice by its word, another value; %NULL or "" takes it away. */
gboolean
ind_desk_set_text (IndDesk *self, IndRecord *record, const char *field, const char *text, GError **error)
{
  g_autoptr (IndRecord) draft = ind_record_draft (record);
  const IndField *of = field_of (record, field);

  if (of->type == IND_FIELD_CHOICE && text != NULL && *text != '\0' && !ind_field_accepts_text (of, text, error))
    return FALSE;
  ind_record_set_text (draft, of, text);
  return ind_desk_change (self, record, draft, error);
}

/** ind_desk_set_number: gives a choice, answer, number, date or month another value; 0, IND_NO_NUMBER or IND_NO_DATE takes it away. */
gboolean
ind_desk_set_number (IndDesk *self, IndRecord *record, const char *field, gint64 number, GError **error)
{
  g_autoptr (IndRecord) draft = ind_record_draft (record);

  ind_record_set_number (draft, field_of (record, field), number);
  return ind_desk_change (self, record, draft, error);
}

/** ind_desk_set_amount: gives an amount another value; IND_NO_AMOUNT takes it away. */
gboolean
ind_desk_set_amount (IndDesk *self, IndRecord *record, const char *field, double amount, GError **error)
{
  g_autoptr (IndRecord) draft = ind_record_draft (record);

  ind_record_set_amount (draft, field_of (record, field), amount);
  return ind_desk_change (self, record, draft, error);
}

/**
 * ind_desk_set_party:
 * @other: (nullable): a record of the same case
 * @name: (nullable): of a party, somebody's mere name instead
 *
 * Gives a field that names somebody, or something, another to name; nobody takes it away.
 */
gboolean
ind_desk_set_party (IndDesk *self, IndRecord *record, const char *field, IndRecord *other, const char *name, GError **error)
{
  g_autoptr (IndRecord) draft = ind_record_draft (record);

  ind_record_set_record (draft, field_of (record, field), other);
  if (field_of (record, field)->type == IND_FIELD_PARTY)
    ind_record_set_text (draft, field_of (record, field), other == NULL ? name : NULL);
  return ind_desk_change (self, record, draft, error);
}
