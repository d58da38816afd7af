/* What a coordinator is told in the morning, on Monday 23 November 2026 (week 48), in tables that a caseworker can read. */
#include "config.h"

#include "records.h"

#include "ind-overview.h"

#define TODAY ind_date_from_iso ("2026-11-23")

#define SOF "sammen-om-familien"
#define EI "en-indgang"

static void
set_text (gpointer record, const char *field, const char *text)
{
  ind_record_set_text (record, ind_table_field (IND_RECORD (record)->table, field), text);
}

static void
set_day (gpointer record, const char *field, const char *day)
{
  ind_record_set_number (record, ind_table_field (IND_RECORD (record)->table, field), ind_date_from_iso (day));
}

/* A family that is enrolled, with a coordinator, spoken with yesterday, of whom nothing is to be told. */
static IndCase *
new_family (const char *model)
{
  IndCase *family = ind_case_new (0);
  IndRecord *lone = make (family, &ind_worker_table, "name", "Lone Kragh", NULL);

  set_text (family, "model", model);
  set_text (family, "status", "enrolled");
  set_day (family, "enrolled_on", "2026-11-02");
  link_to (family, "coordinator", lone);
  return family;
}

static void
add_log (IndCase *family, const char *on, const char *reached)
{
  IndRecord *entry = make (family, &ind_contact_entry_table, "on", on, "channel", "phone", NULL);

  if (reached != NULL)
    ind_record_set_number_at (entry, "reached", g_str_equal (reached, "yes") ? IND_YES : IND_NO);
}

/* @when is a day, or a month */
static IndRecord *
add_activity (IndCase *family, const char *kind, const char *when, const char *status)
{
  g_autofree char *month = g_strndup (when, 7);
  IndRecord *activity = make (family, &ind_activity_table, "kind", kind, "month", month, "status", status, NULL);

  if (strlen (when) > 7)
    set_day (activity, "date", when);
  return activity;
}

static IndOverview *
look (IndCase *family)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_object_unref);
  static const IndOverviewTerms terms = { 3, 4 };

  g_ptr_array_add (cases, g_object_ref (family));
  return ind_overview_new (cases, TODAY, &terms);
}

static const char *
reason_word (const IndOverviewLine *line)
{
  static const char *const words[] = { "activity", "cadence", "task", "deadline", "silence", "no coordinator", "nobody", "stage" };
  static const char *const deadlines[] = { "guidance", "investigation", "plan", "first review", "review" };

  return line->reason == IND_REASON_DEADLINE ? deadlines[line->deadline] : words[line->reason];
}

/* The lines of a section: "activity 2026-11-20, task 2026-11-23"; a line without a day by its reason alone. */
static char *
told (IndCase *family, IndOverviewSection section)
{
  g_autoptr (IndOverview) overview = look (family);
  GArray *lines = ind_overview_lines (overview, section);
  GString *text = g_string_new (NULL);

  for (guint k = 0; k < lines->len; k++)
    {
      const IndOverviewLine *line = &g_array_index (lines, IndOverviewLine, k);
      g_autofree char *day = line->due != IND_NO_DATE ? ind_date_to_iso (line->due)
                             : line->reason == IND_REASON_SILENCE ? ind_date_to_iso (line->since) : NULL;

      g_string_append_printf (text, "%s%s%s%s", k > 0 ? ", " : "", reason_word (line), day != NULL ? " " : "",
                              day != NULL ? day : "");
    }
  return g_string_free (text, FALSE);
}

static void
assert_told (IndCase *family, IndOverviewSection section, const char *expected)
{
  g_autofree char *text = told (family, section);

  g_assert_cmpstr (text, ==, expected);
}

/* model, enrolled, follow-ups (when, status), a contact of the log (on, reached) | whom to contact today */
static void
test_today (void)
{
  static const struct { const char *what, *model, *enrolled, *follow_ups[3][2], *log[2], *expected; } rows[] = {
    { "a planned follow-up of today", EI, "2026-11-02", { { "2026-11-23", "agreed" } }, { NULL }, "activity 2026-11-23" },
    { "of an earlier day", EI, "2026-11-02", { { "2026-11-20", "planned" } }, { NULL }, "activity 2026-11-20" },
    { "of tomorrow", EI, "2026-11-02", { { "2026-11-24", "agreed" } }, { NULL }, "" },
    { "of this month, without a day", EI, "2026-11-02", { { "2026-11", "planned" } }, { NULL }, "" },
    { "of last month, without a day", EI, "2026-11-02", { { "2026-10", "planned" } }, { NULL }, "activity 2026-10-31" },
    { "the one that has waited longest", EI, "2026-11-02", { { "2026-11-20", "planned" }, { "2026-11-18", "planned" } }, { NULL },
      "activity 2026-11-18" },
    { "it was held", EI, "2026-11-02", { { "2026-11-20", "held" } }, { NULL }, "" },
    { "it was cancelled", EI, "2026-11-02", { { "2026-11-20", "cancelled" } }, { NULL }, "" },
    { "three months since the last one, Én indgang", EI, "2026-01-12", { { "2026-08-23", "held" } }, { NULL }, "cadence 2026-11-23" },
    { "a day less", EI, "2026-01-12", { { "2026-08-24", "held" } }, { NULL }, "" },
    { "three months since the enrolment", EI, "2026-08-20", { { NULL } }, { NULL }, "cadence 2026-11-20" },
    { "it has run out though the next one is planned", EI, "2026-01-12", { { "2026-08-01", "held" }, { "2026-12-01", "agreed" } },
      { NULL }, "cadence 2026-11-01" },
    { "what is planned comes before the cadence", EI, "2026-01-12", { { "2026-08-01", "held" }, { "2026-11-23", "agreed" } },
      { NULL }, "activity 2026-11-23" },
    { "Sammen om familien, three months", SOF, "2026-01-12", { { "2026-10-12", "held" } }, { NULL }, "" },
    { "who was reached today has been contacted", EI, "2026-11-02", { { "2026-11-20", "planned" } }, { "2026-11-23T08:30", NULL }, "" },
    { "who was not reached has not", EI, "2026-11-02", { { "2026-11-20", "planned" } }, { "2026-11-23T08:30", "no" },
      "activity 2026-11-20" },
    { "nor who was reached yesterday", EI, "2026-11-02", { { "2026-11-20", "planned" } }, { "2026-11-22", "yes" },
      "activity 2026-11-20" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = new_family (rows[k].model);

      g_test_message ("%s", rows[k].what);
      set_day (family, "enrolled_on", rows[k].enrolled);
      for (guint i = 0; i < 3 && rows[k].follow_ups[i][0] != NULL; i++)
        add_activity (family, "follow-up", rows[k].follow_ups[i][0], rows[k].follow_ups[i][1]);
      if (rows[k].log[0] != NULL)
        add_log (family, rows[k].log[0], rows[k].log[1]);
      assert_told (family, IND_OVERVIEW_TODAY, rows[k].expected);
    }
}

/* Sammen om familien: every six weeks where a supportive measure runs; the reason bears the measure. */
static void
test_six_weeks (void)
{
  g_autoptr (IndCase) family = new_family (SOF);
  g_autoptr (IndOverview) overview = NULL;
  IndRecord *measure = make (family, &ind_measure_table, "kind", "family-treatment", "status", "running", NULL);
  const IndOverviewLine *line;

  set_day (family, "enrolled_on", "2026-01-12");
  add_activity (family, "follow-up", "2026-10-12", "held");
  overview = look (family);
  g_assert_cmpuint (ind_overview_lines (overview, IND_OVERVIEW_TODAY)->len, ==, 1);
  line = &g_array_index (ind_overview_lines (overview, IND_OVERVIEW_TODAY), IndOverviewLine, 0);
  g_assert_cmpint (line->reason, ==, IND_REASON_CADENCE);
  g_assert_cmpint (line->cadence.weeks, ==, 6);
  g_assert_true (line->cadence.because == measure);
  g_assert_cmpuint (line->since, ==, ind_date_from_iso ("2026-10-12"));
  g_assert_cmpuint (line->due, ==, ind_date_from_iso ("2026-11-23"));
}

/* Only who is on their way is told of. */
static void
test_status (void)
{
  static const struct { const char *status, *expected; } rows[] = {
    { "referred", "activity 2026-11-20" }, { "offered", "activity 2026-11-20" }, { "enrolled", "activity 2026-11-20" },
    { "declined", "" }, { "rejected", "" }, { "discharged", "" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = new_family (EI);

      set_text (family, "status", rows[k].status);
      add_activity (family, "follow-up", "2026-11-20", "planned");
      assert_told (family, IND_OVERVIEW_TODAY, rows[k].expected);
      assert_told (family, IND_OVERVIEW_OVERDUE, rows[k].expected);
    }
}

/* kind, when, status | what is overdue | what is this week, from Monday 23 to Sunday 29 */
static void
test_activities (void)
{
  static const struct { const char *kind, *when, *status, *overdue, *week; } rows[] = {
    { "network-meeting", "2026-11-22", "agreed", "activity 2026-11-22", "" },
    { "network-meeting", "2026-11-23", "agreed", "", "activity 2026-11-23" },
    { "network-meeting", "2026-11-29", "planned", "", "activity 2026-11-29" },
    { "network-meeting", "2026-11-30", "planned", "", "" },
    { "network-meeting", "2026-11", "planned", "", "" },
    { "network-meeting", "2026-10", "planned", "activity 2026-10-31", "" },
    { "network-meeting", "2026-11-24", "cancelled", "", "" },
    { "status-meeting", "2026-11-25", "planned", "", "activity 2026-11-25" },
    { "transition", "2026-08", "planned", "", "" },
    { "measure", "2026-10", "planned", "", "" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = new_family (EI);

      g_test_message ("row %d", (int) k);
      add_activity (family, rows[k].kind, rows[k].when, rows[k].status);
      assert_told (family, IND_OVERVIEW_OVERDUE, rows[k].overdue);
      assert_told (family, IND_OVERVIEW_WEEK, rows[k].week);
    }
}

/* goal, task, deadline, who | overdue | this week | nobody has it */
static void
test_tasks (void)
{
  static const struct { const char *goal, *task, *due; gboolean has; const char *overdue, *week, *nobody; } rows[] = {
    { "active", "planned", "2026-11-22", TRUE, "task 2026-11-22", "", "" },
    { "active", "under-way", "2026-11-22", TRUE, "task 2026-11-22", "", "" },
    { "active", "done", "2026-11-22", FALSE, "", "", "" },
    { "active", "dropped", "2026-11-22", FALSE, "", "", "" },
    { "active", "planned", "2026-11-27", TRUE, "", "task 2026-11-27", "" },
    { "active", "planned", "2026-12-27", FALSE, "", "", "nobody 2026-12-27" },
    { "active", "planned", NULL, FALSE, "", "", "nobody" },
    { "dropped", "planned", "2026-11-22", FALSE, "", "", "" },
    { "achieved", "planned", "2026-11-22", FALSE, "", "", "" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = new_family (EI);
      IndRecord *goal = make (family, &ind_goal_table, "text", "Sove", "status", rows[k].goal, NULL);
      IndRecord *task = make (goal, &ind_action_table, "text", "Ringe", "status", rows[k].task, NULL);

      g_test_message ("row %d", (int) k);
      set_day (task, "due_on", rows[k].due);
      if (rows[k].has)
        link_to (make (task, &ind_action_responsible_table, NULL), "who", family->coordinator);
      assert_told (family, IND_OVERVIEW_OVERDUE, rows[k].overdue);
      assert_told (family, IND_OVERVIEW_WEEK, rows[k].week);
      assert_told (family, IND_OVERVIEW_NOBODY, rows[k].nobody);
    }
}

/* What was agreed at a meeting is a task too. */
static void
test_agreements (void)
{
  g_autoptr (IndCase) family = new_family (EI);
  IndRecord *meeting = make (family, &ind_meeting_table, "kind", "network-meeting", "date", "2026-11-01", NULL);

  make (meeting, &ind_action_table, "text", "Ringe", "due_on", "2026-11-10", NULL);
  assert_told (family, IND_OVERVIEW_OVERDUE, "task 2026-11-10");
  assert_told (family, IND_OVERVIEW_NOBODY, "nobody 2026-11-10");
}

/* The child, when the kommune was told, the help (its kind, paragraph, status) | the deadline */
static void
test_guidance (void)
{
  static const struct { const char *focus, *informed, *kind, *law, *section, *stk, *status, *overdue, *week; } rows[] = {
    { "yes", "2026-08-22", NULL, NULL, NULL, NULL, NULL, "guidance 2026-11-22", "" },
    { "yes", "2026-08-23", NULL, NULL, NULL, NULL, NULL, "", "guidance 2026-11-23" },
    { "yes", "2026-08-30", NULL, NULL, NULL, NULL, NULL, "", "" },
    { "no", "2026-08-22", NULL, NULL, NULL, NULL, NULL, "", "" },
    { "yes", "2026-08-22", "family-guidance", NULL, NULL, NULL, "ended", "", "" },
    { "yes", "2026-08-22", "family-guidance", NULL, NULL, NULL, "refused", "", "" },
    { "yes", "2026-08-22", "family-guidance", NULL, NULL, NULL, "considered", "guidance 2026-11-22", "" },
    { "yes", "2026-08-22", "other", "BL", "81", "4", "running", "", "" },
    { "yes", "2026-08-22", "other", "SEL", "11", "8", "running", "", "" },
    { "yes", "2026-08-22", "other", "BL", "81", NULL, "running", "guidance 2026-11-22", "" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = new_family (EI);

      g_test_message ("row %d", (int) k);
      make (family, &ind_person_table, "name", "Deniz", "relation", "child", "in_focus", rows[k].focus, "informed_on",
            rows[k].informed, NULL);
      make (family, &ind_person_table, "name", "Selma", "relation", "child", "in_focus", "yes", NULL);
      if (rows[k].kind != NULL)
        {
          IndRecord *measure = make (family, &ind_measure_table, "kind", rows[k].kind, "status", rows[k].status, "provider", "Hanne",
                                     NULL);

          set_text (measure, "legal_basis_law", rows[k].law);
          set_text (measure, "legal_basis_section", rows[k].section);
          if (rows[k].stk != NULL)
            ind_record_set_number_at (measure, "legal_basis_stk", atoi (rows[k].stk));
        }
      assert_told (family, IND_OVERVIEW_OVERDUE, rows[k].overdue);
      assert_told (family, IND_OVERVIEW_WEEK, rows[k].week);
    }
}

/* paragraph, begun, its own deadline, done, who | overdue | nobody has it */
static void
test_investigations (void)
{
  static const struct { const char *section, *started, *due, *done; gboolean has; const char *overdue, *nobody; } rows[] = {
    { "20", "2026-07-22", NULL, NULL, TRUE, "investigation 2026-11-22", "" },
    { "20", "2026-07-23", NULL, NULL, TRUE, "", "" },
    { "20", "2026-07-22", NULL, "2026-11-01", FALSE, "", "" },
    { "20", "2026-07-22", "2026-12-22", NULL, FALSE, "", "nobody 2026-12-22" },
    { "19", "2026-01-22", NULL, NULL, FALSE, "", "nobody" },
    { "19", "2026-01-22", "2026-11-20", NULL, TRUE, "investigation 2026-11-20", "" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = new_family (EI);
      IndRecord *assessment = make (family, &ind_assessment_table, "title", "ICS", NULL);
      IndRecord *one = make (assessment, &ind_investigation_table, "title", "Syn", "legal_basis_law", "BL", "legal_basis_section",
                             rows[k].section, "started_on", rows[k].started, NULL);

      g_test_message ("row %d", (int) k);
      set_day (one, "due_on", rows[k].due);
      set_day (one, "done_on", rows[k].done);
      if (rows[k].has)
        link_to (one, "responsible", family->coordinator);
      assert_told (family, IND_OVERVIEW_OVERDUE, rows[k].overdue);
      assert_told (family, IND_OVERVIEW_NOBODY, rows[k].nobody);
    }
}

/* paragraph, status, decided, a plan was made | the deadline */
static void
test_plan (void)
{
  static const struct { const char *law, *section, *status, *decided, *issued, *overdue; } rows[] = {
    { "BL", "32", "granted", "2026-08-22", NULL, "plan 2026-11-22" },
    { "BL", "32", "running", "2026-08-23", NULL, "" },
    { "SEL", "52", "granted", "2026-08-22", NULL, "plan 2026-11-22" },
    { "BL", "86", "granted", "2026-08-22", NULL, "" },
    { "BL", "32", "refused", "2026-08-22", NULL, "" },
    { "BL", "32", "granted", "2026-08-22", "2026-09-01", "" },
    { "BL", "32", "granted", "2026-08-22", "2026-08-01", "plan 2026-11-22" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = new_family (EI);

      g_test_message ("row %d", (int) k);
      make (family, &ind_measure_table, "kind", "other", "status", rows[k].status, "decided_on", rows[k].decided,
            "legal_basis_law", rows[k].law, "legal_basis_section", rows[k].section, "provider", "Hanne", NULL);
      if (rows[k].issued != NULL)
        make (family, &ind_plan_table, "issued_on", rows[k].issued, NULL);
      assert_told (family, IND_OVERVIEW_OVERDUE, rows[k].overdue);
    }
}

/* status, began, the day that is set, what was held (kind, of the measure, when) | overdue */
static void
test_reviews (void)
{
  static const struct { const char *status, *from, *review, *kind; gboolean of_it; const char *held, *overdue; } rows[] = {
    { "running", "2026-08-22", NULL, NULL, FALSE, NULL, "first review 2026-11-22" },
    { "running", "2026-08-24", NULL, NULL, FALSE, NULL, "" },
    { "ended", "2026-08-22", NULL, NULL, FALSE, NULL, "" },
    { "running", "2026-08-22", NULL, "review", TRUE, "2026-10-01", "" },
    { "running", "2026-08-22", NULL, "follow-up", FALSE, "2026-10-01", "" },
    { "running", "2026-08-22", NULL, "follow-up", FALSE, "2026-08-01", "first review 2026-11-22" },
    { "running", "2026-01-01", "2026-11-22", NULL, FALSE, NULL, "review 2026-11-22" },
    { "running", "2026-01-01", "2026-11-24", NULL, FALSE, NULL, "" },
    { "running", "2026-01-01", "2026-11-22", "review", TRUE, "2026-11-05", "" },
    { "running", "2026-01-01", "2026-11-22", "review", TRUE, "2026-10-05", "review 2026-11-22" },
    { "running", "2026-01-01", "2026-11-22", "follow-up", FALSE, "2026-11-05", "review 2026-11-22" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = new_family (EI);
      IndRecord *measure = make (family, &ind_measure_table, "kind", "respite", "status", rows[k].status, "from", rows[k].from,
                                 "provider", "Hanne", NULL);

      g_test_message ("row %d", (int) k);
      set_day (measure, "review_on", rows[k].review);
      if (rows[k].kind != NULL)
        {
          IndRecord *held = add_activity (family, rows[k].kind, rows[k].held, "held");

          if (rows[k].of_it)
            link_to (held, "measure", measure);
        }
      assert_told (family, IND_OVERVIEW_OVERDUE, rows[k].overdue);
    }
}

/* What nobody has besides tasks and investigations: the family, and help that runs. */
static void
test_nobody (void)
{
  static const struct { gboolean coordinator; const char *status, *provider, *expected; } rows[] = {
    { FALSE, NULL, NULL, "no coordinator" }, { TRUE, NULL, NULL, "" }, { TRUE, "running", NULL, "nobody" },
    { TRUE, "running", "Hanne", "" }, { TRUE, "applied", NULL, "" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = new_family (EI);

      g_test_message ("row %d", (int) k);
      if (!rows[k].coordinator)
        link_to (family, "coordinator", NULL);
      if (rows[k].status != NULL)
        set_text (make (family, &ind_measure_table, "kind", "respite", "status", rows[k].status, NULL), "provider", rows[k].provider);
      assert_told (family, IND_OVERVIEW_NOBODY, rows[k].expected);
    }
}

/* What there was of contact | since when there has been none, after four weeks */
static void
test_silence (void)
{
  static const struct { const char *what, *log[2], *activity[3], *meeting[2], *expected; } rows[] = {
    { "nobody ever", { NULL }, { NULL }, { NULL }, "silence 2026-09-01" },
    { "spoken with four weeks ago", { "2026-10-26T10:00", NULL }, { NULL }, { NULL }, "silence 2026-10-26" },
    { "spoken with a day later", { "2026-10-27", "yes" }, { NULL }, { NULL }, "" },
    { "not reached", { "2026-11-20", "no" }, { NULL }, { NULL }, "silence 2026-09-01" },
    { "a follow-up was held", { NULL }, { "follow-up", "2026-11-20", "held" }, { NULL }, "" },
    { "a follow-up was held in October", { NULL }, { "follow-up", "2026-10", "held" }, { NULL }, "silence 2026-10-15" },
    { "a follow-up is planned", { NULL }, { "follow-up", "2026-11-24", "agreed" }, { NULL }, "silence 2026-09-01" },
    { "the team met without them", { NULL }, { "analysis-meeting", "2026-11-20", "held" }, { NULL }, "silence 2026-09-01" },
    { "a meeting with them", { NULL }, { NULL }, { "2026-11-20", "yes" }, "" },
    { "a meeting without them", { NULL }, { NULL }, { "2026-11-20", "no" }, "silence 2026-09-01" },
    { "a meeting that is to be", { NULL }, { NULL }, { "2026-11-30", "yes" }, "silence 2026-09-01" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = new_family (EI);

      g_test_message ("%s", rows[k].what);
      set_day (family, "enrolled_on", "2026-09-01");
      if (rows[k].log[0] != NULL)
        add_log (family, rows[k].log[0], rows[k].log[1]);
      if (rows[k].activity[0] != NULL)
        add_activity (family, rows[k].activity[0], rows[k].activity[1], rows[k].activity[2]);
      if (rows[k].meeting[0] != NULL)
        make (family, &ind_meeting_table, "kind", "network-meeting", "date", rows[k].meeting[0], "family_present",
              rows[k].meeting[1], NULL);
      assert_told (family, IND_OVERVIEW_SILENT, rows[k].expected);
    }
}

/* Status, referred on | what there was of contact | since when there has been none: who is on the way in waits for the first call */
static void
test_first_call (void)
{
  static const struct { const char *what, *status, *referred, *log[2], *expected; } rows[] = {
    { "referred today, nobody has called", "referred", "2026-11-23", { NULL }, "silence 2026-11-23" },
    { "offered a place, nobody has called", "offered", "2026-11-02", { NULL }, "silence 2026-11-02" },
    { "called, and not reached", "referred", "2026-11-16", { "2026-11-20", "no" }, "silence 2026-11-16" },
    { "called and reached", "referred", "2026-11-16", { "2026-11-20", "yes" }, "" },
    { "reached, and then not for four weeks", "offered", "2026-09-01", { "2026-10-26", "yes" }, "silence 2026-10-26" },
    { "nobody knows when they were referred", "referred", NULL, { NULL }, "" },
    { "declined", "declined", "2026-11-02", { NULL }, "" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = new_family (EI);

      g_test_message ("%s", rows[k].what);
      set_text (family, "status", rows[k].status);
      ind_record_set_number_at ((IndRecord *) family, "enrolled_on", IND_NO_DATE);
      if (rows[k].referred != NULL)
        set_day (family, "referred_on", rows[k].referred);
      if (rows[k].log[0] != NULL)
        add_log (family, rows[k].log[0], rows[k].log[1]);
      assert_told (family, IND_OVERVIEW_SILENT, rows[k].expected);
    }
}

/* Whose a line is: the coordinator's, the partner's; one that nobody has is everybody's. */
static void
test_whose (void)
{
  g_autoptr (IndCase) family = new_family (EI);
  IndRecord *marianne = make (family, &ind_worker_table, "name", "Marianne Lynggaard", NULL);
  IndOverviewLine line = { .family = family };

  g_assert_true (ind_overview_line_is_of (&line, family->coordinator->id));
  g_assert_false (ind_overview_line_is_of (&line, marianne->id));
  link_to (family, "partner", marianne);
  g_assert_true (ind_overview_line_is_of (&line, marianne->id));
  link_to (family, "partner", NULL);
  link_to (family, "coordinator", NULL);
  g_assert_true (ind_overview_line_is_of (&line, marianne->id));
}

/* The oldest first. */
static void
test_order (void)
{
  g_autoptr (IndCase) family = new_family (EI);

  add_activity (family, "network-meeting", "2026-11-20", "planned");
  add_activity (family, "network-meeting", "2026-09", "planned");
  add_activity (family, "network-meeting", "2026-11-10", "planned");
  assert_told (family, IND_OVERVIEW_OVERDUE, "activity 2026-09-30, activity 2026-11-10, activity 2026-11-20");
}

/* Today | how far is looked: the week ends on Sunday, and from Friday on the next is seen too. */
static void
test_week (void)
{
  static const char *const rows[][2] = {
    { "2026-11-23" /* Monday */, "2026-11-29" }, { "2026-11-26" /* Thursday */, "2026-11-29" },
    { "2026-11-27" /* Friday */, "2026-12-06" }, { "2026-11-28", "2026-12-06" }, { "2026-11-29" /* Sunday */, "2026-12-06" },
    { "2026-11-30" /* Monday */, "2026-12-06" }, { "2026-12-31" /* Thursday */, "2027-01-03" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    g_assert_cmpuint (ind_overview_week_end (ind_date_from_iso (rows[k][0])), ==, ind_date_from_iso (rows[k][1]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/overview/today", test_today);
  g_test_add_func ("/domain/overview/six-weeks", test_six_weeks);
  g_test_add_func ("/domain/overview/status", test_status);
  g_test_add_func ("/domain/overview/activities", test_activities);
  g_test_add_func ("/domain/overview/tasks", test_tasks);
  g_test_add_func ("/domain/overview/agreements", test_agreements);
  g_test_add_func ("/domain/overview/guidance", test_guidance);
  g_test_add_func ("/domain/overview/investigations", test_investigations);
  g_test_add_func ("/domain/overview/plan", test_plan);
  g_test_add_func ("/domain/overview/reviews", test_reviews);
  g_test_add_func ("/domain/overview/nobody", test_nobody);
  g_test_add_func ("/domain/overview/silence", test_silence);
  g_test_add_func ("/domain/overview/first call", test_first_call);
  g_test_add_func ("/domain/overview/whose", test_whose);
  g_test_add_func ("/domain/overview/order", test_order);
  g_test_add_func ("/domain/overview/week", test_week);
  return g_test_run ();
}
