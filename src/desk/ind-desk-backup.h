#pragma once

#include "ind-desk.h"
#include "ind-rescue.h"

G_BEGIN_DECLS

/* Copies of the database, and who else has it open. A path is a file's name. */
gboolean    ind_desk_backup           (IndDesk *self, const char *file, const char *password_file, GError **error);
gboolean    ind_desk_restore          (const char *database, const char *file, const char *password_file, char **kept,
                                       GError **error);
gboolean    ind_desk_restore_telling  (const char *database, const char *file, const char *password_file,
                                       IndRestored *restored, GError **error);
const char *ind_desk_holder           (IndDesk *self);
gboolean    ind_desk_on_network_drive (IndDesk *self);
gboolean    ind_desk_move_database    (const char *from, const char *to, char **kept, GError **error);

/* The daily backup: prepared where the desk is, made in any thread. */
typedef struct _IndDailyBackup IndDailyBackup;

IndDailyBackup *ind_desk_daily_backup (IndDesk *self, GError **error);
gboolean    ind_daily_backup_run      (IndDailyBackup *self, GError **error);
void        ind_daily_backup_free     (IndDailyBackup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndDailyBackup, ind_daily_backup_free)

gboolean    ind_desk_look_over        (const char *database, GError **error);

/* What can be done where ind_desk_open() says that the database is damaged */
GPtrArray  *ind_desk_check_damaged    (const char *database, GError **error);
gboolean    ind_desk_is_damage        (const GError *error);
char       *ind_desk_newest_backup    (const char *database);
gboolean    ind_desk_rescue           (const char *database, const char *backup, IndRescue *report, GError **error);

G_END_DECLS
