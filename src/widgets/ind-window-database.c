#include "config.h"

#include "ind-window-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "ind-desk-backup.h"
#include "ind-dialogs.h"
#include "ind-format.h"
#include "ind-widget-help.h"
#include "ind-words.h"

static void
set_description (AdwStatusPage *page, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_status_page_set_description (page, markup);
}

/* Shows one of the pages that stand in the place of the families. */
static void
show_instead (IndWindow *self, const char *page)
{
  ind_window_drop_desk (self);
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_spinner_set_spinning (self->spinner, g_str_equal (page, "working"));
  ind_window_update (self);
}

/** ind_window_set_trouble: says why there is no database, and what to do about it. */
void
ind_window_set_trouble (IndWindow *self, const GError *error)
{
  g_autofree char *sentence = ind_words_error (error);

  set_description (self->trouble, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->rescue), FALSE);
  gtk_widget_add_css_class (self->retry, "suggested-action");
  show_instead (self, "trouble");
  gtk_widget_grab_focus (self->retry);
}

/** ind_window_set_working: says what is being done with the database as a whole, which nobody can use meanwhile. */
void
ind_window_set_working (IndWindow *self, const char *what)
{
  adw_status_page_set_title (self->working, what);
  show_instead (self, "working");
}

/* "yesterday at 8.12": when a file was written. Returns: (transfer full): */
static char *
written_when (const char *file)
{
  g_autofree char *time = NULL, *date = NULL;
  GStatBuf there;
  IndDate day;

  if (g_stat (file, &there) != 0)
    return g_path_get_basename (file);
  day = ind_words_change_day (there.st_mtime, &time);
  if (day == ind_today ())
    return ind_words_fill (_("today at {time}"), "time", time, NULL);
  if (day + 1 == ind_today ())
    return ind_words_fill (_("yesterday at {time}"), "time", time, NULL);
  date = ind_format_date (day);
  return ind_words_fill (_("{date} at {time}"), "date", date, "time", time, NULL);
}

/**
 * ind_window_offer_rescue:
 * @backup: (nullable): the newest good backup of the database
 *
 * Offers, where there is trouble, to save what can be saved.
 */
void
ind_window_offer_rescue (IndWindow *self, const char *backup)
{
  g_autofree char *when = backup != NULL ? written_when (backup) : NULL, *label = NULL, *words = NULL;
  const char *said = adw_status_page_get_description (self->trouble);

  if (when != NULL)
    {
      label = ind_words_fill (_("_Restore the Copy from {when}"), "when", when, NULL);
      words = g_strconcat (said, "\n\n", _("There is a good copy. What has been written since then, and can still be read, is "
                                           "taken along. The damaged file is kept."), NULL);
    }
  else
    {
      label = g_strdup (_("_Save What Can Be Read"));
      words = g_strconcat (said, "\n\n", _("There is no copy. What can still be read is saved into a new database. The damaged "
                                           "file is kept."), NULL);
    }
  adw_status_page_set_description (self->trouble, words);
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (self->rescue)), label);
  gtk_widget_set_visible (GTK_WIDGET (self->rescue), TRUE);
  gtk_widget_remove_css_class (self->retry, "suggested-action");
  gtk_widget_grab_focus (GTK_WIDGET (self->rescue));
}

/** ind_window_tell_nothing_saved: says, where there is trouble, that nothing could be saved, and what is left to do. */
void
ind_window_tell_nothing_saved (IndWindow *self)
{
  g_autofree char *words = g_strconcat (adw_status_page_get_description (self->trouble), "\n\n",
                                        _("Nothing could be read from the file, and it has been left as it is. Ask your IT "
                                          "department for a copy of it from an earlier day."), NULL);

  adw_status_page_set_description (self->trouble, words);
}

static void
notice (IndWindow *self, const char *heading, const char *body)
{
  IndQuestion told = { .heading = heading, .body = body, .no = _("_Close") };

  ind_dialog_ask (GTK_WINDOW (self), &told, NULL, NULL, self);
}

/* Says where a file lies, and no more of it than is needed to find it. */
static void
append_place (GString *body, const char *sentence, const char *file)
{
  g_autofree char *name = file != NULL ? g_filename_display_name (file) : NULL;
  g_autofree char *words = name != NULL ? ind_words_fill (sentence, "file", name, NULL) : NULL;

  if (words != NULL)
    g_string_append_printf (body, "%s%s", body->len > 0 ? "\n\n" : "", words);
}

/* Which cases are lost: by their references, and how many of which not even that can be read. */
static void
append_lost (GString *body, GPtrArray *lost)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  g_autofree char *list = NULL, *words = NULL;

  for (guint k = 0; k < lost->len; k++)
    if (!g_str_equal (lost->pdata[k], "?"))
      g_ptr_array_add (named, lost->pdata[k]);
  if (lost->len > named->len)
    {
      g_string_append (body, "\n\n");
      g_string_append_printf (body, ngettext ("%u case could not be read at all.", "%u cases could not be read at all.",
                                              lost->len - named->len), lost->len - named->len);
    }
  if (named->len == 0)
    return;
  g_ptr_array_add (named, NULL);
  list = ind_format_list ((const char *const *) named->pdata);
  words = ind_words_fill (_("These cases could not be read: {cases}."), "cases", list, NULL);
  g_string_append_printf (body, "\n\n%s", words);
}

/** ind_window_tell_rescued: says what was saved, what was not, and where the damaged file lies. */
void
ind_window_tell_rescued (IndWindow *self, const IndRescue *report, const char *backup)
{
  g_autoptr (GString) body = g_string_new (NULL);
  guint n = report->rescued->len;

  g_string_printf (body, ngettext ("%u case is here again.", "%u cases are here again.", report->n_cases), report->n_cases);
  if (backup != NULL && n > 0)
    {
      g_string_append_c (body, ' ');
      g_string_append_printf (body, ngettext ("%u of them was newer in the damaged file than in the copy, and was taken from "
                                              "there.", "%u of them were newer in the damaged file than in the copy, and were "
                                              "taken from there.", n), n);
    }
  append_lost (body, report->lost);
  append_place (body, _("The damaged file lies in {file}."), report->kept);
  notice (self, _("The Database Has Been Rescued"), body->str);
}

/** ind_window_update_strips: says above the page that nothing can be changed, and why, or that the database lies unsafely. */
void
ind_window_update_strips (IndWindow *self)
{
  gboolean read_only = self->desk != NULL && ind_desk_is_read_only (self->desk);
  const GError *trouble = self->desk != NULL ? ind_desk_trouble (self->desk) : NULL;
  const char *holder = read_only ? ind_desk_holder (self->desk) : NULL;
  g_autofree char *who = holder != NULL ? ind_upper_first (holder) : NULL;
  g_autofree char *words = trouble != NULL ? ind_words_trouble (trouble)
                           : who != NULL ? ind_words_fill (_("{who} has the database open. You can read, but change nothing."),
                                                         "who", who, NULL)
                           : g_strdup (_("The database can only be read just now: nothing can be taken in or changed."));

  gtk_label_set_label (self->read_only_words, words);
  gtk_widget_set_visible (self->read_only, read_only || trouble != NULL);
  gtk_widget_set_visible (self->network, self->desk != NULL && !read_only && trouble == NULL && !self->network_is_known
                                         && ind_desk_on_network_drive (self->desk));
}

static void
on_move_answered (gpointer window)
{
  IndWindow *self = window;

  g_action_group_activate_action (G_ACTION_GROUP (gtk_window_get_application (GTK_WINDOW (self))), "move-to",
                                  g_variant_new_bytestring (self->move_to));
}

static void
ask_move_to (GFile *file, gpointer window)
{
  IndWindow *self = window;
  g_autofree char *path = g_file_get_path (file), *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autofree char *name = folder != NULL ? g_filename_display_name (folder) : NULL, *body = NULL;
  IndQuestion question = { .heading = _("Move the Database to This Computer?"), .no = _("_Cancel"), .yes = _("_Move") };

  if (path == NULL)
    return;
  g_free (self->move_to);
  self->move_to = g_steal_pointer (&path);
  body = ind_words_fill (_("From then on it lies in {folder}, and Indgang finds it there. Only those who use this computer can "
                           "open it then. The old file stays where it is, under another name."), "folder", name, NULL);
  question.body = body;
  ind_dialog_ask (GTK_WINDOW (self), &question, on_move_answered, NULL, self);
}

/** ind_window_ask_move: asks where the database is to go, unless the usual place is free, and whether it shall. */
void
ind_window_ask_move (IndWindow *self)
{
  g_autofree char *path = ind_desk_local_path ();
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    ind_dialog_place_database (GTK_WINDOW (self), ask_move_to, self);
  else
    ask_move_to (file, self);
}

/** ind_window_tell_moved: says where the old database lies, or why it could not be moved. */
void
ind_window_tell_moved (IndWindow *self, const char *kept, const GError *error)
{
  g_autoptr (GString) body = g_string_new (NULL);

  if (error != NULL)
    {
      ind_window_complain (self, _("The database was not moved"), error);
      return;
    }
  append_place (body, _("The database lies in {file} now."), self->desk != NULL ? ind_desk_path (self->desk) : NULL);
  append_place (body, _("The old one is kept as {file}. Nobody should go on in it."), kept);
  notice (self, _("The Database Has Been Moved"), body->str);
}

/** ind_window_tell_no_backup: says in passing that the daily backup was not made; who wants to know more may ask. */
void
ind_window_tell_no_backup (IndWindow *self, const GError *error)
{
  g_clear_error (&self->untold);
  self->untold = g_error_copy (error);
  ind_window_toast (self, _("The daily backup was not made"), _("_Why?"), "win.why-no-backup", NULL);
}

/** ind_window_tell_why_no_backup: says why, and what to do about it. */
void
ind_window_tell_why_no_backup (IndWindow *self)
{
  if (self->untold != NULL)
    ind_window_complain (self, _("The daily backup was not made"), self->untold);
}
