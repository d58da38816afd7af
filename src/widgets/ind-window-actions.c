#include "config.h"

#include "ind-window-private.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-widget-help.h"
#include "ind-words.h"

static gint64
case_on_screen (IndWindow *self)
{
  return self->family != NULL ? self->family->id : 0;
}

/* What undo or redo of a case, or of all for 0, would take. */
static IndChange *
next_change (IndWindow *self, gint64 case_id, gboolean undo)
{
  return undo ? ind_desk_next_undo (self->desk, case_id) : ind_desk_next_redo (self->desk, case_id);
}

/* As next_change(), for the keys: what made the case on the screen is not taken back from within it, only from the list. */
static IndChange *
next_step (IndWindow *self, gboolean undo)
{
  g_autoptr (IndChange) change = next_change (self, case_on_screen (self), undo);
  gboolean makes_case = change != NULL && undo && self->family != NULL && g_str_equal (change->label, IND_LABEL_TAKEN_IN);

  return makes_case ? NULL : g_steal_pointer (&change);
}

/* What was done; and whose case it was, unless that is the one on the screen. */
static char *
in_words (IndWindow *self, const IndChange *change)
{
  g_autoptr (IndCaseSummary) summary = NULL;
  g_autofree char *done = ind_words_change_briefly (change);
  gboolean is_named = g_str_equal (change->label, IND_LABEL_TAKEN_IN) || g_str_equal (change->label, IND_LABEL_REPLACED);

  if (change->reference == NULL || case_on_screen (self) == change->case_id)
    return g_steal_pointer (&done);
  summary = ind_desk_read_summary (self->desk, change->case_id);
  if (is_named || summary == NULL)
    return g_strdup_printf ("%s (%s)", done, change->reference);
  return g_strdup_printf ("%s (%s, %s)", done, summary->family_name, change->reference);
}

/* What undo or redo would do, or NULL where there is nothing. */
static char *
next_in_words (IndWindow *self, gboolean undo)
{
  g_autoptr (IndChange) next = next_step (self, undo);

  return next != NULL ? in_words (self, next) : NULL;
}

static void
update_button (GtkButton *button, const char *plain, const char *with, char *what)
{
  g_autofree char *tooltip = what != NULL ? ind_words_fill (with, "what", what, NULL) : g_strdup (plain);

  gtk_widget_set_tooltip_text (GTK_WIDGET (button), tooltip);
  ind_widget_set_name (GTK_WIDGET (button), tooltip);
  ind_widget_drop_description (GTK_WIDGET (button));
}

static void
enable (IndWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static gboolean
shows_plan (IndWindow *self)
{
  gboolean shown = FALSE;

  if (self->page != NULL)
    g_object_get (self->page, "plan-shown", &shown, NULL);
  return shown;
}

/** ind_window_update_actions: what cannot be done now is not offered; undo and redo say what they would do. */
void
ind_window_update_actions (IndWindow *self)
{
  static const char *const in_case[] = { "back", "page" }, *const on_paper[] = { "print", "preview", "save-pdf", "copy" };
  static const char *const zooms[] = { "zoom-in", "zoom-out", "zoom-fit" };
  gboolean writable = self->desk != NULL && !ind_desk_is_read_only (self->desk);
  g_autofree char *undo = writable ? next_in_words (self, TRUE) : NULL;
  g_autofree char *redo = writable ? next_in_words (self, FALSE) : NULL;

  for (gsize k = 0; k < G_N_ELEMENTS (in_case); k++)
    enable (self, in_case[k], self->family != NULL);
  for (gsize k = 0; k < G_N_ELEMENTS (on_paper); k++)
    enable (self, on_paper[k], ind_window_has_paper (self));
  for (gsize k = 0; k < G_N_ELEMENTS (zooms); k++)
    enable (self, zooms[k], ind_window_zooms (self));
  enable (self, "large-print", self->family != NULL && shows_plan (self));
  enable (self, "draft", self->family != NULL && shows_plan (self));
  enable (self, "log", self->family != NULL && writable);
  enable (self, "open", writable);
  enable (self, "new", writable);
  enable (self, "seat", writable);
  enable (self, "sample", writable);
  enable (self, "settings", self->desk != NULL);
  enable (self, "search", self->desk != NULL);
  enable (self, "place", self->desk != NULL);
  enable (self, "number", self->desk != NULL);
  enable (self, "open-case", self->desk != NULL);
  enable (self, "undo", undo != NULL);
  enable (self, "redo", redo != NULL);
  enable (self, "take-back", writable);
  enable (self, "redo-change", writable);
  update_button (self->undo, _("Undo"), _("Undo: {what}"), undo);
  update_button (self->redo, _("Redo"), _("Redo: {what}"), redo);
}

/* A toast about a change, whose button takes back that change and no other, or makes it again. */
static void
toast_change (IndWindow *self, const char *text, const IndChange *change, gboolean can_undo)
{
  ind_window_toast (self, text, can_undo ? _("_Undo") : _("_Redo"), can_undo ? "win.take-back" : "win.redo-change",
                    can_undo ? g_variant_new_int64 (change->id) : g_variant_new ("(xx)", change->case_id, change->id));
}

/** ind_window_toast_change: tells of the latest change of a case, and offers to take it back. */
void
ind_window_toast_change (IndWindow *self, const char *text, gint64 case_id)
{
  g_autoptr (IndChange) change = next_change (self, case_id, TRUE);

  if (change != NULL)
    toast_change (self, text, change, TRUE);
  else
    ind_window_toast (self, text, NULL, NULL, NULL);
}

/* The change of that row number (@id), or of that number in the order of all; in the case on screen, or in all. */
static IndChange *
find_change (IndWindow *self, gint64 id, gint64 number)
{
  const gint64 cases[] = { case_on_screen (self), 0 };

  for (gsize k = 0; k < G_N_ELEMENTS (cases); k++)
    {
      g_autoptr (GPtrArray) history = k == 0 && cases[k] == 0 ? NULL : ind_desk_history (self->desk, cases[k], 0, 0, NULL);

      for (guint at = 0; history != NULL && at < history->len; at++)
        {
          const IndChange *change = history->pdata[at];

          if (change->id == id || change->number == number)
            return g_ptr_array_steal_index (history, at);
        }
    }
  return NULL;
}

/* Tells that something was undone or redone, or why it was not: which later change stands in the way, to be undone first. */
static void
tell_taken_back (IndWindow *self, const IndChange *change, gboolean undo, const GError *error)
{
  g_autoptr (IndChange) later = NULL;
  g_autofree char *what = NULL, *told = NULL;

  if (g_error_matches (error, IND_ERROR, IND_ERROR_LATER_CHANGE) && ind_error_what (error) != NULL)
    later = find_change (self, 0, g_ascii_strtoll (ind_error_what (error), NULL, 10));
  if (later != NULL)
    {
      g_autofree char *when = ind_format_stamp (later->at);

      what = in_words (self, later);
      told = ind_words_fill (_("A later change ({when}) builds on it: {what}"), "when", when, "what", what, NULL);
      ind_window_toast (self, told, _("_Undo That One"), "win.take-back", g_variant_new_int64 (later->id));
    }
  else if (error != NULL)
    ind_window_complain (self, undo ? _("This could not be undone") : _("This could not be redone"), error);
  else if (change != NULL)
    {
      what = in_words (self, change);
      told = ind_words_fill (undo ? _("Undone: {what}") : _("Redone: {what}"), "what", what, NULL);
      toast_change (self, told, change, !undo);
    }
}

/* Takes back this user's latest change, or makes again what they undid last. */
static void
step (IndWindow *self, gint64 case_id, gboolean undo)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IndChange) change = next_change (self, case_id, undo);

  ind_window_drop_toast (self);
  if (undo)
    ind_desk_undo (self->desk, case_id, &error);
  else
    ind_desk_redo (self->desk, case_id, &error);
  tell_taken_back (self, change, undo, error);
}

/* Returns: (transfer full) (nullable): what stands in the text field that has the focus; %NULL where none has it */
static char *
focused_text (GtkWidget *focus)
{
  GtkTextIter start, end;
  GtkTextBuffer *buffer;

  if (GTK_IS_EDITABLE (focus))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));
  if (!GTK_IS_TEXT_VIEW (focus))
    return NULL;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/*
 * Takes back, or makes again, what was written in the text field that has the focus. Nobody can ask an entry whether there is
 * anything to take back: whether there was is seen in its text. Returns: whether there was
 */
static gboolean
step_in_text (IndWindow *self, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  g_autofree char *before = focused_text (focus), *after = NULL;

  if (before == NULL)
    return FALSE;
  gtk_widget_activate_action (focus, action, NULL);
  after = focused_text (focus);
  return g_strcmp0 (before, after) != 0;
}

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  if (!step_in_text (window, "text.undo"))
    step (window, case_on_screen (window), TRUE);
}

static void
on_redo (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  if (!step_in_text (window, "text.redo"))
    step (window, case_on_screen (window), FALSE);
}

/* Takes back one change, whatever was done since. */
static void
on_take_back (GSimpleAction *action, GVariant *id, gpointer window)
{
  IndWindow *self = window;
  g_autoptr (GError) error = NULL;
  g_autoptr (IndChange) change = find_change (self, g_variant_get_int64 (id), 0);

  ind_window_drop_toast (self);
  ind_desk_take_back (self->desk, g_variant_get_int64 (id), &error);
  tell_taken_back (self, change, TRUE, error);
}

/* Makes again what was undone, unless something else has been done to the case since. */
static void
on_redo_change (GSimpleAction *action, GVariant *told, gpointer window)
{
  IndWindow *self = window;
  g_autoptr (IndChange) next = NULL;
  gint64 case_id, id;

  g_variant_get (told, "(xx)", &case_id, &id);
  next = next_change (self, case_id, FALSE);
  if (next != NULL && next->id == id)
    step (self, case_id, FALSE);
  else
    ind_window_toast (self, _("Something else has been done to the case since, so nothing has been changed now"), NULL,
                      NULL, NULL);
}

/* Shows a PDF that was saved with the program that the desktop has for it. */
static void
on_open_pdf (GSimpleAction *action, GVariant *uri, gpointer window)
{
  gtk_show_uri (window, g_variant_get_string (uri, NULL), GDK_CURRENT_TIME);
}

static void
on_open (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ind_window_choose_file (window);
}

static void
on_open_case (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ind_window_show_case (window, g_variant_get_int64 (parameter));
}

static void
on_back (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ind_window_leave_case (window);
}

static void
on_search (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  IndWindow *self = window;

  if (self->family != NULL || self->place != IND_PLACE_FAMILIES)
    ind_window_show_place (self, IND_PLACE_FAMILIES);
  ind_families_page_search (ind_window_families (self));
}

static void
on_move (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ind_window_ask_move (window);
}

/* The word of warning has been read. */
static void
on_hide_network (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  IND_WINDOW (window)->network_is_known = TRUE;
  ind_window_update_strips (window);
}

static void
on_why_no_backup (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ind_window_tell_why_no_backup (window);
}

static void
on_sample (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ind_window_take_sample (window);
}

static void
on_page (GSimpleAction *action, GVariant *name, gpointer window)
{
  ind_case_page_go_to (ind_window_page (window), g_variant_get_string (name, NULL));
}

static void
on_record (GSimpleAction *action, GVariant *where, gpointer window)
{
  const char *page;
  gint64 id;

  g_variant_get (where, "(&sx)", &page, &id);
  ind_case_page_go_to_record (ind_window_page (window), page, id);
}

/* Somebody has just called: whatever page it was, one writes at once. */
static void
on_log (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ind_case_page_log (ind_window_page (window));
}

static void
on_new (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ind_window_refer (window);
}

static void
on_settings (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ind_window_show_settings (window);
}

static void
on_seat (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ind_window_choose_seat (window);
}

static void
on_seat_later (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  IND_WINDOW (window)->seat_can_wait = TRUE;
  ind_window_update_seat (window);
}

/* Goes to a place of the left side. */
static void
on_place (GSimpleAction *action, GVariant *name, gpointer window)
{
  ind_window_show_place (window, ind_window_place_named (g_variant_get_string (name, NULL)));
  ind_window_focus_place (window);
}

/* The page of the case with that number, or in no case the place. */
static void
on_number (GSimpleAction *action, GVariant *number, gpointer window)
{
  IndWindow *self = window;
  guint at = (guint) g_variant_get_int32 (number) - 1;

  if (self->family != NULL)
    ind_case_page_go_to_number (self->page, at);
  else if (at < IND_N_PLACES)
    {
      ind_window_show_place (self, (IndPlace) at);
      ind_window_focus_place (self);
    }
}

static void
on_print (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  if (shows_plan (window))
    ind_window_tell_lacks (window, _("_Print Anyway"), ind_window_print);
  else
    ind_window_print (window);
}

static void
on_preview (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ind_window_preview (window);
}

static void
on_save_pdf (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  if (shows_plan (window))
    ind_window_tell_lacks (window, _("_Save Anyway"), ind_window_save_pdf);
  else
    ind_window_save_pdf (window);
}

static void
on_copy (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ind_window_copy (window);
}

static void
on_zoom_in (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ind_window_zoom (window, 1);
}

static void
on_zoom_out (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ind_window_zoom (window, -1);
}

static void
on_zoom_fit (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  ind_window_zoom (window, 0);
}

static void
on_large_print (GSimpleAction *action, GVariant *state, gpointer window)
{
  IndWindow *self = window;

  g_simple_action_set_state (action, state);
  self->options.large_print = g_variant_get_boolean (state);
  ind_case_page_set_options (ind_window_page (self), &self->options);
}

static void
on_draft (GSimpleAction *action, GVariant *state, gpointer window)
{
  IndWindow *self = window;

  g_simple_action_set_state (action, state);
  self->options.draft = g_variant_get_boolean (state);
  ind_case_page_set_options (ind_window_page (self), &self->options);
}

/* Made when it is first asked for; GTK would make it with every window. */
static void
on_help_overlay (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkApplicationWindow *window = data;

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/dk/enindgang/Indgang/ui/help-overlay.ui");

      gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
      ind_window_name_foreign (GTK_WINDOW (gtk_application_window_get_help_overlay (window)), _("The keyboard shortcuts"));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

/** ind_window_add_actions: makes what the window can do; keys are set by ind_application_set_keys(). */
void
ind_window_add_actions (IndWindow *self)
{
  static const GActionEntry entries[] = {
    { "undo", on_undo }, { "redo", on_redo }, { "take-back", on_take_back, "x" }, { "redo-change", on_redo_change, "(xx)" },
    { "open-pdf", on_open_pdf, "s" }, { "open", on_open }, { "open-case", on_open_case, "x" }, { "back", on_back },
    { "search", on_search }, { "sample", on_sample }, { "place", on_place, "s" }, { "number", on_number, "i" },
    { "new", on_new }, { "settings", on_settings }, { "seat", on_seat }, { "seat-later", on_seat_later },
    { "print", on_print },
    { "preview", on_preview }, { "save-pdf", on_save_pdf }, { "copy", on_copy }, { "zoom-in", on_zoom_in }, { "zoom-out", on_zoom_out },
    { "zoom-fit", on_zoom_fit }, { "large-print", NULL, NULL, "false", on_large_print },
    { "draft", NULL, NULL, "false", on_draft },
    { "page", on_page, "s" }, { "record", on_record, "(sx)" }, { "log", on_log }, { "show-help-overlay", on_help_overlay },
    { "move", on_move }, { "hide-network", on_hide_network }, { "why-no-backup", on_why_no_backup },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/** ind_application_set_keys: the keys of all windows. */
void
ind_application_set_keys (GtkApplication *application)
{
  static const struct { const char *action; const char *keys[4]; } all[] = {
    { "win.new", { "<Control>n" } }, { "win.open", { "<Control>o" } }, { "win.search", { "<Control>f" } }, { "win.back", { "<Alt>Left" } },
    { "win.log", { "<Control>k" } }, { "win.undo", { "<Control>z" } }, { "win.redo", { "<Control><Shift>z", "<Control>y" } },
    { "win.print", { "<Control>p" } }, { "win.preview", { "<Control><Shift>p" } }, { "win.save-pdf", { "<Control>s" } },
    { "win.copy", { "<Control><Shift>c" } },
    { "win.page::history", { "<Control>h" } }, { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
    { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } }, { "win.zoom-fit", { "<Control>0", "<Control>KP_0" } },
    { "win.show-help-overlay", { "F1", "<Control>question" } }, { "window.close", { "<Control>w" } },
    { "win.settings", { "<Control>comma" } },
    { "app.new-window", { "<Control><Shift>n" } }, { "app.quit", { "<Control>q" } }, { "win.side", { "F9" } }, { "win.number(1)", { "<Alt>1" } },
    { "win.number(2)", { "<Alt>2" } }, { "win.number(3)", { "<Alt>3" } }, { "win.number(4)", { "<Alt>4" } },
    { "win.number(5)", { "<Alt>5" } }, { "win.number(6)", { "<Alt>6" } }, { "win.number(7)", { "<Alt>7" } },
    { "win.number(8)", { "<Alt>8" } },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (all); k++)
    gtk_application_set_accels_for_action (application, all[k].action, (const char *const *) all[k].keys);
}
