#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ind_label_keep_together (GtkLabel *label);

G_END_DECLS
