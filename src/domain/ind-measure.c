#include "config.h"

#include "ind-measure.h"

/* The shares of a joint financing add up to 100, to the hundredth. */
static gboolean
check_measure (const IndRecord *record, GError **error)
{
  const IndMeasure *self = (const IndMeasure *) record;
  guint n = ind_list_length (self->funding);
  double sum = 0;

  for (guint k = 0; k < n; k++)
    sum += ((IndMeasureFunding *) ind_list_get (self->funding, k))->share;
  if (n > 0 && fabs (sum - 100) >= 0.01)
    {
      g_autofree char *what = g_strdup_printf ("%g", sum);
      ind_error_set (error, IND_ERROR_SHARES, "funding", what);
      return FALSE;
    }
  return TRUE;
}

static const IndField measure_cost_fields[] = {
  IND_FIELD (IndMeasureCost, from, IND_FIELD_DATE, .flags = IND_FIELD_INTERNAL),
  IND_FIELD (IndMeasureCost, monthly, IND_FIELD_AMOUNT, .flags = IND_FIELD_REQUIRED | IND_FIELD_INTERNAL,
              .high = G_MAXINT64),
  IND_END
};

IND_DEFINE_RECORD (IndMeasureCost, ind_measure_cost, measure_cost_fields)

const IndTable ind_measure_cost_table = {
  .name = "measure_cost",
  .type = ind_measure_cost_get_type,
  .fields = measure_cost_fields,
};

static const IndField measure_funding_fields[] = {
  IND_FIELD (IndMeasureFunding, department, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED | IND_FIELD_INTERNAL),
  IND_FIELD (IndMeasureFunding, share, IND_FIELD_AMOUNT, .flags = IND_FIELD_REQUIRED | IND_FIELD_INTERNAL,
              .high = 100),
  IND_END
};

IND_DEFINE_RECORD (IndMeasureFunding, ind_measure_funding, measure_funding_fields)

const IndTable ind_measure_funding_table = {
  .name = "measure_funding",
  .type = ind_measure_funding_get_type,
  .fields = measure_funding_fields,
};

static const IndField measure_fields[] = {
  IND_FIELD (IndMeasure, kind, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED | IND_FIELD_OWN_VALUES,
              .values = ind_measure_kind_values),
  IND_FIELD (IndMeasure, title, IND_FIELD_TEXT),
  IND_FIELD (IndMeasure, legal_basis, IND_FIELD_OBJECT),
  IND_FIELD (IndMeasure, legal_basis_law, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED, .path = "legal_basis.law"),
  IND_FIELD (IndMeasure, legal_basis_section, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED,
              .path = "legal_basis.section", .form = IND_FORM_SECTION, .low = 1),
  IND_FIELD (IndMeasure, legal_basis_stk, IND_FIELD_NUMBER, .path = "legal_basis.stk"),
  IND_FIELD (IndMeasure, legal_basis_nr, IND_FIELD_NUMBER, .path = "legal_basis.nr"),
  IND_FIELD (IndMeasure, provider, IND_FIELD_PARTY, .low = 1, .high = 200),
  IND_FIELD (IndMeasure, status, IND_FIELD_CHOICE, .values = ind_measure_status_values,
              .preset = IND_MEASURE_CONSIDERED),
  IND_FIELD (IndMeasure, applied_on, IND_FIELD_DATE),
  IND_FIELD (IndMeasure, decided_on, IND_FIELD_DATE),
  IND_FIELD (IndMeasure, from, IND_FIELD_DATE),
  IND_FIELD (IndMeasure, to, IND_FIELD_DATE),
  IND_FIELD (IndMeasure, review_on, IND_FIELD_DATE),
  IND_FIELD (IndMeasure, one_off, IND_FIELD_AMOUNT, .flags = IND_FIELD_INTERNAL, .high = G_MAXINT64),
  IND_FIELD (IndMeasure, funding_state, IND_FIELD_CHOICE, .values = ind_funding_state_values,
              .preset = IND_FUNDING_NONE),
  IND_FIELD (IndMeasure, funding_agreed_on, IND_FIELD_DATE),
  IND_FIELD (IndMeasure, note, IND_FIELD_TEXT, .flags = IND_FIELD_INTERNAL),
  IND_END
};

static const IndList measure_lists[] = {
  IND_LIST (IndMeasure, for_persons, ind_measure_person_table, .path = "for", .plain = TRUE),
  IND_LIST (IndMeasure, costs, ind_measure_cost_table, .path = "costs"),
  IND_LIST (IndMeasure, funding, ind_measure_funding_table, .path = "funding"),
  IND_LIST (IndMeasure, goals, ind_measure_goal_table, .path = "goals", .plain = TRUE),
  IND_END
};

IND_DEFINE_RECORD (IndMeasure, ind_measure, measure_fields)

const IndTable ind_measure_table = {
  .name = "measure",
  .type = ind_measure_get_type,
  .has_ref = TRUE,
  .fields = measure_fields,
  .lists = measure_lists,
  .check = check_measure,
};

/**
 * ind_measure_runs:
 *
 * Returns: whether the measure runs on the day: it is running, or granted with from ≤ today ≤ to
 */
gboolean
ind_measure_runs (const IndMeasure *self, IndDate today)
{
  if (self->status == IND_MEASURE_RUNNING)
    return TRUE;
  return self->status == IND_MEASURE_GRANTED && self->from != IND_NO_DATE && self->from <= today
         && (self->to == IND_NO_DATE || today <= self->to);
}
