#pragma once

#include "ind-backup.h"
#include "ind-presence.h"
#include "ind-store-private.h"

G_BEGIN_DECLS

/* What a database holds, as far as two of them can be compared by it. */
typedef struct
{
  gint64 cases;
  gint64 changes;
} IndFacts;

/* Copying and checking */
gboolean ind_copy_into       (IndStore *from, IndStore *to, IndFacts *facts, GError **error);
gboolean ind_copy_pages      (IndStore *from, const char *path, const char *name, IndFacts *facts, GError **error);
gboolean ind_copy_is_right   (IndStore *copy, IndFacts *facts, GError **error);
IndStore *ind_copy_open      (const char *path, const char *name, IndFacts *facts, GError **error);
gboolean ind_copy_check      (const char *path, const char *name, IndFacts *facts, GError **error);
gboolean ind_copy_is_of_damaged (IndStore *from);
gboolean ind_copy_add_digest (const char *path, GError **error);
gboolean ind_copy_is_whole   (const char *path, GError **error);
gboolean ind_copy_bytes      (const char *from, const char *to, GError **error);

/* The access log of the database that was there goes on in the one that takes its place. */
gboolean ind_rescue_uses     (IndStore *from, IndStore *to);

/* Nor does it bring back what was removed for good from the one that was there. */
gboolean ind_rescue_remove_again (IndStore *from, IndStore *to, guint *n_removed, GError **error);

/* Putting one in the place of another */
gboolean ind_make_private    (const char *path, GError **error);
void     ind_remove_database (const char *path);
gboolean ind_swap_database   (const char *database, const char *fresh, const char *word, char **kept, GError **error);

G_END_DECLS
