#pragma once

#include "ind-words.h"

G_BEGIN_DECLS

/*
 * Two forms of every label: what somebody did ("Lone flyttede …"), and what was done ("… blev flyttet"), which stands
 * after "Lone fortrød:", on buttons and in toasts.
 */
typedef struct
{
  const char *did;
  const char *done;
} IndForms;

/* How the history says it of things, fields and lists that have words of their own; NULL for the usual ones. */
const IndForms *ind_forms_added   (const IndTable *table, const IndTable *owner);
const IndForms *ind_forms_removed (const IndTable *table, const IndTable *owner);
const IndForms *ind_forms_set     (const IndTable *table, const IndField *field, gboolean emptied);
const IndForms *ind_forms_list    (const IndTable *owner, const IndTable *items, gboolean emptied);

G_END_DECLS
