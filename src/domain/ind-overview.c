#include "config.h"

#include "ind-overview.h"

struct _IndOverview
{
  IndDate today;
  IndOverviewTerms terms;
  GPtrArray *cases;
  GArray *lines[IND_N_OVERVIEW_SECTIONS];
};

/* One family, while its lines are found. */
typedef struct
{
  IndOverview *overview;
  IndCase *family;
  IndDate last_contact;
  IndRecord *contact;
} Look;

/** ind_case_is_on_its_way: Returns: whether the family is referred, offered a place or enrolled. */
gboolean
ind_case_is_on_its_way (IndCase *family)
{
  return family->status == IND_CASE_REFERRED || family->status == IND_CASE_OFFERED || family->status == IND_CASE_ENROLLED;
}

/** ind_overview_sees_next_week: Returns: whether the week is as good as over: Monday's meeting is prepared on Friday. */
gboolean
ind_overview_sees_next_week (IndDate today)
{
  return ind_date_weekday (today) >= G_DATE_FRIDAY;
}

/** ind_overview_week_end: Returns: the Sunday of the day's week, from Friday on of the next. */
IndDate
ind_overview_week_end (IndDate today)
{
  return today + (ind_overview_sees_next_week (today) ? 14 : 7) - (IndDate) ind_date_weekday (today);
}

static IndOverviewLine *
add (const Look *look, IndOverviewSection section, IndOverviewReason reason, gpointer record, IndDate due, IndDate since)
{
  GArray *lines = look->overview->lines[section];
  IndOverviewLine line = { .section = section, .reason = reason, .family = look->family, .record = record, .due = due,
                           .since = since, .last_contact = look->last_contact };

  g_array_append_val (lines, line);
  return &g_array_index (lines, IndOverviewLine, lines->len - 1);
}

/* What should have been done before today, or is to be by Sunday; what comes later is not spoken of. */
static IndOverviewLine *
add_by_day (const Look *look, IndOverviewReason reason, gpointer record, IndDate due, IndDate since)
{
  if (due == IND_NO_DATE || due > ind_overview_week_end (look->overview->today))
    return NULL;
  return add (look, due < look->overview->today ? IND_OVERVIEW_OVERDUE : IND_OVERVIEW_WEEK, reason, record, due, since);
}

static gboolean
is_open (const IndActivity *activity)
{
  IndActivityStatus status = ind_activity_status (activity);

  return status == IND_ACTIVITY_PLANNED || status == IND_ACTIVITY_AGREED;
}

/* A day that is agreed, else the last one that is possible. */
static IndDate
due_of (const IndActivity *activity)
{
  return activity->date != IND_NO_DATE ? activity->date : ind_activity_last_day (activity);
}

/* What happens by itself, or is help that goes on, need not be held. */
static gboolean
is_to_be_held (const IndActivity *activity)
{
  return is_open (activity) && activity->kind != IND_ACTIVITY_MEASURE && activity->kind != IND_ACTIVITY_TRANSITION;
}

static void
look_at_activities (const Look *look)
{
  for (guint k = 0, n = ind_list_length (look->family->activities); k < n; k++)
    {
      IndActivity *activity = ind_list_get (look->family->activities, k);

      if (is_to_be_held (activity))
        add_by_day (look, IND_REASON_ACTIVITY, activity, due_of (activity), IND_NO_DATE);
    }
}

/* The follow-up that has waited longest, where one is due. */
static IndActivity *
due_follow_up (const Look *look)
{
  IndActivity *first = NULL;

  for (guint k = 0, n = ind_list_length (look->family->activities); k < n; k++)
    {
      IndActivity *activity = ind_list_get (look->family->activities, k);

      if (activity->kind == IND_ACTIVITY_FOLLOW_UP && is_open (activity) && due_of (activity) <= look->overview->today
          && (first == NULL || due_of (activity) < due_of (first)))
        first = activity;
    }
  return first;
}

/* A planned follow-up of this or an earlier day, else a cadence that has run out; not who has been reached today. */
static void
look_at_today (const Look *look)
{
  IndOverview *self = look->overview;
  IndActivity *planned = due_follow_up (look);
  IndDate since = ind_case_last_follow_up (look->family, self->today), due;
  IndCadence cadence;
  IndOverviewLine *line;

  if (look->last_contact == self->today)
    return;
  if (planned != NULL)
    {
      add (look, IND_OVERVIEW_TODAY, IND_REASON_ACTIVITY, planned, due_of (planned), since);
      return;
    }
  if (since == IND_NO_DATE)
    since = look->family->enrolled_on;
  if (look->family->status != IND_CASE_ENROLLED || since == IND_NO_DATE || since + 7 * IND_SHORTEST_CADENCE > self->today)
    return;
  cadence = ind_case_cadence (look->family, self->today, self->terms.follow_up_months);
  due = cadence.weeks > 0 ? since + 7 * (IndDate) cadence.weeks : ind_date_add_months (since, cadence.months);
  if (due > self->today)
    return;
  line = add (look, IND_OVERVIEW_TODAY, IND_REASON_CADENCE, ind_case_next_follow_up (look->family), due, since);
  line->cadence = cadence;
}

static void
look_at_deadlines (const Look *look)
{
  g_autoptr (GArray) deadlines = ind_case_deadlines (look->family, look->overview->today);

  for (guint k = 0; k < deadlines->len; k++)
    {
      const IndDeadline *deadline = &g_array_index (deadlines, IndDeadline, k);
      IndOverviewLine *line = add_by_day (look, IND_REASON_DEADLINE, deadline->record, deadline->due, deadline->since);

      if (line != NULL)
        line->deadline = deadline->kind;
    }
}

static void
look_at_task (const Look *look, IndAction *action)
{
  IndActionStatus status = ind_action_status (action);

  if (status != IND_ACTION_PLANNED && status != IND_ACTION_UNDER_WAY)
    return;
  add_by_day (look, IND_REASON_TASK, action, action->due_on, IND_NO_DATE);
  if (ind_list_length (action->responsible) == 0)
    add (look, IND_OVERVIEW_NOBODY, IND_REASON_NOBODY, action, action->due_on, IND_NO_DATE);
}

/* The tasks of goals that still stand, and what was agreed at meetings. */
static void
look_at_tasks (const Look *look)
{
  for (guint k = 0, n = ind_list_length (look->family->goals); k < n; k++)
    {
      const IndGoal *goal = ind_list_get (look->family->goals, k);
      IndGoalStatus status = ind_goal_status (goal);

      if (status != IND_GOAL_DROPPED && status != IND_GOAL_ACHIEVED)
        for (guint i = 0, m = ind_list_length (goal->actions); i < m; i++)
          look_at_task (look, ind_list_get (goal->actions, i));
    }
  for (guint k = 0, n = ind_list_length (look->family->meetings); k < n; k++)
    {
      const IndMeeting *meeting = ind_list_get (look->family->meetings, k);

      for (guint i = 0, m = ind_list_length (meeting->agreements); i < m; i++)
        look_at_task (look, ind_list_get (meeting->agreements, i));
    }
}

static void
look_for_nobody (const Look *look)
{
  IndCase *family = look->family;

  if (family->coordinator == NULL)
    add (look, IND_OVERVIEW_NOBODY, IND_REASON_NO_COORDINATOR, NULL, IND_NO_DATE,
         family->referred_on != IND_NO_DATE ? family->referred_on : family->enrolled_on);
  for (guint k = 0, n = ind_list_length (family->assessments); k < n; k++)
    {
      const IndAssessment *assessment = ind_list_get (family->assessments, k);

      for (guint i = 0, m = ind_list_length (assessment->investigations); i < m; i++)
        {
          IndInvestigation *one = ind_list_get (assessment->investigations, i);

          if (one->done_on == IND_NO_DATE && one->responsible.record == NULL)
            add (look, IND_OVERVIEW_NOBODY, IND_REASON_NOBODY, one, ind_investigation_due (one), IND_NO_DATE);
        }
    }
  for (guint k = 0, n = ind_list_length (family->measures); k < n; k++)
    {
      IndMeasure *measure = ind_list_get (family->measures, k);

      if (ind_measure_runs (measure, look->overview->today) && measure->provider.record == NULL
          && measure->provider.name == NULL)
        add (look, IND_OVERVIEW_NOBODY, IND_REASON_NOBODY, measure, IND_NO_DATE, measure->from);
    }
}

/* Whom nobody has spoken with since they were enrolled counts from then; whom nobody has ever reached is named until they are enrolled. */
static void
look_for_silence (const Look *look)
{
  gboolean enrolled = look->family->status == IND_CASE_ENROLLED, never = look->last_contact == IND_NO_DATE;
  IndDate since = !never ? look->last_contact : enrolled ? look->family->enrolled_on : look->family->referred_on;
  IndDate patience = never && !enrolled ? 0 : 7 * (IndDate) look->overview->terms.silent_weeks;

  if (since != IND_NO_DATE && since + patience <= look->overview->today)
    add (look, IND_OVERVIEW_SILENT, IND_REASON_SILENCE, look->contact, IND_NO_DATE, since);
}

/* The day from which the family has been where it is, as far as the case tells. */
static IndDate
stage_since (IndCase *family, IndStage stage)
{
  switch (stage)
    {
    case IND_STAGE_REFERRED: return family->referred_on;
    case IND_STAGE_OFFERED: return family->offered_on != IND_NO_DATE ? family->offered_on : family->referred_on;
    default: return family->enrolled_on;
    }
}

static void
look_at_stage (const Look *look)
{
  g_autoptr (GArray) needs = ind_case_needs (look->family, look->overview->today);

  if (ind_needs_missing (needs) > 0)
    add (look, IND_OVERVIEW_STAGE, IND_REASON_STAGE, NULL, IND_NO_DATE,
         stage_since (look->family, ind_case_stage (look->family)));
}

static void
look_at (IndOverview *self, IndCase *family)
{
  Look look = { self, family };

  if (!ind_case_is_on_its_way (family))
    return;
  look.last_contact = ind_case_last_contact (family, self->today, &look.contact);
  look_at_today (&look);
  look_at_activities (&look);
  look_at_deadlines (&look);
  look_at_tasks (&look);
  look_for_nobody (&look);
  look_for_silence (&look);
  look_at_stage (&look);
}

/* The day by which lines are in order; those without one come last. */
static IndDate
order_of (const IndOverviewLine *line)
{
  IndDate day = line->due != IND_NO_DATE ? line->due : line->since;

  return day != IND_NO_DATE ? day : G_MAXUINT32;
}

static gint
by_day (gconstpointer a, gconstpointer b)
{
  const IndOverviewLine *one = a, *other = b;
  IndDate first = order_of (one), second = order_of (other);
  int order;

  if (first != second)
    return first < second ? -1 : 1;
  order = g_strcmp0 (one->family->reference, other->family->reference);
  if (order != 0 || one->record == NULL || other->record == NULL)
    return order;
  return one->record->id < other->record->id ? -1 : one->record->id > other->record->id;
}

/**
 * ind_overview_new:
 * @cases: (element-type IndCase) (transfer none): the families, or so much of each as the rules read; see
 *   ind_store_list_overview()
 *
 * Finds what asks for something today, this week, or already should have been done.
 *
 * Returns: (transfer full): the lines of every section, what has waited longest first
 */
IndOverview *
ind_overview_new (GPtrArray *cases, IndDate today, const IndOverviewTerms *terms)
{
  IndOverview *self = g_new0 (IndOverview, 1);

  self->today = today;
  self->terms = *terms;
  self->cases = g_ptr_array_ref (cases);
  for (guint k = 0; k < IND_N_OVERVIEW_SECTIONS; k++)
    self->lines[k] = g_array_new (FALSE, FALSE, sizeof (IndOverviewLine));
  for (guint k = 0; k < cases->len; k++)
    look_at (self, cases->pdata[k]);
  for (guint k = 0; k < IND_N_OVERVIEW_SECTIONS; k++)
    g_array_sort (self->lines[k], by_day);
  return self;
}

/** ind_overview_free: frees an overview, and lets go of its families. */
void
ind_overview_free (IndOverview *self)
{
  for (guint k = 0; k < IND_N_OVERVIEW_SECTIONS; k++)
    g_array_unref (self->lines[k]);
  g_ptr_array_unref (self->cases);
  g_free (self);
}

/** ind_overview_lines: Returns: (transfer none) (element-type IndOverviewLine): the lines of a section. */
GArray *
ind_overview_lines (IndOverview *self, IndOverviewSection section)
{
  return self->lines[section];
}

/** ind_overview_today: Returns: the day that it is made for. */
IndDate
ind_overview_today (IndOverview *self)
{
  return self->today;
}

/**
 * ind_overview_line_is_of:
 * @worker_id: a worker of the directory
 *
 * Returns: whether it is the worker's: one of whose family they are coordinator or partner, or one that nobody has
 */
gboolean
ind_overview_line_is_of (const IndOverviewLine *line, gint64 worker_id)
{
  const IndCase *family = line->family;

  return family->coordinator == NULL || family->coordinator->id == worker_id
         || (family->partner != NULL && family->partner->id == worker_id);
}
