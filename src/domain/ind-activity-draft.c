#include "config.h"

#include "ind-activity.h"

#include "ind-holidays.h"
#include "ind-items.h"

/* What an activity would be after a gesture on the wheel: each a draft for ind_desk_change(), with what follows from it. */

static void
set (IndRecord *draft, const char *field, gint64 number)
{
  ind_record_set_number_at (draft, field, number);
}

/* Takes the day away; what was agreed was that day. */
static void
take_day_away (IndRecord *draft)
{
  set (draft, "date", IND_NO_DATE);
  ind_record_set_text_at (draft, "time", NULL);
  if (ind_activity_status ((const IndActivity *) draft) == IND_ACTIVITY_AGREED)
    set (draft, "status", IND_ACTIVITY_PLANNED);
}

static gboolean
is_outside (const IndActivity *activity)
{
  return activity->date != IND_NO_DATE && (activity->date < activity->month || activity->date > ind_activity_last_day (activity));
}

/** ind_activity_same_day: Returns: the same day of the month, as far as it has it, when what has a day begins in @month. */
IndDate
ind_activity_same_day (const IndActivity *self, IndDate month)
{
  return ind_date_add_months (self->date, ind_date_months_between (ind_date_month (self->month), ind_date_month (month)));
}

/**
 * ind_activity_moved:
 * @month: the first of its months, as the first day of it
 *
 * A day that would lie outside of the months moves along, to the same day of a month, or its last one where it is shorter;
 * what is still to come goes from a workday to the workday nearest to that. The time and what was agreed stay.
 *
 * Returns: (transfer full): the activity as it would be when it is moved there
 */
IndRecord *
ind_activity_moved (const IndActivity *self, IndDate month)
{
  IndRecord *draft = ind_record_draft ((const IndRecord *) self);
  IndActivityStatus status = ind_activity_status (self);
  IndDate same;

  set (draft, "month", ind_date_month (month));
  if (!is_outside ((const IndActivity *) draft))
    return draft;
  same = ind_activity_same_day (self, month);
  set (draft, "date", (status == IND_ACTIVITY_PLANNED || status == IND_ACTIVITY_AGREED) && ind_is_workday (self->date)
                        ? ind_nearest_workday (same) : same);
  return draft;
}

/**
 * ind_activity_stretched:
 * @months: how many, made 1 to 24
 *
 * A day that lies outside of them goes, and with it what was agreed on it.
 *
 * Returns: (transfer full): the activity as it would be
 */
IndRecord *
ind_activity_stretched (const IndActivity *self, int months)
{
  IndRecord *draft = ind_record_draft ((const IndRecord *) self);

  set (draft, "months", CLAMP (months, IND_ACTIVITY_LEAST_MONTHS, IND_ACTIVITY_MOST_MONTHS));
  if (is_outside ((const IndActivity *) draft))
    take_day_away (draft);
  return draft;
}

/**
 * ind_activity_settled:
 * @date: the day, or %IND_NO_DATE for the month alone
 * @time: (nullable): HH:MM
 *
 * A planned activity that gets a day is agreed; an agreed one that loses it is planned again. A day outside of its months
 * takes it to that month alone.
 *
 * Returns: (transfer full): the activity as it would be
 */
IndRecord *
ind_activity_settled (const IndActivity *self, IndDate date, const char *time)
{
  IndRecord *draft = ind_record_draft ((const IndRecord *) self);

  if (date == IND_NO_DATE)
    {
      take_day_away (draft);
      return draft;
    }
  if (date < self->month || date > ind_activity_last_day (self))
    {
      set (draft, "month", ind_date_month (date));
      if (self->months > 1)
        set (draft, "months", 1);
    }
  set (draft, "date", date);
  ind_record_set_text_at (draft, "time", time);
  if (ind_activity_status (self) == IND_ACTIVITY_PLANNED)
    set (draft, "status", IND_ACTIVITY_AGREED);
  return draft;
}

/** ind_activity_take_part: lets somebody take part, once, in what is being drafted. @who: (nullable) */
void
ind_activity_take_part (IndRecord *draft, IndRecord *who)
{
  const IndList *list = ind_record_list_of (draft, &ind_activity_participant_table);
  GListStore *there = ind_record_get_list (draft, list);
  g_autoptr (IndRecord) item = NULL;

  if (who == NULL)
    return;
  for (guint k = 0; k < ind_list_length (there); k++)
    if (((IndActorItem *) ind_list_get (there, k))->who.record == who)
      return;
  item = ind_record_new (&ind_activity_participant_table, ind_new_id ());
  ind_record_set_record_at (item, "who", who);
  ind_record_insert (draft, list, item, ind_list_length (there));
}
