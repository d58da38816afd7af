#include "config.h"

#include "ind-case-file-private.h"

static gboolean
fail (GError **error, IndErrorCode code, const char *where, const char *what)
{
  ind_error_set (error, code, where, what);
  return FALSE;
}

static gboolean
is_absent (JsonNode *node)
{
  return node == NULL || JSON_NODE_HOLDS_NULL (node);
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node)
         && (json_node_get_value_type (node) == G_TYPE_INT64 || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

static gboolean
check_version (JsonNode *version, GError **error)
{
  g_autofree char *what = NULL;

  if (is_absent (version))
    return fail (error, IND_ERROR_KEY_MISSING, "", "version");
  if (!is_number (version))
    return fail (error, IND_ERROR_TYPE, "version", "whole number");
  if (json_node_get_double (version) == 1.0)
    return TRUE;
  what = g_strdup_printf ("%g", json_node_get_double (version));
  return fail (error, IND_ERROR_VERSION, "version", what);
}

/* The day on which the file was written says nothing of the case, but it must be one. */
static gboolean
check_written_on (JsonNode *written_on, GError **error)
{
  if (is_absent (written_on))
    return TRUE;
  if (json_node_get_value_type (written_on) != G_TYPE_STRING)
    return fail (error, IND_ERROR_TYPE, "written_on", "text");
  return ind_date_from_iso (json_node_get_string (written_on)) != IND_NO_DATE
         || fail (error, IND_ERROR_NOT_A_DATE, "written_on", NULL);
}

/**
 * ind_case_file_check_head:
 * @root: what stands in the file
 *
 * Returns: whether it says that it is a case file, of a version that is known
 */
gboolean
ind_case_file_check_head (JsonNode *root, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *format = object != NULL ? json_object_get_member (object, "format") : NULL;

  if (is_absent (format) || json_node_get_value_type (format) != G_TYPE_STRING
      || !g_str_equal (json_node_get_string (format), "indgang-case"))
    return fail (error, IND_ERROR_FORMAT, "format", NULL);
  return check_version (json_object_get_member (object, "version"), error)
         && check_written_on (json_object_get_member (object, "written_on"), error);
}
