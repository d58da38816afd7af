#include "config.h"

#include "ind-window-private.h"

#include <glib/gi18n.h>

#include "ind-dialogs.h"
#include "ind-preview-window.h"
#include "ind-print.h"
#include "ind-rules.h"
#include "ind-widget-help.h"
#include "ind-words.h"

/* Sentences that a dialog has room for; more of them are scrolled. */
#define ROOM 6

static void
go_on (gpointer window)
{
  IndWindow *self = window;

  if (self->family != NULL)
    self->then (self);
}

/* All that the head of the case lists, each as a line of its own. */
static GtkWidget *
list_of (GArray *lacks)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *scrolled;

  for (guint k = 0; k < lacks->len; k++)
    {
      g_autofree char *words = ind_words_lack (&g_array_index (lacks, IndLack, k));

      gtk_box_append (GTK_BOX (box), ind_wrapped_label_new (words));
    }
  if (lacks->len <= ROOM)
    return box;
  scrolled = gtk_scrolled_window_new ();
  g_object_set (scrolled, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER, "min-content-height", 320, NULL);
  ind_widget_set_name (scrolled, _("What the plan lacks"));
  return scrolled;
}

/**
 * ind_window_tell_lacks:
 * @yes: the button that goes on all the same
 * @then: what comes next
 *
 * Tells what the plan on screen lacks, before it is handed out; where nothing is lacking it goes on at once. It
 * never stands in the way.
 */
void
ind_window_tell_lacks (IndWindow *self, const char *yes, void (*then) (IndWindow *self))
{
  g_autoptr (GArray) lacks = ind_plan_lacks (self->family);
  g_autofree char *body = g_strdup_printf (ngettext ("The plan lacks %u thing.", "The plan lacks %u things.", lacks->len),
                                           lacks->len);
  IndQuestion question = {
    .heading = _("Before the Family Gets the Plan"),
    .body = body,
    .no = _("_Back"),
    .yes = yes,
  };

  if (lacks->len == 0)
    {
      then (self);
      return;
    }
  question.more = list_of (lacks);
  self->then = then;
  ind_dialog_ask (GTK_WINDOW (self), &question, go_on, NULL, self);
}

static void
on_printed (const GError *error, gpointer window)
{
  IndWindow *self = window;
  g_autoptr (GError) told = NULL;

  if (error == NULL || self->desk == NULL)
    return;
  ind_error_set (&told, IND_ERROR_FAILED, NULL, error->message);
  ind_window_complain (self, _("The plan was not printed"), told);
}

/* The log must have it before the printer does. */
static gboolean
on_print_begins (gpointer window)
{
  IndWindow *self = window;

  return ind_window_note_use (self, self->printed, IND_USE_PRINT, _("The plan was not printed"));
}

/** ind_window_print: prints the plan on screen. */
void
ind_window_print (IndWindow *self)
{
  self->printed = self->family->id;
  ind_print_pages (GTK_WINDOW (self), ind_case_page_pages (self->page), C_("window", "Plan"), &self->print_settings,
                   on_print_begins, on_printed, self);
}

/** ind_window_preview: shows how the plan on screen will look on paper. */
void
ind_window_preview (IndWindow *self)
{
  gtk_window_present (GTK_WINDOW (ind_preview_window_new (GTK_WINDOW (self), ind_case_page_pages (self->page))));
}
