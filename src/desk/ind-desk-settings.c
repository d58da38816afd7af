#include "config.h"

#include "ind-desk-private.h"

#define LEAST_MONTHS 1
#define MOST_MONTHS 120

static gboolean
is_folder (const char *value)
{
  return *value == '\0' || (g_path_is_absolute (value) && g_utf8_validate (value, -1, NULL));
}

static gboolean
is_months (const char *value)
{
  return g_ascii_string_to_unsigned (value, 10, LEAST_MONTHS, MOST_MONTHS, NULL, NULL);
}

const IndSetting ind_settings[] = {
  { "backup-folder", "", is_folder },
  { "log-months", "24", is_months },
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
  return value != NULL && setting->is_good (value) ? g_steal_pointer (&value) : g_strdup (setting->usual);
}

/**
 * ind_desk_set_settings:
 * @settings: (array zero-terminated=1): name, value, name, value …
 *
 * Sets all of them or none. A name that is unknown, or a value that it may not have, is refused. It is no change of a
 * case: it stands in no history and cannot be undone.
 */
gboolean
ind_desk_set_settings (IndDesk *self, const char *const *settings, GError **error)
{
  for (const char *const *at = settings; *at != NULL; at += 2)
    {
      const IndSetting *setting = find (at[0], error);

      if (setting == NULL)
        return FALSE;
      if (!setting->is_good (at[1]))
        {
          ind_error_set (error, IND_ERROR_SETTING, NULL, at[0]);
          return FALSE;
        }
    }
  if (!ind_store_begin (self->store, error))
    return FALSE;
  for (const char *const *at = settings; *at != NULL; at += 2)
    if (!ind_store_set_setting (self->store, at[0], at[1], error))
      {
        ind_store_rollback (self->store);
        return FALSE;
      }
  return ind_store_end (self->store, error);
}

/** ind_desk_set_setting: sets one, see ind_desk_set_settings(). */
gboolean
ind_desk_set_setting (IndDesk *self, const char *name, const char *value, GError **error)
{
  const char *const settings[] = { name, value, NULL };

  return ind_desk_set_settings (self, settings, error);
}
