#include "config.h"

#include "ind-test-desk.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A program that is killed at any moment has done the verbs that it said it had done, and none by half. */

#define ROUNDS 25

static void
take_in_numbered (IndDesk *desk, guint k)
{
  g_autofree char *text = ind_test_case_text ("nielsen-referral"), *reference = g_strdup_printf ("\"R-%u\"", k);
  g_autoptr (GString) numbered = g_string_new (text);

  g_string_replace (numbered, "\"HENV-2026-041\"", reference, 0);
  ind_test_take_in (desk, numbered->str);
}

/* The child: takes in a case, takes that back, makes it again, and so on, and says so after each. */
static void G_GNUC_NORETURN
work (const char *path, int report)
{
  g_autoptr (IndDesk) desk = ind_test_open (path);

  for (guint k = 0;; k++)
    {
      if (k % 3 == 0)
        take_in_numbered (desk, k);
      else if (k % 3 == 1)
        g_assert_cmpint (ind_desk_undo (desk, 0, NULL), !=, 0);
      else
        g_assert_cmpint (ind_desk_redo (desk, 0, NULL), !=, 0);
      if (write (report, "x", 1) != 1)
        _exit (1);
    }
}

static void
wait_a_little (void)
{
  gint64 until = g_get_monotonic_time () + g_test_rand_int_range (0, 20000);

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
      work (path, ends[1]);
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

static void
test_killed (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autofree char *path = ind_test_new_path ();
      guint reported = run_and_kill (path, (guint) g_test_rand_int_range (0, 12));
      g_autoptr (IndDesk) desk = ind_test_open (path);
      g_autoptr (GPtrArray) cases = ind_desk_list_cases (desk, NULL), history = ind_desk_history (desk, 0, 0, 0, NULL);

      g_test_message ("%u reported, %u done", reported, history->len);
      g_assert_cmpuint (history->len, >=, reported);
      g_assert_cmpuint (history->len, <=, reported + 1);
      g_assert_cmpuint (cases->len, ==, history->len / 3 + (history->len % 3 == 1));
      ind_test_assert_sound (desk);
      ind_test_remove (path);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/killed/at-any-moment", test_killed);
  return g_test_run ();
}
