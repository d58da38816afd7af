#include "config.h"

#include "ind-generator.h"
#include "ind-goal.h"
#include "ind-test-desk.h"

#include <string.h>

/* Random verbs, taken back and made again; what stands in the way; and what outlives the program. */

#define N_SEEDS 25
#define N_VERBS 30

static char *
numbered_case (guint32 seed, guint number)
{
  g_autofree char *file = ind_generate_case (seed);
  g_autoptr (IndCase) family = ind_test_read_case (file);
  g_autofree char *reference = g_strdup_printf ("R-%u", number);

  ind_record_set_text_at ((IndRecord *) family, "reference", reference);
  return ind_test_file_of (family);
}

/* Returns: (transfer full) (nullable): one of the cases that are there, opened. */
static IndCase *
any_case (IndDesk *desk, GRand *rand)
{
  g_autoptr (GPtrArray) cases = ind_desk_list_cases (desk, NULL);
  guint which = cases->len > 0 ? (guint) g_rand_int_range (rand, 0, (gint32) cases->len) : 0;

  return cases->len > 0 ? ind_desk_open_case (desk, ((IndCaseSummary *) cases->pdata[which])->id, IND_USE_OPEN, NULL) : NULL;
}

static gboolean
change_a_goal (IndDesk *desk, IndCase *family, GRand *rand)
{
  guint n = ind_list_length (family->goals);
  IndGoal *goal = n > 0 ? ind_list_get (family->goals, (guint) g_rand_int_range (rand, 0, (gint32) n)) : NULL;
  g_autofree char *text = g_strdup_printf ("mål %u", g_rand_int (rand));

  if (goal == NULL)
    return FALSE;
  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0: return ind_desk_set_text (desk, (IndRecord *) goal, "text", text, NULL);
    case 1: return ind_desk_set_text (desk, (IndRecord *) goal, "family_words", g_rand_boolean (rand) ? "" : text, NULL);
    case 2: return ind_desk_set_number (desk, (IndRecord *) goal, "due_on", ind_date_new (2027, g_rand_int_range (rand, 1, 13), 1), NULL);
    case 3: return ind_desk_set_number (desk, (IndRecord *) goal, "status", (IndGoalStatus) g_rand_int_range (rand, 0, 6), NULL);
    default: return ind_desk_move (desk, (IndRecord *) goal, 0, NULL);
    }
}

/* One verb, any. */
static void
do_something (IndDesk *desk, GRand *rand, guint32 seed, guint step)
{
  g_autoptr (IndCase) family = any_case (desk, rand);
  int what = g_rand_int_range (rand, 0, 10);
  g_autofree char *text = NULL;

  if (family == NULL || what == 0)
    {
      text = numbered_case (seed * 100 + step, step);
      ind_test_take_in (desk, text);
    }
  else if (what == 1)
    {
      g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (IndCase) other = NULL;
      g_autoptr (GError) error = NULL;

      text = numbered_case (seed * 100 + step, (guint) g_ascii_strtoull (family->reference + 2, NULL, 10));
      other = ind_test_read_case (text);
      ind_desk_replace (desk, other, differing, &error);
      g_assert_no_error (error);
    }
  else
    change_a_goal (desk, family, rand);
}

/* All that can be undone is: then nothing is left; all of it made again: then everything is there as it was. */
static void
test_random (void)
{
  guint all = 0;

  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      g_autoptr (IndDesk) desk = ind_test_open (NULL);
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autofree char *empty = ind_test_dump (desk), *full = NULL, *undone = NULL, *redone = NULL;
      guint n = 0;

      g_test_message ("seed %u", seed);
      for (guint step = 0; step < N_VERBS; step++)
        do_something (desk, rand, seed, step);
      full = ind_test_dump (desk);
      ind_test_assert_sound (desk);

      for (; ind_test_can_undo (desk, 0); n++)
        {
          g_autoptr (GError) error = NULL;

          ind_desk_undo (desk, 0, &error);
          g_assert_no_error (error);
        }
      all += n;
      undone = ind_test_dump (desk);
      g_assert_cmpstr (undone, ==, empty);

      for (; ind_test_can_redo (desk, 0); n--)
        g_assert_cmpint (ind_desk_redo (desk, 0, NULL), !=, 0);
      g_assert_cmpuint (n, ==, 0);
      redone = ind_test_dump (desk);
      g_assert_cmpstr (redone, ==, full);
      ind_test_assert_sound (desk);
    }
  g_assert_cmpuint (all, >, 10 * N_SEEDS);
}

static void
test_nothing_to_undo (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (GError) undo = NULL, redo = NULL;

  g_assert_cmpint (ind_desk_undo (desk, 0, &undo), ==, 0);
  g_assert_error (undo, IND_ERROR, IND_ERROR_NOTHING_TO_UNDO);
  g_assert_cmpint (ind_desk_redo (desk, 0, &redo), ==, 0);
  g_assert_error (redo, IND_ERROR, IND_ERROR_NOTHING_TO_REDO);
}

/* The history is in the database: it can be taken back tomorrow. */
static void
test_across_restarts (void)
{
  g_autofree char *path = ind_test_new_path (), *text = ind_test_case_text ("holm");
  g_autofree char *first = NULL, *second = NULL, *again = NULL, *once_more = NULL;
  IndDesk *desk = ind_test_open (path);
  gint64 id = ind_test_take_in (desk, text);
  IndCase *family = ind_desk_open_case (desk, id, IND_USE_OPEN, NULL);

  first = ind_test_export (desk, id);
  g_assert_true (ind_desk_set_text (desk, (IndRecord *) ind_list_get (family->goals, 0), "text", "I dag", NULL));
  second = ind_test_export (desk, id);
  g_object_unref (family);
  g_object_unref (desk);

  desk = ind_test_open (path);
  g_assert_true (ind_test_can_undo (desk, id));
  g_assert_cmpint (ind_desk_undo (desk, id, NULL), ==, id);
  again = ind_test_export (desk, id);
  g_assert_cmpstr (again, ==, first);
  g_object_unref (desk);

  desk = ind_test_open (path);
  g_assert_true (ind_test_can_redo (desk, id));
  g_assert_cmpint (ind_desk_redo (desk, id, NULL), ==, id);
  once_more = ind_test_export (desk, id);
  g_assert_cmpstr (once_more, ==, second);
  g_object_unref (desk);
  ind_test_remove (path);
}

/* Something done after an undo: what was undone is gone, though it stays in the history. */
static void
test_lost (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autofree char *text = ind_test_case_text ("holm");
  gint64 id = ind_test_take_in (desk, text);
  g_autoptr (IndCase) family = ind_desk_open_case (desk, id, IND_USE_OPEN, NULL);
  g_autoptr (GPtrArray) history = NULL;
  IndGoal *goal = ind_list_get (family->goals, 0);

  g_assert_true (ind_desk_set_text (desk, (IndRecord *) goal, "text", "et", NULL));
  g_assert_cmpint (ind_desk_undo (desk, id, NULL), ==, id);
  g_assert_true (ind_desk_set_text (desk, (IndRecord *) goal, "text", "to", NULL));
  g_assert_false (ind_test_can_redo (desk, id));
  history = ind_desk_history (desk, id, 0, 0, NULL);
  g_assert_cmpuint (history->len, ==, 4);
  g_assert_cmpint (((IndChange *) history->pdata[2])->state, ==, IND_CHANGE_LOST);
  g_assert_cmpint (ind_desk_undo (desk, id, NULL), ==, id);
  g_assert_cmpint (ind_desk_undo (desk, id, NULL), ==, id);
  g_assert_false (ind_test_can_undo (desk, id));
}

/* Undo of one case takes back that case's latest change, whatever was done to others since. */
static void
test_by_case (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autofree char *holm = ind_test_case_text ("holm"), *nielsen = ind_test_case_text ("nielsen-referral"), *untouched = NULL,
                  *after = NULL;
  gint64 first = ind_test_take_in (desk, holm), second;
  g_autoptr (IndCase) family = ind_desk_open_case (desk, first, IND_USE_OPEN, NULL);

  g_assert_true (ind_desk_set_text (desk, (IndRecord *) ind_list_get (family->goals, 0), "text", "I dag", NULL));
  second = ind_test_take_in (desk, nielsen);
  untouched = ind_test_export (desk, second);
  g_assert_cmpint (ind_desk_undo (desk, first, NULL), ==, first);
  after = ind_test_export (desk, second);
  g_assert_cmpstr (untouched, ==, after);
  g_assert_cmpint (ind_desk_undo (desk, 0, NULL), ==, second);
  g_assert_cmpint (ind_desk_redo (desk, 0, NULL), ==, second);
}

#define SHARING(reference) \
  "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"" reference "\",\"family_name\":\"F\"," \
  "\"model\":\"en-indgang\",\"status\":\"enrolled\",\"coordinator\":\"w\"}," \
  "\"workers\":[{\"id\":\"w\",\"name\":\"Mette\",\"email\":\"m@example.dk\"}]," \
  "\"persons\":[{\"id\":\"p\",\"name\":\"P\",\"relation\":\"child\"}]}"

/* Two families share a worker whom the first brought in: she stays for the second when the first is taken back. */
static void
test_shared_worker (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 first = ind_test_take_in (desk, SHARING ("A")), second = ind_test_take_in (desk, SHARING ("B"));

  before = ind_test_export (desk, second);
  g_assert_cmpint (ind_desk_undo (desk, first, &error), ==, first);
  g_assert_no_error (error);
  after = ind_test_export (desk, second);
  g_assert_cmpstr (before, ==, after);
  ind_test_assert_sound (desk);
  g_assert_cmpint (ind_desk_redo (desk, first, &error), ==, first);
  g_assert_no_error (error);
  ind_test_assert_sound (desk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/random", test_random);
  g_test_add_func ("/undo/nothing-to-undo", test_nothing_to_undo);
  g_test_add_func ("/undo/across-restarts", test_across_restarts);
  g_test_add_func ("/undo/lost", test_lost);
  g_test_add_func ("/undo/by-case", test_by_case);
  g_test_add_func ("/undo/shared-worker", test_shared_worker);
  return g_test_run ();
}
