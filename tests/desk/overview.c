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
      g_autoptr (GArray) needs = ind_case_needs (line->family);
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

      ind_record_set_number (measure, ind_table_field (measure->table, "legal_basis"), TRUE);
      ind_record_set_text (measure, ind_table_field (measure->table, "legal_basis_law"), "BL");
      ind_record_set_text (measure, ind_table_field (measure->table, "legal_basis_section"), "32");
      ind_record_set_number (measure, ind_table_field (measure->table, "status"), IND_MEASURE_GRANTED);
      ind_record_set_number (measure, ind_table_field (measure->table, "decided_on"),
                             ind_date_new (1990 + (int) (seed % 50), 6, 1));
    }
}

static void
test_random (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (GPtrArray) cases = NULL;
  Tally tally = { 0 };

  for (guint seed = 1; seed <= SEEDS; seed++)
    {
      g_autofree char *text = ind_generate_case (seed);
      g_autoptr (IndCase) family = ind_test_read_case (text);
      g_autofree char *reference = g_strdup_printf ("R-%u", seed);
      g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);

      ind_record_set_text ((IndRecord *) family, ind_table_field (family->table, "reference"), reference);
      ask_for_plan (family, seed);
      g_assert_true (ind_desk_take_in (desk, family, differing, NULL));
    }
  cases = whole_cases (desk);
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_clock_set (TODAY);
  g_test_add_func ("/desk/overview/nothing-is-lost/invented", test_sample);
  g_test_add_func ("/desk/overview/nothing-is-lost/random", test_random);
  return g_test_run ();
}
