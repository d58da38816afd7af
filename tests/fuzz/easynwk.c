#include "config.h"

#include "ind-case.h"
#include "ind-easynwk.h"
#include "ind-json.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Every record but the case, which has no name of its own, keeps the rules of its table. */
static gboolean
check (IndRecord *record, gpointer data, GError **error)
{
  return record->table == &ind_case_table || ind_record_check (record, error);
}

/* Whatever the bytes are, they are read or refused; everyone on the maps stands in one of their four sectors. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) passed_over = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = ind_json_parse (bytes, &error);
  g_autoptr (IndCase) drawn = NULL;

  if (root == NULL || !ind_easynwk_is (root))
    return 0;
  drawn = ind_easynwk_read (root, passed_over, &error);
  if ((drawn == NULL) != (error != NULL) || (error != NULL && error->domain != IND_ERROR))
    g_abort ();
  if (drawn == NULL)
    return 0;
  if (ind_list_length (drawn->maps) == 0 || !ind_record_foreach ((IndRecord *) drawn, check, NULL, NULL))
    g_abort ();
  for (guint k = 0; k < ind_list_length (drawn->maps); k++)
    {
      const IndMap *map = ind_list_get (drawn->maps, k);

      for (guint n = 0; n < ind_list_length (map->nodes); n++)
        if (((IndNode *) ind_list_get (map->nodes, n))->contact == NULL)
          g_abort ();
    }
  return 0;
}
