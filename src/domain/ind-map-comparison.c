#include "config.h"

#include "ind-map-comparison.h"

/* By less than this nobody has come nearer: no hand puts anybody down more exactly. */
#define AS_NEAR 5.0

static int
compare_distance (double before, double after)
{
  if (!ind_amount_is_set (before) || !ind_amount_is_set (after))
    return 0;
  if (ind_map_ring (before) != ind_map_ring (after))
    return ind_map_ring (before) > ind_map_ring (after) ? 1 : -1;
  return before - after >= AS_NEAR ? 1 : after - before >= AS_NEAR ? -1 : 0;
}

/* Adds those of a map who do not stand on the other, nor in its centre. */
static void
add_one_sided (const IndMap *map, const IndMap *other, IndMapDifferenceKind kind, GArray *differences)
{
  guint n = ind_list_length (map->nodes);

  for (guint k = 0; k < n; k++)
    {
      const IndNode *node = ind_list_get (map->nodes, k);
      IndRecord *actor = ind_node_actor (node);
      IndMapDifference difference = { .kind = kind };

      *(kind == IND_MAP_CAME ? &difference.after : &difference.before) = node;
      if (ind_map_node_of (other, actor) == NULL && !ind_map_has_in_centre (other, actor))
        g_array_append_val (differences, difference);
    }
}

static void
add_moved (const IndMap *before, const IndMap *after, GArray *differences)
{
  g_autoptr (GPtrArray) old_keys = ind_map_sector_keys (before), new_keys = ind_map_sector_keys (after);
  guint n = ind_list_length (after->nodes);

  for (guint k = 0; k < n; k++)
    {
      const IndNode *node = ind_list_get (after->nodes, k), *was = ind_map_node_of (before, ind_node_actor (node));
      IndMapDifference difference = { .kind = IND_MAP_MOVED, .before = was, .after = node };

      if (was == NULL)
        continue;
      difference.nearer = compare_distance (was->distance, node->distance);
      difference.other_sector = !g_str_equal (old_keys->pdata[ind_node_sector (was, old_keys)],
                                              new_keys->pdata[ind_node_sector (node, new_keys)]);
      if (difference.nearer != 0 || difference.other_sector)
        g_array_append_val (differences, difference);
    }
}

/* The tie between two on a map; none where there is no line. */
static IndTieKind
tie_between (const IndMap *map, const IndNode *one, const IndNode *other)
{
  guint n = ind_list_length (map->ties);

  for (guint k = 0; k < n; k++)
    {
      const IndTie *tie = ind_list_get (map->ties, k);

      if ((tie->from == one && tie->to == other) || (tie->from == other && tie->to == one))
        return tie->kind != IND_TIE_NONE_SAID ? tie->kind : IND_TIE_NONE;
    }
  return IND_TIE_NONE;
}

/* Between two who stand on both maps; a tie goes with one who goes, and comes with one who comes. */
static void
add_ties (const IndMap *before, const IndMap *after, GArray *differences)
{
  guint n = ind_list_length (after->nodes);

  for (guint k = 0; k < n; k++)
    {
      const IndNode *node = ind_list_get (after->nodes, k), *was = ind_map_node_of (before, ind_node_actor (node));
      IndMapDifference tied = { .kind = IND_MAP_TIED, .before = was, .after = node };

      if (was == NULL)
        continue;
      tied.was = was->tie;
      tied.is = node->tie;
      if (tied.was != tied.is && tied.was != IND_TIE_NONE_SAID && tied.is != IND_TIE_NONE_SAID)
        g_array_append_val (differences, tied);
      for (guint m = k + 1; m < n; m++)
        {
          const IndNode *other = ind_list_get (after->nodes, m), *other_was = ind_map_node_of (before, ind_node_actor (other));

          if (other_was == NULL)
            continue;
          tied.other = other;
          tied.was = tie_between (before, was, other_was);
          tied.is = tie_between (after, node, other);
          if (tied.was != tied.is)
            g_array_append_val (differences, tied);
        }
    }
}

/**
 * ind_map_compare:
 * @before: a map of a case
 * @after: another of the same case
 *
 * Who came, who went, and who moved: to another sector, to another ring, or by at least 5 of 100. Another place at the same
 * distance in the same sector says nothing. And which ties are new, no more or of another kind, to the child and between
 * others; where nobody has said what a tie to the child is, none can be told.
 *
 * Returns: (transfer full) (element-type IndMapDifference): who came, who went, who moved, and the ties, each as on the map
 */
GArray *
ind_map_compare (const IndMap *before, const IndMap *after)
{
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (IndMapDifference));

  add_one_sided (after, before, IND_MAP_CAME, differences);
  add_one_sided (before, after, IND_MAP_WENT, differences);
  add_moved (before, after, differences);
  add_ties (before, after, differences);
  return differences;
}
