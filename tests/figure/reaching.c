/* Where the arrow keys lead in a figure. */
#include "config.h"

#include "ind-figure.h"

static IndFigure *
new_figure (const IndPoint *middles, guint n)
{
  IndFigure *figure = ind_figure_new (ind_scene_new (1000, 1000));

  for (guint k = 0; k < n; k++)
    ind_figure_add (figure, 100 + k, &(IndBox) { middles[k].x - 5, middles[k].y - 5, 10, 10 }, "Thing", NULL);
  return figure;
}

static void
test_nearest (void)
{
  /*      0
   *   1  2  3
   *      4     5    */
  static const IndPoint middles[] = { { 500, 100 }, { 400, 200 }, { 500, 200 }, { 600, 200 }, { 500, 300 }, { 700, 300 } };
  static const int leads_to[][4] = {
    /* left, right, up, down */
    { 1, 3, -1, 2 }, { -1, 2, 0, 4 }, { 1, 3, 0, 4 }, { 2, 5, 0, 4 }, { 1, 5, 2, -1 }, { 4, -1, 3, -1 },
  };
  g_autoptr (IndFigure) figure = new_figure (middles, G_N_ELEMENTS (middles));

  for (guint k = 0; k < G_N_ELEMENTS (middles); k++)
    for (int direction = IND_ARROW_LEFT; direction <= IND_ARROW_DOWN; direction++)
      {
        g_test_message ("from %u, direction %d", k, direction);
        g_assert_cmpint (ind_figure_nearest (figure, k, direction), ==, leads_to[k][direction]);
      }
  g_assert_cmpint (ind_figure_find (figure, 103), ==, 3);
  g_assert_cmpint (ind_figure_find (figure, 99), ==, -1);
}

/* Wherever things stand, there is no dead end, and an arrow never leads backwards. */
static void
test_no_dead_end (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (int round = 0; round < 300; round++)
    {
      guint n = g_rand_int_range (rand, 2, 60);
      g_autofree IndPoint *middles = g_new (IndPoint, n);
      g_autoptr (IndFigure) figure = NULL;

      for (guint k = 0; k < n; k++)
        middles[k] = (IndPoint) { g_rand_double_range (rand, 0, 1000), g_rand_double_range (rand, 0, 1000) };
      figure = new_figure (middles, n);
      for (guint k = 0; k < n; k++)
        {
          int left = ind_figure_nearest (figure, k, IND_ARROW_LEFT);
          int right = ind_figure_nearest (figure, k, IND_ARROW_RIGHT);
          int up = ind_figure_nearest (figure, k, IND_ARROW_UP);
          int down = ind_figure_nearest (figure, k, IND_ARROW_DOWN);

          g_assert_true (left >= 0 || right >= 0 || up >= 0 || down >= 0);
          g_assert_true (left < 0 || middles[left].x < middles[k].x);
          g_assert_true (right < 0 || middles[right].x > middles[k].x);
          g_assert_true (up < 0 || middles[up].y < middles[k].y);
          g_assert_true (down < 0 || middles[down].y > middles[k].y);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/nearest", test_nearest);
  g_test_add_func ("/figure/no-dead-end", test_no_dead_end);
  return g_test_run ();
}
