#pragma once

#include <stdio.h>

#include "ind-error.h"

G_BEGIN_DECLS

/* A password, in memory that is not swapped out and that is overwritten when it is not needed any more. */
typedef struct _IndPassword IndPassword;

IndPassword *ind_password_new       (const char *text, gsize length);
IndPassword *ind_password_from_file (const char *path, GError **error);
void         ind_password_free      (IndPassword *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndPassword, ind_password_free)

/* What it costs to make the key from a password: passes of Argon2id, and bytes of memory. */
typedef struct
{
  guint64 passes;
  guint64 memory;
} IndSealCost;

extern const IndSealCost ind_seal_usual, ind_seal_most;

#define IND_SEAL_MAGIC "INDGANG-SEALED-1\n"

gboolean ind_seal_write (FILE *from, FILE *to, const IndPassword *password, const IndSealCost *cost, GError **error);
gboolean ind_seal_read  (FILE *from, FILE *to, const IndPassword *password, const IndSealCost *most, GError **error);

G_END_DECLS
