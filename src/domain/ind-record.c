#include "config.h"

#include "ind-record.h"

#include "ind-case.h"

#include <string.h>

G_DEFINE_ABSTRACT_TYPE (IndRecord, ind_record, G_TYPE_OBJECT)

/* A member of a record, open to write. */
#define MEMBER(record, at, Type) ((Type *) G_STRUCT_MEMBER_P (record, (at)->offset))
#define OWN(record, member) G_STRUCT_MEMBER_P (record, G_STRUCT_OFFSET (IndRecord, member))

static void
ind_record_init (IndRecord *self)
{
}

static void
ind_record_dispose (GObject *object)
{
  IndRecord *self = IND_RECORD (object);

  if (self->table != NULL && self->table->lists != NULL)
    for (const IndList *list = self->table->lists; list->path != NULL; list++)
      {
        GListStore **store = MEMBER (self, list, GListStore *);
        guint n = *store != NULL ? ind_list_length (*store) : 0;

        for (guint k = 0; k < n; k++)
          *(IndRecord **) OWN (ind_list_peek (G_LIST_MODEL (*store), k), owner) = NULL;
        g_clear_object (store);
      }
  G_OBJECT_CLASS (ind_record_parent_class)->dispose (object);
}

static void
ind_record_finalize (GObject *object)
{
  IndRecord *self = IND_RECORD (object);

  for (const IndField *field = self->table ? self->table->fields : NULL; field != NULL && field->name != NULL; field++)
    if (field->type == IND_FIELD_TEXT)
      g_free (*MEMBER (self, field, char *));
    else if (field->type == IND_FIELD_PARTY)
      g_free ((char *) MEMBER (self, field, IndParty)->name);
  g_free ((char *) self->ref);
  G_OBJECT_CLASS (ind_record_parent_class)->finalize (object);
}

static void
ind_record_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  IndRecord *self = IND_RECORD (object);
  const IndField *field = &IND_RECORD_GET_CLASS (self)->fields[id - 1];

  switch (field->type)
    {
    case IND_FIELD_TEXT: g_value_set_string (value, ind_record_get_text (self, field)); break;
    case IND_FIELD_AMOUNT: g_value_set_double (value, ind_record_get_amount (self, field)); break;
    case IND_FIELD_RECORD:
    case IND_FIELD_ACTOR:
    case IND_FIELD_PARTY: g_value_set_object (value, ind_record_get_record (self, field)); break;
    case IND_FIELD_CHOICE:
    case IND_FIELD_ANSWER:
    case IND_FIELD_NUMBER:
    case IND_FIELD_DATE:
    case IND_FIELD_MONTH:
    case IND_FIELD_OBJECT: g_value_set_int64 (value, ind_record_get_number (self, field)); break;
    }
}

static void
ind_record_class_init (IndRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ind_record_dispose;
  object_class->finalize = ind_record_finalize;
}

/* Gives a class a read-only property for each of its fields. */
void
ind_record_class_install (IndRecordClass *klass, const IndField *fields)
{
  klass->fields = fields;
  /* GObject does not let a class inherit this one. */
  G_OBJECT_CLASS (klass)->get_property = ind_record_get_property;
  for (guint k = 0; fields[k].name != NULL; k++)
    {
      GParamFlags flags = G_PARAM_READABLE;
      const char *name = fields[k].name;
      GParamSpec *pspec;

      switch (fields[k].type)
        {
        case IND_FIELD_TEXT:
          pspec = g_param_spec_string (name, NULL, NULL, NULL, flags);
          break;
        case IND_FIELD_AMOUNT:
          pspec = g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
          break;
        case IND_FIELD_RECORD:
        case IND_FIELD_ACTOR:
        case IND_FIELD_PARTY:
          pspec = g_param_spec_object (name, NULL, NULL, IND_TYPE_RECORD, flags);
          break;
        default:
          pspec = g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
        }
      g_object_class_install_property (G_OBJECT_CLASS (klass), k + 1, pspec);
    }
}

/* The list that all light records share until they have one of their own. */
static GListStore *
empty_list (void)
{
  static GListStore *empty;

  if (g_once_init_enter (&empty))
    g_once_init_leave (&empty, g_list_store_new (IND_TYPE_RECORD));
  return empty;
}

static IndRecord *
record_new (const IndTable *table, gint64 id, gboolean light)
{
  IndRecord *self = g_object_new (table->type (), NULL);

  *(const IndTable **) OWN (self, table) = table;
  *(gint64 *) OWN (self, id) = id != 0 ? id : ind_new_id ();
  for (const IndField *field = table->fields; field->name != NULL; field++)
    if (field->type == IND_FIELD_NUMBER)
      *MEMBER (self, field, gint64) = IND_NO_NUMBER;
    else if (field->type == IND_FIELD_AMOUNT)
      *MEMBER (self, field, double) = IND_NO_AMOUNT;
  for (const IndList *list = table->lists; list != NULL && list->path != NULL; list++)
    *MEMBER (self, list, GListStore *) = light ? g_object_ref (empty_list ()) : g_list_store_new (list->table->type ());
  return self;
}

/**
 * ind_record_new:
 * @id: the row's number; 0 for a new one
 *
 * Returns: (transfer full): a record with no field set
 */
IndRecord *
ind_record_new (const IndTable *table, gint64 id)
{
  return record_new (table, id, FALSE);
}

/**
 * ind_record_new_light:
 * @id: the row's number
 *
 * As ind_record_new(), for thousands of records that are read and let go of: each of its lists is made when something is put
 * into it, so that nobody may listen to them before.
 */
IndRecord *
ind_record_new_light (const IndTable *table, gint64 id)
{
  return record_new (table, id, TRUE);
}

/** ind_table_field: Returns: (nullable): the field of that name. */
const IndField *
ind_table_field (const IndTable *table, const char *name)
{
  for (const IndField *field = table->fields; field->name != NULL; field++)
    if (strcmp (field->name, name) == 0)
      return field;
  return NULL;
}

/** ind_field_path: Returns: where the field stands in the file, with dots between nested objects. */
const char *
ind_field_path (const IndField *field)
{
  return field->path != NULL ? field->path : field->name;
}

/** ind_field_word: Returns: (nullable): the word for a choice, "active"; %NULL for 0. */
const char *
ind_field_word (const IndField *field, int choice)
{
  return choice > 0 && (guint) choice <= g_strv_length ((char **) field->values) ? field->values[choice - 1] : NULL;
}

/** ind_field_choice: Returns: the choice that @word is, or 0. */
int
ind_field_choice (const IndField *field, const char *word)
{
  for (int k = 0; word != NULL && field->values[k] != NULL; k++)
    if (strcmp (field->values[k], word) == 0)
      return k + 1;
  return 0;
}

/** ind_record_get_text: Returns: (nullable): a text; of a choice its word, of a party its name. */
const char *
ind_record_get_text (const IndRecord *record, const IndField *field)
{
  switch (field->type)
    {
    case IND_FIELD_TEXT: return *MEMBER (record, field, char *);
    case IND_FIELD_CHOICE: return ind_field_word (field, *MEMBER (record, field, int));
    case IND_FIELD_PARTY: return MEMBER (record, field, IndParty)->name;
    default: return NULL;
    }
}

/** ind_record_get_number: Returns: a number, date, choice, answer or presence. */
gint64
ind_record_get_number (const IndRecord *record, const IndField *field)
{
  switch (field->type)
    {
    case IND_FIELD_NUMBER: return *MEMBER (record, field, gint64);
    case IND_FIELD_DATE:
    case IND_FIELD_MONTH: return *MEMBER (record, field, IndDate);
    case IND_FIELD_CHOICE:
    case IND_FIELD_ANSWER:
    case IND_FIELD_OBJECT: return *MEMBER (record, field, int);
    default: return IND_NO_NUMBER;
    }
}

/** ind_record_get_amount: Returns: an amount, or IND_NO_AMOUNT (see ind_amount_is_set()). */
double
ind_record_get_amount (const IndRecord *record, const IndField *field)
{
  return field->type == IND_FIELD_AMOUNT ? *MEMBER (record, field, double) : IND_NO_AMOUNT;
}

/** ind_amount_is_set: Returns: whether somebody has given the amount. */
gboolean
ind_amount_is_set (double amount)
{
  return !isnan (amount);
}

/** ind_record_get_record: Returns: (transfer none) (nullable): the record that the field names. */
IndRecord *
ind_record_get_record (const IndRecord *record, const IndField *field)
{
  switch (field->type)
    {
    case IND_FIELD_RECORD: return *MEMBER (record, field, IndRecord *);
    case IND_FIELD_ACTOR:
    case IND_FIELD_PARTY: return MEMBER (record, field, IndParty)->record;
    default: return NULL;
    }
}

/** ind_record_is_set: Returns: whether the field holds anything. */
gboolean
ind_record_is_set (const IndRecord *record, const IndField *field)
{
  switch (field->type)
    {
    case IND_FIELD_NUMBER: return ind_record_get_number (record, field) != IND_NO_NUMBER;
    case IND_FIELD_AMOUNT: return ind_amount_is_set (ind_record_get_amount (record, field));
    case IND_FIELD_TEXT: return ind_record_get_text (record, field) != NULL;
    case IND_FIELD_RECORD:
    case IND_FIELD_ACTOR: return ind_record_get_record (record, field) != NULL;
    case IND_FIELD_PARTY:
      return ind_record_get_record (record, field) != NULL || ind_record_get_text (record, field) != NULL;
    default: return ind_record_get_number (record, field) != 0;
    }
}

/** ind_record_get_list: Returns: (transfer none): the list of the record. */
GListStore *
ind_record_get_list (const IndRecord *record, const IndList *list)
{
  return *MEMBER (record, list, GListStore *);
}

/** ind_record_list_of: Returns: (nullable): the list in which records of @table stand under @owner. */
const IndList *
ind_record_list_of (const IndRecord *owner, const IndTable *table)
{
  for (const IndList *list = owner->table->lists; list != NULL && list->path != NULL; list++)
    if (list->table == table)
      return list;
  return NULL;
}

/** ind_record_list_at: Returns: (nullable): the list that stands in the file at @path. */
const IndList *
ind_record_list_at (const IndRecord *owner, const char *path)
{
  for (const IndList *list = owner->table->lists; list != NULL && list->path != NULL; list++)
    if (strcmp (list->path, path) == 0)
      return list;
  return NULL;
}

/** ind_list_peek: Returns: (transfer none) (nullable): the k-th record, which the list goes on keeping. */
IndRecord *
ind_list_peek (GListModel *list, guint k)
{
  g_autoptr (IndRecord) record = g_list_model_get_item (list, k);

  return record;
}

/** ind_list_length: Returns: how many records stand in the list. */
guint
ind_list_length (GListStore *list)
{
  /* Without the cast's check: this is asked for every list of every record that is walked over. */
  return g_list_model_get_n_items ((GListModel *) list);
}

/* Nobody listens to a record that stands in no case yet. */
static void
notify (IndRecord *record, const IndField *field)
{
  if (record->owner != NULL || record->table == &ind_case_table)
    g_object_notify (G_OBJECT (record), field->name);
}

/** ind_record_set_text: sets a text, a choice by its word, or a party's name, and nothing else. "" is none. */
void
ind_record_set_text (IndRecord *record, const IndField *field, const char *text)
{
  const char **member;

  if (text != NULL && *text == '\0')
    text = NULL;
  if (field->type == IND_FIELD_CHOICE)
    {
      ind_record_set_number (record, field, ind_field_choice (field, text));
      return;
    }
  g_return_if_fail (field->type == IND_FIELD_TEXT || field->type == IND_FIELD_PARTY);
  member = field->type == IND_FIELD_PARTY ? &MEMBER (record, field, IndParty)->name
                                          : MEMBER (record, field, const char *);
  if (g_strcmp0 (*member, text) == 0)
    return;
  g_free ((char *) *member);
  *member = g_strdup (text);
  notify (record, field);
}

/** ind_record_set_number: sets a number, date, choice, answer or presence. */
void
ind_record_set_number (IndRecord *record, const IndField *field, gint64 number)
{
  if (ind_record_get_number (record, field) == number)
    return;
  switch (field->type)
    {
    case IND_FIELD_NUMBER: *MEMBER (record, field, gint64) = number; break;
    case IND_FIELD_DATE:
    case IND_FIELD_MONTH: *MEMBER (record, field, IndDate) = (IndDate) number; break;
    default: *MEMBER (record, field, int) = (int) number;
    }
  notify (record, field);
}

/** ind_record_set_amount: sets an amount; IND_NO_AMOUNT takes it away. */
void
ind_record_set_amount (IndRecord *record, const IndField *field, double amount)
{
  double *member = MEMBER (record, field, double);

  if (*member == amount || (isnan (*member) && isnan (amount)))
    return;
  *member = amount;
  notify (record, field);
}

/** ind_record_set_record: sets a record or a party that is one; the other must live as long as its case. */
void
ind_record_set_record (IndRecord *record, const IndField *field, IndRecord *other)
{
  if (ind_record_get_record (record, field) == other)
    return;
  if (field->type == IND_FIELD_RECORD)
    *MEMBER (record, field, IndRecord *) = other;
  else
    MEMBER (record, field, IndParty)->record = other;
  notify (record, field);
}

/** ind_record_set_text_at: ind_record_set_text() of the field of that name. */
void
ind_record_set_text_at (IndRecord *record, const char *name, const char *text)
{
  ind_record_set_text (record, ind_table_field (record->table, name), text);
}

/** ind_record_set_number_at: ind_record_set_number() of the field of that name. */
void
ind_record_set_number_at (IndRecord *record, const char *name, gint64 number)
{
  ind_record_set_number (record, ind_table_field (record->table, name), number);
}

/** ind_record_set_amount_at: ind_record_set_amount() of the field of that name. */
void
ind_record_set_amount_at (IndRecord *record, const char *name, double amount)
{
  ind_record_set_amount (record, ind_table_field (record->table, name), amount);
}

/** ind_record_set_record_at: ind_record_set_record() of the field of that name. */
void
ind_record_set_record_at (IndRecord *record, const char *name, IndRecord *other)
{
  ind_record_set_record (record, ind_table_field (record->table, name), other);
}

/** ind_record_set_ref: sets the id that the record has in the case file. */
void
ind_record_set_ref (IndRecord *record, const char *ref)
{
  g_free ((char *) record->ref);
  *(char **) OWN (record, ref) = g_strdup (ref);
}

/** ind_record_copy_fields: makes @record's fields and ref those of @from, saying what has changed. */
void
ind_record_copy_fields (IndRecord *record, const IndRecord *from)
{
  g_object_freeze_notify (G_OBJECT (record));
  for (const IndField *field = record->table->fields; field->name != NULL; field++)
    switch (field->type)
      {
      case IND_FIELD_TEXT: ind_record_set_text (record, field, ind_record_get_text (from, field)); break;
      case IND_FIELD_AMOUNT: ind_record_set_amount (record, field, ind_record_get_amount (from, field)); break;
      case IND_FIELD_PARTY:
        ind_record_set_text (record, field, ind_record_get_text (from, field));
        G_GNUC_FALLTHROUGH;
      case IND_FIELD_RECORD:
      case IND_FIELD_ACTOR: ind_record_set_record (record, field, ind_record_get_record (from, field)); break;
      default: ind_record_set_number (record, field, ind_record_get_number (from, field));
      }
  if (g_strcmp0 (record->ref, from->ref) != 0)
    ind_record_set_ref (record, from->ref);
  g_object_thaw_notify (G_OBJECT (record));
}

/** ind_record_draft: Returns: (transfer full): a copy of a record, without what it owns, to be changed and given to a verb. */
IndRecord *
ind_record_draft (const IndRecord *record)
{
  IndRecord *draft = ind_record_new (record->table, record->id);

  ind_record_copy_fields (draft, record);
  return draft;
}

/** ind_field_says_the_same: Returns: whether a field of two records of one table is equal. */
gboolean
ind_field_says_the_same (const IndField *field, const IndRecord *one, const IndRecord *other)
{
  double a = ind_record_get_amount (one, field), b = ind_record_get_amount (other, field);

  return ind_record_get_number (one, field) == ind_record_get_number (other, field)
         && ind_record_get_record (one, field) == ind_record_get_record (other, field)
         && g_strcmp0 (ind_record_get_text (one, field), ind_record_get_text (other, field)) == 0
         && (a == b || (isnan (a) && isnan (b)));
}

/** ind_record_says_the_same: Returns: whether all fields of two records of one table are equal. */
gboolean
ind_record_says_the_same (const IndRecord *one, const IndRecord *other)
{
  for (const IndField *field = one->table->fields; field->name != NULL; field++)
    if (!ind_field_says_the_same (field, one, other))
      return FALSE;
  return TRUE;
}

static gint
by_position (gconstpointer a, gconstpointer b, gpointer data)
{
  const IndRecord *one = a, *other = b;

  if (one->position != other->position)
    return one->position < other->position ? -1 : 1;
  return one->id < other->id ? -1 : one->id > other->id;
}

static gboolean
remember (IndRecord *record, gpointer records, GError **error)
{
  g_hash_table_insert (records, (gpointer) &record->id, record);
  return TRUE;
}

static gboolean
forget (IndRecord *record, gpointer records, GError **error)
{
  g_hash_table_remove (records, &record->id);
  return TRUE;
}

static GListStore *
own_list (IndRecord *owner, const IndList *list)
{
  GListStore **store = MEMBER (owner, list, GListStore *);

  if (*store == empty_list ())
    {
      g_object_unref (*store);
      *store = g_list_store_new (list->table->type ());
    }
  return *store;
}

/**
 * ind_record_insert:
 * @position: the order among its sisters; records of one position stand in the order of their numbers
 *
 * Puts a record into a list of its owner, which keeps it from then on. If it stands there already it is moved.
 */
void
ind_record_insert (IndRecord *owner, const IndList *list, IndRecord *record, gint64 position)
{
  GListStore *store = own_list (owner, list);
  g_autoptr (IndRecord) held = g_object_ref (record);
  IndCase *family;
  guint n;

  if (record->owner == owner && record->position == position)
    return;
  if (record->owner != NULL)
    ind_record_remove (record);
  *(gint64 *) OWN (record, position) = position;
  *(IndRecord **) OWN (record, owner) = owner;
  n = ind_list_length (store);
  if (n == 0 || by_position (ind_list_peek (G_LIST_MODEL (store), n - 1), record, NULL) <= 0)
    g_list_store_append (store, record);
  else
    g_list_store_insert_sorted (store, record, by_position, NULL);
  family = ind_record_case (record);
  if (family != NULL)
    ind_record_foreach (record, remember, family->records, NULL);
}

/** ind_record_remove: takes a record out of its owner's list. */
void
ind_record_remove (IndRecord *record)
{
  GListStore *store = ind_record_get_list (record->owner, ind_record_list_of (record->owner, record->table));
  IndCase *family = ind_record_case (record);
  g_autoptr (IndRecord) held = g_object_ref (record);
  guint at;

  if (family != NULL)
    ind_record_foreach (record, forget, family->records, NULL);
  *(IndRecord **) OWN (record, owner) = NULL;
  if (g_list_store_find (store, record, &at))
    g_list_store_remove (store, at);
}

/** ind_record_become: gives a record another row number, before it is written. */
void
ind_record_become (IndRecord *record, gint64 id)
{
  IndCase *family = ind_record_case (record);

  if (family != NULL)
    g_hash_table_remove (family->records, &record->id);
  *(gint64 *) OWN (record, id) = id;
  if (family != NULL)
    g_hash_table_insert (family->records, (gpointer) &record->id, record);
}

/**
 * ind_record_foreach:
 *
 * Calls @func for the record and all that it owns, owners first, each list in its order.
 *
 * Returns: %FALSE as soon as @func does
 */
gboolean
ind_record_foreach (IndRecord *record, IndRecordFunc func, gpointer data, GError **error)
{
  if (!func (record, data, error))
    return FALSE;
  for (const IndList *list = record->table->lists; list != NULL && list->path != NULL; list++)
    {
      GListStore *store = ind_record_get_list (record, list);
      guint n = ind_list_length (store);

      for (guint k = 0; k < n; k++)
        if (!ind_record_foreach (ind_list_peek (G_LIST_MODEL (store), k), func, data, error))
          return FALSE;
    }
  return TRUE;
}
