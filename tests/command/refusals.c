#include "config.h"

#include "ind-program.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Where SQLite's file format keeps its locks, and the version of the schema. */
#define LOCKS 0x40000000
#define N_LOCKS 512
#define SCHEMA_VERSION 60

/* Something that must never be in an error: it stands in every text of the files below. */
#define SECRET "Hemmelig"

#define HEAD "{\"format\":\"indgang-case\",\"version\":1,"
#define CASE "\"case\":{\"reference\":\"R-1\",\"family_name\":\"" SECRET "\",\"municipality\":\"" SECRET "\"," \
             "\"model\":\"en-indgang\",\"status\":\"enrolled\"}"
#define PERSONS "\"persons\":[{\"id\":\"p\",\"name\":\"" SECRET "\",\"relation\":\"child\"}]"

/* A file that is not taken in, and a part of the line that says why. */
static const struct
{
  const char *text, *danish, *english;
} broken[] = {
  { "", "tom", "empty" },
  { "   \n ", "stopper", "stops" },
  { "\x89PNG " SECRET, "kender ikke", "does not know" },
  { "Sagsnr;Barn\n1;" SECRET "\n", "række 1: Kolonnen Familie mangler", "row 1: The column Familie is missing" },
  { "Sagsnr;Familie;CPR\n1;" SECRET ";" SECRET "\n", "række 2, kolonne CPR", "row 2, column CPR" },
  { "\xff\xfe{", "linje 1: Teksten er ikke i UTF-8", "line 1: The text is not in UTF-8" },
  { "{\n\"a\": \"\xe6" SECRET "\"}", "linje 2: Teksten er ikke i UTF-8", "line 2: The text is not in UTF-8" },
  { "{\"" SECRET "\": 1}", "ikke en sagsfil", "not a case file" },
  { "[]", "ikke en sagsfil", "not a case file" },
  { "{\"format\":\"" SECRET "\",\"version\":1}", "ikke en sagsfil", "not a case file" },
  { "{\"format\":\"indgang-case\",\"version\":2}", "version 2", "version 2" },
  { "{\n\"format\" \"" SECRET "\"}", "linje 2: Filen er ikke gyldig JSON", "line 2: The file is not valid JSON" },
  { HEAD CASE ",\"persons\":[{\"id\":\"p\",\"name\":\"" SECRET, "stopper", "stops" },
  { HEAD "\"version\":1}", "to gange", "twice" },
  { HEAD PERSONS "}", "case", "case" },
  { HEAD CASE "}", "persons", "persons" },
  { HEAD CASE ",\"persons\":[]}", "persons", "persons" },
  { HEAD CASE ",\"persons\":{}}", "persons: Her skal der stå en liste", "persons: Here must stand a list" },
  { HEAD CASE "," PERSONS ",\"goals\":[{\"id\":\"g\",\"text\":\"" SECRET "\",\"due_on\":\"2026-02-30\"}]}",
    "goals[0].due_on: Den dato findes ikke", "goals[0].due_on: There is no such date" },
  { HEAD CASE "," PERSONS ",\"goals\":[{\"id\":\"p\",\"text\":\"" SECRET "\"}]}",
    "goals[0].id: Id'et »p« står to gange", "goals[0].id: The id “p” stands twice" },
  { HEAD CASE "," PERSONS ",\"goals\":[{\"id\":\"g\",\"text\":\"" SECRET "\",\"for\":[\"nobody\"]}]}",
    "goals[0].for[0]: Id'et »nobody«", "goals[0].for[0]: The id “nobody”" },
};

static void
assert_refused (Program *program, const char *language, const char *file, const char *part)
{
  g_autofree char *option = g_strdup_printf ("--language=%s", language);

  g_assert_cmpint (program_run (program, option, "import", file, NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_cmpstr (program->out, ==, "");
  g_assert_nonnull (strstr (program->err, "file.json: "));
  g_assert_null (strstr (program->err, SECRET));
  if (strstr (program->err, part) == NULL)
    g_error ("“%s” is not in: %s", part, program->err);
}

static void
test_broken_files (Program *program, gconstpointer data)
{
  g_autofree char *sample = program_sample ("nielsen-referral.json");
  g_autoptr (GBytes) before = NULL, after = NULL;

  for (gsize k = 0; k < G_N_ELEMENTS (broken); k++)
    {
      g_autofree char *file = program_write (program, "file.json", broken[k].text);

      assert_refused (program, "da", file, broken[k].danish);
      assert_refused (program, "en", file, broken[k].english);
    }
  /* No database has been made for them, and one that is there stays as it is. */
  g_assert_false (g_file_test (program->database, G_FILE_TEST_EXISTS));
  g_assert_cmpint (program_run (program, "import", sample, NULL), ==, 0);
  before = program_read (program->database);
  for (gsize k = 0; k < G_N_ELEMENTS (broken); k++)
    {
      g_autofree char *file = program_write (program, "file.json", broken[k].text);

      g_assert_cmpint (program_run (program, "import", "--replace", file, NULL), ==, 1);
    }
  after = program_read (program->database);
  g_assert_true (g_bytes_equal (before, after));
}

/* Files that are too much: each is refused in one line, and quickly. */
static void
test_monstrous_files (Program *program, gconstpointer data)
{
  const gsize size = 65 * 1024 * 1024;
  g_autofree char *letters = g_strnfill (60 * 1000 * 1000, 'x'), *brackets = g_strnfill (100000, '[');
  g_autofree char *spaces = g_strnfill (size, ' '), *text = g_strdup_printf ("{\"format\": \"%s\"}", letters);
  g_autofree char *file = program_write (program, "file.json", brackets);

  assert_refused (program, "da", file, "64 lag");
  g_free (program_write (program, "file.json", text));
  assert_refused (program, "da", file, "100000 tegn");
  g_free (program_write (program, "file.json", spaces));
  assert_refused (program, "da", file, "64 MB");
  g_assert_false (g_file_test (program->database, G_FILE_TEST_EXISTS));
}

static void
test_files_before_a_bad_one_stay (Program *program, gconstpointer data)
{
  g_autofree char *one = program_sample ("nielsen-referral.json"), *two = program_sample ("holm.json");
  g_autofree char *bad = program_write (program, "file.json", "{"), *three = program_sample ("soerensen-yilmaz.json");

  g_assert_cmpint (program_run (program, "import", one, two, bad, three, NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_nonnull (strstr (program->err, "De 2 forrige filer er indlæst."));
  g_assert_cmpint (program_run (program, "list", NULL), ==, 0);
  g_assert_nonnull (strstr (program->out, "HENV-2026-041"));
  g_assert_nonnull (strstr (program->out, "SOF-2026-003"));
  g_assert_null (strstr (program->out, "EFI-2025-014"));
}

static void
test_taken_reference (Program *program, gconstpointer data)
{
  g_autofree char *file = program_sample ("holm.json");

  g_assert_cmpint (program_run (program, "import", file, NULL), ==, 0);
  g_assert_cmpint (program_run (program, "import", file, NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_nonnull (strstr (program->err, "SOF-2026-003"));
  g_assert_nonnull (strstr (program->err, "--replace"));
  g_assert_cmpint (program_run (program, "import", "--replace", file, NULL), ==, 0);
  g_assert_nonnull (strstr (program->out, "erstattet"));
}

static void
test_no_such_thing (Program *program, gconstpointer data)
{
  g_assert_cmpint (program_run (program, "import", "no-such-file.json", NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_cmpint (program_run (program, "show", "no-such-case", NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_cmpint (program_run (program, "export", "case", "--case=no-such-case", "--output=-", NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_cmpint (program_run (program, "history", "--case=no-such-case", NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_cmpint (program_run (program, "undo", NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_cmpint (program_run (program, "redo", NULL), ==, 1);
  program_assert_one_line (program);
}

/* Wrong usage: one line, with where to read on. */
static void
test_wrong_usage (Program *program, gconstpointer data)
{
  static const struct
  {
    const char *line, *hint;
  } wrong[] = {
    { "frobnicate", "indgang --help" },
    { "export", "indgang export --help" },
    { "export sculpture --case=x --output=x.svg", "indgang export --help" },
    { "export plan --case=x", "indgang export plan --help" },
    { "export plan --output=x.pdf", "indgang export plan --help" },
    { "export plan --case=x --output=x.pdf --with=map,house", "indgang export plan --help" },
    { "export plan --case=x --output=x.pdf --paper=a5", "indgang export plan --help" },
    { "export plan --case= --output=x.pdf", "indgang export plan --help" },
    { "import", "indgang import --help" },
    { "import --frob x.json", "indgang import --help" },
    { "import --replace=yes x.json", "indgang import --help" },
    { "list extra", "indgang list --help" },
    { "list --format=xml", "indgang list --help" },
    { "list --format", "indgang list --help" },
    { "list -x", "indgang list --help" },
    { "show", "indgang show --help" },
    { "show a b", "indgang show --help" },
    { "undo x", "--case=x; se indgang undo --help" },
    { "undo 5", "Skriv ændringens nummer som --number=5; se indgang undo --help" },
    { "undo --number=x", "»x« er ikke et nummer i historikken; se indgang undo --help" },
    { "undo --number=0", "indgang undo --help" },
    { "undo --number=-3", "indgang undo --help" },
    { "redo 5", "--case=5; se indgang redo --help" },
    { "export plan --case=x --output=plan.txt", "»plan.txt« skal ende på .pdf; se indgang export plan --help" },
    { "export plan --case=x --output=plan", "»plan« skal ende på .pdf; se indgang export plan --help" },
    { "export insight --case=x --output=x.json", "skal ende på .pdf; se indgang export insight --help" },
    { "export case --case=x --output=x.pdf", "skal ende på .json; se indgang export case --help" },
    { "export participants --output=deltagere.pdf", "skal ende på .csv; se indgang export participants --help" },
    { "settings a b", "»a« skal skrives NAVN=VÆRDI; se indgang settings --help" },
    { "settings log-months", "»log-months« skal skrives NAVN=VÆRDI; se indgang settings --help" },
    { "settings logs=3", "Der er ingen indstilling »logs«; se indgang settings --help" },
    { "settings =", "indgang settings --help" },
    { "settings log-months=3 log-months=4", "»log-months« står der to gange; se indgang settings --help" },
    { "undo --number=1 --case=R-1", "--number og --case passer ikke sammen; se indgang undo --help" },
    { "undo --number=1 --number=2", "indgang undo --help" },
    { "log --sweep --case=R-1", "indgang log --help" },
    { "list --search=a --search=b", "--search står der to gange; se indgang list --help" },
    { "export map --case=R-1 --theme=black --output=a.svg",
      "--theme=black er ikke muligt; vælg mellem print, screen, dark, projector og grey; se indgang export map --help" },
    { "history R-1", "--case=R-1; se indgang history --help" },
    { "history --case=R-1 R-2", "»R-2« er én for meget; se indgang history --help" },
    { "--language=fr list", "indgang --help" },
    { "--frob", "indgang --help" },
    { "a.json b.json", "indgang --help" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (wrong); k++)
    {
      g_auto (GStrv) arguments = g_strsplit (wrong[k].line, " ", -1);
      g_autoptr (GSubprocess) process = program_start (program, (const char *const *) arguments);
      int status = program_end (program, process);

      g_test_message ("%s", wrong[k].line);
      g_assert_cmpint (status, ==, 2);
      program_assert_one_line (program);
      g_assert_nonnull (strstr (program->err, wrong[k].hint));
      g_assert_cmpstr (program->out, ==, "");
    }
  g_assert_false (g_file_test (program->database, G_FILE_TEST_EXISTS));
}

/* What only reads makes no database where there is none, nor anything beside it. */
static void
test_no_database (Program *program, gconstpointer data)
{
  static const char *const lines[] = {
    "list", "list --format=json", "list --search=x", "show x", "export case --case=x --output=-",
    "export plan --case=x --output=-", "export insight --case=x --output=-", "export participants --output=-", "history",
    "log", "log --sweep", "check", "backup copy.db", "undo", "redo", "settings", "delete x --for-good --yes",
  };
  g_autoptr (GDir) folder = NULL;

  for (gsize k = 0; k < G_N_ELEMENTS (lines); k++)
    {
      g_auto (GStrv) arguments = g_strsplit (lines[k], " ", -1);
      g_autoptr (GSubprocess) process = program_start (program, (const char *const *) arguments);

      g_test_message ("%s", lines[k]);
      g_assert_cmpint (program_end (program, process), ==, 1);
      program_assert_one_line (program);
      g_assert_nonnull (strstr (program->err, "test.db: Her er ingen database"));
      g_assert_cmpstr (program->out, ==, "");
    }
  folder = g_dir_open (program->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (folder), ==, NULL);
}

/* No command does anything with the database, and it stays as it is, byte for byte. */
static void
assert_left_alone (Program *program, const char *reason)
{
  static const char *const lines[] = { "list", "undo", "history", "sample", "show EFI-2025-014",
                                       "export plan --case=EFI-2025-014 --output=-" };
  g_autoptr (GBytes) before = program_read (program->database), after = NULL;
  g_autofree char *file = program_sample ("holm.json");

  for (gsize k = 0; k < G_N_ELEMENTS (lines); k++)
    {
      g_auto (GStrv) arguments = g_strsplit (lines[k], " ", -1);
      g_autoptr (GSubprocess) process = program_start (program, (const char *const *) arguments);

      g_assert_cmpint (program_end (program, process), ==, 1);
      program_assert_one_line (program);
      g_assert_nonnull (strstr (program->err, "test.db: "));
      g_assert_nonnull (strstr (program->err, reason));
      g_assert_cmpstr (program->out, ==, "");
    }
  g_assert_cmpint (program_run (program, "import", file, NULL), ==, 1);
  program_assert_one_line (program);
  after = program_read (program->database);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_not_a_database (Program *program, gconstpointer data)
{
  g_autofree char *text = g_strnfill (5000, 'x');

  g_free (program_write (program, "test.db", text));
  assert_left_alone (program, "ikke en database");
  g_assert_cmpint (program_run (program, "check", NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_nonnull (strstr (program->err, "ikke en database"));
  g_assert_cmpstr (program->out, ==, "");
}

static void
test_newer_database (Program *program, gconstpointer data)
{
  int file;

  program_make_database (program);
  file = g_open (program->database, O_WRONLY | O_CLOEXEC, 0);
  g_assert_cmpint (pwrite (file, "\x00\x00\x03\xe7", 4, SCHEMA_VERSION), ==, 4);
  g_assert_true (g_close (file, NULL));
  assert_left_alone (program, "nyere version af Indgang");
  g_assert_cmpint (program_run (program, "check", NULL), ==, 1);
  program_assert_one_line (program);
}

static void
test_truncated_database (Program *program, gconstpointer data)
{
  g_autofree char *sample = program_sample ("soerensen-yilmaz.json");

  g_assert_cmpint (program_run (program, "import", sample, NULL), ==, 0);
  g_assert_cmpint (truncate (program->database, 20000), ==, 0);
  assert_left_alone (program, "beskadiget");
  g_assert_nonnull (strstr (program->err, "indgang restore"));
}

/* Whether the lines of a check say what SQLite found, a line each, and no more than can be read. */
static void
assert_findings_told (Program *program)
{
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_assert_cmpint (program_run (program, "check", NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_nonnull (strstr (program->err, "test.db: "));
  g_assert_nonnull (strstr (program->err, "indgang restore"));
  g_assert_null (strstr (program->out, "***"));
  g_assert_null (strstr (program->out, "Sørensen"));
  lines = g_strsplit (program->out, "\n", -1);
  for (guint k = 0; lines[k] != NULL; k++)
    n += g_str_has_prefix (lines[k], "Databasefilen: SQLite melder »");
  g_assert_cmpuint (n, >, 1);
  g_assert_cmpuint (g_strv_length (lines), <, 30);
}

/* What SQLite finds in a damaged database stands there, be it so damaged that nothing else can be done with it. */
static void
test_damage_is_told (Program *program, gconstpointer data)
{
  g_autofree char *sample = program_sample ("soerensen-yilmaz.json");
  g_autofree guint8 *nothing = g_malloc (4096);
  g_autoptr (GBytes) before = NULL, after = NULL;
  int file;

  memset (nothing, 0xff, 4096);
  g_assert_cmpint (program_run (program, "import", sample, NULL), ==, 0);
  file = g_open (program->database, O_WRONLY | O_CLOEXEC, 0);
  for (guint page = 40; page < 60; page++)
    g_assert_cmpint (pwrite (file, nothing, 4096, page * 4096), ==, 4096);
  g_assert_true (g_close (file, NULL));
  assert_findings_told (program);
  g_assert_cmpint (truncate (program->database, 200000), ==, 0);
  before = program_read (program->database);
  assert_findings_told (program);
  after = program_read (program->database);
  g_assert_true (g_bytes_equal (before, after));
}

/* Somebody else writes: it waits a little, and then says so. */
static void
test_locked_database (Program *program, gconstpointer data)
{
  g_autofree char *sample = program_sample ("holm.json");
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = LOCKS, .l_len = N_LOCKS };
  int file;

  program_make_database (program);
  file = g_open (program->database, O_RDWR | O_CLOEXEC, 0);
  g_assert_cmpint (fcntl (file, F_SETLK, &lock), ==, 0);
  g_assert_cmpint (program_run (program, "import", sample, NULL), ==, 1);
  program_assert_one_line (program);
  g_assert_nonnull (strstr (program->err, "test.db: Databasen er i brug"));
  g_assert_true (g_close (file, NULL));
  g_assert_cmpint (program_run (program, "import", sample, NULL), ==, 0);
}

static void
test_the_sample_wants_an_empty_database (Program *program, gconstpointer data)
{
  g_assert_cmpint (program_run (program, "sample", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "check", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "sample", NULL), ==, 1);
  program_assert_one_line (program);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  PROGRAM_TEST ("/command/refusals/broken-files", test_broken_files);
  PROGRAM_TEST ("/command/refusals/monstrous-files", test_monstrous_files);
  PROGRAM_TEST ("/command/refusals/files-before-a-bad-one-stay", test_files_before_a_bad_one_stay);
  PROGRAM_TEST ("/command/refusals/taken-reference", test_taken_reference);
  PROGRAM_TEST ("/command/refusals/no-such-thing", test_no_such_thing);
  PROGRAM_TEST ("/command/refusals/wrong-usage", test_wrong_usage);
  PROGRAM_TEST ("/command/refusals/no-database", test_no_database);
  PROGRAM_TEST ("/command/refusals/damage-is-told", test_damage_is_told);
  PROGRAM_TEST ("/command/refusals/not-a-database", test_not_a_database);
  PROGRAM_TEST ("/command/refusals/newer-database", test_newer_database);
  PROGRAM_TEST ("/command/refusals/truncated-database", test_truncated_database);
  PROGRAM_TEST ("/command/refusals/locked-database", test_locked_database);
  PROGRAM_TEST ("/command/refusals/the-sample-wants-an-empty-database", test_the_sample_wants_an_empty_database);
  return g_test_run ();
}
