#include "config.h"

#include "ind-program.h"

#include <glib/gstdio.h>
#include <pty.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

void
program_set_up (Program *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("indgang-test-XXXXXX", NULL);
  self->database = g_build_filename (self->folder, "test.db", NULL);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      if (g_file_test (inside, G_FILE_TEST_IS_DIR) && !g_file_test (inside, G_FILE_TEST_IS_SYMLINK))
        remove_folder (inside);
      else
        g_unlink (inside);
    }
  g_rmdir (path);
}

void
program_tear_down (Program *self, gconstpointer data)
{
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->database);
  g_free (self->out);
  g_free (self->err);
}

/* @arguments: (array zero-terminated=1): after the program's name; the database is added */
GSubprocess *
program_start (Program *self, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new ((self->on_terminal ? 0 : G_SUBPROCESS_FLAGS_STDOUT_PIPE)
                                                                       | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) line = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_ptr_array_add (line, g_test_build_filename (G_TEST_BUILT, "..", "src", "indgang", NULL));
  if (self->database != NULL)
    g_ptr_array_add (line, g_strdup_printf ("--database=%s", self->database));
  for (; *arguments != NULL; arguments++)
    g_ptr_array_add (line, g_strdup (*arguments));
  g_ptr_array_add (line, NULL);

  if (self->on_terminal)
    {
      int slave;

      g_assert_cmpint (openpty (&self->terminal, &slave, NULL, NULL, NULL), ==, 0);
      g_subprocess_launcher_take_stdout_fd (launcher, slave);
    }
  g_subprocess_launcher_set_cwd (launcher, self->folder);
  if (self->in > 0)
    g_subprocess_launcher_take_stdin_fd (launcher, self->in);
  g_subprocess_launcher_setenv (launcher, "INDGANG_TODAY", self->today != NULL ? self->today : "2026-11-22", TRUE);
  g_subprocess_launcher_setenv (launcher, "HOME", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "INDGANG_LANGUAGE");
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) line->pdata, &error);
  g_assert_no_error (error);
  return process;
}

static char *
text_of (GBytes *bytes)
{
  gsize size;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  return data != NULL && size > 0 ? g_strndup (data, size) : g_strdup ("");
}

/* What a program that has ended has written on its terminal: little enough that it never had to wait. */
static char *
text_of_terminal (Program *self)
{
  char text[4096];
  gssize n = read (self->terminal, text, sizeof text - 1);

  close (self->terminal);
  text[MAX (n, 0)] = '\0';
  return g_strdup (text);
}

/* Waits for the end. Returns: the exit status; a process that a signal has killed fails the test. */
int
program_end (Program *self, GSubprocess *process)
{
  g_autoptr (GBytes) out = NULL, err = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_free (self->out);
  g_free (self->err);
  self->out = self->on_terminal ? text_of_terminal (self) : text_of (out);
  self->err = text_of (err);
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

/* Runs a command line. Returns: the exit status; @out and @err hold what it said. */
int
program_run (Program *self, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  const char *argument;
  va_list list;

  va_start (list, self);
  do
    {
      argument = va_arg (list, const char *);
      g_ptr_array_add (arguments, (gpointer) argument);
    }
  while (argument != NULL);
  va_end (list);
  process = program_start (self, (const char *const *) arguments->pdata);
  return program_end (self, process);
}

/* Makes a database in which nothing stands but a setting. */
void
program_make_database (Program *self)
{
  g_assert_cmpint (program_run (self, "--quiet", "settings", "log-months=24", NULL), ==, 0);
}

char *
program_path (Program *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

char *
program_write (Program *self, const char *name, const char *text)
{
  char *path = program_path (self, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* Returns: (nullable): what is in a file */
GBytes *
program_read (const char *path)
{
  char *data;
  gsize size;

  return g_file_get_contents (path, &data, &size, NULL) ? g_bytes_new_take (data, size) : NULL;
}

/* One of the invented cases that come with the program. */
char *
program_sample (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "..", "..", "data", "sample", name, NULL);
}

/* What cannot be done is said in one plain line. */
void
program_assert_one_line (Program *self)
{
  const char *end = strchr (self->err, '\n');

  g_assert_nonnull (end);
  g_assert_cmpstr (end, ==, "\n");
  g_assert_true (g_str_has_prefix (self->err, "indgang: "));
}
