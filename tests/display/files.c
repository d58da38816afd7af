/* What is dropped on the window, or named on its command line: lists, network maps, and what is neither. Warnings are fatal. */
#include "config.h"

#include "ind-test-window.h"

#include "ind-map.h"
#include "ind-window-private.h"

#define HEADER "Sagsnr;Familie;Barn;CPR;Model;Status;Henvist;Koordinator;Farve\n"

static void
drop_text (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = beside (fixture, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  drop_file (fixture, path);
}

static void
drop_map (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "network.nwk.json", NULL);

  drop_file (fixture, path);
}

/* A list is asked about, with what is not taken of it; what came in is told, and the same list again brings nothing. */
static void
test_list (Fixture *fixture)
{
  static const char list[] = HEADER "R-1;Prøve;Ida Prøve;;En indgang;Henvist;04-03-2026;Lone Kragh;blå\n"
                             "R-2;Prøvesen;Bo Prøvesen;;En indgang;Indskrevet;05-03-2026;Lone Kragh;\n";

  drop_text (fixture, "liste.csv", list);
  wait_until (can_be_read, "Indlæs listen?");
  g_assert_true (can_be_read ("liste.csv rummer 2 sager. Intet er indlæst endnu."));
  g_assert_true (can_be_read ("Indgang kender ikke kolonnen Farve"));
  g_assert_true (can_be_read ("Ingen familier endnu"));
  answer ("yes");
  wait_until (can_be_read, "2 sager er oprettet");
  wait_until (can_be_read, "2 familier");

  drop_text (fixture, "liste.csv", list);
  wait_until (can_be_read, "Indlæs listen?");
  g_assert_true (can_be_read ("liste.csv rummer 2 sager. 2 af dem er her i forvejen"));
  answer ("yes");
  wait_until (can_be_read, "2 sager stod i forvejen, som de står på listen");
}

/* The case on the screen shows what the list says of it. */
static void
test_list_updates (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);

  take_sample (fixture);
  open_case (fixture, "Holm", "SOF-2026-003");
  drop_text (fixture, "liste.csv", "Sagsnr;Familie;Barn\nSOF-2026-003;Holm Prøve;\n");
  wait_until (can_be_read, "Indlæs listen?");
  answer ("yes");
  wait_until (can_be_read, "1 sag er ændret");
  g_assert_cmpstr (window->family->family_name, ==, "Holm Prøve");
  g_assert_true (can_be_found ("Holm Prøve"));
}

/* What should be looked at again stays until it has been read. */
static void
test_list_remarks (Fixture *fixture)
{
  drop_text (fixture, "liste.csv", HEADER "R-1;Prøve;Ida Prøve;;En indgang;Henvist;04-03-2031;Lone Kragh;\n");
  wait_until (can_be_read, "Indlæs listen?");
  answer ("yes");
  wait_until (can_be_read, "Listen er indlæst");
  g_assert_true (can_be_read ("1 sag er oprettet."));
  g_assert_true (can_be_read ("1 dato ligger i fremtiden"));
  g_assert_true (can_be_found ("række 2, kolonne Henvist"));
  answer ("no");
  g_assert_true (can_be_read ("1 familie"));
}

/* Who says no has taken in nothing, and a list with an error comes in not even in part. */
static void
test_list_refused (Fixture *fixture)
{
  drop_text (fixture, "liste.csv", HEADER "R-1;Prøve;Ida Prøve;;En indgang;Henvist;04-03-2026;Lone Kragh;\n");
  wait_until (can_be_read, "Indlæs listen?");
  answer ("no");
  g_assert_true (can_be_read ("Ingen familier endnu"));
  drop_text (fixture, "liste.csv", HEADER "R-1;Prøve;Ida Prøve;;En indgang;Henvist;04-03-2026;Lone Kragh;\nR-2;Prøvesen;Bo;;En indgang;Henvist;32.13.2026;;\n");
  wait_until (can_be_read, "Filen kan ikke indlæses");
  g_assert_true (can_be_read ("liste.csv:"));
  g_assert_true (can_be_found ("række 3, kolonne Henvist"));
  answer ("no");
  /* What only shows while it is taken in. */
  drop_text (fixture, "liste.csv", HEADER "R-1;Prøve;Ida Prøve;;En indgang;Henvist;04-03-2026;Lone Kragh;\nR-2;Prøvesen;Bo;;;Henvist;;;\n");
  wait_until (can_be_read, "Indlæs listen?");
  answer ("yes");
  wait_until (can_be_read, "Listen blev ikke indlæst");
  g_assert_true (can_be_read ("liste.csv:"));
  g_assert_true (can_be_found ("række 3, kolonne Model"));
  answer ("no");
  g_assert_true (can_be_read ("Ingen familier endnu"));
}

/* How far a long list has come is seen; who has enough of it has taken in nothing, and the window goes on. */
static void
test_long_list (Fixture *fixture)
{
  g_autoptr (GString) list = g_string_new (HEADER);

  for (guint k = 0; k < 20000; k++)
    g_string_append_printf (list, "R-%u;Prøve %u;Ida Prøve;;En indgang;Henvist;04-03-2026;Lone Kragh;\n", k, k);
  drop_text (fixture, "liste.csv", list->str);
  wait_until (can_be_read, "Indlæs listen?");
  answer ("yes");
  wait_until (can_be_read, "Listen indlæses");
  answer ("no");
  wait_until (can_be_read, "Intet fra listen er indlæst");
  g_assert_true (can_be_read ("Ingen familier endnu"));
  /* What comes next is taken as if nothing had been. */
  drop_text (fixture, "liste.csv", HEADER "R-1;Prøve;Ida Prøve;;En indgang;Henvist;04-03-2026;Lone Kragh;\n");
  wait_until (can_be_read, "Indlæs listen?");
  answer ("yes");
  wait_until (can_be_read, "1 familie");
}

/* A map without a case is told where it belongs; with one on the screen it goes there, and can be taken back. */
static void
test_map (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  guint before;

  take_sample (fixture);
  drop_map (fixture);
  wait_until (can_be_read, "Hvis netværkskort er det?");
  g_assert_true (can_be_read ("network.nwk.json er et netværkskort fra easyNWK."));
  answer ("no");

  open_case (fixture, "Holm", "SOF-2026-003");
  before = ind_list_length (window->family->maps);
  drop_map (fixture);
  wait_until (can_be_read, "Læg netværkskortene i sagen for familien Holm?");
  g_assert_true (can_be_read ("Filen har 3 oplysninger, som Indgang ikke kender"));
  g_assert_cmpuint (ind_list_length (window->family->maps), ==, before);
  answer ("yes");
  wait_until (can_be_read, "2 netværkskort lagt i sagen SOF-2026-003.");
  g_assert_cmpuint (ind_list_length (window->family->maps), ==, before + 2);
  act (fixture, "undo");
  settle ();
  g_assert_cmpuint (ind_list_length (window->family->maps), ==, before);
}

/* Several files are asked about one after the other, whatever they are. */
static void
test_several (Fixture *fixture)
{
  g_autofree char *family = sample_file ("holm.json");

  drop_text (fixture, "liste.csv", HEADER "R-1;Prøve;Ida Prøve;;En indgang;Henvist;04-03-2026;Lone Kragh;\n");
  drop_map (fixture);
  drop_file (fixture, family);
  wait_until (can_be_read, "Indlæs listen?");
  g_assert_false (can_be_read ("Hvis netværkskort er det?"));
  answer ("yes");
  wait_until (can_be_read, "Hvis netværkskort er det?");
  answer ("no");
  wait_until (can_be_read, "Opret familien Holm?");
  answer ("yes");
  wait_until (can_be_read, "SOF-2026-003");
}

static const IndWindowTest tests[] = {
  { "/files/a list", test_list },
  { "/files/a list and the case on the screen", test_list_updates },
  { "/files/what should be looked at again in a list", test_list_remarks },
  { "/files/a list that is not taken in", test_list_refused },
  { "/files/a long list is stopped", test_long_list },
  { "/files/a network map", test_map },
  { "/files/several", test_several },
};

int
main (int argc, char **argv)
{
  return ind_test_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
