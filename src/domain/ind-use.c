#include "config.h"

#include "ind-use.h"

const char *const ind_use_values[] = { "open", "search", "show", "export", "print", "change", "delete",
                                       "settings", "log", "sweep", NULL };

/** ind_access_free: frees a line of the access log. */
void
ind_access_free (IndAccess *self)
{
  g_free (self->login);
  g_free (self->worker);
  g_free (self->reference);
  g_free (self);
}
