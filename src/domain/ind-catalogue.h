#pragma once

#include "ind-record.h"

G_BEGIN_DECLS

/*
 * What the field has words for: keys and their names, as data (data/catalogue), with a kommune's own laid over
 * them. All texts are in the program's language and live as long as the program.
 */
typedef enum
{
  IND_CATALOGUE_SIDES,
  IND_CATALOGUE_DIMENSIONS,
  IND_CATALOGUE_MEASURES,
  IND_CATALOGUE_LAWS,
  IND_CATALOGUE_PARAGRAPHS,
  IND_CATALOGUE_DEADLINES,
  IND_CATALOGUE_CITATIONS,
  IND_CATALOGUE_BOARDS,
  IND_CATALOGUE_BOARD_COLUMNS,
  IND_CATALOGUE_SECTORS,
  IND_N_CATALOGUES
} IndCatalogue;

const char *const *ind_catalogue_keys      (IndCatalogue which);
const char        *ind_catalogue_name      (IndCatalogue which, const char *key);
const char        *ind_catalogue_value     (IndCatalogue which, const char *key, const char *property);
char             **ind_catalogue_board_columns (const char *method);
const char        *ind_catalogue_heading   (const char *method, const char *column);
char              *ind_catalogue_paragraph (const char *law, const char *section, gint64 stk, gint64 nr);
const char        *ind_catalogue_paragraph_value (const char *law, const char *section, gint64 stk, gint64 nr,
                                                  const char *property);
const char        *ind_catalogue_paragraph_words (const char *law, const char *section, gint64 stk, gint64 nr);

G_END_DECLS
