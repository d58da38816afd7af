#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-typeset.h"
#include "ind-words.h"

/* The longest cell of a table that people read. */
#define WIDEST 40

/* What was used, by the reference that it has today. */
static char *
used (const IndAccess *access)
{
  if (access->reference != NULL)
    return ind_text_clean (access->reference);
  return g_strdup (access->case_id == 0 ? _("all families") : access->case_id == IND_DIRECTORY
                   ? _("the directory of workers") : _("a case that is gone"));
}

static char **
make_row (const IndAccess *access)
{
  char **row = g_new0 (char *, 5);

  row[0] = ind_format_stamp (access->at);
  row[1] = ind_words_shorten (access->worker != NULL ? access->worker : access->login, WIDEST);
  row[2] = used (access);
  row[3] = g_strdup (ind_words_use (access->use));
  return row;
}

static gboolean
print_log (IndCommand *self, IndDesk *desk, GError **error)
{
  const char *const heads[] = { _("When"), _("Who"), _("Case"), _("Use"), NULL };
  const char *reference = ind_command_option (self, "case");
  g_autoptr (GPtrArray) log = NULL, rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  gint64 id = reference != NULL ? ind_desk_find_case_ever (desk, reference, error) : 0;

  if ((reference != NULL && id == 0) || !ind_desk_note_use (desk, id, IND_USE_LOG, error))
    return FALSE;
  log = ind_desk_access_log (desk, id, ind_command_since (self), error);
  if (log == NULL)
    return FALSE;
  for (guint k = 0; k < log->len; k++)
    g_ptr_array_add (rows, make_row (log->pdata[k]));
  if (rows->len > 0)
    ind_print_table (heads, rows);
  else if (!ind_command_is_quiet (self))
    printf ("%s\n", _("There is nothing in the access log."));
  return TRUE;
}

static gboolean
sweep (IndCommand *self, IndDesk *desk, GError **error)
{
  IndDate before = IND_NO_DATE;
  gint64 n = ind_desk_sweep_log (desk, &before, error);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, n), *day = ind_format_date (before), *told = NULL;

  if (n < 0)
    return FALSE;
  told = ind_words_fill (n == 0 ? _("No line of the access log is older than {date}.")
                                : ngettext ("{n} line of the access log was older than {date}, and has been removed.",
                                            "{n} lines of the access log were older than {date}, and have been removed.",
                                            (gulong) n), "n", number, "date", day, NULL);
  if (!ind_command_is_quiet (self))
    printf ("%s\n", told);
  return TRUE;
}

/** ind_command_log: indgang log */
gboolean
ind_command_log (IndCommand *self, GError **error)
{
  g_autoptr (IndDesk) desk = ind_command_open_desk (self, error);

  if (desk == NULL)
    return FALSE;
  return ind_command_option (self, "sweep") != NULL ? sweep (self, desk, error) : print_log (self, desk, error);
}
