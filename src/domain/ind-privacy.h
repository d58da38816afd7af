#pragma once

#include "ind-case.h"

G_BEGIN_DECLS

char     *ind_text_for_others   (IndCase *family, const char *text);
gboolean  ind_text_names_family (IndCase *family, const char *text);

G_END_DECLS
