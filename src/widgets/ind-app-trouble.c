#include "config.h"

#include "ind-app-private.h"

#include "ind-desk-backup.h"

/*
 * Trouble that may pass. The screen stays as it is, with a bar that says what is wrong, and what failed is tried again: when
 * something happens to the file, when somebody comes back to the window or asks for it, and else ever more seldom.
 */

static gboolean
is_well (IndApp *self)
{
  return self->desk != NULL && ind_desk_trouble (self->desk) == NULL && !ind_desk_is_read_only (self->desk);
}

/* Whether the trouble may be with the file that is open, where another lies in its place maybe. */
static gboolean
may_be_the_file (IndApp *self)
{
  const GError *trouble = self->desk != NULL ? ind_desk_trouble (self->desk) : NULL;

  return !g_error_matches (trouble, IND_ERROR, IND_ERROR_DATABASE_LOCKED) && !g_error_matches (trouble, IND_ERROR, IND_ERROR_DISK_FULL);
}

static void
begin_at_shown (IndWindow *window, gpointer unused)
{
  if (ind_window_has_desk (window))
    ind_window_begin_at (window, ind_window_shown_case (window));
}

/* On a network drive we are the one who has the database, so that it must be let go of before it can be opened. */
static gboolean
open_anew (IndApp *self)
{
  g_autoptr (IndDesk) fresh = NULL;
  g_autoptr (GError) error = NULL;

  if (self->desk == NULL || ind_desk_holder (self->desk) != NULL || !ind_desk_on_network_drive (self->desk))
    {
      fresh = ind_desk_open_within (self->database, IND_APP_PATIENCE, &error);
      if (error != NULL && !ind_desk_may_pass (error))
        ind_app_give_up (self, error);
      if (fresh == NULL || (self->desk != NULL && (ind_desk_is_read_only (fresh) || !ind_desk_try_writing (fresh, NULL))))
        return FALSE;
    }
  ind_app_for_each_window (self, begin_at_shown, NULL);
  ind_app_close_database (self);
  self->desk = g_steal_pointer (&fresh);
  ind_app_open_database (self);
  return is_well (self);
}

/**
 * ind_app_try_again:
 *
 * Tries what failed: to write, or to open the database anew. One that is not there is waited for, and not made.
 *
 * Returns: whether nothing is left to try
 */
gboolean
ind_app_try_again (gpointer app)
{
  IndApp *self = app;

  if (is_well (self) || (self->desk != NULL && ind_desk_try_writing (self->desk, NULL)))
    return TRUE;
  return may_be_the_file (self) && g_file_test (self->database, G_FILE_TEST_EXISTS) && open_anew (self);
}

/** ind_app_look: something has happened to the file, or somebody has come back. */
void
ind_app_look (gpointer app)
{
  IndApp *self = app;

  if (!is_well (self))
    ind_again_now (self->again);
}

/** ind_app_meet_trouble: something could not be read; what may pass leaves the screen as it is. */
void
ind_app_meet_trouble (const GError *error, gpointer app)
{
  IndApp *self = app;

  if (self->desk != NULL && ind_desk_may_pass (error))
    {
      ind_desk_note_trouble (self->desk, error);
      ind_again_now (self->again);
    }
  else
    ind_app_give_up (self, error);
}

static void
tell (IndWindow *window, gpointer unused)
{
  ind_window_tell_trouble (window);
}

static void
on_trouble (IndApp *self)
{
  if (ind_desk_trouble (self->desk) != NULL)
    ind_again_begin (self->again);
  ind_app_for_each_window (self, tell, NULL);
}

/** ind_app_take_over: what was held at a desk that is gone is held at the one that is here, before anything is shown. */
void
ind_app_take_over (IndApp *self)
{
  if (self->desk != NULL && self->held != NULL)
    ind_desk_take_over (self->desk, g_steal_pointer (&self->held));
}

/** ind_app_mind_trouble: from now on the desk's trouble is told, and tried to get over; what is held is saved. */
void
ind_app_mind_trouble (IndApp *self)
{
  self->on_trouble = g_signal_connect_swapped (self->desk, "trouble", G_CALLBACK (on_trouble), self);
  if (ind_desk_holds_drafts (self->desk))
    ind_desk_try_writing (self->desk, NULL);
  if (!is_well (self))
    ind_again_begin (self->again);
}

/** ind_app_leave_desk: lets go of the desk, but not of what is held at it. */
void
ind_app_leave_desk (IndApp *self)
{
  if (self->desk == NULL)
    return;
  g_clear_signal_handler (&self->on_trouble, self->desk);
  if (ind_desk_holds_drafts (self->desk) && self->held == NULL)
    self->held = ind_desk_hand_over (self->desk);
  g_clear_object (&self->desk);
}
