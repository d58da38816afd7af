#pragma once

#include <adwaita.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_SETTINGS_WINDOW (ind_settings_window_get_type ())

/**
 * IndSettingsWindow:
 *
 * What the kommune has decided for its database, and who sits here. Each field saves itself when it is left; what it cannot be
 * is said beside it, and stays as it was typed. "saved" is emitted when something has been saved, "failed" with the error where
 * it could not be.
 */
G_DECLARE_FINAL_TYPE (IndSettingsWindow, ind_settings_window, IND, SETTINGS_WINDOW, AdwWindow)

GtkWidget *ind_settings_window_new (GtkWindow *parent, IndDesk *desk, GError **error);

G_END_DECLS
