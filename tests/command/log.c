#include "config.h"

#include "ind-program.h"

#include <string.h>

/* Every command word leaves in the access log what it did: who, when, which case, how, and nothing else. */

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in: %s", part, text);
}

static void
take_in (Program *program, const char *reference, const char *email)
{
  g_autofree char *text = g_strdup_printf (
    "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"%s\",\"family_name\":\"Aagaard\","
    "\"municipality\":\"Ishøj\",\"model\":\"en-indgang\",\"status\":\"enrolled\",\"coordinator\":\"w\"},"
    "\"workers\":[{\"id\":\"w\",\"name\":\"Åse Lind\",\"email\":\"%s\"}],"
    "\"persons\":[{\"id\":\"p\",\"name\":\"Emil Aagaard\",\"relation\":\"child\"}]}", reference, email);
  g_autofree char *file = program_write (program, "file.json", text);

  g_assert_cmpint (program_run (program, "import", file, NULL), ==, 0);
}

/* Returns: (transfer full): the log's lines, the latest first, without the head. */
static GStrv
lines (Program *program)
{
  g_auto (GStrv) all = NULL;

  g_assert_cmpint (program_run (program, "--language=en", "log", NULL), ==, 0);
  g_strchomp (program->out);
  all = g_strsplit (program->out, "\n", -1);
  g_assert_true (g_str_has_prefix (all[0], "When"));
  return g_strdupv (all + 1);
}

/* Each way to use a case or a list, and the one line that it adds. */
static void
test_words (Program *program, gconstpointer data)
{
  static const struct
  {
    const char *words[4];
    const char *what, *use;
  } uses[] = {
    { { "show", "R-1" }, "  R-1  ", "shown" },
    { { "export", "case", "--case=R-1", "--output=-" }, "  R-1  ", "exported" },
    { { "export", "plan", "--case=R-1", "--output=-" }, "  R-1  ", "exported" },
    { { "export", "insight", "--case=R-1", "--output=-" }, "  R-1  ", "exported" },
    { { "list", "--since=2026-11-20" }, "  all families  ", "shown" },
    { { "export", "participants", "--output=-" }, "  all families  ", "exported" },
    { { "list" }, "  all families  ", "shown" },
    { { "list", "--format=csv" }, "  all families  ", "exported" },
    { { "list", "--format=json" }, "  all families  ", "exported" },
    { { "list", "--search=emil zanzibar" }, "  all families  ", "searched" },
    { { "history", "--case=R-1" }, "  R-1  ", "shown" },
    { { "history" }, "  all families  ", "shown" },
    { { "undo" }, "  a case that is gone  ", "changed" },
    { { "redo" }, "  R-1  ", "changed" },
    { { "check" }, NULL },
    { { "log" }, NULL },
    { { "show", "R-3" }, NULL },
    { { "settings", "log-months=12" }, NULL },
    { { "delete", "R-1" }, NULL },
  };
  g_autofree char *who = g_strdup_printf ("22/11/2026 12:00  %s", g_get_user_name ());
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  const char *file;
  guint n;

  take_in (program, "R-2", "aa@example.dk");
  take_in (program, "R-1", "aa@example.dk");
  n = 2;
  for (gsize k = 0; k < G_N_ELEMENTS (uses); k++)
    {
      g_auto (GStrv) told = NULL;

      program_run (program, uses[k].words[0], uses[k].words[1], uses[k].words[2], uses[k].words[3], NULL);
      told = lines (program);
      g_test_message ("%s: %s", uses[k].words[0], told[0]);
      n += uses[k].use != NULL;
      g_assert_cmpuint (g_strv_length (told), ==, n);
      if (uses[k].use != NULL)
        {
          assert_has (told[0], uses[k].what);
          g_assert_true (g_str_has_suffix (told[0], uses[k].use));
        }
      assert_has (told[0], who);
    }
  bytes = program_read (program->database);
  file = g_bytes_get_data (bytes, &size);
  g_assert_null (g_strstr_len (file, (gssize) size, "zanzibar"));
}

/* Who it was, where the directory knows; and which lines somebody wants to see. */
static void
test_who_and_which (Program *program, gconstpointer data)
{
  g_autofree char *email = g_strconcat (g_get_user_name (), "@example.dk", NULL);

  take_in (program, "R-1", email);
  g_assert_cmpint (program_run (program, "show", "R-1", NULL), ==, 0);
  take_in (program, "R-2", email);
  g_assert_cmpint (program_run (program, "log", "--case=R-1", NULL), ==, 0);
  assert_has (program->out, "22.11.2026 kl. 12.00  Åse Lind  R-1 ");
  g_assert_null (strstr (program->out, "R-2"));
  g_assert_null (strstr (program->out, "Aagaard"));
  g_assert_cmpint (program_run (program, "log", "--since=2026-11-22", NULL), ==, 0);
  assert_has (program->out, "R-2");
  g_assert_cmpint (program_run (program, "--quiet", "log", "--since", "2026-11-23", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "");
  g_assert_cmpint (program_run (program, "log", "--since=22/11", NULL), ==, 2);
  program_assert_one_line (program);
  g_assert_cmpint (program_run (program, "log", "--case=R-3", NULL), ==, 1);
  program_assert_one_line (program);
}

static void
test_sweep (Program *program, gconstpointer data)
{
  program->today = "2024-11-20";
  take_in (program, "R-1", "aa@example.dk");
  program->today = "2024-11-23";
  take_in (program, "R-2", "aa@example.dk");
  program->today = NULL;
  g_assert_cmpint (program_run (program, "--language=en", "log", "--sweep", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "1 line of the access log was older than 22 November 2024, and has been removed.\n");
  g_assert_cmpint (program_run (program, "log", NULL), ==, 0);
  g_assert_null (strstr (program->out, "R-1"));
  assert_has (program->out, "R-2");
  g_assert_cmpint (program_run (program, "settings", "log-months=1", NULL), ==, 0);
  g_assert_cmpint (program_run (program, "--quiet", "log", "--sweep", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "");
  g_assert_cmpint (program_run (program, "--language=en", "log", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "There is nothing in the access log.\n");
}

static void
test_settings (Program *program, gconstpointer data)
{
  static const char *const wrong[] = { "log-months=0", "log-months", "logs=3", "=", "backup-folder=kopier" };

  g_assert_cmpint (program_run (program, "settings", "log-months=6", "backup-folder=/srv/a=b", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "");
  for (gsize k = 0; k < G_N_ELEMENTS (wrong); k++)
    {
      g_assert_cmpint (program_run (program, "settings", "log-months=7", wrong[k], NULL), ==, 1);
      program_assert_one_line (program);
    }
  g_assert_cmpint (program_run (program, "--language=en", "settings", NULL), ==, 0);
  assert_has (program->out, "log-months     6         how many months");
  assert_has (program->out, "backup-folder  /srv/a=b  the folder");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  PROGRAM_TEST ("/command/log/words", test_words);
  PROGRAM_TEST ("/command/log/who-and-which", test_who_and_which);
  PROGRAM_TEST ("/command/log/sweep", test_sweep);
  PROGRAM_TEST ("/command/log/settings", test_settings);
  return g_test_run ();
}
