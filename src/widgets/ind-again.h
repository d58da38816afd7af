#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * IndAgain: something that fails is tried again by itself, ever more seldom, until it succeeds. For what nothing tells of:
 * no file says that there is room on its disk again.
 */
typedef struct _IndAgain IndAgain;

typedef gboolean (*IndAgainFunc) (gpointer data);   /* returns whether there is nothing left to try */

IndAgain *ind_again_new   (IndAgainFunc func, gpointer data);
void      ind_again_begin (IndAgain *self);
gboolean  ind_again_now   (IndAgain *self);
void      ind_again_end   (IndAgain *self);
void      ind_again_free  (IndAgain *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndAgain, ind_again_free)

G_END_DECLS
