#include "config.h"

#include "ind-people.h"

static const IndField worker_fields[] = {
  IND_FIELD (IndWorker, name, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndWorker, profession, IND_FIELD_TEXT),
  IND_FIELD (IndWorker, department, IND_FIELD_TEXT),
  IND_FIELD (IndWorker, municipality, IND_FIELD_TEXT),
  IND_FIELD (IndWorker, phone, IND_FIELD_TEXT),
  IND_FIELD (IndWorker, email, IND_FIELD_TEXT),
  IND_FIELD (IndWorker, core_team, IND_FIELD_ANSWER),
  IND_END
};

IND_DEFINE_RECORD (IndWorker, ind_worker, worker_fields)

const IndTable ind_worker_table = {
  .name = "worker",
  .type = ind_worker_get_type,
  .has_ref = TRUE,
  .fields = worker_fields,
};

static const IndField person_fields[] = {
  IND_FIELD (IndPerson, name, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED, .low = 1, .high = 200),
  IND_FIELD (IndPerson, relation, IND_FIELD_CHOICE, .values = ind_relation_values, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndPerson, role, IND_FIELD_TEXT),
  IND_FIELD (IndPerson, in_focus, IND_FIELD_ANSWER),
  IND_FIELD (IndPerson, birth_date, IND_FIELD_DATE),
  IND_FIELD (IndPerson, cpr, IND_FIELD_TEXT, .flags = IND_FIELD_INTERNAL),
  IND_FIELD (IndPerson, sex, IND_FIELD_CHOICE, .values = ind_sex_values),
  IND_FIELD (IndPerson, impairment, IND_FIELD_TEXT),
  IND_FIELD (IndPerson, established_on, IND_FIELD_DATE),
  IND_FIELD (IndPerson, informed_on, IND_FIELD_DATE),
  IND_FIELD (IndPerson, parental_responsibility, IND_FIELD_ANSWER),
  IND_FIELD (IndPerson, lives_with_child, IND_FIELD_ANSWER),
  IND_FIELD (IndPerson, phone, IND_FIELD_TEXT),
  IND_FIELD (IndPerson, email, IND_FIELD_TEXT),
  IND_FIELD (IndPerson, address, IND_FIELD_TEXT),
  IND_FIELD (IndPerson, protected_address, IND_FIELD_ANSWER, .preset = IND_NO),
  IND_FIELD (IndPerson, interpreter, IND_FIELD_ANSWER, .preset = IND_NO),
  IND_FIELD (IndPerson, language, IND_FIELD_TEXT),
  IND_FIELD (IndPerson, own_case, IND_FIELD_OBJECT),
  IND_FIELD (IndPerson, own_case_department, IND_FIELD_TEXT, .path = "own_case.department"),
  IND_FIELD (IndPerson, own_case_worker, IND_FIELD_TEXT, .path = "own_case.worker"),
  IND_FIELD (IndPerson, own_case_note, IND_FIELD_TEXT, .path = "own_case.note", .flags = IND_FIELD_INTERNAL),
  IND_FIELD (IndPerson, note, IND_FIELD_TEXT, .flags = IND_FIELD_INTERNAL),
  IND_END
};

IND_DEFINE_RECORD (IndPerson, ind_person, person_fields)

const IndTable ind_person_table = {
  .name = "person",
  .type = ind_person_get_type,
  .has_ref = TRUE,
  .fields = person_fields,
};

static const IndField contact_fields[] = {
  IND_FIELD (IndContact, name, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED, .low = 1, .high = 200),
  IND_FIELD (IndContact, kind, IND_FIELD_CHOICE, .values = ind_contact_kind_values, .preset = IND_CONTACT_PERSON),
  IND_FIELD (IndContact, role, IND_FIELD_TEXT),
  IND_FIELD (IndContact, organisation, IND_FIELD_TEXT),
  IND_FIELD (IndContact, phone, IND_FIELD_TEXT),
  IND_FIELD (IndContact, email, IND_FIELD_TEXT),
  IND_FIELD (IndContact, deceased, IND_FIELD_ANSWER, .preset = IND_NO),
  IND_FIELD (IndContact, note, IND_FIELD_TEXT, .flags = IND_FIELD_INTERNAL),
  IND_END
};

IND_DEFINE_RECORD (IndContact, ind_contact, contact_fields)

const IndTable ind_contact_table = {
  .name = "contact",
  .type = ind_contact_get_type,
  .has_ref = TRUE,
  .fields = contact_fields,
};

/** ind_actor_name: Returns: (nullable): the name of a person, worker or contact. */
const char *
ind_actor_name (const IndRecord *actor)
{
  return actor == NULL ? NULL : ind_record_get_text (actor, ind_table_field (actor->table, "name"));
}

/** ind_contact_begun: Returns: (transfer full): the draft of somebody, or something, whom the case does not know yet; @role: (nullable) */
IndRecord *
ind_contact_begun (const char *name, const char *role, IndContactKind kind)
{
  IndRecord *draft = ind_record_new (&ind_contact_table, ind_new_id ());

  ind_record_set_text_at (draft, "name", name);
  ind_record_set_text_at (draft, "role", role);
  ind_record_set_number_at (draft, "kind", kind);
  return draft;
}

/** ind_worker_begun: Returns: (transfer full): the draft of a professional whom the directory does not know yet; @profession: (nullable) */
IndRecord *
ind_worker_begun (const char *name, const char *profession)
{
  IndRecord *draft = ind_record_new (&ind_worker_table, ind_new_id ());

  ind_record_set_text_at (draft, "name", name);
  ind_record_set_text_at (draft, "profession", profession);
  return draft;
}
