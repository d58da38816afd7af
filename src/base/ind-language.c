#include "config.h"

#include "ind-format.h"

#include <glib/gstdio.h>
#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <unistd.h>

#define C_UTF8_FOLDER "/usr/lib/locale/C.utf8"

static const char *const languages[] = { "da", "en" };
static const char *language = "da";

/* The language that "en", "en_GB.UTF-8" or "en-GB" means; NULL where the program has no such language. */
static const char *
known_language (const char *name)
{
  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS (languages); i++)
    if (g_str_has_prefix (name, languages[i]) && !g_ascii_isalpha (name[2]))
      return languages[i];
  return NULL;
}

static gboolean
translates (const char *locale)
{
  return locale != NULL && locale[0] != '\0' && !g_str_equal (locale, "C") && !g_str_equal (locale, "POSIX")
         && !g_str_has_prefix (locale, "C.");
}

/*
 * A small Debian has no locale but C and C.UTF-8. glibc ignores LANGUAGE in C, and from 2.39 on in C.UTF-8 too.
 * So C.UTF-8 is borrowed under a name that is not its own, through a folder that lives as long as this call.
 */
static gboolean
borrow_locale (void)
{
  g_autofree char *folder = g_dir_make_tmp ("indgang-XXXXXX", NULL);
  g_autofree char *link = NULL;
  g_autofree char *old_path = g_strdup (g_getenv ("LOCPATH"));
  gboolean done = FALSE;

  if (folder == NULL)
    return FALSE;
  link = g_build_filename (folder, "da_DK.utf8", NULL);
  if (symlink (C_UTF8_FOLDER, link) == 0)
    {
      g_setenv ("LOCPATH", folder, TRUE);
      done = setlocale (LC_MESSAGES, "da_DK.UTF-8") != NULL;
      if (old_path != NULL)
        g_setenv ("LOCPATH", old_path, TRUE);
      else
        g_unsetenv ("LOCPATH");
      g_unlink (link);
    }
  g_rmdir (folder);
  return done;
}

/* Any locale in which glibc looks at LANGUAGE will do for the messages, and any with UTF-8 for the letters. */
static void
set_locale (void)
{
  static const char *const others[] = { "da_DK.UTF-8", "en_DK.UTF-8", "en_GB.UTF-8", "en_US.UTF-8" };
  gboolean found;

  if (setlocale (LC_CTYPE, "") == NULL || !g_str_equal (nl_langinfo (CODESET), "UTF-8"))
    setlocale (LC_CTYPE, "C.UTF-8");

  found = translates (setlocale (LC_MESSAGES, ""));
  for (gsize i = 0; !found && i < G_N_ELEMENTS (others); i++)
    found = setlocale (LC_MESSAGES, others[i]) != NULL;
  if (!found && !borrow_locale ())
    setlocale (LC_MESSAGES, "C.UTF-8");
}

/* Where the translations lie: a program that is run from its build folder uses those that were built with it. */
static const char *
locale_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *build = g_path_get_dirname (IND_BUILD_LOCALE_DIR);
  gsize length = strlen (build);

  if (program != NULL && g_str_has_prefix (program, build) && program[length] == G_DIR_SEPARATOR)
    return IND_BUILD_LOCALE_DIR;
  return IND_LOCALE_DIR;
}

/**
 * ind_language_init:
 * @chosen: (nullable): the language that the user has asked for, such as "da" or "en"
 *
 * Sets the language of all texts, GTK's too: @chosen, else INDGANG_LANGUAGE, else Danish; one that the program
 * does not have is passed over. To be called first of all in main(), before any thread and any call of GTK (which
 * must be told gtk_disable_setlocale()); may be called again when the setting has been read. Numbers and dates of
 * the C library stay those of the C locale.
 *
 * Reads the clock for tests and sample papers as well: INDGANG_TODAY=YYYY-MM-DD makes that day today.
 */
void
ind_language_init (const char *chosen)
{
  IndDate today = ind_date_from_iso (g_getenv ("INDGANG_TODAY"));

  if (today != IND_NO_DATE)
    ind_clock_set (today);

  language = known_language (chosen);
  if (language == NULL)
    language = known_language (g_getenv ("INDGANG_LANGUAGE"));
  if (language == NULL)
    language = "da";

  g_setenv ("LANGUAGE", language, TRUE);
  set_locale ();
  bindtextdomain (IND_GETTEXT_PACKAGE, locale_folder ());
  bind_textdomain_codeset (IND_GETTEXT_PACKAGE, "UTF-8");
  textdomain (IND_GETTEXT_PACKAGE);
}

/** ind_language: Returns: the language in use, "da" or "en"; always the same pointer for the same language. */
const char *
ind_language (void)
{
  return language;
}
