#pragma once

#include <adwaita.h>

#include "ind-desk.h"
#include "ind-rescue.h"

G_BEGIN_DECLS

#define IND_TYPE_WINDOW (ind_window_get_type ())

/**
 * IndWindow:
 *
 * The program's window: the families, or one case.
 */
G_DECLARE_FINAL_TYPE (IndWindow, ind_window, IND, WINDOW, AdwApplicationWindow)

GtkWidget *ind_window_new         (GtkApplication *application);
gboolean   ind_window_set_desk    (IndWindow *self, IndDesk *desk, GError **error);
void       ind_window_drop_desk   (IndWindow *self);
void       ind_window_refresh     (IndWindow *self);
gint64     ind_window_shown_case  (IndWindow *self);
void       ind_window_show_again  (IndWindow *self, gint64 case_id);
void       ind_window_begin_at     (IndWindow *self, gint64 case_id);
gboolean   ind_window_has_desk     (IndWindow *self);

/* The database as a whole: ind-window-database.c */
void       ind_window_set_trouble (IndWindow *self, const GError *error);
void       ind_window_set_working (IndWindow *self, const char *what);
void       ind_window_offer_rescue (IndWindow *self, const char *backup);
void       ind_window_tell_nothing_saved (IndWindow *self);
void       ind_window_tell_rescued (IndWindow *self, const IndRescue *report, const char *backup);
void       ind_window_tell_moved  (IndWindow *self, const char *kept, const GError *error);
void       ind_window_tell_trouble (IndWindow *self);
void       ind_window_tell_still   (IndWindow *self);
gboolean   ind_window_may_close    (IndWindow *self);
void       ind_window_tell_no_backup (IndWindow *self, const GError *error);

void       ind_window_open_file   (IndWindow *self, GFile *file);
void       ind_application_set_keys (GtkApplication *application);

G_END_DECLS
