#include "config.h"

#include "ind-program.h"

#include <string.h>

/* A case with all that a terminal must not show, and with what it must not be moved by. */
#define CROWDED \
  "{\"format\":\"indgang-case\",\"version\":1,\"colour\":1,\"case\":{\"reference\":\"R-1\"," \
  "\"family_name\":\"=Aagaard\\u001b[31m\",\"municipality\":\"Ishøj\",\"model\":\"sammen-om-familien\"," \
  "\"status\":\"discharged\",\"coordinator\":\"w\",\"address\":\"Skjultvej 1\",\"protected_address\":true," \
  "\"note\":\"Hviskes\"},\"workers\":[{\"id\":\"w\",\"name\":\"Åse; \\\"Bo\\\"\"}]," \
  "\"persons\":[{\"id\":\"p\",\"name\":\"Émile Aagaard\",\"relation\":\"child\",\"in_focus\":true," \
  "\"birth_date\":\"2026-03-11\",\"cpr\":\"110326-9999\",\"note\":\"Hviskes\",\"shoe\":1," \
  "\"Kort navn på barnet\":1}," \
  "{\"id\":\"m\",\"name\":\"Mo Aagaard\",\"relation\":\"parent\",\"sex\":\"female\",\"address\":\"Skjultvej 1\"}]," \
  "\"goals\":[{\"id\":\"g\",\"text\":\"Sove\",\"note\":\"Hviskes\",\"actions\":[{\"id\":\"t\",\"text\":\"Øve\"}]}]," \
  "\"measures\":[{\"id\":\"i\",\"kind\":\"respite\",\"status\":\"running\",\"note\":\"Hviskes\"," \
  "\"costs\":[{\"from\":\"2026-01-01\",\"monthly\":98765}]}]," \
  "\"activities\":[{\"id\":\"a\",\"kind\":\"follow-up\",\"month\":\"2026-10\"}]}"

static void
take_in_crowded (Program *program)
{
  g_autofree char *file = program_write (program, "file.json", CROWDED);

  g_assert_cmpint (program_run (program, "import", file, NULL), ==, 0);
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in: %s", part, text);
}

static void
test_help (Program *program, gconstpointer data)
{
  static const char *const words[] = { "import", "list", "show", "export case", "export plan", "check", "sample", "undo",
                                       "redo", "history", "log", "settings", "delete" };

  g_assert_cmpint (program_run (program, "--help", NULL), ==, 0);
  assert_has (program->out, "Brug: indgang");
  for (gsize k = 0; k < G_N_ELEMENTS (words); k++)
    {
      g_auto (GStrv) word = g_strsplit (words[k], " ", -1);

      g_assert_cmpint (program_run (program, "--help", NULL), ==, 0);
      assert_has (program->out, words[k]);
      g_assert_cmpint (program_run (program, "--language=en", word[0], "--help", word[1], NULL), ==, 0);
      assert_has (program->out, "Usage: indgang");
      assert_has (program->out, words[k]);
      assert_has (program->out, "--database=FILE");
    }
  /* What a word cannot do without stands in its first line. */
  g_assert_cmpint (program_run (program, "--language=en", "export", "plan", "--help", NULL), ==, 0);
  assert_has (program->out, "Usage: indgang export plan --case=REF --output=FILE [OPTION…]\n");
  g_assert_cmpint (program_run (program, "--version", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "indgang " IND_VERSION "\n");
  g_assert_false (g_file_test (program->database, G_FILE_TEST_EXISTS));
}

/* Counts, and remarks: no names. */
static void
test_import_tells_what_came_in (Program *program, gconstpointer data)
{
  take_in_crowded (program);
  assert_has (program->out, "file.json: sagen R-1 er oprettet: 2 personer, 1 fagperson, 1 mål, 1 indsats, 1 aktivitet.\n");
  assert_has (program->out, "feltet colour ");
  assert_has (program->out, "feltet persons[].shoe ");
  g_assert_null (strstr (program->out, "Kort navn"));
  g_assert_null (strstr (program->out, "Aagaard"));
}

/* A worker is the same when the e-mail is; the directory stays, and the difference is told by the id alone. */
static void
test_directory_stays (Program *program, gconstpointer data)
{
  static const char form[] = "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"%s\",\"family_name\":\"F\","
    "\"municipality\":\"Ishøj\",\"model\":\"en-indgang\",\"status\":\"enrolled\",\"coordinator\":\"w-1\"},\"workers\":[{\"id\":\"w-1\","
    "\"name\":\"%s\",\"email\":\"ea@example.dk\"}],\"persons\":[{\"id\":\"p\",\"name\":\"P\",\"relation\":\"child\"}]}";
  g_autofree char *one = g_strdup_printf (form, "R-1", "Ea Holm"), *two = g_strdup_printf (form, "R-2", "Ea Lind");
  g_autofree char *first = program_write (program, "one.json", one), *second = program_write (program, "two.json", two);

  g_assert_cmpint (program_run (program, "import", first, second, NULL), ==, 0);
  assert_has (program->out, "Fagpersonen w-1 står anderledes i kartoteket");
  g_assert_null (strstr (program->out, "Ea"));
  g_assert_cmpint (program_run (program, "list", NULL), ==, 0);
  assert_has (program->out, "Ea Holm");
  g_assert_null (strstr (program->out, "Ea Lind"));
}

static void
test_list (Program *program, gconstpointer data)
{
  program_make_database (program);
  g_assert_cmpint (program_run (program, "list", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "Der er ingen familier endnu.\n");
  take_in_crowded (program);

  g_assert_cmpint (program_run (program, "list", NULL), ==, 0);
  assert_has (program->out, "Sagsnr.");
  assert_has (program->out, "Sammen om familien");
  assert_has (program->out, "udskrevet");
  assert_has (program->out, "oktober 2026");
  assert_has (program->out, "Émile");
  g_assert_null (strchr (program->out, '\033'));

  g_assert_cmpint (program_run (program, "list", "--format=csv", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==,
    "\xef\xbb\xbfSagsnr.;Familie;Børn;Kommune;Model;Status;Koordinator;Næste opfølgning;Overskredet\r\n"
    "R-1;'=Aagaard [31m;Émile;Ishøj;Sammen om familien;udskrevet;\"Åse; \"\"Bo\"\"\";2026-10;ja\r\n");

  g_assert_cmpint (program_run (program, "list", "--format=json", NULL), ==, 0);
  assert_has (program->out, "\"reference\" : \"R-1\"");
  assert_has (program->out, "\"model\" : \"sammen-om-familien\"");
  assert_has (program->out, "\"next_follow_up\" : \"2026-10\"");
  assert_has (program->out, "\"overdue\" : true");
}

/* As a Dane types it: å as aa, é as e, any case; every word must be there. */
static void
test_search (Program *program, gconstpointer data)
{
  static const char *const found[] = { "--search=ågård", "--search=EMILE", "--search=r-1", "--search=aase ishøj" };

  take_in_crowded (program);
  for (gsize k = 0; k < G_N_ELEMENTS (found); k++)
    {
      g_assert_cmpint (program_run (program, "list", found[k], NULL), ==, 0);
      assert_has (program->out, "R-1");
    }
  assert_has (program->out, "Sag: Ishøj\n");
  program->on_terminal = TRUE;
  g_assert_cmpint (program_run (program, "list", found[3], NULL), ==, 0);
  assert_has (program->out, "Sag: \033[1mIshøj\033[22m\r\n");
  program->on_terminal = FALSE;
  g_assert_cmpint (program_run (program, "list", "--search=emile nobody", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "Der blev ikke fundet nogen familie.\n");
  g_assert_cmpint (program_run (program, "list", "--search=emi", "--format=json", NULL), ==, 0);
  assert_has (program->out, "\"in\" : \"person\"");
  assert_has (program->out, "\"text\" : \"Émile Aagaard\"");
  g_assert_cmpint (program_run (program, "list", "--search=emi", "--format=csv", NULL), ==, 0);
  assert_has (program->out, ";Overskredet;Fundet\r\n");
  assert_has (program->out, ";Person: Émile Aagaard\r\n");
}

static void
test_show (Program *program, gconstpointer data)
{
  take_in_crowded (program);
  g_assert_cmpint (program_run (program, "show", "R-1", NULL), ==, 0);
  assert_has (program->out, "Émile Aagaard, barn, 8 måneder");
  assert_has (program->out, "Mo Aagaard, mor");
  assert_has (program->out, "Øve (ingen endnu, planlagt)");
  assert_has (program->out, "Adresse: beskyttet");
  assert_has (program->out, "oktober 2026 (overskredet)");
  assert_has (program->out, "\nVærd at se efter\n  ");
  assert_has (program->out, "Émile Aagaard: Læs CPR-nummeret");
  assert_has (program->out, "»Sove«: ");
  assert_has (program->out, "»Øve«: ");
  g_assert_null (strstr (program->out, "Skjultvej"));
  g_assert_null (strstr (program->out, "110326"));
  g_assert_null (strstr (program->out, "Hviskes"));
  g_assert_null (strstr (program->out, "98765"));
  g_assert_null (strchr (program->out, '\033'));
}

/* A case file that is taken in tells how much there is to look at, and where; who wants to hear nothing does not. */
static void
test_import_tells_what_to_look_at (Program *program, gconstpointer data)
{
  g_autofree char *file = program_write (program, "file.json", CROWDED);

  g_assert_cmpint (program_run (program, "import", file, NULL), ==, 0);
  assert_has (program->out, "\n  5 ting er værd at se efter: indgang show R-1\n");
  g_assert_cmpint (program_run (program, "--quiet", "import", "--replace", file, NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "");
}

/* What has happened in a case stands in every format, as the table has it. */
static void
test_list_since (Program *program, gconstpointer data)
{
  g_autofree char *what = g_strdup_printf ("%s oprettede sagen for familien ", g_get_user_name ());
  g_autofree char *member = g_strdup_printf ("\"latest\" : \"%s", what);

  take_in_crowded (program);
  g_assert_cmpint (program_run (program, "list", "--since=2026-11-22", NULL), ==, 0);
  assert_has (program->out, "Senest\n");
  assert_has (program->out, what);
  g_assert_cmpint (program_run (program, "list", "--since=2026-11-22", "--format=json", NULL), ==, 0);
  assert_has (program->out, member);
  assert_has (program->out, "\"changes\" : 1\n");
  g_assert_cmpint (program_run (program, "list", "--format=json", NULL), ==, 0);
  g_assert_null (strstr (program->out, "latest"));
}

static void
test_undo_and_history (Program *program, gconstpointer data)
{
  g_autofree char *who = g_strdup_printf ("R-1  %s fortrød: sagen for familien =Aagaard [31m blev oprettet\n", g_get_user_name ());

  program_make_database (program);
  g_assert_cmpint (program_run (program, "history", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "Intet er ændret endnu.\n");
  take_in_crowded (program);
  g_assert_cmpint (program_run (program, "undo", NULL), ==, 0);
  assert_has (program->out, who);
  g_assert_cmpint (program_run (program, "list", "--format=json", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "[]\n");
  g_assert_cmpint (program_run (program, "redo", NULL), ==, 0);
  assert_has (program->out, " gentog: ");
  g_assert_cmpint (program_run (program, "history", "--case=R-1", NULL), ==, 0);
  assert_has (program->out, "søndag den 22. november 2026\n");
  assert_has (program->out, " oprettede sagen for familien =Aagaard");
  assert_has (program->out, who);
  g_assert_cmpint (program_run (program, "--quiet", "undo", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "");
}

static void
test_check (Program *program, gconstpointer data)
{
  take_in_crowded (program);
  g_assert_cmpint (program_run (program, "check", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "Databasefilen: i orden\nSammenhængen i data: i orden\nProgrammets regler: i orden\n"
                                       "Søgningen: i orden\n");
  g_assert_cmpint (program_run (program, "check", "--quiet", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  PROGRAM_TEST ("/command/answers/help", test_help);
  PROGRAM_TEST ("/command/answers/import-tells-what-came-in", test_import_tells_what_came_in);
  PROGRAM_TEST ("/command/answers/directory-stays", test_directory_stays);
  PROGRAM_TEST ("/command/answers/list", test_list);
  PROGRAM_TEST ("/command/answers/search", test_search);
  PROGRAM_TEST ("/command/answers/show", test_show);
  PROGRAM_TEST ("/command/answers/import-tells-what-to-look-at", test_import_tells_what_to_look_at);
  PROGRAM_TEST ("/command/answers/list-since", test_list_since);
  PROGRAM_TEST ("/command/answers/undo-and-history", test_undo_and_history);
  PROGRAM_TEST ("/command/answers/check", test_check);
  return g_test_run ();
}
