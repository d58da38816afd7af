#include "config.h"

#include "ind-desk-private.h"

/*
 * The cases of a long list are made, and freed, by a thread of their own while those before them are written: some at a
 * time, so that the two seldom wait for each other, and few ahead, so that they need little memory.
 */

#define AT_A_TIME 32
#define AHEAD 3

typedef struct
{
  IndCase *cases[AT_A_TIME];
  guint n;
  GError *error;   /* (nullable): why the one after them could not be made */
} Batch;

struct _IndNewCases
{
  GPtrArray *participants;   /* those that are to be made, in their order */
  GThread *thread;
  GAsyncQueue *made;         /* Batch */
  GAsyncQueue *used;         /* Batch, to be freed and filled again */
  int stopped;               /* atomic */
  Batch *at_hand;            /* (nullable) */
  guint next;                /* within it */
};

static void
batch_clear (Batch *self)
{
  for (guint k = 0; k < self->n; k++)
    g_object_unref (self->cases[k]);
  self->n = 0;
  g_clear_error (&self->error);
}

static void
batch_free (gpointer data)
{
  batch_clear (data);
  g_free (data);
}

static gpointer
make_cases (gpointer data)
{
  IndNewCases *self = data;

  for (guint k = 0; k < self->participants->len && !g_atomic_int_get (&self->stopped);)
    {
      Batch *batch = g_async_queue_pop (self->used);

      batch_clear (batch);
      while (batch->n < AT_A_TIME && k < self->participants->len && batch->error == NULL)
        {
          IndCase *family = ind_participant_new_case (self->participants->pdata[k++], &batch->error);

          if (family != NULL)
            batch->cases[batch->n++] = family;
        }
      g_async_queue_push (self->made, batch);
    }
  return NULL;
}

/**
 * ind_new_cases_begin:
 * @participants: (element-type IndParticipant): those of which a case is wanted; they are only read
 *
 * Returns: (transfer full) (nullable): where their cases come from, in the same order
 */
IndNewCases *
ind_new_cases_begin (GPtrArray *participants, GError **error)
{
  IndNewCases *self = g_new0 (IndNewCases, 1);

  self->participants = g_ptr_array_ref (participants);
  self->made = g_async_queue_new_full (batch_free);
  self->used = g_async_queue_new_full (batch_free);
  for (guint k = 0; k < AHEAD; k++)
    g_async_queue_push (self->used, g_new0 (Batch, 1));
  self->thread = g_thread_try_new ("cases", make_cases, self, NULL);
  if (self->thread != NULL)
    return self;
  ind_new_cases_end (self);
  ind_error_set (error, IND_ERROR_MEMORY, NULL, NULL);
  return NULL;
}

/**
 * ind_new_cases_next:
 *
 * Returns: (transfer none) (nullable): the next case, until the one after it is asked for; %NULL where none could be made,
 *   see ind_participant_new_case()
 */
IndCase *
ind_new_cases_next (IndNewCases *self, GError **error)
{
  if (self->at_hand != NULL && self->next == self->at_hand->n && self->at_hand->error == NULL)
    g_async_queue_push (self->used, g_steal_pointer (&self->at_hand));
  if (self->at_hand == NULL)
    {
      self->at_hand = g_async_queue_pop (self->made);
      self->next = 0;
    }
  if (self->next < self->at_hand->n)
    return self->at_hand->cases[self->next++];
  g_propagate_error (error, g_steal_pointer (&self->at_hand->error));
  return NULL;
}

/** ind_new_cases_end: ends it, whether all cases were asked for or not. */
void
ind_new_cases_end (IndNewCases *self)
{
  g_atomic_int_set (&self->stopped, TRUE);
  /* It may be waiting for one. */
  g_async_queue_push (self->used, g_new0 (Batch, 1));
  g_clear_pointer (&self->thread, g_thread_join);
  g_clear_pointer (&self->at_hand, batch_free);
  g_async_queue_unref (self->made);
  g_async_queue_unref (self->used);
  g_ptr_array_unref (self->participants);
  g_free (self);
}
