#include "config.h"

#include "ind-program.h"

#include <glib/gstdio.h>
#include <string.h>

#define SECRET "Hemmelig"

static const char good[] =
  "Sagsnr;Familie;Barn;CPR;Kommune;Model;Status;Henvist;Indskrevet;Udskrevet;Koordinator;Mor;Far;Telefon;Tolkesprog;Bemærkning\n"
  "R-1;Å;Ida Å;010120-4001;Ishøj;Én familie – én indgang;Indskrevet;04-03-2023;;;Lone Berg;Mor Å;;+45 20;tyrkisk;Adressebeskyttelse\n"
  "R-1;Å;Bo Å;;Ishøj;Én familie – én indgang;Indskrevet;04-03-2023;;;Lone Berg;Mor Å;;+45 20;tyrkisk;Adressebeskyttelse\n"
  "R-2;Ø;Eva Ø;010121-4002;Ishøj;Sammen om familien;Takket nej;;;;;;;;;\n";

static char *
export_list (Program *program)
{
  g_autofree char *option = NULL, *path = program_path (program, "out.csv");
  char *text = NULL;

  option = g_strconcat ("--output=", path, NULL);
  g_assert_cmpint (program_run (program, "export", "participants", option, NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* What was taken in goes out as it was, as a Danish spreadsheet opens it; taken in again it changes nothing. */
static void
test_in_and_out (Program *program, gconstpointer data)
{
  g_autofree char *file = program_write (program, "list.txt", good), *exported = NULL, *again = NULL, *out = NULL;
  g_auto (GStrv) rows = g_strsplit (good, "\n", -1);
  g_autofree char *joined = g_strjoinv ("\r\n", rows);
  g_auto (GStrv) parts = g_strsplit (joined, "+45", -1);
  const char *said = "sagen er markeret som beskyttet";
  g_autofree char *safe = g_strjoinv ("'+45", parts), *expected = g_strconcat ("\xef\xbb\xbf", safe, NULL);

  g_assert_cmpint (program_run (program, "import", file, NULL), ==, 0);
  g_assert_true (g_str_has_prefix (program->out, file));
  g_assert_nonnull (strstr (program->out, "2 "));
  /* A protected address is pointed out, and so are the rows of numbers that fail modulus 11. */
  g_assert_nonnull (strstr (program->out, "R-1"));
  g_assert_nonnull (strstr (program->out, "2, 4"));
  g_assert_nonnull (strstr (program->out, said));
  g_assert_null (strstr (program->out, "Ida"));
  g_assert_null (strstr (program->out, "0101"));
  exported = export_list (program);
  g_assert_cmpstr (exported, ==, expected);

  out = program_path (program, "out.csv");
  g_assert_cmpint (program_run (program, "import", out, NULL), ==, 0);
  g_assert_null (strstr (program->out, said));
  again = export_list (program);
  g_assert_cmpstr (again, ==, expected);
  g_assert_cmpint (program_run (program, "check", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "undo", NULL), ==, 0);
  g_assert_nonnull (strstr (program->out, "R-2"));
  g_assert_cmpint (program_run (program, "undo", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "undo", NULL), ==, 1);
  g_assert_cmpint (program_run (program, "--quiet", "import", file, NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "");
}

/* A cell that a spreadsheet would run is none of it in the list of cases either. */
static void
test_formulas (Program *program, gconstpointer data)
{
  g_autofree char *file = program_write (program, "list.csv", "Sagsnr;Familie;Barn;Model\n=1+1;@F;-B;En indgang\n");
  g_autofree char *exported = NULL;

  g_assert_cmpint (program_run (program, "import", file, NULL), ==, 0);
  exported = export_list (program);
  g_assert_nonnull (strstr (exported, "\r\n'=1+1;'@F;'-B;;"));
}

static const struct { const char *text, *row, *column; } broken[] = {
  { "R-1;" SECRET "\n", "1", NULL },
  { "Sagsnr;Barn\nR;" SECRET "\n", "1", "Familie" },
  { "Sagsnr;Familie\nR;\"" SECRET "\n", "2", NULL },
  { "Sagsnr;Familie;Henvist\nR;" SECRET ";31-02-2023\n", "2", "Henvist" },
  { "Sagsnr;Familie;Henvist\r\nR;B;\nS;" SECRET ";13/13/23\n", "3", "Henvist" },
  { "Sagsnr;Familie;CPR\nR;" SECRET ";111111-11111\n", "2", "CPR" },
  { "Sagsnr;Familie;Telefon\nR;" SECRET ";1\nR;" SECRET ";2\n", "3", "Telefon" },
  { "Sagsnr;Familie;Barn\nR;" SECRET ";B\n", "2", "Model" },
};

/* One line each with the file, the row and the column; nothing of what stands there, and nothing half. */
static void
test_broken (Program *program, gconstpointer data)
{
  g_autofree char *sample = program_write (program, "good.csv", good);
  g_autoptr (GBytes) before = NULL;

  g_assert_cmpint (program_run (program, "import", sample, NULL), ==, 0);
  before = program_read (program->database);
  for (gsize k = 0; k < G_N_ELEMENTS (broken); k++)
    {
      g_autofree char *file = program_write (program, "file.csv", broken[k].text), *row = NULL;
      g_autoptr (GBytes) after = NULL;
      const char *place;

      g_assert_cmpint (program_run (program, "import", file, NULL), ==, 1);
      program_assert_one_line (program);
      g_assert_cmpstr (program->out, ==, "");
      place = strstr (program->err, "file.csv: ");
      g_assert_nonnull (place);
      row = g_strdup_printf ("række %s", broken[k].row);
      if (strstr (place, row) == NULL || (broken[k].column != NULL && strstr (place, broken[k].column) == NULL))
        g_error ("“%s” and “%s” are not in: %s", row, broken[k].column, program->err);
      g_assert_null (strstr (program->err, SECRET));
      after = program_read (program->database);
      g_assert_true (g_bytes_equal (before, after));
    }
}

/* A column that is named by a person's number is told of without it. */
static void
test_column_names (Program *program, gconstpointer data)
{
  g_autofree char *file = program_write (program, "list.csv",
                                         "Sagsnr;Familie;Barn;Model;010120-4001\nK-1;Å;Bo;En indgang;x\n");

  g_assert_cmpint (program_run (program, "import", file, NULL), ==, 0);
  g_assert_nonnull (strstr (program->out, "kolonnen …"));
  g_assert_null (strstr (program->out, "4001"));
}

/* What is wrong is said in words that tell what to write instead. */
static void
test_what_to_write (Program *program, gconstpointer data)
{
  static const struct { const char *text, *said; } told[] = {
    { "Sagsnr;Familie;Barn;CPR\nR;B;I;310220-4001\n", "Den dato, som CPR-nummeret begynder med, findes ikke" },
    { "Sagsnr;Familie;Henvist\nR;B;04-03-23\n", "Årstallet skal have fire cifre" },
    { "Sagsnr;Familie;Model\nR;B;Andet\n", "»Én familie – én indgang«, »Sammen om familien«" },
    { "Sagsnr;Familie;Status\nR;B;Andet\n", "»Henvist«, »Tilbudt«, »Indskrevet«, »Afslået«, »Takket nej«, »Udskrevet«" },
    { "Sagsnr;Familie;Mor\nR;Sø;Bo\nS;B;\xe6\n", "række 3, kolonne Mor" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (told); k++)
    {
      g_autofree char *file = program_write (program, "list.csv", told[k].text);

      g_assert_cmpint (program_run (program, "import", file, NULL), ==, 1);
      if (strstr (program->err, told[k].said) == NULL)
        g_error ("“%s” is not in: %s", told[k].said, program->err);
    }
}

/* Dates that may be right all the same are pointed out. */
static void
test_dates (Program *program, gconstpointer data)
{
  g_autofree char *file = program_write (program, "list.csv",
                                         "Sagsnr;Familie;Barn;Model;Henvist;Indskrevet\n"
                                         "D-1;A;Bo;En indgang;2026-03-04;2026-03-01\n"
                                         "D-2;B;Bo;En indgang;2026-03-04;2026-03-04\n"
                                         "D-3;C;Bo;En indgang;2036-03-04;\n");

  g_assert_cmpint (program_run (program, "import", file, NULL), ==, 0);
  g_assert_nonnull (strstr (program->out, "3 sager er oprettet"));
  g_assert_nonnull (strstr (program->out, "2 datoer ligger i fremtiden eller i forkert rækkefølge (række 2, kolonne Indskrevet; "
                                          "række 4, kolonne Henvist)"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  PROGRAM_TEST ("/command/participants/in-and-out", test_in_and_out);
  PROGRAM_TEST ("/command/participants/formulas", test_formulas);
  PROGRAM_TEST ("/command/participants/column-names", test_column_names);
  PROGRAM_TEST ("/command/participants/what-to-write", test_what_to_write);
  PROGRAM_TEST ("/command/participants/dates", test_dates);
  PROGRAM_TEST ("/command/participants/broken", test_broken);
  return g_test_run ();
}
