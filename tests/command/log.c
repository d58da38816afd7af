#include "config.h"

#include "ind-program.h"

#include <glib/gstdio.h>
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

/* Returns: (transfer full): the log's lines, the latest first, without the head and without this reading of it. */
static GStrv
lines (Program *program)
{
  g_auto (GStrv) all = NULL;

  g_assert_cmpint (program_run (program, "--language=en", "log", NULL), ==, 0);
  g_strchomp (program->out);
  all = g_strsplit (program->out, "\n", -1);
  g_assert_true (g_str_has_prefix (all[0], "When"));
  g_assert_true (g_str_has_suffix (all[1], "access log read"));
  return g_strdupv (all + 2);
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
    { { "show", "R-3" }, NULL },
    { { "settings", "log-months=12" }, "  all families  ", "settings changed" },
    { { "settings" }, NULL },
    { { "log" }, "  all families  ", "access log read" },
    { { "log", "--case=R-2" }, "  R-2  ", "access log read" },
    { { "log", "--sweep" }, "  all families  ", "access log swept" },
    { { "delete", "R-1" }, NULL },
  };
  g_autofree char *who = g_strdup_printf ("22/11/2026 12:00  %s", g_get_user_name ());
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  const char *file;
  guint n;

  take_in (program, "R-2", "aa@example.dk");
  take_in (program, "R-1", "aa@example.dk");
  n = 1;
  for (gsize k = 0; k < G_N_ELEMENTS (uses); k++)
    {
      g_auto (GStrv) told = NULL;

      program_run (program, uses[k].words[0], uses[k].words[1], uses[k].words[2], uses[k].words[3], NULL);
      told = lines (program);
      g_test_message ("%s: %s", uses[k].words[0], told[0]);
      /* The reading before is a line too. */
      n += 1 + (uses[k].use != NULL);
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
  g_assert_cmpint (program_run (program, "--language=en", "log", "--since=2026-11-23", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "There is nothing in the access log.\n");
}

/* What is set is told, and so is what is wrong with a value, and which it may have. */
static void
test_settings (Program *program, gconstpointer data)
{
  static const struct { const char *setting, *reason; } wrong[] = {
    { "log-months=0", "log-months: The number must be 1–120; correct it." },
    { "log-months=121", "log-months: The number must be 1–120; correct it." },
    { "follow-up-months=13", "follow-up-months: The number must be 1–12; correct it." },
    { "log-months=x", "log-months: The number must be 1–120; correct it." },
    { "log-months=", "log-months: The number must be 1–120; correct it." },
    { "large-print=2", "large-print: The number must be 0–1; correct it." },
    { "municipality=a\tb", "municipality: This is written wrongly; correct it." },
    { "backup-folder=kopier", "backup-folder: The folder must be named from the root on" },
    { "backup-folder=/nowhere/at/all", "backup-folder: There is no such folder" },
  };
  g_autofree char *folder = program_path (program, "a=b"), *option = g_strconcat ("backup-folder=", folder, NULL);
  g_autofree char *file = program_write (program, "file", "x"), *no_folder = g_strconcat ("backup-folder=", file, NULL);
  g_autofree char *told = g_strdup_printf ("backup-folder     %s  the folder", folder);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (program_run (program, "settings", "log-months=6", option, "--language=en", NULL), ==, 0);
  assert_has (program->out, "log-months");
  assert_has (program->out, told);
  for (gsize k = 0; k < G_N_ELEMENTS (wrong); k++)
    {
      g_assert_cmpint (program_run (program, "--language=en", "settings", "log-months=7", wrong[k].setting, NULL), ==,
                       g_str_has_prefix (wrong[k].setting, "log") ? 2 : 1);
      program_assert_one_line (program);
      if (!g_str_has_prefix (wrong[k].setting, "log"))
        assert_has (program->err, wrong[k].reason);
      g_assert_cmpint (program_run (program, "--language=en", "settings", wrong[k].setting, NULL), ==, 1);
      program_assert_one_line (program);
      assert_has (program->err, wrong[k].reason);
    }
  g_assert_cmpint (program_run (program, "settings", no_folder, NULL), ==, 1);
  g_assert_cmpint (program_run (program, "--quiet", "settings", "log-months=6", NULL), ==, 0);
  g_assert_cmpstr (program->out, ==, "");
  g_assert_cmpint (program_run (program, "--language=en", "settings", NULL), ==, 0);
  assert_has (program->out, "log-months        6 ");
  assert_has (program->out, told);
  g_assert_cmpint (program_run (program, "settings", "backup-folder=", NULL), ==, 0);
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
