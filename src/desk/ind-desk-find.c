#include "config.h"

#include "ind-desk-private.h"

/*
 * The search of somebody who types: it is made in a thread, through a connection of its own, so that no letter waits for it.
 */

/* The connection, which outlives the desk where a search is still being made. */
struct _IndFinder
{
  GMutex lock;       /* one search at a time */
  char *path;
  IndStore *store;   /* (nullable): opened by the first search */
};

typedef struct
{
  IndFinder *finder;
  char *text;
  guint limit;
} Search;

static void
finder_clear (gpointer data)
{
  IndFinder *self = data;

  g_clear_pointer (&self->store, ind_store_close);
  g_mutex_clear (&self->lock);
  g_free (self->path);
}

/** ind_finder_unref: lets go of a desk's connection for searches. */
void
ind_finder_unref (IndFinder *self)
{
  g_atomic_rc_box_release_full (self, finder_clear);
}

static void
search_free (gpointer data)
{
  Search *self = data;

  ind_finder_unref (self->finder);
  g_free (self->text);
  g_free (self);
}

static void
find (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Search *search = data;
  IndFinder *finder = search->finder;
  GError *error = NULL;
  GPtrArray *found = NULL;

  g_mutex_lock (&finder->lock);
  if (finder->store == NULL)
    finder->store = ind_store_open_beside (finder->path, &error);
  if (finder->store != NULL)
    found = ind_store_search (finder->store, search->text, search->limit, &error);
  g_mutex_unlock (&finder->lock);
  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ind_desk_find_async:
 * @text: what somebody typed so far; not blank
 * @goes_on: whether somebody types on in a search that stands in the access log already
 * @callback: calls ind_desk_find_finish(); the desk may be gone by then
 *
 * As ind_desk_search(), but nobody waits for it. Where the database can only be read through the one connection it is made at
 * once all the same.
 */
void
ind_desk_find_async (IndDesk *self, const char *text, guint limit, gboolean goes_on, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  GError *error = NULL;
  GPtrArray *found = NULL;

  g_task_set_source_tag (task, ind_desk_find_async);
  if (!ind_store_can_be_opened_beside (self->store))
    {
      found = ind_desk_search (self, text, limit, goes_on, &error);
      if (found != NULL)
        g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
      else
        g_task_return_error (task, error);
      return;
    }
  if (!goes_on && !ind_desk_note_use (self, 0, IND_USE_SEARCH, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (self->finder == NULL)
    {
      self->finder = g_atomic_rc_box_new0 (IndFinder);
      g_mutex_init (&self->finder->lock);
      self->finder->path = g_strdup (ind_store_path (self->store));
    }
  g_task_set_task_data (task, g_memdup2 (&(Search) { g_atomic_rc_box_acquire (self->finder), g_strdup (text), limit },
                                         sizeof (Search)), search_free);
  g_task_run_in_thread (task, find);
}

/** ind_desk_find_finish: Returns: (transfer full) (nullable) (element-type IndCaseSummary): see ind_desk_search() */
GPtrArray *
ind_desk_find_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
