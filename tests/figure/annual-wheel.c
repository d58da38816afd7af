#include "config.h"

#include "ind-annual-wheel.h"

#include <string.h>

#include "ind-letters.h"

static IndFigure *
draw (const IndWheelEntry *entries, guint n, IndWheelShape shape)
{
  IndWheelContent content = {
    ind_date_new (2026, 11, 1), ind_date_new (2026, 11, 22), "Jeres år", "Familien Holm", "Ida", "november 2026 – oktober 2027",
    "Næste:", "Opfølgning", "12. december", "I dag, 22. november", "Det sker i året", "Intet", "… og mere",
    .month_names = { "november", "december", "januar", "februar", "marts", "april", "maj", "juni", "juli", "august",
                     "september", "oktober" },
    .ring_names = { "Netværksmøde", "Opfølgning", "Samtale", "Hjælp", "Ydelser", "Overgang", "Andet", "Teamet" },
    .state_words = { "planlagt", "aftalt", "holdt", "skulle have været holdt", "aflyst" },
    .entries = entries, .n_entries = n,
  };

  return ind_annual_wheel_new (&content, shape, &ind_letters);
}

/* Whatever the year holds: the middle of each thing's mark is its own, and the list stays on the page. */
static void
test_random (void)
{
  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      IndWheelEntry entries[60];
      guint n = seed % 61;
      IndWheelShape shape = seed / 2 % 3;
      g_autoptr (IndFigure) figure = NULL;

      for (guint k = 0; k < n; k++)
        {
          IndDate month = ind_date_add_months (ind_date_new (2026, 11, 1), seed % 3 == 0 ? 3 : g_rand_int_range (rand, 0, 12));
          gboolean day = g_rand_boolean (rand);

          entries[k] = (IndWheelEntry) { k + 1, g_rand_int_range (rand, 0, seed % 3 == 0 ? 2 : IND_N_RINGS),
                                         g_rand_int_range (rand, 0, IND_N_WHEEL_STATES), month, 1,
                                         day ? month + g_rand_int_range (rand, 0, 28) : IND_NO_DATE,
                                         "En lang titel på noget der sker", "Noget", "når det er", NULL };
        }
      figure = draw (entries, n, shape);
      g_assert_cmpint (ind_figure_length (figure), ==, n);
      for (guint k = 0; k < ind_scene_length (ind_figure_scene (figure)); k++)
        {
          const IndItem *item = ind_scene_item (ind_figure_scene (figure), k);

          g_assert_cmpfloat (item->bounds.x, >=, 0);
          g_assert_cmpfloat (item->bounds.x + item->bounds.width, <=, ind_figure_scene (figure)->width);
          g_assert_cmpfloat (item->bounds.y + item->bounds.height, <=, ind_figure_scene (figure)->height);
        }
      for (guint k = 0; k < n; k++)
        {
          const IndThing *thing = ind_figure_thing (figure, k);

          if (entries[thing->id - 1].date != IND_NO_DATE)
            g_assert_cmpint (ind_scene_pick (ind_figure_scene (figure), thing->box.x + thing->box.width / 2,
                                             thing->box.y + thing->box.height / 2, 0), ==, thing->id);
        }
    }
}

/* 24 months from before the year to after it: one field round the whole wheel. */
static void
test_long (void)
{
  const IndWheelEntry entry = { 1, IND_RING_MEASURE, IND_WHEEL_PLANNED, ind_date_new (2026, 2, 1), 24, IND_NO_DATE,
                                "Aflastning", "Aflastning", "hele året", NULL };
  g_autoptr (IndFigure) figure = draw (&entry, 1, IND_WHEEL_SCREEN);

  g_assert_cmpint (ind_figure_length (figure), ==, 1);
  g_assert_cmpstr (ind_figure_thing (figure, 0)->name, ==, "Aflastning, hele året");
}

static void
test_month_at (void)
{
  for (int k = 0; k < 12; k++)
    {
      IndPoint at = ind_on_circle (556, 632, 300, 30 * k + 15);

      g_assert_cmpint (ind_annual_wheel_month (IND_WHEEL_SCREEN, at.x, at.y), ==, k);
    }
  g_assert_cmpint (ind_annual_wheel_month (IND_WHEEL_SCREEN, 556, 632), ==, -1);
  g_assert_cmpint (ind_annual_wheel_month (IND_WHEEL_SCREEN, 1500, 100), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annual-wheel/random", test_random);
  g_test_add_func ("/annual-wheel/long", test_long);
  g_test_add_func ("/annual-wheel/month-at", test_month_at);
  return g_test_run ();
}
