#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ind_command_run              (int argc, char **argv, int *status);
void     ind_command_window_arguments (int argc, char **argv, const char **database, const char **file);

G_END_DECLS
