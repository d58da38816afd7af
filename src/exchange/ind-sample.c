#include "config.h"

#include "ind-sample.h"

#include <gio/gio.h>
#include <stdlib.h>

#include "ind-case-file.h"

#define SAMPLE "/dk/enindgang/Indgang/sample"

GResource *ind_sample_get_resource (void);

static int
by_name (const void *a, const void *b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/**
 * ind_sample_cases:
 *
 * The invented sample caseload, to try the program with.
 *
 * Returns: (transfer full) (nullable) (element-type IndCase): its cases
 */
GPtrArray *
ind_sample_cases (GError **error)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_object_unref);
  /* Called by name, so that the linker keeps the resource. */
  GResource *resource = ind_sample_get_resource ();
  g_auto (GStrv) files = g_resource_enumerate_children (resource, SAMPLE, 0, error);

  if (files == NULL)
    return NULL;
  qsort (files, g_strv_length (files), sizeof *files, by_name);
  for (guint k = 0; files[k] != NULL; k++)
    {
      g_autofree char *path = g_build_filename (SAMPLE, files[k], NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, 0, error);
      IndCase *family = bytes != NULL ? ind_case_file_read (bytes, NULL, error) : NULL;

      if (family == NULL)
        {
          ind_error_set_file (error, files[k]);
          return NULL;
        }
      g_ptr_array_add (cases, family);
    }
  return g_steal_pointer (&cases);
}
