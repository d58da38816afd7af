#include "config.h"

#include "ind-desk-private.h"

/*
 * A long list is taken in by a thread, through a desk of its own, so that nobody's window stands still. Like every verb it
 * happens whole or not at all, also where whoever waits has enough of it.
 */

typedef struct
{
  char *path;
  GPtrArray *participants;
  IndParticipantsTally tally;
  IndProgressFunc progress;
  gpointer data;
} Taking;

/* How far it has come, on its way to the main thread. */
typedef struct
{
  GTask *task;
  guint done, n;
} Step;

static void
taking_free (gpointer data)
{
  Taking *self = data;

  g_free (self->path);
  g_ptr_array_unref (self->participants);
  g_free (self);
}

static void
step_free (gpointer data)
{
  Step *self = data;

  g_object_unref (self->task);
  g_free (self);
}

/* In the main thread; whoever has been told the end is told nothing more. */
static gboolean
tell_step (gpointer data)
{
  const Step *step = data;
  const Taking *taking = g_task_get_task_data (step->task);

  if (!g_task_get_completed (step->task))
    taking->progress (step->done, step->n, taking->data);
  return G_SOURCE_REMOVE;
}

static void
send_step (guint done, guint n, gpointer task)
{
  Step *step = g_new0 (Step, 1);

  *step = (Step) { g_object_ref (task), done, n };
  g_idle_add_full (G_PRIORITY_DEFAULT, tell_step, step, step_free);
}

static void
on_cancelled (GCancellable *cancellable, gpointer desk)
{
  ind_desk_interrupt (desk);
}

static void
take_in (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Taking *taking = data;
  GError *error = NULL;
  g_autoptr (IndDesk) desk = ind_desk_open (taking->path, &error);
  gulong waiting = desk != NULL && cancellable != NULL ? g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), desk, NULL) : 0;
  gboolean done = desk != NULL
                  && ind_desk_take_in_participants (desk, taking->participants, &taking->tally,
                                                    taking->progress != NULL ? send_step : NULL, task, &error);

  g_cancellable_disconnect (cancellable, waiting);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * ind_desk_take_in_participants_async:
 * @participants: is left alone until @callback is called
 * @progress: (nullable): is called every so often, with @data
 * @cancellable: (nullable): where it is cancelled before all is written nothing of the list is taken in: %IND_ERROR_CANCELLED
 * @callback: calls ind_desk_take_in_participants_finish()
 *
 * As ind_desk_take_in_participants(), but nobody waits for it. Where the database can only be read through the one connection
 * it is done at once all the same.
 */
void
ind_desk_take_in_participants_async (IndDesk *self, GPtrArray *participants, IndProgressFunc progress, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  Taking *taking = g_new0 (Taking, 1);
  GError *error = NULL;

  *taking = (Taking) { g_strdup (ind_desk_path (self)), g_ptr_array_ref (participants), .progress = progress, .data = data };
  g_task_set_source_tag (task, ind_desk_take_in_participants_async);
  g_task_set_task_data (task, taking, taking_free);
  /* What is done is done, and told. */
  g_task_set_check_cancellable (task, FALSE);
  if (ind_store_can_be_opened_beside (self->store))
    g_task_run_in_thread (task, take_in);
  else if (ind_desk_take_in_participants (self, participants, &taking->tally, NULL, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/** ind_desk_take_in_participants_finish: shows what has come in to those who look. Returns: whether the list was taken in */
gboolean
ind_desk_take_in_participants_finish (IndDesk *self, GAsyncResult *result, IndParticipantsTally *tally, GError **error)
{
  const Taking *taking;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  taking = g_task_get_task_data (G_TASK (result));
  *tally = taking->tally;
  /* Where somebody else is writing just now it is seen a moment later. */
  ind_desk_catch_up (self, NULL);
  return TRUE;
}
