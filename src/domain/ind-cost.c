#include "config.h"

#include "ind-cost.h"

#include "ind-catalogue.h"
#include "ind-paragraph.h"

/**
 * ind_measure_monthly:
 *
 * Returns: kroner a month that a measure costs on a day: while it runs, the cost that began last; 0 for none
 */
double
ind_measure_monthly (const IndMeasure *self, IndDate day)
{
  const IndMeasureCost *last = NULL;

  if (!ind_measure_runs (self, day))
    return 0;
  for (guint k = 0; k < ind_list_length (self->costs); k++)
    {
      const IndMeasureCost *cost = ind_list_get (self->costs, k);

      if (cost->from <= day && (last == NULL || cost->from >= last->from))
        last = cost;
    }
  return last != NULL && ind_amount_is_set (last->monthly) ? last->monthly : 0;
}

/* As ind_measure_monthly(), on a day that may be long ago, when it ran, or yet to come, when it is to end before. */
static double
monthly_then (const IndMeasure *self, IndDate day, IndDate today)
{
  const IndMeasureCost *last = NULL;

  if (day == today)
    return ind_measure_monthly (self, day);
  if (self->status != IND_MEASURE_RUNNING && self->status != IND_MEASURE_GRANTED && self->status != IND_MEASURE_ENDED)
    return 0;
  if ((self->from != IND_NO_DATE && day < self->from) || (self->to != IND_NO_DATE && day > self->to)
      || (self->status == IND_MEASURE_ENDED && (self->to == IND_NO_DATE || day >= today)))
    return 0;
  for (guint k = 0; k < ind_list_length (self->costs); k++)
    {
      const IndMeasureCost *cost = ind_list_get (self->costs, k);

      if (cost->from <= day && (last == NULL || cost->from >= last->from))
        last = cost;
    }
  return last != NULL && ind_amount_is_set (last->monthly) ? last->monthly : 0;
}

static double
all_then (IndCase *family, IndDate day, IndDate today)
{
  double sum = 0;

  for (guint k = 0; k < ind_list_length (family->measures); k++)
    sum += monthly_then (ind_list_get (family->measures, k), day, today);
  return sum;
}

/* What is paid once in a month: in that where the help begins, or was decided on where nobody wrote when it begins. */
static double
once_then (IndCase *family, IndDate month)
{
  double sum = 0;

  for (guint k = 0; k < ind_list_length (family->measures); k++)
    {
      const IndMeasure *one = ind_list_get (family->measures, k);
      IndDate day = one->from != IND_NO_DATE ? one->from : one->decided_on;

      if ((one->status == IND_MEASURE_RUNNING || one->status == IND_MEASURE_GRANTED || one->status == IND_MEASURE_ENDED)
          && ind_amount_is_set (one->one_off) && day != IND_NO_DATE && ind_date_month (day) == month)
        sum += one->one_off;
    }
  return sum;
}

/**
 * ind_case_cost_months:
 *
 * What all measures together have cost month by month, and will cost as far as they are granted: from the first month with a
 * cost, two years back at most, to half a year ahead. A month is what its last day costs, this month what today does; what
 * ended on an unknown day is left out, and so is what is paid once on one.
 *
 * Returns: (transfer full) (element-type IndMonthCost): the months in order; none where nothing has cost anything
 */
GArray *
ind_case_cost_months (IndCase *family, IndDate today)
{
  GArray *months = g_array_new (FALSE, FALSE, sizeof (IndMonthCost));
  gboolean any = FALSE;

  for (int k = -IND_COST_MONTHS_BACK; k <= IND_COST_MONTHS_AHEAD; k++)
    {
      IndDate month = ind_date_add_months (ind_date_month (today), k);
      IndMonthCost one = { month, all_then (family, k == 0 ? today : ind_date_month_end (month), today), once_then (family, month) };
      gboolean costs = one.monthly > 0 || one.once > 0;

      any |= costs;
      if (months->len > 0 || costs)
        g_array_append_val (months, one);
    }
  if (!any)
    g_array_set_size (months, 0);
  return months;
}

static void
add_cost (GArray *costs, const char *department, double monthly)
{
  for (guint k = 0; k < costs->len; k++)
    {
      IndDepartmentCost *one = &g_array_index (costs, IndDepartmentCost, k);

      if (g_strcmp0 (one->department, department) == 0)
        {
          one->monthly += monthly;
          return;
        }
    }
  g_array_append_val (costs, ((IndDepartmentCost) { department, monthly }));
}

static gint
by_cost (gconstpointer a, gconstpointer b)
{
  const IndDepartmentCost *one = a, *other = b;

  if ((one->department == NULL) != (other->department == NULL))
    return one->department == NULL ? 1 : -1;
  return (one->monthly < other->monthly) - (one->monthly > other->monthly);
}

/**
 * ind_case_costs:
 *
 * Returns: (transfer full) (element-type IndDepartmentCost): what each department pays on a day of the measures that run, the
 *   one that pays most first, what is not shared last; their names are the case's
 */
GArray *
ind_case_costs (IndCase *family, IndDate day)
{
  GArray *costs = g_array_new (FALSE, FALSE, sizeof (IndDepartmentCost));

  for (guint k = 0; k < ind_list_length (family->measures); k++)
    {
      const IndMeasure *measure = ind_list_get (family->measures, k);
      double monthly = ind_measure_monthly (measure, day);
      guint n = ind_list_length (measure->funding);

      if (monthly == 0)
        continue;
      if (n == 0)
        add_cost (costs, NULL, monthly);
      for (guint i = 0; i < n; i++)
        {
          const IndMeasureFunding *share = ind_list_get (measure->funding, i);

          add_cost (costs, share->department, monthly * share->share / 100);
        }
    }
  g_array_sort (costs, by_cost);
  return costs;
}

/** ind_measure_begun: Returns: (transfer full): a measure that is considered, with the paragraph that is usual for its kind */
IndRecord *
ind_measure_begun (const char *kind)
{
  IndRecord *draft = ind_record_new (&ind_measure_table, ind_new_id ());
  const char *paragraph = ind_catalogue_value (IND_CATALOGUE_MEASURES, kind, "Paragraph");

  ind_record_set_text_at (draft, "kind", kind);
  ind_record_set_number_at (draft, "status", IND_MEASURE_CONSIDERED);
  ind_record_set_paragraph (draft, paragraph);
  return draft;
}
