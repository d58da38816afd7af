#include "config.h"

#include "ind-desk-private.h"

#include <string.h>

#include "ind-overview.h"

#define LEAST_MONTHS 1
#define MOST_MONTHS 120

/* A year without a follow-up is none. */
#define MOST_BETWEEN 12

/* After so many weeks without contact a family is named in the overview. */
#define LEAST_WEEKS 1
#define MOST_WEEKS 52

#define BACKUP_FOLDER "backup-folder"
#define LOG_MONTHS "log-months"

static gboolean
is_folder (const char *value, GError **error)
{
  if (*value == '\0' || (g_path_is_absolute (value) && g_utf8_validate (value, -1, NULL) && strchr (value, '\n') == NULL))
    return TRUE;
  ind_error_set (error, IND_ERROR_FOLDER_RELATIVE, BACKUP_FOLDER, NULL);
  return FALSE;
}

static gboolean
is_months (const char *value, GError **error)
{
  if (g_ascii_string_to_unsigned (value, 10, LEAST_MONTHS, MOST_MONTHS, NULL, NULL))
    return TRUE;
  ind_error_set (error, IND_ERROR_OUT_OF_RANGE, LOG_MONTHS, G_STRINGIFY (LEAST_MONTHS) "–" G_STRINGIFY (MOST_MONTHS));
  return FALSE;
}

static gboolean
is_rhythm (const char *value, GError **error)
{
  if (g_ascii_string_to_unsigned (value, 10, LEAST_MONTHS, MOST_BETWEEN, NULL, NULL))
    return TRUE;
  ind_error_set (error, IND_ERROR_OUT_OF_RANGE, IND_SETTING_FOLLOW_UP_MONTHS,
                 G_STRINGIFY (LEAST_MONTHS) "–" G_STRINGIFY (MOST_BETWEEN));
  return FALSE;
}

static gboolean
is_silence (const char *value, GError **error)
{
  if (g_ascii_string_to_unsigned (value, 10, LEAST_WEEKS, MOST_WEEKS, NULL, NULL))
    return TRUE;
  ind_error_set (error, IND_ERROR_OUT_OF_RANGE, IND_SETTING_SILENT_WEEKS,
                 G_STRINGIFY (LEAST_WEEKS) "–" G_STRINGIFY (MOST_WEEKS));
  return FALSE;
}

const IndSetting ind_settings[] = {
  { BACKUP_FOLDER, "", is_folder },
  { IND_SETTING_FOLLOW_UP_MONTHS, G_STRINGIFY (IND_CADENCE_MONTHS), is_rhythm },
  { LOG_MONTHS, "24", is_months },
  { IND_SETTING_SILENT_WEEKS, G_STRINGIFY (IND_SILENT_WEEKS), is_silence },
  { NULL }
};

static const IndSetting *
find (const char *name, GError **error)
{
  for (const IndSetting *setting = ind_settings; setting->name != NULL; setting++)
    if (g_str_equal (setting->name, name))
      return setting;
  ind_error_set (error, IND_ERROR_SETTING, NULL, name);
  return NULL;
}

/* Whether a setting may be given a value now. A folder that has gone since, with a drive maybe, is still what is set. */
static gboolean
may_be_set (const IndSetting *setting, const char *value, GError **error)
{
  if (!setting->is_good (value, error))
    return FALSE;
  if (setting->is_good != is_folder || *value == '\0' || g_file_test (value, G_FILE_TEST_IS_DIR))
    return TRUE;
  ind_error_set (error, IND_ERROR_FOLDER_MISSING, setting->name, NULL);
  return FALSE;
}

/**
 * ind_desk_setting:
 * @name: one of ind_settings
 *
 * Returns: (transfer full) (nullable): its value, the usual one where nobody has set it, or where what stands there is
 *   none that it may have
 */
char *
ind_desk_setting (IndDesk *self, const char *name, GError **error)
{
  const IndSetting *setting = find (name, error);
  g_autoptr (GError) failed = NULL;
  g_autofree char *value = setting != NULL ? ind_store_setting (self->store, name, &failed) : NULL;

  if (setting == NULL)
    return NULL;
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  return value != NULL && setting->is_good (value, NULL) ? g_steal_pointer (&value) : g_strdup (setting->usual);
}

/**
 * ind_desk_set_settings:
 * @settings: (array zero-terminated=1): name, value, name, value …
 *
 * Sets all of them or none. A name that is unknown is refused, and so is a value that it may not have: the error names the
 * setting, and says what it may be. It is no change of a case: it stands in the access log, in no history, and cannot be
 * undone.
 */
gboolean
ind_desk_set_settings (IndDesk *self, const char *const *settings, GError **error)
{
  for (const char *const *at = settings; *at != NULL; at += 2)
    {
      const IndSetting *setting = find (at[0], error);

      if (setting == NULL || !may_be_set (setting, at[1], error))
        return FALSE;
    }
  if (!ind_store_begin (self->store, error))
    return FALSE;
  for (const char *const *at = settings; *at != NULL; at += 2)
    if (!ind_store_set_setting (self->store, at[0], at[1], error))
      {
        ind_store_rollback (self->store);
        return FALSE;
      }
  if (ind_store_write_use (self->store, 0, IND_USE_SETTINGS, error))
    return ind_store_end (self->store, error);
  ind_store_rollback (self->store);
  return FALSE;
}

/** ind_desk_set_setting: sets one, see ind_desk_set_settings(). */
gboolean
ind_desk_set_setting (IndDesk *self, const char *name, const char *value, GError **error)
{
  const char *const settings[] = { name, value, NULL };

  return ind_desk_set_settings (self, settings, error);
}
