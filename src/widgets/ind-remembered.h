#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define IND_REMEMBERED_WIDTH "window-width"
#define IND_REMEMBERED_HEIGHT "window-height"
#define IND_REMEMBERED_MAXIMIZED "window-maximized"
#define IND_REMEMBERED_PLACE "place"
#define IND_REMEMBERED_PAGE "page"
#define IND_REMEMBERED_CASE "case"
#define IND_REMEMBERED_MINE "mine"

GSettings *ind_remembered_new (void);

G_END_DECLS
