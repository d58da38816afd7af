#pragma once

#include "ind-store-private.h"

G_BEGIN_DECLS

/* The columns of words, in the order in which a hit counts; see data/schema/0004-search.sql. */
typedef enum
{
  IND_PLACE_FAMILY, IND_PLACE_ABOUT, IND_PLACE_NAME, IND_PLACE_TEXT, IND_PLACE_NOTE, IND_N_PLACES
} IndPlace;

#define IND_FIRST_PLACE 2          /* the column of IND_PLACE_FAMILY */
#define IND_BETWEEN_FIELDS '\x1f'  /* stands between the fields that share a column */

/**
 * IndSought:
 * @question: the question to FTS5 that finds it
 * @tokens: (element-type GStrv): its parts, folded, each in all its spellings; the last may go on
 *
 * What stands between two spaces of what somebody searches for: "sove", or "EFI-2025-0", which has three parts.
 */
typedef struct
{
  char *question;
  GPtrArray *tokens;
} IndSought;

/* A case in which all words so far were found. */
typedef struct
{
  gint64 case_id;
  guint n_found;      /* how many of the words */
  guint sum;          /* of the places where each was found best */
  gint64 best_row;    /* where the word that is looked for now stands best, and its hit there */
  int best_hit;
  gint64 row;         /* what will be shown: where the word stands that is hardest to see elsewhere; 0 for nothing */
  int hit;
  gboolean together;  /* they all stand in that one row */
  GPtrArray *sought;  /* (nullable): what was found there, of the ways in which it may be written */
} IndHit;

/* @from, @to: where the token stands in the text, in bytes. Returns: whether to go on; 0 is yes, as SQLite has it. */
typedef int (*IndTokenFunc) (gpointer data, const char *token, int length, int from, int to);

int        ind_tokens_foreach     (const char *text, int length, IndTokenFunc func, gpointer data);
GStrv      ind_token_spellings    (const char *text, int length);
GPtrArray *ind_sought_new         (const char *text);
GPtrArray *ind_sought_ways        (const char *text);
char      *ind_sought_surroundings (GPtrArray *sought, const char *text);

GPtrArray *ind_store_find_words   (IndStore *self, GPtrArray *sought, guint limit, GError **error);
int        ind_summaries_compare  (const IndCaseSummary *one, const IndCaseSummary *other);

G_END_DECLS
