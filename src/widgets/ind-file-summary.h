#pragma once

#include <gtk/gtk.h>

#include "ind-case.h"

G_BEGIN_DECLS

#define IND_TYPE_FILE_SUMMARY (ind_file_summary_get_type ())

/**
 * IndFileSummary:
 *
 * What a case file holds, before it is taken in.
 */
G_DECLARE_FINAL_TYPE (IndFileSummary, ind_file_summary, IND, FILE_SUMMARY, GtkWidget)

GtkWidget *ind_file_summary_new (IndCase *family, IndCase *here, GPtrArray *passed_over);

G_END_DECLS
