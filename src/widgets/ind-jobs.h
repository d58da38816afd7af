#pragma once

#include "ind-import.h"

G_BEGIN_DECLS

/*
 * Work with files that may take its time, in a thread of its own. Each function calls back in the main thread.
 */

/* @import: (transfer full) (nullable): what stands in the file; %NULL where @error says why it cannot be read */
typedef void (*IndFileReadFunc)  (IndImport *import, const GError *error, gpointer data);
typedef void (*IndCasesReadFunc) (GPtrArray *families, const GError *error, gpointer data);
typedef void (*IndPdfSavedFunc)  (const char *path, const GError *error, gpointer data);

void ind_job_read_file   (GObject *owner, const char *path, IndFileReadFunc func, gpointer data);
void ind_job_read_sample (GObject *owner, IndCasesReadFunc func, gpointer data);
void ind_job_save_pdf    (GObject *owner, GPtrArray *pages, const char *title, const char *path, IndPdfSavedFunc func,
                          gpointer data);

G_END_DECLS
