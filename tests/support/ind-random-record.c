#include "config.h"

#include "ind-random-record.h"

#include "ind-goal.h"
#include "ind-map.h"
#include "ind-measure.h"

#include <string.h>

static const char *const words[] = {
  "Sove", "Ærø", "aftale", "én ting", "å", "\"citat\"", "👪", "line\nbreak", "x;y", "=1+1", "%s", "'", "Lone", "Yılmaz",
};
static const char *const names[] = { "Mette", "Jens Å", "Aysel", "Bo", "Kirsten Vad" };
static const char *const emails[] = { "m@example.dk", "M@example.dk", "bo@example.dk", "aysel@example.org" };

guint
ind_random_below (IndRandom *self, guint n)
{
  return n > 0 ? (guint) g_rand_int_range (self->rand, 0, (gint32) n) : 0;
}

gboolean
ind_random_chance (IndRandom *self, double chance)
{
  return g_rand_double (self->rand) < chance;
}

static char *
some_words (IndRandom *self)
{
  g_autoptr (GString) text = g_string_new (words[ind_random_below (self, G_N_ELEMENTS (words))]);

  while (text->len < 60 && ind_random_chance (self, 0.4))
    g_string_append_printf (text, " %s", words[ind_random_below (self, G_N_ELEMENTS (words))]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static IndDate
some_day (IndRandom *self)
{
  return ind_date_new (2024 + (int) ind_random_below (self, 4), 1 + (int) ind_random_below (self, 12),
                       1 + (int) ind_random_below (self, 28));
}

/* A text of the form that the field has. */
static char *
some_text (IndRandom *self, const IndField *field)
{
  IndDate day = some_day (self);
  guint n = field->values != NULL ? g_strv_length ((char **) field->values) : 0;

  if (n > 0 && (field->flags & IND_FIELD_OWN_VALUES) && ind_random_chance (self, 0.1))
    return g_strdup ("x-own");
  if (n > 0)
    return g_strdup (field->values[ind_random_below (self, n)]);
  switch (field->form)
    {
    case IND_FORM_TIME: return g_strdup_printf ("%02u:%02u", ind_random_below (self, 24), ind_random_below (self, 60));
    case IND_FORM_STAMP: return ind_date_to_iso (day);
    case IND_FORM_SECTION: return g_strdup_printf ("%u a", ind_random_below (self, 200));
    case IND_FORM_ANY: break;
    }
  if (strcmp (field->name, "reference") == 0)
    return g_strdup_printf ("R-%u", ind_random_below (self, 100000));
  if (strcmp (field->name, "name") == 0)
    return g_strdup (names[ind_random_below (self, G_N_ELEMENTS (names))]);
  if (strcmp (field->name, "email") == 0)
    return g_strdup (emails[ind_random_below (self, G_N_ELEMENTS (emails))]);
  return field->high > 0 && field->high < 100 ? g_strdup ("kort") : some_words (self);
}

static void
random_text (IndRandom *self, IndRecord *draft, const IndField *field)
{
  g_autofree char *text = NULL;

  if (ind_random_chance (self, self->wrong))
    text = ind_random_chance (self, 0.5) ? g_strnfill (100001, 'x') : g_strdup ("12:3?");
  else if ((field->flags & IND_FIELD_REQUIRED) || ind_random_chance (self, 0.8))
    text = some_text (self, field);
  ind_record_set_text (draft, field, text);
}

static void
random_number (IndRandom *self, IndRecord *draft, const IndField *field)
{
  gint64 most = field->high == 0 && field->low == 0 ? 50 : MIN (field->high, field->low + 50);
  gint64 number = field->low + ind_random_below (self, (guint) (most - field->low) + 1);

  if (ind_random_chance (self, self->wrong))
    number = ind_random_chance (self, 0.5) ? -1000 : IND_NO_NUMBER;
  else if (!(field->flags & IND_FIELD_REQUIRED) && ind_random_chance (self, 0.2))
    number = IND_NO_NUMBER;
  if (field->type == IND_FIELD_AMOUNT)
    ind_record_set_amount (draft, field, number == IND_NO_NUMBER ? IND_NO_AMOUNT : (double) number + 0.25);
  else
    ind_record_set_number (draft, field, number);
}

/* A person, worker or contact, or somebody's mere name where that may be. */
static void
random_party (IndRandom *self, IndRecord *draft, const IndField *field)
{
  const IndTable *const tables[] = { &ind_person_table, &ind_worker_table, &ind_contact_table };
  IndRecord *other = ind_random_any (self, tables[ind_random_below (self, 3)]);
  gboolean mere = field->type == IND_FIELD_PARTY && ind_random_chance (self, 0.3);

  if (other == NULL && !mere)
    other = ind_random_any (self, &ind_person_table);
  if (!(field->flags & IND_FIELD_REQUIRED) && ind_random_chance (self, 0.2))
    other = NULL;
  ind_record_set_record (draft, field, mere ? NULL : other);
  if (field->type == IND_FIELD_PARTY)
    ind_record_set_text (draft, field, mere ? names[ind_random_below (self, G_N_ELEMENTS (names))] : NULL);
}

/** ind_random_field: gives a field of a draft a value, or takes it away. */
void
ind_random_field (IndRandom *self, IndRecord *draft, const IndField *field)
{
  gboolean needed = field->flags & IND_FIELD_REQUIRED, none = !needed && ind_random_chance (self, 0.2);
  IndRecord *other;
  IndDate day = none ? IND_NO_DATE : some_day (self);

  switch (field->type)
    {
    case IND_FIELD_TEXT: random_text (self, draft, field); break;
    case IND_FIELD_NUMBER:
    case IND_FIELD_AMOUNT: random_number (self, draft, field); break;
    case IND_FIELD_ACTOR:
    case IND_FIELD_PARTY: random_party (self, draft, field); break;
    case IND_FIELD_CHOICE:
      ind_record_set_number (draft, field, none ? 0 : 1 + ind_random_below (self, g_strv_length ((char **) field->values)));
      break;
    case IND_FIELD_ANSWER: ind_record_set_number (draft, field, ind_random_below (self, 3)); break;
    case IND_FIELD_OBJECT: ind_record_set_number (draft, field, needed || ind_random_chance (self, 0.7)); break;
    case IND_FIELD_DATE: ind_record_set_number (draft, field, day); break;
    case IND_FIELD_MONTH: ind_record_set_number (draft, field, day == IND_NO_DATE ? day : ind_date_month (day)); break;
    case IND_FIELD_RECORD:
      other = none ? NULL : ind_random_any (self, field->target);
      ind_record_set_record (draft, field, other);
      break;
    }
}

static void
set_record (IndRecord *draft, const char *field, IndRecord *other)
{
  ind_record_set_record_at (draft, field, other);
}

/* What no single field knows: a mark stands for one, a tie lies on its map, a date in its month. */
static void
repair (IndRandom *self, IndRecord *owner, IndRecord *draft)
{
  guint turn = ind_random_below (self, 3);

  if (draft->table == &ind_node_table)
    {
      set_record (draft, "person", turn == 0 ? ind_random_any (self, &ind_person_table) : NULL);
      set_record (draft, "worker", turn == 1 ? ind_random_any (self, &ind_worker_table) : NULL);
      set_record (draft, "contact", turn == 2 ? ind_random_any (self, &ind_contact_table) : NULL);
    }
  else if (draft->table == &ind_tie_table && owner->table == &ind_map_table)
    {
      GListStore *nodes = ((IndMap *) owner)->nodes;
      guint n = ind_list_length (nodes);

      set_record (draft, "from", n > 0 ? ind_list_get (nodes, ind_random_below (self, n)) : NULL);
      set_record (draft, "to", n > 0 ? ind_list_get (nodes, ind_random_below (self, n)) : NULL);
    }
  else if (g_str_equal (draft->table->name, "activity"))
    {
      const IndField *month = ind_table_field (draft->table, "month");

      ind_record_set_number_at (draft, "date", ind_random_chance (self, 0.5) ? ind_record_get_number (draft, month) + 3 : IND_NO_DATE);
    }
  else if (draft->table == &ind_measure_funding_table)
    ind_record_set_amount_at (draft, "share", 100);
}

/* Some of what a new record may own. */
static void
fill_lists (IndRandom *self, IndRecord *draft)
{
  for (const IndList *list = draft->table->lists; list != NULL && list->path != NULL; list++)
    if (list->table != &ind_tie_table && ind_random_chance (self, 0.3))
      {
        g_autoptr (IndRecord) child = ind_random_record (self, draft, list->table);

        ind_record_insert (draft, list, child, 0);
      }
}

/**
 * ind_random_record:
 * @owner: what it is for
 *
 * Returns: (transfer full): a new record, mostly one that may be added to its owner
 */
IndRecord *
ind_random_record (IndRandom *self, IndRecord *owner, const IndTable *table)
{
  IndRecord *draft = ind_record_new (table, 0);

  for (const IndField *field = table->fields; field->name != NULL; field++)
    if ((field->flags & IND_FIELD_REQUIRED) || ind_random_chance (self, 0.2))
      ind_random_field (self, draft, field);
  repair (self, owner, draft);
  fill_lists (self, draft);
  return draft;
}

typedef struct
{
  const IndTable *table;   /* that is sought, or that an owner must have a list of */
  gboolean owners;
  GPtrArray *found;
} Search;

static gboolean
find (IndRecord *record, gpointer data, GError **error)
{
  Search *search = data;

  if (search->owners ? ind_record_list_of (record, search->table) != NULL : record->table == search->table)
    g_ptr_array_add (search->found, record);
  return TRUE;
}

static IndRecord *
any (IndRandom *self, const IndTable *table, gboolean owners)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  Search search = { table, owners, found };

  ind_record_foreach ((IndRecord *) self->family, find, &search, NULL);
  return found->len > 0 ? found->pdata[ind_random_below (self, found->len)] : NULL;
}

/** ind_random_any: Returns: (transfer none) (nullable): a record of that kind in the case. */
IndRecord *
ind_random_any (IndRandom *self, const IndTable *table)
{
  return any (self, table, FALSE);
}

/** ind_random_owner: Returns: (transfer none) (nullable): a record of the case that may own one of that kind. */
IndRecord *
ind_random_owner (IndRandom *self, const IndTable *table)
{
  return any (self, table, TRUE);
}
