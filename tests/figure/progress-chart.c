#include "config.h"

#include "ind-progress-chart.h"

#include <string.h>

#include "ind-format.h"
#include "ind-letters.h"

/* The middle of the k-th mark. */
static IndPoint
mark_at (const IndScene *scene, guint k, IndMark *mark)
{
  for (guint i = 0; i < ind_scene_length (scene); i++)
    {
      const IndItem *item = ind_scene_item (scene, i);

      if (item->type == IND_ITEM_MARK && k-- == 0)
        {
          *mark = item->mark;
          return (IndPoint) { item->bounds.x + item->bounds.width / 2, item->bounds.y + item->bounds.height / 2 };
        }
    }
  g_assert_not_reached ();
}

/* Days lie where they are in time, values where they are on the scale, and the last one is filled. */
static void
test_places (void)
{
  const IndChartPoint points[] = {
    { ind_date_new (2026, 3, 1), 0 }, { ind_date_new (2026, 3, 31), 10 }, { ind_date_new (2026, 5, 30), 5 },
  };
  g_autoptr (IndScene) scene = ind_progress_chart (points, 3, 142, 66, 9, &ind_letters);
  IndMark mark;
  IndPoint first = mark_at (scene, 0, &mark), second, last;

  g_assert_cmpint (mark, ==, IND_MARK_HOLE);
  second = mark_at (scene, 1, &mark);
  last = mark_at (scene, 2, &mark);
  g_assert_cmpint (mark, ==, IND_MARK_DOT);
  g_assert_cmpfloat_with_epsilon (second.x - first.x, (last.x - first.x) / 3, 0.01);
  g_assert_cmpfloat_with_epsilon (first.y - last.y, last.y - second.y, 0.01);
  g_assert_cmpfloat (first.y, >, second.y);
}

/* However close the days lie, and whatever the values are, no text touches another and nothing sticks out. */
static void
test_labels (void)
{
  for (guint seed = 0; seed < 300; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      guint n = g_rand_int_range (rand, 1, 40);
      g_autofree IndChartPoint *points = g_new (IndChartPoint, n);
      g_autoptr (IndScene) scene = NULL;
      IndDate day = ind_date_new (2020, 1, 1);

      for (guint k = 0; k < n; k++)
        {
          day += g_rand_int_range (rand, 0, seed % 3 == 0 ? 3 : 200);
          points[k] = (IndChartPoint) { day, g_rand_int_range (rand, 0, 11) };
        }
      scene = ind_progress_chart (points, n, 142, 66, 9, &ind_letters);
      for (guint i = 0; i < ind_scene_length (scene); i++)
        {
          const IndItem *one = ind_scene_item (scene, i);

          g_assert_cmpfloat (one->bounds.x, >=, -0.01);
          g_assert_cmpfloat (one->bounds.x + one->bounds.width, <=, 142.01);
          g_assert_cmpfloat (one->bounds.y + one->bounds.height, <=, 66.01);
          for (guint k = 0; k < i && one->type == IND_ITEM_TEXT; k++)
            {
              const IndItem *other = ind_scene_item (scene, k);

              if (other->type == IND_ITEM_TEXT)
                g_assert_true (one->bounds.x >= other->bounds.x + other->bounds.width
                               || other->bounds.x >= one->bounds.x + one->bounds.width
                               || one->bounds.y >= other->bounds.y + other->bounds.height
                               || other->bounds.y >= one->bounds.y + one->bounds.height);
            }
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_language_init ("da");
  g_test_add_func ("/progress-chart/places", test_places);
  g_test_add_func ("/progress-chart/labels", test_labels);
  return g_test_run ();
}
