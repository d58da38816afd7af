#include "config.h"

#include "ind-easynwk-private.h"

#include <math.h>

/** ind_nwk_join: Returns: (transfer full): the path of what stands under a key. */
char *
ind_nwk_join (const char *path, const char *key)
{
  return *path != '\0' ? g_strconcat (path, ".", key, NULL) : g_strdup (key);
}

/** ind_nwk_fail: @key: (nullable): where in the object. Returns: %FALSE, and the error with its path */
gboolean
ind_nwk_fail (const IndNwkObject *self, const char *key, IndErrorCode code, const char *what, GError **error)
{
  g_autofree char *where = key != NULL ? ind_nwk_join (self->path, key) : g_strdup (self->path);

  ind_error_set (error, code, where, what);
  return FALSE;
}

/* What stands under a key; nothing, and null, are %NULL. */
static JsonNode *
member (const IndNwkObject *self, const char *key)
{
  JsonNode *node = json_object_get_member (self->object, key);

  return node == NULL || JSON_NODE_HOLDS_NULL (node) ? NULL : node;
}

/** ind_nwk_text: @text: (out) (nullable): what stands there, without spaces around it; %NULL where nothing does. */
gboolean
ind_nwk_text (const IndNwkObject *self, const char *key, char **text, GError **error)
{
  JsonNode *node = member (self, key);

  *text = NULL;
  if (node == NULL)
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return ind_nwk_fail (self, key, IND_ERROR_TYPE, "text", error);
  *text = g_strstrip (g_strdup (json_node_get_string (node)));
  return TRUE;
}

/** ind_nwk_answer: @usual: what it is where nothing stands there. */
gboolean
ind_nwk_answer (const IndNwkObject *self, const char *key, gboolean usual, gboolean *answer, GError **error)
{
  JsonNode *node = member (self, key);

  *answer = usual;
  if (node == NULL)
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return ind_nwk_fail (self, key, IND_ERROR_TYPE, "yes or no", error);
  *answer = json_node_get_boolean (node);
  return TRUE;
}

/** ind_nwk_number: @low, @high: the least and the most that it may be; @usual: what it is where nothing stands there. */
gboolean
ind_nwk_number (const IndNwkObject *self, const char *key, double low, double high, double usual, double *number,
                GError **error)
{
  JsonNode *node = member (self, key);
  GType type = node != NULL ? json_node_get_value_type (node) : G_TYPE_INVALID;
  g_autofree char *range = NULL;

  *number = usual;
  if (node == NULL)
    return TRUE;
  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return ind_nwk_fail (self, key, IND_ERROR_TYPE, "number", error);
  *number = json_node_get_double (node);
  if (*number >= low && *number <= high)
    return TRUE;
  range = isinf (high) ? g_strdup_printf ("≥ %g", low) : g_strdup_printf ("%g–%g", low, high);
  return ind_nwk_fail (self, key, IND_ERROR_OUT_OF_RANGE, range, error);
}

/** ind_nwk_id: numbers, in easyNWK; texts will do. */
gboolean
ind_nwk_id (const IndNwkObject *self, const char *key, char **id, GError **error)
{
  JsonNode *node = member (self, key);
  GType type = node != NULL ? json_node_get_value_type (node) : G_TYPE_INVALID;

  *id = NULL;
  if (node == NULL)
    return TRUE;
  if (type == G_TYPE_INT64)
    *id = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (type == G_TYPE_STRING && g_utf8_strlen (json_node_get_string (node), -1) <= 64)
    *id = g_strdup (json_node_get_string (node));
  else
    return ind_nwk_fail (self, key, IND_ERROR_TYPE, "whole number", error);
  return TRUE;
}

/** ind_nwk_object: @object: (out) (transfer none) (nullable): what stands there, if anything does. */
gboolean
ind_nwk_object (const IndNwkObject *self, const char *key, JsonObject **object, GError **error)
{
  JsonNode *node = member (self, key);

  *object = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return ind_nwk_fail (self, key, IND_ERROR_TYPE, "object", error);
  *object = json_node_get_object (node);
  return TRUE;
}

/** ind_nwk_each: calls @each for every object of a list, which need not be there, and which holds @most of them. */
gboolean
ind_nwk_each (gpointer reader, const IndNwkObject *self, const char *key, guint most, IndNwkFunc each, gpointer data,
              GError **error)
{
  g_autofree char *general = ind_nwk_join (self->general, key), *items = g_strconcat (general, "[]", NULL);
  g_autofree char *limit = g_strdup_printf ("%u", most);
  JsonNode *node = member (self, key);
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return ind_nwk_fail (self, key, IND_ERROR_TYPE, "list", error);
  array = json_node_get_array (node);
  if (json_array_get_length (array) > most)
    return ind_nwk_fail (self, key, IND_ERROR_TOO_MANY, limit, error);
  for (guint k = 0; k < json_array_get_length (array); k++)
    {
      g_autofree char *number = g_strdup_printf ("%s[%u]", key, k), *path = ind_nwk_join (self->path, number);
      JsonNode *item = json_array_get_element (array, k);
      IndNwkObject at = { JSON_NODE_HOLDS_OBJECT (item) ? json_node_get_object (item) : NULL, path, items };

      if (at.object == NULL)
        return ind_nwk_fail (&at, NULL, IND_ERROR_TYPE, "object", error);
      if (!each (reader, &at, data, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether something is said there: false, 0 and "" say nothing. */
static gboolean
says_something (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_size (json_node_get_object (node)) > 0;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_array_get_length (json_node_get_array (node)) > 0;
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING: return *json_node_get_string (node) != '\0';
    case G_TYPE_BOOLEAN: return json_node_get_boolean (node);
    case G_TYPE_INT64:
    case G_TYPE_DOUBLE: return json_node_get_double (node) != 0;
    default: return FALSE;
    }
}

/** ind_nwk_note_others: notes, once each, the keys that say something for which the case has no place (not @taken). */
void
ind_nwk_note_others (const IndNwkObject *self, const char *const *taken, GPtrArray *passed_over)
{
  /* What stands in the file for easyNWK's own screen. */
  static const char *const screen[] = { "editIndex", "editTab", "roleDefault", "genderDefault", "edgeTypeDefault", NULL };
  g_autoptr (GList) keys = json_object_get_members (self->object);

  for (GList *key = keys; passed_over != NULL && key != NULL; key = key->next)
    {
      g_autofree char *path = ind_nwk_join (self->general, key->data);

      if (!g_strv_contains (taken, key->data) && !g_strv_contains (screen, key->data)
          && says_something (json_object_get_member (self->object, key->data))
          && !g_ptr_array_find_with_equal_func (passed_over, path, g_str_equal, NULL))
        g_ptr_array_add (passed_over, g_steal_pointer (&path));
    }
}
