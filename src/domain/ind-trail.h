#pragma once

#include "ind-activity.h"

G_BEGIN_DECLS

/**
 * IndTrail: what the history tells of an activity, for the calendars that it may have gone out to.
 * @sequence: grows with every change of it, be it an undo or a redo, also over a restore of an older backup
 * @changed_at: when it was changed last, in seconds since 1970
 * @was_open: whether it was ever planned, agreed or held
 * @removed: (nullable): how it stood last, where it does not stand in the case any more; it names nobody
 */
typedef struct
{
  int sequence;
  gint64 changed_at;
  gboolean was_open;
  IndActivity *removed;
} IndTrail;

void ind_trail_free (IndTrail *self);

G_END_DECLS
