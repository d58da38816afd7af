#pragma once

#include "ind-goal.h"
#include "ind-measure.h"

G_BEGIN_DECLS

/* A thing on the annual wheel: it has a month first, and a date only when one is agreed. */
struct _IndActivity
{
  IND_RECORD_MEMBERS
  const IndActivityKind kind;
  IndMeasure *const measure;
  IndGoal *const goal;
  const char *const title;
  const char *const short_title;
  const IndAudience audience;
  const IndDate month;
  const gint64 months;
  const IndDate date;
  const char *const time;          /* HH:MM */
  const gint64 minutes;
  const char *const place;    /* where */
  const char *const purpose;
  const IndActivityStatus status;
  const char *const note;
  GListStore *const participants;  /* IndActorItem */
};

IND_DECLARE_RECORD (IndActivity, ind_activity, ACTIVITY)

extern const IndTable ind_activity_table;

/* So many months may an activity last. */
#define IND_ACTIVITY_LEAST_MONTHS 1
#define IND_ACTIVITY_MOST_MONTHS 24

IndActivityStatus ind_activity_status     (const IndActivity *self);
IndDate           ind_activity_last_day   (const IndActivity *self);
gboolean          ind_activity_is_overdue (const IndActivity *self, IndDate today);
gboolean          ind_activity_is_for_family (const IndActivity *self);
IndActivity      *ind_case_next_follow_up (IndCase *family);
GPtrArray        *ind_case_activities_from (IndCase *family, IndDate first, IndDate last);
GPtrArray        *ind_case_year           (IndCase *family, IndDate first_month);

/* What it would be after a gesture */
IndDate           ind_activity_same_day   (const IndActivity *self, IndDate month);
IndRecord        *ind_activity_moved      (const IndActivity *self, IndDate month);
IndRecord        *ind_activity_stretched  (const IndActivity *self, int months);
IndRecord        *ind_activity_settled    (const IndActivity *self, IndDate date, const char *time);
void              ind_activity_take_part  (IndRecord *draft, IndRecord *who);

G_END_DECLS
