/* A list that was read is asked about, and taken in while one sees how far it has come. */
#include "config.h"

#include "ind-window-private.h"

#include <glib/gi18n.h>

#include "ind-dialogs.h"
#include "ind-format.h"
#include "ind-typeset.h"
#include "ind-words.h"

/* For what is done sooner nobody is shown how far it has come, in milliseconds. */
#define SOON 250

static void take_in_list (gpointer window);

static void
tell_list (IndWindow *self, const IndParticipantsTally *tally)
{
  g_autofree char *counted = ind_words_list_counted (tally), *told = ind_upper_first (counted), *sentence = NULL;
  g_autoptr (GPtrArray) remarks = ind_words_list_remarks (self->offered->participants);
  IndQuestion notice = { .heading = _("The list has been taken in"), .no = _("_Close") };

  if (remarks->len == 0)
    {
      ind_window_toast (self, told, NULL, NULL, NULL);
      ind_window_finish_offer (self);
      return;
    }
  sentence = g_strconcat (told, ".", NULL);
  notice.body = sentence;
  notice.more = ind_window_remarks_new (remarks);
  ind_dialog_ask (GTK_WINDOW (self), &notice, NULL, ind_window_finish_offer, self);
}

/* Whoever has enough of it. What is written already when that is said has come in, and is told. */
static void
on_stop (gpointer window)
{
  IndWindow *self = window;

  g_clear_weak_pointer (&self->waiting);
  g_cancellable_cancel (self->taking);
}

static gboolean
show_waiting (gpointer window)
{
  IndWindow *self = window;

  self->waiting_source = 0;
  g_set_weak_pointer (&self->waiting, ind_dialog_wait (GTK_WINDOW (self), _("The list is being taken in"), _("_Cancel"), on_stop, self));
  return G_SOURCE_REMOVE;
}

static void
on_step (guint done, guint n, gpointer window)
{
  IndWindow *self = window;
  g_autofree char *number = ind_format_number (done + 1, 0), *all = ind_format_number (n, 0);
  g_autofree char *words = ind_words_fill (_("Case {number} of {all} …"), "number", number, "all", all, NULL);

  if (self->waiting != NULL)
    ind_dialog_tell_step (self->waiting, (double) done / n, words);
}

/** ind_window_end_waiting: for a list that is being taken in nobody waits any more. */
void
ind_window_end_waiting (IndWindow *self)
{
  GtkWidget *waiting = self->waiting;

  g_clear_handle_id (&self->waiting_source, g_source_remove);
  g_clear_weak_pointer (&self->waiting);
  if (waiting != NULL)
    gtk_window_destroy (GTK_WINDOW (waiting));
}

static void
on_list_taken (GObject *desk, GAsyncResult *result, gpointer window)
{
  g_autoptr (IndWindow) self = window;
  IndParticipantsTally tally;
  g_autoptr (GError) error = NULL;
  gboolean done = ind_desk_take_in_participants_finish (IND_DESK (desk), result, &tally, &error);

  ind_window_end_waiting (self);
  g_clear_object (&self->taking);
  ind_window_end_job (self);
  if (self->desk == NULL || self->offered == NULL)
    return;
  if (done)
    tell_list (self, &tally);
  else if (g_error_matches (error, IND_ERROR, IND_ERROR_CANCELLED))
    {
      ind_window_toast (self, _("Nothing of the list was taken in"), NULL, NULL, NULL);
      ind_window_finish_offer (self);
    }
  else
    {
      ind_error_set_file (&error, self->offered_file);
      ind_window_complain_of_offer (self, _("The list was not taken in"), error, take_in_list);
    }
}

static void
take_in_list (gpointer window)
{
  IndWindow *self = window;

  if (self->desk == NULL)
    {
      ind_window_finish_offer (self);
      return;
    }
  ind_window_begin_job (self);
  self->taking = g_cancellable_new ();
  self->waiting_source = g_timeout_add (SOON, show_waiting, self);
  ind_desk_take_in_participants_async (self->desk, self->offered->participants, on_step, self->taking, on_list_taken,
                                       g_object_ref (self));
}

/* How many cases the list holds, how many of them are here already, and what becomes of these. */
static char *
list_in_words (IndWindow *self)
{
  GPtrArray *participants = self->offered->participants;
  const char *nothing_yet = _("Nothing has been taken in yet.");
  g_autofree char *all = ind_format_number (participants->len, 0), *number = NULL, *holds = NULL, *known = NULL;
  guint n = 0;

  for (guint k = 0; k < participants->len; k++)
    n += ind_desk_find_case (self->desk, ((IndParticipant *) participants->pdata[k])->values[IND_COLUMN_REFERENCE], NULL) != 0;
  number = ind_format_number (n, 0);
  holds = ind_words_fill (ngettext ("{file} holds {n} case.", "{file} holds {n} cases.", participants->len), "file",
                          self->offered_file, "n", all, NULL);
  known = ind_words_fill (ngettext ("{n} of them is here already: there only what the list says is changed.",
                                    "{n} of them are here already: there only what the list says is changed.", n),
                          "n", number, NULL);
  return n > 0 ? g_strjoin (" ", holds, known, nothing_yet, NULL) : g_strjoin (" ", holds, nothing_yet, NULL);
}

/** ind_window_offer_list: says what the list holds that was read, and asks whether to take it in. */
void
ind_window_offer_list (IndWindow *self)
{
  g_autoptr (GPtrArray) unknown = ind_words_columns_passed_over (self->offered->passed_over);
  g_autofree char *body = list_in_words (self);
  IndQuestion question = {
    .heading = _("Take in the list?"),
    .body = body,
    .more = ind_window_remarks_new (unknown),
    .no = _("_Cancel"),
    .yes = _("_Take In the List"),
  };

  ind_dialog_ask (GTK_WINDOW (self), &question, take_in_list, ind_window_finish_offer, self);
}
