#pragma once

#include "ind-case.h"

G_BEGIN_DECLS

/**
 * IndRandom: makes records as somebody might write them, from the tables of fields alone.
 * @family: the case that they are for; who is named is of it
 * @wrong: how often, 0 to 1, a value is one that no rule allows
 */
typedef struct
{
  GRand *rand;
  IndCase *family;
  double wrong;
} IndRandom;

guint      ind_random_below  (IndRandom *self, guint n);
gboolean   ind_random_chance (IndRandom *self, double chance);
void       ind_random_field  (IndRandom *self, IndRecord *draft, const IndField *field);
IndRecord *ind_random_record (IndRandom *self, IndRecord *owner, const IndTable *table);
IndRecord *ind_random_any    (IndRandom *self, const IndTable *table);
IndRecord *ind_random_owner  (IndRandom *self, const IndTable *table);

G_END_DECLS
