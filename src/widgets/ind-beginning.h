#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ind_beginning_new (const char *description);

G_END_DECLS
