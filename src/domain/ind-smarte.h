#pragma once

#include "ind-goal.h"

G_BEGIN_DECLS

/**
 * IndSmarte: the six things that a goal is asked (SMARTE: specifikt, målbart, accepteret, realistisk, tidsbestemt,
 * evaluerbart), see field.md
 */
typedef enum
{
  IND_SMARTE_SPECIFIC,
  IND_SMARTE_MEASURABLE,
  IND_SMARTE_ACCEPTED,
  IND_SMARTE_REALISTIC,
  IND_SMARTE_TIMED,
  IND_SMARTE_EVALUABLE,
  IND_N_SMARTE
} IndSmarte;

const char *ind_smarte_field    (IndSmarte which);
gboolean    ind_smarte_is_shown (const IndGoal *goal, IndSmarte which);
IndAnswer   ind_smarte_answer   (const IndGoal *goal, IndSmarte which);
guint       ind_smarte_open     (const IndGoal *goal);

G_END_DECLS
