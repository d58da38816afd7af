#pragma once

#include "ind-holidays.h"
#include "ind-rules.h"

G_BEGIN_DECLS

/* What a kommune of Én indgang begins with, until it sets another number of months. */
#define IND_CADENCE_MONTHS 3

/* So many weeks there are between two follow-ups at least, whatever the cadence follows from. */
#define IND_SHORTEST_CADENCE 4

/**
 * IndCadence:
 * @weeks: how often there is to be a follow-up, 0 where it goes by months
 * @months: likewise, 0 where it goes by weeks
 * @because: (nullable): the measure or investigation that it follows from
 */
typedef struct
{
  int weeks;
  int months;
  IndRecord *because;
} IndCadence;

/** IndProposalReason: why something is proposed. */
typedef enum
{
  IND_PROPOSAL_CADENCE,        /* a follow-up */
  IND_PROPOSAL_HALF_YEARLY,    /* a network meeting */
  IND_PROPOSAL_REVIEW,         /* the day that is set for looking at a measure again; @about is the measure */
  IND_PROPOSAL_FIRST_REVIEW,   /* three months after a measure began; @about is the measure */
  IND_PROPOSAL_SCHOOL_START,   /* @about is the child, as below */
  IND_PROPOSAL_TEN_YEARS,
  IND_PROPOSAL_EIGHTEEN_YEARS
} IndProposalReason;

/**
 * IndProposal:
 * @about: (nullable): the case's measure or child that it is about
 * @clash: the school holiday that most of the month is
 */
typedef struct
{
  IndActivityKind kind;
  IndDate month;
  IndProposalReason reason;
  IndRecord *about;
  IndHoliday clash;
} IndProposal;

IndCadence ind_case_cadence   (IndCase *family, IndDate today, int months);
GArray    *ind_case_fill_year (IndCase *family, IndDate first_month, IndDate today, int months);
IndRecord *ind_proposal_activity (const IndProposal *self, IndCase *family, const char *title, const char *short_title,
                                  IndDate today);

G_END_DECLS
