#pragma once

#include "ind-cadence.h"

G_BEGIN_DECLS

/* What the program proposes for a family's year, and what stands in its way, in words. Each returns a new string. */
char       *ind_words_proposal         (IndCase *family, const IndProposal *proposal);
const char *ind_words_proposal_short   (const IndProposal *proposal);
char       *ind_words_proposal_reason  (IndCase *family, const IndProposal *proposal, const IndCadence *cadence);
char       *ind_words_holiday_on       (IndDate date);
char       *ind_words_holidays_in_month (IndDate month);
char       *ind_words_other_day        (IndDate wanted, IndDate got);

G_END_DECLS
