#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-typeset.h"

/* What each setting means. */
static const struct { const char *name, *meaning; } meanings[] = {
  { "backup-folder", N_("the folder for the daily backups; none are made where it is empty") },
  { "log-months", N_("how many months the access log is kept, 1–120") },
};

static const char *
meaning_of (const char *name)
{
  for (gsize k = 0; k < G_N_ELEMENTS (meanings); k++)
    if (g_str_equal (meanings[k].name, name))
      return _(meanings[k].meaning);
  return "";
}

static gboolean
print_settings (IndDesk *desk, GError **error)
{
  const char *const heads[] = { _("Setting"), _("Value"), _("Meaning"), NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (const IndSetting *setting = ind_settings; setting->name != NULL; setting++)
    {
      g_autofree char *value = ind_desk_setting (desk, setting->name, error);
      char **row = value != NULL ? g_new0 (char *, 4) : NULL;

      if (row == NULL)
        return FALSE;
      row[0] = g_strdup (setting->name);
      row[1] = *value != '\0' ? ind_text_clean (value) : g_strdup ("–");
      row[2] = g_strdup (meaning_of (setting->name));
      g_ptr_array_add (rows, row);
    }
  ind_print_table (heads, rows);
  return TRUE;
}

/* NAME=VALUE …, as name, value, name, value … */
static GStrv
split_all (GPtrArray *arguments, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint k = 0; k < arguments->len; k++)
    {
      g_auto (GStrv) halves = g_strsplit (arguments->pdata[k], "=", 2);

      if (g_strv_length (halves) < 2)
        {
          ind_error_set (error, IND_ERROR_SETTING, NULL, arguments->pdata[k]);
          return NULL;
        }
      g_strv_builder_addv (builder, (const char **) halves);
    }
  return g_strv_builder_end (builder);
}

/** ind_command_settings: indgang settings */
gboolean
ind_command_settings (IndCommand *self, GError **error)
{
  g_auto (GStrv) settings = split_all (self->arguments, error);
  g_autoptr (IndDesk) desk = settings != NULL ? ind_command_open_desk (self, error) : NULL;

  if (desk == NULL)
    return FALSE;
  if (*settings == NULL)
    return print_settings (desk, error);
  return ind_desk_set_settings (desk, (const char *const *) settings, error);
}
