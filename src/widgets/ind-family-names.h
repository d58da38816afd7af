#pragma once

#include "ind-family-item.h"

G_BEGIN_DECLS

GPtrArray *ind_family_names_find  (GListModel *families, const char *sought, guint most);
void       ind_family_names_go_on (GPtrArray *items, IndFamilyItem *item, guint most);

G_END_DECLS
