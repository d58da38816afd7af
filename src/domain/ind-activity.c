#include "config.h"

#include "ind-activity.h"

/* The date of an activity lies in its month, or in one of the months that it lasts. */
static gboolean
check_activity (const IndRecord *record, GError **error)
{
  const IndActivity *self = (const IndActivity *) record;

  if (self->date == IND_NO_DATE || (self->date >= self->month && self->date <= ind_activity_last_day (self)))
    return TRUE;
  ind_error_set (error, IND_ERROR_OUTSIDE_MONTH, "date", NULL);
  return FALSE;
}

static const IndField activity_fields[] = {
  IND_FIELD (IndActivity, kind, IND_FIELD_CHOICE, .values = ind_activity_kind_values, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndActivity, measure, IND_FIELD_RECORD, .target = &ind_measure_table),
  IND_FIELD (IndActivity, goal, IND_FIELD_RECORD, .target = &ind_goal_table),
  IND_FIELD (IndActivity, title, IND_FIELD_TEXT),
  IND_FIELD (IndActivity, short_title, IND_FIELD_TEXT, .high = 24),
  IND_FIELD (IndActivity, audience, IND_FIELD_CHOICE, .values = ind_audience_values, .preset = IND_AUDIENCE_FAMILY),
  IND_FIELD (IndActivity, month, IND_FIELD_MONTH, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndActivity, months, IND_FIELD_NUMBER, .preset = 1, .low = IND_ACTIVITY_LEAST_MONTHS,
             .high = IND_ACTIVITY_MOST_MONTHS),
  IND_FIELD (IndActivity, date, IND_FIELD_DATE),
  IND_FIELD (IndActivity, time, IND_FIELD_TEXT, .form = IND_FORM_TIME),
  IND_FIELD (IndActivity, minutes, IND_FIELD_NUMBER, .low = 5, .high = G_MAXINT64),
  IND_FIELD (IndActivity, place, IND_FIELD_TEXT),
  IND_FIELD (IndActivity, purpose, IND_FIELD_TEXT),
  IND_FIELD (IndActivity, status, IND_FIELD_CHOICE, .values = ind_activity_status_values,
              .preset = IND_ACTIVITY_PLANNED),
  IND_FIELD (IndActivity, note, IND_FIELD_TEXT, .flags = IND_FIELD_INTERNAL),
  IND_END
};

static const IndList activity_lists[] = {
  IND_LIST (IndActivity, participants, ind_activity_participant_table, .path = "participants", .plain = TRUE),
  IND_END
};

IND_DEFINE_RECORD (IndActivity, ind_activity, activity_fields)

const IndTable ind_activity_table = {
  .name = "activity",
  .type = ind_activity_get_type,
  .has_ref = TRUE,
  .fields = activity_fields,
  .lists = activity_lists,
  .check = check_activity,
};

/** ind_activity_status: Returns: the status; planned where none is given. */
IndActivityStatus
ind_activity_status (const IndActivity *self)
{
  return self->status != IND_ACTIVITY_STATUS_NONE ? self->status : IND_ACTIVITY_PLANNED;
}

/** ind_activity_last_day: Returns: the last day of the last month that the activity lasts. */
IndDate
ind_activity_last_day (const IndActivity *self)
{
  int months = self->months != IND_NO_NUMBER ? (int) self->months : 1;

  return ind_date_month_end (ind_date_add_months (self->month, months - 1));
}

/** ind_activity_is_for_family: Returns: whether it may stand on what the family is handed. */
gboolean
ind_activity_is_for_family (const IndActivity *self)
{
  return self->audience != IND_AUDIENCE_TEAM;
}

static gboolean
is_open (const IndActivity *self)
{
  IndActivityStatus status = ind_activity_status (self);

  return status == IND_ACTIVITY_PLANNED || status == IND_ACTIVITY_AGREED;
}

/** ind_activity_is_overdue: Returns: whether it is still open though its date, or its last month, has passed. */
gboolean
ind_activity_is_overdue (const IndActivity *self, IndDate today)
{
  return is_open (self) && (self->date != IND_NO_DATE ? self->date : ind_activity_last_day (self)) < today;
}

/* A day within the month comes before the month as such, which may be any day of it. */
static gint
by_time (gconstpointer a, gconstpointer b)
{
  const IndActivity *one = *(IndActivity **) a, *other = *(IndActivity **) b;
  IndDate first = one->date != IND_NO_DATE ? one->date : ind_date_month_end (one->month);
  IndDate second = other->date != IND_NO_DATE ? other->date : ind_date_month_end (other->month);
  int hour;

  if (first != second)
    return first < second ? -1 : 1;
  hour = g_strcmp0 (one->time, other->time);
  if (hour != 0)
    return hour;
  return one->position < other->position ? -1 : one->position > other->position;
}

/**
 * ind_case_next_follow_up:
 *
 * Returns: (transfer none) (nullable): the next planned or agreed follow-up, even if it is overdue
 */
IndActivity *
ind_case_next_follow_up (IndCase *family)
{
  IndActivity *next = NULL;
  guint n = ind_list_length (family->activities);

  for (guint k = 0; k < n; k++)
    {
      IndActivity *activity = ind_list_get (family->activities, k);

      if (activity->kind == IND_ACTIVITY_FOLLOW_UP && is_open (activity)
          && (next == NULL || by_time (&activity, &next) < 0))
        next = activity;
    }
  return next;
}

static GPtrArray *
activities_touching (IndCase *family, IndDate first, IndDate last, gboolean only_open)
{
  GPtrArray *activities = g_ptr_array_new ();
  guint n = ind_list_length (family->activities);

  for (guint k = 0; k < n; k++)
    {
      IndActivity *activity = ind_list_get (family->activities, k);
      IndDate from = activity->date != IND_NO_DATE ? activity->date : activity->month;
      IndDate to = activity->date != IND_NO_DATE ? activity->date : ind_activity_last_day (activity);

      if ((is_open (activity) || !only_open) && from <= last && to >= first)
        g_ptr_array_add (activities, activity);
    }
  g_ptr_array_sort (activities, by_time);
  return activities;
}

/**
 * ind_case_activities_from:
 * @first: the first day that is asked for
 * @last: the last one
 *
 * Returns: (transfer container) (element-type IndActivity): the planned and agreed activities that touch these
 *   days, in calendar order, those of the team among them
 */
GPtrArray *
ind_case_activities_from (IndCase *family, IndDate first, IndDate last)
{
  return activities_touching (family, first, last, TRUE);
}

/** ind_case_year: Returns: (transfer container) (element-type IndActivity): as above, held and cancelled ones too, of twelve months. */
GPtrArray *
ind_case_year (IndCase *family, IndDate first_month)
{
  return activities_touching (family, first_month, ind_date_add_months (first_month, 12) - 1, FALSE);
}
