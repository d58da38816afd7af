/* Those of a case, consents and contacts in words. */
#include "config.h"

#include "ind-matter-words.h"

#include "ind-format.h"

#define TODAY ind_date_new (2026, 11, 22)

static void
test_name_and_relation (void)
{
  static const struct { const char *typed, *name; IndRelation relation; const char *role; } typed[] = {
    { "Nina Holm", "Nina Holm", IND_RELATION_OTHER },
    { "Nina Holm, mor", "Nina Holm", IND_RELATION_MOTHER },
    { "  Nina Holm ,  FAR ", "Nina Holm", IND_RELATION_FATHER },
    { "Nina Holm, nabo", "Nina Holm", IND_RELATION_OTHER, "nabo" },
    { "Holm, Nina, barn", "Holm, Nina", IND_RELATION_CHILD },
    { ",", ",", IND_RELATION_OTHER },
    { "Nina Holm,", "Nina Holm,", IND_RELATION_OTHER },
    { ", mor", ", mor", IND_RELATION_OTHER },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (typed); k++)
    {
      IndRelation relation;
      g_autofree char *role = NULL, *name = ind_name_and_relation (typed[k].typed, &relation, &role);

      g_assert_cmpstr (name, ==, typed[k].name);
      g_assert_cmpint (relation, ==, typed[k].relation);
      g_assert_cmpstr (role, ==, typed[k].role);
    }
}

static void
test_consent (void)
{
  static const struct { const char *expires, *withdrawn, *words; gboolean late; } consents[] = {
    { NULL, NULL, "givet af Nina Holm 1. marts 2026", FALSE },
    { "2026-11-22", NULL, "Gælder til 22. november 2026 · givet af Nina Holm 1. marts 2026", FALSE },
    { "2026-11-21", NULL, "Udløb 21. november 2026, spørg igen · givet af Nina Holm 1. marts 2026", TRUE },
    { "2027-01-01", "2026-05-06", "Trukket tilbage 6. maj 2026 · givet af Nina Holm 1. marts 2026", TRUE },
  };
  g_autoptr (IndRecord) nina = ind_record_new (&ind_person_table, 1);

  ind_record_set_text_at (nina, "name", "Nina Holm");
  for (gsize k = 0; k < G_N_ELEMENTS (consents); k++)
    {
      g_autoptr (IndRecord) consent = ind_record_new (&ind_consent_table, 2);
      g_autofree char *words = NULL;
      gboolean late;

      ind_record_set_record_at (consent, "given_by", nina);
      ind_record_set_number_at (consent, "given_on", ind_date_new (2026, 3, 1));
      if (consents[k].expires != NULL)
        ind_record_set_number_at (consent, "expires_on", ind_date_from_iso (consents[k].expires));
      if (consents[k].withdrawn != NULL)
        ind_record_set_number_at (consent, "withdrawn_on", ind_date_from_iso (consents[k].withdrawn));
      words = ind_consent_stands (consent, TODAY, &late);
      g_assert_cmpstr (words, ==, consents[k].words);
      g_assert_cmpint (late, ==, consents[k].late);
    }
}

static void
test_contact (void)
{
  static const struct { const char *on; IndAnswer reached; const char *words; } contacts[] = {
    { "2026-11-22", IND_YES, "I dag · Telefon · Nina Holm" },
    { "2026-11-22T14:30", IND_NO, "I dag kl. 14.30 · Telefon · Nina Holm · ingen truffet" },
    { "2026-08-19", IND_UNSAID, "19. august · Telefon · Nina Holm" },
    { "2025-08-19", IND_YES, "19. august 2025 · Telefon · Nina Holm" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (contacts); k++)
    {
      g_autoptr (IndRecord) entry = ind_record_new (&ind_contact_entry_table, 2);
      g_autofree char *words = NULL;

      ind_record_set_text_at (entry, "on", contacts[k].on);
      ind_record_set_number_at (entry, "channel", IND_CHANNEL_PHONE);
      ind_record_set_number_at (entry, "reached", contacts[k].reached);
      ind_record_set_text_at (entry, "with", "Nina Holm");
      words = ind_contact_entry_title (entry, TODAY);
      g_assert_cmpstr (words, ==, contacts[k].words);
    }
}

/* That an address is protected is told; the address never. */
static void
test_person (void)
{
  g_autoptr (IndRecord) nina = ind_record_new (&ind_person_table, 1);
  g_autofree char *words = NULL;
  gboolean late;

  ind_record_set_text_at (nina, "name", "Nina Holm");
  ind_record_set_number_at (nina, "relation", IND_RELATION_MOTHER);
  ind_record_set_number_at (nina, "birth_date", ind_date_new (1990, 1, 1));
  ind_record_set_text_at (nina, "cpr", "010190-1234");
  ind_record_set_text_at (nina, "address", "Søvej 1");
  ind_record_set_number_at (nina, "protected_address", IND_YES);
  ind_record_set_number_at (nina, "interpreter", IND_YES);
  ind_record_set_text_at (nina, "language", "tyrkisk");
  ind_record_set_number_at (nina, "own_case", TRUE);
  ind_record_set_text_at (nina, "own_case_department", "Jobcentret");
  words = ind_person_stands (nina, TODAY, &late);
  g_assert_cmpstr (words, ==, "Mor · 36 år · tolk: tyrkisk · beskyttet adresse · egen sag: Jobcentret");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_language_init ("da");
  ind_clock_set (TODAY);
  g_test_add_func ("/matter/name-and-relation", test_name_and_relation);
  g_test_add_func ("/matter/consent", test_consent);
  g_test_add_func ("/matter/contact", test_contact);
  g_test_add_func ("/matter/person", test_person);
  return g_test_run ();
}
