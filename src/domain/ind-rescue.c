#include "config.h"

#include "ind-rescue.h"

/** ind_rescue_init: makes an empty report. */
void
ind_rescue_init (IndRescue *self)
{
  *self = (IndRescue) { .rescued = g_ptr_array_new_with_free_func (g_free),
                        .lost = g_ptr_array_new_with_free_func (g_free) };
}

/** ind_rescue_clear: frees what a report holds. */
void
ind_rescue_clear (IndRescue *self)
{
  g_clear_pointer (&self->kept, g_free);
  g_clear_pointer (&self->rescued, g_ptr_array_unref);
  g_clear_pointer (&self->lost, g_ptr_array_unref);
}
