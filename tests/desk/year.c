/* A year that is filled: one change, which adds what was chosen and touches nothing else. */
#include "config.h"

#include "ind-cadence.h"
#include "ind-family-year.h"
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

  ind_record_set_number_at (second, "date", ind_date_new (2020, 1, 1));
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

/* The list of years says the same as the cases; one who has left stands in no list. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("holm");
  gint64 other = ind_test_take_in (fixture->desk, text);
  g_autoptr (IndCase) holm = ind_desk_open_case (fixture->desk, other, IND_USE_OPEN, NULL);
  const IndDate first = ind_date_new (2026, 11, 1);
  g_autoptr (GPtrArray) years = ind_desk_list_years (fixture->desk, first, NULL), fewer = NULL;

  g_assert_cmpuint (years->len, ==, 2);
  for (guint k = 0; k < years->len; k++)
    {
      const IndFamilyYear *year = years->pdata[k];
      IndCase *family = year->summary->id == other ? holm : fixture->family;
      guint n = 0;

      for (guint m = 0; m < ind_list_length (family->activities); m++)
        {
          const IndActivity *activity = ind_list_get (family->activities, m);
          IndDate from = activity->date != IND_NO_DATE ? activity->date : activity->month;
          IndDate to = activity->date != IND_NO_DATE ? activity->date : ind_activity_last_day (activity);

          n += (from < ind_date_new (2027, 11, 1) && to >= first) || ind_activity_is_overdue (activity, TODAY);
        }
      g_assert_cmpuint (n, >, 2);
      g_assert_cmpuint (year->activities->len, ==, n);
      for (guint m = 0; m < n; m++)
        {
          const IndActivity *read = year->activities->pdata[m];
          const IndActivity *there = (const IndActivity *) ind_case_lookup (family, read->id);

          g_assert_nonnull (there);
          g_assert_cmpint (read->kind, ==, there->kind);
          g_assert_cmpint (read->date, ==, there->date);
          g_assert_cmpint (ind_activity_last_day (read), ==, ind_activity_last_day (there));
          g_assert_cmpint (ind_activity_status (read), ==, ind_activity_status (there));
          g_assert_cmpint (ind_activity_is_for_family (read), ==, ind_activity_is_for_family (there));
          g_assert_null (read->title);
        }
    }
  g_assert_true (ind_desk_set_text (fixture->desk, (IndRecord *) holm, "status", "discharged", NULL));
  fewer = ind_desk_list_years (fixture->desk, first, NULL);
  g_assert_cmpuint (fewer->len, ==, 1);
}

/* What should have been held long ago is still told. */
static void
test_overdue (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IndRecord) draft = ind_record_new (&ind_activity_table, ind_new_id ());
  g_autoptr (GPtrArray) years = NULL;
  gint64 id;
  gboolean found = FALSE;

  ind_record_set_text_at (draft, "kind", "follow-up");
  ind_record_set_number_at (draft, "month", ind_date_new (2021, 3, 1));
  id = ind_desk_add (fixture->desk, (IndRecord *) fixture->family, draft, G_MAXUINT, NULL);
  years = ind_desk_list_years (fixture->desk, ind_date_new (2026, 11, 1), NULL);
  for (guint k = 0; k < ((IndFamilyYear *) years->pdata[0])->activities->len; k++)
    found |= ((IndRecord *) ((IndFamilyYear *) years->pdata[0])->activities->pdata[k])->id == id;
  g_assert_true (found);
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
  g_test_add ("/year/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/year/overdue", Fixture, NULL, set_up, test_overdue, tear_down);
  return g_test_run ();
}
