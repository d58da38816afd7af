#include "config.h"

#include "ind-json-scrawl.h"

#include <string.h>

typedef struct
{
  GString *text;
  GRand *rand;
  double odd;      /* how likely something is written in an unusual way */
} Scrawl;

static gboolean
odd (Scrawl *self)
{
  return g_rand_double (self->rand) < self->odd;
}

static void
space (Scrawl *self)
{
  if (odd (self))
    g_string_append_c (self->text, " \t\r\n"[g_rand_int_range (self->rand, 0, 4)]);
}

static void
write_escaped (Scrawl *self, gunichar letter)
{
  if (letter < 0x10000)
    {
      g_string_append_printf (self->text, "\\u%04x", letter);
      return;
    }
  letter -= 0x10000;
  g_string_append_printf (self->text, "\\u%04x\\u%04X", 0xD800 + (letter >> 10), 0xDC00 + (letter & 0x3FF));
}

static void
write_string (Scrawl *self, const char *string)
{
  static const char plain[] = "\"\\/\b\f\n\r\t", letters[] = "\"\\/bfnrt";

  g_string_append_c (self->text, '"');
  for (; *string != '\0'; string = g_utf8_next_char (string))
    {
      gunichar letter = g_utf8_get_char (string);
      const char *known = letter < 0x80 ? memchr (plain, (int) letter, sizeof plain - 1) : NULL;

      if (known != NULL && (letter != '/' || odd (self)))
        g_string_append_printf (self->text, "\\%c", letters[known - plain]);
      else if (letter < 0x20 || odd (self))
        write_escaped (self, letter);
      else
        g_string_append_unichar (self->text, letter);
    }
  g_string_append_c (self->text, '"');
}

static void
write_integer (Scrawl *self, gint64 number)
{
  if (number == 0 || number > 1000000 || !odd (self))
    {
      g_string_append_printf (self->text, "%" G_GINT64_FORMAT, number);
      return;
    }
  switch (g_rand_int_range (self->rand, 0, 5))
    {
    case 0: g_string_append_printf (self->text, "%" G_GINT64_FORMAT ".0", number); break;
    case 1: g_string_append_printf (self->text, "%" G_GINT64_FORMAT "e0", number); break;
    case 2: g_string_append_printf (self->text, "%" G_GINT64_FORMAT "0E-1", number); break;
    case 3: g_string_append_printf (self->text, "%" G_GINT64_FORMAT ".000e+00", number); break;
    default: g_string_append_printf (self->text, number % 10 == 0 ? "%" G_GINT64_FORMAT "e1" : "%" G_GINT64_FORMAT,
                                     number % 10 == 0 ? number / 10 : number);
    }
}

static void write_node (Scrawl *self, JsonNode *node);

static void
write_object (Scrawl *self, JsonObject *object)
{
  g_autoptr (GList) keys = json_object_get_members (object);
  GList *left = g_list_copy (keys);

  g_string_append_c (self->text, '{');
  space (self);
  for (guint n = g_list_length (left); n > 0; n--)
    {
      GList *next = g_list_nth (left, odd (self) ? (guint) g_rand_int_range (self->rand, 0, (gint32) n) : 0);

      write_string (self, next->data);
      space (self);
      g_string_append_c (self->text, ':');
      space (self);
      write_node (self, json_object_get_member (object, next->data));
      space (self);
      if (n > 1)
        g_string_append_c (self->text, ',');
      space (self);
      left = g_list_delete_link (left, next);
    }
  g_string_append_c (self->text, '}');
}

static void
write_array (Scrawl *self, JsonArray *array)
{
  g_string_append_c (self->text, '[');
  space (self);
  for (guint k = 0; k < json_array_get_length (array); k++)
    {
      if (k > 0)
        g_string_append_c (self->text, ',');
      space (self);
      write_node (self, json_array_get_element (array, k));
      space (self);
    }
  g_string_append_c (self->text, ']');
}

static void
write_node (Scrawl *self, JsonNode *node)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (JSON_NODE_HOLDS_OBJECT (node))
    write_object (self, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    write_array (self, json_node_get_array (node));
  else if (JSON_NODE_HOLDS_NULL (node))
    g_string_append (self->text, "null");
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    write_string (self, json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    g_string_append (self->text, json_node_get_boolean (node) ? "true" : "false");
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    write_integer (self, json_node_get_int (node));
  else
    g_string_append (self->text, g_ascii_dtostr (number, sizeof number, json_node_get_double (node)));
}

/** ind_json_scrawl: Returns: (transfer full): the tree as JSON, with a byte order mark now and then. */
char *
ind_json_scrawl (JsonNode *root, GRand *rand)
{
  Scrawl self = { g_string_new (NULL), rand, g_rand_boolean (rand) ? 0.1 : 0 };

  if (odd (&self))
    g_string_append (self.text, "\357\273\277");
  space (&self);
  write_node (&self, root);
  space (&self);
  return g_string_free (self.text, FALSE);
}
