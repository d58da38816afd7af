#include "config.h"

#include "ind-goal.h"
#include "ind-store-private.h"
#include "ind-test-desk.h"

#include <string.h>

/* What each verb does to the case, to the objects that are open, and to the history. */

typedef struct
{
  IndDesk *desk;
  gint64 id;
  IndCase *family;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("soerensen-yilmaz");
  g_autoptr (GError) error = NULL;

  fixture->desk = ind_test_open (NULL);
  fixture->id = ind_test_take_in (fixture->desk, text);
  fixture->family = ind_desk_open_case (fixture->desk, fixture->id, IND_USE_OPEN, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->family);
  g_clear_object (&fixture->desk);
}

/* The open objects say what the rows say. */
static void
assert_in_step (Fixture *fixture)
{
  g_autofree char *objects = ind_test_file_of (fixture->family), *rows = ind_test_export (fixture->desk, fixture->id);

  g_assert_cmpstr (objects, ==, rows);
}

static IndGoal *
first_goal (Fixture *fixture)
{
  return ind_list_get (fixture->family->goals, 0);
}

static void
count (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(guint *) data)++;
}

static void
count_change (IndDesk *desk, gint64 case_id, gpointer data)
{
  (*(guint *) data)++;
}

static void
assert_latest (Fixture *fixture, const char *label, IndChangeKind kind)
{
  g_autoptr (GPtrArray) history = ind_desk_history (fixture->desk, fixture->id, 0, 1, NULL);
  IndChange *change = history->pdata[0];

  g_assert_cmpstr (change->label, ==, label);
  g_assert_cmpint (change->kind, ==, kind);
  g_assert_cmpstr (change->author, ==, g_get_user_name ());
}

static void
test_set (Fixture *fixture, gconstpointer data)
{
  IndGoal *goal = first_goal (fixture);
  IndAction *action = ind_list_get (goal->actions, 0);
  g_autofree char *before = g_strdup (goal->text);
  guint notified = 0, others = 0, changed = 0;

  g_signal_connect (goal, "notify::text", G_CALLBACK (count), &notified);
  g_signal_connect (goal, "notify::due-on", G_CALLBACK (count), &others);
  g_signal_connect (fixture->desk, "changed", G_CALLBACK (count_change), &changed);
  g_assert_true (ind_desk_set_text (fixture->desk, (IndRecord *) goal, "text", "Noget andet", NULL));
  g_assert_cmpstr (goal->text, ==, "Noget andet");
  g_assert_true (goal == first_goal (fixture));
  g_assert_true (action == (IndAction *) ind_list_get (goal->actions, 0));
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpuint (others, ==, 0);
  g_assert_cmpuint (changed, ==, 1);
  assert_latest (fixture, IND_LABEL_SET, IND_CHANGE_DO);
  assert_in_step (fixture);

  g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->id, NULL), ==, fixture->id);
  g_assert_cmpstr (goal->text, ==, before);
  g_assert_cmpuint (changed, ==, 2);
  assert_latest (fixture, IND_LABEL_SET, IND_CHANGE_UNDO);
  g_assert_cmpint (ind_desk_redo (fixture->desk, fixture->id, NULL), ==, fixture->id);
  g_assert_cmpstr (goal->text, ==, "Noget andet");
  assert_latest (fixture, IND_LABEL_SET, IND_CHANGE_REDO);
}

static void
test_all_fields (Fixture *fixture, gconstpointer data)
{
  IndGoal *goal = first_goal (fixture);
  IndAction *action = ind_list_get (goal->actions, 0);
  IndDate day = ind_date_new (2028, 2, 29);

  g_assert_true (ind_desk_set_text (fixture->desk, (IndRecord *) goal, "family_words", "Æbler, \"pærer\" 👪", NULL));
  g_assert_true (ind_desk_set_number (fixture->desk, (IndRecord *) goal, "due_on", day, NULL));
  g_assert_true (ind_desk_set_number (fixture->desk, (IndRecord *) goal, "status", IND_GOAL_ACHIEVED, NULL));
  g_assert_true (ind_desk_set_text (fixture->desk, (IndRecord *) action, "text", "Ringe", NULL));
  g_assert_true (ind_desk_set_number (fixture->desk, (IndRecord *) action, "due_on", day, NULL));
  g_assert_true (ind_desk_set_number (fixture->desk, (IndRecord *) action, "status", IND_ACTION_DONE, NULL));
  g_assert_cmpstr (goal->family_words, ==, "Æbler, \"pærer\" 👪");
  g_assert_cmpuint (goal->due_on, ==, day);
  g_assert_cmpint (goal->status, ==, IND_GOAL_ACHIEVED);
  g_assert_cmpstr (action->text, ==, "Ringe");
  g_assert_cmpuint (action->due_on, ==, day);
  g_assert_cmpint (action->status, ==, IND_ACTION_DONE);
  assert_in_step (fixture);

  g_assert_true (ind_desk_set_text (fixture->desk, (IndRecord *) goal, "family_words", "", NULL));
  g_assert_true (ind_desk_set_number (fixture->desk, (IndRecord *) action, "due_on", IND_NO_DATE, NULL));
  g_assert_null (goal->family_words);
  g_assert_cmpuint (action->due_on, ==, IND_NO_DATE);
  assert_in_step (fixture);
}

/* What may not be is refused, and nothing of it stands anywhere. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) empty = NULL, too_long = NULL;
  g_autofree char *before = ind_test_state (fixture->desk), *after = NULL, *story = g_strnfill (100001, 'x');

  g_assert_false (ind_desk_set_text (fixture->desk, (IndRecord *) first_goal (fixture), "text", "", &empty));
  g_assert_error (empty, IND_ERROR, IND_ERROR_EMPTY);
  g_assert_false (ind_desk_set_text (fixture->desk, (IndRecord *) first_goal (fixture), "family_words", story, &too_long));
  g_assert_error (too_long, IND_ERROR, IND_ERROR_TEXT_TOO_LONG);
  after = ind_test_state (fixture->desk);
  g_assert_cmpstr (before, ==, after);
}

/* Setting what is there already is no change. */
static void
test_nothing_changed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = ind_test_state (fixture->desk), *after = NULL, *text = g_strdup (first_goal (fixture)->text);
  g_autoptr (GPtrArray) goals = ind_case_goals_in_order (fixture->family, NULL);

  g_assert_true (ind_desk_set_text (fixture->desk, (IndRecord *) first_goal (fixture), "text", text, NULL));
  g_assert_true (ind_desk_move (fixture->desk, (IndRecord *) goals->pdata[0], 0, NULL));
  after = ind_test_state (fixture->desk);
  g_assert_cmpstr (before, ==, after);
}

static void
test_move_goal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = ind_case_goals_in_order (fixture->family, NULL), after = NULL, undone = NULL;
  guint last = before->len - 1;

  g_assert_cmpuint (before->len, >=, 2);
  g_assert_true (ind_desk_move (fixture->desk, (IndRecord *) before->pdata[0], last, NULL));
  after = ind_case_goals_in_order (fixture->family, NULL);
  g_assert_true (after->pdata[last] == before->pdata[0]);
  for (guint k = 0; k < last; k++)
    g_assert_true (after->pdata[k] == before->pdata[k + 1]);
  assert_in_step (fixture);
  g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->id, NULL), !=, 0);
  undone = ind_case_goals_in_order (fixture->family, NULL);
  for (guint k = 0; k <= last; k++)
    g_assert_true (undone->pdata[k] == before->pdata[k]);
}

static IndGoal *
goal_with_tasks (Fixture *fixture)
{
  for (guint k = 0; k < ind_list_length (fixture->family->goals); k++)
    {
      IndGoal *goal = ind_list_get (fixture->family->goals, k);

      if (ind_list_length (goal->actions) >= 2)
        return goal;
    }
  g_assert_not_reached ();
}

static void
test_move_action (Fixture *fixture, gconstpointer data)
{
  IndGoal *goal = goal_with_tasks (fixture);
  IndAction *first = ind_list_get (goal->actions, 0), *second = ind_list_get (goal->actions, 1);

  g_assert_true (ind_desk_move (fixture->desk, (IndRecord *) first, 1, NULL));
  g_assert_true (ind_list_get (goal->actions, 0) == second);
  g_assert_true (ind_list_get (goal->actions, 1) == first);
  assert_in_step (fixture);
  g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->id, NULL), !=, 0);
  g_assert_true (ind_list_get (goal->actions, 0) == first);
  assert_in_step (fixture);
}

static void
test_reference_taken (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("soerensen-yilmaz"), *before = ind_test_state (fixture->desk), *after = NULL;
  g_autoptr (IndCase) again = ind_test_read_case (text);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_false (ind_desk_take_in (fixture->desk, again, differing, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_REFERENCE_TAKEN);
  after = ind_test_state (fixture->desk);
  g_assert_cmpstr (before, ==, after);
}

/* A case put in another's place has its row and history; whoever looks at it sees the new one in the same object. */
static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("holm"), *old = ind_test_export (fixture->desk, fixture->id), *undone = NULL;
  g_autoptr (GString) renamed = g_string_new (text);
  g_autoptr (IndCase) other = NULL;
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free), history = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *reference = g_strdup (fixture->family->reference), *old_reference = NULL;

  other = ind_test_read_case (text);
  old_reference = g_strdup (other->reference);
  g_clear_object (&other);
  g_string_replace (renamed, old_reference, reference, 0);
  other = ind_test_read_case (renamed->str);
  g_assert_true (ind_desk_replace (fixture->desk, other, differing, &error));
  g_assert_no_error (error);
  g_assert_cmpint (ind_desk_find_case (fixture->desk, reference, NULL), ==, fixture->id);
  assert_in_step (fixture);
  assert_latest (fixture, IND_LABEL_REPLACED, IND_CHANGE_DO);
  history = ind_desk_history (fixture->desk, fixture->id, 0, 0, NULL);
  g_assert_cmpuint (history->len, ==, 2);
  ind_test_assert_sound (fixture->desk);

  g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->id, NULL), ==, fixture->id);
  undone = ind_test_export (fixture->desk, fixture->id);
  g_assert_cmpstr (undone, ==, old);
  assert_in_step (fixture);
  ind_test_assert_sound (fixture->desk);
}

/* An open case whose taking in is taken back is empty, and safe to look at; made again it is full again. */
static void
test_undo_of_an_open_case (Fixture *fixture, gconstpointer data)
{
  g_autofree char *empty = NULL;

  g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->id, NULL), ==, fixture->id);
  g_assert_cmpuint (ind_list_length (fixture->family->persons), ==, 0);
  g_assert_cmpuint (ind_list_length (fixture->family->workers), ==, 0);
  g_assert_null (fixture->family->coordinator);
  empty = ind_test_file_of (fixture->family);
  g_assert_cmpint (ind_desk_redo (fixture->desk, fixture->id, NULL), ==, fixture->id);
  assert_in_step (fixture);
}

/* The same worker, by e-mail whatever its letters, or by name and municipality, stands once in the directory. */
static void
test_workers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("nielsen-referral");
  g_autoptr (GString) with_workers = g_string_new (text);
  g_autoptr (IndCase) other = NULL, there = NULL;
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  IndWorker *worker = ind_list_get (fixture->family->workers, 0), *same;
  g_autofree char *email = g_ascii_strup (worker->email, -1), *file = NULL;
  gint64 before = ind_store_number (fixture->desk->store, "SELECT count(*) FROM worker", 0, 0), id;

  file = g_strdup_printf ("\"workers\":[{\"id\":\"w-other\",\"name\":\"Gift Navn\",\"email\":\"%s\"},"
                          "{\"id\":\"w-new\",\"name\":\"Ny\"}],\"persons\"", email);
  g_string_replace (with_workers, "\"persons\"", file, 1);
  other = ind_test_read_case (with_workers->str);
  g_assert_true (ind_desk_take_in (fixture->desk, other, differing, &error));
  g_assert_no_error (error);
  id = other->id;
  g_assert_cmpint (ind_store_number (fixture->desk->store, "SELECT count(*) FROM worker", 0, 0), ==, before + 1);
  g_assert_cmpuint (differing->len, ==, 1);
  g_assert_cmpstr (differing->pdata[0], ==, "w-other");
  there = ind_desk_open_case (fixture->desk, id, IND_USE_OPEN, NULL);
  same = ind_list_get (there->workers, 0);
  g_assert_cmpint (same->id, ==, worker->id);
  g_assert_cmpstr (same->name, ==, worker->name);
  g_assert_cmpstr (same->ref, ==, "w-other");
  assert_in_step (fixture);
  ind_test_assert_sound (fixture->desk);
}

/* A record that somebody else has removed cannot be changed; nothing has happened, and one is told. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IndGoal) goal = g_object_ref (first_goal (fixture));
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  g_assert_cmpint (sqlite3_exec (fixture->desk->store->db, "DELETE FROM \"case\"", NULL, NULL, NULL), ==, SQLITE_OK);
  before = ind_test_state (fixture->desk);
  g_assert_false (ind_desk_set_text (fixture->desk, (IndRecord *) goal, "text", "Nyt", &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_CHANGED_MEANWHILE);
  after = ind_test_state (fixture->desk);
  g_assert_cmpstr (before, ==, after);
}

/* What another program has written meanwhile to the same record stays as it is. */
static void
test_written_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IndCase) fresh = NULL;
  IndGoal *goal;

  g_assert_cmpint (sqlite3_exec (fixture->desk->store->db, "UPDATE goal SET note = 'fra en anden'", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  g_assert_true (ind_desk_set_text (fixture->desk, (IndRecord *) first_goal (fixture), "text", "Nyt", NULL));
  fresh = ind_store_load_case (fixture->desk->store, fixture->id, NULL);
  goal = ind_list_get (fresh->goals, 0);
  g_assert_cmpstr (goal->text, ==, "Nyt");
  g_assert_cmpstr (goal->note, ==, "fra en anden");
}

int
main (int argc, char **argv)
{
  static const struct { const char *name; void (*test) (Fixture *, gconstpointer); } tests[] = {
    { "set", test_set },                         { "all-fields", test_all_fields },
    { "refused", test_refused },                 { "nothing-changed", test_nothing_changed },
    { "move-goal", test_move_goal },             { "move-action", test_move_action },
    { "reference-taken", test_reference_taken }, { "replace", test_replace },
    { "undo-of-an-open-case", test_undo_of_an_open_case }, { "workers", test_workers },
    { "gone", test_gone },                       { "written-meanwhile", test_written_meanwhile },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize k = 0; k < G_N_ELEMENTS (tests); k++)
    {
      g_autofree char *name = g_strconcat ("/verbs/", tests[k].name, NULL);

      g_test_add (name, Fixture, NULL, set_up, tests[k].test, tear_down);
    }
  return g_test_run ();
}
