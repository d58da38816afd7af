#include "config.h"

#include "ind-case-schema.h"

#include <math.h>
#include <string.h>

/** ind_schema_load: Returns: (transfer full): the schema in tests/data. */
JsonObject *
ind_schema_load (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "case-file.schema.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

/** ind_schema_resolve: follows "$ref" to the definition that it names. */
JsonObject *
ind_schema_resolve (JsonObject *schema, JsonObject *part)
{
  while (json_object_has_member (part, "$ref"))
    {
      const char *name = json_object_get_string_member (part, "$ref");

      g_assert_true (g_str_has_prefix (name, "#/$defs/"));
      part = json_object_get_object_member (json_object_get_object_member (schema, "$defs"), name + strlen ("#/$defs/"));
      g_assert_nonnull (part);
    }
  return part;
}

static char *difference (JsonNode *one, JsonNode *other, const char *path);
static JsonNode *normal (JsonObject *schema, JsonObject *part, JsonNode *value);

/* Adds what the object says under each key that this part of the schema, or one of its alternatives, knows. */
static void
add_known_keys (JsonObject *schema, JsonObject *part, JsonObject *from, JsonObject *to)
{
  static const char *const alternatives[] = { "anyOf", "oneOf" };
  JsonObject *properties = json_object_has_member (part, "properties") ? json_object_get_object_member (part, "properties")
                                                                      : NULL;
  JsonObjectIter iter;
  const char *key;
  JsonNode *property;

  for (guint k = 0; k < G_N_ELEMENTS (alternatives); k++)
    if (json_object_has_member (part, alternatives[k]))
      {
        JsonArray *array = json_object_get_array_member (part, alternatives[k]);

        for (guint n = 0; n < json_array_get_length (array); n++)
          add_known_keys (schema, ind_schema_resolve (schema, json_array_get_object_element (array, n)), from, to);
      }
  if (properties == NULL)
    return;
  json_object_iter_init (&iter, properties);
  while (json_object_iter_next (&iter, &key, &property))
    {
      JsonNode *said = json_object_get_member (from, key);
      JsonNode *kept = said ? normal (schema, json_node_get_object (property), said) : NULL;

      if (kept != NULL)
        json_object_set_member (to, key, kept);
    }
}

/*
 * Returns: (transfer full) (nullable): what the value says; NULL where it says no more than its absence would:
 * null, "", [] and the default. Keys that the schema does not know say nothing.
 */
static JsonNode *
normal (JsonObject *schema, JsonObject *part, JsonNode *value)
{
  JsonNode *preset, *kept = NULL;

  part = ind_schema_resolve (schema, part);
  preset = json_object_get_member (part, "default");
  if (JSON_NODE_HOLDS_NULL (value))
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (value))
    {
      if (json_node_get_value_type (value) == G_TYPE_STRING && *json_node_get_string (value) == '\0')
        return NULL;
      kept = json_node_copy (value);
    }
  else if (JSON_NODE_HOLDS_OBJECT (value))
    {
      g_autoptr (JsonObject) object = json_object_new ();

      add_known_keys (schema, part, json_node_get_object (value), object);
      kept = json_node_init_object (json_node_alloc (), object);
    }
  else
    {
      JsonArray *array = json_node_get_array (value);
      g_autoptr (JsonArray) items = json_array_new ();

      for (guint k = 0; k < json_array_get_length (array); k++)
        {
          JsonNode *item = normal (schema, json_object_get_object_member (part, "items"), json_array_get_element (array, k));

          json_array_add_element (items, item ? item : json_node_new (JSON_NODE_NULL));
        }
      if (json_array_get_length (items) == 0)
        return NULL;
      kept = json_node_init_array (json_node_alloc (), items);
    }
  if (preset != NULL)
    {
      g_autofree char *differs = difference (kept, preset, "");

      if (differs == NULL)
        g_clear_pointer (&kept, json_node_unref);
    }
  return kept;
}

static gboolean
same_value (JsonNode *one, JsonNode *other)
{
  GType type = json_node_get_value_type (one), other_type = json_node_get_value_type (other);

  if (type == G_TYPE_STRING || other_type == G_TYPE_STRING)
    return type == other_type && strcmp (json_node_get_string (one), json_node_get_string (other)) == 0;
  if (type == G_TYPE_BOOLEAN || other_type == G_TYPE_BOOLEAN)
    return type == other_type && json_node_get_boolean (one) == json_node_get_boolean (other);
  if (type == G_TYPE_INT64 && other_type == G_TYPE_INT64)
    return json_node_get_int (one) == json_node_get_int (other);
  return json_node_get_double (one) == json_node_get_double (other);
}

static char *
object_difference (JsonObject *one, JsonObject *other, const char *path)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  json_object_iter_init (&iter, one);
  while (json_object_iter_next (&iter, &key, &value))
    {
      g_autofree char *below = g_strconcat (path, ".", key, NULL);
      JsonNode *same = json_object_get_member (other, key);
      char *found = same ? difference (value, same, below) : g_strconcat (below, " only in the first", NULL);

      if (found != NULL)
        return found;
    }
  json_object_iter_init (&iter, other);
  while (json_object_iter_next (&iter, &key, &value))
    if (!json_object_has_member (one, key))
      return g_strconcat (path, ".", key, " only in the second", NULL);
  return NULL;
}

static char *
difference (JsonNode *one, JsonNode *other, const char *path)
{
  JsonArray *first, *second;

  if (json_node_get_node_type (one) != json_node_get_node_type (other))
    return g_strconcat (path, " of another type", NULL);
  switch (json_node_get_node_type (one))
    {
    case JSON_NODE_OBJECT:
      return object_difference (json_node_get_object (one), json_node_get_object (other), path);
    case JSON_NODE_VALUE:
      return same_value (one, other) ? NULL : g_strdup (path);
    case JSON_NODE_NULL:
      return NULL;
    case JSON_NODE_ARRAY:
    default:
      first = json_node_get_array (one);
      second = json_node_get_array (other);
      if (json_array_get_length (first) != json_array_get_length (second))
        return g_strconcat (path, " of another length", NULL);
      for (guint k = 0; k < json_array_get_length (first); k++)
        {
          g_autofree char *below = g_strdup_printf ("%s[%u]", path, k);
          char *found = difference (json_array_get_element (first, k), json_array_get_element (second, k), below);

          if (found != NULL)
            return found;
        }
      return NULL;
    }
}

static JsonNode *
parse_normal (JsonObject *schema, const char *text)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonNode *root;

  if (g_str_has_prefix (text, "\357\273\277"))
    text += 3;
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  root = json_parser_get_root (parser);
  json_object_remove_member (json_node_get_object (root), "written_on");
  return normal (schema, schema, root);
}

/** ind_case_difference: Returns: (transfer full) (nullable): the path at which two case files do not say the same. */
char *
ind_case_difference (const char *one, const char *other)
{
  g_autoptr (JsonObject) schema = ind_schema_load ();
  g_autoptr (JsonNode) first = parse_normal (schema, one), second = parse_normal (schema, other);

  return difference (first, second, "$");
}
