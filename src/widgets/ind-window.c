#include "config.h"

#include "ind-window-private.h"

#include <glib/gi18n.h>

#include "ind-dialogs.h"
#include "ind-format.h"
#include "ind-words.h"

G_DEFINE_FINAL_TYPE (IndWindow, ind_window, ADW_TYPE_APPLICATION_WINDOW)

static void
forget_desk (IndWindow *self)
{
  if (self->desk != NULL)
    g_clear_signal_handler (&self->on_changed, self->desk);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
}

static void
ind_window_dispose (GObject *object)
{
  IndWindow *self = IND_WINDOW (object);

  forget_desk (self);
  ind_window_drop_files (self);
  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->print_settings);
  G_OBJECT_CLASS (ind_window_parent_class)->dispose (object);
}

static void
ind_window_class_init (IndWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_FAMILIES_PAGE);
  g_type_ensure (IND_TYPE_CASE_PAGE);
  G_OBJECT_CLASS (klass)->dispose = ind_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IndWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, title);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, back);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, undo);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, redo);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, busy);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, families);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, page);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, case_buttons);
  gtk_widget_class_bind_template_child (widget_class, IndWindow, read_only);
}

static void
ind_window_init (IndWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_queue_init (&self->files);
  ind_window_add_actions (self);
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

  if (!ind_families_page_load (self->families, desk, &error))
    {
      ind_window_complain (self, _("The families could not be read"), error);
      return;
    }
  if (self->family != NULL && (case_id == self->family->id || case_id == 0))
    {
      if (ind_desk_find_case (desk, self->family->reference, NULL) != self->family->id)
        ind_window_show_families (self);
      else if (!ind_case_page_refresh (self->page, &error))
        ind_window_complain (self, _("The case could not be read"), error);
    }
  ind_window_update (self);
}

/** ind_window_set_desk: shows the families of @desk. */
void
ind_window_set_desk (IndWindow *self, IndDesk *desk)
{
  g_autoptr (GError) error = NULL;

  forget_desk (self);
  if (!ind_families_page_load (self->families, desk, &error))
    {
      ind_window_set_trouble (self, error);
      return;
    }
  self->desk = g_object_ref (desk);
  self->on_changed = g_signal_connect (desk, "changed", G_CALLBACK (on_changed), self);
  ind_window_show_families (self);
}

/** ind_window_set_trouble: says why there is no database, and what to do about it. */
void
ind_window_set_trouble (IndWindow *self, const GError *error)
{
  g_autofree char *sentence = ind_words_error (error);
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  forget_desk (self);
  adw_status_page_set_description (self->trouble, markup);
  gtk_stack_set_visible_child_name (self->stack, "trouble");
  ind_window_update (self);
}

/** ind_window_update: sets title, buttons and actions by what is on the screen. */
void
ind_window_update (IndWindow *self)
{
  gboolean in_case = self->family != NULL;

  adw_window_title_set_title (self->title, in_case ? C_("window", "Plan") : self->desk != NULL ? _("Families") : "Indgang");
  adw_window_title_set_subtitle (self->title, in_case ? self->family->reference : "");
  gtk_widget_set_visible (GTK_WIDGET (self->back), in_case);
  gtk_widget_set_visible (self->case_buttons, in_case);
  gtk_widget_set_visible (self->read_only, self->desk != NULL && ind_desk_is_read_only (self->desk));
  ind_window_update_actions (self);
}

/** ind_window_show_families: leaves the case on screen for the list. */
void
ind_window_show_families (IndWindow *self)
{
  g_clear_object (&self->family);
  ind_case_page_clear (self->page);
  gtk_stack_set_visible_child_name (self->stack, "families");
  ind_window_update (self);
  ind_families_page_focus (self->families);
}

/** ind_window_show_case: @id: the case's row number. Returns: whether it could be shown. */
gboolean
ind_window_show_case (IndWindow *self, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IndCase) family = ind_desk_open_case (self->desk, id, &error);

  if (family == NULL)
    {
      ind_window_complain (self, _("The case could not be read"), error);
      return FALSE;
    }
  g_set_object (&self->family, family);
  gtk_stack_set_visible_child_name (self->stack, "case");
  ind_window_update (self);
  if (!ind_case_page_show (self->page, self->desk, family, &error))
    ind_window_complain (self, _("The history could not be read"), error);
  return TRUE;
}

/**
 * ind_window_toast:
 * @button: (nullable): what can be done about it
 * @action: (nullable): the action that does it
 */
void
ind_window_toast (IndWindow *self, const char *text, const char *button, const char *action)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  /* The newest says what can be undone now; an older one does not keep it waiting. */
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/** ind_window_complain: says what went wrong, and what to do about it. */
void
ind_window_complain (IndWindow *self, const char *heading, const GError *error)
{
  g_autofree char *sentence = ind_words_error (error);
  IndQuestion notice = { .heading = heading, .body = sentence, .no = _("_Close") };

  ind_dialog_ask (GTK_WINDOW (self), &notice, NULL, NULL, NULL);
}

/** ind_window_begin_job: shows that something is being done in the background. */
void
ind_window_begin_job (IndWindow *self)
{
  self->n_jobs++;
  gtk_widget_set_visible (GTK_WIDGET (self->busy), TRUE);
  gtk_spinner_start (self->busy);
}

/** ind_window_end_job: one job of ind_window_begin_job() has ended. */
void
ind_window_end_job (IndWindow *self)
{
  self->n_jobs--;
  gtk_widget_set_visible (GTK_WIDGET (self->busy), self->n_jobs > 0);
  if (self->n_jobs == 0)
    gtk_spinner_stop (self->busy);
}
