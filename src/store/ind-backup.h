#pragma once

#include "ind-rescue.h"
#include "ind-seal.h"
#include "ind-store.h"

G_BEGIN_DECLS

/* Copies of a database, and what becomes of one that is damaged. None of these is for the thread of the store it names. */

gboolean ind_backup_write       (IndStore *store, const char *file, const IndPassword *password, GError **error);
gboolean ind_backup_daily       (IndStore *store, const char *folder, const char *id, IndDate today, GError **error);
char    *ind_backup_newest_good (const char *folder, const char *id);
gboolean ind_backup_restore     (const char *database, const char *file, const IndPassword *password,
                                 IndRestored *restored, GError **error);
gboolean ind_backup_rescue      (const char *database, const char *backup, IndRescue *report, GError **error);

G_END_DECLS
