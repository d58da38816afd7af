#include "config.h"

#include "ind-plan-paper.h"

#include <string.h>

#include "ind-case-file.h"
#include "ind-format.h"
#include "ind-pango.h"
#include "tests/paint/ind-read-back.h"

/* How far out a figure's labels may stand on a sheet of A4, in points: a centimetre from its edges. */
#define LEFT 28.3
#define RIGHT 567
#define BOTTOM 785.4

static IndCase *
read_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", name, NULL);
  g_autoptr (GError) error = NULL;
  IndCase *family = ind_case_file_read_path (path, NULL, &error);

  g_assert_no_error (error);
  return family;
}

static IndCase *
read_rest (const char *rest)
{
  g_autofree char *json = g_strdup_printf (
    "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"A\",\"family_name\":\"Prøve\","
    "\"model\":\"en-indgang\",\"status\":\"enrolled\"},\"persons\":[{\"id\":\"p\",\"name\":\"Ida Prøve\","
    "\"relation\":\"child\",\"in_focus\":true},{\"id\":\"q\",\"name\":\"Bo Prøve\",\"relation\":\"child\",\"in_focus\":true}],%s}",
    rest);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  IndCase *family = ind_case_file_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return family;
}

/* All that is said on the pages of a plan, and below every figure's beginning its alternative text; no letter is too small. */
static char *
read_plan (IndCase *family, IndPlanFigure with, gboolean large)
{
  IndTypeset *typeset = ind_pango_typeset_new ();
  g_autoptr (GPtrArray) pages = ind_plan_paper_new (family, &(IndPlanOptions) { .with = with, .large_print = large }, typeset);
  GString *all = g_string_new (NULL);

  for (guint p = 0; p < pages->len; p++)
    for (guint k = 0; k < ind_scene_length (pages->pdata[p]); k++)
      {
        const IndItem *item = ind_scene_item (pages->pdata[p], k);

        if (item->type == IND_ITEM_BEGIN && g_str_equal (item->tag, "Figure"))
          g_string_append_printf (all, "[%s] ", item->alt);
        if (item->type != IND_ITEM_TEXT)
          continue;
        g_assert_cmpfloat (item->size, >=, large ? 16 : 8.99);
        g_assert_cmpfloat (item->bounds.x, >=, LEFT);
        g_assert_cmpfloat (item->bounds.x + item->bounds.width, <=, RIGHT);
        if (item->baseline < BOTTOM)
          g_assert_cmpfloat (item->bounds.y + item->bounds.height, <=, BOTTOM);
        g_string_append_printf (all, "%s%s", item->text, g_str_has_suffix (item->text, " ") ? "" : " ");
      }
  ind_pango_typeset_free (typeset);
  return g_string_free (all, FALSE);
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  while ((text = strstr (text, part)) != NULL)
    {
      n++;
      text++;
    }
  return n;
}

/* Measures, the wheel with its list, the map with its legend; the triangle only for whoever asks. */
static void
test_usual (void)
{
  static const char *const order[] = { "Den hjælp, vi får", "Året, der kommer", "[november 2026 – oktober 2027: ",
                                       "planlagt ", "Mandag den 30. november 2026", "Hvem er omkring os", "Tegnet 19. august 2026",
                                       "[Netværkskort for Deniz. ", "anspændt ", "Hvem er hvem" };
  g_autoptr (IndCase) family = read_sample ("soerensen-yilmaz.json");
  g_autofree char *usual = read_plan (family, IND_PLAN_USUAL, FALSE), *plain = read_plan (family, 0, FALSE);
  g_autofree char *all = read_plan (family, IND_PLAN_USUAL | IND_PLAN_TRIANGLE, FALSE);
  const char *at = usual;

  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    {
      ind_assert_says (at, order[k]);
      at = strstr (at, order[k]);
    }
  ind_assert_says (usual, "Nadia Berg");
  ind_assert_says_not (usual, "Status i kerneteamet");   /* the team's */
  ind_assert_says_not (usual, "Trekanten om Deniz");
  ind_assert_says_not (plain, "Hvem er omkring os");
  ind_assert_says (all, "[Trekanten om Deniz. Sundhedsforhold, Barnets udvikling, Bekymring · mål 2.1.");
  ind_assert_says_not (all, "GMFCS");                    /* for colleagues */
  g_assert_cmpuint (count (all, "[Trekanten"), ==, 1);
  g_assert_true (strstr (all, "[Trekanten") < strstr (all, "Den hjælp, vi får"));
}

/* What the case does not have leaves no heading behind. */
static void
test_nothing (void)
{
  g_autoptr (IndCase) family = read_rest ("\"goals\":[],\"network\":{\"maps\":[{\"id\":\"m\",\"date\":\"2026-01-01\",\"title\":\"Tomt\",\"nodes\":[]}]}");
  g_autofree char *with = read_plan (family, IND_PLAN_USUAL | IND_PLAN_TRIANGLE, FALSE), *without = read_plan (family, 0, FALSE);

  g_assert_cmpstr (with, ==, without);
}

/* In large print the words of a figure stand in its place, sector by sector. */
static void
test_large_print (void)
{
  g_autoptr (IndCase) family = read_sample ("soerensen-yilmaz.json");
  g_autofree char *said = read_plan (family, IND_PLAN_USUAL | IND_PLAN_TRIANGLE, TRUE);

  ind_assert_says_not (said, "[Netværkskort");
  ind_assert_says_not (said, "[Trekanten");
  ind_assert_says (said, "– Nadia Berg, Epilepsisygeplejerske, Sundhed, ");
  ind_assert_says (said, "– Socialt netværk, Familie og netværk, ");
  g_assert_true (strstr (said, "– Camilla, mor, Familie") < strstr (said, "– Nadia Berg"));
}

/* A triangle for each child. */
static void
test_children (void)
{
  g_autoptr (IndCase) family = read_rest (
    "\"assessments\":[{\"id\":\"a\",\"title\":\"ICS\",\"children\":[\"p\",\"q\"],\"dimensions\":["
    "{\"dimension\":\"child.health\",\"child\":\"p\",\"level\":\"resource\"},{\"dimension\":\"family.housing_work_economy\",\"level\":\"concern\"}]}]");
  g_autofree char *said = read_plan (family, IND_PLAN_TRIANGLE, FALSE);

  ind_assert_says (said, "[Trekanten om Ida. Sundhedsforhold, Barnets udvikling, Ressource.");
  ind_assert_says (said, "[Trekanten om Bo. Sundhedsforhold, Barnets udvikling, Ikke udforsket.");
  g_assert_cmpuint (count (said, "Bolig, beskæftigelse og økonomi, Familie og netværk, Bekymring · intet mål endnu."), ==, 2);
}

/* 45 people and an activity of every kind: nothing is too small, nothing runs off the page. */
static void
test_crowd (void)
{
  static const char *const kinds[] = { "network-meeting", "follow-up", "contact", "measure", "review", "transition", "other" };
  g_autoptr (GString) rest = g_string_new ("\"contacts\":[");
  g_autoptr (IndCase) family = NULL;
  g_autofree char *said = NULL;

  for (guint k = 0; k < 45; k++)
    g_string_append_printf (rest, "%s{\"id\":\"c%u\",\"name\":\"Nabo Nummer %u Vestergaard\",\"kind\":\"person\",\"role\":\"nabo\"}",
                            k > 0 ? "," : "", k, k);
  g_string_append (rest, "],\"network\":{\"maps\":[{\"id\":\"m\",\"date\":\"2026-01-01\",\"title\":\"Fuldt\",\"nodes\":[");
  for (guint k = 0; k < 45; k++)
    g_string_append_printf (rest, "%s{\"id\":\"n%u\",\"contact\":\"c%u\",\"sector\":\"friends\",\"distance\":%u,\"angle\":%d,"
                            "\"tie\":\"strained\"}", k > 0 ? "," : "", k, k, 5 + k * 2, (int) (k * 37 % 360) - 180);
  g_string_append (rest, "]}]},\"activities\":[");
  for (guint k = 0; k < 21; k++)
    g_string_append_printf (rest, "%s{\"id\":\"x%u\",\"kind\":\"%s\",\"month\":\"2027-%02u\",\"status\":\"planned\"}",
                            k > 0 ? "," : "", k, kinds[k % 7], 1 + k % 9);
  g_string_append (rest, "]");
  family = read_rest (rest->str);
  said = read_plan (family, IND_PLAN_USUAL, FALSE);
  ind_assert_says (said, "[Netværkskort for Ida og Bo. Nabo Nummer 0 Vestergaard, nabo, ");
}

/* Readers of the PDF are told what each figure shows. */
static void
test_pdf (void)
{
  g_autoptr (IndCase) family = read_sample ("soerensen-yilmaz.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = ind_plan_paper_pdf (family, &(IndPlanOptions) { .with = IND_PLAN_USUAL | IND_PLAN_TRIANGLE }, &error);
  g_autofree char *structure = NULL, *inside = NULL;

  g_assert_no_error (error);
  structure = ind_read_back (pdf, "pdfinfo -struct-text FILE");
  ind_assert_says (structure, "Figure");
  ind_assert_says (structure, "Nadia Berg");
  g_free (ind_read_back (pdf, "qpdf --check FILE"));
  inside = ind_read_back (pdf, "qpdf --json --json-key=qpdf FILE");
  g_assert_cmpuint (count (inside, "\"/S\": \"/Figure\""), >=, 3);
  ind_assert_says (inside, "Trekanten om Deniz. Sundhedsforhold");
  ind_assert_says (inside, "Netværkskort for Deniz. Camilla, mor");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_language_init ("da");
  ind_clock_set (ind_date_new (2026, 11, 22));
  g_test_add_func ("/plan-figures/usual", test_usual);
  g_test_add_func ("/plan-figures/nothing", test_nothing);
  g_test_add_func ("/plan-figures/large-print", test_large_print);
  g_test_add_func ("/plan-figures/children", test_children);
  g_test_add_func ("/plan-figures/crowd", test_crowd);
  g_test_add_func ("/plan-figures/pdf", test_pdf);
  return g_test_run ();
}
