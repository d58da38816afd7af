#include "config.h"

#include "ind-desk-overview.h"

#include "ind-desk-private.h"

/**
 * ind_desk_overview:
 *
 * Returns: (transfer full) (nullable): what asks for something on the day, in all families on their way; whoever shows it
 *   notes that use
 */
IndOverview *
ind_desk_overview (IndDesk *self, IndDate today, GError **error)
{
  g_autoptr (GPtrArray) cases = NULL;
  IndOverviewTerms terms;

  if (self->ahead != NULL && ind_overview_today (self->ahead) == today)
    return g_steal_pointer (&self->ahead);
  if (!ind_desk_read_number (self, IND_SETTING_FOLLOW_UP_MONTHS, &terms.follow_up_months, error)
      || !ind_desk_read_number (self, IND_SETTING_SILENT_WEEKS, &terms.silent_weeks, error))
    return NULL;
  cases = ind_store_list_overview (self->store, today, error);
  return cases != NULL ? ind_overview_new (cases, today, &terms) : NULL;
}

/**
 * ind_desk_read_ahead:
 *
 * Reads today's overview for whoever asks for it first, in the thread that opened the desk and before it is handed on. What
 * cannot be read is told when it is asked for.
 */
void
ind_desk_read_ahead (IndDesk *self)
{
  self->ahead = ind_desk_overview (self, ind_today (), NULL);
}

/** ind_desk_forget_ahead: what was read ahead, and nobody has asked for. */
void
ind_desk_forget_ahead (IndDesk *self)
{
  g_clear_pointer (&self->ahead, ind_overview_free);
}

/**
 * ind_desk_list_stages:
 *
 * Returns: (transfer full) (nullable) (element-type gint64 IndStage): how far every family has come, by its row number; whoever
 *   shows it notes that use
 */
GHashTable *
ind_desk_list_stages (IndDesk *self, GError **error)
{
  return ind_store_list_stages (self->store, error);
}

/* The worker of the case who sits here, who has made the contact. */
static IndRecord *
author_in_case (IndDesk *self, IndCase *family)
{
  return ind_case_lookup (family, ind_desk_seated_worker (self));
}

/**
 * ind_desk_log_contact:
 * @reached: whether somebody was reached
 * @note: (nullable): what was said
 *
 * Logs a contact of now with the family of an open case.
 *
 * Returns: the row number of the entry; 0 with an error
 */
gint64
ind_desk_log_contact (IndDesk *self, IndCase *family, IndChannel channel, gboolean reached, const char *note, GError **error)
{
  g_autoptr (IndRecord) entry = ind_record_new (&ind_contact_entry_table, ind_new_id ());
  g_autofree char *today = ind_date_to_iso (ind_today ());

  ind_record_set_text_at (entry, "on", today);
  ind_record_set_number_at (entry, "channel", channel);
  ind_record_set_number_at (entry, "direction", IND_DIRECTION_TO_FAMILY);
  ind_record_set_number_at (entry, "reached", reached ? IND_YES : IND_NO);
  ind_record_set_text_at (entry, "note", note);
  ind_record_set_record_at (entry, "by", author_in_case (self, family));
  return ind_desk_add (self, (IndRecord *) family, entry, G_MAXUINT, error);
}

/**
 * ind_desk_hold:
 *
 * Says that a planned activity of an open case was held: on its day, else today where today is in its months; what was to be
 * later is held today.
 */
gboolean
ind_desk_hold (IndDesk *self, IndActivity *activity, GError **error)
{
  IndDate today = ind_today ();
  gboolean is_today = activity->date > today
                      || (activity->date == IND_NO_DATE && (activity->month > today || today <= ind_activity_last_day (activity)));
  g_autoptr (IndRecord) draft = is_today ? ind_activity_settled (activity, today, NULL)
                                         : ind_record_draft ((IndRecord *) activity);

  ind_record_set_number_at (draft, "status", IND_ACTIVITY_HELD);
  return ind_desk_change (self, (IndRecord *) activity, draft, error);
}

/** ind_desk_settle_task: says how a task of an open case goes: one that is done is done today; one that is not, on no day. */
gboolean
ind_desk_settle_task (IndDesk *self, IndAction *task, IndActionStatus status, GError **error)
{
  g_autoptr (IndRecord) draft = ind_record_draft ((IndRecord *) task);

  ind_record_set_number_at (draft, "status", status);
  ind_record_set_number_at (draft, "done_on", status == IND_ACTION_DONE ? ind_today () : IND_NO_DATE);
  return ind_desk_change (self, (IndRecord *) task, draft, error);
}

/** ind_desk_look_again: says that a measure of an open case was looked at again today. Returns: the review's row number; 0 with an error */
gint64
ind_desk_look_again (IndDesk *self, IndMeasure *measure, GError **error)
{
  IndProposal proposal = { .kind = IND_ACTIVITY_REVIEW, .month = ind_date_month (ind_today ()),
                           .reason = IND_PROPOSAL_REVIEW, .about = (IndRecord *) measure };
  IndRecord *family = (IndRecord *) ind_record_case ((IndRecord *) measure);
  g_autoptr (IndRecord) draft = ind_proposal_activity (&proposal, (IndCase *) family, NULL, NULL, ind_today ());

  ind_record_set_number_at (draft, "date", ind_today ());
  ind_record_set_number_at (draft, "status", IND_ACTIVITY_HELD);
  return ind_desk_add (self, family, draft, G_MAXUINT, error);
}

/**
 * ind_desk_plan_follow_up:
 * @month: its month
 * @date: its day, or %IND_NO_DATE for the month alone
 *
 * Plans the next follow-up of an open case; with a day it is agreed. Returns: its row number; 0 with an error
 */
gint64
ind_desk_plan_follow_up (IndDesk *self, IndCase *family, IndDate month, IndDate date, GError **error)
{
  IndProposal proposal = { .kind = IND_ACTIVITY_FOLLOW_UP, .month = ind_date_month (month), .reason = IND_PROPOSAL_CADENCE };
  g_autoptr (IndRecord) draft = ind_proposal_activity (&proposal, family, NULL, NULL, ind_today ());

  ind_record_set_number_at (draft, "date", date);
  ind_record_set_number_at (draft, "status", date != IND_NO_DATE ? IND_ACTIVITY_AGREED : IND_ACTIVITY_PLANNED);
  return ind_desk_add (self, (IndRecord *) family, draft, G_MAXUINT, error);
}

/**
 * ind_desk_put_off:
 * @record: of an open case: an activity, a task, an investigation or a measure
 * @month: the month to which it is moved
 * @date: the day, or %IND_NO_DATE for the month alone, which is its last day for what has no months
 *
 * Gives something another day: an activity moves, of the others it is the deadline or the day of the next review.
 */
gboolean
ind_desk_put_off (IndDesk *self, IndRecord *record, IndDate month, IndDate date, GError **error)
{
  IndDate day = date != IND_NO_DATE ? date : ind_date_month_end (month);
  g_autoptr (IndRecord) draft = NULL;

  if (record->table != &ind_activity_table)
    return ind_desk_set_number (self, record, record->table == &ind_measure_table ? "review_on" : "due_on", day, error);
  draft = date != IND_NO_DATE ? ind_activity_settled ((IndActivity *) record, date, NULL)
                              : ind_activity_moved ((IndActivity *) record, month);
  if (date == IND_NO_DATE)
    {
      g_autoptr (IndRecord) without = ind_activity_settled ((IndActivity *) draft, IND_NO_DATE, NULL);

      return ind_desk_change (self, record, without, error);
    }
  return ind_desk_change (self, record, draft, error);
}
