#include "config.h"

#include "ind-window-private.h"

#include <glib/gi18n.h>

#include "ind-copied-words.h"
#include "ind-dialogs.h"
#include "ind-families-year-view.h"
#include "ind-goal-row.h"
#include "ind-preview-window.h"
#include "ind-jobs.h"
#include "ind-print.h"
#include "ind-record-row.h"
#include "ind-rules.h"
#include "ind-widget-help.h"
#include "ind-sheet.h"
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
  ind_window_complain (self, _("Nothing was printed"), told);
}

/* The log must have it before the printer does. */
static gboolean
on_print_begins (gpointer window)
{
  IndWindow *self = window;

  return ind_window_note_use (self, self->printed, IND_USE_PRINT, _("Nothing was printed"));
}

/** ind_window_has_paper: Returns: whether what is on the screen may be printed, saved or copied: a case, or the year of all families. */
gboolean
ind_window_has_paper (IndWindow *self)
{
  return self->family != NULL || (self->desk != NULL && self->place == IND_PLACE_YEAR);
}

/* What is on the screen, as pages, or %NULL. */
static GPtrArray *
pages_of (IndWindow *self)
{
  return self->family != NULL ? ind_case_page_pages (self->page)
                              : ind_families_year_view_pages (IND_FAMILIES_YEAR_VIEW (self->places[IND_PLACE_YEAR]));
}

static const char *
file_name_of (IndWindow *self)
{
  return self->family != NULL ? ind_case_page_file_name (self->page) : C_("file name", "year-of-all-families");
}

/* The same; where it is empty, it is said that there is nothing to print. */
static GPtrArray *
find_pages (IndWindow *self)
{
  GPtrArray *pages = pages_of (self);

  if (pages == NULL)
    ind_window_toast (self, self->family == NULL || ind_case_page_is_paper (self->page) ? _("There is nothing on this page to print yet")
                                                                : _("This page is not printed"), NULL, NULL, NULL);
  return pages;
}

/** ind_window_print: prints what is on the screen. */
void
ind_window_print (IndWindow *self)
{
  GPtrArray *pages = find_pages (self);

  if (pages == NULL)
    return;
  self->printed = ind_window_shown_case (self);
  ind_print_pages (GTK_WINDOW (self), pages, file_name_of (self), &self->print_settings, on_print_begins,
                   on_printed, self);
}

/** ind_window_preview: shows how what is on the screen will look on paper. */
void
ind_window_preview (IndWindow *self)
{
  GPtrArray *pages = find_pages (self);

  if (pages != NULL)
    gtk_window_present (GTK_WINDOW (ind_preview_window_new (GTK_WINDOW (self), pages)));
}

static void
on_pdf_saved (const char *path, const GError *error, gpointer window)
{
  IndWindow *self = window;
  g_autofree char *parent = NULL, *folder = NULL, *told = NULL, *uri = NULL;

  ind_window_end_job (self);
  if (self->desk == NULL)
    return;
  if (error != NULL)
    ind_window_complain (self, _("Nothing was saved"), error);
  else
    {
      parent = g_path_get_dirname (path);
      folder = g_filename_display_basename (parent);
      uri = g_filename_to_uri (path, NULL, NULL);
      told = ind_words_fill (_("Saved as a PDF in {folder}"), "folder", folder, NULL);
      ind_window_toast (self, told, _("_Open"), "win.open-pdf", g_variant_new_string (uri));
    }
  ind_window_read_next (self);
}

static void
on_place_chosen (GFile *file, gpointer window)
{
  IndWindow *self = window;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *title = NULL;
  GPtrArray *pages;

  if (path == NULL)
    {
      g_autoptr (GError) error = NULL;

      ind_error_set (&error, IND_ERROR_FILE_UNWRITABLE, NULL, NULL);
      ind_window_complain (self, _("Nothing was saved"), error);
    }
  pages = path != NULL && ind_window_has_paper (self) ? pages_of (self) : NULL;
  if (pages == NULL || !ind_window_note_use (self, ind_window_shown_case (self), IND_USE_EXPORT, _("Nothing was saved")))
    return;
  title = self->family != NULL ? ind_case_page_title (self->page) : g_strdup (_("The year of all families"));
  ind_window_begin_job (self);
  ind_job_save_pdf (G_OBJECT (self), pages, title, path, on_pdf_saved, self);
}

/** ind_window_save_pdf: asks where to save what is on the screen, and saves it. The suggested name tells no person's. */
void
ind_window_save_pdf (IndWindow *self)
{
  g_autofree char *name = NULL;

  if (find_pages (self) == NULL)
    return;
  name = self->family != NULL ? g_strdup_printf ("%s-%s.pdf", file_name_of (self), self->family->reference)
                              : g_strdup_printf ("%s.pdf", file_name_of (self));
  g_strdelimit (name, "/\\:*?\"<>|", '-');
  ind_dialog_save (GTK_WINDOW (self), name, on_place_chosen, self);
}

/* The goal that is open, or the measure, in which the focus is, as text. Returns: (transfer full) (nullable) */
static char *
chosen_text (IndWindow *self)
{
  GtkWidget *widget = gtk_window_get_focus (GTK_WINDOW (self));
  char *text = NULL;

  for (; widget != NULL && text == NULL; widget = gtk_widget_get_parent (widget))
    if (IND_IS_GOAL_ROW (widget) && ind_goal_row_opened (IND_GOAL_ROW (widget)) != NULL)
      text = ind_copied_text ((IndRecord *) ind_goal_row_opened (IND_GOAL_ROW (widget)), ind_today ());
    else if (IND_IS_RECORD_ROW (widget))
      text = ind_copied_text (ind_record_row_record (IND_RECORD_ROW (widget)), ind_today ());
  return text;
}

/* All that is on the page, as it would be printed or is for the journal. Returns: (transfer full) (nullable) */
static char *
page_text (IndWindow *self)
{
  GPtrArray *pages = pages_of (self);
  g_autoptr (GString) text = g_string_new (NULL);

  if (pages == NULL)
    return self->family != NULL ? ind_case_page_words (self->page) : NULL;
  for (guint k = 0; k < pages->len; k++)
    {
      g_autofree char *words = ind_sheet_read_out (pages->pdata[k]);

      if (*words != '\0')
        g_string_append_printf (text, "%s\n", words);
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/** ind_window_copy: the open goal or the measure that one is at, or else what is on the screen, as plain text for the journal. */
void
ind_window_copy (IndWindow *self)
{
  g_autofree char *chosen = chosen_text (self), *page = chosen == NULL ? page_text (self) : NULL;
  const char *text = chosen != NULL ? chosen : page;

  if (text == NULL)
    ind_window_toast (self, self->family == NULL || ind_case_page_is_copied (self->page) ? _("There is nothing on this page to copy yet")
                                                                 : _("This page is not copied as text"), NULL, NULL, NULL);
  else if (ind_window_note_use (self, ind_window_shown_case (self), IND_USE_EXPORT, _("Nothing was copied")))
    {
      gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
      ind_window_toast (self, chosen == NULL ? _("Copied as text") : _("This one was copied as text"), NULL, NULL, NULL);
    }
}
