#include "config.h"

#include "ind-privacy.h"

#include <string.h>

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

/* DDMMYY; 60 is added to the day in numbers that stand in for one. */
static gboolean
is_birthday (const char *digits)
{
  int day = (digits[0] - '0') * 10 + (digits[1] - '0'), month = (digits[2] - '0') * 10 + (digits[3] - '0');

  day -= day > 60 ? 60 : 0;
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/* How many bytes of a CPR number begin here: a date, a dash or a space or nothing, and four digits or letters. */
static gsize
cpr_length (const char *text)
{
  const char *gap = text + 6, *end = gap, *serial, *after;
  gboolean dash, tight;
  gsize digits;

  if (strspn (text, "0123456789") < 6 || !is_birthday (text))
    return 0;
  for (int k = 0; k < WIDEST_GAP && *end != '\0' && !g_unichar_isalnum (g_utf8_get_char (end)); k++)
    end = g_utf8_next_char (end);
  serial = skip_spaces (gap, end);
  dash = serial < end && (g_unichar_type (g_utf8_get_char (serial)) == G_UNICODE_DASH_PUNCTUATION
                          || g_utf8_get_char (serial) == 0x2212);
  tight = serial == gap;
  after = dash ? skip_spaces (g_utf8_next_char (serial), end) : serial;
  tight = tight && dash && after == g_utf8_next_char (serial);
  if (after != end)
    return 0;
  digits = strspn (after, "0123456789");
  if (digits == 4)
    return after + 4 - text;
  for (int k = 0; k < 4; k++)
    if (!tight || !g_ascii_isalnum (after[k]))
      return 0;
  return g_unichar_isalnum (g_utf8_get_char (after + 4)) ? 0 : after + 4 - text;
}

/* How many bytes of @text say what @secret says, in capitals or not and with any spaces. */
static gsize
secret_length (const char *text, const char *text_end, const char *secret)
{
  const char *at = text;

  while (*secret != '\0')
    {
      gunichar letter = g_utf8_get_char (secret), here = g_utf8_get_char (at);

      if (g_unichar_isspace (letter) && g_unichar_isspace (here))
        {
          secret = skip_spaces (secret, secret + strlen (secret));
          at = skip_spaces (at, text_end);
        }
      else if (at < text_end && g_unichar_tolower (letter) == g_unichar_tolower (here))
        {
          secret = g_utf8_next_char (secret);
          at = g_utf8_next_char (at);
        }
      else
        return 0;
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
static GPtrArray *
find_secrets (IndCase *family)
{
  GPtrArray *secrets = g_ptr_array_new_with_free_func (g_free);
  guint n = family != NULL ? ind_list_length (family->persons) : 0;

  if (family != NULL && ind_address_is_protected (family, NULL))
    add_address (secrets, family->address);
  for (guint k = 0; k < n; k++)
    {
      const IndPerson *person = ind_list_get (family->persons, k);
      g_auto (GStrv) parts = g_strsplit (person->cpr != NULL ? person->cpr : "", "-", 2);
      g_autofree char *plain = g_strjoinv ("", parts);

      if (person->cpr != NULL)
        add_secret (secrets, person->cpr, strlen (person->cpr));
      add_secret (secrets, plain, strlen (plain));
      if (ind_address_is_protected (family, person))
        add_address (secrets, person->address);
    }
  return secrets;
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
  g_autoptr (GPtrArray) secrets = NULL;
  GString *safe;
  const char *end;
  gunichar before = 0;

  if (text == NULL)
    return NULL;
  secrets = find_secrets (family);
  end = text + strlen (text);
  safe = g_string_sized_new (end - text + 1);
  while (text < end)
    {
      gsize length = g_unichar_isdigit (before) ? 0 : cpr_length (text);

      for (guint k = 0; k < secrets->len && !g_unichar_isalnum (before); k++)
        length = MAX (length, secret_length (text, end, secrets->pdata[k]));
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
