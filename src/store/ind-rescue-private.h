#pragma once

#include "ind-backup-private.h"

G_BEGIN_DECLS

/* Reading what can still be read of a damaged database */
IndStore *ind_damaged_open   (const char *path, IndStore *reference, const char *reference_path);
GArray   *ind_damaged_cases  (IndStore *self, GHashTable *references);
IndCase  *ind_damaged_case   (IndStore *self, gint64 id);
GArray   *ind_damaged_ids    (IndStore *self, const char *const *questions, GHashTable *texts);

G_END_DECLS
