#define _GNU_SOURCE   /* memmem() */
#include "config.h"

#include "ind-goal.h"
#include "ind-store-private.h"
#include "ind-test-desk.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* Nothing is left of a case that was removed for good: no byte of it in any file beside the others'. */

static void
add_words (JsonNode *node, GHashTable *words)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) keys = json_object_get_members (json_node_get_object (node));

      for (GList *key = keys; key != NULL; key = key->next)
        if (!g_str_equal (key->data, "workers"))
          add_words (json_object_get_member (json_node_get_object (node), key->data), words);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint k = 0; k < json_array_get_length (array); k++)
        add_words (json_array_get_element (array, k), words);
    }
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      g_auto (GStrv) split = g_strsplit_set (json_node_get_string (node), " .,:;!?\n\"()", -1);

      for (char **word = split; *word != NULL; word++)
        if (strlen (*word) >= 4)
          g_hash_table_add (words, g_strdup (*word));
    }
}


static gboolean
holds (const char *bytes, gsize length, const char *word)
{
  return memmem (bytes, length, word, strlen (word)) != NULL;
}

/* Forgets the words that stand in a database which never held the case. */
static void
leave_out_common_words (GHashTable *words, const char *bytes, gsize length)
{
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (holds (bytes, length, word))
      g_hash_table_iter_remove (&iter);
}

/* The words of a case, those of workers aside: they stay in the directory. */
static GHashTable *
words_of (const char *text)
{
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonNode *workers = json_object_get_member (json_node_get_object (root), "workers");
  g_autofree char *staying = json_to_string (workers, FALSE);
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_words (root, words);
  leave_out_common_words (words, staying, strlen (staying));
  return words;
}

static char *
bytes_of (const char *path, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *bytes;

  g_file_get_contents (path, &bytes, length, &error);
  g_assert_no_error (error);
  return bytes;
}

/* How many of the words stand in the database or in its journal. */
static guint
n_found (const char *path, GHashTable *words)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  const char *const files[] = { path, journal };
  GHashTableIter iter;
  gpointer word;
  guint n = 0;

  for (gsize k = 0; k < G_N_ELEMENTS (files); k++)
    {
      gsize length;
      g_autofree char *bytes = NULL;

      if (!g_file_test (files[k], G_FILE_TEST_EXISTS))
        continue;
      bytes = bytes_of (files[k], &length);
      g_hash_table_iter_init (&iter, words);
      while (g_hash_table_iter_next (&iter, &word, NULL))
        if (holds (bytes, length, word))
          {
            g_test_message ("in file %" G_GSIZE_FORMAT ": %s", k, (char *) word);
            n++;
          }
    }
  return n;
}

/* Everything that can leave traces: changes, labels, undone changes, a case put in another's place. */
static void
leave_traces (IndDesk *desk, gint64 id, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IndCase) family = ind_desk_open_case (desk, id, IND_USE_OPEN, &error), other = ind_test_read_case (text);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  g_assert_true (ind_desk_set_text (desk, (IndRecord *) ind_list_get (family->goals, 0), "text", "Zanzibarlige ønsker", NULL));
  g_assert_true (ind_desk_set_text (desk, (IndRecord *) ind_list_get (family->goals, 0), "family_words", "Zanzibarlige ord", NULL));
  g_assert_cmpint (ind_desk_undo (desk, id, NULL), ==, id);
  g_assert_true (ind_desk_move (desk, (IndRecord *) ind_list_get (family->goals, 0), 1, NULL));
  g_assert_true (ind_desk_replace (desk, other, differing, NULL));
  g_assert_cmpint (ind_desk_undo (desk, id, NULL), ==, id);
}

static void
test_no_byte_is_left (void)
{
  g_autofree char *path = ind_test_new_path ();
  g_autofree char *text = ind_test_case_text ("holm"), *stays = ind_test_case_text ("soerensen-yilmaz");
  g_autoptr (GHashTable) words = words_of (text);
  g_autofree char *bytes = NULL, *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = NULL;
  IndDesk *desk = ind_test_open (path);
  gint64 other = ind_test_take_in (desk, stays), id;
  gsize length;

  bytes = bytes_of (path, &length);
  leave_out_common_words (words, bytes, length);
  g_assert_cmpuint (g_hash_table_size (words), >, 100);
  g_hash_table_add (words, g_strdup ("Zanzibarlige"));

  id = ind_test_take_in (desk, text);
  leave_traces (desk, id, text);
  before = ind_test_export (desk, other);
  g_assert_cmpuint (n_found (path, words), >, 100);
  g_assert_true (ind_desk_remove_for_good (desk, "SOF-2026-003", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_found (path, words), ==, 0);

  after = ind_test_export (desk, other);
  g_assert_cmpstr (before, ==, after);
  ind_test_assert_sound (desk);
  g_assert_cmpint (ind_desk_find_case (desk, "EFI-2025-014", NULL), ==, other);
  history = ind_desk_history (desk, id, 0, 0, NULL);
  g_assert_cmpuint (history->len, ==, 1);
  g_assert_false (ind_test_can_undo (desk, id));
  g_assert_false (ind_test_can_redo (desk, id));
  g_assert_cmpint (ind_desk_undo (desk, 0, &error), ==, other);
  g_assert_no_error (error);
  g_object_unref (desk);
  g_assert_cmpuint (n_found (path, words), ==, 0);
  ind_test_remove (path);
}

/* A case whose taking in was taken back is still in the history, and can be removed from there. */
static void
test_undone_case (void)
{
  g_autofree char *path = ind_test_new_path ();
  g_autofree char *text = ind_test_case_text ("holm");
  g_autoptr (GHashTable) words = words_of (text);
  g_autofree char *bytes = NULL;
  g_autoptr (IndDesk) desk = ind_test_open (path);
  g_autoptr (GError) error = NULL;
  gsize length;
  gint64 id;

  bytes = bytes_of (path, &length);
  leave_out_common_words (words, bytes, length);
  id = ind_test_take_in (desk, text);
  g_assert_cmpint (ind_desk_undo (desk, id, NULL), ==, id);
  g_assert_cmpuint (n_found (path, words), >, 100);
  g_assert_true (ind_desk_remove_for_good (desk, "SOF-2026-003", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_found (path, words), ==, 0);
  g_assert_false (ind_test_can_redo (desk, 0));
  ind_test_remove (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/removed/no-byte-is-left", test_no_byte_is_left);
  g_test_add_func ("/removed/undone-case", test_undone_case);
  return g_test_run ();
}
