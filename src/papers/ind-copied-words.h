#pragma once

#include "ind-case.h"

G_BEGIN_DECLS

char      *ind_copied_text     (const IndRecord *record, IndDate today);
char      *ind_copied_log      (IndCase *family, IndDate today);
GPtrArray *ind_contacts_by_day (IndCase *family);

G_END_DECLS
