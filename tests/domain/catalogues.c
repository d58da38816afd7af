#include "config.h"

#include "ind-catalogue.h"

#include <stdlib.h>

#include "ind-format.h"
#include "ind-values.h"

static const struct { IndCatalogue which; const char *const *words; } vocabularies[] = {
  { IND_CATALOGUE_DIMENSIONS, ind_dimension_values },    { IND_CATALOGUE_MEASURES, ind_measure_kind_values },
  { IND_CATALOGUE_BOARDS, ind_board_method_values },     { IND_CATALOGUE_BOARD_COLUMNS, ind_board_column_values },
  { IND_CATALOGUE_SECTORS, ind_sector_values },
};

/* Each word that the case file knows stands in its catalogue, in the schema's order, with a name in both languages. */
static void
test_every_word_has_a_name (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    {
      const char *const *keys = ind_catalogue_keys (vocabularies[i].which);

      for (guint k = 0; vocabularies[i].words[k] != NULL; k++)
        {
          const char *english, *danish;

          g_assert_cmpstr (keys[k], ==, vocabularies[i].words[k]);
          ind_language_init ("da");
          danish = ind_catalogue_value (vocabularies[i].which, keys[k], "Name");
          ind_language_init ("en");
          english = ind_catalogue_value (vocabularies[i].which, keys[k], "Name");
          g_assert_nonnull (danish);
          g_assert_nonnull (english);
          /* Some names are the same in both. */
          if (!g_str_equal (keys[k], "signs-of-safety") && !g_str_equal (keys[k], "loeft"))
            g_assert_cmpstr (danish, !=, english);
        }
    }
}

static void
test_names (void)
{
  static const struct { IndCatalogue which; const char *key, *danish, *english; } rows[] = {
    { IND_CATALOGUE_DIMENSIONS, "child.leisure", "Fritidsforhold og venskaber", "Leisure and friendships" },
    { IND_CATALOGUE_SIDES, "parents", "Forældrekompetencer", "Parenting" },
    { IND_CATALOGUE_MEASURES, "respite", "Aflastning", "Respite care" },
    { IND_CATALOGUE_SECTORS, "relatives", "Slægt", "Relatives" },
    { IND_CATALOGUE_BOARD_COLUMNS, "house-good", "De gode tings hus", "The house of good things" },
    { IND_CATALOGUE_LAWS, "BL", "barnets lov", "the Children's Act" },
    { IND_CATALOGUE_LAWS, "Lov om social pension", "Lov om social pension", "Lov om social pension" },
    { IND_CATALOGUE_MEASURES, "x-riding-therapy", "Riding therapy", "Riding therapy" },
    { IND_CATALOGUE_SECTORS, "x-naboer", "Naboer", "Naboer" },
    { IND_CATALOGUE_MEASURES, NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ind_language_init ("da");
      g_assert_cmpstr (ind_catalogue_name (rows[i].which, rows[i].key), ==, rows[i].danish);
      ind_language_init ("en");
      g_assert_cmpstr (ind_catalogue_name (rows[i].which, rows[i].key), ==, rows[i].english);
    }
}

/* What one catalogue says of another must be there. */
static void
test_references (void)
{
  static const struct { IndCatalogue from; const char *property; IndCatalogue to; } rows[] = {
    { IND_CATALOGUE_DIMENSIONS, "Side", IND_CATALOGUE_SIDES },
    { IND_CATALOGUE_MEASURES, "Paragraph", IND_CATALOGUE_PARAGRAPHS },
    { IND_CATALOGUE_MEASURES, "OldParagraph", IND_CATALOGUE_PARAGRAPHS },
    { IND_CATALOGUE_PARAGRAPHS, "OldParagraph", IND_CATALOGUE_PARAGRAPHS },
  };

  ind_language_init ("da");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (const char *const *key = ind_catalogue_keys (rows[i].from); *key != NULL; key++)
      {
        const char *value = ind_catalogue_value (rows[i].from, *key, rows[i].property);
        g_auto (GStrv) parts = g_strsplit (value != NULL ? value : "", "/", 4);

        if (value == NULL)
          g_assert_cmpint (rows[i].to, ==, IND_CATALOGUE_PARAGRAPHS);
        else if (rows[i].to == IND_CATALOGUE_PARAGRAPHS)
          {
            g_assert_cmpuint (g_strv_length (parts), >=, 2);
            g_assert_true (g_strv_contains (ind_catalogue_keys (IND_CATALOGUE_LAWS), parts[0]));
            g_assert_nonnull (ind_catalogue_paragraph_words (parts[0], parts[1],
                                                             parts[2] != NULL ? atoi (parts[2]) : IND_NO_NUMBER,
                                                             parts[2] != NULL && parts[3] != NULL ? atoi (parts[3])
                                                                                                  : IND_NO_NUMBER));
          }
        else
          g_assert_true (g_strv_contains (ind_catalogue_keys (rows[i].to), value));
      }
}

static void
test_boards (void)
{
  static const struct { const char *method, *columns, *first; } rows[] = {
    { "signs-of-safety", "worries works happen", "Det bekymrer os" },
    { "loeft", "worries works happen agreements", "Bekymringer" },
    { "three-houses", "house-worries house-good house-dreams", "Bekymringernes hus" },
    { "x-other", "", NULL },
    { NULL, "", NULL },
  };

  ind_language_init ("da");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) columns = ind_catalogue_board_columns (rows[i].method);
      g_autofree char *all = g_strjoinv (" ", columns);

      g_assert_cmpstr (all, ==, rows[i].columns);
      for (guint k = 0; columns[k] != NULL; k++)
        g_assert_true (g_strv_contains (ind_catalogue_keys (IND_CATALOGUE_BOARD_COLUMNS), columns[k]));
      if (rows[i].first != NULL)
        g_assert_cmpstr (ind_catalogue_heading (rows[i].method, columns[0]), ==, rows[i].first);
    }
}

static void
test_paragraphs (void)
{
  static const struct
  {
    const char *law, *section;
    gint64 stk, nr;
    const char *danish, *words, *english;
  } rows[] = {
    { "BL", "90", 1, 4, "barnets lov § 90, stk. 1, nr. 4", "Hjælpemidler", "the Children's Act § 90, subsection 1, no. 4" },
    { "BL", "90", IND_NO_NUMBER, 4, "barnets lov § 90, nr. 4", "Hjælpemidler", "the Children's Act § 90, no. 4" },
    { "BL", "90", 1, 3, "barnets lov § 90, stk. 1, nr. 3", "Hjælp, aflastning og hjælpemidler",
      "the Children's Act § 90, subsection 1, no. 3" },
    { "BL", "87", IND_NO_NUMBER, IND_NO_NUMBER, "barnets lov § 87", "Tabt arbejdsfortjeneste", "the Children's Act § 87" },
    { "BL", "81", 4, IND_NO_NUMBER, "barnets lov § 81, stk. 4", "Familievejledning",
      "the Children's Act § 81, subsection 4" },
    { "SUL", "140a", IND_NO_NUMBER, IND_NO_NUMBER, "sundhedsloven § 140 a", "Vederlagsfri fysioterapi",
      "the Health Act § 140 a" },
    { "SUL", "140 ", IND_NO_NUMBER, IND_NO_NUMBER, "sundhedsloven § 140", "Genoptræning efter hospital",
      "the Health Act § 140" },
    { "SEL", "52 a", 1, 1, "serviceloven § 52 a, stk. 1, nr. 1", "Økonomisk støtte",
      "the Social Services Act § 52 a, subsection 1, no. 1" },
    { "BL", "999", IND_NO_NUMBER, IND_NO_NUMBER, "barnets lov § 999", NULL, "the Children's Act § 999" },
    { "ABL", "5", 0, IND_NO_NUMBER, "ABL § 5, stk. 0", NULL, "ABL § 5, subsection 0" },
    { NULL, "5", IND_NO_NUMBER, IND_NO_NUMBER, "§ 5", NULL, "§ 5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *danish = NULL, *english = NULL;

      ind_language_init ("da");
      danish = ind_catalogue_paragraph (rows[i].law, rows[i].section, rows[i].stk, rows[i].nr);
      g_assert_cmpstr (danish, ==, rows[i].danish);
      g_assert_cmpstr (ind_catalogue_paragraph_words (rows[i].law, rows[i].section, rows[i].stk, rows[i].nr), ==,
                       rows[i].words);
      ind_language_init ("en");
      english = ind_catalogue_paragraph (rows[i].law, rows[i].section, rows[i].stk, rows[i].nr);
      g_assert_cmpstr (english, ==, rows[i].english);
    }
}

int
main (int argc, char **argv)
{
  /* Whatever the machine has of its own is not what is tested here. */
  g_setenv ("XDG_CONFIG_DIRS", "/nonexistent", TRUE);
  g_setenv ("XDG_CONFIG_HOME", "/nonexistent", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogues/every-word-has-a-name", test_every_word_has_a_name);
  g_test_add_func ("/catalogues/names", test_names);
  g_test_add_func ("/catalogues/references", test_references);
  g_test_add_func ("/catalogues/boards", test_boards);
  g_test_add_func ("/catalogues/paragraphs", test_paragraphs);
  return g_test_run ();
}
