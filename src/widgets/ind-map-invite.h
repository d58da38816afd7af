#pragma once

#include <adwaita.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_MAP_INVITE (ind_map_invite_get_type ())

/**
 * IndMapInvite:
 *
 * Invites some of those on a network map to a network meeting: first when and where, then a text to send and a calendar
 * file. "done" is emitted once the meeting has been planned, "failed" (const char *heading, const GError *error) when it
 * could not be.
 */
G_DECLARE_FINAL_TYPE (IndMapInvite, ind_map_invite, IND, MAP_INVITE, AdwWindow)

GtkWidget *ind_map_invite_new (GtkWindow *parent, IndDesk *desk, IndCase *family, GPtrArray *nodes, GPtrArray *left_out);

G_END_DECLS
