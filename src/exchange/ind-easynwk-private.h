#pragma once

#include <json-glib/json-glib.h>

#include "ind-error.h"

G_BEGIN_DECLS

/* An object of a file of easyNWK's, where it stands, and the same without numbers. */
typedef struct
{
  JsonObject *object;
  const char *path;
  const char *general;
} IndNwkObject;

typedef gboolean (*IndNwkFunc) (gpointer reader, const IndNwkObject *item, gpointer data, GError **error);

/* What stands under a key of it. Nothing may, and null is nothing; anything else than what it must be is an error. */
gboolean ind_nwk_text        (const IndNwkObject *self, const char *key, char **text, GError **error);
gboolean ind_nwk_answer      (const IndNwkObject *self, const char *key, gboolean usual, gboolean *answer, GError **error);
gboolean ind_nwk_number      (const IndNwkObject *self, const char *key, double low, double high, double usual, double *number,
                              GError **error);
gboolean ind_nwk_id          (const IndNwkObject *self, const char *key, char **id, GError **error);
gboolean ind_nwk_object      (const IndNwkObject *self, const char *key, JsonObject **object, GError **error);
gboolean ind_nwk_each        (gpointer reader, const IndNwkObject *self, const char *key, guint most, IndNwkFunc each,
                              gpointer data, GError **error);
void     ind_nwk_note_others (const IndNwkObject *self, const char *const *taken, GPtrArray *passed_over);
gboolean ind_nwk_fail        (const IndNwkObject *self, const char *key, IndErrorCode code, const char *what, GError **error);
char    *ind_nwk_join        (const char *path, const char *key);

G_END_DECLS
