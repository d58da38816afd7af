#pragma once

#include "ind-desk-backup.h"

G_BEGIN_DECLS

/*
 * Work with whole databases, in a thread of its own. Each function calls back in the main thread; the program does not
 * end before.
 */

typedef void (*IndBackupMadeFunc)  (const GError *error, gpointer data);
typedef void (*IndBackupFoundFunc) (const char *backup, gpointer data);
typedef void (*IndLookedOverFunc)  (const char *database, const GError *error, gpointer data);
typedef void (*IndRescuedFunc)     (const IndRescue *report, const GError *error, gpointer data);
typedef void (*IndMovedFunc)       (const char *to, const char *kept, const GError *error, gpointer data);

void ind_job_back_up       (GApplication *app, IndDailyBackup *backup, IndBackupMadeFunc func);
void ind_job_look_over     (GApplication *app, const char *database, IndLookedOverFunc func);
void ind_job_find_backup   (GApplication *app, const char *database, IndBackupFoundFunc func);
void ind_job_rescue        (GApplication *app, const char *database, const char *backup, IndRescuedFunc func);
void ind_job_move_database (GApplication *app, const char *from, const char *to, IndMovedFunc func);

G_END_DECLS
