#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-typeset.h"

/* What each setting means. */
static const struct { const char *name, *meaning; } meanings[] = {
  { IND_SETTING_BACKUP_FOLDER, N_("the folder for the daily backups; none are made where it is empty") },
  { IND_SETTING_DOCUMENT_NAME, N_("what the plan is called; Action plan where it is empty") },
  { IND_SETTING_FOLLOW_UP_MONTHS, N_("how many months there are between two follow-ups in One family – one way in, 1–12") },
  { IND_SETTING_LARGE_PRINT, N_("1 to print the plan in letters of 16 points, else 0") },
  { IND_SETTING_LOG_MONTHS, N_("how many months the access log is kept, 1–120") },
  { IND_SETTING_MUNICIPALITY, N_("the municipality of families that are referred") },
  { IND_SETTING_SILENT_WEEKS, N_("after how many weeks without contact a family is named in the overview, 1–52") },
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

static gboolean
is_setting (const char *name)
{
  for (const IndSetting *setting = ind_settings; setting->name != NULL; setting++)
    if (g_str_equal (setting->name, name))
      return TRUE;
  return FALSE;
}

/* NAME=VALUE …, as name, value, name, value …; what is wrong with them, as far as the database need not be asked. */
static GStrv
split_all (GPtrArray *arguments, char **problem)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint k = 0; k < arguments->len && *problem == NULL; k++)
    {
      g_auto (GStrv) halves = g_strsplit (arguments->pdata[k], "=", 2);

      if (g_strv_length (halves) < 2)
        *problem = ind_command_about (_("“{what}” must be written NAME=VALUE"), arguments->pdata[k]);
      else if (!is_setting (halves[0]))
        *problem = ind_command_about (_("There is no setting “{what}”"), halves[0]);
      else if (!g_hash_table_add (names, g_strdup (halves[0])))
        *problem = ind_command_about (_("“{what}” stands twice"), halves[0]);
      g_strv_builder_addv (builder, (const char **) halves);
    }
  return g_strv_builder_end (builder);
}

/** ind_command_check_settings: Returns: (transfer full) (nullable): what is wrong with NAME=VALUE …, however they are set. */
char *
ind_command_check_settings (IndCommand *self)
{
  char *problem = NULL;

  g_strfreev (split_all (self->arguments, &problem));
  return problem;
}

/** ind_command_settings: indgang settings */
gboolean
ind_command_settings (IndCommand *self, GError **error)
{
  g_autofree char *problem = NULL;
  g_auto (GStrv) settings = split_all (self->arguments, &problem);
  gboolean shows = *settings == NULL;
  g_autoptr (IndDesk) desk = shows ? ind_command_open_desk (self, error) : ind_command_make_desk (self, error);

  if (desk == NULL || (!shows && !ind_desk_set_settings (desk, (const char *const *) settings, error)))
    return FALSE;
  return (!shows && ind_command_is_quiet (self)) || print_settings (desk, error);
}
