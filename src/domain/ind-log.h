#pragma once

#include "ind-items.h"
#include "ind-values.h"

G_BEGIN_DECLS

/* A contact with the family or about it, as it was logged. */
struct _IndContactEntry
{
  IND_RECORD_MEMBERS
  const char *const on;            /* YYYY-MM-DD, or with THH:MM */
  const IndChannel channel;
  const IndParty with;
  const IndParty by;
  const IndDirection direction;
  const gint64 minutes;
  const char *const note;
  const IndAnswer reached;         /* unless it is no, somebody was reached */
};

/* How the family experiences the cooperation; each answer 0 to 10. */
struct _IndEvaluation
{
  IND_RECORD_MEMBERS
  const IndDate on;
  const IndParty by;
  const gboolean answers;
  const gint64 one_way_in;
  const gint64 well_coordinated;
  const gint64 heard_and_involved;
  const gint64 well_informed;
  const gint64 knows_the_rules;
  const gint64 energy_in_everyday_life;
  const gint64 coherent_support;
};

/* A plan that was printed and agreed. */
struct _IndPlan
{
  IND_RECORD_MEMBERS
  const IndDate issued_on;
  const char *const title;
  const char *const note;
  GListStore *const agreed_by;     /* IndActorItem */
};

IND_DECLARE_RECORD (IndContactEntry, ind_contact_entry, CONTACT_ENTRY)
IND_DECLARE_RECORD (IndEvaluation, ind_evaluation, EVALUATION)
IND_DECLARE_RECORD (IndPlan, ind_plan, PLAN)

IndRecord *ind_evaluation_begun (IndDate on);
guint      ind_evaluation_answered (const IndEvaluation *self, guint *asked);

extern const IndTable ind_contact_entry_table, ind_evaluation_table, ind_plan_table;

G_END_DECLS
