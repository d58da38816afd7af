/* What charts show, in words, for those who do not see them. */
#include "config.h"

#include "ind-chart-words.h"
#include "ind-format.h"
#include "tests/domain/records.h"

#define TODAY ind_date_new (2026, 11, 22)

static void
test_cost (void)
{
  static const IndMonthCost rows[] = {
    { 0, 6400 }, { 0, 6400, 12000 }, { 0, 31200.5 }, { 0, 0, 800 },
  };
  g_autoptr (GArray) months = g_array_new (FALSE, FALSE, sizeof (IndMonthCost));
  g_autofree char *words = NULL;

  for (guint k = 0; k < G_N_ELEMENTS (rows); k++)
    g_array_append_val (months, ((IndMonthCost) { ind_date_add_months (ind_date_new (2026, 9, 1), k), rows[k].monthly, rows[k].once }));
  words = ind_cost_words (months, TODAY);
  g_assert_cmpstr (words, ==, "Indsatserne koster om måneden: 6.400 kr. fra september 2026; 31.200,50 kr. fra november 2026; "
                              "ventet: 0 kr. fra december 2026; én gang: 12.000 kr. i oktober 2026, 800 kr. i december 2026");
}

/* In the order of the days, each question once, without those that were not answered. */
static void
test_evaluations (void)
{
  g_autoptr (IndCase) family = ind_case_new (0);
  IndRecord *later = make (family, &ind_evaluation_table, "on", "2026-06-10", NULL);
  IndRecord *first = make (family, &ind_evaluation_table, "on", "2026-02-18", NULL);
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *words = NULL;

  ind_record_set_number_at (first, "well_informed", 3);
  ind_record_set_number_at (later, "well_informed", 5);
  ind_record_set_number_at (later, "one_way_in", 0);
  all = ind_case_evaluations (family);
  words = ind_evaluations_words (all);
  g_assert_cmpstr (words, ==, "Én indgang: 0 (10. juni 2026); Velinformeret: 3 (18. februar 2026), 5 (10. juni 2026)");
}

/* Who answered stands first; answers that nobody has given yet are no point of the chart. */
static void
test_answered (void)
{
  g_autoptr (IndCase) family = ind_case_new (0);
  IndRecord *person = make (family, &ind_person_table, "name", "Mona Testesen", NULL);
  IndRecord *asked = make (family, &ind_evaluation_table, "on", "2026-06-10", NULL);
  g_autoptr (GPtrArray) before = ind_case_evaluations (family), after = NULL;
  g_autofree char *none = ind_evaluation_stands ((IndEvaluation *) asked), *some = NULL;

  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpstr (none, ==, "ingen spørgsmål besvaret endnu");
  ind_record_set_record_at (asked, "by", person);
  ind_record_set_number_at (asked, "one_way_in", 0);
  ind_record_set_number_at (asked, "coherent_support", 10);
  some = ind_evaluation_stands ((IndEvaluation *) asked);
  g_assert_cmpstr (some, ==, "Mona Testesen · 2 af 7 spørgsmål besvaret");
  after = ind_case_evaluations (family);
  g_assert_cmpuint (after->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_language_init ("da");
  g_test_add_func ("/charts/cost", test_cost);
  g_test_add_func ("/charts/evaluations", test_evaluations);
  g_test_add_func ("/charts/answered", test_answered);
  return g_test_run ();
}
