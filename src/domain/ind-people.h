#pragma once

#include "ind-record.h"
#include "ind-values.h"

G_BEGIN_DECLS

/* A professional in the directory; the same row for every case that knows them. */
struct _IndWorker
{
  IND_RECORD_MEMBERS
  const char *const name;
  const char *const profession;
  const char *const department;
  const char *const municipality;
  const char *const phone;
  const char *const email;
  const IndAnswer core_team;
};

/* One of the family. */
struct _IndPerson
{
  IND_RECORD_MEMBERS
  const char *const name;
  const IndRelation relation;
  const char *const role;
  const IndAnswer in_focus;
  const IndDate birth_date;
  const char *const cpr;
  const IndSex sex;
  const char *const impairment;
  const IndDate established_on;
  const IndDate informed_on;
  const IndAnswer parental_responsibility;
  const IndAnswer lives_with_child;
  const char *const phone;
  const char *const email;
  const char *const address;
  const IndAnswer protected_address;
  const IndAnswer interpreter;
  const char *const language;
  const gboolean own_case;
  const char *const own_case_department;
  const char *const own_case_worker;
  const char *const own_case_note;
  const char *const note;
};

/* Someone, or something, in the network who is neither of the family nor a worker: a friend, a pet, a place. */
struct _IndContact
{
  IND_RECORD_MEMBERS
  const char *const name;
  const IndContactKind kind;
  const char *const role;
  const char *const organisation;
  const char *const phone;
  const char *const email;
  const IndAnswer deceased;
  const char *const note;
};

IND_DECLARE_RECORD (IndWorker, ind_worker, WORKER)
IND_DECLARE_RECORD (IndPerson, ind_person, PERSON)
IND_DECLARE_RECORD (IndContact, ind_contact, CONTACT)

extern const IndTable ind_worker_table, ind_person_table, ind_contact_table;

const char *ind_actor_name (const IndRecord *actor);
IndRecord  *ind_worker_begun  (const char *name, const char *profession);
IndRecord  *ind_contact_begun (const char *name, const char *role, IndContactKind kind);

G_END_DECLS
