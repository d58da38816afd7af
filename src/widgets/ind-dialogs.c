#include "config.h"

#include "ind-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ind-widget-help.h"

typedef struct
{
  IndAnswerFunc on_yes;
  IndAnswerFunc on_no;
  IndFileFunc on_file;
  gpointer data;
} Answer;

static void
on_response (AdwMessageDialog *dialog, const char *response, Answer *answer)
{
  if (g_str_equal (response, "yes"))
    answer->on_yes (answer->data);
  else if (answer->on_no != NULL)
    answer->on_no (answer->data);
}

/**
 * ind_dialog_ask:
 * @on_yes: (nullable): called when the answer is yes
 * @on_no: (nullable): called when it is not
 * @data: must live as long as @parent
 */
void
ind_dialog_ask (GtkWindow *parent, const IndQuestion *question, IndAnswerFunc on_yes, IndAnswerFunc on_no, gpointer data)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, question->heading, question->body);
  Answer *answer = g_new0 (Answer, 1);

  answer->on_yes = on_yes;
  answer->on_no = on_no;
  answer->data = data;
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "no", question->no);
  if (question->yes != NULL)
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "yes", question->yes);
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "yes", question->replaces
                                                  ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
    }
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog),
                                           question->yes != NULL && !question->replaces ? "yes" : "no");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "no");
  if (question->more != NULL)
    adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), question->more);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), answer, (GClosureNotify) g_free, 0);
  ind_widget_clean_names (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * ind_dialog_wait:
 * @stop: the button that ends it
 * @on_stop: called when that is pressed; the dialog is gone then
 * @data: must live as long as @parent
 *
 * Shows that something is being done; ind_dialog_tell_step() says how far it has come, and gtk_window_destroy() ends it.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
ind_dialog_wait (GtkWindow *parent, const char *heading, const char *stop, IndAnswerFunc on_stop, gpointer data)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, NULL), *bar = gtk_progress_bar_new ();
  Answer *answer = g_new0 (Answer, 1);

  answer->on_no = on_stop;
  answer->data = data;
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "no", stop);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "no");
  gtk_progress_bar_set_show_text (GTK_PROGRESS_BAR (bar), TRUE);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (bar), "");
  ind_widget_set_name (bar, heading);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), bar);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), answer, (GClosureNotify) g_free, 0);
  ind_widget_clean_names (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

/** ind_dialog_tell_step: @part: how much has been done, of 1. @words: the same in words. */
void
ind_dialog_tell_step (GtkWidget *dialog, double part, const char *words)
{
  GtkProgressBar *bar = GTK_PROGRESS_BAR (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog)));

  gtk_progress_bar_set_fraction (bar, part);
  gtk_progress_bar_set_text (bar, words);
}

static void
on_file_response (GtkNativeDialog *dialog, int response, Answer *answer)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    answer->on_file (file, answer->data);
  g_object_unref (dialog);
}

static void
run_chooser (GtkFileChooserNative *dialog, IndFileFunc func, gpointer data)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->on_file = func;
  answer->data = data;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_file_response), answer, (GClosureNotify) g_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
add_filter (GtkFileChooserNative *dialog, const char *name, const char *suffix, const char *other)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  if (suffix != NULL)
    gtk_file_filter_add_suffix (filter, suffix);
  else
    gtk_file_filter_add_pattern (filter, "*");
  if (other != NULL)
    gtk_file_filter_add_suffix (filter, other);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
}

/** ind_dialog_open: asks for a file to take in; @func is called with what was chosen. */
void
ind_dialog_open (GtkWindow *parent, IndFileFunc func, gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Open File"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                              _("_Open"), _("_Cancel"));

  add_filter (dialog, _("Case files, lists and network maps"), "json", "csv");
  add_filter (dialog, _("All files"), NULL, NULL);
  run_chooser (dialog, func, data);
}

/** ind_dialog_save: asks where to save a PDF; @name is suggested. */
void
ind_dialog_save (GtkWindow *parent, const char *name, IndFileFunc func, gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Save as PDF"), parent,
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  add_filter (dialog, _("PDF files"), "pdf", NULL);
  run_chooser (dialog, func, data);
}

/** ind_dialog_save_calendar: asks where to save a calendar; @name is suggested. @data must live as long as @parent. */
void
ind_dialog_save_calendar (GtkWindow *parent, const char *name, IndFileFunc func, gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Save as Calendar"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                                              _("_Save"), _("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  add_filter (dialog, _("Calendars"), "ics", NULL);
  run_chooser (dialog, func, data);
}

/** ind_dialog_place_database: asks where the database is to lie. */
void
ind_dialog_place_database (GtkWindow *parent, IndFileFunc func, gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Move the Database to This Computer"), parent,
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, _("_Move"), _("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), "indgang.db");
  run_chooser (dialog, func, data);
}

/** ind_dialog_choose_folder: asks for a folder that is there. */
void
ind_dialog_choose_folder (GtkWindow *parent, IndFileFunc func, gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Folder for the Daily Backups"), parent,
                                                              GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("C_hoose"), _("_Cancel"));

  run_chooser (dialog, func, data);
}

/** ind_dialog_about: tells what the program is. */
void
ind_dialog_about (GtkWindow *parent)
{
  GtkWindow *about = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                                   "transient-for", parent,
                                   "application-name", "Indgang",
                                   "application-icon", IND_APPLICATION_ID,
                                   "version", IND_VERSION,
                                   "developer-name", _("The authors of Indgang"),
                                   "license-type", GTK_LICENSE_GPL_3_0,
                                   "comments", _("For the municipality's family coordinators: Indgang keeps each family's case and turns it into the plan that the family and everyone around them share."),
                                   NULL);

  ind_window_name_foreign (about, _("About Indgang"));
  gtk_window_present (about);
}
