#pragma once

#include <adwaita.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_REFERRAL_WINDOW (ind_referral_window_get_type ())

/**
 * IndReferralWindow:
 *
 * A family that is referred: the child's name and birth date, who coordinates, who refers them and why. "referred" with the
 * new case's row number (gint64) after it has been made; "failed" with (const GError *error) where it could not be, and what
 * was typed stays.
 */
G_DECLARE_FINAL_TYPE (IndReferralWindow, ind_referral_window, IND, REFERRAL_WINDOW, AdwWindow)

GtkWidget *ind_referral_window_new (GtkWindow *parent, IndDesk *desk, GError **error);

G_END_DECLS
