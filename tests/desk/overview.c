/* The overview: what the store reads of the families is all that its rules need, and each of its verbs is one change. */
#include "config.h"

#include "ind-desk-overview.h"
#include "ind-generator.h"
#include "ind-test-desk.h"

#define TODAY ind_date_new (2026, 11, 22)
#define SEEDS 300
#define DAYS 89

static const IndOverviewTerms terms = { 3, IND_SILENT_WEEKS };

/* What a line says, but for which of several contacts of one day was the last. */
static char *
line_text (const IndOverviewLine *line)
{
  gint64 record = line->record != NULL && line->reason != IND_REASON_SILENCE ? line->record->id : 0;
  g_autofree char *stage = NULL;

  if (line->reason == IND_REASON_STAGE)
    {
      g_autoptr (GArray) needs = ind_case_needs (line->family, ind_today ());
      GString *there = g_string_new (NULL);

      g_string_append_printf (there, "%d:", ind_case_stage (line->family));
      for (guint k = 0; k < needs->len; k++)
        g_string_append_printf (there, " %d%s", g_array_index (needs, IndNeed, k).kind,
                                g_array_index (needs, IndNeed, k).there ? "+" : "-");
      stage = g_string_free (there, FALSE);
    }
  return g_strdup_printf ("%s reason %d record %" G_GINT64_FORMAT " due %u since %u contact %u every %d/%d %s",
                          line->family->reference, line->reason, record, line->due, line->since, line->last_contact,
                          line->cadence.weeks, line->cadence.months, stage != NULL ? stage : "");
}

static gint
by_text (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char **) a, *(const char **) b);
}

static char *
overview_text (IndOverview *overview)
{
  GString *text = g_string_new (NULL);

  for (guint section = 0; section < IND_N_OVERVIEW_SECTIONS; section++)
    {
      GArray *lines = ind_overview_lines (overview, section);
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

      for (guint k = 0; k < lines->len; k++)
        g_ptr_array_add (texts, line_text (&g_array_index (lines, IndOverviewLine, k)));
      g_ptr_array_sort (texts, by_text);
      g_string_append_printf (text, "section %u\n", section);
      for (guint k = 0; k < texts->len; k++)
        g_string_append_printf (text, "%s\n", (char *) texts->pdata[k]);
    }
  return g_string_free (text, FALSE);
}

/* How often each section, reason and deadline was among what was compared. */
typedef struct
{
  guint sections[IND_N_OVERVIEW_SECTIONS], reasons[IND_REASON_STAGE + 1], deadlines[IND_DEADLINE_REVIEW + 1];
} Tally;

static void
count (Tally *tally, IndOverview *overview)
{
  for (guint section = 0; section < IND_N_OVERVIEW_SECTIONS; section++)
    {
      GArray *lines = ind_overview_lines (overview, section);

      tally->sections[section] += lines->len;
      for (guint k = 0; k < lines->len; k++)
        {
          const IndOverviewLine *line = &g_array_index (lines, IndOverviewLine, k);

          tally->reasons[line->reason]++;
          if (line->reason == IND_REASON_DEADLINE)
            tally->deadlines[line->deadline]++;
        }
    }
}

static void
assert_all (const char *what, const guint *counts, gsize n)
{
  for (gsize k = 0; k < n; k++)
    {
      g_test_message ("%s %u: %u", what, (guint) k, counts[k]);
      g_assert_cmpuint (counts[k], >, 0);
    }
}

static GPtrArray *
whole_cases (IndDesk *desk)
{
  g_autoptr (GPtrArray) summaries = ind_desk_list_cases (desk, NULL);
  GPtrArray *cases = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint k = 0; k < summaries->len; k++)
    g_ptr_array_add (cases, ind_store_load_case (desk->store, ((IndCaseSummary *) summaries->pdata[k])->id, NULL));
  return cases;
}

/* The same rules over the whole cases, and over what is read of them, on one day. */
static void
assert_nothing_is_lost (IndDesk *desk, GPtrArray *cases, IndDate today, Tally *tally)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IndOverview) whole = ind_overview_new (cases, today, &terms), read = ind_desk_overview (desk, today, &error);
  g_autofree char *expected = overview_text (whole), *found = NULL;

  g_assert_no_error (error);
  found = overview_text (read);
  g_assert_cmpstr (found, ==, expected);
  count (tally, whole);
}

/* Help of the kind for which a plan is to be made is rare among random paragraphs. */
static void
ask_for_plan (IndCase *family, guint seed)
{
  for (guint k = 0; seed % 3 == 0 && k < ind_list_length (family->measures); k++)
    {
      IndRecord *measure = ind_list_get (family->measures, k);

      ind_record_set_number_at (measure, "legal_basis", TRUE);
      ind_record_set_text_at (measure, "legal_basis_law", "BL");
      ind_record_set_text_at (measure, "legal_basis_section", "32");
      ind_record_set_number_at (measure, "status", IND_MEASURE_GRANTED);
      ind_record_set_number_at (measure, "decided_on", ind_date_new (1990 + (int) (seed % 50), 6, 1));
    }
}

/* How far each has come by the whole case, and by what the list asks of it. */
static void
assert_same_stages (IndDesk *desk, GPtrArray *cases, gboolean *seen)
{
  g_autoptr (GHashTable) stages = ind_desk_list_stages (desk, NULL);

  g_assert_cmpuint (g_hash_table_size (stages), ==, cases->len);
  for (guint k = 0; k < cases->len; k++)
    {
      IndCase *family = cases->pdata[k];
      IndStage stage = ind_case_stage (family);

      g_assert_true (g_hash_table_contains (stages, &((IndRecord *) family)->id));
      g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (stages, &((IndRecord *) family)->id)), ==, stage);
      seen[stage] = TRUE;
    }
}

static void
test_random (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (GPtrArray) cases = NULL;
  Tally tally = { 0 };
  gboolean seen[IND_N_STAGES] = { FALSE };

  for (guint seed = 1; seed <= SEEDS; seed++)
    {
      g_autofree char *text = ind_generate_case (seed);
      g_autoptr (IndCase) family = ind_test_read_case (text);
      g_autofree char *reference = g_strdup_printf ("R-%u", seed);
      g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);

      ind_record_set_text_at ((IndRecord *) family, "reference", reference);
      ask_for_plan (family, seed);
      g_assert_true (ind_desk_take_in (desk, family, differing, NULL));
    }
  cases = whole_cases (desk);
  assert_same_stages (desk, cases, seen);
  for (IndStage stage = 0; stage < IND_N_STAGES; stage++)
    {
      g_test_message ("stage %d", stage);
      g_assert_true (seen[stage]);
    }
  for (IndDate today = ind_date_new (1990, 1, 1); today < ind_date_new (2042, 1, 1); today += DAYS)
    assert_nothing_is_lost (desk, cases, today, &tally);
  assert_all ("section", tally.sections, G_N_ELEMENTS (tally.sections));
  assert_all ("reason", tally.reasons, G_N_ELEMENTS (tally.reasons));
  assert_all ("deadline", tally.deadlines, G_N_ELEMENTS (tally.deadlines));
}

static void
test_sample (void)
{
  g_autoptr (GPtrArray) cases = NULL;
  Tally tally = { 0 };
  static const char *const names[] = { "holm", "soerensen-yilmaz", "nielsen-referral" };
  g_autoptr (IndDesk) desk = ind_test_open (NULL);

  for (gsize k = 0; k < G_N_ELEMENTS (names); k++)
    {
      g_autofree char *text = ind_test_case_text (names[k]);

      ind_test_take_in (desk, text);
    }
  cases = whole_cases (desk);
  for (IndDate today = ind_date_new (2025, 10, 1); today < ind_date_new (2027, 12, 1); today += 3)
    assert_nothing_is_lost (desk, cases, today, &tally);
}

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
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->family);
  g_clear_object (&fixture->desk);
}

static gboolean
call (Fixture *fixture, GError **error)
{
  guint n = ind_list_length (fixture->family->contact_log);
  const IndContactEntry *entry;

  if (ind_desk_log_contact (fixture->desk, fixture->family, IND_CHANNEL_PHONE, FALSE, "ringer i morgen", error) == 0)
    return FALSE;
  g_assert_cmpuint (ind_list_length (fixture->family->contact_log), ==, n + 1);
  entry = ind_list_get (fixture->family->contact_log, n);
  g_assert_cmpstr (entry->on, ==, "2026-11-22");
  g_assert_cmpint (entry->channel, ==, IND_CHANNEL_PHONE);
  g_assert_cmpint (entry->reached, ==, IND_NO);
  g_assert_cmpstr (entry->note, ==, "ringer i morgen");
  return TRUE;
}

/* The first activity that is open, with or without a day. */
static IndActivity *
open_activity (IndCase *family, gboolean dated)
{
  for (guint k = 0; k < ind_list_length (family->activities); k++)
    {
      IndActivity *activity = ind_list_get (family->activities, k);
      IndActivityStatus status = ind_activity_status (activity);

      if ((status == IND_ACTIVITY_PLANNED || status == IND_ACTIVITY_AGREED) && (activity->date != IND_NO_DATE) == dated)
        return activity;
    }
  g_assert_not_reached ();
}

static gboolean
hold (Fixture *fixture, GError **error)
{
  IndActivity *activity = open_activity (fixture->family, TRUE);
  IndDate day = MIN (activity->date, TODAY);

  if (!ind_desk_hold (fixture->desk, activity, error))
    return FALSE;
  g_assert_cmpint (activity->status, ==, IND_ACTIVITY_HELD);
  g_assert_cmpuint (activity->date, ==, day);
  return TRUE;
}

static gboolean
move_to_day (Fixture *fixture, GError **error)
{
  IndActivity *activity = open_activity (fixture->family, FALSE);

  if (!ind_desk_put_off (fixture->desk, (IndRecord *) activity, ind_date_new (2026, 12, 1), ind_date_new (2026, 12, 9), error))
    return FALSE;
  g_assert_cmpuint (activity->date, ==, ind_date_new (2026, 12, 9));
  g_assert_cmpint (activity->status, ==, IND_ACTIVITY_AGREED);
  return TRUE;
}

static gboolean
move_to_month (Fixture *fixture, GError **error)
{
  IndActivity *activity = open_activity (fixture->family, TRUE);

  if (!ind_desk_put_off (fixture->desk, (IndRecord *) activity, ind_date_new (2027, 3, 1), IND_NO_DATE, error))
    return FALSE;
  g_assert_cmpuint (activity->date, ==, IND_NO_DATE);
  g_assert_cmpuint (activity->month, ==, ind_date_new (2027, 3, 1));
  g_assert_cmpint (activity->status, ==, IND_ACTIVITY_PLANNED);
  return TRUE;
}

static IndAction *
open_task (IndCase *family)
{
  for (guint k = 0; k < ind_list_length (family->goals); k++)
    {
      const IndGoal *goal = ind_list_get (family->goals, k);

      for (guint i = 0; i < ind_list_length (goal->actions); i++)
        if (ind_action_status (ind_list_get (goal->actions, i)) == IND_ACTION_UNDER_WAY)
          return ind_list_get (goal->actions, i);
    }
  g_assert_not_reached ();
}

static gboolean
finish (Fixture *fixture, GError **error)
{
  IndAction *task = open_task (fixture->family);

  if (!ind_desk_settle_task (fixture->desk, task, IND_ACTION_DONE, error))
    return FALSE;
  g_assert_cmpint (task->status, ==, IND_ACTION_DONE);
  g_assert_cmpuint (task->done_on, ==, TODAY);
  return TRUE;
}

static gboolean
move_task (Fixture *fixture, GError **error)
{
  IndAction *task = open_task (fixture->family);

  if (!ind_desk_put_off (fixture->desk, (IndRecord *) task, ind_date_new (2027, 2, 1), IND_NO_DATE, error))
    return FALSE;
  g_assert_cmpuint (task->due_on, ==, ind_date_new (2027, 2, 28));
  return TRUE;
}

static gboolean
look_again (Fixture *fixture, GError **error)
{
  IndMeasure *measure = ind_list_get (fixture->family->measures, 0);
  const IndActivity *review;

  if (ind_desk_look_again (fixture->desk, measure, error) == 0)
    return FALSE;
  review = ind_list_get (fixture->family->activities, ind_list_length (fixture->family->activities) - 1);
  g_assert_cmpint (review->kind, ==, IND_ACTIVITY_REVIEW);
  g_assert_cmpint (review->status, ==, IND_ACTIVITY_HELD);
  g_assert_cmpuint (review->date, ==, TODAY);
  g_assert_true (review->measure == measure);
  return TRUE;
}

static gboolean
plan (Fixture *fixture, GError **error)
{
  const IndActivity *next;

  if (ind_desk_plan_follow_up (fixture->desk, fixture->family, ind_date_new (2027, 1, 1), ind_date_new (2027, 1, 13), error) == 0)
    return FALSE;
  next = ind_list_get (fixture->family->activities, ind_list_length (fixture->family->activities) - 1);
  g_assert_cmpint (next->kind, ==, IND_ACTIVITY_FOLLOW_UP);
  g_assert_cmpint (next->status, ==, IND_ACTIVITY_AGREED);
  g_assert_cmpuint (next->date, ==, ind_date_new (2027, 1, 13));
  g_assert_cmpuint (ind_list_length (next->participants), >, 0);
  return TRUE;
}

static const struct { const char *name; gboolean (*verb) (Fixture *fixture, GError **error); } verbs[] = {
  { "call", call }, { "hold", hold }, { "move-to-day", move_to_day }, { "move-to-month", move_to_month }, { "finish", finish },
  { "move-task", move_task }, { "look-again", look_again }, { "plan", plan },
};

/* Each verb is one change, with which the case is as sound as before, and which leaves nothing when it is undone. */
static void
test_verbs (Fixture *fixture, gconstpointer data)
{
  for (gsize k = 0; k < G_N_ELEMENTS (verbs); k++)
    {
      g_autofree char *before = ind_test_export (fixture->desk, fixture->family->id), *after = NULL, *undone = NULL, *objects = NULL;
      g_autoptr (GPtrArray) was = ind_desk_history (fixture->desk, fixture->family->id, 0, 0, NULL), now = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", verbs[k].name);
      g_assert_true (verbs[k].verb (fixture, &error));
      g_assert_no_error (error);
      now = ind_desk_history (fixture->desk, fixture->family->id, 0, 0, NULL);
      g_assert_cmpuint (now->len, ==, was->len + 1);
      after = ind_test_export (fixture->desk, fixture->family->id);
      objects = ind_test_file_of (fixture->family);
      g_assert_cmpstr (after, !=, before);
      g_assert_cmpstr (objects, ==, after);
      ind_test_assert_sound (fixture->desk);
      g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->family->id, NULL), ==, fixture->family->id);
      undone = ind_test_export (fixture->desk, fixture->family->id);
      g_assert_cmpstr (undone, ==, before);
    }
}

/* An entry of today that reached somebody takes the family off today's list, and a task that is done is late no more. */
static void
test_settled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IndOverview) before = ind_desk_overview (fixture->desk, TODAY, NULL), after = NULL;
  GArray *late = ind_overview_lines (before, IND_OVERVIEW_OVERDUE);
  IndAction *task = NULL;
  guint n = late->len;

  for (guint k = 0; k < n && task == NULL; k++)
    if (g_array_index (late, IndOverviewLine, k).reason == IND_REASON_TASK)
      task = (IndAction *) ind_case_lookup (fixture->family, g_array_index (late, IndOverviewLine, k).record->id);
  g_assert_nonnull (task);
  g_assert_true (ind_desk_settle_task (fixture->desk, task, IND_ACTION_DONE, NULL));
  g_assert_cmpint (ind_desk_log_contact (fixture->desk, fixture->family, IND_CHANNEL_SMS, TRUE, NULL, NULL), !=, 0);
  after = ind_desk_overview (fixture->desk, TODAY, NULL);
  g_assert_cmpuint (ind_overview_lines (after, IND_OVERVIEW_OVERDUE)->len, ==, n - 1);
  g_assert_cmpuint (ind_overview_lines (after, IND_OVERVIEW_TODAY)->len, ==, 0);
}

/* After how many weeks silence is told of is the kommune's to say. */
static void
test_silent_weeks (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *weeks; guint n; } rows[] = { { "1", 1 }, { "52", 0 } };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndOverview) overview = NULL;

      g_assert_true (ind_desk_set_setting (fixture->desk, IND_SETTING_SILENT_WEEKS, rows[k].weeks, NULL));
      overview = ind_desk_overview (fixture->desk, TODAY, NULL);
      g_assert_cmpuint (ind_overview_lines (overview, IND_OVERVIEW_SILENT)->len, ==, rows[k].n);
    }
  g_assert_false (ind_desk_set_setting (fixture->desk, IND_SETTING_SILENT_WEEKS, "0", NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_clock_set (TODAY);
  g_test_add_func ("/desk/overview/nothing-is-lost/invented", test_sample);
  g_test_add_func ("/desk/overview/nothing-is-lost/random", test_random);
  g_test_add ("/desk/overview/verbs", Fixture, NULL, set_up, test_verbs, tear_down);
  g_test_add ("/desk/overview/settled", Fixture, NULL, set_up, test_settled, tear_down);
  g_test_add ("/desk/overview/silent-weeks", Fixture, NULL, set_up, test_silent_weeks, tear_down);
  return g_test_run ();
}
