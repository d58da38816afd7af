#include "config.h"

#include "ind-pango.h"

#include "tests/figure/ind-own-field.h"
#include "ind-ics-triangle.h"

/* With the letters that are really drawn: whatever a year holds, no text of the wheel runs over another or leaves its field. */
static void
test_wheel (void)
{
  IndTypeset *typeset = ind_pango_typeset_new ();

  for (guint seed = 0; seed < 48; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      IndWheelEntry entries[IND_RANDOM_WHEEL_MOST];
      guint n = ind_random_wheel_fill (rand, seed, entries);
      IndDate today = ind_random_wheel_today (rand);
      g_autoptr (IndFigure) figure = ind_random_wheel_draw (entries, n, today, seed / 3 % 4, typeset);
      const IndItem *one, *other;

      if (ind_texts_meet (ind_figure_scene (figure), &one, &other))
        g_error ("%u: |%s| runs over |%s|", seed, one->text, other->text);
      ind_check_own_fields (figure, today, seed);
    }
  ind_pango_typeset_free (typeset);
}

/* The catalogue's ten dimensions, all with worries, earlier levels and goals: on a sheet, on a page and on a wall. */
static void
test_triangle (void)
{
  static const char *const names[] = { "Sundhedsforhold", "Udvikling og adfærd", "Dagtilbud, skole og læring",
                                       "Fritidsforhold og venskaber", "Trygt omsorgsmiljø", "Stimulering og vejledning",
                                       "Understøttelse af relationer", "Familieforhold og baggrund",
                                       "Bolig, beskæftigelse og økonomi", "Socialt netværk" };
  IndTypeset *typeset = ind_pango_typeset_new ();
  IndTriangleField fields[10];
  IndTriangle triangle = { .title = "Tværfaglig udredning", .subtitle = "Trekanten om Ida", .child = "Ida", .age = "3 år",
                           .sides = { "Barnets udvikling", "Forældrekompetencer", "Familie og netværk" },
                           .fields = fields, .n_fields = 10,
                           .levels = { "", "Ressource", "Blandet", "Bekymring", "Ikke udforsket" },
                           .goal_words = "mål eller delmål, i familiens orden", .no_goal_words = "intet mål endnu" };

  for (guint k = 0; k < 10; k++)
    fields[k] = (IndTriangleField) { .id = k + 1, .side = k < 4 ? 0 : k < 7 ? 1 : 2, .name = names[k], .said = names[k],
                                     .level = IND_LEVEL_CONCERN, .earlier = IND_LEVEL_UNEXPLORED,
                                     .earlier_words = "før: Ikke udforsket", .state = "Bekymring · intet mål endnu",
                                     .goals = k % 2 == 0 ? "12.3" : NULL, .lacks_goal = k % 2 != 0 };
  for (guint shape = 0; shape < 3; shape++)
    {
      g_autoptr (IndFigure) figure = NULL;
      const IndItem *one, *other;

      triangle.on_page = shape == 1;
      triangle.on_wall = shape == 2;
      figure = ind_ics_triangle_new (&triangle, typeset);
      if (ind_texts_meet (ind_figure_scene (figure), &one, &other))
        g_error ("%u: |%s| runs over |%s|", shape, one->text, other->text);
    }
  ind_pango_typeset_free (typeset);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/wheel", test_wheel);
  g_test_add_func ("/figures/triangle", test_triangle);
  return g_test_run ();
}
