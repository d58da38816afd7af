#include "config.h"

#include "ind-deadline.h"

#include <stdlib.h>

#include "ind-catalogue.h"

/** ind_deadline_key: Returns: (nullable): its key among the catalogue's deadlines; %NULL where it has a day of its own. */
const char *
ind_deadline_key (IndDeadlineKind kind)
{
  switch (kind)
    {
    case IND_DEADLINE_GUIDANCE: return "family-guidance";
    case IND_DEADLINE_PLAN: return "child-plan";
    case IND_DEADLINE_FIRST_REVIEW: return "first-follow-up";
    case IND_DEADLINE_INVESTIGATION:
    case IND_DEADLINE_REVIEW: break;
    }
  return NULL;
}

/** ind_deadline_months: Returns: how many months the law gives, as the catalogue has it; 0 where it has none. */
int
ind_deadline_months (IndDeadlineKind kind)
{
  const char *months = ind_catalogue_value (IND_CATALOGUE_DEADLINES, ind_deadline_key (kind), "Months");

  return months != NULL ? atoi (months) : 0;
}

static void
add (GArray *deadlines, IndDeadlineKind kind, gpointer record, IndDate since, IndDate due)
{
  IndDeadline deadline = { kind, record, since, due };

  g_array_append_val (deadlines, deadline);
}

/* Whether the catalogue says of a measure's paragraph, or of the usual one of its kind, that it has to do with a deadline. */
static gboolean
has_to_do_with (const IndMeasure *measure, const char *property, IndDeadlineKind kind)
{
  const char *usual = ind_catalogue_value (IND_CATALOGUE_MEASURES, measure->kind, "Paragraph"), *key = NULL;

  if (measure->legal_basis_section != NULL)
    key = ind_catalogue_paragraph_value (measure->legal_basis_law, measure->legal_basis_section,
                                         measure->legal_basis_stk, measure->legal_basis_nr, property);
  else if (usual != NULL)
    key = ind_catalogue_value (IND_CATALOGUE_PARAGRAPHS, usual, property);
  return g_strcmp0 (key, ind_deadline_key (kind)) == 0;
}

/* Family guidance that was asked for has been offered, whatever came of it. */
static gboolean
is_guidance (const IndMeasure *measure)
{
  return measure->status != IND_MEASURE_NONE && measure->status != IND_MEASURE_CONSIDERED
         && (g_strcmp0 (measure->kind, ind_deadline_key (IND_DEADLINE_GUIDANCE)) == 0
             || has_to_do_with (measure, "Meets", IND_DEADLINE_GUIDANCE));
}

static gboolean
was_guided (IndCase *family)
{
  for (guint k = 0, n = ind_list_length (family->measures); k < n; k++)
    if (is_guidance (ind_list_get (family->measures, k)))
      return TRUE;
  return FALSE;
}

/* From the day on which the kommune came to know of the impairment. */
static void
add_guidance (GArray *deadlines, IndCase *family)
{
  for (guint k = 0, n = ind_list_length (family->persons); k < n; k++)
    {
      IndPerson *child = ind_list_get (family->persons, k);
      g_autoptr (GPtrArray) children = child->informed_on != IND_NO_DATE ? ind_case_children (family) : NULL;

      if (children != NULL && g_ptr_array_find (children, child, NULL) && !was_guided (family))
        add (deadlines, IND_DEADLINE_GUIDANCE, child, child->informed_on,
             ind_date_add_months (child->informed_on, ind_deadline_months (IND_DEADLINE_GUIDANCE)));
    }
}

static void
add_investigations (GArray *deadlines, IndCase *family)
{
  for (guint k = 0, n = ind_list_length (family->assessments); k < n; k++)
    {
      const IndAssessment *assessment = ind_list_get (family->assessments, k);

      for (guint i = 0, m = ind_list_length (assessment->investigations); i < m; i++)
        {
          IndInvestigation *one = ind_list_get (assessment->investigations, i);
          IndDate due = ind_investigation_due (one);

          if (one->done_on == IND_NO_DATE && due != IND_NO_DATE)
            add (deadlines, IND_DEADLINE_INVESTIGATION, one, one->due_on == IND_NO_DATE ? one->started_on : IND_NO_DATE, due);
        }
    }
}

static gboolean
has_plan_since (IndCase *family, IndDate day)
{
  for (guint k = 0, n = ind_list_length (family->plans); k < n; k++)
    if (((IndPlan *) ind_list_get (family->plans, k))->issued_on >= day)
      return TRUE;
  return FALSE;
}

/* One plan for the family: the decision that has waited longest counts. */
static void
add_plan (GArray *deadlines, IndCase *family)
{
  IndMeasure *first = NULL;

  for (guint k = 0, n = ind_list_length (family->measures); k < n; k++)
    {
      IndMeasure *measure = ind_list_get (family->measures, k);

      if ((measure->status == IND_MEASURE_GRANTED || measure->status == IND_MEASURE_RUNNING)
          && measure->decided_on != IND_NO_DATE && has_to_do_with (measure, "Asks", IND_DEADLINE_PLAN)
          && !has_plan_since (family, measure->decided_on)
          && (first == NULL || measure->decided_on < first->decided_on
              || (measure->decided_on == first->decided_on && measure->id < first->id)))
        first = measure;
    }
  if (first != NULL)
    add (deadlines, IND_DEADLINE_PLAN, first, first->decided_on,
         ind_date_add_months (first->decided_on, ind_deadline_months (IND_DEADLINE_PLAN)));
}

/* When an activity was held: its day, or the middle of its month. */
static IndDate
day_held (const IndActivity *activity)
{
  return activity->date != IND_NO_DATE ? activity->date : activity->month + 14;
}

/* Whether somebody has looked at the measure since: at a review of it, or, @or_family, at any follow-up with the family. */
static gboolean
was_looked_at (IndCase *family, const IndMeasure *measure, IndDate since, gboolean or_family)
{
  for (guint k = 0, n = ind_list_length (family->activities); k < n; k++)
    {
      const IndActivity *activity = ind_list_get (family->activities, k);
      gboolean is_review = activity->kind == IND_ACTIVITY_REVIEW && activity->measure == measure;
      gboolean is_any = activity->measure == NULL
                        && (activity->kind == IND_ACTIVITY_REVIEW || activity->kind == IND_ACTIVITY_FOLLOW_UP);

      if (activity->status == IND_ACTIVITY_HELD && (is_review || (or_family && is_any)) && day_held (activity) >= since)
        return TRUE;
    }
  return FALSE;
}

/* The day that is set, else the law's months after the beginning (BL § 95). One held in the month of the day is the one meant. */
static void
add_reviews (GArray *deadlines, IndCase *family, IndDate today)
{
  int months = ind_deadline_months (IND_DEADLINE_FIRST_REVIEW);

  for (guint k = 0, n = ind_list_length (family->measures); k < n; k++)
    {
      IndMeasure *measure = ind_list_get (family->measures, k);

      if (!ind_measure_runs (measure, today))
        continue;
      if (measure->review_on != IND_NO_DATE)
        {
          if (!was_looked_at (family, measure, ind_date_month (measure->review_on), FALSE))
            add (deadlines, IND_DEADLINE_REVIEW, measure, IND_NO_DATE, measure->review_on);
        }
      else if (measure->from != IND_NO_DATE && !was_looked_at (family, measure, measure->from, TRUE))
        add (deadlines, IND_DEADLINE_FIRST_REVIEW, measure, measure->from, ind_date_add_months (measure->from, months));
    }
}

/**
 * ind_case_deadlines:
 *
 * What is to be done by a day and is not done yet, however near or far that is: family guidance from the day on which the
 * kommune was informed, investigations, the child's plan after a decision, and looking at running measures again. How many
 * months the law gives stands in the catalogue.
 *
 * Returns: (transfer full) (element-type IndDeadline): in the order of their kinds; the records are the case's
 */
GArray *
ind_case_deadlines (IndCase *family, IndDate today)
{
  GArray *deadlines = g_array_new (FALSE, FALSE, sizeof (IndDeadline));

  add_guidance (deadlines, family);
  add_investigations (deadlines, family);
  add_plan (deadlines, family);
  add_reviews (deadlines, family, today);
  return deadlines;
}
