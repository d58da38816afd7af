#include "config.h"

#include "ind-search-private.h"

#include <string.h>

#include "ind-format.h"

/*
 * FTS5's part: the tokenizer, which has no state, and what tells how good a hit is.
 */

typedef int (*TokenFunc) (void *data, int flags, const char *token, int length, int from, int to);

typedef struct
{
  TokenFunc func;
  void *data;
  gboolean query;
} Tokens;

static int
create_tokenizer (void *data, const char **arguments, int n, Fts5Tokenizer **tokenizer)
{
  static int nothing;

  *tokenizer = (Fts5Tokenizer *) &nothing;
  return SQLITE_OK;
}

static void
delete_tokenizer (Fts5Tokenizer *tokenizer)
{
}

/* Only who asks spells a word otherwise too: the index has it once, as it was written. */
static int
hand_on (gpointer data, const char *token, int length, int from, int to)
{
  Tokens *tokens = data;
  g_auto (GStrv) spelt = NULL;
  int code = tokens->func (tokens->data, 0, token, length, from, to);

  if (!tokens->query)
    return code;
  spelt = ind_token_spellings (token, length);
  for (guint k = 1; code == SQLITE_OK && spelt[k] != NULL; k++)
    code = tokens->func (tokens->data, FTS5_TOKEN_COLOCATED, spelt[k], (int) strlen (spelt[k]), from, to);
  return code;
}

static int
tokenize (Fts5Tokenizer *tokenizer, void *data, int flags, const char *text, int length, TokenFunc func)
{
  Tokens tokens = { func, data, (flags & FTS5_TOKENIZE_QUERY) != 0 };

  return ind_tokens_foreach (text, length, hand_on, &tokens);
}

/* How good the hit in a row is, as place_of_hit() has it: of these, the least. */
#define MOST_HITS 0xff
#define PLACE(hit) ((guint) (hit) >> 8)

/* The first column where it stands, then how often: a word in a name comes before one in a note, however often there. */
static void
place_of_hit (const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int n, sqlite3_value **values)
{
  Fts5PhraseIter at;
  int column = -1, offset, first = -1, hits = 0;
  int code = api->xPhraseFirst (fts, 0, &at, &column, &offset);

  for (first = column; column >= 0 && column == first && hits < MOST_HITS; hits++)
    api->xPhraseNext (fts, &at, &column, &offset);
  if (code != SQLITE_OK)
    sqlite3_result_error_code (context, code);
  else
    sqlite3_result_int (context, (first - IND_FIRST_PLACE) * (MOST_HITS + 1) + MOST_HITS - hits);
}

/** ind_store_register_search: makes the connection know the tokenizer that the index needs. */
gboolean
ind_store_register_search (IndStore *self, GError **error)
{
  fts5_tokenizer tokenizer = { create_tokenizer, delete_tokenizer, tokenize };
  fts5_api *api = NULL;
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (self->db, "SELECT fts5(?1)", -1, &statement, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
  if (code == SQLITE_OK && sqlite3_step (statement) != SQLITE_ROW)
    code = sqlite3_extended_errcode (self->db);
  sqlite3_finalize (statement);
  if (code == SQLITE_OK && api == NULL)
    code = SQLITE_ERROR;
  if (code == SQLITE_OK)
    code = api->xCreateTokenizer (api, "indgang", NULL, &tokenizer, NULL);
  if (code == SQLITE_OK)
    code = api->xCreateFunction (api, "place_of_hit", NULL, place_of_hit, NULL);
  return code == SQLITE_OK || ind_store_fail (self, code, error);
}

/*
 * The search.
 */

static const char *const place_names[] = { "family", "about", "name", "text", "note" };

#define QUESTION "SELECT rowid, case_id, place_of_hit(search) FROM search WHERE search MATCH ?1"

/* Notes where a question is answered in the cases that answered all @n before it; until there are @most cases, 0 for all. */
static gboolean
ask (IndStore *self, const char *question, guint n, guint most, GHashTable *cases, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self, QUESTION, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  ind_bind_text (statement, 1, question);
  while (TRUE)
    {
      gint64 id, case_id;
      IndHit *found;
      int hit;

      if (!ind_store_step (self, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      if (most > 0 && g_hash_table_size (cases) >= most)
        return ind_store_end_row (self, statement, error);
      id = sqlite3_column_int64 (statement, 0);
      case_id = sqlite3_column_int64 (statement, 1);
      hit = sqlite3_column_int (statement, 2);
      found = g_hash_table_lookup (cases, &case_id);
      if (found == NULL && n == 0)
        {
          found = g_new0 (IndHit, 1);
          found->case_id = case_id;
          g_hash_table_insert (cases, &found->case_id, found);
        }
      if (found == NULL || found->n_found < n)
        continue;
      if (found->n_found == n || hit < found->best_hit || (hit == found->best_hit && id < found->best_row))
        {
          found->best_hit = hit;
          found->best_row = id;
        }
      found->n_found = n + 1;
    }
}

/*
 * Looks for one word until there are @most cases. A hit in one column counts before any in those that follow, so that these
 * are asked only where there are too few: the letter that somebody begins with stands in most rows of most cases.
 */
static gboolean
ask_by_place (IndStore *self, const char *question, guint most, GHashTable *cases, GError **error)
{
  for (IndPlace place = 0; place < IND_N_PLACES && g_hash_table_size (cases) < most; place++)
    {
      g_autofree char *there = g_strdup_printf ("%s : %s", place_names[place], question);

      if (!ask (self, there, 0, most, cases, error))
        return FALSE;
    }
  return TRUE;
}

/*
 * Whether @most cases that answered all @n words and one more come before every case that may yet answer it, in a column that
 * follows @place.
 */
static gboolean
are_ahead (GHashTable *cases, guint n, IndPlace place, guint most)
{
  GHashTableIter iter;
  const IndHit *found;
  guint least = G_MAXUINT, ahead = 0;

  g_hash_table_iter_init (&iter, cases);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &found))
    if (found->n_found == n)
      least = MIN (least, found->sum + place + 1);
  g_hash_table_iter_init (&iter, cases);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &found))
    ahead += found->n_found > n && found->sum + PLACE (found->best_hit) < least;
  return ahead >= most;
}

/* Looks for the last of several words, column by column as ask_by_place(), in the cases that answered the @n before it. */
static gboolean
ask_last_by_place (IndStore *self, const char *question, guint n, guint most, GHashTable *cases, GError **error)
{
  for (IndPlace place = 0; place < IND_N_PLACES; place++)
    {
      g_autofree char *there = g_strdup_printf ("%s : %s", place_names[place], question);

      if (!ask (self, there, n, 0, cases, error))
        return FALSE;
      if (are_ahead (cases, n, place, most))
        break;
    }
  return TRUE;
}

/* Drops the cases that did not answer the last question, and counts its answer in the others. */
static void
keep_found (GHashTable *cases, guint n)
{
  GHashTableIter iter;
  IndHit *found;

  g_hash_table_iter_init (&iter, cases);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &found))
    if (found->n_found < n)
      g_hash_table_iter_remove (&iter);
    else
      {
        found->sum += PLACE (found->best_hit);
        if (n == 1 || PLACE (found->best_hit) > PLACE (found->hit))
          {
            found->hit = found->best_hit;
            found->row = found->best_row;
          }
      }
}

/* Where all words stand in one row, that is the one to show. */
static gboolean
find_together (IndStore *self, GPtrArray *sought, GHashTable *cases, GError **error)
{
  g_autoptr (GString) question = g_string_new (NULL);
  GHashTableIter iter;
  IndHit *found;

  for (guint k = 0; k < sought->len; k++)
    g_string_append_printf (question, "%s%s", k > 0 ? " AND " : "", ((IndSought *) sought->pdata[k])->question);
  if (sought->len < 2 || g_hash_table_size (cases) == 0)
    return TRUE;
  if (!ask (self, question->str, sought->len, 0, cases, error))
    return FALSE;
  g_hash_table_iter_init (&iter, cases);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &found))
    if (found->n_found > sought->len)
      {
        found->row = found->best_row;
        found->hit = found->best_hit;
        found->together = TRUE;
      }
  return TRUE;
}

/* In names before in texts, then together before apart. */
static int
compare_found (const IndHit *one, const IndHit *other)
{
  if (one->sum != other->sum)
    return one->sum < other->sum ? -1 : 1;
  return other->together - one->together;
}

static gint
by_rank (gconstpointer a, gconstpointer b)
{
  const IndHit *one = *(IndHit **) a, *other = *(IndHit **) b;
  int order = compare_found (one, other);

  return order != 0 ? order : one->case_id < other->case_id ? -1 : one->case_id > other->case_id;
}

/* Returns: (transfer full): the hits alone, the best first. */
static GPtrArray *
rank (GHashTable *cases)
{
  GPtrArray *hits = g_ptr_array_new_full (g_hash_table_size (cases), g_free);
  GHashTableIter iter;
  gpointer hit;

  g_hash_table_iter_init (&iter, cases);
  while (g_hash_table_iter_next (&iter, NULL, &hit))
    {
      g_hash_table_iter_steal (&iter);
      g_ptr_array_add (hits, hit);
    }
  g_ptr_array_sort (hits, by_rank);
  return hits;
}

/**
 * ind_store_find_words:
 * @sought: (element-type IndSought): words, of which there may be none
 * @limit: no more than so many are wanted; 0 for all. There may be more, and where many are as good as each other any of them
 *
 * Returns: (transfer full) (nullable) (element-type IndHit): where all the words stand, the best first
 */
GPtrArray *
ind_store_find_words (IndStore *self, GPtrArray *sought, guint limit, GError **error)
{
  g_autoptr (GHashTable) cases = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);

  for (guint k = 0; k < sought->len && (k == 0 || g_hash_table_size (cases) > 0); k++)
    {
      const char *question = ((IndSought *) sought->pdata[k])->question;
      gboolean asked;

      if (limit == 0 || k + 1 < sought->len)
        asked = ask (self, question, k, 0, cases, error);
      else if (k == 0)
        asked = ask_by_place (self, question, limit, cases, error);
      else
        asked = ask_last_by_place (self, question, k, limit, cases, error);
      if (!asked)
        return NULL;
      keep_found (cases, k + 1);
    }
  return find_together (self, sought, cases, error) ? rank (cases) : NULL;
}

/* Says in the case's summary where the words stand, without what must stand nowhere else. */
static gboolean
show_hit (IndStore *self, const IndHit *found, IndCaseSummary *summary, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self,
    "SELECT \"kind\", \"family\", \"about\", \"name\", \"text\", \"note\" FROM search WHERE rowid = ?1", error);
  g_autofree char *text = NULL, *safe = NULL;
  g_autoptr (GHashTable) known = ind_secrets_new ();
  gboolean row;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, found->row);
  if (!ind_store_step (self, statement, &row, error))
    return FALSE;
  if (!row)
    return TRUE;
  summary->found_in = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  text = g_strdup ((const char *) sqlite3_column_text (statement, 1 + (int) PLACE (found->hit)));
  if (!ind_store_end_row (self, statement, error))
    return FALSE;
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return TRUE;
  safe = ind_store_text_for_others (self, known, found->case_id, text, error);
  if (safe == NULL)
    return FALSE;
  summary->found = ind_sought_surroundings (found->sought, safe);
  return TRUE;
}

typedef struct
{
  const IndHit *found;
  IndCaseSummary *summary;
} Answer;

static gint
by_rank_and_family (gconstpointer a, gconstpointer b)
{
  const Answer *one = a, *other = b;
  int order = compare_found (one->found, other->found);

  return order != 0 ? order : ind_summaries_compare (one->summary, other->summary);
}

/* The cases that were found, the best first; those that are as good as each other in Danish order. */
static gboolean
tell (IndStore *self, GPtrArray *hits, guint limit, GPtrArray *summaries, GError **error)
{
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (Answer));
  gboolean good = TRUE;

  for (guint k = 0; good && k < hits->len && (limit == 0 || k < limit); k++)
    {
      Answer answer = { hits->pdata[k], NULL };

      good = ind_store_read_summary (self, answer.found->case_id, &answer.summary, error);
      if (!good || answer.summary == NULL)
        continue;
      g_array_append_val (answers, answer);
      if (answer.found->row != 0)
        good = show_hit (self, answer.found, answer.summary, error);
      else
        {
          answer.summary->found_in = g_strdup (ind_person_table.name);
          answer.summary->found_field = g_strdup ("cpr");
        }
    }
  g_array_sort (answers, by_rank_and_family);
  for (guint k = 0; k < answers->len; k++)
    g_ptr_array_add (summaries, g_array_index (answers, Answer, k).summary);
  return good;
}

/* Returns: (transfer full) (nullable): the cases of the person whose CPR number it is: the index has none of these. */
static GPtrArray *
find_cpr (IndStore *self, const char *text, GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *cpr = strlen (trimmed) == 10 ? g_strdup_printf ("%.6s-%s", trimmed, trimmed + 6) : g_strdup (trimmed);
  sqlite3_stmt *statement;
  gboolean row = TRUE;

  if (!ind_cpr_has_form (cpr))
    return g_steal_pointer (&hits);
  statement = ind_store_prepare (self, "SELECT DISTINCT case_id FROM person WHERE upper(\"cpr\") = upper(?1)", error);
  if (statement == NULL)
    return NULL;
  ind_bind_text (statement, 1, cpr);
  while (TRUE)
    {
      IndHit *hit;

      if (!ind_store_step (self, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&hits);
      hit = g_new0 (IndHit, 1);
      hit->case_id = sqlite3_column_int64 (statement, 0);
      g_ptr_array_add (hits, hit);
    }
}

/* Adds the cases in which the words stand in any of the ways in which they may be written, each once, the best first. */
static gboolean
find_ways (IndStore *self, GPtrArray *ways, guint limit, GPtrArray *hits, GError **error)
{
  g_autoptr (GHashTable) cases = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint k = 0; k < ways->len; k++)
    {
      g_autoptr (GPtrArray) found = ind_store_find_words (self, ways->pdata[k], limit, error);

      if (found == NULL)
        return FALSE;
      g_ptr_array_set_free_func (found, NULL);
      for (guint h = 0; h < found->len; h++)
        {
          IndHit *hit = found->pdata[h];

          hit->sought = ways->pdata[k];
          if (g_hash_table_contains (cases, &hit->case_id))
            {
              g_free (hit);
              continue;
            }
          g_hash_table_add (cases, &hit->case_id);
          g_ptr_array_add (hits, hit);
        }
    }
  if (ways->len > 1)
    g_ptr_array_sort (hits, by_rank);
  return TRUE;
}

static gboolean
search (IndStore *self, const char *text, guint limit, GPtrArray *summaries, GError **error)
{
  g_autoptr (GPtrArray) hits = find_cpr (self, text, error), ways = NULL;

  if (hits != NULL && hits->len == 0)
    {
      ways = ind_sought_ways (text);
      if (!find_ways (self, ways, limit, hits, error))
        return FALSE;
    }
  return hits != NULL && tell (self, hits, limit, summaries, error);
}

/**
 * ind_store_search:
 * @text: what somebody typed so far, anything
 * @limit: at most so many; 0 for all
 *
 * Finds the cases in which every word of @text stands somewhere, as it is or as the beginning of a word: in names, texts,
 * notes and references, with Danish folding. A CPR number finds whose it is. Where nothing is asked, all cases are found,
 * in their order.
 *
 * Returns: (transfer full) (nullable) (element-type IndCaseSummary): the cases; those that bear the words in the family's name
 *   or references first, then who has the case, then other names and titles, texts, and notes. What each says of where it was
 *   found holds no CPR number and no protected address
 */
GPtrArray *
ind_store_search (IndStore *self, const char *text, guint limit, GError **error)
{
  g_autoptr (GPtrArray) summaries = NULL;
  gboolean alone = sqlite3_get_autocommit (self->db), good;

  if (ind_is_blank (text))
    return ind_store_list_cases (self, error);
  summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_case_summary_free);
  if (alone && !ind_store_exec (self, "BEGIN", error))
    return NULL;
  good = search (self, text, limit, summaries, error);
  if (alone)
    ind_store_leave (self);
  return good ? g_steal_pointer (&summaries) : NULL;
}
