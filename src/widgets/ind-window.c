#include "config.h"

#include "ind-window-private.h"

#include <glib/gi18n.h>

#include "ind-dialogs.h"
#include "ind-format.h"
#include "ind-toasts.h"
#include "ind-widget-help.h"
#include "ind-words.h"

G_DEFINE_FINAL_TYPE (IndWindow, ind_window, ADW_TYPE_APPLICATION_WINDOW)

/** ind_window_drop_desk: lets go of the desk and of what is shown from it. */
void
ind_window_drop_desk (IndWindow *self)
{
  if (self->desk == NULL)
    return;
  if (ind_desk_trouble (self->desk) != NULL)
    ind_window_save_writing (self);
  g_clear_signal_handler (&self->on_changed, self->desk);
  ind_window_drop_toast (self);
  ind_window_drop_referral (self);
  if (self->page != NULL)
    ind_case_page_clear (self->page);
  ind_window_forget_places (self);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
}

static void
ind_window_dispose (GObject *object)
{
  IndWindow *self = IND_WINDOW (object);

  ind_window_remember_all (self);
  ind_window_drop_referral (self);
  if (self->desk != NULL)
    g_clear_signal_handler (&self->on_changed, self->desk);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
  g_clear_error (&self->untold);
  g_clear_pointer (&self->move_to, g_free);
  g_clear_pointer (&self->note, g_free);
  ind_window_drop_files (self);
  G_OBJECT_CLASS (ind_window_parent_class)->dispose (object);
}

/* What a job that outlives the window on the screen may still fill. */
static void
ind_window_finalize (GObject *object)
{
  g_clear_object (&IND_WINDOW (object)->print_settings);
  G_OBJECT_CLASS (ind_window_parent_class)->finalize (object);
}

static gboolean
ind_window_close_request (GtkWindow *window)
{
  return !ind_window_may_close (IND_WINDOW (window)) || GTK_WINDOW_CLASS (ind_window_parent_class)->close_request (window);
}

static void
ind_window_class_init (IndWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = ind_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ind_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IndWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, title);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, back);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, refer);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, undo);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, redo);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, busy);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, side_list);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, rescue);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, retry);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, working);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, case_buttons);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, read_only);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, read_only_words);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, network);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, seat);
}

/** ind_window_tell_done: tells of the latest change of a case, and offers to take it back. */
void
ind_window_tell_done (IndWindow *self, gint64 case_id)
{
  g_autoptr (IndChange) change = ind_desk_next_undo (self->desk, case_id);
  g_autofree char *done = change != NULL ? ind_words_change_briefly (change) : NULL, *told = ind_upper_first (done);
  g_autofree char *note = g_steal_pointer (&self->note), *both = note != NULL ? g_strconcat (told, ". ", note, NULL) : NULL;

  if (done != NULL)
    ind_window_toast_change (self, both != NULL ? both : told, case_id);
}

static void
on_noted (IndCasePage *page, const char *note, IndWindow *self)
{
  g_free (self->note);
  self->note = g_strdup (note);
}

static void
on_done (IndWindow *self)
{
  ind_window_tell_done (self, self->family->id);
}

static void
on_failed (IndCasePage *page, const char *heading, const GError *error, IndWindow *self)
{
  g_clear_pointer (&self->note, g_free);
  ind_window_complain (self, heading, error);
}

/** ind_window_page: Returns: (transfer none): the pages of a case, which are made when one is first opened: they are many. */
IndCasePage *
ind_window_page (IndWindow *self)
{
  if (self->page != NULL)
    return self->page;
  self->page = g_object_new (IND_TYPE_CASE_PAGE, NULL);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->page), "case");
  ind_case_page_set_options (self->page, &self->options);
  ind_window_remember_page (self);
  adw_view_switcher_title_set_stack (self->title, ind_case_page_stack (self->page));
  adw_view_switcher_bar_set_stack (self->switcher, ind_case_page_stack (self->page));
  g_signal_connect_object (self->page, "notify::plan-shown", G_CALLBACK (ind_window_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "noted", G_CALLBACK (on_noted), self, 0);
  g_signal_connect_object (self->page, "done", G_CALLBACK (on_done), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "failed", G_CALLBACK (on_failed), self, 0);
  /* The switchers between them have new buttons too. */
  ind_widget_clean_names (GTK_WIDGET (self));
  return self->page;
}

/* The bar of the pages, which a narrow window has at its foot, is there at once: on its way in, at 200 % text, it would give
 * its own boxes less than no height, and GTK warns of it. */
static void
keep_bar_still (AdwViewSwitcherBar *switcher)
{
  GtkWidget *bar = gtk_widget_get_first_child (GTK_WIDGET (switcher));
  GtkWidget *revealer = bar != NULL ? gtk_widget_get_first_child (bar) : NULL;

  if (GTK_IS_REVEALER (revealer))
    gtk_revealer_set_transition_duration (GTK_REVEALER (revealer), 0);
}

static gboolean
update_later (gpointer window)
{
  IndWindow *self = window;

  if (self->desk != NULL)
    ind_window_update (self);
  return G_SOURCE_REMOVE;
}

/* Whether there is room for the pages in the head is found while places are given, where nothing else can be given one. */
static void
on_title_visible (IndWindow *self)
{
  g_idle_add_full (GTK_PRIORITY_RESIZE - 1, update_later, g_object_ref (self), g_object_unref);
}

static void
ind_window_init (IndWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  keep_bar_still (self->switcher);
  ind_widget_drop_description (self->refer);
  g_signal_connect_object (self->title, "notify::title-visible", G_CALLBACK (on_title_visible), self, G_CONNECT_SWAPPED);
  g_queue_init (&self->files);
  self->options.with = IND_PLAN_USUAL;
  ind_widget_clean_names (GTK_WIDGET (self));
  ind_window_add_actions (self);
  ind_window_remember_size (self);
  ind_window_add_places (self);
  ind_window_accept_drops (self);
  ind_window_update (self);
}

/** ind_window_new: Returns: (transfer floating): a window without a desk yet. */
GtkWidget *
ind_window_new (GtkApplication *application)
{
  return g_object_new (IND_TYPE_WINDOW, "application", application, NULL);
}

/* Shows what has changed. A case that is gone, because its taking in was undone, leaves the screen. */
static void
on_changed (IndDesk *desk, gint64 case_id, IndWindow *self)
{
  g_autoptr (GError) error = NULL;

  /* It told of what was so before. */
  ind_window_drop_toast (self);
  ind_window_forget_places (self);
  if (self->family == NULL && !ind_window_load_place (self, self->place, desk, &error))
    {
      ind_window_complain (self, _("The families could not be read"), error);
      return;
    }
  if (self->family != NULL && (case_id == self->family->id || case_id == 0))
    {
      if (ind_desk_find_case (desk, self->family->reference, NULL) != self->family->id)
        {
          if (ind_window_families (self) != NULL)
            ind_families_page_show_all (ind_window_families (self));
          ind_window_leave_case (self);
        }
      else
        ind_case_page_refresh (self->page);
    }
  ind_window_update (self);
}

/** ind_window_set_desk: shows the families of @desk. Returns: whether they could be read */
gboolean
ind_window_set_desk (IndWindow *self, IndDesk *desk, GError **error)
{
  ind_window_drop_desk (self);
  if (!ind_desk_note_use (desk, 0, IND_USE_SHOW, error))
    return FALSE;
  if (ind_desk_is_empty (desk))
    self->place = IND_PLACE_FAMILIES;
  if (!ind_window_load_place (self, self->place, desk, error))
    return FALSE;
  self->desk = g_object_ref (desk);
  ind_window_use_settings (self);
  self->on_changed = g_signal_connect (desk, "changed", G_CALLBACK (on_changed), self);
  ind_window_leave_case (self);
  ind_window_remember_case (self);
  if (self->begin_at != 0)
    ind_window_show_again (self, self->begin_at);
  self->begin_at = 0;
  ind_window_read_next (self);
  return TRUE;
}

/** ind_window_refresh: shows everything anew, as on a new day. */
void
ind_window_refresh (IndWindow *self)
{
  if (self->desk != NULL)
    on_changed (self->desk, 0, self);
}

/** ind_window_shown_case: Returns: the row number of the case on the screen, or 0. */
gint64
ind_window_shown_case (IndWindow *self)
{
  return self->family != NULL ? self->family->id : 0;
}

/** ind_window_has_desk: Returns: whether it shows the families of a database. */
gboolean
ind_window_has_desk (IndWindow *self)
{
  return self->desk != NULL;
}

/** ind_window_begin_at: begins with a case, or with none for 0, and not with the one that was open when the last window was closed. */
void
ind_window_begin_at (IndWindow *self, gint64 case_id)
{
  self->begun = TRUE;
  self->begin_at = case_id;
}

/** ind_window_show_again: shows a case that was on the screen before the database was opened anew, if it is still there. */
void
ind_window_show_again (IndWindow *self, gint64 case_id)
{
  g_autoptr (IndCaseSummary) summary = self->desk != NULL ? ind_desk_read_summary (self->desk, case_id) : NULL;

  if (summary != NULL)
    ind_window_show_case (self, case_id);
}

/** ind_window_update: sets title, buttons and actions by what is on the screen. */
void
ind_window_update (IndWindow *self)
{
  gboolean in_case = self->family != NULL, pages_below;

  adw_view_switcher_title_set_title (self->title, in_case ? self->family->family_name
                                                  : self->desk != NULL ? ind_window_place_title (self) : "Indgang");
  adw_view_switcher_title_set_view_switcher_enabled (self->title, in_case);
  pages_below = in_case && adw_view_switcher_title_get_title_visible (self->title);
  adw_view_switcher_bar_set_reveal (self->switcher, pages_below);
  /* What is told stands above them. */
  if (pages_below)
    gtk_widget_add_css_class (GTK_WIDGET (self), "pages-below");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "pages-below");
  gtk_widget_set_visible (GTK_WIDGET (self->back), in_case);
  gtk_widget_set_visible (self->refer, self->desk != NULL && !in_case);
  gtk_widget_set_sensitive (GTK_WIDGET (self->side_list), self->desk != NULL);
  gtk_widget_set_visible (self->case_buttons, in_case);
  ind_window_update_strips (self);
  ind_window_update_seat (self);
  ind_window_update_actions (self);
}

/** ind_window_leave_case: leaves the case on screen for the place from which one came. */
void
ind_window_leave_case (IndWindow *self)
{
  ind_window_show_place (self, self->place);
  ind_window_focus_place (self);
}

/** ind_window_show_case: @id: the case's row number. Returns: whether it could be shown. */
gboolean
ind_window_show_case (IndWindow *self, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IndCase) family = ind_desk_open_case (self->desk, id, IND_USE_OPEN, &error);

  if (family == NULL)
    {
      ind_window_complain (self, _("The case could not be read"), error);
      return FALSE;
    }
  ind_window_drop_toast (self);
  g_set_object (&self->family, family);
  ind_window_page (self);
  gtk_stack_set_visible_child_name (self->stack, "case");
  ind_window_enter_case (self);
  ind_window_update (self);
  ind_case_page_show (self->page, self->desk, family);
  return TRUE;
}

/** ind_window_drop_toast: takes away what was told last, before something else is told or shown. */
void
ind_window_drop_toast (IndWindow *self)
{
  ind_toasts_clear (self->toasts);
}

/**
 * ind_window_toast:
 * @button: (nullable): what can be done about it
 * @action: (nullable): the action that does it
 * @target: (nullable) (transfer floating): what the action is told
 */
void
ind_window_toast (IndWindow *self, const char *text, const char *button, const char *action, GVariant *target)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *title = ind_wrapped_label_new (text);

  /* Its own title would be cut at the end of the first line; this one lies on the page with two at most. */
  gtk_label_set_width_chars (GTK_LABEL (title), -1);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 52);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (title), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_lines (GTK_LABEL (title), 2);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (title, text);
  gtk_widget_add_css_class (title, "heading");
  adw_toast_set_custom_title (toast, title);
  adw_toast_set_button_label (toast, button);
  /* What can be done about it wants to be read, or heard, and reached. */
  if (button != NULL)
    adw_toast_set_timeout (toast, 10);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target_value (toast, target);
  ind_toasts_show (self->toasts, toast);
}

/* The file and the reason first; the place in the file, which the one who made it needs, small below. */
static void
complain (IndWindow *self, const char *heading, const GError *error, const char *yes, IndAnswerFunc on_yes,
          IndAnswerFunc on_no)
{
  g_autofree char *reason = ind_words_error_reason (error), *place = ind_words_error_place (error);
  g_autofree char *file = ind_error_file (error) != NULL ? g_filename_display_basename (ind_error_file (error)) : NULL;
  g_autofree char *sentence = file != NULL ? g_strdup_printf ("%s: %s", file, reason) : g_strdup (reason);
  IndQuestion notice = { .heading = heading, .body = sentence, .no = _("_Close"), .yes = yes };

  if (place != NULL)
    {
      g_autofree char *words = ind_words_fill (_("Place in the file: {place}"), "place", place, NULL);

      notice.more = ind_wrapped_label_new (words);
      gtk_label_set_xalign (GTK_LABEL (notice.more), 0.5);
      gtk_label_set_justify (GTK_LABEL (notice.more), GTK_JUSTIFY_CENTER);
      gtk_widget_add_css_class (notice.more, "caption");
      gtk_widget_add_css_class (notice.more, "muted");
    }
  ind_dialog_ask (GTK_WINDOW (self), &notice, on_yes, on_no, self);
}

static gboolean
tell_damage (gpointer app)
{
  g_action_group_activate_action (app, "damaged", NULL);
  return G_SOURCE_REMOVE;
}

static gboolean
has_dialog (IndWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint k = 0; k < g_list_model_get_n_items (windows); k++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, k);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (self) && gtk_window_get_modal (window)
          && gtk_widget_get_visible (GTK_WIDGET (window)))
        return TRUE;
    }
  return FALSE;
}

/* What may pass is told by the bar; what did not happen because of it, in passing, where no dialog covers that. */
static gboolean
is_told_by_bar (IndWindow *self, const char *heading, const GError *error)
{
  if (self->desk == NULL || !ind_desk_may_pass (error) || g_strcmp0 (ind_error_file (error), ind_desk_path (self->desk)) != 0)
    return FALSE;
  ind_desk_note_trouble (self->desk, error);
  if (has_dialog (self))
    return FALSE;
  ind_window_toast (self, heading, NULL, NULL, NULL);
  return TRUE;
}

/**
 * ind_window_complain:
 *
 * Says what went wrong, and what to do about it; a damaged database leaves the screen for that, and of trouble that may
 * pass there is a bar.
 */
void
ind_window_complain (IndWindow *self, const char *heading, const GError *error)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self));

  /* Once whoever complains is done with the desk. */
  if (g_error_matches (error, IND_ERROR, IND_ERROR_DATABASE_DAMAGED) && app != NULL)
    {
      g_idle_add_full (G_PRIORITY_DEFAULT, tell_damage, g_object_ref (app), g_object_unref);
      return;
    }
  if (!is_told_by_bar (self, heading, error))
    complain (self, heading, error, NULL, NULL, NULL);
}

/** ind_window_complain_of_lock: says who has the database just now, and offers to try again: nothing is lost meanwhile. */
void
ind_window_complain_of_lock (IndWindow *self, const char *heading, const GError *error, IndAnswerFunc again,
                             IndAnswerFunc give_up)
{
  complain (self, heading, error, _("_Try Again"), again, give_up);
}

/**
 * ind_window_note_use:
 * @heading: what did not happen where it cannot be logged; the reason is told below it
 *
 * Logs what is about to be done with a case. Returns: whether it may be done
 */
gboolean
ind_window_note_use (IndWindow *self, gint64 case_id, IndUse use, const char *heading)
{
  g_autoptr (GError) error = NULL;

  if (self->desk == NULL)
    return FALSE;
  if (ind_desk_note_use (self->desk, case_id, use, &error))
    return TRUE;
  ind_window_complain (self, heading, error);
  return FALSE;
}

static void
choose_another (gpointer window)
{
  ind_window_choose_file (window);
}

/** ind_window_complain_of_file: says why a file cannot be taken in, and offers to choose another one. */
void
ind_window_complain_of_file (IndWindow *self, const GError *error)
{
  complain (self, _("The file cannot be taken in"), error, _("_Choose Another File…"), choose_another, NULL);
}

/** ind_window_begin_job: shows that something is being done in the background; the program does not end before it is. */
void
ind_window_begin_job (IndWindow *self)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self));

  if (self->n_jobs++ == 0 && app != NULL)
    {
      self->busy_app = g_object_ref (G_APPLICATION (app));
      g_application_hold (self->busy_app);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->busy), TRUE);
  gtk_spinner_start (self->busy);
}

/** ind_window_end_job: one job of ind_window_begin_job() has ended. */
void
ind_window_end_job (IndWindow *self)
{
  self->n_jobs--;
  gtk_widget_set_visible (GTK_WIDGET (self->busy), self->n_jobs > 0);
  if (self->n_jobs > 0)
    return;
  gtk_spinner_stop (self->busy);
  if (self->busy_app != NULL)
    g_application_release (self->busy_app);
  g_clear_object (&self->busy_app);
}
