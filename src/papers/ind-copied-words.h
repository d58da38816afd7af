#pragma once

#include "ind-record.h"

G_BEGIN_DECLS

char *ind_copied_text (const IndRecord *record, IndDate today);

G_END_DECLS
