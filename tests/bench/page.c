#include "config.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>

#include "ind-app.h"
#include "ind-bench-cases.h"
#include "ind-fault-vfs.h"
#include "ind-format.h"
#include "ind-test-desk.h"

/*
 * How long it takes from choosing a family until its page is drawn, in a database of 70 cases and in one of 10,000. The first
 * one is told apart: the pages of a case are made for it. Needs a screen.
 */

#define FEW 70
#define MANY 10000
#define ROUNDS (3 * IND_BENCH_COPIES)
#define LIMIT 50.0     /* milliseconds */
#define GROWTH 1.2

typedef struct
{
  gint64 copies[IND_BENCH_COPIES];
  GActionGroup *window;
  gint64 began;
  guint n;                /* pages drawn */
  double first, times[ROUNDS];
} Run;

static gboolean
on_next (gpointer data)
{
  Run *run = data;

  if (run->n > ROUNDS + 1)
    {
      g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (GTK_WIDGET (run->window)), run);
      gtk_window_destroy (GTK_WINDOW (run->window));
      return G_SOURCE_REMOVE;
    }
  run->began = g_get_monotonic_time ();
  g_action_group_activate_action (run->window, "open-case", g_variant_new_int64 (run->copies[run->n % IND_BENCH_COPIES]));
  return G_SOURCE_REMOVE;
}

/* The next one is chosen when nothing is left to do; a frame that nobody asked for is none. */
static void
on_painted (GdkFrameClock *clock, Run *run)
{
  double time = (double) (g_get_monotonic_time () - run->began) / 1000;

  if (run->began == 0 && run->n > 0)
    return;
  if (run->n == 1)
    run->first = time;
  else if (run->n > 1)
    run->times[run->n - 2] = time;
  run->began = 0;
  run->n++;
  g_idle_add_full (G_PRIORITY_LOW, on_next, run, NULL);
}

static void
on_mapped (GtkWidget *window, Run *run)
{
  run->window = G_ACTION_GROUP (window);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_painted), run);
}

static void
on_window (GtkApplication *app, GtkWindow *window, Run *run)
{
  g_signal_connect_after (window, "map", G_CALLBACK (on_mapped), run);
}

static int
by_size (const void *a, const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

/* Returns: the median, in milliseconds */
static double
measure (guint n)
{
  Run run = { 0 };
  g_autofree char *path = ind_bench_fill (n, run.copies);
  g_autoptr (GtkApplication) app = ind_app_new (path);

  g_signal_connect (app, "window-added", G_CALLBACK (on_window), &run);
  g_assert_cmpint (g_application_run (G_APPLICATION (app), 0, NULL), ==, 0);
  qsort (run.times, ROUNDS, sizeof *run.times, by_size);
  printf ("from choosing a family to its page, among %u: the first %.0f ms, median of %d more %.1f ms, p95 %.1f ms\n", n, run.first,
          ROUNDS, run.times[ROUNDS / 2], run.times[ROUNDS * 95 / 100]);
  ind_test_remove (path);
  return run.times[ROUNDS / 2];
}

int
main (int argc, char **argv)
{
  double few, many;

  ind_language_init ("da");
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    return 77;
  ind_fault_vfs_install ();
  few = measure (FEW);
  many = measure (MANY);
  printf ("ratio %.2f (at most %.1f), at most %.0f ms\n", many / few, GROWTH, LIMIT);
  return many / few > GROWTH || many > LIMIT;
}
