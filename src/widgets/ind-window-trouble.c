#include "config.h"

#include "ind-window-private.h"

#include <glib/gi18n.h>

#include "ind-dialogs.h"
#include "ind-record-form.h"
#include "ind-text-line.h"
#include "ind-words.h"
#include "ind-writing.h"

/* Trouble that may pass: what is being written stays on the screen, and is saved once it can be. */

static gboolean
is_written_in (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
save_below (GtkWidget *widget, gboolean also_focus)
{
  gboolean is_writing = IND_IS_WRITING (widget);

  if ((is_writing || IND_IS_TEXT_LINE (widget)) && !also_focus && is_written_in (widget))
    return;
  if (IND_IS_RECORD_FORM (widget))
    ind_record_form_try_again (IND_RECORD_FORM (widget));
  if (is_writing)
    ind_writing_save (IND_WRITING (widget));
  else if (IND_IS_TEXT_LINE (widget))
    ind_text_line_save (IND_TEXT_LINE (widget));
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;)
      {
        g_autoptr (GtkWidget) held = g_object_ref (child);

        save_below (child, also_focus);
        /* What has been saved may have been shown anew. */
        child = gtk_widget_get_parent (held) == widget ? gtk_widget_get_next_sibling (held) : NULL;
      }
}

/** ind_window_save_writing: saves what is being written, in whatever field, or has it held where it cannot be saved. */
void
ind_window_save_writing (IndWindow *self)
{
  if (self->page != NULL)
    save_below (GTK_WIDGET (self->page), TRUE);
}

/** ind_window_tell_trouble: says that there is trouble, or what it is now; once it is over, what was waiting is saved. */
void
ind_window_tell_trouble (IndWindow *self)
{
  if (self->desk == NULL)
    return;
  ind_window_update_strips (self);
  ind_window_update_seat (self);
  if (ind_desk_trouble (self->desk) == NULL && self->page != NULL)
    save_below (GTK_WIDGET (self->page), FALSE);
}

/** ind_window_tell_still: says that trying again did not help. */
void
ind_window_tell_still (IndWindow *self)
{
  ind_window_toast (self, _("It still cannot be done"), NULL, NULL, NULL);
}

static gboolean
is_last (IndWindow *self)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *window = gtk_application_get_windows (app); window != NULL; window = window->next)
    if (IND_IS_WINDOW (window->data) && window->data != self)
      return FALSE;
  return TRUE;
}

static gboolean
on_close (gpointer window)
{
  gtk_window_destroy (window);
  return G_SOURCE_REMOVE;
}

/* Once the dialog, which goes with its window, is done. */
static void
close_anyway (gpointer window)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, on_close, g_object_ref (window), g_object_unref);
}

/**
 * ind_window_may_close:
 *
 * Returns: whether the window can be closed and nothing is lost with it; where something is, it is asked about, and the
 *   window closes when that is the answer
 */
gboolean
ind_window_may_close (IndWindow *self)
{
  IndQuestion question = { .heading = _("What You Have Written Is Not Saved"), .no = _("_Keep Open"), .yes = _("_Close Anyway"),
                           .replaces = TRUE };
  g_autofree char *words = NULL, *body = NULL;

  if (self->desk == NULL || ind_desk_trouble (self->desk) == NULL)
    return TRUE;
  ind_window_save_writing (self);
  if (ind_desk_trouble (self->desk) == NULL || !ind_desk_holds_drafts (self->desk) || !is_last (self))
    return TRUE;
  words = ind_words_trouble (ind_desk_trouble (self->desk));
  body = g_strjoin ("\n\n", words, _("If you close Indgang now, it is lost."), NULL);
  question.body = body;
  ind_dialog_ask (GTK_WINDOW (self), &question, close_anyway, NULL, self);
  return FALSE;
}
