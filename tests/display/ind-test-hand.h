#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A hand at the mouse and at the keyboard: events as they come from the X server, at places of a widget in its own pixels.
 * Each lets what follows come onto the screen.
 */
void hand_move   (GtkWidget *widget, double x, double y);
void hand_click  (GtkWidget *widget, double x, double y, int times, GdkModifierType held);
void hand_drag   (GtkWidget *widget, double x, double y, double to_x, double to_y, GdkModifierType held);
void hand_button (gboolean down);
void hand_wheel  (GtkWidget *widget, double x, double y, int notches);   /* down; up where it is negative */
void hand_key    (guint key, GdkModifierType held);
void hand_type   (const char *text);

G_END_DECLS
