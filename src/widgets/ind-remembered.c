#include "config.h"

#include "ind-remembered.h"

/* The schema as the desktop has it, or as it was installed or built with the program. */
static GSettingsSchema *
find_schema (void)
{
  static const char *const folders[] = { IND_SCHEMA_DIR, IND_BUILD_SCHEMA_DIR };
  GSettingsSchemaSource *usual = g_settings_schema_source_get_default ();
  GSettingsSchema *schema = usual != NULL ? g_settings_schema_source_lookup (usual, IND_APPLICATION_ID, TRUE) : NULL;

  for (gsize k = 0; k < G_N_ELEMENTS (folders) && schema == NULL; k++)
    {
      g_autoptr (GSettingsSchemaSource) source = g_settings_schema_source_new_from_directory (folders[k], NULL, TRUE, NULL);

      schema = source != NULL ? g_settings_schema_source_lookup (source, IND_APPLICATION_ID, FALSE) : NULL;
    }
  return schema;
}

/**
 * ind_remembered_new:
 *
 * Returns: (transfer full) (nullable): what the window remembers from one day to the next; no word of a person is in it.
 *   %NULL where its schema is not installed: then the window begins anew each time
 */
GSettings *
ind_remembered_new (void)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();

  /* An older one knows less. */
  return schema != NULL && g_settings_schema_has_key (schema, IND_REMEMBERED_MINE) ? g_settings_new_full (schema, NULL, NULL)
                                                                                   : NULL;
}
