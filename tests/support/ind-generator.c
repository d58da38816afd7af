#include "config.h"

#include "ind-generator.h"

#include "ind-case-schema.h"
#include "ind-json-scrawl.h"

#include <string.h>

/* Stands where an id of something will be put once all of the file's ids are known: MARK and the kind. */
#define MARK "\x02to a "

typedef struct
{
  GRand *rand;
  JsonObject *schema;
  double fullness;      /* how likely a key that may be left out is there */
  guint most;           /* most items of a list */
  guint n_ids;
  GHashTable *ids;      /* kind → GPtrArray of ids */
} Generator;

static const struct { const char *key, *kind; } kinds_of_keys[] = {
  { "coordinator", "worker" }, { "partner", "worker" },      { "worker", "worker" },   { "given_by", "actor" },
  { "responsible", "actor" },  { "by", "actor" },            { "ref", "actor" },       { "agreed_by", "actor" },
  { "center", "person" },      { "children", "person" },     { "child", "person" },    { "for", "person" },
  { "person", "person" },      { "contact", "outsider" },    { "from", "node" },       { "to", "node" },
  { "parent", "goal" },        { "goals", "goal" },          { "goal", "goal" },       { "measure", "measure" },
  { "activity", "activity" },
};

static const char *const pieces[] = {
  "Vi vil gerne", "rødgrød med fløde", "Ærø, Øster Åby", "İstanbul'da ığdır şeker çağ", "مرحبا بالعائلة", "\"citat\"",
  "\\bagved\\", "\n", "\r\n", "\t", "👨‍👩‍👧‍👦", "\xF0\x9D\x84\x9E", "<b>fed</b> & 'sådan'",
  "\xE2\x80\xA8", "\xEF\xBB\xBF", "\x7F", "\x01", "\x1F", "\xEF\xBF\xBF", "\xF4\x8F\xBF\xBF", "e\xCC\x81", " ", "",
  "%s %n", "'; DROP TABLE person; --", "NULL", "0", "@", "ﬁ",
};

static gboolean
chance (Generator *self, double likely)
{
  return g_rand_double (self->rand) < likely;
}

static guint
below (Generator *self, guint n)
{
  return (guint) g_rand_int_range (self->rand, 0, (gint32) n);
}

static JsonNode *
node_of_string (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

/* Returns: (transfer full): a text of @low to @high characters. */
static char *
text_of (Generator *self, glong low, glong high)
{
  g_autoptr (GString) text = g_string_new (NULL);
  glong most = high > 2000 && !chance (self, 0.05) ? 2000 : high, length = 0;
  glong some = 1 + (glong) below (self, 60);
  glong wanted = chance (self, 0.02) ? most : MIN (high, some);

  if (low == 0 && chance (self, 0.05))
    return g_strdup ("");
  while (length < wanted)
    {
      const char *piece = wanted > 1000 ? "rødgrød med fløde på en søndag i Ærøskøbing. "
                                        : pieces[below (self, G_N_ELEMENTS (pieces))];

      g_string_append (text, piece);
      length += g_utf8_strlen (piece, -1);
    }
  return g_utf8_substring (text->str, 0, wanted);
}

static char *
date_of (Generator *self)
{
  static const char *const special[] = { "2024-02-29", "2000-02-29", "1900-02-28", "0001-01-01", "9999-12-31" };
  g_autoptr (GDateTime) day = g_date_time_new_utc (1990 + (int) below (self, 50), 1, 1, 0, 0, 0);
  g_autoptr (GDateTime) later = g_date_time_add_days (day, (int) below (self, 365));

  return chance (self, 0.05) ? g_strdup (special[below (self, G_N_ELEMENTS (special))])
                             : g_date_time_format (later, "%Y-%m-%d");
}

static char *
time_of (Generator *self)
{
  return g_strdup_printf ("%02u:%02u", below (self, 24), below (self, 60));
}

static char *
own_value (Generator *self)
{
  static const char *const words[] = { "x-0", "x-vores.egen", "x-a-b..c-", "x-nordkommunen" };

  return g_strdup (words[below (self, G_N_ELEMENTS (words))]);
}

/* Each pattern of the schema; one that is not known here is a schema that has changed. */
static char *
text_of_pattern (Generator *self, const char *pattern)
{
  static const char *const sections[] = { "90", "52 a", "140b", "7 ", "0", "81" };
  g_autofree char *day = date_of (self), *hour = time_of (self);

  if (strcmp (pattern, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$") == 0)
    return g_steal_pointer (&day);
  if (strcmp (pattern, "^[0-9]{4}-(0[1-9]|1[0-2])$") == 0)
    return g_strndup (day, 7);
  if (strcmp (pattern, "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-2][0-9]:[0-5][0-9])?$") == 0)
    return chance (self, 0.5) ? g_steal_pointer (&day) : g_strconcat (day, "T", hour, NULL);
  if (strcmp (pattern, "^[0-2][0-9]:[0-5][0-9]$") == 0)
    return g_steal_pointer (&hour);
  if (strcmp (pattern, "^[0-9]+ ?[a-z]?$") == 0)
    return g_strdup (sections[below (self, G_N_ELEMENTS (sections))]);
  g_assert_cmpstr (pattern, ==, "^x-[a-z0-9][a-z0-9.-]*$");
  return own_value (self);
}

/* A new id of the kind; short, as long as may be, or made of letters that are more than a byte. */
static char *
new_id (Generator *self, const char *kind)
{
  g_autoptr (GString) id = g_string_new (NULL);
  GPtrArray *ids = g_hash_table_lookup (self->ids, kind);

  g_string_printf (id, "%.1s-%u", kind, self->n_ids++);
  if (chance (self, 0.05))
    while (g_utf8_strlen (id->str, -1) < 64)
      g_string_append (id, chance (self, 0.5) ? "ø" : "🙂");
  if (ids == NULL)
    {
      ids = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->ids, g_strdup (kind), ids);
    }
  g_ptr_array_add (ids, g_strdup (id->str));
  return g_strdup (id->str);
}

static char *
mark_for (const char *key)
{
  for (gsize k = 0; k < G_N_ELEMENTS (kinds_of_keys); k++)
    if (strcmp (kinds_of_keys[k].key, key) == 0)
      return g_strconcat (MARK, kinds_of_keys[k].kind, NULL);
  g_assert_not_reached ();
}

static gint64
bound (JsonObject *part, const char *key, gint64 otherwise)
{
  return json_object_has_member (part, key) ? json_object_get_int_member (part, key) : otherwise;
}

static JsonNode *make (Generator *self, JsonObject *part, const char *key, const char *kind);

static JsonNode *
make_number (Generator *self, JsonObject *part)
{
  static const double odd[] = { 0.1 + 0.2, 1e-7, 33.33, 1234567.89, 1e15, 0.5, -0.0 };
  double low = (double) bound (part, "minimum", -1000), high = (double) bound (part, "maximum", 1000000);
  double number = chance (self, 0.3) ? odd[below (self, G_N_ELEMENTS (odd))]
                  : chance (self, 0.5) ? (double) (gint64) (low + g_rand_double (self->rand) * (high - low))
                                       : low + g_rand_double (self->rand) * (high - low);

  return json_node_init_double (json_node_alloc (), CLAMP (number, low, high));
}

static JsonNode *
make_integer (Generator *self, JsonObject *part)
{
  gint64 low = bound (part, "minimum", -3), high = bound (part, "maximum", G_MAXINT64);
  gint64 number = low + (gint64) below (self, (guint) MIN ((guint64) high - (guint64) low, 39) + 1);

  if (high == G_MAXINT64 && chance (self, 0.05))
    number = 9007199254740993;
  return json_node_init_int (json_node_alloc (), number);
}

static JsonNode *
make_array (Generator *self, JsonObject *part, const char *key, const char *kind)
{
  g_autoptr (JsonArray) array = json_array_new ();
  guint low = (guint) bound (part, "minItems", 0), high = (guint) bound (part, "maxItems", self->most);
  guint n = low + below (self, MAX (MIN (high, self->most), low) - low + 1);
  JsonObject *items = json_object_get_object_member (part, "items");

  for (guint k = 0; k < n; k++)
    json_array_add_element (array, make (self, items, key, kind));
  return json_node_init_array (json_node_alloc (), array);
}

/* A key from a version to come, which a reader passes over. */
static void
add_unknown_key (JsonObject *object)
{
  g_autoptr (JsonNode) value = json_from_string ("{\"x\":[1,{\"id\":\"p-1\",\"y\":null}],\"æ\":\"\"}", NULL);

  json_object_set_member (object, "x_of_tomorrow", g_steal_pointer (&value));
}

/* Returns: (nullable): the list that stands under the key. */
static JsonArray *
list_of (JsonObject *object, const char *key)
{
  return json_object_has_member (object, key) ? json_object_get_array_member (object, key) : NULL;
}

static gboolean
is_required (JsonObject *part, const char *key)
{
  JsonArray *required = list_of (part, "required");

  for (guint k = 0; required != NULL && k < json_array_get_length (required); k++)
    if (strcmp (json_array_get_string_element (required, k), key) == 0)
      return TRUE;
  return FALSE;
}

static JsonNode *
make_object (Generator *self, JsonObject *part, const char *kind)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonObjectIter iter;
  const char *key;
  JsonNode *property;

  json_object_iter_init (&iter, json_object_get_object_member (part, "properties"));
  while (json_object_iter_next (&iter, &key, &property))
    if (is_required (part, key) || chance (self, self->fullness))
      json_object_set_member (object, key, make (self, json_node_get_object (property), key, kind));
  if (!json_object_has_member (part, "additionalProperties") && chance (self, 0.02))
    add_unknown_key (object);
  return json_node_init_object (json_node_alloc (), object);
}

/* One of the alternatives; those that only say which keys are needed are left to repair(). */
static JsonArray *
alternatives (JsonObject *part)
{
  const char *word = json_object_has_member (part, "anyOf") ? "anyOf" : "oneOf";
  JsonArray *array = list_of (part, word);

  return array != NULL && !json_object_has_member (part, "properties") ? array : NULL;
}

static JsonNode *
make (Generator *self, JsonObject *part, const char *key, const char *kind)
{
  g_autofree char *text = NULL;
  const char *type = NULL;
  JsonArray *array;

  if (json_object_has_member (part, "$ref"))
    {
      const char *name = strrchr (json_object_get_string_member (part, "$ref"), '/') + 1;

      if (strcmp (name, "id") == 0)
        {
          text = strcmp (key, "id") == 0 ? new_id (self, kind) : mark_for (key);
          return node_of_string (text);
        }
      return make (self, ind_schema_resolve (self->schema, part), key, name);
    }
  if (json_object_has_member (part, "const"))
    return json_node_copy (json_object_get_member (part, "const"));
  if (json_object_has_member (part, "enum"))
    {
      array = json_object_get_array_member (part, "enum");
      return json_node_copy (json_array_get_element (array, below (self, json_array_get_length (array))));
    }
  array = alternatives (part);
  if (array != NULL)
    return make (self, json_array_get_object_element (array, below (self, json_array_get_length (array))), key, kind);

  if (JSON_NODE_HOLDS_ARRAY (json_object_get_member (part, "type")))
    {
      array = json_object_get_array_member (part, "type");
      type = json_array_get_string_element (array, below (self, json_array_get_length (array)));
    }
  else
    type = json_object_get_string_member (part, "type");
  if (strcmp (type, "object") == 0)
    return make_object (self, part, g_str_equal (key, "nodes") ? "node"
                                    : g_str_equal (key, "investigations") ? "investigation" : kind);
  if (strcmp (type, "array") == 0)
    return make_array (self, part, key, kind);
  if (strcmp (type, "number") == 0)
    return make_number (self, part);
  if (strcmp (type, "integer") == 0)
    return make_integer (self, part);
  if (strcmp (type, "boolean") == 0)
    return json_node_init_boolean (json_node_alloc (), chance (self, 0.5));
  if (strcmp (type, "null") == 0)
    return json_node_new (JSON_NODE_NULL);
  g_assert_cmpstr (type, ==, "string");
  if (json_object_has_member (part, "pattern"))
    text = text_of_pattern (self, json_object_get_string_member (part, "pattern"));
  else if (strcmp (key, "time") == 0)
    text = time_of (self);
  else if (strcmp (key, "email") == 0 && chance (self, 0.7))
    text = g_strdup_printf ("%c%u@example.dk", chance (self, 0.5) ? 'M' : 'm', below (self, 3));
  else
    text = text_of (self, bound (part, "minLength", 0), bound (part, "maxLength", 100000));
  return node_of_string (text);
}

/* Returns: (nullable): one of the ids of a kind. */
static const char *
any_id (Generator *self, const char *kind)
{
  static const char *const actors[] = { "person", "worker", "outsider" };
  guint turn = g_str_equal (kind, "actor") ? below (self, 3) : 0;
  GPtrArray *ids = g_hash_table_lookup (self->ids, g_str_equal (kind, "actor") ? actors[turn] : kind);

  if (ids == NULL && g_str_equal (kind, "actor"))
    ids = g_hash_table_lookup (self->ids, "person");
  return ids != NULL && ids->len > 0 ? ids->pdata[below (self, ids->len)] : NULL;
}

static gboolean fill (Generator *self, JsonNode *value);

/* Puts an id where a mark stands. Returns: %FALSE where there is nothing of that kind in the file. */
static gboolean
fill_mark (Generator *self, JsonNode *value)
{
  const char *text, *id;

  if (!JSON_NODE_HOLDS_VALUE (value) || json_node_get_value_type (value) != G_TYPE_STRING)
    return TRUE;
  text = json_node_get_string (value);
  if (!g_str_has_prefix (text, MARK))
    return TRUE;
  id = any_id (self, text + strlen (MARK));
  if (id == NULL)
    return FALSE;
  json_node_set_string (value, id);
  return TRUE;
}

/* Keys that must be there: without them the whole object goes. */
static gboolean
is_needed (JsonObject *object, const char *key)
{
  return strcmp (key, "given_by") == 0 || strcmp (key, "ref") == 0
         || (strcmp (key, "worker") == 0 && !json_object_has_member (object, "sector"))
         || ((strcmp (key, "from") == 0 || strcmp (key, "to") == 0) && !json_object_has_member (object, "worker"));
}

static gboolean
fill_object (Generator *self, JsonObject *object)
{
  g_autoptr (GList) keys = json_object_get_members (object);
  gboolean whole = TRUE;

  for (GList *key = keys; key != NULL; key = key->next)
    if (!fill (self, json_object_get_member (object, key->data)))
      {
        whole = whole && !is_needed (object, key->data);
        json_object_remove_member (object, key->data);
      }
  return whole;
}

/* Puts ids where marks stand. Returns: %FALSE where the value cannot stand in the file. */
static gboolean
fill (Generator *self, JsonNode *value)
{
  JsonArray *array;

  if (JSON_NODE_HOLDS_OBJECT (value))
    return fill_object (self, json_node_get_object (value));
  if (!JSON_NODE_HOLDS_ARRAY (value))
    return fill_mark (self, value);
  array = json_node_get_array (value);
  for (guint k = json_array_get_length (array); k-- > 0;)
    if (!fill (self, json_array_get_element (array, k)))
      json_array_remove_element (array, k);
  return TRUE;
}

typedef void (*Repair) (Generator *self, JsonObject *object);

static void
repair_all (Generator *self, JsonObject *owner, const char *list, Repair repair)
{
  JsonArray *array = list_of (owner, list);

  for (guint k = 0; array != NULL && k < json_array_get_length (array); k++)
    repair (self, json_array_get_object_element (array, k));
}

/* A mark stands for exactly one person, worker or contact. */
static void
repair_node (Generator *self, JsonObject *node)
{
  static const char *const keys[] = { "person", "worker", "contact" };
  static const char *const kinds[] = { "person", "worker", "outsider" };
  guint turn = below (self, 3);

  if (any_id (self, kinds[turn]) == NULL)
    turn = 0;
  for (guint k = 0; k < 3; k++)
    json_object_remove_member (node, keys[k]);
  json_object_set_string_member (node, keys[turn], any_id (self, kinds[turn]));
}

/* A mark stands in one of its map's sectors, and ties between marks of its own map. */
static void
repair_map (Generator *self, JsonObject *map)
{
  JsonArray *nodes = json_object_get_array_member (map, "nodes");
  JsonArray *sectors = list_of (map, "sectors");
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint k = 0; k < json_array_get_length (nodes); k++)
    {
      JsonObject *node = json_array_get_object_element (nodes, k);

      repair_node (self, node);
      g_ptr_array_add (ids, g_strdup (json_object_get_string_member (node, "id")));
      json_object_set_string_member (node, "sector", sectors != NULL
                                     ? json_array_get_string_element (sectors, below (self, json_array_get_length (sectors)))
                                     : "daycare-school");
    }
  g_hash_table_insert (self->ids, g_strdup ("node"), g_ptr_array_ref (ids));
  if (json_object_has_member (map, "ties"))
    fill (self, json_object_get_member (map, "ties"));
  g_hash_table_remove (self->ids, "node");
}

/* The shares add up to 100. */
static void
repair_measure (Generator *self, JsonObject *measure)
{
  JsonArray *funding = list_of (measure, "funding");
  guint n = funding ? json_array_get_length (funding) : 0;
  double left = 100;

  for (guint k = 0; k < n; k++)
    {
      double share = k + 1 == n ? left : chance (self, 0.5) ? (double) below (self, 10) : 33.33;

      share = MIN (share, left);
      json_object_set_double_member (json_array_get_object_element (funding, k), "share", share);
      left -= share;
    }
}

/* The date lies in the months that the activity lasts, of which the last is still a month of the calendar. */
static void
repair_activity (Generator *self, JsonObject *activity)
{
  const char *month = json_object_get_string_member (activity, "month");
  gint64 months = json_object_has_member (activity, "months") ? json_object_get_int_member (activity, "months") : 1;
  int year = atoi (month);
  g_autoptr (GDateTime) first = NULL, day = NULL, later = NULL;
  g_autofree char *text = NULL;

  if (year > 9990)
    json_object_set_string_member (activity, "month", month = "2028-02");
  if (!json_object_has_member (activity, "date") || json_object_get_null_member (activity, "date"))
    return;
  first = g_date_time_new_utc (atoi (month), atoi (month + 5), 1, 0, 0, 0);
  later = g_date_time_add_months (first, (int) below (self, (guint) months));
  day = g_date_time_add_days (later, (int) below (self, 28));
  text = g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (day), g_date_time_get_month (day),
                          g_date_time_get_day_of_month (day));
  json_object_set_string_member (activity, "date", text);
}

/* Deep trees of part goals, none a part of itself, in any order in the file. */
static void
repair_goals (Generator *self, JsonObject *file)
{
  JsonArray *goals = list_of (file, "goals");
  guint n = goals ? json_array_get_length (goals) : 0;
  gboolean backwards = chance (self, 0.5);

  for (guint k = 0; k < n; k++)
    {
      JsonObject *goal = json_array_get_object_element (goals, k);
      guint others = backwards ? n - 1 - k : k;

      json_object_remove_member (goal, "parent");
      if (others > 0 && chance (self, 0.6))
        {
          guint at = backwards ? k + 1 + below (self, others) : below (self, others);
          JsonObject *parent = json_array_get_object_element (goals, at);

          json_object_set_string_member (goal, "parent", json_object_get_string_member (parent, "id"));
        }
    }
}

/* Ties are marked for a map's own nodes; until those are known the marks are left alone. */
static JsonNode *
make_file (Generator *self)
{
  JsonNode *root = make (self, self->schema, "", "");
  JsonObject *file = json_node_get_object (root);

  g_hash_table_remove (self->ids, "node");
  if (json_object_has_member (file, "network"))
    repair_all (self, json_object_get_object_member (file, "network"), "maps", repair_map);
  repair_goals (self, file);
  fill (self, root);
  repair_all (self, file, "measures", repair_measure);
  repair_all (self, file, "activities", repair_activity);
  return root;
}

/**
 * ind_generate_case:
 * @seed: the same seed gives the same file
 *
 * Returns: (transfer full): a valid case file, now nearly empty, now full, written in any way that JSON allows
 */
char *
ind_generate_case (guint32 seed)
{
  g_autoptr (JsonNode) root = NULL;
  Generator self = { .rand = g_rand_new_with_seed (seed) };
  char *text;

  self.schema = ind_schema_load ();
  self.fullness = ((const double[]) { 0.05, 0.3, 0.6, 0.95 })[seed % 4];
  self.most = ((const guint[]) { 1, 3, 5 })[seed / 4 % 3];
  self.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  root = make_file (&self);
  text = ind_json_scrawl (root, self.rand);
  g_hash_table_unref (self.ids);
  json_object_unref (self.schema);
  g_rand_free (self.rand);
  return text;
}
