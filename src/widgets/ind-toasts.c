#include "config.h"

#include "ind-toasts.h"

#include "ind-widget-help.h"

/*
 * One toast at a time. libadwaita 1.2 keeps no count of a toast that is still coming, or already going, when it is sent away,
 * and would use it after it is freed: one that is coming is let come first, and one that goes is left alone.
 */

/* Microseconds, a little more than one takes to come: half a second. */
#define COMING (G_USEC_PER_SEC * 3 / 5)

typedef struct
{
  AdwToast *shown, *next;   /* (nullable) */
  gint64 since;             /* when the shown one began to come, by the frame clock */
  guint waiting;            /* (nullable): the tick that sends it away */
} Told;

static void
told_free (Told *told)
{
  g_clear_object (&told->shown);
  g_clear_object (&told->next);
  g_free (told);
}

static Told *
told_of (AdwToastOverlay *toasts)
{
  Told *told = g_object_get_data (G_OBJECT (toasts), "told");

  if (told == NULL)
    {
      told = g_new0 (Told, 1);
      g_object_set_data_full (G_OBJECT (toasts), "told", told, (GDestroyNotify) told_free);
    }
  return told;
}

static void
stop_waiting (AdwToastOverlay *toasts, Told *told)
{
  if (told->waiting != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (toasts), told->waiting);
  told->waiting = 0;
}

/* Gone by itself, by its button, or because it was sent away. */
static void
on_dismissed (AdwToast *toast, AdwToastOverlay *toasts)
{
  Told *told = told_of (toasts);
  g_autoptr (AdwToast) next = NULL;

  if (told->shown != toast)
    return;
  stop_waiting (toasts, told);
  g_clear_object (&told->shown);
  next = g_steal_pointer (&told->next);
  if (next != NULL && !gtk_widget_in_destruction (GTK_WIDGET (toasts)))
    ind_toasts_show (toasts, g_steal_pointer (&next));
}

static gboolean
has_come (AdwToastOverlay *toasts, const Told *told)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (toasts));

  return clock == NULL || !gtk_widget_get_mapped (GTK_WIDGET (toasts)) || !adw_get_enable_animations (GTK_WIDGET (toasts))
         || gdk_frame_clock_get_frame_time (clock) - told->since >= COMING;
}

static gboolean
on_tick (GtkWidget *toasts, GdkFrameClock *, gpointer)
{
  Told *told = told_of (ADW_TOAST_OVERLAY (toasts));

  if (!has_come (ADW_TOAST_OVERLAY (toasts), told))
    return G_SOURCE_CONTINUE;
  told->waiting = 0;
  adw_toast_dismiss (told->shown);
  return G_SOURCE_REMOVE;
}

/** ind_toasts_clear: takes away what was told last, and what was to be told next. */
void
ind_toasts_clear (AdwToastOverlay *toasts)
{
  Told *told = told_of (toasts);

  g_clear_object (&told->next);
  if (told->shown == NULL)
    return;
  if (has_come (toasts, told))
    adw_toast_dismiss (told->shown);
  else if (told->waiting == 0)
    told->waiting = gtk_widget_add_tick_callback (GTK_WIDGET (toasts), on_tick, NULL, NULL);
}

/** ind_toasts_show: tells something, in place of what was told last. @toast: (transfer full) */
void
ind_toasts_show (AdwToastOverlay *toasts, AdwToast *toast)
{
  Told *told = told_of (toasts);
  GdkFrameClock *clock;

  ind_toasts_clear (toasts);
  if (told->shown != NULL)
    {
      told->next = toast;
      return;
    }
  told->shown = g_object_ref (toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_dismissed), toasts, G_CONNECT_AFTER);
  adw_toast_overlay_add_toast (toasts, toast);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (toasts));
  told->since = clock != NULL ? gdk_frame_clock_get_frame_time (clock) : 0;
  /* The toast itself stands above what the overlay lies over. */
  ind_widget_clean_names (gtk_widget_get_last_child (GTK_WIDGET (toasts)));
}
