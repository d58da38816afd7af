#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef gboolean (*IndPrintBeginsFunc) (gpointer data);
typedef void (*IndPrintedFunc) (const GError *error, gpointer data);

void ind_print_pages (GtkWindow *parent, GPtrArray *pages, const char *job_name, GtkPrintSettings **settings,
                      IndPrintBeginsFunc begins, IndPrintedFunc func, gpointer data);
GtkPrintOperation *ind_print_operation_new (GPtrArray *pages, const char *job_name);

G_END_DECLS
