#include "config.h"

#include "ind-program.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* As many cases as it takes for a signal to meet one half done. */
#define FILES 40
#define ROUNDS 10

static const int signals[] = { SIGINT, SIGTERM, SIGHUP };

static char *
write_case (Program *program, guint number)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = g_strdup_printf ("%u.json", number);

  g_string_append_printf (text, "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"R-%u\","
                          "\"family_name\":\"F\",\"municipality\":\"Ishøj\",\"model\":\"en-indgang\",\"status\":\"enrolled\"},"
                          "\"persons\":[{\"id\":\"p\",\"name\":\"P\",\"relation\":\"child\"}],\"goals\":[", number);
  for (guint k = 0; k < 200; k++)
    g_string_append_printf (text, "%s{\"id\":\"g%u\",\"text\":\"T\",\"actions\":[{\"id\":\"a%u\",\"text\":\"A\"}]}",
                            k > 0 ? "," : "", k, k);
  g_string_append (text, "]}");
  return program_write (program, name, text->str);
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (; (text = strstr (text, part)) != NULL; text++)
    n++;
  return n;
}

/* Whatever moment it comes at: what was reported is there whole, and nothing else. */
static void
test_while_writing (Program *program, gconstpointer data)
{
  g_autoptr (GPtrArray) line = g_ptr_array_new_with_free_func (g_free);
  guint stopped = 0;

  g_ptr_array_add (line, g_strdup ("import"));
  for (guint k = 0; k < FILES; k++)
    g_ptr_array_add (line, write_case (program, k));
  g_ptr_array_add (line, NULL);

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GSubprocess) process = NULL;
      char letter;
      int status;
      guint reported;

      g_unlink (program->database);
      process = program_start (program, (const char *const *) line->pdata);
      /* The first file is in when the first letter comes. */
      g_assert_cmpint (g_input_stream_read (g_subprocess_get_stdout_pipe (process), &letter, 1, NULL, NULL), ==, 1);
      g_subprocess_send_signal (process, signals[round % G_N_ELEMENTS (signals)]);
      status = program_end (program, process);
      reported = count (program->out, "er oprettet");
      if (status == 0)
        g_assert_cmpuint (reported, ==, FILES);
      else
        {
          g_assert_cmpint (status, ==, 1);
          program_assert_one_line (program);
          g_assert_nonnull (strstr (program->err, "stoppet"));
          stopped++;
        }
      g_assert_cmpint (program_run (program, "list", "--format=json", NULL), ==, 0);
      g_assert_cmpuint (count (program->out, "\"reference\""), ==, reported);
      g_assert_cmpint (program_run (program, "check", NULL), ==, 0);
    }
  g_assert_cmpuint (stopped, >, 0);
}

/* A file that never comes to its end does not hold the program. */
static void
test_while_reading (Program *program, gconstpointer data)
{
  g_autofree char *path = program_path (program, "pipe.json");
  const char *const line[] = { "import", path, NULL };

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  for (gsize k = 0; k < G_N_ELEMENTS (signals); k++)
    {
      g_autoptr (GSubprocess) process = program_start (program, line);
      int writer = g_open (path, O_WRONLY | O_CLOEXEC, 0);

      g_assert_cmpint (writer, >=, 0);
      g_assert_cmpint (write (writer, "{", 1), ==, 1);
      g_subprocess_send_signal (process, signals[k]);
      g_assert_cmpint (program_end (program, process), ==, 1);
      program_assert_one_line (program);
      g_assert_nonnull (strstr (program->err, "pipe.json: Det blev stoppet"));
      g_assert_false (g_file_test (program->database, G_FILE_TEST_EXISTS));
      g_assert_true (g_close (writer, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  PROGRAM_TEST ("/command/interrupted/while-writing", test_while_writing);
  PROGRAM_TEST ("/command/interrupted/while-reading", test_while_reading);
  return g_test_run ();
}
