#include "config.h"

#include "records.h"

#include "ind-cost.h"

#define DAY ind_date_new (2026, 11, 22)

static void
cost (IndMeasure *measure, const char *from, double monthly)
{
  IndRecord *record = make (measure, &ind_measure_cost_table, "from", from, NULL);

  ind_record_set_amount_at (record, "monthly", monthly);
}

static void
share (IndMeasure *measure, const char *department, double percent)
{
  IndRecord *record = make (measure, &ind_measure_funding_table, "department", department, NULL);

  ind_record_set_amount_at (record, "share", percent);
}

/* The cost that began last counts, and only while the measure runs. */
static void
test_monthly (void)
{
  static const struct { const char *status, *from, *to, *day; double monthly; } rows[] = {
    { "running", NULL, NULL, "2026-01-31", 0 },
    { "running", NULL, NULL, "2026-02-01", 100 },
    { "running", NULL, NULL, "2026-08-31", 100 },
    { "running", NULL, NULL, "2026-09-01", 250 },
    { "granted", "2026-03-01", "2026-10-31", "2026-02-15", 0 },
    { "granted", "2026-03-01", "2026-10-31", "2026-03-01", 100 },
    { "granted", "2026-03-01", "2026-10-31", "2026-11-01", 0 },
    { "considered", NULL, NULL, "2026-11-22", 0 },
    { "applied", NULL, NULL, "2026-11-22", 0 },
    { "ended", NULL, NULL, "2026-11-22", 0 },
    { "refused", NULL, NULL, "2026-11-22", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (IndCase) family = ind_case_new (0);
      IndMeasure *measure = make (family, &ind_measure_table, "kind", "respite", "status", rows[i].status, NULL);

      if (rows[i].from != NULL)
        {
          ind_record_set_number_at ((IndRecord *) measure, "from", ind_date_from_iso (rows[i].from));
          ind_record_set_number_at ((IndRecord *) measure, "to", ind_date_from_iso (rows[i].to));
        }
      cost (measure, "2026-09-01", 250);
      cost (measure, "2026-02-01", 100);
      g_assert_cmpfloat (ind_measure_monthly (measure, ind_date_from_iso (rows[i].day)), ==, rows[i].monthly);
    }
}

/* A department's shares of all measures together, the largest first; what nobody shares last. */
static void
test_departments (void)
{
  g_autoptr (IndCase) family = ind_case_new (0);
  IndMeasure *one = make (family, &ind_measure_table, "kind", "respite", "status", "running", NULL);
  IndMeasure *other = make (family, &ind_measure_table, "kind", "aids", "status", "running", NULL);
  IndMeasure *alone = make (family, &ind_measure_table, "kind", "vision", "status", "running", NULL);
  g_autoptr (GArray) costs = NULL;
  g_autoptr (GString) said = g_string_new (NULL);

  make (family, &ind_measure_table, "kind", "psychologist", "status", "running", NULL);
  cost (one, "2026-01-01", 1000);
  share (one, "Børn", 60);
  share (one, "Sundhed", 40);
  cost (other, "2026-01-01", 500);
  share (other, "Sundhed", 100);
  cost (alone, "2026-01-01", 2000);
  costs = ind_case_costs (family, DAY);
  for (guint k = 0; k < costs->len; k++)
    {
      const IndDepartmentCost *department = &g_array_index (costs, IndDepartmentCost, k);

      g_string_append_printf (said, "%s %g ", department->department != NULL ? department->department : "-", department->monthly);
    }
  g_assert_cmpstr (said->str, ==, "Sundhed 900 Børn 600 - 2000 ");
}

/* Month by month: what began and what ended, what is to end, and today as the sum says it. */
static void
test_months (void)
{
  static const struct { const char *month; double monthly; } rows[] = {
    { "2026-02", 0 }, { "2026-03", 1000 }, { "2026-05", 1500 }, { "2026-06", 1500 }, { "2026-07", 1000 }, { "2026-09", 1200 },
    { "2026-11", 1200 }, { "2027-01", 1200 }, { "2027-02", 0 },
  };
  g_autoptr (IndCase) family = ind_case_new (0), none = ind_case_new (0);
  IndMeasure *runs = make (family, &ind_measure_table, "kind", "respite", "status", "running", "to", "2027-01-31", NULL);
  IndMeasure *ended = make (family, &ind_measure_table, "kind", "aids", "status", "ended", "from", "2026-05-10", "to", "2026-07-15", NULL);
  IndMeasure *unknown = make (family, &ind_measure_table, "kind", "vision", "status", "ended", NULL);
  IndMeasure *wished = make (family, &ind_measure_table, "kind", "vision", "status", "applied", NULL);
  g_autoptr (GArray) months = NULL, nothing = ind_case_cost_months (none, DAY);

  cost (runs, "2026-03-05", 1000);
  cost (runs, "2026-09-30", 1200);
  cost (ended, "2026-01-01", 500);
  cost (unknown, "2026-01-01", 70);
  cost (wished, "2026-01-01", 7);
  g_assert_cmpuint (nothing->len, ==, 0);
  months = ind_case_cost_months (family, DAY);
  g_assert_cmpint (g_array_index (months, IndMonthCost, 0).month, ==, ind_date_new (2026, 3, 1));
  g_assert_cmpuint (months->len, ==, 9 + IND_COST_MONTHS_AHEAD);
  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      double found = 0;

      for (guint i = 0; i < months->len; i++)
        if (g_array_index (months, IndMonthCost, i).month == ind_month_from_iso (rows[k].month))
          found = g_array_index (months, IndMonthCost, i).monthly;
      g_assert_cmpfloat (found, ==, rows[k].monthly);
    }
}

/* What is paid once stands in the month where the help began, or was decided on; what was only applied for costs nothing. */
static void
test_once (void)
{
  static const struct { const char *status, *from, *decided, *month; double once; } rows[] = {
    { "running", "2026-05-10", "2026-03-01", "2026-05", 12000 }, { "granted", NULL, "2026-10-31", "2026-10", 12000 },
    { "ended", "2026-06-01", NULL, "2026-06", 12000 }, { "applied", "2026-05-10", NULL, NULL, 0 }, { "running", NULL, NULL, NULL, 0 },
    { "granted", "2027-01-15", NULL, "2027-01", 12000 },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = ind_case_new (0);
      IndMeasure *measure = make (family, &ind_measure_table, "kind", "aids", "status", rows[k].status, NULL);
      g_autoptr (GArray) months = NULL;
      double sum = 0;

      ind_record_set_amount_at ((IndRecord *) measure, "one_off", 12000);
      if (rows[k].from != NULL)
        ind_record_set_number_at ((IndRecord *) measure, "from", ind_date_from_iso (rows[k].from));
      if (rows[k].decided != NULL)
        ind_record_set_number_at ((IndRecord *) measure, "decided_on", ind_date_from_iso (rows[k].decided));
      months = ind_case_cost_months (family, DAY);
      for (guint i = 0; i < months->len; i++)
        {
          const IndMonthCost *one = &g_array_index (months, IndMonthCost, i);

          sum += one->once;
          g_assert_true (one->once == 0 || one->month == ind_month_from_iso (rows[k].month));
        }
      g_assert_cmpfloat (sum, ==, rows[k].once);
    }
}

/* A kind comes with its usual paragraph, where there is one. */
static void
test_begun (void)
{
  g_autoptr (IndRecord) respite = ind_measure_begun ("respite"), aids = ind_measure_begun ("aids");
  g_autoptr (IndRecord) help = ind_measure_begun ("practical-help-daycare");

  g_assert_cmpstr (((IndMeasure *) respite)->legal_basis_section, ==, "90");
  g_assert_cmpint (((IndMeasure *) respite)->legal_basis_nr, ==, IND_NO_NUMBER);
  g_assert_cmpint (((IndMeasure *) aids)->legal_basis_stk, ==, 1);
  g_assert_cmpint (((IndMeasure *) aids)->legal_basis_nr, ==, 4);
  g_assert_null (((IndMeasure *) help)->legal_basis_section);
  g_assert_cmpint (((IndMeasure *) help)->status, ==, IND_MEASURE_CONSIDERED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cost/monthly", test_monthly);
  g_test_add_func ("/cost/departments", test_departments);
  g_test_add_func ("/cost/months", test_months);
  g_test_add_func ("/cost/once", test_once);
  g_test_add_func ("/cost/begun", test_begun);
  return g_test_run ();
}
