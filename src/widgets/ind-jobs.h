#pragma once

#include "ind-case-file.h"

G_BEGIN_DECLS

/*
 * Work with files that may take its time, in a thread of its own. Each function calls back in the main thread.
 */

typedef void (*IndCaseReadFunc)  (IndCase *family, GPtrArray *passed_over, const GError *error, gpointer data);
typedef void (*IndCasesReadFunc) (GPtrArray *families, const GError *error, gpointer data);
typedef void (*IndPdfSavedFunc)  (const char *path, const GError *error, gpointer data);

void ind_job_read_case   (GObject *owner, const char *path, IndCaseReadFunc func, gpointer data);
void ind_job_read_sample (GObject *owner, IndCasesReadFunc func, gpointer data);
void ind_job_save_pdf    (GObject *owner, GPtrArray *pages, const char *title, const char *path, IndPdfSavedFunc func,
                          gpointer data);

G_END_DECLS
