#pragma once

#include "ind-cadence.h"
#include "ind-deadline.h"
#include "ind-stage.h"

G_BEGIN_DECLS

/** IndOverviewSection: what a coordinator asks in the morning. */
typedef enum
{
  IND_OVERVIEW_TODAY,     /* whom must I contact today; a line a family */
  IND_OVERVIEW_OVERDUE,   /* what should have been done */
  IND_OVERVIEW_WEEK,      /* what is this week: from today to ind_overview_week_end() */
  IND_OVERVIEW_SILENT,    /* with whom there has been no contact for longest; a line a family */
  IND_OVERVIEW_NOBODY,    /* what has nobody responsible */
  IND_OVERVIEW_STAGE,     /* what is missing for the next stage; a line a family */
  IND_N_OVERVIEW_SECTIONS
} IndOverviewSection;

/** IndOverviewReason: why a line stands there. */
typedef enum
{
  IND_REASON_ACTIVITY,      /* a follow-up or another activity that is planned; @record is it */
  IND_REASON_CADENCE,       /* the cadence has run out since @since, the last one held or the enrolment */
  IND_REASON_TASK,          /* @record is an IndAction */
  IND_REASON_DEADLINE,      /* @deadline; @record is what it is about */
  IND_REASON_SILENCE,       /* no contact since @since; @record is the contact or meeting, NULL where there was none */
  IND_REASON_NO_COORDINATOR,
  IND_REASON_NOBODY,        /* nobody has the task, investigation or measure @record */
  IND_REASON_STAGE          /* ind_case_needs() of the family */
} IndOverviewReason;

/**
 * IndOverviewLine:
 * @due: the day on which it is, or was to be done; %IND_NO_DATE where there is none
 * @since: see @reason; a deadline's beginning
 * @last_contact: the last contact with the family, where there was one
 */
typedef struct
{
  IndOverviewSection section;
  IndOverviewReason reason;
  IndCase *family;
  IndRecord *record;
  IndDate due;
  IndDate since;
  IndDate last_contact;
  IndDeadlineKind deadline;
  IndCadence cadence;
} IndOverviewLine;

/**
 * IndOverviewTerms: what the kommune decides
 * @follow_up_months: see ind_case_cadence()
 * @silent_weeks: after so many weeks without contact a family is named
 */
typedef struct
{
  int follow_up_months;
  int silent_weeks;
} IndOverviewTerms;

/* What a kommune begins with. */
#define IND_SILENT_WEEKS 4

typedef struct _IndOverview IndOverview;

IndOverview *ind_overview_new      (GPtrArray *cases, IndDate today, const IndOverviewTerms *terms);
void         ind_overview_free     (IndOverview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndOverview, ind_overview_free)
GArray      *ind_overview_lines    (IndOverview *self, IndOverviewSection section);
IndDate      ind_overview_today    (IndOverview *self);
IndDate      ind_overview_week_end (IndDate today);
gboolean     ind_overview_sees_next_week (IndDate today);
gboolean     ind_overview_line_is_of (const IndOverviewLine *line, gint64 worker_id);

IndDate      ind_case_last_contact (IndCase *family, IndDate today, IndRecord **what);
IndDate      ind_case_last_follow_up (IndCase *family, IndDate today);
gboolean     ind_case_is_on_its_way (IndCase *family);

G_END_DECLS
