#include "config.h"

#include "ind-app.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ind-app-private.h"
#include "ind-dialogs.h"
#include "ind-ui-resources.h"

G_DEFINE_FINAL_TYPE (IndApp, ind_app, ADW_TYPE_APPLICATION)

/** ind_app_for_each_window: calls @func with each window of the program; dialogs are none. */
void
ind_app_for_each_window (IndApp *self, void (*func) (IndWindow *window, gpointer data), gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *window = windows; window != NULL; window = window->next)
    if (IND_IS_WINDOW (window->data))
      func (window->data, data);
}

/** ind_app_window: Returns: (transfer none) (nullable): the window that was used last, where there is one. */
IndWindow *
ind_app_window (IndApp *self)
{
  for (GList *window = gtk_application_get_windows (GTK_APPLICATION (self)); window != NULL; window = window->next)
    if (IND_IS_WINDOW (window->data))
      return window->data;
  return NULL;
}

/* Whoever comes back to the window sees what has happened meanwhile. */
static void
on_is_active (GtkWindow *window, GParamSpec *property, IndApp *self)
{
  if (gtk_window_is_active (window) && self->watch != NULL)
    ind_watch_look (self->watch);
}

static IndWindow *
add_window (IndApp *self)
{
  IndWindow *window = IND_WINDOW (ind_window_new (GTK_APPLICATION (self)));

  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (on_is_active), self, 0);
  return window;
}

static void
ind_app_activate (GApplication *application)
{
  IndApp *self = IND_APP (application);

  if (ind_app_window (self) == NULL)
    {
      add_window (self);
      ind_app_open_database (self);
    }
  gtk_window_present (GTK_WINDOW (ind_app_window (self)));
}

/* One more window, which shows the case of the one before it; what is done in either is seen in both at once. */
static void
on_new_window (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  IndApp *self = application;
  IndWindow *before = ind_app_window (self), *window;
  gint64 shown = before != NULL ? ind_window_shown_case (before) : 0;

  if (self->desk == NULL)
    return;
  window = add_window (self);
  ind_window_begin_at (window, shown);
  ind_app_open_database (self);
  gtk_window_present (GTK_WINDOW (window));
}

static void
ind_app_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  ind_app_activate (application);
  for (int k = 0; k < n_files; k++)
    ind_window_open_file (ind_app_window (IND_APP (application)), files[k]);
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  GList *window;

  while ((window = gtk_application_get_windows (application)) != NULL)
    {
      if (IND_IS_WINDOW (window->data) && !ind_window_may_close (window->data))
        return;
      gtk_window_destroy (window->data);
    }
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  ind_dialog_about (gtk_application_get_active_window (application));
}

static void
ind_app_startup (GApplication *application)
{
  static const GActionEntry entries[] = { { "quit", on_quit }, { "about", on_about }, { "new-window", on_new_window } };

  /* The linker drops the resource of a static library unless it is called by name. */
  g_resources_register (ind_ui_get_resource ());
  G_APPLICATION_CLASS (ind_app_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  ind_app_add_database_actions (IND_APP (application));
  ind_application_set_keys (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (IND_APPLICATION_ID);
}

static void
ind_app_finalize (GObject *object)
{
  IndApp *self = IND_APP (object);

  ind_app_close_database (self);
  g_clear_pointer (&self->database, g_free);
  g_clear_pointer (&self->backup, g_free);
  g_clear_pointer (&self->again, ind_again_free);
  g_clear_pointer (&self->held, g_ptr_array_unref);
  G_OBJECT_CLASS (ind_app_parent_class)->finalize (object);
}

static void
ind_app_class_init (IndAppClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ind_app_finalize;
  application_class->startup = ind_app_startup;
  application_class->activate = ind_app_activate;
  application_class->open = ind_app_open;
}

static void
ind_app_init (IndApp *self)
{
  self->again = ind_again_new (ind_app_try_again, self);
}

/**
 * ind_app_new:
 * @database: (nullable) (type filename): the database; %NULL for the usual one
 *
 * Begins to open the database at once, while GTK begins.
 *
 * Returns: (transfer full): the program with its window, to be run
 */
GtkApplication *
ind_app_new (const char *database)
{
  IndApp *self = g_object_new (IND_TYPE_APP, "application-id", IND_APPLICATION_ID, "flags",
                               G_APPLICATION_HANDLES_OPEN | (database != NULL ? G_APPLICATION_NON_UNIQUE : 0), NULL);

  self->database = database != NULL ? g_strdup (database) : ind_desk_default_path ();
  ind_app_open_ahead (self);
  return GTK_APPLICATION (self);
}

/**
 * ind_app_run:
 * @database: (nullable) (type filename): the database; %NULL for the usual one
 * @file: (nullable) (type filename): a file to take in
 *
 * Opens the window. A second start with the usual database brings the first one's window to the front; each with a
 * database of its own stands for itself.
 *
 * Returns: the process's exit status
 */
int
ind_app_run (const char *database, const char *file)
{
  g_autoptr (GtkApplication) self = NULL;
  char *arguments[] = { (char *) "indgang", (char *) file, NULL };

  gtk_disable_setlocale ();
  g_set_application_name ("Indgang");
  self = ind_app_new (database);
  if (!gtk_init_check ())
    {
      g_printerr ("indgang: %s\n", _("There is no screen to open a window on; "
                                      "see indgang --help for what can be done without one."));
      return 1;
    }
  return g_application_run (G_APPLICATION (self), file != NULL ? 2 : 1, arguments);
}
