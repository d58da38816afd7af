#include "config.h"

#include "ind-triangle-content.h"

#include <string.h>

#include "ind-assessment-paper.h"
#include "ind-case-file.h"
#include "ind-format.h"
#include "tests/figure/ind-letters.h"

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
read_text (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  IndCase *family = ind_case_file_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return family;
}

static const IndThing *
thing_named (const IndFigure *figure, const char *start)
{
  for (guint k = 0; k < ind_figure_length (figure); k++)
    if (g_str_has_prefix (ind_figure_thing (figure, k)->name, start))
      return ind_figure_thing (figure, k);
  g_assert_not_reached ();
}

/* Every dimension says its level and the goals that point at it, by the plan's numbers; strengths are told first. */
static void
test_rich (void)
{
  g_autoptr (IndCase) family = read_sample ("soerensen-yilmaz.json");
  IndAssessment *assessment = ind_case_assessment (family, NULL);
  g_autoptr (GPtrArray) children = ind_assessment_children (family, assessment);
  g_autoptr (IndFigure) figure = ind_triangle_figure (family, assessment, children->pdata[0], &(IndTriangleOptions) { 0 },
                                                      &ind_letters);
  g_autoptr (IndFigure) ours = ind_triangle_figure (family, assessment, children->pdata[0],
                                                    &(IndTriangleOptions) { .professional = TRUE }, &ind_letters);
  const char *about;

  g_assert_cmpuint (children->len, ==, 1);
  g_assert_cmpuint (ind_figure_length (figure), ==, 10);
  g_assert_cmpstr (ind_figure_thing (figure, 0)->name, ==, "Sundhedsforhold, Barnets udvikling, Bekymring · mål 2.1");
  thing_named (figure, "Fritidsforhold og venskaber, Barnets udvikling, Bekymring · mål 2");
  thing_named (figure, "Understøttelse af relationer, Forældrekompetencer, Blandet · intet mål endnu");
  thing_named (figure, "Socialt netværk, Familie og netværk, Ressource");
  about = ind_figure_thing (figure, 0)->about;
  g_assert_true (g_str_has_prefix (about, "Ressourcer: Deniz spiser godt"));
  g_assert_cmpuint (strstr (about, "Bekymringer: ") - about, <, strstr (about, "Familiens ord: ") - about);
  g_assert_null (strstr (about, "GMFCS"));
  g_assert_nonnull (strstr (ind_figure_thing (ours, 0)->about, "GMFCS"));
}

/* A case without an assessment, or a child has a triangle in which nothing has been explored. */
static void
test_empty (void)
{
  g_autoptr (IndCase) family = read_text ("{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"X-1\","
                                          "\"family_name\":\"Holm\",\"municipality\":\"Ishøj\",\"model\":\"en-indgang\",\"status\":\"enrolled\"},\"persons\":[{\"id\":\"p\",\"name\":\"Mor\",\"relation\":\"mother\"}]}");
  g_autofree char *title = NULL, *alt = NULL;
  g_autoptr (IndScene) scene = ind_triangle_picture (family, FALSE, &ind_letters, &title, &alt);

  g_assert_cmpstr (title, ==, "ICS-udredning");
  g_assert_nonnull (strstr (alt, "Sundhedsforhold, Barnets udvikling, Ikke udforsket."));
  g_assert_cmpuint (ind_scene_length (scene), >, 30);
}

/* Each of two children has a triangle; the family's side is shared, and the earlier assessment's levels stand there. */
static void
test_two_children (void)
{
  g_autoptr (IndCase) family = read_text (
    "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"X-1\",\"family_name\":\"Holm\",\"municipality\":\"Ishøj\",\"model\":\"en-indgang\",\"status\":\"enrolled\"},"
    "\"persons\":[{\"id\":\"p-1\",\"name\":\"Ida Holm\",\"relation\":\"child\",\"in_focus\":true},"
    "{\"id\":\"p-2\",\"name\":\"Bo Holm\",\"relation\":\"child\",\"in_focus\":true}],"
    "\"assessments\":[{\"id\":\"a-1\",\"title\":\"Før\",\"started_on\":\"2025-01-01\",\"dimensions\":["
    "{\"dimension\":\"family.network\",\"level\":\"concern\"}]},"
    "{\"id\":\"a-2\",\"title\":\"Nu\",\"started_on\":\"2026-01-01\",\"dimensions\":["
    "{\"dimension\":\"child.health\",\"child\":\"p-1\",\"level\":\"resource\"},"
    "{\"dimension\":\"child.health\",\"child\":\"p-2\",\"level\":\"concern\"},"
    "{\"dimension\":\"family.network\",\"level\":\"mixed\"}]}]}");
  g_autofree char *title = NULL, *alt = NULL;
  g_autoptr (IndScene) scene = ind_triangle_picture (family, FALSE, &ind_letters, &title, &alt);
  const char *ida = strstr (alt, "Ida."), *bo = strstr (alt, "Bo.");

  g_assert_cmpstr (title, ==, "Nu");
  g_assert_true (ida != NULL && bo > ida);
  g_assert_nonnull (g_strstr_len (ida, bo - ida, "Sundhedsforhold, Barnets udvikling, Ressource"));
  g_assert_nonnull (strstr (bo, "Sundhedsforhold, Barnets udvikling, Bekymring · intet mål endnu"));
  g_assert_nonnull (g_strstr_len (ida, bo - ida, "Socialt netværk, Familie og netværk, Blandet · intet mål endnu, før: Bekymring"));
  g_assert_nonnull (strstr (bo, "Socialt netværk, Familie og netværk, Blandet · intet mål endnu, før: Bekymring"));
  g_assert_cmpfloat (scene->width, >, 2000);
}

/* On paper each child has a page, with whom it is about, and no letter is under 9 points. */
static void
test_pages (void)
{
  g_autoptr (IndCase) family = read_text (
    "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"X-1\",\"family_name\":\"Holm\",\"model\":\"en-indgang\","
    "\"status\":\"enrolled\"},\"persons\":[{\"id\":\"p-1\",\"name\":\"Ida Holm\",\"relation\":\"child\"},"
    "{\"id\":\"p-2\",\"name\":\"Bo Holm\",\"relation\":\"child\"}],\"assessments\":[{\"id\":\"a-1\",\"title\":\"Nu\"}]}");
  static const char *const about[] = { "Trekanten om Ida", "Trekanten om Bo" };
  g_autofree char *title = NULL;
  g_autoptr (GPtrArray) pages = ind_triangle_pages (family, ind_list_get (family->assessments, 0), NULL, &ind_letters, &title);

  g_assert_cmpstr (title, ==, "Nu");
  g_assert_cmpuint (pages->len, ==, 2);
  for (guint k = 0; k < pages->len; k++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < ind_scene_length (pages->pdata[k]); i++)
        {
          const IndItem *item = ind_scene_item (pages->pdata[k], i);

          if (item->type != IND_ITEM_TEXT)
            continue;
          g_assert_cmpfloat (item->size, >=, 9);
          found |= g_str_equal (item->text, about[k]);
        }
      g_assert_true (found);
    }
}

/* On a wall each child's triangle is as broad as the sheet: no letter is under 24 points where that is 1920 broad. */
static void
test_wall (void)
{
  g_autoptr (IndCase) family = read_text (
    "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"X-1\",\"family_name\":\"Holm\",\"model\":\"en-indgang\","
    "\"status\":\"enrolled\"},\"persons\":[{\"id\":\"p-1\",\"name\":\"Ida Holm\",\"relation\":\"child\",\"birth_date\":\"2026-03-01\"},"
    "{\"id\":\"p-2\",\"name\":\"Bo Holm\",\"relation\":\"child\"},{\"id\":\"p-3\",\"name\":\"Liv Holm\",\"relation\":\"child\"}],"
    "\"assessments\":[{\"id\":\"a-1\",\"title\":\"Nu\"}]}");
  g_autofree char *title = NULL, *alt = NULL;
  g_autoptr (IndScene) scene = ind_triangle_picture (family, TRUE, &ind_letters, &title, &alt);
  guint whole = 0;

  for (guint k = 0; k < ind_scene_length (scene); k++)
    {
      const IndItem *item = ind_scene_item (scene, k);

      if (item->type != IND_ITEM_TEXT)
        continue;
      g_assert_cmpfloat (item->size * 1920 / scene->width, >=, 24);
      whole += g_str_equal (item->text, "8 måneder");
    }
  g_assert_cmpuint (whole, ==, 1);
  g_assert_nonnull (strstr (alt, "Liv."));
}

/* The goals that point at a dimension, by the plan's numbers and in the family's words; the last assessment comes first. */
static void
test_goals (void)
{
  g_autoptr (IndCase) family = read_text (
    "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"X-1\",\"family_name\":\"Holm\",\"model\":\"en-indgang\","
    "\"status\":\"enrolled\"},\"persons\":[{\"id\":\"p-1\",\"name\":\"Ida Holm\",\"relation\":\"child\",\"in_focus\":true},"
    "{\"id\":\"p-2\",\"name\":\"Bo Holm\",\"relation\":\"child\",\"in_focus\":true}],"
    "\"goals\":[{\"id\":\"g-1\",\"text\":\"Et\",\"priority\":1},"
    "{\"id\":\"g-2\",\"text\":\"To\",\"priority\":2,\"family_words\":\"Sove\",\"dimensions\":[\"child.health\"],\"for\":[\"p-1\"]},"
    "{\"id\":\"g-3\",\"text\":\"Tre\",\"parent\":\"g-1\",\"dimensions\":[\"child.health\"]},"
    "{\"id\":\"g-4\",\"text\":\"Fire\",\"status\":\"dropped\",\"dimensions\":[\"child.health\"]}],"
    "\"assessments\":[{\"id\":\"a-1\",\"title\":\"Sidst\",\"started_on\":\"2026-01-01\"},{\"id\":\"a-2\",\"title\":\"Uden dato\"},"
    "{\"id\":\"a-3\",\"title\":\"Midt\",\"concluded_on\":\"2025-01-01\"},{\"id\":\"a-4\",\"title\":\"Samme dag\",\"started_on\":\"2026-01-01\"}]}");
  g_autoptr (GPtrArray) children = ind_case_children (family), all = ind_case_assessments (family);
  g_autoptr (GPtrArray) idas = ind_triangle_goals (family, "child.health", children->pdata[0]);
  g_autoptr (GPtrArray) bos = ind_triangle_goals (family, "child.health", children->pdata[1]);
  static const char *const order[] = { "Samme dag", "Sidst", "Midt", "Uden dato" };

  g_assert_cmpuint (idas->len, ==, 2);
  g_assert_cmpstr (((IndTriangleGoal *) idas->pdata[0])->words, ==, "1.1  Tre");
  g_assert_cmpstr (((IndTriangleGoal *) idas->pdata[1])->words, ==, "2  »Sove«");
  g_assert_cmpuint (bos->len, ==, 1);
  g_assert_cmpuint (all->len, ==, 4);
  for (guint k = 0; k < 4; k++)
    g_assert_cmpstr (((IndAssessment *) all->pdata[k])->title, ==, order[k]);
  g_assert_true (ind_case_assessment (family, NULL) == all->pdata[0]);
}

/* A text of 100,000 letters without a space takes the pages that it needs, and leaves none of them. */
static void
test_long_text (void)
{
  g_autofree char *letters = g_strnfill (100000, 'n');
  g_autofree char *json = g_strdup_printf (
    "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"X-1\",\"family_name\":\"Holm\",\"model\":"
    "\"en-indgang\",\"status\":\"enrolled\"},\"persons\":[{\"id\":\"p-1\",\"name\":\"Ida\",\"relation\":\"child\"}],"
    "\"assessments\":[{\"id\":\"a-1\",\"title\":\"Nu\",\"dimensions\":[{\"dimension\":\"child.health\","
    "\"level\":\"concern\",\"concerns\":\"%s\"}]}]}", letters);
  g_autoptr (IndCase) family = read_text (json);
  g_autoptr (GPtrArray) pages = ind_assessment_paper_new (family, FALSE, &ind_letters);
  gsize found = 0;

  for (guint k = 0; k < pages->len; k++)
    for (guint i = 0; i < ind_scene_length (pages->pdata[k]); i++)
      {
        const IndItem *item = ind_scene_item (pages->pdata[k], i);

        if (item->type != IND_ITEM_TEXT)
          continue;
        g_assert_cmpfloat (item->bounds.y + item->bounds.height, <=, 842);
        found += strspn (item->text, "n") == strlen (item->text) ? strlen (item->text) : 0;
      }
  g_assert_cmpuint (found, ==, 100000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("INDGANG_TODAY", "2026-11-22", TRUE);
  ind_language_init ("da");
  g_test_add_func ("/triangle/rich", test_rich);
  g_test_add_func ("/triangle/empty", test_empty);
  g_test_add_func ("/triangle/two-children", test_two_children);
  g_test_add_func ("/triangle/pages", test_pages);
  g_test_add_func ("/triangle/wall", test_wall);
  g_test_add_func ("/triangle/goals", test_goals);
  g_test_add_func ("/triangle/long-text", test_long_text);
  return g_test_run ();
}
