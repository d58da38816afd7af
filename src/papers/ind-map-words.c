#include "config.h"

#include "ind-map-figure.h"

#include <glib/gi18n.h>

#include "ind-format.h"

/* The maps of a case as they are called where one is chosen among them. */

/** ind_map_called: Returns: (transfer full): "19. august 2026 · Efter et halvt år" */
char *
ind_map_called (const IndMap *map)
{
  g_autofree char *date = ind_format_date (map->date);

  return ind_is_blank (map->title) ? g_steal_pointer (&date) : g_strdup_printf ("%s · %s", date, map->title);
}

/* How long it is since the first map. */
static char *
time_since (IndDate first, IndDate day)
{
  guint weeks = day > first ? (day - first) / 7 : 0;
  int months = day > first ? ind_date_months_between (first, day) : 0, years = months / 12;

  if (months == 6)
    return g_strdup (_("After half a year"));
  if (years > 0)
    return g_strdup_printf (ngettext ("After %d year", "After %d years", (gulong) years), years);
  if (months > 0)
    return g_strdup_printf (ngettext ("After %d month", "After %d months", (gulong) months), months);
  if (weeks > 0)
    return g_strdup_printf (ngettext ("After %u week", "After %u weeks", weeks), weeks);
  return g_strdup (_("Drawn anew"));
}

static gboolean
is_taken (const IndCase *family, const char *title)
{
  for (guint k = 0; k < ind_list_length (family->maps); k++)
    if (g_strcmp0 (((IndMap *) ind_list_get (family->maps, k))->title, title) == 0)
      return TRUE;
  return FALSE;
}

/**
 * ind_map_next_title:
 * @family: a case that has a map
 * @day: of the next one
 *
 * Returns: (transfer full): what the next map might be called, as none of the case is yet: how long it is since the first
 */
char *
ind_map_next_title (const IndCase *family, IndDate day)
{
  g_autoptr (GPtrArray) maps = ind_case_maps (family);
  g_autofree char *since = time_since (((const IndMap *) maps->pdata[0])->date, day);
  char *title = g_strdup (since);

  for (guint n = 2; is_taken (family, title); n++)
    {
      g_free (title);
      title = g_strdup_printf ("%s (%u)", since, n);
    }
  return title;
}
