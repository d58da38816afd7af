#include "config.h"

#include "ind-desk-private.h"

G_DEFINE_FINAL_TYPE (IndDesk, ind_desk, G_TYPE_OBJECT)

enum { CHANGED, TROUBLE, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
forget_case (gpointer data, GObject *family)
{
  GHashTable *open_cases = data;
  GHashTableIter iter;
  gpointer open;

  g_hash_table_iter_init (&iter, open_cases);
  while (g_hash_table_iter_next (&iter, NULL, &open))
    if (open == (gpointer) family)
      g_hash_table_iter_remove (&iter);
}

static void
ind_desk_finalize (GObject *object)
{
  IndDesk *self = IND_DESK (object);
  GHashTableIter iter;
  gpointer family;

  g_hash_table_iter_init (&iter, self->open_cases);
  while (g_hash_table_iter_next (&iter, NULL, &family))
    g_object_weak_unref (family, forget_case, self->open_cases);
  g_hash_table_unref (self->open_cases);
  ind_desk_forget_ahead (self);
  g_clear_pointer (&self->finder, ind_finder_unref);
  g_clear_pointer (&self->store, ind_store_close);
  g_clear_error (&self->trouble);
  g_ptr_array_unref (self->held);
  G_OBJECT_CLASS (ind_desk_parent_class)->finalize (object);
}

static void
ind_desk_class_init (IndDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ind_desk_finalize;

  /**
   * IndDesk::changed:
   * @case_id: the case's row number; 0 where it may be any, for another program has changed something too
   */
  signals[CHANGED] = g_signal_new ("changed", IND_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_INT64);

  /** IndDesk::trouble: there is trouble now, other trouble, or none any more; see ind_desk_trouble(). */
  signals[TROUBLE] = g_signal_new ("trouble", IND_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ind_desk_init (IndDesk *self)
{
  self->open_cases = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->held = ind_desk_held_new ();
}

/* @store: (transfer full) */
static IndDesk *
sit_down (IndStore *store)
{
  IndDesk *self = g_object_new (IND_TYPE_DESK, NULL);
  gboolean moved;

  self->store = store;
  ind_store_catch_up (store, &moved, NULL);
  return self;
}

/**
 * ind_desk_open:
 * @path: the database's file; made where there is none
 *
 * Returns: (transfer full) (nullable): a desk
 */
IndDesk *
ind_desk_open (const char *path, GError **error)
{
  g_autoptr (IndStore) store = ind_store_open (path, error);

  return store != NULL ? sit_down (g_steal_pointer (&store)) : NULL;
}

/** ind_desk_open_within: see ind_store_open_within(); for a window, which may not stand still while others write. */
IndDesk *
ind_desk_open_within (const char *path, int patience, GError **error)
{
  g_autoptr (IndStore) store = ind_store_open_within (path, patience, error);

  return store != NULL ? sit_down (g_steal_pointer (&store)) : NULL;
}

/** ind_desk_path: Returns: the database's file. */
const char *
ind_desk_path (IndDesk *self)
{
  return ind_store_path (self->store);
}

/** ind_desk_is_read_only: Returns: whether the database can only be read. */
gboolean
ind_desk_is_read_only (IndDesk *self)
{
  return ind_store_is_read_only (self->store);
}

/** ind_desk_interrupt: stops the verb that is running, from any thread, and any that follow: nothing of them happens. */
void
ind_desk_interrupt (IndDesk *self)
{
  ind_store_interrupt (self->store);
}

/** ind_desk_list_cases: see ind_store_list_cases(). */
GPtrArray *
ind_desk_list_cases (IndDesk *self, GError **error)
{
  return ind_store_list_cases (self->store, error);
}

/** ind_desk_read_summary: Returns: (transfer full) (nullable): the line of one case in the list; %NULL where it is not there. */
IndCaseSummary *
ind_desk_read_summary (IndDesk *self, gint64 case_id)
{
  IndCaseSummary *summary = NULL;

  return ind_store_read_summary (self->store, case_id, &summary, NULL) ? summary : NULL;
}

/** ind_desk_is_empty: Returns: whether it holds no case, as far as can be read. */
gboolean
ind_desk_is_empty (IndDesk *self)
{
  return ind_store_is_empty (self->store);
}

/** ind_desk_find_case: see ind_store_find_case(). */
gint64
ind_desk_find_case (IndDesk *self, const char *reference, GError **error)
{
  return ind_store_find_case (self->store, reference, error);
}

/*
 * Rereads what was touched into the open cases. Where the disk will not have it just now they stay as they were, and
 * catch up the next time.
 */
static void
catch_up (IndDesk *self)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer family;

  g_hash_table_iter_init (&iter, self->open_cases);
  while (g_hash_table_iter_next (&iter, NULL, &family))
    g_ptr_array_add (open, g_object_ref (family));
  if (!ind_store_refresh (self->store, open, &error))
    g_message ("The open cases could not be reread: %s", error->message);
}

/**
 * ind_desk_open_case:
 * @use: what for; it stands in the access log before the case is handed out. %IND_USE_OPEN once for as long as the case
 *   is held, any other use each time
 *
 * Returns: (transfer full) (nullable): the case; the same object for everyone as long as anyone holds it
 */
IndCase *
ind_desk_open_case (IndDesk *self, gint64 id, IndUse use, GError **error)
{
  IndCase *there = g_hash_table_lookup (self->open_cases, &id);
  g_autoptr (IndCase) family = NULL;

  if (there != NULL)
    {
      family = g_object_ref (there);
      catch_up (self);
    }
  else
    family = ind_store_load_case (self->store, id, error);
  if (family == NULL || !ind_desk_note_opening (self, family, use, error))
    return NULL;
  if (there == NULL)
    {
      g_hash_table_insert (self->open_cases, g_memdup2 (&id, sizeof id), family);
      g_object_weak_ref (G_OBJECT (family), forget_case, self->open_cases);
    }
  return g_steal_pointer (&family);
}

/** ind_desk_trails: see ind_store_trails(). */
GHashTable *
ind_desk_trails (IndDesk *self, IndCase *family, GError **error)
{
  return ind_store_trails (self->store, family, error);
}

/** ind_desk_history: see ind_store_history(). */
GPtrArray *
ind_desk_history (IndDesk *self, gint64 case_id, gint64 since, guint limit, GError **error)
{
  return ind_store_history (self->store, case_id, since, limit, error);
}

/** ind_desk_moved_since: see ind_store_moved_since(). */
GPtrArray *
ind_desk_moved_since (IndDesk *self, gint64 since, GError **error)
{
  return ind_store_moved_since (self->store, since, error);
}

/** ind_desk_drafts: what this user was writing in the case; see ind_store_drafts(). */
GPtrArray *
ind_desk_drafts (IndDesk *self, gint64 case_id, GError **error)
{
  return ind_store_drafts (self->store, case_id, g_get_user_name (), error);
}

/** ind_desk_draft: Returns: (transfer full) (nullable): what this user was writing in a field and has not ended. */
char *
ind_desk_draft (IndDesk *self, IndRecord *record, const char *field)
{
  const char *held = ind_desk_held (self, record->id, field);
  g_autoptr (GPtrArray) drafts = held == NULL ? ind_desk_drafts (self, ind_record_case (record)->id, NULL) : NULL;

  if (held != NULL)
    return g_strdup (held);
  for (guint k = 0; drafts != NULL && k < drafts->len; k++)
    {
      const IndDraft *draft = drafts->pdata[k];

      if (draft->record_id == record->id && g_str_equal (draft->field, field))
        return g_strdup (draft->text);
    }
  return NULL;
}

/** ind_desk_all_drafts: what anybody was writing in the case, which only the family itself is told; see ind_store_drafts(). */
GPtrArray *
ind_desk_all_drafts (IndDesk *self, gint64 case_id, GError **error)
{
  return ind_store_drafts (self->store, case_id, NULL, error);
}

/** ind_desk_check: Returns: (transfer full) (nullable) (element-type IndFinding): what is wrong, see ind_store_check(). */
GPtrArray *
ind_desk_check (IndDesk *self, GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (ind_finding_free);

  return ind_store_check (self->store, findings, error) ? g_steal_pointer (&findings) : NULL;
}

/* Brings the open cases up to date, and says that something has happened. */
void
ind_desk_reread (IndDesk *self, gint64 case_id)
{
  gboolean moved;

  ind_store_catch_up (self->store, &moved, NULL);
  ind_desk_forget_ahead (self);
  catch_up (self);
  g_signal_emit (self, signals[CHANGED], 0, moved ? 0 : case_id);
}

/**
 * ind_desk_catch_up:
 *
 * Shows what another program has done to the cases since the last time, where it has: rereads it into the open ones, and
 * emits "changed" with 0. Every verb does so too.
 *
 * Returns: whether it could be told; %IND_ERROR_DATABASE_LOCKED while somebody is writing, who is not waited for
 */
gboolean
ind_desk_catch_up (IndDesk *self, GError **error)
{
  gboolean moved;

  if (!ind_store_catch_up (self->store, &moved, error))
    return FALSE;
  if (moved)
    {
      ind_desk_forget_ahead (self);
      catch_up (self);
      g_signal_emit (self, signals[CHANGED], 0, (gint64) 0);
    }
  return TRUE;
}

/* Ends a verb: commits it under its label and shows it to those who look. */
gboolean
ind_desk_finish (IndDesk *self, gint64 case_id, const char *label, const char *const *arguments, GError **error)
{
  if (!ind_store_commit (self->store, case_id, label, arguments, error))
    return FALSE;
  ind_desk_reread (self, case_id);
  /* What could be written for one may be written for all. */
  if (self->trouble != NULL)
    ind_desk_try_writing (self, NULL);
  return TRUE;
}

/**
 * ind_desk_undo:
 * @case_id: the case, or 0 for the latest change of all
 *
 * Returns: the case that was changed, or 0 with an error
 */
gint64
ind_desk_undo (IndDesk *self, gint64 case_id, GError **error)
{
  gint64 changed = ind_store_undo (self->store, case_id, error);

  if (changed != 0)
    ind_desk_reread (self, changed);
  return changed;
}

/** ind_desk_redo: makes again what was undone last; see ind_desk_undo(). */
gint64
ind_desk_redo (IndDesk *self, gint64 case_id, GError **error)
{
  gint64 changed = ind_store_redo (self->store, case_id, error);

  if (changed != 0)
    ind_desk_reread (self, changed);
  return changed;
}

/** ind_desk_take_back: takes back a single change, where nothing later depends on it; see ind_store_take_back(). */
gint64
ind_desk_take_back (IndDesk *self, gint64 change_id, GError **error)
{
  gint64 changed = ind_store_take_back (self->store, change_id, error);

  if (changed != 0)
    ind_desk_reread (self, changed);
  return changed;
}

/** ind_desk_next_undo: Returns: (transfer full) (nullable): the change that ind_desk_undo() would take back. */
IndChange *
ind_desk_next_undo (IndDesk *self, gint64 case_id)
{
  return ind_store_next (self->store, case_id, TRUE);
}

/** ind_desk_next_redo: Returns: (transfer full) (nullable): the change that ind_desk_redo() would make again. */
IndChange *
ind_desk_next_redo (IndDesk *self, gint64 case_id)
{
  return ind_store_next (self->store, case_id, FALSE);
}
