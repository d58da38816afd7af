#pragma once

#include <adwaita.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_WINDOW (ind_window_get_type ())

/**
 * IndWindow:
 *
 * The program's window: the families, or one case.
 */
G_DECLARE_FINAL_TYPE (IndWindow, ind_window, IND, WINDOW, AdwApplicationWindow)

GtkWidget *ind_window_new         (GtkApplication *application);
void       ind_window_set_desk    (IndWindow *self, IndDesk *desk);
void       ind_window_set_trouble (IndWindow *self, const GError *error);
void       ind_window_open_file   (IndWindow *self, GFile *file);
void       ind_application_set_keys (GtkApplication *application);

G_END_DECLS
