#include "config.h"

#include "ind-catalogue.h"

#include <glib/gstdio.h>

#include "ind-format.h"

static void
write_file (const char *config, const char *name, const char *text)
{
  g_autofree char *folder = g_build_filename (config, "indgang", "catalogue", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* The kommune's files lie over ours, and the user's over the kommune's; what cannot be read is warned of and left. */
static void
test_laid_over (void)
{
  const char *const *keys;

  write_file (g_get_system_config_dirs ()[1], "measures.ini", "[respite]\nName[da]=Overskrevet\n"
                                                              "[x-ridning]\nName[da]=Ridning\n");
  write_file (g_get_system_config_dirs ()[0], "measures.ini",
              "[x-ridning]\nName=Riding therapy\nName[da]=Rideterapi\nParagraph=SUL/140 a\n"
              "[respite]\nName[da]=Aflastning og afløsning\n[horses]\nName=Horses\n[x-Heste]\nName=Heste\n");
  write_file (g_get_user_config_dir (), "measures.ini", "[x-ridning]\nName[da]=Terapi på hesteryg\n[x-tom]\nName=\n");
  write_file (g_get_user_config_dir (), "sectors.ini", "this is no key file\n");
  write_file (g_get_user_config_dir (), "dimensions.ini", "[x-caf\xe9]\nName=Caf\xe9\n");
  write_file (g_get_user_config_dir (), "paragraphs.ini", "[ABL/5]\nName[da]=Boligstøtte\n");

  ind_language_init ("da");
  g_test_expect_message ("indgang-domain", G_LOG_LEVEL_WARNING, "*dimensions.ini is passed over*");
  g_test_expect_message ("indgang-domain", G_LOG_LEVEL_WARNING, "*measures.ini*[horses]*is passed over*");
  g_test_expect_message ("indgang-domain", G_LOG_LEVEL_WARNING, "*measures.ini*[x-Heste]*is passed over*");
  g_test_expect_message ("indgang-domain", G_LOG_LEVEL_WARNING, "*sectors.ini is passed over*");
  keys = ind_catalogue_keys (IND_CATALOGUE_MEASURES);
  g_test_assert_expected_messages ();

  g_assert_true (g_strv_contains (keys, "x-ridning"));
  g_assert_false (g_strv_contains (keys, "horses"));
  g_assert_cmpstr (keys[0], ==, "physio-occupational-therapy");
  g_assert_cmpstr (ind_catalogue_name (IND_CATALOGUE_MEASURES, "x-ridning"), ==, "Terapi på hesteryg");
  g_assert_cmpstr (ind_catalogue_value (IND_CATALOGUE_MEASURES, "x-ridning", "Paragraph"), ==, "SUL/140 a");
  g_assert_cmpstr (ind_catalogue_name (IND_CATALOGUE_MEASURES, "respite"), ==, "Aflastning og afløsning");
  g_assert_cmpstr (ind_catalogue_name (IND_CATALOGUE_MEASURES, "x-tom"), ==, "Tom");
  g_assert_cmpstr (ind_catalogue_name (IND_CATALOGUE_SECTORS, "family"), ==, "Familie");
  g_assert_cmpstr (ind_catalogue_paragraph_words ("ABL", "5", IND_NO_NUMBER, IND_NO_NUMBER), ==, "Boligstøtte");

  ind_language_init ("en");
  g_assert_cmpstr (ind_catalogue_name (IND_CATALOGUE_MEASURES, "x-ridning"), ==, "Riding therapy");
  g_assert_cmpstr (ind_catalogue_name (IND_CATALOGUE_MEASURES, "respite"), ==, "Respite care");
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("catalogues-XXXXXX", NULL);
  g_autofree char *user = g_build_filename (folder, "user", NULL);
  g_autofree char *system = g_strdup_printf ("%s/first:%s/second", folder, folder);
  int status;

  g_setenv ("XDG_CONFIG_HOME", user, TRUE);
  g_setenv ("XDG_CONFIG_DIRS", system, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogues/laid-over", test_laid_over);
  status = g_test_run ();
  remove_tree (folder);
  return status;
}
