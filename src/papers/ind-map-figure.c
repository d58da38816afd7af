#include "config.h"

#include "ind-map-figure.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-items.h"
#include "ind-privacy.h"
#include "ind-rules.h"
#include "ind-typeset.h"
#include "ind-words.h"

static const struct { const char *key; IndHue hue; } sectors[] = {
  { "family", IND_HUE_ORANGE }, { "relatives", IND_HUE_YELLOW }, { "friends", IND_HUE_GREEN },
  { "daycare-school", IND_HUE_PURPLE }, { "health", IND_HUE_SKY }, { "municipality", IND_HUE_BLUE },
  { "other", IND_HUE_SLATE }, { "x-professionals", IND_HUE_BLUE }, { "x-colleagues", IND_HUE_PURPLE },
};

/**
 * IndMapFigure:
 *
 * A dated map of a case in words, as a figure shows it. CPR numbers and protected addresses are taken out of every text.
 */
struct _IndMapFigure
{
  IndCase *family;
  GStringChunk *strings;
  IndNetworkMapInput input;
  GPtrArray *keys, *names;    /* the sectors' */
  GArray *hues, *nodes, *ties;
  char *alt;
};

static const char *
say (IndMapFigure *self, const char *text)
{
  g_autofree char *safe = ind_is_blank (text) ? NULL : ind_text_for_others (self->family, text);
  g_autofree char *clean = ind_text_clean (safe);

  return *clean != '\0' ? g_string_chunk_insert (self->strings, clean) : NULL;
}

static const char *
take (IndMapFigure *self, char *text)
{
  g_autofree char *owned = text;

  return say (self, owned);
}

static void
add_sector (IndMapFigure *self, const char *key)
{
  const char *word = take (self, ind_sector_name (key));
  IndHue hue = 1 + self->keys->len % (IND_N_HUES - 2);

  for (gsize k = 0; k < G_N_ELEMENTS (sectors); k++)
    if (g_str_equal (sectors[k].key, key))
      hue = sectors[k].hue;
  g_ptr_array_add (self->keys, g_string_chunk_insert (self->strings, key));
  g_ptr_array_add (self->names, (gpointer) (word != NULL ? word : ""));
  g_array_append_val (self->hues, hue);
}

static void
add_sectors (IndMapFigure *self, IndMap *map)
{
  g_autoptr (GPtrArray) keys = ind_map_sector_keys (map);

  for (guint k = 0; k < keys->len; k++)
    add_sector (self, keys->pdata[k]);
}

/* The household by first name, others by their whole name; who has none by what they are. */
static void
name_node (IndMapFigure *self, const IndNode *node, IndMapNode *named)
{
  if (node->person != NULL)
    {
      gboolean near = node->person->lives_with_child == IND_YES || g_strcmp0 (node->sector, "family") == 0;

      named->mark = IND_MAP_MARK_PERSON;
      named->name = near ? take (self, ind_first_name (node->person->name)) : say (self, node->person->name);
      named->role = say (self, ind_words_relation (node->person));
    }
  else if (node->worker != NULL)
    {
      named->mark = IND_MAP_MARK_PROFESSIONAL;
      named->name = say (self, node->worker->name);
      named->role = say (self, node->worker->profession);
    }
  else
    {
      IndContactKind kind = node->contact->kind;

      named->mark = node->contact->deceased == IND_YES ? IND_MAP_MARK_DEAD
                    : kind == IND_CONTACT_PET ? IND_MAP_MARK_PET
                    : kind == IND_CONTACT_GROUP || kind == IND_CONTACT_PLACE ? IND_MAP_MARK_GROUP : IND_MAP_MARK_PERSON;
      named->name = say (self, node->contact->name);
      named->role = say (self, node->contact->role);
    }
  if (named->name == NULL)
    {
      named->name = named->role;
      named->role = NULL;
    }
}

/** ind_map_ring_words: Returns: (transfer none): how near somebody stands: "tæt på", "i den midterste ring". */
const char *
ind_map_ring_words (double distance)
{
  static const char *const rings[] = { N_("close by"), N_("in the middle ring"), N_("in the outer ring"), N_("outside the rim") };

  return _(rings[ind_map_ring (distance)]);
}

/* Mette Kjær, fysioterapeut, sundhed, tæt på, stærk kontakt. */
static void
describe_node (IndMapFigure *self, IndMapNode *node)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  const char *tie = ind_words_choice (ind_tie_values, (int) node->tie);
  g_autofree char *contact = ind_words_fill (_("{kind} contact"), "kind", tie, NULL);
  g_autofree char *words = NULL;

  if (node->name != NULL)
    g_ptr_array_add (parts, (gpointer) node->name);
  if (node->role != NULL)
    g_ptr_array_add (parts, (gpointer) node->role);
  if (node->mark == IND_MAP_MARK_DEAD)
    g_ptr_array_add (parts, (gpointer) _("has died"));
  g_ptr_array_add (parts, self->names->pdata[node->sector]);
  if (ind_amount_is_set (node->distance))
    g_ptr_array_add (parts, (gpointer) ind_map_ring_words (node->distance));
  if (node->tie != IND_TIE_NONE && node->tie != IND_TIE_NONE_SAID)
    g_ptr_array_add (parts, contact);
  g_ptr_array_add (parts, NULL);
  words = g_strjoinv (", ", (char **) parts->pdata);
  node->words = g_string_chunk_insert (self->strings, words);
}

static void
add_nodes (IndMapFigure *self, IndMap *map, GHashTable *at)
{
  guint n = ind_list_length (map->nodes);

  for (guint k = 0; k < n; k++)
    {
      const IndNode *node = ind_list_get (map->nodes, k);
      IndMapNode shown = { node->id, ind_node_sector (node, self->keys), node->distance, node->angle, IND_MAP_MARK_PERSON,
                           node->tie, node->coordination, NULL, NULL, NULL };

      name_node (self, node, &shown);
      describe_node (self, &shown);
      g_hash_table_insert (at, (gpointer) node, GUINT_TO_POINTER (self->nodes->len));
      g_array_append_val (self->nodes, shown);
    }
}

static void
add_ties (IndMapFigure *self, IndMap *map, GHashTable *at)
{
  guint n = ind_list_length (map->ties);

  for (guint k = 0; k < n; k++)
    {
      const IndTie *tie = ind_list_get (map->ties, k);
      IndMapTie shown = { tie->id, GPOINTER_TO_UINT (g_hash_table_lookup (at, tie->from)),
                          GPOINTER_TO_UINT (g_hash_table_lookup (at, tie->to)), tie->kind };

      g_array_append_val (self->ties, shown);
    }
}

/* Who stands in the middle: the map's own, else the children in focus; the age where there is one only. */
static void
add_centre (IndMapFigure *self, IndMap *map)
{
  g_autoptr (GPtrArray) children = ind_case_children (self->family);
  g_autoptr (GPtrArray) persons = g_ptr_array_new (), names = g_ptr_array_new_with_free_func (g_free);
  guint n = ind_list_length (map->center);
  g_autofree char *all = NULL;
  const char *names_shown;

  for (guint k = 0; k < n; k++)
    g_ptr_array_add (persons, ((IndLinkItem *) ind_list_get (map->center, k))->target);
  for (guint k = 0; n == 0 && k < children->len; k++)
    g_ptr_array_add (persons, children->pdata[k]);
  for (guint k = 0; k < persons->len; k++)
    g_ptr_array_add (names, ind_first_name (((IndPerson *) persons->pdata[k])->name));
  g_ptr_array_add (names, NULL);
  all = names->len > 1 ? ind_format_list ((const char *const *) names->pdata) : NULL;
  names_shown = say (self, all);
  self->input.centre = names_shown != NULL ? names_shown : _("the family");
  if (persons->len == 1)
    self->input.centre_age = take (self, ind_words_age (((IndPerson *) persons->pdata[0])->birth_date, map->date));
  self->input.subtitle = take (self, ind_words_fill (_("Network map for {name}"), "name", self->input.centre, NULL));
}

static void
add_legend (IndMapFigure *self)
{
  IndNetworkMapInput *input = &self->input;

  input->ties_heading = _("Contact");
  input->marks_heading = _("Who");
  input->coordination_heading = _("Who coordinates");
  for (IndTieKind k = IND_TIE_STRONG; k <= IND_TIE_NONE; k++)
    input->tie_words[k] = ind_words_choice (ind_tie_values, (int) k);
  input->mark_words[IND_MAP_MARK_PERSON] = _("family and friends");
  input->mark_words[IND_MAP_MARK_PROFESSIONAL] = _("professional");
  input->mark_words[IND_MAP_MARK_GROUP] = _("group or place");
  input->mark_words[IND_MAP_MARK_PET] = _("pet");
  input->mark_words[IND_MAP_MARK_DEAD] = _("has died");
  input->coordination_words[IND_COORDINATION_FAMILY] = _("the family itself");
  input->coordination_words[IND_COORDINATION_SHARED] = _("together");
  input->coordination_words[IND_COORDINATION_COORDINATOR] = _("the coordinator");
}

static void
add_alt (IndMapFigure *self)
{
  GString *alt = g_string_new (self->input.subtitle);

  for (guint k = 0; k < self->nodes->len; k++)
    g_string_append_printf (alt, "%s%s", k == 0 ? ". " : "; ", g_array_index (self->nodes, IndMapNode, k).words);
  self->alt = g_string_free (alt, FALSE);
}

/**
 * ind_map_on:
 * @day: a day, or %IND_NO_DATE for the latest
 *
 * Returns: (transfer none) (nullable): the map that held on that day: the latest of those that are no later
 */
IndMap *
ind_map_on (IndCase *family, IndDate day)
{
  IndMap *found = NULL;
  guint n = ind_list_length (family->maps);

  for (guint k = 0; k < n; k++)
    {
      IndMap *map = ind_list_get (family->maps, k);

      if ((day == IND_NO_DATE || map->date <= day) && (found == NULL || map->date >= found->date))
        found = map;
    }
  return found;
}

/** ind_map_figure_new: @family, @map: are kept as they are as long as the figure. Returns: (transfer full): the map in words */
IndMapFigure *
ind_map_figure_new (IndCase *family, IndMap *map)
{
  IndMapFigure *self = g_new0 (IndMapFigure, 1);
  g_autoptr (GHashTable) at = g_hash_table_new (NULL, NULL);

  self->family = g_object_ref (family);
  self->strings = g_string_chunk_new (1024);
  self->keys = g_ptr_array_new ();
  self->names = g_ptr_array_new ();
  self->hues = g_array_new (FALSE, FALSE, sizeof (IndHue));
  self->nodes = g_array_new (FALSE, FALSE, sizeof (IndMapNode));
  self->ties = g_array_new (FALSE, FALSE, sizeof (IndMapTie));
  add_sectors (self, map);
  add_nodes (self, map, at);
  add_ties (self, map, at);
  add_centre (self, map);
  add_legend (self);
  self->input.title = say (self, map->title);
  self->input.date = take (self, ind_format_date (map->date));
  self->input.sectors = (const char *const *) self->names->pdata;
  self->input.hues = (const IndHue *) self->hues->data;
  self->input.n_sectors = self->keys->len;
  self->input.nodes = (const IndMapNode *) self->nodes->data;
  self->input.n_nodes = self->nodes->len;
  self->input.ties = (const IndMapTie *) self->ties->data;
  self->input.n_ties = self->ties->len;
  add_alt (self);
  return self;
}

/** ind_map_figure_free: @self: (transfer full) */
void
ind_map_figure_free (IndMapFigure *self)
{
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->keys);
  g_ptr_array_unref (self->names);
  g_array_unref (self->hues);
  g_array_unref (self->nodes);
  g_array_unref (self->ties);
  g_free (self->alt);
  g_object_unref (self->family);
  g_free (self);
}

/** ind_map_figure_input: Returns: (transfer none): what the figure is laid out from. */
const IndNetworkMapInput *
ind_map_figure_input (const IndMapFigure *self)
{
  return &self->input;
}

/** ind_map_figure_node: Returns: (transfer none) (nullable): somebody as the figure shows them. @id: of their IndNode */
const IndMapNode *
ind_map_figure_node (const IndMapFigure *self, gint64 id)
{
  for (guint k = 0; k < self->nodes->len; k++)
    if (g_array_index (self->nodes, IndMapNode, k).id == id)
      return &g_array_index (self->nodes, IndMapNode, k);
  return NULL;
}

/**
 * ind_map_figure_place:
 * @distance: see IndNode; NaN where nobody has said
 *
 * Returns: (transfer full): where on the map that is: "Venner, i den midterste ring"
 */
char *
ind_map_figure_place (const IndMapFigure *self, double distance, double angle)
{
  const char *sector = self->names->pdata[ind_sector_at (self->names->len, angle)];

  if (!ind_amount_is_set (distance))
    return g_strdup (sector);
  return g_strdup_printf ("%s, %s", sector, ind_map_ring_words (distance));
}

/** ind_map_figure_title: Returns: (transfer none): what it is: Netværkskort for Deniz. */
const char *
ind_map_figure_title (const IndMapFigure *self)
{
  return self->input.subtitle;
}

/** ind_map_figure_alt: Returns: (transfer none): all that stands on it, in words. */
const char *
ind_map_figure_alt (const IndMapFigure *self)
{
  return self->alt;
}
