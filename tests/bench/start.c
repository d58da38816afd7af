#include "config.h"

#include <adwaita.h>
#include <stdio.h>
#include <string.h>

#include "ind-app.h"
#include "ind-format.h"

/*
 * start empty | start DATABASE: how long from the process's beginning until the first frame is drawn, of a window with nothing
 * in it, or of the program with its overview filled; and how much memory that took at most. start.py compares the two.
 */

static gint64 began;

static glong
peak_kilobytes (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL) || (line = strstr (status, "VmHWM:")) == NULL)
    return 0;
  return strtol (line + strlen ("VmHWM:"), NULL, 10);
}

static void
on_painted (GdkFrameClock *clock, GApplication *app)
{
  printf ("%.1f ms %ld kB\n", (double) (g_get_monotonic_time () - began) / 1000, peak_kilobytes ());
  fflush (stdout);
  _exit (0);
}

static void
on_mapped (GtkWidget *window, GApplication *app)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_painted), app);
}

static void
on_window (GtkApplication *app, GtkWindow *window)
{
  g_signal_connect_after (window, "map", G_CALLBACK (on_mapped), app);
}

static void
on_activate (GtkApplication *app)
{
  gtk_window_present (GTK_WINDOW (g_object_new (ADW_TYPE_APPLICATION_WINDOW, "application", app, "default-width", 1120,
                                                "default-height", 760, NULL)));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) app = NULL;

  began = g_get_monotonic_time ();
  ind_language_init ("da");
  gtk_disable_setlocale ();
  if (argc < 2)
    return 77;
  if (g_str_equal (argv[1], "empty"))
    {
      app = GTK_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
      g_signal_connect (app, "activate", G_CALLBACK (on_activate), NULL);
    }
  else
    app = ind_app_new (argv[1]);
  if (!gtk_init_check ())
    return 77;
  g_signal_connect (app, "window-added", G_CALLBACK (on_window), NULL);
  return g_application_run (G_APPLICATION (app), 0, NULL);
}
