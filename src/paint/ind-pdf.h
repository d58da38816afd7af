#pragma once

#include <gio/gio.h>

#include "ind-scene.h"
#include "ind-theme.h"

G_BEGIN_DECLS

GBytes  *ind_pdf_new  (GPtrArray *pages, const char *title, const char *language, const IndTheme *theme,
                       IndTypeset *typeset, GError **error);
gboolean ind_pdf_save (GBytes *pdf, const char *path, GError **error);

G_END_DECLS
