#define _GNU_SOURCE   /* memmem() */
#include "config.h"

#include "ind-fault-vfs.h"
#include "ind-format.h"
#include "ind-generator.h"
#include "ind-goal.h"
#include "ind-store-private.h"
#include "ind-test-desk.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* A word that no case holds until a test writes it. */
#define MARK "Zanzibarlige"

#define N_MANY 40

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

static void
leave_out_text (GHashTable *words, const char *text)
{
  g_autofree char *folded = ind_fold (text);

  leave_out_common_words (words, text, strlen (text));
  leave_out_common_words (words, folded, strlen (folded));
}

/* The words of a case, as written and as they are searched; not those of workers, who stay in the directory. */
static GHashTable *
words_of (const char *text)
{
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonNode *workers = json_object_get_member (json_node_get_object (root), "workers");
  g_autofree char *staying = json_to_string (workers, FALSE);
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree gpointer *written = NULL;
  guint n;

  add_words (root, words);
  g_hash_table_add (words, g_strdup (MARK));
  written = g_hash_table_get_keys_as_array (words, &n);
  for (guint k = 0; k < n; k++)
    {
      g_autofree char *folded = ind_fold (written[k]);

      if (!g_hash_table_contains (words, folded))
        g_hash_table_add (words, g_steal_pointer (&folded));
    }
  leave_out_text (words, staying);
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

/* Changes, labels, undone changes, a case put in another's place. */
static void
change (IndDesk *desk, gint64 id, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IndCase) family = ind_desk_open_case (desk, id, IND_USE_OPEN, &error), other = ind_test_read_case (text);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  IndRecord *goal = ind_list_get (family->goals, 0);

  g_assert_no_error (error);
  g_assert_true (ind_desk_set_text (desk, goal, "text", MARK " ønsker", NULL));
  g_assert_true (ind_desk_set_text (desk, goal, "family_words", MARK " ord", NULL));
  g_assert_cmpint (ind_desk_undo (desk, id, NULL), ==, id);
  g_assert_true (ind_desk_move (desk, goal, 1, NULL));
  g_assert_true (ind_desk_remove (desk, ind_list_get (family->goals, 0), NULL));
  g_assert_true (ind_desk_replace (desk, other, differing, NULL));
  g_assert_cmpint (ind_desk_undo (desk, id, NULL), ==, id);
}

/* What is being written, and was written and thrown away. */
static void
write_drafts (IndDesk *desk, gint64 id, const char *text)
{
  g_autoptr (IndCase) family = ind_desk_open_case (desk, id, IND_USE_OPEN, NULL);
  IndRecord *goal = ind_list_get (family->goals, 0);

  g_assert_true (ind_desk_keep_draft (desk, goal, "text", MARK " kladder", NULL));
  g_assert_true (ind_desk_keep_draft (desk, goal, "note", MARK " noter", NULL));
  g_assert_true (ind_desk_keep_draft (desk, goal, "note", NULL, NULL));
  g_assert_true (ind_desk_keep_draft (desk, (IndRecord *) family, "goals.text", MARK " mål", NULL));
}

/* An index of words that has been written to often, and merged. */
static void
fill_index (IndDesk *desk, gint64 id, const char *text)
{
  g_autoptr (IndCase) family = ind_desk_open_case (desk, id, IND_USE_OPEN, NULL);

  for (guint k = 0; k < 40; k++)
    {
      g_autofree char *words = g_strdup_printf (MARK " %u %u", k, k * 7919);

      g_assert_true (ind_desk_set_text (desk, ind_list_get (family->goals, k % 2), k % 3 ? "text" : "note", words, NULL));
    }
}

static void
undo_taking_in (IndDesk *desk, gint64 id, const char *text)
{
  g_assert_cmpint (ind_desk_undo (desk, id, NULL), ==, id);
}

/* The one that was undone is another case than the one that is there, though both have the same reference. */
static void
take_in_again (IndDesk *desk, gint64 id, const char *text)
{
  undo_taking_in (desk, id, text);
  g_assert_cmpint (ind_test_take_in (desk, text), !=, id);
}

static void
do_all (IndDesk *desk, gint64 id, const char *text)
{
  fill_index (desk, id, text);
  change (desk, id, text);
  write_drafts (desk, id, text);
}

static const struct
{
  const char *name;
  void (*leave_traces) (IndDesk *desk, gint64 id, const char *text);
  gboolean is_there;    /* and not in the history alone */
} traces[] = {
  { "plain", NULL, TRUE },
  { "changed", change, TRUE },
  { "drafts", write_drafts, TRUE },
  { "index", fill_index, TRUE },
  { "undone", undo_taking_in, FALSE },
  { "taken-in-again", take_in_again, TRUE },
  { "all", do_all, TRUE },
};

/* The other case is as it was, can be undone, and the log tells of the removal without a word of what was removed. */
static void
assert_rest_is_whole (IndDesk *desk, gint64 id, gint64 other, const char *before)
{
  g_autofree char *after = ind_test_export (desk, other);
  g_autoptr (GPtrArray) history = ind_desk_history (desk, id, 0, 0, NULL), log = ind_desk_access_log (desk, id, 0, NULL);
  g_autoptr (GError) error = NULL;
  const IndChange *removal = history->pdata[0];

  g_assert_cmpstr (before, ==, after);
  ind_test_assert_sound (desk);
  g_assert_cmpuint (history->len, ==, 1);
  g_assert_cmpstr (removal->label, ==, IND_LABEL_REMOVED);
  g_assert_null (removal->reference);
  g_assert_null (removal->arguments[0]);
  g_assert_cmpint (((IndAccess *) log->pdata[0])->use, ==, IND_USE_DELETE);
  g_assert_null (((IndAccess *) log->pdata[0])->reference);
  g_assert_cmpint (ind_desk_find_case_ever (desk, "SOF-2026-003", NULL), ==, 0);
  g_assert_false (ind_test_can_undo (desk, id));
  g_assert_false (ind_test_can_redo (desk, 0));
  g_assert_cmpint (ind_desk_undo (desk, 0, &error), ==, other);
  g_assert_no_error (error);
}

static void
test_no_byte_is_left (gconstpointer data)
{
  gsize which = GPOINTER_TO_SIZE (data), length;
  g_autofree char *path = ind_test_new_path ();
  g_autofree char *text = ind_test_case_text ("holm"), *stays = ind_test_case_text ("soerensen-yilmaz");
  g_autoptr (GHashTable) words = words_of (text);
  g_autofree char *bytes = NULL, *before = NULL;
  g_autoptr (GError) error = NULL;
  IndDesk *desk = ind_test_open (path);
  gint64 other = ind_test_take_in (desk, stays), id;

  bytes = bytes_of (path, &length);
  leave_out_common_words (words, bytes, length);
  leave_out_text (words, stays);
  g_assert_cmpuint (g_hash_table_size (words), >, 200);

  id = ind_test_take_in (desk, text);
  if (traces[which].leave_traces != NULL)
    traces[which].leave_traces (desk, id, text);
  g_assert_true ((ind_desk_find_case (desk, "SOF-2026-003", NULL) != 0) == traces[which].is_there);
  before = ind_test_export (desk, other);
  g_assert_cmpuint (n_found (path, words), >, 100);
  g_assert_true (ind_desk_remove_for_good (desk, "SOF-2026-003", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_found (path, words), ==, 0);
  assert_rest_is_whole (desk, id, other, before);
  g_object_unref (desk);
  g_assert_cmpuint (n_found (path, words), ==, 0);
  ind_test_remove (path);
}

/* Families who come and go, so that rows are moved from page to page: a mark in each text tells whose it was. */
static void
test_among_many (void)
{
  g_autofree char *path = ind_test_new_path ();
  g_autoptr (IndDesk) desk = ind_test_open (path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  gint64 ids[N_MANY];

  for (guint k = 0; k < N_MANY; k++)
    {
      g_autofree char *file = ind_generate_case (k);
      g_autoptr (IndCase) family = ind_test_read_case (file);
      g_autofree char *reference = g_strdup_printf ("R-%u", k), *name = g_strdup_printf (MARK "%u.", k), *text = NULL;

      ind_record_set_text_at ((IndRecord *) family, "reference", reference);
      ind_record_set_text_at ((IndRecord *) family, "family_name", name);
      ind_record_set_text_at ((IndRecord *) family, "note", name);
      text = ind_test_file_of (family);
      ids[k] = ind_test_take_in (desk, text);
    }
  for (guint step = 0; step < 6 * N_MANY; step++)
    {
      guint k = (guint) g_rand_int_range (rand, 0, N_MANY);
      g_autoptr (IndCase) family = ind_desk_open_case (desk, ids[k], IND_USE_OPEN, NULL);
      g_autofree char *filling = g_strnfill ((gsize) g_rand_int_range (rand, 0, 900), 'x');
      g_autofree char *words = g_strdup_printf (MARK "%u. %s", k, filling);

      g_assert_true (ind_desk_set_text (desk, (IndRecord *) family, "note", words, NULL));
    }
  for (guint k = 0; k < N_MANY; k += 4)
    {
      g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autofree char *reference = g_strdup_printf ("R-%u", k);

      g_hash_table_add (words, g_strdup_printf (MARK "%u.", k));
      g_assert_cmpuint (n_found (path, words), ==, 1);
      g_assert_true (ind_desk_remove_for_good (desk, reference, NULL));
      g_assert_cmpuint (n_found (path, words), ==, 0);
    }
  ind_test_assert_sound (desk);
  ind_test_remove (path);
}

/*
 * The disk fills up at every moment of it: the case is there, or it is gone; and then no byte is left, or the desk says that
 * there may be, and there is none once the database has been opened again.
 */
static void
test_full_disk (void)
{
  g_autofree char *path = ind_test_new_path (), *text = ind_test_case_text ("holm"), *bytes = NULL;
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (GHashTable) words = words_of (text);
  IndDesk *desk = ind_test_open (path);
  gboolean fired = TRUE;
  guint n_later = 0;
  gsize length;

  bytes = bytes_of (path, &length);
  leave_out_common_words (words, bytes, length);
  g_clear_pointer (&bytes, g_free);
  ind_test_take_in (desk, text);
  g_object_unref (desk);
  bytes = bytes_of (path, &length);
  for (guint after = 0; fired; after += 1 + after / 16)
    {
      gboolean done, later;

      g_unlink (journal);
      g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
      desk = ind_test_open (path);
      ind_fault_vfs_arm (IND_FAULT_FULL, after);
      done = ind_desk_remove_for_good (desk, "SOF-2026-003", NULL);
      fired = ind_fault_vfs_disarm ();
      later = ind_desk_leaves_traces (desk);
      g_assert_true (done == (ind_desk_find_case_ever (desk, "SOF-2026-003", NULL) == 0));
      g_assert_true (done || !later);
      if (done && !later)
        g_assert_cmpuint (n_found (path, words), ==, 0);
      g_object_unref (desk);
      desk = ind_test_open (path);
      g_assert_false (ind_desk_leaves_traces (desk));
      g_assert_true ((n_found (path, words) == 0) == done);
      n_later += later;
      g_object_unref (desk);
    }
  g_assert_cmpuint (n_later, >, 0);
  ind_test_remove (path);
}

/* A case that was never here is not removed, and nothing happens to the others. */
static void
test_unknown (void)
{
  g_autofree char *text = ind_test_case_text ("holm"), *before = NULL, *after = NULL;
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (GError) error = NULL;

  ind_test_take_in (desk, text);
  before = ind_test_state (desk);
  g_assert_false (ind_desk_remove_for_good (desk, "SOF-2026-00", &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_NO_SUCH_CASE);
  after = ind_test_state (desk);
  g_assert_cmpstr (before, ==, after);
}

#define CASE_OF(reference, workers) \
  "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"" reference "\",\"family_name\":\"Holm\"," \
  "\"model\":\"en-indgang\",\"status\":\"enrolled\"},\"persons\":[{\"id\":\"p\",\"name\":\"Ida\",\"relation\":\"child\"}]," \
  "\"workers\":[" workers "]}"
#define WORKER(id, more) "{\"id\":\"" id "\",\"name\":\"" id "\"" more "}"

/* Who of the directory goes with a case: those whom nothing else knows. */
static void
test_workers (void)
{
  static const struct { const char *name; gboolean stays; } rows[] = {
    { "Asta", FALSE },   /* stood in this case alone */
    { "Bo", TRUE },      /* stands in another case too */
    { "Carl", TRUE },    /* is of the core team */
    { "Dora", TRUE },    /* has used the program */
  };
  g_autofree char *login = g_strdup_printf (",\"email\":\"%s@example.dk\"", g_get_user_name ());
  g_autofree char *dora = g_strdup_printf ("{\"id\":\"Dora\",\"name\":\"Dora\"%s}", login);
  g_autofree char *text = g_strdup_printf (CASE_OF ("A", WORKER ("Asta", "") "," WORKER ("Bo", "") ","
                                                    WORKER ("Carl", ",\"core_team\":true") ",%s"), dora);
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (GPtrArray) workers = NULL;

  ind_test_take_in (desk, text);
  ind_test_take_in (desk, CASE_OF ("B", WORKER ("Bo", "")));
  g_assert_true (ind_desk_remove_for_good (desk, "A", NULL));
  workers = ind_desk_list_workers (desk, NULL);
  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      gboolean stays = FALSE;

      for (guint m = 0; m < workers->len; m++)
        stays |= g_str_equal (((IndWorker *) workers->pdata[m])->name, rows[k].name);
      g_test_message ("%s", rows[k].name);
      g_assert_cmpint (stays, ==, rows[k].stays);
    }
  ind_test_assert_sound (desk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_fault_vfs_install ();
  for (gsize k = 0; k < G_N_ELEMENTS (traces); k++)
    {
      g_autofree char *name = g_strconcat ("/removed/", traces[k].name, NULL);

      g_test_add_data_func (name, GSIZE_TO_POINTER (k), test_no_byte_is_left);
    }
  g_test_add_func ("/removed/among-many", test_among_many);
  g_test_add_func ("/removed/full-disk", test_full_disk);
  g_test_add_func ("/removed/unknown", test_unknown);
  g_test_add_func ("/removed/workers", test_workers);
  return g_test_run ();
}
