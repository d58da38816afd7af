#include "config.h"

#include "records.h"

#include <json-glib/json-glib.h>

/*
 * The program's tables of fields against the promise that they keep: the case file's JSON Schema. Every key of the
 * schema has its field or list, of the same type, with the same words, bounds and default, and no field is more than
 * the schema has.
 */

typedef struct
{
  JsonObject *root;
  GHashTable *seen;   /* the fields and lists that the schema has */
} Comparison;

static JsonObject *
resolve (Comparison *self, JsonObject *part, const char **def)
{
  if (def != NULL)
    *def = NULL;
  while (json_object_has_member (part, "$ref"))
    {
      const char *name = json_object_get_string_member (part, "$ref") + strlen ("#/$defs/");

      if (def != NULL && *def == NULL)
        *def = name;
      part = json_object_get_object_member (json_object_get_object_member (self->root, "$defs"), name);
    }
  return part;
}

static gboolean
is_required (JsonObject *object, const char *key)
{
  JsonArray *required = json_object_has_member (object, "required") ? json_object_get_array_member (object, "required")
                                                                    : NULL;

  for (guint k = 0; required != NULL && k < json_array_get_length (required); k++)
    if (g_str_equal (json_array_get_string_element (required, k), key))
      return TRUE;
  return FALSE;
}

/* The type that is not null. */
static const char *
type_of (JsonObject *part)
{
  JsonNode *type = json_object_get_member (part, "type");

  if (type == NULL)
    return "";
  return JSON_NODE_HOLDS_ARRAY (type) ? json_array_get_string_element (json_node_get_array (type), 0)
                                      : json_node_get_string (type);
}

/* The words of an enum, or of one that also lets in a kommune's own. */
static JsonArray *
words_of (JsonObject *part, gboolean *own)
{
  *own = json_object_has_member (part, "anyOf");
  if (*own)
    part = json_array_get_object_element (json_object_get_array_member (part, "anyOf"), 0);
  return json_object_has_member (part, "enum") ? json_object_get_array_member (part, "enum") : NULL;
}

static void
compare_words (const IndField *field, JsonArray *words, gboolean own)
{
  g_assert_nonnull (field->values);
  g_assert_cmpuint (g_strv_length ((char **) field->values), ==, json_array_get_length (words));
  for (guint k = 0; k < json_array_get_length (words); k++)
    g_assert_true (g_strv_contains (field->values, json_array_get_string_element (words, k)));
  g_assert_cmpint (field->type, ==, own ? IND_FIELD_TEXT : IND_FIELD_CHOICE);
  g_assert_cmpint ((field->flags & IND_FIELD_OWN_VALUES) != 0, ==, own);
}

static void
compare_text (const IndField *field, JsonObject *part)
{
  static const struct { const char *start; IndTextForm form; } forms[] = {
    { "^[0-2][0-9]:", IND_FORM_TIME }, { "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T", IND_FORM_STAMP }, { "^[0-9]+ ?", IND_FORM_SECTION },
  };
  const char *pattern = json_object_get_string_member_with_default (part, "pattern", NULL);
  gint64 longest = json_object_get_int_member_with_default (part, "maxLength", 100000);
  IndTextForm form = IND_FORM_ANY;

  g_assert_cmpint (field->type, ==, IND_FIELD_TEXT);
  g_assert_null (field->values);
  for (gsize k = 0; pattern != NULL && k < G_N_ELEMENTS (forms); k++)
    if (g_str_has_prefix (pattern, forms[k].start))
      form = forms[k].form;
  g_assert_cmpint (field->form, ==, form);
  g_assert_cmpint (pattern != NULL, ==, form != IND_FORM_ANY);
  g_assert_cmpint (field->high != 0 ? field->high : 100000, ==, longest);
  if (pattern == NULL)
    g_assert_cmpint (field->low, ==, json_object_get_int_member_with_default (part, "minLength", 0));
}

static void
compare_number (const IndField *field, JsonObject *part, IndFieldType type)
{
  g_assert_cmpint (field->type, ==, type);
  if (!json_object_has_member (part, "minimum"))
    {
      g_assert_cmpint (field->low, ==, 0);
      g_assert_cmpint (field->high, ==, 0);
      return;
    }
  g_assert_cmpint (field->low, ==, json_object_get_int_member (part, "minimum"));
  g_assert_cmpint (field->high, ==, json_object_get_int_member_with_default (part, "maximum", G_MAXINT64));
}

static void
compare_default (const IndField *field, JsonObject *part)
{
  JsonNode *preset = json_object_get_member (part, "default");
  gint64 number = 0;

  if (preset != NULL && json_node_get_value_type (preset) == G_TYPE_BOOLEAN)
    number = json_node_get_boolean (preset) ? IND_YES : IND_NO;
  else if (preset != NULL && json_node_get_value_type (preset) == G_TYPE_STRING)
    number = ind_field_choice (field, json_node_get_string (preset));
  else if (preset != NULL)
    number = json_node_get_int (preset);
  g_assert_cmpint (field->preset, ==, number);
}

/* A value of the schema, be it a key's or an item's. */
static void
compare_value (Comparison *self, const IndField *field, JsonObject *part)
{
  const char *def;
  JsonObject *value = resolve (self, part, &def);
  const char *type = type_of (value);
  gboolean own;
  JsonArray *words = words_of (value, &own);

  if (g_strcmp0 (def, "date") == 0 || g_strcmp0 (def, "maybe_date") == 0)
    g_assert_cmpint (field->type, ==, IND_FIELD_DATE);
  else if (g_strcmp0 (def, "month") == 0)
    g_assert_cmpint (field->type, ==, IND_FIELD_MONTH);
  else if (g_strcmp0 (def, "id") == 0)
    g_assert_true (field->type == IND_FIELD_ACTOR || (field->type == IND_FIELD_RECORD && field->target != NULL));
  else if (g_strcmp0 (def, "party") == 0)
    {
      g_assert_cmpint (field->type, ==, IND_FIELD_PARTY);
      g_assert_cmpint (field->low, ==, 1);
      g_assert_cmpint (field->high, ==, 200);
    }
  else if (words != NULL)
    compare_words (field, words, own);
  else if (g_str_equal (type, "string"))
    compare_text (field, value);
  else if (g_str_equal (type, "boolean"))
    g_assert_cmpint (field->type, ==, IND_FIELD_ANSWER);
  else if (g_str_equal (type, "integer"))
    compare_number (field, value, IND_FIELD_NUMBER);
  else if (g_str_equal (type, "number"))
    compare_number (field, value, IND_FIELD_AMOUNT);
  else if (g_str_equal (type, "object"))
    g_assert_cmpint (field->type, ==, IND_FIELD_OBJECT);
  else
    g_assert_not_reached ();
  compare_default (field, part);
}

static const IndField *
field_at (const IndTable *table, const char *path)
{
  for (const IndField *field = table->fields; field->name != NULL; field++)
    if (g_str_equal (ind_field_path (field), path))
      return field;
  return NULL;
}

static const IndList *
list_at (const IndTable *table, const char *path)
{
  for (const IndList *list = table->lists; list != NULL && list->path != NULL; list++)
    if (g_str_equal (list->path, path))
      return list;
  return NULL;
}

static void compare_object (Comparison *self, const IndTable *table, JsonObject *object, const char *prefix);

static void
compare_list (Comparison *self, const IndList *list, JsonObject *part)
{
  JsonObject *items = json_object_get_object_member (part, "items");

  g_assert_cmpstr (type_of (part), ==, "array");
  g_assert_cmpint (list->min, ==, json_object_get_int_member_with_default (part, "minItems", 0));
  g_assert_cmpint (list->max, ==, json_object_get_int_member_with_default (part, "maxItems", 0));
  if (list->plain)
    {
      g_assert_null (list->table->fields[1].name);
      compare_value (self, list->table->fields, items);
      g_hash_table_add (self->seen, (gpointer) list->table->fields);
    }
  else
    compare_object (self, list->table, resolve (self, items, NULL), "");
}

static void
compare_key (Comparison *self, const IndTable *table, JsonObject *object, const char *prefix, const char *key)
{
  g_autofree char *path = g_strconcat (prefix, key, NULL);
  const IndField *field = field_at (table, path);
  const IndList *list = list_at (table, path);
  JsonObject *part = json_object_get_object_member (json_object_get_object_member (object, "properties"), key);
  const char *def;
  JsonObject *value = resolve (self, part, &def);

  g_test_message ("%s: %s", table->name, path);
  if (g_str_equal (path, "id") && g_strcmp0 (def, "id") == 0)
    {
      g_assert_true (table->has_ref);
      return;
    }
  if (list != NULL)
    {
      g_assert_cmpint ((list->flags & IND_FIELD_REQUIRED) != 0, ==, is_required (object, key));
      compare_list (self, list, value);
      g_hash_table_add (self->seen, (gpointer) list);
      return;
    }
  if (field != NULL)
    {
      g_assert_cmpint ((field->flags & IND_FIELD_REQUIRED) != 0, ==, is_required (object, key));
      if (g_str_equal (key, "note") || g_str_equal (key, "professional") || g_str_equal (key, "cpr"))
        g_assert_true (field->flags & IND_FIELD_INTERNAL);
      compare_value (self, field, part);
      g_hash_table_add (self->seen, (gpointer) field);
      if (field->type != IND_FIELD_OBJECT)
        return;
    }
  /* An object inside: its keys are fields of the same table. */
  if (g_str_equal (type_of (value), "object"))
    {
      g_autofree char *inside = g_strconcat (path, ".", NULL);

      compare_object (self, table, value, inside);
      return;
    }
  g_error ("%s has no %s", table->name, path);
}

static void
compare_object (Comparison *self, const IndTable *table, JsonObject *object, const char *prefix)
{
  JsonObjectIter iter;
  const char *key;

  json_object_iter_init (&iter, json_object_get_object_member (object, "properties"));
  while (json_object_iter_next (&iter, &key, NULL))
    if (*prefix != '\0' || table != &ind_case_table
        || !(g_str_equal (key, "format") || g_str_equal (key, "version") || g_str_equal (key, "written_on")))
      compare_key (self, table, object, prefix, key);
}

static void
test_tables_keep_the_schema (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "case-file.schema.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  Comparison self = { .seen = seen };

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  self.root = json_node_get_object (json_parser_get_root (parser));
  compare_object (&self, &ind_case_table, self.root, "");

  for (guint k = 0; ind_tables[k] != NULL; k++)
    {
      for (const IndField *field = ind_tables[k]->fields; field->name != NULL; field++)
        {
          g_test_message ("%s: %s", ind_tables[k]->name, field->name);
          g_assert_true (g_hash_table_contains (seen, field));
        }
      for (const IndList *list = ind_tables[k]->lists; list != NULL && list->path != NULL; list++)
        {
          g_test_message ("%s: %s", ind_tables[k]->name, list->path);
          g_assert_true (g_hash_table_contains (seen, list));
        }
    }
}

/* Costs never leave the case file: no field of theirs may be taken for one that may be shown. */
static void
test_costs_are_internal (void)
{
  const IndTable *tables[] = { &ind_measure_table, &ind_measure_cost_table };

  for (guint k = 0; k < G_N_ELEMENTS (tables); k++)
    for (const IndField *field = tables[k]->fields; field->name != NULL; field++)
      if (field->type == IND_FIELD_AMOUNT)
        g_assert_true (field->flags & IND_FIELD_INTERNAL);
  for (const IndField *field = ind_measure_funding_table.fields; field->name != NULL; field++)
    g_assert_true (field->flags & IND_FIELD_INTERNAL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/tables-keep-the-schema", test_tables_keep_the_schema);
  g_test_add_func ("/schema/costs-are-internal", test_costs_are_internal);
  return g_test_run ();
}
