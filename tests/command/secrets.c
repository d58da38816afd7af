#include "config.h"

#include "ind-program.h"

#include <string.h>

#include "tests/paint/ind-read-back.h"

#define SECRETS "010203-1234 0102031234 140623 9955 Kystengen 14 "

/* Whoever wrote a text may have written into it what must not be said outside of the case file: here all have. */
static void
take_in_indiscreet (Program *program)
{
  static const char *const changes[][2] = {
    { "\"(text|title|name|note|remark|place|purpose|role|profession|department|municipality|organisation|phone|email|"
      "family_words|family_name|strengths|concerns|professional|conclusion|scope|impairment|best_time|minutes_text|"
      "journal_reference)\": \"", "\"\\1\": \"" SECRETS },
    { "^(\\s+)\"(?=[A-ZÆØÅ][^\"]* [^\"]*\",?$)", "\\1\"" SECRETS },
    { "\"protected_address\": false", "\"protected_address\": true" },
    { "\"responsible\": \\[[^]]*\\]", "\"responsible\": []" },
  };
  g_autofree char *sample = program_sample ("soerensen-yilmaz.json"), *text = NULL, *file = NULL;

  g_assert_true (g_file_get_contents (sample, &text, NULL, NULL));
  for (gsize k = 0; k < G_N_ELEMENTS (changes); k++)
    {
      g_autoptr (GRegex) regex = g_regex_new (changes[k][0], G_REGEX_MULTILINE, 0, NULL);
      g_autofree char *before = text;

      text = g_regex_replace (regex, before, -1, 0, changes[k][1], 0, NULL);
      g_assert_cmpstr (text, !=, before);
    }
  file = program_write (program, "file.json", text);
  g_assert_cmpint (program_run (program, "import", file, NULL), ==, 0);
}

static void
assert_discreet (const char *text)
{
  static const char *const secrets[] = { "1234", "9955", "kystengen" };
  g_autofree char *lower = g_utf8_strdown (text, -1);

  g_assert_cmpuint (strlen (text), >, 40);
  g_assert_nonnull (strstr (text, "…"));
  for (gsize k = 0; k < G_N_ELEMENTS (secrets); k++)
    if (strstr (lower, secrets[k]) != NULL)
      g_error ("“%s” is told: %s", secrets[k], text);
}

static void
test_terminal (Program *program, gconstpointer data)
{
  take_in_indiscreet (program);
  g_assert_cmpint (program_run (program, "show", "EFI-2025-014", NULL), ==, 0);
  assert_discreet (program->out);
  g_assert_cmpint (program_run (program, "history", NULL), ==, 0);
  g_assert_null (strstr (program->out, "1234"));
}

static void
test_plan (Program *program, gconstpointer data)
{
  g_autofree char *file = program_path (program, "plan.pdf"), *output = g_strdup_printf ("--output=%s", file);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL, *about = NULL, *links = NULL;

  take_in_indiscreet (program);
  g_assert_cmpint (program_run (program, "export", "plan", "--case=EFI-2025-014", output, NULL), ==, 0);
  assert_discreet (program->err);
  pdf = program_read (file);
  text = ind_read_back (pdf, "pdftotext FILE -");
  assert_discreet (text);
  about = ind_read_back (pdf, "pdfinfo FILE");
  assert_discreet (about);
  links = ind_read_back (pdf, "pdfinfo -url FILE");
  ind_assert_says_not (links, "1234");
  ind_assert_says (text, "Deniz");
}

/* Each figure, and the assessment as a paper, by what can be read in them. */
static void
test_figures (Program *program, gconstpointer data)
{
  static const char *const words[] = { "map", "triangle", "assessment", "wheel" };

  take_in_indiscreet (program);
  for (gsize k = 0; k < G_N_ELEMENTS (words); k++)
    {
      g_autofree char *file = program_path (program, words[k]), *path = g_strconcat (file, ".pdf", NULL);
      g_autofree char *output = g_strdup_printf ("--output=%s", path);
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *text = NULL;

      g_assert_cmpint (program_run (program, "export", words[k], "--case=EFI-2025-014", output, NULL), ==, 0);
      pdf = program_read (path);
      text = ind_read_back (pdf, "pdftotext FILE -");
      assert_discreet (text);
    }
}

/* What a family is given about itself: all of it but the secrets, and who has used it. */
static void
test_insight (Program *program, gconstpointer data)
{
  g_autofree char *file = program_path (program, "insight.pdf"), *output = g_strdup_printf ("--output=%s", file);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  take_in_indiscreet (program);
  g_assert_cmpint (program_run (program, "show", "EFI-2025-014", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "export", "insight", "--case=EFI-2025-014", output, NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "");
  g_assert_cmpstr (program->err, ==, "");
  pdf = program_read (file);
  text = ind_read_back (pdf, "pdftotext FILE -");
  assert_discreet (text);
  ind_assert_says (text, "Deniz");
  ind_assert_says (text, "Det er der gjort i sagen");
  ind_assert_says (text, "Hvem der har brugt sagen");
  ind_assert_says (text, "Vist");
  ind_assert_says (text, "Eksporteret");
  g_assert_cmpint (program_run (program, "export", "insight", "--case=no-such-case", output, NULL), ==, 1);
  program_assert_one_line (program);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  PROGRAM_TEST ("/command/secrets/terminal", test_terminal);
  PROGRAM_TEST ("/command/secrets/plan", test_plan);
  PROGRAM_TEST ("/command/secrets/figures", test_figures);
  PROGRAM_TEST ("/command/secrets/insight", test_insight);
  return g_test_run ();
}
