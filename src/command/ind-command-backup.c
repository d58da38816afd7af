#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>

#include "ind-desk-backup.h"
#include "ind-typeset.h"
#include "ind-words.h"

/* A file's name as it may be printed. */
static char *
shown (const char *file)
{
  g_autofree char *name = g_filename_display_name (file);

  return ind_text_clean (name);
}

/** ind_command_backup: indgang backup FILE */
gboolean
ind_command_backup (IndCommand *self, GError **error)
{
  const char *file = self->arguments->pdata[0];
  g_autofree char *name = shown (file), *told = NULL;
  g_autoptr (IndDesk) desk = NULL;

  /* What is checked once it is written cannot go into a pipe. */
  if (g_str_equal (file, "-"))
    {
      self->remark = g_strdup (_("A backup is read again and checked once it is written, so it needs the name of a file."));
      return FALSE;
    }
  desk = ind_command_open_desk (self, error);
  if (desk == NULL || !ind_desk_backup (desk, file, ind_command_option (self, "password-file"), error))
    return FALSE;
  if (ind_command_is_quiet (self))
    return TRUE;
  told = ind_words_fill (ind_command_option (self, "password-file") != NULL
                           ? _("{file}: the backup has been written, checked and locked with the password.")
                           : _("{file}: the backup has been written and checked."), "file", name, NULL);
  printf ("%s\n", told);
  return TRUE;
}

static void
tell_of_removed (guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n), *told = NULL;

  if (n == 0)
    return;
  told = ind_words_fill (ngettext ("{number} case of the backup had been deleted for good since, and has been again.",
                                   "{number} cases of the backup had been deleted for good since, and have been again.", n),
                         "number", number, NULL);
  printf ("%s\n", told);
}

/** ind_command_restore: indgang restore FILE */
gboolean
ind_command_restore (IndCommand *self, GError **error)
{
  const char *file = self->arguments->pdata[0];
  g_autofree char *database = ind_command_database (self);
  g_autofree char *name = shown (file), *old = NULL, *told = NULL, *told_old = NULL;
  g_auto (IndRestored) restored = { 0 };

  if (!ind_desk_restore_telling (database, file, ind_command_option (self, "password-file"), &restored, error))
    return FALSE;
  if (ind_command_is_quiet (self))
    return TRUE;
  told = ind_words_fill (_("The database is now as it was in {file}."), "file", name, NULL);
  printf ("%s\n", told);
  tell_of_removed (restored.n_removed);
  if (restored.log_is_short)
    printf ("%s\n", _("Lines of the old database's access log could not be read, and are missing from the new one's."));
  if (restored.kept == NULL)
    return TRUE;
  old = shown (restored.kept);
  told_old = ind_words_fill (_("The old database has been kept as {file}; delete it when it is not needed any more."),
                             "file", old, NULL);
  printf ("%s\n", told_old);
  return TRUE;
}
