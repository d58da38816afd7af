#include "config.h"

#include "ind-store-private.h"
#include "ind-test-desk.h"

/* A verb that is stopped, at whatever moment, has not happened; nothing begins after it. */

typedef struct
{
  IndDesk *desk;
  guint left;
} Moment;

static int
stop (void *data)
{
  Moment *moment = data;

  if (moment->left-- == 0)
    ind_desk_interrupt (moment->desk);
  return 0;
}

/* Returns: whether the taking in was stopped, when SQLite had worked for a while @moments times. */
static gboolean
stopped_after (const char *path, const char *text, guint moments)
{
  g_autoptr (IndDesk) desk = ind_test_open (path);
  Moment moment = { desk, moments };
  g_autoptr (IndCase) family = ind_test_read_case (text);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL, later = NULL;
  gboolean done;

  sqlite3_progress_handler (desk->store->db, 10, stop, &moment);
  done = ind_desk_take_in (desk, family, differing, &error);
  sqlite3_progress_handler (desk->store->db, 0, NULL, NULL);
  if (done)
    return FALSE;
  g_assert_error (error, IND_ERROR, IND_ERROR_CANCELLED);
  g_assert_cmpint (ind_desk_undo (desk, 0, &later), ==, 0);
  g_assert_error (later, IND_ERROR, IND_ERROR_CANCELLED);
  return TRUE;
}

static void
test_import (void)
{
  g_autofree char *path = ind_test_new_path (), *text = ind_test_case_text ("holm"), *before = NULL;
  g_autofree char *other = ind_test_case_text ("nielsen-referral");
  IndDesk *desk = ind_test_open (path);
  guint n = 0;

  ind_test_take_in (desk, other);
  before = ind_test_state (desk);
  g_object_unref (desk);
  for (guint moments = 0; stopped_after (path, text, moments); moments += 1 + moments / 3, n++)
    {
      g_autofree char *after = NULL;

      desk = ind_test_open (path);
      after = ind_test_state (desk);
      g_assert_cmpstr (before, ==, after);
      g_object_unref (desk);
    }
  g_assert_cmpuint (n, >, 10);
  ind_test_remove (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interrupted/import", test_import);
  return g_test_run ();
}
