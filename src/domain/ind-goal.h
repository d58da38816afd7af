#pragma once

#include "ind-case.h"
#include "ind-items.h"

G_BEGIN_DECLS

struct _IndGoal
{
  IND_RECORD_MEMBERS
  struct _IndGoal *const parent;   /* the goal that this one is a part of */
  const char *const family_words;
  const char *const text;
  const IndTerm term;
  const gint64 priority;           /* the family's own order, 1 first */
  const gboolean smarte;
  const IndAnswer smarte_specific;
  const IndAnswer smarte_measurable;
  const IndAnswer smarte_accepted;
  const IndAnswer smarte_realistic;
  const IndAnswer smarte_timed;
  const IndAnswer smarte_evaluable;
  const IndDate start_on;
  const IndDate due_on;
  const IndGoalStatus status;
  const char *const note;
  GListStore *const for_persons;   /* IndLinkItem to persons; the whole family where it is empty */
  GListStore *const dimensions;    /* IndTextItem */
  GListStore *const signs;         /* IndTextItem */
  GListStore *const progress;      /* IndProgress */
  GListStore *const actions;       /* IndAction */
};

struct _IndProgress
{
  IND_RECORD_MEMBERS
  const IndDate on;
  const gint64 value;              /* 0 to 10 */
  const IndParty by;
  const char *const remark;
};

/* A task: of a goal, or agreed at a meeting. */
struct _IndAction
{
  IND_RECORD_MEMBERS
  const char *const text;
  const IndDate due_on;
  const IndActionStatus status;
  const IndDate done_on;
  const char *const note;
  const char *const remark;        /* may be read by all */
  GListStore *const responsible;   /* IndActorItem */
};

IND_DECLARE_RECORD (IndGoal, ind_goal, GOAL)
IND_DECLARE_RECORD (IndProgress, ind_progress, PROGRESS)
IND_DECLARE_RECORD (IndAction, ind_action, ACTION)

extern const IndTable ind_goal_table, ind_progress_table, ind_action_table;

IndGoalStatus   ind_goal_status     (const IndGoal *self);
IndActionStatus ind_action_status   (const IndAction *self);
GPtrArray      *ind_case_goals_in_order (IndCase *family, IndGoal *parent);
gboolean        ind_action_is_overdue   (const IndAction *self, IndDate today);
GPtrArray      *ind_goal_notes          (const IndGoal *self);
gboolean        ind_goal_is_only_words  (const IndGoal *self);

/* Drafts, for ind_desk_add() */
IndRecord      *ind_goal_begun          (const char *words, IndGoal *parent);
IndRecord      *ind_action_begun        (const char *text);
IndRecord      *ind_progress_begun      (IndDate on, gint64 value, const char *remark, IndRecord *by);

G_END_DECLS
