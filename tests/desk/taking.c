#include "config.h"

#include "ind-participants.h"
#include "ind-test-desk.h"

/* A list that is taken in by a thread, while others go on with the same database. */

#define ROWS 2000
#define HOLM "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"S-0001\",\"family_name\":\"Holm\"," \
             "\"model\":\"en-indgang\",\"status\":\"enrolled\"}," \
             "\"persons\":[{\"id\":\"p\",\"name\":\"Ida Prøve\",\"relation\":\"child\"}]}"

typedef struct
{
  IndDesk *desk;
  GCancellable *cancellable;
  guint cancel_at;          /* 0 for never */
  guint n_steps, latest;
  gint64 changed;           /* what was emitted last; -1 for nothing */
  gboolean ended, done;
  IndParticipantsTally tally;
  GError *error;
} Taking;

static GPtrArray *
long_list (void)
{
  g_autoptr (GString) text = g_string_new ("Sagsnr;Familie;Barn;Model;Status;Koordinator\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *participants;

  for (guint k = 1; k <= ROWS; k++)
    g_string_append_printf (text, "S-%04u;Prøve %u;Ida Prøve;En indgang;Henvist;Lone Prøve\n", k, k);
  bytes = g_bytes_new (text->str, text->len);
  participants = ind_participants_read (bytes, NULL, &error);
  g_assert_no_error (error);
  return participants;
}

static void
on_changed (IndDesk *desk, gint64 case_id, Taking *taking)
{
  taking->changed = case_id;
}

static void
on_step (guint done, guint n, gpointer data)
{
  Taking *taking = data;

  g_assert_false (taking->ended);
  g_assert_cmpuint (n, ==, ROWS);
  g_assert_cmpuint (done, >=, taking->latest);
  taking->latest = done;
  taking->n_steps++;
  if (taking->cancel_at != 0 && done >= taking->cancel_at)
    g_cancellable_cancel (taking->cancellable);
}

static void
on_taken (GObject *desk, GAsyncResult *result, gpointer data)
{
  Taking *taking = data;

  taking->done = ind_desk_take_in_participants_finish (IND_DESK (desk), result, &taking->tally, &taking->error);
  taking->ended = TRUE;
}

static void
take (Taking *taking)
{
  g_autoptr (GPtrArray) list = long_list ();

  taking->ended = FALSE;
  taking->changed = -1;
  ind_desk_take_in_participants_async (taking->desk, list, on_step, taking->cancellable, on_taken, taking);
  while (!taking->ended)
    g_main_context_iteration (NULL, TRUE);
  /* What was still on its way is not told any more. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* The desk that waits sees it all, in an open case too, and takes it back. */
static void
test_taken (void)
{
  g_autofree char *path = ind_test_new_path ();
  Taking taking = { .desk = ind_test_open (path) };
  gint64 id = ind_test_take_in (taking.desk, HOLM);
  g_autoptr (IndCase) family = ind_desk_open_case (taking.desk, id, IND_USE_OPEN, NULL);
  g_autoptr (GPtrArray) cases = NULL;

  g_signal_connect (taking.desk, "changed", G_CALLBACK (on_changed), &taking);
  take (&taking);
  g_assert_no_error (taking.error);
  g_assert_true (taking.done);
  g_assert_cmpuint (taking.tally.n_new, ==, ROWS - 1);
  g_assert_cmpuint (taking.tally.n_updated, ==, 1);
  g_assert_cmpuint (taking.n_steps, >, 5);
  g_assert_cmpint (taking.changed, ==, 0);
  g_assert_cmpstr (family->family_name, ==, "Prøve 1");
  cases = ind_desk_list_cases (taking.desk, NULL);
  g_assert_cmpuint (cases->len, ==, ROWS);
  g_assert_cmpint (ind_desk_undo (taking.desk, id, NULL), ==, id);
  g_assert_cmpstr (family->family_name, ==, "Holm");
  ind_test_assert_sound (taking.desk);
  g_clear_object (&family);
  g_clear_object (&taking.desk);
  ind_test_remove (path);
}

/* Before it has begun, and in its midst: nothing of it has come in, and the next one does. */
static void
test_cancelled (void)
{
  static const guint moments[] = { 0, 1, ROWS / 2 };

  for (gsize k = 0; k < G_N_ELEMENTS (moments); k++)
    {
      g_autofree char *path = ind_test_new_path (), *before = NULL, *after = NULL;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Taking taking = { .desk = ind_test_open (path), .cancellable = cancellable, .cancel_at = moments[k] };

      ind_test_take_in (taking.desk, HOLM);
      before = ind_test_dump (taking.desk);
      g_signal_connect (taking.desk, "changed", G_CALLBACK (on_changed), &taking);
      if (moments[k] == 0)
        g_cancellable_cancel (cancellable);
      take (&taking);
      g_assert_error (taking.error, IND_ERROR, IND_ERROR_CANCELLED);
      g_assert_false (taking.done);
      g_assert_cmpint (taking.changed, ==, -1);
      after = ind_test_dump (taking.desk);
      g_assert_cmpstr (after, ==, before);
      g_clear_error (&taking.error);
      taking.cancellable = NULL;
      taking.cancel_at = taking.latest = 0;
      take (&taking);
      g_assert_no_error (taking.error);
      ind_test_assert_sound (taking.desk);
      g_clear_object (&taking.desk);
      ind_test_remove (path);
    }
}

/* Where nobody else can have the database it is done at once. */
static void
test_at_once (void)
{
  Taking taking = { .desk = ind_test_open (NULL) };

  take (&taking);
  g_assert_no_error (taking.error);
  g_assert_cmpuint (taking.tally.n_new, ==, ROWS);
  g_assert_cmpuint (taking.n_steps, ==, 0);
  g_clear_object (&taking.desk);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/taking/taken", test_taken);
  g_test_add_func ("/desk/taking/cancelled", test_cancelled);
  g_test_add_func ("/desk/taking/at-once", test_at_once);
  return g_test_run ();
}
