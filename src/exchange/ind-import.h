#pragma once

#include "ind-case.h"

G_BEGIN_DECLS

/* A file that somebody hands the program: what it is, its content says, not its name. */

IndCase *ind_import_read (const char *path, GPtrArray *passed_over, GError **error);

G_END_DECLS
