#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a case may be used for, as the access log tells it: the kind of use, never its content. */
typedef enum
{
  IND_USE_NONE, IND_USE_OPEN, IND_USE_SEARCH, IND_USE_SHOW, IND_USE_EXPORT, IND_USE_PRINT, IND_USE_CHANGE, IND_USE_DELETE,
  IND_USE_SETTINGS,   /* what is set for the database was changed */
  IND_USE_LOG,        /* the access log itself was read */
  IND_USE_SWEEP       /* what is too old was removed from it */
} IndUse;

extern const char *const ind_use_values[];

/**
 * IndAccess: a line of the access log.
 * @login: the login name
 * @worker: (nullable): the name of the worker whose login it is, where that is known
 * @at: seconds since 1970
 * @case_id: the case; 0 where all cases were used
 * @reference: (nullable): the case's; %NULL once it is gone, and where all cases were used
 */
typedef struct
{
  char *login;
  char *worker;
  gint64 at;
  gint64 case_id;
  char *reference;
  IndUse use;
} IndAccess;

void ind_access_free (IndAccess *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndAccess, ind_access_free)

G_END_DECLS
