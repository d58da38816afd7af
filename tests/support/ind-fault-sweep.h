#pragma once

#include "ind-test-verbs.h"

G_BEGIN_DECLS

/**
 * IndFaultKind: a way in which something may fail.
 * @arm: makes the call of the kind @what fail that comes after @after others
 * @disarm: lets everything succeed again, and says whether something has failed
 * @told: what may then be told, ended by 0
 */
typedef struct
{
  const char *name;
  void (*arm) (int what, guint after);
  int what;
  gboolean (*disarm) (void);
  IndErrorCode told[4];
} IndFaultKind;

/* The database before a verb, and what it says before and after. */
typedef struct
{
  const IndTestVerb *verb;
  char *path;
  char *bytes;      /* (nullable): NULL where there is no file */
  gsize length;
  char *old, *new;
  char *told;       /* what the verb tells when all goes well */
  IndDesk *other;   /* (nullable): somebody else's, which looks at what has become of it */
} IndFaultStage;

void  ind_fault_stage_init   (IndFaultStage *self, const IndTestVerb *verb);
void  ind_fault_stage_init_from (IndFaultStage *self, const IndTestVerb *verb, const char *sql);
void  ind_fault_stage_clear  (IndFaultStage *self);
void  ind_fault_stage_reset  (IndFaultStage *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IndFaultStage, ind_fault_stage_clear)

guint ind_fault_sweep        (IndFaultStage *stage, const IndFaultKind *kind, guint *n_refused);
guint ind_fault_next         (guint after);

G_END_DECLS
