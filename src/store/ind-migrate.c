#include "config.h"

#include "ind-store-private.h"

#include <stdlib.h>

/* The version whose file makes the index of words, which the program fills. */
#define VERSION_OF_SEARCH 4

#define SCHEMA "/dk/enindgang/Indgang/schema"

GResource *ind_schema_get_resource (void);

static int
by_name (const void *a, const void *b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* The schema's files, in their order: 0001-case.sql, 0002-change.sql … */
static GStrv
list_migrations (void)
{
  /* Called by name, so that the linker keeps the resource. */
  GStrv files = g_resource_enumerate_children (ind_schema_get_resource (), SCHEMA, 0, NULL);

  g_assert (files != NULL);
  qsort (files, g_strv_length (files), sizeof *files, by_name);
  return files;
}

static gboolean
apply (IndStore *self, const char *file, guint version, GError **error)
{
  g_autofree char *path = g_build_filename (SCHEMA, file, NULL);
  g_autoptr (GBytes) sql = g_resource_lookup_data (ind_schema_get_resource (), path, 0, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (sql, NULL), g_bytes_get_size (sql));
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u;", IND_DATABASE_ID,
                                           version);

  return ind_store_exec (self, text, error) && ind_store_exec (self, mark, error);
}

/** ind_store_newest_version: Returns: the version that databases of this program have. */
guint
ind_store_newest_version (void)
{
  g_auto (GStrv) files = list_migrations ();

  return g_strv_length (files);
}

/**
 * ind_store_migrate:
 *
 * Brings the schema up to date, each file of data/schema in its order, all in one transaction. The number of
 * the last file that was applied is the database's user_version.
 */
gboolean
ind_store_migrate (IndStore *self, GError **error)
{
  g_auto (GStrv) files = list_migrations ();
  guint newest = g_strv_length (files);
  gint64 tables, application, version;

  /* The first read tells whether it is a database at all. */
  if (!ind_store_exec (self, "SELECT count(*) FROM sqlite_schema", error))
    return FALSE;
  tables = ind_store_number (self, "SELECT count(*) FROM sqlite_schema", 0, 0);
  application = ind_store_number (self, "PRAGMA application_id", 0, 0);
  version = ind_store_number (self, "PRAGMA user_version", 0, 0);
  if (self->broken != SQLITE_OK)
    return ind_store_fail (self, self->broken, error);
  if (application != IND_DATABASE_ID && (tables > 0 || application != 0 || version != 0))
    ind_error_set (error, IND_ERROR_FOREIGN_DATABASE, NULL, NULL);
  else if (version > newest)
    ind_error_set (error, IND_ERROR_NEWER_DATABASE, NULL, NULL);
  else if (version == newest)
    return TRUE;
  else
    {
      if (!ind_store_exec (self, "BEGIN IMMEDIATE", error))
        return FALSE;
      /* Another program may have done it while we waited. */
      version = ind_store_number (self, "SELECT user_version FROM pragma_user_version", 0, 0);
      if (self->broken != SQLITE_OK)
        ind_store_fail (self, self->broken, error);
      else
        {
          guint k = (guint) version;

          while (k < newest && apply (self, files[k], k + 1, error))
            k++;
          if (k >= newest && (version >= VERSION_OF_SEARCH || ind_store_reindex (self, error))
              && ind_store_exec (self, "COMMIT", error))
            return TRUE;
        }
      ind_store_rollback (self);
      return FALSE;
    }
  ind_error_set_file (error, self->path);
  return FALSE;
}
