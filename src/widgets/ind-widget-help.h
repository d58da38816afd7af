#pragma once

#include <gtk/gtk.h>

#include "ind-date.h"

G_BEGIN_DECLS

void ind_label_explain_when_cut (GtkLabel *label);
void ind_widget_set_name        (GtkWidget *widget, const char *name);
char *ind_when                  (IndDate month, IndDate date);

G_END_DECLS
