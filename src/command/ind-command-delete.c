#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "ind-typeset.h"
#include "ind-words.h"

/* The longest line that somebody may answer with. */
#define LONGEST 1024

/* Asks on the terminal for the reference once more. Says why the case stays where it is not given. */
static gboolean
is_confirmed (IndCommand *self, const char *reference)
{
  g_autofree char *clean = ind_text_clean (reference), *question = NULL;
  char answer[LONGEST];

  if (ind_command_option (self, "yes") != NULL)
    return TRUE;
  if (!isatty (STDIN_FILENO))
    {
      self->remark = g_strdup (_("Nobody can be asked here. Nothing was deleted; --yes deletes without asking."));
      return FALSE;
    }
  question = ind_words_fill (_("The case {case} will be deleted for good, with its history. This cannot be undone.\n"
                               "Type the case's reference to delete it: "), "case", clean, NULL);
  fputs (question, stderr);
  if (fgets (answer, sizeof answer, stdin) != NULL && g_str_equal (g_strstrip (answer), reference))
    return TRUE;
  self->remark = g_strdup (_("That is not the reference. Nothing was deleted."));
  return FALSE;
}

/* Whether a folder holds files whose names begin and end like that. */
static gboolean
holds (const char *folder, const char *begin, const char *end)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, begin) && g_str_has_suffix (name, end))
      return TRUE;
  return FALSE;
}

static void
tell_of_copies (const char *sentence, const char *folder)
{
  g_autofree char *name = g_filename_display_name (folder), *clean = ind_text_clean (name);
  g_autofree char *told = ind_words_fill (sentence, "folder", clean, NULL);

  printf ("%s\n", told);
}

static gint
by_name (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Names every older database whose name begins like that; what belongs to one goes with it. */
static void
tell_of_siblings (const char *folder, const char *begin)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, begin))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, by_name);
  for (guint k = 0; k < paths->len; k++)
    {
      g_autofree char *shown = g_filename_display_name (paths->pdata[k]), *clean = ind_text_clean (shown);
      g_autofree char *told = ind_words_fill (_("{file} may hold the case; delete it when it is not needed any more."),
                                              "file", clean, NULL);

      printf ("%s\n", told);
    }
}

/* What was deleted here may stand in copies that were made before. */
static void
tell_of_backups (IndDesk *desk)
{
  g_autofree char *backups = ind_desk_setting (desk, "backup-folder", NULL);
  g_autofree char *folder = g_path_get_dirname (ind_desk_path (desk)), *name = g_path_get_basename (ind_desk_path (desk));
  g_autofree char *before = g_strconcat (name, ".before-restore-", NULL), *damaged = g_strconcat (name, ".damaged-", NULL);
  g_autofree char *moved = g_strconcat (name, ".moved-", NULL);

  if (backups != NULL && holds (backups, "indgang-", ".db"))
    tell_of_copies (_("Backups in {folder} hold the case until they are too old."), backups);
  tell_of_siblings (folder, before);
  tell_of_siblings (folder, damaged);
  tell_of_siblings (folder, moved);
}

/** ind_command_delete: indgang delete REF --for-good */
gboolean
ind_command_delete (IndCommand *self, GError **error)
{
  const char *reference = self->arguments->pdata[0];
  g_autofree char *clean = ind_text_clean (reference), *told = NULL;
  g_autoptr (IndDesk) desk = ind_command_open_desk (self, error);

  if (desk == NULL || ind_desk_find_case_ever (desk, reference, error) == 0 || !is_confirmed (self, reference)
      || !ind_desk_remove_for_good (desk, reference, error))
    return FALSE;
  if (ind_command_is_quiet (self))
    return TRUE;
  told = ind_words_fill (_("The case {case} has been deleted for good."), "case", clean, NULL);
  printf ("%s\n", told);
  if (ind_desk_leaves_traces (desk))
    printf ("%s\n", _("Traces of it may lie in the database's file until Indgang opens it the next time."));
  tell_of_backups (desk);
  return TRUE;
}
