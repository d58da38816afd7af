#include "config.h"

#include "ind-format.h"

#include <unicode/ucol.h>

#define SOFT_HYPHEN 0x00AD

/* Up to here letters have no marks of their own: Latin-1 and Latin Extended-A. */
#define N_LETTERS 0x180

/* GLib's functions for letters read past the end of what is not UTF-8. */
static gboolean
is_text (const char *text)
{
  return text != NULL && g_utf8_validate (text, -1, NULL);
}

static const UCollator *
danish_collator (void)
{
  static UCollator *collator;

  if (g_once_init_enter (&collator))
    {
      UErrorCode status = U_ZERO_ERROR;
      UCollator *opened = ucol_open ("da", &status);

      ucol_setAttribute (opened, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
      if (U_FAILURE (status))
        g_error ("ICU has no Danish order: %s", u_errorName (status));
      g_once_init_leave (&collator, opened);
    }
  return collator;
}

/**
 * ind_collate:
 * @a: (nullable): a text
 * @b: (nullable): a text
 *
 * The order of Danish lists in every language of the program, for the names are Danish: A–Z Æ Ø Å, "aa" as å,
 * numbers by their value. Only equal texts give 0; %NULL comes last. May be called from any thread.
 *
 * Returns: less than, equal to or greater than 0
 */
int
ind_collate (const char *a, const char *b)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollationResult order;

  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);
  order = ucol_strcollUTF8 (danish_collator (), a, -1, b, -1, &status);
  return order != UCOL_EQUAL ? (int) order : strcmp (a, b);
}

static void
append_folded (GString *folded, gunichar letter)
{
  static const struct { gunichar letter; const char *as; } special[] = {
    { 0x00E5, "aa" }, { 0x00E6, "æ" }, { 0x00F8, "ø" }, { 0x00E4, "æ" }, { 0x00F6, "ø" }, { 0x0131, "i" },
    { 0x0111, "d" }, { 0x00F0, "d" }, { 0x00FE, "th" }, { 0x0142, "l" }, { 0x0153, "oe" }, { SOFT_HYPHEN, "" },
  };
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n;

  for (gsize i = 0; i < G_N_ELEMENTS (special); i++)
    if (special[i].letter == letter)
      {
        g_string_append (folded, special[i].as);
        return;
      }
  n = g_unichar_fully_decompose (letter, FALSE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    if (!g_unichar_iszerowidth (parts[i]))
      g_string_append_unichar (folded, parts[i]);
}

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *lower = g_utf8_casefold (normal, -1);
  GString *folded = g_string_new (NULL);

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    append_folded (folded, g_utf8_get_char (at));
  return g_string_free (folded, FALSE);
}

/* The letters of Danish and its neighbours, each folded: none of them changes with those around it. */
static char *const *
folded_letters (void)
{
  static char **letters;

  if (g_once_init_enter (&letters))
    {
      char **all = g_new0 (char *, N_LETTERS);

      for (gunichar letter = 1; letter < N_LETTERS; letter++)
        {
          char text[7] = "";

          g_unichar_to_utf8 (letter, text);
          all[letter] = fold (text);
        }
      g_once_init_leave (&letters, all);
    }
  return letters;
}

/* Folds letter by letter, in a tenth of the time. Returns: %NULL where there are letters that this does not do for. */
static char *
fold_letters (const char *text)
{
  char *const *letters = folded_letters ();
  GString *folded = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      if (letter >= N_LETTERS)
        {
          g_string_free (folded, TRUE);
          return NULL;
        }
      g_string_append (folded, letters[letter]);
    }
  return g_string_free (folded, FALSE);
}

/**
 * ind_fold:
 * @text: (nullable): a text in UTF-8
 *
 * What a search compares: lower case, å as aa, letters of other alphabets as a Dane types them (é as e, ü as u,
 * ö as ø, ä as æ, ł as l, the Turkish ı as i), marks and soft hyphens gone. Æ and ø stay themselves.
 *
 * Returns: (transfer full): "" for %NULL and for what is not UTF-8
 */
char *
ind_fold (const char *text)
{
  char *folded;

  if (!is_text (text))
    return g_strdup ("");
  folded = fold_letters (text);
  return folded != NULL ? folded : fold (text);
}

/**
 * ind_first_name:
 * @name: (nullable): a person's whole name, in UTF-8
 *
 * Returns: (transfer full): its first word, a hyphenated one whole ("Anne-Mette"); "" where there is none
 */
char *
ind_first_name (const char *name)
{
  const char *end;

  if (!is_text (name))
    return g_strdup ("");
  while (g_unichar_isspace (g_utf8_get_char (name)))
    name = g_utf8_next_char (name);
  for (end = name; *end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)); end = g_utf8_next_char (end))
    ;
  return g_strndup (name, end - name);
}

/**
 * ind_initials:
 * @name: (nullable): a person's whole name, in UTF-8
 *
 * Returns: (transfer full): the first letter of each of its words and of each part of a hyphenated one, in
 *   capitals ("AMS" for "Anne-Mette Sørensen"); what stands in brackets does not count; "" where there is none
 */
char *
ind_initials (const char *name)
{
  g_autofree char *normal = is_text (name) ? g_utf8_normalize (name, -1, G_NORMALIZE_DEFAULT_COMPOSE) : NULL;
  GString *initials = g_string_new (NULL);
  gboolean inside_word = FALSE;

  for (const char *at = normal; at != NULL && *at != '\0' && *at != '('; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isspace (letter) || letter == '-')
        inside_word = FALSE;
      else if (!inside_word && g_unichar_isalpha (letter))
        {
          g_string_append_unichar (initials, g_unichar_toupper (letter));
          inside_word = TRUE;
        }
    }
  return g_string_free (initials, FALSE);
}

/** ind_upper_first: Returns: (transfer full): @text with a capital first letter; "" for %NULL and for what is not UTF-8. */
char *
ind_upper_first (const char *text)
{
  GString *upper = g_string_new (NULL);

  if (is_text (text) && *text != '\0')
    {
      g_string_append_unichar (upper, g_unichar_totitle (g_utf8_get_char (text)));
      g_string_append (upper, g_utf8_next_char (text));
    }
  return g_string_free (upper, FALSE);
}

/** ind_is_blank: Returns: whether @text is %NULL or holds nothing that can be seen. */
gboolean
ind_is_blank (const char *text)
{
  if (!is_text (text))
    return text == NULL;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      if (!g_unichar_isspace (letter) && !g_unichar_iszerowidth (letter) && letter != SOFT_HYPHEN)
        return FALSE;
    }
  return TRUE;
}
