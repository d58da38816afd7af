#include "config.h"

#include "ind-test-verbs.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A program that is killed at any moment has done the verbs that it said it had done, and none by half. */

#define ROUNDS 60

/* A day's work, of verbs of ind-test-verbs.h, in an order in which each can be done. */
static const char *const work[] = {
  "take-in", "take-in-list", "add", "add-worker", "change", "keep-draft", "set-text", "set-party", "set-list", "take-back", "move",
  "undo", "redo", "remove", "undo", "add-to-directory", "remove-from-directory", "note-use", "set-settings", "sweep-log",
  "replace", "undo", "take-out", "undo", "remove-for-good",
};

static void
do_verb (IndDesk *desk, const char *name)
{
  IndTestVerb verb = { .before = name };

  ind_test_verbs_run_first (&verb, desk);
}

/* The child: does its work, and says so after each verb; then it waits for its end. */
static void G_GNUC_NORETURN
work_away (const char *path, int report)
{
  g_autoptr (IndDesk) desk = ind_test_open (path);

  for (gsize k = 0; k < G_N_ELEMENTS (work); k++)
    {
      do_verb (desk, work[k]);
      if (write (report, "x", 1) != 1)
        _exit (1);
    }
  while (TRUE)
    pause ();
}

static void
wait_a_little (void)
{
  gint64 until = g_get_monotonic_time () + g_test_rand_int_range (0, 10000);

  while (g_get_monotonic_time () < until)
    ;
}

/* Lets a child work until it has reported @wanted verbs, and a little longer. Returns: how many it has reported. */
static guint
run_and_kill (const char *path, guint wanted)
{
  int ends[2], status;
  guint reported = 0;
  char byte;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (ends[0]);
      work_away (path, ends[1]);
    }
  close (ends[1]);
  while (reported < wanted && read (ends[0], &byte, 1) == 1)
    reported++;
  wait_a_little ();
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  while (read (ends[0], &byte, 1) == 1)
    reported++;
  close (ends[0]);
  return reported;
}

/* Returns: (transfer full): what the database says after none of the verbs, after the first, after the second … */
static GPtrArray *
rehearse (const char *path, char **bytes, gsize *length)
{
  GPtrArray *states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (IndDesk) desk = ind_test_open (path);

  ind_test_verbs_prepare (desk);
  g_ptr_array_add (states, ind_test_whole_state (desk));
  g_clear_object (&desk);
  g_assert_true (g_file_get_contents (path, bytes, length, NULL));
  desk = ind_test_open (path);
  for (gsize k = 0; k < G_N_ELEMENTS (work); k++)
    {
      do_verb (desk, work[k]);
      g_ptr_array_add (states, ind_test_whole_state (desk));
    }
  return states;
}

static void
test_killed (void)
{
  g_autofree char *path = ind_test_new_path (), *journal = g_strconcat (path, "-journal", NULL), *bytes = NULL;
  g_autoptr (GPtrArray) states = NULL;
  gsize length;
  guint halfway = 0;

  states = rehearse (path, &bytes, &length);
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (IndDesk) desk = NULL;
      g_autofree char *state = NULL;
      guint reported;
      GStatBuf written;
      gboolean hot;

      g_unlink (journal);
      g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
      reported = run_and_kill (path, (guint) g_test_rand_int_range (0, G_N_ELEMENTS (work)));
      hot = g_stat (journal, &written) == 0 && written.st_size > 0;
      desk = ind_test_open (path);
      state = ind_test_whole_state (desk);
      if (strcmp (state, states->pdata[reported]) != 0)
        {
          g_assert_cmpuint (reported + 1, <, states->len);
          g_assert_cmpstr (state, ==, states->pdata[reported + 1]);
        }
      ind_test_assert_sound (desk);
      halfway += hot;
    }
  g_test_message ("killed %u times, %u of them while something was being written", ROUNDS, halfway);
  ind_test_remove (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/killed/at-any-moment", test_killed);
  return g_test_run ();
}
