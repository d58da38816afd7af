#include "config.h"

#include "records.h"

#include "ind-cadence.h"

/* The day that all the tables are read on. */
#define TODAY ind_date_from_iso ("2026-11-22")

#define SOF "sammen-om-familien"
#define EI "en-indgang"

static IndRecord *
add_measure (IndCase *family, const char *kind, const char *law, const char *section, const char *status)
{
  IndRecord *measure = make (family, &ind_measure_table, "kind", kind, "status", status, NULL);

  ind_record_set_text_at (measure, "legal_basis_law", law);
  ind_record_set_text_at (measure, "legal_basis_section", section);
  return measure;
}

/* How often by what the family gets. */
static void
test_cadence (void)
{
  static const struct { const char *model, *kind, *law, *section, *status; int weeks, months; } rows[] = {
    { SOF, "extra-costs", "BL", "86", "running", 0, 3 },    { SOF, "lost-earnings", "BL", "87", "running", 0, 3 },
    { SOF, "respite", "BL", "90", "running", 0, 3 },        { SOF, "extra-costs", "SEL", "41", "running", 0, 3 },
    { SOF, "other", "BL", "35", "running", 0, 3 },          { SOF, "other", "SEL", "52 a", "running", 0, 3 },
    { SOF, "family-treatment", "BL", "32", "running", 6, 0 }, { SOF, "other", "SEL", "52", "running", 6, 0 },
    { SOF, "family-treatment", NULL, NULL, "running", 6, 0 }, { SOF, "respite", NULL, NULL, "running", 0, 3 },
    { SOF, "family-treatment", "BL", "32", "ended", 0, 3 }, { SOF, "family-treatment", "BL", "32", "applied", 0, 3 },
    { EI, "family-treatment", "BL", "32", "running", 0, 4 }, { EI, "extra-costs", "BL", "86", "running", 0, 4 },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = ind_case_new (0);
      IndCadence cadence;

      g_test_message ("row %d", (int) k);
      ind_record_set_text_at ((IndRecord *) family, "model", rows[k].model);
      add_measure (family, rows[k].kind, rows[k].law, rows[k].section, rows[k].status);
      cadence = ind_case_cadence (family, TODAY, 4);
      g_assert_cmpint (cadence.weeks, ==, rows[k].weeks);
      g_assert_cmpint (cadence.months, ==, rows[k].months);
      g_assert_cmpint (cadence.because != NULL, ==, rows[k].weeks > 0);
    }
}

/* An investigation counts until it is done. */
static void
test_investigation (void)
{
  static const struct { const char *section, *done_on; int weeks; } rows[] = {
    { "20", NULL, 6 }, { "20", "2026-10-01", 0 }, { "19", NULL, 0 },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = ind_case_new (0);
      IndRecord *assessment, *investigation;

      ind_record_set_text_at ((IndRecord *) family, "model", SOF);
      assessment = make (family, &ind_assessment_table, "title", "ICS", NULL);
      investigation = make (assessment, &ind_investigation_table, "legal_basis_law", "BL", "legal_basis_section",
                            rows[k].section, NULL);
      ind_record_set_number_at (investigation, "done_on", ind_date_from_iso (rows[k].done_on));
      g_assert_cmpint (ind_case_cadence (family, TODAY, 3).weeks, ==, rows[k].weeks);
    }
}

/* The months proposed of one kind, as "12 3 6". */
static char *
months_of (IndCase *family, IndActivityKind kind)
{
  g_autoptr (GArray) proposals = ind_case_fill_year (family, ind_date_new (2026, 11, 1), TODAY, 3);
  GString *months = g_string_new (NULL);

  for (guint k = 0; k < proposals->len; k++)
    {
      const IndProposal *proposal = &g_array_index (proposals, IndProposal, k);
      int month;

      ind_date_get (proposal->month, NULL, &month, NULL);
      if (proposal->kind == kind)
        g_string_append_printf (months, "%s%d%s", months->len > 0 ? " " : "", month,
                                proposal->clash == IND_HOLIDAY_SUMMER ? "*" : "");
    }
  return g_string_free (months, FALSE);
}

/* What stands in the year | what is proposed from November 2026 to October 2027; * in the school holidays. */
static void
test_fill_year (void)
{
  static const struct
  {
    const char *what, *model, *enrolled, *measure, *rows[3][4], *follow_ups, *meetings;
  } tables[] = {
    { "an empty year, every 3 months from now", EI, NULL, "extra-costs", { { NULL } }, "2 5 8", "5" },
    { "from the day of enrolment", EI, "2026-10-10", "extra-costs", { { NULL } }, "1 4 7* 10", "4 10" },
    { "what should have been held is due now", EI, "2025-01-10", "extra-costs", { { NULL } }, "11 2 5 8", "11 5" },
    { "every 6 weeks", SOF, NULL, "family-treatment", { { NULL } }, "1 2 3 5 6 8 9 10", "5" },
    { "counted from the last one held", EI, NULL, "extra-costs",
      { { "follow-up", "2026-10", "2026-10-15", "held" } }, "1 4 7* 10", "5" },
    { "what is planned is kept", EI, NULL, "extra-costs", { { "follow-up", "2027-01", NULL, "planned" } },
      "4 7* 10", "5" },
    { "the next that is planned is the family's own agreement", EI, "2026-10-10", "extra-costs",
      { { "follow-up", "2027-03", NULL, "planned" }, { "network-meeting", "2027-07", NULL, "planned" } }, "6 9", "" },
    { "but not where the rhythm is fixed", SOF, "2026-10-10", "extra-costs", { { "follow-up", "2027-03", NULL, "planned" } },
      "1 6 9", "4 10" },
    { "nor where it is after these months", EI, "2026-10-10", "extra-costs", { { "follow-up", "2027-12", NULL, "planned" } },
      "1 4 7* 10", "4 10" },
    { "what was cancelled does not count", EI, NULL, "extra-costs", { { "follow-up", "2027-01", NULL, "cancelled" } },
      "2 5 8", "5" },
    { "a year that is full", EI, NULL, "extra-costs",
      { { "follow-up", "2027-02", NULL, "planned" }, { "follow-up", "2027-05", NULL, "planned" },
        { "follow-up", "2027-08", NULL, "planned" } }, "", "5" },
    { "network meetings too are counted from what is agreed", EI, NULL, "extra-costs",
      { { "network-meeting", "2026-12", "2026-12-09", "agreed" } }, "2 5 8", "6" },
    { "what comes within a month does, where one is missing", EI, "2025-01-10", "extra-costs",
      { { "network-meeting", "2026-12", "2026-12-09", "agreed" } }, "11 2 5 8", "6" },
    { "what comes later does not", EI, "2025-01-10", "extra-costs",
      { { "network-meeting", "2027-01", NULL, "planned" } }, "11 2 5 8", "11 7*" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (IndCase) family = ind_case_new (0);
      g_autofree char *follow_ups = NULL, *meetings = NULL;

      g_test_message ("%s", tables[i].what);
      ind_record_set_text_at ((IndRecord *) family, "model", tables[i].model);
      ind_record_set_number_at ((IndRecord *) family, "enrolled_on", ind_date_from_iso (tables[i].enrolled));
      add_measure (family, tables[i].measure, NULL, NULL, "running");
      for (guint k = 0; k < 3 && tables[i].rows[k][0] != NULL; k++)
        {
          const char *const *row = tables[i].rows[k];
          IndRecord *activity = make (family, &ind_activity_table, "kind", row[0], "month", row[1], "status", row[3], NULL);

          ind_record_set_number_at (activity, "date", ind_date_from_iso (row[2]));
        }
      follow_ups = months_of (family, IND_ACTIVITY_FOLLOW_UP);
      meetings = months_of (family, IND_ACTIVITY_NETWORK_MEETING);
      g_assert_cmpstr (follow_ups, ==, tables[i].follow_ups);
      g_assert_cmpstr (meetings, ==, tables[i].meetings);
    }
}

/* Each running measure once: on the day that is set, else three months after it began. */
static void
test_reviews (void)
{
  static const struct { const char *status, *from, *review_on, *there, *months; } rows[] = {
    { "running", "2026-10-05", NULL, NULL, "1" },         { "running", "2026-05-05", NULL, NULL, "11" },
    { "running", "2026-05-05", "2027-03-01", NULL, "3" }, { "running", "2026-05-05", "2026-09-01", NULL, "11" },
    { "running", "2026-05-05", "2027-03-01", "2027-03", "" }, { "running", "2026-05-05", NULL, "2026-08", "" },
    { "running", NULL, NULL, NULL, "" },                  { "ended", "2026-05-05", "2027-03-01", NULL, "" },
    { "running", "2026-05-05", "2029-03-01", NULL, "" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = ind_case_new (0);
      IndRecord *measure = add_measure (family, "respite", "BL", "90", rows[k].status);
      g_autofree char *months = NULL;

      g_test_message ("row %d", (int) k);
      ind_record_set_number_at (measure, "from", ind_date_from_iso (rows[k].from));
      ind_record_set_number_at (measure, "review_on", ind_date_from_iso (rows[k].review_on));
      if (rows[k].there != NULL)
        link_to (make (family, &ind_activity_table, "kind", "review", "month", rows[k].there, NULL), "measure", measure);
      months = months_of (family, IND_ACTIVITY_REVIEW);
      g_assert_cmpstr (months, ==, rows[k].months);
    }
}

/* School start, 10 and 18 years. */
static void
test_ages (void)
{
  static const struct { const char *born, *there, *months; } rows[] = {
    { "2021-12-31", NULL, "8" }, { "2021-01-01", NULL, "8" }, { "2020-12-31", NULL, "" }, { "2022-01-01", NULL, "" },
    { "2021-06-14", "2027-08", "" }, { "2017-03-09", NULL, "3" }, { "2008-11-30", NULL, "11" },
    { "2008-10-30", NULL, "" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = ind_case_new (0);
      g_autofree char *months = NULL;

      g_test_message ("born %s", rows[k].born);
      make (family, &ind_person_table, "name", "Ida", "relation", "child", "in_focus", "yes", "birth_date", rows[k].born,
            NULL);
      if (rows[k].there != NULL)
        make (family, &ind_activity_table, "kind", "transition", "month", rows[k].there, NULL);
      months = months_of (family, IND_ACTIVITY_TRANSITION);
      g_assert_cmpstr (months, ==, rows[k].months);
    }
}

/* Nothing is proposed for who said no, or has left. */
static void
test_nobody_is_bothered (void)
{
  static const char *const statuses[] = { "declined", "rejected", "discharged" };

  for (gsize k = 0; k < G_N_ELEMENTS (statuses); k++)
    {
      g_autoptr (IndCase) family = ind_case_new (0);
      g_autoptr (GArray) proposals = NULL;

      ind_record_set_text_at ((IndRecord *) family, "status", statuses[k]);
      proposals = ind_case_fill_year (family, ind_date_new (2026, 11, 1), TODAY, 3);
      g_assert_cmpint (proposals->len, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cadence/measures", test_cadence);
  g_test_add_func ("/cadence/investigation", test_investigation);
  g_test_add_func ("/cadence/fill-year", test_fill_year);
  g_test_add_func ("/cadence/reviews", test_reviews);
  g_test_add_func ("/cadence/ages", test_ages);
  g_test_add_func ("/cadence/nobody-is-bothered", test_nobody_is_bothered);
  return g_test_run ();
}
