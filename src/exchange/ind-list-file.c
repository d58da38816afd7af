#include "config.h"

#include "ind-list-file.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "ind-case.h"

static void
set_text (JsonObject *object, const char *key, const char *text)
{
  if (text != NULL && *text != '\0')
    json_object_set_string_member (object, key, text);
  else
    json_object_set_null_member (object, key);
}

static void
set_choice (JsonObject *object, const char *key, const char *field, int choice)
{
  set_text (object, key, choice > 0 ? ind_field_word (ind_table_field (&ind_case_table, field), choice) : NULL);
}

/* Where a search found its words, and what stands around them. */
static JsonObject *
write_found (const IndCaseSummary *summary)
{
  JsonObject *object = json_object_new ();
  g_autoptr (GString) text = g_string_new (summary->found);

  g_string_replace (text, IND_FOUND_BEGIN, "", 0);
  g_string_replace (text, IND_FOUND_END, "", 0);
  set_text (object, "in", summary->found_in);
  set_text (object, "text", text->str);
  return object;
}

/* What has happened in the case, where that was asked for. */
static void
add_latest (JsonObject *object, gint64 case_id, GPtrArray *movements, GPtrArray *latest)
{
  for (guint k = 0; movements != NULL && k < movements->len; k++)
    {
      const IndMovement *moved = movements->pdata[k];

      if (moved->case_id != case_id)
        continue;
      set_text (object, "latest", latest->pdata[k]);
      json_object_set_int_member (object, "changes", moved->n_changes);
    }
}

static JsonObject *
write_case (const IndCaseSummary *summary)
{
  JsonObject *object = json_object_new ();
  JsonArray *children = json_array_new ();
  g_auto (GStrv) names = g_strsplit (summary->children != NULL ? summary->children : "", ", ", -1);
  g_autofree char *follow_up = NULL;

  if (summary->next_date != IND_NO_DATE)
    follow_up = ind_date_to_iso (summary->next_date);
  else if (summary->next_month != IND_NO_DATE)
    follow_up = ind_month_to_iso (summary->next_month);

  for (guint k = 0; names[k] != NULL; k++)
    json_array_add_string_element (children, names[k]);
  set_text (object, "reference", summary->reference);
  set_text (object, "family", summary->family_name);
  json_object_set_array_member (object, "children", children);
  set_text (object, "municipality", summary->municipality);
  set_choice (object, "model", "model", summary->model);
  set_choice (object, "status", "status", summary->status);
  set_text (object, "coordinator", summary->coordinator);
  set_text (object, "next_follow_up", follow_up);
  json_object_set_boolean_member (object, "overdue", summary->overdue);
  if (summary->found_in != NULL)
    json_object_set_object_member (object, "found", write_found (summary));
  return object;
}

/**
 * ind_list_file_json:
 * @cases: (element-type IndCaseSummary)
 * @movements: (nullable) (element-type IndMovement): what has happened in them
 * @latest: (nullable) (element-type utf8): for each of @movements, its latest change in words
 *
 * Returns: (transfer full): an array of objects, with the case file's words and dates; what is not said is null
 */
GBytes *
ind_list_file_json (GPtrArray *cases, GPtrArray *movements, GPtrArray *latest)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_ARRAY);
  g_autoptr (GString) text = g_string_new (NULL);
  JsonArray *array = json_array_sized_new (cases->len);

  for (guint k = 0; k < cases->len; k++)
    {
      JsonObject *object = write_case (cases->pdata[k]);

      add_latest (object, ((IndCaseSummary *) cases->pdata[k])->id, movements, latest);
      json_array_add_object_element (array, object);
    }
  json_node_take_array (root, array);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

/**
 * ind_cell_is_formula:
 *
 * Returns: whether a spreadsheet would run the cell, or would without the apostrophes that it begins with: those are told
 *   from the one that ind_csv_append_row() puts before it
 */
gboolean
ind_cell_is_formula (const char *cell)
{
  cell += strspn (cell, "'");
  return *cell != '\0' && strchr ("=+-@\t\r", *cell) != NULL;
}

static void
append_cell (GString *csv, const char *cell)
{
  gboolean quoted = strpbrk (cell, ";\"\r\n\t") != NULL;

  if (quoted)
    g_string_append_c (csv, '"');
  if (ind_cell_is_formula (cell))
    g_string_append_c (csv, '\'');
  for (; *cell != '\0'; cell++)
    {
      if (*cell == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *cell);
    }
  if (quoted)
    g_string_append_c (csv, '"');
}

/**
 * ind_csv_append_row:
 * @cells: (array zero-terminated=1)
 *
 * Adds a row of CSV as a Danish spreadsheet reads it: semicolons, CRLF. A cell that would be taken for a formula gets an
 * apostrophe, which makes it a text.
 */
void
ind_csv_append_row (GString *csv, const char *const *cells)
{
  for (guint k = 0; cells[k] != NULL; k++)
    {
      if (k > 0)
        g_string_append_c (csv, ';');
      append_cell (csv, cells[k]);
    }
  g_string_append (csv, "\r\n");
}

/**
 * ind_list_file_csv:
 * @heads: (array zero-terminated=1): the columns' names
 * @rows: (element-type GStrv): a cell for each of them
 *
 * Returns: (transfer full): CSV that a Danish spreadsheet opens right by a double click: semicolons, UTF-8 with a
 *   byte order mark, CRLF; no cell is a formula
 */
GBytes *
ind_list_file_csv (const char *const *heads, GPtrArray *rows)
{
  GString *csv = g_string_new (IND_CSV_MARK);

  ind_csv_append_row (csv, heads);
  for (guint k = 0; k < rows->len; k++)
    ind_csv_append_row (csv, rows->pdata[k]);
  return g_string_free_to_bytes (csv);
}
