#include "config.h"

#include "ind-trail.h"

/** ind_trail_free: frees what is told of an activity. */
void
ind_trail_free (IndTrail *self)
{
  g_clear_object (&self->removed);
  g_free (self);
}
