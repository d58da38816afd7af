#include "config.h"

#include "ind-plan-content-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-format.h"
#include "ind-rules.h"
#include "ind-words.h"

static IndPlanState
measure_state (IndPlanContent *content, const IndMeasure *measure)
{
  switch (measure->status)
    {
    case IND_MEASURE_RUNNING:
      return (IndPlanState) { IND_MARK_HALF, C_("plan", "Under way") };
    case IND_MEASURE_GRANTED:
      return (IndPlanState) { IND_MARK_TICK, C_("plan", "Granted") };
    case IND_MEASURE_APPLIED:
      return (IndPlanState) { IND_MARK_RING, _("Applied for") };
    case IND_MEASURE_ENDED:
      return (IndPlanState) { IND_MARK_DOT, C_("plan", "Ended") };
    case IND_MEASURE_REFUSED:
      return (IndPlanState) { IND_MARK_CROSS, C_("plan", "Refused") };
    case IND_MEASURE_CONSIDERED:
    case IND_MEASURE_NONE:
      break;
    }
  return (IndPlanState) { IND_MARK_DASHED, _("Being considered") };
}

/* What runs or is granted, what is coming, what is over. */
static guint
measure_rank (const IndMeasure *measure)
{
  switch (measure->status)
    {
    case IND_MEASURE_RUNNING:
    case IND_MEASURE_GRANTED:
      return 0;
    case IND_MEASURE_ENDED:
    case IND_MEASURE_REFUSED:
      return 2;
    case IND_MEASURE_APPLIED:
    case IND_MEASURE_CONSIDERED:
    case IND_MEASURE_NONE:
      break;
    }
  return 1;
}

static char *
measure_period (const IndMeasure *measure)
{
  g_autofree char *from = ind_format_date (measure->from), *to = ind_format_date (measure->to);

  if (measure->from != IND_NO_DATE && measure->to != IND_NO_DATE)
    return g_strdup_printf ("%s – %s", from, to);
  if (measure->from != IND_NO_DATE)
    return g_strdup_printf (C_("plan", "From %s"), from);
  if (measure->to != IND_NO_DATE)
    return g_strdup_printf (C_("plan", "Until %s"), to);
  if (measure->status == IND_MEASURE_APPLIED && measure->applied_on != IND_NO_DATE)
    return ind_format_date (measure->applied_on);
  return NULL;
}

/* For whom the help is, unless it is for the one child that all is about. */
static const char *
measure_for (IndPlanContent *content, const IndMeasure *measure)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) children = ind_case_children (content->family);
  guint n = ind_list_length (measure->for_persons);
  gboolean all_children = TRUE;

  for (guint k = 0; k < n; k++)
    {
      const IndParty who = { ((IndLinkItem *) ind_list_get (measure->for_persons, k))->target, NULL };

      all_children &= g_ptr_array_find (children, who.record, NULL);
      g_ptr_array_add (names, (char *) ind_plan_name (content, &who));
    }
  if (n == 0 || (all_children && n == children->len))
    return NULL;
  return ind_plan_take (content, g_strdup_printf (C_("plan", "For %s"), ind_plan_list (content, names)));
}

static void
add_measure (IndPlanContent *content, const IndMeasure *from)
{
  IndPlanMeasure *measure = g_new0 (IndPlanMeasure, 1);
  g_autofree char *review = ind_format_date (from->review_on);

  measure->id = from->id;
  measure->title = ind_plan_say (content, from->title);
  if (measure->title == NULL)
    measure->title = ind_plan_measure_word (content, from->kind);
  measure->law = ind_plan_law (content, from);
  measure->for_whom = measure_for (content, from);
  measure->provider = ind_plan_name (content, &from->provider);
  measure->provider_about = ind_plan_function (content, &from->provider);
  measure->period = ind_plan_take (content, measure_period (from));
  measure->state = measure_state (content, from);
  measure->rank = measure_rank (from);
  if (from->review_on != IND_NO_DATE && measure->rank < 2)
    measure->review = ind_plan_take (content, g_strdup_printf (_("Looked at again on %s"), review));
  g_ptr_array_add (content->measures, measure);
}

/** ind_plan_add_measures: The help that the family gets: what runs first, what is over last, else as in the case. */
void
ind_plan_add_measures (IndPlanContent *content)
{
  GListStore *measures = content->family->measures;

  for (guint rank = 0; rank <= 2; rank++)
    for (guint k = 0; k < ind_list_length (measures); k++)
      if (measure_rank (ind_list_get (measures, k)) == rank)
        add_measure (content, ind_list_get (measures, k));
}

/* March 2027, or March–October 2027, for what has no day yet. */
static char *
event_months (const IndActivity *activity)
{
  IndDate last = ind_activity_last_day (activity);
  g_autofree char *first_month = ind_format_month_year (activity->month), *last_month = ind_format_month_year (last);
  g_autofree char *bare = ind_format_month (activity->month), *name = NULL;
  int year, last_year;

  if (activity->months == IND_NO_NUMBER || activity->months < 2)
    return ind_upper_first (first_month);
  ind_date_get (activity->month, &year, NULL, NULL);
  ind_date_get (last, &last_year, NULL, NULL);
  name = ind_upper_first (year == last_year ? bare : first_month);
  return g_strdup_printf (year == last_year ? "%s–%s" : "%s – %s", name, last_month);
}

/* With whom, the family itself left out. */
static const char *
event_with (IndPlanContent *content, const IndActivity *activity)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint k = 0; k < ind_list_length (activity->participants); k++)
    {
      const IndActorItem *item = ind_list_get (activity->participants, k);
      const char *name = ind_plan_name (content, &item->who);

      if (name != NULL && (item->who.record == NULL || !IND_IS_PERSON (item->who.record)))
        g_ptr_array_add (names, (char *) name);
    }
  if (names->len == 0)
    return NULL;
  return ind_plan_take (content, g_strdup_printf (C_("plan", "With %s"), ind_plan_list (content, names)));
}

/* In another year than today's the year belongs to it. */
static char *
with_year (const IndPlanContent *content, char *day, IndDate date)
{
  g_autofree char *bare = day;
  int year, this_year;

  ind_date_get (date, &year, NULL, NULL);
  ind_date_get (content->today, &this_year, NULL, NULL);
  return year == this_year ? g_steal_pointer (&bare) : g_strdup_printf ("%s %d", bare, year);
}

static void
add_event (IndPlanContent *content, const IndActivity *activity)
{
  IndPlanEvent *event = g_new0 (IndPlanEvent, 1);
  g_autofree char *hour = activity->time != NULL ? ind_format_time (activity->time) : NULL;

  event->id = activity->id;
  event->has_date = activity->date != IND_NO_DATE;
  if (event->has_date)
    {
      g_autofree char *day = ind_format_date_weekday (activity->date);

      event->date = ind_plan_take (content, ind_upper_first (day));
      event->day = ind_plan_take (content, with_year (content, ind_format_date_short (activity->date), activity->date));
      if (hour != NULL)
        event->time = ind_plan_take (content, g_strdup_printf (C_("plan", "at %s"), hour));
    }
  else
    {
      g_autofree char *month = ind_format_month (activity->month);

      event->date = ind_plan_take (content, event_months (activity));
      event->day = ind_plan_take (content, with_year (content, ind_upper_first (month), activity->month));
    }
  event->title = ind_plan_say (content, activity->title);
  if (event->title == NULL)
    event->title = ind_plan_take (content, ind_upper_first (ind_words_activity_kind (activity->kind)));
  event->place = ind_plan_say (content, activity->place);
  event->with = event_with (content, activity);
  event->purpose = ind_plan_say (content, activity->purpose);
  g_ptr_array_add (content->events, event);
}

/** ind_plan_add_events: What is planned or agreed with the family in the twelve months from today. */
void
ind_plan_add_events (IndPlanContent *content)
{
  g_autoptr (GPtrArray) activities = ind_case_activities_from (content->family, content->today,
                                                               ind_date_add_months (content->today, 12) - 1);

  for (guint k = 0; k < activities->len; k++)
    if (ind_activity_is_for_family (activities->pdata[k]))
      add_event (content, activities->pdata[k]);
}
