#include "config.h"

#include "ind-app-private.h"

#include <glib/gi18n.h>

#include "ind-database-jobs.h"
#include "ind-desk-overview.h"

/* A database that is being opened, and why it could not be. */
typedef struct
{
  char *path;
  IndDesk *desk;
  GError *error;
} Opening;

static gpointer
open_and_read (gpointer data)
{
  Opening *self = data;

  self->desk = ind_desk_open_within (self->path, IND_APP_PATIENCE, &self->error);
  if (self->desk != NULL)
    ind_desk_read_ahead (self->desk);
  return self;
}

/** ind_app_open_ahead: begins to open the database, and to read what the window shows first. */
void
ind_app_open_ahead (IndApp *self)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->path = g_strdup (self->database);
  self->ahead = g_thread_new ("opening", open_and_read, opening);
}

/* Opens the database, or waits for what has been begun. */
static IndDesk *
open_desk (IndApp *self, GError **error)
{
  g_autofree Opening *opening = self->ahead != NULL ? g_thread_join (g_steal_pointer (&self->ahead)) : NULL;

  if (opening == NULL)
    return ind_desk_open_within (self->database, IND_APP_PATIENCE, error);
  g_free (opening->path);
  if (opening->error != NULL)
    g_propagate_error (error, opening->error);
  return opening->desk;
}

static void
drop_desk (IndWindow *window, gpointer unused)
{
  ind_window_drop_desk (window);
}

/** ind_app_close_database: lets go of the database; what was on the screen leaves it. */
void
ind_app_close_database (IndApp *self)
{
  g_clear_handle_id (&self->later_source, g_source_remove);
  if (self->ahead != NULL)
    self->desk = open_desk (self, NULL);
  g_clear_pointer (&self->watch, ind_watch_free);
  ind_app_for_each_window (self, drop_desk, NULL);
  ind_app_leave_desk (self);
}

/* Damage that nothing on the screen has met yet. */
static void
on_looked_over (const char *database, const GError *error, gpointer app)
{
  IndApp *self = app;

  if (error != NULL && self->desk != NULL && g_str_equal (database, self->database))
    ind_app_meet_trouble (error, self);
}

static void
on_backup_made (const GError *error, gpointer app)
{
  IndApp *self = app;
  IndWindow *window = ind_app_window (self);

  /* No good copy can be made of a damaged database. */
  if (error != NULL && ind_desk_is_damage (error) && self->desk != NULL
      && g_strcmp0 (ind_error_file (error), self->database) == 0)
    {
      ind_app_give_up (self, error);
      return;
    }
  if (error != NULL && !self->cannot_back_up && window != NULL)
    ind_window_tell_no_backup (window, error);
  self->cannot_back_up = error != NULL;
}

/* The daily backup, where one is wished for and has not been made today. */
static void
begin_backup (IndApp *self)
{
  g_autoptr (GError) error = NULL;
  IndDailyBackup *backup = ind_desk_daily_backup (self->desk, &error);

  if (backup != NULL)
    ind_job_back_up (G_APPLICATION (self), backup, on_backup_made);
  else if (error != NULL)
    on_backup_made (error, self);
}

static void
refresh (IndWindow *window, gpointer unused)
{
  ind_window_refresh (window);
}

static void
on_day (gpointer app)
{
  IndApp *self = app;

  ind_app_for_each_window (self, refresh, NULL);
  if (self->desk != NULL)
    begin_backup (self);
}

static gboolean
on_time_for_the_rest (gpointer app)
{
  IndApp *self = app;

  self->later_source = 0;
  ind_job_look_over (G_APPLICATION (self), self->database, on_looked_over);
  begin_backup (self);
  return G_SOURCE_REMOVE;
}

typedef struct
{
  IndDesk *desk;
  GError *error;
} Showing;

/* A window that shows the families already goes on. */
static void
show_desk (IndWindow *window, gpointer data)
{
  Showing *showing = data;

  if (showing->error == NULL && !ind_window_has_desk (window))
    ind_window_set_desk (window, showing->desk, &showing->error);
}

/** ind_app_open_database: shows the families; where that cannot be, why, and what can be done about it. */
void
ind_app_open_database (IndApp *self)
{
  g_autoptr (GError) error = NULL;
  Showing showing = { NULL, NULL };

  if (self->desk == NULL)
    self->desk = open_desk (self, &error);
  ind_app_take_over (self);
  showing.desk = self->desk;
  if (self->desk != NULL)
    ind_app_for_each_window (self, show_desk, &showing);
  if (showing.error != NULL)
    g_propagate_error (&error, showing.error);
  if (error != NULL)
    {
      ind_app_give_up (self, error);
      return;
    }
  if (self->watch == NULL)
    {
      self->watch = ind_watch_new (self->desk, on_day, ind_app_look, ind_app_meet_trouble, self);
      ind_app_mind_trouble (self);
      /* Nobody waits for these; the first frame is waited for. */
      self->later_source = g_idle_add_full (G_PRIORITY_LOW, on_time_for_the_rest, self, NULL);
    }
}

/* A file that is no database at all may be anybody's: only where there is a backup of it was it ours. */
static void
on_backup_found (const char *backup, gpointer app)
{
  IndApp *self = app;
  IndWindow *window = ind_app_window (self);

  g_free (self->backup);
  self->backup = g_strdup (backup);
  if (window != NULL)
    ind_window_offer_rescue (window, backup);
}

static void
set_trouble (IndWindow *window, gpointer error)
{
  ind_window_set_trouble (window, error);
}

/** ind_app_give_up: the families leave the screen for why they cannot be shown, and what can be done about it. */
void
ind_app_give_up (IndApp *self, const GError *error)
{
  ind_app_close_database (self);
  /* The window may be gone, and the program still at work. */
  if (ind_app_window (self) == NULL)
    return;
  ind_app_for_each_window (self, set_trouble, (gpointer) error);
  if (ind_desk_is_damage (error))
    ind_job_find_backup (G_APPLICATION (self), self->database, on_backup_found);
  else if (ind_desk_may_pass (error))
    ind_again_begin (self->again);
}

/* Tries again at once; where there are no families on the screen the database is opened, or made. */
static void
on_retry (GSimpleAction *action, GVariant *parameter, gpointer app)
{
  IndApp *self = app;

  if (self->desk == NULL)
    ind_app_open_database (self);
  else if (!ind_again_now (self->again) && ind_app_window (self) != NULL)
    ind_window_tell_still (ind_app_window (self));
}

/* Something could not be read or written because the database is damaged. */
static void
on_damaged (GSimpleAction *action, GVariant *parameter, gpointer app)
{
  IndApp *self = app;
  g_autoptr (GError) error = NULL;

  if (self->desk == NULL)
    return;
  ind_error_set (&error, IND_ERROR_DATABASE_DAMAGED, NULL, NULL);
  ind_error_set_file (&error, self->database);
  ind_app_give_up (self, error);
}

static void
on_rescued (const IndRescue *report, const GError *error, gpointer app)
{
  IndApp *self = app;
  IndWindow *window = ind_app_window (self);

  if (window == NULL)
    return;
  if (error != NULL)
    {
      ind_window_set_trouble (window, error);
      if (ind_desk_is_damage (error))
        ind_window_tell_nothing_saved (window);
      else
        ind_window_offer_rescue (window, self->backup);
      return;
    }
  ind_app_open_database (self);
  ind_window_tell_rescued (window, report, self->backup);
}

static void
set_working (IndWindow *window, gpointer what)
{
  ind_window_set_working (window, what);
}

static void
on_rescue (GSimpleAction *action, GVariant *parameter, gpointer app)
{
  IndApp *self = app;

  ind_app_for_each_window (self, set_working, _("Rescuing the Database"));
  ind_job_rescue (G_APPLICATION (self), self->database, self->backup, on_rescued);
}

static void
on_moved (const char *to, const char *kept, const GError *error, gpointer app)
{
  IndApp *self = app;
  IndWindow *window = ind_app_window (self);

  if (error == NULL)
    {
      g_free (self->database);
      self->database = g_strdup (to);
    }
  if (window == NULL)
    return;
  ind_app_close_database (self);
  ind_app_open_database (self);
  ind_window_tell_moved (window, kept, error);
}

/* Moves the database to another file. */
static void
on_move_to (GSimpleAction *action, GVariant *to, gpointer app)
{
  IndApp *self = app;

  ind_app_close_database (self);
  ind_app_for_each_window (self, set_working, _("Moving the Database"));
  ind_job_move_database (G_APPLICATION (self), self->database, g_variant_get_bytestring (to), on_moved);
}

/** ind_app_add_database_actions: what the window asks for about the database as a whole. */
void
ind_app_add_database_actions (IndApp *self)
{
  static const GActionEntry entries[] = {
    { "retry", on_retry }, { "damaged", on_damaged }, { "rescue", on_rescue }, { "move-to", on_move_to, "ay" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
