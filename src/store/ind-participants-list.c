#include "config.h"

#include "ind-store-private.h"

#include <string.h>

#include "ind-format.h"
#include "ind-participant.h"

/* The columns of the list that stand in the case's own row, in their order in the statement. */
static const IndColumn of_case[] = {
  IND_COLUMN_REFERENCE, IND_COLUMN_FAMILY, IND_COLUMN_MUNICIPALITY, IND_COLUMN_MODEL, IND_COLUMN_STATUS, IND_COLUMN_REFERRED,
  IND_COLUMN_ENROLLED, IND_COLUMN_DISCHARGED, IND_COLUMN_PHONE, IND_COLUMN_NOTE, IND_COLUMN_COORDINATOR,
};

/* A language is the list's only where somebody has said that an interpreter is needed. */
#define CASES "SELECT c.id, c.\"reference\", c.\"family_name\", c.\"municipality\", c.\"model\", c.\"status\", " \
  "c.\"referred_on\", c.\"enrolled_on\", c.\"discharged_on\", c.\"phone\", c.\"note\", w.\"name\", " \
  "iif(c.\"language_interpreter\" = 1, c.\"language_code\", NULL), " \
  "iif(c.\"language_interpreter\" = 1, c.\"language_name\", NULL) " \
  "FROM \"case\" c LEFT JOIN worker w ON w.id = c.\"coordinator\""

/* The children whom the case is about (see ind_case_children()), its mothers and its fathers. */
#define PERSONS "SELECT case_id, \"name\", \"cpr\", coalesce(\"in_focus\", 0) = 1 OR \"relation\" = 'child', \"relation\" " \
  "FROM person p WHERE \"in_focus\" = 1 OR \"relation\" IN ('mother', 'father') OR (\"relation\" = 'child' AND NOT EXISTS " \
  "(SELECT 1 FROM person f WHERE f.case_id = p.case_id AND f.\"in_focus\" = 1)) ORDER BY case_id, position"

static const char *
column (sqlite3_stmt *statement, gsize at)
{
  return (const char *) sqlite3_column_text (statement, (int) at);
}

static void
add_case (sqlite3_stmt *row, GPtrArray *participants, GHashTable *by_id)
{
  const gsize language = 1 + G_N_ELEMENTS (of_case);
  IndParticipant *participant = ind_participant_new (0);
  const char *code = column (row, language), *name = column (row, language + 1);
  g_autofree char *danish = ind_language_danish (code != NULL ? code : ind_language_code (name));

  participant->case_id = sqlite3_column_int64 (row, 0);
  for (gsize k = 0; k < G_N_ELEMENTS (of_case); k++)
    ind_participant_set (participant, of_case[k], column (row, k + 1), 0);
  ind_participant_set (participant, IND_COLUMN_LANGUAGE, danish != NULL ? danish : name, 0);
  g_ptr_array_add (participants, participant);
  g_hash_table_insert (by_id, &participant->case_id, participant);
}

static void
add_person (sqlite3_stmt *row, GPtrArray *participants, GHashTable *by_id)
{
  gint64 id = sqlite3_column_int64 (row, 0);
  IndParticipant *participant = g_hash_table_lookup (by_id, &id);
  IndColumn parent;

  if (participant == NULL)
    return;
  if (sqlite3_column_int (row, 3))
    {
      ind_participant_add_child (participant, 0, column (row, 1), column (row, 2));
      return;
    }
  parent = strcmp (column (row, 4), "mother") == 0 ? IND_COLUMN_MOTHER : IND_COLUMN_FATHER;
  if (participant->values[parent] == NULL)
    ind_participant_set (participant, parent, column (row, 1), 0);
}

static gboolean
add_all (IndStore *self, const char *sql, GPtrArray *participants, GHashTable *by_id,
         void (*add) (sqlite3_stmt *row, GPtrArray *participants, GHashTable *by_id), GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, sql, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  while (TRUE)
    {
      if (!ind_store_step (self, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      add (statement, participants, by_id);
    }
}

/**
 * ind_store_list_participants:
 *
 * Returns: (transfer full) (nullable) (element-type IndParticipant): what a deltagerliste says of every case
 */
GPtrArray *
ind_store_list_participants (IndStore *self, GError **error)
{
  g_autoptr (GPtrArray) participants = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_participant_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  return add_all (self, CASES, participants, by_id, add_case, error)
         && add_all (self, PERSONS, participants, by_id, add_person, error) ? g_steal_pointer (&participants) : NULL;
}
