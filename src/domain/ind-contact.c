#include "config.h"

#include "ind-overview.h"

/* When an activity was held: its day, or the middle of its month. */
static IndDate
day_held (const IndActivity *activity, IndDate today)
{
  return MIN (activity->date != IND_NO_DATE ? activity->date : activity->month + 14, today);
}

/* The meetings in which one sits with the family. */
static gboolean
meets_family (const IndActivity *activity)
{
  switch (activity->kind)
    {
    case IND_ACTIVITY_OPENING:
    case IND_ACTIVITY_CHILD_CONVERSATION:
    case IND_ACTIVITY_ASSESSMENT_MEETING:
    case IND_ACTIVITY_NETWORK_MEETING:
    case IND_ACTIVITY_FOLLOW_UP:
    case IND_ACTIVITY_HANDOVER:
    case IND_ACTIVITY_CONTACT:
      return ind_activity_is_for_family (activity);
    default:
      return FALSE;
    }
}

/* The day of YYYY-MM-DD, or of YYYY-MM-DDTHH:MM. */
static IndDate
day_of_entry (const IndContactEntry *entry)
{
  char day[sizeof "YYYY-MM-DD"];

  g_strlcpy (day, entry->on != NULL ? entry->on : "", sizeof day);
  return ind_date_from_iso (day);
}

/**
 * ind_case_last_contact:
 * @what: (out) (optional) (nullable): the entry of the log, the meeting or the activity that it was
 *
 * The last contact with the family until @today: one of the log that reached somebody, or a meeting that was held with them.
 *
 * Returns: its day, or %IND_NO_DATE where there was none
 */
IndDate
ind_case_last_contact (IndCase *family, IndDate today, IndRecord **what)
{
  IndDate last = IND_NO_DATE;
  IndRecord *found = NULL;

  for (guint k = 0, n = ind_list_length (family->contact_log); k < n; k++)
    {
      IndContactEntry *entry = ind_list_get (family->contact_log, k);
      IndDate day = day_of_entry (entry);

      if (entry->reached != IND_NO && day > last && day <= today)
        {
          last = day;
          found = (IndRecord *) entry;
        }
    }
  for (guint k = 0, n = ind_list_length (family->meetings); k < n; k++)
    {
      IndMeeting *meeting = ind_list_get (family->meetings, k);

      if (meeting->family_present == IND_YES && meeting->date > last && meeting->date <= today)
        {
          last = meeting->date;
          found = (IndRecord *) meeting;
        }
    }
  for (guint k = 0, n = ind_list_length (family->activities); k < n; k++)
    {
      IndActivity *activity = ind_list_get (family->activities, k);

      if (activity->status == IND_ACTIVITY_HELD && meets_family (activity) && day_held (activity, today) > last)
        {
          last = day_held (activity, today);
          found = (IndRecord *) activity;
        }
    }
  if (what != NULL)
    *what = found;
  return last;
}

/** ind_case_last_follow_up: Returns: the day of the last follow-up that was held, or %IND_NO_DATE. */
IndDate
ind_case_last_follow_up (IndCase *family, IndDate today)
{
  IndDate last = IND_NO_DATE;

  for (guint k = 0, n = ind_list_length (family->activities); k < n; k++)
    {
      const IndActivity *activity = ind_list_get (family->activities, k);

      if (activity->kind == IND_ACTIVITY_FOLLOW_UP && activity->status == IND_ACTIVITY_HELD)
        last = MAX (last, day_held (activity, today));
    }
  return last;
}
