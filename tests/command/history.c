#include "config.h"

#include "ind-program.h"

#include <string.h>

#define CASE(reference, name) \
  "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"" reference "\",\"family_name\":\"" name "\"," \
  "\"model\":\"en-indgang\",\"status\":\"enrolled\"},\"persons\":[{\"id\":\"p\",\"name\":\"Ida\",\"relation\":\"child\"}]}"

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in: %s", part, text);
}

static void
take_in_two (Program *program)
{
  g_autofree char *one = program_write (program, "one.json", CASE ("R-1", "Holm"));
  g_autofree char *two = program_write (program, "two.json", CASE ("ANDEN-22", "Berg"));

  g_assert_cmpint (program_run (program, "import", one, two, NULL), ==, 0);
}

/* A day is a heading; under it time, number, case and what was done, the latest first, one under the other. */
static void
test_diary (Program *program, gconstpointer data)
{
  const char *who = g_get_user_name ();
  g_autofree char *diary = NULL, *one = NULL;

  take_in_two (program);
  g_assert_cmpint (program_run (program, "history", NULL), ==, 0);
  diary = g_strdup_printf ("søndag den 22. november 2026\n"
                           "  12.00  nr. 2  ANDEN-22  %s oprettede sagen for familien Berg\n"
                           "  12.00  nr. 1  R-1       %s oprettede sagen for familien Holm\n", who, who);
  g_assert_cmpstr (program->out, ==, diary);
  g_assert_cmpint (program_run (program, "history", "--case=R-1", "--since=2026-11-22", NULL), ==, 0);
  one = g_strdup_printf ("søndag den 22. november 2026\n  12.00  nr. 1  R-1  %s oprettede sagen for familien Holm\n", who);
  g_assert_cmpstr (program->out, ==, one);
  g_assert_cmpint (program_run (program, "history", "--since=2026-11-23", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "Siden da er intet ændret.\n");
  g_assert_cmpint (program_run (program, "history", "--since=22.11.2026", NULL), ==, 2);
  g_assert_cmpint (program_run (program, "--language=en", "history", "--case=R-1", NULL), ==, 0);
  assert_has (program->out, "Sunday");
  assert_has (program->out, "no. 1  R-1");
}

/* One earlier change is taken back by its number, and only that. */
static void
test_single (Program *program, gconstpointer data)
{
  take_in_two (program);
  g_assert_cmpint (program_run (program, "undo", "--number=1", NULL), ==, 0);
  assert_has (program->out, "nr. 3  R-1  ");
  assert_has (program->out, " fortrød: sagen for familien Holm blev oprettet\n");
  g_assert_cmpint (program_run (program, "list", NULL), ==, 0);
  assert_has (program->out, "ANDEN-22");
  g_assert_null (strstr (program->out, "R-1"));
  g_assert_cmpint (program_run (program, "history", NULL), ==, 0);
  assert_has (program->out, "nr. 1  R-1       ");
  assert_has (program->out, "familien Holm (fortrudt)\n");

  /* It is taken back already; the others do not exist. */
  g_assert_cmpint (program_run (program, "undo", "--number=1", NULL), ==, 1);
  program_assert_one_line (program);
  assert_has (program->err, "Ændring nr. 1 kan ikke fortrydes eller er allerede fortrudt");
  for (const char *const *wrong = (const char *const[]) { "99", "9223372036854775807", NULL }; *wrong != NULL; wrong++)
    {
      g_autofree char *option = g_strdup_printf ("--number=%s", *wrong), *said = g_strdup_printf ("Ændring nr. %s findes ikke", *wrong);

      g_assert_cmpint (program_run (program, "undo", option, NULL), ==, 1);
      program_assert_one_line (program);
      assert_has (program->err, said);
    }
  /* These are no numbers of the history at all. */
  for (const char *const *wrong = (const char *const[]) { "0", "-1", "en", "99999999999999999999", NULL }; *wrong != NULL; wrong++)
    {
      g_autofree char *option = g_strdup_printf ("--number=%s", *wrong);

      g_assert_cmpint (program_run (program, "undo", option, NULL), ==, 2);
      program_assert_one_line (program);
    }
}

/* The latest change of one case, whatever was done in others since. */
static void
test_of_a_case (Program *program, gconstpointer data)
{
  take_in_two (program);
  g_assert_cmpint (program_run (program, "undo", "--case=R-1", NULL), ==, 0);
  assert_has (program->out, "familien Holm");
  g_assert_cmpint (program_run (program, "undo", "--case=R-1", NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_cmpint (program_run (program, "redo", "--case=ANDEN-22", NULL), ==, 1);
  assert_has (program->err, "ikke noget at gentage");
}

/* What the weekly meeting takes up: the families in which something has happened, the latest first, and what it was. */
static void
test_moved (Program *program, gconstpointer data)
{
  take_in_two (program);
  g_assert_cmpint (program_run (program, "list", "--since=2026-11-22", NULL), ==, 0);
  assert_has (program->out, "Senest\nANDEN-22");
  assert_has (program->out, " oprettede sagen for familien Berg\nR-1 ");
  g_assert_cmpint (program_run (program, "undo", "--case=ANDEN-22", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "list", "--since=2026-11-22", NULL), ==, 0);
  g_assert_null (strstr (program->out, "ANDEN-22"));
  assert_has (program->out, "familien Holm");
  g_assert_cmpint (program_run (program, "list", "--since=2026-11-23", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "Siden da er intet ændret.\n");
  g_assert_cmpint (program_run (program, "list", "--format=json", "--since=2026-11-23", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "[]\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  PROGRAM_TEST ("/command/history/diary", test_diary);
  PROGRAM_TEST ("/command/history/single", test_single);
  PROGRAM_TEST ("/command/history/of-a-case", test_of_a_case);
  PROGRAM_TEST ("/command/history/moved", test_moved);
  return g_test_run ();
}
