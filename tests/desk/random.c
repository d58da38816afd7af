#include "config.h"

#include "ind-generator.h"
#include "ind-goal.h"
#include "ind-random-record.h"
#include "ind-store-private.h"
#include "ind-test-desk.h"
#include "ind-test-scan.h"

#include <stdlib.h>
#include <string.h>

/*
 * Random verbs over every table: whatever is done, refused, taken back and made again, at every hundredth step the database
 * is sound, the open cases' objects say what the rows say, the case files read back, and the search finds what a scan
 * finds; at the end all is taken back, and everything is as it was at first; made again, and it is as it was at last.
 *
 * INDGANG_TEST_VERBS is how many verbs, INDGANG_TEST_SEED the first of the seeds, INDGANG_TEST_EVERY the steps between
 * checks. Its argument, 0 to 3, is which quarter of the verbs this process does; without one it does all.
 */
#define N_VERBS 100000
#define N_PARTS 4
#define EVERY 100
#define STEPS 1000   /* of one database */
#define N_LATEST 60  /* changes back that a single one is taken from */

typedef struct
{
  IndDesk *desk;
  IndRandom random;
  GPtrArray *open;       /* cases that somebody looks at */
  IndRecord *stale;      /* (nullable): a record that may be gone by now */
  guint n_done, n_refused, n_cases;
  guint refused[IND_N_ERRORS];
  guint nameless;        /* refused because of a later change that nobody can name */
} Session;

static guint64
number_from (const char *name, guint64 otherwise)
{
  const char *text = g_getenv (name);

  return text != NULL ? g_ascii_strtoull (text, NULL, 10) : otherwise;
}

/* Whether somebody who has done nothing wrong may be told so. */
static gboolean
is_refusal (const GError *error)
{
  static const IndErrorCode kinds[] = {
    IND_ERROR_TEXT_TOO_LONG, IND_ERROR_KEY_MISSING, IND_ERROR_EMPTY, IND_ERROR_UNKNOWN_VALUE, IND_ERROR_NOT_A_TIME,
    IND_ERROR_NOT_A_DATE, IND_ERROR_FORM, IND_ERROR_OUT_OF_RANGE, IND_ERROR_ID_OTHER_KIND, IND_ERROR_SHARES,
    IND_ERROR_GOAL_LOOP, IND_ERROR_OUTSIDE_MONTH, IND_ERROR_ENDS_BEFORE_START, IND_ERROR_ONE_OF, IND_ERROR_TOO_MANY,
    IND_ERROR_TOO_FEW, IND_ERROR_STILL_NAMED, IND_ERROR_REFERENCE_TAKEN, IND_ERROR_NO_SUCH_CASE, IND_ERROR_NOTHING_TO_UNDO,
    IND_ERROR_NOTHING_TO_REDO, IND_ERROR_LATER_CHANGE, IND_ERROR_NOT_UNDOABLE, IND_ERROR_CHANGED_MEANWHILE,
  };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    if (g_error_matches (error, IND_ERROR, kinds[k]))
      return TRUE;
  return FALSE;
}

typedef gboolean (*Verb) (Session *self, GError **error);

static gboolean touch_stale (Session *self, GError **error);

/* Does something, and sees to it that it is done, or refused in a way that can be told. */
static void
run (Session *self, Verb verb)
{
  g_autoptr (GError) error = NULL;

  if (verb (self, &error))
    {
      g_assert_no_error (error);
      self->n_done++;
      return;
    }
  g_assert_nonnull (error);
  if (!is_refusal (error) || (g_error_matches (error, IND_ERROR, IND_ERROR_CHANGED_MEANWHILE) && verb != touch_stale))
    g_error ("%s (%d) at %s: %s", error->message, error->code, ind_error_where (error), ind_error_what (error));
  self->n_refused++;
  self->refused[error->code]++;
  self->nameless += g_error_matches (error, IND_ERROR, IND_ERROR_LATER_CHANGE) && ind_error_what (error) == NULL;
}

/* Any table but the case's; those of which a case has many no oftener than others. */
static const IndTable *
any_table (Session *self)
{
  guint n = 1;

  while (ind_tables[n] != NULL)
    n++;
  return ind_tables[1 + ind_random_below (&self->random, n - 1)];
}

/* A record of the case, of any table that it has some of; a case has a person at least. */
static IndRecord *
any_record (Session *self)
{
  IndRecord *record = NULL;

  for (guint k = 0; k < 20 && record == NULL; k++)
    record = ind_random_any (&self->random, any_table (self));
  return record != NULL ? record : ind_random_any (&self->random, &ind_person_table);
}

static const IndField *
any_field (Session *self, const IndTable *table)
{
  guint n = 0;

  while (table->fields[n].name != NULL)
    n++;
  return &table->fields[ind_random_below (&self->random, n)];
}

static gboolean
add (Session *self, GError **error)
{
  const IndTable *table = any_table (self);
  IndRecord *owner = ind_random_owner (&self->random, table);
  g_autoptr (IndRecord) draft = NULL;
  guint place = ind_random_chance (&self->random, 0.5) ? G_MAXUINT : ind_random_below (&self->random, 4);

  if (owner == NULL)
    owner = (IndRecord *) self->random.family, table = &ind_goal_table;
  draft = ind_random_record (&self->random, owner, table);
  return ind_desk_add (self->desk, owner, draft, place, error) != 0;
}

static gboolean
change (Session *self, GError **error)
{
  IndRecord *record = ind_random_chance (&self->random, 0.05) ? (IndRecord *) self->random.family : any_record (self);
  g_autoptr (IndRecord) draft = ind_record_draft (record);

  for (guint k = ind_random_below (&self->random, 4); k < 4; k++)
    ind_random_field (&self->random, draft, any_field (self, record->table));
  return ind_desk_change (self->desk, record, draft, error);
}

/* Gives one field of a record what it has in a draft, each kind by its own verb. */
static gboolean
set (Session *self, GError **error)
{
  IndRecord *record = any_record (self);
  const IndField *field = any_field (self, record->table);
  g_autoptr (IndRecord) draft = ind_record_draft (record);

  ind_random_field (&self->random, draft, field);
  switch (field->type)
    {
    case IND_FIELD_TEXT:
      return ind_desk_set_text (self->desk, record, field->name, ind_record_get_text (draft, field), error);
    case IND_FIELD_AMOUNT:
      return ind_desk_set_amount (self->desk, record, field->name, ind_record_get_amount (draft, field), error);
    case IND_FIELD_RECORD:
    case IND_FIELD_ACTOR:
    case IND_FIELD_PARTY:
      return ind_desk_set_party (self->desk, record, field->name, ind_record_get_record (draft, field),
                                 ind_record_get_text (draft, field), error);
    default:
      return ind_desk_set_number (self->desk, record, field->name, ind_record_get_number (draft, field), error);
    }
}

static gboolean
set_list (Session *self, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  const IndTable *table = any_table (self);
  IndRecord *owner = NULL;
  const IndList *list;
  GListStore *present;

  while (table->lists != NULL || table == &ind_worker_table || owner == NULL)
    {
      table = any_table (self);
      owner = ind_random_owner (&self->random, table);
    }
  list = ind_record_list_of (owner, table);
  present = ind_record_get_list (owner, list);
  for (guint k = ind_list_length (present); k-- > 0;)
    if (ind_random_chance (&self->random, 0.6))
      g_ptr_array_add (items, ind_record_draft (ind_list_get (present, k)));
  while (ind_random_chance (&self->random, 0.4))
    g_ptr_array_add (items, ind_random_record (&self->random, owner, table));
  return ind_desk_set_list (self->desk, owner, list->path, items, error);
}

static gboolean
move (Session *self, GError **error)
{
  return ind_desk_move (self->desk, any_record (self), ind_random_below (&self->random, 4), error);
}

static gboolean
remove_record (Session *self, GError **error)
{
  return ind_desk_remove (self->desk, any_record (self), error);
}

/* Somebody's screen is older than the database. */
static gboolean
touch_stale (Session *self, GError **error)
{
  g_autoptr (IndRecord) stale = g_steal_pointer (&self->stale);
  const IndList *list;
  g_autoptr (IndRecord) draft = NULL;

  self->stale = g_object_ref (any_record (self));
  if (stale == NULL)
    return TRUE;
  list = stale->table->lists;
  switch (ind_random_below (&self->random, 4))
    {
    case 0: return ind_desk_remove (self->desk, stale, error);
    case 1: return ind_desk_move (self->desk, stale, 0, error);
    case 2:
      if (list != NULL)
        {
          draft = ind_random_record (&self->random, stale, list->table);
          return ind_desk_add (self->desk, stale, draft, G_MAXUINT, error) != 0;
        }
      G_GNUC_FALLTHROUGH;
    default:
      draft = ind_record_draft (stale);
      ind_random_field (&self->random, draft, any_field (self, stale->table));
      return ind_desk_change (self->desk, stale, draft, error);
    }
}

static gint64
which_case (Session *self)
{
  return ind_random_chance (&self->random, 0.5) ? 0 : self->random.family->id;
}

static gboolean
undo (Session *self, GError **error)
{
  return ind_desk_undo (self->desk, which_case (self), error) != 0;
}

static gboolean
redo (Session *self, GError **error)
{
  return ind_desk_redo (self->desk, which_case (self), error) != 0;
}

static gboolean
take_back (Session *self, GError **error)
{
  g_autoptr (GPtrArray) history = ind_desk_history (self->desk, 0, 0, N_LATEST, error);
  IndChange *chosen = history->pdata[ind_random_below (&self->random, history->len)];

  return ind_desk_take_back (self->desk, chosen->id, error) != 0;
}

/* The latest change is somebody else's: it cannot be undone here, but taken back. */
static gboolean
be_another (Session *self, GError **error)
{
  return ind_store_exec (self->desk->store, "UPDATE change SET author = 'en anden' WHERE kind = 'do' "
                         "AND \"seq\" = (SELECT max(\"seq\") FROM change)", error);
}

static IndCase *
new_case (Session *self, const char *reference)
{
  g_autofree char *file = ind_generate_case (12 * ind_random_below (&self->random, 1000));
  IndCase *family = ind_test_read_case (file);

  ind_record_set_text_at ((IndRecord *) family, "reference", reference);
  return family;
}

static gboolean
take_in (Session *self, GError **error)
{
  g_autofree char *reference = g_strdup_printf ("S-%u", self->n_cases++);
  g_autoptr (IndCase) family = new_case (self, reference);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);

  return ind_desk_take_in (self->desk, family, differing, error);
}

static gboolean
replace (Session *self, GError **error)
{
  g_autoptr (IndCase) family = new_case (self, self->random.family->reference);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);

  return ind_desk_replace (self->desk, family, differing, error);
}

static gboolean
take_out (Session *self, GError **error)
{
  return ind_desk_remove (self->desk, (IndRecord *) self->random.family, error);
}

/*
 * A case that comes and goes for good. (One that has changed a worker whom others know leaves that change behind, and what
 * others did before it cannot be taken back: so it is one that nobody has worked with.)
 */
static gboolean
remove_for_good (Session *self, GError **error)
{
  g_autofree char *reference = g_strdup_printf ("S-%u", self->n_cases);

  return take_in (self, error) && ind_desk_remove_for_good (self->desk, reference, error);
}

static gboolean
change_directory (Session *self, GError **error)
{
  g_autoptr (GPtrArray) workers = ind_desk_list_workers (self->desk, error);
  IndRecord *worker = workers->len > 0 ? workers->pdata[ind_random_below (&self->random, workers->len)] : NULL;
  g_autoptr (IndRecord) draft = NULL;

  if (worker == NULL || ind_random_chance (&self->random, 0.4))
    {
      draft = ind_random_record (&self->random, NULL, &ind_worker_table);
      return ind_desk_add_worker (self->desk, draft, error) != 0;
    }
  if (ind_random_chance (&self->random, 0.3))
    return ind_desk_remove_worker (self->desk, worker, error);
  draft = ind_record_draft (worker);
  ind_random_field (&self->random, draft, any_field (self, worker->table));
  return ind_desk_change (self->desk, worker, draft, error);
}

static gboolean
keep_draft (Session *self, GError **error)
{
  IndRecord *record = any_record (self);

  return ind_desk_keep_draft (self->desk, record, any_field (self, record->table)->name, "et halvt or", error);
}

static const struct { Verb verb; guint often; } verbs[] = {
  { add, 26 }, { change, 12 }, { set, 18 }, { set_list, 6 }, { move, 7 }, { remove_record, 10 }, { touch_stale, 1 },
  { undo, 6 }, { redo, 4 }, { take_back, 5 }, { be_another, 2 }, { change_directory, 2 }, { keep_draft, 1 },
};
static const Verb rare[] = { take_in, take_in, take_in, take_in, replace, replace, take_out, take_out, remove_for_good };

/* Opens a case, which stays open for a while. Returns: (nullable): one of the cases that are there. */
static IndCase *
open_any (Session *self)
{
  g_autoptr (GPtrArray) cases = ind_desk_list_cases (self->desk, NULL);
  guint which = ind_random_below (&self->random, cases->len);
  g_autoptr (GError) error = NULL;
  IndCase *family;

  if (cases->len == 0)
    return NULL;
  family = ind_desk_open_case (self->desk, ((IndCaseSummary *) cases->pdata[which])->id, IND_USE_OPEN, &error);
  g_assert_no_error (error);
  if (self->open->len > 2)
    g_ptr_array_remove_index (self->open, ind_random_below (&self->random, self->open->len));
  g_ptr_array_add (self->open, family);
  return family;
}

static void
step (Session *self)
{
  g_autoptr (IndCase) family = NULL;
  guint turn = ind_random_below (&self->random, 100);

  /* Mostly in a case that is open already, and there. */
  if (self->open->len > 0 && !ind_random_chance (&self->random, 0.05))
    family = self->open->pdata[ind_random_below (&self->random, self->open->len)];
  if (family == NULL || ind_desk_find_case (self->desk, family->reference, NULL) != family->id)
    family = open_any (self);
  if (family != NULL)
    g_object_ref (family);
  self->random.family = family;
  if (family == NULL || ind_random_chance (&self->random, 0.01))
    {
      guint k = family == NULL ? 0 : ind_random_below (&self->random, G_N_ELEMENTS (rare));

      run (self, rare[k]);
      return;
    }
  if (g_hash_table_size (family->records) > 120 && turn < 50)
    {
      run (self, remove_record);
      return;
    }
  for (guint k = 0;; turn -= verbs[k++].often)
    if (turn < verbs[k].often)
      {
        run (self, verbs[k].verb);
        return;
      }
}

/* Says of two texts only where they part. */
static void
assert_same (const char *one, const char *other)
{
  g_auto (GStrv) lines = g_strsplit (one, "\n", -1), others = g_strsplit (other, "\n", -1);

  for (guint k = 0; lines[k] != NULL && others[k] != NULL; k++)
    if (!g_str_equal (lines[k], others[k]))
      g_error ("line %u:\n%s\nis now\n%s", k + 1, lines[k], others[k]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (others));
}

static void
check (Session *self)
{
  g_autoptr (GPtrArray) cases = ind_desk_list_cases (self->desk, NULL);
  g_autoptr (GError) error = NULL;
  gboolean right = FALSE;

  ind_test_assert_sound (self->desk);
  for (guint k = 0; k < cases->len; k++)
    {
      g_autofree char *rows = ind_test_export (self->desk, ((IndCaseSummary *) cases->pdata[k])->id), *again = NULL;
      g_autoptr (IndCase) family = ind_test_read_case (rows);

      again = ind_test_file_of (family);
      assert_same (rows, again);
      for (guint m = 0; m < self->open->len; m++)
        if (((IndCase *) self->open->pdata[m])->id == ((IndCaseSummary *) cases->pdata[k])->id)
          {
            g_autofree char *objects = ind_test_file_of (self->open->pdata[m]);

            assert_same (objects, rows);
          }
    }
  ind_store_index_is_right (self->desk->store, &right, &error);
  g_assert_no_error (error);
  g_assert_true (right);
  ind_test_assert_search_is_a_scan (self->desk, self->random.rand, 3);
}

static void
dump_table (Session *self, const char *table, const char *where, GString *text)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" %s ORDER BY id", table, where);
  sqlite3_stmt *rows = ind_store_prepare (self->desk->store, sql, NULL);

  while (sqlite3_step (rows) == SQLITE_ROW)
    {
      g_string_append (text, table);
      for (int k = 0; k < sqlite3_column_count (rows); k++)
        {
          const char *value = (const char *) sqlite3_column_text (rows, k);
          g_autofree char *escaped = value != NULL ? g_strescape (value, NULL) : NULL;

          g_string_append_printf (text, "|%s", escaped != NULL ? escaped : "NULL");
        }
      g_string_append_c (text, '\n');
    }
  sqlite3_reset (rows);
}

/*
 * Every row of every case, and of the directory whoever stands in a case: a worker whom somebody else has come to know stays
 * there, whoever brought them in.
 */
static char *
dump (Session *self)
{
  GString *text = g_string_new (NULL);

  for (guint k = 0; ind_tables[k] != NULL; k++)
    if (ind_tables[k] != &ind_worker_table)
      dump_table (self, ind_tables[k]->name, "", text);
    else
      dump_table (self, "worker", "WHERE id IN (SELECT worker_id FROM case_worker)", text);
  dump_table (self, IND_CASE_WORKER, "", text);
  return g_string_free (text, FALSE);
}

/* Takes back every change that stands, from the latest on: one's own by undo, somebody else's as a single one. */
static guint
undo_all (Session *self, gint64 from)
{
  g_autoptr (GPtrArray) history = ind_desk_history (self->desk, 0, 0, 0, NULL);
  guint n = 0;

  for (guint k = 0; k < history->len; k++)
    {
      IndChange *done = history->pdata[k];
      g_autoptr (IndChange) next = NULL;
      g_autoptr (GError) error = NULL;

      if (done->number <= from || done->kind != IND_CHANGE_DO || done->state != IND_CHANGE_DONE
          || g_str_equal (done->label, IND_LABEL_REMOVED))
        continue;
      next = ind_desk_next_undo (self->desk, 0);
      if (next != NULL && next->id == done->id)
        ind_desk_undo (self->desk, 0, &error);
      else
        ind_desk_take_back (self->desk, done->id, &error);
      if (error != NULL)
        g_error ("change %d, %s, of %s: %s %s", (int) done->number, done->label, done->reference, error->message,
                 ind_error_what (error));
      n++;
    }
  return n;
}

static void
play (guint32 seed, guint n_steps, guint every, Session *total)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *before = NULL, *after = NULL, *undone = NULL, *redone = NULL;
  Session self = { .desk = desk, .random = { rand, NULL, 0.02 }, .open = open };
  gint64 from;
  guint n;

  g_test_message ("seed %u", seed);
  g_assert_true (take_in (&self, NULL) && take_in (&self, NULL));
  from = ind_store_number (desk->store, "SELECT max(\"seq\") FROM change", 0, 0);
  before = dump (&self);
  for (guint k = 1; k <= n_steps; k++)
    {
      step (&self);
      if (k % every == 0)
        check (&self);
    }
  g_clear_object (&self.stale);
  after = dump (&self);
  n = undo_all (&self, from);
  check (&self);
  undone = dump (&self);
  assert_same (before, undone);
  for (; n > 0; n--)
    {
      g_autoptr (GError) error = NULL;

      ind_desk_redo (desk, 0, &error);
      g_assert_no_error (error);
    }
  check (&self);
  redone = dump (&self);
  assert_same (after, redone);
  total->n_done += self.n_done;
  total->n_refused += self.n_refused;
  total->nameless += self.nameless;
  for (guint k = 0; k < IND_N_ERRORS; k++)
    total->refused[k] += self.refused[k];
}

static void
test_random (gconstpointer part)
{
  guint n = (guint) number_from ("INDGANG_TEST_VERBS", N_VERBS), every = (guint) number_from ("INDGANG_TEST_EVERY", EVERY);
  guint32 seed = (guint32) number_from ("INDGANG_TEST_SEED", 1);
  Session total = { 0 };

  if (part != NULL)
    {
      seed += (guint32) g_ascii_strtoull (part, NULL, 10) * n;
      n /= N_PARTS;
    }

  for (; total.n_done < n; seed++)
    play (seed, STEPS, every, &total);
  g_test_message ("%u verbs done, %u refused, %u of them because of a later change that could not be named", total.n_done,
                  total.n_refused, total.nameless);
  for (guint k = 0; k < IND_N_ERRORS; k++)
    if (total.refused[k] > 0)
      g_test_message ("refused: error %u, %u times", k, total.refused[k]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/random/verbs", argc > 1 ? argv[1] : NULL, test_random);
  return g_test_run ();
}
