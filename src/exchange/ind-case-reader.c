#include "config.h"

#include "ind-case-file-private.h"

#include "ind-json.h"
#include "ind-rules.h"

#include <string.h>

/* The longest id, in characters. */
#define MAX_ID 64

/* A field that names somebody or something by the id that it has in the file. */
typedef struct
{
  IndRecord *record;
  const IndField *field;
  char *ref;
  char *path;
} Reference;

typedef struct
{
  GHashTable *refs;         /* id → record */
  GArray *references;
  GPtrArray *passed_over;   /* (nullable): paths of keys that the program does not know, each once */
} Reader;

static void
reference_clear (gpointer data)
{
  Reference *reference = data;

  g_free (reference->ref);
  g_free (reference->path);
}

static char *
join (const char *prefix, const char *path)
{
  return *prefix != '\0' ? g_strconcat (prefix, ".", path, NULL) : g_strdup (path);
}

static gboolean
fail (GError **error, IndErrorCode code, const char *prefix, const char *path, const char *what)
{
  g_autofree char *where = path != NULL ? join (prefix, path) : g_strdup (prefix);

  ind_error_set (error, code, where, what);
  return FALSE;
}

/* Passes an error of the domain on, which knows the field, with the path of the record before it. */
static gboolean
pass_on (GError **error, GError *local, const char *prefix)
{
  fail (error, local->code, prefix, ind_error_where (local), ind_error_what (local));
  g_error_free (local);
  return FALSE;
}

static gboolean
is_absent (JsonNode *node)
{
  return node == NULL || JSON_NODE_HOLDS_NULL (node);
}

/* Finds what stands at a path within an object; nothing there, and null, are %NULL. */
static gboolean
find (JsonObject *object, const char *prefix, const char *path, JsonNode **node, GError **error)
{
  g_auto (GStrv) keys = g_strsplit (path, ".", -1);

  *node = NULL;
  for (guint k = 0; keys[k] != NULL; k++)
    {
      JsonNode *member = json_object_get_member (object, keys[k]);

      if (is_absent (member))
        return TRUE;
      if (keys[k + 1] == NULL)
        *node = member;
      else if (JSON_NODE_HOLDS_OBJECT (member))
        object = json_node_get_object (member);
      else
        {
          g_autoptr (GString) up_to = g_string_new (keys[0]);

          for (guint j = 1; j <= k; j++)
            g_string_append_printf (up_to, ".%s", keys[j]);
          return fail (error, IND_ERROR_TYPE, prefix, up_to->str, "object");
        }
    }
  return TRUE;
}

static void
refer (Reader *reader, IndRecord *record, const IndField *field, const char *ref, const char *prefix, const char *path)
{
  Reference reference = { record, field, g_strdup (ref), join (prefix, path) };

  g_array_append_val (reader->references, reference);
}

static gboolean
read_text (IndRecord *record, const IndField *field, JsonNode *node, const char *prefix, const char *path, GError **error)
{
  gboolean needed = (field->flags & IND_FIELD_REQUIRED) != 0;
  GError *local = NULL;
  const char *text;

  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return fail (error, IND_ERROR_TYPE, prefix, path, "text");
  text = json_node_get_string (node);
  if (*text == '\0' && needed && (field->low > 0 || field->values != NULL))
    return fail (error, IND_ERROR_EMPTY, prefix, path, NULL);
  if (*text != '\0' && field->type != IND_FIELD_DATE && field->type != IND_FIELD_MONTH
      && !ind_field_accepts_text (field, text, &local))
    {
      fail (error, local->code, prefix, path, ind_error_what (local));
      g_error_free (local);
      return FALSE;
    }
  if (field->type == IND_FIELD_DATE || field->type == IND_FIELD_MONTH)
    {
      IndDate date = field->type == IND_FIELD_DATE ? ind_date_from_iso (text) : ind_month_from_iso (text);

      if (date == IND_NO_DATE && (*text != '\0' || needed))
        return fail (error, IND_ERROR_NOT_A_DATE, prefix, path, NULL);
      ind_record_set_number (record, field, date);
    }
  else
    ind_record_set_text (record, field, text);
  return TRUE;
}

static gboolean
read_number (IndRecord *record, const IndField *field, JsonNode *node, const char *prefix, const char *path,
             GError **error)
{
  gboolean whole = field->type == IND_FIELD_NUMBER;
  GType type = json_node_get_value_type (node);
  GError *local = NULL;
  double number;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return fail (error, IND_ERROR_TYPE, prefix, path, whole ? "whole number" : "number");
  number = json_node_get_double (node);
  if (whole && type == G_TYPE_DOUBLE && number != floor (number))
    return fail (error, IND_ERROR_TYPE, prefix, path, "whole number");
  if (whole && fabs (number) >= 1e18)
    return fail (error, IND_ERROR_NUMBER_TOO_LARGE, prefix, path, NULL);
  if (!ind_field_accepts_number (field, number, &local))
    {
      fail (error, local->code, prefix, path, ind_error_what (local));
      g_error_free (local);
      return FALSE;
    }
  if (whole)
    ind_record_set_number (record, field, type == G_TYPE_INT64 ? json_node_get_int (node) : (gint64) number);
  else
    ind_record_set_amount (record, field, number);
  return TRUE;
}

/* Somebody: {"ref": id} or {"name": text}. */
static gboolean
read_party (Reader *reader, IndRecord *record, const IndField *field, JsonNode *node, const char *prefix,
            const char *path, GError **error)
{
  JsonObject *object;
  JsonNode *ref, *name;
  g_autofree char *ref_path = g_strconcat (path, ".ref", NULL), *name_path = g_strconcat (path, ".name", NULL);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (error, IND_ERROR_TYPE, prefix, path, "object");
  object = json_node_get_object (node);
  ref = json_object_get_member (object, "ref");
  name = json_object_get_member (object, "name");
  if (is_absent (ref) == is_absent (name))
    return fail (error, IND_ERROR_ONE_OF, prefix, path, "ref, name");
  if (is_absent (ref))
    {
      if (json_node_get_value_type (name) == G_TYPE_STRING && *json_node_get_string (name) == '\0')
        return fail (error, IND_ERROR_EMPTY, prefix, name_path, NULL);
      return read_text (record, field, name, prefix, name_path, error);
    }
  if (json_node_get_value_type (ref) != G_TYPE_STRING)
    return fail (error, IND_ERROR_TYPE, prefix, ref_path, "text");
  refer (reader, record, field, json_node_get_string (ref), prefix, ref_path);
  return TRUE;
}

static gboolean
read_value (Reader *reader, IndRecord *record, const IndField *field, JsonNode *node, const char *prefix,
            const char *path, GError **error)
{
  switch (field->type)
    {
    case IND_FIELD_TEXT:
    case IND_FIELD_CHOICE:
    case IND_FIELD_DATE:
    case IND_FIELD_MONTH:
      return read_text (record, field, node, prefix, path, error);
    case IND_FIELD_NUMBER:
    case IND_FIELD_AMOUNT:
      return read_number (record, field, node, prefix, path, error);
    case IND_FIELD_ANSWER:
      if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
        return fail (error, IND_ERROR_TYPE, prefix, path, "yes or no");
      ind_record_set_number (record, field, json_node_get_boolean (node) ? IND_YES : IND_NO);
      return TRUE;
    case IND_FIELD_OBJECT:
      if (!JSON_NODE_HOLDS_OBJECT (node))
        return fail (error, IND_ERROR_TYPE, prefix, path, "object");
      ind_record_set_number (record, field, TRUE);
      return TRUE;
    case IND_FIELD_RECORD:
    case IND_FIELD_ACTOR:
      if (json_node_get_value_type (node) != G_TYPE_STRING)
        return fail (error, IND_ERROR_TYPE, prefix, path, "text");
      if (*json_node_get_string (node) != '\0')
        refer (reader, record, field, json_node_get_string (node), prefix, path);
      else if (field->flags & IND_FIELD_REQUIRED)
        return fail (error, IND_ERROR_EMPTY, prefix, path, NULL);
      return TRUE;
    case IND_FIELD_PARTY:
      return read_party (reader, record, field, node, prefix, path, error);
    }
  return TRUE;
}

static gboolean
read_fields (Reader *reader, IndRecord *record, JsonObject *object, const char *prefix, GError **error)
{
  for (const IndField *field = record->table->fields; field->name != NULL; field++)
    {
      const char *path = ind_field_path (field);
      JsonNode *node;

      if (!find (object, prefix, path, &node, error))
        return FALSE;
      if (node == NULL && ind_record_needs (record, field->flags, path))
        return fail (error, IND_ERROR_KEY_MISSING, prefix, NULL, path);
      if (node != NULL && !read_value (reader, record, field, node, prefix, path, error))
        return FALSE;
    }
  return TRUE;
}

/* Takes the id that a record has in the file; no two records have the same. */
static gboolean
read_ref (Reader *reader, IndRecord *record, JsonObject *object, const char *prefix, GError **error)
{
  JsonNode *node = json_object_get_member (object, "id");
  const char *ref;

  if (is_absent (node))
    return fail (error, IND_ERROR_KEY_MISSING, prefix, NULL, "id");
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return fail (error, IND_ERROR_TYPE, prefix, "id", "text");
  ref = json_node_get_string (node);
  if (*ref == '\0')
    return fail (error, IND_ERROR_EMPTY, prefix, "id", NULL);
  if (g_utf8_strlen (ref, -1) > MAX_ID)
    return fail (error, IND_ERROR_TEXT_TOO_LONG, prefix, "id", G_STRINGIFY (MAX_ID));
  if (g_hash_table_contains (reader->refs, ref))
    return fail (error, IND_ERROR_ID_TWICE, prefix, "id", ref);
  ind_record_set_ref (record, ref);
  g_hash_table_insert (reader->refs, (gpointer) record->ref, record);
  return TRUE;
}

/* Notes the keys that nobody knows, by their path without numbers: "goals[].colour". */
static void
note_unknown (Reader *reader, const IndTable *table, JsonObject *object, const char *prefix, const char *inside)
{
  g_autoptr (GList) keys = json_object_get_members (object);

  for (GList *key = keys; key != NULL; key = key->next)
    {
      g_autofree char *path = join (inside, key->data);
      g_autofree char *whole = join (prefix, path);
      JsonNode *member = json_object_get_member (object, key->data);
      gsize length = strlen (path);
      gboolean known = *inside == '\0' && table->has_ref && g_str_equal (path, "id");
      gboolean holds = FALSE;

      if (table == &ind_case_table && *inside == '\0')
        known = g_strv_contains ((const char *const[]) { "format", "version", "written_on", NULL }, path);
      for (const IndField *field = table->fields; field->name != NULL; field++)
        {
          known = known || g_str_equal (ind_field_path (field), path);
          holds = holds || (g_str_has_prefix (ind_field_path (field), path) && ind_field_path (field)[length] == '.');
        }
      for (const IndList *list = table->lists; list != NULL && list->path != NULL; list++)
        {
          known = known || g_str_equal (list->path, path);
          holds = holds || (g_str_has_prefix (list->path, path) && list->path[length] == '.');
        }
      if (holds && JSON_NODE_HOLDS_OBJECT (member))
        note_unknown (reader, table, json_node_get_object (member), prefix, path);
      else if (!known && !holds && !g_ptr_array_find_with_equal_func (reader->passed_over, whole, g_str_equal, NULL))
        g_ptr_array_add (reader->passed_over, g_steal_pointer (&whole));
    }
}

static gboolean read_object (Reader *reader, IndRecord *record, JsonObject *object, const char *prefix,
                             const char *general, GError **error);

static gboolean
read_item (Reader *reader, IndRecord *owner, const IndList *list, JsonNode *node, guint k, const char *prefix,
           const char *general, GError **error)
{
  g_autoptr (IndRecord) record = ind_record_new (list->table, 0);
  g_autofree char *place = g_strdup_printf ("%s[%u]", list->path, k);
  g_autofree char *path = join (prefix, place);
  g_autofree char *list_path = join (general, list->path);
  g_autofree char *items = g_strconcat (list_path, "[]", NULL);

  ind_record_insert (owner, list, record, k);
  if (list->plain)
    {
      const IndField *field = list->table->fields;

      if (is_absent (node))
        return fail (error, IND_ERROR_TYPE, path, NULL, field->type == IND_FIELD_PARTY ? "object" : "text");
      return read_value (reader, record, field, node, prefix, place, error);
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (error, IND_ERROR_TYPE, path, NULL, "object");
  return read_object (reader, record, json_node_get_object (node), path, items, error);
}

static gboolean
read_list (Reader *reader, IndRecord *owner, const IndList *list, JsonObject *object, const char *prefix,
           const char *general, GError **error)
{
  g_autofree char *limit = NULL;
  JsonNode *node;
  JsonArray *array;
  guint n;

  if (!find (object, prefix, list->path, &node, error))
    return FALSE;
  if (node == NULL)
    return !ind_record_needs (owner, list->flags, list->path) || fail (error, IND_ERROR_KEY_MISSING, prefix, NULL, list->path);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail (error, IND_ERROR_TYPE, prefix, list->path, "list");
  array = json_node_get_array (node);
  n = json_array_get_length (array);
  if (n < list->min || (list->max > 0 && n > list->max))
    {
      limit = g_strdup_printf ("%u", n < list->min ? list->min : list->max);
      return fail (error, n < list->min ? IND_ERROR_TOO_FEW : IND_ERROR_TOO_MANY, prefix, list->path, limit);
    }
  for (guint k = 0; k < n; k++)
    if (!read_item (reader, owner, list, json_array_get_element (array, k), k, prefix, general, error))
      return FALSE;
  return TRUE;
}

/* Reads an object into a record, with all that it owns. @prefix is its path, @general the same without numbers. */
static gboolean
read_object (Reader *reader, IndRecord *record, JsonObject *object, const char *prefix, const char *general,
             GError **error)
{
  if (reader->passed_over != NULL)
    note_unknown (reader, record->table, object, general, "");
  if (record->table->has_ref && !read_ref (reader, record, object, prefix, error))
    return FALSE;
  if (!read_fields (reader, record, object, prefix, error))
    return FALSE;
  for (const IndList *list = record->table->lists; list != NULL && list->path != NULL; list++)
    if (!read_list (reader, record, list, object, prefix, general, error))
      return FALSE;
  return TRUE;
}

/* Finds for every id that is named the record that bears it. */
static gboolean
resolve (Reader *reader, GError **error)
{
  for (guint k = 0; k < reader->references->len; k++)
    {
      Reference *reference = &g_array_index (reader->references, Reference, k);
      IndRecord *record = g_hash_table_lookup (reader->refs, reference->ref);
      gboolean right;

      /* What is too long for an id may be anything, and is not repeated. */
      if (record == NULL && g_utf8_strlen (reference->ref, -1) > MAX_ID)
        return fail (error, IND_ERROR_TEXT_TOO_LONG, reference->path, NULL, G_STRINGIFY (MAX_ID));
      if (record == NULL)
        return fail (error, IND_ERROR_ID_UNKNOWN, reference->path, NULL, reference->ref);
      if (reference->field->type == IND_FIELD_RECORD)
        right = record->table == reference->field->target;
      else
        right = record->table == &ind_person_table || record->table == &ind_worker_table
                || record->table == &ind_contact_table;
      if (!right)
        return fail (error, IND_ERROR_ID_OTHER_KIND, reference->path, NULL, reference->ref);
      ind_record_set_record (reference->record, reference->field, record);
    }
  return TRUE;
}

/* The rules that concern more than one field, with the path of the record that breaks one. */
static gboolean
check (IndRecord *record, const char *prefix, GError **error)
{
  GError *local = NULL;

  if (!ind_record_check (record, &local))
    return pass_on (error, local, prefix);
  for (const IndList *list = record->table->lists; list != NULL && list->path != NULL; list++)
    {
      GListStore *store = ind_record_get_list (record, list);
      guint n = ind_list_length (store);

      for (guint k = 0; k < n; k++)
        {
          g_autofree char *place = g_strdup_printf ("%s[%u]", list->path, k);
          g_autofree char *path = join (prefix, place);

          if (!check (ind_list_get (store, k), path, error))
            return FALSE;
        }
    }
  return TRUE;
}

/**
 * ind_case_file_read:
 * @passed_over: (nullable) (element-type utf8): gets the paths of the keys that the program does not know
 *
 * Reads a case file. Nothing is written; the case may then be taken in or only looked at. An error names the line,
 * or the JSON path, and an id or limit, and nothing else of what stands in the file.
 *
 * Returns: (transfer full) (nullable): the case
 */
IndCase *
ind_case_file_read (GBytes *bytes, GPtrArray *passed_over, GError **error)
{
  g_autoptr (JsonNode) root = ind_json_parse (bytes, error);

  return root != NULL ? ind_case_file_read_node (root, passed_over, error) : NULL;
}

/** ind_case_file_read_node: reads what stands in a case file; see ind_case_file_read(). */
IndCase *
ind_case_file_read_node (JsonNode *root, GPtrArray *passed_over, GError **error)
{
  g_autoptr (IndCase) family = ind_case_new (0);
  g_autoptr (GHashTable) refs = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) references = g_array_new (FALSE, FALSE, sizeof (Reference));
  Reader reader = { refs, references, passed_over };

  g_array_set_clear_func (references, reference_clear);
  if (!ind_case_file_check_head (root, error)
      || !read_object (&reader, (IndRecord *) family, json_node_get_object (root), "", "", error)
      || !resolve (&reader, error) || !check ((IndRecord *) family, "", error))
    return NULL;
  return g_steal_pointer (&family);
}

/** ind_case_file_read_path: reads a case file from where it lies; see ind_case_file_read(). */
IndCase *
ind_case_file_read_path (const char *path, GPtrArray *passed_over, GError **error)
{
  g_autoptr (GBytes) bytes = ind_file_read (path, IND_JSON_MAX_BYTES, error);
  IndCase *family = bytes != NULL ? ind_case_file_read (bytes, passed_over, error) : NULL;

  if (family == NULL)
    ind_error_set_file (error, path);
  return family;
}
