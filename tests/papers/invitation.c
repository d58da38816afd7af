/* The letter that invites to a network meeting: what it says, and what it never does. */
#include "config.h"

#include <string.h>

#include "ind-format.h"
#include "ind-test-desk.h"
#include "ind-words.h"

#define CPR "010120-4001"
#define ADDRESS "Skjulvej 9"

#define CASE_WITH(meeting) \
  "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"X-1\",\"family_name\":\"Holm\",\"municipality\":\"Ishøj\"," \
  "\"model\":\"en-indgang\",\"status\":\"enrolled\",\"protected_address\":true,\"address\":\"" ADDRESS ", 2635 Ishøj\"," \
  "\"coordinator\":\"w\"},\"workers\":[{\"id\":\"w\",\"name\":\"Lone Kragh\",\"profession\":\"Familiekoordinator\",\"phone\":" \
  "\"20 00 00 11\"}],\"persons\":[" \
  "{\"id\":\"c\",\"name\":\"Villads Holm\",\"relation\":\"child\",\"in_focus\":true,\"cpr\":\"" CPR "\"}," \
  "{\"id\":\"m\",\"name\":\"Louise Holm\",\"relation\":\"mother\"}]," \
  "\"contacts\":[{\"id\":\"k\",\"name\":\"Bo " CPR "\"}]," \
  "\"activities\":[{\"id\":\"v\",\"kind\":\"network-meeting\",\"note\":\"kun for os\",\"participants\":[{\"ref\":\"m\"},{\"ref\":\"k\"}," \
  "{\"name\":\"Tolken\"},{\"ref\":\"w\"}]," meeting "}]}"

#define ENDING \
  "\nSammen ser vi på, hvad der går godt, hvad der bekymrer os, og hvad der skal ske nu. Du behøver ikke forberede noget.\n\n" \
  "Sig til, hvis du ikke kan komme, eller hvis der er noget, du gerne vil have talt om. Ring til Lone Kragh på 20 00 00 11.\n\n" \
  "Venlig hilsen\nLone Kragh\nFamiliekoordinator\n"

static const struct { const char *name, *file; gboolean names; const char *words; } rows[] = {
  { "names", CASE_WITH ("\"month\":\"2026-12\",\"date\":\"2026-12-15\",\"time\":\"14:30\",\"status\":\"agreed\",\"place\":\"Rådhuset\","
                        "\"purpose\":\"Villads begynder i skole\""), TRUE,
    "Kære alle\n\nDu inviteres til netværksmøde om Villads.\n\nHvornår: tirsdag den 15. december 2026 kl. 14.30\n"
    "Hvor: Rådhuset\nHvad det handler om: Villads begynder i skole\nHvem der er inviteret: Louise Holm, Bo …, Tolken og Lone Kragh\n" ENDING },
  { "initials", CASE_WITH ("\"month\":\"2026-12\",\"date\":\"2026-12-15\",\"status\":\"agreed\",\"place\":\"Hjemme hos Louise\","
                           "\"purpose\":\"Villads begynder i skole\""), FALSE,
    "Kære alle\n\nDu inviteres til netværksmøde om H.\n\nHvornår: tirsdag den 15. december 2026\n" ENDING },
  { "month-alone", CASE_WITH ("\"month\":\"2026-12\",\"place\":\"" ADDRESS "\",\"purpose\":\"Skolestart\""), FALSE,
    "Kære alle\n\nDu inviteres til netværksmøde om H.\n\nHvornår: i december 2026; dagen aftaler vi sammen\n"
    "Hvad det handler om: Skolestart\n" ENDING },
};

static void
test_letter (gconstpointer data)
{
  guint k = GPOINTER_TO_UINT (data);
  g_autoptr (IndCase) family = ind_test_read_case (rows[k].file);
  g_autofree char *words = NULL;

  ind_language_init ("da");
  words = ind_words_invitation (family, ind_list_get (family->activities, 0), rows[k].names);
  g_assert_cmpstr (words, ==, rows[k].words);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autofree char *path = g_strconcat ("/invitation/", rows[k].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (k), test_letter);
    }
  return g_test_run ();
}
