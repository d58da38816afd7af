#include "config.h"

#include "ind-desk-private.h"

#include <stdlib.h>
#include <string.h>

#include "ind-overview.h"

/* The longest name of a document or a municipality, in letters: it stands in one line. */
#define NAME 60

const IndSetting ind_settings[] = {
  { IND_SETTING_BACKUP_FOLDER, "", IND_SETTING_IS_FOLDER },
  { IND_SETTING_DOCUMENT_NAME, "", IND_SETTING_IS_TEXT, .most = NAME },
  /* A year without a follow-up is none. */
  { IND_SETTING_FOLLOW_UP_MONTHS, G_STRINGIFY (IND_CADENCE_MONTHS), IND_SETTING_IS_NUMBER, 1, 12 },
  { IND_SETTING_LARGE_PRINT, "0", IND_SETTING_IS_NUMBER, 0, 1 },
  { IND_SETTING_LOG_MONTHS, "24", IND_SETTING_IS_NUMBER, 1, 120 },
  { IND_SETTING_MUNICIPALITY, "", IND_SETTING_IS_TEXT, .most = NAME },
  { IND_SETTING_SILENT_WEEKS, G_STRINGIFY (IND_SILENT_WEEKS), IND_SETTING_IS_NUMBER, 1, 52 },
  { NULL }
};

static gboolean
refuse (const IndSetting *setting, IndErrorCode code, const char *what, GError **error)
{
  ind_error_set (error, code, setting->name, what);
  return FALSE;
}

static gboolean
is_good_text (const IndSetting *setting, const char *value, GError **error)
{
  g_autofree char *most = g_strdup_printf ("%d", setting->most);

  if (!g_utf8_validate (value, -1, NULL) || strpbrk (value, "\n\r\t") != NULL)
    return refuse (setting, IND_ERROR_FORM, NULL, error);
  return g_utf8_strlen (value, -1) <= setting->most || refuse (setting, IND_ERROR_TEXT_TOO_LONG, most, error);
}

static gboolean
is_good (const IndSetting *setting, const char *value, GError **error)
{
  g_autofree char *bounds = g_strdup_printf ("%d–%d", setting->least, setting->most);

  switch (setting->kind)
    {
    case IND_SETTING_IS_NUMBER:
      return g_ascii_string_to_unsigned (value, 10, (guint64) setting->least, (guint64) setting->most, NULL, NULL)
             || refuse (setting, IND_ERROR_OUT_OF_RANGE, bounds, error);
    case IND_SETTING_IS_TEXT:
      return is_good_text (setting, value, error);
    case IND_SETTING_IS_FOLDER:
      break;
    }
  return *value == '\0' || (g_path_is_absolute (value) && g_utf8_validate (value, -1, NULL) && strchr (value, '\n') == NULL)
         || refuse (setting, IND_ERROR_FOLDER_RELATIVE, NULL, error);
}

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
  if (!is_good (setting, value, error))
    return FALSE;
  return setting->kind != IND_SETTING_IS_FOLDER || *value == '\0' || g_file_test (value, G_FILE_TEST_IS_DIR)
         || refuse (setting, IND_ERROR_FOLDER_MISSING, NULL, error);
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
  return value != NULL && is_good (setting, value, NULL) ? g_steal_pointer (&value) : g_strdup (setting->usual);
}

/** ind_desk_read_number: @number: (out): the value of a setting that is a number. Returns: whether it can be read */
gboolean
ind_desk_read_number (IndDesk *self, const char *name, int *number, GError **error)
{
  g_autofree char *value = ind_desk_setting (self, name, error);

  if (value == NULL)
    return FALSE;
  *number = atoi (value);
  return TRUE;
}

/** ind_desk_setting_number: Returns: the value of a setting that is a number, the usual one where it cannot be read. */
int
ind_desk_setting_number (IndDesk *self, const char *name)
{
  g_autofree char *value = ind_desk_setting (self, name, NULL);

  return atoi (value != NULL ? value : find (name, NULL)->usual);
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
  ind_desk_forget_ahead (self);
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
