#include "config.h"

#include "ind-settings-window.h"

#include <glib/gi18n.h>

#include "ind-dialogs.h"
#include "ind-format.h"
#include "ind-widget-help.h"
#include "ind-words.h"

/* What each setting is called, and what more is to be known of it. */
static const struct { const char *name, *title, *about; gboolean is_folder; } known[] = {
  { IND_SETTING_FOLLOW_UP_MONTHS, N_("Months between two follow-ups"),
    N_("In One family – one way in, unless agreed otherwise: 1 to 12"), FALSE },
  { IND_SETTING_SILENT_WEEKS, N_("Weeks without contact"), N_("After so many the overview names a family: 1 to 52"), FALSE },
  { IND_SETTING_LOG_MONTHS, N_("Months that the access log is kept"), N_("Who has used which case: 1 to 120"), FALSE },
  { IND_SETTING_BACKUP_FOLDER, N_("Folder for the daily backups"), N_("Empty: none are made"), TRUE },
};

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
  Field field[G_N_ELEMENTS (known)];
};

enum { SAVED, FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndSettingsWindow, ind_settings_window, ADW_TYPE_WINDOW)

static void
say_wrong (Field *field, const char *why)
{
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
         || g_error_matches (error, IND_ERROR, IND_ERROR_FOLDER_RELATIVE)
         || g_error_matches (error, IND_ERROR, IND_ERROR_FOLDER_MISSING);
}

/* Saves a field that says something else than the database. Returns: whether there is nothing left to save */
static gboolean
save (IndSettingsWindow *self, guint k)
{
  Field *field = &self->field[k];
  g_autofree char *value = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (field->entry))));
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;

  if (g_str_equal (value, field->saved))
    {
      say_wrong (field, NULL);
      return TRUE;
    }
  if (ind_desk_set_setting (self->desk, known[k].name, value, &error))
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

static void
on_activate (GtkEntry *entry, IndSettingsWindow *self)
{
  save (self, number_of (entry));
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
    if (known[k].is_folder)
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
    if (!gtk_widget_get_visible (self->field[k].wrong) && !save (self, k))
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

  gtk_label_set_text (self->who, _("Nobody has said"));
  for (guint k = 0; k < workers->len; k++)
    if (((IndRecord *) workers->pdata[k])->id == here)
      gtk_label_set_text (self->who, ((IndWorker *) workers->pdata[k])->name);
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

static void
add_field (IndSettingsWindow *self, guint k)
{
  Field *field = &self->field[k];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  field->entry = gtk_entry_new ();
  field->wrong = small_label ("", "error");
  gtk_widget_set_visible (field->wrong, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (field->entry), field->saved);
  gtk_editable_set_editable (GTK_EDITABLE (field->entry), !ind_desk_is_read_only (self->desk));
  gtk_editable_set_width_chars (GTK_EDITABLE (field->entry), known[k].is_folder ? 24 : 5);
  gtk_widget_set_hexpand (field->entry, known[k].is_folder);
  ind_widget_set_name (field->entry, _(known[k].title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (field->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(known[k].about), -1);
  g_object_set_data (G_OBJECT (field->entry), "field", GUINT_TO_POINTER (k));
  g_signal_connect_object (field->entry, "changed", G_CALLBACK (on_changed), self, 0);
  g_signal_connect_object (field->entry, "activate", G_CALLBACK (on_activate), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave), self, 0);
  gtk_widget_add_controller (field->entry, focus);
  gtk_box_append (GTK_BOX (line), field->entry);
  if (known[k].is_folder)
    {
      GtkWidget *choose = gtk_button_new_with_label (_("Choose…"));

      ind_widget_set_name (choose, _("Choose the folder for the daily backups"));
      gtk_widget_set_sensitive (choose, !ind_desk_is_read_only (self->desk));
      g_signal_connect_object (choose, "clicked", G_CALLBACK (on_choose), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (line), choose);
    }
  gtk_box_append (GTK_BOX (box), ind_wrapped_label_new (_(known[k].title)));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), field->wrong);
  gtk_box_append (GTK_BOX (box), small_label (_(known[k].about), "muted"));
  gtk_box_append (self->fields, box);
}

/** ind_settings_window_new: Returns: (transfer floating) (nullable): the settings; %NULL where they cannot be read. */
GtkWidget *
ind_settings_window_new (GtkWindow *parent, IndDesk *desk, GError **error)
{
  g_autoptr (GPtrArray) workers = ind_desk_list_workers (desk, error);
  char *saved[G_N_ELEMENTS (known)] = { NULL };
  gboolean well = workers != NULL;
  IndSettingsWindow *self;

  for (guint k = 0; well && k < G_N_ELEMENTS (known); k++)
    well = (saved[k] = ind_desk_setting (desk, known[k].name, error)) != NULL;
  if (!well)
    {
      for (guint k = 0; k < G_N_ELEMENTS (known); k++)
        g_free (saved[k]);
      return NULL;
    }
  self = g_object_new (IND_TYPE_SETTINGS_WINDOW, "transient-for", parent, NULL);
  self->desk = g_object_ref (desk);
  show_who (self, workers);
  for (guint k = 0; k < G_N_ELEMENTS (known); k++)
    {
      self->field[k].saved = saved[k];
      add_field (self, k);
    }
  ind_widget_clean_names (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
