#include "config.h"

#include "ind-activity.h"
#include "ind-items.h"
#include "ind-map.h"
#include "ind-measure.h"
#include "ind-meeting.h"
#include "ind-store-private.h"
#include "ind-test-desk.h"
#include "ind-test-draft.h"

/* What the verbs refuse, and where they say that it is; what goes along when something is removed; and the directory. */

typedef struct
{
  IndDesk *desk;
  gint64 id;
  IndCase *family;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("soerensen-yilmaz");

  self->desk = ind_test_open (NULL);
  self->id = ind_test_take_in (self->desk, text);
  self->family = ind_desk_open_case (self->desk, self->id, IND_USE_OPEN, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
}

/* A change of a record, or one that is added to the first record of @owner, that no rule allows. */
static const struct
{
  const char *name;
  const char *changed;   /* (nullable): the table whose first record is changed */
  const char *owner;
  const IndTable *added;
  const char *pairs;
  IndErrorCode code;
  const char *where;
} refusals[] = {
  { "no-text", "goal", NULL, NULL, "text=", IND_ERROR_EMPTY, "text" },
  { "no-date", "consent", NULL, NULL, "given_on=", IND_ERROR_KEY_MISSING, NULL },
  { "no-giver", "consent", NULL, NULL, "given_by=", IND_ERROR_KEY_MISSING, NULL },
  { "unknown-sector", "node", NULL, NULL, "sector=stjerner", IND_ERROR_UNKNOWN_VALUE, "sector" },
  { "too-far", "node", NULL, NULL, "distance=111", IND_ERROR_OUT_OF_RANGE, "distance" },
  { "a-time", "activity", NULL, NULL, "time=25:00", IND_ERROR_NOT_A_TIME, "time" },
  { "a-section", "measure", NULL, NULL, "legal_basis_section=§ 86", IND_ERROR_FORM, "legal_basis.section" },
  { "no-section", "measure", NULL, NULL, "legal_basis_section=", IND_ERROR_EMPTY, "legal_basis.section" },
  { "a-long-title", "activity", NULL, NULL, "short_title=en titel der er meget for lang", IND_ERROR_TEXT_TOO_LONG, "short_title" },
  { "goal-ends-first", "goal", NULL, NULL, "start_on=2026-02-02;due_on=2026-02-01", IND_ERROR_ENDS_BEFORE_START, "due_on" },
  { "measure-ends-first", "measure", NULL, NULL, "from=2026-02-02;to=2026-02-01", IND_ERROR_ENDS_BEFORE_START, "to" },
  { "consent-ends-first", "consent", NULL, NULL, "withdrawn_on=2020-01-01", IND_ERROR_ENDS_BEFORE_START, "withdrawn_on" },
  { "discharged-before-referred", "case", NULL, NULL, "discharged_on=2001-01-01", IND_ERROR_ENDS_BEFORE_START, "case.discharged_on" },
  { "added-ends-first", NULL, "assessment", &ind_investigation_table, "title=Syn;started_on=2026-02-02;done_on=2026-02-01",
    IND_ERROR_ENDS_BEFORE_START, "done_on" },
  { "date-outside-month", "activity", NULL, NULL, "month=2026-03;months=2;date=2026-05-01", IND_ERROR_OUTSIDE_MONTH, "date" },
  { "under-itself", "goal", NULL, NULL, "parent=@goal", IND_ERROR_GOAL_LOOP, "parent" },
  { "mark-of-two", "node", NULL, NULL, "person=@person;worker=@worker;contact=", IND_ERROR_ONE_OF, NULL },
  { "mark-of-nobody", NULL, "map", &ind_node_table, "sector=friends", IND_ERROR_ONE_OF, NULL },
  { "tie-to-another-map", "tie", NULL, NULL, "to=$node", IND_ERROR_ID_OTHER_KIND, "to" },
  { "wrong-kind", "case", NULL, NULL, "coordinator=@person", IND_ERROR_ID_OTHER_KIND, "case.coordinator" },
  { "one-share-more", NULL, "measure", &ind_measure_funding_table, "department=Skole;share=10", IND_ERROR_SHARES, "funding" },
  { "a-share-less", "measure_funding", NULL, NULL, "share=1", IND_ERROR_SHARES, "funding" },
  { "board-without-method", NULL, "meeting", &ind_board_scale_table, "who=@person;value=3", IND_ERROR_KEY_MISSING, NULL },
};

/* The first goal cannot become a part of its own part either; a mere cycle of two is enough to try. */
static void
test_refusal (gconstpointer data)
{
  const guint k = GPOINTER_TO_UINT (data);
  Fixture self = { 0 };
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (IndRecord) draft = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&self, NULL);
  before = ind_test_state (self.desk);
  if (refusals[k].changed != NULL)
    {
      IndRecord *record = ind_test_first (self.family, refusals[k].changed);

      draft = ind_record_draft (record);
      ind_test_fill (draft, self.family, refusals[k].pairs);
      g_assert_false (ind_desk_change (self.desk, record, draft, &error));
    }
  else
    {
      draft = ind_test_draft (refusals[k].added, self.family, refusals[k].pairs);
      g_assert_cmpint (ind_desk_add (self.desk, ind_test_first (self.family, refusals[k].owner), draft, G_MAXUINT, &error), ==, 0);
    }
  g_assert_error (error, IND_ERROR, (int) refusals[k].code);
  g_assert_cmpstr (ind_error_where (error), ==, refusals[k].where);
  after = ind_test_state (self.desk);
  g_assert_cmpstr (before, ==, after);
  tear_down (&self, NULL);
}

static IndRecord *
part_of (Fixture *self, const IndGoal *goal)
{
  g_autoptr (GPtrArray) parts = ind_case_goals_in_order (self->family, (IndGoal *) goal);

  g_assert_cmpuint (parts->len, >, 0);
  return parts->pdata[0];
}

static void
test_under_its_part (Fixture *self, gconstpointer data)
{
  IndGoal *goal = ind_list_get (self->family->goals, 0);
  g_autoptr (GError) error = NULL;

  g_assert_false (ind_desk_set_party (self->desk, (IndRecord *) goal, "parent", part_of (self, goal), NULL, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_GOAL_LOOP);
  g_assert_cmpstr (ind_error_where (error), ==, "parent");
}

static void
set_shares (Fixture *self, const char *one, const char *other, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (items, ind_test_draft (&ind_measure_funding_table, self->family, one));
  g_ptr_array_add (items, ind_test_draft (&ind_measure_funding_table, self->family, other));
  ind_desk_set_list (self->desk, ind_list_get (self->family->measures, 0), "funding", items, error);
}

/* Shares are set together, and add up; one alone cannot go. */
static void
test_shares (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) wrong = NULL, right = NULL, alone = NULL;
  IndMeasure *measure = ind_list_get (self->family->measures, 0);

  set_shares (self, "department=Børn;share=60", "department=Skole;share=30", &wrong);
  g_assert_error (wrong, IND_ERROR, IND_ERROR_SHARES);
  g_assert_cmpstr (ind_error_where (wrong), ==, "funding");
  g_assert_cmpstr (ind_error_what (wrong), ==, "90");
  set_shares (self, "department=Børn;share=66.67", "department=Skole;share=33.33", &right);
  g_assert_no_error (right);
  g_assert_cmpuint (ind_list_length (measure->funding), ==, 2);
  g_assert_false (ind_desk_remove (self->desk, ind_list_get (measure->funding, 0), &alone));
  g_assert_error (alone, IND_ERROR, IND_ERROR_SHARES);
  g_assert_cmpuint (ind_list_length (measure->funding), ==, 2);
}

static void
test_too_many_sectors (Fixture *self, gconstpointer data)
{
  IndRecord *map = ind_test_first (self->family, "map");
  g_autoptr (GError) error = NULL;

  for (guint k = 0; k < 12; k++)
    {
      g_autofree char *pairs = g_strdup_printf ("text=x-%u", k);
      g_autoptr (IndRecord) sector = ind_test_draft (&ind_map_sector_table, self->family, pairs);

      g_assert_cmpint (ind_desk_add (self->desk, map, sector, G_MAXUINT, NULL), !=, 0);
    }
  {
    g_autoptr (IndRecord) sector = ind_test_draft (&ind_map_sector_table, self->family, "text=friends");

    g_assert_cmpint (ind_desk_add (self->desk, map, sector, G_MAXUINT, &error), ==, 0);
  }
  g_assert_error (error, IND_ERROR, IND_ERROR_TOO_MANY);
  g_assert_cmpstr (ind_error_where (error), ==, "sectors");
  g_assert_cmpstr (ind_error_what (error), ==, "12");
}

#define ALONE "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"A\",\"family_name\":\"F\"," \
              "\"model\":\"en-indgang\",\"status\":\"referred\"},\"persons\":[{\"id\":\"p\",\"name\":\"P\",\"relation\":\"child\"}]}"

static void
test_last_person (Fixture *self, gconstpointer data)
{
  gint64 id = ind_test_take_in (self->desk, ALONE);
  g_autoptr (IndCase) family = ind_desk_open_case (self->desk, id, IND_USE_OPEN, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (ind_desk_remove (self->desk, ind_list_get (family->persons, 0), &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_TOO_FEW);
  g_assert_cmpstr (ind_error_where (error), ==, "persons");
}

/* Another case's people are no one's here. */
static void
test_another_case (Fixture *self, gconstpointer data)
{
  gint64 id = ind_test_take_in (self->desk, ALONE);
  g_autoptr (IndCase) family = ind_desk_open_case (self->desk, id, IND_USE_OPEN, NULL);
  g_autoptr (GError) error = NULL, taken = NULL;

  g_assert_false (ind_desk_set_party (self->desk, ind_test_first (self->family, "contact_entry"), "with",
                                      ind_list_get (family->persons, 0), NULL, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_CHANGED_MEANWHILE);
  g_assert_cmpstr (ind_error_where (error), ==, "with");
  g_assert_false (ind_desk_set_text (self->desk, (IndRecord *) family, "reference", self->family->reference, &taken));
  g_assert_error (taken, IND_ERROR, IND_ERROR_REFERENCE_TAKEN);
}

static IndRecord *
person (Fixture *self, const char *ref)
{
  for (guint k = 0; k < ind_list_length (self->family->persons); k++)
    if (g_strcmp0 (((IndRecord *) ind_list_get (self->family->persons, k))->ref, ref) == 0)
      return ind_list_get (self->family->persons, k);
  g_assert_not_reached ();
}

/* Who gave a consent cannot be forgotten. */
static void
test_giver (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ind_desk_remove (self->desk, person (self, "p-camilla"), &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_STILL_NAMED);
  g_assert_cmpstr (ind_error_where (error), ==, "consent");
}

static gboolean
count_named (IndRecord *record, gpointer data, GError **error)
{
  const char *name = ((gpointer *) data)[0];
  guint *n = ((gpointer *) data)[1];

  for (const IndField *field = record->table->fields; field->name != NULL; field++)
    if (field->type == IND_FIELD_PARTY && ind_record_get_record (record, field) == NULL
        && g_strcmp0 (ind_record_get_text (record, field), name) == 0)
      (*n)++;
  return TRUE;
}

/* In how many places a mere name stands. */
static guint
places_of (Fixture *self, const char *name)
{
  guint n = 0;
  gpointer data[] = { (gpointer) name, &n };

  ind_record_foreach ((IndRecord *) self->family, count_named, data, NULL);
  return n;
}

static void
assert_in_step (Fixture *self)
{
  g_autofree char *objects = ind_test_file_of (self->family), *rows = ind_test_export (self->desk, self->id);

  g_assert_cmpstr (objects, ==, rows);
  ind_test_assert_sound (self->desk);
}

/* What removing does; all of it is taken back by one undo. */
static void
assert_undone (Fixture *self, const char *before)
{
  g_autofree char *after = NULL;

  assert_in_step (self);
  g_assert_cmpint (ind_desk_undo (self->desk, self->id, NULL), ==, self->id);
  after = ind_test_export (self->desk, self->id);
  g_assert_cmpstr (before, ==, after);
  assert_in_step (self);
}

/* Somebody's marks and ties go along; where they took part their name stays. */
static void
test_remove_person (Fixture *self, gconstpointer data)
{
  g_autofree char *before = ind_test_export (self->desk, self->id), *name = g_strdup ("Birgit Sørensen");
  gint64 id = person (self, "p-birgit")->id;
  guint named = places_of (self, name);

  g_assert_true (ind_desk_remove (self->desk, person (self, "p-birgit"), NULL));
  for (guint k = 0; k < ind_list_length (self->family->maps); k++)
    {
      IndMap *map = ind_list_get (self->family->maps, k);

      for (guint m = 0; m < ind_list_length (map->nodes); m++)
        {
          IndNode *node = ind_list_get (map->nodes, m);

          g_assert_true (node->person == NULL || node->person->id != id);
        }
    }
  g_assert_cmpuint (places_of (self, name), >, named);
  assert_undone (self, before);
}

/* A worker leaves the case and stays in the directory; a case without a coordinator is one. */
static void
test_remove_worker (Fixture *self, gconstpointer data)
{
  g_autofree char *before = ind_test_export (self->desk, self->id);
  IndWorker *lone = self->family->coordinator;
  gint64 id = lone->id;

  g_assert_true (ind_desk_remove (self->desk, (IndRecord *) lone, NULL));
  g_assert_null (self->family->coordinator);
  g_assert_cmpuint (places_of (self, "Lone Kragh"), >, 0);
  g_assert_cmpint (ind_store_number (self->desk->store, "SELECT 1 FROM worker WHERE id = ?1", id, 0), ==, 1);
  assert_undone (self, before);
  g_assert_nonnull (self->family->coordinator);
}

/* A goal goes with its parts and tasks; an activity that was for it stays, and a measure is for it no more. */
static void
test_remove_goal (Fixture *self, gconstpointer data)
{
  g_autofree char *before = ind_test_export (self->desk, self->id);
  IndGoal *goal = ind_list_get (self->family->goals, 0);
  gint64 id = ((IndRecord *) goal)->id, part = part_of (self, goal)->id;
  guint n = ind_list_length (self->family->activities);

  g_assert_true (ind_desk_remove (self->desk, (IndRecord *) goal, NULL));
  g_assert_null (ind_case_lookup (self->family, id));
  g_assert_null (ind_case_lookup (self->family, part));
  g_assert_cmpuint (ind_list_length (self->family->activities), ==, n);
  for (guint k = 0; k < n; k++)
    g_assert_null (((IndActivity *) ind_list_get (self->family->activities, k))->goal);
  assert_undone (self, before);
}

static void
test_remove_node (Fixture *self, gconstpointer data)
{
  g_autofree char *before = ind_test_export (self->desk, self->id);
  IndTie *tie = (IndTie *) ind_test_first (self->family, "tie");
  gint64 id = ((IndRecord *) tie)->id;

  g_assert_true (ind_desk_remove (self->desk, (IndRecord *) tie->from, NULL));
  g_assert_null (ind_case_lookup (self->family, id));
  assert_undone (self, before);
}

/* The reviews of a measure that is gone stay on the wheel. */
static void
test_remove_measure (Fixture *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  IndRecord *measure = ind_list_get (self->family->measures, 0), *activity = ind_list_get (self->family->activities, 0);

  g_assert_true (ind_desk_set_party (self->desk, activity, "measure", measure, NULL, NULL));
  before = ind_test_export (self->desk, self->id);
  g_assert_true (ind_desk_remove (self->desk, measure, NULL));
  g_assert_null (((IndActivity *) activity)->measure);
  assert_undone (self, before);
}

/* A list that leaves somebody out removes them as removing does. */
static void
test_list_without (Fixture *self, gconstpointer data)
{
  g_autofree char *before = ind_test_export (self->desk, self->id);
  IndTie *tie = (IndTie *) ind_test_first (self->family, "tie");
  IndMap *map = (IndMap *) ((IndRecord *) tie)->owner;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 id = ((IndRecord *) tie)->id;

  for (guint k = 0; k < ind_list_length (map->nodes); k++)
    if (ind_list_get (map->nodes, k) != tie->from)
      g_ptr_array_add (items, ind_record_draft (ind_list_get (map->nodes, k)));
  g_assert_true (ind_desk_set_list (self->desk, (IndRecord *) map, "nodes", items, NULL));
  g_assert_null (ind_case_lookup (self->family, id));
  assert_undone (self, before);
}

/* A map in a case that had none, and a board's first column: the file has a place for them from then on. */
static void
test_objects (Fixture *self, gconstpointer data)
{
  gint64 id = ind_test_take_in (self->desk, ALONE);
  g_autoptr (IndCase) family = ind_desk_open_case (self->desk, id, IND_USE_OPEN, NULL);
  g_autoptr (IndRecord) map = ind_test_draft (&ind_map_table, family, "title=Nu;date=2026-05-01");

  g_assert_false (family->network);
  g_assert_cmpint (ind_desk_add (self->desk, (IndRecord *) family, map, G_MAXUINT, NULL), !=, 0);
  g_assert_true (family->network);
  g_assert_cmpint (ind_desk_undo (self->desk, id, NULL), ==, id);
  g_assert_false (family->network);
}

/* Whoever holds a record that is gone is told so, whatever they do with it. */
static void
test_stale (Fixture *self, gconstpointer data)
{
  g_autoptr (IndRecord) goal = g_object_ref (ind_list_get (self->family->goals, 0));
  g_autoptr (IndRecord) draft = ind_record_draft (goal), task = ind_test_draft (&ind_action_table, self->family, "text=Ringe");
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GError) changed = NULL, added = NULL, moved = NULL, removed = NULL, set = NULL, named = NULL;
  g_autofree char *before = NULL, *after = NULL;

  g_assert_true (ind_desk_remove (self->desk, goal, NULL));
  before = ind_test_state (self->desk);
  ind_test_fill (draft, self->family, "note=…");
  g_assert_false (ind_desk_change (self->desk, goal, draft, &changed));
  g_assert_error (changed, IND_ERROR, IND_ERROR_CHANGED_MEANWHILE);
  g_assert_cmpint (ind_desk_add (self->desk, goal, task, G_MAXUINT, &added), ==, 0);
  g_assert_error (added, IND_ERROR, IND_ERROR_CHANGED_MEANWHILE);
  g_assert_false (ind_desk_move (self->desk, goal, 1, &moved));
  g_assert_error (moved, IND_ERROR, IND_ERROR_CHANGED_MEANWHILE);
  g_assert_false (ind_desk_remove (self->desk, goal, &removed));
  g_assert_error (removed, IND_ERROR, IND_ERROR_CHANGED_MEANWHILE);
  g_assert_false (ind_desk_set_list (self->desk, goal, "signs", items, &set));
  g_assert_error (set, IND_ERROR, IND_ERROR_CHANGED_MEANWHILE);
  g_assert_false (ind_desk_set_party (self->desk, ind_list_get (self->family->activities, 0), "goal", goal, NULL, &named));
  g_assert_error (named, IND_ERROR, IND_ERROR_CHANGED_MEANWHILE);
  after = ind_test_state (self->desk);
  g_assert_cmpstr (before, ==, after);
}

/* Somebody else, in another program, has just removed what one adds to, or names. */
static void
test_gone_elsewhere (Fixture *self, gconstpointer data)
{
  g_autoptr (IndRecord) task = ind_test_draft (&ind_action_table, self->family, "text=Ringe");
  g_autoptr (GError) added = NULL, named = NULL;
  IndRecord *goal = ind_list_get (self->family->goals, 4);

  g_assert_cmpint (sqlite3_exec (self->desk->store->db, "PRAGMA foreign_keys = OFF; DELETE FROM goal; PRAGMA foreign_keys = ON",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (ind_desk_add (self->desk, goal, task, G_MAXUINT, &added), ==, 0);
  g_assert_error (added, IND_ERROR, IND_ERROR_CHANGED_MEANWHILE);
  g_assert_false (ind_desk_set_party (self->desk, ind_list_get (self->family->activities, 0), "goal", goal, NULL, &named));
  g_assert_error (named, IND_ERROR, IND_ERROR_CHANGED_MEANWHILE);
}

/* Whoever is in the directory is one, however often they are entered; who stands in a case stays in it. */
static void
test_directory (Fixture *self, gconstpointer data)
{
  g_autoptr (IndRecord) new_one = ind_test_draft (&ind_worker_table, NULL, "name=Ulla Lund;email=ulla@example.dk");
  g_autoptr (IndRecord) again = ind_test_draft (&ind_worker_table, NULL, "name=U. Lund;email=ULLA@example.dk"), draft = NULL;
  g_autoptr (IndRecord) into_case = ind_test_draft (&ind_worker_table, NULL, "name=Ulla;email=ulla@example.dk");
  g_autoptr (GPtrArray) before = ind_desk_list_workers (self->desk, NULL), one_more = NULL, changed = NULL, after = NULL;
  g_autoptr (GError) known = NULL;
  gint64 id = ind_desk_add_worker (self->desk, new_one, NULL);
  IndRecord *ulla = NULL;

  g_assert_cmpint (id, !=, 0);
  g_assert_cmpint (ind_desk_add_worker (self->desk, again, NULL), ==, id);
  one_more = ind_desk_list_workers (self->desk, NULL);
  g_assert_cmpuint (one_more->len, ==, before->len + 1);
  for (guint k = 0; k < one_more->len; k++)
    if (((IndRecord *) one_more->pdata[k])->id == id)
      ulla = one_more->pdata[k];
  draft = ind_record_draft (ulla);
  ind_test_fill (draft, NULL, "profession=psykolog");
  g_assert_true (ind_desk_change (self->desk, ulla, draft, NULL));
  g_assert_cmpint (ind_desk_add (self->desk, (IndRecord *) self->family, into_case, G_MAXUINT, NULL), ==, id);
  g_assert_cmpstr (((IndWorker *) ind_case_lookup (self->family, id))->profession, ==, "psykolog");
  g_assert_cmpstr (((IndWorker *) ind_case_lookup (self->family, id))->name, ==, "Ulla Lund");
  g_assert_false (ind_desk_remove_worker (self->desk, ulla, &known));
  g_assert_error (known, IND_ERROR, IND_ERROR_STILL_NAMED);
  g_assert_true (ind_desk_remove (self->desk, ind_case_lookup (self->family, id), NULL));
  g_assert_true (ind_desk_remove_worker (self->desk, ulla, NULL));
  after = ind_desk_list_workers (self->desk, NULL);
  g_assert_cmpuint (after->len, ==, before->len);
  g_assert_cmpint (ind_desk_undo (self->desk, IND_DIRECTORY, NULL), ==, IND_DIRECTORY);
  g_assert_cmpint (ind_store_number (self->desk->store, "SELECT 1 FROM worker WHERE id = ?1", id, 0), ==, 1);
  assert_in_step (self);
}

/* What is changed of a worker is changed wherever they stand. */
static void
test_worker_of_two_cases (Fixture *self, gconstpointer data)
{
  static const char file[] = "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"A\",\"family_name\":\"F\","
    "\"model\":\"en-indgang\",\"status\":\"referred\"},\"workers\":[{\"id\":\"w\",\"name\":\"L\",\"email\":\"%s\"}],"
    "\"persons\":[{\"id\":\"p\",\"name\":\"P\",\"relation\":\"child\"}]}";
  g_auto (GStrv) parts = g_strsplit (file, "%s", 2);
  g_autofree char *text = g_strconcat (parts[0], self->family->coordinator->email, parts[1], NULL);
  gint64 id = ind_test_take_in (self->desk, text);
  g_autoptr (IndCase) other = ind_desk_open_case (self->desk, id, IND_USE_OPEN, NULL);

  g_assert_true (ind_desk_set_text (self->desk, ind_list_get (other->workers, 0), "phone", "87654321", NULL));
  g_assert_cmpstr (self->family->coordinator->phone, ==, "87654321");
  g_assert_cmpint (ind_desk_undo (self->desk, id, NULL), ==, id);
  g_assert_cmpstr (self->family->coordinator->phone, !=, "87654321");
  assert_in_step (self);
}

int
main (int argc, char **argv)
{
  static const struct { const char *name; void (*test) (Fixture *, gconstpointer); } tests[] = {
    { "under-its-part", test_under_its_part }, { "shares", test_shares },
    { "too-many-sectors", test_too_many_sectors }, { "last-person", test_last_person },
    { "another-case", test_another_case },     { "giver", test_giver },
    { "remove-person", test_remove_person },   { "remove-worker", test_remove_worker },
    { "remove-goal", test_remove_goal },       { "remove-node", test_remove_node },
    { "remove-measure", test_remove_measure }, { "list-without", test_list_without },
    { "objects", test_objects },               { "stale", test_stale },
    { "gone-elsewhere", test_gone_elsewhere }, { "directory", test_directory },
    { "worker-of-two-cases", test_worker_of_two_cases },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint k = 0; k < G_N_ELEMENTS (refusals); k++)
    {
      g_autofree char *name = g_strconcat ("/verbs-rules/refused/", refusals[k].name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (k), test_refusal);
    }
  for (gsize k = 0; k < G_N_ELEMENTS (tests); k++)
    {
      g_autofree char *name = g_strconcat ("/verbs-rules/", tests[k].name, NULL);

      g_test_add (name, Fixture, NULL, set_up, tests[k].test, tear_down);
    }
  return g_test_run ();
}
