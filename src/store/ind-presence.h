#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* That this program has a database open, as others see it in the lock file beside the database. */
typedef struct _IndPresence IndPresence;

IndPresence *ind_presence_join      (const char *database, GError **error);
IndPresence *ind_presence_hold      (const char *database, GError **error);
void         ind_presence_leave     (IndPresence *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndPresence, ind_presence_leave)

gboolean     ind_presence_on_network_drive (IndPresence *self);
gboolean     ind_presence_may_write (IndPresence *self);
const char  *ind_presence_holder    (IndPresence *self);
char        *ind_presence_others    (IndPresence *self);

G_END_DECLS
