#include "config.h"

#include "ind-words.h"

#include <glib/gi18n.h>

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
 * ind_words_found:
 * @begin: what stands before each word that was searched for
 * @end: what stands after it
 *
 * Returns: (transfer full): of a case that a search found, where its words stand and what stands around them, in one line:
 *   "Goal: … sleep **through** the night …"; "Person: CPR number", which is never shown itself; "" where that is not known
 */
char *
ind_words_found (const IndCaseSummary *summary, const char *begin, const char *end)
{
  const IndTable *table = summary->found_in != NULL ? ind_words_table (summary->found_in) : NULL;
  g_autoptr (GString) line = g_string_new (table != NULL ? ind_words_thing_label (table) : "");

  if (table != NULL && summary->found_field != NULL)
    g_string_append_printf (line, ": %s", ind_words_field (table, ind_table_field (table, summary->found_field)));
  if (summary->found != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? ": " : "", summary->found);
  g_string_replace (line, IND_FOUND_BEGIN, begin, 0);
  g_string_replace (line, IND_FOUND_END, end, 0);
  return g_string_free (g_steal_pointer (&line), FALSE);
}
