#include "config.h"

#include "ind-case.h"

#include "ind-rules.h"

static const IndField earlier_coordinator_fields[] = {
  IND_FIELD (IndEarlierCoordinator, worker, IND_FIELD_RECORD, .target = &ind_worker_table,
              .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndEarlierCoordinator, from, IND_FIELD_DATE),
  IND_FIELD (IndEarlierCoordinator, to, IND_FIELD_DATE),
  IND_END
};

IND_DEFINE_RECORD (IndEarlierCoordinator, ind_earlier_coordinator, earlier_coordinator_fields)

const IndTable ind_earlier_coordinator_table = {
  .name = "earlier_coordinator",
  .type = ind_earlier_coordinator_get_type,
  .fields = earlier_coordinator_fields,
};

static const IndField consent_fields[] = {
  IND_FIELD (IndConsent, scope, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndConsent, given_by, IND_FIELD_ACTOR, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndConsent, given_on, IND_FIELD_DATE, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndConsent, expires_on, IND_FIELD_DATE),
  IND_FIELD (IndConsent, withdrawn_on, IND_FIELD_DATE),
  IND_END
};

IND_DEFINE_RECORD (IndConsent, ind_consent, consent_fields)

const IndTable ind_consent_table = {
  .name = "consent",
  .type = ind_consent_get_type,
  .fields = consent_fields,
};

static const IndField case_fields[] = {
  IND_FIELD (IndCase, reference, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED, .path = "case.reference",
              .low = 1, .high = 40),
  IND_FIELD (IndCase, journal_reference, IND_FIELD_TEXT, .path = "case.journal_reference"),
  IND_FIELD (IndCase, family_name, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED, .path = "case.family_name",
              .low = 1, .high = 200),
  IND_FIELD (IndCase, municipality, IND_FIELD_TEXT, .path = "case.municipality"),
  IND_FIELD (IndCase, model, IND_FIELD_CHOICE, .values = ind_model_values, .path = "case.model",
              .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndCase, status, IND_FIELD_CHOICE, .values = ind_case_status_values, .path = "case.status",
              .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndCase, referred_on, IND_FIELD_DATE, .path = "case.referred_on"),
  IND_FIELD (IndCase, offered_on, IND_FIELD_DATE, .path = "case.offered_on"),
  IND_FIELD (IndCase, declined_on, IND_FIELD_DATE, .path = "case.declined_on"),
  IND_FIELD (IndCase, enrolled_on, IND_FIELD_DATE, .path = "case.enrolled_on"),
  IND_FIELD (IndCase, discharged_on, IND_FIELD_DATE, .path = "case.discharged_on"),
  IND_FIELD (IndCase, discharge_reason, IND_FIELD_TEXT, .path = "case.discharge_reason"),
  IND_FIELD (IndCase, coordinator, IND_FIELD_RECORD, .target = &ind_worker_table, .path = "case.coordinator"),
  IND_FIELD (IndCase, partner, IND_FIELD_RECORD, .target = &ind_worker_table, .path = "case.partner"),
  IND_FIELD (IndCase, protected_address, IND_FIELD_ANSWER, .path = "case.protected_address"),
  IND_FIELD (IndCase, address, IND_FIELD_TEXT, .path = "case.address"),
  IND_FIELD (IndCase, language, IND_FIELD_OBJECT, .path = "case.language"),
  IND_FIELD (IndCase, language_code, IND_FIELD_TEXT, .path = "case.language.code"),
  IND_FIELD (IndCase, language_name, IND_FIELD_TEXT, .path = "case.language.name"),
  IND_FIELD (IndCase, language_interpreter, IND_FIELD_ANSWER, .path = "case.language.interpreter"),
  IND_FIELD (IndCase, contact_agreement, IND_FIELD_OBJECT, .path = "case.contact_agreement"),
  IND_FIELD (IndCase, contact_agreement_channel, IND_FIELD_CHOICE, .values = ind_agreed_channel_values,
              .path = "case.contact_agreement.channel"),
  IND_FIELD (IndCase, contact_agreement_closeness, IND_FIELD_CHOICE, .values = ind_closeness_values,
              .path = "case.contact_agreement.closeness"),
  IND_FIELD (IndCase, contact_agreement_best_time, IND_FIELD_TEXT, .path = "case.contact_agreement.best_time"),
  IND_FIELD (IndCase, contact_agreement_remark, IND_FIELD_TEXT, .path = "case.contact_agreement.remark"),
  IND_FIELD (IndCase, target_group, IND_FIELD_OBJECT, .path = "case.target_group"),
  IND_FIELD (IndCase, target_group_assessed_on, IND_FIELD_DATE, .path = "case.target_group.assessed_on"),
  IND_FIELD (IndCase, target_group_criteria, IND_FIELD_OBJECT, .path = "case.target_group.criteria"),
  IND_FIELD (IndCase, target_group_age_0_6, IND_FIELD_ANSWER, .path = "case.target_group.criteria.age_0_6"),
  IND_FIELD (IndCase, target_group_lasting_impairment, IND_FIELD_ANSWER,
              .path = "case.target_group.criteria.lasting_impairment"),
  IND_FIELD (IndCase, target_group_recently_established, IND_FIELD_ANSWER,
              .path = "case.target_group.criteria.recently_established"),
  IND_FIELD (IndCase, target_group_several_supports, IND_FIELD_ANSWER,
              .path = "case.target_group.criteria.several_supports"),
  IND_FIELD (IndCase, target_group_several_departments, IND_FIELD_ANSWER,
              .path = "case.target_group.criteria.several_departments"),
  IND_FIELD (IndCase, target_group_decision, IND_FIELD_CHOICE, .values = ind_target_decision_values,
              .path = "case.target_group.decision"),
  IND_FIELD (IndCase, target_group_note, IND_FIELD_TEXT, .path = "case.target_group.note",
              .flags = IND_FIELD_INTERNAL),
  IND_FIELD (IndCase, purpose, IND_FIELD_TEXT, .path = "case.purpose"),
  IND_FIELD (IndCase, note, IND_FIELD_TEXT, .path = "case.note", .flags = IND_FIELD_INTERNAL),
  IND_FIELD (IndCase, phone, IND_FIELD_TEXT, .path = "case.phone"),
  IND_FIELD (IndCase, network, IND_FIELD_OBJECT),
  IND_END
};

static const IndList case_lists[] = {
  IND_LIST (IndCase, earlier_coordinators, ind_earlier_coordinator_table, .path = "case.earlier_coordinators"),
  IND_LIST (IndCase, consents, ind_consent_table, .path = "case.consents"),
  IND_LIST (IndCase, workers, ind_worker_table, .path = "workers"),
  IND_LIST (IndCase, persons, ind_person_table, .path = "persons", .flags = IND_FIELD_REQUIRED, .min = 1),
  IND_LIST (IndCase, contacts, ind_contact_table, .path = "contacts"),
  IND_LIST (IndCase, maps, ind_map_table, .path = "network.maps", .flags = IND_FIELD_REQUIRED),
  IND_LIST (IndCase, assessments, ind_assessment_table, .path = "assessments"),
  IND_LIST (IndCase, goals, ind_goal_table, .path = "goals"),
  IND_LIST (IndCase, measures, ind_measure_table, .path = "measures"),
  IND_LIST (IndCase, activities, ind_activity_table, .path = "activities"),
  IND_LIST (IndCase, meetings, ind_meeting_table, .path = "meetings"),
  IND_LIST (IndCase, contact_log, ind_contact_entry_table, .path = "contact_log"),
  IND_LIST (IndCase, evaluations, ind_evaluation_table, .path = "evaluations"),
  IND_LIST (IndCase, plans, ind_plan_table, .path = "plans"),
  IND_END
};

G_DEFINE_FINAL_TYPE (IndCase, ind_case, IND_TYPE_RECORD)

static void
ind_case_finalize (GObject *object)
{
  g_hash_table_unref (IND_CASE (object)->records);
  G_OBJECT_CLASS (ind_case_parent_class)->finalize (object);
}

static void
ind_case_class_init (IndCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ind_case_finalize;
  ind_record_class_install (IND_RECORD_CLASS (klass), case_fields);
}

static void
ind_case_init (IndCase *self)
{
  *(GHashTable **) &self->records = g_hash_table_new (g_int64_hash, g_int64_equal);
}

const IndTable ind_case_table = {
  .name = "case",
  .type = ind_case_get_type,
  .fields = case_fields,
  .lists = case_lists,
};

const IndTable *const ind_tables[] = {
  &ind_case_table,
  &ind_worker_table,
  &ind_person_table,
  &ind_contact_table,
  &ind_earlier_coordinator_table,
  &ind_consent_table,
  &ind_map_table,
  &ind_map_center_table,
  &ind_map_sector_table,
  &ind_node_table,
  &ind_tie_table,
  &ind_assessment_table,
  &ind_assessment_child_table,
  &ind_assessment_dimension_table,
  &ind_investigation_table,
  &ind_goal_table,
  &ind_goal_person_table,
  &ind_goal_dimension_table,
  &ind_goal_sign_table,
  &ind_progress_table,
  &ind_measure_table,
  &ind_measure_person_table,
  &ind_measure_cost_table,
  &ind_measure_funding_table,
  &ind_measure_goal_table,
  &ind_activity_table,
  &ind_activity_participant_table,
  &ind_meeting_table,
  &ind_meeting_participant_table,
  &ind_board_column_table,
  &ind_board_entry_table,
  &ind_board_scale_table,
  &ind_action_table,
  &ind_action_responsible_table,
  &ind_contact_entry_table,
  &ind_evaluation_table,
  &ind_plan_table,
  &ind_plan_agreed_table,
  NULL
};

/**
 * ind_case_new:
 * @id: the row's number; 0 for a new one
 *
 * Returns: (transfer full): an empty case
 */
IndCase *
ind_case_new (gint64 id)
{
  IndCase *self = (IndCase *) ind_record_new (&ind_case_table, id);

  g_hash_table_insert (self->records, (gpointer) &self->id, self);
  return self;
}

/** ind_case_new_light: Returns: (transfer full): a case for a short look, see ind_record_new_light(). */
IndCase *
ind_case_new_light (gint64 id)
{
  IndCase *self = (IndCase *) ind_record_new_light (&ind_case_table, id);

  g_hash_table_insert (self->records, (gpointer) &self->id, self);
  return self;
}

/** ind_case_lookup: Returns: (transfer none) (nullable): the record of the case with that row number. */
IndRecord *
ind_case_lookup (IndCase *self, gint64 id)
{
  return g_hash_table_lookup (self->records, &id);
}

/** ind_record_case: Returns: (transfer none) (nullable): the case that the record stands in. */
IndCase *
ind_record_case (IndRecord *record)
{
  while (record != NULL && record->table != &ind_case_table)
    record = record->owner;
  return (IndCase *) record;
}

/** ind_record_path: Returns: (transfer full): where a record stands in its case's file: goals[2].actions[0]; "" for the case. */
char *
ind_record_path (IndRecord *record)
{
  g_autofree char *above = record->owner != NULL ? ind_record_path (record->owner) : NULL;
  const IndList *list = record->owner != NULL ? ind_record_list_of (record->owner, record->table) : NULL;
  guint at = 0;

  if (list == NULL)
    return g_strdup ("");
  g_list_store_find (ind_record_get_list (record->owner, list), record, &at);
  return g_strdup_printf ("%s%s%s[%u]", above, *above != '\0' ? "." : "", list->path, at);
}

static gboolean
check_one (IndRecord *record, gpointer data, GError **error)
{
  return ind_record_check (record, error);
}

/** ind_case_check: checks every record of the case against the rules that its table has. */
gboolean
ind_case_check (IndCase *self, GError **error)
{
  return ind_record_foreach ((IndRecord *) self, check_one, NULL, error);
}
