#include "config.h"

#include <stdio.h>
#include <sys/types.h>
#include <unistd.h>

#include <glib.h>

#include "ind-command.h"

/* The program of the window, where this one was built or else where it is installed. */
static char *
find_window (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = g_path_get_dirname (self != NULL ? self : "");
  g_autofree char *beside = g_build_filename (folder, "indgang-window", NULL);

  return g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE) ? g_steal_pointer (&beside)
                                                         : g_build_filename (IND_LIBEXEC_DIR, "indgang-window", NULL);
}

/* A command word runs here. The window is a program of its own, so that none of them waits for GTK to be loaded. */
int
main (int argc, char **argv)
{
  g_autofree char *window = NULL;
  int status = 0;

  if (ind_command_run (argc, argv, &status))
    return status;
  window = find_window ();
  execv (window, argv);
  perror (window);
  return 1;
}
