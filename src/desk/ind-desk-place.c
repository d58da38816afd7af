#include "config.h"

#include "ind-desk-backup.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "ind-file.h"

/* Where it is remembered that the database was moved, and which language was chosen, in the user's folder of settings. */
#define GROUP "database"
#define KEY "uri"
#define WINDOW "program"
#define LANGUAGE "language"

static char *
settings_file (void)
{
  return g_build_filename (g_get_user_config_dir (), "indgang", "indgang.conf", NULL);
}

/** ind_desk_local_path: Returns: (transfer full): where a database lies on this computer unless it is put elsewhere. */
char *
ind_desk_local_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "indgang", "indgang.db", NULL);
}

/**
 * ind_desk_default_path:
 *
 * Returns: (transfer full): where the database lies when nobody says otherwise: where it was moved to, else
 *   ind_desk_local_path()
 */
char *
ind_desk_default_path (void)
{
  g_autoptr (GKeyFile) settings = g_key_file_new ();
  g_autofree char *file = settings_file (), *uri = NULL, *moved = NULL;

  if (g_key_file_load_from_file (settings, file, G_KEY_FILE_NONE, NULL))
    uri = g_key_file_get_string (settings, GROUP, KEY, NULL);
  moved = uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;
  return moved != NULL ? g_steal_pointer (&moved) : ind_desk_local_path ();
}

/* Keeps one word in the user's file, and what else stands there. */
static gboolean
keep_word (const char *group, const char *key, const char *word, GError **error)
{
  g_autoptr (GKeyFile) settings = g_key_file_new ();
  g_autofree char *file = settings_file (), *folder = g_path_get_dirname (file), *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_key_file_load_from_file (settings, file, G_KEY_FILE_KEEP_COMMENTS, NULL);
  g_key_file_set_string (settings, group, key, word);
  text = g_key_file_to_data (settings, NULL, NULL);
  bytes = g_bytes_new (text, strlen (text));
  g_mkdir_with_parents (folder, 0700);
  return ind_file_write (file, bytes, error);
}

static gboolean
remember (const char *path, GError **error)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, error);

  return uri != NULL && keep_word (GROUP, KEY, uri, error);
}

/** ind_desk_language: Returns: (transfer full) (nullable): the language that was chosen for this program, "da" or "en". */
char *
ind_desk_language (void)
{
  g_autoptr (GKeyFile) settings = g_key_file_new ();
  g_autofree char *file = settings_file ();

  return g_key_file_load_from_file (settings, file, G_KEY_FILE_NONE, NULL) ? g_key_file_get_string (settings, WINDOW, LANGUAGE, NULL)
                                                                           : NULL;
}

/** ind_desk_set_language: keeps it for every start that follows, of the window and of the command words. */
gboolean
ind_desk_set_language (const char *language, GError **error)
{
  return keep_word (WINDOW, LANGUAGE, language, error);
}

static gboolean
fail (IndErrorCode code, const char *what, const char *file, GError **error)
{
  ind_error_set (error, code, NULL, what);
  ind_error_set_file (error, file);
  return FALSE;
}

/* A copy that is checked when it is written and when it is put into its place, where nothing lies yet. */
static gboolean
copy_to (IndDesk *desk, const char *to, GError **error)
{
  g_autofree char *copy = g_strconcat (to, ".moving", NULL), *folder = g_path_get_dirname (to), *kept = NULL;
  gboolean done;

  if (g_file_test (to, G_FILE_TEST_EXISTS))
    return fail (IND_ERROR_FILE_EXISTS, NULL, to, error);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail (IND_ERROR_FILE_UNWRITABLE, g_strerror (errno), to, error);
  done = ind_desk_backup (desk, copy, NULL, error) && ind_desk_restore (to, copy, NULL, &kept, error);
  g_unlink (copy);
  return done;
}

/* The old database is called otherwise, so that nobody goes on in it. Where that cannot be, it keeps its name. */
static char *
put_aside (const char *database)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_local (ind_now ());
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *aside = g_strdup_printf ("%s.moved-%s", database, stamp);

  if (g_file_test (aside, G_FILE_TEST_EXISTS) || g_rename (database, aside) != 0)
    return g_strdup (database);
  return g_steal_pointer (&aside);
}

/**
 * ind_desk_move_database:
 * @from: a database, which no desk of this program may have open
 * @to: where it is to lie; nothing may lie there yet
 * @kept: (out) (nullable): where the old one lies now
 *
 * Copies a database to another place, checked, and remembers the place for every start that follows. The old one stays
 * where it was, under another name. May be called in any thread; where it fails all is as it was.
 */
gboolean
ind_desk_move_database (const char *from, const char *to, char **kept, GError **error)
{
  g_autoptr (IndDesk) desk = ind_desk_open (from, error);

  *kept = NULL;
  if (desk == NULL)
    return FALSE;
  if (ind_desk_is_read_only (desk))
    return fail (ind_desk_holder (desk) != NULL ? IND_ERROR_IN_USE : IND_ERROR_DATABASE_READ_ONLY, ind_desk_holder (desk), from,
                 error);
  if (!copy_to (desk, to, error))
    return FALSE;
  if (!remember (to, error))
    {
      g_unlink (to);
      return FALSE;
    }
  *kept = put_aside (from);
  return TRUE;
}
