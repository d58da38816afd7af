#include "config.h"

#include "records.h"

/* The day that all the tables are read on. */
#define TODAY "2026-11-22"

/* The seventh digit and the year tell the century; a number without a real day tells nothing. */
static void
test_cpr_birth_date (void)
{
  static const struct { const char *cpr, *born; } rows[] = {
    { "140623-9955", "2023-06-14" }, { "031091-1936", "1991-10-03" }, { "010100-0000", "1900-01-01" },
    { "311299-3999", "1999-12-31" }, { "010100-4000", "2000-01-01" }, { "311236-4000", "2036-12-31" },
    { "010137-4000", "1937-01-01" }, { "311236-9000", "2036-12-31" }, { "010137-9000", "1937-01-01" },
    { "010100-5000", "2000-01-01" }, { "311257-8999", "2057-12-31" }, { "010158-5000", "1858-01-01" },
    { "311299-8999", "1899-12-31" }, { "290224-4000", "2024-02-29" }, { "290223-4000", NULL },
    { "310423-4000", NULL },         { "010123-4A12", "2023-01-01" }, { "010123-AB12", NULL },
    { "010123-A123", NULL },         { "0101234123", NULL },          { "", NULL }, { NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *born = ind_date_to_iso (ind_cpr_birth_date (rows[i].cpr));

      g_assert_cmpstr (born, ==, rows[i].born);
    }
}

/* A number that fails modulus 11 may still be somebody's: it only lacks this sign of being right. */
static void
test_cpr_form (void)
{
  static const struct { const char *cpr; gboolean form, modulus; } rows[] = {
    { "070761-4285", TRUE, TRUE },  { "070761-4286", TRUE, FALSE }, { "211062-5629", TRUE, TRUE },
    { "211062-5628", TRUE, FALSE }, { "010123-4A12", TRUE, FALSE },  { "010123-ÆB1", FALSE, FALSE },
    { "010123 4123", FALSE, FALSE }, { "010123-41234", FALSE, FALSE }, { "01012-34123", FALSE, FALSE },
    { "a10123-4123", FALSE, FALSE }, { "0101234123", FALSE, FALSE }, { "", FALSE, FALSE }, { NULL, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpint (ind_cpr_has_form (rows[i].cpr), ==, rows[i].form);
      g_assert_cmpint (ind_cpr_modulus_holds (rows[i].cpr), ==, rows[i].modulus);
    }
}

static void
test_overdue_tasks (void)
{
  static const struct { const char *due, *status; gboolean overdue; } rows[] = {
    { "2026-11-21", NULL, TRUE },        { "2026-11-21", "planned", TRUE }, { "2026-11-21", "under-way", TRUE },
    { "2026-11-21", "done", FALSE },     { "2026-11-21", "dropped", FALSE },
    { "2026-11-22", "planned", FALSE },  { "2026-11-23", "planned", FALSE }, { NULL, "planned", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (IndAction) action = make (NULL, &ind_action_table, "text", "Ringe", NULL);

      ind_record_set_text_at ((IndRecord *) action, "status", rows[i].status);
      ind_record_set_number_at ((IndRecord *) action, "due_on", ind_date_from_iso (rows[i].due));
      g_assert_cmpint (ind_action_is_overdue (action, ind_date_from_iso (TODAY)), ==, rows[i].overdue);
    }
}

/* With a date, the date counts; without one, the end of its last month. */
static void
test_overdue_activities (void)
{
  static const struct { const char *month, *months, *date, *status; gboolean overdue; } rows[] = {
    { "2026-11", NULL, NULL, "planned", FALSE },       { "2026-10", NULL, NULL, "planned", TRUE },
    { "2026-10", NULL, NULL, NULL, TRUE },             { "2026-10", "2", NULL, "planned", FALSE },
    { "2026-09", "2", NULL, "planned", TRUE },         { "2026-11", NULL, "2026-11-21", "agreed", TRUE },
    { "2026-11", NULL, "2026-11-22", "agreed", FALSE }, { "2026-10", "3", "2026-10-05", "agreed", TRUE },
    { "2026-10", NULL, "2026-10-05", "held", FALSE },  { "2026-10", NULL, NULL, "cancelled", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (IndActivity) activity = make (NULL, &ind_activity_table, "kind", "follow-up", "month", rows[i].month,
                                               "months", rows[i].months != NULL ? rows[i].months : "1", NULL);

      ind_record_set_text_at ((IndRecord *) activity, "status", rows[i].status);
      ind_record_set_number_at ((IndRecord *) activity, "date", ind_date_from_iso (rows[i].date));
      g_assert_cmpint (ind_activity_is_overdue (activity, ind_date_from_iso (TODAY)), ==, rows[i].overdue);
    }
}

static void
test_last_day (void)
{
  static const struct { const char *month, *months, *last; } rows[] = {
    { "2026-11", NULL, "2026-11-30" }, { "2026-11", "1", "2026-11-30" }, { "2026-11", "4", "2027-02-28" },
    { "2027-12", "3", "2028-02-29" },  { "2026-12", "24", "2028-11-30" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (IndActivity) activity = make (NULL, &ind_activity_table, "month", rows[i].month, NULL);
      g_autofree char *last = NULL;

      if (rows[i].months != NULL)
        ind_record_set_number_at ((IndRecord *) activity, "months", atoi (rows[i].months));
      last = ind_date_to_iso (ind_activity_last_day (activity));
      g_assert_cmpstr (last, ==, rows[i].last);
    }
}

/* The earliest follow-up that is still open, even an overdue one: it has not been held. */
static void
test_next_follow_up (void)
{
  static const struct { const char *what; const char *rows[4][4]; const char *next; } tables[] = {
    { "none is planned", { { NULL } }, NULL },
    { "only what is open counts",
      { { "follow-up", "2026-09", "2026-09-02", "held" }, { "follow-up", "2026-10", NULL, "cancelled" },
        { "follow-up", "2027-01", NULL, "planned" } }, "2027-01" },
    { "an overdue one comes first",
      { { "follow-up", "2027-01", NULL, "planned" }, { "follow-up", "2026-10", NULL, "planned" } }, "2026-10" },
    { "other kinds are no follow-up",
      { { "network-meeting", "2026-12", NULL, "planned" }, { "follow-up", "2027-02", NULL, "agreed" } }, "2027-02" },
    { "a date of a month comes before the month as such",
      { { "follow-up", "2026-12", NULL, "planned" }, { "follow-up", "2026-12", "2026-12-09", "agreed" } },
      "2026-12-09" },
    { "however they stand in the file",
      { { "follow-up", "2026-12", "2026-12-09", "agreed" }, { "follow-up", "2026-12", NULL, "planned" } },
      "2026-12-09" },
    { "the earlier date first, whatever their order in the file",
      { { "follow-up", "2026-12", "2026-12-16", "agreed" }, { "follow-up", "2026-12", "2026-12-09", NULL } },
      "2026-12-09" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (IndCase) family = ind_case_new (0);
      g_autofree char *said = NULL;
      IndActivity *next;

      g_test_message ("%s", tables[i].what);
      for (guint k = 0; k < 4 && tables[i].rows[k][0] != NULL; k++)
        {
          const char *const *row = tables[i].rows[k];
          IndRecord *activity = make (family, &ind_activity_table, "kind", row[0], "month", row[1], NULL);

          ind_record_set_number_at (activity, "date", ind_date_from_iso (row[2]));
          ind_record_set_text_at (activity, "status", row[3]);
        }
      next = ind_case_next_follow_up (family);
      if (next != NULL)
        said = next->date != IND_NO_DATE ? ind_date_to_iso (next->date) : ind_month_to_iso (next->month);
      g_assert_cmpstr (said, ==, tables[i].next);
    }
}

/* The coming activities in calendar order: what touches the days, is open, and is not yet over. */
static void
test_coming_activities (void)
{
  static const struct { const char *title, *month, *months, *date, *time, *status; } rows[] = {
    { "long", "2026-09", "4", NULL, NULL, "planned" },
    { "late that day", "2026-12", NULL, "2026-12-09", "15:00", "agreed" },
    { "early that day", "2026-12", NULL, "2026-12-09", "08:30", "agreed" },
    { "some day in december", "2026-12", NULL, NULL, NULL, NULL },
    { "past", "2026-11", NULL, "2026-11-10", NULL, "agreed" },
    { "held", "2026-12", NULL, "2026-12-01", NULL, "held" },
    { "called off", "2026-12", NULL, NULL, NULL, "cancelled" },
    { "this month", "2026-11", NULL, NULL, NULL, "planned" },
    { "too far", "2027-12", NULL, NULL, NULL, "planned" },
  };
  g_autoptr (IndCase) family = ind_case_new (0);
  g_autoptr (GPtrArray) coming = NULL;
  g_autoptr (GString) said = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      IndRecord *activity = make (family, &ind_activity_table, "kind", "other", "title", rows[i].title, "month",
                                  rows[i].month, "time", rows[i].time, "status", rows[i].status, NULL);

      if (rows[i].months != NULL)
        ind_record_set_number_at (activity, "months", atoi (rows[i].months));
      ind_record_set_number_at (activity, "date", ind_date_from_iso (rows[i].date));
    }
  coming = ind_case_activities_from (family, ind_date_from_iso (TODAY), ind_date_from_iso ("2027-11-30"));
  for (guint k = 0; k < coming->len; k++)
    g_string_append_printf (said, "%s; ", ((IndActivity *) coming->pdata[k])->title);
  g_assert_cmpstr (said->str, ==,
                   "long; this month; early that day; late that day; some day in december; ");
}

static void
test_audience (void)
{
  g_autoptr (IndActivity) unsaid = make (NULL, &ind_activity_table, "month", "2026-11", NULL);
  g_autoptr (IndActivity) family = make (NULL, &ind_activity_table, "audience", "family", NULL);
  g_autoptr (IndActivity) team = make (NULL, &ind_activity_table, "audience", "team", NULL);

  g_assert_true (ind_activity_is_for_family (unsaid));
  g_assert_true (ind_activity_is_for_family (family));
  g_assert_false (ind_activity_is_for_family (team));
}

/* A measure runs when it is running, or granted with from ≤ today ≤ to. */
static void
test_measure_runs (void)
{
  static const struct { const char *status, *from, *to; gboolean runs; } rows[] = {
    { "running", NULL, NULL, TRUE },           { "running", "2027-01-01", "2026-01-01", TRUE },
    { "granted", "2026-11-22", NULL, TRUE },   { "granted", "2026-11-23", NULL, FALSE },
    { "granted", "2026-01-01", "2026-11-22", TRUE }, { "granted", "2026-01-01", "2026-11-21", FALSE },
    { "granted", NULL, NULL, FALSE },          { "applied", "2026-01-01", NULL, FALSE },
    { "considered", "2026-01-01", NULL, FALSE }, { NULL, "2026-01-01", NULL, FALSE },
    { "ended", "2026-01-01", NULL, FALSE },    { "refused", "2026-01-01", NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (IndMeasure) measure = make (NULL, &ind_measure_table, "kind", "respite", "status", rows[i].status, NULL);

      ind_record_set_number_at ((IndRecord *) measure, "from", ind_date_from_iso (rows[i].from));
      ind_record_set_number_at ((IndRecord *) measure, "to", ind_date_from_iso (rows[i].to));
      g_assert_cmpint (ind_measure_runs (measure, ind_date_from_iso (TODAY)), ==, rows[i].runs);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/cpr-birth-date", test_cpr_birth_date);
  g_test_add_func ("/rules/cpr-form", test_cpr_form);
  g_test_add_func ("/rules/overdue-tasks", test_overdue_tasks);
  g_test_add_func ("/rules/overdue-activities", test_overdue_activities);
  g_test_add_func ("/rules/last-day", test_last_day);
  g_test_add_func ("/rules/next-follow-up", test_next_follow_up);
  g_test_add_func ("/rules/coming-activities", test_coming_activities);
  g_test_add_func ("/rules/audience", test_audience);
  g_test_add_func ("/rules/measure-runs", test_measure_runs);
  return g_test_run ();
}
