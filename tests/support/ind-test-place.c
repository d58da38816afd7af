#include "config.h"

#include "ind-test-place.h"

#include <glib/gstdio.h>

#include "ind-test-desk.h"

/** ind_test_put: writes a file that need not outlast the machine: GLib waits for the disk only where one was there before. */
void
ind_test_put (const char *path, const char *bytes, gssize length)
{
  g_unlink (path);
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

/** ind_test_place_set_up: a database on a local disk, in a folder of its own, with one case; and a password. */
void
ind_test_place_set_up (IndTestPlace *place, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("nielsen-referral");
  g_autoptr (IndDesk) desk = NULL;

  g_setenv ("INDGANG_NETWORK_DRIVE", "0", TRUE);
  place->path = ind_test_new_path ();
  place->folder = g_path_get_dirname (place->path);
  place->file = g_build_filename (place->folder, "copy.db", NULL);
  place->secret = g_build_filename (place->folder, "secret", NULL);
  ind_test_put (place->secret, "hestesko\n", -1);
  desk = ind_test_open (place->path);
  ind_test_take_in (desk, text);
}

static gint
by_name (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/** ind_test_list: Returns: (transfer full) (element-type utf8): the names in a folder, in order */
GPtrArray *
ind_test_list (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, by_name);
  return names;
}

static void
empty (const char *folder)
{
  g_autoptr (GPtrArray) names = ind_test_list (folder);

  for (guint k = 0; k < names->len; k++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[k], NULL);

      if (g_unlink (path) != 0)
        {
          empty (path);
          g_rmdir (path);
        }
    }
}

/** ind_test_place_tear_down: removes the folder with all that the test left in it. */
void
ind_test_place_tear_down (IndTestPlace *place, gconstpointer data)
{
  empty (place->folder);
  g_rmdir (place->folder);
  g_free (place->path);
  g_free (place->folder);
  g_free (place->file);
  g_free (place->secret);
}
