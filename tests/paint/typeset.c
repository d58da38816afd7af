#include "config.h"

#include "ind-pango.h"

#include <string.h>

#include "ind-format.h"

/* The lines hold the whole paragraph, each no wider than allowed, whatever the script. */
static void
test_lines (void)
{
  static const char *const texts[] = {
    "Deniz skal kunne være med der, hvor de andre børn er. Og der skal være kræfter nok i hverdagen til alle fire.",
    "Enmegetlangtordsomfortsætterogfortsætterudentegnpåatdetnogensindevilstoppefordetkanmanjogodtpådansk",
    "تريد العائلة أن يذهب الطفل إلى الروضة مع الأطفال الآخرين في الصباح وأن ينام الجميع في الليل",
    "kort",
    "",
  };
  IndTypeset *typeset = ind_pango_typeset_new ();

  for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
    for (double width = 60; width < 400; width += 85)
      {
        g_autoptr (GArray) lines = ind_typeset_lines (typeset, texts[k], IND_ROLE_BODY, 11.25, width, 0);
        guint end = 0;

        g_assert_cmpuint (lines->len, >, 0);
        for (guint i = 0; i < lines->len; i++)
          {
            const IndLine *line = &g_array_index (lines, IndLine, i);

            g_assert_cmpuint (line->start, ==, end);
            g_assert_cmpfloat (line->x, >=, -0.01);
            g_assert_cmpfloat (line->x + line->width, <=, width + 0.5);
            g_assert_true (line->rtl == (k == 2));
            end = line->start + line->length;
          }
        g_assert_cmpuint (end, ==, strlen (texts[k]));
      }
  ind_pango_typeset_free (typeset);
}

/* A line alone is as wide, up to the kerning at its end, as it was in its paragraph. */
static void
test_alone (void)
{
  const char *text = "Senest den 31. maj 2027 sover begge forældre mindst seks timer i træk mindst fem nætter om ugen.";
  IndTypeset *typeset = ind_pango_typeset_new ();
  g_autoptr (GArray) lines = ind_typeset_lines (typeset, text, IND_ROLE_STRONG, 14, 200, 0);

  for (guint k = 0; k < lines->len; k++)
    {
      const IndLine *line = &g_array_index (lines, IndLine, k);
      g_autofree char *alone = g_strchomp (g_strndup (text + line->start, line->length));

      g_assert_cmpfloat_with_epsilon (ind_typeset_width (typeset, alone, IND_ROLE_STRONG, 14), line->width, 1);
    }
  ind_pango_typeset_free (typeset);
}

static void
test_indent (void)
{
  const char *text = "»Jeg vil så gerne have, at han kan komme med ud at lege«";
  IndTypeset *typeset = ind_pango_typeset_new ();
  g_autoptr (GArray) hung = ind_typeset_lines (typeset, text, IND_ROLE_WORDS, 17.5, 200, -10);
  g_autoptr (GArray) moved = ind_typeset_lines (typeset, text, IND_ROLE_WORDS, 17.5, 200, 40);

  g_assert_cmpfloat_with_epsilon (g_array_index (hung, IndLine, 0).x, 0, 0.01);
  g_assert_cmpfloat_with_epsilon (g_array_index (hung, IndLine, 1).x, 10, 0.01);
  g_assert_cmpfloat_with_epsilon (g_array_index (moved, IndLine, 0).x, 40, 0.01);
  g_assert_cmpfloat_with_epsilon (g_array_index (moved, IndLine, 1).x, 0, 0.01);
  ind_pango_typeset_free (typeset);
}

/* A text grows with its size and its weight, and is as wide the next time, however many came between. */
static void
test_again (void)
{
  const char *text = "Vi skal sove.";
  IndTypeset *typeset = ind_pango_typeset_new ();
  double width = ind_typeset_width (typeset, text, IND_ROLE_BODY, 9);

  g_assert_cmpfloat (width, >, 30);
  g_assert_cmpfloat_with_epsilon (ind_typeset_width (typeset, text, IND_ROLE_BODY, 27), 3 * width, 0.01);
  g_assert_cmpfloat (ind_typeset_width (typeset, text, IND_ROLE_STRONG, 9), >, width + 0.5);
  for (guint k = 0; k < 2500; k++)
    {
      g_autofree char *other = g_strdup_printf ("%u", k);

      g_assert_cmpfloat (ind_typeset_width (typeset, other, IND_ROLE_BODY, 9), <, width);
    }
  g_assert_cmpfloat_with_epsilon (ind_typeset_width (typeset, text, IND_ROLE_BODY, 9), width, 1e-6);
  ind_pango_typeset_free (typeset);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_language_init ("da");
  g_test_add_func ("/typeset/lines", test_lines);
  g_test_add_func ("/typeset/alone", test_alone);
  g_test_add_func ("/typeset/indent", test_indent);
  g_test_add_func ("/typeset/again", test_again);
  return g_test_run ();
}
