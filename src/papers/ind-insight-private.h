#pragma once

#include "ind-case.h"
#include "ind-insight.h"

G_BEGIN_DECLS

/* What a record says, as the family may read it: ind-insight-words.c */
gboolean ind_insight_is_hidden   (IndCase *family, const IndRecord *record, const IndField *field);
char    *ind_insight_field_words (IndCase *family, const IndRecord *record, const IndField *field);
char    *ind_insight_title       (IndCase *family, const IndRecord *record, gboolean within);
gboolean ind_insight_is_in_title (const IndRecord *record, const IndField *field);
char    *ind_insight_items_words (IndCase *family, const IndRecord *record, const IndList *list, const char *between);
gboolean ind_insight_has_lists   (const IndRecord *record);
char    *ind_insight_line        (IndCase *family, const IndRecord *record);

G_END_DECLS
