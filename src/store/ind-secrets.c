#include "config.h"

#include "ind-store-private.h"

#include "ind-privacy.h"

/*
 * What the store hands out of a case without the case itself, a hit of a search or a line of the history, holds nothing
 * that must stand nowhere else: whoever shows it has no case at hand to tell by.
 */

/* No CPR number has fewer, however it is written. */
#define DIGITS_OF_CPR 6

/* Whether only who knows the case can tell what in a text must not be shown: an address, or a number of an odd form. */
static gboolean
may_hold_secrets (IndStore *self, gint64 case_id, const char *text)
{
  guint n_digits = 0;

  for (const char *at = text; *at != '\0'; at++)
    n_digits += g_ascii_isdigit (*at);
  return n_digits >= DIGITS_OF_CPR
         || ind_store_number (self, "SELECT EXISTS (SELECT 1 FROM \"case\" WHERE id = ?1 AND \"protected_address\" = 1) "
                                    "OR EXISTS (SELECT 1 FROM person WHERE case_id = ?1 AND \"protected_address\" = 1)",
                              case_id, 1) != 0;
}

/* Returns: (transfer full) (nullable): of a case what must be known to tell what must not be shown: its people; %NULL without
 *   an error where the case is gone */
static IndCase *
load_people (IndStore *self, gint64 case_id, GError **error)
{
  g_autoptr (GArray) references = ind_references_new ();
  IndStatements *statements = ind_store_statements (self, &ind_person_table);
  gint64 owner, position;
  g_autoptr (IndCase) family = (IndCase *) ind_row_load (self, &self->statements[0], case_id, references, &owner, &position,
                                                         error);
  sqlite3_stmt *statement = family != NULL ? ind_store_prepare (self, statements->select_case, error) : NULL;
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  g_hash_table_insert (family->records, (gpointer) &family->id, family);
  sqlite3_bind_int64 (statement, 1, case_id);
  while (TRUE)
    {
      g_autoptr (IndRecord) person = NULL;

      if (!ind_store_step (self, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&family);
      person = ind_row_read (statements, statement, references, &owner, &position);
      ind_row_attach (family, person, owner, position);
    }
}

/** ind_secrets_new: Returns: (transfer full): what is known of cases while several of their texts are made safe. */
GHashTable *
ind_secrets_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_object_unref);
}

/**
 * ind_store_text_for_others:
 * @known: see ind_secrets_new()
 * @text: a text from a case, or about it
 *
 * Returns: (transfer full) (nullable): the text, see ind_text_for_others(); %NULL with an error
 */
char *
ind_store_text_for_others (IndStore *self, GHashTable *known, gint64 case_id, const char *text, GError **error)
{
  g_autoptr (GError) failed = NULL;
  IndCase *family = g_hash_table_lookup (known, &case_id);

  if (family == NULL && case_id > 0 && may_hold_secrets (self, case_id, text))
    {
      family = load_people (self, case_id, &failed);
      if (failed != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return NULL;
        }
      if (family != NULL)
        g_hash_table_insert (known, g_memdup2 (&case_id, sizeof case_id), family);
    }
  return ind_text_for_others (family, text);
}
