#pragma once

#include <glib.h>

G_BEGIN_DECLS

int ind_app_run (const char *database, const char *file);

G_END_DECLS
