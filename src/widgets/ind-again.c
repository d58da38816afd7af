#include "config.h"

#include "ind-again.h"

/* The first and the last distance, in seconds; each is twice the one before. */
#define FIRST 1
#define LAST 32

struct _IndAgain
{
  IndAgainFunc func;
  gpointer data;
  guint source;
  guint distance;
};

static void wait_for_it (IndAgain *self);

static gboolean
on_time (gpointer again)
{
  IndAgain *self = again;

  self->source = 0;
  if (self->func (self->data))
    return G_SOURCE_REMOVE;
  self->distance = MIN (self->distance * 2, LAST);
  wait_for_it (self);
  return G_SOURCE_REMOVE;
}

static void
wait_for_it (IndAgain *self)
{
  if (self->source == 0)
    self->source = g_timeout_add_seconds (self->distance, on_time, self);
}

/** ind_again_new: Returns: (transfer full): what tries @func, once it has been begun. */
IndAgain *
ind_again_new (IndAgainFunc func, gpointer data)
{
  IndAgain *self = g_new0 (IndAgain, 1);

  self->func = func;
  self->data = data;
  self->distance = FIRST;
  return self;
}

/** ind_again_begin: something has failed, and is tried again in a moment, unless that is under way already. */
void
ind_again_begin (IndAgain *self)
{
  if (self->source != 0)
    return;
  self->distance = FIRST;
  wait_for_it (self);
}

/** ind_again_now: something tells that it may go well now, as when somebody asks for it. Returns: whether it did */
gboolean
ind_again_now (IndAgain *self)
{
  if (!self->func (self->data))
    return FALSE;
  ind_again_end (self);
  return TRUE;
}

/** ind_again_end: nothing is tried any more. */
void
ind_again_end (IndAgain *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
}

/** ind_again_free: the same, for good. */
void
ind_again_free (IndAgain *self)
{
  ind_again_end (self);
  g_free (self);
}
