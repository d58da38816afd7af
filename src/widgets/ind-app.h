#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkApplication *ind_app_new (const char *database);
int             ind_app_run (const char *database, const char *file);

G_END_DECLS
