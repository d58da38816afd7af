#include "config.h"

#include "ind-privacy.h"

#include "records.h"

static void
assert_said (IndCase *family, const char *text, const char *expected)
{
  g_autofree char *said = ind_text_for_others (family, text);

  g_assert_cmpstr (said, ==, expected);
}

/* However somebody has written it, and nothing that only looks like it. */
static void
test_cpr (void)
{
  static const char *const hidden[] = {
    "010203-1234", "010203 1234", "0102031234", "010203–1234", "010203 - 1234", "010203\xc2\xa0" "1234", "010203−1234",
    "311299-AB12", "610203-1234",
    "220321/7413", "220321.7413", "22-03-21-7413", "22.03.21-7413", "22032021-7413", "220321 - 7413", "220321—7413",
    "220321\xc2\xa0–\xc2\xa0" "7413", "22–03–21–7413", "22.03.2021-7413",
  };
  static const char *const shown[] = {
    "20 00 00 11", "+45 20000011", "2026-11-22", "320203-1234", "011303-1234", "01020-31234", "010203-12345",
    "010203 12", "010203, 1234 kr.", "12345010203-1234", "010203 Anna", "010203-Annas", "EFI-2025-014", "41.010.203",
    "20 00 00 31", "22.03.2021", "22.03.2021 1400 kr.", "22-03-21 1400", "22.03.2021, 1400", "12.345.678,00 kr.",
  };

  for (gsize k = 0; k < G_N_ELEMENTS (hidden); k++)
    {
      g_autofree char *text = g_strdup_printf ("Nr. %s, CPR%s", hidden[k], hidden[k]);

      assert_said (NULL, text, "Nr. …, CPR…");
      assert_said (NULL, hidden[k], "…");
    }
  for (gsize k = 0; k < G_N_ELEMENTS (shown); k++)
    assert_said (NULL, shown[k], shown[k]);
  assert_said (NULL, NULL, NULL);
  assert_said (NULL, "", "");
}

/* A number that stands in the case is hidden, also when no date is in it. */
static void
test_cpr_of_case (void)
{
  g_autoptr (IndCase) family = ind_case_new (0);

  make (family, &ind_person_table, "name", "Bo", "cpr", "999999-9999", NULL);
  assert_said (family, "Bo (999999-9999), eller 9999999999.", "Bo (…), eller ….");
  assert_said (family, "99.99.99-9999, 999999\xc2\xa0–\xc2\xa0" "9999, 99 99 99/99 99", "…, …, …");
  assert_said (NULL, "Bo (999999-9999)", "Bo (999999-9999)");
}

static void
test_address (void)
{
  g_autoptr (IndCase) family = ind_case_new (0);
  IndPerson *mother;

  ind_record_set_text_at ((IndRecord *) family, "address", "Kystengen 14, 2. th., 2635 Ishøj");
  mother = make (family, &ind_person_table, "name", "Eva", "address", "Åvej 3\n8000 Aarhus", NULL);
  assert_said (family, "Vi mødes på Kystengen 14.", "Vi mødes på Kystengen 14.");

  ind_record_set_number_at ((IndRecord *) mother, "protected_address", IND_YES);
  assert_said (family, "Kystengen 14, 2. th., 2635 Ishøj", "…");
  assert_said (family, "Hjemme hos mor, KYSTENGEN  14, kl. 9", "Hjemme hos mor, …, kl. 9");
  assert_said (family, "Cykler til Kystengen; Nykystengen er en anden.", "Cykler til …; Nykystengen er en anden.");
  assert_said (family, "Kyst Engen14, kl. 9", "…, kl. 9");
  assert_said (family, "åvej 3, Ishøj Bibliotek", "…, Ishøj Bibliotek");
}

/* Whoever is named by any part of the name, however it is bent; professionals and places are nobody of the family's. */
static void
test_names (void)
{
  static const char *const naming[] = {
    "Idas læge", "hos IDA", "Hjemme hos Åse-Marie", "Familien Yılmaz", "Mads’ skole", "Mads' skole", "hos Aase", "(Krogh)", "Moster Gerda",
    "Ida's lege",
  };
  static const char *const silent[] = { "Idræt", "Børnehuset og skolen", "Lone Berg", "Togklubben", "Rådhuset, lokale 4", "", "…" };
  g_autoptr (IndCase) family = ind_case_new (0);

  ind_record_set_text_at ((IndRecord *) family, "family_name", "Krogh og Yilmaz");
  make (family, &ind_person_table, "name", "Ida K. Krogh", NULL);
  make (family, &ind_person_table, "name", "Mads Yılmaz", NULL);
  make (family, &ind_contact_table, "name", "Åse-Marie", NULL);
  make (family, &ind_contact_table, "name", "Gerda", "kind", "person", NULL);
  make (family, &ind_contact_table, "name", "Togklubben", "kind", "group", NULL);
  make (family, &ind_worker_table, "name", "Lone Berg", NULL);
  for (gsize k = 0; k < G_N_ELEMENTS (naming); k++)
    if (!ind_text_names_family (family, naming[k]))
      g_error ("“%s” names nobody", naming[k]);
  for (gsize k = 0; k < G_N_ELEMENTS (silent); k++)
    if (ind_text_names_family (family, silent[k]))
      g_error ("“%s” names somebody", silent[k]);
  g_assert_false (ind_text_names_family (family, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/privacy/cpr", test_cpr);
  g_test_add_func ("/domain/privacy/cpr-of-case", test_cpr_of_case);
  g_test_add_func ("/domain/privacy/address", test_address);
  g_test_add_func ("/domain/privacy/names", test_names);
  return g_test_run ();
}
