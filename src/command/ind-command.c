#include "config.h"

#include "ind-command-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

#include "ind-command.h"
#include "ind-format.h"
#include "ind-words.h"

static const char *const formats[] = { "table", "json", "csv", NULL };
static const char *const papers[] = { "a4", "a3", NULL };

static const IndOption import_options[] = {
  { "replace", NULL, NULL, FALSE, N_("a case that is here already is replaced whole") },
  { "case", N_("REF"), NULL, FALSE, N_("the case that a network map belongs to") },
  { NULL }
};

static const IndOption list_options[] = {
  { "format", "table|json|csv", formats, FALSE, N_("a table where nothing is said") },
  { "search", N_("TEXT"), NULL, FALSE, N_("only families where all its words are found, in names, texts, notes or references") },
  { "since", IND_VALUE_DATE, NULL, FALSE, N_("only families where something has happened from that day on, written like 2026-11-22; the latest first") },
  { NULL }
};

static const IndOption export_case_options[] = {
  { "case", N_("REF"), NULL, TRUE, N_("the case's reference") },
  { "output", N_("FILE"), NULL, TRUE, N_("where to write it; - is standard output") },
  { NULL }
};

static const IndOption export_calendar_options[] = {
  { "case", N_("REF"), NULL, FALSE, N_("that case alone") },
  { "all", NULL, NULL, FALSE, N_("all cases") },
  { "output", N_("FILE"), NULL, TRUE, N_("where to write it; - is standard output") },
  { "names", NULL, NULL, FALSE, N_("name the families; else they stand there by their initials") },
  { NULL }
};

static const IndOption export_participants_options[] = {
  { "output", N_("FILE"), NULL, TRUE, N_("where to write it; - is standard output") },
  { NULL }
};

static const IndOption export_plan_options[] = {
  { "case", N_("REF"), NULL, TRUE, N_("the case's reference") },
  { "output", N_("FILE"), NULL, TRUE, N_("where to write it; - is standard output") },
  { "paper", "a4|a3", papers, FALSE, N_("A4 where nothing is said; a3 is the same pages, larger, for a wall") },
  { "large-print", NULL, NULL, FALSE, N_("letters of 16 points and more") },
  { "draft", NULL, NULL, FALSE, N_("“Draft” across every page") },
  { "with", "map,triangle,wheel", NULL, FALSE, N_("the figures in it, of these; else map and wheel where the case has them") },
  { NULL }
};

static const char *const assessment_parts[] = { "professional", NULL };

static const IndOption export_assessment_options[] = {
  { "case", N_("REF"), NULL, TRUE, N_("the case's reference") },
  { "output", N_("FILE"), NULL, TRUE, N_("where to write it; - is standard output") },
  { "with", "professional", assessment_parts, FALSE, N_("the professional assessments too: for colleagues") },
  { NULL }
};

static const IndOption export_triangle_options[] = {
  { "case", N_("REF"), NULL, TRUE, N_("the case's reference") },
  IND_FIGURE_OPTIONS,
  { NULL }
};

static const IndOption export_wheel_options[] = {
  { "case", N_("REF"), NULL, FALSE, N_("the case's reference") },
  { "all", NULL, NULL, FALSE, N_("all families on one sheet, a row each") },
  IND_FIGURE_OPTIONS,
  { "from", N_("YYYY-MM"), NULL, FALSE, N_("its first month; this month where nothing is said") },
  { "paper", "a4|a3", papers, FALSE, N_("a page as large as that paper, in any theme; A4 where nothing is said") },
  { NULL }
};

static const IndOption export_map_options[] = {
  { "case", N_("REF"), NULL, TRUE, N_("the case's reference") },
  IND_FIGURE_OPTIONS,
  { "date", IND_VALUE_DATE, NULL, FALSE, N_("the map that held on that day, written like 2026-11-22; else the latest") },
  { "paper", "a4|a3", papers, FALSE, N_("as large as that paper, lying") },
  { NULL }
};

static const IndOption undo_options[] = {
  { "case", N_("REF"), NULL, FALSE, N_("the latest change of that case") },
  { "number", N_("NUMBER"), NULL, FALSE, N_("that change alone, by its number in the history, where nothing later depends on it") },
  { NULL }
};

static const IndOption redo_options[] = {
  { "case", N_("REF"), NULL, FALSE, N_("the latest change of that case") },
  { NULL }
};

static const IndOption history_options[] = {
  { "case", N_("REF"), NULL, FALSE, N_("only the changes of that case") },
  { "since", IND_VALUE_DATE, NULL, FALSE, N_("only from that day on, written like 2026-11-22") },
  { NULL }
};

static const IndOption log_options[] = {
  { "case", N_("REF"), NULL, FALSE, N_("only the uses of that case") },
  { "since", N_("DATE"), NULL, FALSE, N_("only from that day on, written like 2026-11-22") },
  { "sweep", NULL, NULL, FALSE, N_("remove what is older than the setting log-months says") },
  { NULL }
};

static const IndOption delete_options[] = {
  { "for-good", NULL, NULL, TRUE, N_("needed: no byte of the case will be left, and nobody can undo it") },
  { "yes", NULL, NULL, FALSE, N_("do not ask first") },
  { NULL }
};

static const IndOption backup_options[] = {
  { "password-file", N_("FILE"), NULL, FALSE, N_("lock it with the password on the first line of that file") },
  { NULL }
};

static const IndOption restore_options[] = {
  { "password-file", N_("FILE"), NULL, FALSE, N_("open it with the password on the first line of that file") },
  { NULL }
};

const IndWord ind_words[] = {
  { "import", N_("FILE…"), N_("Takes in case files (.json), lists of participants (.csv) and network maps from easyNWK (.nwk.json)"),
    N_("Each file is taken in whole or not at all; what it is, its content says, not its name.\n"
       "A case file whose case is here already is refused unless it is to be replaced. A list of participants makes the cases\n"
       "that are not here, and changes in the others only what it says something of; a blank cell never empties anything.\n"
       "A network map is added to the case that --case names, with all its dates; who is on it is found there by exactly the same\n"
       "name, and is else made a contact.\n"
       "Says for each file what came in, which fields or columns were passed over, and what should be looked at again."),
    import_options, 1, G_MAXUINT, ind_command_import },
  { "list", NULL, N_("Lists the families"), NULL, list_options, 0, 0, ind_command_list },
  { "show", N_("REF"), N_("Shows a case as text"),
    N_("Internal notes, costs, CPR numbers and protected addresses are left out."), NULL, 1, 1, ind_command_show },
  { "export calendar", NULL, N_("Writes what is planned and agreed as a calendar (.ics)"),
    N_("What has a date stands on its day, the rest as a reminder on the first working day of its month. Taken in again,\n"
       "the calendar program changes what it has, and takes away what has been cancelled. No notes and no CPR numbers; no\n"
       "place where an address is protected."),
    export_calendar_options, 0, 0, ind_command_export_calendar, .endings = "ics", .check = ind_command_check_calendar },
  { "export case", NULL, N_("Writes a case as a case file (.json)"),
    N_("All that is kept in the case, internal notes too."), export_case_options, 0, 0, ind_command_export_case,
    .endings = "json" },
  { "export map", NULL, N_("Writes the family's network map (.pdf, .svg or .png)"),
    N_("CPR numbers, protected addresses and internal notes are left out."), export_map_options, 0, 0, ind_command_export_map,
    .endings = "pdf|svg|png", .check = ind_command_check_figure },
  { "export participants", NULL, N_("Writes the list of participants (.csv)"),
    N_("A row a child, as Danish spreadsheets open it by a double click; what was taken in goes out the same."),
    export_participants_options, 0, 0, ind_command_export_participants, .endings = "csv" },
  { "export plan", NULL, N_("Writes the family's plan (.pdf)"),
    N_("What the plan lacks is told on standard error. In large print, a figure's words stand in its place."),
    export_plan_options, 0, 0, ind_command_export_plan, .endings = "pdf", .check = ind_command_check_plan },
  { "export insight", NULL, N_("Writes all that is kept about a family, and who has used it (.pdf)"),
    N_("For the family itself: every field, the history and the access log. The last four of CPR numbers and protected\n"
       "addresses are left out, with a remark that they are kept."), export_case_options, 0, 0, ind_command_export_insight,
    .endings = "pdf" },
  { "export assessment", NULL, N_("Writes the latest ICS assessment, figure and texts (.pdf)"),
    N_("Strengths first, then worries and the family's words. The professional assessments stand there only for colleagues."),
    export_assessment_options, 0, 0, ind_command_export_assessment, .endings = "pdf" },
  { "export triangle", NULL, N_("Draws the latest ICS assessment (.pdf, .svg, .png)"),
    N_("A triangle for each child, with goals where they point and the levels of the assessment before."),
    export_triangle_options, 0, 0, ind_command_export_triangle, .endings = "pdf|svg|png",
    .check = ind_command_check_figure },
  { "export wheel", NULL, N_("Writes a family's annual wheel, or the year of all families (.pdf, .svg or .png)"),
    N_("For the family: what is the team's alone does not stand on it. In the themes print and grey it is an A4 page.\n"
       "With --all for the coordinators: a row a family, what is the team's too; as a PDF in these themes, lying A4 pages."),
    export_wheel_options, 0, 0, ind_command_export_wheel, .endings = "pdf|svg|png", .check = ind_command_check_wheel },
  { "backup", N_("FILE"), N_("Writes a copy of the database, and checks it"),
    N_("Also while others work with it. A file that is there is replaced once the new one has been checked.\n"
       "Without a password, whoever has the file can read it; with one, nobody can without it, and nobody can get it back."),
    backup_options, 1, 1, ind_command_backup },
  { "restore", N_("FILE"), N_("Puts a backup in the place of the database"),
    N_("Nothing is touched before the backup has been checked. The old database is kept beside the new one.\n"
       "Indgang must be closed everywhere."),
    restore_options, 1, 1, ind_command_restore },
  { "check", NULL, N_("Checks that the database is in order"),
    N_("Prints a line for each kind of check, and for everything that is wrong; nothing of what stands in the cases.\n"
       "An index of words that is not as it should be is made anew; nothing else is changed."),
    NULL, 0, 0, ind_command_check },
  { "sample", NULL, N_("Fills an empty database with invented families"), NULL, NULL, 0, 0, ind_command_sample },
  { "undo", NULL, N_("Takes back the latest change, or any single one"),
    N_("The numbers stand in “indgang history”: indgang undo --number=5"), undo_options, 0, 0, ind_command_undo,
    "number" },
  { "redo", NULL, N_("Makes again what was undone last"), NULL, redo_options, 0, 0, ind_command_redo },
  { "history", NULL, N_("Tells who has changed what, the latest first"), NULL, history_options, 0, 0, ind_command_history },
  { "log", NULL, N_("Tells who has used what, the latest first"),
    N_("Who, when, which case and what kind of use; never what it was about. Nothing but --sweep removes lines."),
    log_options, 0, 0, ind_command_log, "sweep" },
  { "settings", N_("[NAME=VALUE…]"), N_("Shows what is set for this database, or sets it"),
    N_("backup-folder     the folder for the daily backups, named from the root on and there already; empty for none\n"
       "follow-up-months  how many months there are between two follow-ups in One family – one way in, 1–12\n"
       "log-months        how many months the access log is kept, 1–120\n"
       "silent-weeks      after how many weeks without contact a family is named in the overview, 1–52\n"
       "All that is named is set, or nothing."),
    NULL, 0, G_MAXUINT, ind_command_settings, .check = ind_command_check_settings },
  { "delete", N_("REF"), N_("Deletes a case for good"),
    N_("The case, its history and every word of it; the directory of workers and the access log stay. Asks for the\n"
       "reference once more on the terminal, unless --yes is given. Afterwards it says whether there are backups."),
    delete_options, 1, 1, ind_command_delete },
  { NULL }
};

/** ind_command_complain: says in one line on stderr why something was not done. */
void
ind_command_complain (const char *sentence, const char *remark)
{
  fprintf (stderr, "indgang: %s%s%s\n", sentence != NULL ? sentence : "", sentence != NULL && remark != NULL ? " " : "",
           remark != NULL ? remark : "");
}

/** ind_command_database: Returns: (transfer full): the database that the command line means. */
char *
ind_command_database (IndCommand *self)
{
  const char *given = ind_command_option (self, "database");

  return given != NULL ? g_strdup (given) : ind_desk_default_path ();
}

/** ind_command_make_desk: as ind_command_open_desk(); where there is no database yet, one is made. */
IndDesk *
ind_command_make_desk (IndCommand *self, GError **error)
{
  g_autofree char *path = ind_command_database (self);

  return ind_desk_open (path, error);
}

/** ind_command_open_desk: Returns: (transfer full) (nullable): the desk on the database of the command line, which is there. */
IndDesk *
ind_command_open_desk (IndCommand *self, GError **error)
{
  g_autofree char *path = ind_command_database (self);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return ind_desk_open (path, error);
  ind_error_set (error, IND_ERROR_NO_DATABASE, NULL, NULL);
  ind_error_set_file (error, path);
  return NULL;
}

/** ind_command_open_case: Returns: (transfer full) (nullable): the case with that reference, for that use. */
IndCase *
ind_command_open_case (IndDesk *desk, const char *reference, IndUse use, GError **error)
{
  gint64 id = ind_desk_find_case (desk, reference, error);

  return id != 0 ? ind_desk_open_case (desk, id, use, error) : NULL;
}

/* Whatever was printed must have arrived. */
static IndExit
flush (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  errno = 0;
  if (fflush (stdout) == 0 && !ferror (stdout))
    return IND_EXIT_DONE;
  ind_error_set (&error, errno == ENOSPC ? IND_ERROR_DISK_FULL : IND_ERROR_FILE_UNWRITABLE, NULL, NULL);
  ind_error_set_file (&error, "-");
  sentence = ind_words_error (error);
  ind_command_complain (sentence, NULL);
  return IND_EXIT_FAILED;
}

static IndExit
run (IndCommand *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (self->word->run (self, &error))
    return flush ();
  fflush (stdout);
  if (self->remark == NULL && g_error_matches (error, IND_ERROR, IND_ERROR_DATABASE_DAMAGED))
    self->remark = g_strdup (_("“indgang restore FILE” does that; without a backup, Indgang's window saves what can still be read."));
  sentence = error != NULL ? ind_words_error (error) : NULL;
  ind_command_complain (sentence, self->remark);
  return IND_EXIT_FAILED;
}

/* The language must be known before anything is said, also about a command line that is wrong. */
static const char *
find_language (int argc, char **argv)
{
  const char *language = NULL;

  for (int at = 1; at < argc && !g_str_equal (argv[at], "--"); at++)
    if (g_str_has_prefix (argv[at], "--language="))
      language = argv[at] + strlen ("--language=");
    else if (g_str_equal (argv[at], "--language") && at + 1 < argc)
      language = argv[at + 1];
  return language;
}

/* The command line's, else that of the environment, else the one that was chosen in the window. */
static void
begin_language (int argc, char **argv)
{
  const char *said = find_language (argc, argv);
  g_autofree char *chosen = said == NULL && g_getenv ("INDGANG_LANGUAGE") == NULL ? ind_desk_language () : NULL;

  ind_language_init (said != NULL ? said : chosen);
}

static IndExit
refuse (IndCommand *self, const char *problem)
{
  const char *words = self->word != NULL ? self->word->name : self->group != NULL ? self->group : "";
  g_autofree char *hint = g_strdup_printf ("indgang%s%s --help", *words != '\0' ? " " : "", words);
  g_autofree char *sentence = ind_words_fill (_("{problem}; see {help}."), "problem", problem, "help", hint, NULL);

  ind_command_complain (sentence, NULL);
  return IND_EXIT_USAGE;
}

/* A desktop that starts the program as a service says so with an option of GApplication's. */
static gboolean
is_started_as_service (int argc, char **argv)
{
  return argc == 2 && g_str_equal (argv[1], "--gapplication-service");
}

/**
 * ind_command_run:
 * @status: (out): the process's exit status
 *
 * To be called first of all in main(). Sets the program's language from the command line, and does what stands
 * there, without a display. GTK must not have been started.
 *
 * Returns: %FALSE where a window is wanted
 */
gboolean
ind_command_run (int argc, char **argv, int *status)
{
  g_autoptr (IndCommand) self = ind_command_new ();
  g_autofree char *problem = NULL;

  begin_language (argc, argv);
  if (is_started_as_service (argc, argv))
    return FALSE;
  if (!ind_command_read (self, argc, argv, &problem))
    *status = refuse (self, problem);
  else if (ind_command_option (self, "help") != NULL)
    {
      ind_command_help (self);
      *status = flush ();
    }
  else if (ind_command_option (self, "version") != NULL)
    {
      printf ("indgang %s\n", IND_VERSION);
      *status = flush ();
    }
  else if (self->word != NULL)
    *status = run (self);
  else
    return FALSE;
  return TRUE;
}

/**
 * ind_command_window_arguments:
 * @database: (out) (nullable) (transfer none): the database to open, of @argv; %NULL for the usual one
 * @file: (out) (nullable) (transfer none): the file to show, of @argv
 *
 * What a command line without a command word says, once ind_command_run() has found that it is one.
 */
void
ind_command_window_arguments (int argc, char **argv, const char **database, const char **file)
{
  g_autoptr (IndCommand) self = ind_command_new ();
  g_autofree char *problem = NULL;

  *database = *file = NULL;
  if (is_started_as_service (argc, argv) || !ind_command_read (self, argc, argv, &problem))
    return;
  *database = ind_command_option (self, "database");
  *file = self->arguments->len > 0 ? self->arguments->pdata[0] : NULL;
}
