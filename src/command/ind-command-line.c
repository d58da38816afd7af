#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-format.h"
#include "ind-words.h"

/* The longest that what was typed is shown with. */
#define MOST_SHOWN 60

static const char *const languages[] = { "da", "en", NULL };

static const IndOption common[] = {
  { "database", N_("FILE"), NULL, FALSE, N_("the database; indgang/indgang.db in your data folder where nothing is said") },
  { "language", "da|en", languages, FALSE, N_("the language of all texts; Danish where nothing is said") },
  { "quiet", NULL, NULL, FALSE, N_("hide remarks and progress") },
  { "help", NULL, NULL, FALSE, N_("show this help") },
  { "version", NULL, NULL, FALSE, N_("show the version") },
  { NULL }
};

/** ind_command_new: Returns: (transfer full): a command line that has not been read. */
IndCommand *
ind_command_new (void)
{
  IndCommand *self = g_new0 (IndCommand, 1);

  self->options = g_hash_table_new (g_str_hash, g_str_equal);
  self->arguments = g_ptr_array_new ();
  return self;
}

/** ind_command_free: frees a command line; what it was read from stays. */
void
ind_command_free (IndCommand *self)
{
  g_hash_table_unref (self->options);
  g_ptr_array_unref (self->arguments);
  g_free (self->remark);
  g_free (self);
}

/** ind_command_option: Returns: (nullable): the value of an option that was given; "" for a switch. */
const char *
ind_command_option (IndCommand *self, const char *name)
{
  return g_hash_table_lookup (self->options, name);
}

/** ind_command_since: Returns: when the day of --since begins, in seconds since 1970; 0 where it was not given. */
gint64
ind_command_since (IndCommand *self)
{
  return ind_date_begins (ind_date_from_iso (ind_command_option (self, "since")));
}

/** ind_command_is_quiet: Returns: whether remarks are not wanted. */
gboolean
ind_command_is_quiet (IndCommand *self)
{
  return ind_command_option (self, "quiet") != NULL;
}

static const IndOption *
find_option (const IndOption *options, const char *name, gsize length)
{
  for (; options != NULL && options->name != NULL; options++)
    if (strlen (options->name) == length && strncmp (options->name, name, length) == 0)
      return options;
  return NULL;
}

/** ind_command_about: Returns: (transfer full): a sentence about something that was typed, its {what}. */
char *
ind_command_about (const char *sentence, const char *typed)
{
  g_autofree char *readable = g_filename_display_name (typed);
  g_autofree char *what = ind_words_shorten (readable, MOST_SHOWN);

  return ind_words_fill (sentence, "what", what, NULL);
}

/* --name, --name=value or --name value. */
static gboolean
read_option (IndCommand *self, int *at, int argc, char **argv, char **problem)
{
  const char *name = argv[*at] + 2, *equals = strchr (name, '='), *value = "";
  gsize length = equals != NULL ? (gsize) (equals - name) : strlen (name);
  const IndOption *option = self->word != NULL ? find_option (self->word->options, name, length) : NULL;

  if (option == NULL)
    option = find_option (common, name, length);
  if (option == NULL)
    *problem = ind_command_about (_("There is no option {what} here"), argv[*at]);
  else if (option->value == NULL && equals != NULL)
    *problem = ind_command_about (_("The option --{what} takes no value"), option->name);
  else
    {
      if (option->value != NULL)
        value = equals != NULL ? equals + 1 : *at + 1 < argc ? argv[++*at] : "";
      if (option->value != NULL && *value == '\0')
        *problem = ind_command_about (_("The option --{what} needs a value"), option->name);
      else if (option->value != NULL && g_str_equal (option->value, IND_VALUE_DATE)
               && ind_date_from_iso (value) == IND_NO_DATE)
        *problem = ind_command_about (_("{what} is no date; one is written like this: 2026-11-22"), value);
      else if (option->value != NULL && g_str_equal (option->value, IND_VALUE_NUMBER)
               && !g_ascii_string_to_unsigned (value, 10, 1, G_MAXINT64, NULL, NULL))
        *problem = ind_command_about (_("“{what}” is no number of the history"), value);
      else if (option->choices != NULL && !g_strv_contains (option->choices, value))
        {
          g_autofree char *given = g_strdup_printf ("--%s=%s", option->name, value), *choices = ind_format_list (option->choices);
          g_autofree char *shown = ind_command_about ("{what}", given);

          *problem = ind_words_fill (_("{what} is not possible; choose among {choices}"), "what", shown, "choices", choices, NULL);
        }
      else if (ind_command_option (self, option->name) != NULL)
        *problem = ind_command_about (_("The option --{what} stands twice"), option->name);
      else
        g_hash_table_insert (self->options, (gpointer) option->name, (gpointer) value);
    }
  return *problem == NULL;
}

static const IndWord *
find_word (const char *name)
{
  for (const IndWord *word = ind_words; word->name != NULL; word++)
    if (g_str_equal (word->name, name))
      return word;
  return NULL;
}

static gboolean
is_group (const char *name)
{
  gsize length = strlen (name);

  for (const IndWord *word = ind_words; word->name != NULL; word++)
    if (length > 0 && strncmp (word->name, name, length) == 0 && word->name[length] == ' ')
      return TRUE;
  return FALSE;
}

/* A command word, the second half of one, or an argument. */
static gboolean
read_argument (IndCommand *self, const char *argument, char **problem)
{
  g_autofree char *both = NULL;

  if (self->word != NULL || self->arguments->len > 0)
    {
      g_ptr_array_add (self->arguments, (gpointer) argument);
      return TRUE;
    }
  if (self->group == NULL && is_group (argument))
    {
      self->group = argument;
      return TRUE;
    }
  both = self->group != NULL ? g_strconcat (self->group, " ", argument, NULL) : g_strdup (argument);
  self->word = find_word (both);
  if (self->word == NULL && self->group != NULL)
    *problem = ind_command_about (_("There is no command “{what}”"), both);
  else if (self->word == NULL)
    g_ptr_array_add (self->arguments, (gpointer) argument);
  return *problem == NULL;
}

/* Whether an argument may well be a reference that lacks its option. */
static gboolean
wants_case_option (IndCommand *self)
{
  return self->word->most == 0 && find_option (self->word->options, "case", strlen ("case")) != NULL
         && ind_command_option (self, "case") == NULL;
}

/* Whether an option that goes with no other stands by itself. */
static gboolean
check_alone (IndCommand *self, char **problem)
{
  const char *alone = self->word->alone;

  if (alone == NULL || ind_command_option (self, alone) == NULL)
    return TRUE;
  for (const IndOption *option = self->word->options; option->name != NULL; option++)
    if (!g_str_equal (option->name, alone) && ind_command_option (self, option->name) != NULL)
      *problem = ind_words_fill (_("The options --{one} and --{other} do not go together"), "one", alone, "other", option->name,
                                 NULL);
  return *problem == NULL;
}

/* Whether an argument may well be a change's number that lacks its option. */
static gboolean
wants_number_option (IndCommand *self)
{
  const char *argument = self->arguments->pdata[0];

  return self->word->most == 0 && find_option (self->word->options, "number", strlen ("number")) != NULL
         && ind_command_option (self, "number") == NULL && strspn (argument, "0123456789") == strlen (argument);
}

/* Whether something other than a file of the user's is there: what comes of that depends on no name. */
static gboolean
is_special (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/* Whether the file that is to be written ends as what comes into it does; - is always right. */
static gboolean
check_ending (IndCommand *self, char **problem)
{
  const char *output = ind_command_option (self, "output");
  g_auto (GStrv) endings = g_strsplit (self->word->endings != NULL ? self->word->endings : "", "|", -1);
  g_autofree char *base = NULL, *name = NULL, *shown = NULL, *lower = NULL, *right = NULL;

  if (self->word->endings == NULL || output == NULL || g_str_equal (output, "-") || is_special (output))
    return TRUE;
  base = g_path_get_basename (output);
  lower = g_ascii_strdown (base, -1);
  for (guint k = 0; endings[k] != NULL; k++)
    {
      g_autofree char *ending = g_strconcat (".", endings[k], NULL);

      if (g_str_has_suffix (lower, ending))
        return TRUE;
    }
  name = g_filename_display_name (base);
  shown = ind_words_shorten (name, MOST_SHOWN);
  right = g_strjoinv (", .", endings);
  *problem = ind_words_fill (_("“{what}” must end in .{ending}"), "what", shown, "ending", right, NULL);
  return FALSE;
}

/* Whether everything that the word needs is there. */
static gboolean
check (IndCommand *self, char **problem)
{
  if (ind_command_option (self, "help") != NULL || ind_command_option (self, "version") != NULL)
    return TRUE;
  if (self->word == NULL)
    {
      const char *file = self->arguments->len > 0 ? self->arguments->pdata[0] : NULL;

      if (self->group != NULL)
        *problem = ind_command_about (_("Something is missing after “{what}”"), self->group);
      else if (file != NULL && strpbrk (file, "/.") == NULL && !g_file_test (file, G_FILE_TEST_EXISTS))
        *problem = ind_command_about (_("There is no command “{what}”, and no such file"), file);
      else if (self->arguments->len > 1)
        *problem = ind_command_about (_("“{what}” is one too many"), self->arguments->pdata[1]);
      return *problem == NULL;
    }
  for (const IndOption *option = self->word->options; option != NULL && option->name != NULL; option++)
    if (option->needed && ind_command_option (self, option->name) == NULL)
      {
        *problem = ind_command_about (_("The option --{what} is missing"), option->name);
        return FALSE;
      }
  if (!check_alone (self, problem) || !check_ending (self, problem))
    return FALSE;
  if (self->arguments->len < self->word->least)
    *problem = ind_command_about (_("Something is missing after “{what}”"), self->word->name);
  else if (self->arguments->len > self->word->most && wants_number_option (self))
    *problem = ind_command_about (_("Write the change's number as --number={what}"), self->arguments->pdata[0]);
  else if (self->arguments->len > self->word->most && wants_case_option (self))
    *problem = ind_command_about (_("Name the case with --case={what}"), self->arguments->pdata[0]);
  else if (self->arguments->len > self->word->most)
    *problem = ind_command_about (_("“{what}” is one too many"), self->arguments->pdata[self->word->most]);
  else if (self->word->check != NULL)
    *problem = self->word->check (self);
  return *problem == NULL;
}

/**
 * ind_command_read:
 * @argv: the command line, which must outlive the command
 * @problem: (out) (transfer full): what is wrong with it
 *
 * Returns: whether it can be understood. Without a word it is the window's.
 */
gboolean
ind_command_read (IndCommand *self, int argc, char **argv, char **problem)
{
  gboolean options_end = FALSE;

  *problem = NULL;
  for (int at = 1; at < argc && *problem == NULL; at++)
    {
      const char *argument = argv[at];

      if (!options_end && g_str_equal (argument, "--"))
        options_end = TRUE;
      else if (!options_end && g_str_equal (argument, "-h"))
        g_hash_table_insert (self->options, (gpointer) "help", (gpointer) "");
      else if (!options_end && g_str_has_prefix (argument, "--"))
        read_option (self, &at, argc, argv, problem);
      else if (!options_end && argument[0] == '-' && argument[1] != '\0')
        *problem = ind_command_about (_("There is no option {what} here"), argument);
      else
        read_argument (self, argument, problem);
    }
  return *problem == NULL && check (self, problem);
}

/* --case=REF, as it is to be written. */
static char *
option_form (const IndOption *option)
{
  return option->value == NULL ? g_strdup_printf ("--%s", option->name)
                               : g_strdup_printf ("--%s=%s", option->name, _(option->value));
}

static void
print_options (const char *head, const IndOption *options)
{
  printf ("\n%s\n", head);
  for (; options->name != NULL; options++)
    {
      g_autofree char *form = option_form (options);

      printf ("  %-23s  %s\n", form, _(options->help));
    }
}

static void
print_words (const char *group)
{
  for (const IndWord *word = ind_words; word->name != NULL; word++)
    if (group == NULL || (g_str_has_prefix (word->name, group) && word->name[strlen (group)] == ' '))
      printf ("  %-19s  %s\n", word->name, _(word->summary));
}

static void
print_overview (const char *group)
{
  if (group != NULL)
    printf (_("Usage: indgang %s …\n"), group);
  else
    printf (_("Usage: indgang [FILE]        opens the window; tells what the file holds and asks before taking it in\n"
               "       indgang COMMAND …     does it without a window\n"));
  printf ("\n%s\n", _("Commands:"));
  print_words (group);
  print_options (_("For all commands:"), common);
  printf ("\n%s\n", _("“indgang COMMAND --help” tells more about each.\n"
                       "Exit status: 0 done, 1 it could not be done, 2 wrong usage."));
}

/** ind_command_help: prints what the program, a group of words or a word does. */
void
ind_command_help (IndCommand *self)
{
  const IndWord *word = self->word;
  g_autoptr (GString) usage = NULL;

  if (word == NULL)
    {
      print_overview (self->group);
      return;
    }
  usage = g_string_new (word->name);
  if (word->arguments != NULL)
    g_string_append_printf (usage, " %s", _(word->arguments));
  for (const IndOption *option = word->options; option != NULL && option->name != NULL; option++)
    if (option->needed)
      {
        g_autofree char *form = option_form (option);

        g_string_append_printf (usage, " %s", form);
      }
  printf (_("Usage: indgang %s [OPTION…]\n"), usage->str);
  printf ("\n%s.\n", _(word->summary));
  if (word->details != NULL)
    printf ("%s\n", _(word->details));
  if (word->options != NULL)
    print_options (_("Options:"), word->options);
  print_options (_("For all commands:"), common);
}
