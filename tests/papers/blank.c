#include "config.h"

#include "ind-plan-paper.h"

#include <string.h>

#include "ind-case-file.h"
#include "ind-format.h"
#include "tests/paint/ind-read-back.h"

/* Texts of which nothing can be seen, as a valid file may hold them; each stands for every text of a case. */
static const char *const nothings[] = { " ", "\\n", "\\u200b", "\\u2028", "\\u00ad", "\\ufeff", "\\uffff\\ufffe", "\\u0001", "\\u202e" };

static void
test_nothing_to_see (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (nothings); k++)
    {
      g_autoptr (GString) json = g_string_new (
        "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"A\",\"family_name\":\"#\",\"municipality\":\"#\","
        "\"model\":\"en-indgang\",\"status\":\"enrolled\",\"coordinator\":\"w\",\"partner\":\"v\",\"purpose\":\"#\",\"phone\":\"#\","
        "\"contact_agreement\":{\"best_time\":\"#\",\"remark\":\"#\"}},\"workers\":[{\"id\":\"w\",\"name\":\"#\",\"phone\":\"#\","
        "\"email\":\"#\",\"profession\":\"#\",\"department\":\"#\"},{\"id\":\"v\",\"name\":\"\"}],\"persons\":[{\"id\":\"p\","
        "\"name\":\"#\",\"relation\":\"child\",\"in_focus\":true},{\"id\":\"q\",\"name\":\"#\",\"relation\":\"mother\",\"role\":\"#\","
        "\"parental_responsibility\":true}],\"goals\":[{\"id\":\"g\",\"text\":\"#\",\"for\":[\"p\",\"q\"],\"family_words\":\"#\","
        "\"signs\":[\"#\",\"\"],\"progress\":[{\"on\":\"2026-01-01\",\"value\":1,\"by\":\"w\",\"remark\":\"#\"}],\"actions\":["
        "{\"id\":\"a\",\"text\":\"#\",\"responsible\":[\"q\",\"w\"],\"remark\":\"#\"}]},{\"id\":\"h\",\"text\":\"#\",\"parent\":\"g\"}],"
        "\"measures\":[{\"id\":\"m\",\"kind\":\"aids\",\"title\":\"#\",\"for\":[\"q\"],\"provider\":{\"name\":\"#\"},\"status\":\"running\"}],"
        "\"activities\":[{\"id\":\"x\",\"kind\":\"other\",\"month\":\"2026-12\",\"title\":\"#\",\"place\":\"#\",\"purpose\":\"#\","
        "\"participants\":[{\"name\":\"#\"},{\"ref\":\"w\"}]}],\"plans\":[{\"issued_on\":\"2026-01-01\",\"title\":\"#\","
        "\"agreed_by\":[\"q\",\"w\"]}]}");
      g_autoptr (GBytes) bytes = NULL, pdf = NULL;
      g_autoptr (IndCase) family = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      g_test_message ("%s", nothings[k]);
      g_string_replace (json, "#", nothings[k], 0);
      bytes = g_bytes_new (json->str, json->len);
      family = ind_case_file_read (bytes, NULL, &error);
      g_assert_no_error (error);
      pdf = ind_plan_paper_pdf (family, &(IndPlanOptions) { 0 }, &error);
      g_assert_no_error (error);
      text = ind_read_back (pdf, "pdftotext FILE -");
      ind_assert_says (text, "Handleplan");
      ind_assert_says_not (text, "null");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_language_init (NULL);
  ind_clock_set (ind_date_new (2026, 11, 22));
  g_test_add_func ("/blank/nothing-to-see", test_nothing_to_see);
  return g_test_run ();
}
