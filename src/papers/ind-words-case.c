#include "config.h"

#include "ind-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-format.h"

static void
add_count (GPtrArray *parts, char *counted, guint n)
{
  if (n > 0)
    g_ptr_array_add (parts, counted);
  else
    g_free (counted);
}

/** ind_words_counts: Returns: (transfer full): how much a case holds: "4 personer, 7 fagfolk, 3 mål"; no names. */
char *
ind_words_counts (IndCase *family)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint persons = ind_list_length (family->persons), workers = ind_list_length (family->workers),
        contacts = ind_list_length (family->contacts), maps = ind_list_length (family->maps),
        goals = ind_list_length (family->goals), measures = ind_list_length (family->measures),
        activities = ind_list_length (family->activities), meetings = ind_list_length (family->meetings);

  add_count (parts, g_strdup_printf (ngettext ("%u person", "%u persons", persons), persons), persons);
  add_count (parts, g_strdup_printf (ngettext ("%u worker", "%u workers", workers), workers), workers);
  add_count (parts, g_strdup_printf (ngettext ("%u person in the network", "%u persons in the network", contacts), contacts),
             contacts);
  add_count (parts, g_strdup_printf (ngettext ("%u network map", "%u network maps", maps), maps), maps);
  add_count (parts, g_strdup_printf (ngettext ("%u goal", "%u goals", goals), goals), goals);
  add_count (parts, g_strdup_printf (ngettext ("%u measure", "%u measures", measures), measures), measures);
  add_count (parts, g_strdup_printf (ngettext ("%u activity", "%u activities", activities), activities), activities);
  add_count (parts, g_strdup_printf (ngettext ("%u meeting", "%u meetings", meetings), meetings), meetings);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

/**
 * ind_words_search_key:
 *
 * Returns: (transfer full): all that the list says of a case, folded: what is searched, in the window as on the terminal
 */
char *
ind_words_search_key (const IndCaseSummary *summary)
{
  const char *const texts[] = { summary->family_name, summary->reference, summary->children, summary->municipality,
                                summary->coordinator, ind_words_model (summary->model),
                                ind_words_case_status (summary->status) };
  g_autoptr (GString) all = g_string_new (NULL);

  for (gsize k = 0; k < G_N_ELEMENTS (texts); k++)
    g_string_append_printf (all, "%s\n", texts[k] != NULL ? texts[k] : "");
  return ind_fold (all->str);
}

/** ind_words_searched: Returns: (transfer full): the words of what somebody searches for, folded. */
char **
ind_words_searched (const char *text)
{
  g_autofree char *folded = ind_fold (text);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint k = 0; parts[k] != NULL; k++)
    if (*parts[k] != '\0')
      g_strv_builder_add (words, parts[k]);
  return g_strv_builder_end (words);
}

/** ind_words_are_found: Returns: whether each of @words stands somewhere in @key. */
gboolean
ind_words_are_found (const char *key, char **words)
{
  for (guint k = 0; words[k] != NULL; k++)
    if (strstr (key, words[k]) == NULL)
      return FALSE;
  return TRUE;
}
