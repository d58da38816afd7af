#include "config.h"

#include "ind-database-jobs.h"

/* All that a job needs or makes is the job's; the main thread frees it after the callback. */
typedef struct
{
  char *database;
  char *other;             /* (nullable): a backup, or where the database is to lie */
  char *kept;              /* (nullable): where the old database lies now */
  IndDailyBackup *daily;
  IndRescue report;
  GCallback func;
} Job;

static Job *
job_new (const char *database, const char *other, GCallback func)
{
  Job *job = g_new0 (Job, 1);

  job->database = g_strdup (database);
  job->other = g_strdup (other);
  job->func = func;
  return job;
}

static void
job_free (Job *job)
{
  g_free (job->database);
  g_free (job->other);
  g_free (job->kept);
  g_clear_pointer (&job->daily, ind_daily_backup_free);
  ind_rescue_clear (&job->report);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

/* Runs @work in a thread; whatever is still to come then is done before the program ends. */
static void
run (GApplication *app, Job *job, GTaskThreadFunc work, GAsyncReadyCallback done)
{
  g_autoptr (GTask) task = g_task_new (app, NULL, done, job);

  g_application_hold (app);
  g_task_set_task_data (task, job, NULL);
  g_task_run_in_thread (task, work);
}

static void
end (GTask *task, gboolean done, GError *error)
{
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
back_up (GTask *task, gpointer app, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  gboolean done = ind_daily_backup_run (((Job *) data)->daily, &error);

  end (task, done, error);
}

static void
on_backed_up (GObject *app, GAsyncResult *result, gpointer data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  ((IndBackupMadeFunc) job->func) (error, app);
  g_application_release (G_APPLICATION (app));
}

/** ind_job_back_up: @backup: (transfer full): a backup that was prepared. @func is given @app. */
void
ind_job_back_up (GApplication *app, IndDailyBackup *backup, IndBackupMadeFunc func)
{
  Job *job = job_new (NULL, NULL, G_CALLBACK (func));

  job->daily = backup;
  run (app, job, back_up, on_backed_up);
}

static void
look_over (GTask *task, gpointer app, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  gboolean sound = ind_desk_look_over (((Job *) data)->database, &error);

  end (task, sound, error);
}

static void
on_looked_over (GObject *app, GAsyncResult *result, gpointer data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  ((IndLookedOverFunc) job->func) (job->database, error, app);
  g_application_release (G_APPLICATION (app));
}

/** ind_job_look_over: looks for damage in a database that may be open, see ind_desk_look_over(). */
void
ind_job_look_over (GApplication *app, const char *database, IndLookedOverFunc func)
{
  run (app, job_new (database, NULL, G_CALLBACK (func)), look_over, on_looked_over);
}

static void
find_backup (GTask *task, gpointer app, gpointer data, GCancellable *cancellable)
{
  Job *job = data;

  job->other = ind_desk_newest_backup (job->database);
  g_task_return_boolean (task, TRUE);
}

static void
on_backup_found (GObject *app, GAsyncResult *result, gpointer data)
{
  g_autoptr (Job) job = data;

  ((IndBackupFoundFunc) job->func) (job->other, app);
  g_application_release (G_APPLICATION (app));
}

/** ind_job_find_backup: looks for the newest good backup of a database; @func is given none where there is none. */
void
ind_job_find_backup (GApplication *app, const char *database, IndBackupFoundFunc func)
{
  run (app, job_new (database, NULL, G_CALLBACK (func)), find_backup, on_backup_found);
}

static void
rescue (GTask *task, gpointer app, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  gboolean done = ind_desk_rescue (job->database, job->other, &job->report, &error);

  end (task, done, error);
}

static void
on_rescued (GObject *app, GAsyncResult *result, gpointer data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  ((IndRescuedFunc) job->func) (&job->report, error, app);
  g_application_release (G_APPLICATION (app));
}

/** ind_job_rescue: saves what can be saved of a damaged database; @backup: (nullable): the newest good one. */
void
ind_job_rescue (GApplication *app, const char *database, const char *backup, IndRescuedFunc func)
{
  run (app, job_new (database, backup, G_CALLBACK (func)), rescue, on_rescued);
}

static void
move_database (GTask *task, gpointer app, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  gboolean done = ind_desk_move_database (job->database, job->other, &job->kept, &error);

  end (task, done, error);
}

static void
on_moved (GObject *app, GAsyncResult *result, gpointer data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  ((IndMovedFunc) job->func) (job->other, job->kept, error, app);
  g_application_release (G_APPLICATION (app));
}

/** ind_job_move_database: moves a database that nobody has open, see ind_desk_move_database(). */
void
ind_job_move_database (GApplication *app, const char *from, const char *to, IndMovedFunc func)
{
  run (app, job_new (from, to, G_CALLBACK (func)), move_database, on_moved);
}
