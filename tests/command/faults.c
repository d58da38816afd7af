#include "config.h"

#include "ind-command.h"
#include "ind-fault-memory.h"
#include "ind-fault-sweep.h"
#include "ind-fault-vfs.h"
#include "ind-format.h"
#include "ind-test-verbs.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/*
 * Every command word, with any one call to the disk failing, or any one allocation of SQLite's: it is done, and said what
 * it always says; or the exit status is 1, one plain line says why, and neither the database nor what is written has
 * changed. See ind_fault_next().
 */

/* The words, and what is written (%s is a folder of the test's own). */
typedef struct
{
  const char *name;
  const char *before;       /* (nullable): a verb that comes first, see ind-test-verbs.h */
  const char *arguments[6]; /* "@" stands for the folder */
  const char *output;       /* (nullable) */
  gboolean is_compared;     /* whether what is written is always the same */
  gboolean may_say_more;    /* that something is left to be done */
  gboolean may_say_nothing; /* where what was done cannot be read again to be told */
  gboolean is_long;         /* it makes the database, and takes long: only a few of its calls fail */
} Word;

#define NEW_CASE "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"N\",\"family_name\":\"Ny\"," \
                 "\"model\":\"en-indgang\",\"status\":\"referred\"},\"persons\":[{\"id\":\"p\",\"name\":\"Bo\"," \
                 "\"relation\":\"child\"}]}"
#define NEW_LIST "Sagsnr;Familie;Barn;Kommune;Model;Status\r\nA;Holm;Ida;Ishøj;En indgang;indskrevet\r\n" \
                 "L;Lund;Eva;Ishøj;En indgang;henvist\r\n"

static const Word words[] = {
  { "import", NULL, { "import", "@/case.json" } },
  { "import-replace", "take-in", { "import", "--replace", "@/replacing.json" } },
  { "import-list", NULL, { "import", "@/list.csv" } },
  { "list", NULL, { "list" } },
  { "list-search", NULL, { "list", "--search=at ga", "--format=json" } },
  { "show", NULL, { "show", "A" } },
  { "export-case", NULL, { "export", "case", "--case=A", "--output=@/out.json" }, "out.json", TRUE },
  { "export-participants", NULL, { "export", "participants", "--output=@/out.csv" }, "out.csv", TRUE },
  { "export-plan", NULL, { "export", "plan", "--case=A", "--output=@/out.pdf" }, "out.pdf" },
  { "export-insight", NULL, { "export", "insight", "--case=A", "--output=@/out.pdf" }, "out.pdf" },
  { "backup", NULL, { "backup", "@/out" }, "out" },
  { "restore", NULL, { "restore", "@/copy.db" }, .may_say_more = TRUE },
  { "check", NULL, { "check" } },
  { "sample", NULL, { "sample" }, .is_long = TRUE },
  { "undo", "set-text", { "undo" }, .may_say_nothing = TRUE },
  { "redo", "set-text,undo", { "redo", "--case=A" }, .may_say_nothing = TRUE },
  { "history", "set-text", { "history" } },
  { "log", NULL, { "log" } },
  { "log-sweep", NULL, { "log", "--sweep" } },
  { "settings", NULL, { "settings", "log-months=12" } },
  { "delete", NULL, { "delete", "A", "--for-good", "--yes" }, .may_say_more = TRUE },
};

typedef struct
{
  const Word *word;
  char *folder;
  char *database;
  char *bytes;       /* (nullable): the database before */
  gsize length;
  char *old, *new;
  char *said;        /* on standard output when all goes well */
  char *written;     /* (nullable): when all goes well */
} Stage;

static const char *const own_files[] = { "test.db", "test.db-journal", "test.db.lock", "case.json", "replacing.json", "list.csv",
                                         "copy.db", "stdout", "stderr", "out", "out.json", "out.csv", "out.pdf", NULL };

static guint n_disk, n_memory, n_refused;

static char *
in_folder (Stage *stage, const char *name)
{
  return g_build_filename (stage->folder, name, NULL);
}

static char *
read_file (Stage *stage, const char *name)
{
  g_autofree char *path = in_folder (stage, name);
  char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? text : NULL;
}

/* What was said on standard output, without what the test's harness says there: it begins with a #. */
static char *
read_said (Stage *stage)
{
  g_autofree char *text = read_file (stage, "stdout");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *said = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '#' && **line != '\0')
      g_string_append_printf (said, "%s\n", *line);
  return g_string_free (said, FALSE);
}

static void
write_file (Stage *stage, const char *name, const char *text)
{
  g_autofree char *path = in_folder (stage, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static int
into_file (Stage *stage, const char *name, FILE *stream)
{
  g_autofree char *path = in_folder (stage, name);
  int there = dup (fileno (stream)), file = g_open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  g_assert_cmpint (file, >=, 0);
  fflush (stream);
  g_assert_cmpint (dup2 (file, fileno (stream)), >=, 0);
  close (file);
  return there;
}

static void
back_to (FILE *stream, int there)
{
  fflush (stream);
  g_assert_cmpint (dup2 (there, fileno (stream)), >=, 0);
  close (there);
}

/* Runs the word. Returns: its exit status; what it said lies in the files "stdout" and "stderr". */
static int
run (Stage *stage)
{
  g_autoptr (GPtrArray) line = g_ptr_array_new_with_free_func (g_free);
  int status = -1, out, err;
  gboolean ran;

  g_ptr_array_add (line, g_strdup ("indgang"));
  g_ptr_array_add (line, g_strdup_printf ("--database=%s", stage->database));
  for (gsize k = 0; k < G_N_ELEMENTS (stage->word->arguments) && stage->word->arguments[k] != NULL; k++)
    {
      GString *argument = g_string_new (stage->word->arguments[k]);

      g_string_replace (argument, "@", stage->folder, 0);
      g_ptr_array_add (line, g_string_free (argument, FALSE));
    }
  out = into_file (stage, "stdout", stdout);
  err = into_file (stage, "stderr", stderr);
  ran = ind_command_run ((int) line->len, (char **) line->pdata, &status);
  back_to (stdout, out);
  back_to (stderr, err);
  g_assert_true (ran);
  return status;
}

/* Removes what lies in the folder and is none of the test's own. Returns: how much that was */
static guint
clear_away (Stage *stage)
{
  g_autoptr (GDir) folder = g_dir_open (stage->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    if (!g_strv_contains (own_files, name))
      {
        g_autofree char *path = in_folder (stage, name);

        g_assert_cmpint (g_unlink (path), ==, 0);
        n++;
      }
  return n;
}

static void
reset (Stage *stage)
{
  g_autofree char *journal = g_strconcat (stage->database, "-journal", NULL);

  g_unlink (journal);
  if (stage->bytes == NULL)
    g_unlink (stage->database);
  else
    g_assert_true (g_file_set_contents (stage->database, stage->bytes, (gssize) stage->length, NULL));
  if (stage->word->output != NULL)
    write_file (stage, stage->word->output, "old");
  clear_away (stage);
}

static char *
state_of (Stage *stage)
{
  g_autoptr (IndDesk) desk = ind_test_open (stage->database);

  ind_test_assert_sound (desk);
  return ind_test_state (desk);
}

static void
prepare (Stage *stage, const Word *word)
{
  IndTestVerb first = { .before = word->before };
  int status;

  stage->word = word;
  stage->folder = g_dir_make_tmp ("indgang-XXXXXX", NULL);
  stage->database = in_folder (stage, "test.db");
  write_file (stage, "case.json", NEW_CASE);
  write_file (stage, "list.csv", NEW_LIST);
  if (!word->is_long)
    {
      g_autoptr (IndDesk) desk = ind_test_open (stage->database);

      ind_test_verbs_prepare (desk);
      ind_test_verbs_run_first (&first, desk);
      g_clear_object (&desk);
      g_assert_true (g_file_get_contents (stage->database, &stage->bytes, &stage->length, NULL));
    }
  if (g_str_equal (word->name, "import-replace"))
    {
      g_autoptr (GString) text = g_string_new (NEW_CASE);

      g_string_replace (text, "\"N\"", "\"C\"", 0);
      write_file (stage, "replacing.json", text->str);
    }
  if (g_str_equal (word->name, "restore"))
    {
      g_autofree char *copy = in_folder (stage, "copy.db");
      g_autoptr (IndDesk) desk = ind_test_open (copy);

      ind_test_take_in (desk, NEW_CASE);
    }
  stage->old = state_of (stage);
  reset (stage);
  status = run (stage);
  g_assert_cmpint (status, ==, 0);
  stage->new = state_of (stage);
  stage->said = read_said (stage);
  stage->written = word->output != NULL ? read_file (stage, word->output) : NULL;
}

static void
clean (Stage *stage)
{
  clear_away (stage);
  for (gsize k = 0; own_files[k] != NULL; k++)
    {
      g_autofree char *path = in_folder (stage, own_files[k]);

      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (stage->folder), ==, 0);
  g_free (stage->folder);
  g_free (stage->database);
  g_free (stage->bytes);
  g_free (stage->old);
  g_free (stage->new);
  g_free (stage->said);
  g_free (stage->written);
}

static void
assert_done (Stage *stage)
{
  g_autofree char *said = read_said (stage), *state = state_of (stage);
  g_autofree char *written = stage->word->output != NULL ? read_file (stage, stage->word->output) : NULL;

  g_assert_cmpstr (state, ==, stage->new);
  if (stage->word->may_say_more)
    g_assert_cmpint (strncmp (said, stage->said, strcspn (stage->said, "\n")), ==, 0);
  else if (!stage->word->may_say_nothing || *said != '\0')
    g_assert_cmpstr (said, ==, stage->said);
  if (stage->word->is_compared)
    g_assert_cmpstr (written, ==, stage->written);
  else if (stage->word->output != NULL)
    g_assert_cmpint (strncmp (written, stage->written, 4), ==, 0);
}

/* One plain line, and nothing has happened. */
static void
assert_refused (Stage *stage, int status)
{
  g_autofree char *complaint = read_file (stage, "stderr"), *state = state_of (stage);
  g_autofree char *written = stage->word->output != NULL ? read_file (stage, stage->word->output) : NULL;
  const char *end = strchr (complaint, '\n');

  g_assert_cmpint (status, ==, 1);
  g_assert_true (g_str_has_prefix (complaint, "indgang: "));
  g_assert_nonnull (end);
  g_assert_cmpstr (end, ==, "\n");
  g_assert_cmpstr (state, ==, stage->old);
  g_assert_cmpstr (written, ==, stage->word->output != NULL ? "old" : NULL);
  g_assert_cmpuint (clear_away (stage), ==, 0);
}

/* Returns: whether something failed. */
static gboolean
try (Stage *stage, int fault, guint after)
{
  gboolean failed;
  int status;

  reset (stage);
  if (fault < IND_N_FAULTS)
    ind_fault_vfs_arm ((IndFault) fault, after);
  else
    ind_fault_memory_arm (after, fault > IND_N_FAULTS);
  status = run (stage);
  failed = fault < IND_N_FAULTS ? ind_fault_vfs_disarm () : ind_fault_memory_disarm ();
  ind_test_disarm ();
  g_test_message ("fault %d at call %u: %d", fault, after, status);
  if (status == 0)
    assert_done (stage);
  else
    assert_refused (stage, status);
  n_refused += status != 0;
  return failed;
}

static void
test_word (gconstpointer word)
{
  Stage stage = { 0 };

  prepare (&stage, word);
  for (int fault = 0; fault <= IND_N_FAULTS + 1; fault++)
    for (guint after = 0; try (&stage, fault, after); after = stage.word->is_long ? 1 + 8 * after : ind_fault_next (after))
      ++*(fault < IND_N_FAULTS ? &n_disk : &n_memory);
  clean (&stage);
}

int
main (int argc, char **argv)
{
  int status;

  g_setenv ("INDGANG_TODAY", "2026-11-22", TRUE);
  ind_language_init ("da");   /* which reads it: also what is prepared before the first word is of that day */
  ind_fault_memory_install ();
  g_test_init (&argc, &argv, NULL);
  ind_fault_vfs_install ();
  for (gsize k = 0; k < G_N_ELEMENTS (words); k++)
    {
      g_autofree char *name = g_strconcat ("/command/faults/", words[k].name, NULL);

      g_test_add_data_func (name, &words[k], test_word);
    }
  status = g_test_run ();
  g_printerr ("a call to the disk fails under a command word: %u times; an allocation: %u times; %u refused\n", n_disk,
              n_memory, n_refused);
  return status;
}
