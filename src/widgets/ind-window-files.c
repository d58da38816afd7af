#include "config.h"

#include "ind-window-private.h"

#include <glib/gi18n.h>

#include "ind-dialogs.h"
#include "ind-jobs.h"

/** ind_window_drop_files: forgets what was still to be read and taken in. */
void
ind_window_drop_files (IndWindow *self)
{
  g_queue_clear_full (&self->files, g_object_unref);
  ind_window_drop_offer (self);
  g_cancellable_cancel (self->taking);
  ind_window_end_waiting (self);
  g_clear_handle_id (&self->sample_source, g_source_remove);
  g_clear_pointer (&self->sample, g_ptr_array_unref);
}

static void
on_file_read (IndImport *import, const GError *error, gpointer window)
{
  IndWindow *self = window;
  g_autoptr (IndImport) read = import;

  ind_window_end_job (self);
  if (self->desk == NULL)
    return;
  if (error == NULL)
    {
      ind_window_offer (self, g_steal_pointer (&read));
      return;
    }
  ind_window_complain_of_file (self, error);
  ind_window_read_next (self);
}

/** ind_window_read_next: reads the next file that waits, unless one is being asked about. */
void
ind_window_read_next (IndWindow *self)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (self->desk == NULL || self->offered != NULL || self->n_jobs > 0 || g_queue_is_empty (&self->files))
    return;
  file = g_queue_pop_head (&self->files);
  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_autoptr (GError) error = NULL;

      ind_error_set (&error, IND_ERROR_FILE_MISSING, NULL, NULL);
      ind_window_complain_of_file (self, error);
      ind_window_read_next (self);
      return;
    }
  g_free (self->offered_file);
  self->offered_file = g_filename_display_basename (path);
  ind_window_begin_job (self);
  ind_job_read_file (G_OBJECT (self), path, on_file_read, self);
}

/** ind_window_open_file: reads a file, whatever it holds, tells what that is, and asks whether to take it in. */
void
ind_window_open_file (IndWindow *self, GFile *file)
{
  g_queue_push_tail (&self->files, g_object_ref (file));
  ind_window_read_next (self);
}

static void
on_file_chosen (GFile *file, gpointer window)
{
  ind_window_open_file (window, file);
}

/** ind_window_choose_file: asks for a file to take in. */
void
ind_window_choose_file (IndWindow *self)
{
  ind_dialog_open (GTK_WINDOW (self), on_file_chosen, self);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, IndWindow *self)
{
  g_autoptr (GSList) files = NULL;

  if (self->desk == NULL || ind_desk_is_read_only (self->desk))
    return FALSE;
  files = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *file = files; file != NULL; file = file->next)
    ind_window_open_file (self, file->data);
  return files != NULL;
}

/** ind_window_accept_drops: files can be dropped on the window. */
void
ind_window_accept_drops (IndWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
end_sample (IndWindow *self)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u invented family is here", "%u invented families are here",
                                                     self->n_sampled), self->n_sampled);

  self->sample_source = 0;
  g_clear_pointer (&self->sample, g_ptr_array_unref);
  ind_window_end_job (self);
  if (self->n_sampled > 0)
    ind_window_toast (self, text, NULL, NULL, NULL);
  ind_window_focus_place (self);
  ind_window_read_next (self);
}

/* One family at a time, so that the window answers meanwhile. */
static gboolean
take_next_sample (gpointer window)
{
  IndWindow *self = window;
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  if (self->desk == NULL || self->n_sampled == self->sample->len)
    {
      end_sample (self);
      return G_SOURCE_REMOVE;
    }
  if (!ind_desk_take_in (self->desk, self->sample->pdata[self->n_sampled], differing, &error))
    {
      end_sample (self);
      ind_window_complain (self, _("Not all invented families could be taken in"), error);
      return G_SOURCE_REMOVE;
    }
  self->n_sampled++;
  return G_SOURCE_CONTINUE;
}

static void
on_sample_read (GPtrArray *families, const GError *error, gpointer window)
{
  IndWindow *self = window;

  if (error != NULL || self->desk == NULL)
    {
      ind_window_end_job (self);
      if (error != NULL)
        ind_window_complain (self, _("The invented families cannot be read"), error);
      ind_window_read_next (self);
      return;
    }
  self->sample = g_ptr_array_ref (families);
  self->n_sampled = 0;
  self->sample_source = g_idle_add (take_next_sample, self);
}

/** ind_window_take_sample: fills an empty database with the invented families. */
void
ind_window_take_sample (IndWindow *self)
{
  ind_window_begin_job (self);
  ind_job_read_sample (G_OBJECT (self), on_sample_read, self);
}
