#include "config.h"

#include "ind-window-private.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-referral-window.h"
#include "ind-seat-window.h"
#include "ind-settings-window.h"
#include "ind-words.h"

/* New families, who sits here, and the settings. */

static void
on_not_set (GtkWidget *settings, const GError *error, IndWindow *self)
{
  ind_window_complain (self, _("The setting was not kept"), error);
}

/** ind_window_use_settings: lays out the plan as the settings say. */
void
ind_window_use_settings (IndWindow *self)
{
  g_autofree char *document = ind_desk_setting (self->desk, IND_SETTING_DOCUMENT_NAME, NULL);
  gboolean large = ind_desk_setting_number (self->desk, IND_SETTING_LARGE_PRINT) == 1;
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "large-print");

  /* There are few names, and the pages keep them. */
  self->options.document = ind_is_blank (document) ? NULL : g_intern_string (document);
  self->options.large_print = large;
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (large));
  if (self->page != NULL)
    ind_case_page_set_options (self->page, &self->options);
}

static void
on_saved (IndWindow *self)
{
  ind_window_use_settings (self);
  ind_window_refresh (self);
}

/** ind_window_show_settings: shows what the kommune has decided; what is changed is seen at once. */
void
ind_window_show_settings (IndWindow *self)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *settings = ind_settings_window_new (GTK_WINDOW (self), self->desk, &error);

  if (settings == NULL)
    {
      ind_window_complain (self, _("The settings could not be read"), error);
      return;
    }
  g_signal_connect_object (settings, "saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "failed", G_CALLBACK (on_not_set), self, 0);
  gtk_window_present (GTK_WINDOW (settings));
}

static void
on_referred (IndReferralWindow *form, gint64 case_id, IndWindow *self)
{
  if (ind_window_show_case (self, case_id))
    ind_case_page_go_to (ind_window_page (self), "matter");
  if (self->family != NULL)
    ind_window_tell_done (self, case_id);
}

static void
on_not_referred (GtkWidget *form, const GError *error, IndWindow *self)
{
  ind_window_complain (self, _("The case was not made"), error);
}

static void
on_put_off (IndWindow *self)
{
  ind_window_toast (self, _("No case has been made; what you wrote is kept"), _("_Go On"), "win.new", NULL);
}

/** ind_window_drop_referral: forgets a referral that was begun. */
void
ind_window_drop_referral (IndWindow *self)
{
  if (self->referral != NULL)
    gtk_window_destroy (GTK_WINDOW (self->referral));
  g_clear_weak_pointer (&self->referral);
}

/** ind_window_refer: asks about a family that is referred, and opens its case; goes on with what was begun. */
void
ind_window_refer (IndWindow *self)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *form;

  if (self->referral != NULL)
    {
      gtk_window_present (GTK_WINDOW (self->referral));
      return;
    }
  form = ind_referral_window_new (GTK_WINDOW (self), self->desk, &error);
  if (form == NULL)
    {
      ind_window_complain (self, _("The case was not made"), error);
      return;
    }
  g_signal_connect_object (form, "referred", G_CALLBACK (on_referred), self, 0);
  g_signal_connect_object (form, "failed", G_CALLBACK (on_not_referred), self, 0);
  g_signal_connect_object (form, "put-off", G_CALLBACK (on_put_off), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->referral, form);
  gtk_window_present (GTK_WINDOW (form));
}

static void
on_seated (IndWindow *self)
{
  /* Whose families come first is another's now. */
  ind_window_refresh (self);
  ind_window_update (self);
}

static void
on_not_seated (GtkWidget *choice, const GError *error, IndWindow *self)
{
  ind_window_complain (self, _("The name was not kept"), error);
}

/** ind_window_choose_seat: asks who sits here. */
void
ind_window_choose_seat (IndWindow *self)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *choice = ind_seat_window_new (GTK_WINDOW (self), self->desk, &error);

  if (choice == NULL)
    {
      on_not_seated (NULL, error, self);
      return;
    }
  g_signal_connect_object (choice, "seated", G_CALLBACK (on_seated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (choice, "failed", G_CALLBACK (on_not_seated), self, 0);
  gtk_window_present (GTK_WINDOW (choice));
}

/** ind_window_update_seat: who sits here is asked in passing, outside a case, until it is known or has been said to wait. */
void
ind_window_update_seat (IndWindow *self)
{
  gboolean asked = self->desk != NULL && self->family == NULL && !self->seat_can_wait && !ind_desk_is_read_only (self->desk)
                   && ind_desk_trouble (self->desk) == NULL && ind_desk_seated_worker (self->desk) == 0;

  gtk_widget_set_visible (self->seat, asked);
}
