#include "config.h"

#include "ind-search-private.h"

#include <string.h>

#include "ind-format.h"

/* Longer than anybody types; what comes after is not searched for. */
#define LONGEST_QUESTION 1000
#define MOST_WORDS 32

/* How many words of its surroundings a hit is shown with, and how many of them stand before it. */
#define SHOWN_WORDS 12
#define SHOWN_BEFORE 4

#define SOFT_HYPHEN 0x00AD

#define PHONE_DIGITS 8

typedef struct
{
  char *text;
  int from;
  int to;
} Token;

static void
token_clear (gpointer token)
{
  g_free (((Token *) token)->text);
}

/* Letters and digits, also those that are written small: m². */
static gboolean
begins_word (gunichar letter)
{
  return g_unichar_isalnum (letter) || g_unichar_type (letter) == G_UNICODE_OTHER_NUMBER
         || g_unichar_type (letter) == G_UNICODE_LETTER_NUMBER;
}

static gboolean
goes_on (gunichar letter)
{
  return begins_word (letter) || g_unichar_ismark (letter) || g_unichar_iszerowidth (letter) || letter == SOFT_HYPHEN;
}

/* The letter at @text, or 0 where there is none: the end, or what is not UTF-8. */
static gunichar
letter_at (const char *text, const char *end)
{
  gunichar letter;

  if (text < end && (guchar) *text < 0x80)
    return (guchar) *text;
  letter = text < end ? g_utf8_get_char_validated (text, end - text) : 0;
  return letter < (gunichar) -2 ? letter : 0;
}

/* Folds a word of ASCII letters in place of ind_fold(), which takes ten times as long. */
static gboolean
fold_ascii (const char *word, gsize length, char *folded)
{
  for (gsize k = 0; k < length; k++)
    {
      if ((guchar) word[k] >= 0x80)
        return FALSE;
      folded[k] = g_ascii_tolower (word[k]);
    }
  return TRUE;
}

/**
 * ind_tokens_foreach:
 * @length: of the text, in bytes
 *
 * Splits a text into words as the index has them: letters and digits of any alphabet with their marks, folded as
 * ind_fold() does. What is not UTF-8 stands between words.
 *
 * Returns: what @func returned last
 */
int
ind_tokens_foreach (const char *text, int length, IndTokenFunc func, gpointer data)
{
  const char *at = text, *end = text + length;
  int stop = 0;

  while (at < end && stop == 0)
    {
      const char *word = at;
      gunichar letter = letter_at (at, end);
      char ascii[64];

      if (!begins_word (letter))
        {
          at = letter != 0 ? g_utf8_next_char (at) : at + 1;
          continue;
        }
      while (letter != 0 && goes_on (letter))
        {
          at = g_utf8_next_char (at);
          letter = letter_at (at, end);
        }
      if (at - word <= (gssize) sizeof ascii && fold_ascii (word, (gsize) (at - word), ascii))
        stop = func (data, ascii, (int) (at - word), (int) (word - text), (int) (at - text));
      else
        {
          g_autofree char *whole = g_strndup (word, (gsize) (at - word));
          g_autofree char *folded = ind_fold (whole);

          if (*folded != '\0')
            stop = func (data, folded, (int) strlen (folded), (int) (word - text), (int) (at - text));
        }
    }
  return stop;
}

static char *
respelt (const char *token, const char *const *from, const char *const *to)
{
  g_autoptr (GString) other = g_string_new (token);
  guint n = 0;

  for (int k = 0; k < 2; k++)
    n += g_string_replace (other, from[k], to[k], 0);
  return n > 0 ? g_string_free (g_steal_pointer (&other), FALSE) : NULL;
}

/** ind_token_spellings: who has no ø writes oe. Returns: (transfer full): a token, and how else it may be spelt. */
GStrv
ind_token_spellings (const char *text, int length)
{
  static const char *const danish[] = { "æ", "ø" }, *const plain[] = { "ae", "oe" };
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_autofree char *token = g_strndup (text, (gsize) length);
  g_autofree char *with_danish = respelt (token, plain, danish), *with_plain = respelt (token, danish, plain);

  g_strv_builder_add (all, token);
  if (with_danish != NULL)
    g_strv_builder_add (all, with_danish);
  if (with_plain != NULL)
    g_strv_builder_add (all, with_plain);
  return g_strv_builder_end (all);
}

static void
sought_free (gpointer data)
{
  IndSought *self = data;

  g_free (self->question);
  g_ptr_array_unref (self->tokens);
  g_free (self);
}

static int
add_spellings (gpointer tokens, const char *token, int length, int from, int to)
{
  g_ptr_array_add (tokens, ind_token_spellings (token, length));
  return 0;
}

/* Quoted, so that nothing in it means anything to FTS5. */
static char *
question_of (const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  return g_strdup_printf ("\"%s\" *", doubled);
}

/* The longest first: they leave the fewest cases for those that follow. */
static gint
by_length (gconstpointer a, gconstpointer b)
{
  const IndSought *one = *(IndSought **) a, *other = *(IndSought **) b;
  gsize first = strlen (one->question), second = strlen (other->question);

  return first != second ? (first > second ? -1 : 1) : strcmp (one->question, other->question);
}

/**
 * ind_sought_new:
 * @text: what somebody typed, anything
 *
 * Returns: (transfer full) (element-type IndSought): what is searched for, each once, the longest first
 */
GPtrArray *
ind_sought_new (const char *text)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (sought_free);
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) strnlen (text, LONGEST_QUESTION));
  const char *at = valid;

  while (*at != '\0')
    {
      const char *word = at;
      g_autofree char *one = NULL;
      g_autoptr (GPtrArray) tokens = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

      while (*at != '\0' && !g_unichar_isspace (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      one = g_strndup (word, (gsize) (at - word));
      if (*at != '\0')
        at = g_utf8_next_char (at);
      ind_tokens_foreach (one, (int) strlen (one), add_spellings, tokens);
      if (tokens->len > 0)
        {
          IndSought *sought = g_new (IndSought, 1);

          sought->question = question_of (one);
          sought->tokens = g_steal_pointer (&tokens);
          g_ptr_array_add (all, sought);
        }
    }
  g_ptr_array_sort (all, by_length);
  for (guint k = all->len; k-- > 1;)
    if (k >= MOST_WORDS || by_length (&all->pdata[k], &all->pdata[k - 1]) == 0)
      g_ptr_array_remove_index (all, k);
  return all;
}

/* The eight digits of a Danish telephone number, with or without its country's, and nothing else; else NULL. */
static char *
phone_digits (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  const char *at = g_str_has_prefix (trimmed, "+45") ? trimmed + 3 : g_str_has_prefix (trimmed, "0045") ? trimmed + 4 : trimmed;
  g_autoptr (GString) digits = g_string_new (NULL);

  for (; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      g_string_append_c (digits, *at);
    else if (*at != ' ' && *at != '-')
      return NULL;
  return digits->len == PHONE_DIGITS ? g_string_free (g_steal_pointer (&digits), FALSE) : NULL;
}

/* The digits in groups: "20 00 00 41", as one thing that is searched for. */
static GPtrArray *
sought_in_groups (const char *digits, const char *groups)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray *all = g_ptr_array_new_with_free_func (sought_free);
  IndSought *sought = g_new (IndSought, 1);

  for (; *groups != '\0'; digits += g_ascii_digit_value (*groups), groups++)
    g_string_append_printf (text, "%s%.*s", text->len > 0 ? " " : "", g_ascii_digit_value (*groups), digits);
  sought->question = question_of (text->str);
  sought->tokens = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  ind_tokens_foreach (text->str, (int) text->len, add_spellings, sought->tokens);
  g_ptr_array_add (all, sought);
  return all;
}

/**
 * ind_sought_ways:
 * @text: what somebody typed, anything
 *
 * A telephone number may be written otherwise than it is typed: with spaces or without, with its country's number or without.
 *
 * Returns: (transfer full) (element-type GPtrArray): the ways in which it may be written, and last what is searched for as it
 *   was typed, see ind_sought_new()
 */
GPtrArray *
ind_sought_ways (const char *text)
{
  static const char *const groups[] = { "8", "2222", "44", "233", "323" };
  GPtrArray *ways = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autofree char *digits = phone_digits (text), *abroad = digits != NULL ? g_strconcat ("45", digits, NULL) : NULL;

  for (gsize k = 0; digits != NULL && k < G_N_ELEMENTS (groups); k++)
    g_ptr_array_add (ways, sought_in_groups (digits, groups[k]));
  if (abroad != NULL)
    g_ptr_array_add (ways, ind_sought_new (abroad));
  g_ptr_array_add (ways, ind_sought_new (text));
  return ways;
}

static int
add_token (gpointer tokens, const char *token, int length, int from, int to)
{
  Token one = { g_strndup (token, (gsize) length), from, to };

  g_array_append_val (tokens, one);
  return 0;
}

static GArray *
tokens_of (const char *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));

  g_array_set_clear_func (tokens, token_clear);
  ind_tokens_foreach (text, (int) strlen (text), add_token, tokens);
  return tokens;
}

static gboolean
stands_at (const IndSought *sought, GArray *tokens, guint at)
{
  for (guint k = 0; k < sought->tokens->len; k++)
    {
      const char *token = at + k < tokens->len ? g_array_index (tokens, Token, at + k).text : NULL;
      const char *const *spelt = sought->tokens->pdata[k];
      gboolean same = FALSE;

      for (; token != NULL && *spelt != NULL && !same; spelt++)
        same = k + 1 < sought->tokens->len ? g_str_equal (token, *spelt) : g_str_has_prefix (token, *spelt);
      if (!same)
        return FALSE;
    }
  return TRUE;
}

/* What a token is to those that were sought. */
typedef enum { NOT_SOUGHT, SOUGHT, SOUGHT_ON /* goes on with the one before it */ } Mark;

/* Returns: how many of those sought stand among the tokens; @first gets the first place, @marks what is marked. */
static guint
mark (GPtrArray *sought, GArray *tokens, Mark *marks, guint *first)
{
  guint n = 0;

  *first = tokens->len;
  for (guint k = 0; k < sought->len; k++)
    {
      const IndSought *one = sought->pdata[k];
      gboolean found = FALSE;

      for (guint at = 0; at < tokens->len; at++)
        if (stands_at (one, tokens, at))
          {
            found = TRUE;
            *first = MIN (*first, at);
            marks[at] = MAX (marks[at], SOUGHT);
            for (guint next = 1; next < one->tokens->len; next++)
              marks[at + next] = SOUGHT_ON;
          }
      n += found;
    }
  return n;
}

static void
append_plain (GString *out, const char *text, int from, int to)
{
  for (const char *at = text + from; at < text + to; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_isspace (letter) && !g_unichar_iscntrl (letter))
        g_string_append_unichar (out, letter);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
}

/* Around the first hit: some words before it, more after it, in one line. */
static char *
cut_out (const char *text, GArray *tokens, const Mark *marks, guint first)
{
  GString *out = g_string_new (NULL);
  guint begin = first > SHOWN_BEFORE ? first - SHOWN_BEFORE : 0;
  guint end = MIN (begin + SHOWN_WORDS, tokens->len);
  int at;

  begin = end > SHOWN_WORDS ? MIN (begin, end - SHOWN_WORDS) : 0;
  at = begin > 0 ? g_array_index (tokens, Token, begin).from : 0;
  g_string_append (out, begin > 0 ? "…" : "");
  for (guint k = begin; k < end; k++)
    {
      const Token *token = &g_array_index (tokens, Token, k);

      append_plain (out, text, at, token->from);
      if (marks[k] == SOUGHT)
        g_string_append (out, IND_FOUND_BEGIN);
      append_plain (out, text, token->from, token->to);
      if (marks[k] != NOT_SOUGHT && (k + 1 == end || marks[k + 1] != SOUGHT_ON))
        g_string_append (out, IND_FOUND_END);
      at = token->to;
    }
  if (end == tokens->len)
    append_plain (out, text, at, (int) strlen (text));
  g_string_append (out, end < tokens->len ? "…" : "");
  return g_strstrip (g_string_free (out, FALSE));
}

/**
 * ind_sought_surroundings:
 * @text: (nullable): what stands in a column of the index, in UTF-8
 *
 * Returns: (transfer full) (nullable): what stands around the words in the field where most of them are, in one line, each
 *   of them between IND_FOUND_BEGIN and IND_FOUND_END; %NULL where none of them is found
 */
char *
ind_sought_surroundings (GPtrArray *sought, const char *text)
{
  const char between[] = { IND_BETWEEN_FIELDS, '\0' };
  g_auto (GStrv) fields = g_strsplit (text != NULL ? text : "", between, -1);
  char *best = NULL;
  guint most = 0;

  for (char **field = fields; *field != NULL; field++)
    {
      g_autoptr (GArray) tokens = tokens_of (*field);
      g_autofree Mark *marks = g_new0 (Mark, tokens->len + 1);
      guint first, n = mark (sought, tokens, marks, &first);

      if (n <= most)
        continue;
      most = n;
      g_free (best);
      best = cut_out (*field, tokens, marks, first);
    }
  return best;
}
