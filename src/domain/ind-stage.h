#pragma once

#include "ind-rules.h"

G_BEGIN_DECLS

/** IndStage: how far a family has come; nobody sets it, it follows from what the case holds. */
typedef enum
{
  IND_STAGE_NONE,         /* declined or rejected: there is no course */
  IND_STAGE_REFERRED,
  IND_STAGE_OFFERED,
  IND_STAGE_ENROLLED,
  IND_STAGE_ASSESSMENT,
  IND_STAGE_PLAN,
  IND_STAGE_FOLLOW_UP,
  IND_STAGE_DISCHARGED,
  IND_N_STAGES
} IndStage;

/** IndNeedKind: what there has to be before a family comes further. */
typedef enum
{
  IND_NEED_TARGET_GROUP,   /* it is decided that the family belongs to the target group */
  IND_NEED_OFFER,          /* the family has been offered a place */
  IND_NEED_COORDINATOR,
  IND_NEED_ANSWER,         /* the family has said yes */
  IND_NEED_CONSENT,        /* one that is neither withdrawn nor expired */
  IND_NEED_OPENING,        /* an opening conversation or assessment meeting is held, or has a day */
  IND_NEED_ASSESSMENT,     /* an ICS assessment is begun */
  IND_NEED_DIMENSIONS,     /* something in it is explored */
  IND_NEED_CHILD,          /* Sammen om familien: the child has been spoken with, or seen */
  IND_NEED_ANALYSIS,       /* Én indgang: the analysis meeting is held */
  IND_NEED_GOALS,
  IND_NEED_FAMILY_WORDS,   /* each goal is in the family's own words */
  IND_NEED_RESPONSIBLE,    /* somebody has each task */
  IND_NEED_PLAN,           /* the plan has been handed out */
  IND_NEED_NEXT_FOLLOW_UP, /* the next follow-up is planned */
  IND_N_NEEDS
} IndNeedKind;

typedef struct
{
  IndNeedKind kind;
  gboolean there;
} IndNeed;

IndStage ind_case_stage      (IndCase *family);
GArray  *ind_case_needs      (IndCase *family, IndDate today);
guint    ind_needs_missing   (GArray *needs);

G_END_DECLS
