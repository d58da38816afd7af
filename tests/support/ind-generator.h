#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Random valid case files, made from the schema alone. */
char *ind_generate_case (guint32 seed);

G_END_DECLS
