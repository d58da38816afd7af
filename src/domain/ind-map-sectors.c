#include "config.h"

#include "ind-map.h"

#include <math.h>
#include <string.h>

#include "ind-catalogue.h"
#include "ind-format.h"
#include "ind-items.h"

/*
 * In which sector of the map somebody belongs, by what is known of them, until the family says otherwise. Danish words, as
 * ind_fold() writes them; a word that begins with "=" is a whole word. The first row that has one of them counts: a
 * grandmother's friend is a friend.
 */
typedef struct
{
  const char *sector;
  const char *words[24];
} Belonging;

static const Belonging workers[] = {
  { "municipality", { "konsulent", "raadgiv", "sagsbehandl", "koordinator", "forebyg", "=ppr", "familiebehandl", "jobcent" } },
  { "health", { "læge", "sygeple", "sundhed", "terap", "hospital", "sygehus", "klinik", "jordemoder", "jordemor", "psykiatri",
                "ambulatori" } },
  { "daycare-school", { "pædagog", "lærer", "børnehave", "børnehus", "vuggestue", "dagpleje", "dagtilbud", "skole", "=sfo",
                        "fritidshjem", "=klub" } },
};

static const Belonging contacts[] = {
  { "friends", { "=ven", "=venner", "veninde", "kammerat", "=nabo", "naboer", "genbo", "underbo", "overbo", "bedsteven" } },
  { "relatives", { "mormor", "morfar", "farmor", "farfar", "bedste", "oldemor", "oldefar", "tante", "onkel", "moster",
                   "faster", "morbror", "farbror", "fætter", "kusine", "niece", "nevø", "svoger", "sviger", "slægt" } },
  { "municipality", { "raadgiv", "sagsbehandl", "kommune", "forebyg", "=ppr", "jobcent" } },
  { "health", { "læge", "sygeple", "sundhed", "terapeut", "hospital", "sygehus", "klinik", "psykiatri", "ambulatori",
                "udredt" } },
  { "daycare-school", { "pædagog", "lærer", "børnehave", "børnehus", "vuggestue", "dagpleje", "dagtilbud", "skole", "=sfo" } },
};

static gboolean
has_word (const char *text, const char *word)
{
  const char *letters = *word == '=' ? word + 1 : word;
  gsize length = strlen (letters);

  for (const char *at = strstr (text, letters); at != NULL; at = strstr (at + 1, letters))
    if (*word != '=' || ((at == text || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (at))))
                         && !g_unichar_isalpha (g_utf8_get_char (at + length))))
      return TRUE;
  return FALSE;
}

static const char *
belongs (const Belonging *rows, gsize n, const char *text, const char *usual)
{
  for (gsize k = 0; k < n; k++)
    for (gsize m = 0; m < G_N_ELEMENTS (rows[k].words) && rows[k].words[m] != NULL; m++)
      if (has_word (text, rows[k].words[m]))
        return rows[k].sector;
  return usual;
}

/**
 * ind_is_professional:
 * @role: (nullable): what somebody new is to the child
 * @sector: (nullable): the key of where they are put
 *
 * Returns: whether they are likelier one who works with the family than one of its own: by what they are, else by where
 *   they stand
 */
gboolean
ind_is_professional (const char *role, const char *sector)
{
  static const char *const ours[] = { "municipality", "health", "daycare-school", NULL };
  g_autofree char *folded = ind_fold (role != NULL ? role : "");
  const char *there = belongs (contacts, G_N_ELEMENTS (contacts), folded, "");

  if (g_str_equal (there, "friends") || g_str_equal (there, "relatives"))
    return FALSE;
  return belongs (workers, G_N_ELEMENTS (workers), folded, NULL) != NULL || (sector != NULL && g_strv_contains (ours, sector));
}

static const char *
usual_sector_of (const IndRecord *actor)
{
  g_autofree char *text = NULL, *folded = NULL;

  if (actor->table == &ind_person_table)
    {
      const IndPerson *person = (const IndPerson *) actor;
      gboolean farther = person->relation == IND_RELATION_GRANDPARENT || person->relation == IND_RELATION_OTHER;

      return farther && person->lives_with_child != IND_YES ? "relatives" : "family";
    }
  if (actor->table == &ind_worker_table)
    {
      const IndWorker *worker = (const IndWorker *) actor;

      text = g_strjoin (" ", worker->profession != NULL ? worker->profession : "",
                        worker->department != NULL ? worker->department : "", NULL);
      folded = ind_fold (text);
      return belongs (workers, G_N_ELEMENTS (workers), folded, "municipality");
    }
  if (((const IndContact *) actor)->kind == IND_CONTACT_PET)
    return "family";
  text = g_strjoin (" ", ((const IndContact *) actor)->role != NULL ? ((const IndContact *) actor)->role : "",
                    ((const IndContact *) actor)->organisation != NULL ? ((const IndContact *) actor)->organisation : "",
                    ((const IndContact *) actor)->name, NULL);
  folded = ind_fold (text);
  return belongs (contacts, G_N_ELEMENTS (contacts), folded, "other");
}

static guint
find_key (const GPtrArray *keys, const char *key)
{
  for (guint k = 0; k < keys->len; k++)
    if (g_strcmp0 (keys->pdata[k], key) == 0)
      return k;
  return keys->len;
}

/**
 * ind_sector_of:
 * @actor: a person, worker or contact
 * @keys: (element-type utf8): of the map's sectors, at least one
 *
 * Returns: the one of the sectors that somebody belongs in by relation, role or profession, else "other", else the last
 */
const char *
ind_sector_of (const IndRecord *actor, const GPtrArray *keys)
{
  guint k = find_key (keys, usual_sector_of (actor));

  if (k == keys->len)
    k = find_key (keys, "other");
  return keys->pdata[MIN (k, keys->len - 1)];
}

/**
 * ind_map_sector_keys:
 *
 * Returns: (transfer full) (element-type utf8): the map's sectors, clockwise from the top; the map keeps the texts
 */
GPtrArray *
ind_map_sector_keys (const IndMap *map)
{
  GPtrArray *keys = g_ptr_array_new ();
  guint n = ind_list_length (map->sectors);

  for (guint k = 0; k < n; k++)
    g_ptr_array_add (keys, (gpointer) ((IndTextItem *) ind_list_get (map->sectors, k))->text);
  for (guint k = 0; n == 0 && ind_sector_values[k] != NULL; k++)
    g_ptr_array_add (keys, (gpointer) ind_sector_values[k]);
  return keys;
}

/* How many of @n sectors lie between the top and an angle, clockwise. */
static double
sectors_to (guint n, double angle)
{
  return fmod (fmod (90 - angle, 360) + 360, 360) / 360 * n;
}

/** ind_sector_at: @angle: see IndNode. Returns: which of @n sectors it lies in, clockwise from the top */
guint
ind_sector_at (guint n, double angle)
{
  return MIN ((guint) sectors_to (n, angle), n - 1);
}

/** ind_sector_share: Returns: how far within its sector an angle lies, clockwise, 0 to 1 */
double
ind_sector_share (guint n, double angle)
{
  return sectors_to (n, angle) - ind_sector_at (n, angle);
}

/**
 * ind_sector_angle:
 * @n: the number of sectors
 * @place: a sector's number and how far within it, clockwise: 1.5 is the middle of the second
 *
 * Returns: the angle, see IndNode
 */
double
ind_sector_angle (guint n, double place)
{
  return 180 - fmod (fmod (90 + place * 360 / n, 360) + 360, 360);
}

/**
 * ind_node_sector:
 * @keys: (element-type utf8): of the map's sectors
 *
 * Returns: the number of the one where a mark stands: the angle says, else the word
 */
guint
ind_node_sector (const IndNode *node, const GPtrArray *keys)
{
  if (ind_amount_is_set (node->angle))
    return ind_sector_at (keys->len, node->angle);
  return MIN (find_key (keys, node->sector), keys->len - 1);
}

/* The letters that a key cannot have; the full stop tells them from an a and an e that meet, as in naboer. */
static const struct { const char *letter, *plain; } danish[] = { { "æ", "ae." }, { "ø", "oe." }, { "å", "aa." } };

static void
replace (char **text, const char *from, const char *to)
{
  g_auto (GStrv) parts = g_strsplit (*text, from, -1);

  g_free (*text);
  *text = g_strjoinv (to, parts);
}

/**
 * ind_sector_name:
 *
 * Returns: (transfer full): a sector's name: of the catalogue; else what its key says: "x-nae.re-venner" is "Nære venner"
 */
char *
ind_sector_name (const char *key)
{
  const char *name = ind_catalogue_value (IND_CATALOGUE_SECTORS, key, "Name");
  g_autofree char *own = g_strdup (g_str_has_prefix (key, "x-") ? key + 2 : key);

  if (name != NULL)
    return g_strdup (name);
  for (gsize k = 0; k < G_N_ELEMENTS (danish); k++)
    replace (&own, danish[k].plain, danish[k].letter);
  g_strdelimit (own, "-", ' ');
  return ind_upper_first (own);
}

/* The file knows small letters from a to z, digits, full stops and hyphens in a kommune's own words. */
static char *
own_key (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1), *ascii = NULL;
  GString *key = g_string_new ("x-");

  g_strdelimit (lower, ".", ' ');
  for (gsize k = 0; k < G_N_ELEMENTS (danish); k++)
    replace (&lower, danish[k].letter, danish[k].plain);
  ascii = g_str_to_ascii (lower, "C");
  for (const char *at = ascii; *at != '\0'; at++)
    if (g_ascii_isalnum (*at) || *at == '.')
      g_string_append_c (key, g_ascii_tolower (*at));
    else if (key->len > 2 && key->str[key->len - 1] != '-')
      g_string_append_c (key, '-');
  while (key->len > 0 && key->str[key->len - 1] == '-')
    g_string_truncate (key, key->len - 1);
  if (key->len <= 1)
    g_string_truncate (key, 0);
  return g_string_free (key, FALSE);
}

/**
 * ind_sector_key:
 * @name: what somebody would call a sector
 *
 * Returns: (transfer full): the key of the one that is called so in the catalogue, else one of their own; "" where there is
 *   neither letter nor digit in it
 */
char *
ind_sector_key (const char *name)
{
  const char *const *keys = ind_catalogue_keys (IND_CATALOGUE_SECTORS);
  g_autofree char *own = g_strstrip (g_strdup (name)), *folded = ind_fold (own);

  for (guint k = 0; keys[k] != NULL; k++)
    {
      g_autofree char *called = ind_sector_name (keys[k]), *other = ind_fold (called);

      if (*own != '\0' && g_str_equal (folded, other))
        return g_strdup (keys[k]);
    }
  return own_key (own);
}
