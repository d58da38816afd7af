#include "config.h"

#include "ind-fault-vfs.h"
#include "ind-goal.h"
#include "ind-store-private.h"
#include "ind-test-verbs.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Two programs on one database, in two processes: each in its turn; nobody loses a change, and everybody sees all of them. */

#define ROUNDS 20
#define VERBS_EACH 40

/* The other process. */
typedef struct
{
  pid_t pid;
  int hears, tells;
} Peer;

static void
tell (Peer *peer)
{
  g_assert_cmpint (write (peer->tells, "x", 1), ==, 1);
}

static void
listen_to (Peer *peer)
{
  char byte;

  g_assert_cmpint (read (peer->hears, &byte, 1), ==, 1);
}

/* Begins another process, which does @work with the database once it is told to, and ends. */
static Peer
begin (void (*work) (Peer *parent, const char *path), const char *path)
{
  int down[2], up[2];
  Peer peer;

  g_assert_cmpint (pipe (down), ==, 0);
  g_assert_cmpint (pipe (up), ==, 0);
  peer.pid = fork ();
  g_assert_cmpint (peer.pid, >=, 0);
  if (peer.pid == 0)
    {
      Peer parent = { 0, down[0], up[1] };

      close (down[1]);
      close (up[0]);
      work (&parent, path);
      _exit (0);
    }
  close (down[0]);
  close (up[1]);
  peer.hears = up[0];
  peer.tells = down[1];
  return peer;
}

static void
end (Peer *peer)
{
  int status;

  g_assert_cmpint (waitpid (peer->pid, &status, 0), ==, peer->pid);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  close (peer->hears);
  close (peer->tells);
}

static char *
make_database (void)
{
  char *path = ind_test_new_path ();
  g_autoptr (IndDesk) desk = ind_test_open (path);

  ind_test_verbs_prepare (desk);
  return path;
}

static IndCase *
open_case (IndDesk *desk)
{
  g_autoptr (GError) error = NULL;
  IndCase *family = ind_desk_open_case (desk, ind_desk_find_case (desk, "A", NULL), IND_USE_OPEN, &error);

  g_assert_no_error (error);
  return family;
}

static void
write_goal (IndDesk *desk, IndCase *family, guint k, const char *who, guint round)
{
  g_autofree char *text = g_strdup_printf ("%s %u", who, round);
  g_autoptr (GError) error = NULL;

  ind_desk_set_text (desk, ind_list_get (family->goals, k), "text", text, &error);
  g_assert_no_error (error);
}

static void
assert_goal (IndCase *family, guint k, const char *who, guint round)
{
  g_autofree char *text = g_strdup_printf ("%s %u", who, round);

  g_assert_cmpstr (((IndGoal *) ind_list_get (family->goals, k))->text, ==, text);
}

static guint
count_changes (IndDesk *desk)
{
  g_autoptr (GPtrArray) history = ind_desk_history (desk, 0, 0, 0, NULL);

  return history->len;
}

/* Each writes a goal in its turn, and then sees what the other has written, in the objects that it has open. */
static void
take_turns (Peer *parent, const char *path)
{
  g_autoptr (IndDesk) desk = ind_test_open (path);
  g_autoptr (IndCase) family = open_case (desk);

  tell (parent);
  for (guint round = 0; round < ROUNDS; round++)
    {
      listen_to (parent);
      write_goal (desk, family, 1, "hun", round);
      assert_goal (family, 0, "han", round);
      tell (parent);
    }
}

static void
test_in_turn (void)
{
  g_autofree char *path = make_database ();
  Peer peer = begin (take_turns, path);
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (IndCase) family = NULL;
  g_autofree char *objects = NULL, *rows = NULL;
  guint before;

  listen_to (&peer);
  desk = ind_test_open (path);
  family = open_case (desk);
  before = count_changes (desk);
  for (guint round = 0; round < ROUNDS; round++)
    {
      write_goal (desk, family, 0, "han", round);
      if (round > 0)
        assert_goal (family, 1, "hun", round - 1);
      tell (&peer);
      listen_to (&peer);
    }
  end (&peer);
  g_assert_cmpuint (count_changes (desk), ==, before + 2 * ROUNDS);
  g_clear_object (&family);
  family = open_case (desk);
  objects = ind_test_file_of (family);
  rows = ind_test_export (desk, ((IndRecord *) family)->id);
  g_assert_cmpstr (objects, ==, rows);
  assert_goal (family, 1, "hun", ROUNDS - 1);
  ind_test_assert_sound (desk);
  ind_test_remove (path);
}

/* The mother, whom the other still has on the screen, is gone: her new telephone number is refused kindly. */
static void
change_who_is_gone (Peer *parent, const char *path)
{
  g_autoptr (IndDesk) desk = ind_test_open (path);
  g_autoptr (IndCase) family = open_case (desk);
  g_autoptr (IndRecord) mother = g_object_ref (ind_list_get (family->persons, 1));
  g_autoptr (GError) error = NULL;

  tell (parent);
  listen_to (parent);
  g_assert_false (ind_desk_set_text (desk, mother, "phone", "20000001", &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_CHANGED_MEANWHILE);
  g_clear_error (&error);
  /* Whoever is still there can be written: one field, and no other. */
  g_assert_true (ind_desk_set_text (desk, ind_list_get (family->persons, 0), "phone", "20000002", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (ind_list_length (family->persons), ==, 1);
}

static void
test_gone (void)
{
  g_autofree char *path = make_database ();
  Peer peer = begin (change_who_is_gone, path);
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (IndCase) family = NULL;
  IndPerson *child;

  listen_to (&peer);
  desk = ind_test_open (path);
  family = open_case (desk);
  g_assert_true (ind_desk_set_text (desk, ind_list_get (family->persons, 0), "impairment", "Hører dårligt", NULL));
  g_assert_true (ind_desk_remove (desk, ind_list_get (family->persons, 1), NULL));
  tell (&peer);
  end (&peer);
  g_assert_true (ind_desk_catch_up (desk, NULL));
  child = ind_list_get (family->persons, 0);
  g_assert_cmpstr (child->phone, ==, "20000002");
  g_assert_cmpstr (child->impairment, ==, "Hører dårligt");
  g_assert_cmpuint (ind_list_length (family->persons), ==, 1);
  ind_test_assert_sound (desk);
  ind_test_remove (path);
}

/* Begins a change, holds it until it is told to end it, and says when it has. */
static void
hold (Peer *parent, const char *path)
{
  g_autoptr (IndDesk) desk = ind_test_open (path);

  g_assert_true (ind_store_begin (desk->store, NULL));
  g_assert_true (ind_store_set_setting (desk->store, "log-months", "36", NULL));
  tell (parent);
  listen_to (parent);
  g_assert_true (ind_store_end (desk->store, NULL));
  tell (parent);
  listen_to (parent);
}

/* While one waits, the other ends. */
static void
let_end (gpointer peer)
{
  ind_fault_vfs_on_waiting (NULL, NULL);
  tell (peer);
  listen_to (peer);
}

static void
test_held (void)
{
  g_autofree char *path = make_database (), *value = NULL, *who = NULL;
  Peer peer = begin (hold, path);
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (IndCase) family = NULL;
  g_autoptr (GError) error = NULL;

  ind_fault_vfs_install ();
  listen_to (&peer);
  desk = ind_test_open (path);
  family = ind_store_load_case (desk->store, ind_desk_find_case (desk, "A", NULL), NULL);
  who = g_strdup_printf ("%s (%s)", g_get_user_name (), g_get_host_name ());

  /* Who does not end: the other is told who has it, and nothing has happened. */
  g_assert_false (ind_desk_note_use (desk, 0, IND_USE_PRINT, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_DATABASE_LOCKED);
  g_assert_cmpstr (ind_error_what (error), ==, who);
  g_clear_error (&error);

  /* Who ends in time: the other has only waited. */
  ind_fault_vfs_on_waiting (let_end, &peer);
  ind_desk_note_use (desk, 0, IND_USE_PRINT, &error);
  g_assert_no_error (error);
  value = ind_desk_setting (desk, "log-months", NULL);
  g_assert_cmpstr (value, ==, "36");
  tell (&peer);
  end (&peer);
  ind_test_assert_sound (desk);
  ind_test_remove (path);
}

/* Both at once, as fast as they can: all that they wrote is there. */
static void
write_many (Peer *parent, const char *path)
{
  g_autoptr (IndDesk) desk = ind_test_open (path);
  g_autoptr (IndCase) family = open_case (desk);

  tell (parent);
  listen_to (parent);
  for (guint k = 0; k < VERBS_EACH;)
    {
      g_autofree char *text = g_strdup_printf ("%d %u", (int) getpid (), k);
      g_autoptr (GError) error = NULL;

      if (ind_desk_set_text (desk, ind_list_get (family->goals, k % 2), "text", text, &error))
        k++;
      else
        g_assert_error (error, IND_ERROR, IND_ERROR_DATABASE_LOCKED);
    }
}

static void
test_at_once (void)
{
  g_autofree char *path = make_database ();
  Peer one = begin (write_many, path), other = begin (write_many, path);
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (GPtrArray) history = NULL;
  guint n = 0;

  listen_to (&one);
  listen_to (&other);
  tell (&one);
  tell (&other);
  end (&one);
  end (&other);
  desk = ind_test_open (path);
  history = ind_desk_history (desk, 0, 0, 0, NULL);
  for (guint k = 0; k < history->len; k++)
    {
      const IndChange *change = history->pdata[k];

      g_assert_cmpint (change->number, ==, history->len - k);
      n += strcmp (change->label, IND_LABEL_SET) == 0;
    }
  g_assert_cmpuint (n, ==, 2 * VERBS_EACH);
  ind_test_assert_sound (desk);
  ind_test_remove (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/two/in-turn", test_in_turn);
  g_test_add_func ("/two/gone", test_gone);
  g_test_add_func ("/two/at-once", test_at_once);
  g_test_add_func ("/two/held", test_held);
  return g_test_run ();
}
