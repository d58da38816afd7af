#include "config.h"

#include "ind-fault-sweep.h"
#include "ind-fault-vfs.h"
#include "ind-goal.h"

#include <string.h>

/*
 * A disk that is slow, and one that gives little at a time. Before any call of a verb to the disk somebody else changes
 * another family: both have done what they say they have done, or are told that the database is in use.
 */

/* The other's change of the other family. */
typedef struct
{
  IndDesk *desk;
  IndCase *family;
  gboolean done;
} Other;

static guint tried, both, waited;

/* What is said of all families but the other. */
static char *
state_without_other (IndDesk *desk)
{
  g_autoptr (GPtrArray) cases = ind_desk_list_cases (desk, NULL);
  GString *state = g_string_new (NULL);

  g_assert_nonnull (cases);
  for (guint k = 0; k < cases->len; k++)
    {
      const IndCaseSummary *summary = cases->pdata[k];
      g_autofree char *file = strcmp (summary->reference, "B") != 0 ? ind_test_export (desk, summary->id) : NULL;

      g_string_append (state, file != NULL ? file : "");
    }
  return g_string_free (state, FALSE);
}

static guint
count_changes (IndDesk *desk)
{
  g_autoptr (GPtrArray) history = ind_desk_history (desk, 0, 0, 0, NULL);

  return history->len;
}

static gboolean
is_in_use (const GError *error)
{
  return g_error_matches (error, IND_ERROR, IND_ERROR_DATABASE_LOCKED);
}

static void
act (gpointer data)
{
  Other *other = data;
  g_autoptr (GError) error = NULL;

  other->done = ind_desk_set_text (other->desk, ind_list_get (other->family->goals, 0), "text", "at svømme", &error);
  g_assert_true (other->done || is_in_use (error));
}

static void
other_open (Other *other, const char *path)
{
  other->desk = ind_test_open (path);
  other->family = ind_desk_open_case (other->desk, ind_desk_find_case (other->desk, "B", NULL), IND_USE_OPEN, NULL);
  other->done = FALSE;
}

static void
other_close (Other *other)
{
  g_clear_object (&other->family);
  g_clear_object (&other->desk);
}

/* Returns: whether the call came. */
static gboolean
try (IndFaultStage *stage, const char *old, const char *new, guint n_old, guint n_new, guint after)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (IndDesk) desk = NULL;
  g_autofree char *state = NULL, *said = NULL;
  Other other;
  gboolean done, came;

  ind_fault_stage_reset (stage);
  desk = ind_test_open (stage->path);
  other_open (&other, stage->path);
  ind_fault_vfs_delay (after, act, &other);
  done = stage->verb->run (desk, told, &error);
  came = ind_fault_vfs_disarm ();
  g_assert_true (done == (error == NULL));
  g_assert_true (done || is_in_use (error));
  state = state_without_other (desk);
  g_assert_cmpstr (state, ==, done ? new : old);
  g_assert_cmpuint (count_changes (desk), ==, (done ? n_new : n_old) + other.done);
  said = ind_test_file_of (other.family);
  g_assert_cmpint (strstr (said, "at svømme") != NULL, ==, other.done);
  ind_test_assert_sound (desk);
  both += came && done && other.done;
  waited += came && !(done && other.done);
  other_close (&other);
  return came;
}

/* Those that change something, and mean the same whatever somebody else has done just before. */
static gboolean
is_tried (const IndTestVerb *verb)
{
  static const char *const names[] = { "take-in", "replace", "take-in-list", "add", "change", "set-text-with-draft", "set-list",
                                       "move", "remove", "take-out", "remove-for-good", "set-settings", "keep-draft", NULL };

  return g_strv_contains (names, verb->name);
}

static void
test_verb (gconstpointer verb)
{
  g_auto (IndFaultStage) stage = { 0 };
  g_autofree char *old = NULL, *new = NULL;
  g_autoptr (IndDesk) desk = NULL;
  guint n_old, n_new;

  ind_fault_stage_init (&stage, verb);
  desk = ind_test_open (stage.path);
  new = state_without_other (desk);
  n_new = count_changes (desk);
  g_clear_object (&desk);
  ind_fault_stage_reset (&stage);
  desk = ind_test_open (stage.path);
  old = state_without_other (desk);
  n_old = count_changes (desk);
  g_clear_object (&desk);
  for (guint after = 0; try (&stage, old, new, n_old, n_new, after); after = ind_fault_next (after))
    tried++;
}

/* The system may always read and write less than it was asked for: it is asked again for the rest. */
static void
test_little_at_a_time (void)
{
  for (const IndTestVerb *verb = ind_test_verbs; verb->name != NULL; verb++)
    {
      g_auto (IndFaultStage) stage = { 0 };
      g_autoptr (GString) told = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (IndDesk) desk = NULL;
      g_autofree char *state = NULL;

      ind_fault_stage_init (&stage, verb);
      ind_fault_stage_reset (&stage);
      ind_fault_vfs_short_calls (TRUE);
      desk = ind_test_open (stage.path);
      if (verb->run != NULL)
        verb->run (desk, told, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (told->str, ==, stage.told);
      state = ind_test_whole_state (desk);
      ind_fault_vfs_short_calls (FALSE);
      g_assert_cmpstr (state, ==, stage.new);
      ind_test_assert_sound (desk);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  ind_fault_vfs_install ();
  for (const IndTestVerb *verb = ind_test_verbs; verb->name != NULL; verb++)
    {
      g_autofree char *name = g_strconcat ("/delays/", verb->name, NULL);

      if (is_tried (verb))
        g_test_add_data_func (name, verb, test_verb);
    }
  g_test_add_func ("/delays/little-at-a-time", test_little_at_a_time);
  status = g_test_run ();
  g_printerr ("somebody else acts before a call to the disk: %u times; both were done %u times, one waited %u times\n", tried,
              both, waited);
  return status;
}
