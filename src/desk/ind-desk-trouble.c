#include "config.h"

#include "ind-desk-private.h"

#include <string.h>

/*
 * Trouble that may pass: a full disk, a drive that is gone, somebody else who is writing. Until it has passed, what is
 * being written is held here, for not even a draft of it can be kept in the database.
 */

typedef struct
{
  gint64 case_id, record_id;
  char *field, *text;
} Held;

static void
held_free (gpointer data)
{
  Held *held = data;

  g_free (held->field);
  g_free (held->text);
  g_free (held);
}

/** ind_desk_held_new: Returns: (transfer full): room for what is held. */
GPtrArray *
ind_desk_held_new (void)
{
  return g_ptr_array_new_with_free_func (held_free);
}

/** ind_desk_may_pass: Returns: whether an error is of the kind that passes without the database being opened anew, or with it. */
gboolean
ind_desk_may_pass (const GError *error)
{
  static const IndErrorCode passing[] = { IND_ERROR_DATABASE_LOCKED, IND_ERROR_DATABASE_READ_ONLY,
                                          IND_ERROR_DATABASE_UNREACHABLE, IND_ERROR_DISK_FULL, IND_ERROR_DISK };

  for (gsize k = 0; k < G_N_ELEMENTS (passing); k++)
    if (g_error_matches (error, IND_ERROR, (int) passing[k]))
      return TRUE;
  return FALSE;
}

/** ind_desk_trouble: Returns: (transfer none) (nullable): why nothing can be written just now; %NULL where all is well. */
const GError *
ind_desk_trouble (IndDesk *self)
{
  return self->trouble;
}

/**
 * ind_desk_note_trouble:
 *
 * Remembers that something could not be read or written for a reason that may pass, and emits "trouble". Other errors are
 * passed over.
 */
void
ind_desk_note_trouble (IndDesk *self, const GError *error)
{
  gboolean known = self->trouble != NULL && g_error_matches (self->trouble, IND_ERROR, error->code);

  if (known || !ind_desk_may_pass (error))
    return;
  g_clear_error (&self->trouble);
  self->trouble = g_error_copy (error);
  g_signal_emit_by_name (self, "trouble");
}

/* Lets go of what is held of a field, or of a list what its fields had: it is written, or not needed. */
static void
unhold (IndDesk *self, gint64 record_id, const char *field)
{
  gsize length = strlen (field);

  for (guint k = self->held->len; k > 0; k--)
    {
      const Held *held = self->held->pdata[k - 1];

      if (held->record_id == record_id && strncmp (held->field, field, length) == 0
          && (held->field[length] == '\0' || held->field[length] == '.'))
        g_ptr_array_remove_index (self->held, k - 1);
    }
}

/** ind_desk_held: Returns: (transfer none) (nullable): what is held of a field. */
const char *
ind_desk_held (IndDesk *self, gint64 record_id, const char *field)
{
  for (guint k = 0; k < self->held->len; k++)
    {
      const Held *held = self->held->pdata[k];

      if (held->record_id == record_id && g_str_equal (held->field, field))
        return held->text;
    }
  return NULL;
}

/** ind_desk_holds_drafts: Returns: whether anything is held that would be lost if the program ended now. */
gboolean
ind_desk_holds_drafts (IndDesk *self)
{
  return self->held->len > 0;
}

/**
 * ind_desk_keep_draft:
 *
 * Keeps what is being written in a field of a record of an open case; see ind_store_keep_draft(). While nothing can be
 * written it is held in memory.
 *
 * Returns: whether it is on the disk
 */
gboolean
ind_desk_keep_draft (IndDesk *self, const IndRecord *record, const char *field, const char *text, GError **error)
{
  gint64 case_id = ind_desk_case_id (record);
  g_autoptr (GError) failed = NULL;
  Held *held;

  unhold (self, record->id, field);
  /* Where there is trouble nobody is waited for. */
  if ((self->trouble == NULL || ind_store_try_writing (self->store, &failed))
      && ind_store_keep_draft (self->store, case_id, record->id, field, text, &failed))
    {
      if (self->trouble != NULL)
        ind_desk_try_writing (self, NULL);
      return TRUE;
    }
  if (text != NULL && ind_desk_may_pass (failed))
    {
      held = g_new0 (Held, 1);
      *held = (Held) { case_id, record->id, g_strdup (field), g_strdup (text) };
      g_ptr_array_add (self->held, held);
    }
  ind_desk_note_trouble (self, failed);
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/** ind_desk_forget_draft: within a change: what was being written in a field, or for a list, is written now. */
gboolean
ind_desk_forget_draft (IndDesk *self, const IndRecord *record, const char *field, GError **error)
{
  unhold (self, record->id, field);
  return ind_store_keep_draft (self->store, ind_desk_case_id (record), record->id, field, NULL, error);
}

/* What is held becomes drafts of the database; of a case that somebody has removed meanwhile there is nothing to keep. */
static gboolean
write_held (IndDesk *self, GError **error)
{
  while (self->held->len > 0)
    {
      const Held *held = self->held->pdata[0];
      g_autoptr (GError) failed = NULL;

      if (!ind_store_keep_draft (self->store, held->case_id, held->record_id, held->field, held->text, &failed)
          && !g_error_matches (failed, IND_ERROR, IND_ERROR_CHANGED_MEANWHILE))
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return FALSE;
        }
      g_ptr_array_remove_index (self->held, 0);
    }
  return TRUE;
}

/**
 * ind_desk_try_writing:
 *
 * Sees whether changes can be written again. Where they can, what was held is kept as drafts, the trouble is over, and
 * "trouble" is emitted: whoever has something to save does so. Where there is other trouble now, it is emitted too.
 */
gboolean
ind_desk_try_writing (IndDesk *self, GError **error)
{
  gboolean news = self->trouble != NULL || self->held->len > 0;
  g_autoptr (GError) failed = NULL;

  if (!ind_store_try_writing (self->store, &failed) || !write_held (self, &failed))
    {
      ind_desk_note_trouble (self, failed);
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  g_clear_error (&self->trouble);
  if (news)
    g_signal_emit_by_name (self, "trouble");
  return TRUE;
}

/** ind_desk_hand_over: Returns: (transfer full): what is held, for the desk at which the database is opened anew. */
GPtrArray *
ind_desk_hand_over (IndDesk *self)
{
  GPtrArray *held = self->held;

  self->held = ind_desk_held_new ();
  return held;
}

/** ind_desk_take_over: @held: (transfer full): from ind_desk_hand_over(); it is kept by the next ind_desk_try_writing(). */
void
ind_desk_take_over (IndDesk *self, GPtrArray *held)
{
  g_ptr_array_extend_and_steal (self->held, held);
}
