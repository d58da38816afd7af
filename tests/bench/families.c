#include "config.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "ind-app.h"
#include "ind-format.h"

/*
 * families DATABASE: how long it takes from each letter in the search until the list follows with those who are called so, and
 * until all that it finds is drawn; how long the window is at work for it; and at each frame while the list of families is
 * scrolled through. families.py says what it may take. Of the work only the main thread's own time counts, so that what else
 * the machine does is left out.
 */

#define FRAMES 200
#define STEP 120        /* points a frame: the wheel turned quickly */
#define MOST_LETTERS 40
#define QUIET 350       /* ms without anything to do: whatever was to come has come */

static const char *const words[] = { "søren ko", "og sk", "yilm" };

static GtkApplication *app;
static guint n_painted;
static gint64 painted_at, first_painted_at;

static void
on_after_paint (GdkFrameClock *clock, gpointer unused)
{
  n_painted++;
  painted_at = g_get_monotonic_time ();
  if (first_painted_at == 0)
    first_painted_at = painted_at;
}

/* Of this thread, in milliseconds. */
static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static int
by_size (const void *a, const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* What, the median, what 99 of 100 took at most, and the most. */
static void
tell (const char *what, double *times, guint n)
{
  qsort (times, n, sizeof *times, by_size);
  printf ("%s %.2f %.2f %.2f\n", what, times[n / 2], times[(guint) (n * 0.99) - (n < 100)], times[n - 1]);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_mapped (child) ? find (child, type) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
on_quiet (gpointer quiet)
{
  *(gboolean *) quiet = TRUE;
  return G_SOURCE_REMOVE;
}

/* Until there was nothing to do for a while, and nothing to draw: a page that opens fades in. */
static void
wait_until_quiet (void)
{
  guint before;

  do
    {
      gboolean quiet = FALSE;

      before = n_painted;
      g_timeout_add_full (G_PRIORITY_LOW, QUIET, on_quiet, &quiet, NULL);
      while (!quiet)
        g_main_context_iteration (NULL, TRUE);
    }
  while (n_painted != before);
}

static void
draw_a_frame (void)
{
  guint before = n_painted;

  while (n_painted == before)
    g_main_context_iteration (NULL, TRUE);
}

/* From a letter until nothing more is drawn for it; the rest of a long list comes afterwards. */
static void
time_letters (GtkWidget *window)
{
  GtkWidget *entry = find (window, GTK_TYPE_SEARCH_ENTRY);
  double names[MOST_LETTERS], follows[MOST_LETTERS], works[MOST_LETTERS];
  guint n = 0;

  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  for (gsize k = 0; k < G_N_ELEMENTS (words); k++)
    {
      int at = 0;

      for (const char *letter = words[k]; *letter != '\0'; letter = g_utf8_next_char (letter), n++)
        {
          double worked = now ();
          gint64 began = g_get_monotonic_time ();

          first_painted_at = 0;
          gtk_editable_insert_text (GTK_EDITABLE (entry), letter, (int) (g_utf8_next_char (letter) - letter), &at);
          wait_until_quiet ();
          works[n] = now () - worked;
          names[n] = (double) (first_painted_at - began) / 1000;
          follows[n] = (double) (painted_at - began) / 1000;
          fprintf (stderr, "%s: names %.1f ms, all %.1f ms, at work for %.1f ms\n", gtk_editable_get_text (GTK_EDITABLE (entry)),
                   names[n], follows[n], works[n]);
        }
      gtk_editable_set_text (GTK_EDITABLE (entry), "");
      wait_until_quiet ();
    }
  tell ("names", names, n);
  tell ("letter", follows, n);
  tell ("work", works, n);
}

static void
time_scrolling (GtkWidget *window)
{
  GtkWidget *list = find (window, GTK_TYPE_LIST_VIEW);
  GtkAdjustment *at = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  double times[FRAMES];

  for (guint k = 0; k < FRAMES; k++)
    {
      double began = now ();

      gtk_adjustment_set_value (at, gtk_adjustment_get_value (at) + STEP);
      gtk_widget_queue_draw (list);
      draw_a_frame ();
      times[k] = now () - began;
    }
  tell ("frame", times, FRAMES);
}

static gboolean
on_running (gpointer unused)
{
  GtkWidget *window = gtk_application_get_windows (app)->data;

  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint), NULL);
  gtk_widget_activate_action (window, "win.place", "s", "families");
  wait_until_quiet ();
  time_scrolling (window);
  time_letters (window);
  g_action_group_activate_action (G_ACTION_GROUP (app), "quit", NULL);
  return G_SOURCE_REMOVE;
}

int
main (int argc, char **argv)
{
  ind_language_init ("da");
  gtk_disable_setlocale ();
  if (argc < 2 || !gtk_init_check ())
    return 77;
  app = ind_app_new (argv[1]);
  g_idle_add_full (G_PRIORITY_LOW, on_running, NULL, NULL);
  return g_application_run (G_APPLICATION (app), 0, NULL);
}
