#pragma once

#include "ind-participant.h"

G_BEGIN_DECLS

/* The deltagerliste: a table of all families (.csv). */

GPtrArray *ind_participants_read  (GBytes *bytes, GPtrArray *passed_over, GError **error);
GBytes    *ind_participants_write (GPtrArray *participants);

G_END_DECLS
