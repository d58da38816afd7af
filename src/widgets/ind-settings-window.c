#include "config.h"

#include "ind-settings-window.h"

#include <glib/gi18n.h>

#include "ind-dialogs.h"
#include "ind-format.h"
#include "ind-widget-help.h"
#include "ind-words.h"

/* What stands in the window: of whom, how it is written, what it is called, and what more is to be known of it. */
typedef enum { MINE, TEXT, NUMBER, FOLDER, TICK, LANGUAGE } Kind;

static const struct { Kind kind; const char *name, *title, *about; } known[] = {
  { MINE, "name", NULL, NULL },
  { MINE, "department", N_("Team or department"), NULL },
  { MINE, "phone", NULL, NULL },
  { MINE, "email", NULL, N_("With your phone on the plan, so that the family can reach you") },
  { TEXT, IND_SETTING_MUNICIPALITY, N_("Municipality"), N_("Of families that are referred") },
  { TEXT, IND_SETTING_DOCUMENT_NAME, N_("What you call the plan"), N_("Action plan, joint plan, the child's plan… Empty: action plan") },
  { TICK, IND_SETTING_LARGE_PRINT, N_("Print the plan in large letters"), NULL },
  { NUMBER, IND_SETTING_FOLLOW_UP_MONTHS, N_("Months between two follow-ups"),
    N_("In One family – one way in, unless agreed otherwise: 1 to 12") },
  { NUMBER, IND_SETTING_SILENT_WEEKS, N_("Weeks without contact"), N_("After so many the overview names a family: 1 to 52") },
  { NUMBER, IND_SETTING_LOG_MONTHS, N_("Months that the access log is kept"), N_("Who has used which case: 1 to 120") },
  { FOLDER, IND_SETTING_BACKUP_FOLDER, N_("Folder for the daily backups"), N_("Empty: none are made") },
  { LANGUAGE, NULL, N_("Language"), N_("From the next start on") },
};

/* The languages of the program, each in its own words. */
static const char *const languages[] = { "da", "en", NULL };
static const char *const language_names[] = { "Dansk", "English", NULL };

typedef struct
{
  GtkWidget *entry, *wrong;
  char *saved;          /* what the database says */
} Field;

struct _IndSettingsWindow
{
  AdwWindow parent_instance;

  GtkBox *fields;
  GtkLabel *who;

  IndDesk *desk;
  IndRecord *me;        /* (nullable): who sits here, as the directory has them */
  Field field[G_N_ELEMENTS (known)];
};

enum { SAVED, FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndSettingsWindow, ind_settings_window, ADW_TYPE_WINDOW)

static void
say_wrong (Field *field, const char *why)
{
  if (field->entry == NULL)
    return;
  gtk_label_set_text (GTK_LABEL (field->wrong), why != NULL ? why : "");
  gtk_widget_set_visible (field->wrong, why != NULL);
  if (why != NULL)
    gtk_widget_add_css_class (field->entry, "error");
  else
    gtk_widget_remove_css_class (field->entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (field->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               why != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static gboolean
is_about_value (const GError *error)
{
  return g_error_matches (error, IND_ERROR, IND_ERROR_OUT_OF_RANGE)
         || g_error_matches (error, IND_ERROR, IND_ERROR_TEXT_TOO_LONG)
         || g_error_matches (error, IND_ERROR, IND_ERROR_FORM)
         || g_error_matches (error, IND_ERROR, IND_ERROR_EMPTY)
         || g_error_matches (error, IND_ERROR, IND_ERROR_KEY_MISSING)
         || g_error_matches (error, IND_ERROR, IND_ERROR_FOLDER_RELATIVE)
         || g_error_matches (error, IND_ERROR, IND_ERROR_FOLDER_MISSING);
}

/* What stands in a field, as it is saved. Returns: (transfer full) */
static char *
value_of (IndSettingsWindow *self, guint k)
{
  GtkWidget *entry = self->field[k].entry;

  if (known[k].kind == TICK)
    return g_strdup (gtk_check_button_get_active (GTK_CHECK_BUTTON (entry)) ? "1" : "0");
  if (known[k].kind == LANGUAGE)
    return g_strdup (languages[gtk_drop_down_get_selected (GTK_DROP_DOWN (entry))]);
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static gboolean
keep (IndSettingsWindow *self, guint k, const char *value, GError **error)
{
  if (known[k].kind == MINE)
    return ind_desk_set_text (self->desk, self->me, known[k].name, value, error);
  if (known[k].kind == LANGUAGE)
    return ind_desk_set_language (value, error);
  return ind_desk_set_setting (self->desk, known[k].name, value, error);
}

/* Saves a field that says something else than the database. Returns: whether there is nothing left to save */
static gboolean
save (IndSettingsWindow *self, guint k)
{
  Field *field = &self->field[k];
  g_autofree char *value = field->entry != NULL ? value_of (self, k) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;

  if (value == NULL || g_str_equal (value, field->saved))
    {
      say_wrong (field, NULL);
      return TRUE;
    }
  if (keep (self, k, value, &error))
    {
      g_free (field->saved);
      field->saved = g_steal_pointer (&value);
      say_wrong (field, NULL);
      g_signal_emit (self, signals[SAVED], 0);
      return TRUE;
    }
  why = ind_words_error_reason (error);
  say_wrong (field, why);
  if (!is_about_value (error))
    g_signal_emit (self, signals[FAILED], 0, error);
  return FALSE;
}

static guint
number_of (gpointer widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (widget, "field"));
}

/* Enter in a field, or a choice. */
static void
on_set (GtkWidget *entry, IndSettingsWindow *self)
{
  save (self, number_of (entry));
}

static void
on_language (GtkWidget *choice, GParamSpec *property, IndSettingsWindow *self)
{
  on_set (choice, self);
}

static void
on_leave (GtkEventController *controller, IndSettingsWindow *self)
{
  if (self->desk != NULL)
    save (self, number_of (gtk_event_controller_get_widget (controller)));
}

/* What is being corrected is not wrong until it is left. */
static void
on_changed (GtkEntry *entry, IndSettingsWindow *self)
{
  say_wrong (&self->field[number_of (entry)], NULL);
}

static void
on_folder (GFile *file, gpointer window)
{
  IndSettingsWindow *self = window;
  g_autofree char *path = g_file_get_path (file);

  for (guint k = 0; path != NULL && k < G_N_ELEMENTS (known); k++)
    if (known[k].kind == FOLDER)
      {
        gtk_editable_set_text (GTK_EDITABLE (self->field[k].entry), path);
        save (self, k);
      }
}

static void
on_choose (IndSettingsWindow *self)
{
  ind_dialog_choose_folder (GTK_WINDOW (self), on_folder, self);
}

/* What cannot be saved is shown once more before it is let go. */
static gboolean
ind_settings_window_close_request (GtkWindow *window)
{
  IndSettingsWindow *self = IND_SETTINGS_WINDOW (window);

  for (guint k = 0; k < G_N_ELEMENTS (known); k++)
    if (self->field[k].entry != NULL && !gtk_widget_get_visible (self->field[k].wrong) && !save (self, k))
      {
        gtk_widget_grab_focus (self->field[k].entry);
        return GDK_EVENT_STOP;
      }
  return GTK_WINDOW_CLASS (ind_settings_window_parent_class)->close_request (window);
}

static void
show_who (IndSettingsWindow *self, GPtrArray *workers)
{
  gint64 here = ind_desk_seated_worker (self->desk);

  for (guint k = 0; k < workers->len; k++)
    if (((IndRecord *) workers->pdata[k])->id == here)
      g_set_object (&self->me, workers->pdata[k]);
  gtk_label_set_text (self->who, self->me != NULL ? ((IndWorker *) self->me)->name : _("Nobody has said"));
}

/* Another name is chosen in a window of its own. */
static void
on_switch (IndSettingsWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.seat", NULL);
}

static void
ind_settings_window_dispose (GObject *object)
{
  g_clear_object (&IND_SETTINGS_WINDOW (object)->desk);
  g_clear_object (&IND_SETTINGS_WINDOW (object)->me);
  G_OBJECT_CLASS (ind_settings_window_parent_class)->dispose (object);
}

static void
ind_settings_window_finalize (GObject *object)
{
  for (guint k = 0; k < G_N_ELEMENTS (known); k++)
    g_free (IND_SETTINGS_WINDOW (object)->field[k].saved);
  G_OBJECT_CLASS (ind_settings_window_parent_class)->finalize (object);
}

static void
ind_settings_window_class_init (IndSettingsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_settings_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = ind_settings_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ind_settings_window_close_request;
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-settings-window.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_bind_template_child (widget_class, IndSettingsWindow, fields);
  gtk_widget_class_bind_template_child (widget_class, IndSettingsWindow, who);
  gtk_widget_class_bind_template_callback (widget_class, on_switch);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ind_settings_window_init (IndSettingsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
small_label (const char *text, const char *style)
{
  GtkWidget *label = ind_wrapped_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, style);
  return label;
}

static const char *
title_of (guint k)
{
  return known[k].title != NULL ? _(known[k].title)
                                : ind_words_field (&ind_worker_table, ind_table_field (&ind_worker_table, known[k].name));
}

static GtkWidget *
new_choice (IndSettingsWindow *self, guint k)
{
  GtkWidget *choice;

  if (known[k].kind == TICK)
    {
      choice = gtk_check_button_new_with_label (title_of (k));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), g_str_equal (self->field[k].saved, "1"));
      g_signal_connect_object (choice, "toggled", G_CALLBACK (on_set), self, 0);
      return choice;
    }
  choice = gtk_drop_down_new_from_strings (language_names);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), g_str_equal (self->field[k].saved, languages[1]) ? 1 : 0);
  ind_drop_down_set_name (GTK_DROP_DOWN (choice), title_of (k), FALSE);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (on_language), self, 0);
  return choice;
}

static GtkWidget *
new_entry (IndSettingsWindow *self, guint k)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), self->field[k].saved);
  gtk_editable_set_editable (GTK_EDITABLE (entry), !ind_desk_is_read_only (self->desk));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), known[k].kind == NUMBER ? 5 : 24);
  gtk_widget_set_hexpand (entry, known[k].kind != NUMBER);
  ind_widget_set_name (entry, title_of (k));
  if (known[k].about != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(known[k].about), -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_changed), self, 0);
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_set), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave), self, 0);
  gtk_widget_add_controller (entry, focus);
  return entry;
}

static GtkWidget *
new_folder_button (IndSettingsWindow *self)
{
  GtkWidget *choose = gtk_button_new_with_label (_("Choose…"));

  ind_widget_set_name (choose, _("Choose the folder for the daily backups"));
  gtk_widget_set_sensitive (choose, !ind_desk_is_read_only (self->desk));
  g_signal_connect_object (choose, "clicked", G_CALLBACK (on_choose), self, G_CONNECT_SWAPPED);
  return choose;
}

static void
add_field (IndSettingsWindow *self, guint k)
{
  Field *field = &self->field[k];
  gboolean is_choice = known[k].kind == TICK || known[k].kind == LANGUAGE;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  field->entry = is_choice ? new_choice (self, k) : new_entry (self, k);
  if (known[k].kind == TICK)
    gtk_widget_set_sensitive (field->entry, !ind_desk_is_read_only (self->desk));
  g_object_set_data (G_OBJECT (field->entry), "field", GUINT_TO_POINTER (k));
  field->wrong = small_label ("", "error");
  gtk_widget_set_visible (field->wrong, FALSE);
  gtk_box_append (GTK_BOX (line), field->entry);
  if (known[k].kind == FOLDER)
    gtk_box_append (GTK_BOX (line), new_folder_button (self));
  if (known[k].kind != TICK)
    gtk_box_append (GTK_BOX (box), ind_wrapped_label_new (title_of (k)));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), field->wrong);
  if (known[k].about != NULL)
    gtk_box_append (GTK_BOX (box), small_label (_(known[k].about), "muted"));
  gtk_box_append (self->fields, box);
}

/* What a field says before anybody touches it. Returns: (transfer full) (nullable): %NULL where it cannot be read */
static char *
saved_value (IndSettingsWindow *self, guint k, GError **error)
{
  const char *text;

  switch (known[k].kind)
    {
    case MINE:
      text = ind_record_get_text (self->me, ind_table_field (&ind_worker_table, known[k].name));
      return g_strdup (text != NULL ? text : "");
    case LANGUAGE:
      return g_strdup (ind_language ());
    default:
      return ind_desk_setting (self->desk, known[k].name, error);
    }
}

/** ind_settings_window_new: Returns: (transfer floating) (nullable): the settings; %NULL where they cannot be read. */
GtkWidget *
ind_settings_window_new (GtkWindow *parent, IndDesk *desk, GError **error)
{
  g_autoptr (GPtrArray) workers = ind_desk_list_workers (desk, error);
  IndSettingsWindow *self;

  if (workers == NULL)
    return NULL;
  self = g_object_new (IND_TYPE_SETTINGS_WINDOW, "transient-for", parent, NULL);
  self->desk = g_object_ref (desk);
  show_who (self, workers);
  for (guint k = 0; k < G_N_ELEMENTS (known); k++)
    {
      if (known[k].kind == MINE && self->me == NULL)
        continue;
      self->field[k].saved = saved_value (self, k, error);
      if (self->field[k].saved == NULL)
        {
          gtk_window_destroy (GTK_WINDOW (self));
          return NULL;
        }
      add_field (self, k);
    }
  ind_widget_clean_names (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
