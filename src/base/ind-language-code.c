#include "config.h"

#include "ind-format.h"

#include <string.h>
#include <unicode/uloc.h>

/* Folded Danish names of all languages that ICU knows → codes, and codes → names. */
typedef struct
{
  GHashTable *codes;
  GHashTable *names;
} Languages;

/* A language's Danish name, or %NULL where ICU has none. */
static char *
danish_name (const char *code)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar name[128];
  int length = uloc_getDisplayLanguage (code, "da", name, G_N_ELEMENTS (name), &status);

  if (U_FAILURE (status) || status == U_USING_DEFAULT_WARNING || length == 0)
    return NULL;
  return g_utf16_to_utf8 (name, length, NULL, NULL, NULL);
}

/* Where several languages are called the same, the code is the shortest, and the first. */
static const Languages *
all_languages (void)
{
  static const Languages *languages;

  if (g_once_init_enter (&languages))
    {
      Languages *all = g_new (Languages, 1);

      all->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      all->names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
      for (const char *const *code = uloc_getISOLanguages (); *code != NULL; code++)
        {
          char *name = danish_name (*code);
          g_autofree char *folded = ind_fold (name);
          const char *there = g_hash_table_lookup (all->codes, folded);

          if (name == NULL)
            continue;
          g_hash_table_insert (all->names, (gpointer) *code, name);
          if (there == NULL || strlen (*code) < strlen (there))
            g_hash_table_insert (all->codes, g_steal_pointer (&folded), (gpointer) *code);
        }
      g_once_init_leave (&languages, all);
    }
  return languages;
}

/**
 * ind_language_code:
 * @name: (nullable): a language's name in Danish, in any case: "Tyrkisk"
 *
 * Returns: (nullable): its code by BCP 47, "tr"; %NULL where ICU knows no language of that name
 */
const char *
ind_language_code (const char *name)
{
  g_autofree char *folded = ind_fold (name);

  g_strstrip (folded);
  return *folded != '\0' ? g_hash_table_lookup (all_languages ()->codes, folded) : NULL;
}

/**
 * ind_language_danish:
 * @code: (nullable): a language by BCP 47
 *
 * Returns: (transfer full) (nullable): its name in Danish, whatever the program's language is: "tyrkisk"
 */
char *
ind_language_danish (const char *code)
{
  const char *name;

  if (code == NULL || *code == '\0')
    return NULL;
  name = g_hash_table_lookup (all_languages ()->names, code);
  return name != NULL ? g_strdup (name) : danish_name (code);
}
