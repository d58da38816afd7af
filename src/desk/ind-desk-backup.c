#include "config.h"

#include "ind-desk-backup.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ind-backup.h"
#include "ind-desk-private.h"
#include "ind-file.h"

/*
 * Beside the database stands where its daily backups lie, and on the next line which of those there are its own: a damaged one
 * cannot be asked. Older versions wrote no second line.
 */
#define FOLDER_FILE ".backups"

struct _IndDailyBackup
{
  char *database;
  char *folder;
  char *id;
  IndDate today;
  IndStore *copy;   /* (nullable): what to copy, where the database can have no second connection */
};

static gboolean
read_password (const char *file, IndPassword **password, GError **error)
{
  *password = file != NULL ? ind_password_from_file (file, error) : NULL;
  return file == NULL || *password != NULL;
}

static gboolean
is_same_file (const char *one, const char *other)
{
  GStatBuf a, b;

  return g_stat (one, &a) == 0 && g_stat (other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/**
 * ind_desk_backup:
 * @file: where the backup goes
 * @password_file: (nullable): a file whose first line is the password that seals it
 *
 * Writes a backup of the database as it is at this moment, see ind_backup_write(). It stands in the access log. The
 * password's own file is not overwritten: %IND_ERROR_FILE_EXISTS.
 */
gboolean
ind_desk_backup (IndDesk *self, const char *file, const char *password_file, GError **error)
{
  g_autoptr (IndPassword) password = NULL;

  if (password_file != NULL && is_same_file (file, password_file))
    {
      ind_error_set (error, IND_ERROR_FILE_EXISTS, NULL, NULL);
      ind_error_set_file (error, file);
      return FALSE;
    }
  return read_password (password_file, &password, error) && ind_desk_note_use (self, 0, IND_USE_EXPORT, error)
         && ind_backup_write (self->store, file, password, error);
}

/**
 * ind_desk_restore:
 * @kept: (out) (nullable): where the old database lies now
 *
 * Puts a backup in the place of the database, which no desk may have open, see ind_backup_restore().
 */
gboolean
ind_desk_restore (const char *database, const char *file, const char *password_file, char **kept, GError **error)
{
  g_auto (IndRestored) restored = { 0 };
  gboolean done = ind_desk_restore_telling (database, file, password_file, &restored, error);

  *kept = g_steal_pointer (&restored.kept);
  return done;
}

/**
 * ind_desk_restore_telling:
 * @restored: (out): what became of the old database; free with ind_restored_clear(), also after a failure
 *
 * As ind_desk_restore().
 */
gboolean
ind_desk_restore_telling (const char *database, const char *file, const char *password_file, IndRestored *restored,
                          GError **error)
{
  g_autoptr (IndPassword) password = NULL;

  *restored = (IndRestored) { 0 };
  return read_password (password_file, &password, error)
         && ind_backup_restore (database, file, password, restored, error);
}

/** ind_desk_holder: Returns: (nullable): who has the database, so that it can only be read here: "lone (PC-7)". */
const char *
ind_desk_holder (IndDesk *self)
{
  return ind_store_holder (self->store);
}

/** ind_desk_on_network_drive: Returns: whether the database lies on a network drive, where it is less safe. */
gboolean
ind_desk_on_network_drive (IndDesk *self)
{
  return ind_store_on_network_drive (self->store);
}

/**
 * ind_desk_daily_backup:
 *
 * Prepares today's backup into the folder of the setting "backup-folder".
 *
 * Returns: (transfer full) (nullable): the backup to be made; %NULL with no error where no folder is set, or the
 *   database is somebody else's at the moment, who makes it
 */
IndDailyBackup *
ind_desk_daily_backup (IndDesk *self, GError **error)
{
  g_autofree char *folder = ind_desk_setting (self, "backup-folder", error);
  g_autoptr (IndDailyBackup) daily = NULL;

  if (folder == NULL || *folder == '\0' || ind_desk_is_read_only (self))
    return NULL;
  daily = g_new0 (IndDailyBackup, 1);
  daily->database = g_strdup (ind_desk_path (self));
  daily->folder = g_steal_pointer (&folder);
  daily->today = ind_today ();
  daily->id = ind_store_identity (self->store, error);
  if (daily->id == NULL)
    return NULL;
  if (ind_desk_on_network_drive (self))
    {
      daily->copy = ind_store_copy_in_memory (self->store, error);
      if (daily->copy == NULL)
        return NULL;
    }
  return g_steal_pointer (&daily);
}

/**
 * ind_daily_backup_run:
 *
 * Makes a backup that was prepared, in any thread, see ind_backup_daily().
 */
gboolean
ind_daily_backup_run (IndDailyBackup *self, GError **error)
{
  g_autofree char *beside = g_strconcat (self->database, FOLDER_FILE, NULL);
  char *lines = g_strdup_printf ("%s\n%s\n", self->folder, self->id);
  g_autoptr (GBytes) place = g_bytes_new_take (lines, strlen (lines));
  g_autoptr (IndStore) own = self->copy == NULL ? ind_store_open (self->database, error) : NULL;

  if (self->copy == NULL && own == NULL)
    return FALSE;
  return ind_backup_daily (self->copy != NULL ? self->copy : own, self->folder, self->id, self->today, error)
         && ind_file_write (beside, place, error);
}

/** ind_daily_backup_free: frees a backup, made or not. */
void
ind_daily_backup_free (IndDailyBackup *self)
{
  g_clear_pointer (&self->copy, ind_store_close);
  g_free (self->database);
  g_free (self->folder);
  g_free (self->id);
  g_free (self);
}

/** ind_desk_is_damage: Returns: whether an error of opening a database, or of reading it, means that it is damaged. */
gboolean
ind_desk_is_damage (const GError *error)
{
  return g_error_matches (error, IND_ERROR, IND_ERROR_DATABASE_DAMAGED)
         || g_error_matches (error, IND_ERROR, IND_ERROR_NOT_A_DATABASE);
}

/** ind_desk_look_over: whether a database, which may be open, is sound; in any thread, see ind_store_look_over(). */
gboolean
ind_desk_look_over (const char *database, GError **error)
{
  return ind_store_look_over (database, error);
}

/** ind_desk_check_damaged: Returns: (transfer full) (nullable) (element-type IndFinding): see ind_store_check_damaged(). */
GPtrArray *
ind_desk_check_damaged (const char *database, GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (ind_finding_free);

  return ind_store_check_damaged (database, findings, error) ? g_steal_pointer (&findings) : NULL;
}

/** ind_desk_newest_backup: Returns: (transfer full) (nullable): the newest daily backup of a database that is good. */
char *
ind_desk_newest_backup (const char *database)
{
  g_autofree char *beside = g_strconcat (database, FOLDER_FILE, NULL), *text = NULL;
  g_auto (GStrv) lines = g_file_get_contents (beside, &text, NULL, NULL) ? g_strsplit (text, "\n", 3) : NULL;

  return lines != NULL && lines[0] != NULL ? ind_backup_newest_good (lines[0], lines[1]) : NULL;
}

/**
 * ind_desk_rescue:
 * @backup: (nullable): a good backup, see ind_desk_newest_backup()
 * @report: (out): what became of it; free with ind_rescue_clear(), also after a failure
 *
 * Saves what can be saved of a damaged database, which no desk may have open, see ind_backup_rescue().
 */
gboolean
ind_desk_rescue (const char *database, const char *backup, IndRescue *report, GError **error)
{
  return ind_backup_rescue (database, backup, report, error);
}
