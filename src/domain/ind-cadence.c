#include "config.h"

#include "ind-cadence.h"

#include <string.h>

#include "ind-catalogue.h"
#include "ind-deadline.h"

/* Whether the catalogue says that this paragraph asks for a follow-up every sixth week. */
static gboolean
is_close (const char *law, const char *section, gint64 stk, gint64 nr)
{
  const char *follow_up = section != NULL ? ind_catalogue_paragraph_value (law, section, stk, nr, "FollowUp") : NULL;

  return g_strcmp0 (follow_up, "six-weeks") == 0;
}

/* Where a measure's paragraph is not given, the usual one of its kind counts. */
static gboolean
measure_is_close (const IndMeasure *measure)
{
  const char *usual = NULL;
  g_auto (GStrv) parts = NULL;

  if (measure->legal_basis_section != NULL)
    return is_close (measure->legal_basis_law, measure->legal_basis_section, measure->legal_basis_stk,
                     measure->legal_basis_nr);
  usual = ind_catalogue_value (IND_CATALOGUE_MEASURES, measure->kind, "Paragraph");
  if (usual == NULL)
    return FALSE;
  parts = g_strsplit (usual, "/", 3);
  return parts[0] != NULL && is_close (parts[0], parts[1], IND_NO_NUMBER, IND_NO_NUMBER);
}

static IndRecord *
find_close_investigation (IndCase *family)
{
  for (guint k = 0; k < ind_list_length (family->assessments); k++)
    {
      const IndAssessment *assessment = ind_list_get (family->assessments, k);

      for (guint i = 0; i < ind_list_length (assessment->investigations); i++)
        {
          IndInvestigation *one = ind_list_get (assessment->investigations, i);

          if (one->done_on == IND_NO_DATE
              && is_close (one->legal_basis_law, one->legal_basis_section, one->legal_basis_stk, one->legal_basis_nr))
            return (IndRecord *) one;
        }
    }
  return NULL;
}

/**
 * ind_case_cadence:
 * @months: what the kommune has set for Én indgang, see %IND_CADENCE_MONTHS
 *
 * How often the family is followed up. In Sammen om familien a kommune cannot change it: every 6 weeks where there
 * is a child welfare investigation that is not done or a supportive measure that runs, else every 3 months. Which
 * paragraph is which stands in the catalogue (FollowUp).
 */
IndCadence
ind_case_cadence (IndCase *family, IndDate today, int months)
{
  IndRecord *close;

  if (family->model != IND_MODEL_SAMMEN_OM_FAMILIEN)
    return (IndCadence) { 0, MAX (months, 1), NULL };
  close = find_close_investigation (family);
  for (guint k = 0; close == NULL && k < ind_list_length (family->measures); k++)
    {
      IndMeasure *measure = ind_list_get (family->measures, k);

      if (ind_measure_runs (measure, today) && measure_is_close (measure))
        close = (IndRecord *) measure;
    }
  return close != NULL ? (IndCadence) { 6, 0, close } : (IndCadence) { 0, 3, NULL };
}

typedef struct
{
  IndCase *family;
  IndDate first, last, today;
  GArray *proposals;
} Filling;

static void
propose (const Filling *filling, IndActivityKind kind, IndDate day, IndProposalReason reason, gpointer about)
{
  IndDate month = ind_date_month (day);
  IndProposal proposal = { kind, month, reason, about, ind_holiday_in_month (month) };

  if (month >= filling->first && month <= filling->last)
    g_array_append_val (filling->proposals, proposal);
}

/* When an activity counts as being: its day, or the middle of its month. */
static IndDate
day_of (const IndActivity *activity)
{
  return activity->date != IND_NO_DATE ? activity->date : activity->month + 14;
}

static gint
by_day (gconstpointer a, gconstpointer b)
{
  IndDate one = *(const IndDate *) a, other = *(const IndDate *) b;

  return one < other ? -1 : one > other;
}

/* The days of what is planned, agreed or held of this kind. */
static GArray *
days_of_kind (IndCase *family, IndActivityKind kind)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (IndDate));

  for (guint k = 0; k < ind_list_length (family->activities); k++)
    {
      const IndActivity *activity = ind_list_get (family->activities, k);
      IndDate day = day_of (activity);

      if (activity->kind == kind && ind_activity_status (activity) != IND_ACTIVITY_CANCELLED)
        g_array_append_val (days, day);
    }
  g_array_sort (days, by_day);
  return days;
}

/*
 * Goes from one to the next; where none is in time, one is proposed. What is missing already is due at once; where there is
 * one within a month, that one does. Unless the rhythm is @fixed, the next one that is planned in these months is the family's
 * own agreement and counts, be it late.
 */
static void
fill_rhythm (const Filling *filling, IndActivityKind kind, int weeks, int months, gboolean fixed, IndProposalReason reason)
{
  g_autoptr (GArray) days = days_of_kind (filling->family, kind);
  IndDate last = filling->family->enrolled_on != IND_NO_DATE ? filling->family->enrolled_on : filling->today;
  IndDate end = ind_date_month_end (filling->last);
  guint next = 0;

  while (next < days->len && g_array_index (days, IndDate, next) <= filling->today)
    last = g_array_index (days, IndDate, next++);
  if (!fixed && next < days->len && g_array_index (days, IndDate, next) <= end
      && (weeks > 0 ? last + 7 * weeks : ind_date_add_months (last, months)) >= filling->today)
    last = g_array_index (days, IndDate, next++);
  for (;;)
    {
      IndDate due = weeks > 0 ? last + 7 * weeks : ind_date_add_months (last, months);

      if (due < filling->today)
        due = next < days->len && g_array_index (days, IndDate, next) <= ind_date_add_months (filling->today, 1)
                ? g_array_index (days, IndDate, next) : filling->today;
      if (next < days->len && g_array_index (days, IndDate, next) <= ind_date_month_end (due))
        {
          last = g_array_index (days, IndDate, next++);
          continue;
        }
      if (due > end)
        return;
      propose (filling, kind, due, reason, NULL);
      last = due;
    }
}

/* One that is tied to no measure is this one's where it stands in the month in which this one is due. */
static gboolean
has_review (IndCase *family, const IndMeasure *measure, IndDate since, IndDate due)
{
  for (guint k = 0; k < ind_list_length (family->activities); k++)
    {
      const IndActivity *activity = ind_list_get (family->activities, k);

      if (activity->kind == IND_ACTIVITY_REVIEW && ind_activity_status (activity) != IND_ACTIVITY_CANCELLED
          && ((activity->measure == measure && ind_activity_last_day (activity) >= since)
              || (activity->measure == NULL && activity->month == ind_date_month (due))))
        return TRUE;
    }
  return FALSE;
}

/* The day that is set, else the law's months after the beginning (BL § 95). */
static void
fill_review (const Filling *filling, IndMeasure *measure)
{
  gboolean is_set = measure->review_on != IND_NO_DATE;
  IndDate due = measure->review_on;

  if (!ind_measure_runs (measure, filling->today) || (!is_set && measure->from == IND_NO_DATE))
    return;
  if (!is_set)
    due = ind_date_add_months (measure->from, ind_deadline_months (IND_DEADLINE_FIRST_REVIEW));
  if (!has_review (filling->family, measure, is_set ? MIN (due, ind_date_month (filling->today)) : measure->from,
                   MAX (due, filling->today)))
    propose (filling, IND_ACTIVITY_REVIEW, MAX (due, filling->today),
             is_set ? IND_PROPOSAL_REVIEW : IND_PROPOSAL_FIRST_REVIEW, measure);
}

static gboolean
has_transition (IndCase *family, IndDate month)
{
  for (guint k = 0; k < ind_list_length (family->activities); k++)
    {
      const IndActivity *activity = ind_list_get (family->activities, k);

      if (activity->kind == IND_ACTIVITY_TRANSITION && ind_activity_status (activity) != IND_ACTIVITY_CANCELLED
          && activity->month <= month && ind_activity_last_day (activity) >= month)
        return TRUE;
    }
  return FALSE;
}

/* School begins in August of the year in which the child turns 6; at 10 and 18 other rules begin. */
static void
fill_ages (const Filling *filling, IndPerson *child)
{
  int year, month;

  if (child->birth_date == IND_NO_DATE)
    return;
  ind_date_get (child->birth_date, &year, &month, NULL);
  {
    const struct { IndDate on; IndProposalReason reason; } ages[] = {
      { ind_date_new (year + 6, 8, 1), IND_PROPOSAL_SCHOOL_START },
      { ind_date_new (year + 10, month, 1), IND_PROPOSAL_TEN_YEARS },
      { ind_date_new (year + 18, month, 1), IND_PROPOSAL_EIGHTEEN_YEARS },
    };

    for (gsize k = 0; k < G_N_ELEMENTS (ages); k++)
      if (ages[k].on >= ind_date_month (filling->today) && !has_transition (filling->family, ages[k].on))
        propose (filling, IND_ACTIVITY_TRANSITION, ages[k].on, ages[k].reason, child);
  }
}

static gint
by_month (gconstpointer a, gconstpointer b)
{
  const IndProposal *one = a, *other = b;

  if (one->month != other->month)
    return one->month < other->month ? -1 : 1;
  return (int) one->kind - (int) other->kind;
}

/**
 * ind_case_fill_year:
 * @first_month: the first of twelve
 * @months: as of ind_case_cadence()
 *
 * What the year lacks by the rules of the field: follow-ups by the cadence, a network meeting every 6 months, looking
 * at each running measure again, and what the children's ages bring. What is there already is kept and counted, and the next
 * one that is planned is not forestalled, except by the cadence of Sammen om familien, which nobody can change;
 * nothing is proposed before @today's month, nor for a family that is not, or no longer, on its way.
 *
 * Returns: (transfer full) (element-type IndProposal): by month; the records are the case's
 */
GArray *
ind_case_fill_year (IndCase *family, IndDate first_month, IndDate today, int months)
{
  GArray *proposals = g_array_new (FALSE, FALSE, sizeof (IndProposal));
  IndCadence cadence = ind_case_cadence (family, today, months);
  Filling filling = { family, MAX (first_month, ind_date_month (today)), ind_date_add_months (first_month, 11), today,
                      proposals };
  g_autoptr (GPtrArray) children = ind_case_children (family);

  if (family->status == IND_CASE_DECLINED || family->status == IND_CASE_REJECTED
      || family->status == IND_CASE_DISCHARGED || filling.last < filling.first)
    return proposals;
  fill_rhythm (&filling, IND_ACTIVITY_FOLLOW_UP, cadence.weeks, cadence.months,
               family->model == IND_MODEL_SAMMEN_OM_FAMILIEN, IND_PROPOSAL_CADENCE);
  fill_rhythm (&filling, IND_ACTIVITY_NETWORK_MEETING, 0, 6, FALSE, IND_PROPOSAL_HALF_YEARLY);
  for (guint k = 0; k < ind_list_length (family->measures); k++)
    fill_review (&filling, ind_list_get (family->measures, k));
  for (guint k = 0; k < children->len; k++)
    fill_ages (&filling, children->pdata[k]);
  g_array_sort (proposals, by_month);
  return proposals;
}
