#pragma once

#include "ind-change.h"

G_BEGIN_DECLS

/* What of a case a change was about; the pages of a case are parted in the same way. */
typedef enum
{
  IND_SUBJECT_CASE,
  IND_SUBJECT_NETWORK,
  IND_SUBJECT_TRIANGLE,
  IND_SUBJECT_PLAN,
  IND_SUBJECT_YEAR,
  IND_SUBJECT_MEASURES,
  IND_N_SUBJECTS
} IndSubject;

IndSubject ind_change_subject (const IndChange *change);

G_END_DECLS
