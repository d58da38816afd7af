/* What the overview says, in words, on Monday 23 November 2026. */
#include "config.h"

#include "ind-format.h"
#include "ind-overview-words.h"
#include "tests/domain/records.h"

#define TODAY ind_date_new (2026, 11, 23)

static IndDate
day (const char *iso)
{
  return ind_date_from_iso (iso);
}

/* What each line says: what it is, why it stands there, and how near it is. */
static void
test_lines (void)
{
  g_autoptr (IndCase) family = ind_case_new (0);
  g_autoptr (IndCase) referred = ind_case_new (0);
  IndRecord *lone = make (family, &ind_worker_table, "name", "Sofie Munk", NULL);
  IndRecord *child = make (family, &ind_person_table, "name", "Deniz Yılmaz", "relation", "child", "in_focus", "yes", NULL);
  IndRecord *goal = make (family, &ind_goal_table, "text", "Ud på legepladsen", NULL);
  IndRecord *task = make (goal, &ind_action_table, "text", "Søge om hjul til gåvognen", NULL);
  IndRecord *nobodys = make (goal, &ind_action_table, "text", "Ringe til 230823-1234", NULL);
  IndRecord *measure = make (family, &ind_measure_table, "kind", "family-treatment", NULL);
  IndRecord *assessment = make (family, &ind_assessment_table, "title", "ICS", NULL);
  IndRecord *investigation = make (assessment, &ind_investigation_table, "title", "Syn og hørelse", NULL);
  IndRecord *late = make (family, &ind_activity_table, "kind", "follow-up", "month", "2026-11", "date", "2026-11-13", NULL);
  IndRecord *undated = make (family, &ind_activity_table, "kind", "network-meeting", "month", "2026-10", NULL);
  IndRecord *soon = make (family, &ind_activity_table, "kind", "network-meeting", "title", "Møde om skolestart", "month", "2026-11",
                          "date", "2026-11-25", "time", "14:30", NULL);
  IndRecord *call = make (family, &ind_contact_entry_table, "on", "2026-09-23", "channel", "phone", NULL);
  const struct { IndOverviewLine line; const char *what, *reason, *when; } rows[] = {
    { { IND_OVERVIEW_TODAY, IND_REASON_ACTIVITY, family, late, day ("2026-11-13"), day ("2026-09-03") },
      "Deniz Sørensen Yılmaz", "Opfølgning skulle være holdt 13. november. Den sidste var 3. september", "for 10 dage siden" },
    { { IND_OVERVIEW_TODAY, IND_REASON_CADENCE, family, NULL, day ("2026-10-15"), day ("2026-09-03"), .cadence = { 6, 0, measure } },
      "Deniz Sørensen Yılmaz", "Indskrevet 3. september og ikke fulgt op endnu; der følges op hver 6. uge", "for 39 dage siden" },
    { { IND_OVERVIEW_OVERDUE, IND_REASON_ACTIVITY, family, late, day ("2026-11-13") },
      "Opfølgning", "Skulle være holdt 13. november", "for 10 dage siden" },
    { { IND_OVERVIEW_OVERDUE, IND_REASON_ACTIVITY, family, undated, day ("2026-10-31") },
      "Netværksmøde", "Var planlagt i oktober og har ikke fået en dag", "for 23 dage siden" },
    { { IND_OVERVIEW_WEEK, IND_REASON_ACTIVITY, family, soon, day ("2026-11-25") },
      "Møde om skolestart", "Netværksmøde 25. november kl. 14.30", "om 2 dage" },
    { { IND_OVERVIEW_OVERDUE, IND_REASON_TASK, family, task, day ("2026-11-22") },
      "Søge om hjul til gåvognen", "Sofie Munk, frist 22. november", "i går" },
    { { IND_OVERVIEW_NOBODY, IND_REASON_NOBODY, family, nobodys, day ("2027-01-29") },
      "Ringe til …", "Ingen har opgaven, frist 29. januar 2027", "om 67 dage" },
    { { IND_OVERVIEW_OVERDUE, IND_REASON_DEADLINE, family, child, day ("2026-11-22"), day ("2026-08-22"),
        .deadline = IND_DEADLINE_GUIDANCE },
      "Familievejledning skal tilbydes", "Kommunen fik kendskab til Deniz 22. august: inden 3 måneder (barnets lov § 81, stk. 4)", "i går" },
    { { IND_OVERVIEW_OVERDUE, IND_REASON_DEADLINE, family, investigation, day ("2026-11-22"), day ("2026-07-22"),
        .deadline = IND_DEADLINE_INVESTIGATION },
      "Syn og hørelse", "Begyndt 22. juli, skal være færdig 22. november", "i går" },
    { { IND_OVERVIEW_OVERDUE, IND_REASON_DEADLINE, family, measure, day ("2026-11-22"), day ("2026-08-22"),
        .deadline = IND_DEADLINE_PLAN },
      "Barnets plan skal laves", "»Familiebehandling« blev besluttet 22. august: inden 3 måneder (barnets lov § 92)", "i går" },
    { { IND_OVERVIEW_WEEK, IND_REASON_DEADLINE, family, measure, day ("2026-11-24"), day ("2026-08-24"),
        .deadline = IND_DEADLINE_FIRST_REVIEW },
      "Familiebehandling: første opfølgning", "Begyndte 24. august: inden 3 måneder (barnets lov § 95)", "i morgen" },
    { { IND_OVERVIEW_WEEK, IND_REASON_DEADLINE, family, measure, day ("2026-11-23"), .deadline = IND_DEADLINE_REVIEW },
      "Familiebehandling: opfølgning", "Skal ses på igen 23. november", "i dag" },
    { { IND_OVERVIEW_SILENT, IND_REASON_SILENCE, family, call, IND_NO_DATE, day ("2026-09-23") },
      "Deniz Sørensen Yılmaz", "Sidste kontakt 23. september: telefon", "for 2 måneder siden" },
    { { IND_OVERVIEW_SILENT, IND_REASON_SILENCE, family, NULL, IND_NO_DATE, day ("2024-01-12") },
      "Deniz Sørensen Yılmaz", "Ingen kontakt, siden familien blev indskrevet 12. januar 2024", "for 2 år siden" },
    { { IND_OVERVIEW_SILENT, IND_REASON_SILENCE, referred, NULL, IND_NO_DATE, day ("2026-11-21") },
      "Holm", "Henvist 21. november; der er endnu ikke talt med familien", "for 2 dage siden" },
    { { IND_OVERVIEW_NOBODY, IND_REASON_NO_COORDINATOR, family, NULL, IND_NO_DATE, day ("2026-11-18") },
      "Deniz Sørensen Yılmaz", "Henvist 18. november, ingen koordinator endnu", "for 5 dage siden" },
    { { IND_OVERVIEW_NOBODY, IND_REASON_NOBODY, family, measure }, "Familiebehandling", "Det står ikke, hvem der giver hjælpen", "" },
  };

  ind_record_set_text_at ((IndRecord *) family, "family_name", "Sørensen Yılmaz");
  ind_record_set_number_at ((IndRecord *) family, "status", IND_CASE_ENROLLED);
  ind_record_set_text_at ((IndRecord *) referred, "family_name", "Holm");
  ind_record_set_number_at ((IndRecord *) referred, "status", IND_CASE_REFERRED);
  link_to (make (task, &ind_action_responsible_table, NULL), "who", lone);
  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autofree char *what = ind_words_overview_what (&rows[k].line), *reason = ind_words_overview_reason (&rows[k].line, TODAY);
      g_autofree char *when = ind_words_overview_when (&rows[k].line, TODAY);

      g_assert_cmpstr (what, ==, rows[k].what);
      g_assert_cmpstr (reason, ==, rows[k].reason);
      g_assert_cmpstr (when, ==, rows[k].when);
    }
}

/* After one that was held the reason tells of that one, and of the next where there is one. */
static void
test_cadence (void)
{
  g_autoptr (IndCase) family = ind_case_new (0);
  IndRecord *next;
  IndOverviewLine line = { IND_OVERVIEW_TODAY, IND_REASON_CADENCE, family, NULL, day ("2026-10-15"), day ("2026-09-03"),
                           .cadence = { 0, 3, NULL } };
  g_autofree char *alone = NULL, *with_next = NULL;

  make (family, &ind_activity_table, "kind", "follow-up", "month", "2026-09", "date", "2026-09-03", "status", "held", NULL);
  alone = ind_words_overview_reason (&line, TODAY);
  g_assert_cmpstr (alone, ==, "Sidste opfølgning var 3. september; der følges op hver 3. måned");
  next = make (family, &ind_activity_table, "kind", "follow-up", "month", "2026-12", NULL);
  line.record = next;
  with_next = ind_words_overview_reason (&line, TODAY);
  g_assert_cmpstr (with_next, ==, "Sidste opfølgning var 3. september; der følges op hver 3. måned. Den næste: december 2026");
}

/* Where a family stands, and what it lacks. */
static void
test_stage (void)
{
  g_autoptr (IndCase) family = ind_case_new (0);
  IndOverviewLine line = { IND_OVERVIEW_STAGE, IND_REASON_STAGE, family, NULL, IND_NO_DATE, day ("2026-11-02") };
  g_autofree char *enrolled = NULL, *planned = NULL;

  ind_record_set_text_at ((IndRecord *) family, "status", "enrolled");
  enrolled = ind_words_overview_reason (&line, TODAY);
  g_assert_cmpstr (enrolled, ==, "Indskrevet 2. november. Mangler endnu: koordinator, samtykke, en dag til opstartssamtalen eller "
                                 "udredningsmødet og ICS-udredning");
  make (family, &ind_goal_table, "text", "Sove", "family_words", "En hel nat", NULL);
  planned = ind_words_overview_reason (&line, TODAY);
  g_assert_cmpstr (planned, ==, "Plan, indskrevet 2. november. Mangler endnu: næste opfølgning og udleveret plan");
}

/* The day in a line. */
static void
test_head (void)
{
  static const struct { guint n_today, n_overdue; const char *head; } rows[] = {
    { 0, 0, "Uge 48 · Alt er fulgt op." }, { 1, 0, "Uge 48 · 1 familie venter på at høre fra dig." },
    { 4, 3, "Uge 48 · 4 familier venter på at høre fra dig. 3 ting skulle være gjort." },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autofree char *head = ind_words_overview_head (rows[k].n_today, rows[k].n_overdue, TODAY);

      g_assert_cmpstr (head, ==, rows[k].head);
    }
}

/* Nothing is without words. */
static void
test_all_said (void)
{
  for (guint k = 0; k < IND_N_OVERVIEW_SECTIONS; k++)
    {
      g_assert_cmpstr (ind_words_overview_section (k, TODAY), !=, "");
      g_assert_cmpstr (ind_words_overview_nothing (k, TODAY), !=, "");
    }
  for (guint k = IND_STAGE_REFERRED; k < IND_N_STAGES; k++)
    g_assert_cmpstr (ind_words_stage (k), !=, "");
  for (guint k = 0; k < IND_N_NEEDS; k++)
    g_assert_cmpstr (ind_words_need (k), !=, "");
}

int
main (int argc, char **argv)
{
  ind_language_init ("da");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/overview/lines", test_lines);
  g_test_add_func ("/papers/overview/cadence", test_cadence);
  g_test_add_func ("/papers/overview/stage", test_stage);
  g_test_add_func ("/papers/overview/head", test_head);
  g_test_add_func ("/papers/overview/all-said", test_all_said);
  return g_test_run ();
}
