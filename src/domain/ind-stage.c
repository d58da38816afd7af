#include "config.h"

#include "ind-stage.h"

#include "ind-format.h"

static gboolean
has_activity (IndCase *family, IndActivityKind kind, gboolean held)
{
  for (guint k = 0, n = ind_list_length (family->activities); k < n; k++)
    {
      const IndActivity *activity = ind_list_get (family->activities, k);
      IndActivityStatus status = ind_activity_status (activity);

      if (activity->kind == kind && (status == IND_ACTIVITY_HELD
                                     || (!held && activity->date != IND_NO_DATE && status != IND_ACTIVITY_CANCELLED)))
        return TRUE;
    }
  for (guint k = 0, n = ind_list_length (family->meetings); k < n; k++)
    if (((IndMeeting *) ind_list_get (family->meetings, k))->kind == kind)
      return TRUE;
  return FALSE;
}

static gboolean
is_alive (const IndGoal *goal)
{
  return ind_goal_status (goal) != IND_GOAL_DROPPED;
}

static gboolean
has_goals (IndCase *family)
{
  for (guint k = 0, n = ind_list_length (family->goals); k < n; k++)
    if (is_alive (ind_list_get (family->goals, k)))
      return TRUE;
  return FALSE;
}

/* The parts of a goal are the professionals' way there. */
static gboolean
has_family_words (IndCase *family)
{
  for (guint k = 0, n = ind_list_length (family->goals); k < n; k++)
    {
      const IndGoal *goal = ind_list_get (family->goals, k);

      if (is_alive (goal) && goal->parent == NULL && ind_is_blank (goal->family_words))
        return FALSE;
    }
  return has_goals (family);
}

static gboolean
everybody_knows_their_tasks (IndCase *family)
{
  for (guint k = 0, n = ind_list_length (family->goals); k < n; k++)
    {
      const IndGoal *goal = ind_list_get (family->goals, k);

      for (guint i = 0; is_alive (goal) && i < ind_list_length (goal->actions); i++)
        {
          const IndAction *action = ind_list_get (goal->actions, i);
          IndActionStatus status = ind_action_status (action);

          if ((status == IND_ACTION_PLANNED || status == IND_ACTION_UNDER_WAY) && ind_list_length (action->responsible) == 0)
            return FALSE;
        }
    }
  return has_goals (family);
}

static gboolean
is_something_explored (IndCase *family)
{
  for (guint k = 0, n = ind_list_length (family->assessments); k < n; k++)
    {
      const IndAssessment *assessment = ind_list_get (family->assessments, k);

      for (guint i = 0, m = ind_list_length (assessment->dimensions); i < m; i++)
        {
          IndLevel level = ((IndAssessmentDimension *) ind_list_get (assessment->dimensions, i))->level;

          if (level != IND_LEVEL_NONE && level != IND_LEVEL_UNEXPLORED)
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
has_consent (IndCase *family, IndDate today)
{
  for (guint k = 0, n = ind_list_length (family->consents); k < n; k++)
    {
      const IndConsent *consent = ind_list_get (family->consents, k);

      if (consent->withdrawn_on == IND_NO_DATE && (consent->expires_on == IND_NO_DATE || consent->expires_on >= today))
        return TRUE;
    }
  return FALSE;
}

static gboolean
was_offered (IndCase *family)
{
  return family->status == IND_CASE_OFFERED || family->offered_on != IND_NO_DATE;
}

static gboolean
is_there (IndCase *family, IndNeedKind kind, IndDate today)
{
  switch (kind)
    {
    case IND_NEED_TARGET_GROUP: return family->target_group_decision == IND_TARGET_INSIDE;
    case IND_NEED_OFFER: return was_offered (family);
    case IND_NEED_COORDINATOR: return family->coordinator != NULL;
    case IND_NEED_ANSWER: return family->status == IND_CASE_ENROLLED;
    case IND_NEED_CONSENT: return has_consent (family, today);
    case IND_NEED_OPENING:
      return has_activity (family, IND_ACTIVITY_OPENING, FALSE) || has_activity (family, IND_ACTIVITY_ASSESSMENT_MEETING, FALSE);
    case IND_NEED_ASSESSMENT: return ind_list_length (family->assessments) > 0;
    case IND_NEED_DIMENSIONS: return is_something_explored (family);
    case IND_NEED_CHILD: return has_activity (family, IND_ACTIVITY_CHILD_CONVERSATION, TRUE);
    case IND_NEED_ANALYSIS: return has_activity (family, IND_ACTIVITY_ANALYSIS_MEETING, TRUE);
    case IND_NEED_GOALS: return has_goals (family);
    case IND_NEED_FAMILY_WORDS: return has_family_words (family);
    case IND_NEED_RESPONSIBLE: return everybody_knows_their_tasks (family);
    case IND_NEED_PLAN: return ind_list_length (family->plans) > 0;
    case IND_NEED_NEXT_FOLLOW_UP: return ind_case_next_follow_up (family) != NULL;
    case IND_N_NEEDS: break;
    }
  return FALSE;
}

/**
 * ind_case_stage:
 *
 * How far the family has come: the farthest stage of which the case holds a sign. An assessment is under way when one is
 * begun or an opening conversation or assessment meeting is held; the plan when there is a goal; follow-up when a plan has
 * been handed out or a follow-up is held.
 */
IndStage
ind_case_stage (IndCase *family)
{
  switch (family->status)
    {
    case IND_CASE_DISCHARGED: return IND_STAGE_DISCHARGED;
    case IND_CASE_DECLINED:
    case IND_CASE_REJECTED: return IND_STAGE_NONE;
    case IND_CASE_ENROLLED: break;
    default: return was_offered (family) ? IND_STAGE_OFFERED : IND_STAGE_REFERRED;
    }
  if (ind_list_length (family->plans) > 0 || has_activity (family, IND_ACTIVITY_FOLLOW_UP, TRUE))
    return IND_STAGE_FOLLOW_UP;
  if (has_goals (family))
    return IND_STAGE_PLAN;
  if (ind_list_length (family->assessments) > 0 || has_activity (family, IND_ACTIVITY_OPENING, TRUE)
      || has_activity (family, IND_ACTIVITY_ASSESSMENT_MEETING, TRUE))
    return IND_STAGE_ASSESSMENT;
  return IND_STAGE_ENROLLED;
}

/* What is needed to come on from each stage, in the order of the course; of one model alone where it says so. */
static const struct
{
  IndStage from;
  IndNeedKind kind;
  IndModel model;
} course[] = {
  { IND_STAGE_REFERRED, IND_NEED_TARGET_GROUP, IND_MODEL_NONE },
  { IND_STAGE_REFERRED, IND_NEED_OFFER, IND_MODEL_NONE },
  { IND_STAGE_OFFERED, IND_NEED_COORDINATOR, IND_MODEL_NONE },
  { IND_STAGE_OFFERED, IND_NEED_ANSWER, IND_MODEL_NONE },
  { IND_STAGE_ENROLLED, IND_NEED_COORDINATOR, IND_MODEL_NONE },
  { IND_STAGE_ENROLLED, IND_NEED_CONSENT, IND_MODEL_NONE },
  { IND_STAGE_ENROLLED, IND_NEED_OPENING, IND_MODEL_NONE },
  { IND_STAGE_ENROLLED, IND_NEED_ASSESSMENT, IND_MODEL_NONE },
  { IND_STAGE_ASSESSMENT, IND_NEED_DIMENSIONS, IND_MODEL_NONE },
  { IND_STAGE_ASSESSMENT, IND_NEED_CHILD, IND_MODEL_SAMMEN_OM_FAMILIEN },
  { IND_STAGE_ASSESSMENT, IND_NEED_ANALYSIS, IND_MODEL_EN_INDGANG },
  { IND_STAGE_ASSESSMENT, IND_NEED_GOALS, IND_MODEL_NONE },
  { IND_STAGE_PLAN, IND_NEED_FAMILY_WORDS, IND_MODEL_NONE },
  { IND_STAGE_PLAN, IND_NEED_RESPONSIBLE, IND_MODEL_NONE },
  { IND_STAGE_PLAN, IND_NEED_NEXT_FOLLOW_UP, IND_MODEL_NONE },
  { IND_STAGE_PLAN, IND_NEED_PLAN, IND_MODEL_NONE },
  { IND_STAGE_FOLLOW_UP, IND_NEED_NEXT_FOLLOW_UP, IND_MODEL_NONE },
};

/**
 * ind_case_needs:
 *
 * What the family needs to come on from where it is, with what is there already; while it is followed up that is the next
 * time. Nothing once the course has ended.
 *
 * Returns: (transfer full) (element-type IndNeed): in the order of the course
 */
GArray *
ind_case_needs (IndCase *family, IndDate today)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (IndNeed));
  IndStage stage = ind_case_stage (family);

  for (gsize k = 0; k < G_N_ELEMENTS (course); k++)
    if (course[k].from == stage && (course[k].model == IND_MODEL_NONE || course[k].model == family->model))
      {
        IndNeed need = { course[k].kind, is_there (family, course[k].kind, today) };

        g_array_append_val (found, need);
      }
  return found;
}

/** ind_needs_missing: @needs: (element-type IndNeed). Returns: how many of them are not there yet. */
guint
ind_needs_missing (GArray *needs)
{
  guint n = 0;

  for (guint k = 0; k < needs->len; k++)
    n += !g_array_index (needs, IndNeed, k).there;
  return n;
}
