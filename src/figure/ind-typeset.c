#include "config.h"

#include "ind-typeset.h"

#include <string.h>

static const struct
{
  const char *name;
  gboolean bold;
} roles[IND_N_ROLES] = {
  [IND_ROLE_BODY] = { "body", FALSE },
  [IND_ROLE_STRONG] = { "strong", TRUE },
  [IND_ROLE_TITLE] = { "title", TRUE },
  [IND_ROLE_HEADING] = { "heading", TRUE },
  [IND_ROLE_WORDS] = { "words", FALSE },
  [IND_ROLE_MUTED] = { "muted", FALSE },
  [IND_ROLE_NUMBER] = { "number", TRUE },
  [IND_ROLE_ALERT] = { "alert", TRUE },
  [IND_ROLE_WATERMARK] = { "watermark", TRUE },
  [IND_ROLE_RULE] = { "rule", FALSE },
  [IND_ROLE_HAIR] = { "hair", FALSE },
  [IND_ROLE_FRAME] = { "frame", FALSE },
  [IND_ROLE_MARK] = { "mark", FALSE },
  [IND_ROLE_CURVE] = { "curve", FALSE },
  [IND_ROLE_GRID] = { "grid", FALSE },
  [IND_ROLE_WASH] = { "wash", FALSE },
  [IND_ROLE_TINT] = { "tint", FALSE },
  [IND_ROLE_STROKE] = { "stroke", FALSE },
  [IND_ROLE_LABEL] = { "label", FALSE },
  [IND_ROLE_LABEL_STRONG] = { "label-strong", TRUE },
  [IND_ROLE_GROUND] = { "ground", FALSE },
  [IND_ROLE_PAPER] = { "paper", FALSE },
  [IND_ROLE_SOLID] = { "solid", FALSE },
  [IND_ROLE_ON_SOLID] = { "on-solid", FALSE },
  [IND_ROLE_ON_SOLID_STRONG] = { "on-solid-strong", TRUE },
  [IND_ROLE_ON_SOLID_MUTED] = { "on-solid-muted", FALSE },
  [IND_ROLE_PAST] = { "past", FALSE },
  [IND_ROLE_NONE] = { "none", FALSE },
};

/** ind_role_name: Returns: the role's name in dumps. */
const char *
ind_role_name (IndRole role)
{
  return roles[role].name;
}

/** ind_role_is_bold: Returns: whether texts of this role are set in the heavier of the two weights. */
gboolean
ind_role_is_bold (IndRole role)
{
  return roles[role].bold;
}

/** ind_typeset_width: Returns: how wide @text is on one line, in points. */
double
ind_typeset_width (const IndTypeset *typeset, const char *text, IndRole role, double size)
{
  return typeset->width (typeset, text, role, size);
}

/* How many words a line holds; what counts is whether it is more than one. */
static guint
count_words (const char *text, const IndLine *line)
{
  const char *end = text + line->start + line->length;
  gboolean inside = FALSE;
  guint words = 0;

  for (const char *p = text + line->start; p < end; p++)
    {
      if (*p != ' ' && !inside)
        words++;
      inside = *p != ' ';
    }
  return words;
}

static gboolean
ends_well (const char *text, GArray *lines)
{
  return lines->len < 2 || count_words (text, &g_array_index (lines, IndLine, lines->len - 1)) > 1;
}

/**
 * ind_typeset_lines:
 *
 * Breaks a paragraph so that, where it can be done without another line, the last one holds two words or more.
 *
 * Returns: (transfer full): an array of #IndLine, at least one
 */
GArray *
ind_typeset_lines (const IndTypeset *typeset, const char *text, IndRole role, double size, double width, double indent)
{
  GArray *lines = typeset->lines (typeset, text, role, size, width, indent);

  for (double part = 0.97; part > 0.8 && lines->len < 12 && !ends_well (text, lines); part -= 0.03)
    {
      g_autoptr (GArray) narrower = typeset->lines (typeset, text, role, size, width * part, indent);

      if (narrower->len == lines->len && ends_well (text, narrower))
        {
          g_array_unref (lines);
          lines = g_steal_pointer (&narrower);
        }
    }
  return lines;
}

/* How many of the lines end neither at a space nor at a hyphen. */
static guint
broken_words (const char *text, const GArray *lines)
{
  guint n = 0;

  for (guint k = 0; k + 1 < lines->len; k++)
    {
      const IndLine *line = &g_array_index (lines, IndLine, k);
      const char *end = text + line->start + line->length;

      n += line->length > 0 && strchr (" -/", end[-1]) == NULL;
    }
  return n;
}

/**
 * ind_typeset_balanced:
 *
 * Breaks a short paragraph into as few lines as fit, and makes these about equally long, without breaking a word for it.
 *
 * Returns: (transfer full): an array of #IndLine, at least one
 */
GArray *
ind_typeset_balanced (const IndTypeset *typeset, const char *text, IndRole role, double size, double width,
                      double indent)
{
  GArray *lines = ind_typeset_lines (typeset, text, role, size, width, indent);
  double low = width * 0.8, high = width;

  if (lines->len < 2 || lines->len > 6)
    return lines;
  for (int k = 0; k < 6; k++)
    {
      double middle = (low + high) / 2;
      g_autoptr (GArray) narrower = typeset->lines (typeset, text, role, size, middle, indent);

      if (narrower->len > lines->len || broken_words (text, narrower) > broken_words (text, lines))
        low = middle;
      else
        {
          high = middle;
          if (ends_well (text, narrower))
            {
              g_array_unref (lines);
              lines = g_steal_pointer (&narrower);
            }
        }
    }
  return lines;
}

/**
 * ind_typeset_shorten:
 *
 * Returns: (transfer full): @text, or as much of it as fits in @width points with an ellipsis
 */
char *
ind_typeset_shorten (const IndTypeset *typeset, const char *text, IndRole role, double size, double width)
{
  glong low = 0, high = g_utf8_strlen (text, -1);

  if (typeset->width (typeset, text, role, size) <= width)
    return g_strdup (text);
  while (low < high)
    {
      glong middle = (low + high + 1) / 2;
      g_autofree char *start = g_utf8_substring (text, 0, middle);
      g_autofree char *tried = g_strconcat (g_strchomp (start), "…", NULL);

      if (typeset->width (typeset, tried, role, size) <= width)
        low = middle;
      else
        high = middle - 1;
    }
  {
    g_autofree char *start = g_utf8_substring (text, 0, low);

    return g_strconcat (g_strchomp (start), "…", NULL);
  }
}

/* What would start a line, change the direction or the look of what stands around it, or is no character at all. */
static gboolean
is_harmful (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 || (c >= 0x202a && c <= 0x202e)
         || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff || c == 0xfffc || (c >= 0xfff9 && c <= 0xfffb)
         || (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

/**
 * ind_text_clean:
 * @text: (nullable): any text
 *
 * Makes a text fit to be set on a line: valid UTF-8, control characters and runs of white space become one space,
 * none at the ends.
 *
 * Returns: (transfer full): the text, "" for %NULL
 */
char *
ind_text_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *clean = g_string_sized_new (strlen (valid));
  gboolean space = FALSE;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_harmful (c) || c == ' ')
        {
          space = clean->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (clean, ' ');
      space = FALSE;
      g_string_append_unichar (clean, c);
    }
  return g_string_free (clean, FALSE);
}

/**
 * ind_text_paragraphs:
 * @text: (nullable): any text
 *
 * Returns: (transfer full) (array zero-terminated=1): its paragraphs, cleaned, the empty ones left out
 */
char **
ind_text_paragraphs (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit_set (text != NULL ? text : "", "\n\r", -1);

  for (guint k = 0; parts[k] != NULL; k++)
    {
      g_autofree char *clean = ind_text_clean (parts[k]);

      if (*clean != '\0')
        g_strv_builder_add (builder, clean);
    }
  return g_strv_builder_end (builder);
}

static gboolean
is_one_of (const char *const *words, const char *word, gsize length)
{
  for (guint k = 0; words[k] != NULL; k++)
    if (strlen (words[k]) == length && strncmp (word, words[k], length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_digits (const char *word, gsize length)
{
  return length > 0 && length < 5 && strspn (word, "0123456789") >= length;
}

/**
 * ind_text_bind:
 * @text: a cleaned text
 *
 * Puts spaces that no line may be broken at (U+00A0) where a number belongs to a short word: kl. 14.30, § 90,
 * 9 timer, 12. december, 20 00 00 11. A dash does not begin a line either.
 *
 * Returns: (transfer full): the text
 */
char *
ind_text_bind (const char *text)
{
  static const char *const before[] = { "kl.", "§", "stk.", "nr.", "uge", "den", NULL };
  static const char *const after[] = { "år", "måned", "måneder", "uger", "dage", "time", "timer", "minutter", "gange",
                                       "kr.", "meter", NULL };
  GString *bound = g_string_sized_new (strlen (text) + 16);
  const char *word = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      gsize length = p - word;
      gboolean number = length > 0 && length < 6 && g_ascii_isdigit (*word)
                        && strspn (word, "0123456789.,–") >= length;

      if (*p != ' ')
        {
          g_string_append_c (bound, *p);
          continue;
        }
      if ((number && p[-1] == '.' && g_ascii_islower (p[1]))
          || g_str_has_prefix (p + 1, "– ")
          || (number && is_one_of (after, p + 1, strcspn (p + 1, " ,;:!?")))
          || (g_ascii_isdigit (p[1]) && (is_one_of (before, word, length) || is_digits (word, length))))
        g_string_append (bound, "\xc2\xa0");
      else
        g_string_append_c (bound, ' ');
      word = p + 1;
    }
  return g_string_free (bound, FALSE);
}

/** ind_text_unbind: Returns: (transfer full): @length bytes of a bound text, with plain spaces again. */
char *
ind_text_unbind (const char *text, gsize length)
{
  GString *plain = g_string_new_len (text, length);

  g_string_replace (plain, "\xc2\xa0", " ", 0);
  return g_string_free (plain, FALSE);
}
