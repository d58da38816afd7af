/* A year that is filled: one change, which adds what was chosen and touches nothing else. */
#include "config.h"

#include "ind-cadence.h"
#include "ind-test-desk.h"

#define TODAY ind_date_new (2026, 11, 22)

typedef struct
{
  IndDesk *desk;
  IndCase *family;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("soerensen-yilmaz");

  fixture->desk = ind_test_open (NULL);
  fixture->family = ind_desk_open_case (fixture->desk, ind_test_take_in (fixture->desk, text), IND_USE_OPEN, NULL);
  g_assert_nonnull (fixture->family);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->family);
  g_clear_object (&fixture->desk);
}

static GArray *
propose (Fixture *fixture)
{
  return ind_case_fill_year (fixture->family, ind_date_new (2026, 11, 1), TODAY,
                             ind_desk_follow_up_months (fixture->desk));
}

static GPtrArray *
drafts_of (Fixture *fixture, GArray *proposals, guint n)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint k = 0; k < n; k++)
    g_ptr_array_add (drafts, ind_proposal_activity (&g_array_index (proposals, IndProposal, k), fixture->family, NULL, NULL,
                                                    TODAY));
  return drafts;
}

static void
test_accept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = ind_test_export (fixture->desk, fixture->family->id), *after = NULL, *objects = NULL;
  g_autoptr (GArray) proposals = propose (fixture), left = NULL;
  g_autoptr (GPtrArray) drafts = drafts_of (fixture, proposals, proposals->len), history = NULL;
  g_autoptr (GError) error = NULL;
  guint n = ind_list_length (fixture->family->activities);
  const IndActivity *last;

  g_assert_cmpuint (proposals->len, >=, 3);
  g_assert_true (ind_desk_plan_year (fixture->desk, fixture->family, drafts, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (ind_list_length (fixture->family->activities), ==, n + proposals->len);
  last = ind_list_get (fixture->family->activities, n);
  g_assert_cmpint (last->kind, ==, g_array_index (proposals, IndProposal, 0).kind);
  g_assert_cmpuint (ind_list_length (last->participants), >, 0);
  left = propose (fixture);
  g_assert_cmpuint (left->len, ==, 0);
  objects = ind_test_file_of (fixture->family);
  after = ind_test_export (fixture->desk, fixture->family->id);
  g_assert_cmpstr (objects, ==, after);
  ind_test_assert_sound (fixture->desk);
  history = ind_desk_history (fixture->desk, fixture->family->id, 0, 0, NULL);
  g_assert_cmpuint (history->len, ==, 2);
  g_assert_cmpstr (((IndChange *) history->pdata[0])->label, ==, IND_LABEL_YEAR_PLANNED);
  g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->family->id, NULL), ==, fixture->family->id);
  g_free (after);
  after = ind_test_export (fixture->desk, fixture->family->id);
  g_assert_cmpstr (before, ==, after);
}

/* What is not chosen is proposed again. */
static void
test_in_part (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) proposals = propose (fixture), left = NULL;
  g_autoptr (GPtrArray) drafts = drafts_of (fixture, proposals, 1), none = g_ptr_array_new ();

  g_assert_true (ind_desk_plan_year (fixture->desk, fixture->family, none, NULL));
  g_assert_true (ind_desk_plan_year (fixture->desk, fixture->family, drafts, NULL));
  left = propose (fixture);
  g_assert_cmpuint (left->len, ==, proposals->len - 1);
  g_assert_true (ind_test_can_undo (fixture->desk, fixture->family->id));
}

/* All or nothing. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = ind_test_export (fixture->desk, fixture->family->id), *after = NULL;
  g_autoptr (GArray) proposals = propose (fixture);
  g_autoptr (GPtrArray) drafts = drafts_of (fixture, proposals, 2);
  g_autoptr (GError) error = NULL;
  IndRecord *second = drafts->pdata[1];

  ind_record_set_number (second, ind_table_field (second->table, "date"), ind_date_new (2020, 1, 1));
  g_assert_false (ind_desk_plan_year (fixture->desk, fixture->family, drafts, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_OUTSIDE_MONTH);
  after = ind_test_export (fixture->desk, fixture->family->id);
  g_assert_cmpstr (before, ==, after);
}

static void
test_setting (Fixture *fixture, gconstpointer data)
{
  static const char *const wrong[] = { "0", "13", "3 months", "" };

  g_assert_cmpint (ind_desk_follow_up_months (fixture->desk), ==, IND_CADENCE_MONTHS);
  g_assert_true (ind_desk_set_setting (fixture->desk, "follow-up-months", "4", NULL));
  g_assert_cmpint (ind_desk_follow_up_months (fixture->desk), ==, 4);
  for (gsize k = 0; k < G_N_ELEMENTS (wrong); k++)
    g_assert_false (ind_desk_set_setting (fixture->desk, "follow-up-months", wrong[k], NULL));
  g_assert_cmpint (ind_desk_follow_up_months (fixture->desk), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_clock_set (TODAY);
  g_test_add ("/year/accept", Fixture, NULL, set_up, test_accept, tear_down);
  g_test_add ("/year/in-part", Fixture, NULL, set_up, test_in_part, tear_down);
  g_test_add ("/year/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/year/setting", Fixture, NULL, set_up, test_setting, tear_down);
  return g_test_run ();
}
