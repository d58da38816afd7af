#include "config.h"

#include "ind-test-hand.h"

#include <gdk/x11/gdkx.h>
#include <X11/extensions/XTest.h>

#include "ind-test-window.h"

static Display *
display_of (void)
{
  return gdk_x11_display_get_xdisplay (gdk_display_get_default ());
}

/* The window under the hand, and where in it a place of the widget is. */
static Window
window_of (GtkWidget *widget, double *x, double *y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  double left, top;

  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), *x, *y, x, y));
  gtk_native_get_surface_transform (native, &left, &top);
  *x += left;
  *y += top;
  return gdk_x11_surface_get_xid (gtk_native_get_surface (native));
}

static void
send (void)
{
  XSync (display_of (), False);
  settle ();
}

/* See the header. */
void
hand_move (GtkWidget *widget, double x, double y)
{
  Window window = window_of (widget, &x, &y), child;
  int scale = gtk_widget_get_scale_factor (widget), at_x, at_y;

  XTranslateCoordinates (display_of (), window, DefaultRootWindow (display_of ()), (int) (x * scale), (int) (y * scale),
                         &at_x, &at_y, &child);
  XTestFakeMotionEvent (display_of (), -1, at_x, at_y, 0);
  send ();
}

/* See the header. */
void
hand_button (gboolean down)
{
  XTestFakeButtonEvent (display_of (), 1, down, 0);
  send ();
}

/* See the header. */
void
hand_wheel (GtkWidget *widget, double x, double y, int notches)
{
  hand_move (widget, x, y);
  for (int k = 0; k < ABS (notches); k++)
    {
      XTestFakeButtonEvent (display_of (), notches > 0 ? 5 : 4, TRUE, 0);
      XTestFakeButtonEvent (display_of (), notches > 0 ? 5 : 4, FALSE, 0);
      send ();
    }
}

static void
press_key (guint key, gboolean down)
{
  XTestFakeKeyEvent (display_of (), XKeysymToKeycode (display_of (), key), down, 0);
}

static void
hold (GdkModifierType held, gboolean down)
{
  static const struct { GdkModifierType mask; guint key; } all[] = {
    { GDK_SHIFT_MASK, GDK_KEY_Shift_L }, { GDK_CONTROL_MASK, GDK_KEY_Control_L }, { GDK_ALT_MASK, GDK_KEY_Alt_L },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (all); k++)
    if ((held & all[k].mask) != 0)
      press_key (all[k].key, down);
}

/* See the header. */
void
hand_click (GtkWidget *widget, double x, double y, int times, GdkModifierType held)
{
  hand_move (widget, x, y);
  hold (held, TRUE);
  for (int k = 0; k < times; k++)
    {
      XTestFakeButtonEvent (display_of (), 1, True, 0);
      XTestFakeButtonEvent (display_of (), 1, False, 0);
    }
  hold (held, FALSE);
  send ();
}

/* See the header. */
void
hand_drag (GtkWidget *widget, double x, double y, double to_x, double to_y, GdkModifierType held)
{
  hand_move (widget, x, y);
  hold (held, TRUE);
  hand_button (TRUE);
  for (int k = 1; k <= 4; k++)
    hand_move (widget, x + (to_x - x) * k / 4, y + (to_y - y) * k / 4);
  hand_button (FALSE);
  hold (held, FALSE);
  send ();
}

/* See the header. */
void
hand_key (guint key, GdkModifierType held)
{
  hold (held, TRUE);
  press_key (key, TRUE);
  press_key (key, FALSE);
  hold (held, FALSE);
  send ();
}

/* Letters are given a key of their own for a moment, whatever the keyboard has. */
void
hand_type (const char *text)
{
  int first, last, width;
  KeySym *keys;
  KeyCode free_code;

  XDisplayKeycodes (display_of (), &first, &last);
  keys = XGetKeyboardMapping (display_of (), (KeyCode) last, 1, &width);
  XFree (keys);
  free_code = (KeyCode) last;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      KeySym sym = gdk_unicode_to_keyval (g_utf8_get_char (at));
      KeySym two[2] = { sym, sym };

      XChangeKeyboardMapping (display_of (), free_code, 2, two, 1);
      XSync (display_of (), False);
      settle ();
      XTestFakeKeyEvent (display_of (), free_code, True, 0);
      XTestFakeKeyEvent (display_of (), free_code, False, 0);
      send ();
    }
}
