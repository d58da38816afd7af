#pragma once

#include "ind-case.h"

G_BEGIN_DECLS

/* An ICS assessment. */
struct _IndAssessment
{
  IND_RECORD_MEMBERS
  const char *const title;
  const IndDate started_on;
  const IndDate concluded_on;
  const char *const conclusion;
  GListStore *const children;         /* IndLinkItem to persons */
  GListStore *const dimensions;       /* IndAssessmentDimension */
  GListStore *const investigations;   /* IndInvestigation */
};

struct _IndAssessmentDimension
{
  IND_RECORD_MEMBERS
  const char *const dimension;
  IndPerson *const child;
  const IndLevel level;
  const char *const strengths;
  const char *const concerns;
  const char *const family_words;
  const char *const professional;
};

struct _IndInvestigation
{
  IND_RECORD_MEMBERS
  const char *const title;
  const gboolean legal_basis;
  const char *const legal_basis_law;
  const char *const legal_basis_section;
  const gint64 legal_basis_stk;
  const gint64 legal_basis_nr;
  const IndParty responsible;
  const IndDate started_on;
  const IndDate due_on;
  const IndDate done_on;
};

IND_DECLARE_RECORD (IndAssessment, ind_assessment, ASSESSMENT)
IND_DECLARE_RECORD (IndAssessmentDimension, ind_assessment_dimension, ASSESSMENT_DIMENSION)
IND_DECLARE_RECORD (IndInvestigation, ind_investigation, INVESTIGATION)

extern const IndTable ind_assessment_table, ind_assessment_dimension_table, ind_investigation_table;

IndDate    ind_investigation_due        (const IndInvestigation *self);
gboolean   ind_investigation_is_overdue (const IndInvestigation *self, IndDate today);

/* Drafts, for ind_desk_add() */
IndRecord *ind_assessment_begun         (IndCase *family, const char *title, IndDate today);
IndRecord *ind_assessment_continued     (const IndAssessment *self, const char *title, IndDate today);
IndRecord *ind_dimension_begun          (const char *dimension, IndPerson *child);
gboolean   ind_dimension_is_shared      (const char *dimension);
IndRecord *ind_goal_from_worry          (const IndAssessmentDimension *worry, const char *text);

G_END_DECLS
