#pragma once

#include "ind-activity.h"
#include "ind-assessment.h"
#include "ind-log.h"
#include "ind-map.h"
#include "ind-meeting.h"

G_BEGIN_DECLS

/* What a plan lacks before a family should be handed it. */
typedef enum
{
  IND_LACK_RESPONSIBLE,    /* @record is an IndAction that nobody has */
  IND_LACK_FAMILY_WORDS,   /* @record is an IndGoal without the family's words */
  IND_LACK_FOLLOW_UP,      /* no date for the next follow-up; @record is the activity without one, or NULL */
  IND_LACK_GOALS,
  IND_LACK_COORDINATOR,
  IND_LACK_TELEPHONE       /* @record is the IndWorker who coordinates: the family cannot reach them */
} IndLackKind;

typedef struct
{
  IndLackKind kind;
  IndRecord *record;
} IndLack;

GArray    *ind_plan_lacks        (IndCase *family);
GPtrArray *ind_case_children     (IndCase *family);
gboolean   ind_person_is_child   (const IndPerson *person);
gboolean   ind_address_is_protected (IndCase *family, const IndPerson *person);
gboolean   ind_cpr_has_form      (const char *cpr);
gboolean   ind_cpr_begins_as_day (const char *cpr);
gboolean   ind_cpr_modulus_holds (const char *cpr);
IndDate    ind_cpr_birth_date    (const char *cpr);

G_END_DECLS
