#include "config.h"

#include "ind-app.h"
#include "ind-command.h"

/* The window, and whatever main.c does too: what it starts, knows GTK. */
int
main (int argc, char **argv)
{
  const char *database, *file;
  int status = 0;

  if (ind_command_run (argc, argv, &status))
    return status;
  ind_command_window_arguments (argc, argv, &database, &file);
  return ind_app_run (database, file);
}
