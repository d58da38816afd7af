#include "config.h"

#include "ind-typeset.h"

#include <string.h>

#include "ind-letters.h"

static void
test_clean (void)
{
  static const struct
  {
    const char *text, *clean;
  } cases[] = {
    { NULL, "" },
    { "  \n\t ", "" },
    { "to\nlinjer\r\nog\ttab", "to linjer og tab" },
    { "klokke\a og \x1b[31mrød", "klokke og [31mrød" },
    { "om\u202evendt\u2066", "om vendt" },
    { "Yılmaz عائلة 😀", "Yılmaz عائلة 😀" },
    { "ikke \xff UTF-8", "ikke \uFFFD UTF-8" },
    { "intet \uffff tegn", "intet tegn" },
  };

  for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
    {
      g_autofree char *clean = ind_text_clean (cases[k].text);

      g_assert_cmpstr (clean, ==, cases[k].clean);
    }
}

static void
test_paragraphs (void)
{
  g_auto (GStrv) parts = ind_text_paragraphs ("Først.\n\n  \r\nSå.\n");

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_assert_cmpstr (parts[0], ==, "Først.");
  g_assert_cmpstr (parts[1], ==, "Så.");
}

/* The dots stand for spaces that no line is broken at. */
static void
test_bind (void)
{
  static const struct
  {
    const char *text, *bound;
  } cases[] = {
    { "den 9. december 2026", "den·9.·december 2026" },
    { "kl. 13.30 i dag", "kl.·13.30 i dag" },
    { "efter § 90, stk. 1, nr. 4", "efter §·90, stk.·1, nr.·4" },
    { "fra 20 til 30 timer, to gange", "fra 20 til 30·timer, to gange" },
    { "ring 20 00 00 11 nu", "ring 20·00·00·11 nu" },
    { "Det var i 2026. Nu er det nyt.", "Det var i 2026. Nu er det nyt." },
    { "lege – ikke bare se", "lege·– ikke bare se" },
    { "", "" },
  };

  for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
    {
      g_autofree char *bound = ind_text_bind (cases[k].text);
      g_autofree char *again = ind_text_unbind (bound, strlen (bound));
      g_autoptr (GString) shown = g_string_new (bound);

      g_string_replace (shown, "\u00a0", "·", 0);
      g_assert_cmpstr (shown->str, ==, cases[k].bound);
      g_assert_cmpstr (again, ==, cases[k].text);
    }
}

static char *
show_lines (const char *text, GArray *lines)
{
  GString *shown = g_string_new (NULL);

  for (guint k = 0; k < lines->len; k++)
    {
      const IndLine *line = &g_array_index (lines, IndLine, k);

      g_string_append_printf (shown, "%s%.*s", k > 0 ? "/" : "", (int) line->length, text + line->start);
    }
  return g_string_free (shown, FALSE);
}

/* No last line of one word where it can be helped, and no word that is lost. */
static void
test_lines (void)
{
  static const struct
  {
    const char *text;
    guint letters;
    const char *lines;
  } cases[] = {
    { "en to tre", 20, "en to tre" },
    { "Vi skal sove hele natten nu", 24, "Vi skal sove hele /natten nu" },
    { "Enddamagetlangtordsomingenkender", 10, "Enddamaget/langtordso/mingenkend/er" },
    { "", 10, "" },
  };

  for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
    {
      g_autoptr (GArray) lines = ind_typeset_lines (&ind_letters, cases[k].text, IND_ROLE_BODY, 10,
                                                    6.0 * cases[k].letters, 0);
      g_autofree char *shown = show_lines (cases[k].text, lines);

      g_assert_cmpstr (shown, ==, cases[k].lines);
    }
}

static void
test_balanced (void)
{
  const char *text = "Jeg vil så gerne have, at han kan komme med ud";
  g_autoptr (GArray) lines = ind_typeset_balanced (&ind_letters, text, IND_ROLE_WORDS, 10, 6.0 * 30, 0);
  g_autofree char *shown = show_lines (text, lines);

  g_assert_cmpstr (shown, ==, "Jeg vil så gerne have, /at han kan komme med ud");
}

/* A word is not broken to make lines equally long. */
static void
test_balanced_words (void)
{
  const char *text = "Tabt arbejdsfortjeneste: årlig opf.";
  g_autoptr (GArray) lines = ind_typeset_balanced (&ind_letters, text, IND_ROLE_WORDS, 10, 6.0 * 21, 0);
  g_autofree char *shown = show_lines (text, lines);

  g_assert_cmpstr (shown, ==, "Tabt /arbejdsfortjeneste: /årlig opf.");
}

static void
test_shorten (void)
{
  g_autofree char *whole = ind_typeset_shorten (&ind_letters, "Deniz", IND_ROLE_BODY, 10, 30);
  g_autofree char *cut = ind_typeset_shorten (&ind_letters, "Handleplan for Deniz", IND_ROLE_BODY, 10, 66);
  g_autofree char *none = ind_typeset_shorten (&ind_letters, "Handleplan", IND_ROLE_BODY, 10, 1);

  g_assert_cmpstr (whole, ==, "Deniz");
  g_assert_cmpstr (cut, ==, "Handleplan…");
  g_assert_cmpstr (none, ==, "…");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typeset/clean", test_clean);
  g_test_add_func ("/typeset/paragraphs", test_paragraphs);
  g_test_add_func ("/typeset/bind", test_bind);
  g_test_add_func ("/typeset/lines", test_lines);
  g_test_add_func ("/typeset/balanced", test_balanced);
  g_test_add_func ("/typeset/balanced-words", test_balanced_words);
  g_test_add_func ("/typeset/shorten", test_shorten);
  return g_test_run ();
}
