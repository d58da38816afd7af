#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define IND_TYPE_PREVIEW_WINDOW (ind_preview_window_get_type ())

/**
 * IndPreviewWindow:
 *
 * The pages as they will come out of the printer, with zoom and a button to print them.
 */
G_DECLARE_FINAL_TYPE (IndPreviewWindow, ind_preview_window, IND, PREVIEW_WINDOW, AdwWindow)

GtkWidget *ind_preview_window_new (GtkWindow *parent, GPtrArray *pages);

G_END_DECLS
