#pragma once

#include "ind-change.h"
#include "ind-scene.h"
#include "ind-use.h"

G_BEGIN_DECLS

/**
 * IndInsight: all that is kept about a family.
 * @family: the case
 * @changes: (element-type IndChange): its whole history
 * @uses: (element-type IndAccess): who has used it, from its access log
 * @drafts: (element-type IndDraft): what anybody was writing and has not ended
 */
typedef struct
{
  IndCase *family;
  GPtrArray *changes;
  GPtrArray *uses;
  GPtrArray *drafts;
} IndInsight;

/* What an insight says, piece by piece; see ind-insight-paper.c for how each looks. */
typedef enum
{
  IND_INSIGHT_CHAPTER,   /* label */
  IND_INSIGHT_RECORD,    /* label: what it is called */
  IND_INSIGHT_ROW,       /* label; name: (nullable): of something within the record; text */
  IND_INSIGHT_DAY,       /* label */
  IND_INSIGHT_HEAD,      /* cells: a table begins; its rows follow */
  IND_INSIGHT_CELLS      /* cells: a row of it */
} IndInsightKind;

typedef struct
{
  IndInsightKind kind;
  char *label;
  char *name;
  char *text;
  GStrv cells;
} IndInsightPiece;

GPtrArray *ind_insight_pieces    (const IndInsight *insight);
GPtrArray *ind_insight_paper_new (const IndInsight *insight, const IndTypeset *typeset);
GBytes    *ind_insight_pdf       (const IndInsight *insight, GError **error);

G_END_DECLS
