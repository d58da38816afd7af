#pragma once

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

/* Reads PDFs back with the programs that others read them with (poppler-utils, qpdf). */

/* Writes @pdf to a file and runs a command line on it, in which FILE stands for the file. Returns what it says. */
static char *
ind_read_back (GBytes *pdf, const char *command)
{
  g_autofree char *folder = g_dir_make_tmp ("indgang-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.pdf", NULL);
  g_auto (GStrv) words = g_strsplit (command, " ", -1);
  g_autofree char *out = NULL, *err = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  for (guint k = 0; words[k] != NULL; k++)
    if (g_str_equal (words[k], "FILE"))
      {
        g_free (words[k]);
        words[k] = g_strdup (path);
      }
  g_spawn_sync (NULL, words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &err, &status, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
  g_assert_cmpstr (err, ==, "");
  g_assert_cmpint (status, ==, 0);
  return g_steal_pointer (&out);
}

static void
ind_assert_says (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

static void
ind_assert_says_not (const char *text, const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("“%s” is in:\n%s", part, text);
}
