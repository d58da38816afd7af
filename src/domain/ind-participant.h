#pragma once

#include "ind-case.h"

G_BEGIN_DECLS

/* The columns of a deltagerliste, in the order in which the program writes them. */
typedef enum
{
  IND_COLUMN_REFERENCE,
  IND_COLUMN_FAMILY,
  IND_COLUMN_CHILD,
  IND_COLUMN_CPR,
  IND_COLUMN_MUNICIPALITY,
  IND_COLUMN_MODEL,
  IND_COLUMN_STATUS,
  IND_COLUMN_REFERRED,
  IND_COLUMN_ENROLLED,
  IND_COLUMN_DISCHARGED,
  IND_COLUMN_COORDINATOR,
  IND_COLUMN_MOTHER,
  IND_COLUMN_FATHER,
  IND_COLUMN_PHONE,
  IND_COLUMN_LANGUAGE,
  IND_COLUMN_NOTE,
  IND_N_COLUMNS
} IndColumn;

/* A child that a case of the list is about: a row of its own. */
typedef struct
{
  guint row;
  char *name;   /* (nullable) */
  char *cpr;    /* (nullable): DDMMYY-XXXX */
} IndListedChild;

/**
 * IndParticipant:
 * @case_id: the case's row number in the database, where it was read from there or was there before; else 0
 * @values: what each column says, or %NULL where it says nothing: as the case file writes it, but for the interpreter's
 *   language, which is its Danish name. Those of the children's columns stand in @children
 * @rows: the row of the list in which a value stands, the header being 1; 0 where there is none
 * @children: (element-type IndListedChild)
 *
 * What a deltagerliste says of one case.
 */
typedef struct
{
  gint64 case_id;
  guint row;
  char *values[IND_N_COLUMNS];
  guint rows[IND_N_COLUMNS];
  GPtrArray *children;
} IndParticipant;

/* How many cases of a deltagerliste were not there before, were changed, or had nothing new in it. */
typedef struct
{
  guint n_new;
  guint n_updated;
  guint n_unchanged;
} IndParticipantsTally;

const char     *ind_column_name             (IndColumn column);
int             ind_column_of_name          (const char *name);
const IndField *ind_column_field            (IndColumn column);

IndParticipant *ind_participant_new         (guint row);
void            ind_participant_free        (IndParticipant *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndParticipant, ind_participant_free)
void            ind_participant_set         (IndParticipant *self, IndColumn column, const char *value, guint row);
void            ind_participant_add_child   (IndParticipant *self, guint row, const char *name, const char *cpr);
gboolean        ind_participant_mentions_protection (const IndParticipant *self);
gboolean        ind_participant_doubts_date (const IndParticipant *self, IndColumn column);
gboolean        ind_participant_adds        (const IndParticipant *self, const IndParticipant *there);
void            ind_participant_fill        (const IndParticipant *self, IndCase *draft);
void            ind_listed_child_fill       (const IndListedChild *self, IndRecord *draft);
IndPerson      *ind_listed_child_find       (const IndListedChild *self, IndCase *family, GHashTable *taken);
IndPerson      *ind_case_person_of          (IndCase *family, IndRelation relation);
IndCase        *ind_participant_new_case    (const IndParticipant *self, GError **error);
void            ind_participant_fail        (GError **error, IndErrorCode code, guint row, IndColumn column, const char *what);

G_END_DECLS
