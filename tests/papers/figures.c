/* What no figure shows, whoever typed it where: CPR numbers, protected addresses, what is the team's own. */
#include "config.h"

#include <string.h>

#include "ind-case-file.h"
#include "ind-families-figure.h"
#include "ind-map-figure.h"
#include "ind-triangle-content.h"
#include "ind-wheel.h"
#include "tests/domain/records.h"
#include "tests/figure/ind-letters.h"

#define CPR "010120-4001"
#define ADDRESS "Skjulvej 9"

static const char family_json[] =
  "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"X-1\",\"family_name\":\"Holm " CPR "\","
  "\"municipality\":\"Ishøj\",\"model\":\"en-indgang\",\"status\":\"enrolled\",\"protected_address\":true,"
  "\"address\":\"" ADDRESS ", 2635 Ishøj\"},"
  "\"persons\":["
  "{\"id\":\"c\",\"name\":\"Ida " CPR "\",\"relation\":\"child\",\"in_focus\":true,\"birth_date\":\"2022-05-01\"},"
  "{\"id\":\"m\",\"name\":\"Mor\",\"relation\":\"mother\",\"occupation\":\"hjemme på " ADDRESS "\"}],"
  "\"contacts\":[{\"id\":\"k\",\"name\":\"Bo " ADDRESS "\",\"role\":\"nabo, " CPR "\",\"note\":\"" ADDRESS "\"}],"
  "\"network\":{\"maps\":[{\"title\":\"Kort " CPR "\",\"date\":\"2026-08-01\",\"nodes\":["
  "{\"id\":\"n1\",\"person\":\"m\",\"sector\":\"family\",\"distance\":20,\"angle\":60},"
  "{\"id\":\"n2\",\"contact\":\"k\",\"sector\":\"friends\",\"distance\":70,\"angle\":-40,\"note\":\"" CPR "\"}],"
  "\"ties\":[{\"from\":\"n1\",\"to\":\"n2\"}]}]},"
  "\"assessments\":[{\"id\":\"a\",\"title\":\"Udredning " CPR "\",\"dimensions\":[{\"dimension\":\"child.health\","
  "\"level\":\"mixed\",\"strengths\":\"glad på " ADDRESS "\",\"concerns\":\"" CPR "\",\"family_words\":\"" ADDRESS "\","
  "\"professional\":\"kun for kolleger\"}]}],"
  "\"activities\":["
  "{\"id\":\"v1\",\"kind\":\"follow-up\",\"month\":\"2026-12\",\"date\":\"2026-12-03\",\"title\":\"Møde " CPR "\","
  "\"place\":\"" ADDRESS "\",\"status\":\"agreed\"},"
  "{\"id\":\"v2\",\"kind\":\"status-meeting\",\"month\":\"2026-12\",\"title\":\"Kun for teamet\",\"audience\":\"team\"}]}";

static IndCase *
read_family (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (family_json, strlen (family_json));
  g_autoptr (GError) error = NULL;
  IndCase *family = ind_case_file_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return family;
}

static void
assert_hidden (const char *text)
{
  static const char *const hidden[] = { CPR, "0101204001", "4001", ADDRESS, "Skjulvej", "kun for kolleger" };

  for (gsize k = 0; k < G_N_ELEMENTS (hidden); k++)
    if (text != NULL && strstr (text, hidden[k]) != NULL)
      g_error ("“%s” is shown:\n%s", hidden[k], text);
}

static void
assert_scene_hides (const IndScene *scene)
{
  g_autofree char *dump = ind_scene_dump (scene);

  assert_hidden (dump);
}

static void
assert_figure_hides (const IndFigure *figure)
{
  assert_scene_hides (ind_figure_scene (figure));
  for (guint k = 0; k < ind_figure_length (figure); k++)
    {
      assert_hidden (ind_figure_thing (figure, k)->name);
      assert_hidden (ind_figure_thing (figure, k)->about);
    }
}

static void
test_map (void)
{
  g_autoptr (IndCase) family = read_family ();
  g_autoptr (IndMapFigure) words = ind_map_figure_new (family, ind_map_on (family, ind_date_new (2026, 11, 22)));
  g_autoptr (IndNetworkMap) map = ind_network_map_new (ind_map_figure_input (words), &ind_letters, IND_MAP_SHEET_SCREEN);
  g_autoptr (IndScene) scene = ind_network_map_scene (map, IND_MAP_PART_ALL, 0);
  const IndNode *other = ind_list_get (ind_map_on (family, IND_NO_DATE)->nodes, 1);
  const IndMapDifference differences[] = {
    { .kind = IND_MAP_CAME, .after = other }, { .kind = IND_MAP_WENT, .before = other },
    { .kind = IND_MAP_MOVED, .before = other, .after = other, .nearer = 1, .other_sector = TRUE },
    { .kind = IND_MAP_TIED, .before = other, .after = other, .other = other, .was = IND_TIE_WEAK, .is = IND_TIE_STRONG },
  };
  g_autofree char *dump = ind_scene_dump (scene);

  for (gsize k = 0; k < G_N_ELEMENTS (differences); k++)
    {
      g_autofree char *told = ind_map_difference_words (words, words, &differences[k]);

      assert_hidden (told);
      g_assert_nonnull (strstr (told, "Bo"));
    }
  assert_scene_hides (scene);
  assert_hidden (ind_map_figure_title (words));
  assert_hidden (ind_map_figure_alt (words));
  g_assert_nonnull (strstr (dump, "Ida"));
  g_assert_nonnull (strstr (dump, "|Mor|"));
  g_assert_nonnull (strstr (dump, "Bo"));
}

static void
test_triangle (void)
{
  g_autoptr (IndCase) family = read_family ();
  g_autofree char *title = NULL, *alt = NULL;
  g_autoptr (IndScene) picture = ind_triangle_picture (family, FALSE, &ind_letters, &title, &alt);
  IndAssessment *assessment = ind_case_assessment (family, NULL);
  g_autoptr (GPtrArray) children = ind_assessment_children (family, assessment);
  g_autoptr (IndFigure) figure = ind_triangle_figure (family, assessment, children->pdata[0], &(IndTriangleOptions) { 0 },
                                                      &ind_letters);

  assert_scene_hides (picture);
  assert_hidden (title);
  assert_hidden (alt);
  assert_figure_hides (figure);
}

static void
test_wheel (void)
{
  g_autoptr (IndCase) family = read_family ();
  g_autofree char *alt = NULL, *alt_of_team = NULL, *dump = NULL, *dump_of_team = NULL;
  g_autoptr (IndFigure) theirs = ind_wheel_figure (family, ind_date_new (2026, 11, 1), ind_date_new (2026, 11, 22), TRUE,
                                                   IND_WHEEL_SCREEN, &ind_letters, &alt);
  g_autoptr (IndFigure) ours = ind_wheel_figure (family, ind_date_new (2026, 11, 1), ind_date_new (2026, 11, 22), FALSE,
                                                 IND_WHEEL_SCREEN, &ind_letters, &alt_of_team);

  assert_figure_hides (theirs);
  assert_figure_hides (ours);
  assert_hidden (alt);
  assert_hidden (alt_of_team);
  dump = ind_scene_dump (ind_figure_scene (theirs));
  dump_of_team = ind_scene_dump (ind_figure_scene (ours));
  g_assert_null (strstr (dump, "Kun for teamet"));
  g_assert_null (strstr (alt, "Kun for teamet"));
  g_assert_nonnull (strstr (dump_of_team, "Kun for teamet"));
}

/* The year of all families tells kinds, times and names of families, and nothing that anybody wrote beside them. */
static void
test_families (void)
{
  g_autoptr (IndCase) family = read_family ();
  IndCaseSummary *summary = g_new0 (IndCaseSummary, 1);
  g_autoptr (GPtrArray) years = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_family_year_free);
  g_autoptr (IndFigure) figure = NULL;
  g_autofree char *alt = NULL, *dump = NULL;

  summary->family_name = g_strdup ("Holm " CPR);
  summary->children = g_strdup (CPR);
  g_ptr_array_add (years, ind_family_year_new (summary));
  for (guint k = 0; k < ind_list_length (family->activities); k++)
    g_ptr_array_add (((IndFamilyYear *) years->pdata[0])->activities, g_object_ref (ind_list_get (family->activities, k)));
  figure = ind_families_figure (years, ind_date_new (2026, 11, 1), ind_date_new (2026, 11, 22), &ind_letters, &alt);
  assert_figure_hides (figure);
  assert_hidden (alt);
  g_assert_null (strstr (alt, "Kun for teamet"));
  dump = ind_scene_dump (ind_figure_scene (figure));
  g_assert_nonnull (strstr (dump, "Holm"));
}

/* How many of the pages' texts say that. */
static guint
count_said (GPtrArray *pages, guint from, const char *words)
{
  guint n = 0;

  for (guint k = from; k < pages->len; k++)
    for (guint i = 0; i < ind_scene_length (pages->pdata[k]); i++)
      {
        const IndItem *item = ind_scene_item (pages->pdata[k], i);

        n += item->type == IND_ITEM_TEXT && strstr (item->text, words) != NULL;
      }
  return n;
}

/* Months full of activities: what the wheel's own page has no room for stands on the next, each of them once. */
static void
test_wheel_pages (void)
{
  static const struct { guint n_activities, n_pages; } rows[] = { { 0, 1 }, { 3, 1 }, { 60, 2 }, { 200, 4 } };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = ind_case_new (0);
      g_autoptr (GPtrArray) pages = NULL;

      for (guint n = 0; n < rows[k].n_activities; n++)
        {
          g_autofree char *month = g_strdup_printf ("2027-%02u", 1 + n / 30), *title = g_strdup_printf ("Ting nr. %u.", n);

          make (family, &ind_activity_table, "kind", "other", "month", month, "title", title, NULL);
        }
      pages = ind_wheel_pages (family, ind_date_new (2026, 11, 1), ind_date_new (2026, 11, 22), &ind_letters);
      g_assert_cmpuint (pages->len, ==, rows[k].n_pages);
      g_assert_cmpuint (count_said (pages, 0, "overleaf"), ==, rows[k].n_pages - 1);
      g_assert_cmpuint (count_said (pages, 0, "no room"), ==, 0);
      for (guint n = 0; n < rows[k].n_activities; n++)
        {
          g_autofree char *title = g_strdup_printf ("Ting nr. %u.", n);

          g_assert_cmpuint (count_said (pages, 0, title), >=, 1);
          g_assert_cmpuint (count_said (pages, 1, title), <=, 1);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/map-hides", test_map);
  g_test_add_func ("/figures/triangle-hides", test_triangle);
  g_test_add_func ("/figures/wheel-hides", test_wheel);
  g_test_add_func ("/figures/families-hide", test_families);
  g_test_add_func ("/figures/wheel-pages", test_wheel_pages);
  return g_test_run ();
}
