#include "config.h"

#include "ind-format.h"

#include <langinfo.h>
#include <libintl.h>

/* What a translated program says, with another domain's words as the witness: GTK's "Cancel". */
static const char *
cancel (void)
{
  return dgettext ("gtk40", "_Cancel");
}

static void
set_environment (const char *name, const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

static void
test_order (void)
{
  static const struct { const char *chosen, *environment, *language; } rows[] = {
    { NULL, NULL, "da" },      { "en", NULL, "en" },        { "en", "da", "en" },   { NULL, "en", "en" },
    { NULL, "en_GB.UTF-8", "en" }, { "da_DK", "en", "da" }, { "fr", "en", "en" },   { "fr", "de", "da" },
    { "", "", "da" },          { "english", NULL, "da" },   { "d", NULL, "da" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      set_environment ("INDGANG_LANGUAGE", rows[i].environment);
      ind_language_init (rows[i].chosen);
      g_assert_cmpstr (ind_language (), ==, rows[i].language);
    }
  set_environment ("INDGANG_LANGUAGE", NULL);
}

/* Danish on any machine, whatever locale the session asks for and whichever are installed. */
static void
test_any_locale (void)
{
  static const char *const locales[] = { NULL, "C", "POSIX", "C.UTF-8", "", "da_DK.UTF-8", "xx_YY.UTF-8", "en_US" };

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      set_environment ("LC_ALL", locales[i]);
      set_environment ("LANG", NULL);
      set_environment ("LANGUAGE", "fr");

      ind_language_init (NULL);
      g_assert_cmpstr (cancel (), ==, "_Annullér");
      g_assert_cmpstr (nl_langinfo (CODESET), ==, "UTF-8");
      g_assert_cmpstr (nl_langinfo (RADIXCHAR), ==, ".");
      ind_language_init ("en");
      g_assert_cmpstr (cancel (), ==, "_Cancel");
    }
  g_assert_null (g_getenv ("LOCPATH"));
}

/* A program in its build folder finds the translations built with it: the empty text stands for their head. */
static void
test_own_texts (void)
{
  ind_language_init ("da");
  g_assert_nonnull (strstr (gettext (""), "Language: da\n"));
  ind_language_init ("en");
  g_assert_cmpstr (gettext (""), ==, "");
}

static void
test_today (void)
{
  g_setenv ("INDGANG_TODAY", "2026-11-22", TRUE);
  ind_language_init (NULL);
  g_assert_cmpuint (ind_today (), ==, ind_date_new (2026, 11, 22));
  g_setenv ("INDGANG_TODAY", "i morgen", TRUE);
  ind_language_init (NULL);
  g_assert_cmpuint (ind_today (), ==, ind_date_new (2026, 11, 22));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/language/order", test_order);
  g_test_add_func ("/base/language/any-locale", test_any_locale);
  g_test_add_func ("/base/language/own-texts", test_own_texts);
  g_test_add_func ("/base/language/today", test_today);
  return g_test_run ();
}
