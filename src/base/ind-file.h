#pragma once

#include <stdio.h>

#include <glib.h>

G_BEGIN_DECLS

gboolean ind_file_unwritable   (const char *path, int number, GError **error);
gboolean ind_file_write        (const char *path, GBytes *bytes, GError **error);
gboolean ind_file_write_stream (FILE *stream, const char *name, GBytes *bytes, GError **error);

G_END_DECLS
