#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a check of the database may find wrong. */
typedef enum
{
  IND_FINDING_FILE,    /* the file itself; the error says it in SQLite's words */
  IND_FINDING_SEARCH,  /* the index of words says something else than the cases */
  IND_FINDING_KEYS,    /* a row of the table @place names a row that is not there; the error says of which table */
  IND_FINDING_RULES    /* in the case @place; the error's place is the path within it */
} IndFindingKind;

/**
 * IndFinding:
 * @place: (nullable): a table, or a case's reference
 * @error: what is wrong, and nothing of what stands there
 */
typedef struct
{
  IndFindingKind kind;
  char *place;
  GError *error;
} IndFinding;

IndFinding *ind_finding_new  (IndFindingKind kind, const char *place, GError *error);
void        ind_finding_free (gpointer finding);

G_END_DECLS
