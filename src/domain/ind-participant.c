#include "config.h"

#include "ind-participant.h"

#include <string.h>

#include "ind-format.h"
#include "ind-rules.h"

/* What a column is called in a list, and which field of a case it is, where it is one. */
static const struct { const char *name; const char *field; } columns[IND_N_COLUMNS] = {
  [IND_COLUMN_REFERENCE] = { "Sagsnr", "reference" },
  [IND_COLUMN_FAMILY] = { "Familie", "family_name" },
  [IND_COLUMN_CHILD] = { "Barn" },
  [IND_COLUMN_CPR] = { "CPR" },
  [IND_COLUMN_MUNICIPALITY] = { "Kommune", "municipality" },
  [IND_COLUMN_MODEL] = { "Model", "model" },
  [IND_COLUMN_STATUS] = { "Status", "status" },
  [IND_COLUMN_REFERRED] = { "Henvist", "referred_on" },
  [IND_COLUMN_ENROLLED] = { "Indskrevet", "enrolled_on" },
  [IND_COLUMN_DISCHARGED] = { "Udskrevet", "discharged_on" },
  [IND_COLUMN_COORDINATOR] = { "Koordinator" },
  [IND_COLUMN_MOTHER] = { "Mor" },
  [IND_COLUMN_FATHER] = { "Far" },
  [IND_COLUMN_PHONE] = { "Telefon", "phone" },
  [IND_COLUMN_LANGUAGE] = { "Tolkesprog" },
  [IND_COLUMN_NOTE] = { "Bemærkning", "note" },
};

/** ind_column_name: Returns: what the column is called: "Sagsnr". */
const char *
ind_column_name (IndColumn column)
{
  return columns[column].name;
}

/** ind_column_of_name: Returns: the #IndColumn of that name, in any case, or -1. */
int
ind_column_of_name (const char *name)
{
  static char *known[IND_N_COLUMNS];
  g_autofree char *folded = ind_fold (name);

  g_strstrip (folded);
  for (int k = 0; k < IND_N_COLUMNS; k++)
    {
      if (g_once_init_enter (&known[k]))
        g_once_init_leave (&known[k], ind_fold (columns[k].name));
      if (strcmp (folded, known[k]) == 0)
        return k;
    }
  return -1;
}

/** ind_column_field: Returns: (nullable): the field of a case that the column is. */
const IndField *
ind_column_field (IndColumn column)
{
  return columns[column].field != NULL ? ind_table_field (&ind_case_table, columns[column].field) : NULL;
}

static void
child_free (gpointer data)
{
  IndListedChild *self = data;

  g_free (self->name);
  g_free (self->cpr);
  g_free (self);
}

/** ind_participant_new: Returns: (transfer full): a case of which nothing is said yet. */
IndParticipant *
ind_participant_new (guint row)
{
  IndParticipant *self = g_new0 (IndParticipant, 1);

  self->row = row;
  self->children = g_ptr_array_new_with_free_func (child_free);
  return self;
}

void
ind_participant_free (IndParticipant *self)
{
  for (int k = 0; k < IND_N_COLUMNS; k++)
    g_free (self->values[k]);
  g_ptr_array_unref (self->children);
  g_free (self);
}

/** ind_participant_set: says what a column says; "" and %NULL are nothing. */
void
ind_participant_set (IndParticipant *self, IndColumn column, const char *value, guint row)
{
  if (value == NULL || *value == '\0')
    return;
  g_free (self->values[column]);
  self->values[column] = g_strdup (value);
  self->rows[column] = row;
}

/** ind_participant_add_child: adds a child that the case is about. */
void
ind_participant_add_child (IndParticipant *self, guint row, const char *name, const char *cpr)
{
  IndListedChild *child = g_new0 (IndListedChild, 1);

  child->row = row;
  child->name = g_strdup (name);
  child->cpr = g_strdup (cpr);
  g_ptr_array_add (self->children, child);
}

/** ind_participant_mentions_protection: Returns: whether the remark says that the family's address is protected. */
gboolean
ind_participant_mentions_protection (const IndParticipant *self)
{
  const char *note = self->values[IND_COLUMN_NOTE];
  g_autofree char *folded = note != NULL ? ind_fold (note) : NULL;

  return folded != NULL && strstr (folded, "adresse") != NULL
         && (strstr (folded, "beskyt") != NULL || strstr (folded, "hemmelig") != NULL);
}

/**
 * ind_participant_doubts_date:
 *
 * Returns: whether a date lies in the future, or that of the enrolment before that of the referral: it may be right all the
 *   same
 */
gboolean
ind_participant_doubts_date (const IndParticipant *self, IndColumn column)
{
  const char *referred = self->values[IND_COLUMN_REFERRED];
  IndDate date = self->values[column] != NULL ? ind_date_from_iso (self->values[column]) : IND_NO_DATE;

  if (date == IND_NO_DATE)
    return FALSE;
  return date > ind_today () || (column == IND_COLUMN_ENROLLED && referred != NULL && date < ind_date_from_iso (referred));
}

static gboolean
child_adds (const IndListedChild *self, GPtrArray *there)
{
  for (guint k = 0; k < there->len; k++)
    {
      const IndListedChild *other = there->pdata[k];

      if (self->cpr != NULL ? g_strcmp0 (self->cpr, other->cpr) == 0 : g_strcmp0 (self->name, other->name) == 0)
        return self->name != NULL && g_strcmp0 (self->name, other->name) != 0;
    }
  return TRUE;
}

/**
 * ind_participant_adds:
 * @there: the case as the database has it
 *
 * Returns: whether the list says anything of the case that is not so already. What it says nothing of does not count
 */
gboolean
ind_participant_adds (const IndParticipant *self, const IndParticipant *there)
{
  for (int k = 0; k < IND_N_COLUMNS; k++)
    if (self->values[k] != NULL && g_strcmp0 (self->values[k], there->values[k]) != 0)
      return TRUE;
  for (guint k = 0; k < self->children->len; k++)
    if (child_adds (self->children->pdata[k], there->children))
      return TRUE;
  return FALSE;
}

/* A language's name becomes its code, where it has one. */
static void
fill_language (IndCase *draft, const char *name)
{
  g_autofree char *there = ind_language_danish (draft->language_code);
  const char *code;

  ind_record_set_number_at ((IndRecord *) draft, "language", TRUE);
  ind_record_set_number_at ((IndRecord *) draft, "language_interpreter", IND_YES);
  /* "ku-Arab" is told as "kurdisk", and stays what it is. */
  if (g_strcmp0 (there, name) == 0)
    return;
  code = ind_language_code (name);
  ind_record_set_text_at ((IndRecord *) draft, "language_code", code);
  ind_record_set_text_at ((IndRecord *) draft, "language_name", code == NULL ? name : NULL);
}

/** ind_participant_fill: puts what the list says of the case itself into its fields. */
void
ind_participant_fill (const IndParticipant *self, IndCase *draft)
{
  for (int k = 0; k < IND_N_COLUMNS; k++)
    {
      const IndField *field = self->values[k] != NULL ? ind_column_field (k) : NULL;

      if (field != NULL && field->type == IND_FIELD_DATE)
        ind_record_set_number ((IndRecord *) draft, field, ind_date_from_iso (self->values[k]));
      else if (field != NULL)
        ind_record_set_text ((IndRecord *) draft, field, self->values[k]);
    }
  if (self->values[IND_COLUMN_LANGUAGE] != NULL)
    fill_language (draft, self->values[IND_COLUMN_LANGUAGE]);
}

/** ind_listed_child_fill: puts what the list says of a child into a person's fields; a missing birth date is in the CPR number. */
void
ind_listed_child_fill (const IndListedChild *self, IndRecord *draft)
{
  const IndPerson *person = (IndPerson *) draft;

  if (self->name != NULL)
    ind_record_set_text_at (draft, "name", self->name);
  if (self->cpr != NULL)
    ind_record_set_text_at (draft, "cpr", self->cpr);
  if (self->cpr != NULL && person->birth_date == IND_NO_DATE)
    ind_record_set_number_at (draft, "birth_date", ind_cpr_birth_date (self->cpr));
  if (person->relation == IND_RELATION_NONE)
    ind_record_set_number_at (draft, "relation", IND_RELATION_CHILD);
  ind_record_set_number_at (draft, "in_focus", IND_YES);
}

/* Whether a person is young enough for the list to mean them. */
static gboolean
may_be_listed (const IndPerson *person)
{
  return ind_person_is_child (person) || person->relation == IND_RELATION_CHILD || person->relation == IND_RELATION_SIBLING;
}

/* The same number, with or without its dash. */
static gboolean
is_same_cpr (const char *one, const char *other)
{
  while (*one != '\0' || *other != '\0')
    if (*one == '-' || *one == ' ')
      one++;
    else if (*other == '-' || *other == ' ')
      other++;
    else if (g_ascii_toupper (*one++) != g_ascii_toupper (*other++))
      return FALSE;
  return TRUE;
}

/**
 * ind_listed_child_find:
 * @taken: (element-type IndPerson): those whom another row of the list means
 *
 * Two numbers are two children, whatever their names: a name tells who is meant only where the row or the person has no
 * CPR number.
 *
 * Returns: (transfer none) (nullable): the child of the case that the list means: by the CPR number, else by the name
 */
IndPerson *
ind_listed_child_find (const IndListedChild *self, IndCase *family, GHashTable *taken)
{
  guint n = ind_list_length (family->persons);

  for (guint k = 0; k < n && self->cpr != NULL; k++)
    {
      IndPerson *person = ind_list_get (family->persons, k);

      if (person->cpr != NULL && may_be_listed (person) && !g_hash_table_contains (taken, person)
          && is_same_cpr (person->cpr, self->cpr))
        return person;
    }
  for (guint k = 0; k < n && self->name != NULL; k++)
    {
      IndPerson *person = ind_list_get (family->persons, k);

      if ((self->cpr == NULL || person->cpr == NULL) && may_be_listed (person) && !g_hash_table_contains (taken, person)
          && g_strcmp0 (person->name, self->name) == 0)
        return person;
    }
  return NULL;
}

/** ind_case_person_of: Returns: (transfer none) (nullable): the first person of the case who is its mother, father … */
IndPerson *
ind_case_person_of (IndCase *family, IndRelation relation)
{
  guint n = ind_list_length (family->persons);

  for (guint k = 0; k < n; k++)
    if (((IndPerson *) ind_list_get (family->persons, k))->relation == relation)
      return ind_list_get (family->persons, k);
  return NULL;
}

/** ind_participant_fail: sets an error whose place is a row and a column of the list: "12:CPR". */
void
ind_participant_fail (GError **error, IndErrorCode code, guint row, IndColumn column, const char *what)
{
  g_autofree char *where = g_strdup_printf ("%u:%s", row, columns[column].name);

  ind_error_set (error, code, where, what);
}

static IndRecord *
add (IndCase *family, const IndTable *table)
{
  const IndList *list = ind_record_list_of ((IndRecord *) family, table);
  guint n = ind_list_length (ind_record_get_list ((IndRecord *) family, list));
  g_autofree char *ref = g_strdup_printf ("%c-%u", table->name[0], n + 1);
  IndRecord *record = ind_record_new (table, 0);

  ind_record_set_ref (record, ref);
  ind_record_insert ((IndRecord *) family, list, record, n);
  g_object_unref (record);
  return record;
}

static void
add_parent (IndCase *family, IndRelation relation, const char *name)
{
  IndRecord *parent;

  if (name == NULL)
    return;
  parent = add (family, &ind_person_table);
  ind_record_set_text_at (parent, "name", name);
  ind_record_set_number_at (parent, "relation", relation);
}

/* What a case cannot be without. */
static gboolean
is_enough (const IndParticipant *self, GError **error)
{
  static const IndColumn needed[] = { IND_COLUMN_REFERENCE, IND_COLUMN_FAMILY, IND_COLUMN_MODEL };

  for (gsize k = 0; k < G_N_ELEMENTS (needed); k++)
    if (self->values[needed[k]] == NULL)
      {
        ind_participant_fail (error, IND_ERROR_EMPTY, self->row, needed[k], NULL);
        return FALSE;
      }
  for (guint k = 0; k < self->children->len; k++)
    if (((IndListedChild *) self->children->pdata[k])->name == NULL)
      {
        ind_participant_fail (error, IND_ERROR_EMPTY, ((IndListedChild *) self->children->pdata[k])->row,
                              IND_COLUMN_CHILD, NULL);
        return FALSE;
      }
  if (self->children->len > 0 || self->values[IND_COLUMN_MOTHER] != NULL || self->values[IND_COLUMN_FATHER] != NULL)
    return TRUE;
  ind_participant_fail (error, IND_ERROR_EMPTY, self->row, IND_COLUMN_CHILD, NULL);
  return FALSE;
}

/**
 * ind_participant_new_case:
 *
 * Makes a case of what the list says of it. Where it says no status the family has been referred.
 *
 * Returns: (transfer full) (nullable): the case; %NULL where something is missing that a case cannot be without, or
 *   something in it ends before it begins
 */
IndCase *
ind_participant_new_case (const IndParticipant *self, GError **error)
{
  g_autoptr (IndCase) family = NULL;
  IndRecord *record;

  if (!is_enough (self, error))
    return NULL;
  family = ind_case_new (0);
  record = (IndRecord *) family;
  ind_record_set_number_at (record, "status", IND_CASE_REFERRED);
  ind_participant_fill (self, family);
  if (ind_participant_mentions_protection (self))
    ind_record_set_number_at (record, "protected_address", IND_YES);
  for (guint k = 0; k < self->children->len; k++)
    ind_listed_child_fill (self->children->pdata[k], add (family, &ind_person_table));
  add_parent (family, IND_RELATION_MOTHER, self->values[IND_COLUMN_MOTHER]);
  add_parent (family, IND_RELATION_FATHER, self->values[IND_COLUMN_FATHER]);
  if (self->values[IND_COLUMN_COORDINATOR] != NULL)
    {
      IndRecord *worker = add (family, &ind_worker_table);

      ind_record_set_text_at (worker, "name", self->values[IND_COLUMN_COORDINATOR]);
      ind_record_set_text_at (worker, "municipality", self->values[IND_COLUMN_MUNICIPALITY]);
      ind_record_set_record_at (record, "coordinator", worker);
    }
  if (ind_record_check_spans (record, NULL, NULL))
    return g_steal_pointer (&family);
  ind_participant_fail (error, IND_ERROR_ENDS_BEFORE_START, self->rows[IND_COLUMN_DISCHARGED], IND_COLUMN_DISCHARGED, NULL);
  return NULL;
}
