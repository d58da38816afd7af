#pragma once

#include "ind-people.h"

G_BEGIN_DECLS

/* One family's case: the root of everything that the case file holds. */
struct _IndCase
{
  IND_RECORD_MEMBERS
  const char *const reference;
  const char *const journal_reference;
  const char *const family_name;
  const char *const municipality;
  const IndModel model;
  const IndCaseStatus status;
  const IndDate referred_on;
  const IndDate offered_on;
  const IndDate declined_on;
  const IndDate enrolled_on;
  const IndDate discharged_on;
  const char *const discharge_reason;
  IndWorker *const coordinator;
  IndWorker *const partner;
  const IndAnswer protected_address;
  const char *const address;
  const gboolean language;
  const char *const language_code;
  const char *const language_name;
  const IndAnswer language_interpreter;
  const gboolean contact_agreement;
  const IndChannel contact_agreement_channel;
  const IndCloseness contact_agreement_closeness;
  const char *const contact_agreement_best_time;
  const char *const contact_agreement_remark;
  const gboolean target_group;
  const IndDate target_group_assessed_on;
  const gboolean target_group_criteria;
  const IndAnswer target_group_age_0_6;
  const IndAnswer target_group_lasting_impairment;
  const IndAnswer target_group_recently_established;
  const IndAnswer target_group_several_supports;
  const IndAnswer target_group_several_departments;
  const IndTargetDecision target_group_decision;
  const char *const target_group_note;
  const char *const purpose;
  const char *const note;
  const char *const phone;
  const gboolean network;

  GListStore *const earlier_coordinators;   /* IndEarlierCoordinator */
  GListStore *const consents;               /* IndConsent */
  GListStore *const workers;                /* IndWorker */
  GListStore *const persons;                /* IndPerson */
  GListStore *const contacts;               /* IndContact */
  GListStore *const maps;                   /* IndMap */
  GListStore *const assessments;            /* IndAssessment */
  GListStore *const goals;                  /* IndGoal, part goals too */
  GListStore *const measures;               /* IndMeasure */
  GListStore *const activities;             /* IndActivity */
  GListStore *const meetings;               /* IndMeeting */
  GListStore *const contact_log;            /* IndContactEntry */
  GListStore *const evaluations;            /* IndEvaluation */
  GListStore *const plans;                  /* IndPlan */

  /* Every record of the case by the address of its id; kept by ind_record_insert() and ind_record_remove(). */
  GHashTable *const records;
};

struct _IndEarlierCoordinator
{
  IND_RECORD_MEMBERS
  IndWorker *const worker;
  const IndDate from;
  const IndDate to;
};

struct _IndConsent
{
  IND_RECORD_MEMBERS
  const char *const scope;
  const IndParty given_by;
  const IndDate given_on;
  const IndDate expires_on;
  const IndDate withdrawn_on;
};

IND_DECLARE_RECORD (IndCase, ind_case, CASE)
IND_DECLARE_RECORD (IndEarlierCoordinator, ind_earlier_coordinator, EARLIER_COORDINATOR)
IND_DECLARE_RECORD (IndConsent, ind_consent, CONSENT)

extern const IndTable ind_case_table, ind_earlier_coordinator_table, ind_consent_table;

/* Every kind, owners before what they own. */
extern const IndTable *const ind_tables[];

IndCase   *ind_case_new     (gint64 id);
IndCase   *ind_case_new_light (gint64 id);
IndRecord *ind_case_lookup  (IndCase *self, gint64 id);
IndCase   *ind_record_case  (IndRecord *record);
char      *ind_record_path  (IndRecord *record);
gboolean   ind_case_check   (IndCase *self, GError **error);

G_END_DECLS
