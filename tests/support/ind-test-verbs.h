#pragma once

#include "ind-test-desk.h"

G_BEGIN_DECLS

/* What a verb is tried on. */
typedef enum
{
  IND_TEST_OPEN,      /* a desk that is open */
  IND_TEST_UNOPENED,  /* the database, which the verb opens first */
  IND_TEST_MISSING    /* where there is none yet */
} IndTestStart;

/**
 * IndTestVerb: one of all that can be done with a desk, done to the database that ind_test_verbs_prepare() makes.
 * @before: (nullable): the names of verbs that come first, with commas
 * @run: (nullable): does it, and tells what it has read; %NULL for opening alone
 * @may_be_done_unsaid: where the disk fails at the very last, after it has taken it, this may be told as not done: doing it
 *   again does no harm
 */
typedef struct
{
  const char *name;
  const char *before;
  IndTestStart start;
  gboolean (*run) (IndDesk *desk, GString *told, GError **error);
  gboolean may_be_done_unsaid;
} IndTestVerb;

extern const IndTestVerb ind_test_verbs[];

void     ind_test_verbs_prepare  (IndDesk *desk);
void     ind_test_verbs_run_first (const IndTestVerb *verb, IndDesk *desk);
char    *ind_test_whole_state    (IndDesk *desk);
void     ind_test_disarm         (void);

G_END_DECLS
