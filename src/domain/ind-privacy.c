#include "config.h"

#include "ind-privacy.h"

#include <string.h>

#include "ind-format.h"
#include "ind-rules.h"

/* What is shorter is no address: it would hide every "Nr. 4". */
#define SHORTEST 6

/* So many characters may stand between the two halves of a CPR number: " – ". */
#define WIDEST_GAP 3

static const char *
skip_spaces (const char *text, const char *end)
{
  while (text < end && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

static gboolean
is_dash (gunichar letter)
{
  return g_unichar_type (letter) == G_UNICODE_DASH_PUNCTUATION || letter == 0x2212;
}

/* What may stand within a written number: 22.03.21-7413, 220321/7413. */
static gboolean
is_mark (gunichar letter)
{
  return letter == '.' || letter == '/' || is_dash (letter);
}

/* Where the date that begins here ends: 220321, 22032021, 22.03.21, 22-03-2021; %NULL where none does. */
static const char *
date_end (const char *text, gboolean long_year, gboolean *marked)
{
  char digits[6];

  *marked = FALSE;
  for (int part = 0; part < 3; part++)
    {
      if (part > 0 && is_mark (g_utf8_get_char (text)) && (part == 1 || *marked))
        {
          *marked = TRUE;
          text = g_utf8_next_char (text);
        }
      else if (*marked)
        return NULL;
      if (part == 2 && long_year)
        {
          if (!g_str_has_prefix (text, "19") && !g_str_has_prefix (text, "20"))
            return NULL;
          text += 2;
        }
      if (!g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]))
        return NULL;
      digits[2 * part] = *text++;
      digits[2 * part + 1] = *text++;
    }
  return ind_cpr_begins_as_day (digits) ? text : NULL;
}

/* How many bytes of a CPR number begin here: a date, a mark or a space or nothing, and four digits or letters. */
static gsize
cpr_length_with (const char *text, gboolean long_year)
{
  gboolean marked, mark, tight;
  const char *gap = date_end (text, long_year, &marked), *end = gap, *serial, *after;

  if (gap == NULL)
    return 0;
  for (int k = 0; k < WIDEST_GAP && *end != '\0' && !g_unichar_isalnum (g_utf8_get_char (end)); k++)
    end = g_utf8_next_char (end);
  serial = skip_spaces (gap, end);
  mark = serial < end && is_mark (g_utf8_get_char (serial));
  after = mark ? skip_spaces (g_utf8_next_char (serial), end) : serial;
  tight = mark && serial == gap && after == g_utf8_next_char (serial);
  if (after != end || (marked && !tight) || (long_year && !mark))
    return 0;
  if (strspn (after, "0123456789") == 4)
    return after + 4 - text;
  for (int k = 0; k < 4; k++)
    if (!tight || !is_dash (g_utf8_get_char (serial)) || !g_ascii_isalnum (after[k]))
      return 0;
  return g_unichar_isalnum (g_utf8_get_char (after + 4)) ? 0 : after + 4 - text;
}

static gsize
cpr_length (const char *text)
{
  gsize length = g_ascii_isdigit (*text) ? cpr_length_with (text, FALSE) : 0;

  return length > 0 || !g_ascii_isdigit (*text) ? length : cpr_length_with (text, TRUE);
}

/* Between the characters of a number may stand a few marks, between those of an address any spaces. */
static const char *
skip_gap (const char *at, gboolean number)
{
  for (int k = 0; *at != '\0' && (!number || k < WIDEST_GAP); k++)
    {
      gunichar letter = g_utf8_get_char (at);

      if (number ? !g_unichar_isspace (letter) && !g_unichar_ispunct (letter) : !g_unichar_isspace (letter))
        break;
      at = g_utf8_next_char (at);
    }
  return at;
}

/* How many bytes of @text say what @secret says, in capitals or not and with any spaces. */
static gsize
secret_length (const char *text, const char *secret, gboolean number)
{
  const char *at = text;

  while (*secret != '\0')
    {
      if (g_unichar_tolower (g_utf8_get_char (secret)) != g_unichar_tolower (g_utf8_get_char (at)))
        return 0;
      at = g_utf8_next_char (at);
      secret = skip_gap (g_utf8_next_char (secret), number);
      if (*secret != '\0')
        at = skip_gap (at, number);
    }
  return at - text;
}

static void
add_secret (GPtrArray *secrets, const char *text, gsize length)
{
  g_autofree char *secret = g_strstrip (g_strndup (text, length));

  if (g_utf8_strlen (secret, -1) >= SHORTEST)
    g_ptr_array_add (secrets, g_steal_pointer (&secret));
}

/* Kystengen 14, 2. th., 2635 Ishøj; the house alone, and its street. */
static void
add_address (GPtrArray *secrets, const char *address)
{
  if (address == NULL)
    return;
  add_secret (secrets, address, strlen (address));
  add_secret (secrets, address, strcspn (address, ",\n"));
  add_secret (secrets, address, strcspn (address, ",\n0123456789"));
}

/* What must not be said of this case, whatever it looks like. */
static void
find_secrets (IndCase *family, GPtrArray *secrets, GPtrArray *numbers)
{
  guint n = family != NULL ? ind_list_length (family->persons) : 0;

  if (family != NULL && ind_address_is_protected (family, NULL))
    add_address (secrets, family->address);
  for (guint k = 0; k < n; k++)
    {
      const IndPerson *person = ind_list_get (family->persons, k);

      if (person->cpr != NULL)
        add_secret (numbers, person->cpr, strlen (person->cpr));
      if (ind_address_is_protected (family, person))
        add_address (secrets, person->address);
    }
}

/**
 * ind_text_for_others:
 * @family: (nullable): the case that the text is from; where it is not known, only CPR numbers can be found
 * @text: (nullable): a text of the case, or about it
 *
 * Somebody may have written in a text what must stand nowhere but in the case file: a CPR number, in any of the
 * ways that people write one, or a protected address. Whatever is shown, printed or exported outside of the case
 * file goes through here.
 *
 * Returns: (transfer full) (nullable): the text with an ellipsis in their place; %NULL for %NULL
 */
char *
ind_text_for_others (IndCase *family, const char *text)
{
  g_autoptr (GPtrArray) secrets = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  GString *safe;
  const char *end;
  gunichar before = 0;

  if (text == NULL)
    return NULL;
  find_secrets (family, secrets, numbers);
  end = text + strlen (text);
  safe = g_string_sized_new (end - text + 1);
  while (text < end)
    {
      gsize length = g_unichar_isdigit (before) ? 0 : cpr_length (text);

      for (guint k = 0; k < secrets->len && !g_unichar_isalnum (before); k++)
        length = MAX (length, secret_length (text, secrets->pdata[k], FALSE));
      for (guint k = 0; k < numbers->len && !g_unichar_isalnum (before); k++)
        length = MAX (length, secret_length (text, numbers->pdata[k], TRUE));
      if (length > 0)
        g_string_append (safe, "…");
      else
        {
          length = g_utf8_next_char (text) - text;
          g_string_append_len (safe, text, (gssize) length);
        }
      text += length;
      before = g_utf8_get_char (g_utf8_prev_char (text));
    }
  return g_string_free (safe, FALSE);
}

/* Words that stand in many names, and say nothing of whose they are. */
static const char *const joining_words[] = { "og", "and", "af", "de", "den", "der", "von", "van", "la", "el", "bin", NULL };

/* Whether a word is somebody's, also as whose something is: Ida, Idas, Jens', Mads's. */
static gboolean
is_word_of (const char *word, const char *name)
{
  static const char *const endings[] = { "", "s", "'", "’", "'s", "’s", NULL };

  return g_str_has_prefix (word, name) && g_strv_contains (endings, word + strlen (name));
}

static gboolean
is_in_word (gunichar letter)
{
  return g_unichar_isalnum (letter) || g_unichar_ismark (letter) || letter == '\'' || letter == 0x2019;
}

/* Returns: (transfer full): the words of a text, or of a name, folded as for searching */
static GPtrArray *
split_words (const char *text)
{
  g_autofree char *folded = ind_fold (text);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *begin = NULL;

  for (const char *at = folded;; at = g_utf8_next_char (at))
    {
      gboolean inside = *at != '\0' && is_in_word (g_utf8_get_char (at));

      if (inside && begin == NULL)
        begin = at;
      else if (!inside && begin != NULL)
        {
          g_ptr_array_add (words, g_strndup (begin, (gsize) (at - begin)));
          begin = NULL;
        }
      if (*at == '\0')
        return words;
    }
}

static gboolean
has_word_of (GPtrArray *words, const char *name)
{
  g_autoptr (GPtrArray) names = split_words (name != NULL ? name : "");

  for (guint k = 0; k < names->len; k++)
    for (guint w = 0; w < words->len && g_utf8_strlen (names->pdata[k], -1) > 1; w++)
      if (!g_strv_contains (joining_words, names->pdata[k]) && is_word_of (words->pdata[w], names->pdata[k]))
        return TRUE;
  return FALSE;
}

static gboolean
names_any (GPtrArray *words, GListStore *people)
{
  for (guint k = 0; k < ind_list_length (people); k++)
    {
      const IndRecord *who = ind_list_get (people, k);

      if ((who->table != &ind_contact_table || ((const IndContact *) who)->kind <= IND_CONTACT_PERSON)
          && has_word_of (words, ind_actor_name (who)))
        return TRUE;
    }
  return FALSE;
}

/**
 * ind_text_names_family:
 * @text: (nullable)
 *
 * Returns: whether a text holds a name, or a part of one, of the family, of anybody in it, or of a person in its network;
 *   the professionals do not count
 */
gboolean
ind_text_names_family (IndCase *family, const char *text)
{
  g_autoptr (GPtrArray) words = split_words (text != NULL ? text : "");

  return has_word_of (words, family->family_name) || names_any (words, family->persons) || names_any (words, family->contacts);
}
