#include "config.h"

#include "ind-watch.h"

/* After a change of the file, how long until it is looked at, in milliseconds: others write more than once. */
#define PAUSE 200

/* How often it is asked whether it is another day, in seconds; a computer may have slept over midnight. */
#define OFTEN 300

struct _IndWatch
{
  IndDesk *desk;
  GFileMonitor *monitor[2];   /* (nullable): of the database, and of its lock file; where files cannot be watched the
                                 window's focus must do */
  guint look_source;
  guint day_source;
  IndDate today;
  IndDayFunc on_day;
  IndLookFunc on_look;
  IndTroubleFunc on_trouble;
  gpointer data;
};

static gboolean
on_time_to_look (gpointer watch)
{
  IndWatch *self = watch;
  g_autoptr (GError) error = NULL;

  if (!ind_desk_catch_up (self->desk, &error) && g_error_matches (error, IND_ERROR, IND_ERROR_DATABASE_LOCKED))
    return G_SOURCE_CONTINUE;
  self->look_source = 0;
  /* Last, for either may end the watch. */
  if (error != NULL)
    self->on_trouble (error, self->data);
  else
    self->on_look (self->data);
  return G_SOURCE_REMOVE;
}

static void
look_soon (IndWatch *self)
{
  if (self->look_source == 0)
    self->look_source = g_timeout_add (PAUSE, on_time_to_look, self);
}

static gboolean
on_day_may_be_over (gpointer watch)
{
  IndWatch *self = watch;

  if (self->today == ind_today ())
    return G_SOURCE_CONTINUE;
  self->today = ind_today ();
  self->on_day (self->data);
  return G_SOURCE_CONTINUE;
}

/**
 * ind_watch_new:
 * @desk: an open desk; it is not held
 * @on_day: called when it is another day
 * @on_look: called when something may have happened to the file
 * @on_trouble: called instead when the database could not be read, or is not in its place any more
 *
 * Returns: (transfer full): a watch
 */
IndWatch *
ind_watch_new (IndDesk *desk, IndDayFunc on_day, IndLookFunc on_look, IndTroubleFunc on_trouble, gpointer data)
{
  IndWatch *self = g_new0 (IndWatch, 1);
  g_autofree char *lock = g_strconcat (ind_desk_path (desk), ".lock", NULL);
  const char *const files[] = { ind_desk_path (desk), lock };

  self->desk = desk;
  self->on_day = on_day;
  self->on_look = on_look;
  self->on_trouble = on_trouble;
  self->data = data;
  self->today = ind_today ();
  self->day_source = g_timeout_add_seconds (OFTEN, on_day_may_be_over, self);
  for (gsize k = 0; k < G_N_ELEMENTS (files); k++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (files[k]);

      self->monitor[k] = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
      if (self->monitor[k] != NULL)
        g_signal_connect_swapped (self->monitor[k], "changed", G_CALLBACK (look_soon), self);
    }
  return self;
}

/** ind_watch_look: looks now, or a moment later, as when somebody comes back to the window. */
void
ind_watch_look (IndWatch *self)
{
  on_day_may_be_over (self);
  look_soon (self);
}

/** ind_watch_free: ends watching. */
void
ind_watch_free (IndWatch *self)
{
  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_handle_id (&self->day_source, g_source_remove);
  for (gsize k = 0; k < G_N_ELEMENTS (self->monitor); k++)
    {
      if (self->monitor[k] != NULL)
        g_signal_handlers_disconnect_by_data (self->monitor[k], self);
      g_clear_object (&self->monitor[k]);
    }
  g_free (self);
}
