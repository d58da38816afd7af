#include "config.h"

#include "ind-format.h"

static void
test_collate (void)
{
  static const char *const sorted[] = {
    "Adam", "adam", "Bo", "Børge", "Christensen", "Müller", "Müllers Mølle", "Vej 9", "Vej 10", "Æbelø", "Østergaard",
    "Aabenraa", "Åbo", "Århus", "Aarhus",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sorted); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (sorted); j++)
      {
        int order = ind_collate (sorted[i], sorted[j]);

        if (i == j)
          g_assert_cmpint (order, ==, 0);
        else if ((i < j) != (order < 0) || order == 0)
          g_error ("%s and %s stand the wrong way round", sorted[i], sorted[j]);
      }
  g_assert_cmpint (ind_collate (NULL, NULL), ==, 0);
  g_assert_cmpint (ind_collate (NULL, "Åse"), >, 0);
  g_assert_cmpint (ind_collate ("Åse", NULL), <, 0);
}

typedef char *(*Change) (const char *text);

static void
check_changes (Change change, const char *const rows[][2], gsize n)
{
  g_autofree char *nothing = change (NULL);

  g_assert_cmpstr (nothing, ==, "");
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = change (rows[i][0]);

      g_assert_cmpstr (text, ==, rows[i][1]);
    }
}

static void
test_fold (void)
{
  static const char *const rows[][2] = {
    { "Århus", "aarhus" }, { "Aarhus", "aarhus" }, { "A\xcc\x8arhus", "aarhus" }, { "ÆBLE", "æble" },
    { "Sørensen", "sørensen" }, { "Sörensen", "sørensen" }, { "Strömgren Äpple", "strømgren æpple" },
    { "Müller", "muller" }, { "André", "andre" }, { "Yılmaz", "yilmaz" }, { "İSMAİL", "ismail" }, { "Şahin", "sahin" },
    { "Łukasz", "lukasz" }, { "Straße", "strasse" }, { "Đorđe", "dorde" }, { "sam\xc2\xad" "arbejde", "samarbejde" },
    { "محمّد", "محمد" }, { "Familie 2", "familie 2" }, { "", "" }, { "\xff", "" },
  };

  check_changes (ind_fold, rows, G_N_ELEMENTS (rows));
}

/* What the terminal hands over may be of another encoding, or cut in the middle of a letter. */
static void
test_foreign (void)
{
  static const char *const rows[][2] = {
    { "M\xf8lle", "" }, { "Bo \xe2\x82", "" }, { "\xfd\xab\xab", "" }, { "\xc3", "" },
  };

  check_changes (ind_fold, rows, G_N_ELEMENTS (rows));
  check_changes (ind_first_name, rows, G_N_ELEMENTS (rows));
  check_changes (ind_initials, rows, G_N_ELEMENTS (rows));
  check_changes (ind_upper_first, rows, G_N_ELEMENTS (rows));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_false (ind_is_blank (rows[i][0]));
      g_assert_cmpint (ind_collate (rows[i][0], "Bo"), !=, 0);
    }
}

static void
test_first_name (void)
{
  static const char *const rows[][2] = {
    { "Karla Mikkelsen Roed", "Karla" }, { "Anne-Mette Kjær", "Anne-Mette" }, { "  Åse  Bo ", "Åse" },
    { "Emre", "Emre" }, { "Emre\xc2\xa0Yılmaz", "Emre" }, { "", "" }, { "   ", "" },
  };

  check_changes (ind_first_name, rows, G_N_ELEMENTS (rows));
}

static void
test_initials (void)
{
  static const char *const rows[][2] = {
    { "Karla Mikkelsen Roed", "KMR" }, { "Anne-Mette Sørensen", "AMS" }, { "åse østergaard", "ÅØ" },
    { "a\xcc\x8ase", "Å" }, { "Mette Kjær (mors søster)", "MK" }, { "Lone  \"Lulu\"  Bo", "LLB" }, { "Emre", "E" },
    { "112", "" }, { "", "" }, { " - ", "" },
  };

  check_changes (ind_initials, rows, G_N_ELEMENTS (rows));
}

static void
test_upper_first (void)
{
  static const char *const rows[][2] = {
    { "åben dør", "Åben dør" }, { "Æble", "Æble" }, { "i dag", "I dag" }, { "3 dage", "3 dage" }, { "", "" },
  };

  check_changes (ind_upper_first, rows, G_N_ELEMENTS (rows));
}

static void
test_blank (void)
{
  g_assert_true (ind_is_blank (NULL));
  g_assert_true (ind_is_blank (""));
  g_assert_true (ind_is_blank (" \t\r\n"));
  g_assert_true (ind_is_blank ("\xc2\xa0\xe2\x80\x8b\xc2\xad"));
  g_assert_false (ind_is_blank (" . "));
  g_assert_false (ind_is_blank ("0"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/texts/collate", test_collate);
  g_test_add_func ("/base/texts/fold", test_fold);
  g_test_add_func ("/base/texts/foreign", test_foreign);
  g_test_add_func ("/base/texts/first-name", test_first_name);
  g_test_add_func ("/base/texts/initials", test_initials);
  g_test_add_func ("/base/texts/upper-first", test_upper_first);
  g_test_add_func ("/base/texts/blank", test_blank);
  return g_test_run ();
}
