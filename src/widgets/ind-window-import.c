/* What was read from a file is shown and asked about, and then taken in: a case, maps for one, or a list: ind-window-list.c. */
#include "config.h"

#include "ind-window-private.h"

#include <glib/gi18n.h>

#include "ind-dialogs.h"
#include "ind-file-summary.h"
#include "ind-format.h"
#include "ind-map.h"
#include "ind-typeset.h"
#include "ind-widget-help.h"
#include "ind-words.h"

/* How high the remarks on a list stand before they are scrolled, in pixels. */
#define HIGHEST_REMARKS 280

static void offer (IndWindow *self);

/** ind_window_drop_offer: forgets what was read and asked about. */
void
ind_window_drop_offer (IndWindow *self)
{
  g_clear_pointer (&self->offered, ind_import_free);
  g_clear_pointer (&self->offered_file, g_free);
}

/** ind_window_finish_offer: the one that was asked about is done with; the next may come. */
void
ind_window_finish_offer (gpointer window)
{
  IndWindow *self = window;

  ind_window_drop_offer (self);
  ind_window_read_next (self);
}

/** ind_window_complain_of_offer: says why nothing came in; who has the database just now may be waited for. */
void
ind_window_complain_of_offer (IndWindow *self, const char *heading, const GError *error, IndAnswerFunc again)
{
  if (g_error_matches (error, IND_ERROR, IND_ERROR_DATABASE_LOCKED))
    {
      ind_window_complain_of_lock (self, heading, error, again, ind_window_finish_offer);
      return;
    }
  ind_window_complain (self, heading, error);
  ind_window_finish_offer (self);
}

/** ind_window_remarks_new: Returns: (transfer floating) (nullable): sentences below each other, small, for those who look. */
GtkWidget *
ind_window_remarks_new (GPtrArray *sentences)
{
  GtkWidget *box, *scroll;

  if (sentences->len == 0)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  scroll = gtk_scrolled_window_new ();
  for (guint k = 0; k < sentences->len; k++)
    {
      GtkWidget *label = ind_wrapped_label_new (sentences->pdata[k]);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "muted");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroll), HIGHEST_REMARKS);
  return scroll;
}

/* A case. */

static void
tell_case (IndWindow *self, gint64 case_id, guint n_differing)
{
  g_autofree char *text = NULL;

  if (n_differing > 0)
    text = g_strdup_printf (ngettext ("The case is here. %u professional differs from the directory, which stays as it is",
                                      "The case is here. %u professionals differ from the directory, which stays as it is",
                                      n_differing), n_differing);
  else
    text = g_strdup (self->replaces ? _("The case has been replaced") : _("The case has been taken in"));
  ind_window_toast_change (self, text, case_id);
}

static void
take_in_case (gpointer window)
{
  IndWindow *self = window;
  g_autoptr (IndCase) family = NULL;
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  if (self->desk == NULL)
    {
      ind_window_finish_offer (self);
      return;
    }
  family = g_object_ref (self->offered->family);
  /* The answer was to another question, if the case has come or gone meanwhile. */
  if (self->replaces != (ind_desk_find_case (self->desk, family->reference, NULL) != 0))
    {
      offer (self);
      return;
    }
  /* The case on screen may be the one that is replaced: it is opened anew. */
  ind_window_leave_case (self);
  if (!(self->replaces ? ind_desk_replace (self->desk, family, differing, &error)
                       : ind_desk_take_in (self->desk, family, differing, &error)))
    {
      ind_window_complain_of_offer (self, _("The case was not taken in"), error, take_in_case);
      return;
    }
  if (ind_window_show_case (self, family->id))
    tell_case (self, family->id, differing->len);
  ind_window_finish_offer (self);
}

static void
offer_case (IndWindow *self)
{
  IndCase *family = self->offered->family;
  gint64 id = ind_desk_find_case (self->desk, family->reference, NULL);
  g_autoptr (IndCase) here = id != 0 ? ind_desk_open_case (self->desk, id, IND_USE_SHOW, NULL) : NULL;
  g_autofree char *heading = ind_words_fill (id != 0 ? _("Replace {family}?") : _("Take in {family}?"), "family",
                                             family->family_name, NULL);
  IndQuestion question = {
    .heading = heading,
    .body = id != 0 ? _("The case is here already. What the file says takes its place; this can be undone.")
                    : _("This is what the file holds. Nothing has been taken in yet."),
    .more = ind_file_summary_new (family, here, self->offered->passed_over),
    .no = _("_Cancel"),
    .yes = id != 0 ? _("_Replace") : _("_Take In"),
    .replaces = id != 0,
  };

  self->replaces = id != 0;
  ind_dialog_ask (GTK_WINDOW (self), &question, take_in_case, ind_window_finish_offer, self);
}

/* Network maps. */

static void
take_in_maps (gpointer window)
{
  IndWindow *self = window;
  IndMapsTally tally;
  g_autofree char *counted = NULL, *told = NULL;
  g_autoptr (GError) error = NULL;

  if (self->desk == NULL)
    {
      ind_window_finish_offer (self);
      return;
    }
  /* The answer was to another question, if the case has gone meanwhile. */
  if (ind_window_shown_case (self) != self->offered_to)
    {
      offer (self);
      return;
    }
  if (!ind_desk_take_in_maps (self->desk, self->family, self->offered->drawn, &tally, &error))
    {
      ind_error_set_file (&error, self->offered_file);
      ind_window_complain_of_offer (self, _("The network map was not taken in"), error, take_in_maps);
      return;
    }
  ind_case_page_go_to (self->page, "network");
  counted = ind_words_maps_counted (self->family, &tally);
  told = g_strjoin (" ", counted, ind_words_maps_remark (&tally), NULL);
  ind_window_toast_change (self, told, self->family->id);
  ind_window_finish_offer (self);
}

/* They belong to a case, and only who has it on the screen has said which. */
static void
ask_whose_maps (IndWindow *self)
{
  g_autofree char *body = ind_words_fill (_("{file} is a network map from easyNWK. Open the case that it belongs to, and open the file from there."),
                                          "file", self->offered_file, NULL);
  IndQuestion notice = { .heading = _("Whose network map is this?"), .body = body, .no = _("_Close") };

  ind_dialog_ask (GTK_WINDOW (self), &notice, NULL, ind_window_finish_offer, self);
}

static void
offer_maps (IndWindow *self)
{
  guint n = ind_list_length (self->offered->drawn->maps);
  g_autofree char *heading = NULL, *keys = ind_words_keys_passed_over (self->offered->passed_over);
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();
  IndQuestion question = {
    .body = _("Who is called exactly as somebody in the case is recognised; the others become contacts. Nothing has been taken in yet."),
    .no = _("_Cancel"),
    .yes = _("_Put into the Case"),
  };

  self->offered_to = ind_window_shown_case (self);
  if (self->offered_to == 0)
    {
      ask_whose_maps (self);
      return;
    }
  heading = ind_words_fill (ngettext ("Take the network map into the case of {family}?",
                                      "Take the network maps into the case of {family}?", n),
                            "family", self->family->family_name, NULL);
  question.heading = heading;
  if (keys != NULL)
    g_ptr_array_add (unknown, keys);
  question.more = ind_window_remarks_new (unknown);
  ind_dialog_ask (GTK_WINDOW (self), &question, take_in_maps, ind_window_finish_offer, self);
}

/* Shows what was read, and asks about it. */
static void
offer (IndWindow *self)
{
  if (self->offered->family != NULL)
    offer_case (self);
  else if (self->offered->drawn != NULL)
    offer_maps (self);
  else
    ind_window_offer_list (self);
}

/** ind_window_offer: @import: (transfer full): what was read. Shows it, and asks whether to take it in. */
void
ind_window_offer (IndWindow *self, IndImport *import)
{
  g_clear_pointer (&self->offered, ind_import_free);
  self->offered = import;
  offer (self);
}
