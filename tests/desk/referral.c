/* A family is referred: one line of words becomes a case. And who sits here is whom the history names. */
#include "config.h"

#include "ind-desk-overview.h"
#include "ind-test-desk.h"

typedef struct
{
  char *path;
  IndDesk *desk;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("soerensen-yilmaz");

  fixture->path = ind_test_new_path ();
  fixture->desk = ind_test_open (fixture->path);
  ind_test_take_in (fixture->desk, text);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->desk);
  ind_test_remove (fixture->path);
  g_free (fixture->path);
}

static IndWorker *
worker_called (GPtrArray *workers, const char *name)
{
  for (guint k = 0; k < workers->len; k++)
    if (g_str_equal (((IndWorker *) workers->pdata[k])->name, name))
      return workers->pdata[k];
  g_assert_not_reached ();
}

static void
test_refer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) workers = ind_desk_list_workers (fixture->desk, NULL);
  IndWorker *lone = worker_called (workers, "Lone Kragh");
  IndReferral referral = { " Alma Bech Holm ", ind_date_new (2024, 3, 5), lone, "Sundhedsplejersken: sover ikke" };
  g_autoptr (GError) error = NULL;
  gint64 id = ind_desk_refer (fixture->desk, &referral, &error);
  g_autoptr (IndCase) family = ind_desk_open_case (fixture->desk, id, IND_USE_OPEN, NULL);
  g_autoptr (IndChange) change = ind_desk_next_undo (fixture->desk, id);
  IndPerson *child = ind_list_get (family->persons, 0);

  g_assert_no_error (error);
  g_assert_cmpstr (family->reference, ==, "EFI-2026-001");
  g_assert_cmpstr (family->family_name, ==, "Holm");
  g_assert_cmpstr (family->note, ==, "Sundhedsplejersken: sover ikke");
  g_assert_cmpint (family->status, ==, IND_CASE_REFERRED);
  g_assert_cmpuint (family->referred_on, ==, ind_date_new (2026, 11, 22));
  g_assert_cmpint (family->model, ==, IND_MODEL_EN_INDGANG);
  g_assert_cmpint (family->target_group_age_0_6, ==, IND_YES);
  g_assert_cmpint (ind_case_stage (family), ==, IND_STAGE_REFERRED);
  /* The same worker, not another of that name. */
  g_assert_cmpint (((IndRecord *) family->coordinator)->id, ==, ((IndRecord *) lone)->id);
  g_assert_cmpstr (family->municipality, ==, lone->municipality);
  g_assert_cmpstr (child->name, ==, "Alma Bech Holm");
  g_assert_cmpint (child->relation, ==, IND_RELATION_CHILD);
  g_assert_cmpint (child->in_focus, ==, IND_YES);
  g_assert_cmpuint (child->birth_date, ==, ind_date_new (2024, 3, 5));
  g_assert_cmpstr (change->label, ==, IND_LABEL_TAKEN_IN);
  ind_test_assert_sound (fixture->desk);

  g_assert_cmpint (ind_desk_undo (fixture->desk, id, NULL), ==, id);
  g_assert_null (ind_desk_read_summary (fixture->desk, id));
}

/* The name alone is enough, and the numbers go on; without a name nothing is written. */
static void
test_little (Fixture *fixture, gconstpointer data)
{
  IndReferral first = { .child = "Noor" }, second = { .child = "Åse Ø" }, none = { .child = "  " };
  g_autoptr (GError) error = NULL;
  gint64 one = ind_desk_refer (fixture->desk, &first, NULL), two = ind_desk_refer (fixture->desk, &second, NULL);
  g_autoptr (IndCaseSummary) noor = ind_desk_read_summary (fixture->desk, one);
  g_autoptr (IndCaseSummary) aase = ind_desk_read_summary (fixture->desk, two);

  g_assert_cmpstr (noor->reference, ==, "EFI-2026-001");
  g_assert_cmpstr (noor->family_name, ==, "Noor");
  g_assert_cmpstr (noor->children, ==, "Noor");
  g_assert_null (noor->coordinator);
  g_assert_cmpstr (aase->reference, ==, "EFI-2026-002");
  g_assert_cmpstr (aase->family_name, ==, "Ø");
  g_assert_cmpint (ind_desk_refer (fixture->desk, &none, &error), ==, 0);
  g_assert_nonnull (error);
}

/* Birthday | the criterion 0 to 6 years old, on 22 November 2026 */
static void
test_age (Fixture *fixture, gconstpointer data)
{
  static const struct { int year, month, day; IndAnswer expected; } rows[] = {
    { 2026, 11, 1, IND_YES }, { 2019, 11, 23, IND_YES }, { 2019, 11, 22, IND_NO }, { 2012, 1, 1, IND_NO },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      IndReferral referral = { .child = "Noor", .birth_date = ind_date_new (rows[k].year, rows[k].month, rows[k].day) };
      gint64 id = ind_desk_refer (fixture->desk, &referral, NULL);
      g_autoptr (IndCase) family = ind_desk_open_case (fixture->desk, id, IND_USE_OPEN, NULL);

      g_assert_cmpint (family->target_group_age_0_6, ==, rows[k].expected);
    }
}

static void
test_empty (void)
{
  g_autofree char *path = ind_test_new_path ();
  g_autoptr (IndDesk) desk = ind_test_open (path);
  IndReferral referral = { .child = "Noor Aziz" };
  g_autoptr (IndCaseSummary) noor = NULL;

  g_assert_true (ind_desk_is_empty (desk));
  noor = ind_desk_read_summary (desk, ind_desk_refer (desk, &referral, NULL));
  g_assert_cmpstr (noor->reference, ==, "2026-001");
  g_assert_false (ind_desk_is_empty (desk));
  g_clear_object (&desk);
  ind_test_remove (path);
}

/* Whoever says who they are is named in history and log, also in what they did then; until they say otherwise. */
static void
test_seat (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) workers = ind_desk_list_workers (fixture->desk, NULL), log = NULL;
  gint64 lone = ((IndRecord *) worker_called (workers, "Lone Kragh"))->id;
  IndReferral referral = { .child = "Noor Aziz" };
  g_autoptr (IndChange) before = NULL, change = NULL;
  gint64 id;

  g_assert_cmpint (ind_desk_seated_worker (fixture->desk), ==, 0);
  before = ind_desk_next_undo (fixture->desk, 0);
  g_assert_null (before->worker);
  g_assert_true (ind_desk_take_seat (fixture->desk, lone, NULL));
  g_assert_cmpint (ind_desk_seated_worker (fixture->desk), ==, lone);
  id = ind_desk_refer (fixture->desk, &referral, NULL);
  change = ind_desk_next_undo (fixture->desk, id);
  g_assert_cmpstr (change->worker, ==, "Lone Kragh");
  g_assert_cmpstr (change->author, ==, g_get_user_name ());
  log = ind_desk_access_log (fixture->desk, 0, 0, NULL);
  g_assert_cmpstr (((IndAccess *) log->pdata[0])->worker, ==, "Lone Kragh");
  g_assert_true (ind_desk_take_seat (fixture->desk, 0, NULL));
  g_assert_cmpint (ind_desk_seated_worker (fixture->desk), ==, 0);
  /* A worker who is not there any more sits nowhere. */
  g_assert_true (ind_desk_take_seat (fixture->desk, 4711, NULL));
  g_assert_cmpint (ind_desk_seated_worker (fixture->desk), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_clock_set (ind_date_new (2026, 11, 22));
  g_test_add ("/referral/a family is referred", Fixture, NULL, set_up, test_refer, tear_down);
  g_test_add ("/referral/age", Fixture, NULL, set_up, test_age, tear_down);
  g_test_add ("/referral/a name is enough", Fixture, NULL, set_up, test_little, tear_down);
  g_test_add_func ("/referral/the first of all", test_empty);
  g_test_add ("/referral/who sits here", Fixture, NULL, set_up, test_seat, tear_down);
  return g_test_run ();
}
