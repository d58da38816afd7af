/* What is proposed for the year, as the coordinator reads it. */
#include "config.h"

#include "ind-format.h"
#include "ind-year-words.h"
#include "tests/domain/records.h"

static void
test_proposals (void)
{
  g_autoptr (IndCase) family = ind_case_new (0);
  IndRecord *child = make (family, &ind_person_table, "name", "Emil Holm", "relation", "child", NULL);
  IndRecord *measure = make (family, &ind_measure_table, "kind", "respite", "title", "Aflastning hver anden weekend", "from",
                             "2026-10-05", "review_on", "2027-03-01", NULL);
  IndRecord *untitled = make (family, &ind_measure_table, "kind", "family-treatment", NULL);
  IndRecord *assessment = make (family, &ind_assessment_table, "title", "ICS", NULL);
  IndRecord *investigation = make (assessment, &ind_investigation_table, "title", "Børnefaglig undersøgelse", NULL);
  const IndDate august = ind_date_new (2027, 8, 1);
  const struct { IndProposalReason reason; IndRecord *about; IndCadence cadence; const char *model, *title, *why; } rows[] = {
    { IND_PROPOSAL_CADENCE, NULL, { 6, 0, untitled }, "sammen-om-familien", NULL,
      "Opfølgning hver 6. uge, fordi »Familiebehandling« er i gang" },
    { IND_PROPOSAL_CADENCE, NULL, { 6, 0, investigation }, "sammen-om-familien", NULL,
      "Opfølgning hver 6. uge, fordi »Børnefaglig undersøgelse« ikke er færdig endnu" },
    { IND_PROPOSAL_CADENCE, NULL, { 0, 3, NULL }, "sammen-om-familien", NULL,
      "Opfølgning hver 3. måned, som i Sammen om familien" },
    { IND_PROPOSAL_CADENCE, NULL, { 0, 1, NULL }, "en-indgang", NULL, "Opfølgning hver måned, som kommunen har bestemt" },
    { IND_PROPOSAL_HALF_YEARLY, NULL, { 0 }, "en-indgang", NULL, "Netværksmøde hvert halve år" },
    { IND_PROPOSAL_REVIEW, measure, { 0 }, "en-indgang", "Aflastning hver anden weekend: opfølgning",
      "Den 1. marts 2027 skal »Aflastning hver anden weekend« ses på igen" },
    { IND_PROPOSAL_FIRST_REVIEW, measure, { 0 }, "en-indgang", "Aflastning hver anden weekend: opfølgning",
      "Første opfølgning inden 3 måneder, efter at »Aflastning hver anden weekend« begyndte den 5. oktober 2026" },
    { IND_PROPOSAL_SCHOOL_START, child, { 0 }, "en-indgang", "Emil begynder i skole",
      "Skolestart i august 2027, det år Emil fylder 6" },
    { IND_PROPOSAL_TEN_YEARS, child, { 0 }, "en-indgang", "Emil fylder 10 år",
      "Emil fylder 10 år i august 2027 og får flere rettigheder i sagen" },
    { IND_PROPOSAL_EIGHTEEN_YEARS, child, { 0 }, "en-indgang", "Emil fylder 18 år",
      "Emil fylder 18 år i august 2027 og går over til voksenområdet" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      const IndProposal proposal = { IND_ACTIVITY_FOLLOW_UP, august, rows[k].reason, rows[k].about, IND_HOLIDAY_NONE };
      g_autofree char *title = ind_words_proposal (family, &proposal), *why = NULL;

      ind_record_set_text_at ((IndRecord *) family, "model", rows[k].model);
      why = ind_words_proposal_reason (family, &proposal, &rows[k].cadence);
      g_assert_cmpstr (title, ==, rows[k].title);
      g_assert_cmpstr (why, ==, rows[k].why);
    }
}

static void
test_holidays (void)
{
  static const struct { int month; const char *words; } rows[] = {
    { 1, "24. dec. – 1. jan.: juleferie" }, { 2, "Uge 7: vinterferie" }, { 4, NULL }, { 9, NULL },
    { 7, "Uge 27–32: sommerferie" }, { 10, "Uge 42: efterårsferie" },
    { 5, "6. maj – 7. maj: Kristi himmelfartsferie, 16. maj – 17. maj: pinse" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autofree char *words = ind_words_holidays_in_month (ind_date_new (2027, rows[k].month, 1));

      g_assert_cmpstr (words, ==, rows[k].words);
    }
}

static void
test_other_day (void)
{
  static const struct { const char *wanted, *got, *words; } rows[] = {
    { "2027-01-09", "2027-01-08", "9. januar ligger i en weekend, så det blev 8. januar" },
    { "2027-01-01", "2027-01-04", "1. januar er en helligdag, så det blev 4. januar" },
    { "2027-01-08", "2027-01-08", NULL }, { NULL, "2027-01-08", NULL },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autofree char *words = ind_words_other_day (ind_date_from_iso (rows[k].wanted), ind_date_from_iso (rows[k].got));

      g_assert_cmpstr (words, ==, rows[k].words);
    }
}

/* A proposal that comes before what the family has agreed says so. */
static void
test_later (void)
{
  g_autoptr (IndCase) family = ind_case_new (0);
  const IndProposal proposal = { IND_ACTIVITY_FOLLOW_UP, ind_date_new (2027, 1, 1), IND_PROPOSAL_CADENCE, NULL, IND_HOLIDAY_NONE };
  const IndProposal after = { IND_ACTIVITY_FOLLOW_UP, ind_date_new (2027, 6, 1), IND_PROPOSAL_CADENCE, NULL, IND_HOLIDAY_NONE };
  const IndCadence cadence = { 0, 3, NULL };
  g_autofree char *why = NULL, *plain = NULL;

  ind_record_set_text_at ((IndRecord *) family, "model", "sammen-om-familien");
  make (family, &ind_activity_table, "kind", "follow-up", "month", "2027-03", "status", "planned", NULL);
  make (family, &ind_activity_table, "kind", "follow-up", "month", "2027-02", "status", "cancelled", NULL);
  why = ind_words_proposal_reason (family, &proposal, &cadence);
  plain = ind_words_proposal_reason (family, &after, &cadence);
  g_assert_cmpstr (why, ==, "Opfølgning hver 3. måned, som i Sammen om familien. Den, der er planlagt, ligger først i marts 2027.");
  g_assert_cmpstr (plain, ==, "Opfølgning hver 3. måned, som i Sammen om familien");
}

int
main (int argc, char **argv)
{
  ind_language_init ("da");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/year/proposals", test_proposals);
  g_test_add_func ("/year/other-day", test_other_day);
  g_test_add_func ("/year/later", test_later);
  g_test_add_func ("/year/holidays", test_holidays);
  return g_test_run ();
}
