#include "config.h"

#include "ind-desk-backup.h"
#include "ind-store-private.h"
#include "ind-test-desk.h"

#include <glib/gstdio.h>

/* A database that is moved to another place, where the program finds it from then on. */

typedef struct
{
  char *path;
  char *home;
  gint64 id;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("holm"), *folder = NULL;
  g_autoptr (IndDesk) desk = NULL;

  fixture->path = ind_test_new_path ();
  folder = g_path_get_dirname (fixture->path);
  fixture->home = g_build_filename (folder, "here", "indgang.db", NULL);
  desk = ind_test_open (fixture->path);
  fixture->id = ind_test_take_in (desk, text);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path), *settings = NULL;

  settings = g_build_filename (g_get_user_config_dir (), "indgang", "indgang.conf", NULL);
  g_unlink (settings);
  g_spawn_sync (NULL, (char *[]) { (char *) "rm", (char *) "-r", folder, NULL }, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                NULL, NULL, NULL);
  g_free (fixture->path);
  g_free (fixture->home);
}

static char *
export_of (const char *path, gint64 id)
{
  g_autoptr (IndDesk) desk = ind_test_open (path);

  ind_test_assert_sound (desk);
  return ind_test_export (desk, id);
}

static void
test_moved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = export_of (fixture->path, fixture->id), *after = NULL, *kept = NULL, *old = NULL, *found = NULL;
  g_autoptr (GError) error = NULL;

  found = ind_desk_default_path ();
  g_assert_cmpstr (found, !=, fixture->home);
  g_clear_pointer (&found, g_free);
  ind_desk_move_database (fixture->path, fixture->home, &kept, &error);
  g_assert_no_error (error);
  found = ind_desk_default_path ();
  g_assert_cmpstr (found, ==, fixture->home);
  after = export_of (fixture->home, fixture->id);
  g_assert_cmpstr (after, ==, before);
  /* The old one is there, and nobody comes upon it by its name. */
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  old = export_of (kept, fixture->id);
  g_assert_cmpstr (old, ==, before);
}

/* What lies there is not overwritten, and nothing else has happened either. */
static void
test_taken (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->home), *kept = NULL, *there = NULL, *found = NULL, *still = NULL;
  g_autoptr (GError) error = NULL;

  g_mkdir (folder, 0700);
  g_assert_true (g_file_set_contents (fixture->home, "et brev", -1, NULL));
  g_assert_false (ind_desk_move_database (fixture->path, fixture->home, &kept, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_FILE_EXISTS);
  g_assert_null (kept);
  g_assert_true (g_file_get_contents (fixture->home, &there, NULL, NULL));
  g_assert_cmpstr (there, ==, "et brev");
  found = ind_desk_default_path ();
  g_assert_cmpstr (found, !=, fixture->home);
  still = export_of (fixture->path, fixture->id);
  g_assert_nonnull (still);
}

/* Where the new place cannot be remembered the database stays where it was. */
static void
test_forgotten (Fixture *fixture, gconstpointer data)
{
  g_autofree char *settings = g_build_filename (g_get_user_config_dir (), "indgang", "indgang.conf", NULL);
  g_autofree char *kept = NULL, *still = NULL;
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (settings, 0700);
  g_assert_false (ind_desk_move_database (fixture->path, fixture->home, &kept, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_FILE_UNWRITABLE);
  g_assert_false (g_file_test (fixture->home, G_FILE_TEST_EXISTS));
  still = export_of (fixture->path, fixture->id);
  g_assert_nonnull (still);
  g_rmdir (settings);
}

/* Whose it is at the moment decides where it lies. */
static void
test_in_use (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (IndDesk) holder = NULL;

  g_setenv ("INDGANG_NETWORK_DRIVE", "1", TRUE);
  holder = ind_test_open (fixture->path);
  g_assert_false (ind_desk_move_database (fixture->path, fixture->home, &kept, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_IN_USE);
  g_assert_false (g_file_test (fixture->home, G_FILE_TEST_EXISTS));
  g_unsetenv ("INDGANG_NETWORK_DRIVE");
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("indgang-home-XXXXXX", NULL), *settings = g_build_filename (home, "indgang", NULL);
  int status;

  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  ind_clock_set (ind_date_new (2026, 11, 22));
  g_test_add ("/places/a database is moved and found again", Fixture, NULL, set_up, test_moved, tear_down);
  g_test_add ("/places/nothing is overwritten", Fixture, NULL, set_up, test_taken, tear_down);
  g_test_add ("/places/a place that cannot be remembered", Fixture, NULL, set_up, test_forgotten, tear_down);
  g_test_add ("/places/somebody else has it", Fixture, NULL, set_up, test_in_use, tear_down);
  status = g_test_run ();
  g_rmdir (settings);
  g_rmdir (home);
  return status;
}
