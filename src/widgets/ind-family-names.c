#include "config.h"

#include "ind-family-names.h"

#include "ind-format.h"

/*
 * Who types a name sees it with the letter, before all that is written of the families has been looked through.
 */

/* A row of its own that says the same. */
static IndFamilyItem *
same_again (IndFamilyItem *item)
{
  return ind_family_item_new (ind_case_summary_copy (ind_family_item_get (item)));
}

static void
add_named (GListModel *families, const char *const *words, guint bears, guint most, GPtrArray *items)
{
  for (guint k = 0; k < g_list_model_get_n_items (families) && items->len < most; k++)
    {
      g_autoptr (IndFamilyItem) item = g_list_model_get_item (families, k);

      if (ind_family_item_bears (item, words) == bears)
        g_ptr_array_add (items, same_again (item));
    }
}

/**
 * ind_family_names_find:
 * @families: (element-type IndFamilyItem): all
 * @sought: what somebody typed so far; not blank
 *
 * Returns: (transfer full) (element-type IndFamilyItem): rows of their own for those who are called so, in the order in which
 *   they stand: those whose family's name bears all words, then those of whom a child's name does
 */
GPtrArray *
ind_family_names_find (GListModel *families, const char *sought, guint most)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *folded = ind_fold (sought);
  g_auto (GStrv) words = g_strsplit_set (g_strstrip (folded), " \t\n", -1);

  add_named (families, (const char *const *) words, 0, most, items);
  add_named (families, (const char *const *) words, 1, most, items);
  return items;
}

static gboolean
is_same_family (gconstpointer item, gconstpointer other)
{
  return ind_family_item_get ((gpointer) item)->id == ind_family_item_get ((gpointer) other)->id;
}

/** ind_family_names_go_on: adds a row of its own for a family to the items, if there is room and the family is not there. */
void
ind_family_names_go_on (GPtrArray *items, IndFamilyItem *item, guint most)
{
  if (items->len < most && !g_ptr_array_find_with_equal_func (items, item, is_same_family, NULL))
    g_ptr_array_add (items, same_again (item));
}
