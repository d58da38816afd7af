#pragma once

#include <adwaita.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_SEAT_WINDOW (ind_seat_window_get_type ())

/**
 * IndSeatWindow:
 *
 * Who sits here: one of the workers, or somebody new. "seated" when it has been said; "failed" with (const GError *error)
 * where it could not be kept.
 */
G_DECLARE_FINAL_TYPE (IndSeatWindow, ind_seat_window, IND, SEAT_WINDOW, AdwWindow)

GtkWidget *ind_seat_window_new (GtkWindow *parent, IndDesk *desk, GError **error);

G_END_DECLS
