#include "config.h"

#include "ind-catalogue.h"

#include <string.h>

#include "ind-format.h"

#define FOLDER "/dk/enindgang/Indgang/catalogue/"

typedef struct
{
  GKeyFile *file;
  char **keys;
} Catalogue;

typedef struct
{
  const char *name;
  gboolean own_marked;   /* what is not ours must begin with x- */
} Source;

static const Source sources[IND_N_CATALOGUES] = {
  [IND_CATALOGUE_SIDES] = { "sides.ini", TRUE },
  [IND_CATALOGUE_DIMENSIONS] = { "dimensions.ini", TRUE },
  [IND_CATALOGUE_MEASURES] = { "measures.ini", TRUE },
  [IND_CATALOGUE_LAWS] = { "laws.ini", FALSE },
  [IND_CATALOGUE_PARAGRAPHS] = { "paragraphs.ini", FALSE },
  [IND_CATALOGUE_DEADLINES] = { "deadlines.ini", TRUE },
  [IND_CATALOGUE_CITATIONS] = { "citations.ini", TRUE },
  [IND_CATALOGUE_BOARDS] = { "boards.ini", TRUE },
  [IND_CATALOGUE_BOARD_COLUMNS] = { "board-columns.ini", TRUE },
  [IND_CATALOGUE_SECTORS] = { "sectors.ini", TRUE },
};

GResource *ind_catalogue_get_resource (void);

static void
lay_over (GKeyFile *base, GKeyFile *own, const Source *source, const char *path)
{
  g_auto (GStrv) groups = g_key_file_get_groups (own, NULL);

  for (guint k = 0; groups[k] != NULL; k++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (own, groups[k], NULL, NULL);

      if (source->own_marked && !g_key_file_has_group (base, groups[k])
          && !g_regex_match_simple ("^x-[a-z0-9][a-z0-9.-]*$", groups[k], G_REGEX_DOLLAR_ENDONLY, 0))
        {
          g_warning ("%s: [%s] is passed over: a key of one's own is x- and small letters, digits, . or -", path,
                     groups[k]);
          continue;
        }
      for (guint j = 0; keys != NULL && keys[j] != NULL; j++)
        {
          g_autofree char *value = g_key_file_get_value (own, groups[k], keys[j], NULL);

          g_key_file_set_value (base, groups[k], keys[j], value);
        }
    }
}

static void
lay_over_folder (GKeyFile *base, const Source *source, const char *config)
{
  g_autofree char *path = g_build_filename (config, "indgang", "catalogue", source->name, NULL);
  g_autoptr (GKeyFile) own = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (g_file_get_contents (path, &text, &length, &error) && !g_utf8_validate (text, length, NULL))
    g_set_error_literal (&error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_UNKNOWN_ENCODING, "not UTF-8");
  if (error == NULL && g_key_file_load_from_data (own, text, length, G_KEY_FILE_KEEP_TRANSLATIONS, &error))
    lay_over (base, own, source, path);
  else if (!g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT)
           && !g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    g_warning ("%s is passed over: %s", path, error->message);
}

static Catalogue *
load (void)
{
  Catalogue *catalogues = g_new0 (Catalogue, IND_N_CATALOGUES);
  const char *const *folders = g_get_system_config_dirs ();
  guint n = g_strv_length ((char **) folders);

  /* Called by name, so that the linker keeps the resource. */
  g_resources_register (ind_catalogue_get_resource ());
  for (guint which = 0; which < IND_N_CATALOGUES; which++)
    {
      GKeyFile *file = catalogues[which].file = g_key_file_new ();
      g_autofree char *path = g_strconcat (FOLDER, sources[which].name, NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
      g_autoptr (GError) error = NULL;

      if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_KEEP_TRANSLATIONS, &error))
        g_error ("%s: %s", path, error != NULL ? error->message : "missing");
      for (guint k = n; k > 0; k--)
        lay_over_folder (file, &sources[which], folders[k - 1]);
      lay_over_folder (file, &sources[which], g_get_user_config_dir ());
      catalogues[which].keys = g_key_file_get_groups (file, NULL);
    }
  return catalogues;
}

/* Read once; never changed afterwards, so that any thread may look. */
static const Catalogue *
get_catalogue (IndCatalogue which)
{
  static gsize loaded;

  if (g_once_init_enter (&loaded))
    g_once_init_leave (&loaded, GPOINTER_TO_SIZE (load ()));
  return (const Catalogue *) GSIZE_TO_POINTER (loaded) + which;
}

/**
 * ind_catalogue_keys:
 *
 * Returns: (transfer none) (array zero-terminated=1): the keys in the order in which they are offered, the
 *   kommune's own last
 */
const char *const *
ind_catalogue_keys (IndCatalogue which)
{
  return (const char *const *) get_catalogue (which)->keys;
}

/**
 * ind_catalogue_value:
 * @property: "Name", "Side", "Paragraph", "OldParagraph", "Note" …
 *
 * Returns: (transfer none) (nullable): what the catalogue says, in the program's language; %NULL where it says
 *   nothing
 */
const char *
ind_catalogue_value (IndCatalogue which, const char *key, const char *property)
{
  g_autofree char *value = NULL;

  if (key == NULL)
    return NULL;
  value = g_key_file_get_locale_string (get_catalogue (which)->file, key, property, ind_language (), NULL);
  return ind_is_blank (value) ? NULL : g_intern_string (value);
}

/**
 * ind_catalogue_name:
 * @key: (nullable): as the case file has it
 *
 * Returns: (transfer none) (nullable): the key's name; a key that is in no catalogue is made readable, a law's
 *   stands as it was written; %NULL only for no key
 */
const char *
ind_catalogue_name (IndCatalogue which, const char *key)
{
  const char *name = ind_catalogue_value (which, key, "Name");
  g_autofree char *words = NULL;
  g_autofree char *readable = NULL;

  if (name != NULL || key == NULL)
    return name;
  if (!sources[which].own_marked)
    return g_intern_string (key);
  words = g_strdelimit (g_strdup (g_str_has_prefix (key, "x-") ? key + 2 : key), "-._", ' ');
  readable = ind_upper_first (words);
  return g_intern_string (readable);
}

/**
 * ind_catalogue_board_columns:
 * @method: (nullable): a board's key
 *
 * Returns: (transfer full) (array zero-terminated=1): the keys of the board's columns; none where the board is
 *   in no catalogue
 */
char **
ind_catalogue_board_columns (const char *method)
{
  char **columns = NULL;

  if (method != NULL)
    columns = g_key_file_get_string_list (get_catalogue (IND_CATALOGUE_BOARDS)->file, method, "Columns", NULL, NULL);
  return columns != NULL ? columns : g_new0 (char *, 1);
}

/** ind_catalogue_heading: Returns: (transfer none): what a column is called on that board. */
const char *
ind_catalogue_heading (const char *method, const char *column)
{
  g_autofree char *property = g_strconcat ("Heading-", column, NULL);
  const char *heading = ind_catalogue_value (IND_CATALOGUE_BOARDS, method, property);

  return heading != NULL ? heading : ind_catalogue_name (IND_CATALOGUE_BOARD_COLUMNS, column);
}

/* The number as the law writes it: "140a" is 140 a. */
static char *
clean_section (const char *section)
{
  gsize digits = strspn (section, "0123456789");
  g_autofree char *letter = g_strstrip (g_strdup (section + digits));

  return g_strdup_printf ("%.*s%s%s", (int) digits, section, *letter != '\0' ? " " : "", letter);
}

/**
 * ind_catalogue_paragraph:
 * @law: (nullable): its abbreviation, or its name where the kommune has written that
 * @stk: (nullable): IND_NO_NUMBER where none is given, likewise @nr
 *
 * Returns: (transfer full): the law's name and the number, "barnets lov § 90, stk. 1, nr. 4"
 */
char *
ind_catalogue_paragraph (const char *law, const char *section, gint64 stk, gint64 nr)
{
  g_autofree char *number = clean_section (section);
  GString *text = g_string_new (ind_catalogue_name (IND_CATALOGUE_LAWS, law));

  g_string_append_printf (text, "%s§ %s", law != NULL ? " " : "", number);
  if (stk != IND_NO_NUMBER)
    g_string_append_printf (text, ", %s %" G_GINT64_FORMAT, ind_catalogue_name (IND_CATALOGUE_CITATIONS, "stk"), stk);
  if (nr != IND_NO_NUMBER)
    g_string_append_printf (text, ", %s %" G_GINT64_FORMAT, ind_catalogue_name (IND_CATALOGUE_CITATIONS, "nr"), nr);
  return g_string_free (text, FALSE);
}

/**
 * ind_catalogue_paragraph_value:
 * @property: "Name", "FollowUp", …
 *
 * The others are those of ind_catalogue_paragraph(). A number that the catalogue does not have is looked for
 * without its nr., then without its stk.; a nr. without stk. is one of stk. 1, as the law reads.
 *
 * Returns: (transfer none) (nullable): what the catalogue says of the paragraph, %NULL where it says nothing
 */
const char *
ind_catalogue_paragraph_value (const char *law, const char *section, gint64 stk, gint64 nr, const char *property)
{
  g_autofree char *number = clean_section (section);
  g_autofree char *key = g_strconcat (law != NULL ? law : "", "/", number, NULL);
  g_autofree char *with_stk = g_strdup_printf ("%s/%" G_GINT64_FORMAT, key, stk != IND_NO_NUMBER ? stk : 1);
  g_autofree char *with_nr = g_strdup_printf ("%s/%" G_GINT64_FORMAT, with_stk, nr);
  const char *words = NULL;

  if (nr != IND_NO_NUMBER)
    words = ind_catalogue_value (IND_CATALOGUE_PARAGRAPHS, with_nr, property);
  if (words == NULL && stk != IND_NO_NUMBER)
    words = ind_catalogue_value (IND_CATALOGUE_PARAGRAPHS, with_stk, property);
  if (words == NULL)
    words = ind_catalogue_value (IND_CATALOGUE_PARAGRAPHS, key, property);
  return words;
}

/** ind_catalogue_paragraph_words: Returns: (transfer none) (nullable): what is given by the paragraph, "Hjælpemidler" */
const char *
ind_catalogue_paragraph_words (const char *law, const char *section, gint64 stk, gint64 nr)
{
  return ind_catalogue_paragraph_value (law, section, stk, nr, "Name");
}
