#pragma once

#include "ind-desk.h"

G_BEGIN_DECLS

typedef void (*IndDayFunc)     (gpointer data);
typedef void (*IndLookFunc)    (gpointer data);
typedef void (*IndTroubleFunc) (const GError *error, gpointer data);

/**
 * IndWatch:
 *
 * Watches what changes while nobody does anything in the window: another program writes to the database, or a new day
 * begins. What others have changed comes with the desk's "changed".
 */
typedef struct _IndWatch IndWatch;

IndWatch *ind_watch_new  (IndDesk *desk, IndDayFunc on_day, IndLookFunc on_look, IndTroubleFunc on_trouble, gpointer data);
void      ind_watch_look (IndWatch *self);
void      ind_watch_free (IndWatch *self);

G_END_DECLS
