#pragma once

#include "ind-record.h"

G_BEGIN_DECLS

/*
 * The paragraph by which a measure or an investigation is granted. Its key in the catalogue is the law, the section, and as far
 * as they are given stk. and nr.: "BL/90/1/4".
 */

char *ind_paragraph_called     (const char *key);
char *ind_record_paragraph     (const IndRecord *record);
char *ind_record_paragraph_key (const IndRecord *record);
void  ind_record_set_paragraph (IndRecord *draft, const char *key);

G_END_DECLS
