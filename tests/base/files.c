#include "config.h"

#include "ind-file.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ind-error.h"

typedef struct
{
  char *folder;
  char *file;
  GBytes *fresh;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("indgang-test-XXXXXX", NULL);
  self->file = g_build_filename (self->folder, "plan.pdf", NULL);
  self->fresh = g_bytes_new_static ("new", 3);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->file);
  g_bytes_unref (self->fresh);
}

static void
assert_holds (const char *path, const char *text)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, text);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* For its owner alone, however open the one before it was; nothing is left beside it. */
static void
test_replaced (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GStatBuf there;

  g_assert_true (g_file_set_contents_full (self->file, "a longer old one", -1, G_FILE_SET_CONTENTS_NONE, 0644, NULL));
  g_assert_true (ind_file_write (self->file, self->fresh, &error));
  g_assert_no_error (error);
  assert_holds (self->file, "new");
  g_assert_cmpint (g_stat (self->file, &there), ==, 0);
  g_assert_cmpuint (there.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

/* A link stays one, over two steps, and also where its file is not there yet. */
static void
test_links (Fixture *self, gconstpointer data)
{
  g_autofree char *near = g_build_filename (self->folder, "near", NULL), *far = g_build_filename (self->folder, "far", NULL);

  g_assert_cmpint (symlink ("plan.pdf", near), ==, 0);
  g_assert_cmpint (symlink (near, far), ==, 0);
  for (int k = 0; k < 2; k++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (k == 0 ? "first" : "second", k == 0 ? 5 : 6);

      g_assert_true (ind_file_write (far, bytes, NULL));
      assert_holds (self->file, k == 0 ? "first" : "second");
      g_assert_true (g_file_test (near, G_FILE_TEST_IS_SYMLINK) && g_file_test (far, G_FILE_TEST_IS_SYMLINK));
      g_assert_false (g_file_test (self->file, G_FILE_TEST_IS_SYMLINK));
    }
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (self->folder, "not", "there.pdf", NULL);
  g_autofree char *ring = g_build_filename (self->folder, "ring", NULL);
  const char *const paths[] = { nowhere, self->folder, ring };

  g_assert_cmpint (symlink ("ring", ring), ==, 0);
  for (gsize k = 0; k < G_N_ELEMENTS (paths); k++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (ind_file_write (paths[k], self->fresh, &error));
      g_assert_error (error, IND_ERROR, IND_ERROR_FILE_UNWRITABLE);
      g_assert_cmpstr (ind_error_file (error), ==, paths[k]);
      g_assert_nonnull (ind_error_what (error));
    }
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static gpointer
read_all (gpointer path)
{
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

/* What is no file is written as it is. */
static void
test_pipe (Fixture *self, gconstpointer data)
{
  GThread *reader;
  g_autofree char *text = NULL;

  g_assert_cmpint (mkfifo (self->file, 0600), ==, 0);
  reader = g_thread_new ("reader", read_all, self->file);
  g_assert_true (ind_file_write (self->file, self->fresh, NULL));
  text = g_thread_join (reader);
  g_assert_cmpstr (text, ==, "new");
}

static void
test_full (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  g_assert_false (ind_file_write ("/dev/full", self->fresh, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_DISK_FULL);
}

#define FILE_TEST(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

/* A slip of the hand that names the database, or a file of its own, as the place of an export costs nothing. */
static void
test_database (Fixture *self, gconstpointer data)
{
  static const char *const endings[] = { "", "-journal", "-wal", ".lock" };
  g_autofree char *database = g_build_filename (self->folder, "indgang.db", NULL);

  g_assert_true (g_file_set_contents (database, "SQLite format 3\0cases", 21, NULL));
  for (gsize k = 0; k < G_N_ELEMENTS (endings); k++)
    {
      g_autofree char *path = g_strconcat (database, endings[k], NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (ind_file_write (path, self->fresh, &error));
      g_assert_error (error, IND_ERROR, IND_ERROR_FILE_EXISTS);
      g_assert_cmpstr (ind_error_file (error), ==, path);
    }
  assert_holds (database, "SQLite format 3");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  g_assert_true (ind_file_write (self->file, self->fresh, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  FILE_TEST ("/base/files/replaced", test_replaced);
  FILE_TEST ("/base/files/links", test_links);
  FILE_TEST ("/base/files/refused", test_refused);
  FILE_TEST ("/base/files/pipe", test_pipe);
  FILE_TEST ("/base/files/full", test_full);
  FILE_TEST ("/base/files/database", test_database);
  return g_test_run ();
}
