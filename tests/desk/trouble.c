#include "config.h"

#include <glib/gstdio.h>

#include "ind-fault-vfs.h"
#include "ind-test-desk.h"

/* Trouble that passes: what is being written is held, and kept once it can be; trying leaves nothing behind. */

typedef struct
{
  char *path;
  IndDesk *desk;
  IndCase *family;
  char *before;
  guint told;
} Fixture;

static void
on_trouble (Fixture *fixture)
{
  fixture->told++;
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *text = ind_test_case_text ("holm");
  gint64 id;

  fixture->path = ind_test_new_path ();
  fixture->desk = ind_test_open (fixture->path);
  id = ind_test_take_in (fixture->desk, text);
  fixture->family = ind_desk_open_case (fixture->desk, id, IND_USE_OPEN, NULL);
  fixture->before = ind_test_dump (fixture->desk);
  g_signal_connect_swapped (fixture->desk, "trouble", G_CALLBACK (on_trouble), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  ind_fault_vfs_disarm ();
  g_object_unref (fixture->family);
  g_object_unref (fixture->desk);
  ind_test_remove (fixture->path);
  g_free (fixture->path);
  g_free (fixture->before);
}

static void
test_full (Fixture *fixture, gconstpointer unused)
{
  IndRecord *family = (IndRecord *) fixture->family;
  g_autoptr (GError) error = NULL, again = NULL;
  g_autofree char *held = NULL, *kept = NULL, *after = NULL;
  g_autoptr (GPtrArray) drafts = NULL;

  ind_fault_vfs_arm_lasting (IND_FAULT_FULL, 0);
  g_assert_false (ind_desk_keep_draft (fixture->desk, family, "purpose", "Ro om aftenen", &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_DISK_FULL);
  g_assert_error ((GError *) ind_desk_trouble (fixture->desk), IND_ERROR, IND_ERROR_DISK_FULL);
  g_assert_cmpuint (fixture->told, ==, 1);
  g_assert_true (ind_desk_holds_drafts (fixture->desk));
  held = ind_desk_draft (fixture->desk, family, "purpose");
  g_assert_cmpstr (held, ==, "Ro om aftenen");

  g_assert_false (ind_desk_try_writing (fixture->desk, &again));
  g_assert_error (again, IND_ERROR, IND_ERROR_DISK_FULL);
  g_assert_cmpuint (fixture->told, ==, 1);

  ind_fault_vfs_disarm ();
  g_assert_true (ind_desk_try_writing (fixture->desk, NULL));
  g_assert_null (ind_desk_trouble (fixture->desk));
  g_assert_cmpuint (fixture->told, ==, 2);
  g_assert_false (ind_desk_holds_drafts (fixture->desk));
  drafts = ind_desk_drafts (fixture->desk, fixture->family->id, NULL);
  g_assert_cmpuint (drafts->len, ==, 1);
  kept = ind_desk_draft (fixture->desk, family, "purpose");
  g_assert_cmpstr (kept, ==, "Ro om aftenen");

  /* A change that is made of it lets go of it, and a change alone ends the trouble too. */
  ind_fault_vfs_arm_lasting (IND_FAULT_FULL, 0);
  g_assert_false (ind_desk_keep_draft (fixture->desk, family, "purpose", "Ro hele dagen", NULL));
  ind_fault_vfs_disarm ();
  g_assert_true (ind_desk_set_text (fixture->desk, family, "purpose", "Ro hele dagen", NULL));
  g_assert_null (ind_desk_trouble (fixture->desk));
  g_assert_false (ind_desk_holds_drafts (fixture->desk));
  g_assert_null (ind_desk_draft (fixture->desk, family, "purpose"));
  g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->family->id, NULL), ==, fixture->family->id);
}

/* What is tried is taken back. */
static void
test_no_trace (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *after = NULL;

  for (guint k = 0; k < 3; k++)
    g_assert_true (ind_desk_try_writing (fixture->desk, NULL));
  after = ind_test_dump (fixture->desk);
  g_assert_cmpstr (after, ==, fixture->before);
  g_assert_cmpuint (fixture->told, ==, 0);
}

/* A file that was taken away is missed before anything is written into it where nobody would find it. */
static void
test_taken_away (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *away = g_strconcat (fixture->path, ".away", NULL);
  g_autoptr (GError) looking = NULL, writing = NULL;

  g_assert_cmpint (g_rename (fixture->path, away), ==, 0);
  g_assert_false (ind_desk_catch_up (fixture->desk, &looking));
  g_assert_error (looking, IND_ERROR, IND_ERROR_DATABASE_UNREACHABLE);
  g_assert_false (ind_desk_set_text (fixture->desk, (IndRecord *) fixture->family, "purpose", "Ro", &writing));
  g_assert_error (writing, IND_ERROR, IND_ERROR_DATABASE_UNREACHABLE);
  g_assert_false (ind_desk_try_writing (fixture->desk, NULL));
  g_assert_cmpint (g_rename (away, fixture->path), ==, 0);
  g_assert_true (ind_desk_try_writing (fixture->desk, NULL));
  g_assert_true (ind_desk_catch_up (fixture->desk, NULL));
  g_assert_true (ind_desk_set_text (fixture->desk, (IndRecord *) fixture->family, "purpose", "Ro", NULL));
}

/* What one desk holds goes with the case to another at the same database. */
static void
test_handed_over (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (IndDesk) fresh = ind_test_open (fixture->path);
  g_autoptr (IndCase) family = ind_desk_open_case (fresh, fixture->family->id, IND_USE_OPEN, NULL);
  g_autofree char *kept = NULL;

  ind_fault_vfs_arm_lasting (IND_FAULT_WRITE, 0);
  ind_desk_keep_draft (fixture->desk, (IndRecord *) fixture->family, "purpose", "Ro", NULL);
  g_assert_error ((GError *) ind_desk_trouble (fixture->desk), IND_ERROR, IND_ERROR_DISK);
  ind_fault_vfs_disarm ();
  ind_desk_take_over (fresh, ind_desk_hand_over (fixture->desk));
  g_assert_false (ind_desk_holds_drafts (fixture->desk));
  g_assert_true (ind_desk_try_writing (fresh, NULL));
  g_assert_false (ind_desk_holds_drafts (fresh));
  kept = ind_desk_draft (fresh, (IndRecord *) family, "purpose");
  g_assert_cmpstr (kept, ==, "Ro");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_fault_vfs_install ();
  g_test_add ("/trouble/a full disk", Fixture, NULL, set_up, test_full, tear_down);
  g_test_add ("/trouble/trying leaves no trace", Fixture, NULL, set_up, test_no_trace, tear_down);
  g_test_add ("/trouble/a file that was taken away", Fixture, NULL, set_up, test_taken_away, tear_down);
  g_test_add ("/trouble/from one desk to another", Fixture, NULL, set_up, test_handed_over, tear_down);
  return g_test_run ();
}
