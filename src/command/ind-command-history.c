#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-typeset.h"
#include "ind-words.h"

static void
print_change (const IndChange *change)
{
  g_autofree char *at = ind_format_stamp (change->at), *words = ind_words_change (change);
  g_autofree char *reference = ind_text_clean (change->reference);
  const char *mark = change->kind == IND_CHANGE_DO && change->state == IND_CHANGE_UNDONE ? _(" (undone)")
                     : change->kind == IND_CHANGE_DO && change->state == IND_CHANGE_LOST ? _(" (undone for good)") : "";

  printf ("%s  %s  %s%s\n", at, *reference != '\0' ? reference : "–", words, mark);
}

/** ind_command_history: indgang history */
gboolean
ind_command_history (IndCommand *self, GError **error)
{
  const char *reference = ind_command_option (self, "case");
  g_autoptr (IndDesk) desk = ind_command_open_desk (self, error);
  g_autoptr (GPtrArray) changes = NULL;
  gint64 id = 0;

  if (desk == NULL)
    return FALSE;
  if (reference != NULL)
    {
      id = ind_desk_find_case (desk, reference, error);
      if (id == 0)
        return FALSE;
    }
  if (!ind_desk_note_use (desk, id, IND_USE_SHOW, error))
    return FALSE;
  changes = ind_desk_history (desk, id, 0, 0, error);
  if (changes == NULL)
    return FALSE;
  for (guint k = 0; k < changes->len; k++)
    print_change (changes->pdata[k]);
  if (changes->len == 0 && !ind_command_is_quiet (self))
    printf ("%s\n", _("Nothing has been changed yet."));
  return TRUE;
}

/* Takes back, or makes again, and tells what it was. */
static gboolean
take_back (IndCommand *self, gint64 (*verb) (IndDesk *desk, gint64 case_id, GError **error), GError **error)
{
  g_autoptr (IndDesk) desk = ind_command_open_desk (self, error);
  g_autoptr (GPtrArray) changes = NULL;
  gint64 id = desk != NULL ? verb (desk, 0, error) : 0;

  if (id == 0)
    return FALSE;
  if (ind_command_is_quiet (self))
    return TRUE;
  changes = ind_desk_history (desk, id, 0, 1, NULL);
  if (changes != NULL && changes->len > 0)
    print_change (changes->pdata[0]);
  return TRUE;
}

/** ind_command_undo: indgang undo */
gboolean
ind_command_undo (IndCommand *self, GError **error)
{
  return take_back (self, ind_desk_undo, error);
}

/** ind_command_redo: indgang redo */
gboolean
ind_command_redo (IndCommand *self, GError **error)
{
  return take_back (self, ind_desk_redo, error);
}
