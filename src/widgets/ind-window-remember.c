#include "config.h"

#include "ind-window-private.h"

#include "ind-remembered.h"

/* What the window remembers: its size, the place, and the case that was open with its page. */

/** ind_window_remember_all: keeps how the window is now; it is about to go. */
void
ind_window_remember_all (IndWindow *self)
{
  int width, height;

  if (self->remembered == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->remembered, IND_REMEMBERED_MAXIMIZED, gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_int (self->remembered, IND_REMEMBERED_WIDTH, width);
  g_settings_set_int (self->remembered, IND_REMEMBERED_HEIGHT, height);
  /* Where there is trouble nobody has been anywhere. */
  if (self->desk != NULL)
    {
      g_settings_set_string (self->remembered, IND_REMEMBERED_PLACE, ind_window_place_name (self));
      g_settings_set_int64 (self->remembered, IND_REMEMBERED_CASE, ind_window_shown_case (self));
    }
  if (self->page != NULL)
    g_settings_set_string (self->remembered, IND_REMEMBERED_PAGE,
                           adw_view_stack_get_visible_child_name (ind_case_page_stack (self->page)));
  g_clear_object (&self->remembered);
}

/** ind_window_remember_size: makes the window as it was. */
void
ind_window_remember_size (IndWindow *self)
{
  g_autofree char *place = NULL;

  self->remembered = ind_remembered_new ();
  if (self->remembered == NULL)
    return;
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->remembered, IND_REMEMBERED_WIDTH),
                               g_settings_get_int (self->remembered, IND_REMEMBERED_HEIGHT));
  if (g_settings_get_boolean (self->remembered, IND_REMEMBERED_MAXIMIZED))
    gtk_window_maximize (GTK_WINDOW (self));
  place = g_settings_get_string (self->remembered, IND_REMEMBERED_PLACE);
  self->place = ind_window_place_named (place);
}

/** ind_window_remember_page: shows the page of a case that was shown last, if there is one of that name. */
void
ind_window_remember_page (IndWindow *self)
{
  AdwViewStack *stack = ind_case_page_stack (self->page);
  g_autofree char *name = self->remembered != NULL ? g_settings_get_string (self->remembered, IND_REMEMBERED_PAGE) : NULL;

  if (name != NULL && *name != '\0' && adw_view_stack_get_child_by_name (stack, name) != NULL)
    adw_view_stack_set_visible_child_name (stack, name);
}

/** ind_window_remember_case: shows the case that was open when the window was closed, once, and if it is still there. */
void
ind_window_remember_case (IndWindow *self)
{
  gint64 case_id = self->remembered != NULL && !self->begun ? g_settings_get_int64 (self->remembered, IND_REMEMBERED_CASE) : 0;

  self->begun = TRUE;
  if (case_id != 0)
    ind_window_show_again (self, case_id);
}
