#pragma once

#include "ind-case.h"

G_BEGIN_DECLS

/* Records as a table of a test describes them. */
void       ind_test_fill   (IndRecord *draft, IndCase *family, const char *pairs);
IndRecord *ind_test_draft  (const IndTable *table, IndCase *family, const char *pairs);
IndRecord *ind_test_first  (IndCase *family, const char *table);

G_END_DECLS
