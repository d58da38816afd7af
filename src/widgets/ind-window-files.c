#include "config.h"

#include "ind-window-private.h"

#include <glib/gi18n.h>

#include "ind-dialogs.h"
#include "ind-file-summary.h"
#include "ind-jobs.h"
#include "ind-words.h"

/** ind_window_drop_files: forgets what was still to be read and taken in. */
void
ind_window_drop_files (IndWindow *self)
{
  g_queue_clear_full (&self->files, g_object_unref);
  g_clear_object (&self->offered);
  g_clear_pointer (&self->passed_over, g_ptr_array_unref);
  g_clear_handle_id (&self->sample_source, g_source_remove);
  g_clear_pointer (&self->sample, g_ptr_array_unref);
}

static void offer (IndWindow *self);

/* The one that was asked about is done with; the next may come. */
static void
finish_offer (gpointer window)
{
  IndWindow *self = window;

  g_clear_object (&self->offered);
  ind_window_read_next (self);
}

static void
tell_taken_in (IndWindow *self, gint64 case_id, gboolean replaced, guint n_differing)
{
  g_autofree char *text = NULL;

  if (n_differing > 0)
    text = g_strdup_printf (ngettext ("The case is here. %u professional differs from the directory, which stays as it is",
                                      "The case is here. %u professionals differ from the directory, which stays as it is",
                                      n_differing), n_differing);
  else
    text = g_strdup (replaced ? _("The case has been replaced") : _("The case has been taken in"));
  ind_window_toast_change (self, text, case_id);
}

static void
take_in (gpointer window)
{
  IndWindow *self = window;
  g_autoptr (IndCase) offered = NULL;
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  if (self->desk == NULL)
    {
      finish_offer (self);
      return;
    }
  /* The answer was to another question, if the case has come or gone meanwhile. */
  if (self->replaces != (ind_desk_find_case (self->desk, self->offered->reference, NULL) != 0))
    {
      offer (self);
      return;
    }
  offered = g_steal_pointer (&self->offered);
  /* The case on screen may be the one that is replaced: it is opened anew. */
  ind_window_show_families (self);
  if (self->replaces ? ind_desk_replace (self->desk, offered, differing, &error)
                     : ind_desk_take_in (self->desk, offered, differing, &error))
    {
      if (ind_window_show_case (self, offered->id))
        tell_taken_in (self, offered->id, self->replaces, differing->len);
    }
  else if (g_error_matches (error, IND_ERROR, IND_ERROR_DATABASE_LOCKED))
    {
      self->offered = g_steal_pointer (&offered);
      ind_window_complain_of_lock (self, _("The case was not taken in"), error, take_in, finish_offer);
    }
  else
    ind_window_complain (self, _("The case was not taken in"), error);
  ind_window_read_next (self);
}

/* Shows what was read, and asks about it. */
static void
offer (IndWindow *self)
{
  IndCase *family = self->offered;
  gint64 id = ind_desk_find_case (self->desk, family->reference, NULL);
  g_autoptr (IndCase) here = id != 0 ? ind_desk_open_case (self->desk, id, IND_USE_SHOW, NULL) : NULL;
  g_autofree char *heading = ind_words_fill (id != 0 ? _("Replace {family}?") : _("Take in {family}?"), "family",
                                             family->family_name, NULL);
  IndQuestion question = {
    .heading = heading,
    .body = id != 0 ? _("The case is here already. What the file says takes its place; this can be undone.")
                    : _("This is what the file holds. Nothing has been taken in yet."),
    .more = ind_file_summary_new (family, here, self->passed_over),
    .no = _("_Cancel"),
    .yes = id != 0 ? _("_Replace") : _("_Take In"),
    .replaces = id != 0,
  };

  self->replaces = id != 0;

  ind_dialog_ask (GTK_WINDOW (self), &question, take_in, finish_offer, self);
}

static void
on_case_read (IndCase *family, GPtrArray *passed_over, const GError *error, gpointer window)
{
  IndWindow *self = window;

  ind_window_end_job (self);
  if (self->desk == NULL)
    return;
  if (error != NULL)
    {
      ind_window_complain_of_file (self, error);
      ind_window_read_next (self);
      return;
    }
  self->offered = g_object_ref (family);
  g_clear_pointer (&self->passed_over, g_ptr_array_unref);
  self->passed_over = g_ptr_array_ref (passed_over);
  offer (self);
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
  ind_window_begin_job (self);
  ind_job_read_case (G_OBJECT (self), path, on_case_read, self);
}

/** ind_window_open_file: reads a case file, shows what it holds, and asks whether to take it in. */
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

/** ind_window_choose_file: asks for a case file. */
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

/** ind_window_accept_drops: case files can be dropped on the window. */
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
  ind_families_page_focus (self->families);
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
