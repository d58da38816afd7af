#pragma once

#include "ind-case.h"
#include "ind-log.h"

G_BEGIN_DECLS

/*
 * Those of a case, its consents and its contact log as the coordinator reads of them, protected addresses told of and never
 * shown. Each char * is a new string, one line. What needs attention is @late.
 */
char *ind_person_title        (IndRecord *person, IndDate today);
char *ind_person_stands       (IndRecord *person, IndDate today, gboolean *late);
char *ind_network_title       (IndRecord *contact, IndDate today);
char *ind_network_stands      (IndRecord *contact, IndDate today, gboolean *late);
char *ind_consent_title       (IndRecord *consent, IndDate today);
char *ind_consent_stands      (IndRecord *consent, IndDate today, gboolean *late);
char *ind_contact_entry_title (IndRecord *entry, IndDate today);
char *ind_contact_entry_stands (IndRecord *entry, IndDate today, gboolean *late);
char *ind_earlier_title       (IndRecord *earlier, IndDate today);
char *ind_earlier_stands      (IndRecord *earlier, IndDate today, gboolean *late);
char *ind_name_and_role       (const char *typed, char **role);
char *ind_name_and_relation   (const char *typed, IndRelation *relation, char **role);

G_END_DECLS
