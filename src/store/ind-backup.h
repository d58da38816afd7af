#pragma once

#include "ind-seal.h"
#include "ind-store.h"

G_BEGIN_DECLS

/* Copies of a database, and what becomes of one that is damaged. None of these is for the thread of the store it names. */

gboolean ind_backup_write       (IndStore *store, const char *file, const IndPassword *password, GError **error);
gboolean ind_backup_daily       (IndStore *store, const char *folder, IndDate today, GError **error);
char    *ind_backup_newest_good (const char *folder);
gboolean ind_backup_restore     (const char *database, const char *file, const IndPassword *password, char **kept,
                                 GError **error);

/**
 * IndRescue: what became of a damaged database.
 * @kept: where it lies now, as it was found
 * @n_cases: how many cases the new one has
 * @rescued: (element-type utf8): the references of cases that were taken from the damaged one
 * @lost: (element-type utf8): the references of cases that stand neither in the backup nor, whole, in the damaged one
 */
typedef struct
{
  char *kept;
  guint n_cases;
  GPtrArray *rescued;
  GPtrArray *lost;
} IndRescue;

gboolean ind_backup_rescue (const char *database, const char *backup, IndRescue *report, GError **error);
void     ind_rescue_clear  (IndRescue *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IndRescue, ind_rescue_clear)

G_END_DECLS
