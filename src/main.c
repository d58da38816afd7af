#include "config.h"

#include "ind-command.h"

int
main (int argc, char **argv)
{
  int status = 0;

  ind_command_run (argc, argv, &status);
  return status;
}
