#include "config.h"

#include "ind-case-file.h"

#include "ind-json.h"

#include <string.h>

/* The object in which a path's last key stands; made where it is missing, if @make. */
static JsonObject *
container_of (JsonObject *object, const char *path, gboolean make, const char **key)
{
  const char *dot;

  while ((dot = strchr (path, '.')) != NULL)
    {
      g_autofree char *name = g_strndup (path, (gsize) (dot - path));

      if (!json_object_has_member (object, name))
        {
          if (!make)
            return NULL;
          json_object_set_object_member (object, name, json_object_new ());
        }
      object = json_object_get_object_member (object, name);
      path = dot + 1;
    }
  *key = path;
  return object;
}

static JsonNode *
text_node (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
number_node (double number)
{
  JsonNode *node = json_node_alloc ();

  if (number == floor (number) && fabs (number) < 1e15)
    return json_node_init_int (node, (gint64) number);
  return json_node_init_double (node, number);
}

static JsonNode *
party_node (const IndRecord *record, const IndField *field)
{
  IndRecord *who = ind_record_get_record (record, field);
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_alloc ();

  if (who != NULL)
    json_object_set_string_member (object, "ref", who->ref);
  else
    json_object_set_string_member (object, "name", ind_record_get_text (record, field));
  json_node_init_object (node, object);
  json_object_unref (object);
  return node;
}

/* Returns: (transfer full): what the field holds; it must be set, or be a text. */
static JsonNode *
value_node (const IndRecord *record, const IndField *field)
{
  gint64 number = ind_record_get_number (record, field);
  g_autofree char *day = NULL;
  const char *text;

  switch (field->type)
    {
    case IND_FIELD_ANSWER: return json_node_init_boolean (json_node_alloc (), number == IND_YES);
    case IND_FIELD_NUMBER: return json_node_init_int (json_node_alloc (), number);
    case IND_FIELD_AMOUNT: return number_node (ind_record_get_amount (record, field));
    case IND_FIELD_DATE: day = ind_date_to_iso ((IndDate) number); return text_node (day);
    case IND_FIELD_MONTH: day = ind_month_to_iso ((IndDate) number); return text_node (day);
    case IND_FIELD_RECORD:
    case IND_FIELD_ACTOR: return text_node (ind_record_get_record (record, field)->ref);
    case IND_FIELD_PARTY: return party_node (record, field);
    default:
      text = ind_record_get_text (record, field);
      return text_node (text != NULL ? text : "");
    }
}

static void
write_field (JsonObject *object, const IndRecord *record, const IndField *field)
{
  gboolean is_set = ind_record_is_set (record, field);
  /* A text that is needed stands there even when it is empty, if what it stands in does. */
  gboolean needed = field->type == IND_FIELD_TEXT && (field->flags & IND_FIELD_REQUIRED);
  const char *key;
  JsonObject *container;

  if (!is_set && !needed)
    return;
  container = container_of (object, ind_field_path (field), is_set, &key);
  if (container == NULL)
    return;
  if (field->type != IND_FIELD_OBJECT)
    json_object_set_member (container, key, value_node (record, field));
  else if (!json_object_has_member (container, key))
    json_object_set_object_member (container, key, json_object_new ());
}

static JsonObject *write_record (IndRecord *record);

static void
write_list (JsonObject *object, IndRecord *record, const IndList *list)
{
  GListStore *store = ind_record_get_list (record, list);
  guint n = ind_list_length (store);
  const char *key;
  JsonObject *container;
  JsonArray *array;

  if (n == 0 && !(list->flags & IND_FIELD_REQUIRED))
    return;
  container = container_of (object, list->path, n > 0, &key);
  if (container == NULL)
    return;
  array = json_array_sized_new (n);
  for (guint k = 0; k < n; k++)
    {
      IndRecord *item = ind_list_get (store, k);

      if (list->plain)
        json_array_add_element (array, value_node (item, item->table->fields));
      else
        json_array_add_object_element (array, write_record (item));
    }
  json_object_set_array_member (container, key, array);
}

static void
write_into (JsonObject *object, IndRecord *record)
{
  if (record->table->has_ref)
    json_object_set_string_member (object, "id", record->ref);
  for (const IndField *field = record->table->fields; field->name != NULL; field++)
    write_field (object, record, field);
  for (const IndList *list = record->table->lists; list != NULL && list->path != NULL; list++)
    write_list (object, record, list);
}

static JsonObject *
write_record (IndRecord *record)
{
  JsonObject *object = json_object_new ();

  write_into (object, record);
  return object;
}

/* json-glib writes 1e17 as 1e+17.0, which is no number: takes what follows such an exponent away again. */
static void
mend_exponents (GString *text)
{
  gboolean inside = FALSE, exponent = FALSE;
  gsize to = 0;

  for (gsize from = 0; from < text->len; from++)
    {
      char c = text->str[from];

      if (inside && c == '\\')
        text->str[to++] = text->str[from++];
      else if (c == '"')
        inside = !inside;
      else if (!inside && exponent && strncmp (text->str + from, ".0", 2) == 0)
        {
          from++;
          continue;
        }
      exponent = !inside && (c == 'e' || (exponent && (g_ascii_isdigit (c) || c == '+' || c == '-')));
      text->str[to++] = text->str[from];
    }
  g_string_truncate (text, to);
}

/**
 * ind_case_file_write:
 *
 * Returns: (transfer full): the case file of a case, whole, internal notes and all, UTF-8 without a byte order mark
 */
GBytes *
ind_case_file_write (IndCase *family)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_node_alloc ();
  g_autoptr (JsonObject) object = json_object_new ();
  g_autofree char *today = ind_date_to_iso (ind_today ());
  g_autoptr (GString) text = g_string_new (NULL);

  json_object_set_string_member (object, "format", "indgang-case");
  json_object_set_int_member (object, "version", 1);
  json_object_set_string_member (object, "written_on", today);
  write_into (object, (IndRecord *) family);
  json_node_init_object (root, object);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);
  json_generator_to_gstring (generator, text);
  mend_exponents (text);
  /* json-glib escapes all control characters but the last. */
  g_string_replace (text, "\x1f", "\\u001f", 0);
  g_string_append_c (text, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&text));
}
