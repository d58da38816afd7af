#include "config.h"

#include "ind-goal.h"
#include "ind-store-private.h"
#include "ind-test-desk.h"

/* Two programs on one database: what the one does is seen by the other, in the objects that it has open. */

#define N_VERBS 60

typedef struct
{
  char *path;
  IndDesk *desk, *other;
  IndCase *family;     /* open at @desk */
  IndCase *elsewhere;  /* the same case, open at @other */
  int n_told;
} Fixture;

static void
on_changed (IndDesk *desk, gint64 case_id, Fixture *fixture)
{
  g_assert_cmpint (case_id, ==, 0);
  fixture->n_told++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("holm");
  gint64 id;

  fixture->path = ind_test_new_path ();
  fixture->desk = ind_test_open (fixture->path);
  fixture->other = ind_test_open (fixture->path);
  id = ind_test_take_in (fixture->desk, text);
  fixture->family = ind_desk_open_case (fixture->desk, id, IND_USE_OPEN, NULL);
  fixture->elsewhere = ind_desk_open_case (fixture->other, id, IND_USE_OPEN, NULL);
  g_assert_true (ind_desk_catch_up (fixture->desk, NULL));
  g_signal_connect (fixture->desk, "changed", G_CALLBACK (on_changed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->family);
  g_object_unref (fixture->elsewhere);
  g_object_unref (fixture->desk);
  g_object_unref (fixture->other);
  ind_test_remove (fixture->path);
  g_free (fixture->path);
}

/* Catches up, and finds the case as the database has it. */
static void
assert_caught_up (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *seen = NULL, *stands = NULL;

  ind_desk_catch_up (fixture->desk, &error);
  g_assert_no_error (error);
  seen = ind_test_file_of (fixture->family);
  stands = ind_test_export (fixture->other, fixture->family->id);
  g_assert_cmpstr (seen, ==, stands);
}

/* One verb of the other program's. */
static void
do_something (Fixture *fixture, GRand *rand, int step)
{
  IndDesk *other = fixture->other;
  GListModel *goals = G_LIST_MODEL (fixture->elsewhere->goals);
  guint n = g_list_model_get_n_items (goals);
  g_autoptr (IndRecord) goal = g_list_model_get_item (goals, n > 0 ? g_rand_int_range (rand, 0, (gint32) n) : 0);
  g_autoptr (IndRecord) draft = ind_record_new (&ind_goal_table, 0);
  g_autofree char *text = g_strdup_printf ("mål %d", step);

  ind_record_set_text_at (draft, "text", text);
  switch (n > 0 ? g_rand_int_range (rand, 0, 7) : 0)
    {
    case 0: ind_desk_add (other, (IndRecord *) fixture->elsewhere, draft, 0, NULL); break;
    case 1: ind_desk_set_text (other, goal, "text", text, NULL); break;
    case 2: ind_desk_move (other, goal, 0, NULL); break;
    case 3: ind_desk_remove (other, goal, NULL); break;
    case 4: ind_desk_redo (other, 0, NULL); break;
    case 5: ind_desk_set_text (other, ind_list_get (fixture->elsewhere->workers, 0), "phone", text, NULL); break;
    default: ind_desk_undo (other, fixture->elsewhere->id, NULL);
    }
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (int step = 0; step < N_VERBS; step++)
    {
      do_something (fixture, rand, step);
      /* Several may have been done before anybody looks. */
      if (step % 3 == 0)
        assert_caught_up (fixture);
    }
  assert_caught_up (fixture);
  g_assert_cmpint (fixture->n_told, >, N_VERBS / 6);
}

/* Who changes something sees at once what the other has done. */
static void
test_own_verb (Fixture *fixture, gconstpointer data)
{
  g_autofree char *seen = NULL, *stands = NULL;

  g_assert_true (ind_desk_set_text (fixture->other, ind_list_get (fixture->elsewhere->goals, 0), "text", "Sove", NULL));
  g_assert_true (ind_desk_set_text (fixture->desk, ind_list_get (fixture->family->goals, 1), "text", "Spise", NULL));
  g_assert_cmpstr (((IndGoal *) ind_list_get (fixture->family->goals, 0))->text, ==, "Sove");
  g_assert_cmpint (fixture->n_told, ==, 1);
  seen = ind_test_file_of (fixture->family);
  stands = ind_test_export (fixture->desk, fixture->family->id);
  g_assert_cmpstr (seen, ==, stands);
}

/* A case that is removed for good takes the numbers of its changes with it; what comes after them is seen all the same. */
static void
test_removed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("soerensen-yilmaz");
  g_autoptr (GError) error = NULL;
  g_autoptr (IndCase) second = ind_test_read_case (text);

  ind_test_take_in (fixture->other, text);
  for (int k = 0; k < 3; k++)
    {
      g_autoptr (IndCase) there = ind_desk_open_case (fixture->other, ind_desk_find_case (fixture->other, second->reference, NULL),
                                                      IND_USE_OPEN, NULL);

      g_assert_true (ind_desk_set_number (fixture->other, ind_list_get (there->goals, 0), "status", k + 1, NULL));
    }
  assert_caught_up (fixture);
  g_assert_true (ind_desk_remove_for_good (fixture->other, second->reference, &error));
  g_assert_true (ind_desk_set_text (fixture->other, ind_list_get (fixture->elsewhere->goals, 0), "text", "Sove", NULL));
  assert_caught_up (fixture);
}

/* What is no change of a case is nothing that anybody need be told. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_assert_true (ind_desk_note_use (fixture->other, fixture->family->id, IND_USE_PRINT, NULL));
  g_assert_true (ind_desk_catch_up (fixture->desk, NULL));
  g_assert_true (ind_desk_catch_up (fixture->desk, NULL));
  g_assert_cmpint (fixture->n_told, ==, 0);
}

/* Somebody who writes just now is not waited for: the window would stand still meanwhile. */
static void
test_busy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 begun = g_get_monotonic_time ();

  g_assert_cmpint (sqlite3_exec (fixture->other->store->db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (ind_desk_catch_up (fixture->desk, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_DATABASE_LOCKED);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, G_USEC_PER_SEC);
  g_assert_cmpint (sqlite3_exec (fixture->other->store->db, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  assert_caught_up (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_clock_set (ind_date_new (2026, 11, 22));
  g_test_add ("/others/what another program does is seen", Fixture, NULL, set_up, test_random, tear_down);
  g_test_add ("/others/it is seen after an own verb too", Fixture, NULL, set_up, test_own_verb, tear_down);
  g_test_add ("/others/after a case was removed for good", Fixture, NULL, set_up, test_removed, tear_down);
  g_test_add ("/others/the access log is nothing new", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/others/nobody is waited for", Fixture, NULL, set_up, test_busy, tear_down);
  return g_test_run ();
}
