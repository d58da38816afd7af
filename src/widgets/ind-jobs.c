#include "config.h"

#include "ind-jobs.h"

#include "ind-format.h"
#include "ind-pdf.h"
#include "ind-sample.h"

/*
 * Everything that a job needs or makes is owned by the job, and the job by the main thread, which frees it after
 * the callback: pages and cases are not counted atomically.
 */
typedef struct
{
  char *path;
  char *title;
  GPtrArray *pages;
  IndImport *import;
  GPtrArray *families;
  GCallback func;
  gpointer data;
} Job;

static Job *
job_new (GCallback func, gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->func = func;
  job->data = data;
  return job;
}

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->title);
  g_clear_pointer (&job->pages, g_ptr_array_unref);
  g_clear_pointer (&job->families, g_ptr_array_unref);
  g_clear_pointer (&job->import, ind_import_free);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
run (GObject *owner, Job *job, GTaskThreadFunc work, GAsyncReadyCallback done)
{
  g_autoptr (GTask) task = g_task_new (owner, NULL, done, job);

  g_task_set_task_data (task, job, NULL);
  g_task_run_in_thread (task, work);
}

static void
read_file (GTask *task, gpointer owner, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  job->import = ind_import_read (job->path, &error);
  if (job->import == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
on_file_read (GObject *owner, GAsyncResult *result, gpointer data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  ((IndFileReadFunc) job->func) (g_steal_pointer (&job->import), error, job->data);
}

/** ind_job_read_file: reads a file, whatever it holds; @owner is kept until @func has been called. */
void
ind_job_read_file (GObject *owner, const char *path, IndFileReadFunc func, gpointer data)
{
  Job *job = job_new (G_CALLBACK (func), data);

  job->path = g_strdup (path);
  run (owner, job, read_file, on_file_read);
}

static void
read_sample (GTask *task, gpointer owner, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  job->families = ind_sample_cases (&error);
  if (job->families == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
on_sample_read (GObject *owner, GAsyncResult *result, gpointer data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  ((IndCasesReadFunc) job->func) (job->families, error, job->data);
}

/** ind_job_read_sample: reads the invented families. */
void
ind_job_read_sample (GObject *owner, IndCasesReadFunc func, gpointer data)
{
  run (owner, job_new (G_CALLBACK (func), data), read_sample, on_sample_read);
}

static void
save_pdf (GTask *task, gpointer owner, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (GBytes) pdf = ind_pdf_new (job->pages, job->title, ind_language (), ind_theme_get (IND_THEME_PRINT), NULL,
                                        &error);

  if (pdf == NULL || !ind_pdf_save (pdf, job->path, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
on_pdf_saved (GObject *owner, GAsyncResult *result, gpointer data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  ((IndPdfSavedFunc) job->func) (job->path, error, job->data);
}

/** ind_job_save_pdf: writes pages to a PDF; the pages must not be changed any more. */
void
ind_job_save_pdf (GObject *owner, GPtrArray *pages, const char *title, const char *path, IndPdfSavedFunc func,
                  gpointer data)
{
  Job *job = job_new (G_CALLBACK (func), data);

  job->pages = g_ptr_array_ref (pages);
  job->title = g_strdup (title);
  job->path = g_strdup (path);
  run (owner, job, save_pdf, on_pdf_saved);
}
