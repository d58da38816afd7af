#pragma once

#include <gio/gio.h>

#include "ind-change.h"

G_BEGIN_DECLS

#define IND_TYPE_FAMILY_ITEM (ind_family_item_get_type ())

/**
 * IndFamilyItem:
 *
 * A family in the list of families.
 */
G_DECLARE_FINAL_TYPE (IndFamilyItem, ind_family_item, IND, FAMILY_ITEM, GObject)

IndFamilyItem        *ind_family_item_new     (IndCaseSummary *summary);
const IndCaseSummary *ind_family_item_get     (IndFamilyItem *self);
guint                 ind_family_item_bears   (IndFamilyItem *self, const char *const *words);
gboolean              ind_family_item_equal   (IndFamilyItem *self, IndFamilyItem *other);
void                  ind_family_item_become  (IndFamilyItem *self, IndFamilyItem *other);

/* Of ind_family_item_bears(): the words are not all there. */
#define IND_BEARS_NOT 2

G_END_DECLS
