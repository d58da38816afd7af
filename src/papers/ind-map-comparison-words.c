#include "config.h"

#include "ind-map-figure.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-words.h"

/** ind_map_difference_heading: Returns: (transfer none): what stands over a list of those who came, went or moved, or of ties. */
const char *
ind_map_difference_heading (IndMapDifferenceKind kind)
{
  static const char *const headings[] = { N_("New on the map"), N_("No longer on the map"), N_("Moved"), N_("Changed contact") };

  return _(headings[kind]);
}

static const char *
sector_of (const IndMapFigure *figure, const IndMapNode *node)
{
  return ind_map_figure_input (figure)->sectors[node->sector];
}

static const char *
nearer_sentence (int nearer, guint was, guint is)
{
  if (nearer < 0)
    return was == is ? _("a little farther away") : _("farther away, now {ring}");
  return was == is ? _("a little nearer") : is == 0 ? _("now close by") : _("nearer, now {ring}");
}

static char *
moved_words (const IndMapFigure *before, const IndMapFigure *after, const IndMapDifference *difference)
{
  const IndMapNode *was = ind_map_figure_node (before, ((IndRecord *) difference->before)->id);
  const IndMapNode *is = ind_map_figure_node (after, ((IndRecord *) difference->after)->id);
  g_autoptr (GString) words = g_string_new (is->name);

  if (difference->nearer != 0)
    {
      const char *sentence = nearer_sentence (difference->nearer, ind_map_ring (was->distance), ind_map_ring (is->distance));
      g_autofree char *part = ind_words_fill (sentence, "ring", ind_map_ring_words (is->distance), NULL);

      g_string_append_printf (words, "%s%s", is->name != NULL ? ": " : "", part);
    }
  if (difference->other_sector)
    {
      g_autofree char *part = ind_words_fill (_("from {old} to {new}"), "old", sector_of (before, was),
                                              "new", sector_of (after, is), NULL);

      g_string_append_printf (words, "%s%s", difference->nearer != 0 ? ", " : is->name != NULL ? ": " : "", part);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static const char *
name_of (const IndMapNode *node)
{
  return node->name != NULL ? node->name : "";
}

/* To the child, or to whom: "Camilla og Bo Vestergaard". */
static char *
tied_words (const IndMapFigure *after, const IndMapDifference *difference)
{
  const IndMapNode *one = ind_map_figure_node (after, ((IndRecord *) difference->after)->id);
  const IndMapNode *other = difference->other != NULL ? ind_map_figure_node (after, ((IndRecord *) difference->other)->id) : NULL;
  g_autofree char *both = other == NULL ? NULL : ind_words_fill (_("{one} and {other}"), "one", name_of (one),
                                                                 "other", name_of (other), NULL);
  const char *was = ind_words_choice (ind_tie_values, (int) difference->was);
  const char *is = ind_words_choice (ind_tie_values, (int) difference->is);
  const char *sentence = difference->was == IND_TIE_NONE  ? _("{who}: new, {is} contact")
                         : difference->is == IND_TIE_NONE && other == NULL ? _("{who}: no contact any more, {was} before")
                         : difference->is == IND_TIE_NONE ? _("{who}: no longer drawn, {was} contact before")
                                                          : _("{who}: from {was} to {is} contact");

  return ind_words_fill (sentence, "who", both != NULL ? both : name_of (one), "was", was, "is", is, NULL);
}

/**
 * ind_map_difference_words:
 * @before: the earlier map in words
 * @after: the later one
 *
 * Returns: (transfer full): what became of one of those on them: "Agnes, genbo, Venner, tæt på, almindelig kontakt" of one
 *   who came or went; "Mormor: tættere på, nu i den midterste ring, fra Slægt til Familie";
 *   "Camilla og Bo: fra anspændt til almindelig kontakt", and where only one is named it is the contact with the child
 */
char *
ind_map_difference_words (const IndMapFigure *before, const IndMapFigure *after, const IndMapDifference *difference)
{
  if (difference->kind == IND_MAP_MOVED)
    return moved_words (before, after, difference);
  if (difference->kind == IND_MAP_TIED)
    return tied_words (after, difference);
  if (difference->kind == IND_MAP_CAME)
    return g_strdup (ind_map_figure_node (after, ((IndRecord *) difference->after)->id)->words);
  return g_strdup (ind_map_figure_node (before, ((IndRecord *) difference->before)->id)->words);
}

/**
 * ind_map_comparison_words:
 * @differences: (element-type IndMapDifference): see ind_map_compare()
 *
 * Returns: (transfer full): all of it, a line a list, for those who cannot see the two maps
 */
char *
ind_map_comparison_words (const IndMapFigure *before, const IndMapFigure *after, GArray *differences)
{
  g_autofree char *from = ind_words_fill (_("From {old} to {new}"), "old", ind_map_figure_input (before)->date,
                                          "new", ind_map_figure_input (after)->date, NULL);
  g_autoptr (GString) words = g_string_new (from);

  for (IndMapDifferenceKind kind = 0; kind < IND_N_MAP_DIFFERENCES; kind++)
    {
      guint n = 0;

      for (guint k = 0; k < differences->len; k++)
        {
          const IndMapDifference *difference = &g_array_index (differences, IndMapDifference, k);
          g_autofree char *one = NULL;

          if (difference->kind != kind)
            continue;
          one = ind_map_difference_words (before, after, difference);
          if (n++ == 0)
            g_string_append_printf (words, "\n%s: %s", ind_map_difference_heading (kind), one);
          else
            g_string_append_printf (words, "; %s", one);
        }
    }
  if (differences->len == 0)
    g_string_append_printf (words, "\n%s", _("Everything is as it was."));
  return g_string_free (g_steal_pointer (&words), FALSE);
}
