#include "config.h"

#include "ind-import.h"
#include "ind-participants.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

/* A word that stands in the cells of broken lists, and may stand in no error. */
#define SECRET "Hemmelig"
#define MODELS "»Én familie – én indgang«, »Sammen om familien«"
#define STATES "»Henvist«, »Tilbudt«, »Indskrevet«, »Afslået«, »Takket nej«, »Udskrevet«"

#define HEAD "Sagsnr;Familie;Barn;CPR;Kommune;Model;Status;Henvist;Indskrevet;Udskrevet;Koordinator;Mor;Far;Telefon;" \
             "Tolkesprog;Bemærkning\n"

static GPtrArray *
read_bytes (const char *text, gsize length, GPtrArray *passed_over, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return ind_participants_read (bytes, passed_over, error);
}

static GPtrArray *
read_good (const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *participants = read_bytes (text, strlen (text), NULL, &error);

  g_assert_no_error (error);
  return participants;
}

/* One cell of a list with one family, as it is understood; NULL where it says nothing. */
static char *
read_cell (IndColumn column, const char *cell)
{
  g_autofree char *text = column == IND_COLUMN_REFERENCE
    ? g_strdup_printf ("Sagsnr;Familie\n%s;F\n", cell)
    : column == IND_COLUMN_FAMILY ? g_strdup_printf ("Sagsnr;Familie\nR;%s\n", cell)
    : g_strdup_printf ("Sagsnr;Familie;%s\nR;F;%s\n", ind_column_name (column), cell);
  g_autoptr (GPtrArray) participants = read_good (text);

  return g_strdup (((IndParticipant *) participants->pdata[0])->values[column]);
}

static char *
write_text (GPtrArray *participants)
{
  g_autoptr (GBytes) bytes = ind_participants_write (participants);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The sample in UTF-8, as somebody corrected it so that both rows of one case say the same. */
static char *
read_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "deltagerliste.csv", NULL), *bytes = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  text = g_convert (bytes, (gssize) length, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
  g_assert_nonnull (text);
  parts = g_strsplit (text, "Tvilling, se næste række", 2);
  g_assert_nonnull (parts[1]);
  return g_strjoinv ("\"Tvilling; fælles plan\"", parts);
}

static void
test_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "deltagerliste.csv", NULL);
  g_autofree char *text = read_sample (), *written = NULL;
  g_autoptr (GPtrArray) participants = read_good (text), again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (IndImport) import = NULL;
  const IndParticipant *twins = NULL;

  g_assert_cmpuint (participants->len, ==, 25);
  for (guint k = 0; k < participants->len; k++)
    if (g_str_equal (((IndParticipant *) participants->pdata[k])->values[IND_COLUMN_REFERENCE], "2024-012"))
      twins = participants->pdata[k];
  g_assert_nonnull (twins);
  g_assert_cmpuint (twins->row, ==, 21);
  g_assert_cmpuint (twins->children->len, ==, 2);
  g_assert_cmpstr (((IndListedChild *) twins->children->pdata[1])->name, ==, "Esther Kofoed");
  g_assert_cmpstr (((IndListedChild *) twins->children->pdata[1])->cpr, ==, "160622-6640");
  g_assert_cmpstr (twins->values[IND_COLUMN_NOTE], ==, "Tvilling; fælles plan");
  g_assert_cmpstr (twins->values[IND_COLUMN_REFERRED], ==, "2024-06-10");

  /* What the program writes it reads the same. */
  written = write_text (participants);
  again = read_good (written);
  g_assert_cmpuint (again->len, ==, 25);
  for (guint k = 0; k < again->len; k++)
    {
      g_assert_false (ind_participant_adds (again->pdata[k], participants->pdata[k]));
      g_assert_false (ind_participant_adds (participants->pdata[k], again->pdata[k]));
    }

  /* As it was sent, its rows disagree. */
  import = ind_import_read (path, &error);
  g_assert_null (import);
  g_assert_error (error, IND_ERROR, IND_ERROR_ROWS_DISAGREE);
  g_assert_cmpstr (ind_error_where (error), ==, "22:Bemærkning");
  g_assert_cmpstr (ind_error_what (error), ==, "21");
}

/* Every cell goes out as it came in, but for dates, letter case and line ends. */
static void
test_goes_out_the_same (void)
{
  g_autoptr (GPtrArray) participants = read_good (
    HEAD "R-1;Å;Ida Å;010120-4001;Ishøj;EN INDGANG;afslået;4/3-2023;4.3.2023;2023-04-05;Lone Berg;Mor Å;Far Å;+45 20 00 00 01;"
    "TYRKISK;\"Siger \"\"ja\"\";\nog nej\"\n");
  g_autofree char *written = write_text (participants);

  g_assert_cmpstr (written, ==,
    "\xef\xbb\xbf" "Sagsnr;Familie;Barn;CPR;Kommune;Model;Status;Henvist;Indskrevet;Udskrevet;Koordinator;Mor;Far;Telefon;"
    "Tolkesprog;Bemærkning\r\n"
    "R-1;Å;Ida Å;010120-4001;Ishøj;Én familie – én indgang;Afslået;04-03-2023;04-03-2023;05-04-2023;Lone Berg;Mor Å;Far Å;"
    "'+45 20 00 00 01;tyrkisk;\"Siger \"\"ja\"\";\nog nej\"\r\n");
}

/* A case with two children is two rows; one without is one. */
static void
test_rows_of_children (void)
{
  g_autoptr (GPtrArray) participants = read_good ("Sagsnr;Familie;Barn;CPR\nR-10;Bo;;\nR-9;Å;Ida;\nR-9;Å;Bo;010120-4001\n");
  g_autofree char *written = write_text (participants);
  g_auto (GStrv) rows = g_strsplit (written, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (rows), ==, 5);
  g_assert_true (g_str_has_prefix (rows[1], "R-9;Å;Ida;;"));
  g_assert_true (g_str_has_prefix (rows[2], "R-9;Å;Bo;010120-4001;"));
  g_assert_true (g_str_has_prefix (rows[3], "R-10;Bo;;;"));
}

static void
test_encodings (void)
{
  static const struct { const char *text; gsize length; } texts[] = {
#define TEXT(text) { text, sizeof text - 1 }
    TEXT ("Sagsnr;Familie;Bemærkning\nR;Žukas Åse;“Ø”\n"),
    TEXT ("\xef\xbb\xbfSagsnr;Familie;Bemærkning\r\nR;Žukas Åse;“Ø”\r\n"),
    TEXT ("Sagsnr;Familie;Bem\xe6rkning\r\nR;\x8eukas \xc5se;\x93\xd8\x94\r\n"),
#undef TEXT
  };

  for (gsize k = 0; k < G_N_ELEMENTS (texts); k++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) participants = read_bytes (texts[k].text, texts[k].length, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (((IndParticipant *) participants->pdata[0])->values[IND_COLUMN_FAMILY], ==, "Žukas Åse");
      g_assert_cmpstr (((IndParticipant *) participants->pdata[0])->values[IND_COLUMN_NOTE], ==, "“Ø”");
    }
}

/* Separators, line ends, blank lines and blanks, quotes in the header, the order of columns. */
static void
test_forms (void)
{
  static const char *const texts[] = {
    "Sagsnr;Familie;Telefon\nR;Bo;1\n",
    "Sagsnr,Familie,Telefon\nR,Bo,1\n",
    "Sagsnr\tFamilie\tTelefon\nR\tBo\t1\n",
    "Sagsnr;Familie;Telefon\r\nR;Bo;1",
    "Sagsnr;Familie;Telefon\rR;Bo;1\r",
    "\"Sagsnr\";\"Familie\";\"Telefon\"\n\"R\";\"Bo\";\"1\"\n",
    "\n\r\n SAGSNR ; familie;telefon;;\n\n  R;\xc2\xa0" "Bo ; 1;;\r\n;;\n\n",
    "Telefon;Ukendt;Sagsnr;Ukendt;Familie\n1;x;R;x;Bo\r\n",
    "Sagsnr,Familie,\"Ja; nej; måske\",Telefon\nR,Bo,x,1\n",
  };

  for (gsize k = 0; k < G_N_ELEMENTS (texts); k++)
    {
      g_autoptr (GPtrArray) participants = read_good (texts[k]);
      const IndParticipant *one = participants->pdata[0];

      g_test_message ("%s", texts[k]);
      g_assert_cmpuint (participants->len, ==, 1);
      g_assert_cmpstr (one->values[IND_COLUMN_REFERENCE], ==, "R");
      g_assert_cmpstr (one->values[IND_COLUMN_FAMILY], ==, "Bo");
      g_assert_cmpstr (one->values[IND_COLUMN_PHONE], ==, "1");
      g_assert_null (one->values[IND_COLUMN_NOTE]);
    }
}

static void
test_unknown_columns (void)
{
  const char *text = "Sagsnr;Alder;Familie;Alder;;Køn\nR;1;Bo;2;;3\nS;1;Bo;2;;3\n";
  g_autoptr (GPtrArray) passed_over = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) participants = read_bytes (text, strlen (text), passed_over, NULL);

  g_assert_cmpuint (participants->len, ==, 2);
  g_assert_cmpuint (passed_over->len, ==, 2);
  g_assert_cmpstr (passed_over->pdata[0], ==, "Alder");
  g_assert_cmpstr (passed_over->pdata[1], ==, "Køn");
}

static void
test_cells (void)
{
  static const struct { IndColumn column; const char *cell, *value; } cells[] = {
    { IND_COLUMN_REFERRED, "2023-03-04", "2023-03-04" }, { IND_COLUMN_REFERRED, "04-03-2023", "2023-03-04" },
    { IND_COLUMN_REFERRED, "4.3.2023", "2023-03-04" }, { IND_COLUMN_REFERRED, "4/3-2023", "2023-03-04" },
    { IND_COLUMN_REFERRED, "29-02-2024", "2024-02-29" }, { IND_COLUMN_REFERRED, " ", NULL },
    { IND_COLUMN_MODEL, "En indgang", "en-indgang" }, { IND_COLUMN_MODEL, "EN INDGANG", "en-indgang" },
    { IND_COLUMN_MODEL, "Én familie – én indgang", "en-indgang" }, { IND_COLUMN_MODEL, "én familie - ÉN indgang", "en-indgang" },
    { IND_COLUMN_MODEL, "SAMMEN om  familien", "sammen-om-familien" },
    { IND_COLUMN_STATUS, "henvist", "referred" }, { IND_COLUMN_STATUS, "TILBUDT", "offered" },
    { IND_COLUMN_STATUS, "Indskrevet", "enrolled" }, { IND_COLUMN_STATUS, "AFSLÅET", "rejected" },
    { IND_COLUMN_STATUS, "takket nej", "declined" }, { IND_COLUMN_STATUS, "udskrevet", "discharged" },
    { IND_COLUMN_LANGUAGE, "Arabisk", "arabisk" }, { IND_COLUMN_LANGUAGE, "SOMALI", "somali" },
    { IND_COLUMN_LANGUAGE, "Tegnsprog (dansk)", "Tegnsprog (dansk)" },
    { IND_COLUMN_PHONE, "'+45 1", "+45 1" }, { IND_COLUMN_PHONE, "'20", "'20" },
    { IND_COLUMN_FAMILY, "'=1+1", "=1+1" }, { IND_COLUMN_FAMILY, "''=1+1", "'=1+1" }, { IND_COLUMN_FAMILY, "O'Brien", "O'Brien" },
    { IND_COLUMN_NOTE, "\"a\r\nb\rc\"", "a\nb\nc" }, { IND_COLUMN_REFERENCE, "'@x", "@x" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (cells); k++)
    {
      g_autofree char *value = NULL;

      g_test_message ("%s", cells[k].cell);
      value = read_cell (cells[k].column, cells[k].cell);
      g_assert_cmpstr (value, ==, cells[k].value);
    }
}

static void
test_cpr (void)
{
  static const struct { const char *cell, *cpr; } numbers[] = {
    { "010120-4001", "010120-4001" }, { "0101204001", "010120-4001" }, { "010120 4001", "010120-4001" },
    { "010120-4abc", "010120-4ABC" }, { "010120-ABCD", "010120-ABCD" }, { "610120-4001", "610120-4001" },
    { "290200-4001", "290200-4001" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (numbers); k++)
    {
      g_autofree char *text = g_strdup_printf ("Sagsnr;Familie;CPR\nR;F;%s\n", numbers[k].cell);
      g_autoptr (GPtrArray) participants = read_good (text);
      const IndParticipant *one = participants->pdata[0];

      g_assert_cmpuint (one->children->len, ==, 1);
      g_assert_cmpstr (((IndListedChild *) one->children->pdata[0])->cpr, ==, numbers[k].cpr);
    }
}

/* No spreadsheet runs what was written, and it is read as it was. */
static void
test_formulas (void)
{
  static const char *const cells[] = { "=1+1", "+45", "-1", "@x", "'=1+1", "''+1", "'x", "1-1", "=\"a\"" };

  for (gsize k = 0; k < G_N_ELEMENTS (cells); k++)
    {
      g_autoptr (IndParticipant) one = ind_participant_new (0);
      g_autoptr (GPtrArray) list = g_ptr_array_new (), again = NULL;
      g_autofree char *written = NULL;
      g_auto (GStrv) rows = NULL;

      ind_participant_set (one, IND_COLUMN_REFERENCE, cells[k], 0);
      ind_participant_set (one, IND_COLUMN_FAMILY, "F", 0);
      g_ptr_array_add (list, one);
      written = write_text (list);
      rows = g_strsplit (written, "\r\n", -1);
      g_assert_null (strchr ("=+-@", rows[1][*rows[1] == '"']));
      again = read_good (written);
      g_assert_cmpstr (((IndParticipant *) again->pdata[0])->values[IND_COLUMN_REFERENCE], ==, cells[k]);
    }
}

/* What a blank cell does not say, another row of the case may. */
static void
test_siblings (void)
{
  g_autoptr (GPtrArray) participants = read_good ("Sagsnr;Familie;Barn;CPR;Telefon\nR;Bo;Ida;;\nS;Å;;;\nR;;Ib;010120-4001;20\n"
                                                  "R;Bo;Ib;0101204001;\n");
  const IndParticipant *one = participants->pdata[0];

  g_assert_cmpuint (participants->len, ==, 2);
  g_assert_cmpuint (one->children->len, ==, 2);
  g_assert_cmpstr (one->values[IND_COLUMN_PHONE], ==, "20");
  g_assert_cmpuint (one->rows[IND_COLUMN_PHONE], ==, 4);
}

static const struct
{
  const char *text;
  gsize length;       /* 0: to the NUL */
  IndErrorCode code;
  const char *where, *what;
} broken[] = {
  { "", 0, IND_ERROR_FILE_EMPTY, NULL, NULL },
  { "\xef\xbb\xbf", 0, IND_ERROR_FILE_EMPTY, NULL, NULL },
  { "R-1;" SECRET ";1\n", 0, IND_ERROR_NO_HEADER, "1", NULL },
  { SECRET "\n" SECRET "\n", 0, IND_ERROR_FILE_FOREIGN, NULL, NULL },
  { "%PDF-1.4\n\0\1\2", 12, IND_ERROR_FILE_FOREIGN, NULL, NULL },
  { "Sagsnr;Barn\nR;" SECRET "\n", 0, IND_ERROR_COLUMN_MISSING, "1", "Familie" },
  { "\nFamilie;Barn\n" SECRET ";\n", 0, IND_ERROR_COLUMN_MISSING, "2", "Sagsnr" },
  { "Sagsnr;Familie;sagsnr\nR;" SECRET ";S\n", 0, IND_ERROR_COLUMN_TWICE, "1", "Sagsnr" },
  { "Sagsnr;Familie\nR;" SECRET "\nS;\"" SECRET "\n\n\n", 0, IND_ERROR_NOT_CSV, "3", NULL },
  { "Sagsnr;Familie\n\"a\nb\";B\nS;" SECRET "\"x\n", 0, IND_ERROR_NOT_CSV, "3", NULL },
  { "Sagsnr;Familie\nS;\"" SECRET "\"x\n", 0, IND_ERROR_NOT_CSV, "2", NULL },
  { "Sagsnr;\"Familie\nS;x\n", 0, IND_ERROR_NOT_CSV, "1", NULL },
  { "Sagsnr;Familie\nR;B\nS;\0" SECRET "\n", 30, IND_ERROR_NOT_CSV, "3", NULL },
  { "\xff\xfeS\0a\0g\0", 8, IND_ERROR_UTF16, NULL, NULL },
  { "\xfe\xff\0S\0a\0g", 8, IND_ERROR_UTF16, NULL, NULL },
  { "S\0a\0g\0s\0n\0r\0", 12, IND_ERROR_UTF16, NULL, NULL },
  { "\0S\0a\0g\0s\0n\0r", 12, IND_ERROR_UTF16, NULL, NULL },
  { "\xef\xbb\xbfSagsnr;Familie\nR;" SECRET "\xe6\n", 0, IND_ERROR_NOT_UTF8, "2:Familie", NULL },
  { "Sagsnr;Familie\nR;\x81" SECRET "\n", 0, IND_ERROR_NOT_UTF8, "2:Familie", NULL },
  { "Sagsnr;Familie\nR;Sø\nS;" SECRET "\xe6\n", 0, IND_ERROR_NOT_UTF8, "3:Familie", NULL },
  { "Sagsnr,Familie,Bemærkning,Mor\nR,\"Ø,\nå\"\"\",\"" SECRET "\n\xe6\",M\n", 0, IND_ERROR_NOT_UTF8, "2:Bemærkning", NULL },
  { "Sagsnr;Familie;Bem\xe6rkning\nR;Sø;" SECRET "\n", 0, IND_ERROR_NOT_UTF8, "1:", NULL },
  { "Sagsnr;Familie\nR;B\n\nS;" SECRET ";x\n", 0, IND_ERROR_TOO_MANY_CELLS, "4", NULL },
  { "Sagsnr;Familie\n;" SECRET "\n", 0, IND_ERROR_EMPTY, "2:Sagsnr", NULL },
  { "Sagsnr;Familie\n01234567890123456789012345678901234567890;B\n", 0, IND_ERROR_TEXT_TOO_LONG, "2:Sagsnr", "40" },
  { "Sagsnr;Familie;Henvist\nR;" SECRET ";31-02-2023\n", 0, IND_ERROR_NOT_A_DATE, "2:Henvist", NULL },
  { "Sagsnr;Familie;Indskrevet\nR;B;13/13/23\n", 0, IND_ERROR_NOT_A_DATE, "2:Indskrevet", NULL },
  { "Sagsnr;Familie;Indskrevet\nR;B;04-03-23\n", 0, IND_ERROR_NOT_A_DATE, "2:Indskrevet", "YY" },
  { "Sagsnr;Familie;Indskrevet\nR;B;4/3-23\n", 0, IND_ERROR_NOT_A_DATE, "2:Indskrevet", "YY" },
  { "Sagsnr;Familie;Udskrevet\nR;B;2023-13-01\n", 0, IND_ERROR_NOT_A_DATE, "2:Udskrevet", NULL },
  { "Sagsnr;Familie;Udskrevet\nR;B;4.3-2023\n", 0, IND_ERROR_NOT_A_DATE, "2:Udskrevet", NULL },
  { "Sagsnr;Familie;Udskrevet\nR;B;" SECRET "\n", 0, IND_ERROR_NOT_A_DATE, "2:Udskrevet", NULL },
  { "Sagsnr;Familie;CPR\r\nR;B;310220-4001\r\n", 0, IND_ERROR_CPR_DATE, "2:CPR", NULL },
  { "Sagsnr;Familie;CPR\nR;B;010120-400\n", 0, IND_ERROR_NOT_A_CPR, "2:CPR", NULL },
  { "Sagsnr;Familie;CPR\nR;B;Hemmelig-01\n", 0, IND_ERROR_NOT_A_CPR, "2:CPR", NULL },
  { "Sagsnr;Familie;Model\nR;B;" SECRET "\n", 0, IND_ERROR_UNKNOWN_VALUE, "2:Model", MODELS },
  { "Sagsnr;Familie;Status\nR;B;\n\"S\nT\";B;" SECRET "\n", 0, IND_ERROR_UNKNOWN_VALUE, "3:Status", STATES },
  { "Sagsnr;Familie;Telefon\nR;B;1\nS;B;2\nR;B;" SECRET "\n", 0, IND_ERROR_ROWS_DISAGREE, "4:Telefon", "2" },
  { "Sagsnr;Familie;Telefon\nR;B;\nR;B;1\nR;B;" SECRET "\n", 0, IND_ERROR_ROWS_DISAGREE, "4:Telefon", "3" },
  { "Sagsnr;Familie\n010120-4001;B\n", 0, IND_ERROR_CPR_AS_REFERENCE, "2:Sagsnr", NULL },
  { "Sagsnr;Familie\nR;B\nR;" SECRET "\n", 0, IND_ERROR_ROWS_DISAGREE, "3:Familie", "2" },
  { "Sagsnr;Familie;Barn;CPR\nR;B;Ida;010120-4001\nR;B;" SECRET ";010120-4001\n", 0, IND_ERROR_ROWS_DISAGREE, "3:Barn", "2" },
};

static void
test_broken (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (broken); k++)
    {
      g_autoptr (GError) error = NULL;
      gsize length = broken[k].length > 0 ? broken[k].length : strlen (broken[k].text);
      g_autoptr (GPtrArray) participants = read_bytes (broken[k].text, length, NULL, &error);

      g_test_message ("%s", broken[k].text);
      g_assert_null (participants);
      g_assert_error (error, IND_ERROR, (int) broken[k].code);
      g_assert_cmpstr (ind_error_where (error), ==, broken[k].where);
      g_assert_cmpstr (ind_error_what (error), ==, broken[k].what);
      g_assert_null (strstr (error->message, SECRET));
    }
}

/* A text that is too long for a file, in one cell, and in a header. */
static void
test_long_rows (void)
{
  static const char *const texts[] = { "Sagsnr;Familie\nR;B\nS;\"%s\n\"\n", "Sagsnr;Familie\nR;B\nS;%s\n" };
  g_autofree char *letters = g_strnfill (3 * 1024 * 1024, 'x'), *head = g_strdup_printf ("Sagsnr;%s\n", letters);
  g_autoptr (GError) error = NULL;

  for (gsize k = 0; k < G_N_ELEMENTS (texts); k++)
    {
      g_auto (GStrv) parts = g_strsplit (texts[k], "%s", 2);
      g_autofree char *text = g_strconcat (parts[0], letters, parts[1], NULL);
      g_autoptr (GPtrArray) participants = read_bytes (text, strlen (text), NULL, &error);

      g_assert_null (participants);
      g_assert_error (error, IND_ERROR, IND_ERROR_LINE_TOO_LONG);
      g_assert_cmpstr (ind_error_where (error), ==, "3");
      g_clear_error (&error);
    }
  g_assert_null (read_bytes (head, strlen (head), NULL, &error));
  g_assert_nonnull (error);
}

static gpointer
write_endlessly (gpointer data)
{
  int file = GPOINTER_TO_INT (data);
  g_autofree char *block = g_strnfill (65536, 'x');
  gsize written = 0;
  gssize n;

  n = write (file, "Sagsnr;Familie\n", 15);
  while (n > 0 && written < 64 * 1024 * 1024)
    {
      n = write (file, block, 65536);
      written += n > 0 ? (gsize) n : 0;
    }
  close (file);
  return GSIZE_TO_POINTER (written);
}

/* A line without an end is refused long before it has been read. */
static void
test_endless_line (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  IndImport *import;
  GThread *writer;
  int ends[2];

  signal (SIGPIPE, SIG_IGN);
  g_assert_cmpint (pipe (ends), ==, 0);
  path = g_strdup_printf ("/dev/fd/%d", ends[0]);
  writer = g_thread_new ("writer", write_endlessly, GINT_TO_POINTER (ends[1]));
  import = ind_import_read (path, &error);
  close (ends[0]);
  g_assert_cmpuint (GPOINTER_TO_SIZE (g_thread_join (writer)), <, 4 * 1024 * 1024);
  g_assert_null (import);
  g_assert_error (error, IND_ERROR, IND_ERROR_LINE_TOO_LONG);
  g_assert_cmpstr (ind_error_where (error), ==, "2");
  g_assert_cmpstr (ind_error_file (error), ==, path);
}

/* Ten thousand columns that nobody knows take no longer than they should. */
static void
test_many_columns (void)
{
  g_autoptr (GString) text = g_string_new ("Sagsnr;Familie");
  g_autoptr (GPtrArray) passed_over = g_ptr_array_new_with_free_func (g_free), participants = NULL;

  for (guint k = 0; k < 10000; k++)
    g_string_append_printf (text, ";x%u", k);
  g_string_append (text, "\nR;B\n");
  participants = read_bytes (text->str, text->len, passed_over, NULL);
  g_assert_cmpuint (participants->len, ==, 1);
  g_assert_cmpuint (passed_over->len, ==, 10000);
}

/* A name alone, and the name with its number, are one child; two numbers are two. */
static void
test_name_and_number (void)
{
  static const struct { const char *rows; guint n; } lists[] = {
    { "Q-1;F;Ida;\nQ-1;F;Ida;020314-4563\n", 1 },
    { "Q-1;F;Ida;020314-4563\nQ-1;F;Ida;\n", 1 },
    { "Q-1;F;Ida;\nQ-1;F;Ida;020314-4563\nQ-1;F;Ida;030315-1111\n", 2 },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (lists); k++)
    {
      g_autofree char *text = g_strconcat ("Sagsnr;Familie;Barn;CPR\n", lists[k].rows, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) participants = ind_participants_read (bytes, NULL, &error);
      const IndParticipant *one;

      g_assert_no_error (error);
      one = participants->pdata[0];
      g_assert_cmpuint (one->children->len, ==, lists[k].n);
      g_assert_cmpstr (((IndListedChild *) one->children->pdata[0])->cpr, ==, "020314-4563");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/participants/sample", test_sample);
  g_test_add_func ("/exchange/participants/goes-out-the-same", test_goes_out_the_same);
  g_test_add_func ("/exchange/participants/rows-of-children", test_rows_of_children);
  g_test_add_func ("/exchange/participants/encodings", test_encodings);
  g_test_add_func ("/exchange/participants/forms", test_forms);
  g_test_add_func ("/exchange/participants/unknown-columns", test_unknown_columns);
  g_test_add_func ("/exchange/participants/cells", test_cells);
  g_test_add_func ("/exchange/participants/cpr", test_cpr);
  g_test_add_func ("/exchange/participants/formulas", test_formulas);
  g_test_add_func ("/exchange/participants/siblings", test_siblings);
  g_test_add_func ("/exchange/participants/name-and-number", test_name_and_number);
  g_test_add_func ("/exchange/participants/broken", test_broken);
  g_test_add_func ("/exchange/participants/long-rows", test_long_rows);
  g_test_add_func ("/exchange/participants/endless-line", test_endless_line);
  g_test_add_func ("/exchange/participants/many-columns", test_many_columns);
  return g_test_run ();
}
