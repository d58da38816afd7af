#include "config.h"

#include "ind-answers-chart.h"
#include "ind-cost-chart.h"

#include <string.h>

#include "ind-letters.h"
#include "ind-texts-apart.h"

#define TODAY ind_date_new (2026, 11, 22)

static void
assert_tidy (const IndScene *scene, guint seed)
{
  const IndItem *one, *other;

  if (ind_texts_meet (scene, &one, &other))
    g_error ("%u: |%s| runs over |%s|", seed, one->text, other->text);
  for (guint k = 0; k < ind_scene_length (scene); k++)
    {
      const IndBox *box = &ind_scene_item (scene, k)->bounds;

      g_assert_cmpfloat (box->x, >=, 0);
      g_assert_cmpfloat (box->y, >=, 0);
      g_assert_cmpfloat (box->x + box->width, <=, scene->width);
      g_assert_cmpfloat (box->y + box->height, <=, scene->height);
    }
}

/* Whatever it costs, from a krone to millions, for one month or thirty: no text runs over another, nothing sticks out. */
static void
test_cost (void)
{
  for (guint seed = 0; seed < 200; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GArray) months = g_array_new (FALSE, FALSE, sizeof (IndMonthCost));
      g_autoptr (IndScene) scene = NULL;
      guint n = 1 + seed % 30;
      double most = pow (10, seed % 8);

      for (guint k = 0; k < n; k++)
        g_array_append_val (months, ((IndMonthCost) { ind_date_add_months (ind_date_new (2026, 11, 1), (int) k - (int) (seed % 24)),
                                                      k == 0 ? most : floor (g_rand_double_range (rand, 0, most)),
                                                      k % 5 == 2 ? 2 * most : 0 }));
      scene = ind_cost_chart (months, TODAY, "i dag", 400 + seed, 140, 11, &ind_letters);
      assert_tidy (scene, seed);
    }
}

/* What is yet to come is dashed, and only that. */
static void
test_expected (void)
{
  for (guint ahead = 0; ahead < 2; ahead++)
    {
      g_autoptr (GArray) months = g_array_new (FALSE, FALSE, sizeof (IndMonthCost));
      g_autoptr (IndScene) scene = NULL;
      guint dashed = 0, filled = 0;

      for (guint k = 0; k < 3 + ahead; k++)
        g_array_append_val (months, ((IndMonthCost) { ind_date_add_months (ind_date_new (2026, 9, 1), k), 1000 * (k + 1) }));
      scene = ind_cost_chart (months, TODAY, "i dag", 400, 140, 11, &ind_letters);
      for (guint k = 0; k < ind_scene_length (scene); k++)
        {
          const IndItem *item = ind_scene_item (scene, k);

          dashed += item->type == IND_ITEM_PATH && item->dash == IND_DASH_DASHED;
          filled += item->type == IND_ITEM_PATH && item->fill == IND_ROLE_TINT;
        }
      g_assert_cmpuint (dashed, ==, ahead);
      g_assert_cmpuint (filled, ==, 1);
    }
}

/* What is paid once is a bar as high as the kroner it is; one to come is dashed. */
static void
test_once (void)
{
  g_autoptr (GArray) months = g_array_new (FALSE, FALSE, sizeof (IndMonthCost));
  g_autoptr (IndScene) scene = NULL;
  guint bars = 0, dashed = 0;

  for (guint k = 0; k < 4; k++)
    g_array_append_val (months, ((IndMonthCost) { ind_date_add_months (ind_date_new (2026, 9, 1), k), 1000, k == 1 ? 500 : k == 3 ? 1000 : 0 }));
  scene = ind_cost_chart (months, TODAY, "i dag", 400, 140, 11, &ind_letters);
  for (guint k = 0; k < ind_scene_length (scene); k++)
    {
      const IndItem *item = ind_scene_item (scene, k);

      if (item->type != IND_ITEM_PATH || item->hue != IND_HUE_ORANGE)
        continue;
      bars += item->dash == IND_DASH_NONE;
      dashed += item->dash == IND_DASH_DASHED;
    }
  g_assert_cmpuint (bars, ==, 1);
  g_assert_cmpuint (dashed, ==, 1);
  assert_tidy (scene, 0);
}

/* An answer lies where it is on the scale; the last one is filled; one that was not given is not drawn. */
static void
test_answers (void)
{
  static const int values[][2] = { { 2, 7 }, { 10, 0 }, { 5, IND_ANSWERS_NONE }, { IND_ANSWERS_NONE, IND_ANSWERS_NONE } };
  static const char *const days[] = { "18. februar 2026", "10. juni 2026" };
  IndAnswersRow rows[G_N_ELEMENTS (values)];
  g_autoptr (IndScene) scene = NULL;
  double at[11] = { 0 };
  guint holes = 0, dots = 0;

  for (guint k = 0; k < G_N_ELEMENTS (values); k++)
    rows[k] = (IndAnswersRow) { k == 1 ? "Et meget langt spørgsmål, som ikke kan stå på en halv linje og derfor bliver kortere" : "En vej ind",
                                values[k] };
  scene = ind_answers_chart (rows, G_N_ELEMENTS (rows), days, 2, 420, 11, &ind_letters);
  assert_tidy (scene, 0);
  for (guint k = 0; k < ind_scene_length (scene); k++)
    {
      const IndItem *item = ind_scene_item (scene, k);

      if (item->type != IND_ITEM_MARK)
        continue;
      holes += item->mark == IND_MARK_HOLE;
      dots += item->mark == IND_MARK_DOT;
      if (holes + dots <= 4)
        at[(int[]) { 2, 7, 10, 0 }[holes + dots - 1]] = item->bounds.x + item->bounds.width / 2;
    }
  g_assert_cmpuint (holes, ==, 3 + 1);   /* with the legend's */
  g_assert_cmpuint (dots, ==, 2 + 1);
  g_assert_cmpfloat_with_epsilon ((at[7] - at[0]) / (at[10] - at[0]), 0.7, 0.001);
  g_assert_cmpfloat_with_epsilon ((at[2] - at[0]) / (at[10] - at[0]), 0.2, 0.001);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/cost", test_cost);
  g_test_add_func ("/charts/expected", test_expected);
  g_test_add_func ("/charts/once", test_once);
  g_test_add_func ("/charts/answers", test_answers);
  return g_test_run ();
}
